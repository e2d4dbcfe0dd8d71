"""The Apple account, networks from iCloud, alarms, and passes of a watch of iOS."""

from __future__ import annotations

import plistlib
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from app_made import held_by_database, held_by_file
from parser_harness import run
from test_ios_people_and_places import Archive

from evidence.model.kinds import Account, Booking, Detail, Reminder, WifiNetwork
from evidence.model.timestamp import Timestamp
from parsers.ios.alarms import parse as alarms
from parsers.ios.apple_account import parse as apple_account
from parsers.ios.watch_passes import parse as watch_passes
from parsers.ios.wifi_shared import parse as wifi_shared

RANG = datetime(2023, 11, 14, 22, 13, 20)  # noqa: DTZ001 - UTC


def binary(value: object) -> bytes:
    return plistlib.dumps(value, fmt=plistlib.FMT_BINARY, sort_keys=False)


def test_the_name_of_the_account(tmp_path: Path) -> None:
    held_by_file(
        apple_account,
        tmp_path / "Preferences" / "com.apple.appleaccount.informationcache.plist",
        binary(
            {"AAAccountFullName": "Ana Ким", "AAIsAccountSignedIn": True, "AAPrimaryAccountSignInState": 1}
        ),
        [
            Account(
                locator="key $",
                service="Apple account",
                name="Ana Ким",
                own=True,
                details=(
                    Detail(name="AAIsAccountSignedIn", value=True),
                    Detail(name="AAPrimaryAccountSignInState", value=1),
                ),
            )
        ],
    )


def test_the_addresses_of_imessage(tmp_path: Path) -> None:
    held_by_file(
        apple_account,
        tmp_path / "Preferences" / "com.apple.madrid.plist",
        binary(
            {
                "IMD-IDS-Aliases": {
                    "allAliases": ["+447700900100", "ana@example.org", 5],
                    "selectedAliases": ["ana@example.org"],
                },
                "other": 1,
            }
        ),
        [
            Account(
                locator='key $["IMD-IDS-Aliases"]',
                service="iMessage",
                own=True,
                phones=("+447700900100",),
                emails=("ana@example.org",),
                details=(Detail(name="selectedAliases[0]", value="ana@example.org"),),
            )
        ],
    )


def test_networks_that_come_from_icloud(tmp_path: Path) -> None:
    network = {
        "SSID_STR": "Кафе",
        "BSSID": "01:02:03:04:05:06",
        "added_by": "Anas iPad",
        "added_at": "Nov 14 2023",
    }
    held_by_file(
        wifi_shared,
        tmp_path / "com.apple.wifid.plist",
        binary({"values": {"a": {"value": network}, "b": {"value": 5}, "c": 7}}),
        [
            WifiNetwork(
                locator="key $.values.a.value",
                ssid="Кафе",
                bssid="01:02:03:04:05:06",
                origin="iCloud",
                details=(
                    Detail(name="added_by", value="Anas iPad"),
                    Detail(name="added_at", value="Nov 14 2023"),
                ),
            )
        ],
    )


def test_alarms_of_each_list(tmp_path: Path) -> None:
    alarm = {
        "MTAlarmTitle": "Подъём",
        "MTAlarmHour": 7,
        "MTAlarmMinute": 5,
        "MTAlarmEnabled": True,
        "MTAlarmFireDate": RANG,
        "MTAlarmRepeatSchedule": 31,
    }
    path = tmp_path / "Preferences" / "com.apple.mobiletimerd.plist"
    path.parent.mkdir()
    path.write_bytes(
        binary(
            {
                "MTAlarms": {
                    "MTAlarms": [{"$MTAlarm": alarm}, "odd"],
                    "MTSleepAlarms": [{"$MTAlarm": {"MTAlarmLastModifiedDate": RANG}}],
                    "MTSleepAlarm": {"MTAlarmEnabled": False},
                }
            }
        )
    )
    first, second, third = run(alarms, path).artifacts
    assert first == Reminder(
        locator='key $.MTAlarms.MTAlarms[0]["$MTAlarm"]',
        service="Clock",
        type="alarm",
        title="Подъём",
        due_local="07:05",
        enabled=True,
        due=first.due,
        details=(Detail(name="MTAlarmRepeatSchedule", value=31),),
    )
    assert (first.due.unix_ns, second.modified.unix_ns) == (1_700_000_000_000_000_000,) * 2
    assert (third.locator, third.enabled) == ("key $.MTAlarms.MTSleepAlarm", False)


def test_lists_of_another_form_give_nothing(tmp_path: Path) -> None:
    for parser, name in (
        (alarms, "com.apple.mobiletimerd.plist"),
        (wifi_shared, "com.apple.wifid.plist"),
        (apple_account, "com.apple.madrid.plist"),
    ):
        path = tmp_path / name
        for value in (
            [],
            {"MTAlarms": [1], "values": [2], "IMD-IDS-Aliases": "x"},
            {"MTAlarms": {"MTAlarms": {"a": 1}}},
        ):
            path.write_bytes(binary(value))
            assert run(parser, path).artifacts == []
        path.write_bytes(b"no list")
        assert len(run(parser, path).warnings) == 1


def test_passes_of_a_watch(tmp_path: Path) -> None:
    side = Archive().bytes([("NPKField", {"label": "Ziel", "value": "Wien"})])
    held_by_database(
        watch_passes,
        tmp_path / "NanoPasses" / "nanopasses.sqlite3",
        "CREATE TABLE pass (pid INTEGER PRIMARY KEY, unique_id TEXT, organization_name TEXT, type_id TEXT,"
        " localized_description TEXT, ingested_date REAL, delete_pending INTEGER, encoded_pass BLOB,"
        " front_field_buckets BLOB, back_field_buckets BLOB)",
        f"INSERT INTO pass VALUES (1, 'U-1', 'ÖBB', 't', 'Ticket', 721692810.5, 0, NULL, x'{side.hex()}', NULL),"
        " (2, NULL, NULL, NULL, NULL, NULL, 1, NULL, NULL, NULL)",
        [
            Booking(
                locator="row pass:1",
                service="Apple Wallet, watch",
                title="Ticket",
                provider="ÖBB",
                reference="U-1",
                created=Timestamp(1_700_000_010_500_000_000, "721692810.5", "cocoa_s"),
                details=(
                    Detail(name="type_id", value="t"),
                    Detail(name="delete_pending", value=0),
                    Detail(name="front_field_buckets[0].label", value="Ziel"),
                    Detail(name="front_field_buckets[0].value", value="Wien"),
                ),
            ),
            Booking(
                locator="row pass:2",
                service="Apple Wallet, watch",
                details=(Detail(name="delete_pending", value=1),),
            ),
        ],
    )


def test_sides_of_a_pass_that_cannot_be_read_are_said(tmp_path: Path) -> None:
    path = tmp_path / "nanopasses.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "CREATE TABLE pass (unique_id, organization_name, ingested_date, front_field_buckets)"
        )
        for value in ("NULL", "'text'", "x'00ff'", "-1.5", "9223372036854775807"):
            connection.execute(f"INSERT INTO pass VALUES ({value}, {value}, {value}, {value})")
        connection.commit()
    outcome = run(watch_passes, path)
    assert len(outcome.artifacts) == 5
    assert any("front_field_buckets cannot be read" in message for message, _ in outcome.warnings)
