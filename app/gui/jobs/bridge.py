"""Events of a running ingest, gathered in its thread and handed to the window ten times a second."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal

from evidence.ingest.events import Event, ItemFinished, ItemStarted, ProblemSeen, Progress, RunFinished

INTERVAL_MS = 100


@dataclass
class Batch:
    """What happened since the last batch: of progress only the newest, of problems only the number."""

    started: list[ItemStarted] = field(default_factory=list)
    progress: dict[int, Progress] = field(default_factory=dict)
    problems: int = 0
    finished: list[ItemFinished] = field(default_factory=list)
    ended: RunFinished | None = None


class Bridge(QObject):
    """However many events are posted, ``arrived`` is emitted at most once in an interval."""

    arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._batch = Batch()
        self._filled = False
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.deliver)

    def start(self) -> None:
        """Begins to deliver. Called in the window's thread."""
        self._timer.start()

    def stop(self) -> None:
        """Delivers nothing more, not even what was gathered. Called in the window's thread."""
        self._timer.stop()
        with self._lock:
            self._batch, self._filled = Batch(), False

    def post(self, event: Event) -> None:
        """Takes one event, from any thread."""
        with self._lock:
            self._filled = True
            batch = self._batch
            match event:
                case Progress():
                    batch.progress[event.item] = event
                case ItemStarted():
                    batch.started.append(event)
                case ProblemSeen():
                    batch.problems += 1
                case ItemFinished():
                    batch.finished.append(event)
                case RunFinished():
                    batch.ended = event

    def deliver(self) -> None:
        """Hands over what was gathered, if anything was. Called in the window's thread."""
        with self._lock:
            if not self._filled:
                return
            batch, self._batch, self._filled = self._batch, Batch(), False
        self.arrived.emit(batch)
        if batch.ended is not None:
            self._timer.stop()
