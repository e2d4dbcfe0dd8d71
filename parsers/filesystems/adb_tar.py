"""The tar archive of an Android backup, at the device's paths."""

from __future__ import annotations

import re
import tarfile

from evidence.contract.layers import FileSystem
from evidence.contract.source import ByteSource
from parsers.filesystems.tar import TarTree
from parsers.support.adb_paths import device_path, names
from parsers.support.mapped_tree import MappedTree

_FIRST = re.compile(r"apps/[^/]+/(_manifest|miui_[a-z]+/.*)|shared/[0-9]+(/.*)?")
"""A backup begins with the manifest of a package, or where there is none with the shared storage.

In one of MIUI what the system says of an application may come first.
"""


class AdbTar(FileSystem):
    """Files of packages and of the shared storage; the names that the archive gives them stay in their addresses.

    Reference: AOSP, android.app.backup.FullBackup and BackupAgent.
    """

    name = "adb_tar"
    form_of = "tar"
    priority = 60

    def probe(self, source: ByteSource) -> str | None:
        try:
            first = tarfile.TarInfo.frombuf(source.read_at(0, 512), "utf-8", "surrogateescape")
        except tarfile.HeaderError:
            return None
        return "Android backup (adb)" if _FIRST.fullmatch(first.name.rstrip("/")) else None

    def open(self, source: ByteSource) -> MappedTree:
        return MappedTree(TarTree(source), {"layout": "Android backup (adb)"}, device_path, names)
