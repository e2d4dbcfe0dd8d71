"""What a parser may ask for while it reads one file entry, and no more."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from evidence.contract.source import ByteSource

if TYPE_CHECKING:
    from evidence.contract.asked import Asked


class ParsedEntry(msgspec.Struct, frozen=True):
    """The file entry handed to a parser. ``path`` is its text form; ``size`` in bytes; ``mime`` by content."""

    path: str
    size: int
    mime: str | None
    state: str


class Database(ABC):
    """A scratch copy of an SQLite database with its WAL or journal. Read-only, limited in time and memory.

    Text comes as str where it is valid UTF-8 and as bytes where it is not.
    """

    @abstractmethod
    def tables(self) -> dict[str, tuple[str, ...]]:
        """The columns of each table by the table's name, both as stored."""

    @abstractmethod
    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[dict[str, Any]]:
        """The rows of one SELECT, by column. Raises DatabaseDamagedError where the database fails on the way."""

    @cached_property
    def kept(self) -> dict[type, Any]:
        """What a parser found out with much work, by its type, for those that read the same database after it."""
        return {}

    @abstractmethod
    def files(self) -> tuple[ByteSource, ByteSource | None, ByteSource | None]:
        """The bytes of the database, its write-ahead log and its rollback journal, where they are there.

        A journal's as they were; the database's as SQLite's own recovery left it, where a journal asked for that.
        """


class DatabaseDamagedError(Exception):
    """An SQLite database that cannot be read further. The text says why; rows yielded before it stand."""


class Context(ABC):
    """The parser's only window on the evidence: no ledger, no examiner's disk, no network."""

    asked: Asked | None = None
    """What the parser that runs asked of the schema of the entry's database."""

    @abstractmethod
    def open(self, path: str | None = None) -> BinaryIO:
        """The entry's bytes, or those of a sibling path inside the same volume, seekable. Raises FileNotFoundError."""

    @abstractmethod
    def sqlite(self) -> Database:
        """The entry as a database. Raises DatabaseDamagedError where it is not one."""

    @abstractmethod
    def siblings(self) -> tuple[str, ...]:
        """Paths of the live files beside the entry, sorted."""

    @abstractmethod
    def warn(self, message: str, locator: str = "") -> None:
        """Records that something of the entry was not read as it should be. Parsing goes on."""

    @abstractmethod
    def cancelled(self) -> bool:
        """Whether the work is no longer wanted."""
