"""One evidence item read again: its media, and every file entry of it that was recorded."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections import Counter, deque
from collections.abc import Iterator

from evidence.ingest import protocol as p
from evidence.ingest.events import Progress
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Died, Job, Pool
from evidence.ingest.recorded import RecordedEntry, RecordedItem
from evidence.ingest.recorded_media import RecordedMedia
from evidence.ingest.reread_batches import read_jobs, readable_amount
from evidence.ingest.reread_outcome import Finding, Tally, compare_entry, compare_media, not_read
from evidence.model.listed import Listed
from evidence.model.pathspec import PathSpec

_SECONDS = 0.2


class StoppedError(Exception):
    """The person asked for the reading to stop."""


class RereadItem:
    """Hands out one item's media and entries and compares what comes back. Its pool knows the item's files already.

    ``recorded``: what its verification said of its media. Counts go into ``tally``.
    """

    def __init__(
        self,
        pool: Pool,
        item: RecordedItem,
        recorded: RecordedMedia,
        limits: Limits,
        tally: Tally,
        stop: threading.Event,
    ) -> None:
        self._pool = pool
        self._item = item
        self._recorded = recorded
        self._limits = limits
        self._tally = tally
        self._stop = stop
        self._wanted: dict[int, RecordedEntry] = {}
        self._retries: deque[Job] = deque()
        self._failed: dict[PathSpec, list[tuple[RecordedEntry, str, str]]] = {}
        self._refused: Counter[tuple[str, str]] = Counter()
        self._total = self._bytes_total = self._done = self._bytes_done = 0
        self._started = time.monotonic()

    def run(self, connection: sqlite3.Connection) -> Iterator[Finding | Progress]:
        """Does all of it. Raises StoppedError; what was not checked then is counted nowhere."""
        self._total, self._bytes_total = readable_amount(connection, self._item.id)
        if self._item.size:
            self._bytes_total += self._item.size
            self._pool.submit(Job(p.MediaTask(self._item.id), self._limits.step_seconds))
        batches = read_jobs(connection, self._item.id, self._limits, self._wanted)
        yield from self._read(batches)
        yield from self._tell_failed()
        yield self._progress()

    def _read(self, batches: Iterator[Job]) -> Iterator[Finding | Progress]:
        shown = 0.0
        while self._fill(batches):
            yield from self._answer()
            if time.monotonic() - shown > _SECONDS:
                shown = time.monotonic()
                yield self._progress()

    def _fill(self, batches: Iterator[Job]) -> bool:
        while self._pool.room > 0:
            job = self._retries.popleft() if self._retries else next(batches, None)
            if job is None:
                break
            self._pool.submit(job)
        return bool(self._pool.jobs)

    def _answer(self) -> Iterator[Finding]:
        if self._stop.is_set():
            raise StoppedError
        answer = self._pool.receive(_SECONDS)
        if answer is None:
            return
        job, message = answer
        match message:
            case p.ReadBatch(results):
                yield from self._results(job, results)
            case p.MediaResult():
                self._bytes_done += message.size
                yield from compare_media(self._item, self._recorded, message, self._tally)
            case p.Refused(reason) | Died(reason):
                yield from self._lost(job, reason, died=isinstance(message, Died))
            case _:
                pass

    def _results(self, job: Job, results: tuple[p.EntryResult, ...]) -> Iterator[Finding]:
        task = job.task
        for result in results:
            if not isinstance(task, p.ReadTask) or task.numbers[job.answered : job.answered + 1] != (
                result.number,
            ):
                # It may have been taken over: what it was given is read by another.
                self._pool.end_worker(job, "it answered for an entry that it was not given")
                return
            listed = task.entries[job.answered]
            job.answered += 1
            expected = self._take(result.number, listed)
            found = compare_entry(expected, result, self._tally)
            if result.digests is None:
                reason = result.problems[0].message if result.problems else "it was not read"
                self._fail(task, listed, expected, reason)
            if found is not None:
                yield found
        job.bytes_read = 0

    def _take(self, number: int, listed: Listed) -> RecordedEntry:
        self._done += 1
        self._bytes_done += listed.size
        return self._wanted.pop(number)

    def _lost(self, job: Job, reason: str, *, died: bool) -> Iterator[Finding]:
        if died and not job.again and isinstance(job.task, p.MediaTask):
            self._pool.submit(Job(job.task, job.silence, again=True))
        elif isinstance(job.task, p.MediaTask):
            self._tally.media_unreadable += 1
            said = f"{self._item.title}: its media could not be hashed: {reason}."
            yield Finding(kind="unreadable", record=str(self._item.id), message=said)
        elif isinstance(job.task, p.ReadTask):
            self._lost_entries(job, job.task, reason, died=died)

    def _lost_entries(self, job: Job, task: p.ReadTask, reason: str, *, died: bool) -> None:
        """Each entry that is left is read alone once more: a worker's death costs one entry."""
        left = list(zip(task.numbers[job.answered :], task.entries[job.answered :], strict=True))
        for number, listed in left:
            if died and len(task.numbers) > 1:
                again = p.ReadTask(task.tree, (number,), (listed,), parse=False, identify=False)
                self._retries.append(Job(again, self._limits.entry_seconds, listed.size))
                continue
            expected = self._take(number, listed)
            if died:
                self._fail(task, listed, expected, reason)
            elif expected.sha256 is None:
                self._tally.still_unreadable += 1
            else:
                self._tally.unreadable += 1
                self._refused[str(task.tree), reason] += 1

    def _fail(self, task: p.ReadTask, listed: Listed, expected: RecordedEntry, reason: str) -> None:
        self._failed.setdefault(task.tree, []).append((expected, listed.address, reason))

    # What could not be read: gone, or there and unreadable

    def _tell_failed(self) -> Iterator[Finding]:
        for (spec, reason), count in sorted(self._refused.items()):
            said = f"{count} file entries in {spec} cannot be read now, because what they lie in cannot: {reason}."
            yield Finding(kind="unreadable", record=str(self._item.id), message=said)
        for tree, failed in self._failed.items():
            there = self._still_listed(tree, {address for expected, address, _ in failed if expected.sha256})
            for expected, address, reason in failed:
                gone = there is not None and address not in there
                found = not_read(expected, reason, self._tally, gone=gone)
                if found is not None:
                    yield found

    def _still_listed(self, tree: PathSpec, addresses: set[str]) -> set[str] | None:
        """Those of the addresses that a new listing has, or None where it cannot be made."""
        if not addresses:
            return None
        job = Job(p.ListTask(tree), self._limits.step_seconds)
        self._pool.submit(job)
        there: set[str] = set()
        while True:
            if self._stop.is_set():
                raise StoppedError
            answer = self._pool.receive(_SECONDS)
            match answer[1] if answer else None:
                case p.ListedBatch(entries):
                    there |= addresses.intersection(entry.address for entry in entries)
                case p.ListEnd():
                    return there
                case p.Refused() | Died():
                    return None

    def _progress(self) -> Progress:
        running = sum(job.bytes_read for job in self._pool.jobs)
        return Progress(
            item=self._item.id,
            phase="verify",
            entries_done=self._done,
            entries_total=self._total,
            bytes_done=self._bytes_done + running,
            bytes_total=self._bytes_total,
            seconds=time.monotonic() - self._started,
            problems=0,
            listing_done=True,
        )
