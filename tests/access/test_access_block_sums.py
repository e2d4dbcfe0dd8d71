"""Check sums of blocks: a changed bit is named by its block, and by no other; the sums are those of zlib."""

from __future__ import annotations

import random
import zlib

import hypothesis.strategies as st
import pytest
from hypothesis import given

from evidence.access.block_sums import BlockSummer, BlockSums
from evidence.access.hashing import hash_media
from evidence.contract.source_bytes import SourceBytes

MEBIBYTE = 1 << 20
SIZE = 6 * MEBIBYTE + 12345


def sums_of(data: bytes) -> BlockSums:
    summer = BlockSummer(len(data))
    digests, gaps = hash_media(SourceBytes(data), blocks=summer)
    assert digests is not None and not gaps
    return summer.result()


def flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


@given(st.binary(max_size=64), st.integers(0, 5))
def test_sums_are_those_of_zlib(tail: bytes, blocks: int) -> None:
    data = bytes(range(256)) * (MEBIBYTE // 256) * blocks + tail
    pieces = [data[offset : offset + MEBIBYTE] for offset in range(0, len(data), MEBIBYTE)]
    assert sums_of(data).sums == b"".join(zlib.crc32(piece).to_bytes(4, "big") for piece in pieces)


def test_large_media_have_fewer_longer_blocks() -> None:
    assert BlockSums.of_size(64 << 30).length == MEBIBYTE
    assert BlockSums.of_size((64 << 30) + 1).length == 2 * MEBIBYTE
    assert BlockSums.of_size(1 << 44).length == 256 * MEBIBYTE


def test_a_piece_may_be_shorter_than_a_block() -> None:
    data = random.Random(7).randbytes(3 * MEBIBYTE)
    summer = BlockSummer(65 << 30)
    for offset in range(0, len(data), MEBIBYTE):
        summer.update(data[offset : offset + MEBIBYTE])
    pieces = (data[: 2 * MEBIBYTE], data[2 * MEBIBYTE :])
    assert summer.result() == BlockSums(
        2 * MEBIBYTE, b"".join(zlib.crc32(p).to_bytes(4, "big") for p in pieces)
    )


@pytest.mark.parametrize("flips", [20, pytest.param(1000, marks=pytest.mark.campaign)])
def test_each_flipped_bit_is_named_by_its_block(flips: int) -> None:
    chance = random.Random(flips)
    data = chance.randbytes(SIZE)
    before = sums_of(data)
    for _ in range(flips):
        bit = chance.randrange(8 * SIZE)
        block = bit // 8 // MEBIBYTE * MEBIBYTE
        named = list(before.differing(sums_of(flipped(data, bit)), SIZE))
        assert named == [(block, min(MEBIBYTE, SIZE - block))]
