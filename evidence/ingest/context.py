"""What a parser sees of one file entry."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from evidence.access.hashing import READ_SIZE
from evidence.contract.context import Context, Database, DatabaseDamagedError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.ingest.artifacts import without_surrogates
from evidence.ingest.limits import Limits
from evidence.ingest.protocol import FoundProblem
from evidence.model.listed import Listed
from evidence.model.names import text_of

if TYPE_CHECKING:
    from evidence.access.sqlite import ScratchDatabase

_COMPANIONS = (b"-wal", b"-journal")


class Content:
    """The bytes of an entry as they were read once: in memory while small, else in a scratch file."""

    def __init__(self, path: Path, data: bytes | None = None) -> None:
        self.path = path
        self._data = data

    def within(self, most: int) -> bool:
        """Whether they are few enough to be parsed; more than ``most`` are not kept in the scratch file."""
        return len(self._data) <= most if self._data is not None else self.path.exists()

    def open(self) -> BinaryIO:
        """The bytes from the start."""
        return io.BytesIO(self._data) if self._data is not None else self.path.open("rb")

    def file(self) -> Path:
        """The bytes as a scratch file."""
        if self._data is not None:
            self.path.write_bytes(self._data)
            self._data = None
        return self.path

    def remove(self) -> None:
        """Deletes the scratch file and its companions."""
        for path in self.path.parent.glob("entry*"):
            path.unlink()


class EntryContext(Context):
    """The one window of a parser on the evidence."""

    def __init__(self, tree: FileTree, entry: Listed, content: Content, limits: Limits) -> None:
        self._tree = tree
        self._entry = entry
        self._content = content
        self._limits = limits
        self._database: ScratchDatabase | None = None
        self.parser = ""
        self.problems: list[FoundProblem] = []
        self._dropped = 0

    def open(self, path: str | None = None) -> BinaryIO:
        if path is None:
            return self._content.open()
        found = self._tree.find(path.encode("utf-8", "surrogateescape"))
        if found is None or found.type not in ("file", "stream"):
            raise FileNotFoundError(path)
        if found.size > self._limits.parse_bytes:
            raise FileNotFoundError(f"{path} is larger than what is handed to parsers")
        with self._tree.open(found) as source:
            stream = io.BytesIO()
            copy(source, stream)
        stream.seek(0)
        return stream

    def sqlite(self) -> Database:
        if self._database is None:
            path = self._content.file()
            # A live log says nothing of a deleted database that once had the same name.
            if self._entry.state == "live":
                for suffix in _COMPANIONS:
                    self._copy_companion(suffix, path)
            # Loaded where a database is met: a worker that meets none starts sooner.
            from evidence.access.sqlite import ScratchDatabase

            self._database = ScratchDatabase(path, seconds=self._limits.entry_seconds)
        return self._database

    def siblings(self) -> tuple[str, ...]:
        folder = self._entry.path.rpartition(b"/")[0]
        return tuple(
            sorted(
                text_of(other.path)
                for other in self._tree.entries()
                if other.state == "live" and other.type == "file" and other.path.rpartition(b"/")[0] == folder
            )
        )

    def warn(self, message: str, locator: str = "") -> None:
        self.add("warning", message, locator)

    def cancelled(self) -> bool:
        # The coordinator stops a worker by ending it, so a parser that runs is wanted.
        return False

    def add(self, kind: str, message: str, locator: str = "") -> None:
        """Keeps a problem; after the limit, only their number."""
        if len(self.problems) < self._limits.warnings_per_entry:
            said, place = without_surrogates(message[:2000]), without_surrogates(locator[:500])
            self.problems.append(FoundProblem(kind, said, place, self.parser))
        else:
            self._dropped += 1

    def finish(self) -> tuple[FoundProblem, ...]:
        """All problems, the last one counting those over the limit; closes the database."""
        if self._database is not None:
            self._database.close()
        if self._dropped:
            more = FoundProblem("limited", f"{self._dropped} more warnings for this entry are not listed")
            return (*self.problems, more)
        return tuple(self.problems)

    def _copy_companion(self, suffix: bytes, path: Path) -> None:
        found = self._tree.find(self._entry.path + suffix)
        if found is None or not found.size:
            return
        if found.size > self._limits.parse_bytes:
            raise DatabaseDamagedError(f"its {suffix.decode()} file is too large to be copied")
        with (
            self._tree.open(found) as source,
            path.with_name(path.name + suffix.decode()).open("wb") as target,
        ):
            copy(source, target)


def copy(source: ByteSource, target: BinaryIO) -> None:
    """Writes all bytes of a source. Raises ReadError where some cannot be read."""
    offset = 0
    while offset < source.size:
        data = source.read_at(offset, min(READ_SIZE, source.size - offset))
        target.write(data)
        offset += len(data)
