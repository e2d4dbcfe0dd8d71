"""Categories of media as tags: ``category 1`` and the like, on a file or on an artifact of it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from typing import Any

from evidence.custody.acts import is_whole

_CATEGORY = re.compile(r"category ([0-9]{1,3})", re.IGNORECASE)
HIGHEST = 999


def tag_of(category: int) -> str:
    """The tag that stands for a category."""
    return f"category {category}"


def category_of(tag: str) -> int | None:
    """The category that a tag stands for, or None."""
    found = _CATEGORY.fullmatch(tag.strip())
    return int(found[1]) if found and found[1].isascii() else None


def tags_of_files(
    acts: Iterable[dict[str, Any]], connection: sqlite3.Connection
) -> dict[str, list[tuple[int, str]]]:
    """Ledger entry and text of each tag of file entries, by their ids; an artifact's are its file's, too."""
    found: dict[str, list[tuple[int, str]]] = {}
    for act in acts:
        if act["action"] != "tag" or not is_whole(act):
            continue
        record = act["subject"]
        if record.count("-") > 1:
            row = connection.execute("SELECT entry FROM artifacts WHERE id = ?", (record,)).fetchone()
            record = row[0] if row else record
        tags = found.setdefault(record, [])
        tags.append((act["seq"], act["details"]["tag"]))
    return found
