"""One member of a RAR archive of either format, as its header states it."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from evidence.contract.errors import NotReadableError
from evidence.model.listed import EntryType

MOST_MEMBERS = 1_000_000
"""Each is held in memory."""
STORED = 0


class Lock(NamedTuple):
    """How a member is encrypted. ``turns``: power of two of the hash of RAR 5, 0 in older archives.

    ``check`` tells most wrong passwords (RAR 5, where present); ``tweaked``: check sums depend on the password.
    """

    salt: bytes
    vector: bytes = b""
    turns: int = 0
    check: bytes = b""
    tweaked: bool = False


class RarMember(msgspec.Struct):
    """``place`` and ``packed`` in the archive; ``method`` 0 is stored. Times are nanoseconds since 1970, or None.

    ``version`` and ``window`` describe the packing as the format writes it; ``solid``: it goes on from the member
    before. ``split``: parts lie in other volumes. ``target``: of a link; ``copied``: its content is that of another.
    """

    name: bytes
    place: int
    packed: int
    size: int
    type: EntryType
    method: int
    version: int
    window: int
    solid: bool = False
    split: bool = False
    crc: int | None = None
    blake: bytes | None = None
    lock: Lock | None = None
    target: bytes | None = None
    copied: bool = False
    modified: int | None = None
    accessed: int | None = None
    created: int | None = None
    zone_assumed: bool = False
    unread: str = ""


class Listing(msgspec.Struct):
    """Members in the order of the archive. ``rar5`` tells its format; ``problems`` what ended or broke the list."""

    rar5: bool
    members: list[RarMember] = []
    problems: list[str] = []
    password: str | None = None

    def add(self, member: RarMember) -> None:
        """Raises NotReadableError at the limit."""
        if len(self.members) >= MOST_MEMBERS:
            raise NotReadableError(f"The RAR archive has over {MOST_MEMBERS} members, the limit.")
        self.members.append(member)
