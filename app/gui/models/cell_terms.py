"""Cells of a table as terms of the filter language."""

from __future__ import annotations

from typing import Any

import msgspec

from app.gui.models.columns import Column
from app.gui.models.mark_groups import term_of_marks
from evidence.catalog.filter import quoted, quoted_each
from evidence.catalog.filter.writing import plain

_UNCONFIRMED = ", unconfirmed"


def term_of(column: Column, value: Any, view: str, *, counted: bool = False) -> str | None:
    """The filter that finds the rows which say the same in this column; None where the language has no words for it.

    ``value`` is what SQLite gave for the column's expression. Of a folder it finds what lies below, too, but where the
    rows were ``counted``: then those alone that say so.
    """
    if not column.field:
        return None
    if column.marks:
        return term_of_marks(str(value or ""))
    if counted and column.field == "folder" and value:
        return _right_in(str(value))
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
    return f"path:{_below(str(value), '/*')}" if value else "not path:*/*"


def _right_in(folder: str) -> str:
    """In the folder and not below it."""
    return f"(path:{_below(folder, '/*')} and not path:{_below(folder, '/*/*')})"


def _below(folder: str, wild: str) -> str:
    text = plain(folder)
    return f'{text[:-1]}{wild}"' if text.endswith('"') else f"{text}{wild}"


def _type(value: Any) -> str:
    text = str(value or "")
    return quoted("mime", text) if "/" in text else f"({quoted('type', text)} and not has:mime)"


def _list(value: str) -> Any:
    """A list arrives from SQLite as JSON text."""
    try:
        return msgspec.json.decode(value)
    except msgspec.DecodeError:
        return value
