"""The files of a 7-Zip archive. Reference: 7-Zip, DOC/7zFormat.txt."""

from __future__ import annotations

from functools import partial

from isal.isal_zlib import crc32

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import Listed
from parsers.filesystems.archive_path import volume_path
from parsers.filesystems.numbered_tree import NumberedTree
from parsers.support.sevenzip.archive import fitting_password, read_archive
from parsers.support.sevenzip.keys import is_locked
from parsers.support.sevenzip.members import Member
from parsers.support.sevenzip.streams import Substream
from parsers.support.sevenzip.unpacking import unpacking
from parsers.support.solid import Crc32, SolidContent, SolidMember, Stream

_NAME = "7-Zip encryption"
_OTHER = ", or it is locked with another password than the first of the archive"
_CHECKED_WHOLE = 256 << 20
"""A password is tried on a member of at most this size, unpacked to its end."""


class SevenZipTree(NumberedTree[Member]):
    """The members, under one password."""

    called = "7-Zip archive"

    def __init__(self, source: ByteSource, keys: Keys) -> None:
        self._source = source
        self._keys = keys
        found = read_archive(source, keys)
        self._folders, self._members = found.folders, found.members
        self._password = found.password if found.password is not None else self._found_password()
        self._open: tuple[int, SolidContent] | None = None
        self.details = {"entries": str(len(self._members))}

    def open(self, entry: Listed) -> ByteSource:
        run = self._members[self._number(entry)].run
        if run is None or run.size == 0:
            return SourceBytes(b"")
        locked = is_locked(self._folders[run.folder])
        if locked and self._password is None:
            self._begin(run.folder)  # what no key opens is said as such
            raise LockedError(_NAME, self._keys)
        content = self._content(run.folder)
        check, doubt = partial(Crc32, run.crc), _OTHER if locked else ""
        return SolidMember(content, run.offset, run.size, check, "7-Zip member", doubt)

    def _listed(self, number: int) -> Listed:
        member = self._members[number]
        return Listed(
            address=str(number),
            path=volume_path(member.name),
            size=member.run.size if member.run else 0,
            type=member.type,
            state="live",
            modified=member.modified,
            accessed=member.accessed,
            born=member.created,
            problems=("the archive asks to delete a file of this name",) if member.anti else (),
        )

    def _content(self, number: int) -> SolidContent:
        """That of the last folder is kept: members follow one another in it."""
        if self._open is None or self._open[0] != number:
            self._begin(number)  # what is not read is said when the member is opened
            self._open = number, SolidContent(lambda: self._begin(number))
        return self._open[1]

    def _begin(self, number: int) -> Stream:
        return unpacking(self._source, self._folders[number], self._password)

    def _found_password(self) -> str | None:
        """The password of the smallest member that is the first of its folder, has a check sum and is read."""
        first: dict[int, Substream] = {}
        for member in self._members:
            if member.run and is_locked(self._folders[member.run.folder]):
                first.setdefault(member.run.folder, member.run)
        tried = [run for run in first.values() if run.crc is not None and run.size <= _CHECKED_WHOLE]
        for run in sorted(tried, key=lambda run: run.size) if len(self._keys) else ():
            try:
                return fitting_password(self._keys, _NAME, partial(self._opens, run))
            except LockedError:
                return None
            except NotReadableError:
                continue  # of whatever key: it is packed in a way that is not read
        return None

    def _opens(self, run: Substream, password: str) -> bool:
        try:
            data = unpacking(self._source, self._folders[run.folder], password).read(run.size)
        except (ValueError, ReadError):
            return False
        return crc32(data) == run.crc
