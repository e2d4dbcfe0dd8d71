"""What the tables of the window say of a record's marks; one case is open at a time."""

from __future__ import annotations

from typing import Protocol

from app.gui.marking.described import Described
from evidence.custody.marking import Marks


class Tells(Protocol):
    """What knows the marks of the case: :class:`app.gui.marking.book.MarkBook`."""

    marks: Marks

    def in_short(self, record: str) -> str:
        """What counts of a record, in one line."""

    def describe(self, record: str) -> list[Described]:
        """Everything that counts of a record, in words."""


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


def tags_of(record: str) -> list[str]:
    """The tags of a record, each once."""
    marks = _Told.of.marks.tags(record) if _Told.of is not None else []
    return list({mark.text.casefold(): mark.text for mark in marks}.values())
