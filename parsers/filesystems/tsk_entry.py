"""What The Sleuth Kit states about one name, as listed entries."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from typing import Any

import pytsk3

from evidence.model.listed import EntryState, EntryType, Listed
from parsers.support.ntfs_time import unix_ns

NANOSECONDS = 1_000_000_000
NAME_DIRECTORY, NAME_UNDEFINED = 3, 0
META_DIRECTORY, META_VIRTUAL_DIRECTORY = 2, 11
ALLOCATED = 1
DATA, INDEX_ROOT = 128, 144
_STANDARD_INFORMATION = 16
RESIDENT, ENCRYPTED = 4, 16
LOST = "lost"
"""Ends the address of a name whose metadata is gone or cannot be read."""
REUSED = "reused"
"""Ends the address of a deleted name whose metadata now belongs to something else."""
TAKEN = "taken"
"""Ends the address of a deleted file all of whose known blocks now belong to other files."""

_BY_NAME: dict[int, EntryType] = {
    0: "file",
    3: "directory",
    5: "file",
    6: "link",
    10: "file",
    11: "directory",
}
_BY_META: dict[int, EntryType] = {
    0: "file",
    1: "file",
    2: "directory",
    6: "link",
    10: "file",
    11: "directory",
}
Times = tuple[int | None, int | None, int | None, int | None]
"""When content was modified, accessed, metadata changed, the file made: nanoseconds since 1970-01-01 UTC."""
_FILETIMES = struct.Struct("<4Q")
_REUSED_TEXT = "Its metadata now belongs to another file, so nothing of this {} but the name is left."


class Name:
    """One name of a folder with its metadata: the values of The Sleuth Kit, read once.

    ``sequenced``: the file system counts how often a metadata record was used, as NTFS does. There a name whose
    record is free or another file's is deleted, whatever the library says: it takes names in parts of an index that
    are not in use for live ones.
    """

    __slots__ = (
        "address",
        "allocated",
        "file",
        "kind",
        "meta",
        "meta_allocated",
        "meta_kind",
        "name",
        "reused",
    )

    def __init__(self, file: pytsk3.File, name: Any, meta: Any, sequenced: bool) -> None:
        self.file = file
        self.name: bytes = name.name
        self.kind = int(name.type)
        self.address = int(name.meta_addr)
        self.allocated = bool(int(name.flags) & ALLOCATED)
        stale = sequenced and meta is not None and _belongs_to_another(name, meta)
        self.meta = None if stale else meta
        self.meta_kind = -1 if self.meta is None else int(meta.type)
        self.meta_allocated = self.meta is not None and bool(int(meta.flags) & ALLOCATED)
        if sequenced and meta is not None and not self.meta_allocated:
            self.allocated = False
        self.reused = stale or (self.meta_allocated and not self.allocated)

    @property
    def folder(self) -> bool:
        """Whether ``fls -r`` goes into it: name and metadata both say folder, and agree on being deleted."""
        return (
            self.kind in (NAME_DIRECTORY, NAME_UNDEFINED, META_VIRTUAL_DIRECTORY)
            and self.meta_kind in (META_DIRECTORY, META_VIRTUAL_DIRECTORY)
            and (self.allocated or not self.meta_allocated)
            and self.name not in (b".", b"..")
        )


def _belongs_to_another(name: Any, meta: Any) -> bool:
    """Whether an NTFS record was given to another file since the name was written.

    Each new use of a record changes its sequence number, and deleting adds one to it.
    """
    deleted = not int(meta.flags) & ALLOCATED
    return int(meta.seq) != int(name.meta_seq) + deleted


def listed(
    name: Name, parent: bytes, local_time: bool, problems: tuple[str, ...], times: Times | None = None
) -> Listed:
    """The entry of a name whose file system has one content a file. ``times``: better ones than the library's."""
    kind = _type(name)
    size = max(0, int(name.meta.size)) if name.meta is not None and not name.reused else 0
    return _entry(
        name,
        parent + name.name,
        kind,
        size=size,
        address=str(name.address),
        problems=problems,
        local_time=local_time,
        times=times,
    )


