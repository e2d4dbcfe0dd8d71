"""What the demo's examiner writes for reports, and how the demo's things came in: invented, like its evidence."""

from __future__ import annotations

TEXTS = {
    "plain-summary": (
        "A laptop and two telephones were read. They hold messages, calls, contacts, pictures and visits of web pages. "
        "What somebody meant by them is not said here."
    ),
    "conclusions": (
        "The number +44 7700 900142 stands in both telephones. No conclusion is drawn on who held them."
    ),
    "laboratory": (
        "Demo Laboratory, 1 Example Street, London (invented). All of the work was done on the machine that the ledger "
        "names."
    ),
    "customer": "Example Police, Invented Crimes Unit, PC 4711, crimes@police.example (invented).",
    "instructions": (
        "To read the three items and to report:\n"
        "- messages and calls between the two telephones,\n"
        "- places that the telephones state,\n"
        "- adverts of work that were looked at on the laptop."
    ),
    "background": "The examiner was told that the items belong to one inquiry, and nothing more.",
    "own-knowledge": "The examiner knows how the items were read. All else was told or stands in the evidence.",
    "qualifications": "None: the examiner is invented.",
    "testimony": "No publications. No testimony as an expert at trial or by deposition in the previous 4 years.",
    "interests": "None.",
    "literature": "The documentation of Indicia, and the references that its parsers name.",
    "methods": (
        "The items were read with Indicia as its user guide describes. NOT VALIDATED: no laboratory has validated "
        "these methods; this case only shows the program."
    ),
    "opinion": "No opinion is offered: the evidence is invented.",
    "reasons": "None, since no opinion is offered.",
    "range-of-opinion": "There is no range of opinion, since no opinion is offered.",
    "deviations": "None.",
    "compliance": "No code of practice was complied with: this report only shows the program.",
    "authorisation": "Demo Examiner, for the Demo Laboratory (invented).",
}
"""Part of a report -> the demo's text for it: one for each that a shipped profile requires."""

THINGS = (("EX-1", 1, "Laptop"), ("EX-2", 2, "Telephone with Android"), ("EX-3", 3, "Telephone with iOS"))
"""Label of a thing, the number of the evidence item that was acquired from it, and what it is."""
