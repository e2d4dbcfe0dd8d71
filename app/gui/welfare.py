"""What keeps the person well who looks at this material: media veiled until asked for, everything hidden by a key.

Nothing of this is ever written into a case: it is about the person, not about the evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QSize, Qt, Signal
from PySide6.QtGui import QImage

VEILED, OPEN = "veiled", "open"
MODES = (VEILED, OPEN)
_MODE, _BREAK = "welfare/mode", "welfare/break_minutes"
_BREAK_MINUTES = 50
_DOTS = 8


class Welfare(QObject):
    """One for the whole window, see :func:`welfare`.

    A record is named by its id; a file (``1-42``) and its artifacts (``1-42-3``) are one. "Veiled" is blurred,
    grey and mute; whoever draws or plays media asks :meth:`veiled` each time and draws anew on ``changed``.
    """

    changed = Signal()
    """What is veiled may be another: draw again."""
    covered = Signal(bool)
    """Everything is to be hidden at once, or shown again."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._peeked: str | None = None
        self._unveiled: set[str] = set()
        self._categorised: Callable[[str], str | None] = lambda _: None
        self._waiting = self._covered = False

    # What is veiled

    def veiled(self, record_id: str) -> bool:
        """Whether the media of this record are to be blurred, grey and mute now."""
        if self._covered or self._waiting:
            return True
        if self._asked_for(record_id):
            return False
        return self.mode == VEILED or self.category(record_id) is not None

    def category(self, record_id: str) -> str | None:
        """What this record was categorised as already, so that nobody need look at it again; None for nothing.

        Evidence may have had a say in the words: show them through :func:`app.gui.words.line`.
        """
        return self._categorised(record_id)

    def out_of_sight(self, record_id: str) -> bool:
        """Whether not even a veiled picture is to be drawn: categorised already, and nobody asked for it.

        So is every one while it is not known yet what is (:meth:`wait_for_categories`).
        """
        return self._waiting or (not self._asked_for(record_id) and self.category(record_id) is not None)

    def peek(self, record_id: str, on: bool) -> None:
        """Shows a record for as long as a key or button is held (``on`` False: it was let go)."""
        file = file_of(record_id)
        peeked = file if on else None
        if peeked != self._peeked and (on or file == self._peeked):
            self._peeked = peeked
            self.changed.emit()

    def unveil(self, record_id: str) -> None:
        """Shows a record until :meth:`veil_again`, or until the case is closed."""
        if file_of(record_id) not in self._unveiled:
            self._unveiled.add(file_of(record_id))
            self.changed.emit()

    def veil_again(self, record_id: str | None = None) -> None:
        """Veils a record that was shown; None for all of them."""
        before = len(self._unveiled) + (self._peeked is not None)
        if record_id is None:
            self._unveiled.clear()
            self._peeked = None
        else:
            self._unveiled.discard(file_of(record_id))
        if before != len(self._unveiled) + (self._peeked is not None):
            self.changed.emit()

    @property
    def mode(self) -> str:
        """``veiled`` (all media until asked for) or ``open`` (only what was categorised); kept in the settings."""
        chosen = str(QSettings().value(_MODE, VEILED))
        return chosen if chosen in MODES else VEILED

    @mode.setter
    def mode(self, mode: str) -> None:
        if mode not in MODES:
            raise ValueError(f"no such mode: {mode!r}")
        if mode != self.mode:
            QSettings().setValue(_MODE, mode)
            self.changed.emit()

    def know_categories(self, of: Callable[[str], str | None] | Mapping[str, str] | None) -> None:
        """Learns which records were categorised already; None where no case is open. Forgets who was shown."""
        if of is None:
            self._unveiled.clear()
            self._peeked = None
            self._waiting = False
        self._categorised = (lambda _: None) if of is None else of.get if isinstance(of, Mapping) else of
        self.changed.emit()

    @property
    def waiting(self) -> bool:
        """Whether it is not known yet what was categorised: a case was opened, and its ledger is being read."""
        return self._waiting

    def wait_for_categories(self, on: bool) -> None:
        """Draws no media until it is known what was categorised (``on`` False: it is)."""
        if on != self._waiting:
            self._waiting = on
            self.changed.emit()

    def _asked_for(self, record_id: str) -> bool:
        file = file_of(record_id)
        return file == self._peeked or file in self._unveiled

    # Everything at once

    @property
    def is_covered(self) -> bool:
        """Whether everything is hidden now."""
        return self._covered

    def hide_everything(self, on: bool = True) -> None:
        """Covers the whole window at once, or (``on`` False) shows it again; what was peeked at is veiled."""
        if on != self._covered:
            self._covered = on
            self._peeked = None
            self.covered.emit(on)
            self.changed.emit()

    # Breaks

    @property
    def break_minutes(self) -> int:
        """After how many minutes a break is suggested; 0 for never. In the settings, never in a case."""
        try:
            return max(0, int(str(QSettings().value(_BREAK, _BREAK_MINUTES))))
        except ValueError:
            return _BREAK_MINUTES

    @break_minutes.setter
    def break_minutes(self, minutes: int) -> None:
        QSettings().setValue(_BREAK, minutes)


def file_of(record_id: str) -> str:
    """The id of the file that holds a record's content: ``1-42`` of ``1-42-3``."""
    return "-".join(record_id.split("-", 2)[:2])


def welfare() -> Welfare:
    """The one object that every view asks."""
    application = QCoreApplication.instance()
    if application is None:
        return Welfare()
    found = next((each for each in application.children() if isinstance(each, Welfare)), None)
    return found or Welfare(application)


def veil(image: QImage, size: QSize | None = None) -> QImage:
    """A picture of the same size (or of ``size``) from at most 8 × 8 dots of this one, smooth and in shades of grey.

    Give it the few dots of a worker that decoded no more than those (:func:`app.gui.jobs.veiled.veiled_dots`): it
    hides what is in the window already, it does not keep it out.
    """
    if image.isNull():
        return image
    wanted = size or image.size()
    dots = image.size().boundedTo(QSize(_DOTS, _DOTS))
    keep, ignore = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.IgnoreAspectRatio
    few = image.scaled(dots, ignore, keep).convertToFormat(QImage.Format.Format_Grayscale8)
    return _smooth(few, wanted)


def _smooth(few: QImage, wanted: QSize) -> QImage:
    """Enlarged without edges between the dots: twice as large, again and again."""
    ignore, keep = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    while 2 * few.width() < wanted.width() or 2 * few.height() < wanted.height():
        twice = QSize(min(2 * few.width(), wanted.width()), min(2 * few.height(), wanted.height()))
        few = few.scaled(twice, ignore, keep)
    return few.scaled(wanted, ignore, keep).convertToFormat(QImage.Format.Format_RGB32)
