"""What of a deleted file's blocks other files hold now."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

import msgspec
import pytsk3

from evidence.contract.errors import ReadError
from evidence.model.listed import Listed
from parsers.filesystems.tsk_entry import TAKEN
from parsers.filesystems.tsk_image import TskImage

MAX_RUNS = 5_000_000
"""Runs of free space that are kept, 16 bytes each; of a volume with more nothing is said."""
_HOLE = 1 | 2
"""Filler and sparse: runs that stand for no block."""
_Runs = Iterable[tuple[int, int]]


class FreeSpace:
    """The runs of bytes that no file holds, in order. ``whole`` is False where more were there than are kept."""

    def __init__(self, runs: _Runs) -> None:
        self._starts, self._ends = array("Q"), array("Q")
        self.whole = True
        for start, length in runs:
            if len(self._starts) >= MAX_RUNS:
                self.whole = False
                return
            self._starts.append(start)
            self._ends.append(start + length)

    def taken(self, runs: _Runs) -> tuple[int, int]:
        """How many of these bytes are not free, and how many there are."""
        taken = total = 0
        for start, length in runs:
            total += length
            taken += length - sum(self._free(start, start + length))
        return taken, total

    def _free(self, start: int, end: int) -> Iterator[int]:
        at = max(0, bisect_right(self._starts, start) - 1)
        while at < len(self._starts) and self._starts[at] < end:
            yield max(0, min(end, self._ends[at]) - max(start, self._starts[at]))
            at += 1


class TakenBlocks:
    """Says of deleted entries how much of their content is another file's by now.

    ``free`` gives the volume's runs of free bytes, in order, None where they are not known; it is asked once, for the
    first deleted entry that has blocks. ``note`` is told where it cannot be asked.
    """

    def __init__(
        self, image: TskImage, block: int, free: Callable[[], _Runs | None], note: Callable[[str], None]
    ) -> None:
        self._image, self._block = image, block
        self._ask, self._note = free, note

    def judged(self, entry: Listed, file: pytsk3.File, kind: int, number: int) -> Listed:
        """The entry with what was seen; where nothing of its content is left, its address says so."""
        try:
            runs = self._image.run(self._runs, file, kind, number)
        except (OSError, ReadError):
            return entry  # reading the content says why
        return self.weighed(entry, runs)

    def weighed(self, entry: Listed, runs: Sequence[tuple[int, int]]) -> Listed:
        """The same for an entry whose content lies in these runs, (offset, length) in bytes."""
        if not runs or self._space is None or not self._space.whole:
            return entry
        taken, total = self._space.taken(runs)
        if not taken:
            return entry
        if taken == total:
            return msgspec.structs.replace(entry, address=f"{entry.address}-{TAKEN}")
        said = f"{taken} of the {total} bytes of its blocks belong to other files now: there the content is theirs."
        return msgspec.structs.replace(entry, problems=(*entry.problems, said))

    @cached_property
    def _space(self) -> FreeSpace | None:
        try:
            runs = self._ask()
            return None if runs is None else FreeSpace(runs)
        except ReadError as error:
            self._note(f"Whether blocks of deleted files belong to other files now is not known: {error}.")
            return None

    def _runs(self, file: pytsk3.File, kind: int, number: int) -> list[tuple[int, int]]:
        """(offset, length) in bytes of the blocks of one attribute."""
        block = self._block
        return [
            (int(run.addr) * block, int(run.len) * block)
            for attribute in file
            if number in (-1, int(attribute.info.id)) and kind == int(attribute.info.type)
            for run in attribute
            if not int(run.flags) & _HOLE
        ]
