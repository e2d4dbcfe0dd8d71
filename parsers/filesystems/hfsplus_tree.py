"""An HFS+ volume as a file tree."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import EntryType, Listed
from parsers.support.dated_entry import dated_entry
from parsers.support.decmpfs import Decmpfs, stated_size
from parsers.support.hfsplus.catalog import (
    LINKED_FILES,
    ROOT,
    Attribute,
    Item,
    attributes,
    item_at,
    items,
    utf8,
)
from parsers.support.hfsplus.volume import RESOURCE, HfsVolume
from parsers.support.tree_walk import Below, TreeWalk, find_listed

RESOURCE_FORK, _COMPRESSION = b"com.apple.ResourceFork", b"com.apple.decmpfs"
"""What macOS calls the resource fork among a file's attributes, and the attribute of compressed files."""
_TYPES: dict[int, EntryType] = {0: "file", 8: "file", 10: "link"}
_COMPRESSED = 0x20
"""UF_COMPRESSED of chflags(2)."""


class HfsPlusTree(FileTree):
    """Live entries in the order of the catalog; the resource fork and extended attributes are streams.

    An entry's address is its number in the catalog and where its record stands, for a stream followed by ``rsrc`` or
    the attribute's place.
    """

    def __init__(self, source: ByteSource) -> None:
        self._volume = HfsVolume(source)
        self.details = {
            "format": "hfsplus",
            "block_size": str(self._volume.block),
            "size": str(self._volume.size),
        }
        self.problems: list[str] = list(self._volume.problems)
        self._walk = TreeWalk(self._names, self._listed, self.problems)

    def entries(self) -> Iterator[Listed]:
        """Every entry. Raises NotReadableError where the root folder cannot be read."""
        try:
            next(self._volume.catalog.scan(ROOT), None)
        except ReadError as error:
            raise NotReadableError(f"The root folder cannot be read: {error}.") from error
        return self._walk.entries(ROOT)

    def open(self, entry: Listed) -> ByteSource:
        number, node, place, *stream = entry.address.split(",")
        item = item_at(self._volume, int(number), int(node), int(place))
        if stream == ["rsrc"]:
            return self._resource(item)
        found = list(attributes(self._volume, item.number))
        if stream:
            if int(stream[0]) >= len(found):
                raise ReadError(0, 0, "the attribute is not there")
            return self._value(item, found[int(stream[0])])
        header = _header(item, found)
        if header is None:
            return self._volume.content(item.data, item.number)
        return Decmpfs(header, self._resource(item) if item.resource.size else None)

    def find(self, path: bytes) -> Listed | None:
        """The live entry with exactly this path; of a stream its name follows a colon."""
        return find_listed(ROOT, path, self._lookup, self._listed)

    def _names(self, folder: int) -> Iterator[Below[Item]]:
        for name, item in items(self._volume, folder):
            yield Below(utf8(name), item, item.number if item.folder else None)

    def _lookup(self, folder: int, name: bytes) -> Below[Item] | None:
        return next((below for below in self._names(folder) if below.name == name), None)

    def _listed(self, below: Below[Item], path: bytes, problems: tuple[str, ...]) -> Iterator[Listed]:
        item = below.what
        found: list[Attribute] = []
        size = 0
        try:
            item = self._resolved(item)
            found = list(attributes(self._volume, item.number))
            size = _size(item, found)
        except ReadError as error:
            problems = (*problems, f"Its content or its attributes cannot be read: {error}.")
        if item.folder_link:
            problems = (*problems, "It is a hard link of a folder, whose content is listed elsewhere.")
        address = f"{item.number},{item.node},{item.place}"
        kind: EntryType = "directory" if item.folder else _TYPES.get(item.kind, "other")
        yield dated_entry(item, address, path, 0 if kind in ("directory", "other") else size, kind, problems)
        if item.resource.size:
            yield dated_entry(
                item, f"{address},rsrc", path + b":" + RESOURCE_FORK, item.resource.size, "stream", ()
            )
        for place, one in enumerate(found):
            yield dated_entry(item, f"{address},{place}", path + b":" + one.name, one.fork.size, "stream", ())

    def _resolved(self, item: Item) -> Item:
        """The file that a hard link stands for."""
        if item.linked is None:
            return item
        place = self._linked.get(f"iNode{item.linked}")
        found = None if place is None else item_at(self._volume, *place)
        if found is None or found.linked is not None:
            raise ReadError(0, 0, f"the file (iNode{item.linked}) that this hard link stands for is missing")
        return found

    @cached_property
    def _linked(self) -> dict[str, tuple[int, int, int]]:
        """Where the records of files with hard links stand, by their names in the folder that macOS hides."""
        of_root = items(self._volume, ROOT)
        folder = next((item.number for name, item in of_root if name == LINKED_FILES), None)
        held = () if folder is None else items(self._volume, folder)
        return {name: (item.number, item.node, item.place) for name, item in held}

    def _resource(self, item: Item) -> ByteSource:
        return self._volume.content(item.resource, item.number, RESOURCE)

    def _value(self, item: Item, found: Attribute) -> ByteSource:
        if found.value is not None:
            return SourceBytes(found.value)
        return self._volume.content(found.fork, item.number)


def _header(item: Item, found: list[Attribute]) -> bytes | None:
    """The attribute that says how a file is compressed."""
    if item.folder or not item.flags & _COMPRESSED:
        return None
    return next((one.value for one in found if one.name == _COMPRESSION), None)


def _size(item: Item, found: list[Attribute]) -> int:
    header = _header(item, found)
    return item.data.size if header is None else stated_size(header)
