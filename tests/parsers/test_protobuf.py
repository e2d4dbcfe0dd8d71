"""Protobuf that protoc encoded, read with and without a declaration; real notes, held against their database."""

from __future__ import annotations

import gzip
import random
import shutil
import sqlite3
import struct
import subprocess
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parser_harness import corpus

from parsers.support.protobuf.declared import Known, read
from parsers.support.protobuf.wire import Field, Message

SCHEMA = """
syntax = "proto3";
message Inner { string name = 1; sint64 change = 2; Inner inner = 3; }
message Outer {
  uint64 u = 1; int32 i = 2; bool b = 3; fixed32 f32 = 4; sfixed64 f64 = 5; double d = 6; float f = 7;
  string t = 8; bytes raw = 9; Inner inner = 10; repeated Inner many = 11; repeated sint32 packed = 12;
  repeated string texts = 13; repeated float reals = 14; int64 later = 536870911;
}
"""
TEXT = """
u: 18446744073709551615 i: -7 b: true f32: 4294967295 f64: -9 d: 0.1 f: 1.5 t: "größe" raw: "\\377\\000"
inner { name: "a" change: -3 inner { name: "b" inner { name: "c" } } } many { name: "x" } many { change: 1 }
packed: -1 packed: 300 texts: "one" texts: "" reals: 0.5 reals: -2 later: 5
"""
INNER: dict[int, Known] = {1: Known("name", "text"), 2: Known("change", "sint")}
INNER[3] = Known("inner", INNER)
OUTER = {
    1: Known("u", "uint"),
    2: Known("i", "int"),
    3: Known("b", "bool"),
    4: Known("f32", "fixed32"),
    5: Known("f64", "sfixed64"),
    6: Known("d", "double"),
    7: Known("f", "float"),
    8: Known("t", "text"),
    9: Known("raw", "bytes"),
    10: Known("inner", INNER),
    11: Known("many", INNER, many=True),
    12: Known("packed", "sint", many=True),
    13: Known("texts", "text", many=True),
    14: Known("reals", "float", many=True),
    15: Known("absent", "text"),
}


