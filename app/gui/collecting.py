"""Python looks for cyclic garbage in the window's thread only."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_GROWN = 1.25


class Collecting(QObject):
    """While one exists, cycles are looked for by a timer of the thread that made it.

    Python does so in whatever thread happens to make an object. Windows and models in such a cycle would be
    taken down there, which Qt allows in their own thread only: a thread that wrote a report ended the program
    (signal 11).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._generations = gc.get_threshold()
        self._old = 0
        """Objects that the last look through all of them left."""
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY_MS)

    def look(self) -> None:
        """Collects the oldest generation that is due, as Python itself would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._generations[generation]:
                self._collect(generation)
                return

    def _collect(self, generation: int) -> None:
        """All of them only where they have grown by a quarter: that takes as long as there are many (100 ms, say)."""
        if generation == 2:
            if len(gc.get_objects(2)) <= self._old * _GROWN:
                generation = 1
            else:
                gc.collect()
                self._old = len(gc.get_objects(2))
                return
        gc.collect(generation)

    def stop(self) -> None:
        """Collects all and leaves it to Python again."""
        self._timer.stop()
        gc.collect()
        gc.enable()
