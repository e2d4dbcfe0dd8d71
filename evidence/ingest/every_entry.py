"""All file entries of an evidence item on its own, read and hashed by workers, without a case."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Collection, Generator, Iterable, Iterator
from pathlib import Path

from evidence.contract.errors import NotReadableError
from evidence.custody.manifest.paths import path_in_item
from evidence.ingest import protocol as p
from evidence.ingest.backlog import Backlog
from evidence.ingest.limits import Limits
from evidence.ingest.opened import Opened, openings
from evidence.ingest.pool import Died, Job, Pool
from evidence.ingest.surveyed import survey_in
from evidence.model.listed import Listed
from evidence.model.names import text_of
from evidence.model.pathspec import PathSpec

_ITEM = 1
_ALL = p.Allowance(1 << 40, 1 << 62)
"""Of a file that an ingest looked into within its limits."""


class EveryEntry:
    """Lists an item, then reads what was listed. The evidence is opened by workers only, read-only.

    With ``carve`` unallocated space and what is found in it are among the entries, with ``slack`` that of files.
    ``inside`` has the paths of files that are looked into, those in others too, if it is known what opens them.
    ``problems`` are sentences about what the listing could not reach. Raises NotReadableError where the item
    cannot be opened.
    """

    def __init__(
        self,
        path: Path,
        scratch: Path,
        workers: int = 2,
        *,
        carve: bool = False,
        slack: bool = False,
        inside: Collection[bytes] = (),
    ) -> None:
        self.problems: list[str] = []
        self._inside = inside
        self._found: deque[Opened] = deque()
        self._volumes: dict[PathSpec, int | None] = {}
        self._limits = Limits()
        self._scratch = scratch
        place = os.fsencode(path.absolute())
        hello = p.Hello(str(scratch.absolute()), self._limits, (), evidence=(place,))
        self._pool = Pool(hello, workers, scratch / "worker.log")
        self._trees: list[tuple[PathSpec, Backlog]] = []
        try:
            self._openers = self._pool.plugins().openers if inside else ()
            survey = survey_in(self._pool, _ITEM, path, self._limits, carve=carve, slack=slack)
            self._pool.attach(_ITEM, survey.segments)
        except BaseException:
            self._pool.close()
            raise
        self._specs = survey.trees

    def listing(self) -> Iterator[tuple[int | None, Listed]]:
        """Every entry that has content, with the number of its volume. To be read to its end."""
        for spec in self._specs:
            yield from self._kept(spec, spec.volume, self._list(spec))
        while self._found:
            yield from self._look_inside(self._found.popleft())

    def results(self) -> Iterator[tuple[int | None, Listed, p.EntryResult]]:
        """What became of each listed entry: its digests, or the problems that kept it from being read."""
        waiting: deque[Job] = deque()
        batches = self._batches()
        while True:
            while self._pool.room > 0:
                job = waiting.popleft() if waiting else next(batches, None)
                if job is None:
                    break
                self._pool.submit(job)
            if not self._pool.jobs:
                return
            answer = self._pool.receive(1.0)
            if answer is None:
                continue
            job, message = answer
            task = job.task
            if not isinstance(task, p.ReadTask):
                continue
            match message:
                case p.ReadBatch(results):
                    yield from self._answered(job, task, results)
                case p.Refused(reason) | Died(reason):
                    once_more = isinstance(message, Died) and not job.again
                    yield from self._lost(job, task, reason, waiting, once_more)

    def close(self) -> None:
        """Ends the workers and deletes what was set aside."""
        self._pool.close()
        for _, backlog in self._trees:
            backlog.close()

    def _kept(
        self, spec: PathSpec, volume: int | None, batches: Iterable[tuple[Listed, ...]], prefix: bytes = b""
    ) -> Iterator[tuple[int | None, Listed]]:
        backlog = Backlog(self._scratch)
        self._trees.append((spec, backlog))
        self._volumes[spec] = volume
        for entries in batches:
            wanted = tuple(entry for entry in entries if entry.readable)
            if wanted:
                backlog.put(1, wanted)
            for entry in wanted:
                if entry.path in self._inside:
                    folder = entry.path.removeprefix(prefix).rpartition(b"/")[0]
                    self._found += openings(self._openers, spec.at(entry.address), entry, volume, folder)
                yield volume, entry

    def _look_inside(self, opened: Opened) -> Iterator[tuple[int | None, Listed]]:
        """What lies in a file, where this is what opens it."""
        batches = (tuple(map(opened.whole, entries)) for entries in self._list(opened.tree, _ALL))
        yield from self._kept(opened.tree, opened.volume, batches, opened.prefix)

    def _list(self, spec: PathSpec, within: p.Allowance | None = None) -> Iterator[tuple[Listed, ...]]:
        start: int | None = 0
        while start is not None:
            start = yield from self._list_part(spec, start, within)

    def _list_part(
        self, spec: PathSpec, start: int, within: p.Allowance | None
    ) -> Generator[tuple[Listed, ...], None, int | None]:
        """The entries of one part of a listing; what it gives back is where the next begins."""
        self._pool.submit(Job(p.ListTask(spec, start, within), self._limits.step_seconds))
        while True:
            answer = self._pool.receive(1.0)
            match answer[1] if answer else None:
                case p.ListedBatch(entries):
                    yield entries
                case p.ListEnd(unreadable, problems, following) as end:
                    self.problems += [*problems, *([f"{spec}: {end.refused}"] if end.refused else [])]
                    self.problems += [f"bytes {gap.offset}+{gap.length}: {gap.reason}" for gap in unreadable]
                    return following if following is not None and following > start else None
                case p.Refused(reason) | Died(reason):
                    self.problems.append(f"the listing of {spec} ended early: {reason}")
                    return None

    def _batches(self) -> Iterator[Job]:
        for spec, backlog in self._trees:
            while (batch := backlog.get()) is not None:
                entries = batch[1]
                numbers = tuple(range(1, len(entries) + 1))
                task = p.ReadTask(spec, numbers, entries, parse=False, identify=False)
                yield Job(task, self._limits.entry_seconds, sum(entry.size for entry in entries))

    def _answered(
        self, job: Job, task: p.ReadTask, results: tuple[p.EntryResult, ...]
    ) -> Iterator[tuple[int | None, Listed, p.EntryResult]]:
        for result in results:
            if job.answered >= len(task.numbers) or task.numbers[job.answered] != result.number:
                raise NotReadableError("A worker answered for an entry that it was not given.")
            yield self._volumes[task.tree], task.entries[job.answered], result
            job.answered += 1

    def _lost(
        self, job: Job, task: p.ReadTask, reason: str, waiting: deque[Job], once_more: bool
    ) -> Iterator[tuple[int | None, Listed, p.EntryResult]]:
        """Each entry that is left is read alone; one that ends its worker alone, too, is given up.

        ``once_more``: whatever ended the worker may have come from outside.
        """
        left = task.entries[job.answered :]
        alone = len(task.entries) == 1
        if once_more or not alone:
            for entry in left:
                again = p.ReadTask(task.tree, (1,), (entry,), parse=False, identify=False)
                waiting.append(Job(again, self._limits.entry_seconds, entry.size, again=alone))
            return
        for entry in left:
            found = p.FoundProblem("unreadable", reason)
            yield self._volumes[task.tree], entry, p.EntryResult(1, None, None, None, (), 0, (found,))


def written_path(volume: int | None, entry: Listed, *, own: bool) -> bytes | None:
    """An entry's path as manifests write it, without the item's number: ``.deleted.stream/v2/path``.

    Where the manifest is another tool's (``own`` False): the plain path of a live file, None for all else.
    """
    if not own:
        return entry.path if (entry.state, entry.type) == ("live", "file") else None
    return path_in_item(entry.state, entry.type, volume, entry.path)


def reason_of(result: p.EntryResult) -> str:
    """Why an entry has no digests, in words."""
    return text_of("; ".join(found.message for found in result.problems).encode("utf-8", "replace"))
