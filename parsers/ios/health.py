"""Samples and workouts of Apple's Health."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import HealthRecord
from parsers.support import chat, epochs, rows
from parsers.support.side_by_side import Beside
from parsers.support.stated import details

# Numbers that several published studies name alike; others stay numbers.
_TYPES: dict[int | None, str] = {
    3: "body mass", 5: "heart rate", 7: "step count", 8: "distance walking or running", 12: "flights climbed",
}  # fmt: skip
_WORKOUT = ("activity_type", "duration", "total_distance", "total_energy_burned", "goal_type", "goal")
_ACTIVITY = ("activity_type", "duration", "location_type")


@parser(
    name="ios.health",
    version="1.0",
    match=["**/Health/healthdb_secure.sqlite"],
    tables=[("samples.data_id", "samples.data_type", "samples.start_date", "quantity_samples.quantity")],
    emits=[HealthRecord],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[HealthRecord]:
    """Reads every row of samples with its quantity, category or workout, and what measured and wrote it.

    ``value`` is in the store's own unit, ``original_quantity`` with its unit stands in the details where it is kept.
    Since iOS 16 a workout has its activities in a table of their own, one row each.
    Reference: the database's own schema (NSDate; iOS 9 to 18); APOLLO (S. Edwards), health_*.txt; plaso, ios_health.py;
    iLEAPP, healthAll.py.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("samples", "data_id", "data_type"):
        return
    quantities = Beside(
        tables, "quantity_samples", "data_id", ("quantity",), ("original_quantity", "original_unit")
    )
    categories = Beside(tables, "category_samples", "data_id", ("value",))
    workouts = chat.one(tables, "workouts", "data_id", (), _WORKOUT)
    activities = tables.grouped("workout_activities", "owner_id", (), _ACTIVITY)
    objects = Beside(tables, "objects", "data_id", ("provenance",), ("creation_date",))
    origins = tables.by_id(
        "data_provenances", (), ("device_id", "source_id", "tz_name", "origin_product_type")
    )
    devices = tables.by_id("source_devices", (), ("name", "model", "hardware"))
    sources = tables.by_id("sources", (), ("name",))
    units = tables.by_id("unit_strings", ("unit_string",))
    for row in tables.rows("samples", ("data_id", "data_type", "start_date", "end_date")):
        key, number = row["data_id"], row.integer("data_type")
        quantity, thing, workout = quantities.of(key), objects.of(key), workouts.get(key)
        origin = origins.get(thing["provenance"]) if thing else None
        device = devices.get(origin["device_id"]) if origin else None
        unit = units.get(quantity["original_unit"]) if quantity else None
        value = quantity.number("quantity") if quantity else chat.integer(categories.of(key), "value")
        yield HealthRecord(
            locator=row.locator,
            state=row.state,
            type="workout" if workout else _TYPES.get(number, f"type {number}"),
            value=value,
            device=chat.filled(device, "name", "model", "hardware")
            or chat.text(origin, "origin_product_type"),
            app=chat.text(sources.get(origin["source_id"]), "name") if origin else None,
            zone=chat.text(origin, "tz_name"),
            started=epochs.cocoa_s(row["start_date"]),
            ended=epochs.cocoa_s(row["end_date"]),
            created=epochs.cocoa_s(thing["creation_date"]) if thing else None,
            details=(
                *details(row, "data_type"),
                *details(quantity, "original_quantity"),
                *details(unit),
                *details(workout, *_WORKOUT),
                *(found for each in activities.get(key, []) for found in details(each, *_ACTIVITY)),
            ),
        )
