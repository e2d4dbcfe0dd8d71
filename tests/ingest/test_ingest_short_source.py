"""A source that gives fewer bytes than it has never gets a digest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.ingest.examine import Examiner
from evidence.ingest.limits import Limits
from evidence.ingest.matching import Matcher
from evidence.model.listed import Listed


class Short(ByteSource):
    """Says that it has ``size`` bytes and gives none of the last three."""

    def __init__(self, size: int) -> None:
        self.size = size

    def read_at(self, offset: int, length: int) -> bytes:
        return bytes(max(0, min(length, self.size - 3 - offset)))


class Tree(FileTree):
    def entries(self) -> Iterator[Listed]:
        return iter(())

    def open(self, entry: Listed) -> ByteSource:
        return Short(entry.size)

    def find(self, path: bytes) -> Listed | None:
        return None


@pytest.mark.parametrize("size", [10, 1 << 20, (1 << 20) + 1, 6 << 20])
def test_no_digest_of_a_part(size: int, tmp_path: Path) -> None:
    examiner = Examiner(Matcher([]), Limits(), tmp_path, lambda: (), lambda _: None, lambda _: None)
    result = examiner.examine(Tree(), 1, Listed("1", b"file", size, "file", "live"), True)
    assert result.digests is None
    assert [problem.kind for problem in result.problems] == ["unreadable"]
    assert "ended early" in result.problems[0].message
