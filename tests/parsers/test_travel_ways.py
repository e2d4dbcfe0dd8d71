"""Ways in GPX and FIT files, made by their published forms, against the test's truth."""

from __future__ import annotations

import itertools
import struct
from pathlib import Path

import pytest
from app_made import held_by_file
from parser_harness import Outcome, run

from evidence.model.artifact import Artifact
from evidence.model.kinds import Detail, Device, HealthRecord, Location
from evidence.model.timestamp import Timestamp
from parsers.support import epochs, fit
from parsers.travel.fit import parse as fit_ways
from parsers.travel.gpx import parse as gpx

_GPX = """<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="OsmAnd 4" xmlns="http://www.topografix.com/GPX/1/1">
<wpt lat="48.2" lon="16.37"><ele>171.5</ele><time>2023-11-14T22:13:20Z</time><name>Treff &amp; 😀</name><desc>hinten</desc></wpt>
<rte><name>Weg</name><rtept lat="48.3" lon="16.4"/></rte>
<trk><name>Lauf</name><trkseg><trkpt lat="48.40001" lon="-16.5"><ele>170</ele><time>2023-11-14T22:13:20.5Z</time></trkpt>
<trkpt lat="48.5" lon="-16.6"><time>2023-11-14 22:13</time></trkpt></trkseg></trk>
</gpx>
"""


def _at(data: bytes, begin: str, end: str) -> str:
    start = data.index(begin.encode())
    return f"bytes {start}+{data.index(end.encode(), start) + len(end.encode()) - start}"


def test_points_of_gpx(tmp_path: Path) -> None:
    data = _GPX.encode()
    made, half = Detail(name="creator", value="OsmAnd 4"), "2023-11-14T22:13:20.5Z"
    track = "GPX, point of a track"
    expected: list[Artifact] = [
        Location(
            locator=_at(data, "<wpt", "</wpt>"), latitude="48.2", longitude="16.37", altitude_m="171.5",
            origin="GPX, waypoint", name="Treff & 😀",
            details=(made, Detail(name="desc", value="hinten"), Detail(name="time", value="2023-11-14T22:13:20Z")),
        ),
        Location(
            locator=_at(data, "<rtept", "/>"), latitude="48.3", longitude="16.4", origin="GPX, point of a route",
            details=(made, Detail(name="track", value="Weg")),
        ),
        Location(
            locator=_at(data, '<trkpt lat="48.40001"', "</trkpt>"), latitude="48.40001", longitude="-16.5", altitude_m="170",
            origin=track, recorded=Timestamp(1700000000500000000, half, "text"),
            details=(made, Detail(name="track", value="Lauf")),
        ),
        Location(
            locator=_at(data, '<trkpt lat="48.5"', "</trkpt>"), latitude="48.5", longitude="-16.6", origin=track,
            recorded=Timestamp(None, "2023-11-14 22:13", "text"), details=(made, Detail(name="track", value="Lauf")),
        ),
    ]  # fmt: skip
    held_by_file(gpx, tmp_path / "Android/data/net.osmand/files/tracks/x.gpx", data, expected)


def test_points_that_are_nowhere_are_said(tmp_path: Path) -> None:
    path = tmp_path / "x.gpx"
    path.write_bytes(
        b'<g:gpx xmlns:g="x"><g:wpt lat="91" lon="0"/><g:wpt lon="1e999999999"/><g:wpt lat="1" lon="2"/></g:gpx>'
    )
    found = run(gpx, path)
    assert [(each.latitude, each.longitude) for each in found.artifacts] == [("1", "2")]  # type: ignore[attr-defined]
    assert len(found.warnings) == 2


def _definition(local: int, number: int, *fields: tuple[int, int, int], big: bool = False) -> bytes:
    order = ">" if big else "<"
    head = bytes([0x40 | local, 0, big]) + struct.pack(order + "H", number) + bytes([len(fields)])
    return head + b"".join(bytes(field) for field in fields)


def _file(records: bytes) -> bytes:
    return struct.pack("<BBHI4s", 12, 0x10, 2132, len(records), b".FIT") + records + b"\0\0"


def _semicircles(degrees: float) -> int:
    return round(degrees * 2**31 / 180)


_TIME = 1_000_000_000
_NORTH, _EAST = _semicircles(48.2), _semicircles(-16.37)


