"""A tar archive as a file system; headers by the standard library's tarfile.

Reference: POSIX.1-2024, pax; GNU tar manual, "Basic Tar Format" and "Storing Sparse Files".
"""

from __future__ import annotations

import re
import tarfile
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Self, cast

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileSystem, FileTree
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.contract.source_file import SourceFile
from evidence.model.listed import EntryType, Listed
from evidence.model.timestamp import NANOSECONDS
from parsers.filesystems.archive_path import volume_path
from parsers.filesystems.path_index import PathIndex
from parsers.filesystems.tar_member import Extent, TarMember

_BLOCK = 512
_CHECKSUM = re.compile(rb"[ 0-7\0]{8}")
_NAME, _MAGIC, _GNU = 100, slice(257, 265), b"ustar  \0"
_LISTED_FOLDER = b"D"
"""A folder of an incremental archive, with the names in it as its content."""
_HEADER_LIMIT = 16 << 20
_LINKS_FOLLOWED = 16
_LARGEST_RECORD = 1 << 20
_LOOKED_BEHIND = 2 * _LARGEST_RECORD
"""Bytes behind the end mark that are looked at: more than a record of the largest blocking factor in use."""


class Tar(FileSystem):
    """V7, ustar, pax and GNU tar, with long names, hard links and sparse files."""

    name = "tar"
    types = ("application/x-tar", "application/x-gtar", "application/x-ustar")
    priority = 50

    def probe(self, source: ByteSource) -> str | None:
        head = source.read_at(0, _BLOCK)
        if len(head) < _BLOCK or not head[0]:
            return None
        return "tar" if header_at_start(head) else None

    def open(self, source: ByteSource) -> TarTree:
        return TarTree(source)


def header_at_start(head: bytes) -> tarfile.TarInfo | None:
    """The header that a tar archive begins with, or none.

    tarfile takes a checksum of bytes 0xFF for -1, which the signed sum of erased flash memory comes to by chance; a
    checksum is written in octal digits.
    """
    if len(head) < _BLOCK or not _CHECKSUM.fullmatch(head[148:156]):
        return None
    try:
        return tarfile.TarInfo.frombuf(head, "utf-8", "surrogateescape")
    except tarfile.HeaderError:
        return None


