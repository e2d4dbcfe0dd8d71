"""A zip archive as a file system.

Nothing is extracted by name: an entry's path is a label and its address says where its bytes are.
Reference: PKWARE, APPNOTE.TXT 6.3.10; Info-ZIP, proginfo/extrafld.txt.
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import FileSystem, FileTree
from evidence.contract.source import ByteSource
from evidence.model.listed import Listed
from parsers.filesystems.path_index import PathIndex
from parsers.filesystems.zip_directory import (
    RECORD,
    Directory,
    find_directory,
    listed,
    path_of,
    record_length,
)
from parsers.filesystems.zip_member import Member, MemberSource

_BLOCK = 4 << 20
_LARGEST_RECORD = RECORD.size + 3 * 0xFFFF


class Zip(FileSystem):
    """Stored, deflate, bzip2 and LZMA members, Zip64. Encrypted members are listed and not read."""

    name = "zip"
    priority = 50

    def probe(self, source: ByteSource) -> str | None:
        head = source.read_at(0, 4)
        return "zip" if head in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08") else None

    def open(self, source: ByteSource) -> ZipTree:
        return ZipTree(source, find_directory(source))


class ZipTree(FileTree):
    """Entries come in the order of the central directory; two of one name stay two."""

    def __init__(self, source: ByteSource, directory: Directory) -> None:
        self._source = source
        self._directory = directory
        self._index: PathIndex | None = None
        self.problems: list[str] = []
        self.details = {"entries": str(directory.entries)}
        if directory.comment:
            self.details["comment"] = directory.comment.decode("utf-8", "backslashreplace")

    def entries(self) -> Iterator[Listed]:
        self.problems = []
        count = 0
        for buffer, offset, _ in self._records():
            count += 1
            entry = listed(buffer, offset, self._directory.shift)
            if entry.path:
                yield entry
        if count & 0xFFFF != self._directory.entries & 0xFFFF:
            self.problems = [
                f"the zip archive says that it holds {self._directory.entries} entries, "
                f"its directory lists {count}"
            ]

    def _records(self) -> Iterator[tuple[bytes, int, int]]:
        """Each record: a buffer, the place in it and that in the source; never all of them in memory."""
        position, end = self._directory.start, self._directory.start + self._directory.size
        buffer, offset = b"", 0
        while position + offset < end:
            if len(buffer) - offset < _LARGEST_RECORD and position + len(buffer) < end:
                position, offset = position + offset, 0
                buffer = self._source.read_at(position, min(_BLOCK, end - position))
            length = record_length(buffer, offset)
            if length is None:
                return
            yield buffer, offset, position + offset
            offset += length

    def open(self, entry: Listed) -> ByteSource:
        try:
            member = Member.of(entry.address)
        except ValueError as error:
            raise NotReadableError(f"{entry.address!r} is not the address of a zip member") from error
        member.refuse_unread()
        return MemberSource(self._source, member)

    def find(self, path: bytes) -> Listed | None:
        """Of several entries of one path the last, as an unpacker would leave it."""
        if self._index is None:
            self._index = PathIndex()
            for buffer, offset, place in self._records():
                self._index.add(path_of(buffer, offset), place)
        for place in self._index.places(path):
            buffer = self._source.read_at(place, _LARGEST_RECORD)
            entry = listed(buffer, 0, self._directory.shift)
            if entry.path == path:
                return entry
        return None
