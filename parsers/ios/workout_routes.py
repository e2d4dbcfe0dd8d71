"""The ways of workouts that Apple's Health kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location
from parsers.support import chat, epochs, rows
from parsers.support.stated import decimal, details

_COLUMNS = ("series_identifier", "timestamp", "latitude", "longitude")
_MORE = ("altitude", "speed", "course", "horizontal_accuracy", "vertical_accuracy")
_DETAILS = ("series_identifier", "speed_accuracy", "course_accuracy", "signal_environment")
_ACTIVITY = ("activity_type", "is_primary_activity")


@parser(
    name="ios.workout_routes",
    version="1.0",
    match=["**/Health/healthdb_secure.sqlite"],
    tables=[("location_series_data.series_identifier", "location_series_data.latitude")],
    emits=[Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location]:
    """Reads every row of location_series_data: a fix of the way of a workout, with the workout's kind as its number.

    Rows without a latitude or longitude are counted in a warning. They can be of a watch or of another device of the
    account.
    Reference: J. McGee, Apple Fitness Workout Location Data (2023), and iLEAPP, FitnessWorkoutsLocationData.py
    (tables, columns, NSDate; which series is of which workout), Health.py (workouts before iOS 16); HealthDaemon as
    published by E. Arbuckle (that a workout's kind is that of its primary activity).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("location_series_data", "latitude", "longitude"):
        return
    kinds = _kinds(tables)
    missing = 0
    for row in tables.rows("location_series_data", _COLUMNS, (*_MORE, *_DETAILS[1:])):
        latitude, longitude = decimal(row, "latitude"), decimal(row, "longitude")
        if latitude is None or longitude is None:
            missing += 1
            continue
        yield Location(
            locator=row.locator,
            state=row.state,
            latitude=latitude,
            longitude=longitude,
            altitude_m=decimal(row, "altitude"),
            accuracy_m=decimal(row, "horizontal_accuracy"),
            altitude_accuracy_m=decimal(row, "vertical_accuracy"),
            speed_mps=decimal(row, "speed"),
            bearing_deg=decimal(row, "course"),
            origin="way of a workout",
            activity=kinds.get(row["series_identifier"]),
            recorded=epochs.cocoa_s(row["timestamp"]),
            details=details(row, *_DETAILS),
        )
    if missing:
        context.warn(f"{missing} rows state no latitude or longitude and are left out")


def _kinds(tables: rows.Tables) -> dict[Any, str]:
    """The kind of the workout that each series is of, its number behind the column's name; of several the primary."""
    series = chat.one(tables, "data_series", "data_id", (), ("hfd_key",))
    workouts = chat.one(tables, "workouts", "data_id", (), ("activity_type",))
    for owner, several in tables.grouped("workout_activities", "owner_id", (), _ACTIVITY).items():
        workouts[owner] = next((row for row in several if row["is_primary_activity"] == 1), several[0])
    found: dict[Any, str] = {}
    for row in tables.live("associations", (), ("child_id", "parent_id")):
        kind = chat.words(workouts.get(row["parent_id"]), "activity_type")
        if kind and (of := series.get(row["child_id"])):
            found.setdefault(of["hfd_key"], kind)
    return found
