"""Who did the work: qualifications, interests, and who carried out what, from the ledger."""

from __future__ import annotations

from reports.context import Context
from reports.document import Block, Column, Paragraph, Section, Table
from reports.sections.words import own_section, stamp
from reports.source import Facts
from reports.text import are, counted, line

_NO_OTHERS = (
    "No result of another laboratory or person is stated as relied on. What the ledger says others did with the "
    "items stands under \u201cChain of custody\u201d."
)
_KNOWLEDGE = (
    "The examiner did not state which facts are within their own knowledge. What this report states of items, files, "
    "digests and artifacts was read from the evidence by the software that it names, operated by the persons named "
    "above; what stands under \u201cBackground\u201d was told to the examiner."
)


def examiner(context: Context) -> Section:
    """The examiner and others."""
    return Section(
        "The examiner and others who took part",
        (),
        (
            *own_section(context, "qualifications", "The examiner's qualifications are not stated."),
            *own_section(context, "testimony"),
            *own_section(context, "interests", "No interest is declared."),
            Section("Who carried out what", _people(context.facts)),
            *own_section(context, "other-experts", _NO_OTHERS),
            *own_section(context, "literature", "No literature or other information is stated as relied on."),
            *own_section(context, "own-knowledge", _KNOWLEDGE),
        ),
    )


def _people(facts: Facts) -> tuple[Block, ...]:
    """Each person whose acts may be shown: in what roles, on which machines, when, with which kinds of acts."""
    rows: dict[str, list[dict[str, str]]] = {}
    for act in facts.acts:
        rows.setdefault(str(act.document["actor"]), []).append(act.document)
    columns = (
        Column("Person", 5), Column("Role", 3), Column("On", 3), Column("First and last act", 6), Column("Acts", 12),
    )  # fmt: skip
    return (
        Paragraph(_who(facts.acts_out_of_scope)),
        Table(columns, tuple(_person(name, acts) for name, acts in rows.items())),
    )


def _who(kept_back: int) -> str:
    """Whom the table names; where acts were kept back, that it need not name everybody."""
    if not kept_back:
        return "From the ledger: every person who acted on the case, and what each of them did."
    verb = "was" if kept_back == 1 else "were"
    return (
        "From the acts of the ledger that may be shown: who acted on the case, and what each of them did. "
        f"{counted(kept_back, 'further act')} {verb} kept back and {are(kept_back)} not counted here; who did nothing "
        "else is not named."
    )


def _person(name: str, acts: list[dict[str, str]]) -> tuple[str, ...]:
    numbers: dict[str, int] = {}
    for act in acts:
        numbers[act["action"]] = numbers.get(act["action"], 0) + 1
    done = ", ".join(f"{line(action)} ({number:,})" for action, number in sorted(numbers.items()))
    return (
        line(name),
        _each(acts, "role"),
        _each(acts, "host"),
        f"{stamp(acts[0]['time'])}\nto {stamp(acts[-1]['time'])}",
        done,
    )


def _each(acts: list[dict[str, str]], field: str) -> str:
    return "\n".join(line(value) for value in dict.fromkeys(str(act[field]) for act in acts))
