"""What a layer plug-in implements: one small class a file, found by its base class.

Probes are cheap and never raise for bytes that are not theirs. ``open`` raises NotReadableError, in words for a
person, where the thing is theirs and cannot be opened.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import ClassVar, Self

import msgspec

from evidence.contract.carver import Leftovers
from evidence.contract.keys import Keys
from evidence.contract.source import ByteSource, LoggedSource
from evidence.contract.window import Window
from evidence.model.listed import Listed


class StoredHash(msgspec.Struct, frozen=True, array_like=True):
    """An acquisition hash that a container stores: ``md5``, ``sha1`` or ``sha256``, and lower-case hexadecimal."""

    algorithm: str
    value: str


class Image(ByteSource):
    """The media that a container holds: its bytes and what the container says of them.

    ``details`` are the container's own statements (case number, examiner, acquisition software, …) as text.
    """

    stored_hashes: tuple[StoredHash, ...] = ()
    details: dict[str, str]

    def place(self, offset: int) -> tuple[int, int] | None:
        """The media is where places are counted."""
        return (offset, self.size - offset) if 0 <= offset < self.size else None


class FileTree(ABC):
    """An opened file system, archive or folder."""

    details: dict[str, str]
    problems: Sequence[str] = ()
    """What was seen that concerns no single entry, in words; complete when ``entries`` has ended."""
    holds_files: bool = True
    """Whether what it lists are files, which have a type and may be parsed, and not pieces of space."""
    unread: str = ""
    """Why something that it holds is listed only as it is stored, in words: a backup without its password."""
    has_slack: bool = False
    """Whether files have last blocks that may hold more than they do: see :meth:`slack`."""
    unit: int = 512
    """Bytes: files begin at multiples of it, counted from the start of each unallocated run."""

    @abstractmethod
    def entries(self) -> Iterator[Listed]:
        """Every entry, in an order that is the same at each call and on each host. The root itself is not listed."""

    @abstractmethod
    def open(self, entry: Listed) -> ByteSource:
        """The content of an entry. A link's content is its target."""

    @abstractmethod
    def find(self, path: bytes) -> Listed | None:
        """The live entry with exactly this path, or None."""

    def at(self, address: str) -> Listed:
        """What :meth:`open` needs to give the content of the file at an address that ``entries`` gave.

        For what lies inside of that file, whose PathSpec holds its address and no more. Raises ReadError.
        """
        return Listed(address, b"", 0, "file", "live")

    def remembered(self) -> FileTree | None:
        """Deleted files that a journal or unused parts of folders tell of, and ``entries`` does not; None without any.

        Raises ReadError where it cannot be read.
        """
        return None

    def unallocated(self) -> Iterator[tuple[int, int]]:
        """(offset, length) in bytes of the tree's source of what no file holds, in order; none where that is not known.

        Raises ReadError where the lists of what is in use cannot be read.
        """
        return iter(())

    def slack(self) -> Iterator[tuple[bytes, int, int]]:
        """(path of a live file, offset, length) in bytes of what its last blocks hold behind its end."""
        return iter(())

    def leftovers(self, progress: Callable[[int], None]) -> Leftovers | None:
        """Lists of blocks that deleted files left, None where there are none. ``progress`` is told of bytes read."""
        return None

    def kept(self) -> Leftovers | None:
        """The same for reading what was found before: nothing is looked for."""
        return None

    def close(self) -> None:
        """Gives back what the tree holds open."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Container(ABC):
    """Files on the examiner's disk -> an image, or a folder -> a file tree."""

    name: ClassVar[str]
    priority: ClassVar[int] = 0
    """Higher is asked first; raw, which takes anything, is last."""

    @abstractmethod
    def probe(self, path: Path, head: bytes) -> bool:
        """Whether this is ours: the path and its first 4,096 bytes (empty for a folder)."""

    def segments(self, path: Path) -> Sequence[Path]:
        """All files of the item in order. Raises NotReadableError naming the first that is missing."""
        return (path,)

    @abstractmethod
    def open(self, segments: Sequence[Path]) -> Image | FileTree:
        """The item, opened read-only."""


class KeyedContainer(Container):
    """A container that may be locked. Without keys it is opened as far as that goes."""

    def open(self, segments: Sequence[Path]) -> Image | FileTree:
        return self.unlock(segments, Keys())

    @abstractmethod
    def unlock(self, segments: Sequence[Path], keys: Keys) -> Image | FileTree:
        """The item, opened read-only. Raises LockedError where nothing of it can be listed without a key that fits."""


