"""An XFS volume as a file tree."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import EntryType, Listed
from parsers.support.dated_entry import dated_entry
from parsers.support.mapped import Mapped
from parsers.support.tree_walk import Below, TreeWalk, find_listed
from parsers.support.xfs.attributes import attributes, value
from parsers.support.xfs.clusters import InodeClusters
from parsers.support.xfs.extents import runs
from parsers.support.xfs.folder import names
from parsers.support.xfs.inode import FOLDER, LINK, LOCAL, REGULAR, Inode, read_inode
from parsers.support.xfs.journal import journal_state
from parsers.support.xfs.volume import XfsVolume

MAX_TARGET = 1024
"""Bytes of a link's target."""
_TYPES: dict[int, EntryType] = {FOLDER: "directory", REGULAR: "file", LINK: "link"}
_LINK_HEADER = 56
_Named = Inode | str
"""The inode of a name, or why it cannot be read."""


class XfsTree(FileTree):
    """Live entries in the order of the folders. An entry's address is its inode's number, for an attribute
    followed by ``,`` and its place among the attributes."""

    def __init__(self, source: ByteSource) -> None:
        self._volume = XfsVolume(source)
        self._clusters = InodeClusters(self._volume)
        shape = self._volume.geometry
        size = shape.block * shape.blocks
        self.details = {
            "format": "xfs",
            "version": str(shape.version),
            "block_size": str(shape.block),
            "size": str(size),
            "label": shape.label.decode(errors="replace"),
        }
        self.problems: list[str] = []
        if size > source.size:
            self.problems.append(
                f"The file system states {size} bytes, but only {source.size} are there: "
                "the image may have been cut short."
            )
        if shape.needs_repair:
            self.problems.append("The volume says of itself that it needs repair.")
        try:
            state = journal_state(self._volume)
        except ReadError as error:
            state = f"Its journal cannot be read ({error}): whether the volume was unmounted is not known."
        if state:
            self.problems.append(state)
        self._walk = TreeWalk(self._names, self._listed, self.problems)

    def entries(self) -> Iterator[Listed]:
        """Every entry. Raises NotReadableError where the root folder's inode cannot be read."""
        try:
            read_inode(self._volume, self._clusters, self._volume.geometry.root)
        except ReadError as error:
            raise NotReadableError(f"The root folder cannot be read: {error}.") from error
        return self._walk.entries(self._volume.geometry.root)

    def open(self, entry: Listed) -> ByteSource:
        number, _, attribute = entry.address.partition(",")
        inode = read_inode(self._volume, self._clusters, int(number))
        if attribute:
            return self._attribute(inode, int(attribute))
        if inode.kind == LINK:
            return SourceBytes(self._target(inode))
        if inode.realtime:
            raise ReadError(0, entry.size, "it lies on the volume's real-time device, which is not read")
        return Mapped(self._volume.source, inode.size, runs(self._volume, inode.content, inode.number))

    def find(self, path: bytes) -> Listed | None:
        """The live entry with exactly this path; of a stream the name of its attribute follows the last colon."""
        return find_listed(self._volume.geometry.root, path, self._lookup, self._listed)

    def _lookup(self, folder: int, name: bytes) -> Below[_Named] | None:
        inode = read_inode(self._volume, self._clusters, folder)
        numbers = (number for called, number in names(self._volume, inode) if called == name)
        number = next(numbers, None)
        return None if number is None else self._below(name, number)

    def _below(self, name: bytes, number: int) -> Below[_Named]:
        try:
            inode = read_inode(self._volume, self._clusters, number)
        except ReadError as error:
            return Below(name, f"Its inode cannot be read: {error}.", None)
        return Below(name, inode, number if inode.kind == FOLDER else None)

    def _names(self, folder: int) -> Iterator[Below[_Named]]:
        for name, number in names(self._volume, read_inode(self._volume, self._clusters, folder)):
            yield self._below(name, number)

    def _listed(self, below: Below[_Named], path: bytes, problems: tuple[str, ...]) -> Iterator[Listed]:
        inode = below.what
        if isinstance(inode, str):
            yield Listed("lost", path, 0, "other", "live", problems=(*problems, inode))
            return
        streams, damage = self._streams(inode, path)
        kind = _TYPES.get(inode.kind, "other")
        size = 0 if kind in ("directory", "other") else inode.size
        yield dated_entry(inode, str(inode.number), path, size, kind, (*problems, *damage))
        yield from streams

    def _streams(self, inode: Inode, path: bytes) -> tuple[list[Listed], tuple[str, ...]]:
        found: list[Listed] = []
        try:
            for place, attribute in enumerate(attributes(self._volume, inode)):
                whole = path + b":" + attribute.name
                address = f"{inode.number},{place}"
                found.append(dated_entry(inode, address, whole, attribute.size, "stream", ()))
        except ReadError as error:
            return found, (f"Its extended attributes cannot all be read: {error}.",)
        return found, ()

    def _attribute(self, inode: Inode, wanted: int) -> ByteSource:
        for place, attribute in enumerate(attributes(self._volume, inode)):
            if place == wanted:
                return SourceBytes(value(self._volume, inode, attribute))
        raise ReadError(0, 0, "the attribute is not there")

    def _target(self, inode: Inode) -> bytes:
        if inode.size > MAX_TARGET:
            raise ReadError(0, inode.size, f"a link's target has at most {MAX_TARGET} bytes")
        if inode.content.format == LOCAL:
            return inode.content.data[: inode.size]
        pieces = runs(self._volume, inode.content, inode.number)
        end = pieces[-1].offset + pieces[-1].length if pieces else 0
        content = Mapped(self._volume.source, end, pieces)
        if self._volume.geometry.version == 4:
            return content.read_at(0, inode.size)
        target = bytearray()
        if end > 2 * max(MAX_TARGET, self._volume.geometry.block):
            raise ReadError(0, inode.size, "its target has more blocks than a target can fill")
        for piece in pieces:  # each has one header and one checksum, however many blocks it is long
            data = content.read_at(piece.offset, piece.length)
            if data[:4] != b"XSLM" or int.from_bytes(data[4:8]) != len(target):
                raise ReadError(len(target), inode.size - len(target), "a block of the target is damaged")
            self._volume.check_value(data, piece.place or 0, inode.number)
            target += data[_LINK_HEADER : _LINK_HEADER + int.from_bytes(data[8:12])]
        return bytes(target[: inode.size])
