"""Verification of Ed25519 signatures. Public data only, so nothing here needs constant time.

Reference: RFC 8032, sections 5.1.3 and 5.1.7. Stricter than the RFC asks for: a key or point R of small
order is refused, because such a key would accept signatures on any message.
"""

from __future__ import annotations

import hashlib
from typing import Tuple  # noqa: UP035 (Python 3.8 must run this)

# x, y, z and t of extended homogeneous coordinates, with x*y = z*t.
Point = Tuple[int, int, int, int]  # noqa: UP006 (Python 3.8 must run this)

_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, _P - 2, _P) % _P
_SQRT_MINUS_ONE = pow(2, (_P - 1) // 4, _P)
_IDENTITY: Point = (0, 1, 1, 0)


def _add(left: Point, right: Point) -> Point:
    a = (left[1] - left[0]) * (right[1] - right[0]) % _P
    b = (left[1] + left[0]) * (right[1] + right[0]) % _P
    c = 2 * left[3] * right[3] * _D % _P
    d = 2 * left[2] * right[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % _P, g * h % _P, f * g % _P, e * h % _P)


def _double(point: Point) -> Point:
    a = point[0] * point[0] % _P
    b = point[1] * point[1] % _P
    h = a + b
    e = h - (point[0] + point[1]) ** 2 % _P
    g = a - b
    f = 2 * point[2] * point[2] + g
    return (e * f % _P, g * h % _P, f * g % _P, e * h % _P)


def _multiply_both(first: int, point: Point, second: int, other: Point) -> Point:
    """``first * point + second * other``, bit by bit for both at once (Shamir's trick)."""
    both = _add(point, other)
    result = _IDENTITY
    for position in range(max(first.bit_length(), second.bit_length()) - 1, -1, -1):
        result = _double(result)
        bits = (first >> position & 1) | (second >> position & 1) << 1
        if bits:
            result = _add(result, (point, other, both)[bits - 1])
    return result


def _equal(left: Point, right: Point) -> bool:
    return (left[0] * right[2] - right[0] * left[2]) % _P == 0 and (
        left[1] * right[2] - right[1] * left[2]
    ) % _P == 0


def _decode(encoded: bytes) -> Point | None:
    """A point from its 32 bytes, or None when the encoding is not the one canonical form of a curve point."""
    number = int.from_bytes(encoded, "little")
    sign = number >> 255
    y = number & (1 << 255) - 1
    if y >= _P:
        return None
    numerator = (y * y - 1) % _P
    denominator = (_D * y * y + 1) % _P
    x = numerator * pow(denominator, 3, _P) * pow(numerator * pow(denominator, 7, _P), (_P - 5) // 8, _P) % _P
    if denominator * x * x % _P == -numerator % _P:
        x = x * _SQRT_MINUS_ONE % _P
    if denominator * x * x % _P != numerator or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = _P - x
    return (x, y, 1, x * y % _P)


def _small_order(point: Point) -> bool:
    return _equal(_double(_double(_double(point))), _IDENTITY)


_BASE_Y = 4 * pow(5, _P - 2, _P) % _P
_BASE = _decode(_BASE_Y.to_bytes(32, "little")) or _IDENTITY


def verify(key: bytes, message: bytes, signature: bytes) -> bool:
    """True when ``signature`` (64 bytes) over ``message`` was made with the private half of ``key`` (32
    bytes).
    """
    if len(key) != 32 or len(signature) != 64:
        return False
    public = _decode(key)
    commitment = _decode(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if public is None or commitment is None or scalar >= _L:
        return False
    if _small_order(public) or _small_order(commitment):
        return False
    digest = hashlib.sha512(signature[:32] + key + message).digest()
    challenge = int.from_bytes(digest, "little") % _L
    negated = (_P - public[0], public[1], 1, _P - public[3])
    return _equal(_multiply_both(scalar, _BASE, challenge, negated), commitment)