@pytest.fixture(scope="module")
def encoded(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What protoc makes of the text above."""
    if shutil.which("protoc") is None:
        pytest.skip("protoc is not installed (packaging/system-packages.txt)")
    folder = tmp_path_factory.mktemp("protobuf")
    (folder / "a.proto").write_text(SCHEMA)
    command = ["protoc", f"-I{folder}", "--encode=Outer", str(folder / "a.proto")]
    return subprocess.run(command, input=TEXT.encode(), capture_output=True, check=True).stdout


def test_a_declared_message_gives_what_was_encoded(encoded: bytes) -> None:
    found = read(encoded, OUTER)
    scalars = {name: found[name] for name in ("u", "i", "b", "f32", "f64", "d", "f", "t", "raw", "absent")}
    assert scalars == {
        "u": 2**64 - 1, "i": -7, "b": True, "f32": 2**32 - 1, "f64": -9, "d": 0.1, "f": 1.5,
        "t": "größe", "raw": b"\xff\0", "absent": None,
    }  # fmt: skip
    assert found.at("inner", "inner", "inner", "name") == "c"
    assert found.at("inner", "change") == -3
    assert [(each["name"], each["change"]) for each in found["many"]] == [("x", None), (None, 1)]
    assert (found["packed"], found["texts"], found["reals"]) == ((-1, 300), ("one", ""), (0.5, -2.0))
    assert [each.number for each in found.unknown] == [536870911]
    assert (found.unread, found.damage) == (1, "")


def test_without_a_declaration_each_field_has_its_readings_and_its_place(encoded: bytes) -> None:
    message = Message(b"\xee" * 7 + encoded, 0)
    assert not message.whole
    message = Message(encoded, 100)
    assert message.whole
    text, inner, change = message.at(8), message.at(10, 3, 1), message.at(10, 2)
    assert text is not None and inner is not None and change is not None
    assert text.text == "größe"
    assert (inner.text, change.zigzag, change.signed, change.real) == ("b", -3, 5, None)
    for each in (text, inner):
        start, length = map(int, each.locator.removeprefix("bytes ").split("+"))
        assert encoded[start - 100 : start - 100 + length].endswith(each.bytes)
    assert [each.text for each in message.all(13)] == ["one", ""]
    assert message.at(10, 9) is None
    assert message.at(8, 1) is None
    packed = message.at(12)
    assert packed is not None
    assert packed.varints == (1, 600)


def test_the_same_bytes_may_be_a_text_and_a_message() -> None:
    (field,) = Message(b"\x0a\x04\x12\x02hi").fields
    assert field.text == "\x12\x02hi"
    assert field.message is not None
    assert [each.text for each in field.message.fields] == ["hi"]


def test_what_is_not_as_declared_and_what_is_replaced_is_kept() -> None:
    data = b"\x08\x05" + b"\x0a\x01\xff" + b"\x12\x01a" + b"\x12\x01b"
    found = read(data, {1: Known("text", "text"), 2: Known("last", "text")})
    assert (found["text"], found["last"]) == (None, "b")
    assert [each.raw for each in found.unknown] == [5, b"\xff", b"a"]


@pytest.mark.parametrize(
    ("data", "fields", "why"),
    [
        (b"\x08\x01\x12\x05ab", 1, "cut off"),
        (b"\x08\x01\x13", 1, "wire type 3"),
        (b"\x08\x01\x00\x01", 1, "number 0"),
        (b"\x08" + b"\xff" * 10, 0, "too long"),
        (b"\x08" + b"\xff" * 9 + b"\x7f", 0, "too long"),
        (b"\x09\x01", 0, "cut off"),
    ],
)
def test_damage_ends_a_message_and_is_said(data: bytes, fields: int, why: str) -> None:
    message = Message(data)
    assert len(message.fields) == fields
    assert why in message.damage


def test_a_message_inside_of_a_message_inside_of_more_ends() -> None:
    data = b""
    for _ in range(200):
        length = len(data)
        data = b"\x1a" + bytes([length & 0x7F | 0x80, length >> 7] if length > 127 else [length]) + data
    found = read(data, INNER)
    assert found.unread == 1


@given(st.binary(max_size=60))
def test_no_bytes_raise_and_each_field_stands_where_it_says(data: bytes) -> None:
    message = Message(data)
    assert [each.at for each in message.fields[1:]] == [each.end for each in message.fields[:-1]]
    for each in message.fields:
        readings = (each.signed, each.zigzag, each.real, each.text, each.varints, each.message)
        assert any(reading is not None for reading in readings) or each.bytes is not None
    read(data, OUTER)


@given(st.integers(-(2**63), 2**63 - 1), st.floats(allow_nan=False))
def test_numbers_are_read_as_they_were_written(number: int, real: float) -> None:
    stored = struct.pack("<q", number), struct.pack("<d", real)
    fields = Message(b"\x09" + stored[0] + b"\x11" + stored[1]).fields
    assert (fields[0].signed, fields[1].real) == (number, real)


def test_real_notes_hold_the_title_that_their_database_has() -> None:
    note = {2: Known("document", {3: Known("note", {2: Known("text", "text")})})}
    path = corpus("ios/NoteStore.sqlite")
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as connection:
        query = (
            "SELECT d.ZDATA, o.ZTITLE1 FROM ZICNOTEDATA d JOIN ZICCLOUDSYNCINGOBJECT o ON o.Z_PK = d.ZNOTE"
            " WHERE substr(d.ZDATA, 1, 2) = x'1f8b' AND o.ZTITLE1 IS NOT NULL"
        )
        rows = connection.execute(query).fetchall()
    assert rows
    for data, title in rows:
        text = read(gzip.decompress(data), note).at("document", "note", "text")
        assert title.rstrip("…").strip() in text


def test_flipped_messages_never_raise(encoded: bytes) -> None:
    chance = random.Random(3)
    for _ in range(100):
        data = bytearray(encoded)
        data[chance.randrange(len(data))] = chance.randrange(256)
        read(bytes(data), OUTER)
        assert all(isinstance(each, Field) for each in Message(bytes(data)).fields)
