"""Questions that several rooms ask of the catalog, as plain SQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from evidence.catalog.lookup import find_row

Condition = tuple[str, tuple[Any, ...]]
"""One more condition over a view, such as that of a filter (evidence/catalog/filter), and its values."""

# An item is as good as the worst that was found of it; a stored hash that matches says more than none.
_GRAVITY = ("mismatch", "unreadable", "match", "no_stored_hash")


@dataclass(frozen=True)
class EntryFilter:
    """Which file entries. ``path`` is a glob over the path (``*``, ``?``, ``[…]``, letter case kept)."""

    evidence: int | None = None
    path: str | None = None
    state: str | None = None


@dataclass(frozen=True)
class ArtifactFilter:
    """Which artifacts. ``since`` and ``until`` are RFC 3339 in UTC, first one included, last one not."""

    kind: str | None = None
    parser: str | None = None
    since: str | None = None
    until: str | None = None
    evidence: int | None = None


@dataclass(frozen=True)
class Completeness:
    """What became of everything that was listed.

    ``entries`` = ``directories`` (nothing of their own to read, unless it was read) + ``read`` (all bytes, three
    digests) + ``unreadable`` (no digest, with the reason) + ``unread`` (nothing to read: devices, sockets, …).
    ``parsed`` counts entries that at least one parser took; ``problems`` counts problem records by kind.
    """

    entries: int
    directories: int
    read: int
    unread: int
    unreadable: int
    parsed: int
    artifacts: int
    problems: dict[str, int]


def evidence_items(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """The evidence items' records in the order of their numbers, each with ``source``: its verification's state."""
    states = source_states(connection)
    rows = connection.execute("SELECT body FROM items ORDER BY id")
    items = [orjson.loads(row[0]) for row in rows]
    return [{**item, "source": states.get(item["id"], "unverified")} for item in items]


def source_states(connection: sqlite3.Connection) -> dict[int, str]:
    """By item number: ``verified``, ``no stored hash``, ``mismatch``, ``unreadable``; absent while unverified."""
    names = {"match": "verified", "no_stored_hash": "no stored hash"}
    rows = connection.execute(
        """SELECT evidence, result FROM verifications WHERE seq IN (
             SELECT max(seq) FROM verifications GROUP BY evidence, json_extract(body, '$.algorithm'))"""
    )
    states: dict[int, str] = {}
    for item, stored in rows:
        # Any other is of a row that somebody altered: `verify` names it.
        result = stored if stored in _GRAVITY else _GRAVITY[0]
        before = states.get(item, result)
        states[item] = min(before, result, key=_GRAVITY.index)
    return {item: names.get(result, result) for item, result in states.items()}


def entries(
    connection: sqlite3.Connection, wanted: EntryFilter = EntryFilter(), also: Condition | None = None
) -> Iterator[str]:
    """The file entries' records as canonical JSON, in the order of the listing."""
    where = {
        "evidence = ?": wanted.evidence,
        "path GLOB ?": wanted.path,
        "state = ?": wanted.state,
    }
    return _bodies(connection, "entries", where, "key", also)


def artifacts(
    connection: sqlite3.Connection, wanted: ArtifactFilter = ArtifactFilter(), also: Condition | None = None
) -> Iterator[str]:
    """The artifacts' records as canonical JSON, in the order of their sources."""
    where = {
        "kind = ?": wanted.kind,
        "parser = ?": wanted.parser,
        "time >= ?": wanted.since,
        "time < ?": wanted.until,
        "evidence = ?": wanted.evidence,
    }
    return _bodies(connection, "artifacts", where, "entry_key, number", also)


def problems(connection: sqlite3.Connection, also: Condition | None = None) -> Iterator[str]:
    """The problems' records as canonical JSON, in the order in which they were met."""
    return _bodies(connection, "problems", {}, "seq", also)


def record(connection: sqlite3.Connection, record_id: str) -> dict[str, Any] | None:
    """The file entry (``1-42``) or artifact (``1-42-3``) of that id, or None."""
    row = find_row(connection, record_id)
    return orjson.loads(row.body) if row and row.table in ("entry", "artifact") else None


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many artifacts of each kind, by kind."""
    return dict(
        connection.execute("SELECT kind, count(*) FROM artifacts GROUP BY kind ORDER BY kind").fetchall()
    )


def completeness(connection: sqlite3.Connection, evidence: int | None = None) -> Completeness:
    """What was listed, read, not read and why, over one item or the whole case."""
    where, values = ("WHERE evidence = ?", (evidence,)) if evidence is not None else ("", ())
    row = connection.execute(
        f"""SELECT count(*), coalesce(sum(type = 'directory' AND sha256 IS NULL), 0),
            coalesce(sum(sha256 IS NOT NULL), 0),
            coalesce(sum(type <> 'directory' AND sha256 IS NULL AND json_array_length(body, '$.problems') = 0), 0),
            coalesce(sum(type <> 'directory' AND sha256 IS NULL AND json_array_length(body, '$.problems') > 0), 0),
            coalesce(sum(json_array_length(body, '$.parsers') > 0), 0) FROM entries {where}""",  # noqa: S608
        values,
    ).fetchone()
    kinds = connection.execute(
        f"SELECT kind, count(*) FROM problems {where} GROUP BY kind ORDER BY kind",  # noqa: S608
        values,
    )
    found = connection.execute(f"SELECT count(*) FROM artifacts {where}", values).fetchone()[0]  # noqa: S608
    return Completeness(
        entries=row[0],
        directories=row[1],
        read=row[2],
        unread=row[3],
        unreadable=row[4],
        parsed=row[5],
        artifacts=found,
        problems=dict(kinds.fetchall()),
    )


def _bodies(
    connection: sqlite3.Connection, view: str, where: dict[str, Any], order: str, also: Condition | None
) -> Iterator[str]:
    used = {condition: value for condition, value in where.items() if value is not None}
    sql, more = also or ("1", ())
    clause = " AND ".join([*used, f"({sql})"])
    rows = connection.execute(
        f"SELECT body FROM {view} WHERE {clause} ORDER BY {order}",  # noqa: S608 - our own words
        (*used.values(), *more),
    )
    for row in rows:
        yield row[0]
