"""What the commands that write custody acts share."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import EXIT_BAD_USE, complain
from evidence.case import Case
from evidence.catalog.lookup import find_row
from evidence.custody.acts import log
from evidence.custody.acts_base import Act
from evidence.custody.chain import subject_of
from evidence.custody.logged import told
from evidence.custody.place import obstacle
from reports.moments import typed

CaseFolder = Annotated[Path, typer.Argument(metavar="DIR", help="The case.")]
Item = Annotated[
    str,
    typer.Argument(
        metavar="ITEM", help="Number of an evidence item, or the label that a physical item bears."
    ),
]
Recipient = Annotated[str, typer.Option(metavar="WHO", help="For whom it is; the ledger keeps it.")]
Reason = Annotated[str, typer.Option(help="Why its content is needed, where it is protected.")]
At = Annotated[
    str | None, typer.Option("--at", metavar="TIME", help="When, with its offset. Else now, by this machine.")
]


def refuse(sentence: str) -> typer.Exit:
    """Says what is wrong with what was asked for; to be raised."""
    complain(sentence)
    return typer.Exit(EXIT_BAD_USE)


def must_be_new(*outputs: Path | None) -> None:
    """Refuses a place where a file that gets no proof could not be new, before anything is logged or signed."""
    for output in outputs:
        if output is not None and (said := obstacle(output, proof=False)):
            raise refuse(said)


def must_be_free(output: Path) -> None:
    """Refuses a place where an export and its proof could not be new, before anything is logged."""
    if said := obstacle(output):
        raise refuse(said)


def addressed(recipient: str) -> dict[str, str]:
    """What the act of an export says of its recipient: nothing where nobody was named."""
    return {"recipient": recipient} if recipient else {}


def item_subject(case: Case, item: str) -> str:
    """What the ledger calls the item. A number must be that of an evidence item."""
    item = item.strip()
    if not item:
        raise refuse("Name the item: its number, or the label that it bears.")
    subject = subject_of(item)
    if subject.startswith("evidence "):
        acts = (entry.document() for entry in case.ledger.acts())
        if not any(act["subject"] == subject and act["action"] == "evidence.receive" for act in acts):
            raise refuse(
                f"There is no evidence item {item} in this case. A thing that is not ingested yet is named by its "
                "label, not by a number."
            )
    return subject


def moment_or_now(at: str | None) -> str:
    """A moment as the ledger writes it, with the offset that was given; now where none was."""
    if at is None:
        return datetime.now(UTC).isoformat(timespec="seconds")
    try:
        found = typed(at)
    except ValueError:
        found = None
    if found is None or found.tzinfo is None:
        raise refuse(f"{at!r} is not a time with an offset, such as 2026-01-31T14:05:00+01:00.")
    return found.isoformat()


def known_records(case: Case, ids: list[str]) -> None:
    """Refuses ids that no record of the case bears."""
    with closing(case.catalog.reader()) as connection:
        for each in ids:
            if find_row(connection, each) is None:
                raise refuse(
                    f"There is no record {each} in this case. `indicia files` and `artifacts` list them."
                )


def log_each(case: Case, subjects: Iterable[str], act: Act) -> dict[str, int]:
    """Logs the act on each subject once and returns the entries. What fails between two says which are logged."""
    with told(case.ledger, act.action, _done):
        return {each: log(case.ledger, each, act) for each in dict.fromkeys(subjects)}


def _done(done: dict[str, int], _: BaseException) -> str:
    said = ", ".join(f"{each} (entry {entry})" for each, entry in done.items())
    return f"In the ledger already: {said}." if said else ""
