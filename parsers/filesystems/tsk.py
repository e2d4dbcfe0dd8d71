"""File systems that The Sleuth Kit reads."""

from __future__ import annotations

from collections.abc import Iterator

import pytsk3

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileSystem
from evidence.contract.source import ByteSource
from parsers.filesystems.tsk_image import SECTOR, TskImage
from parsers.filesystems.tsk_tree import TskTree
from parsers.filesystems.ufs_free import superblock
from parsers.filesystems.unix_sizes import unix_sizes
from parsers.support.bsd_label import divided

EXT_MAGIC_AT = 1080
_HEAD = 4096
_UNIX = (pytsk3.TSK_FS_TYPE_EXT_DETECT, pytsk3.TSK_FS_TYPE_FFS_DETECT)
"""Formats whose inodes may list blocks."""


class TskFileSystem(FileSystem):
    """NTFS, FAT12/16/32, exFAT, ext2/3/4, UFS1 and UFS2.

    Reference: The Sleuth Kit 4.15 through pytsk3; the magics are those of B. Carrier, File System Forensic
    Analysis (2005), of Microsoft's exFAT specification and of FreeBSD, sys/ufs/ffs/fs.h.
    """

    name = "tsk"

    def probe(self, source: ByteSource) -> str | None:
        """The format's name where its magic is there and the library can open it."""
        try:
            return self.open(source).details["format"]
        except (NotReadableError, ReadError):
            return None

    def open(self, source: ByteSource) -> TskTree:
        """The file tree. Raises NotReadableError where the library opens none."""
        reason = "it is none of NTFS, FAT, exFAT, ext2/3/4 and UFS"
        for kind in _kinds(source, _head(source)):
            image = TskImage(source, unix_sizes(source) if kind in _UNIX else None)
            try:
                return TskTree(image, image.run(pytsk3.FS_Info, image, 0, kind))
            except (OSError, ReadError) as error:
                reason = str(error)
        raise NotReadableError(f"The file system cannot be opened: {reason}.")


def _kinds(source: ByteSource, head: bytes) -> Iterator[int]:
    """What the library is to try. Ext and UFS come before FAT, whose old boot sector formatting leaves in place."""
    if head[3:11] == b"NTFS    ":
        yield pytsk3.TSK_FS_TYPE_NTFS
    if head[3:11] == b"EXFAT   ":
        yield pytsk3.TSK_FS_TYPE_EXFAT
    if head[EXT_MAGIC_AT : EXT_MAGIC_AT + 2] == b"\x53\xef":
        yield pytsk3.TSK_FS_TYPE_EXT_DETECT
    if _is_ufs(source):
        yield pytsk3.TSK_FS_TYPE_FFS_DETECT
    if _is_fat(head):
        yield pytsk3.TSK_FS_TYPE_FAT_DETECT


def _is_ufs(source: ByteSource) -> bool:
    """Whether a superblock stands at one of the places where the library looks, unless it is that of a partition."""
    return superblock(source) is not None and not divided(source)


def _is_fat(head: bytes) -> bool:
    """Whether the BIOS parameter block can be a FAT volume's; a master boot record's bytes cannot."""
    return (
        head[510:512] == b"\x55\xaa"
        and int.from_bytes(head[11:13], "little") in (512, 1024, 2048, 4096)
        and head[13].bit_count() == 1
        and head[14:16] != b"\0\0"
        and 1 <= head[16] <= 4
    )


def _head(source: ByteSource) -> bytes:
    """The first bytes, with zeros where a sector cannot be read: good for finding a magic only."""
    try:
        return source.read_at(0, _HEAD)
    except ReadError:
        return b"".join(_sector(source, offset) for offset in range(0, min(_HEAD, source.size), SECTOR))


def _sector(source: ByteSource, offset: int) -> bytes:
    try:
        return source.read_at(offset, SECTOR)
    except ReadError:
        return bytes(SECTOR)
