"""An APFS volume as a file tree."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import EntryType, Listed
from parsers.support.apfs.content import FORK, LINK, attribute, compression, content, size_of, target
from parsers.support.apfs.records import (
    ROOT_FOLDER,
    Attribute,
    File,
    extents,
    names,
    read_file,
    sealed_extents,
)
from parsers.support.apfs.volume import ApfsVolume
from parsers.support.dated_entry import dated_entry
from parsers.support.decmpfs import Decmpfs
from parsers.support.tree_walk import Below, TreeWalk, find_listed

_FOLDER, _REGULAR, _LINK = 4, 8, 10
_TYPES: dict[int, EntryType] = {_FOLDER: "directory", _REGULAR: "file", _LINK: "link"}
_Named = File | str
"""The file of a name, or why it cannot be read."""


class ApfsTree(FileTree):
    """Live entries in the order of the volume's tree; extended attributes are streams.

    An entry's address is its inode's number, for an attribute followed by ``,`` and its place among the attributes.
    """

    def __init__(self, volume: ApfsVolume) -> None:
        self._volume = volume
        self._block = volume.blocks.size
        try:
            self._tree = volume.tree()
            self._sealed = volume.sealed_extents()
            read_file(self._tree, ROOT_FOLDER)
        except ReadError as error:
            raise NotReadableError(f"The APFS volume cannot be read: {error}.") from error
        self.details = {
            "format": "apfs",
            "block_size": str(self._block),
            "label": volume.name.decode(errors="replace"),
            "encrypted": "yes" if volume.encrypted else "no",
            "sealed": "yes" if volume.sealed else "no",
        }
        self.problems: list[str] = []
        stated, there = volume.container.size, volume.blocks.source.size
        if stated > there:
            self.problems.append(
                f"The container states {stated} bytes, but only {there} are there: "
                "the image may have been cut short."
            )
        self._walk = TreeWalk(self._names, self._listed, self.problems)

    def entries(self) -> Iterator[Listed]:
        return self._walk.entries(ROOT_FOLDER)

    def open(self, entry: Listed) -> ByteSource:
        number, _, place = entry.address.partition(",")
        file = read_file(self._tree, int(number))
        if place:
            if int(place) >= len(file.attributes):
                raise ReadError(0, 0, "the attribute is not there")
            return self._value(file.attributes[int(place)])
        if file.inode.kind == _LINK:
            return SourceBytes(target(file))
        header = compression(file)
        if header is None:
            return self._content(file.inode.content, file.inode.size)
        fork = attribute(file, FORK)
        return Decmpfs(header, None if fork is None else self._value(fork))

    def find(self, path: bytes) -> Listed | None:
        """The live entry with exactly this path; of a stream the name of its attribute follows a colon."""
        return find_listed(ROOT_FOLDER, path, self._lookup, self._listed)

    def _content(self, number: int, size: int) -> ByteSource:
        if self._sealed is not None:
            return content(self._volume.blocks, size, sealed_extents(self._sealed, number, self._block))
        return content(self._volume.blocks, size, extents(self._tree, number, self._block))

    def _value(self, found: Attribute) -> ByteSource:
        return (
            SourceBytes(found.value) if found.value is not None else self._content(found.content, found.size)
        )

    def _names(self, folder: int) -> Iterator[Below[_Named]]:
        for name, number in names(self._tree, folder, hashed=self._volume.hashed):
            yield self._below(name, number)

    def _lookup(self, folder: int, name: bytes) -> Below[_Named] | None:
        found = names(self._tree, folder, hashed=self._volume.hashed)
        number = next((number for called, number in found if called == name), None)
        return None if number is None else self._below(name, number)

    def _below(self, name: bytes, number: int) -> Below[_Named]:
        try:
            file = read_file(self._tree, number)
        except ReadError as error:
            return Below(name, f"Its inode cannot be read: {error}.", None)
        return Below(name, file, number if file.inode.kind == _FOLDER else None)

    def _listed(self, below: Below[_Named], path: bytes, problems: tuple[str, ...]) -> Iterator[Listed]:
        file = below.what
        if isinstance(file, str):
            yield Listed("lost", path, 0, "other", "live", problems=(*problems, file))
            return
        kind = _TYPES.get(file.inode.kind, "other")
        size = 0
        try:
            size = len(target(file)) if kind == "link" else size_of(file) if kind == "file" else 0
        except ReadError as error:
            problems = (*problems, f"Its size cannot be read: {error}.")
        yield dated_entry(file.inode, str(file.inode.number), path, size, kind, problems)
        for place, found in enumerate(file.attributes):
            if found.name != LINK:
                address = f"{file.inode.number},{place}"
                yield dated_entry(file.inode, address, path + b":" + found.name, _length(found), "stream", ())


def _length(found: Attribute) -> int:
    return found.size if found.value is None else len(found.value)
