"""Binary property lists that were made to take more memory than they have bytes, and damaged ones."""

from __future__ import annotations

import plistlib
import struct
from pathlib import Path

import pytest
from parser_harness import run

from evidence.model.kinds import WifiNetwork
from parsers.ios.wifi import parse as wifi
from parsers.support import plist_tree
from parsers.support.keyed_archive import KeyedArchive
from parsers.support.said import Said

LONG = 1 << 20


def _list(*objects: bytes) -> bytes:
    """A list of these objects, the first its top; references are two bytes wide."""
    data, places = bytearray(b"bplist00"), []
    for each in objects:
        places.append(len(data))
        data += each
    table = len(data)
    data += b"".join(place.to_bytes(4, "big") for place in places)
    return bytes(data) + struct.pack(">5x3B3Q", 0, 4, 2, len(objects), 0, table)


def _text(text: str) -> bytes:
    return b"\x5f\x12" + len(text).to_bytes(4, "big") + text.encode()


def _array(*refs: int) -> bytes:
    return b"\xaf\x12" + len(refs).to_bytes(4, "big") + b"".join(ref.to_bytes(2, "big") for ref in refs)


def test_a_long_text_that_is_named_again_and_again_is_refused() -> None:
    assert plist_tree.read(_list(_array(1, 1, 1), _text("a" * LONG))) == ["a" * LONG] * 3
    with pytest.raises(ValueError, match="repeats texts or data"):
        plist_tree.read(_list(_array(*[1] * 50_000), _text("a" * LONG)))


def test_what_is_before_the_limit_is_read_of_a_keyed_archive() -> None:
    keys = [b"\x54$top", b"\x58$objects", b"\x54root"]
    top, root, objects = b"\xd2\x00\x01\x00\x02\x00\x03\x00\x04", b"\xd1\x00\x05\x00\x06", _array(7, 8)
    archive = KeyedArchive(
        _list(
            top,
            *keys[:2],
            root,
            objects,
            keys[2],
            b"\x80\x01",
            b"\x55$null",
            _array(*[9] * 200),
            _text("a" * LONG),
        )
    )
    assert [each and len(each) for each in archive.value()] == [LONG] * 128 + [None] * 72
    assert archive.damage == ("the property list repeats texts or data to over 134217728 bytes",)


def test_a_damaged_value_costs_itself_alone_where_damage_is_asked_for() -> None:
    data = _list(_array(1, 2, 3, 99), b"\x51a", b"\x70", _array(1))
    damage = Said()
    assert plist_tree.read(data, damage) == ["a", None, ["a"], None]
    assert damage.all() == (
        "the property list holds an object of the unknown kind 7",
        "the property list names an object that it does not have",
    )
    with pytest.raises(ValueError, match="unknown kind 7"):
        plist_tree.read(data)


def test_networks_of_a_list_with_a_damaged_value_are_read(tmp_path: Path) -> None:
    path = tmp_path / "com.apple.wifi.plist"
    data = plistlib.dumps(
        {"wifi.network.ssid.A": {"SSID": b"A", "Hidden": True}, "wifi.network.ssid.B": {"SSID": b"B"}},
        fmt=plistlib.FMT_BINARY,
    )
    path.write_bytes(data.replace(b"\x41A", b"\x71A"))
    outcome = run(wifi, path)
    assert [each.ssid for each in outcome.artifacts if isinstance(each, WifiNetwork)] == [None, "B"]
    assert [message for message, _ in outcome.warnings] == [
        "a value of the property list is damaged: the property list holds an object of the unknown kind 7"
    ]
