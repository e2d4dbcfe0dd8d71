"""The files of a file system that is written once, as SquashFS and EROFS are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Generic

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import Listed
from parsers.support.dated_entry import dated_entry
from parsers.support.packed_volume import Inode, Name, PackedVolume
from parsers.support.tree_walk import Below, TreeWalk, find_listed

_LOST = "lost"
_FOLDERS = 16
"""Folders whose names are kept for finding paths."""


class PackedTree(FileTree, Generic[Inode]):
    """Entries in the order of the folders.

    An address is the reference of an inode, for an extended attribute followed by ``-`` and its name in hexadecimal.
    """

    def __init__(self, volume: PackedVolume[Inode]) -> None:
        self._volume = volume
        self.details = volume.details()
        self.problems: list[str] = volume.problems()
        self._opened = len(self.problems)
        self._held = lru_cache(_FOLDERS)(self._by_name)

    def entries(self) -> Iterator[Listed]:
        """Every entry. Raises NotReadableError where the root folder cannot be read."""
        del self.problems[self._opened :]
        try:
            next(self._names(self._volume.root), None)
        except ReadError as error:
            raise NotReadableError(f"The root folder cannot be read: {error}.") from error
        return TreeWalk(self._names, self._listed, self.problems).entries(self._volume.root)

    def open(self, entry: Listed) -> ByteSource:
        """The content. Raises ReadError or NotReadableError where there is none to be had."""
        if entry.address == _LOST:
            raise ReadError(0, entry.size, "its inode cannot be read")
        number, wanted = self._addressed(entry.address)
        inode = self._volume.inode(number)
        if not wanted:
            return self._volume.content(inode)
        for name, value in self._volume.attributes(inode):
            if name == wanted:
                return SourceBytes(value)
        raise ReadError(0, entry.size, "the extended attribute is not there")

    def _addressed(self, address: str) -> tuple[int, bytes]:
        number, _, name = address.partition("-")
        try:
            return int(number), bytes.fromhex(name)
        except ValueError as error:
            said = f"{address!r} is not the address of an entry of this {self._volume.called}."
            raise NotReadableError(said) from error

    def find(self, path: bytes) -> Listed | None:
        """The entry with exactly this path. ReadError where a folder on the way cannot be read."""
        return find_listed(self._volume.root, path, self._lookup, self._listed)

    def _lookup(self, folder: int, name: bytes) -> Below[Name] | None:
        return self._held(folder).get(name)

    def _by_name(self, folder: int) -> dict[bytes, Below[Name]]:
        held: dict[bytes, Below[Name]] = {}
        for below in self._names(folder):
            held.setdefault(below.name, below)
        return held

    def _names(self, folder: int) -> Iterator[Below[Name]]:
        inode = self._volume.inode(folder)
        if inode.type != "directory":
            raise ReadError(0, 0, "its inode is not that of a folder")
        for name in self._volume.names(inode):
            yield Below(name.name, name, name.reference if name.type == "directory" else None)

    def _listed(self, below: Below[Name], path: bytes, problems: tuple[str, ...]) -> Iterator[Listed]:
        name = below.what
        try:
            inode = self._volume.inode(name.reference)
        except ReadError as error:
            problem = f"Its inode cannot be read, so nothing but its name is known: {error.reason}."
            yield Listed(_LOST, path, 0, name.type, "live", problems=(*problems, problem))
            return
        if inode.type != name.type:
            problems += (f"Its folder calls it a {name.type}, and its inode a {inode.type}.",)
        found: list[tuple[bytes, bytes]] = []
        try:
            found.extend(self._volume.attributes(inode))
        except ReadError as error:
            problems += (f"Its extended attributes cannot all be read: {error.reason}.",)
        size = inode.size if inode.type in ("file", "link") else 0
        yield dated_entry(inode, str(name.reference), path, size, inode.type, problems)
        for called, value in found:
            address = f"{name.reference}-{called.hex()}"
            yield dated_entry(inode, address, path + b":" + called, len(value), "stream")
