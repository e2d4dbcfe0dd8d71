"""What The Sleuth Kit's own programs say of an image, and the same image opened by us."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource, LoggedSource
from evidence.contract.window import Window
from evidence.model.listed import Listed
from parsers.containers.raw import RawImage
from parsers.filesystems.tsk import TskFileSystem
from parsers.filesystems.tsk_tree import TskTree

SECTOR = 512
Line = tuple[str, str, str, bytes]
_LINE = re.compile(rb"(.)/(.) (\* )?([0-9-]+)(\(realloc\))?:\t(.*)", re.DOTALL)
_TYPES = {"r": "file", "d": "directory", "l": "link", "v": "file", "V": "directory", "-": "file"}


class OneBadSector(ByteSource):
    """A source in which one sector cannot be read."""

    def __init__(self, inner: ByteSource, offset: int) -> None:
        self.inner, self.size = inner, inner.size
        self.offset = offset
        self.hit = False

    def read_at(self, offset: int, length: int) -> bytes:
        if offset < self.offset + SECTOR and offset + length > self.offset:
            self.hit = True
            raise ReadError(self.offset, SECTOR, "bad sector of the test")
        return self.inner.read_at(offset, length)


def open_tree(image: Path, sector: int = 0, bad: int | None = None) -> tuple[TskTree, LoggedSource]:
    """The file system that starts at a sector, with the source whose log tells what could not be read."""
    raw: ByteSource = RawImage([image])
    logged = LoggedSource(raw if bad is None else OneBadSector(raw, bad))
    window = Window(logged, sector * SECTOR, logged.size - sector * SECTOR)
    return TskFileSystem().open(window), logged


def tool(name: str, *arguments: str | Path) -> bytes:
    """The standard output of one of the Sleuth Kit's programs."""
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed (Debian: sleuthkit)")
    return subprocess.run([name, *map(str, arguments)], capture_output=True, check=False).stdout


def fls_lines(image: Path, sector: int = 0) -> Counter[Line]:
    """The lines of ``fls -r -p``: type, state, address, path."""
    lines: Counter[Line] = Counter()
    for raw in tool("fls", "-r", "-p", "-o", str(sector), image).splitlines():
        found = _LINE.fullmatch(raw)
        assert found is not None, raw
        name_type, meta_type, deleted, address, reused, path = found.groups()
        letter = (name_type if reused or meta_type == b"-" else meta_type).decode()
        state = "deleted" if deleted else "live"
        lines[_TYPES.get(letter, "other"), state, address.decode(), path] += 1
    return lines


def our_line(entry: Listed) -> Line:
    """An entry as fls would print it: control characters become ``^``, a stream is a file."""
    kind = "file" if entry.type == "stream" else entry.type
    path = re.sub(rb"[\x00-\x1f\x7f]", b"^", entry.path)
    return kind, entry.state, re.sub("-(reused|lost|taken)$", "", entry.address), path


def icat(image: Path, sector: int, address: str) -> bytes:
    """The content of an address as icat gives it."""
    return tool("icat", "-r", "-o", str(sector), image, address)
