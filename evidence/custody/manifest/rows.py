"""What every manifest comes down to, whoever made it: paths and digests."""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from evidence.custody.errors import ManifestError

ALGORITHMS = {"md5": 16, "sha1": 20, "sha224": 28, "sha256": 32, "sha384": 48, "sha512": 64}
"""The digests that can be compared, weakest first, with their length in bytes."""

LONGEST_LINE = 1 << 20
_HEX = re.compile(rb"[0-9A-Fa-f]+")
_DRIVE = re.compile(rb"[A-Za-z]:\\")


class Row(msgspec.Struct, frozen=True, gc=False):
    """One file of a manifest. ``line`` counts from 1 (in DFXML: the line where the file object begins).

    ``path``: raw bytes as the manifest means them, all escapes undone. ``algorithms``: names, weakest first;
    ``digest``: their digests one after the other. ``size`` in bytes, None where it is not stated. ``live`` is
    False where the manifest itself says that the file was deleted.
    """

    line: int
    path: bytes
    algorithms: tuple[str, ...]
    digest: bytes
    size: int | None = None
    live: bool = True


def make_row(
    line: int, path: bytes, digests: dict[str, bytes], size: bytes | None = None, *, live: bool = True
) -> Row | None:
    """A row from hexadecimal digests by name of algorithm (lower case); None without one that can be compared.

    Raises ManifestError where a digest or the size is none.
    """
    known = tuple(name for name in ALGORITHMS if name in digests)
    for name in known:
        if len(digests[name]) != 2 * ALGORITHMS[name] or not _HEX.fullmatch(digests[name]):
            raise ManifestError(f"Line {line} holds a {name.upper()} that is none.")
    if size is not None and not (size.isdigit() and len(size) < 20):
        raise ManifestError(f"Line {line} holds a size that is not a number.")
    if not path:
        raise ManifestError(f"Line {line} names no file.")
    if not known:
        return None
    joined = bytes.fromhex(b"".join(digests[name] for name in known).decode())
    return Row(line, path, _shared(known), joined, None if size is None else int(size), live)


@lru_cache(maxsize=256)
def _shared(algorithms: tuple[str, ...]) -> tuple[str, ...]:
    """One tuple for all rows of a million that have the same algorithms."""
    return algorithms


def plain_path(path: bytes) -> bytes:
    r"""A path as other tools write it, relative: without ``./`` before it, ``C:\a\b`` with slashes."""
    if _DRIVE.match(path):
        path = path.replace(b"\\", b"/")
    while path.startswith(b"./"):
        path = path[2:].lstrip(b"/")
    return path
