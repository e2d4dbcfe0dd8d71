"""Tasks of an evidence item that a worker refused, or did not outlive."""

from __future__ import annotations

from collections import deque

from evidence.case import Case
from evidence.ingest import protocol as p
from evidence.ingest.entry_results import EntryResults
from evidence.ingest.item_media import ItemMedia
from evidence.ingest.limits import Limits
from evidence.ingest.listing import Listing
from evidence.ingest.pool import Job, Pool
from evidence.ingest.records import RecordWriter


class Failures:
    """Has such tasks done again as far as that may help, and has what is lost then recorded.

    ``retries``: entries that are to be read once more, each alone.
    """

    def __init__(
        self,
        case: Case,
        pool: Pool,
        limits: Limits,
        item: int,
        *,
        writer: RecordWriter,
        listing: Listing,
        media: ItemMedia,
        results: EntryResults,
    ) -> None:
        self.retries: deque[Job] = deque()
        self._case = case
        self._pool = pool
        self._limits = limits
        self._item = item
        self._writer = writer
        self._listing = listing
        self._media = media
        self._results = results

    def lost(self, job: Job, reason: str, *, died: bool) -> None:
        """Decides what becomes of a task. ``died``: its worker ended at it; else it was refused in words."""
        if died and not job.again and not isinstance(job.task, p.ReadTask):
            self._once_more(job)
            return
        match job.task:
            case p.ListTask() | p.OpenTask():
                self._listing.lost(reason)
            case p.MediaTask():
                self._media.lost(reason)
            case p.ReadTask():
                self._retry(job, job.task, reason, died)

    def _once_more(self, job: Job) -> None:
        """Whatever ended the worker may have come from outside: the whole task is done again, by another worker."""
        if isinstance(job.task, p.ListTask | p.OpenTask):
            self._pool.submit(self._listing.begin_again())
        else:
            self._pool.submit(Job(job.task, job.silence, again=True))

    def _retry(self, job: Job, task: p.ReadTask, reason: str, died: bool) -> None:
        """Each entry that is left alone again, then without parsers, then it is given up: a worker costs one entry."""
        left = list(zip(task.numbers[job.answered :], task.entries[job.answered :], strict=True))
        alone = len(task.numbers) == 1
        for number, entry in left:
            if died and (task.parse or not alone):
                if alone:
                    self._quarantine(number, reason)
                again = p.ReadTask(task.tree, (number,), (entry,), task.parse and not alone)
                self.retries.append(Job(again, self._limits.entry_seconds, entry.size))
                continue
            if died:
                self._log(number, reason)
            found = p.FoundProblem("quarantined" if died else "unreadable", reason)
            self._results.give_up(task, entry, number, found)

    def _quarantine(self, number: int, reason: str) -> None:
        """Keeps why an entry's parsers are not run again, for its record."""
        said = f"its parsers brought a worker down: {reason}"
        self._results.keep(number, p.FoundProblem("quarantined", said))
        self._log(number, reason)

    def _log(self, number: int, reason: str) -> None:
        self._writer.flush()
        self._case.ledger.append("failure", f"{self._item}-{number}", {"reason": reason})
