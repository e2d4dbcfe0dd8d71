"""Uber on Android, against files that the test writes by their published form."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import pytest
from app_made import held_by_file
from parser_harness import run

from evidence.model.artifact import Artifact
from evidence.model.kinds import Account, Detail, Location
from evidence.model.timestamp import Timestamp
from parsers.support import epochs
from parsers.travel.uber_account import parse as account
from parsers.travel.uber_last_place import parse as last_place
from parsers.travel.uber_places import parse as places

_MS = 1_700_000_000_123
_STORE, _SIMPLE = "data/com.ubercab/files/base-key-value-store", "data/com.ubercab/files/simplestore/u"


def _behind_a_byte(value: object) -> bytes:
    return b"\x2d" + json.dumps(value, ensure_ascii=False).encode()


def test_rider(tmp_path: Path) -> None:
    data = _behind_a_byte({
        "uuid": "r1", "firstName": "ليلى", "lastName": "A", "email": "l@x.org", "mobileDigits": "501234567",
        "mobileCountryIso2": "AE", "isAdmin": False, "meta": {"lastModifiedTimeMs": _MS, "originTimeMs": 7},
    })  # fmt: skip
    expected: list[Artifact] = [
        Account(
            locator=f"bytes 0+{len(data)}", service="Uber", identifier="r1", name="ليلى A", phones=("501234567",),
            emails=("l@x.org",), app="com.ubercab", modified=epochs.unix_ms(_MS), details=(
                Detail(name="mobileCountryIso2", value="AE"), Detail(name="isAdmin", value=False),
                Detail(name="meta.lastModifiedTimeMs", value=_MS), Detail(name="meta.originTimeMs", value=7),
            ),
        )
    ]  # fmt: skip
    held_by_file(account, tmp_path / _STORE / "realtime-demo_KEY_RIDER", data, expected)


def test_means_of_payment(tmp_path: Path) -> None:
    data = _behind_a_byte([
        {"uuid": "p1", "accountName": "4321", "tokenDisplayName": "Visa ••4321", "tokenType": "visa", "status": "ACTIVE",
         "updatedAt": "2023-11-14T22:13:20Z", "hasBalance": False},
        {}, "odd",
    ])  # fmt: skip
    where = f"bytes 0+{len(data)}"
    expected: list[Artifact] = [
        Account(
            locator=where, service="Uber", identifier="p1", username="4321", name="Visa ••4321", type="visa",
            status="ACTIVE", app="com.ubercab", details=(Detail(name="hasBalance", value=False),),
            modified=Timestamp(1_700_000_000_000_000_000, "2023-11-14T22:13:20Z", "text"),
        ),
        Account(locator=where, service="Uber", type="payment profile", app="com.ubercab"),
    ]  # fmt: skip
    held_by_file(account, tmp_path / _STORE / "payments_KEY_PROFILES", data, expected)


def test_destinations_that_were_offered(tmp_path: Path) -> None:
    shortcut = {
        "title": "Mall", "subtitle": "S", "uuid": "s1", "acceleratorType": "HISTORY", "destination": {
            "coordinate": {"latitude": 25.5, "longitude": 55.25}, "addressLine1": "Mall of X", "fullAddress": "Road 1"},
    }  # fmt: skip
    cells = {
        "c1": {"timestamp": _MS, "triggerLocation": {"latitude": 25, "longitude": 55.125}, "shortcuts": [shortcut, {}, 3]},
        "c2": {"shortcuts": None}, "c3": 5,
    }  # fmt: skip
    data = _behind_a_byte(cells)
    told = {"title": "Mall", "subtitle": "S", "acceleratorType": "HISTORY", "uuid": "s1"}
    expected: list[Artifact] = [
        Location(
            locator=f"bytes 0+{len(data)}", latitude="25", longitude="55.125", origin="where Uber offered destinations",
            app="Uber", recorded=epochs.unix_ms(_MS),
        ),
        Location(
            locator=f"bytes 0+{len(data)}", latitude="25.5", longitude="55.25", origin="a destination that Uber offered",
            name="Mall of X", address="Road 1", app="Uber",
            details=tuple(Detail(name=name, value=value) for name, value in told.items()),
        ),
    ]  # fmt: skip
    held_by_file(places, tmp_path / _STORE / "ShortcutsCache_CACHED_SHORTCUTS_MAP_KEY", data, expected)


def test_where_the_home_screen_was_asked_for(tmp_path: Path) -> None:
    asked = {
        "requestLocation": {"latitude": 25.5, "longitude": 55.25},
        "creationTime": "2023-11-14T22:13:20Z",
    }
    data = json.dumps({"metadata": asked}).encode("utf-16-be")
    expected: list[Artifact] = [
        Location(
            locator=f"bytes 0+{len(data)}", latitude="25.5", longitude="55.25", app="Uber",
            origin="where Uber's home screen was asked for",
            recorded=Timestamp(1_700_000_000_000_000_000, "2023-11-14T22:13:20Z", "text"),
        )
    ]  # fmt: skip
    outcome = run(places, _written(tmp_path / _SIMPLE / "home_screen_layout_simple_store_key", data))
    assert (outcome.artifacts, outcome.warnings) == (expected, [])


def test_place_without_a_time(tmp_path: Path) -> None:
    path = tmp_path / _STORE / "realtime-demo_KEY_TARGET_LOCATION_SYNCED"
    data = _behind_a_byte({"latitude": -25.5, "longitude": 55.25})
    (found,) = run(places, _written(path, data)).artifacts
    assert isinstance(found, Location)
    assert (found.latitude, found.longitude, found.recorded) == ("-25.5", "55.25", None)
    for other in (b"\x2d{}", _behind_a_byte({"latitude": "x", "longitude": 1}), _behind_a_byte([1])):
        assert run(places, _written(path, other)).artifacts == []
    cut = run(places, _written(path, data[:-3]))
    assert (cut.artifacts, len(cut.warnings)) == ([], 1)


def _field(number: int, data: bytes) -> bytes:
    return bytes([number << 3 | 2, len(data)]) + data


def _varint(number: int) -> bytes:
    return bytes([number]) if number < 128 else bytes([number & 127 | 128]) + _varint(number >> 7)


@pytest.mark.parametrize(("form", "wire"), [("<f", 5), ("<d", 1)], ids=["of 32 bits", "of 64 bits"])
def test_last_place(form: str, wire: int, tmp_path: Path) -> None:
    def message(latitude: float) -> bytes:
        place = (
            bytes([8 | wire]) + struct.pack(form, latitude) + bytes([16 | wire]) + struct.pack(form, -13.25)
        )
        return _field(1, b"\x08" + _varint(_MS)) + _field(2, place) + b"\x18\x07"

    path = tmp_path / _SIMPLE / "CACHED_UBER_LOCATION"
    (found,) = run(last_place, _written(path, message(52.5)), damaged=True).artifacts
    assert found == Location(
        locator=f"bytes 0+{len(message(52.5))}", latitude="52.5", longitude="-13.25", app="Uber",
        origin="the last place that Uber kept", recorded=epochs.unix_ms(_MS), details=(Detail(name="3", value=7),),
    )  # fmt: skip
    for impossible in (91, float("nan"), float("inf")):
        assert run(last_place, _written(path, message(impossible))).artifacts == []
    for end in range(len(message(52.5))):
        run(last_place, _written(path, message(52.5)[:end]), damaged=True)


def _written(path: Path, data: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path
