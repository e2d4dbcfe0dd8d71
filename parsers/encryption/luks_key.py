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
MOST_TURNS = 1 << 26
"""Turns of PBKDF2: cryptsetup takes as many as need two seconds, some millions; so many take half a minute."""
_LARGEST_KEY = 1024
_NAMES = {f"sha3-{bits}": f"sha3_{bits}" for bits in (224, 256, 384, 512)}
_NAMES |= {"blake2b-512": "blake2b", "blake2s-256": "blake2s"}
"""What cryptsetup calls otherwise than Python does."""


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
        made = derived(self.hash, key, self.salt, self.iterations, len(self.value))
        return hmac.compare_digest(made, self.value)


def known_hash(name: str) -> str:
    """Python's name of a hash, if it can be computed here; else NotReadableError."""
    name = _NAMES.get(name, name)
    if name not in hashlib.algorithms_available or name.startswith("shake"):
        raise NotReadableError(f"Its keys are made with the hash {name!r}, which this version does not have.")
    return name


def derived(name: str, secret: bytes, salt: bytes, turns: int, length: int) -> bytes:
    """A key of so many bytes by PBKDF2. Raises NotReadableError where the header states what no tool writes."""
    if not (0 < turns <= MOST_TURNS and 0 < length <= _LARGEST_KEY):
        raise NotReadableError(
            f"Its header states {turns} turns for a key of {length} bytes; at most {MOST_TURNS} and {_LARGEST_KEY} "
            "are made: it is damaged or hostile."
        )
    try:
        return hashlib.pbkdf2_hmac(known_hash(name), secret, salt, turns, length)
    except ValueError as error:
        raise NotReadableError(f"No key can be made with the hash {name!r}: {error}.") from error


def volume_key(source: ByteSource, slot: KeySlot, passphrase: bytes) -> bytes | None:
    """What the passphrase finds in a slot, right or wrong; None where the slot's area cannot be read."""
    size = slot.key_bytes * slot.stripes
    if not (0 < slot.key_bytes <= _LARGEST_KEY and 0 < size <= MAX_AREA and slot.offset >= 0):
        raise NotReadableError(f"Its key slot {slot.number} states sizes that no tool writes: it is damaged.")
    padded = -(-size // SECTOR) * SECTOR
    if slot.offset + padded > source.size:
        return None
    try:
        area = source.read_at(slot.offset, padded)
    except ReadError:
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
    name = known_hash(name)
    size = hashlib.new(name).digest_size
    pieces = (
        hashlib.new(name, number.to_bytes(4, "big") + data[at : at + size]).digest()[: len(data) - at]
        for number, at in enumerate(range(0, len(data), size))
    )
    return b"".join(pieces)


def _xor(one: bytes, other: bytes) -> bytes:
    return (int.from_bytes(one, "big") ^ int.from_bytes(other, "big")).to_bytes(len(one), "big")
