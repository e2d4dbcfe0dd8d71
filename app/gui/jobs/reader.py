"""Bytes of a file entry for the hex, text and picture views, read by a process that can be killed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.gui.jobs.background import Background
from evidence.contract.errors import EvidenceError

PAGE = 1 << 16
_PAGES_KEPT = 64
_CHUNK = 1 << 20


class ReadsEntries(Protocol):
    """What reads bytes of file entries outside this process: :class:`evidence.ingest.reader.EntryReader`."""

    def read(self, entry_id: str, offset: int, length: int) -> bytes:
        """The bytes; raises an error in words where they cannot be read."""
        ...

    def close(self) -> None:
        """Ends the process."""
        ...


class ByteProvider(QObject):
    """The bytes of one file entry at a time, in pages of 64 KiB that arrive when they are read.

    Nothing here waits: :meth:`page` returns None for what is not there yet and asks for it; ``arrived`` says
    that more is there, ``failed`` in words why not.
    """

    arrived = Signal()
    failed = Signal(str)

    def __init__(
        self, reader: ReadsEntries | None, parent: QObject | None = None, *, ends_reader: bool = True
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._ends_reader = ends_reader
        self._background = Background(self)
        self._pages: OrderedDict[int, bytes] = OrderedDict()
        self._asked: set[int] = set()
        self._reasons: dict[int, str] = {}
        self.entry: str | None = None
        self.size = 0

    def show(self, entry: str | None, size: int | None) -> None:
        """Turns to another file entry (None for none)."""
        self._background.forget()
        self._pages.clear()
        self._asked.clear()
        self._reasons.clear()
        self.entry, self.size = entry, size or 0

    def page(self, number: int) -> bytes | None:
        """The bytes from ``number * 65536``, or None where they are not there yet."""
        data = self._pages.get(number)
        if data is not None:
            self._pages.move_to_end(number)
            return data
        if self.entry is None or number in self._asked or not 0 <= number * PAGE < self.size:
            return None
        self._ask(self.entry, number)
        return None

    def reason(self, number: int) -> str:
        """Why a page that was asked for could not be read, in words; empty where nothing hindered it."""
        return self._reasons.get(number, "")

    def gather(
        self, offset: int, length: int, done: Callable[[bytes], None], failed: Callable[[str], None]
    ) -> None:
        """Reads bytes of this file that may not be here yet, and hands them over together."""
        entry = self.entry
        if entry is not None:
            self._background.run(partial(self.read, entry, offset, length), done, failed)

    def read(self, entry: str, offset: int, length: int) -> bytes:
        """Bytes of any file entry, at once: for threads beside the window's. Raises EvidenceError in words."""
        reader = self._reader
        if reader is None:
            raise EvidenceError(self._no_reader())
        return reader.read(entry, offset, length)

    def place(self, entry: str, offset: int) -> tuple[int, int] | None:
        """Where in its evidence item a byte of a file entry stands and how many follow it there, as far as the reader
        can tell. For threads beside the window's."""
        find = getattr(self._reader, "place", None)
        return find(entry, offset) if find is not None else None

    def fetch(self, length: int, done: Callable[[bytes], None]) -> None:
        """Reads the first ``length`` bytes (all where there are fewer) and hands them over together."""
        reader, entry, wanted = self._reader, self.entry, min(length, self.size)
        if reader is None or entry is None:
            self.failed.emit(self._no_reader())
            return
        self._background.run(partial(_read_whole, reader, entry, wanted), done, self.failed.emit)

    def twin(self, parent: QObject) -> ByteProvider:
        """Another one over the same reader, for a view that may turn to another file."""
        return ByteProvider(self._reader, parent, ends_reader=False)

    def stop(self) -> None:
        """Ends thread and process."""
        self._background.stop()
        if self._reader is not None and self._ends_reader:
            self._reader.close()
        self._reader = None

    def _ask(self, entry: str, number: int) -> None:
        reader = self._reader
        self._asked.add(number)
        if reader is None:
            self._fail(number, self._no_reader())
            return
        length = min(PAGE, self.size - number * PAGE)
        read = partial(reader.read, entry, number * PAGE, length)
        self._background.run(read, partial(self._take, number), partial(self._fail, number))

    def _fail(self, number: int, reason: str) -> None:
        self._reasons[number] = reason
        self.failed.emit(reason)

    def _take(self, number: int, data: bytes) -> None:
        self._pages[number] = data
        self._asked.discard(number)
        if len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        self.arrived.emit()

    def _no_reader(self) -> str:
        return self.tr("Bytes of evidence cannot be read here: no reader is available.")


def _read_whole(reader: ReadsEntries, entry: str, length: int) -> bytes:
    starts = range(0, length, _CHUNK)
    return b"".join(reader.read(entry, start, min(_CHUNK, length - start)) for start in starts)
