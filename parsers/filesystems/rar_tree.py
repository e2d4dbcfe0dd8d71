"""The files of a RAR archive. Reference: RAR 5.0 archive format, rarlab.com; technote.txt of RAR 3."""

from __future__ import annotations

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import Listed
from parsers.filesystems.archive_path import volume_path
from parsers.filesystems.numbered_tree import NumberedTree
from parsers.support.rar.contents import RarContents
from parsers.support.rar.keys import key_of
from parsers.support.rar.member import Listing, RarMember

_NAME = "RAR encryption"
_CHECKED_WHOLE = 64 << 20
"""A password is tried on a member of at most this size, unpacked to its end."""
_AT_ONCE = 1 << 20


class RarTree(NumberedTree[RarMember]):
    """The members, under one password."""

    called = "RAR archive"

    def __init__(self, source: ByteSource, listing: Listing, keys: Keys) -> None:
        self._members = listing.members
        self._keys = keys
        self.problems = list(listing.problems)
        self.details = {
            "entries": str(len(listing.members)),
            "version": "5" if listing.rar5 else "4 or older",
        }
        self._contents = RarContents(source, listing, listing.password)
        self._password = listing.password
        if self._password is None and len(keys):
            self._password = self._found_password()
            self._contents = RarContents(source, listing, self._password)

    def open(self, entry: Listed) -> ByteSource:
        number = self._number(entry)
        member = self._members[number]
        if member.target is not None and not member.copied:
            return SourceBytes(member.target)
        if member.copied:
            number = self._origin(member)
            member = self._members[number]
        if member.size == 0:
            return SourceBytes(b"")
        if member.lock and self._password is None:
            raise LockedError(_NAME, self._keys)
        return self._contents.open(number)

    def _listed(self, number: int) -> Listed:
        member = self._members[number]
        target = member.target if member.target is not None and not member.copied else None
        return Listed(
            address=str(number),
            path=volume_path(member.name),
            size=member.size if target is None else len(target),
            type=member.type,
            state="live",
            modified=member.modified,
            accessed=member.accessed,
            born=member.created,
            zone_assumed=member.zone_assumed,
        )

    def _origin(self, member: RarMember) -> int:
        """The number of the member whose content a hard link or a copy has."""
        for number, other in enumerate(self._members):
            if other.name == member.target and not other.copied:
                return number
        raise NotReadableError("it has the content of another file, which the archive does not hold")

    def _found_password(self) -> str | None:
        """The first key that a stored check knows, or that opens the smallest locked member as its sum says."""
        tried = [number for number, member in enumerate(self._members) if _tells_password(member)]
        if not tried:
            return None
        best = min(tried, key=lambda number: _cost(self._members[number]))
        for secret in self._keys:
            if secret.text is None:
                continue
            if self._opens(best, secret.text):
                self._keys.opened("password")
                return secret.text
            self._keys.refused("password")
        return None

    def _opens(self, number: int, password: str) -> bool:
        lock = self._members[number].lock
        try:
            if lock and lock.check:
                return key_of(password, lock) is not None
            content = self._contents.open(number, password)
            for at in range(0, content.size, _AT_ONCE):
                content.read_at(at, _AT_ONCE)
        except (NotReadableError, ReadError):
            return False
        return True


def _tells_password(member: RarMember) -> bool:
    """Whether a password can be tried on it: an empty one confirms nothing but by its check."""
    if not member.lock or member.split or member.unread:
        return False
    return bool(member.lock.check) or 0 < member.size <= _CHECKED_WHOLE


def _cost(member: RarMember) -> tuple[bool, bool, int]:
    """Checks come first; a member that goes on from others needs them all."""
    return not (member.lock and member.lock.check), member.solid, member.size
