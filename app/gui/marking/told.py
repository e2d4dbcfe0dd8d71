"""What the tables of the window say of a record's marks; one case is open at a time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from app.gui.marking.described import Described
from app.gui.words import line
from evidence.catalog.queries import Condition
from evidence.custody.marking import Marks


class Tells(Protocol):
    """What knows the marks of the case: :class:`app.gui.marking.book.MarkBook`."""

    marks: Marks
    settled: bool

    def in_short(self, record: str) -> str:
        """What counts of a record, in one line."""

    def describe(self, record: str) -> list[Described]:
        """Everything that counts of a record, in words."""

    def withheld(self, record: str) -> str:
        """What a record is protected as while nobody said why they look at it."""

    def protected_as(self, record: str) -> list[str]:
        """What a record is protected as, whoever said why they look at it."""

    def kept_back(self) -> list[str]:
        """Ids of the records that bear a mark of protection."""

    def hidden(self, view: str) -> Condition | None:
        """SQL over a view, and its values: the rows of which :meth:`withheld` says something."""

    def kept_back_rows(self, view: str) -> Condition | None:
        """As :meth:`hidden`, whoever said why they look at them."""

    def release(self, records: Iterable[str]) -> None:
        """Shows what these records say from now on."""


class _Told:
    of: Tells | None = None


def tell_from(of: Tells | None) -> None:
    """Says from now on what counts in the case that is open; None where none is."""
    _Told.of = of


def tags_text(record: str) -> str:
    """The tags, notes, protections and disagreements of a record in one line; empty where there are none."""
    return _Told.of.in_short(record) if _Told.of is not None else ""


def marks_of(record: str) -> list[Described]:
    """Everything that counts of a record, in words, with who said it and when."""
    return _Told.of.describe(record) if _Told.of is not None else []


def disputed(record: str) -> bool:
    """Whether people disagree about a record."""
    return _Told.of is not None and _Told.of.marks.disputed(record)


def unread() -> str:
    """That nobody knows yet what is protected, in words, because the ledger is still being read; else empty."""
    if _Told.of is None or _Told.of.settled:
        return ""
    return QCoreApplication.translate("Marks", "The marks of the case are being read…")


def withheld(record: str) -> str:
    """What stands in the place of what a protected record says, until somebody said why they look; else empty.

    Of every record while the marks are being read.
    """
    if words := unread():
        return words
    found = _Told.of.withheld(record) if _Told.of is not None else ""
    if not found:
        return ""
    return QCoreApplication.translate("Marks", "Protected: {}. The item dock asks why.").format(
        line(found, 60)
    )


def protected_as(record: str) -> str:
    """What a record is protected as now, in one line, also where somebody said why they look; else empty."""
    return ", ".join(_Told.of.protected_as(record)) if _Told.of is not None else ""


def kept_back() -> list[str]:
    """Ids of all records that bear a mark of protection."""
    return _Told.of.kept_back() if _Told.of is not None else []


def kept_back_rows(view: str = "artifacts") -> Condition | None:
    """As :func:`hidden`, whoever said why they look at them."""
    return _Told.of.kept_back_rows(view) if _Told.of is not None else None


def hidden(view: str = "artifacts") -> Condition | None:
    """SQL over ``artifacts`` or ``entries``, and its values: the protected rows that nobody said why they look at.

    None where there are none; every row while the marks are being read. In any thread.
    """
    return _Told.of.hidden(view) if _Told.of is not None else None


def release(record: str) -> None:
    """Shows from now on what a record says: somebody said why they look, and the ledger has it."""
    if _Told.of is not None:
        _Told.of.release([record])


def tags_of(record: str) -> list[str]:
    """The tags of a record, each once."""
    marks = _Told.of.marks.tags(record) if _Told.of is not None else []
    return list({mark.text.casefold(): mark.text for mark in marks}.values())