def listed_ntfs(name: Name, parent: bytes, problems: tuple[str, ...]) -> Iterator[Listed]:
    """The entries of an NTFS name, those that ``fls`` prints: each $DATA and each $INDEX_ROOT attribute.

    Reference: The Sleuth Kit, tsk/fs/fls_lib.c (print_dent_act).
    """
    printed = False
    attributes = [each.info for each in name.file] if name.meta is not None else []
    stored = None if name.reused else _standard_information(name.file, attributes)
    times = _times_of_ntfs(stored) if stored else None
    problems += _unheld(stored) if stored else ()
    for info in attributes:
        kind = int(info.type)
        if kind not in (DATA, INDEX_ROOT):
            continue
        printed = True
        if name.name == b".." or (name.name == b"." and kind == INDEX_ROOT):
            continue
        yield _attribute(name, parent, info, kind, problems, times)
    if not printed:
        yield listed(name, parent, local_time=False, problems=problems, times=times)


def _standard_information(file: pytsk3.File, attributes: Iterable[Any]) -> tuple[int, ...] | None:
    """The times of a record as FILETIMEs: made, modified, changed, accessed; None where the record holds none.

    The library gives those before 1970 as of 1970 and those from 2106 on 136 years early.
    Reference: Linux-NTFS project, "NTFS Documentation", "$STANDARD_INFORMATION".
    """
    for info in attributes:
        if int(info.type) == _STANDARD_INFORMATION and int(info.flags) & RESIDENT:
            if int(info.size) < _FILETIMES.size:
                return None
            return _FILETIMES.unpack(
                file.read_random(0, _FILETIMES.size, _STANDARD_INFORMATION, int(info.id))
            )
    return None


def _times_of_ntfs(stored: tuple[int, ...]) -> Times:
    born, modified, changed, accessed = map(unix_ns, stored)
    return modified, accessed, changed, born


def _unheld(stored: tuple[int, ...]) -> tuple[str, ...]:
    names = ("made", "modified", "changed", "accessed")
    return tuple(
        f"When it was {name} is not given: {value} intervals of 100 ns since 1601, as its record states."
        for name, value in zip(names, stored, strict=True)
        if value and unix_ns(value) is None
    )


def _attribute(
    name: Name, parent: bytes, info: Any, kind: int, problems: tuple[str, ...], times: Times | None
) -> Listed:
    stream, flags = info.name, int(info.flags)
    plain = stream is None or stream == (b"$Data" if kind == DATA else b"$I30")
    path = parent + name.name if plain else parent + name.name + b":" + stream
    if plain and kind == INDEX_ROOT:
        entry_type: EntryType = "directory"
    else:
        entry_type = _type(name) if plain and name.meta_kind != META_DIRECTORY else "stream"
    if flags & ENCRYPTED:
        problems = (*problems, "Encrypted by Windows (EFS): what is hashed is the encrypted content.")
    size = 0 if name.reused else max(0, int(info.size))
    address = f"{name.address}-{kind}-{int(info.id)}"
    return _entry(
        name,
        path,
        entry_type,
        size=size,
        address=address,
        problems=problems,
        confirmed=bool(flags & RESIDENT),
        times=times,
    )


def _type(name: Name) -> EntryType:
    if name.meta_kind >= 0 and not name.reused:
        return _BY_META.get(name.meta_kind, "other")
    if name.kind == NAME_UNDEFINED and name.meta_kind >= 0:
        return _BY_META.get(name.meta_kind, "other")
    return _BY_NAME.get(name.kind, "other")


def _entry(
    name: Name,
    path: bytes,
    kind: EntryType,
    *,
    size: int,
    address: str,
    problems: tuple[str, ...],
    local_time: bool = False,
    confirmed: bool = False,
    times: Times | None = None,
) -> Listed:
    meta = None if name.reused else name.meta
    if name.reused:
        address = f"{address}-{REUSED}"
        if kind in ("directory", "other"):
            problems = (*problems, _REUSED_TEXT.format("folder" if kind == "directory" else "entry"))
    readable = kind in ("file", "stream", "link")
    if meta is None:
        unknown = not name.allocated and readable
        address = address if name.reused else f"{address}-{LOST}"
        return Listed(address, path, size, kind, _state(name), unknown, problems=problems)
    return Listed(
        address,
        path,
        size,
        kind,
        _state(name),
        not (name.allocated and name.meta_allocated) and readable and not confirmed,
        *(times or _times(meta)),
        local_time,
        problems,
    )


def _state(name: Name) -> EntryState:
    return "live" if name.allocated else "deleted"


def _times(meta: Any) -> Times:
    return (
        _nanoseconds(meta.mtime, meta.mtime_nano),
        _nanoseconds(meta.atime, meta.atime_nano),
        _nanoseconds(meta.ctime, meta.ctime_nano),
        _nanoseconds(meta.crtime, meta.crtime_nano),
    )


def _nanoseconds(seconds: int, fraction: int) -> int | None:
    return seconds * NANOSECONDS + fraction if seconds or fraction else None