def _ways() -> bytes:
    records = _definition(0, 0, (3, 4, 0x8C), (4, 4, 0x86)) + struct.pack("<BII", 0, 3_333_333_333, _TIME)
    records += _definition(
        1, 20, (253, 4, 0x86), (0, 4, 0x85), (1, 4, 0x85), (2, 2, 0x84), (6, 2, 0x84), (3, 1, 0x02), big=True
    )
    records += struct.pack(">BIiiHHB", 1, _TIME, _NORTH, _EAST, 3355, 2500, 141)
    records += struct.pack(">BIiiHHB", 1, _TIME + 1, 0x7FFFFFFF, _EAST, 3355, 2500, 141)
    records += struct.pack(">BIiiHHB", 1, 77, _NORTH, _EAST, 0xFFFF, 0xFFFF, 0xFF)
    records += struct.pack(">BIiiHHB", 1, _TIME + 30, _NORTH, _EAST, 0xFFFF, 0xFFFF, 0xFF)
    # The two bits of a compressed head name the definition; the five below are the end of the time.
    records += _definition(2, 20, (0, 4, 0x85), (1, 4, 0x85)) + struct.pack(
        "<Bii", 0x80 | 2 << 5 | 3, _NORTH, _EAST
    )
    records += _definition(
        3, 18, (253, 4, 0x86), (2, 4, 0x86), (3, 4, 0x85), (4, 4, 0x85), (5, 1, 0), (7, 4, 0x86), (9, 4, 0x86)
    )
    return records + struct.pack("<BIIiiBII", 3, _TIME + 60, _TIME, _NORTH, _EAST, 1, 59_500, 123_456)


def test_ways_of_fit(tmp_path: Path) -> None:
    found = run_file(tmp_path, _file(_ways()) + _file(_ways()))
    assert found.warnings == []
    half = len(found.artifacts) // 2
    first = found.artifacts[:half]
    place = {"latitude": fit.degrees(_NORTH), "longitude": fit.degrees(_EAST), "origin": "FIT, record"}
    later = (_TIME + 30 & ~31) + 3 + (32 if (_TIME + 30) % 32 > 3 else 0)
    expected: list[Artifact] = [
        Device(locator=first[0].locator, name="serial_number", value="3333333333", property="serial", device="the device that wrote the file"),
        Location(
            locator=first[1].locator, altitude_m="171", speed_mps="2.5", recorded=epochs.fit_s(_TIME),
            details=(Detail(name="heart_rate", value=141),), **place,
        ),
        Location(locator=first[2].locator, details=(Detail(name="timestamp", value=77),), **place),
        Location(locator=first[3].locator, recorded=epochs.fit_s(_TIME + 30), **place),
        Location(locator=first[4].locator, recorded=epochs.fit_s(later), **place),
        HealthRecord(
            locator=first[5].locator, type="session", value="59.5", unit="s", latitude=place["latitude"],
            longitude=place["longitude"], started=epochs.fit_s(_TIME), ended=epochs.fit_s(_TIME + 60),
            details=(Detail(name="sport", value=1), Detail(name="total_distance", value=123_456)),
        ),
    ]  # fmt: skip
    assert first == expected
    assert fit.degrees(_NORTH) == "48.2000000"
    assert (fit.scaled(2562, 5, 500), fit.scaled(0, 5, 500), fit.scaled(None, 5)) == ("12.4", "-500", None)
    moment = epochs.fit_s(_TIME)
    assert moment is not None
    assert moment.text() == "2021-09-08T01:46:40+00:00"
    # A message says of itself where it stands: its bytes are there, one behind the other.
    sizes = [tuple(map(int, each.locator.removeprefix("bytes ").split("+"))) for each in first]
    assert all(a + length <= b for (a, length), (b, _) in itertools.pairwise(sizes))
    assert len(found.artifacts) == 2 * half


def run_file(folder: Path, data: bytes) -> Outcome:
    path = folder / "com.strava/files/activities/x.fit"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return run(fit_ways, path)


@pytest.mark.parametrize("cut", range(0, len(_file(_ways())), 23))
def test_damaged_fit_files_give_what_is_before_the_damage(tmp_path: Path, cut: int) -> None:
    whole = _file(_ways())
    found = run_file(tmp_path, whole[:cut])
    if 12 <= cut < len(whole) - 2:
        assert len(found.warnings) == 1
    run_file(tmp_path, whole[:cut] + bytes([whole[cut] ^ 0xFF]) + whole[cut + 1 :])
