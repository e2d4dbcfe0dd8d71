"""Verification of ECDSA signatures on P-256, P-384 and P-521.

Reference: FIPS 186-5, section 6.4.2 and SP 800-186, section 3.2.1; SEC 1, sections 2.3.4 and C.5.
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple, Tuple  # noqa: UP035 (Python 3.8 must run this)

from . import der
from .outcome import Broken

# Jacobian coordinates: x/z², y/z³; z = 0 is the point at infinity.
Point = Tuple[int, int, int]  # noqa: UP006 (Python 3.8 must run this)


class Curve(NamedTuple):
    """y² = x³ - 3x + b over the prime field p, with a base point of prime order n."""

    p: int
    b: int
    n: int
    x: int
    y: int


CURVES = {
    "1.2.840.10045.3.1.7": Curve(  # P-256
        0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF,
        0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B,
        0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
        0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296,
        0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5,
    ),
    "1.3.132.0.34": Curve(  # P-384
        2**384 - 2**128 - 2**96 + 2**32 - 1,
        0xB3312FA7E23EE7E4988E056BE3F82D19181D9C6EFE8141120314088F5013875AC656398D8A2ED19D2A85C8EDD3EC2AEF,
        0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973,
        0xAA87CA22BE8B05378EB1C71EF320AD746E1D3B628BA79B9859F741E082542A385502F25DBF55296C3A545E3872760AB7,
        0x3617DE4A96262C6F5D9E98BF9292DC29F8F41DBD289A147CE9DA3113B5F0B8C00A60B1CE1D7E819D7A431D7C90EA0E5F,
    ),
    "1.3.132.0.35": Curve(  # P-521
        2**521 - 1,
        0x0051953EB9618E1C9A1F929A21A0B68540EEA2DA725B99B315F3B8B489918EF109E156193951EC7E937B1652C0BD3BB1BF073573DF883D2C34F1EF451FD46B503F00,
        0x01FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFA51868783BF2F966B7FCC0148F709A5D03BB5C9B8899C47AEBB6FB71E91386409,
        0x00C6858E06B70404E9CD9E3ECB662395B4429C648139053FB521F828AF606B4D3DBAA14B5E77EFE75928FE1DC127A2FFA8DE3348B3C1856A429BF97E7E31C2E5BD66,
        0x011839296A789A3BC0045C8A5FB42C7D1BD998F54449579B446817AFBD17273E662C97EE72995EF42640C550B9013FAD0761353C7086A272C24088BE94769FD16650,
    ),
}


class EcKey(NamedTuple):
    """A public key: a point on a curve."""

    curve: Curve
    x: int
    y: int


def read_key(curve_oid: str, encoded: bytes) -> EcKey:
    """A key from its uncompressed point; raises ``Broken`` when the point is not on the curve."""
    curve = CURVES.get(curve_oid)
    if curve is None:
        raise Broken(f"is made with a key on the curve {curve_oid}, which is not known here")
    length = (curve.p.bit_length() + 7) // 8
    x = int.from_bytes(encoded[1 : length + 1], "big")
    y = int.from_bytes(encoded[length + 1 :], "big")
    if len(encoded) != 2 * length + 1 or encoded[0] != 4 or x >= curve.p or y >= curve.p:
        raise Broken("is made with a key that is not an uncompressed point")
    if (y * y - x * x * x + 3 * x - curve.b) % curve.p:
        raise Broken("is made with a key that does not lie on its curve")
    return EcKey(curve, x, y)


def _double(p: int, point: Point) -> Point:
    x, y, z = point
    if not y or not z:
        return (1, 1, 0)
    squared = y * y % p
    s = 4 * x * squared % p
    m = 3 * (x - z * z) * (x + z * z) % p
    new = (m * m - 2 * s) % p
    return (new, (m * (s - new) - 8 * squared * squared) % p, 2 * y * z % p)


def _add(p: int, left: Point, right: Point) -> Point:
    if not left[2]:
        return right
    if not right[2]:
        return left
    left_z, right_z = left[2] * left[2] % p, right[2] * right[2] % p
    u1, u2 = left[0] * right_z % p, right[0] * left_z % p
    s1, s2 = left[1] * right_z * right[2] % p, right[1] * left_z * left[2] % p
    if u1 == u2:
        return _double(p, left) if s1 == s2 else (1, 1, 0)
    h, r = u2 - u1, s2 - s1
    h2 = h * h % p
    h3, v = h * h2 % p, u1 * h2 % p
    x = (r * r - h3 - 2 * v) % p
    return (x, (r * (v - x) - s1 * h3) % p, h * left[2] * right[2] % p)


def verify(key: EcKey, message: bytes, signature: bytes, algorithm: str) -> bool:
    """True when ``signature`` (DER) over ``message`` with the digest ``algorithm`` was made with the key."""
    curve = key.curve
    fields = der.Fields(der.parse(signature), der.SEQUENCE, "the signature value")
    r, s = fields.take().integer("the signature value"), fields.take().integer("the signature value")
    fields.end()
    if not (0 < r < curve.n and 0 < s < curve.n):
        return False
    digest = hashlib.new(algorithm, message).digest()
    number = int.from_bytes(digest, "big") >> max(8 * len(digest) - curve.n.bit_length(), 0)
    inverse = pow(s, curve.n - 2, curve.n)
    first, second = number * inverse % curve.n, r * inverse % curve.n
    base, point = (curve.x, curve.y, 1), (key.x, key.y, 1)
    both = _add(curve.p, base, point)
    result: Point = (1, 1, 0)
    for position in range(max(first.bit_length(), second.bit_length()) - 1, -1, -1):
        result = _double(curve.p, result)
        bits = (first >> position & 1) | (second >> position & 1) << 1
        if bits:
            result = _add(curve.p, result, (base, point, both)[bits - 1])
    if not result[2]:
        return False
    x = result[0] * pow(result[2], 2 * (curve.p - 2), curve.p) % curve.p
    return x % curve.n == r
