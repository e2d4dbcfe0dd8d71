"""A backup of an iOS device in a folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from evidence.contract.keys import Keys
from evidence.contract.layers import KeyedContainer
from parsers.containers.directory import DirectoryTree
from parsers.support.ios_backup.stored import MANIFESTS, Stored
from parsers.support.ios_backup.tree import BackupTree


class ITunesBackup(KeyedContainer):
    """Backups of iTunes, Finder and libimobiledevice (iOS 4 and later), plain and encrypted, as the device's files.

    Reference: The iPhone Wiki, "ITunes Backup"; Apple Platform Security, "Keybags for Data Protection"; RFC 3394.
    """

    name = "itunes_backup"
    priority = 100

    def probe(self, path: Path, head: bytes) -> bool:
        try:
            names = set(os.listdir(path)) if path.is_dir() else set()
        except OSError:
            return False
        return "Manifest.plist" in names and any(name.decode() in names for name in MANIFESTS)

    def unlock(self, segments: Sequence[Path], keys: Keys) -> BackupTree:
        """Without the password everything is listed as it lies in the folder."""
        return BackupTree(Stored(DirectoryTree(segments[0])), keys)
