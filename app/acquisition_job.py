"""The two kinds of acquisition as one: of a device or file into an image, and of a folder into an archive."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from app.acquisition_order import Order, planned
from evidence.acquire.acquisition import Acquisition
from evidence.acquire.errors import AcquireError
from evidence.acquire.events import Acquired, Event
from evidence.acquire.folder import FolderAcquisition
from evidence.acquire.folder_check import wrong_in
from evidence.acquire.journal import Journal
from evidence.acquire.medium import Medium
from evidence.acquire.plan import Plan
from evidence.acquire.read_back import read_back

Progress = Callable[[int], None]


class Job(ABC):
    """``plan`` is what is done; ``read_only`` what the kernel says of a device, else None."""

    plan: Plan
    read_only: bool | None = None

    @abstractmethod
    def run(self) -> Iterator[Event]:
        """Everything that happens, to Stopped or Acquired."""

    @abstractmethod
    def cancel(self) -> None:
        """Asks it to stop."""

    @abstractmethod
    def wrong(self, files: Sequence[Path], found: Acquired, progress: Progress) -> str:
        """Reads a copy back: what is wrong with it, in words; empty where it holds what was read."""

    @property
    def kept(self) -> int:
        """Bytes of the source that need not be read again."""
        return 0

    def end(self) -> None:
        """The copy and its manifest are whole."""

    def close(self) -> None:
        """Gives the source back."""


class ImageJob(Job):
    """Of a device or file; goes on from a journal where that is wanted. Raises AcquireError."""

    def __init__(self, order: Order, examiner: str, number: str) -> None:
        self._medium = Medium(order.source, set_read_only=order.set_read_only)
        try:
            if order.resume:
                self._journal = Journal.open(str(order.names[0].absolute()))
                self._refuse_another(order.source)
            else:
                self._journal = Journal.begin(planned(order, self._medium, examiner, number))
        except BaseException:
            self._medium.close()
            raise
        self.plan = self._journal.plan
        self.read_only = self._medium.read_only
        self._acquisition = Acquisition(self._medium, self._journal)

    def _refuse_another(self, source: Path) -> None:
        size = self._journal.plan.size
        if size != self._medium.size:
            raise AcquireError(
                f"{source} has {self._medium.size} bytes; the source that was begun has {size}. It is another one."
            )

    def run(self) -> Iterator[Event]:
        return self._acquisition.run()

    def cancel(self) -> None:
        self._acquisition.cancel()

    def wrong(self, files: Sequence[Path], found: Acquired, progress: Progress) -> str:
        digests, reason = read_back(self.plan.form, files, progress)
        return "" if digests == found.digests else reason or "it holds other bytes than were read"

    @property
    def kept(self) -> int:
        return self._journal.mark.done if self._journal.mark else 0

    def end(self) -> None:
        self._journal.end()

    def close(self) -> None:
        self._medium.close()


class FolderJob(Job):
    """Of a folder, always from the start. Raises AcquireError."""

    def __init__(self, order: Order, examiner: str, number: str) -> None:
        if order.resume or order.set_read_only:
            raise AcquireError(
                f"{order.source} is a folder: it is read from the start, and no device is set."
            )
        self.plan = planned(order, None, examiner, number)
        self._acquisition = FolderAcquisition(self.plan)

    def run(self) -> Iterator[Event]:
        return self._acquisition.run()

    def cancel(self) -> None:
        self._acquisition.cancel()

    def wrong(self, files: Sequence[Path], found: Acquired, progress: Progress) -> str:
        archive, listed = files
        return wrong_in(self.plan.form, archive, listed, progress)


def job_of(order: Order, examiner: str, number: str) -> Job:
    """What fits the source."""
    return (FolderJob if order.source.is_dir() else ImageJob)(order, examiner, number)
