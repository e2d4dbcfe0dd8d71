"""What the databases of Life360 on Android state, in columns and in JSON: places, and the level of the battery.

Reference: ALEAPP, L360driveblade, L360eventstore, L360places (2026) and Life360 (2024): columns and members;
milliseconds since 1970, metres, metres per second.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Detail, DeviceEvent, Location, LogEvent
from evidence.model.timestamp import Timestamp
from parsers.support import chat, epochs, json_details, json_value
from parsers.support.rows import Row

SERVICE = "Life360"
_BATTERY = (((), "batteryLevel"), (("metaData",), "battery"))
_POINT = ("latitude", "longitude", "altitude", "verticalAccuracy", "speed", "bearing")


def place(
    row: Row,
    origin: str,
    latitude: str | None,
    longitude: str | None,
    recorded: Timestamp | None = None,
    *,
    name: str | None = None,
    owner: str | None = None,
    details: tuple[Detail, ...] = (),
) -> Location | LogEvent:
    """The place of a row; without both coordinates all that the row states, as an entry of its table."""
    if latitude is None or longitude is None:
        return LogEvent(
            locator=row.locator,
            state=row.state,
            log=f"{SERVICE}, {row.table}",
            event="a place without coordinates",
            name=name,
            subject=owner,
            details=chat.words(row, *row.values),
            logged=recorded,
        )
    return Location(
        locator=row.locator,
        state=row.state,
        latitude=latitude,
        longitude=longitude,
        origin=origin,
        recorded=recorded,
        name=name,
        app=SERVICE,
        owner=owner,
        accuracy_m=chat.decimal(row, "accuracy"),
        speed_mps=chat.decimal(row, "speed"),
        details=details,
    )


def point(
    row: Row, value: Any, named: str, origin: str, moment: str, accuracy: str, around: dict[str, Any]
) -> Iterator[Location]:
    """The place that an object states, with its other members and those ``around`` it as details.

    ``moment`` and ``accuracy`` are the names of its members for them. Where it has no coordinates, a warning names it.
    """
    latitude, longitude = (json_value.decimal(value, name) for name in ("latitude", "longitude"))
    if latitude is None or longitude is None:
        row.context.warn(f"{named} has no coordinates", row.locator)
        return
    yield Location(
        locator=row.locator,
        state=row.state,
        latitude=latitude,
        longitude=longitude,
        altitude_m=json_value.decimal(value, "altitude"),
        accuracy_m=json_value.decimal(value, accuracy),
        altitude_accuracy_m=json_value.decimal(value, "verticalAccuracy"),
        speed_mps=json_value.decimal(value, "speed"),
        bearing_deg=json_value.decimal(value, "bearing"),
        origin=origin,
        app=SERVICE,
        recorded=epochs.unix_ms(json_value.text(value, moment)),
        details=_others(row, around | value, *_POINT, moment, accuracy),
    )


def levels(row: Row, value: Any) -> Iterator[DeviceEvent]:
    """The level of the battery that an event states, at the time of its row, with what stands beside it."""
    for way, name in _BATTERY:
        holder = json_value.at(value, *way)
        level = json_value.text(holder, name)
        if level is not None:
            yield DeviceEvent(
                locator=row.locator,
                state=row.state,
                event="battery level",
                value=level,
                app=SERVICE,
                log="event",
                started=epochs.unix_ms(row["timestamp"]),
                details=_others(row, holder, name, "locationData", "metaData"),
            )


def _others(row: Row, value: dict[str, Any], *but: str) -> tuple[Detail, ...]:
    left = {name: each for name, each in value.items() if name not in but}
    return json_details.details(left, row.context, row.locator)
