"""The ingest of one evidence item, from its layers to its last record."""

from __future__ import annotations

import os
import time
from collections import Counter, deque
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import structs

from evidence.access.carved import KIND as CARVED
from evidence.access.carved import SLICE
from evidence.access.single import KIND as SINGLE
from evidence.access.survey import Survey
from evidence.case import Case
from evidence.custody.canonical import CanonicalError, canonical
from evidence.ingest import protocol as p
from evidence.ingest.done import Done
from evidence.ingest.events import Event, ItemFinished, ItemStarted, ProblemSeen, Progress
from evidence.ingest.inside import Inside, Opened, Openers, without_mark
from evidence.ingest.known_files import KnownFiles
from evidence.ingest.limits import Limits
from evidence.ingest.order import RANKS, Order
from evidence.ingest.pool import Died, Job, Pool
from evidence.ingest.recorded import RecordedEntry, place_of
from evidence.ingest.records import RecordWriter, TreeRecords, problem_record
from evidence.ingest.unlocking import Marks, log_keys
from evidence.ingest.verification import outcomes, write_outcomes
from evidence.ingest.waiting import Waiting
from evidence.model.listed import Listed
from evidence.model.names import text_of
from evidence.model.pathspec import PathSpec

_PROGRESS_SECONDS = 0.2
_INDEX_AT = 0.9
"""The part of the entries after which the indexes are made, while workers read the rest."""
_LAST_BYTES = 64 << 20
_LAST_ENTRIES = 64
"""Where no more bytes than these wait, so few entries are handed out at once: workers end at about the same time."""
_OPEN_AT_ONCE = 64
"""Files that hold others are opened no further ahead of what is read: each takes room on the scratch disk."""
_LOST_PARTS = 3
"""Parts of one listing in a row that end their workers twice, after which the rest of it is given up."""


class CancelledError(Exception):
    """The examiner asked for the run to stop."""


class RefusedError(Exception):
    """The item cannot be ingested. The text says why, for a person."""


