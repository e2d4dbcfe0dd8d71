"""LZFSE, against chunks that Apple's reference implementation packed, and against libmodi."""

from __future__ import annotations

import random
import struct
from functools import cache
from pathlib import Path

import pymodi
import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.contract.errors import ReadError
from evidence.contract.source_bytes import SourceBytes
from parsers.support.decmpfs import Decmpfs
from parsers.support.lzfse import unpack_lzfse
from parsers.support.udif.tables import LZFSE, read_tables
from parsers.support.udif.trailer import read_trailer

FIXTURE = Path(__file__).parents[1] / "fixtures/apple/lzfse.dmg"


@cache
def chunks() -> list[tuple[bytes, bytes]]:
    """Packed, and as libmodi unpacks it."""
    raw = FIXTURE.read_bytes()
    trailer = read_trailer(SourceBytes(raw), "")
    assert trailer is not None
    handle = pymodi.handle()
    handle.open(str(FIXTURE))
    return [
        (raw[chunk.place : chunk.place + chunk.packed], handle.read_buffer_at_offset(chunk.length, chunk.at))
        for table in read_tables(SourceBytes(raw), trailer, "")
        for chunk in table.chunks
        if chunk.kind == LZFSE
    ]


def test_every_chunk_is_what_libmodi_gives() -> None:
    kinds = {packed[:4] for packed, _ in chunks()}
    assert kinds == {b"bvx2", b"bvxn"}
    for packed, clear in chunks():
        assert unpack_lzfse(packed, len(clear)) == clear
        with pytest.raises(ValueError, match="more bytes"):
            unpack_lzfse(packed, len(clear) - 1)


def test_stored_blocks_and_blocks_after_one_another() -> None:
    stored = b"bvx-" + struct.pack("<I", 5) + b"abcde"
    packed, clear = chunks()[0]
    assert unpack_lzfse(stored + packed, len(clear) + 5) == b"abcde" + clear
    assert unpack_lzfse(stored * 3 + b"bvx$ and more", 15) == b"abcde" * 3


@pytest.mark.parametrize(
    "data", [b"", b"bvx", b"bvx-\xff\0\0\0abc", b"bvx1", b"bvx2", b"bvxn\1\0\0\0\1\0\0\0", b"zzzz"]
)
def test_what_is_no_stream_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"early|damaged|no such block|not packed|fewer|more bytes"):
        unpack_lzfse(data, 100)


def test_flipped_bits_end_in_words_or_in_as_many_bytes() -> None:
    """It has no check sum, but most damage leads to states in which no stream ends."""
    chosen = random.Random(8)
    packed, clear = chunks()[0]
    refused = 0
    for _ in range(60):
        damaged = bytearray(packed)
        damaged[chosen.randrange(len(packed))] ^= 1 << chosen.randrange(8)
        try:
            assert len(unpack_lzfse(bytes(damaged), len(clear))) <= len(clear)
        except ValueError:
            refused += 1
    assert refused > 20


@given(st.binary(max_size=200))
def test_any_bytes_are_unpacked_or_refused(data: bytes) -> None:
    for magic in (b"bvx2", b"bvxn", b"bvx-"):
        try:
            assert len(unpack_lzfse(magic + data, 1000)) <= 1000
        except ValueError as error:
            assert str(error)


def test_files_of_macos_in_the_attribute_and_in_the_fork() -> None:
    packed, clear = chunks()[0]
    inline = b"fpmc" + struct.pack("<IQ", 11, len(clear)) + packed
    assert Decmpfs(inline, None).read_at(0, len(clear)) == clear
    # All blocks but the last have 64 KiB.
    whole = b"\xff" + bytes(range(256)) * 256
    fork = struct.pack("<III", 12, 12 + len(whole), 12 + len(whole) + len(packed)) + whole + packed
    header = b"fpmc" + struct.pack("<IQ", 12, 65_536 + len(clear))
    content = Decmpfs(header, SourceBytes(fork))
    assert content.read_at(0, content.size) == whole[1:] + clear
    with pytest.raises(ReadError, match="damaged"):
        Decmpfs(inline[:-20], None).read_at(0, 10)
