"""What the decoding process says of registry hives that were made here or are real."""

from __future__ import annotations

import struct

import pytest
from hive_made import BINS, HiveMaker, Key, Value, text
from viewed_files import held

from app.viewing.client import Decoder, ViewingError
from app.viewing.messages import HiveData, HiveInfo, HiveKey, HiveKeys, HiveLeft, HiveValue, HiveValues, Place


def all_keys(decoder: Decoder, data: bytes, offset: int) -> list[HiveKey]:
    found: list[HiveKey] = []
    more = True
    while more:
        page = decoder.ask("hive.keys", HiveKeys, held(data), offset=offset, skip=len(found))
        found += page.keys
        more = page.more
    return found


def all_values(decoder: Decoder, data: bytes, offset: int) -> list[HiveValue]:
    found: list[HiveValue] = []
    more = True
    while more:
        page = decoder.ask("hive.values", HiveValues, held(data), offset=offset, skip=len(found))
        found += page.values
        more = page.more
    return found


def bytes_at(data: bytes, places: tuple[Place, ...]) -> bytes:
    return b"".join(data[place.offset : place.offset + place.length] for place in places)


@pytest.mark.parametrize("listed", ["lf", "ri"])
def test_many_keys_and_values_come_page_by_page(decoder: Decoder, listed: str) -> None:
    keys = [Key(f"key {n:04}") for n in range(2_345)]
    root = Key(
        "ROOT", keys, [Value(f"value {n}", 4, struct.pack("<I", n)) for n in range(1_234)], listed=listed
    )
    data = HiveMaker(root).bytes()
    info = decoder.ask("hive", HiveInfo, held(data))
    assert (info.root.name, info.root.subkeys, info.root.values) == ("ROOT", 2_345, 1_234)
    first = decoder.ask("hive.keys", HiveKeys, held(data), offset=info.root.offset)
    assert len(first.keys) == 1_000 and first.more
    assert [key.name for key in all_keys(decoder, data, info.root.offset)] == [key.name for key in keys]
    values = all_values(decoder, data, info.root.offset)
    assert [value.name.text for value in values] == [f"value {n}" for n in range(1_234)]
    assert values[1_000].data.text == "1000 (0x000003e8)"
    assert bytes_at(data, values[1_000].data.places) == struct.pack("<I", 1_000)
    assert bytes_at(data, values[7].name.places) == b"value 7"


@pytest.mark.parametrize(
    ("kind", "data", "name", "shown"),
    [
        (0, b"", "REG_NONE", ""),
        (1, text("words"), "REG_SZ", "words"),
        (1, text("hidden\0behind"), "REG_SZ", "hidden<U+0000>behind"),
        (2, "%windir%".encode("utf-16-le"), "REG_EXPAND_SZ", "%windir%"),
        (1, text("a\u202eb\ud800c"), "REG_SZ", "a<U+202E>b<U+D800>c"),
        (1, b"x\0y", "REG_SZ", "x\\x79"),
        (3, b"\0\x01\xff", "REG_BINARY", "00 01 ff"),
        (4, b"\xff\0\0\0", "REG_DWORD", "255 (0x000000ff)"),
        (4, b"\xff\0", "REG_DWORD", "ff 00"),
        (5, b"\0\0\1\0", "REG_DWORD_BIG_ENDIAN", "256 (0x00000100)"),
        (7, text("one\0two\0"), "REG_MULTI_SZ", "one\ntwo"),
        (11, b"\1" + bytes(6) + b"\x80", "REG_QWORD", "9223372036854775809 (0x8000000000000001)"),
        (0xFFFF0010, b"dev.", "0xffff0010", "64 65 76 2e"),
    ],
)
def test_data_is_worded_by_its_type(decoder: Decoder, kind: int, data: bytes, name: str, shown: str) -> None:
    root = Key("ROOT", [], [Value("", kind, data)])
    made = HiveMaker(root).bytes()
    (value,) = all_values(decoder, made, root.at)
    assert (value.name.text, value.kind.text, value.data.text, value.size) == ("", name, shown, len(data))
    assert bytes_at(made, value.data.places) == data
    assert value.whole[0].offset == BINS + root.values[0].at
    detail = decoder.ask("hive.data", HiveData, held(made), offset=value.offset)
    worded = name in ("REG_SZ", "REG_EXPAND_SZ", "REG_MULTI_SZ") or "(" in shown
    assert "\n".join(detail.lines) == (shown if worded else "")
    assert (detail.first, detail.size, detail.note) == (data, len(data), "")


