"""The comparison of one picture with all others of the gallery, in a thread."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from time import monotonic

from PySide6.QtCore import QObject, Signal

from app.gui.jobs.background import Background
from app.gui.jobs.likeness import Distances, Likeness
from app.gui.jobs.picture_source import Asked, MakeReader
from app.gui.marking.told import protected_as
from app.gui.models.media_marks import read_marks
from app.gui.models.medium import Medium, load_media
from app.gui.session import Session

_TELL_SECONDS = 0.1


class Similar(QObject):
    """Distances from one picture to the others. Hashes stay for the next comparison; what is protected has none.

    Who was protected after it was compared is left out where distances are listed:
    :meth:`app.gui.jobs.likeness.Distances.without`.
    """

    moved = Signal(int, int)
    ended = Signal(str)
    """Empty, or in words why there is no comparison."""

    def __init__(self, session: Session, make_reader: MakeReader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._likeness = Likeness(make_reader)
        self._background = Background(self)
        self._protected: Mapping[int, str] = {}
        self._told = 0.0
        self.distances = Distances()
        """Those to the picture that was asked for last."""
        self.unfinished = 0
        """How many have no distance: not decoded, protected, or the comparison was stopped before."""

    def start(self, key: int, keys: array[int]) -> None:
        """Compares the picture with this key with all of these."""
        others = list(dict.fromkeys((key, *(each for each in keys if each))))
        self._likeness.resume()
        self._background.forget()
        self._background.run(lambda: self._work(others), lambda _: self._done(key, others), self.ended.emit)

    def cancel(self) -> None:
        """Stops after the picture that is being compared; what was compared until then is shown."""
        self._likeness.cancel()

    def stop(self) -> None:
        """Ends the thread."""
        self._likeness.cancel()
        self._background.stop()

    def _work(self, keys: list[int]) -> None:
        self._protected = read_marks(self._session.ledger()).protected
        self._likeness.forget(self._protected)
        self._likeness.compute(keys, self._asked, self._tell)

    def _asked(self, key: int) -> Asked | None:
        medium: Medium = load_media(self._session.reader(), [(0, key)])[0]
        if not medium.entry or key in self._protected or protected_as(medium.entry):
            return None
        return Asked(medium.entry, medium.size, medium.mime, medium.sha256)

    def _tell(self, done: int, of: int) -> None:
        if monotonic() - self._told >= _TELL_SECONDS or done == of:
            self._told = monotonic()
            self.moved.emit(done, of)

    def _done(self, key: int, keys: list[int]) -> None:
        found = self._likeness.distances(key)
        known = {each: found[each] for each in keys if each in found}
        self.distances = Distances(key, known)
        self.unfinished = len(keys) - len(known)
        self.ended.emit("" if found else self.tr("This picture cannot be compared: it could not be decoded."))