class ItemIngest:
    """One evidence item's way through the pool into the records.

    Every job's answers are handled here; the number of an entry is its place in the listing, so that records
    do not depend on which worker was faster.
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
        cancelled: Any,
        paused: Any,
        order: Order | None = None,
        carve: bool = False,
        slack: bool = False,
        openers: Openers | None = None,
    ) -> None:
        self.item = item
        self._openers = openers or Openers((), "none", locked=False)
        self._inside = Inside(self._openers, limits)
        self._opening: deque[Opened] = deque()
        self._recalled: dict[PathSpec, list[tuple[RecordedEntry, str]]] = {}
        self._segments: tuple[bytes, ...] = ()
        self._marks = Marks()
        self.counts: Counter[str] = Counter()
        self._case = case
        self._pool = pool
        self._limits = limits
        self._path = path
        self._versions = versions
        self._verify = verify_source
        self._cancelled = cancelled
        self._paused = paused
        self._order = order
        self._carve = carve
        self._slack = slack
        self._known: KnownFiles | None = None
        self._still_seconds = self._looked_at = 0.0
        self._writer = RecordWriter(case)
        self._done = Done(case, item)
        self._trees: deque[_Tree] = deque()
        self._all_trees: dict[PathSpec, _Tree] = {}
        self._retries: deque[Job] = deque()
        self._quarantined: dict[int, p.FoundProblem] = {}
        self._media: Job | None = None
        self._has_media = False
        # Entries numbered in all, before the tree that is listed now, and of that tree by the present listing.
        self._numbered = self._first = self._listed_again = 0
        self._part_problems: Counter[str] = Counter()
        self._entries_total = 0
        self._bytes_total = 0
        self._bytes_done = 0
        self._bytes_waiting = 0  # of the entries that are not handed out yet
        self._listing: Job | None = None
        self._indexed = False
        self._seen: deque[Event] = deque()

    def run(self) -> Iterator[Event]:
        """Does all of it. Raises RefusedError and CancelledError; LedgerError where nothing can be written any more."""
        started = self._started = time.monotonic()
        yield ItemStarted(self.item, str(self._path))
        survey = yield from self._survey()
        log_keys(self._case, self.item, survey.attempts, self._marks)
        self._record_item(survey)
        self._segments = survey.segments
        self._pool.attach(self.item, survey.segments, survey.fitting)
        for count, spec in enumerate(survey.trees, 1):
            waiting = Waiting(self._case.scratch, self._order)
            records = TreeRecords(spec, spec.volume, self._versions)
            tree = _Tree(spec, f"list{count}", spec.volume, waiting, records)
            self._trees.append(tree)
            self._all_trees[tree.spec] = tree
        self._recall()
        self._has_media = bool(survey.size)
        self.counts["nothing_read"] += not survey.trees
        if self._verify and self._has_media and not self._done.verified:
            self._media = Job(p.MediaTask(self.item), self._limits.step_seconds)
            self._bytes_total += survey.size
            self._pool.submit(self._media)
        shown = 0.0
        while self._fill():
            yield from self._handle_next(survey)
            self._index_once()
            if time.monotonic() - shown > _PROGRESS_SECONDS:
                shown = time.monotonic()
                phase = self._phase()
                if phase == "paused":
                    self._writer.flush()  # a pause is for looking at what there is
                yield self._progress(phase)
        self._writer.flush()
        yield from self._take_seen()
        yield self._progress("verify")
        seconds = f"{time.monotonic() - started:.1f}"
        yield ItemFinished(self.item, "finished", f"read in {seconds} s", dict(self.counts))

    @property
    def deferred(self) -> bool:
        """Whether the item has media that this run was told not to hash."""
        return self._has_media and not self._verify

    def close(self) -> None:
        """Ends the writing and deletes what was set aside."""
        self._writer.close()
        for tree in self._all_trees.values():
            tree.waiting.close()
        if self._known is not None:
            self._known.close()

    # Survey and evidence record

    def _survey(self) -> Generator[Event, None, Survey]:
        task = p.SurveyTask(self.item, os.fsencode(self._path), self._carve, self._slack)
        self._pool.submit(Job(task, self._limits.step_seconds))
        while True:
            answer = self._receive()
            yield self._progress("survey")
            if answer is None:
                continue
            match answer[1]:
                case p.Surveyed(survey):
                    return survey
                case p.Refused(reason, attempts):
                    log_keys(self._case, self.item, attempts, self._marks)
                    raise RefusedError(reason)
                case Died(reason):
                    raise RefusedError(f"{self._path}: its layers cannot be read: {reason}.")

    def _record_item(self, survey: Survey) -> None:
        document = {
            "id": self.item,
            "name": text_of(os.fsencode(self._path.name)),
            "path": text_of(os.fsencode(self._path)),
            "segments": [text_of(segment) for segment in survey.segments],
            "container": survey.container,
            "size": survey.size,
            "stored_hashes": {found.algorithm: found.value for found in survey.stored_hashes},
            "details": survey.details,
            "layers": [msgspec.to_builtins(layer) for layer in survey.layers],
        }
        if any(text_of(segment).encode() != segment for segment in survey.segments):
            document["segments_raw"] = [segment.hex() for segment in survey.segments]
        body = canonical(_plain(document))
        before = self._done.evidence_body
        if before is not None:
            if before != body:
                raise RefusedError(
                    f"{self._path} is not what it was when its ingest began, or the keys that opened it then were "
                    "not given now. It is not read on."
                )
            return
        self._case.ledger.append(
            "evidence.open",
            f"evidence {self.item}",
            {
                key: _plain(document[key])
                for key in ("path", "segments", "container", "size", "stored_hashes")
            },
        )
        self._writer.add("evidence", str(self.item), body)
        for layer in survey.layers:
            if not layer.read:
                # Some reasons begin with the name already.
                said = f"{layer.description}: {layer.reason.removeprefix(f'{layer.description}: ')}"
                self._problem("layers", p.FoundProblem("unread_layer", said, layer.pathspec))
            elif layer.reason:
                self._problem("layers", p.FoundProblem("warning", layer.reason, layer.pathspec))
        if not survey.trees:
            self._problem("layers", p.FoundProblem("limited", "nothing in this item could be read as files"))
        # What a container says of itself: parts that failed its own check, sectors that acquisition could not read,
        # older states and further images that it holds.
        for name in (
            "damage",
            "unreadable_at_acquisition",
            "files_not_opened",
            "snapshots_not_read",
            "images_not_read",
        ):
            if survey.details.get(name):
                said = f"{name.replace('_', ' ')}: {survey.details[name]}"
                self._problem("layers", p.FoundProblem("warning", said))
        self._writer.flush()

    # The loop

    def _fill(self) -> bool:
        """Hands out work while the pool has room. False when everything is done."""
        self._pool.expect(self._bytes_waiting)
        while self._pool.room > 0 and not self._stands_still():
            if self._listing is None and (self._trees or self._begin_inside()):
                task = p.ListTask(self._trees[0].spec, self._trees[0].part, self._trees[0].within)
                self._listing = Job(task, self._limits.step_seconds)
                self._pool.submit(self._listing)
            elif self._retries:
                self._pool.submit(self._retries.popleft())
            elif (job := self._next_read()) is not None:
                self._pool.submit(job)
            elif not self._open_more():
                break
        left = self._trees or self._opening or self._inside
        return bool(self._pool.jobs or self._retries or left or self._waits())

    def _index_once(self) -> None:
        left = self._trees or self._opening or self._inside
        if not self._indexed and not left and self.counts["entries"] > self._entries_total * _INDEX_AT:
            self._indexed = True
            self._writer.index()

    def _waits(self) -> bool:
        """Whether a pause keeps entries back."""
        return self._paused.is_set() and any(tree.waiting for tree in self._all_trees.values())

    def _stands_still(self) -> bool:
        """Whether no new work may be handed out. Time in which nothing is read counts for no rate."""
        now = time.monotonic()
        still = bool(self._paused.is_set())
        if still and self._looked_at and not self._pool.jobs:
            self._still_seconds += now - self._looked_at
        self._looked_at = now if still else 0.0
        return still

    def _phase(self) -> str:
        if self._paused.is_set() and not self._pool.jobs:
            return "paused"
        return "read" if any(job is not self._media for job in self._pool.jobs) else "verify"

    def _next_read(self) -> Job | None:
        trees = [tree for tree in self._all_trees.values() if not tree.late]
        if (job := self._next_of(trees)) is not None or not self._is_read(trees):
            return job
        if self._inside.waits(late=False) or (self._opening and not self._opening[0].late):
            return None  # what lies in files is read before what was carved, which may be the same
        return self._next_of([tree for tree in self._all_trees.values() if tree.late])

    # What lies in files

    def _recall(self) -> None:
        """Notes which files an earlier run read that are to be opened, by the tree that they lie in."""
        for record in self._done.readable(self._case):
            if self._openers.of(record.raw_path, record.mime) is not None:
                spec, address = place_of(record.pathspec)
                self._recalled.setdefault(spec, []).append((record, address))
        for tree in self._all_trees.values():
            self._note_recalled(tree)

    def _note_recalled(self, tree: _Tree) -> None:
        for record, address in self._recalled.pop(tree.spec, ()):
            self._note_inside(tree, record.number, record.listed(address), record.mime, record.sha256)

    def _open_more(self) -> bool:
        """Takes the files that are to be opened next, when all that their numbers follow from is read."""
        if self._trees or self._opening or not self._inside:
            return False
        late = not self._inside.waits(late=False)
        if self._is_read([tree for tree in self._all_trees.values() if late or not tree.late]):
            self._opening.extend(self._inside.take(late=late))
        return bool(self._opening)

    def _begin_inside(self) -> bool:
        """Makes the next file that is to be opened the tree that is listed next."""
        while (
            self._opening
            and sum(tree.holder is not None for tree in self._all_trees.values()) < _OPEN_AT_ONCE
        ):
            opened = self._opening.popleft()
            within = self._inside.allowance(opened)
            if isinstance(within, str):
                self._problem(f"inside{opened.number}", p.FoundProblem("limited", within), opened)
                self.counts["not_opened"] += 1
                continue
            spec = opened.tree
            inside = f"{self.item}-{opened.number}"
            records = TreeRecords(spec, opened.volume, self._versions, inside, opened.prefix)
            part = f"inside{opened.number}"
            tree = _Tree(
                spec, part, opened.volume, Waiting(self._case.scratch, None), records, opened, within
            )
            self._trees.append(tree)
            self._all_trees[spec] = tree
            self._note_recalled(tree)
            return True
        return False

    def _opened(self, tree: _Tree, holder: Opened, end: p.ListEnd) -> None:
        """Records what came of opening a file."""
        log_keys(self._case, self.item, end.attempts, self._marks)
        if fitting := tuple((tried.pathspec, tried.secret) for tried in end.attempts if tried.opened):
            self._pool.attach(self.item, self._segments, fitting)
        if end.refused:
            kind, said = "unread_layer", end.refused
            if holder.opener.blind:
                kind, said = "warning", f"it looks like noise, and was tried as a locked file: {said}"
            self._problem(tree.part_name, p.FoundProblem(kind, said, str(tree.spec)), holder)
        if end.limited:
            self._problem(tree.part_name, p.FoundProblem("limited", end.limited, str(tree.spec)), holder)
        if end.fits:
            self.counts["not_opened" if end.refused else "opened"] += 1

    def _note_read(self, tree: _Tree, listed: Listed, result: p.EntryResult) -> None:
        if result.digests is None or self._openers.of(listed.path, result.mime) is None:
            return
        entry = structs.replace(listed, path=tree.holder.prefix + listed.path) if tree.holder else listed
        self._note_inside(tree, result.number, entry, result.mime, result.digests.sha256.hex())

    def _note_inside(
        self, tree: _Tree, number: int, entry: Listed, mime: str | None, sha256: str | None
    ) -> None:
        """``entry``: with the path that its record has. Of a lone file the survey has asked already what it holds."""
        if tree.holder is None and tree.spec.layers[-1].kind == SINGLE:
            return
        content = tree.spec.at(entry.address)
        self._inside.found(tree.holder, number, content, entry, tree.volume, mime, sha256, late=tree.late)

    def _finish(self, tree: _Tree) -> None:
        """Forgets a tree in a file when nothing of it is left to do: there may be very many."""
        if tree.holder is not None and tree.listed and not tree.left:
            tree.waiting.close()
            self._all_trees.pop(tree.spec, None)

    def _is_read(self, trees: list[_Tree]) -> bool:
        """Whether nothing of these is left to do: only then it is known which carved files are among them."""
        specs = {tree.spec for tree in trees}
        tasks = (job.task for job in (*self._pool.jobs, *self._retries))
        return not (
            any(tree in trees for tree in self._trees)
            or any(tree.waiting for tree in trees)
            or any(isinstance(task, p.ReadTask) and task.tree in specs for task in tasks)
        )

    def _next_of(self, trees: list[_Tree]) -> Job | None:
        most = _LAST_ENTRIES if self._bytes_waiting < _LAST_BYTES else None
        for rank in RANKS:
            for tree in trees:
                while (batch := tree.waiting.get(rank, most)) is not None:
                    weight = _weight(entry for _, entry in batch)
                    self._bytes_waiting -= weight
                    numbered = [pair for pair in batch if pair[0] not in self._done]
                    tree.left -= len(batch) - len(numbered)
                    self._finish(tree)
                    if numbered:
                        numbers, entries = zip(*numbered, strict=True)
                        task = p.ReadTask(tree.spec, numbers, entries)
                        return Job(task, self._limits.entry_seconds, weight)
        return None

    def _receive(self) -> tuple[Job, p.FromWorker | Died] | None:
        if self._cancelled.is_set():
            self._writer.wait()
            raise CancelledError
        return self._pool.receive(_PROGRESS_SECONDS)

    def _handle_next(self, survey: Survey) -> Iterator[Event]:
        answer = self._receive()
        if answer is None:
            return
        job, message = answer
        try:
            self._handle(job, message, survey)
        except (p.ProtocolError, CanonicalError) as error:
            self._distrust(job, f"it answered with what makes no sense: {error}")
        yield from self._take_seen()

    def _handle(self, job: Job, message: p.FromWorker | Died, survey: Survey) -> None:
        match message:
            case p.ListedBatch(entries):
                self._listed(entries)
            case p.ListEnd():
                self._list_ended(message)
            case p.ArtifactBatch():
                self._artifacts(job, message)
            case p.ReadBatch(results):
                self._results(job, results)
            case p.MediaResult():
                self._verified(survey, message)
            case p.Refused(reason) | Died(reason):
                self._lost(job, reason, died=isinstance(message, Died))
            case _:
                pass

    def _list_ended(self, end: p.ListEnd) -> None:
        tree = self._trees[0]
        for text in end.problems:
            self._problem(tree.part_name, p.FoundProblem("warning", text, str(tree.spec)), tree.holder)
        for found in end.unreadable:
            locator = f"bytes {found.offset}+{found.length}"
            said = f"while listing: {found.reason}"
            self._problem(tree.part_name, p.FoundProblem("unreadable", said, locator), tree.holder)
        if tree.holder is not None:
            self._opened(tree, tree.holder, end)
        tree.lost = 0
        self._end_listing(end.following)

    def _distrust(self, job: Job, reason: str) -> None:
        """Ends a worker that may have been taken over; what it was given is done by another."""
        if not self._pool.end_worker(job, reason):
            self._lost(job, reason, died=True)

    def _listed(self, entries: tuple[Listed, ...]) -> None:
        known = min(len(entries), self._numbered - self._first - self._listed_again)
        self._listed_again += len(entries)
        entries = entries[known:]
        if not entries:
            return
        tree = self._trees[0]
        if tree.holder is not None:
            entries = tuple(map(tree.holder.held, entries))
            self._inside.listed(tree.holder, entries)
        entries = tuple(map(without_mark, entries))
        tree.left += len(entries)
        tree.waiting.put(self._numbered + 1, entries)
        self._numbered += len(entries)
        self._entries_total += len(entries)
        size = _weight(entries)
        self._bytes_total += size
        self._bytes_waiting += size

    def _end_listing(self, following: int | None = None) -> None:
        """Goes on with the part of the tree that follows, or with the next tree."""
        self._first, self._listed_again = self._numbered, 0
        self._listing = None
        if following is not None and following > self._trees[0].part:
            self._trees[0].part = following
        else:
            tree = self._trees.popleft()
            tree.listed = True
            self._finish(tree)

    def _artifacts(self, job: Job, batch: p.ArtifactBatch) -> None:
        task = _read_task(job)
        if job.answered >= len(task.numbers) or batch.number not in task.numbers[job.answered :]:
            return
        listed = task.entries[task.numbers.index(batch.number)]
        tree = self._all_trees[task.tree]
        if tree.carved and self._known_files().same(batch.sha256) is not None:
            return
        records = tree.records
        written = self._done.artifacts(batch.number)
        sha256 = batch.sha256.hex()
        # All are made before one is added: a batch with one that makes no sense is not taken in part.
        made = [
            records.artifact(batch.number, listed, sha256, index, found)
            for index, found in enumerate(batch.artifacts, batch.first)
            if index > written
        ]
        for record_id, body in made:
            self._writer.add("artifact", record_id, body)
        self.counts["artifacts"] += len(made)
        self._done.wrote(batch.number, max(written, batch.first + len(batch.artifacts) - 1))
        self._writer.write_if_full()

    def _results(self, job: Job, results: tuple[p.EntryResult, ...]) -> None:
        task = _read_task(job)
        for result in results:
            index = job.answered
            if index >= len(task.numbers) or task.numbers[index] != result.number:
                raise p.ProtocolError("a worker answered for an entry that it was not given")
            # The last message of a job may hold nothing any more, when its tree is forgotten already.
            self._entry(self._all_trees[task.tree], task.entries[index], result)
            job.answered += 1
        self._writer.write_if_full()
        job.bytes_read = 0

    def _entry(self, tree: _Tree, listed: Listed, result: p.EntryResult) -> None:
        number, counts = result.number, self.counts
        tree.left -= 1
        if tree.carved and self._is_known(tree, listed, result):
            return
        problems = result.problems
        if listed.problems or number in self._quarantined:
            problems = self._with_earlier(number, listed, problems)
        for index, found in enumerate(problems, 1):
            self._writer.add("problem", *tree.records.problem(number, listed, index, found))
            self._seen.append(ProblemSeen(self.item, found.kind, tree.records.path(listed), found.message))
        self._writer.add(
            "entry", f"{self.item}-{number}", tree.records.entry(number, listed, result, problems)
        )
        self._done.forget(number)
        counts["entries"] += 1
        if result.digests is not None:
            counts["read"] += 1
            self._note_read(tree, listed, result)
        elif listed.readable:
            counts["unreadable"] += 1
        if listed.readable:
            self._bytes_done += listed.size
        if result.parsers:
            counts["parsed"] += 1
        if problems:
            counts["problems"] += len(problems)
        self._finish(tree)

    def _is_known(self, tree: _Tree, listed: Listed, result: p.EntryResult) -> bool:
        """Says of a carved file that is one which a file system lists that it is; then it gets no record of its own."""
        same = self._known_files().same(result.digests.sha256) if result.digests is not None else None
        if same is None:
            return False
        said = (
            f"{text_of(listed.path)} ({listed.size} bytes) has the SHA-256 of file entry {same.id} "
            f"({same.state}: {same.path}), so it is not listed again"
        )
        place = str(tree.spec.at(listed.address))
        record_id = f"{self.item}-p-carved-{result.number}"
        self._item_problem(record_id, p.FoundProblem("warning", said, place))
        self._done.forget(result.number)
        self.counts["linked"] += 1
        self._bytes_done += listed.size
        return True

    def _known_files(self) -> KnownFiles:
        if self._known is None:
            self._writer.flush()
            self._known = KnownFiles(self._case.catalog, self.item, self._case.scratch)
        return self._known

    def _with_earlier(
        self, number: int, listed: Listed, problems: tuple[p.FoundProblem, ...]
    ) -> tuple[p.FoundProblem, ...]:
        """What was seen while listing and what broke a worker stand with what reading found."""
        listing = (p.FoundProblem("warning", text) for text in listed.problems)
        quarantined = self._quarantined.pop(number, None)
        return (*listing, *problems, *((quarantined,) if quarantined else ()))

    def _verified(self, survey: Survey, message: p.MediaResult) -> None:
        for gap in message.unreadable:
            locator = f"bytes {gap.offset}+{gap.length}"
            self._problem("media", p.FoundProblem("unreadable", f"of the media: {gap.reason}", locator))
        found = outcomes(self.item, survey.stored_hashes, message)
        for outcome in found:
            if outcome["result"] == "mismatch":
                said = f"{outcome['algorithm']} of the media is {outcome['found']}, stored is {outcome['expected']}"
                self._problem("media", p.FoundProblem("mismatch", f"this is not what was acquired: {said}"))
                self.counts["mismatch"] += 1
        write_outcomes(self._case, self._writer, found, message.blocks)
        self._case.checkpoint()  # what the media was is signed before anybody works with it
        self._bytes_done += message.size

    # What did not go well

    def _lost(self, job: Job, reason: str, *, died: bool) -> None:
        if died and not job.again and not isinstance(job.task, p.ReadTask):
            self._once_more(job)
            return
        match job.task:
            case p.ListTask(tree):
                self._part_lost(str(tree), reason)
            case p.MediaTask():
                self._problem("media", p.FoundProblem("failed", f"the media could not be hashed: {reason}"))
            case p.ReadTask():
                self._retry(job, job.task, reason, died)

    def _part_lost(self, place: str, reason: str) -> None:
        tree = self._trees[0]
        tree.lost += 1
        if tree.carved and tree.lost < _LOST_PARTS:
            said = f"a part of {SLICE} bytes of unallocated space was not searched to its end: {reason}"
            self._problem(tree.part_name, p.FoundProblem("failed", said, place))
            self._end_listing(tree.part + SLICE)
            return
        said = f"the listing ended early: {reason}"
        self._problem(tree.part_name, p.FoundProblem("failed", said, place), tree.holder)
        self._end_listing()

    def _once_more(self, job: Job) -> None:
        """Whatever ended the worker may have come from outside: the whole task is done again, by another worker."""
        job = Job(job.task, job.silence, again=True)
        if isinstance(job.task, p.ListTask):
            self._listing, self._listed_again = job, 0
        else:
            self._media = job
        self._pool.submit(job)

    def _retry(self, job: Job, task: p.ReadTask, reason: str, died: bool) -> None:
        """Each entry that is left alone again, then without parsers, then it is given up: a worker costs one entry."""
        left = list(zip(task.numbers[job.answered :], task.entries[job.answered :], strict=True))
        alone = len(task.numbers) == 1
        for number, entry in left:
            if died and (task.parse or not alone):
                if alone:
                    self._quarantine(number, reason)
                again = p.ReadTask(task.tree, (number,), (entry,), task.parse and not alone)
                self._retries.append(Job(again, self._limits.entry_seconds, entry.size))
                continue
            found = p.FoundProblem("quarantined" if died else "unreadable", reason)
            if died:
                self._act_failure(number, reason)
            self._entry(
                self._all_trees[task.tree], entry, p.EntryResult(number, None, None, None, (), 0, (found,))
            )

    def _quarantine(self, number: int, reason: str) -> None:
        """Keeps why an entry's parsers are not run again, for its record."""
        self._quarantined[number] = p.FoundProblem(
            "quarantined", f"its parsers brought a worker down: {reason}"
        )
        self._act_failure(number, reason)

    def _act_failure(self, number: int, reason: str) -> None:
        self._writer.flush()
        self._case.ledger.append("failure", f"{self.item}-{number}", {"reason": reason})

    def _problem(self, part: str, found: p.FoundProblem, holder: Opened | None = None) -> None:
        """Records a problem of the item itself, or with what one of its files holds.

        Its id is its place in one part of the work, so that it does not depend on which part was faster, and
        that a part which is done again after an interruption states nothing twice.
        """
        self._part_problems[part] += 1
        self._item_problem(f"{self.item}-p-{part}-{self._part_problems[part]}", found, holder)

    def _item_problem(self, record_id: str, found: p.FoundProblem, holder: Opened | None = None) -> None:
        if record_id in self._done.item_problems:
            return
        self.counts["problems"] += 1
        entry = f"{self.item}-{holder.number}" if holder else None
        path = text_of(holder.path) if holder else ""
        body = problem_record(record_id, self.item, found, entry=entry, path=path)
        self._writer.add("problem", record_id, body)
        self._seen.append(ProblemSeen(self.item, found.kind, path or str(self._path), found.message))

    # Events

    def _take_seen(self) -> Iterator[Event]:
        while self._seen:
            yield self._seen.popleft()

    def _progress(self, phase: Any) -> Progress:
        running = sum(job.bytes_read for job in self._pool.jobs)
        return Progress(
            item=self.item,
            phase=phase,
            entries_done=self.counts["entries"] + self.counts["linked"] + len(self._done),
            entries_total=self._entries_total,
            bytes_done=self._bytes_done + running,
            bytes_total=self._bytes_total,
            seconds=time.monotonic() - self._started - self._still_seconds,
            problems=self.counts["problems"],
            listing_done=phase in ("read", "verify", "paused") and not self._trees,
        )


