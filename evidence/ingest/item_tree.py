"""One file tree of an evidence item, as far as its ingest is with it."""

from __future__ import annotations

from evidence.access.carved import KIND as CARVED
from evidence.ingest import protocol as p
from evidence.ingest.opened import Opened
from evidence.ingest.records import TreeRecords
from evidence.ingest.waiting import Waiting
from evidence.model.pathspec import PathSpec


class ItemTree:
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
