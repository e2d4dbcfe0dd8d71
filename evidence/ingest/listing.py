"""The listing of an evidence item's file trees, one after the other, each entry with its number."""

from __future__ import annotations

from evidence.access.carved import SLICE
from evidence.ingest import protocol as p
from evidence.ingest.holders import Holders
from evidence.ingest.inside import without_mark
from evidence.ingest.item_problems import ItemProblems
from evidence.ingest.item_trees import ItemTrees
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Job
from evidence.model.listed import Listed

_LOST_PARTS = 3
"""Parts of one listing in a row that end their workers twice, after which the rest of it is given up."""


class Listing:
    """Takes what workers list of the trees that are to be listed, the first of them first.

    The number of an entry is its place in the listing, so that records do not depend on which worker was faster.
    """

    def __init__(self, trees: ItemTrees, holders: Holders, problems: ItemProblems, limits: Limits) -> None:
        self._awaited = 0
        self._trees = trees
        self._holders = holders
        self._problems = problems
        self._limits = limits
        # Entries numbered in all, before the part that is listed now, and of that part by the present listing.
        self._numbered = self._first = self._again = 0

    @property
    def under_way(self) -> bool:
        """Whether a worker is at it."""
        return self._awaited > 0

    def begin(self) -> Job:
        """The task that lists the first tree, or the part of it that is next; of small ones in files all that wait."""
        first = self._trees.to_list[0]
        trees = [tree for tree in self._trees.to_list if tree.holder] if first.holder else [first]
        self._awaited = len(trees)
        tasks = tuple(p.ListTask(tree.spec, tree.part, tree.within) for tree in trees)
        return Job(tasks[0] if len(tasks) == 1 else p.OpenTask(tasks), self._limits.step_seconds)

    def begin_again(self) -> Job:
        """The task that lists the first tree from its beginning: as far as another worker came, what it lists is known.

        The other worker did not end what it was given; those that were to follow are given out once more, too.
        """
        tree = self._trees.to_list[0]
        self._awaited, self._again = 1, 0
        return Job(p.ListTask(tree.spec, tree.part, tree.within), self._limits.step_seconds, again=True)

    def listed(self, entries: tuple[Listed, ...]) -> None:
        """Takes the next entries of the listing."""
        known = min(len(entries), self._numbered - self._first - self._again)
        self._again += len(entries)
        entries = entries[known:]
        if not entries:
            return
        tree = self._trees.to_list[0]
        if tree.holder is not None:
            entries = self._holders.listed(tree.holder, entries)
        self._trees.put(tree, self._numbered + 1, tuple(map(without_mark, entries)))
        self._numbered += len(entries)

    def ended(self, end: p.ListEnd) -> None:
        """Records what concerns no single entry, and goes on."""
        tree = self._trees.to_list[0]
        for text in end.problems:
            self._problems.add(tree.part_name, p.FoundProblem("warning", text, str(tree.spec)), tree.holder)
        for found in end.unreadable:
            locator = f"bytes {found.offset}+{found.length}"
            said = f"while listing: {found.reason}"
            self._problems.add(tree.part_name, p.FoundProblem("unreadable", said, locator), tree.holder)
        if tree.holder is not None:
            self._holders.opened(tree, tree.holder, end)
        tree.lost = 0
        self._go_on(end.following if tree.carved else None)

    def lost(self, reason: str) -> None:
        """Records that it broke off. Of unallocated space only a part is lost, and the next one is listed."""
        tree = self._trees.to_list[0]
        place = str(tree.spec)
        tree.lost += 1
        if tree.carved and tree.lost < _LOST_PARTS:
            said = f"a part of {SLICE} bytes of unallocated space was not searched to its end: {reason}"
            self._problems.add(tree.part_name, p.FoundProblem("failed", said, place))
            self._go_on(tree.part + SLICE)
            return
        said = f"the listing ended early: {reason}"
        self._problems.add(tree.part_name, p.FoundProblem("failed", said, place), tree.holder)
        self._go_on()

    def _go_on(self, following: int | None = None) -> None:
        """Goes on with the part of the tree that follows, or with the next tree."""
        self._first, self._again = self._numbered, 0
        self._awaited -= 1
        tree = self._trees.to_list[0]
        if following is not None and following > tree.part:
            tree.part = following
        else:
            self._trees.to_list.popleft()
            tree.listed = True
            self._trees.finish(tree)
