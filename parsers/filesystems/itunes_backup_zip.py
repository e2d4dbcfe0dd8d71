"""A backup of an iOS device in a zip archive."""

from __future__ import annotations

from evidence.contract.errors import NotReadableError
from evidence.contract.keys import Keys
from evidence.contract.layers import KeyedFileSystem
from evidence.contract.source import ByteSource
from parsers.filesystems.zip import ZipTree
from parsers.filesystems.zip_directory import find_directory
from parsers.filesystems.zip_names import names_with, zip_directory
from parsers.support.ios_backup.stored import MANIFESTS, Stored
from parsers.support.ios_backup.tree import BackupTree


class ITunesBackupZip(KeyedFileSystem):
    """The one backup in a zip archive, at its top or in folders. What else the archive holds is listed beside it.

    Reference: as for the folder; PKWARE, APPNOTE.TXT 6.3.10.
    """

    name = "itunes_backup_zip"
    form_of = "zip"
    priority = 60

    def probe(self, source: ByteSource) -> str | None:
        return None if _prefix(source) is None else "iTunes or Finder backup in a zip archive"

    def unlock(self, source: ByteSource, keys: Keys) -> BackupTree:
        """Without the password everything is listed as it lies in the archive."""
        prefix = _prefix(source)
        if prefix is None:
            raise NotReadableError("the archive holds no backup of an iOS device, or several")
        return BackupTree(Stored(ZipTree(source, find_directory(source), keys), prefix), keys)


def _prefix(source: ByteSource) -> bytes | None:
    """The one folder in which both Manifest.plist and a manifest lie, with its slash; None where there are several."""
    directory = zip_directory(source)
    if directory is None:
        return None
    plists = {
        name.removesuffix(b"Manifest.plist") for name in names_with(source, directory, b"Manifest.plist")
    }
    held = {
        name.removesuffix(manifest)
        for manifest in MANIFESTS
        for name in (names_with(source, directory, manifest) if plists else ())
        if name.endswith(manifest)
    }
    return (plists & held).pop() if len(plists & held) == 1 else None
