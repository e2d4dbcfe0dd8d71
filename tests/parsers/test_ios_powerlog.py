"""The power log of iOS, held by databases made of its schema: times with the offset of the log's clock."""

from __future__ import annotations

from pathlib import Path

from app_made import held_by_database
from chats_made import database
from parser_harness import run

from evidence.model.kinds import AppUsage, Detail, DeviceEvent
from evidence.model.timestamp import Timestamp
from parsers.ios.powerlog import parse as powerlog

_RUN = (
    "CREATE TABLE PLAppTimeService_Aggregate_AppRunTime (id INTEGER PRIMARY KEY AUTOINCREMENT, timestamp REAL,"
    " timeInterval REAL, BackgroundTime REAL, BundleID TEXT, ScreenOnTime REAL)"
)


def test_events_are_moved_by_the_offset_in_effect(tmp_path: Path) -> None:
    held_by_database(
        powerlog,
        tmp_path / "CurrentPowerlog.PLSQL",
        _RUN
        + ";CREATE TABLE PLStorageOperator_EventForward_TimeOffset (ID INTEGER PRIMARY KEY, timestamp REAL, system REAL);"
        "CREATE TABLE PLCameraAgent_EventForward_Camera (ID INTEGER PRIMARY KEY, timestamp REAL, bundleId TEXT,"
        " CameraType INTEGER, State INTEGER);"
        "CREATE TABLE PLBatteryAgent_EventBackward_Battery (ID INTEGER PRIMARY KEY, timestamp REAL, Level REAL,"
        " IsCharging INTEGER)",
        "INSERT INTO PLStorageOperator_EventForward_TimeOffset VALUES (1, 1600000000, 50.5), (2, 1700000100, 99.0);"
        "INSERT INTO PLAppTimeService_Aggregate_AppRunTime VALUES (1, 1700000000, 3600, 12.5, 'com.ü', 60.25);"
        "INSERT INTO PLBatteryAgent_EventBackward_Battery VALUES (3, 1500000000, 81.5, 1);"
        "INSERT INTO PLCameraAgent_EventForward_Camera VALUES (7, 1700000200.25, 'com.camera', 2, 1)",
        [
            AppUsage(
                locator="row PLAppTimeService_Aggregate_AppRunTime:1",
                app="com.ü",
                event="PLAppTimeService_Aggregate_AppRunTime",
                duration_s="60.25",
                source="powerlog",
                started=Timestamp(1_700_000_050_500_000_000, "1700000000.0+50.5", "unix_s+offset"),
                details=(
                    Detail(name="timeInterval", value="3600.0"),
                    Detail(name="BackgroundTime", value="12.5"),
                ),
            ),
            DeviceEvent(
                locator="row PLBatteryAgent_EventBackward_Battery:3",
                event="PLBatteryAgent_EventBackward_Battery",
                value="81.5",
                log="powerlog",
                started=Timestamp(1_500_000_050_500_000_000, "1500000000.0+50.5", "unix_s+offset"),
                details=(Detail(name="IsCharging", value=1),),
            ),
            DeviceEvent(
                locator="row PLCameraAgent_EventForward_Camera:7",
                event="PLCameraAgent_EventForward_Camera",
                value="1",
                app="com.camera",
                log="powerlog",
                started=Timestamp(1_700_000_299_250_000_000, "1700000200.25+99.0", "unix_s+offset"),
                details=(Detail(name="CameraType", value=2),),
            ),
        ],
        needed=("timestamp",),
    )


def test_a_time_that_is_text_stands_alone(tmp_path: Path) -> None:
    path = database(
        tmp_path / "CurrentPowerlog.PLSQL",
        _RUN.replace("timestamp REAL", "timestamp"),
        "CREATE TABLE PLStorageOperator_EventForward_TimeOffset (ID INTEGER PRIMARY KEY, timestamp REAL, system REAL)",
        "INSERT INTO PLStorageOperator_EventForward_TimeOffset VALUES (1, 1699999000, 99)",
        "INSERT INTO PLAppTimeService_Aggregate_AppRunTime (timestamp) VALUES ('1700000000')",
    )
    (found,) = run(powerlog, path).artifacts
    assert isinstance(found, AppUsage)
    assert found.started == Timestamp(1_700_000_000_000_000_000, "1700000000", "unix_s")


def test_without_offsets_times_stand_alone(tmp_path: Path) -> None:
    held_by_database(
        powerlog,
        tmp_path / "CurrentPowerlog.PLSQL",
        _RUN,
        "INSERT INTO PLAppTimeService_Aggregate_AppRunTime VALUES (1, 1700000000, NULL, NULL, NULL, NULL)",
        [
            AppUsage(
                locator="row PLAppTimeService_Aggregate_AppRunTime:1",
                app="",
                event="PLAppTimeService_Aggregate_AppRunTime",
                source="powerlog",
                started=Timestamp(1_700_000_000_000_000_000, "1700000000.0", "unix_s"),
            )
        ],
        needed=("timestamp",),
    )
