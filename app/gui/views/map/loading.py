"""The places of a result set, read from the catalog in a thread."""

from __future__ import annotations

import math
import re
import sqlite3
from datetime import datetime
from operator import itemgetter
from typing import Any, Literal

import msgspec

from app.gui.models.wanted import Condition, Wanted, artifacts
from app.gui.views.map.mercator import to_world
from app.gui.views.map.points import MOST_POINTS, Cancelled, Points, Source
from app.gui.views.map.viewport import band

_STEPS = 20_000
_TOGETHER = 11
"""Binary digits: 2,048 numbers of the ledger come as one row. Python's lock is taken for each row, and where another
thread is busy that takes milliseconds."""
_FRACTION = re.compile(r"\.[0-9]+")
_NUMBER = re.compile(r"\s*[+-]?[0-9]{1,9}(?:\.[0-9]*)?(?:[eE][+-]?[0-9]{1,2})?\s*", re.ASCII)
# The name of a field stands in canonical JSON as it is: texts without it are not taken apart.
# What both names end in is looked for once: half the work over a million texts.
_NAMED = "instr(a.body, 'itude\"')"
# One list: SQLite takes each record apart once.
_STATED = (
    "json_extract(a.body, '$.fields.latitude', '$.fields.longitude', '$.fields.accuracy_m', "
    "'$.time', '$.evidence', '$.entry', '$.parser')"
)

Why = Literal["drawn", "unreadable", "out_of_range", "at_zero"]


class NotMappedError(Exception):
    """The result set holds records that state no places."""


class StoppedError(Exception):
    """Nobody waits for the points any more."""


def load(
    connection: sqlite3.Connection, wanted: Wanted, cancelled: Cancelled, hidden: Condition | None = None
) -> Points:
    """The places that the artifacts of a result set state, or those read from its file entries.

    ``hidden``: the artifacts that are not asked. Raises NotMappedError for other records, StoppedError where it was
    cancelled.
    """
    sql, values = _question(wanted, hidden)
    points, sources = Points(), dict[Source, int]()
    connection.set_progress_handler(lambda: int(cancelled()), _STEPS)
    try:
        points.withheld = _withheld(connection, wanted, hidden)
        for (rows,) in connection.execute(sql, values):
            if cancelled():
                raise StoppedError
            for row in sorted(msgspec.json.decode(rows), key=itemgetter(1)):
                _take(points, sources, tuple(row))
    except sqlite3.OperationalError as error:
        if cancelled():
            raise StoppedError from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
    points.sources = list(sources)
    if len(points):
        west, east = band(points.xs)
        points.box = west, min(points.ys), east, max(points.ys)
    return points


def _question(wanted: Wanted, hidden: Condition | None) -> tuple[str, tuple[Any, ...]]:
    """SQL that gives lists of artifacts with a place: row number in the set, its own row number, what it states."""
    if wanted.view == "artifacts":
        inner, values = wanted.without(hidden).select("seq, body")
        number, records = "a.seq", f"({inner}) a"
    elif wanted.view == "entries":
        inner, values = wanted.select("seq, key")
        asked, others = artifacts().without(hidden).select("*")
        number, records, values = (
            "w.seq",
            f"({inner}) w JOIN ({asked}) a ON a.entry_key = w.key",
            values + others,
        )
    else:
        raise NotMappedError
    return (
        f"SELECT json_group_array(json_array({number}, a.seq, {_STATED})) FROM {records} "  # noqa: S608
        f"WHERE {_NAMED} GROUP BY a.seq >> {_TOGETHER}"
    ), values


def _withheld(connection: sqlite3.Connection, wanted: Wanted, hidden: Condition | None) -> int:
    """How many artifacts of a result set, or of its files, are not asked."""
    if hidden is None:
        return 0
    if wanted.view == "entries":
        keys, values = wanted.select("key")
        wanted = artifacts().having(f"entry_key IN ({keys})", *values)
    sql, values = wanted.having(hidden[0], *hidden[1]).select("count(*)")
    return int(connection.execute(sql, values).fetchone()[0])


def _take(points: Points, sources: dict[Source, int], row: tuple[Any, ...]) -> None:
    number, artifact, (latitude, longitude, accuracy, time, evidence, entry, parser) = row
    if latitude is None and longitude is None:
        return
    why, degrees = judged(latitude, longitude)
    if degrees is not None:
        if len(points) >= MOST_POINTS:
            points.beyond += 1
            return
        source = sources.setdefault(Source(evidence, str(entry), str(parser)), len(sources))
        radius = decimal(accuracy)
        stated = radius if radius is not None and radius > 0 else math.nan
        points.add(number, artifact, degrees, to_world(*degrees), seconds(time), stated, source)
        return
    points.unreadable += why == "unreadable"
    points.out_of_range += why == "out_of_range"
    points.at_zero += why == "at_zero"
    points.leave_out(number, artifact)


def judged(latitude: Any, longitude: Any) -> tuple[Why, tuple[float, float] | None]:
    """Whether a stored place is drawn, and its longitude and latitude in degrees where it is."""
    north, east = decimal(latitude), decimal(longitude)
    if north is None or east is None:
        return "unreadable", None
    if abs(north) > 90 or abs(east) > 180:
        return "out_of_range", None
    if north == 0 and east == 0:
        return "at_zero", None
    return "drawn", (east, north)


def seconds(time: Any) -> float:
    """Seconds since 1970 of an RFC 3339 moment with its fraction; NaN where there is none that Python knows."""
    if not isinstance(time, str) or not time:
        return math.nan
    fraction = _FRACTION.search(time)
    try:
        moment = datetime.fromisoformat(time.replace(fraction.group(), "", 1) if fraction else time)
    except ValueError:
        return math.nan
    if moment.tzinfo is None:
        return math.nan
    return moment.timestamp() + (float(fraction.group()) if fraction else 0.0)


def decimal(value: Any) -> float | None:
    """The number that a field states; None where it is none."""
    text = str(value)
    return float(text) if _NUMBER.fullmatch(text) else None