def test_names_that_would_act_on_a_screen_are_shown_as_code_points(decoder: Decoder) -> None:
    hostile = "<b>bold</b>\0\u202egnp\ud83d"
    root = Key("ROOT", [Key(hostile, [], [Value(hostile, 1, text(hostile))], class_name="cl\u202eass")])
    data = HiveMaker(root, name="\u202ename").bytes()
    said = "<b>bold</b><U+0000><U+202E>gnp<U+D83D>"
    assert decoder.ask("hive", HiveInfo, held(data)).name == "<U+202E>name"
    (key,) = all_keys(decoder, data, root.at)
    assert (key.name, key.class_name) == (said, "cl<U+202E>ass")
    (value,) = all_values(decoder, data, key.offset)
    assert (value.name.text, value.data.text) == (said, said)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (129_727_764_001_234_567, "2012-02-03T21:00:00.1234567Z"),
        (0, ""),
        (1, "1601-01-01T00:00:00.0000001Z"),
        (2**64 - 1, ""),
    ],
)
def test_times_are_utc_with_all_their_digits(decoder: Decoder, written: int, said: str) -> None:
    data = HiveMaker(Key("ROOT", written=written)).bytes()
    assert decoder.ask("hive", HiveInfo, held(data)).root.written == said


def test_long_data_is_cut_where_it_is_shown_and_that_is_said(decoder: Decoder) -> None:
    root = Key("ROOT", [], [Value("text", 1, text("é" * 50_000)), Value("bytes", 3, b"\xab" * 100_000)])
    data = HiveMaker(root).bytes()
    words, raw = all_values(decoder, data, root.at)
    assert words.data.text == "é" * 400 and words.data.cut == 100_002 - 800
    assert raw.data.text == "ab " * 127 + "ab" and raw.data.cut == 100_000 - 128
    assert sum(place.length for place in raw.data.places) == 100_000
    detail = decoder.ask("hive.data", HiveData, held(data), offset=words.offset)
    assert detail.lines == ("é" * 32_768,) and detail.size == 100_002
    assert detail.note == "The first 65,536 bytes are shown as text."
    detail = decoder.ask("hive.data", HiveData, held(data), offset=raw.offset)
    assert (detail.lines, detail.first, detail.size) == ((), b"\xab" * 4_096, 100_000)


def test_a_key_that_stands_within_itself_is_answered_once_at_a_time(decoder: Decoder) -> None:
    inner = Key("inner", [Key("x")])
    root = Key("ROOT", [inner])
    made = HiveMaker(root)
    made.put(inner.list_at, b"li\2\0" + struct.pack("<I", root.at))
    data = made.bytes()
    (key,) = all_keys(decoder, data, inner.at)[:1]
    assert (key.offset, key.name) == (root.at, "ROOT")


def test_what_is_damaged_stands_in_its_place(decoder: Decoder) -> None:
    root = Key("ROOT", [Key("a"), Key("b")], [Value("v", 3, b"x" * 9), Value("w", 3, b"y" * 9)])
    made = HiveMaker(root)
    made.put(root.keys[0].at, b"xx")
    made.put(root.values[0].at, b"xx")
    made.put(root.values[1].at + 8, struct.pack("<I", 0xFFFFFFF0))
    data = made.bytes()
    bad, good = all_keys(decoder, data, root.at)
    assert (bad.offset, bad.name, good.name) == (-1, "", "b")
    assert bad.note == f"The cell at 0x{BINS + root.keys[0].at:x} holds no key."
    broken, without = all_values(decoder, data, root.at)
    assert (
        broken.offset == -1
        and broken.data.note == f"The cell at 0x{BINS + root.values[0].at:x} holds no value."
    )
    assert without.name.text == "w" and without.data.note.startswith("Its data cannot be read.")


def test_what_was_deleted_is_told_with_its_path(decoder: Decoder) -> None:
    gone = Key("Gone", [], [Value("Secret", 1, text("here"))])
    root = Key("ROOT", [gone])
    made = HiveMaker(root)
    made.put(root.at + 20, bytes(4))
    made.free(gone.at, gone.values_at, gone.values[0].at, gone.values[0].data_at)
    data = made.bytes()
    found = decoder.ask("hive.left", HiveLeft, held(data))
    assert [(key.name, key.around) for key in found.keys] == [("Gone", "ROOT")]
    assert [(value.name.text, value.data.text) for value in found.values] == [("Secret", "here")]
    assert not found.more
    page = decoder.ask("hive.values", HiveValues, held(data), offset=found.keys[0].offset, left=1)
    assert [value.data.text for value in page.values] == ["here"]
    with pytest.raises(ViewingError, match="used again"):
        decoder.ask("hive.values", HiveValues, held(data), offset=root.at, left=1)
    detail = decoder.ask("hive.data", HiveData, held(data), offset=found.values[0].offset, left=1)
    assert detail.lines == ("here",)


@pytest.mark.parametrize("file", [b"", b"SQLite format 3\0" * 99, b"regf" + bytes(600)])
def test_what_is_no_hive_is_refused_in_words(decoder: Decoder, file: bytes) -> None:
    with pytest.raises(ViewingError, match=r"no registry hive|are not read"):
        decoder.ask("hive", HiveInfo, held(file))


def test_flags_are_told(decoder: Decoder) -> None:
    root = Key("ROOT", [Key("link")])
    made = HiveMaker(root)
    made.put(root.keys[0].at + 2, struct.pack("<H", 0x31))
    (key,) = all_keys(decoder, made.bytes(), root.at)
    assert key.about == ("volatile", "link")
