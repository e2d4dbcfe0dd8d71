"""A UDF volume as a file tree."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import EntryType, Listed
from parsers.support.dated_entry import dated_entry
from parsers.support.tree_walk import Below, TreeWalk, find_listed
from parsers.support.udf.entry import FOLDER, LINK, REAL_TIME, REGULAR, Address, Entry
from parsers.support.udf.fields import target
from parsers.support.udf.volume import Named, UdfVolume

MAX_TARGET = 65_536
"""Bytes of what a link's target is stored as."""
_GONE = "gone"
_TYPES: dict[int, EntryType] = {
    FOLDER: "directory",
    REGULAR: "file",
    LINK: "link",
    REAL_TIME: "file",
    0: "file",
}


class UdfTree(FileTree):
    """Entries in the order of the folders; named streams are streams, deleted names are listed without content.

    An entry's address is that of its descriptor: partition, block, bytes.
    """

    def __init__(self, source: ByteSource) -> None:
        self._volume = volume = UdfVolume(source)
        self.details = {
            "format": "udf",
            "version": volume.revision,
            "block_size": str(volume.block),
            "size": str(volume.size),
            "label": volume.label,
        }
        self.problems: list[str] = volume.problems
        if volume.size > source.size and not volume.written_once:
            self.problems.append(
                f"The file system states {volume.size} bytes, but only {source.size} are there: "
                "the image may have been cut short."
            )
        self.unit = volume.block
        # Folders are told apart by the place of their entry; the walk asks for them by number.
        self._folders: dict[int, Address] = {}
        self._root = self._number(volume.root)
        self._walk = TreeWalk(self._names, self._listed, self.problems)

    def entries(self) -> Iterator[Listed]:
        """Every entry. Raises NotReadableError where the root folder's entry cannot be read."""
        try:
            self._volume.entry(self._volume.root)
        except ReadError as error:
            raise NotReadableError(f"The root folder cannot be read: {error}.") from error
        return self._walk.entries(self._root)

    def open(self, entry: Listed) -> ByteSource:
        if entry.address == _GONE:
            raise ReadError(0, entry.size, "nothing but its name is left or can be read")
        partition, block, length = map(int, entry.address.split(","))
        found = self._volume.entry(Address(partition, block, length))
        return SourceBytes(self._target(found)) if found.kind == LINK else self._volume.content(found)

    def find(self, path: bytes) -> Listed | None:
        """The live entry with exactly this path; of a stream its name follows a colon."""
        return find_listed(self._root, path, self._lookup, self._listed)

    def unallocated(self) -> Iterator[tuple[int, int]]:
        return self._volume.free()

    def _lookup(self, folder: int, name: bytes) -> Below[Named] | None:
        held = self._volume.names(self._volume.entry(self._folders[folder]))
        found = next((named for named in held if named.name == name and not named.deleted), None)
        return None if found is None else Below(name, found, self._folder_of(found.address))

    def _number(self, address: Address) -> int:
        number = address.partition << 32 | address.block
        self._folders[number] = address
        return number

    def _names(self, folder: int) -> Iterator[Below[Named]]:
        for named in self._volume.names(self._volume.entry(self._folders[folder])):
            yield Below(named.name, named, None if named.deleted else self._folder_of(named.address))

    def _folder_of(self, address: Address) -> int | None:
        try:
            return self._number(address) if self._volume.entry(address).kind == FOLDER else None
        except ReadError:
            return None  # said where the entry is listed

    def _listed(self, below: Below[Named], path: bytes, problems: tuple[str, ...]) -> Iterator[Listed]:
        named = below.what
        if named.deleted:
            yield Listed(_GONE, path, 0, "file", "deleted", unconfirmed=True, problems=problems)
            return
        try:
            found = self._volume.entry(named.address)
            size = len(self._target(found)) if found.kind == LINK else found.size
        except ReadError as error:
            told = f"What describes it cannot be read, so nothing but its name is known: {error.reason}."
            yield Listed(_GONE, path, 0, "other", "live", problems=(*problems, told))
            return
        kind = _TYPES.get(found.kind, "other")
        size = 0 if kind in ("directory", "other") else size
        streams, damage = self._streams(found, path)
        yield _entry(found, named.address, path, size, kind, (*problems, *damage))
        yield from streams

    def _streams(self, found: Entry, path: bytes) -> tuple[list[Listed], tuple[str, ...]]:
        streams: list[Listed] = []
        try:
            for named in self._volume.names(self._volume.entry(found.streams)) if found.streams else ():
                if not named.deleted:
                    stream = self._volume.entry(named.address)
                    whole = path + b":" + named.name
                    streams.append(_entry(stream, named.address, whole, stream.size, "stream", ()))
        except ReadError as error:
            return streams, (f"Its streams cannot all be read: {error.reason}.",)
        return streams, ()

    def _target(self, found: Entry) -> bytes:
        if found.size > MAX_TARGET:
            raise ReadError(0, found.size, f"a link's target takes at most {MAX_TARGET} bytes")
        return target(self._volume.content(found).read_at(0, found.size))


def _entry(
    found: Entry, address: Address, path: bytes, size: int, kind: EntryType, problems: tuple[str, ...]
) -> Listed:
    text = ",".join(map(str, address))
    return dated_entry(found, text, path, size, kind, problems, zone_assumed=not found.zoned)
