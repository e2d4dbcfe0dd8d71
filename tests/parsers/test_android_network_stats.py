"""Android's network statistics, written by the published form of each version."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from app_made import held_by_file
from parser_harness import run

from evidence.model.kinds import AppUsage, Detail
from evidence.model.timestamp import Timestamp
from parsers.android.network_stats import parse as network_stats

_MS = 1_700_000_000_123
_HOURS = 7_200_000


def _text(value: str | None) -> bytes:
    return b"\0" if value is None else b"\1" + struct.pack(">H", len(value.encode())) + value.encode()


def _long(value: int) -> bytes:
    value &= 2**64 - 1
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])


def _packed(*values: int) -> bytes:
    return struct.pack(">i", len(values)) + b"".join(map(_long, values))


def _full(*values: int) -> bytes:
    return struct.pack(f">i{len(values)}q", len(values), *values)


def _identity(version: int, kind: int, subscriber: str | None, network: str | None) -> bytes:
    data = (b"\0\0\0\0" if version == 1 else b"") + struct.pack(">ii", kind, -1) + _text(subscriber)
    data += _text(network) if version >= 3 else b""
    data += b"\1" if version >= 2 else b""
    data += b"\0" if version >= 4 else b""
    data += b"\1" if version >= 5 else b""
    data += struct.pack(">i", 0) if version >= 6 else b""
    data += struct.pack(">i", 3) if version >= 7 else b""
    return data + (struct.pack(">q", 1 << 4) if version >= 8 else b"")


_HISTORY = struct.pack(">iq", 3, _HOURS) + b"".join(
    (
        _packed(_MS, _MS + _HOURS),
        _packed(5, 6),
        _packed(1000, 2**40),
        _packed(10, 20),
        _packed(500, 0),
        _packed(7, 0),
        _packed(0, 0),
    )
)


def _file() -> bytes:
    return (
        b"ANET"
        + struct.pack(">ii", 16, 2)
        + struct.pack(">ii", 7, 1)
        + _identity(7, 1, None, '"شبكة"')
        + struct.pack(">i", 1)
        + struct.pack(">iii", 10123, 1, 0)
        + _HISTORY
        + struct.pack(">ii", 7, 1)
        + _identity(7, 0, "424021234567890", None)
        + struct.pack(">i", 1)
        + struct.pack(">iii", -1, -1, 9)
        + struct.pack(">iq", 2, _HOURS)
        + b"".join((_packed(_MS), _packed(1), _packed(2), _packed(3), _packed(4), _packed(0)))
    )


def _bucket(data: bytes, history: bytes, start: int, **fields: object) -> AppUsage:
    at = data.index(history)
    return AppUsage(
        locator=f"bytes {at}+{len(history)}",
        source="network statistics",
        started=Timestamp(start * 1_000_000, str(start), "unix_ms"),
        ended=Timestamp((start + _HOURS) * 1_000_000, f"{start}+{_HOURS}", "unix_ms+ms"),
        **fields,  # type: ignore[arg-type]
    )


def _named(**values: object) -> tuple[Detail, ...]:
    return tuple(Detail(name=name.replace("_", " "), value=value) for name, value in values.items())  # type: ignore[arg-type]


_COMMON = {"roaming": True, "metered": False, "default_network": True, "oem_managed": 0, "subscription": 3}


def test_spans_of_applications_and_networks(tmp_path: Path) -> None:
    data = _file()
    wifi = _named(network_type=1, rat_type=-1, **_COMMON)
    second = data[data.index(_HISTORY) + len(_HISTORY) :]
    held_by_file(
        network_stats,
        tmp_path / "netstats/uid.1699999200000-1702591200000",
        data,
        [
            _bucket(
                data,
                _HISTORY,
                _MS + number * _HOURS,
                app="uid 10123",
                event="foreground",
                network='wifi "شبكة"',
                received_bytes=received,
                sent_bytes=sent,
                details=(*wifi, *_named(received_packets=packets, sent_packets=out)),
            )
            for number, received, sent, packets, out in ((0, 1000, 500, 10, 7), (1, 2**40, 0, 20, 0))
        ]
        + [
            _bucket(
                data,
                second[second.index(struct.pack(">iq", 2, _HOURS)) :],
                _MS,
                app="all applications",
                event="all",
                network="mobile",
                received_bytes=1,
                sent_bytes=3,
                details=_named(
                    network_type=0,
                    rat_type=-1,
                    subscriber_id="424021234567890",
                    **_COMMON,
                    tag=9,
                    received_packets=2,
                    sent_packets=4,
                ),
            )
        ],
    )


@pytest.mark.parametrize("identities", range(1, 9))
@pytest.mark.parametrize("collection", [3, 4, 16])
def test_each_version_of_the_form(collection: int, identities: int, tmp_path: Path) -> None:
    keys = struct.pack(">ii", 1000, 0) if collection == 3 else struct.pack(">iii", 1000, 0, 0)
    history = struct.pack(">iq", 1, _HOURS) + _full(_MS) + _full(11) + _full(12)
    path = tmp_path / "netstats_uid.bin"
    path.write_bytes(
        b"ANET"
        + struct.pack(">iiii", collection, 1, identities, 1)
        + _identity(identities, 9, None, "n")
        + struct.pack(">i", 1)
        + keys
        + history
    )
    (found,) = (each for each in run(network_stats, path).artifacts if isinstance(each, AppUsage))
    assert (found.app, found.event, found.received_bytes, found.sent_bytes) == ("uid 1000", "default", 11, 12)
    assert found.network == ("ethernet n" if identities >= 3 else "ethernet")
    assert (Detail(name="transport types", value=16) in found.details) == (identities == 8)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"ANEX" + bytes(20), "does not begin with ANET"),
        (b"ANET" + struct.pack(">i", 99), "version 99"),
        (b"ANET" + struct.pack(">ii", 16, 2**31 - 1), "which cannot be"),
        (b"ANET" + struct.pack(">ii", 16, -1), "which cannot be"),
        (_file()[:-3], "cut off|cannot be|ends"),
        (b"ANET" + struct.pack(">iiii", 16, 1, 9, 1) + _identity(8, 1, None, None) + bytes(99), "version 9"),
        (b"ANET" + struct.pack(">iiii", 16, 1, 7, 500) + _identity(7, 1, None, None) * 500, "500 entries"),
        (b"", "ends"),
    ],
)
def test_damage_is_said(data: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "uid.0-"
    path.write_bytes(data)
    ((message, _),) = run(network_stats, path).warnings
    assert any(each in message for each in words.split("|")), message
