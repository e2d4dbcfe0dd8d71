"""A file system opened by The Sleuth Kit, as a file tree."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property, partial

import pytsk3

from evidence.contract.carver import Leftovers
from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import Listed
from parsers.filesystems.ext_free import ExtBlocks
from parsers.filesystems.ext_index import NamesInUse
from parsers.filesystems.ext_leftovers import ExtLeftovers
from parsers.filesystems.ext_remembered import ExtRemembered
from parsers.filesystems.ext_state import state_of_ext
from parsers.filesystems.ext_times import ext_times
from parsers.filesystems.fat_names import FatNames
from parsers.filesystems.ntfs_remembered import NtfsRemembered
from parsers.filesystems.tsk_content import TskContent
from parsers.filesystems.tsk_entry import (
    LOST,
    META_VIRTUAL_DIRECTORY,
    REUSED,
    TAKEN,
    Name,
    listed,
    listed_ntfs,
)
from parsers.filesystems.tsk_free import free_of_exfat, free_of_ext, free_of_fat, free_of_map
from parsers.filesystems.tsk_image import SECTOR, TskImage
from parsers.filesystems.tsk_run import RunContent, first_block
from parsers.filesystems.tsk_slack import slack_of
from parsers.filesystems.tsk_taken import TakenBlocks
from parsers.filesystems.ufs_free import free_of_ufs
from parsers.support.tree_walk import TWICE

MAX_DEPTH = 512
"""Folders inside folders. The Sleuth Kit itself stops at 128 without saying so."""
MAX_PATH = 65_536
"""Bytes of a path below which folders are still entered."""
MAX_ENTRIES = 20_000_000
"""Entries of one file system: hostile folders that hold one another multiply without end."""
_MOST_KEPT = 200_000
"""Entries of folders that were searched for a path: a backup of a phone has 256, and is asked for in any order."""

FORMATS = {
    1: "ntfs",
    2: "fat12",
    4: "fat16",
    8: "fat32",
    10: "exfat",
    16: "ufs1",
    32: "ufs1",
    64: "ufs2",
    128: "ext2",
    256: "ext3",
    8192: "ext4",
}
_LOCAL_TIME = ("fat12", "fat16", "fat32", "exfat")
_MOST_TWICE = 8
"""Folders that may be in others under second names where the library looks for orphans: it goes along every path."""
_NO_ORPHANS = (
    "Files without a folder are not looked for: folders lie in one another under second names, of which the search "
    "would not end."
)
_FAT = ("fat12", "fat16", "fat32")
_MOST_HELD = 4 << 20
"""Bytes of a folder of FAT; the format allows half."""
_PLAIN = ("ext2", "ext3", "ext4", "fat12", "fat16", "fat32")
"""Formats whose files have one content, and all of it initialized."""
_ATTRIBUTE_DEFAULT = (1, -1)
_HOLE = 1 | 2
"""Filler and sparse: runs that stand for no block."""
_NTFS_BITMAP, _NTFS_DATA = 6, 128
_Found = tuple[Name, tuple[str, ...]]


class TskTree(FileTree):
    """The entries of a file system: the lines of ``fls -r -p``, in its order.

    Virtual files (``$MBR``, ``$FAT1``), ``$OrphanFiles`` and deleted names are among them. A deleted name
    whose metadata has been given to another file is listed without size and times, and its content is
    refused: it would be the other file's. Reference: The Sleuth Kit, tsk/fs/fs_dir.c (tsk_fs_dir_walk).
    """

    def __init__(self, image: TskImage, handle: pytsk3.FS_Info) -> None:
        self._image = image
        self._handle = handle
        info = handle.info
        kind = int(info.ftype)
        if kind not in FORMATS:
            raise NotReadableError(
                f"The Sleuth Kit names a file system ({kind}) that this version does not read."
            )
        self.format = FORMATS[kind]
        self._root = int(info.root_inum)
        self._sequenced = self.format == "ntfs"
        self._record_unit = 1024 if self._sequenced else SECTOR
        self._folder_unit = max(4096, int(info.block_size))
        self._local_time = self.format in _LOCAL_TIME
        self._plain = self.format in _PLAIN
        self._lists_blocks = self.format.startswith(("ext", "ufs"))
        self._twice = 0
        self._ext_times = ext_times(image.source) if self.format.startswith("ext") else None
        self._fat_names = FatNames(image.source) if self.format in _FAT else None
        self._block = int(info.block_size)
        self.unit = int(info.block_size)
        self.has_slack = True
        self._folders: OrderedDict[bytes, dict[bytes, Listed]] = OrderedDict()
        stated = int(info.block_count) * int(info.block_size)
        self.details = {"format": self.format, "block_size": str(int(info.block_size)), "size": str(stated)}
        self.problems: list[str] = []
        self._taken = TakenBlocks(image, self._block, self._known_free, self._note)
        if stated > image.source.size:
            self.problems.append(
                f"The file system states {stated} bytes, but only {image.source.size} are there: "
                "the image may have been cut short."
            )
        if self.format.startswith("ext") and (state := state_of_ext(image.source)):
            self.problems.append(state)

    def entries(self) -> Iterator[Listed]:
        """Every entry. Raises NotReadableError where the root folder cannot be read."""
        return (entry for _, entry in self._walk())

    def _walk(self) -> Iterator[tuple[Name, Listed]]:
        folders = [(self._root, b"", self._root_names())]
        inside: set[int] = set()
        self._twice = 0
        entered = {self._root}  # under names in use: two of one folder are damage or a trap
        count = 0
        while folders:
            address, path, names = folders[-1]
            found = next(names, None)
            if found is None:
                folders.pop()
                inside.discard(address)
                continue
            name, problems = found
            if name.folder and name.allocated and name.address in entered:
                problems += (TWICE,)
                self._twice += 1
            elif name.folder and name.address not in inside:
                below, more = self._enter(name, path, len(folders))
                problems += more
                if below is not None:
                    folders.append((name.address, path + name.name + b"/", below))
                    inside.add(name.address)
                    if name.allocated:
                        entered.add(name.address)
            for entry in map(partial(self._judged, name), self._listed(name, path, problems)):
                count += 1
                if count > MAX_ENTRIES:
                    self._note(f"More than {MAX_ENTRIES} entries: the rest is not listed.")
                    return
                yield name, entry

    def open(self, entry: Listed) -> ByteSource:
        """The content. Raises ReadError where the entry's content is no longer, or cannot be, its own."""
        inode, _, attribute = entry.address.partition("-")
        kind, number = self._attribute(entry, attribute)
        try:
            file = self._open_meta(int(inode))
            if entry.type == "link" and (target := file.info.meta.link) is not None:
                return SourceBytes(target)
            if entry.state == "deleted" and entry.size and self._erased(file, kind, number):
                raise ReadError(0, entry.size, "the list of its blocks has been erased")
            start = first_block(file, -(-entry.size // self._block)) if self._plain else None
            if start is not None:
                return RunContent(self._image.source, start * self._block, entry.size)
            image = self._image
            if self._lists_blocks:
                image, handle = self._unchanged
                file = image.run(handle.open_meta, int(inode), certain=self._record_unit)
        except OSError as error:
            raise ReadError(0, entry.size, f"its metadata cannot be read: {error}") from error
        return TskContent(image, file, entry.size, kind, number)

    def _judged(self, name: Name, entry: Listed) -> Listed:
        """A deleted entry with what is known of its blocks."""
        if entry.state != "deleted" or not entry.size or not entry.readable:
            return entry
        kind, number = self._attribute(entry, entry.address.partition("-")[2])
        return self._taken.judged(entry, name.file, kind, number)

    def _attribute(self, entry: Listed, address: str) -> tuple[int, int]:
        """Type and number of the attribute that the rest of an address names. ReadError where it names none."""
        if address.endswith(REUSED):
            raise ReadError(0, entry.size, "its metadata now belongs to another file")
        if address.endswith(LOST):
            raise ReadError(0, entry.size, "nothing but its name is left or can be read")
        if address.endswith(TAKEN):
            raise ReadError(0, entry.size, "the blocks that are known of it belong to other files now")
        if self.format == "ntfs" and entry.path == b"$BadClus:$Bad":
            raise ReadError(0, entry.size, "it only marks bad clusters and has no content of its own")
        if not address:
            return _ATTRIBUTE_DEFAULT
        kind, _, number = address.partition("-")
        return int(kind), int(number)

    def find(self, path: bytes) -> Listed | None:
        """The live entry with exactly this path. ReadError where a folder on the way cannot be read."""
        parent, _, _ = path.rpartition(b"/")
        if parent not in self._folders:
            try:
                self._folders[parent] = self._live(parent)
            except OSError as error:
                raise ReadError(0, 0, f"a folder on the way to this file: {error}") from error
            while len(self._folders) > 1 and sum(map(len, self._folders.values())) > _MOST_KEPT:
                self._folders.popitem(last=False)
        return self._folders[parent].get(path)

    def _known_free(self) -> Iterator[tuple[int, int]] | None:
        """What no file holds; None where this format's, or this volume's, maps are not read."""
        if self.format == "hfsplus" or (
            self.format.startswith("ext") and not ExtBlocks(self._image.source).known
        ):
            return None
        return self.unallocated()

    def at(self, address: str) -> Listed:
        """With the size that metadata state: the address does not hold it."""
        inode, _, attribute = address.partition("-")
        try:
            file = self._open_meta(int(inode))
            size = int(file.info.meta.size)
            if attribute:
                kind, number = map(int, attribute.split("-"))
                found = (each.info for each in file)
                size = next(int(i.size) for i in found if (int(i.type), int(i.id)) == (kind, number))
        except (OSError, ValueError, AttributeError, StopIteration) as error:
            raise ReadError(0, 0, f"there is no file at the address {address}: {error}") from error
        return Listed(address, b"", max(0, size), "file", "live")

    def unallocated(self) -> Iterator[tuple[int, int]]:
        source = self._image.source
        if self.format.startswith("ext"):
            return free_of_ext(source)
        if self.format in ("fat12", "fat16", "fat32"):
            return free_of_fat(source, self.format)
        if self.format.startswith("ufs"):
            return free_of_ufs(source)
        if self.format == "ntfs":
            return free_of_map(self._ntfs_bitmap(), 0, self._block, int(self._handle.info.block_count))
        if self.format == "exfat" and (found := self.find(b"$ALLOC_BITMAP")) is not None:
            return free_of_exfat(source, self.open(found))
        return iter(())

    def slack(self) -> Iterator[tuple[bytes, int, int]]:
        for name, entry in self._walk():
            if entry.state != "live" or not entry.size or not entry.readable or entry.path.startswith(b"$"):
                continue
            try:
                kind, number = self._attribute(entry, entry.address.partition("-")[2])
                found = self._image.run(self._slack_of, name.file, kind, number, entry.size)
            except (OSError, ReadError):
                continue  # reading the content says why
            yield from ((entry.path, offset, length) for offset, length in found)

    def _slack_of(self, file: pytsk3.File, kind: int, number: int, size: int) -> list[tuple[int, int]]:
        return list(slack_of(file, kind, number, size, self._block))

    def leftovers(self, progress: Callable[[int], None]) -> Leftovers | None:
        left = self.kept()
        if left is not None:
            left.look(self.unallocated(), progress)
        return left

    def remembered(self) -> FileTree | None:
        if self.format == "ntfs":
            return NtfsRemembered(self._image, self._handle.open_meta, self.entries)
        if not self.format.startswith("ext"):
            return None
        blocks = ExtBlocks(self._image.source)
        if blocks.journal is None or not blocks.known:
            return None
        try:
            file = self._open_meta(blocks.journal)
        except OSError as error:
            raise ReadError(0, 0, f"the journal's inode cannot be read: {error}") from error
        journal = TskContent(self._image, file, int(file.info.meta.size), *_ATTRIBUTE_DEFAULT)
        return ExtRemembered(self._image.source, blocks, journal, self.entries, self._taken)

    def kept(self) -> ExtLeftovers | None:
        if not self.format.startswith("ext"):
            return None
        blocks = ExtBlocks(self._image.source)
        if not blocks.known or not blocks.lists_blocks:
            return None
        return ExtLeftovers(self._image.source, blocks.size, blocks.first, blocks.count)

    def _ntfs_bitmap(self) -> ByteSource:
        try:
            file = self._open_meta(_NTFS_BITMAP)
            size = next(int(each.info.size) for each in file if int(each.info.type) == _NTFS_DATA)
        except (OSError, StopIteration) as error:
            raise ReadError(0, 0, f"the map of clusters cannot be read: {error}") from error
        return TskContent(self._image, file, size, _NTFS_DATA, -1)

    def _note(self, problem: str) -> None:
        if problem not in self.problems:
            self.problems.append(problem)

    def _root_names(self) -> Iterator[_Found]:
        try:
            directory, problems = self._open_folder(self._root)
        except OSError as error:
            raise NotReadableError(f"The root folder cannot be read: {error}.") from error
        for problem in problems:
            self._note(f"Root folder: {problem}")
        return self._names(self._root, directory)

    def _live(self, parent: bytes) -> dict[bytes, Listed]:
        """The live entries of one folder by path; none where there is no such folder."""
        address = self._root
        path = b""
        for part in parent.split(b"/") if parent else ():
            below = self._below(address, part)
            if below is None:
                return {}
            address, path = below, path + part + b"/"
        found: dict[bytes, Listed] = {}
        directory, _ = self._open_folder(address)
        for name, problems in self._names(address, directory):
            if name.allocated:
                for entry in self._listed(name, path, problems):
                    found.setdefault(entry.path, entry)
        return found

    def _below(self, address: int, part: bytes) -> int | None:
        directory, _ = self._open_folder(address)
        for name, _ in self._names(address, directory):
            if name.name == part and name.allocated and name.folder:
                return name.address
        return None

    def _listed(self, name: Name, path: bytes, problems: tuple[str, ...]) -> Iterable[Listed]:
        if self._sequenced:
            return listed_ntfs(name, path, problems)
        if name.name in (b".", b".."):
            return ()
        times = None if self._ext_times is None or name.meta is None else self._ext_times.of(name.address)
        return (listed(name, path, self._local_time, problems, times),)

    def _enter(self, name: Name, path: bytes, depth: int) -> tuple[Iterator[_Found] | None, tuple[str, ...]]:
        """The names in a folder, or why they are not listed."""
        if name.meta_kind == META_VIRTUAL_DIRECTORY and self._twice > _MOST_TWICE:
            return None, (_NO_ORPHANS,)
        if depth >= MAX_DEPTH or len(path) + len(name.name) >= MAX_PATH:
            return None, (
                f"Folders deeper than {MAX_DEPTH} levels or {MAX_PATH} bytes of path are not listed.",
            )
        try:
            directory, problems = self._open_folder(name.address)
        except OSError as error:
            why = "what it held has been erased" if not name.allocated else str(error)
            return None, (f"This folder cannot be read, so nothing in it is listed: {why}.",)
        return self._names(name.address, directory), problems

    def _open_folder(self, address: int) -> tuple[pytsk3.Directory, tuple[str, ...]]:
        """A folder, with a problem where bytes of it cannot be read; OSError where nothing of it can."""

        def action() -> pytsk3.Directory:
            return self._handle.open_dir(inode=address)

        try:
            opened: pytsk3.Directory = self._image.run(action, certain=self._folder_unit)
            self._image.check_size(address)
            return opened, ()
        except ReadError as error:
            lost = f"Parts of this folder cannot be read ({error}), so names in it may be missing."
            return self._image.attempt(action), (lost,)

    def _names(self, folder: int, directory: pytsk3.Directory) -> Iterator[_Found]:
        """The names of a folder, each with what was seen while reading it."""
        files = iter(directory)
        in_use = self._in_use(folder)
        held = cache(partial(self._held, folder))
        read = 0
        for _ in range(directory.size):
            try:
                file = next(files)
            except StopIteration:
                break
            except (OSError, RuntimeError):
                continue
            read += 1
            named = self._named(file)
            if self._fat_names is not None:
                name = named[0]
                name.name = self._fat_names.written(name.name, name.address, held)
            if in_use is None or not named[0].allocated or (named[0].address, named[0].name) in in_use:
                yield named
        if read < directory.size:
            missing = directory.size - read
            self._note(f"{missing} names of the folder with address {folder} cannot be read.")

    def _held(self, folder: int) -> bytes:
        """What stands in a folder of FAT; empty where it cannot be read."""
        try:
            file = self._open_meta(folder)
            size = min(int(file.info.meta.size), _MOST_HELD)
            return TskContent(self._image, file, size, *_ATTRIBUTE_DEFAULT).read_at(0, size)
        except (OSError, ReadError):
            return b""  # that the folder cannot be read is said where it is opened

    def _in_use(self, folder: int) -> NamesInUse | None:
        """The names of a folder of which some would else be made of its index; None for all others."""
        if not self.format.startswith("ext"):
            return None
        try:
            file = self._open_meta(folder)
            size = int(file.info.meta.size)
            if size <= self._block or size % self._block:
                return None
            names = NamesInUse(TskContent(self._image, file, size, *_ATTRIBUTE_DEFAULT), self._block)
        except (OSError, ReadError):
            return None  # that the folder cannot be read is said where it is opened
        return names if names.known else None

    def _named(self, file: pytsk3.File) -> _Found:
        """A name with its metadata. The binding leaves out that of a deleted NTFS file: it is asked for."""
        info = file.info
        name, meta = info.name, info.meta
        if meta is not None or not name.meta_addr:
            return Name(file, name, meta, self._sequenced), ()
        try:
            opened = self._open_meta(int(name.meta_addr))
        except ReadError as error:
            return Name(file, name, None, self._sequenced), (f"Its metadata cannot be read: {error}.",)
        except OSError:
            return Name(file, name, None, self._sequenced), ()  # the name outlived its metadata
        return Name(opened, name, opened.info.meta, self._sequenced), ()

    def _open_meta(self, address: int) -> pytsk3.File:
        opened = self._image.run(self._handle.open_meta, address, certain=self._record_unit)
        self._image.check_size(address)
        return opened

    @cached_property
    def _unchanged(self) -> tuple[TskImage, pytsk3.FS_Info]:
        """The volume once more, every byte of it as it is stored: what is read of it is a file's content."""
        image = TskImage(self._image.source)
        return image, image.run(pytsk3.FS_Info, image, 0, int(self._handle.info.ftype))

    @staticmethod
    def _erased(file: pytsk3.File, kind: int, number: int) -> bool:
        """Whether no block is left of a deleted file's content, so that zeros would be read in its place."""
        for attribute in file:
            info = attribute.info
            if number in (-1, int(info.id)) and kind in (_ATTRIBUTE_DEFAULT[0], int(info.type)):
                runs = [int(run.flags) for run in attribute]
                return bool(runs) and all(flags & _HOLE for flags in runs)
        return False