class TarTree(FileTree):
    """Entries come in the order of the stream. A hard link is a file with its target's content."""

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self._index: PathIndex | None = None
        self.details = {}
        self.problems: list[str] = []

    def entries(self) -> Iterator[Listed]:
        self.problems = []
        index = PathIndex()
        for info in self._headers(0):
            entry = self._listed(info, index)
            if entry.path:
                yield entry
                index.add(entry.path, info.offset)
        self._index = index

    def find(self, path: bytes) -> Listed | None:
        """Of several entries of one path the last, as an unpacker would leave it."""
        if self._index is None:
            for _ in self.entries():
                pass
        return self._found(path, self._index) if self._index else None

    def _found(self, path: bytes, index: PathIndex) -> Listed | None:
        for place in index.places(path):
            info = self._header(place)
            if info is not None and volume_path(_raw(info.name)) == path:
                return self._listed(info, index)
        return None

    def _header(self, offset: int) -> tarfile.TarInfo | None:
        return next(self._headers(offset), None)

    def _target(self, info: tarfile.TarInfo, index: PathIndex) -> tarfile.TarInfo | None:
        """The file that a hard link stands for; it comes before the link, so links make no circle."""
        for _ in range(_LINKS_FOLLOWED):
            wanted = volume_path(_raw(info.linkname))
            places = (place for place in index.places(wanted) if place < info.offset)
            earlier = (header for header in map(self._header, places) if header is not None)
            target = next((header for header in earlier if volume_path(_raw(header.name)) == wanted), None)
            if target is None or not target.islnk():
                return target
            info = target
        return None

    def _headers(self, offset: int) -> Iterator[tarfile.TarInfo]:
        """The headers from a place on. A damaged one and an early end are noted as problems."""
        file = _Limited(self._source)
        file.seek(offset)
        try:
            archive = tarfile.TarFile(
                fileobj=file,
                mode="r",
                tarinfo=_Header,
                encoding="utf-8",
                errors="surrogateescape",
                errorlevel=2,
            )
            # TarFile would keep every header that it has read.
            while (info := archive.next()) is not None:
                archive.members = []  # type: ignore[attr-defined]
                yield info
            self._check_end(archive.offset)
        except (tarfile.TarError, ReadError, ValueError, OverflowError, EOFError) as error:
            self.problems.append(f"the tar archive cannot be read on: {error}")

    def _check_end(self, offset: int) -> None:
        """tarfile ends without a word at a damaged header and at the end of the file."""
        block = self._source.read_at(offset, _BLOCK)
        if len(block) < _BLOCK:
            self.problems.append(f"the tar archive ends at byte {self._source.size} without its end mark")
        elif any(block):
            self.problems.append(f"the header at byte {offset} is damaged; what follows it is not listed")
        else:
            self._check_behind(offset)

    def _check_behind(self, end: int) -> None:
        """Programs fill a record with zeros behind the end mark; another archive there would be left out."""
        for place in range(end, min(self._source.size, end + _LOOKED_BEHIND), _LARGEST_RECORD):
            if any(self._source.read_at(place, _LARGEST_RECORD)):
                self.problems.append(
                    f"behind the archive's end mark at byte {end} stands more, as where one archive was put behind "
                    "another: it is not listed"
                )
                return

    def _listed(self, info: tarfile.TarInfo, index: PathIndex) -> Listed:
        path = volume_path(_raw(info.name))
        problems: tuple[str, ...] = ()
        size, kind, address = info.size, _type(info), _address(info)
        if kind == "link":
            target = _raw(info.linkname)
            size, address = len(target), f"text,{target.hex()}"
        elif info.islnk():
            target_info = self._target(info, index)
            if target_info is None or _type(target_info) != "file":
                kind, problems = (
                    "other",
                    ("it is a hard link to a file that the archive does not hold before it",),
                )
            else:
                size, address = target_info.size, _address(target_info)
        elif kind != "file":
            size = 0
        return Listed(
            address,
            path,
            size,
            kind,
            "live",
            modified=_time(info, "mtime"),
            accessed=_time(info, "atime"),
            changed=_time(info, "ctime"),
            born=_time(info, "LIBARCHIVE.creationtime"),
            problems=problems,
        )

    def open(self, entry: Listed) -> ByteSource:
        kind, *numbers = entry.address.split(",")
        try:
            if kind == "text":
                return SourceBytes(bytes.fromhex(numbers[0]))
            first, second = map(int, numbers)
        except ValueError as error:
            raise NotReadableError(f"{entry.address!r} is not the address of a tar member") from error
        if kind == "data":
            return TarMember(self._source, second, [Extent(0, first, second)])
        return self._sparse(first, second)

    def _sparse(self, header: int, size: int) -> ByteSource:
        for info in self._headers(header):
            if info.sparse is None or info.size != size:
                break
            extents, stored, end = [], info.offset_data, 0
            for offset, length in cast(list[tuple[int, int]], info.sparse):
                if not length:
                    continue  # fills the header, or tells where a hole at the end of the file ends
                if offset < end or length < 0 or offset + length > size:
                    raise NotReadableError("the map of the sparse file is damaged")
                extents.append(Extent(offset, stored, length))
                stored, end = stored + length, offset + length
            return TarMember(self._source, size, extents)
        raise NotReadableError("there is no sparse file where the address says")


class _Header(tarfile.TarInfo):
    """Headers of GNU hold times where those of POSIX hold the first part of a long path, for which tarfile takes them.

    Reference: GNU tar manual, "Basic Tar Format" (struct oldgnu_header).
    """

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        found = super().frombuf(buf, encoding, errors)
        if buf[_MAGIC] == _GNU:
            name = bytes(buf[:_NAME]).partition(b"\0")[0].decode(encoding, errors)
            found.name = name.rstrip("/") if found.isdir() else name
        return found


class _Limited(SourceFile):
    """Refuses to read a whole hostile header into memory: no name or attribute is that long."""

    def read(self, size: int | None = -1) -> bytes:
        if size is None or not 0 <= size <= _HEADER_LIMIT:
            raise ValueError(f"a header of {size} bytes is over the limit of {_HEADER_LIMIT}")
        return super().read(size)


def _raw(name: str) -> bytes:
    return name.encode("utf-8", "surrogateescape")


def _type(info: tarfile.TarInfo) -> EntryType:
    if info.issym():
        return "link"
    if info.isdir() or info.type == _LISTED_FOLDER:
        return "directory"
    return "file" if info.isreg() or info.islnk() else "other"


def _address(info: tarfile.TarInfo) -> str:
    if info.sparse is not None:
        return f"sparse,{info.offset},{info.size}"
    return f"data,{info.offset_data},{info.size}"


def _time(info: tarfile.TarInfo, name: str) -> int | None:
    """Nanoseconds since 1970-01-01 UTC; fractions come from pax as decimal text, never through a float."""
    stored = info.pax_headers.get(name)
    if stored is None:
        return int(info.mtime) * NANOSECONDS if name == "mtime" else None
    try:
        return int(Decimal(stored) * NANOSECONDS)
    except (InvalidOperation, OverflowError, ValueError):
        return None
