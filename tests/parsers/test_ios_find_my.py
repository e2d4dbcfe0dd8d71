"""Places of Find My and of workouts."""

from __future__ import annotations

import json
import plistlib
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from app_made import held_by_file
from parser_harness import run

from evidence.model.kinds import Detail, Device, Location
from evidence.model.timestamp import Timestamp
from parsers.ios.find_my import parse as find_my
from parsers.ios.workout_routes import parse as routes

_ITEM: dict[str, Any] = {
    "name": "Keys",
    "serialNumber": "HGABC",
    "role": {"emoji": "🔑", "identifier": 0},
    "lostModeMetadata": None,
    "location": {
        "latitude": 52.51628, "longitude": 13.37771, "timeStamp": 1700000000500, "horizontalAccuracy": 35.5,
        "verticalAccuracy": -1, "altitude": 34, "positionType": "crowdsourced", "isOld": False,
    },
    "address": {"mapItemFullAddress": "Pariser Platz, Berlin", "label": "Near Pariser Platz"},
    "crowdSourcedLocation": {"latitude": 1, "longitude": 2, "timeStamp": None},
    "safeLocations": [
        {
            "name": "Home",
            "location": {"latitude": -33.5, "longitude": 151.25, "timeStamp": 1700000000500},
            "address": {"formattedAddressLines": ["1 Street", "Sydney"]},
        },
        {"location": {"latitude": 1, "timeStamp": 7}, "type": 2},
    ],
}  # fmt: skip
_WHEN = Timestamp(1_700_000_000_500_000_000, "1700000000500", "unix_ms")


def test_each_place_and_fact_of_an_item(tmp_path: Path) -> None:
    held_by_file(
        find_my,
        tmp_path / "Items.data",
        json.dumps([_ITEM, {"id": "D2", "location": "$null", "batteryLevel": 0.5}, "odd"]).encode(),
        [
            Location(
                locator="key $[0].location", latitude="52.51628", longitude="13.37771", altitude_m="34",
                accuracy_m="35.5", altitude_accuracy_m="-1", origin="Find My, location", source="crowdsourced",
                name="Near Pariser Platz", address="Pariser Platz, Berlin", owner="Keys", recorded=_WHEN,
                details=(Detail(name="isOld", value=False),),
            ),
            Location(
                locator="key $[0].crowdSourcedLocation", latitude="1", longitude="2",
                origin="Find My, crowdSourcedLocation", owner="Keys",
            ),
            Location(
                locator="key $[0].safeLocations[0].location", latitude="-33.5", longitude="151.25",
                origin="Find My, safeLocations", name="Home", address="1 Street, Sydney", owner="Keys", recorded=_WHEN,
            ),
            Device(locator="key $[0].name", name="name", value="Keys", property="device name", device="Keys"),
            Device(
                locator="key $[0].serialNumber", name="serialNumber", value="HGABC", property="serial", device="Keys"
            ),
            Device(locator="key $[0].role.emoji", name="role/emoji", value="🔑", device="Keys"),
            Device(locator="key $[0].role.identifier", name="role/identifier", value="0", device="Keys"),
            *(
                Device(locator=f"key $[0].{key}", name=name, value=value, device="Keys")
                for key, name, value in (
                    ("address.mapItemFullAddress", "address/mapItemFullAddress", "Pariser Platz, Berlin"),
                    ("address.label", "address/label", "Near Pariser Platz"),
                    ("safeLocations[0].name", "safeLocations/0/name", "Home"),
                    (
                        "safeLocations[0].address.formattedAddressLines[0]",
                        "safeLocations/0/address/formattedAddressLines/0", "1 Street",
                    ),
                    (
                        "safeLocations[0].address.formattedAddressLines[1]",
                        "safeLocations/0/address/formattedAddressLines/1", "Sydney",
                    ),
                    ("safeLocations[1].location.latitude", "safeLocations/1/location/latitude", "1"),
                    ("safeLocations[1].location.timeStamp", "safeLocations/1/location/timeStamp", "7"),
                    ("safeLocations[1].type", "safeLocations/1/type", "2"),
                )
            ),
            Device(locator="key $[1].id", name="id", value="D2", device="D2"),
            Device(locator="key $[1].location", name="location", value="$null", device="D2"),
            Device(locator="key $[1].batteryLevel", name="batteryLevel", value="0.5", device="D2"),
        ],
    )  # fmt: skip


def test_an_encrypted_list_is_said(tmp_path: Path) -> None:
    path = tmp_path / "Devices.data"
    path.write_bytes(plistlib.dumps({"encryptedData": b"x" * 40}, fmt=plistlib.FMT_BINARY))
    outcome = run(find_my, path)
    assert outcome.artifacts == []
    assert ["encrypted" in said for said, _ in outcome.warnings] == [True]


