"""CRC-32C against the values of RFC 3720 and a bit by bit division."""

from __future__ import annotations

import random

import pytest

from parsers.support.crc32c import crc32c, crc32c_rows


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"123456789", 0xE3069283),
        (bytes(32), 0x8A9136AA),
        (b"\xff" * 32, 0x62A8AB43),
        (bytes(range(32)), 0x46DD794E),
        (bytes(reversed(range(32))), 0x113FDB5C),
    ],
)
def test_the_values_of_rfc_3720(data: bytes, expected: int) -> None:
    assert crc32c(data) == expected


def _divided(data: bytes) -> int:
    register = 0xFFFFFFFF
    for byte in data:
        register ^= byte
        for _ in range(8):
            register = register >> 1 ^ (0x82F63B78 if register & 1 else 0)
    return register ^ 0xFFFFFFFF


def test_any_length_in_one_piece_or_two() -> None:
    chance = random.Random(7)
    for length in (*range(20), 4095, 4096, 5001, 16_352):
        data = chance.randbytes(length)
        cut = chance.randint(0, length)
        assert crc32c(data) == _divided(data) == crc32c(data[cut:], crc32c(data[:cut]))


def test_many_rows_at_once() -> None:
    data = random.Random(8).randbytes(4096 * 70)
    rows = [data[at : at + 4096] for at in range(0, len(data), 4096)]
    assert crc32c_rows(data, 4096).tolist() == [crc32c(row) for row in rows]
    assert crc32c_rows(data[:8], 4).tolist() == [_divided(data[:4]), _divided(data[4:8])]
