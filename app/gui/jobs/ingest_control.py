"""The one ingest that a window may run: started, followed, cancelled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.gui.jobs.bridge import Batch, Bridge
from app.gui.jobs.ingest_job import IngestJob, Runs
from evidence.case import Case


class IngestControl(QObject):
    """At most one job at a time."""

    began = Signal()
    batch = Signal(object)
    ended = Signal(object)
    """The :class:`RunFinished` of the job, after its thread is done and the case is closed for writing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: IngestJob | None = None
        self._bridge: Bridge | None = None

    @property
    def running(self) -> bool:
        """Whether a job runs."""
        return self._job is not None

    def start(self, folder: Path, make: Callable[[Case], Runs]) -> None:
        """Starts a job on a case; does nothing where one runs."""
        if self._job is not None:
            return
        self._bridge = Bridge(self)
        self._bridge.arrived.connect(self._take)
        self._job = IngestJob(folder, make, self._bridge, self)
        self._job.start()
        self._bridge.start()
        self.began.emit()

    def cancel(self) -> None:
        """Asks the job to stop; ``ended`` follows."""
        if self._job is not None:
            self._job.cancel()

    def pause(self, still: bool) -> None:
        """Hands out no new work, or goes on."""
        if self._job is not None:
            self._job.pause(still)

    def stop(self) -> None:
        """Cancels and waits; nothing is told of the job any more: another case may be open when it would arrive."""
        if self._job is not None:
            self._job.cancel()
            self._drop()

    def _drop(self) -> None:
        job, bridge = self._job, self._bridge
        self._job = self._bridge = None
        if job is not None:
            job.wait()
            job.deleteLater()
        if bridge is not None:
            bridge.stop()
            bridge.deleteLater()

    def _take(self, batch: Batch) -> None:
        self.batch.emit(batch)
        if batch.ended is not None and self._job is not None:
            self._drop()
            self.ended.emit(batch.ended)
