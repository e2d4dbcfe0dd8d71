"""What a folder holds: each name once, in the order of the names' bytes, links as links."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass

from evidence.acquire.birth_time import birth_time

DEEPEST = 512
"""Folders below so many others are listed and not looked into, as in an ingest."""
_KINDS = {stat.S_IFREG: "file", stat.S_IFDIR: "directory", stat.S_IFLNK: "link"}


@dataclass(frozen=True)
class Found:
    """One name: ``path`` below the folder, as bytes; ``status`` is None where nothing can be asked of it.

    ``problem``: why it, or what is in it, is not read; empty where nothing is wrong. ``born``: when it was made, in
    nanoseconds since 1970-01-01 UTC; None where nobody knows.
    """

    path: bytes
    status: os.stat_result | None
    problem: str = ""
    born: int | None = None

    @property
    def kind(self) -> str:
        """``file``, ``directory``, ``link`` or ``other``."""
        return _KINDS.get(stat.S_IFMT(self.status.st_mode), "other") if self.status else "other"


def walk(root: bytes) -> Iterator[Found]:
    """Everything below a folder, and nothing on other file systems that are mounted in it: these are named."""
    yield from _below(root, b"", os.lstat(root).st_dev, 1)


def _below(root: bytes, folder: bytes, device: int, depth: int) -> Iterator[Found]:
    for name in _names(os.path.join(root, folder)):  # noqa: PTH118 - bytes, which Path does not take
        found = _look(root, os.path.join(folder, name), device, depth)  # noqa: PTH118
        yield found
        if found.kind == "directory" and not found.problem:
            try:
                yield from _below(root, found.path, device, depth + 1)
            except OSError as error:
                yield Found(found.path, None, f"what is in it cannot be listed: {error.strerror}")


def _names(folder: bytes) -> list[bytes]:
    """The names in a folder, sorted. Its access time stays where the system grants that."""
    flags = os.O_RDONLY | os.O_CLOEXEC | os.O_DIRECTORY | os.O_NOFOLLOW
    try:
        descriptor = os.open(folder, flags | getattr(os, "O_NOATIME", 0))
    except PermissionError:
        descriptor = os.open(folder, flags)
    try:
        return sorted(os.fsencode(name) for name in os.listdir(descriptor))  # noqa: PTH208 - of a descriptor
    finally:
        os.close(descriptor)


def _look(root: bytes, path: bytes, device: int, depth: int) -> Found:
    where = os.path.join(root, path)  # noqa: PTH118
    try:
        status = os.lstat(where)
    except OSError as error:
        return Found(path, None, f"it cannot be looked at: {error.strerror}")
    if stat.S_ISDIR(status.st_mode) and status.st_dev != device:
        problem = "another file system is mounted here; it is not read"
    elif stat.S_ISDIR(status.st_mode) and depth >= DEEPEST:
        problem = f"more than {DEEPEST} folders stand above what is in it; it is not read"
    else:
        problem = ""
    return Found(path, status, problem, birth_time(where, status))
