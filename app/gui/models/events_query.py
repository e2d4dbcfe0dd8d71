"""The moments of a result set, asked of the catalog."""

from __future__ import annotations

import sqlite3
from heapq import merge
from typing import Any, Literal

from app.gui.models.events import Events, Lane
from app.gui.models.moments import microseconds_sql
from app.gui.models.wanted import Wanted
from app.gui.words import line

LanesBy = Literal["evidence", "kind", "parser", "time"]
MOST = 4_000_000
"""Moments that are held: 64 MB."""
_LANES_AT_MOST = 200
_COLUMNS: dict[tuple[str, str], str] = {
    ("entries", "evidence"): "v.evidence",
    ("entries", "kind"): "v.type",
    ("entries", "parser"): "'file system'",
    ("entries", "time"): "t.key",
    ("artifacts", "evidence"): "v.evidence",
    ("artifacts", "kind"): "v.kind",
    ("artifacts", "parser"): "v.parser",
    ("artifacts", "time"): "t.key",
}
_INNER = {
    "entries": "seq, evidence, type, json_extract(body, '$.times') AS times",
    "artifacts": "seq, evidence, kind, parser, json_extract(body, '$.times') AS times",
}


def read_events(connection: sqlite3.Connection, wanted: Wanted, lanes_by: LanesBy) -> Events:
    """All moments of file entries or artifacts in order of time; of problems there are none."""
    events = Events()
    if wanted.view not in _INNER:
        return events
    lanes: dict[Any, Lane] = {}
    inner, values = wanted.select(_INNER[wanted.view])
    # A record whose times are all empty gives one row without any, and is counted.
    sql = (
        f"SELECT {_COLUMNS[wanted.view, lanes_by]}, {microseconds_sql('t.value')} AS moment, t.value, v.seq "  # noqa: S608
        f"FROM ({inner}) AS v LEFT JOIN json_each(v.times) AS t ON t.value IS NOT NULL "
        "ORDER BY moment"
    )
    cursor = connection.execute(sql, values)
    cursor.row_factory = None
    held = 0
    for lane, moment, text, seq in cursor:
        if moment is None:
            events.timeless += text is None
            events.unreadable += text is not None
            continue
        if held == MOST:
            events.cut = True
            break
        found = lanes.get(lane)
        if found is None:
            found = lanes[lane] = Lane("")
        found.moments.append(moment)
        found.seqs.append(seq)
        held += 1
    names = _titles(connection, lanes_by)
    for key in sorted(lanes, key=str):
        lanes[key].title = names.get(key) or line(str(key).replace("_", " "), 120)
        events.lanes.append(lanes[key])
    return _few(events)


def _titles(connection: sqlite3.Connection, lanes_by: LanesBy) -> dict[Any, str]:
    if lanes_by != "evidence":
        return {}
    rows = connection.execute("SELECT id, json_extract(body, '$.name') FROM items")
    return {number: line(f"{number} · {name}", 120) for number, name in rows}


def _few(events: Events) -> Events:
    """Evidence may name any number of lanes: the last ones are put together."""
    if len(events.lanes) <= _LANES_AT_MOST:
        return events
    kept, others = events.lanes[: _LANES_AT_MOST - 1], events.lanes[_LANES_AT_MOST - 1 :]
    rest = Lane("…")
    for moment, seq in merge(*(zip(lane.moments, lane.seqs, strict=True) for lane in others)):
        rest.moments.append(moment)
        rest.seqs.append(seq)
    events.lanes = [*kept, rest]
    return events
