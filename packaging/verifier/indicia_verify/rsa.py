"""Verification of RSA signatures.

Reference: RFC 8017, sections 8.1.2 (PSS) and 8.2.2 (PKCS#1 v1.5).
"""

from __future__ import annotations

import hashlib
import hmac
from typing import NamedTuple

from .outcome import Broken

# DigestInfo up to the digest itself: RFC 8017, section 9.2, note 1.
_DIGEST_INFO = {
    "sha256": bytes.fromhex("3031300d060960864801650304020105000420"),
    "sha384": bytes.fromhex("3041300d060960864801650304020205000430"),
    "sha512": bytes.fromhex("3051300d060960864801650304020305000440"),
}
_FEWEST_BITS, _MOST_BITS = 2048, 16_384


class RsaKey(NamedTuple):
    """A public RSA key."""

    modulus: int
    exponent: int


def _message(key: RsaKey, signature: bytes) -> bytes | None:
    """The encoded message that a signature holds, or None when the signature cannot be one of this key."""
    bits = key.modulus.bit_length()
    if (
        not _FEWEST_BITS <= bits <= _MOST_BITS
        or key.exponent < 3
        or key.exponent >> 64
        or not key.exponent & 1
    ):
        raise Broken(f"is made with an RSA key of {bits} bits, which is not one that can be relied on")
    length = (bits + 7) // 8
    number = int.from_bytes(signature, "big")
    if len(signature) != length or number >= key.modulus:
        return None
    return pow(number, key.exponent, key.modulus).to_bytes(length, "big")


def verify_pkcs1(key: RsaKey, message: bytes, signature: bytes, algorithm: str) -> bool:
    """True when ``signature`` is a PKCS#1 v1.5 signature over ``message`` with the digest ``algorithm``."""
    encoded = _message(key, signature)
    if encoded is None:
        return False
    tail = b"\x00" + _DIGEST_INFO[algorithm] + hashlib.new(algorithm, message).digest()
    # The expected bytes are built and compared whole: parsing them is where forgeries got through elsewhere.
    expected = b"\x00\x01" + b"\xff" * (len(encoded) - 2 - len(tail)) + tail
    return hmac.compare_digest(encoded, expected)


def _mask(seed: bytes, length: int, algorithm: str) -> bytes:
    """MGF1: RFC 8017, appendix B.2.1."""
    output = b""
    counter = 0
    while len(output) < length:
        output += hashlib.new(algorithm, seed + counter.to_bytes(4, "big")).digest()
        counter += 1
    return output[:length]


def verify_pss(key: RsaKey, message: bytes, signature: bytes, algorithm: str, salt_length: int) -> bool:
    """True when ``signature`` is a PSS signature over ``message``, with MGF1 on the same digest
    ``algorithm``.
    """
    encoded = _message(key, signature)
    if encoded is None:
        return False
    bits = key.modulus.bit_length() - 1
    length = (bits + 7) // 8
    if len(encoded) > length:
        if encoded[0]:
            return False
        encoded = encoded[1:]
    digest = hashlib.new(algorithm, message).digest()
    if length < len(digest) + salt_length + 2 or encoded[-1] != 0xBC:
        return False
    masked, hashed = encoded[: length - len(digest) - 1], encoded[-len(digest) - 1 : -1]
    unused = 8 * length - bits
    if masked[0] >> (8 - unused):
        return False
    mask = _mask(hashed, len(masked), algorithm)
    block = bytearray(left ^ right for left, right in zip(masked, mask))  # noqa: B905 (Python 3.8)
    block[0] &= 0xFF >> unused
    zeros = len(block) - salt_length - 1
    if any(block[:zeros]) or block[zeros] != 1:
        return False
    salt = bytes(block[zeros + 1 :])
    return hmac.compare_digest(hashed, hashlib.new(algorithm, bytes(8) + digest + salt).digest())
