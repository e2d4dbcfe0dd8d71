"""The file tree of an ISO 9660 disc."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Iterator

from msgspec import structs

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import EntryType, Listed
from parsers.support.iso9660.record import Record, record
from parsers.support.iso9660.rock_ridge import RockRidge, rock_ridge, skipped
from parsers.support.iso9660.volume import SECTOR, Volume, volumes
from parsers.support.mapped import Mapped, Run
from parsers.support.tree_walk import Below, TreeWalk, find_below

_MOST_FOLDER = 64 << 20
_MOST_PARTS = 1024
_ASSOCIATED = b":rsrc"


class _Named:
    """A name in a folder: its record, those that hold more of the same file, and what Rock Ridge says."""

    __slots__ = ("first", "parts", "said")

    def __init__(self, first: Record, said: RockRidge | None) -> None:
        self.first = first
        self.parts = [first]
        self.said = said


class Iso9660Tree(FileTree):
    """Entries in the order of the disc. An address is the place of the entry's record in the volume."""

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self._volumes = volumes(source)
        self._skip = self._shared_skip()
        # Rock Ridge keeps names as they were; Joliet cuts them at 64 characters.
        self._chosen = self._volumes[0] if self._skip is not None else self._volumes[-1]
        kinds = ["Rock Ridge"] * (self._skip is not None) + ["Joliet"] * (len(self._volumes) > 1)
        size = self._volumes[0].blocks * self._volumes[0].block
        self.details = {
            "format": "iso9660",
            "label": self._chosen.label,
            "extensions": ", ".join(kinds),
            "size": str(size),
        }
        self.problems: list[str] = []
        if size > source.size:
            self.problems.append(
                f"The file system states {size} bytes, but only {source.size} are there: "
                "the image may have been cut short."
            )

    def entries(self) -> Iterator[Listed]:
        """What the chosen names lead to, then what the other tree alone holds."""
        seen: set[int] = set()
        for entry in self._walk(self._chosen):
            seen.add(self._content_of(entry))
            yield entry
        for other in self._volumes:
            if other is self._chosen:
                continue
            for entry in self._walk(other):
                if entry.type == "file" and entry.size and self._content_of(entry) not in seen:
                    told = "It stands in the disc's other tree of names alone."
                    yield structs.replace(entry, problems=(*entry.problems, told))

    def open(self, entry: Listed) -> ByteSource:
        """The content. Raises ReadError where the record says that it is kept in a way that is not read."""
        named = self._at(int(entry.address))
        said = named.said
        if entry.type == "link" and said is not None and said.target is not None:
            return SourceBytes(said.target)
        if said is not None and said.compressed:
            raise ReadError(0, entry.size, "it is compressed by zisofs, which is not read")
        if any(part.interleaved for part in named.parts):
            raise ReadError(0, entry.size, "its content is interleaved with that of other files")
        runs, offset = [], 0
        for part in named.parts:
            runs.append(Run(offset, part.size, part.start))
            offset += part.size
        return Mapped(self._source, offset, runs)

    def find(self, path: bytes) -> Listed | None:
        """The entry with exactly this path."""
        volume = self._chosen

        def lookup(folder: int, name: bytes) -> Below[_Named] | None:
            return next((below for below in self._names(volume, folder) if below.name == name), None)

        found = find_below(volume.root, path, lookup)
        return None if found is None else next(iter(self._listed(found, path, ())))

    def _walk(self, volume: Volume) -> Iterator[Listed]:
        walk = TreeWalk(lambda folder: self._names(volume, folder), self._listed, self.problems)
        yield from walk.entries(volume.root)

    def _shared_skip(self) -> int | None:
        """Bytes before the entries of Rock Ridge, None without them."""
        try:
            root = self._record(self._volumes[0].root, self._volumes[0].block)
            first = self._record(root.start, self._volumes[0].block)
        except (ReadError, NotReadableError):
            return None
        return skipped(first.system_use)

    def _record(self, place: int, block: int) -> Record:
        data = self._source.read_at(place, min(255, SECTOR - place % SECTOR))
        found = record(data, 0, place, block) if data else None
        if found is None:
            raise NotReadableError(f"The record at {place} is damaged.")
        return found

    def _at(self, place: int) -> _Named:
        """The name whose first record stands at a place."""
        volume = self._chosen
        named = self._named(self._record(place, volume.block), volume)
        at = place
        while named.parts[-1].continues and len(named.parts) < _MOST_PARTS:
            at += self._source.read_at(at, 1)[0]
            if not self._source.read_at(at, 1)[0]:
                at += SECTOR - at % SECTOR  # records do not pass the end of a sector
            named.parts.append(self._record(at, volume.block))
        return named

    def _names(self, volume: Volume, folder: int) -> Iterator[Below[_Named]]:
        """The names in the folder whose record stands at a place."""
        root = self._record(folder, volume.block)
        if folder != volume.root and self._skip is not None and not volume.joliet:
            moved = rock_ridge(self._source, root, self._skip, volume.block).child
            if moved is not None:
                root = self._record(moved * volume.block, volume.block)
        if root.size > _MOST_FOLDER:
            raise NotReadableError(f"A folder of {root.size} bytes is larger than any that is sound.")
        held: _Named | None = None
        for found in self._records(root, volume):
            if found.name in (b"\0", b"\1"):
                continue
            if held is not None and held.parts[-1].continues and len(held.parts) < _MOST_PARTS:
                held.parts.append(found)
            else:
                if held is not None:
                    yield from self._below(held, volume)
                held = self._named(found, volume)
        if held is not None:
            yield from self._below(held, volume)

    def _records(self, folder: Record, volume: Volume) -> Iterator[Record]:
        for sector in range(0, folder.size, SECTOR):
            data = self._source.read_at(folder.start + sector, min(SECTOR, folder.size - sector))
            at = 0
            while at < len(data) and data[at]:
                found = record(data, at, folder.start + sector + at, volume.block)
                if found is None:
                    raise NotReadableError(f"a record at {folder.start + sector + at} is damaged.")
                yield found
                at += data[at]

    def _named(self, found: Record, volume: Volume) -> _Named:
        if self._skip is None or volume.joliet:
            return _Named(found, None)
        return _Named(found, rock_ridge(self._source, found, self._skip, volume.block))

    def _below(self, named: _Named, volume: Volume) -> Iterator[Below[_Named]]:
        said, first = named.said, named.first
        if said is not None and said.moved:
            return  # it is listed where it belongs
        folder = first.place if first.is_folder or (said is not None and said.child is not None) else None
        yield Below(_name(named, volume.joliet), named, folder)

    def _listed(self, below: Below[_Named], path: bytes, problems: tuple[str, ...]) -> Iterable[Listed]:
        named = below.what
        said, first = named.said, named.first
        times = said.times if said is not None else {}
        kind = _kind(named)
        size = 0 if kind == "directory" else sum(part.size for part in named.parts)
        if kind == "link" and said is not None and said.target is not None:
            size = len(said.target)
        yield Listed(
            address=str(first.place),
            path=path + _ASSOCIATED if first.is_associated else path,
            size=size,
            type=kind,
            state="live",
            modified=times.get("modified", first.recorded),
            accessed=times.get("accessed"),
            changed=times.get("changed"),
            born=times.get("born"),
            problems=problems,
        )

    def _content_of(self, entry: Listed) -> int:
        return self._record(int(entry.address), self._chosen.block).start


def _name(named: _Named, joliet: bool) -> bytes:
    """As Rock Ridge, Joliet or the disc itself has it: of the last, without the number of its version."""
    if named.said is not None and named.said.name:
        return named.said.name
    name = named.first.name
    if joliet:
        even = name[: len(name) - len(name) % 2]
        name = even.decode("utf-16-be", "surrogatepass").encode("utf-8", "surrogatepass")
    bare, mark, version = name.rpartition(b";")
    name = bare if mark and version.isdigit() else name
    return name if named.first.is_folder or joliet else name.removesuffix(b".")


def _kind(named: _Named) -> EntryType:
    mode = named.said.mode if named.said is not None else None
    if named.first.is_folder or (named.said is not None and named.said.child is not None):
        return "directory"
    if named.first.is_associated:
        return "stream"
    if mode is None or stat.S_IFMT(mode) in (0, stat.S_IFREG):
        return "file"
    return "link" if stat.S_ISLNK(mode) else "other"
