"""The contents of a RAR archive's members, alone or in the runs in which they are packed.

Reference: RAR 5.0 archive format, rarlab.com ("Solid archives"); technote.txt of RAR 3.
"""

from __future__ import annotations

from bisect import bisect_right

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource, LoggedSource
from evidence.contract.window import Window
from parsers.support.aes_cbc import AesCbcRun
from parsers.support.library_stream import LibraryStream, library
from parsers.support.rar.keys import RarKey, key_of
from parsers.support.rar.member import STORED, Listing, RarMember
from parsers.support.rar.plain import blocks_of, plain_archive
from parsers.support.rar.sums import MemberSum
from parsers.support.solid import SolidContent, SolidMember, Stream

MOST_TIMES = 2000
"""Members that state more bytes than this times their packed size, and more than MOST_FREE, are not unpacked."""
MOST_FREE = 8 << 30
_LARGEST_WINDOW = 13
"""Of RAR 5: 128 KiB, doubled so many times: 1 GiB."""
_NEWEST, _OLDEST = 1, 29
"""Of RAR 5 and of older ones: what libarchive unpacks."""
_BLOCK = 16


class StoredStream:
    """A member that is not packed, from its start on."""

    def __init__(self, packed: ByteSource) -> None:
        self._packed = packed
        self.position = 0

    def read(self, length: int) -> bytes:
        """Exactly so many bytes. Raises ValueError where the member is shorter."""
        data = self._packed.read_at(self.position, length)
        if len(data) < length:
            raise ValueError("it holds fewer bytes than it states")
        self.position += length
        return data


class RarContents:
    """Opens members by their number. The content of the last run is kept: its members follow one another."""

    def __init__(self, source: ByteSource, listing: Listing, password: str | None) -> None:
        self._source = source
        self._members = listing.members
        self._rar5 = listing.rar5
        self._password = password
        self._kept: tuple[int, SolidContent] | None = None
        packed = [number for number, member in enumerate(self._members) if _is_packed(member)]
        self._starts = [number for number in packed if not self._members[number].solid]
        self._packed = packed

    def open(self, number: int, password: str | None = None) -> ByteSource:
        """Raises NotReadableError in words for what is not read, and where it is another password."""
        member = self._members[number]
        password = self._password if password is None else password
        self._refuse(member)
        key = self._key(member, password)
        checking = key.checking if key else b""
        doubt = ", or it is locked with another password" if member.lock else ""
        if member.method == STORED:
            content = SolidContent(lambda: StoredStream(self._in_clear(member, password)))
            start = 0
        else:
            content, start = self._run(number, password)
        return SolidMember(
            content, start, member.size, lambda: MemberSum(member, checking), "RAR member", doubt
        )

    def _refuse(self, member: RarMember) -> None:
        if member.split:
            raise NotReadableError(
                "a part of this member lies in another volume of the archive, and volumes are not joined"
            )
        if member.unread:
            raise NotReadableError(f"this member is not read: {member.unread}")
        if member.method == STORED:
            return
        library()
        fits = member.version < _NEWEST if self._rar5 else member.version == _OLDEST
        if not fits or (self._rar5 and member.window & 0x0F > _LARGEST_WINDOW):
            raise NotReadableError(
                f"this member is packed in a way (version {member.version}) that this version does not unpack"
            )

    def _run(self, number: int, password: str | None) -> tuple[SolidContent, int]:
        """The content that the member is packed in, and where in it the member begins."""
        place = bisect_right(self._starts, number) - 1
        if place < 0:
            raise NotReadableError("this member goes on from one that the archive does not hold")
        first = self._starts[place]
        stop = self._starts[place + 1] if place + 1 < len(self._starts) else len(self._members)
        run = [each for each in range(first, stop) if _is_packed(self._members[each])]
        if not self._rar5:
            run = run[:1]
            if number != first:
                raise NotReadableError(
                    "this member is packed as a continuation of others (solid), which libarchive does not unpack in "
                    "archives older than RAR 5"
                )
        members = [self._members[each] for each in run]
        if self._kept is None or self._kept[0] != first or password != self._password:
            stated, packed = sum(member.size for member in members), sum(member.packed for member in members)
            if stated > max(MOST_FREE, MOST_TIMES * packed):
                raise NotReadableError(
                    f"it is packed with others that state {stated} bytes together, over {MOST_TIMES} times what they "
                    "take in the archive: nothing of them is unpacked"
                )
            for member in members:
                self._refuse(member)
            self._kept = first, SolidContent(lambda: self._unpacking(members, password))
        return self._kept[1], sum(self._members[each].size for each in run if each < number)

    def _unpacking(self, members: list[RarMember], password: str | None) -> Stream:
        parts = [(member, self._in_clear(member, password)) for member in members]
        if self._rar5:
            # Behind what is packed, encryption leaves zeros, which the library would take for more of it.
            parts = [
                (member, packed if member.lock is None else blocks_of(packed)) for member, packed in parts
            ]
        archive = plain_archive(self._rar5, parts)
        return LibraryStream(archive, "rar5" if self._rar5 else "rar", [member.size for member in members])

    def _in_clear(self, member: RarMember, password: str | None) -> ByteSource:
        key = self._key(member, password)
        if key is None:
            return Window(LoggedSource(self._source), member.place, member.packed)
        vector = member.lock.vector if member.lock and member.lock.vector else key.vector
        size = member.size if member.method == STORED else member.packed - member.packed % _BLOCK
        if size > member.packed:
            raise NotReadableError("this encrypted member holds fewer bytes than it states")
        return AesCbcRun(self._source, member.place, size, key.key, vector)

    def _key(self, member: RarMember, password: str | None) -> RarKey | None:
        if member.lock is None:
            return None
        key = key_of(password or "", member.lock)
        if key is None:
            raise NotReadableError("this member is locked with another password")
        return key


def _is_packed(member: RarMember) -> bool:
    return member.method != STORED and member.packed > 0 and not member.copied
