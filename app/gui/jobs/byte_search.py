"""Looks for bytes in a file of any size, in a thread, piece by piece."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from app.gui.jobs.background import Background

CHUNK = 1 << 20
Read = Callable[[int, int], bytes]
_ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def patterns(words: str, kind: str) -> list[bytes]:
    """What to look for: ``kind`` is ``hex`` (pairs of digits) or ``text`` (in UTF-8 and UTF-16 of both orders).

    Raises ValueError where ``words`` is nothing that can be looked for.
    """
    if kind == "hex":
        found = [bytes.fromhex("".join(words.split()).removeprefix("0x"))]
    else:
        found = [words.encode(encoding) for encoding in _ENCODINGS]
    wanted = [each for each in dict.fromkeys(found) if each]
    if not wanted:
        raise ValueError("nothing to look for")
    return wanted


class ByteSearch(QObject):
    """One search at a time. ``found`` has offset and length, ``progressed`` offset and size; 64 bits and more."""

    progressed = Signal(object, object)
    found = Signal(object, object)
    ended = Signal(str)
    """Nothing more was found (empty), or why the search ended, in words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._cancelled = threading.Event()
        self.running = False

    def start(self, read: Read, size: int, wanted: Sequence[bytes], begin: int, *, fold: bool) -> None:
        """Looks from ``begin`` to the end. ``fold``: letters A to Z count as a to z."""
        self.cancel()
        self._cancelled = cancelled = threading.Event()
        self.running = True
        self._background.run(
            lambda: self._look(read, size, wanted, begin, fold, cancelled), self._end, self._fail
        )

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
        wanted: Sequence[bytes],
        begin: int,
        fold: bool,
        cancelled: threading.Event,
    ) -> tuple[int, int] | None:
        needles = [each.lower() for each in wanted] if fold else list(wanted)
        overlap = max(map(len, needles)) - 1
        at = begin
        while at < size and not cancelled.is_set():
            data = read(at, min(CHUNK + overlap, size - at))
            if fold:
                data = data.lower()
            places = [(place, len(each)) for each in needles if 0 <= (place := data.find(each)) < CHUNK]
            if places:
                place, length = min(places, key=lambda each: (each[0], -each[1]))
                return at + place, length
            at += CHUNK
            if not cancelled.is_set():
                self.progressed.emit(min(at, size), size)
        return None

    def _end(self, place: tuple[int, int] | None) -> None:
        self.running = False
        if place is None:
            self.ended.emit("")
        else:
            self.found.emit(*place)

    def _fail(self, reason: str) -> None:
        self.running = False
        self.ended.emit(reason)
