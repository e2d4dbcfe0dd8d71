"""The superblock of F2FS and its copy."""

from __future__ import annotations

import struct
import zlib
from typing import NamedTuple

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource

MAGIC = 0xF2F52010
PLACES = (1024, 5120)
_SIZE = 3072
_FIELDS = struct.Struct("<IHH7IQ16I16s1024s")
_PAYLOAD_AT, _VERSION_AT, _FEATURES_AT, _DEVICES_AT, _SUM_AT = 1664, 1668, 2180, 2201, 3068
_DEVICE = 68
_FEATURES = {
    0x1: "encrypt",
    0x2: "blkzoned",
    0x8: "extra_attr",
    0x10: "project_quota",
    0x20: "inode_checksum",
    0x40: "flexible_inline_xattr",
    0x80: "quota",
    0x100: "inode_crtime",
    0x200: "lost_found",
    0x400: "verity",
    0x800: "sb_checksum",
    0x1000: "casefold",
    0x2000: "compression",
    0x4000: "ro",
}
INODE_CHECKSUM, FLEXIBLE_ATTRIBUTES, BIRTH_TIMES, _SUPERBLOCK_CHECKSUM, COMPRESSION = (
    0x20,
    0x40,
    0x100,
    0x800,
    0x2000,
)


def crc(data: bytes, start: int = MAGIC) -> int:
    """CRC-32 as F2FS counts it: it starts from its magic, and nothing is turned over at the end."""
    return zlib.crc32(data, start ^ 0xFFFFFFFF) ^ 0xFFFFFFFF


class Superblock(NamedTuple):
    """Sizes in bytes, places and counts in blocks, ``segment`` in blocks of one segment."""

    block: int
    segment: int
    blocks: int
    checkpoints: int
    table: int
    main: int
    root: int
    payload: int
    features: int
    identifier: bytes
    label: str
    version: str
    devices: int
    problems: tuple[str, ...] = ()

    @property
    def named_features(self) -> str:
        return ", ".join(name for bit, name in _FEATURES.items() if self.features & bit)


def is_f2fs(source: ByteSource) -> bool:
    """Whether a superblock is there; the second counts where nothing stands before it."""
    magic = MAGIC.to_bytes(4, "little")
    if source.read_at(PLACES[0], 4) == magic:
        return True
    return source.read_at(PLACES[1], 4) == magic and not any(source.read_at(0, PLACES[1] - 1024))


def read_superblock(source: ByteSource) -> Superblock:
    """The first superblock that can be. Raises NotReadableError where none can."""
    reasons = []
    for place in PLACES:
        try:
            block = source.read_at(place, _SIZE)
            found = _read(block)
        except (ReadError, NotReadableError, struct.error) as error:
            reasons.append(str(error))
            continue
        problems = tuple(
            f"The first superblock is damaged ({reason}); the second was used." for reason in reasons
        )
        return found._replace(problems=problems)
    raise NotReadableError(f"Both superblocks of the F2FS file system are damaged: {reasons[0]}")


def _read(block: bytes) -> Superblock:
    (magic, _, _, _, _, log_block, log_segment, _, _, _, blocks, _, _, _, _, _, _, main_segments, _, checkpoints,
     _, table, _, main, root, _, _, identifier, label) = _FIELDS.unpack_from(block)  # fmt: skip
    features = int.from_bytes(block[_FEATURES_AT : _FEATURES_AT + 4], "little")
    if magic != MAGIC:
        raise NotReadableError("its magic is not there")
    if features & _SUPERBLOCK_CHECKSUM and crc(block[:_SUM_AT]) != int.from_bytes(block[_SUM_AT:], "little"):
        raise NotReadableError("it fails its checksum")
    if not (
        12 <= log_block <= 16 and 1 <= log_segment <= 16 and checkpoints < table < main < blocks < 1 << 40
    ):
        raise NotReadableError("it states sizes that cannot be")
    devices = [
        block[at : at + 64].rstrip(b"\0") for at in range(_DEVICES_AT, _DEVICES_AT + 8 * _DEVICE, _DEVICE)
    ]
    return Superblock(
        block=1 << log_block,
        segment=1 << log_segment,
        blocks=min(blocks, main + (main_segments << log_segment)),
        checkpoints=checkpoints,
        table=table,
        main=main,
        root=root,
        payload=int.from_bytes(block[_PAYLOAD_AT : _PAYLOAD_AT + 4], "little"),
        features=features,
        identifier=identifier,
        label=label.decode("utf-16-le", "replace").partition("\0")[0],
        version=block[_VERSION_AT : _VERSION_AT + 256].partition(b"\0")[0].decode("ascii", "replace").strip(),
        devices=sum(map(bool, devices)),
    )
