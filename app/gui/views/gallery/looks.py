"""What may be seen of a medium now: its picture, its veil, or words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage

from app.gui.jobs.picture_source import Asked, MakeReader
from app.gui.jobs.thumbnails import Thumbnails
from app.gui.marking.told import protected_as
from app.gui.models.media_marks import MediaMarks
from app.gui.models.medium import Medium
from app.gui.welfare import veil, welfare
from app.gui.words import line
from reports.picture_worker import BLURRED, SMALL, THUMBNAIL

_SMALL_EDGE = 160
_KEEP = Qt.AspectRatioMode.KeepAspectRatio


class Looks(QObject):
    """Joins the thumbnails with what the examiner wants to see: nothing clear is decoded while it is veiled, and
    nothing at all of what is protected (the item dock asks for a reason and logs it).
    """

    changed = Signal()

    def __init__(
        self, make_reader: MakeReader, marks: Callable[[], MediaMarks], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._marks = marks
        self._welfare = welfare()
        self._peeked: str | None = None
        self.thumbnails = Thumbnails(make_reader, self)
        self.thumbnails.arrived.connect(lambda _: self.changed.emit())
        self._welfare.changed.connect(self._rethink)

    def peek(self, medium: Medium | None, on: bool) -> None:
        """Shows a picture for as long as a key or button is held."""
        if not on and self._peeked is not None:
            peeked, self._peeked = self._peeked, None
            self._welfare.peek(peeked, False)
        elif on and medium is not None and medium.entry:
            self._peeked = medium.entry
            self._welfare.peek(medium.entry, True)

    def of(self, medium: Medium | None, edge: int, place: QRect) -> tuple[QImage | str, bool]:
        """The picture or words in its place, and whether it is veiled."""
        if medium is None:
            return self.tr("Reading…"), False
        if reason := self._withheld(medium):
            return reason, False
        treatment = self._treatment(medium, edge)
        found = self.thumbnails.get(medium.entry, treatment)
        if found is None:
            return self.tr("Reading…"), False
        if isinstance(found, str):
            return line(found, 240), False
        if treatment != BLURRED:
            return found, False
        wanted = found.size().scaled(place.size(), _KEEP)
        return veil(found, wanted), True

    def want(self, media: Sequence[Medium], edge: int) -> None:
        """Asks for the pictures of these and of no others."""
        wishes = [
            (Asked(each.entry, each.size, each.mime, each.sha256), self._treatment(each, edge))
            for each in media
            if not self._withheld(each)
        ]
        self.thumbnails.want(wishes)

    def stop(self) -> None:
        """Ends thread and processes."""
        self._welfare.changed.disconnect(self._rethink)
        self.thumbnails.stop()

    def _withheld(self, medium: Medium) -> str:
        """In words why nothing of it is decoded; empty where it may be."""
        if not medium.entry:
            return self.tr("The file that this names was not found in the evidence.")
        # What was read with the list may be older than a mark of just now; nothing of such a one is decoded, either.
        if category := self._marks().protected.get(medium.key) or protected_as(medium.entry):
            words = self.tr("Protected: {}. Say in the item dock why you need to see it.")
            return words.format(line(category, 80))
        if self._welfare.waiting:
            return self.tr("Reading…")
        if self._welfare.out_of_sight(medium.entry):
            words = self.tr("Categorised already: {}. Hold P to look.")
            return words.format(line(self._welfare.category(medium.entry), 80))
        return ""

    def _treatment(self, medium: Medium, edge: int) -> bytes:
        if self._welfare.veiled(medium.entry):
            return BLURRED
        return SMALL if edge <= _SMALL_EDGE else THUMBNAIL

    def _rethink(self) -> None:
        self.thumbnails.forget_clear(self._welfare.veiled)
        self.changed.emit()
