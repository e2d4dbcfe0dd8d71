"""The media of a VMDK: its extents end to end, over those of its parent."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from parsers.containers.disk_parts import PartFile
from parsers.containers.virtual_disk import Run, VirtualDisk, of_parent
from parsers.containers.vmdk_sparse import SparseExtent


class FlatExtent(NamedTuple):
    """Bytes as they are, from ``start`` on in the file; zeros without a file."""

    file: PartFile | None
    start: int

    def run(self, offset: int, most: int) -> Run:
        """What lies at ``offset`` of the extent."""
        return Run(most, self.file, self.start + offset)

    def span(self, offset: int, most: int) -> int:
        """How many bytes lie in one piece."""
        return most


class VmdkImage(VirtualDisk):
    """``extents`` with the length of each in bytes."""

    def __init__(
        self,
        file: PartFile,
        kind: str,
        extents: Sequence[tuple[FlatExtent | SparseExtent, int]],
        parent: VirtualDisk | None,
    ) -> None:
        super().__init__(file, sum(length for _, length in extents), kind)
        self._extents = [extent for extent, _ in extents]
        self._starts = [0, *accumulate(length for _, length in extents)]
        self._parent = parent
        self.step = max((each.step for each in self._extents if isinstance(each, SparseExtent)), default=512)

    def run(self, offset: int, most: int) -> Run:
        number = bisect_right(self._starts, offset) - 1
        within = offset - self._starts[number]
        most = min(most, self._starts[number + 1] - offset)
        extent = self._extents[number]
        most = extent.span(within, most)
        run = extent.run(within, most)
        if run is not None:
            return run
        return Run(most) if self._parent is None else of_parent(self._parent, offset, most)
