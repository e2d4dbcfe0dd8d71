"""The file entries of an evidence item that hold others: each is opened as a tree of its own."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable

from msgspec import structs

from evidence.access.single import KIND as SINGLE
from evidence.ingest import protocol as p
from evidence.ingest.inside import Inside, Openers
from evidence.ingest.item_keys import ItemKeys
from evidence.ingest.item_problems import ItemProblems
from evidence.ingest.item_tree import ItemTree
from evidence.ingest.item_trees import ItemTrees
from evidence.ingest.limits import Limits
from evidence.ingest.opened import Opened
from evidence.ingest.pool import Job
from evidence.ingest.recorded import RecordedEntry, place_of
from evidence.model.listed import Listed
from evidence.model.pathspec import PathSpec

_OPEN_AT_ONCE = 64
"""Files that hold others are opened no further ahead of what is read: each takes room on the scratch disk."""
_TOGETHER = 16
"""So many at most are one task: most are small, and are opened faster than a task is handed over."""


class Holders:
    """Notes which entries hold others as they are read, and makes trees of them, turn by turn.

    A turn takes all that are known, by their numbers; what is found in these waits for the next. Those that are
    opened and those that are not are counted in ``counts``. True while any is to be opened.
    """

    def __init__(
        self,
        openers: Openers,
        limits: Limits,
        trees: ItemTrees,
        keys: ItemKeys,
        problems: ItemProblems,
        counts: Counter[str],
    ) -> None:
        self._openers = openers
        self._inside = Inside(openers, limits)
        self._trees = trees
        self._keys = keys
        self._problems = problems
        self._counts = counts
        self._opening: deque[Opened] = deque()
        self._recalled: dict[PathSpec, list[tuple[RecordedEntry, str]]] = {}

    def __bool__(self) -> bool:
        return bool(self._opening or self._inside)

    @property
    def early(self) -> bool:
        """Whether any is to be opened before what was carved is read."""
        return self._inside.waits(late=False) or bool(self._opening and not self._opening[0].late)

    def recall(self, read: Iterable[RecordedEntry]) -> None:
        """Notes which of the entries that an earlier run read are to be opened, by the tree that they lie in."""
        for record in read:
            if self._openers.of(record.raw_path, record.mime) is not None:
                spec, address = place_of(record.pathspec)
                self._recalled.setdefault(spec, []).append((record, address))
        for tree in self._trees.by_spec.values():
            self._note_recalled(tree)

    def note(self, tree: ItemTree, listed: Listed, result: p.EntryResult) -> None:
        """Notes an entry that was read now, if it is to be opened."""
        if result.digests is None or self._openers.of(listed.path, result.mime) is None:
            return
        entry = structs.replace(listed, path=tree.holder.prefix + listed.path) if tree.holder else listed
        self._note(tree, result.number, entry, result.mime, result.digests.sha256.hex())

    def next_turn(self, under_way: Iterable[Job]) -> bool:
        """Takes the files that are to be opened next, when all that their numbers follow from is read.

        False where there are none yet, or those of the last turn are not all opened.
        """
        if self._trees.to_list or self._opening or not self._inside:
            return False
        late = not self._inside.waits(late=False)
        trees = list(self._trees.by_spec.values()) if late else self._trees.early
        if self._trees.are_read(trees, under_way):
            self._opening.extend(self._inside.take(late=late))
        return bool(self._opening)

    def open_next(self) -> bool:
        """Makes the next files that are to be opened the trees that are listed next: all that are apart."""
        together: list[Opened] = []
        while self._opening and len(together) < _TOGETHER and self._trees.inside < _OPEN_AT_ONCE:
            if not self._inside.is_apart(self._opening[0], together):
                break
            opened = self._opening.popleft()
            within = self._inside.allowance(opened)
            if isinstance(within, str):
                self._problems.add(f"inside{opened.number}", p.FoundProblem("limited", within), opened)
                self._counts["not_opened"] += 1
                continue
            self._note_recalled(self._trees.add_inside(opened, within))
            together.append(opened)
        return bool(together)

    def listed(self, holder: Opened, entries: Iterable[Listed]) -> tuple[Listed, ...]:
        """What was listed of one, as it is recorded. It counts for the limits."""
        held = tuple(map(holder.held, entries))
        self._inside.listed(holder, held)
        return held

    def opened(self, tree: ItemTree, holder: Opened, end: p.ListEnd) -> None:
        """Records what came of opening one."""
        self._keys.tried_inside(end.attempts)
        if end.refused:
            kind, said = "unread_layer", end.refused
            if holder.opener.blind:
                kind, said = "warning", f"it looks like noise, and was tried as a locked file: {said}"
            self._problems.add(tree.part_name, p.FoundProblem(kind, said, str(tree.spec)), holder)
        if end.limited:
            found = p.FoundProblem("limited", end.limited, str(tree.spec))
            self._problems.add(tree.part_name, found, holder)
        if end.fits:
            self._counts["not_opened" if end.refused else "opened"] += 1

    def _note_recalled(self, tree: ItemTree) -> None:
        for record, address in self._recalled.pop(tree.spec, ()):
            self._note(tree, record.number, record.listed(address), record.mime, record.sha256)

    def _note(self, tree: ItemTree, number: int, entry: Listed, mime: str | None, sha256: str | None) -> None:
        """``entry``: with the path that its record has. Of a lone file the survey has asked already what it holds."""
        if tree.holder is None and tree.spec.layers[-1].kind == SINGLE:
            return
        content = tree.spec.at(entry.address)
        self._inside.found(tree.holder, number, content, entry, tree.volume, mime, sha256, late=tree.late)
