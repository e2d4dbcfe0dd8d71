"""What file systems that are written once, as SquashFS and EROFS are, have in common."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Generic, NamedTuple, Protocol, TypeVar

from evidence.contract.source import ByteSource
from evidence.model.listed import EntryType
from parsers.support.dated_entry import Dated


class Name(NamedTuple):
    """A name, the reference of its inode and the kind that the folder states."""

    name: bytes
    reference: int
    type: EntryType


class Facts(Dated, Protocol):
    """An inode: its kind, and the size of its content in bytes."""

    @property
    def type(self) -> EntryType: ...

    @property
    def size(self) -> int: ...


Inode = TypeVar("Inode", bound=Facts)


class PackedVolume(ABC, Generic[Inode]):
    """An opened file system. What cannot be read raises ReadError."""

    root: int
    """The reference of the root folder's inode."""
    called: str
    """The name of the format, for a person."""

    @abstractmethod
    def problems(self) -> list[str]:
        """What is wrong with the whole, in words."""

    @abstractmethod
    def details(self) -> dict[str, str]:
        """What the superblock states, as text."""

    @abstractmethod
    def inode(self, reference: int) -> Inode:
        """The inode of a reference."""

    @abstractmethod
    def names(self, folder: Inode) -> Iterator[Name]:
        """The names in a folder, in its order."""

    @abstractmethod
    def attributes(self, inode: Inode) -> Iterator[tuple[bytes, bytes]]:
        """Names and values of extended attributes of users and of programs."""

    @abstractmethod
    def content(self, inode: Inode) -> ByteSource:
        """The content of a file or the target of a link. Raises NotReadableError where it is not read."""
