"""The content of files and of extended attributes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from evidence.contract.source import ByteSource
from parsers.support.apfs.blocks import SECTOR, Blocks
from parsers.support.apfs.records import Attribute, File
from parsers.support.decmpfs import stated_size
from parsers.support.decrypted import Decrypted
from parsers.support.mapped import Mapped, Run

COMPRESSION, FORK, LINK = b"com.apple.decmpfs", b"com.apple.ResourceFork", b"com.apple.fs.symlink"
_COMPRESSED = 0x20
"""UF_COMPRESSED of chflags(2)."""


class _Pieces(ByteSource):
    """Decrypted runs one behind another. A read never goes over the end of one."""

    def __init__(self, pieces: list[Decrypted]) -> None:
        self._pieces = pieces
        self.starts = [0]
        for piece in pieces:
            self.starts.append(self.starts[-1] + piece.size)
        self.size = self.starts[-1]

    def read_at(self, offset: int, length: int) -> bytes:
        number = bisect_right(self.starts, offset) - 1
        return self._pieces[number].read_at(offset - self.starts[number], length)


def content(blocks: Blocks, size: int, runs: Iterable[tuple[Run, int]]) -> ByteSource:
    """``size`` bytes in runs, each with the number under which its first block is encrypted (0: it is not)."""
    found = list(runs)
    if blocks.cipher is None or not any(tweak for _, tweak in found):
        return Mapped(blocks.source, size, [run for run, _ in found])
    pieces, stored = [], []
    for run, tweak in found:
        if run.place is not None:
            first = tweak * (blocks.size // SECTOR)
            pieces.append(Decrypted(blocks.source, run.place, run.length, blocks.cipher, first))
            stored.append(run)
    clear = _Pieces(pieces)
    moved = [Run(run.offset, run.length, clear.starts[place]) for place, run in enumerate(stored)]
    return Mapped(clear, size, moved)


def attribute(file: File, name: bytes) -> Attribute | None:
    """The attribute of that name."""
    return next((found for found in file.attributes if found.name == name), None)


def compression(file: File) -> bytes | None:
    """The attribute that says how the file is compressed, where it is."""
    found = attribute(file, COMPRESSION) if file.inode.flags & _COMPRESSED else None
    return None if found is None else found.value


def size_of(file: File) -> int:
    """The size of a file's content as a reader of the file sees it. ReadError where what states it is damaged."""
    header = compression(file)
    return file.inode.size if header is None else stated_size(header)


def target(file: File) -> bytes:
    """A link's target."""
    found = attribute(file, LINK)
    return b"" if found is None or found.value is None else found.value.removesuffix(b"\0")