# The store's own tables, one of them WITHOUT ROWID.
_ROUTES = """
CREATE TABLE location_series_data (series_identifier INTEGER NOT NULL, timestamp REAL NOT NULL, longitude REAL, latitude REAL,
 altitude REAL, speed REAL, course REAL, horizontal_accuracy REAL, vertical_accuracy REAL, speed_accuracy REAL,
 course_accuracy REAL, signal_environment INTEGER, PRIMARY KEY (series_identifier, timestamp)) WITHOUT ROWID;
CREATE TABLE data_series (data_id INTEGER PRIMARY KEY, frozen INTEGER, count INTEGER, hfd_key INTEGER);
CREATE TABLE associations (ROWID INTEGER PRIMARY KEY, parent_id INTEGER, child_id INTEGER);
CREATE TABLE workout_activities (ROWID INTEGER PRIMARY KEY, owner_id INTEGER, activity_type INTEGER);
INSERT INTO location_series_data VALUES (7, 721692800.0, 13.5, 52.25, 34, 2.5, 180, 5, 3, 1, 2, 1),
 (7, 721692801.5, 13.75, 52.5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL), (8, 721692800.0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0),
 (8, 721692801.0, NULL, 2, 3, 4, 5, 6, 7, 8, 9, 0);
INSERT INTO data_series VALUES (100, 1, 2, 7), (101, 1, 2, 8);
INSERT INTO associations VALUES (1, 55, 100), (2, 56, 999);
INSERT INTO workout_activities VALUES (1, 55, 52);
"""


def test_each_fix_of_the_way_of_a_workout(tmp_path: Path) -> None:
    path = tmp_path / "healthdb_secure.sqlite"
    with closing(sqlite3.connect(path)) as database:
        database.executescript(_ROUTES)
        (count,) = database.execute(
            "SELECT count(*) FROM location_series_data WHERE longitude NOTNULL"
        ).fetchone()
    outcome = run(routes, path)
    first, second, third = found = [each for each in outcome.artifacts if isinstance(each, Location)]
    assert len(found) == count
    assert first == Location(
        locator="row location_series_data, number 1", latitude="52.25", longitude="13.5", altitude_m="34",
        accuracy_m="5", altitude_accuracy_m="3", speed_mps="2.5", bearing_deg="180", origin="way of a workout",
        activity="activity_type 52", recorded=Timestamp(1_700_000_000_000_000_000, "721692800.0", "cocoa_s"),
        details=(
            Detail(name="series_identifier", value=7), Detail(name="speed_accuracy", value="1.0"),
            Detail(name="course_accuracy", value="2.0"), Detail(name="signal_environment", value=1),
        ),
    )  # fmt: skip
    assert (second.latitude, second.accuracy_m, second.activity) == ("52.5", None, "activity_type 52")
    assert (third.latitude, third.activity) == ("2", None)
    assert outcome.warnings == [("1 rows state no latitude or longitude and are left out", "")]


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        (
            "ALTER TABLE workout_activities ADD COLUMN is_primary_activity INTEGER;"
            "INSERT INTO workout_activities VALUES (2, 55, 82, 1)",
            "activity_type 82",
        ),
        (
            "DROP TABLE workout_activities; CREATE TABLE workouts (data_id INTEGER PRIMARY KEY, activity_type INTEGER);"
            "INSERT INTO workouts VALUES (55, 37)",
            "activity_type 37",
        ),
        # From iOS 16 on the workout is still there, without its kind.
        (
            "CREATE TABLE workouts (data_id INTEGER PRIMARY KEY); INSERT INTO workouts VALUES (55)",
            "activity_type 52",
        ),
    ],
)
def test_the_kind_of_a_workout_in_each_version(changes: str, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "healthdb_secure.sqlite"
    with closing(sqlite3.connect(path)) as database:
        database.executescript(_ROUTES + changes)
    found = [each for each in run(routes, path).artifacts if isinstance(each, Location)]
    assert [each.activity for each in found] == [kind, kind, None]


def test_ways_without_the_tables_of_workouts(tmp_path: Path) -> None:
    path = tmp_path / "healthdb_secure.sqlite"
    with closing(sqlite3.connect(path)) as database:
        database.executescript(_ROUTES)
        for table in ("data_series", "associations", "workout_activities"):
            database.execute(f"DROP TABLE {table}")
        database.execute("ALTER TABLE location_series_data RENAME COLUMN speed_accuracy TO other")
        database.commit()
    assert len(run(routes, path).artifacts) == 3
    path.write_bytes(path.read_bytes()[:5000])
    run(routes, path)
