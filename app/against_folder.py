"""Files of a folder for a comparison: listed and hashed, never followed where they are links."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from evidence.custody.manifest.matching import Found

_CHUNK = 1 << 20
_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
)
NO_FILE = "it is a link or no regular file, and is not followed"


def folder_paths(folder: Path, skipped: Iterable[Path] = ()) -> Iterator[bytes]:
    """Paths of all regular files, relative to the folder, in one fixed order."""
    return (path for path, regular, _ in _walk(os.fsencode(folder), _identities(skipped)) if regular)


def folder_files(
    folder: Path,
    algorithms: Collection[str],
    listed: Collection[bytes],
    skipped: Iterable[Path] = (),
    only: Collection[bytes] | None = None,
) -> Iterator[Found]:
    """Every regular file with its digests. What is no regular file is told of only where it is ``listed``.

    ``skipped``: the manifest itself and its proof, which may lie in the folder. ``only``: these paths alone.
    """
    root = os.fsencode(folder)
    if only is not None:
        for path in sorted(only):
            if os.path.lexists(os.path.join(root, path)) and _is_inside(root, path):  # noqa: PTH118 - bytes
                yield _read(root, path, algorithms)
        return
    for path, regular, reason in _walk(root, _identities(skipped)):
        if regular:
            yield _read(root, path, algorithms)
        elif reason or path in listed:
            yield Found(path, None, reason or NO_FILE)


def _is_inside(root: bytes, path: bytes) -> bool:
    """Whether a listed path leads to a place inside the folder, links on its way followed."""
    place = os.path.realpath(os.path.dirname(os.path.join(root, path)))  # noqa: PTH118, PTH120 - bytes
    return os.path.commonpath([place, os.path.realpath(root)]) == os.path.realpath(root)


def _walk(root: bytes, skipped: set[tuple[int, int]]) -> Iterator[tuple[bytes, bool, str]]:
    """Relative path, whether it is a regular file, and why a folder cannot be listed."""
    waiting = [b""]
    while waiting:
        relative = waiting.pop()
        try:
            with os.scandir(os.path.join(root, relative)) as entries:  # noqa: PTH118 - pathlib has no bytes
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield relative, False, f"the folder cannot be listed: {error.strerror or error}"
            continue
        for entry in found:
            path = relative + b"/" + entry.name if relative else entry.name
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)
            elif _identity(entry) not in skipped:
                yield path, entry.is_file(follow_symlinks=False), ""


def _identity(entry: os.DirEntry[bytes]) -> tuple[int, int]:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return -1, -1
    return status.st_dev, status.st_ino


def _identities(paths: Iterable[Path]) -> set[tuple[int, int]]:
    found = set()
    for path in paths:
        if path.exists():
            status = path.stat()
            found.add((status.st_dev, status.st_ino))
    return found


def _read(root: bytes, path: bytes, algorithms: Collection[str]) -> Found:
    """The digests of one file, all from one reading."""
    digests = {name: hashlib.new(name, usedforsecurity=False) for name in algorithms}
    try:
        with open(os.open(os.path.join(root, path), _FLAGS), "rb", buffering=0) as file:  # noqa: PTH118, PTH123
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return Found(path, None, NO_FILE)
            while chunk := file.read(_CHUNK):
                for digest in digests.values():
                    digest.update(chunk)
    except OSError as error:
        return Found(path, None, error.strerror or str(error))
    return Found(path, {name: digest.digest() for name, digest in digests.items()})
