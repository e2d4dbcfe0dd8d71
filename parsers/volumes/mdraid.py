"""Members of Linux software RAID."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import Volume, VolumeSystem
from evidence.contract.source import ByteSource
from parsers.support.md_superblock import find_member


class MdRaid(VolumeSystem):
    """One disk of a mirror, which holds all of the array's bytes.

    Reference: Linux include/uapi/linux/raid/md_p.h.
    """

    name = "mdraid"
    called = "Linux software RAID"

    def probe(self, source: ByteSource) -> bool:
        """Whether a superblock says so at one of its four places, or a damaged one stands at the start."""
        try:
            member = find_member(source)
        except NotReadableError:
            return True
        return member is not None and member.whole

    def remark(self, source: ByteSource) -> str:
        """What array it is of, said of a mirror whose superblock stands at its end: it begins as its file system."""
        try:
            member = find_member(source)
        except NotReadableError:
            return ""
        return f"It is one disk of an array: {member}." if member is not None and member.whole else ""

    def volumes(self, source: ByteSource) -> Sequence[Volume]:
        """The array. Raises NotReadableError for a damaged superblock."""
        member = find_member(source)
        if member is None or not member.whole:
            raise NotReadableError("It holds no whole Linux software RAID.")
        return [Volume(1, member.offset, member.length, str(member))]
