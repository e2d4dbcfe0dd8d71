"""A worker's reading of file entries."""

from __future__ import annotations

import time

from msgspec import structs

from evidence.access.resolve import Resolver
from evidence.contract.errors import ReadError
from evidence.contract.layers import FileTree
from evidence.ingest import protocol as p
from evidence.ingest.answers import Answers
from evidence.ingest.examine import Examiner, Undecided
from evidence.model.listed import Listed

_FLUSH_SECONDS = 0.1
_FLUSH_RESULTS = 256
_HELD_BYTES = 16 << 20


class ReadingTasks:
    """Reads the entries of a task in order, and sends what became of several at a time."""

    def __init__(self, resolver: Resolver, examiner: Examiner, answers: Answers) -> None:
        self._resolver = resolver
        self._examiner = examiner
        self._answers = answers

    def read(self, task: p.ReadTask) -> None:
        """Reads all of them. Raises EvidenceError where their tree cannot be opened."""
        tree = self._resolver.tree(task.tree)
        media_size = self._resolver.media_size(task.tree)
        results: list[p.EntryResult | Undecided] = []
        held = 0
        last = len(task.entries) - 1
        sent = time.monotonic()
        for index, (number, entry) in enumerate(zip(task.numbers, task.entries, strict=True)):
            if not entry.size and not task.identify:
                entry = _sized(tree, entry)  # noqa: PLW2901 - the same entry
            result = self._examiner.examine(tree, number, entry, task.parse, media_size)
            if isinstance(result, Undecided) and not task.identify:
                result = result.result
            results.append(result)
            if isinstance(result, Undecided):
                held += len(result.data)
            now = time.monotonic()
            full = len(results) == _FLUSH_RESULTS or held > _HELD_BYTES
            if index == last or full or now - sent > _FLUSH_SECONDS:
                self._send(results, end=index == last)
                results.clear()
                held, sent = 0, time.monotonic()

    def _send(self, results: list[p.EntryResult | Undecided], *, end: bool) -> None:
        """Sends what became of entries, after those that are undecided yet were decided in a row."""
        ready: list[p.EntryResult] = []
        sent = time.monotonic()
        for result in results:
            if not isinstance(result, Undecided):
                ready.append(result)
                continue
            ready.append(self._examiner.decide(result))
            if time.monotonic() - sent > _FLUSH_SECONDS:
                self._answers.send(p.ReadBatch(tuple(ready), end=False))
                ready.clear()
                sent = time.monotonic()
        self._answers.send(p.ReadBatch(tuple(ready), end))


def _sized(tree: FileTree, entry: Listed) -> Listed:
    """The entry with the size that the file system states: the record of one that was not read has none."""
    try:
        return structs.replace(entry, size=tree.at(entry.address).size)
    except ReadError:
        return entry  # opening it says why
