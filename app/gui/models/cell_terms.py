"""Cells of a table as terms of the filter language."""

from __future__ import annotations

from typing import Any

import msgspec

from app.gui.models.columns import Column
from app.gui.models.mark_groups import term_of_marks
from evidence.catalog.filter import quoted, quoted_each
from evidence.catalog.filter.writing import plain

_UNCONFIRMED = ", unconfirmed"


def term_of(column: Column, value: Any, view: str) -> str | None:
    """The filter that finds the rows which say the same in this column; None where the language has no words for it.

    ``value`` is what SQLite gave for the column's expression.
    """
    if not column.field:
        return None
    if column.marks:
        return term_of_marks(str(value or ""))
    special = (
        {"state": _state, "folder": _folder, "type": _type}.get(column.field) if view == "entries" else None
    )
    if special is not None:
        return special(value)
    if isinstance(value, int) and column.write.__name__ == "_bool":
        value = bool(value)
    if isinstance(value, str) and column.write.__name__ == "_list":
        return quoted_each(column.field, _list(value))
    return quoted(column.field, value)


def _state(value: Any) -> str:
    text = str(value or "")
    if text.endswith(_UNCONFIRMED):
        return f"({quoted('state', text.removesuffix(_UNCONFIRMED))} and unconfirmed:yes)"
    return f"({quoted('state', text)} and not unconfirmed:yes)"


def _folder(value: Any) -> str:
    """In the folder or below it; a file in the root has no folder to ask for."""
    if not value:
        return "not path:*/*"
    text = plain(str(value))
    return f'path:{text[:-1]}/*"' if text.endswith('"') else f"path:{text}/*"


def _type(value: Any) -> str:
    text = str(value or "")
    return quoted("mime", text) if "/" in text else f"({quoted('type', text)} and not has:mime)"


def _list(value: str) -> Any:
    """A list arrives from SQLite as JSON text."""
    try:
        return msgspec.json.decode(value)
    except msgspec.DecodeError:
        return value
