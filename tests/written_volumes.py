"""Small volumes into which tests write and from which they delete, without mounting any: ext2/3/4, FAT, exFAT, NTFS.

Each has ``folder``, ``write``, ``write_in_pieces``, ``fill``, ``delete`` and ``close``; what was deleted before is
written over by the next file where the file system's own writer would do so.
"""

from __future__ import annotations

import os
import struct
import subprocess
import tempfile
from pathlib import Path
from typing import Protocol

from exfat_made import ExfatVolume
from make_data import MIB, UUID, run
from ntfs_made import NtfsVolume

KINDS = ("fat16", "fat32", "exfat", "ntfs", "ext2", "ext3", "ext4")
_HINT_AT = 512 + 492
"""Where FAT32 keeps the number of the cluster that is looked at first."""


class WrittenVolume(Protocol):
    def folder(self, path: str) -> None: ...

    def write(self, path: str, data: bytes) -> None: ...

    def write_in_pieces(self, path: str, data: bytes) -> None: ...

    def fill(self, path: str) -> None: ...

    def delete(self, path: str) -> None: ...

    def close(self) -> None: ...


def written_volume(kind: str, path: Path) -> WrittenVolume:
    """An empty volume of one of ``KINDS``, made at ``path``."""
    if kind == "ntfs":
        return NtfsVolume(path)
    if kind == "exfat":
        return ExfatVolume(path)
    return FatVolume(path, kind) if kind.startswith("fat") else ExtVolume(path, kind)


class FatVolume:
    """By mtools."""

    def __init__(self, path: Path, kind: str) -> None:
        self._path, self._wide = path, kind == "fat32"
        path.write_bytes(b"")
        os.truncate(path, (34 if self._wide else 10) * MIB)
        run("mkfs.vfat", "-F", kind[3:], "-s", "1" if self._wide else "4", "-i", "12345678", path)

    def folder(self, path: str) -> None:
        self._run("mmd", f"::{path}")

    def write(self, path: str, data: bytes) -> None:
        if self._wide:
            with self._path.open("r+b") as volume:
                volume.seek(_HINT_AT)
                volume.write(struct.pack("<I", 0xFFFFFFFF))
        self._run("mcopy", "-", f"::{path}", stdin=data)

    def write_in_pieces(self, path: str, data: bytes) -> None:
        self.write(f"{path}-hole", bytes(len(data) // 2))
        self.write(f"{path}-beside", b"beside" * 1000)
        self.delete(f"{path}-hole")
        self.write(path, data)

    def fill(self, path: str) -> None:
        """Not needed: mtools takes the first clusters that are free."""

    def delete(self, path: str) -> None:
        try:
            self._run("mdel", f"::{path}")
        except RuntimeError:
            self._run("mrd", f"::{path}")

    def close(self) -> None:
        """Nothing is open."""

    def _run(self, tool: str, *arguments: str, stdin: bytes = b"") -> None:
        environment = {**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8", "MTOOLS_SKIP_CHECK": "1"}
        command = [tool, "-i", os.fspath(self._path), *arguments]
        done = subprocess.run(command, input=stdin, capture_output=True, env=environment, check=False)
        if done.returncode:
            raise RuntimeError(f"{command}: {done.stderr.decode(errors='replace')}")


class ExtVolume:
    """By debugfs, whose deletion leaves the list of blocks in the inode: what a reader could believe is there."""

    def __init__(self, path: Path, kind: str) -> None:
        self._path = path
        self._commands: list[str] = []
        self._files = tempfile.TemporaryDirectory()
        run(
            "mke2fs",
            "-q",
            "-t",
            kind,
            "-b",
            "1024",
            "-N",
            "2048",
            "-U",
            UUID,
            "-E",
            f"hash_seed={UUID}",
            path,
            "12M",
        )

    def folder(self, path: str) -> None:
        self._commands.append(f'mkdir "{path}"')

    def write(self, path: str, data: bytes) -> None:
        source = Path(self._files.name, str(len(self._commands)))
        source.write_bytes(data)
        self._commands.append(f'write {source} "{path}"')

    def write_in_pieces(self, path: str, data: bytes) -> None:
        self.write(f"{path}-hole", bytes([7]) * (len(data) // 2))
        self.write(f"{path}-beside", b"beside" * 1000)
        self.delete(f"{path}-hole")
        self.write(path, data)

    def fill(self, path: str) -> None:
        """Not needed: debugfs takes the first blocks that are free."""

    def delete(self, path: str) -> None:
        folder = f'mkdir "{path}"' in self._commands
        self._commands.append(f'{"rmdir" if folder else "rm"} "{path}"')

    def close(self) -> None:
        script = Path(self._files.name, "script")
        script.write_text("\n".join(self._commands) + "\n")
        run("debugfs", "-w", "-f", script, self._path)
        self._files.cleanup()
