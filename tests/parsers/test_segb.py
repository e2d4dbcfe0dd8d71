"""SEGB files of both versions, written by the test as their description says."""

from __future__ import annotations

import random
import struct
import zlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.support.segb.read import read

COCOA = 978_307_200
RECORDS = st.lists(st.tuples(st.binary(max_size=40), st.sampled_from([1, 3])), max_size=12)
Given = list[tuple[bytes, int]]


def version1(records: Given) -> bytes:
    data = bytearray(56)
    for number, (content, state) in enumerate(records):
        data += struct.pack("<iiddIi", len(content), state, 700.5 + number, 800.0, zlib.crc32(content), 1)
        data += content
        data += bytes(-len(data) % 8)
    return struct.pack("<I", len(data)) + bytes(48) + b"SEGB" + bytes(data[56:]) + bytes(100)


def version2(records: Given, extra: list[tuple[int, int, float]] | None = None) -> bytes:
    data, table = bytearray(), []
    for number, (content, state) in enumerate(records):
        data += bytes(-len(data) % 4)
        data += struct.pack("<Ii", zlib.crc32(content), 0) + content
        table.append((len(data), state, 700.5 + number))
    table += extra or []
    header = struct.pack("<4sid16s", b"SEGB", len(table), 600.0, b"")
    return (
        header + bytes(data) + bytes(64) + b"".join(struct.pack("<2id", *entry) for entry in reversed(table))
    )


@given(RECORDS)
def test_records_of_both_versions_come_back_with_state_time_and_place(records: Given) -> None:
    for version, data in ((1, version1(records)), (2, version2(records))):
        found = read(data)
        assert (found.version, found.damage) == (version, ())
        assert [(each.data, each.stated) for each in found.records] == records
        for number, each in enumerate(found.records):
            start, length = map(int, each.locator.removeprefix("bytes ").split("+"))
            assert data[start : start + length] == each.data
            assert each.intact
            assert each.state == {1: "written", 3: "deleted"}[each.stated]
            assert each.times[0] is not None
            assert each.times[0].unix_ns == (COCOA + 700 + number) * 10**9 + 5 * 10**8


def test_content_that_was_changed_fails_its_check_sum() -> None:
    for data in (version1([(b"content", 1)]), version2([(b"content", 1)])):
        (record,) = read(data.replace(b"content", b"cleared")).records
        assert (record.data, record.intact) == (b"cleared", False)


def test_a_table_that_tells_twice_of_a_record_of_none_and_of_one_that_is_gone() -> None:
    extra = [(13, 3, 900.0), (0, 0, 0.0), (20, 4, 1.0), (15, 1, 1.0), (10_000, 1, 1.0), (29, 7, 901.0)]
    found = read(version2([(b"first", 1), (b"second", 1)], extra))
    assert [(each.data, each.state) for each in found.records] == [
        (b"first", "written"),
        (b"first", "deleted"),
        (b"second", "written"),
    ]
    assert found.damage == (
        "2 places of the table tell of bytes that other records took since",
        "1 places of the table tell of an end that is not inside of the data",
    )


@pytest.mark.parametrize(
    ("length", "why"), [(-1, "states a length of -1"), (2**31 - 1, "states a length of")]
)
def test_a_length_that_cannot_be_ends_version_1_and_what_was_before_stands(length: int, why: str) -> None:
    data = bytearray(version1([(b"12345678", 1), (b"b", 1)]))
    struct.pack_into("<i", data, 56 + 32 + 8, length)
    found = read(bytes(data))
    assert [each.data for each in found.records] == [b"12345678"]
    assert why in found.damage[0]


def test_a_cut_file_says_so() -> None:
    found = read(version1([(b"first", 1), (b"second", 1)])[:110])
    assert [each.data for each in found.records] == [b"first"]
    assert "are there" in found.damage[0]
    assert "too short" in read(version2([(b"first", 1)] * 9)[:90]).damage[0]


def test_more_records_than_the_limit_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    for version in ("version1", "version2"):
        monkeypatch.setattr(f"parsers.support.segb.{version}.MOST_RECORDS", 2)
    first = read(version1([(b"one", 1), (b"two", 1), (b"three", 1)]))
    assert [each.data for each in first.records] == [b"one", b"two"]
    assert first.damage == ("only the first 2 records were read",)
    assert read(version1([(b"one", 1), (b"two", 1)])).damage == ()
    assert read(version2([(b"one", 1), (b"two", 1)])).damage == ()
    assert read(version2([(b"one", 1)] * 3)).damage == (
        "a table of 3 records is stated, over the limit of 2",
    )


@pytest.mark.parametrize("data", [b"", b"SEGB", bytes(100)])
def test_what_is_no_such_file_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no SEGB"):
        read(data)


def test_flipped_files_never_raise_and_records_stand_inside_of_the_file() -> None:
    chance = random.Random(5)
    for whole in (version1([(b"abc" * 5, 1)] * 4), version2([(b"abc" * 5, 1)] * 4)):
        for _ in range(100):
            data = bytearray(whole)
            for _ in range(3):
                data[chance.randrange(len(data))] = chance.randrange(256)
            try:
                found = read(bytes(data))
            except ValueError:
                continue
            assert all(each.at + len(each.data) <= len(data) for each in found.records)
            assert all(first.at <= second.at for first, second in pairwise(found.records))
