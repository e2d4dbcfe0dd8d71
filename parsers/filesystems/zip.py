"""A zip archive as a file system.

Nothing is extracted by name: an entry's path is a label and its address says where its bytes are.
Reference: PKWARE, APPNOTE.TXT 6.3.10; Info-ZIP, proginfo/extrafld.txt; WinZip, "AES Encryption Information" (2009).
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from evidence.contract.errors import NotReadableError
from evidence.contract.keys import Keys
from evidence.contract.layers import FileTree, KeyedFileSystem
from evidence.contract.source import ByteSource
from evidence.model.listed import Listed
from parsers.filesystems.odf_lock import locked_document
from parsers.filesystems.path_index import PathIndex
from parsers.filesystems.zip_directory import (
    RECORD,
    Directory,
    find_directory,
    listed,
    path_of,
    record_length,
)
from parsers.filesystems.zip_locked import fitting_passwords, may_be_tried, open_locked, proves
from parsers.filesystems.zip_member import Member, MemberSource

_BLOCK = 4 << 20
_FLAGS = 8
"""Where the flags stand in a record; the first bit is that of encryption."""
_OVERLAPPED = 2
"""Members that state so many times the bytes of the archive share them, as in a bomb that names one member often."""
_ONE_TOO_MANY = 1 << 16
"""Stands for the method in the address of such a member: the format has none of this number."""
_TRIED = 1000
"""Encrypted members on which keys are tried at most, to learn which open the archive."""
_LARGEST_RECORD = RECORD.size + 3 * 0xFFFF


class Zip(KeyedFileSystem):
    """Stored, deflate, bzip2 and LZMA members, Zip64; encrypted by AES or ZipCrypto, each under a password."""

    name = "zip"
    types = ("application/zip",)
    packages = (
        "application/java-archive",
        "application/*+zip",
        "application/vnd.openxmlformats-officedocument.*",
        "application/vnd.oasis.opendocument.*",
        "application/vnd.android.package-archive",
        "application/vnd.sun.xml.*",
        "application/x-xpinstall",
    )
    priority = 50

    def probe(self, source: ByteSource) -> str | None:
        head = source.read_at(0, 4)
        return "zip" if head in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08") else None

    def open(self, source: ByteSource) -> ZipTree:
        return self.unlock(source, Keys())

    def unlock(self, source: ByteSource, keys: Keys) -> ZipTree:
        """Names are in clear: without a key that fits, encrypted members are listed, and refused one by one."""
        tree = ZipTree(source, find_directory(source), keys)
        tree.unread = locked_document(source, tree)
        return tree


class ZipTree(FileTree):
    """Entries come in the order of the central directory; two of one name stay two."""

    def __init__(self, source: ByteSource, directory: Directory, keys: Keys) -> None:
        self._source = source
        self._directory = directory
        self._keys = keys
        self._index: PathIndex | None = None
        self.problems: list[str] = []
        self.details = {"entries": str(directory.entries)}
        if directory.comment:
            self.details["comment"] = directory.comment.decode("utf-8", "backslashreplace")
        self._passwords = fitting_passwords(source, self._tried(), keys) if len(keys) else []

    def entries(self) -> Iterator[Listed]:
        self.problems = []
        count = packed = nameless = 0
        for buffer, offset, _ in self._records():
            count += 1
            entry = listed(buffer, offset, self._directory.shift)
            packed += self._stated(entry)
            if packed > _OVERLAPPED * self._source.size:
                entry = _refused(entry)
            if entry.path:
                yield entry
            elif entry.readable:
                nameless += 1
        if nameless:
            self.problems.append(f"members without a name, which are not listed: {nameless}")
        if count & 0xFFFF != self._directory.entries & 0xFFFF:
            self.problems.append(
                f"the zip archive says that it holds {self._directory.entries} entries, "
                f"its directory lists {count}"
            )

    def _stated(self, entry: Listed) -> int:
        """The packed bytes of a member; 0 where it states more than there are: one such lie is damage, not a bomb."""
        packed = int(entry.address.split(",", 2)[1], 16)
        return packed if packed <= self._source.size else 0

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
        if member.method == _ONE_TOO_MANY:
            raise NotReadableError(
                "members of the archive overlap: together they state more than twice the bytes that it has. This one "
                "and those after it are not read"
            )
        if member.locked:
            return open_locked(self._source, member, self._passwords, self._keys)
        member.refuse_unread()
        return MemberSource(self._source, member)

    def _tried(self) -> list[Member]:
        """The encrypted members on which keys are tried, first the smallest that proves one: it is read whole."""
        found: list[Member] = []
        best = -1
        for buffer, offset, _ in self._records():
            if not buffer[offset + _FLAGS] & 1:
                continue
            member = Member.of(listed(buffer, offset, self._directory.shift).address)
            if not may_be_tried(member):
                continue
            if best < 0 or _before(member, found[best]):
                best = len(found)
            elif len(found) >= _TRIED:
                continue
            found.append(member)
        return [found[best], *found[:best], *found[best + 1 : _TRIED]] if found else []

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


def _refused(entry: Listed) -> Listed:
    """Listed under an address that says why it is not read."""
    *before, _, flags = entry.address.split(",")
    return msgspec.structs.replace(entry, address=",".join((*before, f"{_ONE_TOO_MANY:x}", flags)))


def _before(member: Member, other: Member) -> bool:
    return (not proves(member), member.packed) < (not proves(other), other.packed)
