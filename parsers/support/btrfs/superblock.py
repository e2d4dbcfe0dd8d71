"""The superblock of Btrfs and its copies."""

from __future__ import annotations

import struct
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.btrfs.checksum import Checksum, checksum

PLACES = (64 << 10, 64 << 20, 256 << 30)
MAGIC = b"_BHRfS_M"
_SIZE = 4096
_MAGIC_AT = 64
_FIELDS = struct.Struct("<32s16s2Q8s9Q5I4QH3B")
_LABEL = slice(299, 555)
_METADATA_UUID = slice(571, 587)
_ARRAY = 811
_BACKUPS, _BACKUP = range(2859, 2859 + 4 * 168, 168), struct.Struct("<QQ136xB")
_HAS_METADATA_UUID = 1 << 10
_KNOWN = 0x11FFF
_REFUSED = {1 << 13: "extent tree v2", 1 << 14: "the RAID stripe tree", 1 << 17: "remapped block groups"}


class Superblock(NamedTuple):
    """What the newest superblock states. Trees are given by logical place, level and generation."""

    identifier: bytes
    metadata_identifier: bytes
    generation: int
    root: tuple[int, int, int]
    older_roots: tuple[tuple[int, int, int], ...]
    chunk_root: tuple[int, int, int]
    log_root: int
    devices: int
    sector: int
    node: int
    system_chunks: bytes
    checksum: Checksum
    device: int
    device_bytes: int
    label: bytes
    problems: tuple[str, ...]


def is_btrfs(source: ByteSource) -> bool:
    """Whether the first superblock is there, or nothing at all before a second one that is whole."""
    if source.read_at(PLACES[0] + _MAGIC_AT, len(MAGIC)) == MAGIC:
        return True
    if source.size < PLACES[1] + _SIZE or any(source.read_at(0, PLACES[0])):
        return False  # a copy may have outlived the file system: another has been made over it
    return _copy(source, PLACES[1]) is not None


def read_superblock(source: ByteSource) -> Superblock:
    """The newest superblock whose checksum holds. Raises NotReadableError where none does."""
    found: list[bytes] = []
    problems: list[str] = []
    for place in PLACES:
        if place + _SIZE > source.size:
            break
        block = _copy(source, place)
        if block is None:
            problems.append(f"The superblock at byte {place} is damaged or not there; another was used.")
        elif not found or block[32:48] == found[0][32:48]:
            found.append(block)
    if not found:
        raise NotReadableError("Each superblock of the Btrfs file system is damaged, so it is not read.")
    # Of several of one generation the first.
    return _read(max(found, key=lambda block: int.from_bytes(block[72:80], "little")), tuple(problems))


def _copy(source: ByteSource, place: int) -> bytes | None:
    try:
        block = source.read_at(place, _SIZE)
        if len(block) < _SIZE or block[_MAGIC_AT : _MAGIC_AT + 8] != MAGIC:
            return None
        if int.from_bytes(block[48:56], "little") != place:
            return None
        sums = checksum(int.from_bytes(block[196:198], "little"))
    except (ReadError, NotReadableError):
        return None
    return block if sums.one(block[32:]) == block[: sums.length] else None


def _read(block: bytes, problems: tuple[str, ...]) -> Superblock:
    (_, identifier, _, _, _, generation, root, chunk_root, log_root, _, _, _, _, devices, sector, node, _, _,
     array, chunk_generation, _, _, incompatible, kind, level, chunk_level, _) = _FIELDS.unpack_from(block)  # fmt: skip
    for bit, name in _REFUSED.items():
        if incompatible & bit:
            raise NotReadableError(f"The Btrfs file system uses {name}, which this version does not read.")
    if not (sector in (4096, 8192, 16384, 32768, 65536) and node in (4096, 8192, 16384, 32768, 65536)):
        reason = (
            f"The Btrfs superblock states sectors of {sector} and nodes of {node} bytes, which cannot be."
        )
        raise NotReadableError(reason)
    if unknown := incompatible & ~_KNOWN:
        problems += (f"The file system uses features that are not known (bits {unknown:#x}).",)
    return Superblock(
        identifier=identifier,
        metadata_identifier=block[_METADATA_UUID] if incompatible & _HAS_METADATA_UUID else identifier,
        generation=generation,
        root=(root, level, generation),
        older_roots=_older_roots(block, generation),
        chunk_root=(chunk_root, chunk_level, chunk_generation),
        log_root=log_root,
        devices=devices,
        sector=sector,
        node=node,
        system_chunks=block[_ARRAY : _ARRAY + min(array, 2048)],
        checksum=checksum(kind),
        device=int.from_bytes(block[201:209], "little"),
        device_bytes=int.from_bytes(block[209:217], "little"),
        label=block[_LABEL].partition(b"\0")[0],
        problems=problems,
    )


def _older_roots(block: bytes, newest: int) -> tuple[tuple[int, int, int], ...]:
    """The trees of trees of the last commits before the newest, the younger first."""
    found = [_BACKUP.unpack_from(block, at) for at in _BACKUPS]
    older = {(root, level, generation) for root, generation, level in found if root and generation < newest}
    return tuple(sorted(older, key=lambda root: root[2], reverse=True))
