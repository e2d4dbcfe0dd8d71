"""The tar archive of an Android backup, at the device's paths."""

from __future__ import annotations

import re

from evidence.contract.layers import FileSystem
from evidence.contract.source import ByteSource
from parsers.filesystems.tar import TarTree, header_at_start
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
        first = header_at_start(source.read_at(0, 512))
        if first is None or not _FIRST.fullmatch(first.name.rstrip("/")):
            return None
        return "Android backup (adb)"

    def open(self, source: ByteSource) -> MappedTree:
        return MappedTree(TarTree(source), {"layout": "Android backup (adb)"}, device_path, names)
