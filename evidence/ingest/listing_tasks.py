"""A worker's listing of file trees."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from evidence.access.carved import Carved
from evidence.access.resolve import Resolver
from evidence.contract.errors import EvidenceError
from evidence.contract.layers import FileTree
from evidence.ingest import protocol as p
from evidence.ingest.answers import Answers
from evidence.ingest.artifacts import without_surrogates
from evidence.ingest.hidden import hidden
from evidence.ingest.limits import Limits
from evidence.ingest.openers import Meter
from evidence.model.listed import Listed
from evidence.model.pathspec import PathSpec


class ListingTasks:
    """Lists a tree in batches, so that reading begins before the listing ends."""

    def __init__(self, resolver: Resolver, limits: Limits, answers: Answers) -> None:
        self._resolver = resolver
        self._limits = limits
        self._answers = answers

    def list(self, spec: PathSpec, start: int) -> None:
        """Lists all of it; of one that is listed in parts the part that begins with ``start``. Raises EvidenceError."""
        tree = self._resolver.tree(spec)
        entries, following = tree.entries, None
        if isinstance(tree, Carved):
            tree.progress = self._answers.beat
            entries = partial(tree.part, start)
        for batch in _batches(entries(), self._limits):
            self._answers.send(p.ListedBatch(batch))
        if isinstance(tree, Carved):
            following = tree.next_part
        self._answers.send(p.ListEnd(hidden(self._resolver), tuple(tree.problems), following))

    def list_within(self, spec: PathSpec, within: p.Allowance) -> None:
        """Lists what a file entry holds. What it cannot be opened for is told with the keys that were tried."""
        refused = limited = ""
        problems: tuple[str, ...] = ()
        fits = True
        try:
            tree = self._inner(spec, within)
            if tree is None:
                fits = False
            else:
                meter = Meter(within)
                for batch in _batches(meter.kept(tree.entries()), self._limits):
                    self._answers.send(p.ListedBatch(batch))
                problems, limited = tuple(tree.problems), meter.said
                refused = without_surrogates(tree.unread)
        except EvidenceError as error:
            refused = without_surrogates(str(error))
        tried = self._resolver.attempts(spec)
        end = p.ListEnd(hidden(self._resolver), problems, None, fits, refused, limited, tried)
        self._answers.send(end)

    def _inner(self, spec: PathSpec, within: p.Allowance) -> FileTree | None:
        self._resolver.most = within.bytes
        try:
            return self._resolver.tree(spec) if self._resolver.fits(spec) else None
        finally:
            self._resolver.most = None


def _batches(entries: Iterator[Listed], limits: Limits) -> Iterator[tuple[Listed, ...]]:
    batch: list[Listed] = []
    size = 0
    for entry in entries:
        batch.append(entry)
        size += entry.size if entry.readable else 0
        if len(batch) == limits.batch_entries or size >= limits.batch_bytes:
            yield tuple(batch)
            batch, size = [], 0
    if batch:
        yield tuple(batch)