class Volume(msgspec.Struct, frozen=True, array_like=True):
    """A volume of a disk or of a pool: ``number`` counts allocated ones from 1; ``offset`` and ``length`` in bytes.

    ``offset`` is 0 where the volume is not one run of the source's bytes.
    """

    number: int
    offset: int
    length: int
    description: str


class VolumeSystem(ABC):
    """A partitioned disk, a pool or a volume with older states of itself -> its volumes."""

    name: ClassVar[str]
    called: ClassVar[str] = "partition table"
    """What it is, for a person."""
    divides: ClassVar[bool] = True
    """Whether volumes are runs of the source's bytes, so that what lies between them is a gap."""
    views: ClassVar[bool] = False
    """Whether volumes are older states (snapshots) of the file system that lies in the same source.

    Of these only what differs from it is listed.
    """

    @abstractmethod
    def probe(self, source: ByteSource) -> bool: ...

    @abstractmethod
    def volumes(self, source: ByteSource) -> Sequence[Volume]: ...

    def problems(self, source: ByteSource) -> Sequence[str]:
        """What was seen while the volumes were read and concerns no single one, in words."""
        return ()

    def remark(self, source: ByteSource) -> str:
        """What is to be said of bytes that are read as the file system which they begin with; empty without."""
        return ""

    def open(self, source: LoggedSource, volume: Volume) -> ByteSource:
        """The bytes of one volume. Raises NotReadableError where they cannot be had."""
        return Window(source, volume.offset, volume.length)


class Encryption(ABC):
    """Locked bytes -> the bytes in clear."""

    name: ClassVar[str]
    types: ClassVar[tuple[str, ...]] = ()
    """Globs of the media types of files in other trees that are unlocked where keys were given; none for no file."""
    names: ClassVar[tuple[str, ...]] = ()
    """Globs of the names, in small letters, of which such a file must have one; none where it may have any."""
    blind: ClassVar[bool] = False
    """Whether no mark tells it from noise: asked last, where nothing else is known of the bytes and keys were given."""
    of_file: ClassVar[bool] = False
    """Whether it locks single files: then the bytes in clear are a file, where nothing more is known of them."""

    @abstractmethod
    def probe(self, source: ByteSource) -> str | None:
        """What locks it, for a person (``LUKS2``), where it is ours, else None."""

    @abstractmethod
    def open(self, source: ByteSource, keys: Keys) -> ByteSource:
        """The bytes in clear. Raises LockedError where no key opens it; each that was tried is told to ``keys``."""


class FileSystem(ABC):
    """Bytes of a volume or of a whole image -> a file tree. An archive is a file system like any other."""

    name: ClassVar[str]
    priority: ClassVar[int] = 0
    types: ClassVar[tuple[str, ...]] = ()
    """Globs of the media types of files in other trees that are opened as one; none where that is not done."""
    packages: ClassVar[tuple[str, ...]] = ()
    """The same for files that programs read as one: documents and applications. Opened where everything is."""
    form_of: ClassVar[str] = ""
    """The name of the file system of which it is a special form: asked where a file in a tree is opened as that."""

    @abstractmethod
    def probe(self, source: ByteSource) -> str | None:
        """The name of the format (``ntfs``, ``ext4``, ``zip``) where it is ours, else None."""

    @abstractmethod
    def open(self, source: ByteSource) -> FileTree: ...


class KeyedFileSystem(FileSystem):
    """A file system or archive that may be locked, whole or in parts."""

    def open(self, source: ByteSource) -> FileTree:
        return self.unlock(source, Keys())

    @abstractmethod
    def unlock(self, source: ByteSource, keys: Keys) -> FileTree:
        """The file tree. Raises LockedError where nothing of it can be listed without a key that fits."""


class Compression(ABC):
    """A compressed stream -> its bytes, unpacked once so that they can be read at any place."""

    name: ClassVar[str]
    types: ClassVar[tuple[str, ...]] = ()
    """Globs of the media types of files in other trees that are unpacked; none where that is not done."""
    lock: ClassVar[str] = ""
    """The name of the lock that a stream of this kind may bear, which is opened before it is unpacked."""

    @abstractmethod
    def probe(self, source: ByteSource) -> bool:
        """Whether this is ours, locked or not."""

    @abstractmethod
    def open(self, source: ByteSource, scratch: Path, most: int | None = None) -> ByteSource:
        """Unpacks; what is much into the folder ``scratch``, which is made where it is not there: under a name of the
        plug-in's own choosing, reused when it is there and complete. ``most``: bytes that it may come to, None for the
        plug-in's own limits. Raises NotReadableError for damage and where a stated limit is reached."""