def _weight(entries: Iterable[Listed]) -> int:
    """The bytes that are to be read of entries."""
    return sum(entry.size for entry in entries if entry.readable)


class _Tree:
    """A file tree of the item, and its entries that wait to be read.

    ``carved``: it holds what was found in unallocated space, is listed in parts and read after all others, and so is
    (``late``) what lies in that. ``part_name``: what the ids of its problems have. ``part`` is where the part that is
    listed now begins, ``lost`` how many in a row could not be listed. ``holder``: the file entry that it lies in, of
    which so much is listed as ``within`` says. ``listed``: whether that is done; ``left``: how many entries are not.
    """

    def __init__(
        self,
        spec: PathSpec,
        part_name: str,
        volume: int | None,
        waiting: Waiting,
        records: TreeRecords,
        holder: Opened | None = None,
        within: p.Allowance | None = None,
    ) -> None:
        self.spec = spec
        self.carved = spec.layers[-1].kind == CARVED
        self.late = holder.late if holder else self.carved
        self.part = self.lost = self.left = 0
        self.listed = False
        self.part_name = part_name
        self.volume = volume
        self.waiting = waiting
        self.records = records
        self.holder = holder
        self.within = within


def _read_task(job: Job) -> p.ReadTask:
    if not isinstance(job.task, p.ReadTask):
        raise p.ProtocolError("a worker gave results for a task that has none")
    return job.task


def _plain(value: Any) -> Any:
    """Whole numbers beyond what JSON holds exactly become decimal text."""
    if isinstance(value, dict):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(inner) for inner in value]
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 2**53:
        return str(value)
    return value
