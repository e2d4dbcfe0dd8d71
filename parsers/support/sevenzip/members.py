"""The members of a 7-Zip archive. Reference: 7-Zip, DOC/7zFormat.txt (Files Info)."""

from __future__ import annotations

import stat
from collections.abc import Sequence

import msgspec

from evidence.contract.errors import NotReadableError
from evidence.model.listed import EntryType
from parsers.support.sevenzip.fields import Fields
from parsers.support.sevenzip.streams import MOST_MEMBERS, Substream

_END, _EMPTY_STREAM, _EMPTY_FILE, _ANTI, _NAMES, _CREATED, _ACCESSED, _MODIFIED, _ATTRIBUTES = (
    0, 14, 15, 16, 17, 18, 19, 20, 21,
)  # fmt: skip
_TIMES = {_CREATED: "created", _ACCESSED: "accessed", _MODIFIED: "modified"}
_FOLDER, _UNIX = 0x10, 0x8000
_SINCE_1601 = 116_444_736_000_000_000
_LARGEST = 2**63 - 1


class Member(msgspec.Struct):
    """``run`` is None where there is no content. Times are nanoseconds since 1970 UTC, or None."""

    name: bytes = b""
    run: Substream | None = None
    folder: bool = False
    created: int | None = None
    accessed: int | None = None
    modified: int | None = None
    attributes: int = 0
    anti: bool = False

    @property
    def type(self) -> EntryType:
        """By the mode of Unix where there is one, else by the attributes of Windows."""
        mode = self.attributes >> 16 if self.attributes & _UNIX else 0
        if self.folder or self.attributes & _FOLDER or stat.S_ISDIR(mode):
            return "directory"
        if stat.S_ISLNK(mode):
            return "link"
        return "other" if self.anti or (stat.S_IFMT(mode) and not stat.S_ISREG(mode)) else "file"


def read_members(fields: Fields, runs: Sequence[Substream]) -> list[Member]:
    """What stands behind the mark of the files, to its end."""
    members = [Member() for _ in range(fields.count(MOST_MEMBERS))]
    empty, files = [False] * len(members), [False] * len(members)
    part = fields.number()
    while part != _END:
        own = Fields(fields.take(fields.number()))
        if part == _EMPTY_STREAM:
            empty = own.flags(len(members))
        elif part in (_EMPTY_FILE, _ANTI):
            marked = iter(own.flags(sum(empty)))
            flags = [next(marked) if without else False for without in empty]
            if part == _EMPTY_FILE:
                files = flags
            else:
                _mark_anti(members, flags)
        else:
            _describe(part, own, members)
        part = fields.number()
    _give_content(members, empty, files, runs)
    return members


def _mark_anti(members: list[Member], flags: list[bool]) -> None:
    for member, anti in zip(members, flags, strict=True):
        member.anti = anti


def _describe(part: int, own: Fields, members: list[Member]) -> None:
    """Names, times and attributes; anything else says nothing of the files."""
    if part == _NAMES:
        own.expect(own.byte(), 0)
        for member in members:
            member.name = own.letters().decode("utf-16-le", "surrogatepass").encode("utf-8", "surrogatepass")
    elif part in _TIMES or part == _ATTRIBUTES:
        known = own.defined(len(members))
        own.expect(own.byte(), 0)
        for member, stated in zip(members, known, strict=True):
            if not stated:
                continue
            if part == _ATTRIBUTES:
                member.attributes = own.fixed(4)
            else:
                setattr(member, _TIMES[part], _moment(own.fixed(8)))


def _moment(value: int) -> int | None:
    nanoseconds = (value - _SINCE_1601) * 100
    return nanoseconds if value and abs(nanoseconds) <= _LARGEST else None


def _give_content(
    members: list[Member], empty: list[bool], files: list[bool], runs: Sequence[Substream]
) -> None:
    if empty.count(False) != len(runs):
        raise NotReadableError(
            "The 7-Zip archive is damaged: it has another number of contents than of files."
        )
    content = iter(runs)
    for member, without, file in zip(members, empty, files, strict=True):
        if without:
            member.folder = not file
        else:
            member.run = next(content)
