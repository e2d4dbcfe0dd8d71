"""Google's timeline on the device: segments written by the published form, against the values that were written."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from pathlib import Path

from app_made import held_by_database
from parser_harness import run

from evidence.model.kinds import Detail, DeviceEvent, Location
from evidence.model.timestamp import Timestamp
from parsers.android.timeline import parse as timeline

_S = 1_700_000_000
_SCHEMA = """
CREATE TABLE semantic_segment_table (_id INTEGER PRIMARY KEY, obfuscated_gaia_id TEXT NOT NULL,
 segment_id TEXT NOT NULL UNIQUE, segment_type INTEGER NOT NULL, semantic_segment BLOB, start_timestamp_seconds INTEGER
 NOT NULL, end_timestamp_seconds INTEGER NOT NULL, hierarchy_level INTEGER, fprint INTEGER,
 shown_in_timeline INTEGER DEFAULT 1, timestamp_millis INTEGER NOT NULL DEFAULT 0, database_id INTEGER NOT NULL,
 origin_id INTEGER, is_finalized INTEGER);
CREATE TABLE edited_segment_table (_id INTEGER PRIMARY KEY, obfuscated_gaia_id TEXT NOT NULL, segment_id TEXT NOT NULL
 UNIQUE, segment_type INTEGER NOT NULL, semantic_segment BLOB NOT NULL, start_timestamp_seconds INTEGER NOT NULL,
 end_timestamp_seconds INTEGER NOT NULL, block_start_timestamp_seconds INTEGER NOT NULL,
 block_end_timestamp_seconds INTEGER NOT NULL, hierarchy_level INTEGER, is_edit_uploaded INTEGER)"""


def _varint(value: int) -> bytes:
    value &= 2**64 - 1
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _inner(field: int, *parts: bytes) -> bytes:
    data = b"".join(parts)
    return _varint(field << 3 | 2) + _varint(len(data)) + data


def _packed(field: int, form: str, *values: float) -> bytes:
    return _varint(field << 3 | {"i": 5, "f": 5, "Q": 1}[form[-1]]) + struct.pack(f"<{form}", *values)


def _point(field: int, latitude: int, longitude: int) -> bytes:
    return _inner(field, _packed(1, "i", latitude), _packed(2, "i", longitude))


def _segment(*data: bytes, more: bytes = b"") -> bytes:
    start = _inner(1, _number(1, _S), _number(2, 250_000_000))
    return start + _inner(2, _number(1, _S + 7200)) + _inner(3, *data) + more


_STAY = _segment(
    _inner(
        1,
        _packed(2, "f", 0.5),
        _number(6, 1),
        _inner(
            4,
            _inner(1, _packed(1, "Q", 0xFEDCBA9876543210), _packed(2, "Q", 0x89C25)),
            _number(2, 1),
            _packed(3, "f", 0.75),
            _point(5, -338_568_000, 1_512_153_000),
            _number(1000, 100),
        ),
    ),
    more=_number(4, 1) + _inner(6, b"s1") + _number(7, -300) + _number(8, -300),
)
_JOURNEY = _segment(
    _inner(
        2,
        _point(1, 515_000_000, -1_250_000),
        _point(2, 516_000_001, -2_000_000),
        _packed(3, "f", 1250.5),
        _inner(6, _number(1, 29), _packed(2, "f", 0.25)),
    )
)
_PATH = _segment(
    _inner(
        3,
        _inner(4, struct.pack("<3i", 100_000_000, 100_000_010, -5)),
        _inner(5, struct.pack("<3i", 200_000_000, 200_000_010, 0)),
        _inner(6, _varint(0), _varint(119), _varint(5000)),
    )
)
_START = Timestamp(_S * 10**9 + 250_000_000, f"{_S}+250000000", "unix_s+ns")
_END = Timestamp((_S + 7200) * 10**9, str(_S + 7200), "unix_s")


def _details(number: int, kind: int) -> tuple[Detail, ...]:
    return (
        Detail(name="segment_type", value=kind),
        Detail(name="segment_id", value=f"s{number}"),
        Detail(name="obfuscated_gaia_id", value="117"),
        Detail(name="hierarchy_level", value=0),
        Detail(name="shown_in_timeline", value=1),
        Detail(name="timestamp_millis", value=1_700_009_000_000),
        Detail(name="database_id", value=2**60),
        Detail(name="origin_id", value=number),
        Detail(name="is_finalized", value=1),
    )


def _rows() -> str:
    blobs = (_STAY, _JOURNEY, _PATH, b"")
    return (
        "".join(
            f"INSERT INTO semantic_segment_table VALUES ({number}, '117', 's{number}', {number}, x'{blob.hex()}', {_S},"
            f" {_S + 7200}, 0, NULL, 1, 1700009000000, {2**60}, {number}, 1);"
            for number, blob in enumerate(blobs, 1)
        )
        + f"INSERT INTO edited_segment_table VALUES (9, '117', 'e', 1, x'{_STAY.hex()}', {_S}, {_S + 7200}, {_S},"
        f" {_S + 7200}, 0, 1)"
    )


def _point_of(number: int, latitude: str, longitude: str, minutes: int, moment: bool = True) -> Location:
    first = _details(3, 3) if number == 1 else (Detail(name="segment_id", value="s3"),)
    return Location(
        locator="row semantic_segment_table:3",
        latitude=latitude,
        longitude=longitude,
        origin=f"Google timeline, point {number} of a path",
        app="com.google.android.gms",
        recorded=Timestamp(
            _S * 10**9 + 250_000_000 + minutes * 60 * 10**9, f"{_S}+250000000+{minutes}min", "unix_s+ns+min"
        )
        if moment
        else None,
        details=(Detail(name="minutes after the start", value=minutes), *first),
    )


def _stay(locator: str, origin: str, details: tuple[Detail, ...]) -> Location:
    return Location(
        locator=locator,
        latitude="-33.8568",
        longitude="151.2153",
        origin=origin,
        name="Home",
        app="com.google.android.gms",
        arrived=_START,
        departed=_END,
        details=(
            Detail(name="feature id", value="0x89c25:0xfedcba9876543210"),
            Detail(name="semantic type", value=1),
            Detail(name="place type", value=100),
            Detail(name="place probability", value="0.75"),
            Detail(name="visit probability", value="0.5"),
            Detail(name="confirmed", value=True),
            *details,
            Detail(name="is_deleted", value=True),
            Detail(name="field 7", value=-300),
            Detail(name="field 8", value=-300),
        ),
    )


def _expected() -> list[Location | DeviceEvent]:
    journey = (
        Detail(name="distance in metres", value="1250.5"),
        Detail(name="activity type", value=29),
        Detail(name="activity probability", value="0.25"),
    )
    return [
        _stay("row semantic_segment_table:1", "Google timeline, stay", _details(1, 1)),
        Location(
            locator="row semantic_segment_table:2",
            latitude="51.5",
            longitude="-0.125",
            origin="Google timeline, start of a journey",
            app="com.google.android.gms",
            recorded=_START,
            details=(*journey, *_details(2, 2)),
        ),
        Location(
            locator="row semantic_segment_table:2",
            latitude="51.6000001",
            longitude="-0.2",
            origin="Google timeline, end of a journey",
            app="com.google.android.gms",
            recorded=_END,
            details=(*journey, Detail(name="segment_id", value="s2")),
        ),
        _point_of(1, "10", "20", 0),
        _point_of(2, "10.000001", "20.000001", 119),
        _point_of(3, "-0.0000005", "0", 5000, moment=False),
        DeviceEvent(
            locator="row semantic_segment_table:4",
            event="Google timeline, memory without a place",
            app="com.google.android.gms",
            log="semantic_segment_table",
            started=Timestamp(_S * 10**9, str(_S), "unix_s"),
            ended=_END,
            details=_details(4, 4),
        ),
        _stay(
            "row edited_segment_table:9",
            "Google timeline, edited, stay",
            (
                Detail(name="segment_type", value=1),
                Detail(name="segment_id", value="e"),
                Detail(name="obfuscated_gaia_id", value="117"),
                Detail(name="hierarchy_level", value=0),
                Detail(name="is_edit_uploaded", value=1),
            ),
        ),
    ]


def test_stays_journeys_paths_and_what_was_edited(tmp_path: Path) -> None:
    held_by_database(
        timeline,
        tmp_path / "odlh-storage.db",
        _SCHEMA,
        _rows(),
        _expected(),
        needed=("semantic_segment",),
        packed=True,
    )


def test_every_row_is_there_however_damaged_its_segment_is(tmp_path: Path) -> None:
    path = tmp_path / "odlh-storage.db"
    uneven = _segment(_inner(3, _inner(4, struct.pack("<2i", 1, 2)), _inner(5, struct.pack("<i", 1))))
    blobs = [_STAY[:cut] for cut in range(0, len(_STAY), 5)] + [
        uneven,
        None,
        "text",
        _segment(_point(9, 1, 1)),
    ]
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_SCHEMA)
        for number, blob in enumerate(blobs, 1):
            connection.execute(
                "INSERT INTO semantic_segment_table VALUES (?, '117', ?, 'seven', ?, ?, NULL, NULL, NULL, NULL, 0, 1, NULL,"
                " NULL)".replace("NULL, NULL, NULL, NULL, 0", "0, NULL, NULL, NULL, 0"),
                (number, f"s{number}", blob, _S),
            )
        connection.commit()
        (count,) = connection.execute("SELECT count(*) FROM semantic_segment_table").fetchone()
    outcome = run(timeline, path)
    assert {each.locator for each in outcome.artifacts} == {
        f"row semantic_segment_table:{number}" for number in range(1, count + 1)
    }
    assert any("2 latitudes, 1 longitudes and 0 times" in message for message, _ in outcome.warnings)
    assert any("damaged" in message for message, _ in outcome.warnings)


def test_what_a_stay_or_journey_without_a_place_states_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "odlh-storage.db"
    stay = _segment(_inner(1, _inner(4, _number(2, 1))))
    journey = _segment(_inner(2, _packed(3, "f", 1500.0), _inner(6, _number(1, 29))))
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE semantic_segment_table (segment_type, semantic_segment, start_timestamp_seconds,"
            f" end_timestamp_seconds); INSERT INTO semantic_segment_table VALUES (1, x'{stay.hex()}', {_S}, {_S}),"
            f" (2, x'{journey.hex()}', {_S}, {_S})"
        )
    events = [each for each in run(timeline, path).artifacts if isinstance(each, DeviceEvent)]
    assert [{fact.name: fact.value for fact in each.details} for each in events] == [
        {"segment_type": 1, "semantic type": 1},
        {"segment_type": 2, "distance in metres": "1500.0", "activity type": 29},
    ]
