"""Places that artifacts state, checked before they go to a map."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import msgspec

from reports.exchange.cells import one_line
from reports.text import counted, line
from reports.view import CaseView

_DEGREES = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{1,40})?")
_METRES = re.compile(r"[+-]?[0-9]{1,9}(?:\.[0-9]{1,40})?")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?\+00:00")
# A redactor may leave coordinates out, so the record and not the query says whether they are numbers.
_NAMES_A_PLACE = (
    "(json_extract(body, '$.fields.latitude') IS NOT NULL OR json_extract(body, '$.fields.longitude') IS NOT NULL)",
)


class Point(msgspec.Struct, frozen=True):
    """A place: decimal degrees (WGS 84) and metres as plain decimal text, and the record that states it.

    ``altitude`` is None where the record states none, or one that is not a number.
    """

    latitude: str
    longitude: str
    altitude: str | None
    body: dict[str, Any]
    whole: bool


class Skipped(msgspec.Struct):
    """How many artifacts that name a place are not on the map, and why."""

    unreadable: int = 0
    out_of_range: int = 0

    def words(self) -> Iterator[str]:
        """Sentences for a person."""
        if self.unreadable:
            yield (
                f"{counted(self.unreadable, 'artifact')} left out: latitude or longitude is missing or is not a "
                "decimal number."
            )
        if self.out_of_range:
            yield (
                f"{counted(self.out_of_range, 'artifact')} left out: the latitude is beyond 90 degrees or the "
                "longitude beyond 180."
            )


def points(view: CaseView, skipped: Skipped) -> Iterator[Point]:
    """The selected artifacts of any kind that state a place, in the order of their sources; counts the others."""
    for shown in view.artifacts(_NAMES_A_PLACE):
        fields = shown.body.get("fields") or {}
        latitude, longitude = _degrees(fields.get("latitude")), _degrees(fields.get("longitude"))
        if latitude is None or longitude is None:
            skipped.unreadable += 1
        elif abs(Decimal(latitude)) > 90 or abs(Decimal(longitude)) > 180:
            skipped.out_of_range += 1
        else:
            altitude = _number(_METRES, fields.get("altitude_m"))
            yield Point(latitude, longitude, altitude, shown.body, shown.whole)


def moment(body: dict[str, Any]) -> str | None:
    """The record's time as RFC 3339 in UTC, ``Z`` at its end; None where it states none, or no moment any more."""
    text = str(body.get("time") or "")
    return text.replace("+00:00", "Z") if _MOMENT.fullmatch(text) else None


def described(body: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """What a record states beside the place: name and value, each one line for a person."""
    for name in ("id", "kind", "state", "evidence", "path", "locator", "sha256"):
        if body.get(name) is not None:
            yield name, line(str(body[name]))
    yield "parser", line(f"{body.get('parser')} {body.get('parser_version')}")
    raw = body.get("times_raw") or {}
    for name, value in sorted((body.get("times") or {}).items()):
        yield f"time {line(name)}", line(str(value)) if value else "the stored value names no possible moment"
        yield f"time {line(name)} as stored", line(str(raw.get(name, "")))
    for name, value in (body.get("fields") or {}).items():
        if value not in (None, "", [], {}):
            yield f"field {line(name)}", one_line(value)


def _degrees(value: Any) -> str | None:
    return _number(_DEGREES, value)


def _number(pattern: re.Pattern[str], value: Any) -> str | None:
    text = str(value)
    return text.removeprefix("+") if value is not None and pattern.fullmatch(text) else None
