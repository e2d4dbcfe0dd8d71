"""What stands before the bytes of an encrypted volume of Core Storage: whose keys are its own, and these."""

from __future__ import annotations

from typing import NamedTuple

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource

MAGIC = b"Core Storage family\0"
_HEAD, _UNIT = len(MAGIC) + 16 + 16 + 8, 4096
_MOST = 8 << 20


class Family(NamedTuple):
    """``physical`` and ``family`` are identifiers; ``listing`` the list of keys as it is stored, empty where wiped;
    ``start`` the place of the volume's first byte."""

    physical: bytes
    family: bytes
    listing: bytes
    start: int


def family_head(physical: bytes, family: bytes, listing: bytes) -> bytes:
    """The bytes that stand before the volume's."""
    head = MAGIC + physical + family + len(listing).to_bytes(8, "little") + listing
    return head + bytes(-len(head) % _UNIT)


def read_family(source: ByteSource) -> Family:
    """What they say."""
    head = source.read_at(0, _HEAD)
    length = int.from_bytes(head[-8:], "little")
    if len(head) < _HEAD or length > _MOST:
        raise NotReadableError("What should be the keys of a Core Storage volume is none.")
    at = len(MAGIC)
    listing = source.read_at(_HEAD, length)
    return Family(head[at : at + 16], head[at + 16 : at + 32], listing, -(-(_HEAD + length) // _UNIT) * _UNIT)
