"""JSON of columns and files, and times that are written in words."""

from __future__ import annotations

import io
import json
from datetime import datetime
from decimal import Decimal
from typing import Any, BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.support import json_value, written_time
from parsers.support.json_details import details
from parsers.support.json_file import JsonFile


class _Bytes:
    """As much of a context as a file of JSON asks for."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.warnings: list[str] = []

    def open(self) -> BinaryIO:
        return io.BytesIO(self._data)

    def warn(self, message: str) -> None:
        self.warnings.append(message)


def _each(data: bytes, *path: str, piece: int = 3) -> tuple[list[tuple[str, Any]], list[str]]:
    context = _Bytes(data)
    return list(JsonFile(context, piece).each(*path)), context.warnings  # type: ignore[arg-type]


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=30, deadline=None)
@given(st.lists(_VALUES, max_size=4), _VALUES, st.integers(1, 9), st.booleans())
def test_elements_are_those_of_the_standard_librarys_reader(
    elements: list[Any], other: Any, piece: int, ascii_only: bool
) -> None:
    data = json.dumps({"o": other, "a": elements, "z": 1}, ensure_ascii=ascii_only).encode(
        "utf-8", "surrogatepass"
    )
    found, warnings = _each(data, "a", "*", piece=piece)
    assert found == [(f"key $.a[{number}]", element) for number, element in enumerate(elements)]
    assert warnings == []
    assert _each(data, "z", piece=piece)[0] == [("key $.z", 1)]


def test_what_stands_before_the_damage_is_read_and_the_damage_said_once() -> None:
    data = b'{"a": [{"x": 1}, {"x": 2}, {"x"'
    context = _Bytes(data)
    file = JsonFile(context, 4)  # type: ignore[arg-type]
    assert [value["x"] for _, value in file.each("a", "*")] == [1, 2]
    assert file.one("b") is None
    assert context.warnings == ["the JSON cannot be read further: no value at character 27"]


@pytest.mark.parametrize(
    "data", [b"", b"   ", b"\xff\xfe", b"[1,", b'{"a" 1}', b"{1:2}", b"[" * 9_000, b"[1 2]", b"PK\x03\x04"]
)
def test_what_is_no_json_is_said(data: bytes) -> None:
    found, warnings = _each(data, "a", "*", "b")
    assert found == []
    assert len(warnings) == 1


def test_numbers_at_the_end_of_a_piece_are_whole() -> None:
    for piece in range(1, 12):
        assert [value for _, value in _each(b"[12345, -1.5e+10, 7.25]", "*", piece=piece)[0]] == [
            12345,
            Decimal("-1.5e+10"),
            Decimal("7.25"),
        ]


def test_names_that_are_no_words_stand_quoted_and_assignments_are_passed() -> None:
    data = b'window.YTD.tweets.part0 = [ {"a b": {"c": 1}} ]'
    assert _each(data, "*", "*", "c")[0] == [("key $[0]['a b'].c", 1)]


def test_single_values_are_named_by_their_way_however_deep_they_stand() -> None:
    value: Any = 5
    for _ in range(3000):
        value = [value]
    context: Any = _Bytes(b"")
    (found,) = details({"a": value}, context, "")
    assert (found.name, found.value) == ("a" + "[0]" * 3000, 5)
    mixed = {"a": {"b": [1, {}, None, "x"], "c": []}, "d": True}
    assert [(each.name, each.value) for each in details(mixed, context, "")] == [
        ("a.b[0]", 1), ("a.b[1]", "{}"), ("a.b[3]", "x"), ("a.c", "[]"), ("d", True)
    ]  # fmt: skip


def test_values_of_columns_can_be_recorded() -> None:
    value = json_value.decoded(
        '{"t": "\\ud83d x", "n": 1.10, "big": 1e999999, "f": true, "s": "12.5", "l": [7]}'
    )
    assert json_value.text(value, "t") == "\\ud83d x"
    assert json_value.text(value, "n") == "1.10"
    assert json_value.decimal(value, "s") == "12.5"
    assert json_value.decimal(value, "big") == "1E+999999"
    assert json_value.integer(value, "l", 0) == 7
    assert json_value.integer(value, "f") is None
    assert json_value.text(value, "f") is None
    assert json_value.at(value, "l", 3) is None
    assert json_value.decoded("[" * 100_000) is None
    assert json_value.decoded("9" * 10_000) is None


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("2021-03-01T12:00:58.123Z", "2021-03-01T12:00:58.123000+00:00"),
        ("2021-03-01 12:00:58 UTC", "2021-03-01T12:00:58+00:00"),
        ("2021-03-01T12:00:58.123456+0530", "2021-03-01T06:30:58.123456+00:00"),
        ("2023-03-13T20:00:00.000-07:00", "2023-03-14T03:00:00+00:00"),
        ("Wed Oct 10 20:19:24 +0000 2018", "2018-10-10T20:19:24+00:00"),
        ("Tuesday, 7 February 2021 at 17:13:43 UTC", "2021-02-07T17:13:43+00:00"),
        ("Wednesday, January 4, 2023 at 12:59:50\u202fAM UTC", "2023-01-04T00:59:50+00:00"),
    ],
)
def test_moments_in_words(written: str, same: str) -> None:
    found = written_time.moment(written)
    assert found is not None
    assert found.raw == written
    assert datetime.fromisoformat(found.text() or "") == datetime.fromisoformat(same)


@pytest.mark.parametrize(
    "written",
    ["2021-03-01T12:00:58", "03/04/2021, 12:00", "2021-13-01T00:00:00Z", "x", "9999-12-31T23:59:59Z"],
)
def test_a_text_that_names_no_moment_stays_text(written: str) -> None:
    found = written_time.moment(written)
    assert found is not None
    assert (found.unix_ns, found.raw) == (None, written)
    assert written_time.moment("") is None
