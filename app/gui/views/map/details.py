"""What the records behind points say, read for the list beside the map."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from app.gui.views.map.loading import Why, judged
from app.gui.views.map.points import Points

MOST_ROWS = 1_000
"""Rows of the list."""
_AT_ONCE = 500


@dataclass(frozen=True)
class Detail:
    """One artifact with a place. Latitude, longitude and accuracy are the stored text; ``time`` is RFC 3339.

    ``point`` is its position in :class:`Points`, None where it is not drawn.
    """

    number: int
    point: int | None
    id: str
    kind: str
    state: str
    time: str | None
    latitude: str
    longitude: str
    accuracy: str
    parser: str
    path: str
    locator: str
    why: Why


def of_points(connection: sqlite3.Connection, points: Points, wanted: Sequence[int]) -> list[Detail]:
    """The first :data:`MOST_ROWS` of some points, in their order."""
    wanted = wanted[:MOST_ROWS]
    bodies = _bodies(connection, [points.artifacts[each] for each in wanted])
    return [
        _detail(points.numbers[each], each, bodies[points.artifacts[each]])
        for each in wanted
        if points.artifacts[each] in bodies
    ]


def of_left_out(connection: sqlite3.Connection, points: Points) -> list[Detail]:
    """The first :data:`MOST_ROWS` artifacts that are not drawn for what they state."""
    wanted = points.left_out[:MOST_ROWS]
    bodies = _bodies(connection, list(wanted))
    pairs = zip(points.left_out_numbers, wanted, strict=False)
    return [_detail(number, None, bodies[each]) for number, each in pairs if each in bodies]


def _bodies(connection: sqlite3.Connection, wanted: Sequence[int]) -> dict[int, dict[str, Any]]:
    found: dict[int, dict[str, Any]] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        part = tuple(wanted[start : start + _AT_ONCE])
        marks = ", ".join("?" * len(part))
        # In one row: where another thread is busy, each row costs milliseconds of waiting for Python's lock.
        sql = f"SELECT json_group_array(json_array(seq, body)) FROM artifacts WHERE seq IN ({marks})"  # noqa: S608
        ((rows,),) = connection.execute(sql, part)
        for number, body in msgspec.json.decode(rows):
            found[number] = msgspec.json.decode(body)
    return found


def _detail(number: int, point: int | None, body: dict[str, Any]) -> Detail:
    fields = body.get("fields") or {}
    latitude, longitude = fields.get("latitude"), fields.get("longitude")
    return Detail(
        number=number,
        point=point,
        id=str(body.get("id")),
        kind=str(body.get("kind")),
        state=str(body.get("state") or ""),
        time=body.get("time"),
        latitude=_stored(latitude),
        longitude=_stored(longitude),
        accuracy=_stored(fields.get("accuracy_m")),
        parser=f"{body.get('parser')} {body.get('parser_version')}",
        path=str(body.get("path") or ""),
        locator=str(body.get("locator") or ""),
        why=judged(latitude, longitude)[0],
    )


def _stored(value: Any) -> str:
    return "" if value is None else str(value)
