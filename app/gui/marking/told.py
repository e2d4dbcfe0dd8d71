"""What the tables of the window say of a record's marks; one case is open at a time."""

from __future__ import annotations

from collections.abc import Callable


class _Told:
    of: Callable[[str], str] | None = None


def tell_from(of: Callable[[str], str] | None) -> None:
    """Says from now on what counts in the case that is open; None where none is."""
    _Told.of = of


def tags_text(record: str) -> str:
    """The tags, notes, protections and disagreements of a record in one line; empty where there are none."""
    return _Told.of(record) if _Told.of is not None else ""
