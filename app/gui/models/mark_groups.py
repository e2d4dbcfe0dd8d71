"""What people said of the rows of a result set, with how many rows bear each mark."""

from __future__ import annotations

import sqlite3

from PySide6.QtCore import QCoreApplication

from app.gui.marking.told import disputed, tags_of
from app.gui.models.wanted import Wanted
from app.gui.words import line
from evidence.catalog.filter.writing import plain

Group = tuple[str, str]
"""Kind of a mark (``tag``, ``category``, ``review``, ``note``) and its words; of notes, that there is one."""
_BOTH_TAGS = (
    "kind = 'category' AND EXISTS (SELECT 1 FROM temp.mark AS own "
    "WHERE own.record = mark.record AND own.kind = 'tag' AND own.words = mark.words)"
)
"""A tag such as category 1 is a category, too: it is said once."""
_GROUPS = (
    "SELECT kind, CASE kind WHEN 'note' THEN '' ELSE max(words) END, count(DISTINCT seq) FROM temp.mark "  # noqa: S608 - our own words
    "WHERE seq IN ({}) AND NOT (" + _BOTH_TAGS + ") "
    "GROUP BY kind, CASE kind WHEN 'note' THEN '' ELSE lower(words) END ORDER BY 3 DESC, 1 DESC, 2"
)


def count_marks(connection: sqlite3.Connection, wanted: Wanted) -> list[tuple[Group | None, int]]:
    """Each mark with its rows, the most frequent first, then None for the rows that bear none.

    A row with two tags counts in both. The marks of the connection must be fresh. Of unknown length: for a thread.
    """
    marked, values = wanted.having("seq IN (SELECT seq FROM temp.mark)").select("seq")
    found: list[tuple[Group | None, int]] = [
        ((row[0], row[1]), row[2]) for row in connection.execute(_GROUPS.format(marked), values)
    ]
    everything, values = wanted.select("count(*)")
    bearing, marked_values = wanted.having("seq IN (SELECT seq FROM temp.mark)").select("count(*)")
    total = connection.execute(everything, values).fetchone()[0]
    rest = total - connection.execute(bearing, marked_values).fetchone()[0]
    return [*found, (None, rest)] if rest else found


def words_of_group(group: Group) -> str:
    """A mark as the list of groups says it."""
    kind, words = group
    translate = QCoreApplication.translate
    if kind == "category":
        return translate("MarkGroups", "protected: {}").format(line(words, 60))
    if kind == "note":
        return translate("MarkGroups", "with a note")
    if kind == "review":
        return {
            "agrees": translate("MarkGroups", "a second examiner agrees"),
            "disagrees": translate("MarkGroups", "a second examiner disagrees"),
        }.get(words, translate("MarkGroups", "disputed"))
    return line(words, 60)


def term_of_group(group: Group | None) -> str:
    """The filter that finds the rows of a group."""
    if group is None:
        return "(not has:tag and not has:category and not has:note)"
    return "has:note" if group[0] == "note" else _asking(*group)


def term_of_marks(record: str) -> str:
    """The filter that finds the rows which bear the tags of a record, and are disputed where it is."""
    terms = [_asking("tag", tag) for tag in tags_of(record)] or ["not has:tag"]
    terms += ["review:disputed"] if disputed(record) else []
    return terms[0] if len(terms) == 1 else f"({' and '.join(terms)})"


def _asking(field: str, words: str) -> str:
    """Letter case aside, as tags are compared everywhere."""
    return f"{field}:{plain(words)}"
