"""Digests against hashlib in one piece, and what becomes of bytes that cannot be read."""

from __future__ import annotations

import hashlib
import io
import random
import threading

import pytest

from evidence.access.hashing import hash_bytes, hash_media, hash_source
from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from evidence.model.digests import Digests

DATA = random.Random(1).randbytes(7 << 20)
SIZES = [0, 1, 4096, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, (4 << 20) - 1, 4 << 20, (4 << 20) + 1, 7 << 20]


class Memory(ByteSource):
    """Bytes with bad ranges and, where wanted, an early end."""

    def __init__(self, data: bytes, bad: tuple[tuple[int, int], ...] = (), stated: int | None = None) -> None:
        self.data = data
        self.bad = bad
        self.size = len(data) if stated is None else stated

    def read_at(self, offset: int, length: int) -> bytes:
        for start, count in self.bad:
            if start < offset + length and offset < start + count:
                raise ReadError(start, count, f"bad at {start}")
        return self.data[offset : offset + length]


def expected(data: bytes) -> Digests:
    return Digests(*(hashlib.new(name, data).digest() for name in ("md5", "sha1", "sha256")))


@pytest.mark.parametrize("size", SIZES)
def test_digests_head_tee_and_progress(size: int) -> None:
    data = DATA[:size]
    tee, told = io.BytesIO(), []
    digests, head = hash_source(Memory(data), progress=told.append, tee=tee, head=100)
    assert digests == expected(data) == hash_bytes(data)
    assert (head, tee.getvalue(), sum(told)) == (data[:100], data, size)
    media, unreadable = hash_media(Memory(data))
    assert (media, unreadable) == (expected(data), [])


@pytest.mark.parametrize("size", [4096, 2 << 20, 7 << 20])
def test_no_digest_of_a_part(size: int) -> None:
    threads = threading.active_count()
    with pytest.raises(ReadError, match=f"bad at {size - 10}"):
        hash_source(Memory(DATA[:size], ((size - 10, 5),)))
    with pytest.raises(ReadError, match="ended early"):
        hash_source(Memory(DATA[:size], stated=size + 1))
    assert threading.active_count() == threads


def test_all_unreadable_ranges_of_media_are_told() -> None:
    bad = ((512, 512), (1024, 512), (3 << 20, 4096), ((5 << 20) - 100, 200), ((7 << 20) - 1, 1))
    told: list[int] = []
    digests, unreadable = hash_media(Memory(DATA, bad), progress=told.append)
    assert digests is None
    assert [(gap.offset, gap.length) for gap in unreadable] == [
        (512, 1024), (3 << 20, 4096), ((5 << 20) - 100, 200), ((7 << 20) - 1, 1),
    ]  # fmt: skip
    assert unreadable[0].reason == "bad at 512"
    assert sum(told) == len(DATA)


def test_media_that_end_early() -> None:
    digests, unreadable = hash_media(Memory(DATA, stated=len(DATA) + 5000))
    assert digests is None
    assert [(gap.offset, gap.length) for gap in unreadable] == [(len(DATA), 5000)]


@pytest.mark.parametrize("function", [hash_source, hash_media])
def test_what_progress_raises_ends_the_work(function: object) -> None:
    assert callable(function)
    threads = threading.active_count()

    def cancel(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        function(Memory(DATA), progress=cancel)
    assert threading.active_count() == threads
