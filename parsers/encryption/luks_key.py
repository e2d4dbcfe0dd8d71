"""From a passphrase to a volume key: what LUKS 1 and 2 share.

Reference: LUKS On-Disk Format Specification 1.2.3 (2018), sections 2.3, 2.4 and 4; LUKS2 1.1.2, section 3.2.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable

import msgspec

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.sector_ciphers import sector_cipher

SECTOR = 512
MAX_AREA = 64 << 20
"""Bytes of one key slot's area: 4,000 stripes of a key of 64 bytes are 256,000."""
_LARGEST_KEY = 1024


class KeySlot(msgspec.Struct, frozen=True, kw_only=True):
    """A place where the volume key lies, split and encrypted. ``derive``: passphrase -> key of the area."""

    number: str
    derive: Callable[[bytes], bytes]
    encryption: str
    offset: int
    key_bytes: int
    stripes: int
    split_hash: str


class KeyDigest(msgspec.Struct, frozen=True, kw_only=True):
    """What tells the right volume key."""

    hash: str
    salt: bytes
    iterations: int
    value: bytes
    slots: frozenset[str] | None = None
    """The key slots whose key it is; None for all."""

    def fits(self, key: bytes) -> bool:
        """Whether this is the volume key."""
        made = hashlib.pbkdf2_hmac(known_hash(self.hash), key, self.salt, self.iterations, len(self.value))
        return hmac.compare_digest(made, self.value)


def known_hash(name: str) -> str:
    """The name, if it is a hash that can be computed here; else NotReadableError."""
    if name not in hashlib.algorithms_available or name.startswith("shake"):
        raise NotReadableError(f"Its keys are made with the hash {name!r}, which this version does not have.")
    return name


def volume_key(source: ByteSource, slot: KeySlot, passphrase: bytes) -> bytes | None:
    """What the passphrase finds in a slot, right or wrong; None where the slot's area cannot be read."""
    size = slot.key_bytes * slot.stripes
    if not (0 < slot.key_bytes <= _LARGEST_KEY and 0 < size <= MAX_AREA):
        raise NotReadableError(f"Its key slot {slot.number} states sizes that no tool writes: it is damaged.")
    padded = -(-size // SECTOR) * SECTOR
    try:
        area = source.read_at(slot.offset, padded)
    except ReadError:
        return None
    if len(area) < padded:
        return None
    cipher = sector_cipher(slot.encryption, slot.derive(passphrase), SECTOR)
    return _merged(cipher.decrypt(area, 0)[:size], slot)


def _merged(split: bytes, slot: KeySlot) -> bytes:
    """Puts a split key together again."""
    length = slot.key_bytes
    mixed = bytes(length)
    for at in range(0, len(split) - length, length):
        mixed = _diffused(_xor(mixed, split[at : at + length]), slot.split_hash)
    return _xor(mixed, split[-length:])


def _diffused(data: bytes, name: str) -> bytes:
    size = hashlib.new(known_hash(name)).digest_size
    pieces = (
        hashlib.new(name, number.to_bytes(4, "big") + data[at : at + size]).digest()[: len(data) - at]
        for number, at in enumerate(range(0, len(data), size))
    )
    return b"".join(pieces)


def _xor(one: bytes, other: bytes) -> bytes:
    return (int.from_bytes(one, "big") ^ int.from_bytes(other, "big")).to_bytes(len(one), "big")
