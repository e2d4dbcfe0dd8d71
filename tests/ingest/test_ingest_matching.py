"""A parser with marks is offered, and recorded as having read, only files in whose first bytes one of them stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.layers import FileTree
from evidence.contract.parser import parser
from evidence.contract.source import ByteSource
from evidence.ingest.examine import Examiner
from evidence.ingest.limits import Limits
from evidence.ingest.matching import Matcher
from evidence.ingest.protocol import EntryResult
from evidence.model.kinds import External
from evidence.model.listed import Listed


@parser(name="marked", version="1", match=["**/*.json"], marks=[b"one", b"two"], emits=[External])
def marked(entry: ParsedEntry, context: Context) -> Iterator[External]:
    """Says each time that it looked."""
    context.warn("looked")
    yield from ()


@parser(name="typed", version="1", mime=["application/json"], marks=[b"one"], emits=[External])
def typed(entry: ParsedEntry, context: Context) -> Iterator[External]:
    """Says each time that it looked."""
    context.warn("looked")
    yield from ()


class Held(ByteSource):
    def __init__(self, data: bytes) -> None:
        self._data, self.size = data, len(data)

    def read_at(self, offset: int, length: int) -> bytes:
        return self._data[offset : offset + length]


class Tree(FileTree):
    def __init__(self, data: bytes) -> None:
        self._data = data

    def entries(self) -> Iterator[Listed]:
        return iter(())

    def open(self, entry: Listed) -> ByteSource:
        return Held(self._data)

    def find(self, path: bytes) -> Listed | None:
        return None


@pytest.mark.parametrize("filler", [0, 3 << 20], ids=["small", "large"])
@pytest.mark.parametrize(
    ("name", "start", "wanted"),
    [
        ("a.json", '{"a": "one"}', ("marked", "typed")),
        ("a.json", '{"a": "two"}', ("marked",)),
        ("a.txt", '{"a": "one"}', ("typed",)),
        ("a.json", '{"a": "on e, ONE"}', ()),
        ("a.json", '{"a": "' + "-" * 4096 + 'one"}', ()),
        ("a.json", "", ()),
    ],
)
def test_offered_by_marks(
    name: str, start: str, wanted: tuple[str, ...], filler: int, tmp_path: Path
) -> None:
    data = start.encode() + b" " * filler
    matcher = Matcher([marked, typed])
    examiner = Examiner(matcher, Limits(), tmp_path, lambda: (), lambda _: None, lambda _: None)
    result = examiner.examine(Tree(data), 1, Listed("1", name.encode(), len(data), "file", "live"), True)
    if not isinstance(result, EntryResult):
        result = examiner.decide(result)
    assert result.parsers == wanted
    assert [problem.message for problem in result.problems] == ["looked"] * len(wanted)
