"""A backup of an iOS device in a folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from evidence.contract.errors import NotReadableError
from evidence.contract.keys import Keys
from evidence.contract.layers import KeyedContainer
from parsers.containers.directory import DirectoryTree
from parsers.support.ios_backup.stored import MANIFESTS, Stored
from parsers.support.ios_backup.tree import BackupTree

_MOST_FOLDERS = 100


class ITunesBackup(KeyedContainer):
    """Backups of iTunes, Finder and libimobiledevice (iOS 4 and later), plain and encrypted, as the device's files.

    Its own folder, or the one around it where that holds no other backup.
    Reference: The iPhone Wiki, "ITunes Backup"; Apple Platform Security, "Keybags for Data Protection"; RFC 3394.
    """

    name = "itunes_backup"
    priority = 100

    def probe(self, path: Path, head: bytes) -> bool:
        return _prefix(path) is not None

    def unlock(self, segments: Sequence[Path], keys: Keys) -> BackupTree:
        """Without the password everything is listed as it lies in the folder."""
        prefix = _prefix(segments[0])
        if prefix is None:
            raise NotReadableError(f"{segments[0]} holds no backup of an iOS device, or several")
        return BackupTree(Stored(DirectoryTree(segments[0]), prefix), keys)


def _prefix(path: Path) -> bytes | None:
    """Where in a folder the one backup lies: empty, or the name of a folder with a slash; None where there is none."""
    if not path.is_dir():
        return None
    if _is_backup(path):
        return b""
    try:
        with os.scandir(path) as found:
            folders = sorted(each.name for each in found if each.is_dir(follow_symlinks=False))
    except OSError:
        return None
    if len(folders) > _MOST_FOLDERS:
        return None
    inner = [name for name in folders if _is_backup(path / name)]
    return os.fsencode(inner[0]) + b"/" if len(inner) == 1 else None


def _is_backup(path: Path) -> bool:
    """Asked by name alone: the folders of other evidence may hold millions of files."""
    names = (os.fsdecode(name) for name in MANIFESTS)
    return _there(path / "Manifest.plist") and any(_there(path / name) for name in names)


def _there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
