"""Contents that macOS compressed: what libfsapfs reads of them is in test_apfs.py, here is what damage does."""

from __future__ import annotations

import random
import struct
import zlib

import pytest
from apfs_data import MIXED, TEXT, lzvn

from evidence.contract.errors import ReadError
from evidence.contract.source_bytes import SourceBytes
from parsers.support.decmpfs import Decmpfs, stated_size
from parsers.support.lzvn import LzvnError, unpack_lzvn


def _header(kind: int, size: int, inline: bytes = b"") -> bytes:
    return b"fpmc" + struct.pack("<IQ", kind, size) + inline


def test_every_distance_and_length_is_repeated() -> None:
    for clear in (MIXED[:65_536], TEXT[:65_536], b"", b"abc", b"a" * 5000):
        assert unpack_lzvn(lzvn(clear), len(clear)) == clear


def test_flipped_bits_end_in_words_or_in_as_many_bytes() -> None:
    chosen = random.Random(8)
    packed = lzvn(MIXED[:20_000])
    refused = 0
    for _ in range(300):
        damaged = bytearray(packed)
        damaged[chosen.randrange(len(packed))] ^= 1 << chosen.randrange(8)
        try:
            assert len(unpack_lzvn(bytes(damaged), 65_536)) <= 65_536
        except LzvnError:
            refused += 1
    assert 0 < refused < 300
    with pytest.raises(LzvnError):
        unpack_lzvn(lzvn(b"a" * 5000), 4999)
    with pytest.raises(LzvnError):
        unpack_lzvn(packed[:500], 65_536)


@pytest.mark.parametrize(("kind", "pack"), [(3, zlib.compress), (7, lzvn)])
def test_a_content_of_another_size_than_stated_is_refused(kind: int, pack: object) -> None:
    assert callable(pack)
    header = _header(kind, 3000, pack(TEXT[:3000]))
    assert Decmpfs(header, None).read_at(100, 5000) == TEXT[100:3000]
    for size in (3001, 1 << 40):
        wrong = Decmpfs(_header(kind, size, pack(TEXT[:3000])), None)
        with pytest.raises(ReadError):
            wrong.read_at(0, 10)
    with pytest.raises(ReadError):
        Decmpfs(header[:-100], None).read_at(0, 3000)


@pytest.mark.parametrize(("kind", "name"), [(5, "dataless"), (13, "LZBITMAP"), (77, "type 77")])
def test_what_is_not_unpacked_is_named(kind: int, name: str) -> None:
    with pytest.raises(ReadError, match=name):
        Decmpfs(_header(kind, 100), SourceBytes(bytes(100))).read_at(0, 100)


@pytest.mark.parametrize("kind", [4, 8, 12])
def test_a_damaged_or_missing_fork_is_said(kind: int) -> None:
    for fork in (None, SourceBytes(b""), SourceBytes(b"\xff" * 64), SourceBytes(bytes(5000))):
        with pytest.raises(ReadError, match="fork"):
            Decmpfs(_header(kind, 100_000), fork).read_at(70_000, 10)


def test_a_damaged_header_is_said() -> None:
    for header in (b"", b"fpmc", b"cmpf" + bytes(20)):
        with pytest.raises(ReadError):
            stated_size(header)
