"""JSON objects in a column of a row."""

from __future__ import annotations

from typing import Any

from parsers.support import json_value
from parsers.support.rows import Row


def members(row: Row, column: str) -> dict[str, Any]:
    """The members of the object, for json_value; empty, with a warning where the column holds something else."""
    stored = row[column]
    if stored is None or stored in ("", b""):
        return {}
    found = json_value.decoded(stored)
    if isinstance(found, dict):
        return found
    row.context.warn(f"{column} holds no JSON object that can be read", row.locator)
    return {}
