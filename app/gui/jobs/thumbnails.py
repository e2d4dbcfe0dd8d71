"""Thumbnails of what is on the screen, made in a thread and kept within a limit."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage

from app.gui.jobs.picture_source import Asked, MakeReader, PictureSource
from reports.picture_decoder import PictureError
from reports.picture_worker import BLURRED

KEPT_BYTES = 64 << 20
_REASON_BYTES = 500
Wish = tuple[Asked, bytes]


class Thumbnails(QObject):
    """Pictures by file entry and treatment. Those wanted last are made first; what left the screen is not made.

    Blurred ones are kept in shades of grey. Dots only come into this process: bytes of evidence are decoded in
    another one. ``arrived`` carries the id of a file entry.
    """

    arrived = Signal(str)
    _made = Signal(object, object)

    def __init__(self, make_reader: MakeReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = PictureSource(make_reader)
        self._kept: OrderedDict[tuple[str, bytes], QImage | str] = OrderedDict()
        self._bytes = 0
        self._wishes: list[Wish] = []
        self._begun: set[tuple[str, bytes]] = set()
        self._changed = threading.Condition()
        self._stopping = False
        self._thread: threading.Thread | None = None
        self._made.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    @property
    def kept_bytes(self) -> int:
        """What the kept pictures take."""
        return self._bytes

    def get(self, entry: str, treatment: bytes) -> QImage | str | None:
        """The picture, or in words why there is none, or None where it was not made yet."""
        found = self._kept.get((entry, treatment))
        if found is not None:
            self._kept.move_to_end((entry, treatment))
        return found

    def want(self, wishes: Sequence[Wish]) -> None:
        """Asks for these and for no others: what was asked before and has not begun is forgotten."""
        missing = [each for each in wishes if _key(each) not in self._kept]
        with self._changed:
            self._wishes = [each for each in reversed(missing) if _key(each) not in self._begun]
            self._changed.notify()
        if missing and self._thread is None:
            self._thread = threading.Thread(target=self._work, name="indicia-thumbnails", daemon=True)
            self._thread.start()

    def forget_clear(self, of: Callable[[str], bool]) -> None:
        """Drops the pictures that are not blurred, of the file entries for which ``of`` holds."""
        for key in [key for key in self._kept if key[1] != BLURRED and of(key[0])]:
            self._bytes -= _weight(self._kept.pop(key))

    def stop(self) -> None:
        """Ends thread and processes."""
        with self._changed:
            self._stopping = True
            self._wishes = []
            self._changed.notify()
        self._source.interrupt()
        if self._thread is not None:
            self._thread.join()
        self._source.close()

    def _work(self) -> None:
        while True:
            with self._changed:
                while not self._wishes and not self._stopping:
                    self._changed.wait()
                if self._stopping:
                    return
                wish = self._wishes.pop()
                self._begun.add(_key(wish))
            made = self._make(wish)
            with self._changed:
                if self._stopping:
                    return
            self._made.emit(wish, made)

    def _make(self, wish: Wish) -> QImage | str:
        asked, treatment = wish
        try:
            dots = self._source.dots(asked, treatment)
        except PictureError as error:
            return str(error)
        image = QImage(dots.rgb, dots.width, dots.height, 3 * dots.width, QImage.Format.Format_RGB888)
        if treatment == BLURRED:
            return image.convertToFormat(QImage.Format.Format_Grayscale8)
        return image.convertToFormat(QImage.Format.Format_RGB32)

    def _keep(self, wish: Wish, made: QImage | str) -> None:
        key = _key(wish)
        with self._changed:
            self._begun.discard(key)
        old = self._kept.pop(key, None)
        self._bytes += _weight(made) - (_weight(old) if old is not None else 0)
        self._kept[key] = made
        while self._bytes > KEPT_BYTES and len(self._kept) > 1:
            self._bytes -= _weight(self._kept.popitem(last=False)[1])
        self.arrived.emit(key[0])


def _key(wish: Wish) -> tuple[str, bytes]:
    return wish[0].entry, wish[1]


def _weight(made: QImage | str) -> int:
    return _REASON_BYTES if isinstance(made, str) else made.sizeInBytes()
