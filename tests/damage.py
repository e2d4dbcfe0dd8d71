"""Copies of bytes with one bit turned each, the same at each call."""

from __future__ import annotations

import random
from collections.abc import Iterator


def flipped(data: bytes, count: int, seed: int = 1) -> Iterator[bytes]:
    """``count`` copies, each with one bit turned somewhere."""
    chosen = random.Random(seed)
    for _ in range(count):
        copy = bytearray(data)
        copy[chosen.randrange(len(copy))] ^= 1 << chosen.randrange(8)
        yield bytes(copy)


def cut(data: bytes, count: int, seed: int = 2) -> Iterator[bytes]:
    """``count`` beginnings, none of them whole."""
    chosen = random.Random(seed)
    for _ in range(count):
        yield data[: chosen.randrange(1, len(data))]
