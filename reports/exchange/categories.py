"""Categories of media as tags: ``category 1`` and the like, on a file or on an artifact of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import Any

from evidence.custody.acts import is_whole
from evidence.custody.marking import category_of, withdrawn

__all__ = ["HIGHEST", "category_of", "tag_of", "tags_of_files"]
HIGHEST = 999


def tag_of(category: int) -> str:
    """The tag that stands for a category."""
    return f"category {category}"


def tags_of_files(
    acts: Iterable[dict[str, Any]], connection: sqlite3.Connection
) -> dict[str, list[tuple[int, str]]]:
    """Ledger entry and text of each tag of file entries, by their ids; an artifact's are its file's, too.

    ``acts`` hold the corrections, too: a tag that was withdrawn counts no more.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    known = list(acts)
    taken_back = withdrawn(known)
    for act in known:
        if act["action"] != "tag" or not is_whole(act) or act["seq"] in taken_back:
            continue
        record = act["subject"]
        if record.count("-") > 1:
            row = connection.execute("SELECT entry FROM artifacts WHERE id = ?", (record,)).fetchone()
            record = row[0] if row else record
        tags = found.setdefault(record, [])
        tags.append((act["seq"], act["details"]["tag"]))
    return found
