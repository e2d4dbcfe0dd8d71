"""APFS."""

from __future__ import annotations

from evidence.contract.errors import ReadError
from evidence.contract.keys import Keys
from evidence.contract.layers import KeyedFileSystem
from evidence.contract.source import ByteSource
from parsers.filesystems.apfs_tree import ApfsTree
from parsers.support.apfs.keys import unlock
from parsers.support.apfs.records import ROOT_FOLDER, read_file
from parsers.support.apfs.volume import ApfsVolume, probe
from parsers.support.sector_ciphers import AesXts


class Apfs(KeyedFileSystem):
    """A volume of an APFS container, or a snapshot of one. Each object that is read is held against its checksum.

    Reference: Apple File System Reference (2020-06-22).
    """

    name = "apfs"

    def probe(self, source: ByteSource) -> str | None:
        return "apfs" if probe(source) else None

    def unlock(self, source: ByteSource, keys: Keys) -> ApfsTree:
        """The file tree. Raises LockedError where the volume is encrypted and no key opens it."""
        volume = ApfsVolume(source)
        if volume.encrypted and any(volume.container.locker):
            volume.blocks.cipher = unlock(
                volume.container, volume.uuid, keys, lambda cipher: _fits(volume, cipher)
            )
        return ApfsTree(volume)


def _fits(volume: ApfsVolume, cipher: AesXts) -> bool:
    """Whether the root folder can be read with it."""
    volume.blocks.cipher = cipher
    try:
        return bool(read_file(volume.tree(), ROOT_FOLDER))
    except ReadError:
        return False
