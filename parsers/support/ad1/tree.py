"""The items of an AD1 as a file tree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import EntryType, Listed
from parsers.support.ad1.content import Ad1Content
from parsers.support.ad1.items import (
    ACCESSED,
    BORN,
    CHANGED,
    CLASS,
    FOLDER,
    MD5,
    MODE,
    MODIFIED,
    SHA1,
    Item,
    image_head,
    item_at,
    moment,
    said_of,
)
from parsers.support.ad1.stream import Segments
from parsers.support.aff4.logical import Checked
from parsers.support.reading import Reader
from parsers.support.tree_walk import Below, TreeWalk

_TOP = 0
"""Stands for the folder of the first items: at address 0 is the image's header, and no item."""
_WINDOWS = re.compile(rb"[A-Za-z]:\\")
_LINK = b"9"
_DIGESTS = ((MD5, "md5", 32), (SHA1, "sha1", 40))


class Ad1Tree(FileTree):
    """Items as they follow one another, each before what it holds. An entry's address is the item's in the image."""

    def __init__(self, segments: Segments) -> None:
        self._segments = segments
        self._reader = Reader(segments)
        self._head = image_head(segments)
        self.problems: list[str] = []
        self._index: dict[bytes, Listed] | None = None
        self.details = {
            "format": f"AD1, version {self._head.version}",
            "source": self._head.source,
            "chunk_size": str(self._head.chunk),
        }

    def entries(self) -> Iterator[Listed]:
        self.problems.clear()
        yield from TreeWalk(self._names, self._listed, self.problems).entries(_TOP)

    def _names(self, folder: int) -> Iterator[Below[Item]]:
        address = item_at(self._reader, folder).below if folder else self._head.first
        seen: set[int] = set()
        while address:
            if address in seen:
                raise ReadError(address, 48, "its items lead back to one another")
            seen.add(address)
            item = item_at(self._reader, address)
            yield Below(item.name.replace(b"/", b"_"), item, address if item.below else None)
            address = item.following

    def _listed(self, below: Below[Item], path: bytes, problems: tuple[str, ...]) -> Iterator[Listed]:
        item = below.what
        if b"/" in item.name:
            problems += ("Its name holds a slash, which is shown as _.",)
        try:
            said = said_of(self._reader, item)
        except ReadError as error:
            said = {}
            problems += (f"What is said of it cannot be read: {error.reason}",)
        times = [moment(said.get(key)) for key in (MODIFIED, ACCESSED, CHANGED, BORN)]
        kind = _kind(item, said)
        yield Listed(
            address=str(item.address),
            path=_path(path),
            size=0 if kind == "directory" else item.size,
            type=kind,
            state="live",
            modified=times[0],
            accessed=times[1],
            changed=times[2],
            born=times[3],
            zone_assumed=any(time is not None for time in times),
            problems=problems,
        )

    def open(self, entry: Listed) -> ByteSource:
        if not entry.address.isdecimal() or len(entry.address) > 19:
            raise NotReadableError(f"{entry.address!r} is no entry of this image")
        item = item_at(self._reader, int(entry.address))
        if item.size == 0:
            return SourceBytes(b"")
        content = Ad1Content(self._segments, item, self._head.chunk)
        digests = list(_digests(said_of(self._reader, item)))
        return Checked(content, digests) if digests else content

    def find(self, path: bytes) -> Listed | None:
        """Of several entries of one path the first."""
        if self._index is None:
            self._index = {}
            for entry in self.entries():
                self._index.setdefault(entry.path, entry)
        return self._index.get(path)

    def close(self) -> None:
        self._segments.close()


def _path(path: bytes) -> bytes:
    """A folder that was chosen on Windows stands at the top by its whole path."""
    top, slash, rest = path.partition(b"/")
    return top.replace(b"\\", b"/") + slash + rest if _WINDOWS.match(top) else path


def _kind(item: Item, said: dict[int, bytes]) -> EntryType:
    mode = said.get(MODE, b"")[:1]
    if item.kind == FOLDER or mode == b"d":
        return "directory"
    if mode == b"l" or said.get(CLASS) == _LINK:
        return "link"
    return "other" if mode and mode in b"bcps" else "file"


def _digests(said: dict[int, bytes]) -> Iterator[tuple[str, str]]:
    """Stored digests, as text in hexadecimal."""
    for key, algorithm, length in _DIGESTS:
        value = said.get(key, b"").decode("ascii", "replace").strip("\0 ").lower()
        if len(value) == length and value.strip("0"):
            yield algorithm, value
