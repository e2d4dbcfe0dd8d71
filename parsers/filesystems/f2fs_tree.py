"""The files of an F2FS file system."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import EntryState, Listed
from parsers.support.dated_entry import dated_entry
from parsers.support.f2fs.attributes import attributes
from parsers.support.f2fs.directory import Name
from parsers.support.f2fs.inode import Inode
from parsers.support.f2fs.volume import F2fsVolume
from parsers.support.tree_walk import Below, TreeWalk, find_listed

_GONE = "gone"


class F2fsTree(FileTree):
    """Entries in the order of the folders, a deleted name where it stood.

    An address is the number of an inode, for an extended attribute followed by ``-`` and its name in hexadecimal.
    """

    def __init__(self, source: ByteSource) -> None:
        self._volume = F2fsVolume(source)
        self.details = self._volume.details()
        self.problems: list[str] = self._volume.problems()
        self._opened = len(self.problems)
        self._encrypted = 0
        self._folder: tuple[int, dict[bytes, Below[Name]]] | None = None

    def entries(self) -> Iterator[Listed]:
        """Every entry. Raises NotReadableError where the root folder cannot be read."""
        del self.problems[self._opened :]
        root = self._volume.superblock.root
        try:
            self._volume.inode(root)
        except ReadError as error:
            raise NotReadableError(f"The root folder cannot be read: {error}.") from error
        self._encrypted = 0
        yield from TreeWalk(self._names, self._listed, self.problems).entries(root)
        yield from self._orphans()
        if self._encrypted:
            self.problems.append(
                f"{self._encrypted} names are encrypted (fscrypt); each is shown in base64url."
            )

    def open(self, entry: Listed) -> ByteSource:
        """The content. Raises ReadError or NotReadableError where there is none to be had."""
        if entry.address == _GONE:
            raise ReadError(0, entry.size, "nothing but its name is left or can be read")
        number, _, name = entry.address.partition("-")
        try:
            inode, wanted = self._volume.inode(int(number)), bytes.fromhex(name)
        except ValueError as error:
            raise NotReadableError(
                f"{entry.address!r} is not the address of an entry of this F2FS."
            ) from error
        if not name:
            return self._volume.content(inode)
        value = next(
            (value for found, value in attributes(self._volume.nodes, inode) if found == wanted), None
        )
        if value is None:
            raise ReadError(0, entry.size, "the extended attribute is no longer there")
        return SourceBytes(value)

    def find(self, path: bytes) -> Listed | None:
        """The live entry with exactly this path. ReadError where a folder on the way cannot be read."""
        return find_listed(self._volume.superblock.root, path, self._lookup, self._listed)

    def _lookup(self, folder: int, name: bytes) -> Below[Name] | None:
        if self._folder is None or self._folder[0] != folder:
            live: dict[bytes, Below[Name]] = {}
            for below in self._names(folder):
                if below.what.live:
                    live.setdefault(below.name, below)
            self._folder = (folder, live)
        return self._folder[1].get(name)

    def _names(self, folder: int) -> Iterator[Below[Name]]:
        inode = self._volume.inode(folder)
        for name in self._volume.names(inode):
            self._encrypted += inode.encrypted
            below = name.inode if name.live and name.type == "directory" else None
            yield Below(name.name, name, below)

    def _listed(self, below: Below[Name], path: bytes, problems: tuple[str, ...]) -> Iterator[Listed]:
        name = below.what
        if not name.live:
            yield Listed(_GONE, path, 0, name.type, "deleted", problems=problems)
            return
        try:
            inode = self._volume.inode(name.inode)
        except ReadError as error:
            problem = f"Its inode cannot be read, so nothing but its name is known: {error.reason}."
            yield Listed(_GONE, path, 0, name.type, "live", problems=(*problems, problem))
            return
        yield from self._with_streams(inode, path, "live", problems)

    def _with_streams(
        self, inode: Inode, path: bytes, state: EntryState, problems: tuple[str, ...]
    ) -> Iterator[Listed]:
        found: list[tuple[bytes, bytes]] = []
        if inode.damaged:
            problems += ("Its inode fails its checksum: what it says may not be true.",)
        try:
            if inode.attributes or inode.attribute_node:
                found.extend(attributes(self._volume.nodes, inode))
        except ReadError as error:
            problems += (f"Its extended attributes cannot be read: {error.reason}.",)
        size = inode.size if inode.type in ("file", "link") else 0
        yield dated_entry(inode, str(inode.number), path, size, inode.type, problems, state)
        for name, value in found:
            address = f"{inode.number}-{name.hex()}"
            yield dated_entry(inode, address, path + b":" + name, len(value), "stream", (), state)

    def _orphans(self) -> Iterator[Listed]:
        """Files that were deleted while they were open: they have no name any more and all else."""
        for number in self._volume.checkpoint.orphans:
            path = b"$OrphanFiles/%d" % number
            try:
                yield from self._with_streams(self._volume.inode(number), path, "deleted", ())
            except ReadError as error:
                self.problems.append(f"The deleted file with inode {number} cannot be read: {error.reason}.")
