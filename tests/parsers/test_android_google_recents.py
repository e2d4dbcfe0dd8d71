"""What Google's application kept as recent, against records that the test writes by their published numbers."""

from __future__ import annotations

from pathlib import Path

from app_made import held_by_file
from parser_harness import run

from evidence.model.artifact import Artifact
from evidence.model.kinds import Detail, WebSearch, WebVisit
from parsers.android.google_recents import parse
from parsers.support import epochs

_MS = 1_700_000_000_123
_APP = "com.google.android.googlequicksearchbox"
_PATH = f"data/{_APP}/files/accounts/1/RecentsDataStore.pb"


def _varint(number: int) -> bytes:
    return bytes([number]) if number < 128 else bytes([number & 127 | 128]) + _varint(number >> 7)


def _number(number: int, value: int) -> bytes:
    return _varint(number << 3) + _varint(value)


def _bytes(number: int, data: str | bytes) -> bytes:
    data = data.encode() if isinstance(data, str) else data
    return _varint(number << 3 | 2) + _varint(len(data)) + data


def test_searches_and_pages(tmp_path: Path) -> None:
    asked = (
        _number(1, 901)
        + _number(4, _MS)
        + _bytes(5, "فندق رخيص 😀")
        + _bytes(8, _bytes(1, "web"))
        + _number(9, 77)
    )
    page = _bytes(7, _bytes(1, "https://x.org/a") + _bytes(2, "x.org") + _bytes(3, "Title"))
    opened = _number(1, 902) + _number(4, _MS + 5) + _bytes(5, "q") + page + _number(17, _MS + 9)
    bare = _bytes(5, "without a time")
    asked, opened, bare = (_bytes(1, each) for each in (asked, opened, _bytes(5, "without a time")))
    data = asked + opened + bare + _bytes(1, b"") + _number(3, 5)
    where = [f"bytes {data.index(each)}+{len(each)}" for each in (asked, opened, bare)]
    expected: list[Artifact] = [
        WebSearch(
            locator=where[0], service="Google", app=_APP, query="فندق رخيص 😀",
            searched=epochs.unix_ms(_MS), details=(
                Detail(name="id", value=901), Detail(name="category", value="web"), Detail(name="screenshot", value=77),
            ),
        ),
        WebVisit(
            locator=where[1], browser="Google", url="https://x.org/a", title="Title",
            visited=epochs.unix_ms(_MS + 5), details=(
                Detail(name="query", value="q"), Detail(name="id", value=902), Detail(name="domain", value="x.org"),
                Detail(name="second time", value=_MS + 9),
            ),
        ),
        WebSearch(locator=where[2], service="Google", app=_APP, query="without a time"),
    ]  # fmt: skip
    path = tmp_path / _PATH
    held_by_file(parse, path, data, expected)
    for nothing in (b"", b"\x00" * 40, b"\xff\xd8\xff" + bytes(60)):
        path.write_bytes(nothing)
        assert run(parse, path).artifacts == []
