"""Looking at protected records: who does it says why, and the ledger keeps it.

Reference: docs/ledger-format.md section 2, "Actions"; ISO/IEC 27037:2012 clause 5.4.1.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from evidence.custody.actor import Actor
from evidence.custody.acts import log
from evidence.custody.acts_base import given
from evidence.custody.acts_record import Search, View
from evidence.custody.errors import CustodyError
from evidence.custody.ledger import Ledger
from evidence.custody.remarks import Protections
from evidence.model.names import shown


class ReasonNeededError(CustodyError):
    """A protected record is to be shown, and nobody said why."""


def protections(ledger: Ledger) -> Protections:
    """What the records of a case are protected as now. Raises LedgerError."""
    return Protections(entry.document() for entry in ledger.acts())


def protection_of(ledger: Ledger, records: Iterable[str]) -> list[str]:
    """The categories that these records are protected as; empty where they are not."""
    return protections(ledger).of(*records)


def log_view(
    ledger: Ledger,
    record: str,
    related: Iterable[str],
    reason: str,
    way: str,
    actor: Actor | None = None,
) -> list[str]:
    """Logs that a record's content is shown or copied, once for each category; returns the categories.

    ``related``: ids of what holds the same content, such as the file of an artifact; ``way``: ``extract``,
    ``window``; ``actor``: who looks, where that is not who opened the ledger. Where nothing is protected, nothing is
    logged. Raises ReasonNeededError, LedgerError.
    """
    categories = protection_of(ledger, [record, *related])
    if categories and not reason:
        raise ReasonNeededError(
            f"{shown(record)} is protected as {shown(', '.join(categories))}. Say why you need its content "
            "(--reason); the ledger keeps who looked at it, when and why. Nothing was read."
        )
    for category in categories:
        log(ledger, record, View(category=category, reason=reason, way=given(way)), actor)
    return categories


def log_views(
    ledger: Ledger, records: Sequence[str], reason: str, way: str, *, whole_items: bool = False
) -> int:
    """Logs that the content of many records is copied: the protected ones, whose number is returned.

    ``whole_items``: for what a whole evidence item is protected as, one entry on the item stands for all of its
    records, which may be millions.

    Raises ReasonNeededError, LedgerError.
    """
    known = protections(ledger)
    found = [(record, category) for record in records if known for category in known.of(record)]
    if found and not reason:
        raise ReasonNeededError(
            f"{len(found)} of the records are protected, such as {shown(found[0][0])} as {shown(found[0][1])}. Say "
            "why you need their content (--reason); the ledger keeps who looked, when and why. Nothing was read."
        )
    subjects = [
        (
            item
            if whole_items and category in known.marks.get(item := record.partition("-")[0], ())
            else record,
            category,
        )
        for record, category in found
    ]
    for record, category in dict.fromkeys(subjects):
        log(ledger, record, View(category=category, reason=reason, way=given(way)))
    return len({record for record, _ in found})


def log_searches(
    ledger: Ledger, found: Mapping[str, int], reason: str, query: str, actor: Actor | None = None
) -> None:
    """Logs a search in what the protected records of a case say, once for each of their categories.

    ``found``: category -> how many of its records are found, 0 too: that nothing was found is known from then on.
    To be called before anything of it is shown. Raises ReasonNeededError, LedgerError.
    """
    if found and not reason:
        raise ReasonNeededError(
            f"Records protected as {shown(', '.join(sorted(found)))} are searched by who says why (--reason); the "
            "ledger keeps who searched, for what and why. They were not searched."
        )
    for category in sorted(found):
        act = Search(category=category, reason=reason, query=query, found=found[category])
        log(ledger, "case", act, actor)
