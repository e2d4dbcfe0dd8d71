"""An ingest in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QThread

from app.gui.jobs.bridge import Bridge
from app.gui.jobs.turns import turn_of
from evidence.case import Case, CaseError
from evidence.catalog.catalog import CatalogError
from evidence.custody.errors import CustodyError
from evidence.ingest.events import Event, RunFinished

if TYPE_CHECKING:
    from evidence.ingest.profile import Profile


class Runs(Protocol):
    """What yields events until it is done: :class:`evidence.ingest.run.Ingest`."""

    def run(self) -> Iterator[Event]:
        """Does the work."""
        ...

    def cancel(self) -> None:
        """Asks it to stop, from any thread."""
        ...

    def pause(self) -> None:
        """Hands out no new work, from any thread."""
        ...

    def go_on(self) -> None:
        """Ends a pause, from any thread."""
        ...


def new_run(paths: Sequence[Path], profile: Profile | None = None) -> Callable[[Case], Runs]:
    """A run that ingests these paths, as a profile says."""

    def make(case: Case) -> Runs:
        from evidence.ingest.run import Ingest

        return Ingest(case, paths, workers=0, profile=profile)

    return make


def resumed_run(case: Case) -> Runs:
    """A run that finishes what others left."""
    from evidence.ingest.run import Ingest

    return Ingest.resuming(case, workers=0)


class IngestJob(QThread):
    """Opens the case for writing, iterates a run, posts its events to a bridge, and closes the case.

    However it ends, the bridge gets one :class:`RunFinished`.
    """

    def __init__(
        self, folder: Path, make: Callable[[Case], Runs], bridge: Bridge, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._make = make
        self._bridge = bridge
        self._run: Runs | None = None
        self._cancelled = False
        self._paused = False

    def cancel(self) -> None:
        """Asks the run to stop."""
        self._cancelled = True
        if self._run is not None:
            self._run.cancel()

    def pause(self, still: bool) -> None:
        """Asks the run to stand still, or to go on."""
        self._paused = still
        if self._run is not None:
            (self._run.pause if still else self._run.go_on)()

    def run(self) -> None:
        """The thread's work."""
        end = RunFinished("failed", self.tr("The ingest ended without saying how."))
        try:
            turn = turn_of(self._folder)
            with turn.held(), Case.open(self._folder, write=True) as case, turn.lent(case.ledger):
                end = self._iterate(case) or end
        except (CaseError, CatalogError, CustodyError, OSError) as error:
            end = RunFinished("failed", str(error))
        except Exception as error:  # noqa: BLE001 - the boundary of a thread: the window must learn that it ended
            end = RunFinished("failed", f"{type(error).__name__}: {error}")
        self._bridge.post(end)

    def _iterate(self, case: Case) -> RunFinished | None:
        """Posts everything but the end, which is posted when the case is closed again."""
        self._run = self._make(case)
        if self._cancelled:
            self._run.cancel()
        if self._paused:
            self._run.pause()
        end = None
        for event in self._run.run():
            if isinstance(event, RunFinished):
                end = event
            else:
                self._bridge.post(event)
        return end
