"""Ryanair's application on Android, in databases made by the columns that were published, against the test's truth."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from app_made import held_by_database
from parser_harness import run

from evidence.model.artifact import Artifact
from evidence.model.kinds import Account, Booking, Detail, Participant, WebSearch
from evidence.model.timestamp import Timestamp
from parsers.travel.ryanair import parse as bookings
from parsers.travel.ryanair_account import parse as account
from parsers.travel.ryanair_searches import parse as searches

_MS = 1_700_000_000_123
_PATH = "data/com.ryanair.cheapflights/databases/fr-local-db"
_BOOKING = {
    "recordLocator": "ABC123", "status": "Confirmed", "currency": "EUR", "balanceDue": 0.5, "pos": {"locationCode": "IT"},
    "modifiedDate": "2023-11-14T22:13:20Z", "ssrs": [{"code": "BAG"}, {"code": "CAB"}],
    "passengers": [
        {"paxNum": 0, "firstName": "Rana", "lastName": "رنا", "paxType": "ADT"}, {"paxNum": 1, "firstName": "Kim", "paxType": "CHD"},
    ],
    "checkins": [{"paxNum": 0, "status": "Checked"}, {"paxNum": 0, "status": "Done"}, 5],
    "flights": [
        {
            "flightNumber": "FR 123", "origin": "BGY", "destination": "VIE", "depart": "2023-12-01T05:00:00Z",
            "arrive": "2023-12-01T06:30:00Z", "times": {"depart": "2023-12-01T06:00:00Z", "arrive": "2023-12-01T07:30:00Z"},
            "segments": [{"isCancelled": False}, {"isCancelled": True}], "journeyNum": 0, "checkInOpenUTC": "2023-11-01T00:00:00Z",
        },
        {"flightNumber": "FR 9"}, "no flight",
    ],
}  # fmt: skip


def _ms(value: int) -> Timestamp:
    return Timestamp(value * 1_000_000, str(value), "unix_ms")


def _text(written: str, seconds: int) -> Timestamp:
    return Timestamp(seconds * 1_000_000_000, written, "text")


def test_flights_of_ryanair(tmp_path: Path) -> None:
    schema = """CREATE TABLE booking (id INTEGER PRIMARY KEY, booking_json TEXT);
    CREATE TABLE booking_timestamps (booking_id INTEGER, modified_utc_server_date INTEGER, modified_utc_user_date INTEGER)"""
    rows = f"""INSERT INTO booking VALUES (4711, '{json.dumps(_BOOKING)}'), (4712, '{{"recordLocator": "X", "modifiedDate": "2023-11-14T22:13:20Z"}}'), (4713, NULL);
    INSERT INTO booking_timestamps VALUES (4711, {_MS}, {_MS + 5})"""
    common: dict[str, Any] = {
        "locator": "row booking:4711", "service": "Ryanair", "reference": "ABC123",
        "status": "Confirmed", "currency": "EUR", "modified": _ms(_MS),
        "participants": (
            Participant(identifier="0", name="Rana رنا", role="ADT", status="Checked, Done"),
            Participant(identifier="1", name="Kim", role="CHD"),
        ),
    }  # fmt: skip
    details = (
        Detail(name="id", value="4711"), Detail(name="balanceDue", value="0.5"), Detail(name="pos.locationCode", value="IT"),
        Detail(name="ssrs", value="BAG, CAB"), Detail(name="modified_utc_user_date", value=str(_MS + 5)),
    )  # fmt: skip
    expected: list[Artifact] = [
        Booking(
            type="flight", title="FR 123", origin="BGY", destination="VIE",
            starts=_text("2023-12-01T05:00:00Z", 1701406800), ends=_text("2023-12-01T06:30:00Z", 1701412200),
            starts_local="2023-12-01T06:00:00Z", ends_local="2023-12-01T07:30:00Z",
            details=(
                *details, Detail(name="journeyNum", value="0"), Detail(name="checkInOpenUTC", value="2023-11-01T00:00:00Z"),
                Detail(name="isCancelled", value=True),
            ),
            **common,
        ),
        Booking(type="flight", title="FR 9", details=details, **common),
        Booking(
            locator="row booking:4712", service="Ryanair", type="booking", reference="X",
            modified=_text("2023-11-14T22:13:20Z", 1700000000), details=(Detail(name="id", value="4712"),),
        ),
        Booking(
            locator="row booking:4713", service="Ryanair", type="booking",
            details=(Detail(name="id", value="4713"),),
        ),
    ]  # fmt: skip
    held_by_database(bookings, tmp_path / _PATH, schema, rows, expected, ["booking_json"], packed=True)


def test_bookings_of_ryanair_of_other_types_are_given_and_said(tmp_path: Path) -> None:
    odd = json.dumps(
        {"flights": {"a": 1}, "passengers": [7, {"paxNum": [1]}], "checkins": "x", "recordLocator": ["y"]}
    )
    path = tmp_path / "fr-local-db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE booking (id, booking_json)")
        connection.executemany(
            "INSERT INTO booking VALUES (?, ?)", [("a", odd), (b"\xff", b"\xff"), (None, "[]")]
        )
        connection.commit()
    found = run(bookings, path)
    assert [each.locator for each in found.artifacts] == ["row booking:1", "row booking:2", "row booking:3"]
    assert {"row booking:2", "row booking:3"} <= {place for _, place in found.warnings}


def test_account_and_searches_of_ryanair(tmp_path: Path) -> None:
    held_by_database(
        account,
        tmp_path / _PATH,
        """CREATE TABLE user_profile (id TEXT, first_name TEXT, last_name TEXT, email TEXT, phone_number TEXT, country_calling_code TEXT, birth_date INTEGER,
         nationality_code TEXT, member_since INTEGER)""",
        f"INSERT INTO user_profile VALUES ('u-1', 'Rana', 'رنا', 'r@a.example', '555', '+39', -550713600000, 'IT', {_MS}), ('u-2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)",
        [
            Account(
                locator="row user_profile:1", service="Ryanair", identifier="u-1", username="r@a.example", name="Rana رنا",
                own=True, phones=("555",), emails=("r@a.example",), app="com.ryanair.cheapflights", created=_ms(_MS),
                details=(
                    Detail(name="country_calling_code", value="+39"), Detail(name="birth_date", value=-550713600000),
                    Detail(name="nationality_code", value="IT"),
                ),
            ),
            Account(
                locator="row user_profile:2", service="Ryanair", identifier="u-2", own=True, app="com.ryanair.cheapflights"
            ),
        ],
        ["email"],
    )  # fmt: skip
    held_by_database(
        searches,
        tmp_path / "searches" / _PATH,
        """CREATE TABLE recent_searches (id INTEGER PRIMARY KEY, last_search_date INTEGER, fly_out_date INTEGER, fly_back_date INTEGER, origin_airport_code TEXT,
         destination_airport_code TEXT, is_return_flight INTEGER, passengers_count TEXT, user_id TEXT);
        CREATE TABLE recent_stations (last_usage INTEGER, station_code TEXT, origin_station_code TEXT);
        CREATE TABLE recent_countries (last_used INTEGER, country_code TEXT, type INTEGER)""",
        f"""INSERT INTO recent_searches VALUES (7, {_MS}, {_MS + 1}, NULL, 'BGY', 'VIE', 0, '2|0|0', 'u-1'), (8, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
         INSERT INTO recent_stations VALUES ({_MS + 2}, 'OTP', 'BGY'); INSERT INTO recent_countries VALUES ({_MS + 3}, 'ro', 404)""",
        [
            WebSearch(
                locator="row recent_searches:7", service="Ryanair", type="flight", query="BGY - VIE", account="u-1",
                searched=_ms(_MS),
                details=(
                    Detail(name="fly_out_date", value=_MS + 1), Detail(name="is_return_flight", value=0),
                    Detail(name="passengers_count", value="2|0|0"),
                ),
            ),
            WebSearch(locator="row recent_searches:8", service="Ryanair", type="flight", query=""),
            WebSearch(
                locator="row recent_stations:1", service="Ryanair", type="station", query="OTP", searched=_ms(_MS + 2),
                details=(Detail(name="origin_station_code", value="BGY"),),
            ),
            WebSearch(
                locator="row recent_countries:1", service="Ryanair", type="country", query="ro", searched=_ms(_MS + 3),
                details=(Detail(name="type", value=404),),
            ),
        ],
        ["origin_airport_code"],
    )  # fmt: skip
