"""Reads what md5sum, sha1sum, sha256sum and their kin print, the BSD form (``--tag``) too.

Reference: GNU coreutils manual, "cksum output modes" (escape of file names); docs/ledger-format.md section 6.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from evidence.custody.errors import ManifestError
from evidence.custody.manifest.lines import numbered
from evidence.custody.manifest.rows import ALGORITHMS, Row, make_row

_GNU = re.compile(rb"(\\?)([0-9A-Fa-f]{32,128}) [ *](.+)", re.DOTALL)
_BSD = re.compile(rb"(\\?)([A-Z0-9-]{3,12}) \((.+)\) = ([0-9A-Fa-f]+)", re.DOTALL)
_BY_LENGTH = {2 * length: name for name, length in ALGORITHMS.items()}
_ESCAPE = re.compile(rb"\\(.?)", re.DOTALL)
_ESCAPES = {b"\\": b"\\", b"n": b"\n", b"r": b"\r"}


def rows(file: BinaryIO) -> Iterator[Row]:
    """The files of the list. Empty lines and comments (``#``) are passed over. Raises ManifestError."""
    for number, line in numbered(file):
        if not line or line.startswith(b"#"):
            continue
        row = _row(number, line)
        if row is not None:
            yield row


def looks_like_sums(beginning: bytes) -> bool:
    """Whether the first line that is no comment is one of such a list."""
    for line in beginning.removeprefix(b"\xef\xbb\xbf").splitlines():
        if line and not line.startswith(b"#"):
            return bool(_GNU.match(line) or re.match(rb"\\?(MD5|SHA[0-9]+) \(", line))
    return False


def _row(number: int, line: bytes) -> Row | None:
    if match := _BSD.fullmatch(line):
        escaped, algorithm, path, digest = match.groups()
        digests = {algorithm.decode().lower().replace("-", ""): digest}
    elif (match := _GNU.fullmatch(line)) and len(match[2]) in _BY_LENGTH:
        escaped, digest, path = match.groups()
        digests = {_BY_LENGTH[len(digest)]: digest}
    else:
        raise ManifestError(f"Line {number} does not hold a digest and a file name.")
    return make_row(number, _unescape(number, path) if escaped else path, digests)


def _unescape(number: int, path: bytes) -> bytes:
    def byte(match: re.Match[bytes]) -> bytes:
        if match[1] not in _ESCAPES:
            raise ManifestError(f"Line {number} holds an escape that sha256sum does not know.")
        return _ESCAPES[match[1]]

    return _ESCAPE.sub(byte, path)
