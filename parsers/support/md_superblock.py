"""What a member of a Linux software RAID says of its array."""

from __future__ import annotations

import struct
import uuid
from collections.abc import Iterator
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource

MAGIC = 0xA92B4EFC
SECTOR = 512
_LEVELS = {-4: "multipath", -1: "linear", 0: "0", 1: "1", 4: "4", 5: "5", 6: "6", 10: "10"}
_ROLES = {0xFFFF: "spare", 0xFFFE: "faulty", 0xFFFD: "journal"}
_REBUILDING = 2
_RESHAPING = 4
_MIRROR_OF_TWO = 0x102
"""RAID 10 of two near copies; of two disks it is RAID 1."""


class Member(NamedTuple):
    """``offset`` and ``length`` of the data in bytes; ``role`` is the number in the array, or what stands for one."""

    version: str
    level: str
    disks: int
    role: str
    identifier: str
    name: str
    offset: int
    length: int
    whole: bool
    state: str

    def __str__(self) -> str:
        named = f" {self.name}" if self.name else ""
        return (
            f"Linux software RAID {self.level} of {self.disks}{named}, {self.role}, "
            f"UUID {self.identifier}, superblock {self.version}{self.state}"
        )


def find_member(source: ByteSource) -> Member | None:
    """What the superblock of a source says. Raises NotReadableError where one at the start is damaged."""
    return _at_the_start(source) or _at_the_end(source)


def _at_the_start(source: ByteSource) -> Member | None:
    """By a superblock of version 1.1 or 1.2."""
    for place, version in ((0, "1.1"), (4096, "1.2")):
        if _magic(source, place) == MAGIC:
            return _version_1(source, place, version)
    return None


def _at_the_end(source: ByteSource) -> Member | None:
    """By an intact superblock of version 1.0 or 0.90."""
    for place, version in _ends(source.size):
        if _magic(source, place) == MAGIC:
            try:
                return _version_1(source, place, version) if version == "1.0" else _version_0(source, place)
            except NotReadableError:
                continue
    return None


def _ends(size: int) -> Iterator[tuple[int, str]]:
    yield (size // SECTOR - 16) // 8 * 8 * SECTOR, "1.0"
    yield size // 65536 * 65536 - 65536, "0.90"


def _magic(source: ByteSource, place: int) -> int:
    if place < 0:
        return 0
    try:
        return int.from_bytes(source.read_at(place, 4), "little")
    except ReadError:
        return 0


def _version_1(source: ByteSource, place: int, version: str) -> Member:
    """Reference: Linux include/uapi/linux/raid/md_p.h, struct mdp_superblock_1."""
    block = source.read_at(place, 4096)
    most = int.from_bytes(block[220:224], "little")
    if block[4:8] != b"\1\0\0\0" or 256 + 2 * most > len(block):
        raise NotReadableError(f"The RAID superblock at {place} is damaged.")
    stored = int.from_bytes(block[216:220], "little")
    if stored != _sum(block[:216] + bytes(4) + block[220 : 256 + 2 * most]):
        raise NotReadableError(f"The RAID superblock at {place} is damaged: its checksum is another.")
    (features,) = struct.unpack_from("<I", block, 8)
    level, layout, size, _, disks = struct.unpack_from("<iIQII", block, 72)
    start, length = struct.unpack_from("<QQ", block, 128)
    (rebuilt, number) = struct.unpack_from("<QI", block, 152)
    (role,) = struct.unpack_from("<H", block, 256 + 2 * number) if number < most else (0xFFFF,)
    said = f", rebuilt to byte {rebuilt * SECTOR} of it only" if features & _REBUILDING else ""
    said += ", while it was reshaped" if features & _RESHAPING else ""
    return Member(
        version=version,
        level=_LEVELS.get(level, str(level)),
        disks=disks,
        role=_ROLES.get(role, f"disk {role}"),
        identifier=str(uuid.UUID(bytes=block[16:32])),
        name=block[32:64].partition(b"\0")[0].decode("utf-8", "backslashreplace"),
        offset=start * SECTOR,
        length=(size or length) * SECTOR,
        whole=_whole(level, layout, disks) and role < 0xFFFD and not features & _RESHAPING,
        state=said,
    )


def _version_0(source: ByteSource, place: int) -> Member:
    """Reference: Linux include/uapi/linux/raid/md_p.h, struct mdp_superblock_s, of little-endian machines."""
    block = source.read_at(place, 4096)
    word = struct.unpack("<1024I", block)
    if word[1] != 0 or word[38] != _sum(block[:152] + bytes(4) + block[156:]):
        raise NotReadableError(f"The RAID superblock at {place} is damaged: its checksum is another.")
    level = struct.unpack("<i", block[28:32])[0]
    raid_disk, state = word[992 + 3], word[992 + 4]
    active = bool(state & 2) and raid_disk < word[10]
    return Member(
        version="0.90",
        level=_LEVELS.get(level, str(level)),
        disks=word[10],
        role=f"disk {raid_disk}" if active else "faulty" if state & 1 else "spare",
        identifier=str(uuid.UUID(bytes=struct.pack(">4I", word[5], *word[13:16]))),
        name="",
        offset=0,
        length=word[8] * 1024,
        whole=_whole(level, word[64], word[10]) and active,
        state="",
    )


def _whole(level: int, layout: int, disks: int) -> bool:
    """Whether a member holds all that the array does, in order."""
    return level == 1 or disks == 1 or (level == 10 and disks == 2 and layout == _MIRROR_OF_TWO)


def _sum(block: bytes) -> int:
    words: int = sum(struct.unpack_from(f"<{len(block) // 4}I", block)) + (
        int.from_bytes(block[-2:], "little") if len(block) % 4 else 0
    )
    return (words & 0xFFFFFFFF) + (words >> 32) & 0xFFFFFFFF
