"""What workers answer for the entries of an evidence item becomes records."""

from __future__ import annotations

from collections import Counter

from evidence.ingest import protocol as p
from evidence.ingest.done import Done
from evidence.ingest.holders import Holders
from evidence.ingest.item_problems import ItemProblems
from evidence.ingest.item_tree import ItemTree
from evidence.ingest.item_trees import ItemTrees
from evidence.ingest.known_carved import KnownCarved
from evidence.ingest.pool import Job
from evidence.ingest.records import RecordWriter
from evidence.model.listed import Listed


class EntryResults:
    """Writes entries with their artifacts and problems, each once, and counts them in ``counts``.

    ``bytes``: how much their contents have. What a worker answers for an entry that it was not given is a
    ProtocolError or passed over.
    """

    def __init__(
        self,
        item: int,
        writer: RecordWriter,
        done: Done,
        trees: ItemTrees,
        holders: Holders,
        known: KnownCarved,
        problems: ItemProblems,
        counts: Counter[str],
    ) -> None:
        self.bytes = 0
        self._item = item
        self._writer = writer
        self._done = done
        self._trees = trees
        self._holders = holders
        self._known = known
        self._problems = problems
        self._counts = counts
        self._kept: dict[int, p.FoundProblem] = {}

    def artifacts(self, job: Job, batch: p.ArtifactBatch) -> None:
        """Writes artifacts of an entry whose result comes later. Raises ProtocolError and CanonicalError."""
        task = _read_task(job)
        if job.answered >= len(task.numbers) or batch.number not in task.numbers[job.answered :]:
            return
        listed = task.entries[task.numbers.index(batch.number)]
        tree = self._trees.by_spec[task.tree]
        if tree.carved and self._known.same(batch.sha256) is not None:
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
        self._counts["artifacts"] += len(made)
        self._done.wrote(batch.number, max(written, batch.first + len(batch.artifacts) - 1))
        self._writer.write_if_full()

    def results(self, job: Job, batch: p.ReadBatch) -> None:
        """Writes the next entries of a task. Raises ProtocolError."""
        task = _read_task(job)
        for result in batch.results:
            index = job.answered
            if index >= len(task.numbers) or task.numbers[index] != result.number:
                raise p.ProtocolError("a worker answered for an entry that it was not given")
            # The last message of a job may hold nothing any more, when its tree is forgotten already.
            self._write(self._trees.by_spec[task.tree], task.entries[index], result)
            job.answered += 1
        if batch.end and job.answered < len(task.numbers):
            raise p.ProtocolError("a worker ended before it had answered for all its entries")
        self._writer.write_if_full()
        job.bytes_read = 0

    def give_up(self, task: p.ReadTask, listed: Listed, number: int, found: p.FoundProblem) -> None:
        """Writes an entry that cannot be read."""
        result = p.EntryResult(number, None, None, None, (), 0, (found,))
        self._write(self._trees.by_spec[task.tree], listed, result)

    def keep(self, number: int, found: p.FoundProblem) -> None:
        """Keeps a problem with an entry until that is written."""
        self._kept[number] = found

    def _write(self, tree: ItemTree, listed: Listed, result: p.EntryResult) -> None:
        number, counts = result.number, self._counts
        tree.left -= 1
        if tree.carved and self._known.is_known(tree, listed, result):
            self._done.forget(number)
            counts["linked"] += 1
            self.bytes += listed.size
            return
        problems = result.problems
        if listed.problems or number in self._kept:
            problems = self._with_earlier(number, listed, problems)
        if problems:
            self._problems.add_of_entry(tree.records, number, listed, problems)
        self._writer.add(
            "entry", f"{self._item}-{number}", tree.records.entry(number, listed, result, problems)
        )
        self._done.forget(number)
        counts["entries"] += 1
        if result.digests is not None:
            counts["read"] += 1
            self._holders.note(tree, listed, result)
        elif listed.readable:
            counts["unreadable"] += 1
        if listed.readable:
            self.bytes += listed.size
        if result.parsers:
            counts["parsed"] += 1
        if problems:
            counts["problems"] += len(problems)
        self._trees.finish(tree)

    def _with_earlier(
        self, number: int, listed: Listed, problems: tuple[p.FoundProblem, ...]
    ) -> tuple[p.FoundProblem, ...]:
        """What was seen while listing and what broke a worker stand with what reading found."""
        listing = (p.FoundProblem("warning", text) for text in listed.problems)
        kept = self._kept.pop(number, None)
        return (*listing, *problems, *((kept,) if kept else ()))


def _read_task(job: Job) -> p.ReadTask:
    if not isinstance(job.task, p.ReadTask):
        raise p.ProtocolError("a worker gave results for a task that has none")
    return job.task
