"""The files of a folder with their digests; links are never followed, and nothing is written."""

from __future__ import annotations

import hashlib
import os
import stat
from typing import Iterable, Iterator, NamedTuple  # noqa: UP035 (Python 3.8 must run this)

NOT_FOLLOWED = "it is a link or no regular file, and is not followed"


class File(NamedTuple):
    """A file below the folder: digests (hexadecimal) by algorithm, or None and the reason."""

    path: bytes
    digests: dict[str, str] | None
    reason: str = ""


def read_files(
    folder: bytes, algorithms: Iterable[str], skipped: set[tuple[int, int]], only: set[bytes] | None
) -> Iterator[File]:
    """All files below the folder, those in ``only`` where it is given; not the ``skipped`` (device, inode)."""
    names = sorted(algorithms)
    for path, status, reason in _walk(folder):
        if only is not None and path not in only:
            continue
        if status is None or not stat.S_ISREG(status.st_mode):
            yield File(path, None, reason or NOT_FOLLOWED)
        elif (status.st_dev, status.st_ino) not in skipped:
            yield _read(folder, path, names)


def identities(paths: Iterable[str]) -> set[tuple[int, int]]:
    """Device and inode of each file that there is."""
    found = set()
    for path in paths:
        try:
            status = os.stat(path)  # noqa: PTH116
        except OSError:
            continue
        found.add((status.st_dev, status.st_ino))
    return found


def _walk(root: bytes) -> Iterator[tuple[bytes, os.stat_result | None, str]]:
    waiting = [b""]
    while waiting:
        relative = waiting.pop()
        try:
            names = sorted(os.listdir(os.path.join(root, relative)))  # noqa: PTH118, PTH208 (paths of bytes)
        except OSError as error:
            yield relative, None, f"the folder cannot be listed: {error.strerror or error}"
            continue
        for name in names:
            path = relative + b"/" + name if relative else name
            try:
                status = os.lstat(os.path.join(root, path))  # noqa: PTH118
            except OSError as error:
                yield path, None, error.strerror or str(error)
                continue
            if stat.S_ISDIR(status.st_mode):
                waiting.append(path)
            else:
                yield path, status, ""


def _read(root: bytes, path: bytes, names: list[str]) -> File:
    digests = {name: hashlib.new(name) for name in names}
    flags = (
        os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    )
    try:
        with open(os.open(os.path.join(root, path), flags), "rb", buffering=0) as stream:  # noqa: PTH118, PTH123
            for chunk in iter(lambda: stream.read(1 << 20), b""):
                for digest in digests.values():
                    digest.update(chunk)
    except OSError as error:
        return File(path, None, error.strerror or str(error))
    return File(path, {name: digest.hexdigest() for name, digest in digests.items()})
