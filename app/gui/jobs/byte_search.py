"""Looks for bytes in a file of any size, in a thread, piece by piece."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject, Signal

from app.gui.jobs.background import Background
from app.gui.jobs.needles import Needle
from app.gui.jobs.reader import PAGE
from evidence.contract.errors import UnreadableBytesError

CHUNK = 1 << 20
Read = Callable[[int, int], bytes]


class ByteSearch(QObject):
    """One search at a time. ``found`` has offset and length, ``progressed`` offset and size; 64 bits and more.

    It goes on behind bytes that cannot be read, in steps of the page that the hex view shows or does not show.
    """

    progressed = Signal(object, object)
    found = Signal(object, object)
    ended = Signal(str)
    """Nothing more was found (empty), or why the search ended, in words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._cancelled = threading.Event()
        self.running = False
        self.unread = 0
        """Bytes that the last search could not read and passed over, before the place that it found."""

    def start(self, read: Read, size: int, wanted: Sequence[Needle], begin: int) -> None:
        """Looks from ``begin`` to the end."""
        self.cancel()
        self._cancelled = cancelled = threading.Event()
        self.running, self.unread = True, 0
        self._background.run(lambda: self._look(read, size, wanted, begin, cancelled), self._end, self._fail)

    def cancel(self) -> None:
        """Ends a search that runs; nothing is told of it any more."""
        self._cancelled.set()
        self._background.forget()
        self.running = False

    def stop(self) -> None:
        """Ends the thread."""
        self.cancel()
        self._background.stop()

    def _look(
        self,
        read: Read,
        size: int,
        wanted: Sequence[Needle],
        begin: int,
        cancelled: threading.Event,
    ) -> tuple[tuple[int, int] | None, int]:
        """Offset and length of what was found, and the number of bytes before it that could not be read."""
        overlap = max(each.longest for each in wanted) - 1
        at, unread = begin, 0
        while at < size and not cancelled.is_set():
            border = min(at + CHUNK, size)
            for start, data in _stretches(read, at, min(border + overlap, size), cancelled):
                unread += max(0, min(start, border) - at)
                place = _first(data, wanted)
                if place is not None and start + place[0] < border:
                    return (start + place[0], place[1]), unread
                at = max(at, min(start + len(data), border))
            unread += border - at
            at = border
            if not cancelled.is_set():
                self.progressed.emit(at, size)
        return None, unread

    def _end(self, answer: tuple[tuple[int, int] | None, int]) -> None:
        self.running = False
        place, self.unread = answer
        if place is None:
            self.ended.emit("")
        else:
            self.found.emit(*place)

    def _fail(self, reason: str) -> None:
        self.running = False
        self.ended.emit(reason)


def _first(data: bytes, wanted: Sequence[Needle]) -> tuple[int, int] | None:
    """The first place of one of the needles and its length; of two at one place the longer one."""
    places = [place for each in wanted if (place := each.first(data)) is not None]
    return min(places, key=lambda each: (each[0], -each[1]), default=None)


def _stretches(read: Read, begin: int, end: int, cancelled: threading.Event) -> Iterator[tuple[int, bytes]]:
    """Offset and bytes of every stretch that can be read: one where nothing hinders."""
    try:
        whole = read(begin, end - begin)
    except UnreadableBytesError:
        yield from _readable(read, begin, end, cancelled)
    else:
        yield begin, whole


def _readable(read: Read, begin: int, end: int, cancelled: threading.Event) -> Iterator[tuple[int, bytes]]:
    """The pages that can be read one by one, those that follow one another in one piece."""
    start, held = begin, bytearray()
    for low in range(begin - begin % PAGE, end, PAGE):
        if cancelled.is_set():
            return
        first = max(low, begin)
        try:
            page = read(first, min(low + PAGE, end) - first)
        except UnreadableBytesError:
            page = b""
        if page:
            start = start if held else first
            held += page
        elif held:
            yield start, bytes(held)
            held = bytearray()
    if held:
        yield start, bytes(held)
