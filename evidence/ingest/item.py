"""The ingest of one evidence item, from its layers to its last record."""

from __future__ import annotations

import os
import threading
import time
from collections import Counter
from collections.abc import Generator, Iterator
from pathlib import Path

from evidence.access.survey import Survey
from evidence.case import Case
from evidence.custody.canonical import CanonicalError
from evidence.ingest import protocol as p
from evidence.ingest.done import Done
from evidence.ingest.entry_results import EntryResults
from evidence.ingest.errors import CancelledError, RefusedError
from evidence.ingest.events import Event, ItemFinished, ItemStarted
from evidence.ingest.evidence_record import EvidenceRecord
from evidence.ingest.failures import Failures
from evidence.ingest.holders import Holders
from evidence.ingest.inside import Openers
from evidence.ingest.item_keys import ItemKeys
from evidence.ingest.item_media import ItemMedia
from evidence.ingest.item_problems import ItemProblems
from evidence.ingest.item_progress import ItemProgress
from evidence.ingest.item_trees import ItemTrees
from evidence.ingest.known_carved import KnownCarved
from evidence.ingest.limits import Limits
from evidence.ingest.listing import Listing
from evidence.ingest.order import Order
from evidence.ingest.pauses import Pauses
from evidence.ingest.pool import Died, Job, Pool
from evidence.ingest.records import RecordWriter
from evidence.ingest.turns import Turns

_PROGRESS_SECONDS = 0.2
_INDEX_AT = 0.9
"""The part of the entries after which the indexes are made, while workers read the rest."""


class ItemIngest:
    """One evidence item's way through the pool into the records.

    It takes what workers answer and hands it to those who do something about it; ``counts`` are of this run.
    """

    def __init__(
        self,
        case: Case,
        pool: Pool,
        limits: Limits,
        item: int,
        path: Path,
        *,
        versions: dict[str, str],
        verify_source: bool,
        cancelled: threading.Event,
        paused: threading.Event,
        order: Order | None = None,
        carve: bool = False,
        slack: bool = False,
        openers: Openers | None = None,
    ) -> None:
        self.item = item
        self.counts = counts = Counter[str]()
        self._survey_job = Job(p.SurveyTask(item, os.fsencode(path), carve, slack), limits.step_seconds)
        self._case = case
        self._pool = pool
        self._path = path
        self._cancelled = cancelled
        self._indexed = False
        self._writer = writer = RecordWriter(case)
        self._done = done = Done(case, item)
        self._problems = problems = ItemProblems(writer, done, item, str(path), counts)
        self._record = EvidenceRecord(case, writer, done, problems, item, path)
        self._keys = keys = ItemKeys(case, pool, item)
        self._pauses = pauses = Pauses(paused, pool)
        self._trees = trees = ItemTrees(case.scratch, limits, versions, order, done)
        openers = openers or Openers((), "none", locked=False)
        self._holders = holders = Holders(openers, limits, trees, keys, problems, counts)
        self._listing = listing = Listing(trees, holders, problems, limits)
        self._known = KnownCarved(case, writer, problems, item)
        self._results = results = EntryResults(
            item, writer, done, trees, holders, self._known, problems, counts
        )
        self._media = media = ItemMedia(
            case,
            limits,
            item,
            wanted=verify_source,
            writer=writer,
            done=done,
            problems=problems,
            counts=counts,
        )
        self._failures = Failures(
            case, pool, limits, item, writer=writer, listing=listing, media=media, results=results
        )
        self._turns = Turns(
            pool,
            trees=trees,
            listing=listing,
            holders=holders,
            retries=self._failures.retries,
            pauses=pauses,
        )
        self._progress = ItemProgress(
            item, pool, done=done, trees=trees, results=results, media=media, pauses=pauses, counts=counts
        )

    def run(self) -> Iterator[Event]:
        """Does all of it. Raises RefusedError and CancelledError; LedgerError where nothing can be written any more."""
        self._progress.begin()
        yield ItemStarted(self.item, str(self._path))
        survey = yield from self._survey()
        self._begin(survey)
        shown = 0.0
        while self._turns.fill():
            yield from self._handle_next()
            self._index_once()
            if time.monotonic() - shown > _PROGRESS_SECONDS:
                shown = time.monotonic()
                phase = self._progress.phase
                if phase == "paused":
                    self._writer.flush()  # a pause is for looking at what there is
                yield self._progress.event(phase)
        self._writer.flush()
        yield from self._problems.take_seen()
        yield self._progress.event("verify")
        said = f"read in {self._progress.seconds:.1f} s"
        yield ItemFinished(self.item, "finished", said, dict(self.counts))

    @property
    def deferred(self) -> bool:
        """Whether the item has media that this run was told not to hash."""
        return self._media.deferred

    def close(self) -> None:
        """Ends the writing and deletes what was set aside."""
        self._writer.close()
        self._trees.close()
        self._known.close()

    def _survey(self) -> Generator[Event, None, Survey]:
        self._pool.submit(self._survey_job)
        while True:
            answer = self._receive()
            yield self._progress.event("survey")
            if answer is None:
                continue
            match answer[1]:
                case p.Surveyed(survey):
                    return survey
                case p.Refused(reason, attempts):
                    self._keys.tried(attempts)
                    raise RefusedError(reason)
                case Died(reason):
                    raise RefusedError(f"{self._path}: its layers cannot be read: {reason}.")

    def _begin(self, survey: Survey) -> None:
        """Records what the survey found, and has the media hashed beside all that follows."""
        self._keys.tried(survey.attempts)
        self._record.write(survey)
        self._keys.surveyed(survey)
        self._trees.add(survey.trees)
        self._holders.recall(self._done.readable(self._case))
        self.counts["nothing_read"] += not survey.trees
        if (hashing := self._media.begin(survey)) is not None:
            self._pool.submit(hashing)

    def _index_once(self) -> None:
        """Has the indexes made when little is left to come."""
        if self._indexed or not self._turns.all_listed:
            return
        if self.counts["entries"] > self._trees.entries * _INDEX_AT:
            self._indexed = True
            self._writer.index()

    def _receive(self) -> tuple[Job, p.FromWorker | Died] | None:
        if self._cancelled.is_set():
            self._writer.wait()
            raise CancelledError
        return self._pool.receive(_PROGRESS_SECONDS)

    def _handle_next(self) -> Iterator[Event]:
        answer = self._receive()
        if answer is None:
            return
        job, message = answer
        try:
            self._handle(job, message)
        except (p.ProtocolError, CanonicalError) as error:
            # It may have been taken over; what it was given is done by another.
            self._pool.end_worker(job, f"it answered with what makes no sense: {error}")
        yield from self._problems.take_seen()

    def _handle(self, job: Job, message: p.FromWorker | Died) -> None:
        match message:
            case p.ListedBatch(entries):
                self._listing.listed(entries)
            case p.ListEnd():
                self._listing.ended(message)
            case p.ArtifactBatch():
                self._results.artifacts(job, message)
            case p.ReadBatch():
                self._results.results(job, message)
            case p.MediaResult():
                self._media.hashed(message)
            case p.Refused(reason) | Died(reason):
                self._failures.lost(job, reason, died=isinstance(message, Died))
            case _:
                pass
