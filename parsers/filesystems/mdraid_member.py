"""Members of Linux software RAIDs that do not hold all of their array."""

from __future__ import annotations

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import FileSystem, FileTree
from evidence.contract.source import ByteSource
from parsers.support.md_superblock import Member, find_member


class MdRaidMember(FileSystem):
    """Named, not read. Asked first: a member may begin as the array's file system does, and is only a piece of it.

    Reference: Linux include/uapi/linux/raid/md_p.h.
    """

    name = "mdraid_member"
    priority = 100

    def probe(self, source: ByteSource) -> str | None:
        """What it is a member of, unless it holds all of its array."""
        member = _piece(source)
        return f"Linux software RAID {member.level}" if member is not None else None

    def open(self, source: ByteSource) -> FileTree:
        """Never: raises NotReadableError, which describes the array."""
        raise NotReadableError(f"{_piece(source)}: its members are not put together by this version.")


def _piece(source: ByteSource) -> Member | None:
    try:
        member = find_member(source)
    except NotReadableError:
        return None
    return None if member is None or member.whole else member
