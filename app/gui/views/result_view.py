"""What every tab in the middle is."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.gui.results import Results


class ResultView(QWidget):
    """One way of looking at the result set. It asks the catalog only while it is seen.

    A subclass makes its widgets in ``__init__`` and says in :meth:`reload` how it asks (in a thread of its own,
    :class:`app.gui.jobs.background.Background`), in :meth:`follow` how it shows where the examiner is, and ends
    its threads in :meth:`stop`.
    """

    def __init__(self, results: Results) -> None:
        super().__init__()
        self.results = results
        self._stale = True
        results.changed.connect(self._changed)
        results.grown.connect(self._grown)
        results.chosen.connect(self._chosen)

    def reload(self) -> None:
        """Asks the catalog for ``results.wanted``."""
        raise NotImplementedError

    def grow(self) -> None:
        """Takes in what the catalog gained. Asks anew, where a subclass knows no cheaper way."""
        self.reload()

    def follow(self, number: int | None) -> None:
        """Shows where the examiner is; another tab may have said so."""

    def remark(self) -> None:
        """Other tags, categories or protections count of some records: shows that, where they are shown."""

    def selected(self) -> list[int]:
        """The row numbers that are selected here, in the order shown: what is tagged or exported."""
        return [] if self.results.current is None else [self.results.current]

    def stop(self) -> None:
        """Ends the threads; the case is being closed."""

    def showEvent(self, event: QShowEvent) -> None:
        """Asks for what changed while it was hidden."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.reload()
        self.follow(self.results.current)

    def _changed(self) -> None:
        self._stale = not self.isVisible()
        if not self._stale:
            self.reload()

    def _grown(self) -> None:
        if self.isVisible():
            self.grow()
        else:
            self._stale = True

    def _chosen(self, number: object) -> None:
        if self.isVisible():
            self.follow(number if isinstance(number, int) else None)
