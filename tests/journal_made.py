"""Volumes of ext3 and ext4 whose journal holds copies of blocks: debugfs writes the transactions."""

from __future__ import annotations

import re
from pathlib import Path

from make_data import run

BLOCK = 1024


class JournalVolume:
    """A volume of 8 MiB in blocks of 1 KiB, filled from a folder. ``checksum``: 2 or 3, those of the journal; 0 for none."""

    def __init__(self, path: Path, kind: str, folder: Path, checksum: int = 0, *options: str) -> None:
        self.path = path
        self._checksum = checksum
        run("mke2fs", "-q", "-t", kind, "-b", str(BLOCK), "-J", "size=1", *options, "-d", folder, path, "8M")

    def inode(self, name: str) -> tuple[int, int]:
        """An inode's number, and the block that it stands in."""
        said = run("debugfs", "-R", f'imap "{name}"', self.path).decode()
        number, block = re.findall(r"Inode (\d+) .*\n.*block (\d+),", said)[0]
        return int(number), int(block)

    def blocks(self, name: str) -> list[int]:
        """The blocks of a file or folder, its lists of blocks among them."""
        return [int(block) for block in run("debugfs", "-R", f'blocks "{name}"', self.path).split()]

    def remember(self, *blocks: int) -> None:
        """Writes a transaction with copies of blocks as they are now."""
        copies = self.path.with_suffix(".copies")
        copies.write_bytes(b"".join(map(self.block, blocks)))
        options = f" -c -v {self._checksum}" if self._checksum else ""
        commands = (f"jo{options}", f"jw -b {','.join(map(str, blocks))} {copies}", "jc")
        self.change(*commands)

    def block(self, number: int) -> bytes:
        """The bytes of a block."""
        with self.path.open("rb") as volume:
            volume.seek(number * BLOCK)
            return volume.read(BLOCK)

    def change(self, *commands: str) -> None:
        """Commands for debugfs."""
        script = self.path.with_suffix(".script")
        script.write_text("\n".join(commands) + "\n")
        run("debugfs", "-w", "-f", script, self.path)

    def delete(self, name: str) -> None:
        """Deletes as the kernel's driver does: the inode forgets where its content was."""
        number, _ = self.inode(name)
        self.change(f'rm "{name}"', f"clri <{number}>")
