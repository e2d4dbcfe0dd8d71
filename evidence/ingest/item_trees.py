"""The file trees of one evidence item: which there are, which are still to be listed, what of them waits to be read."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from pathlib import Path

from evidence.ingest import protocol as p
from evidence.ingest.done import Done
from evidence.ingest.item_tree import ItemTree
from evidence.ingest.limits import Limits
from evidence.ingest.opened import Opened
from evidence.ingest.order import RANKS, Order
from evidence.ingest.pool import Job
from evidence.ingest.records import TreeRecords
from evidence.ingest.waiting import Waiting
from evidence.model.listed import Listed
from evidence.model.pathspec import PathSpec

_LAST_BYTES = 64 << 20
_LAST_ENTRIES = 64
"""Where no more bytes than these wait, so few entries are handed out at once: workers end at about the same time."""


class ItemTrees:
    """Keeps the trees of an item, and hands out what was listed of them.

    ``to_list``: those that are to be listed, the one that is listed now first. ``by_spec``: all that something is left
    to do of. ``entries`` and ``bytes``: how much was listed; ``bytes_waiting`` of it were not handed out yet.
    """

    def __init__(
        self, scratch: Path, limits: Limits, versions: dict[str, str], order: Order | None, done: Done
    ) -> None:
        self.to_list: deque[ItemTree] = deque()
        self.by_spec: dict[PathSpec, ItemTree] = {}
        self.entries = self.bytes = self.bytes_waiting = 0
        self._scratch = scratch
        self._limits = limits
        self._versions = versions
        self._order = order
        self._done = done

    def add(self, specs: Iterable[PathSpec]) -> None:
        """Adds those that the survey found, to be listed one after the other."""
        for count, spec in enumerate(specs, 1):
            waiting = Waiting(self._scratch, self._order)
            records = TreeRecords(spec, spec.volume, self._versions)
            self._add(ItemTree(spec, f"list{count}", spec.volume, waiting, records))

    def add_inside(self, holder: Opened, within: p.Allowance) -> ItemTree:
        """Adds what a file entry holds, of which so much may be listed."""
        spec, volume = holder.tree, holder.volume
        records = TreeRecords(spec, volume, self._versions, f"{spec.item}-{holder.number}", holder.prefix)
        waiting = Waiting(self._scratch, None)
        tree = ItemTree(spec, f"inside{holder.number}", volume, waiting, records, holder, within)
        self._add(tree)
        return tree

    @property
    def inside(self) -> int:
        """How many lie in file entries."""
        return sum(tree.holder is not None for tree in self.by_spec.values())

    @property
    def early(self) -> list[ItemTree]:
        """Those that are read before what was carved."""
        return [tree for tree in self.by_spec.values() if not tree.late]

    @property
    def late(self) -> list[ItemTree]:
        """Those of what was carved, and of what lies in that."""
        return [tree for tree in self.by_spec.values() if tree.late]

    @property
    def wait(self) -> bool:
        """Whether any entry waits to be read."""
        return any(tree.waiting for tree in self.by_spec.values())

    def put(self, tree: ItemTree, first: int, entries: tuple[Listed, ...]) -> None:
        """Adds what was listed of a tree; the first entry has the number ``first``, the others those that follow."""
        tree.left += len(entries)
        tree.waiting.put(first, entries)
        size = _weight(entries)
        self.entries += len(entries)
        self.bytes += size
        self.bytes_waiting += size

    def next_read(self, trees: list[ItemTree]) -> Job | None:
        """The task that is to be done next of what waits in these trees. What an earlier run read is passed over."""
        most = _LAST_ENTRIES if self.bytes_waiting < _LAST_BYTES else None
        for rank in RANKS:
            for tree in trees:
                while (batch := tree.waiting.get(rank, most)) is not None:
                    weight = _weight(entry for _, entry in batch)
                    self.bytes_waiting -= weight
                    numbered = [pair for pair in batch if pair[0] not in self._done]
                    tree.left -= len(batch) - len(numbered)
                    self.finish(tree)
                    if numbered:
                        numbers, entries = zip(*numbered, strict=True)
                        task = p.ReadTask(tree.spec, numbers, entries)
                        return Job(task, self._limits.entry_seconds, weight)
        return None

    def are_read(self, trees: list[ItemTree], under_way: Iterable[Job]) -> bool:
        """Whether nothing of these is left to do: only then it is known which carved files are among them."""
        specs = {tree.spec for tree in trees}
        tasks = (job.task for job in under_way)
        return not (
            any(tree in trees for tree in self.to_list)
            or any(tree.waiting for tree in trees)
            or any(isinstance(task, p.ReadTask) and task.tree in specs for task in tasks)
        )

    def finish(self, tree: ItemTree) -> None:
        """Forgets a tree in a file when nothing of it is left to do: there may be very many."""
        if tree.holder is not None and tree.listed and not tree.left:
            tree.waiting.close()
            self.by_spec.pop(tree.spec, None)

    def close(self) -> None:
        """Deletes what was set aside."""
        for tree in self.by_spec.values():
            tree.waiting.close()

    def _add(self, tree: ItemTree) -> None:
        self.to_list.append(tree)
        self.by_spec[tree.spec] = tree


def _weight(entries: Iterable[Listed]) -> int:
    """The bytes that are to be read of entries."""
    return sum(entry.size for entry in entries if entry.readable)
