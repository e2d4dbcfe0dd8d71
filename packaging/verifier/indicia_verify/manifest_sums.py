"""What md5sum, sha256sum and their kin print. Reference: GNU coreutils manual, "cksum output modes"."""

from __future__ import annotations

import re
from typing import BinaryIO, Iterator  # noqa: UP035 (Python 3.8 must run this)

from .manifest_row import ALGORITHMS, Row, lines, make_row
from .outcome import Broken

_LINE = re.compile(rb"(\\?)([0-9A-Fa-f]{32,128}) [ *](.+)\Z", re.DOTALL)
_TAGGED = re.compile(rb"(\\?)(MD5|SHA[0-9]{1,3}) \((.+)\) = ([0-9A-Fa-f]+)\Z", re.DOTALL)
_BEGINNING = re.compile(rb"(\\?)(MD5|SHA[0-9]{1,3}) \(")
_ESCAPE = re.compile(rb"\\(x00|.|\Z)", re.DOTALL)
_ESCAPES = {b"\\": b"\\", b"n": b"\n", b"r": b"\r", b"x00": b"\x00"}
_BY_LENGTH = {length: name for name, length in ALGORITHMS.items()}


def looks_like_sums(beginning: bytes) -> bool:
    """Whether the first line that is no comment belongs to such a list."""
    for line in beginning[3 if beginning.startswith(b"\xef\xbb\xbf") else 0 :].splitlines():
        if line and not line.startswith(b"#"):
            return bool(_LINE.match(line) or _BEGINNING.match(line))
    return False


def sums_rows(stream: BinaryIO) -> Iterator[Row]:
    """All rows; empty lines and comments (``#``) are passed over. Raises ``Broken``."""
    for number, line in lines(stream):
        if not line or line.startswith(b"#"):
            continue
        tagged = _TAGGED.match(line)
        if tagged:
            escaped, name, path, digest = tagged.groups()
            algorithm = name.decode("ascii").lower()
        else:
            plain = _LINE.match(line)
            if not plain or len(plain.group(2)) not in _BY_LENGTH:
                raise Broken(f"line {number} does not hold a digest, two spaces and a path")
            escaped, digest, path = plain.groups()
            algorithm = _BY_LENGTH[len(digest)]
        row = make_row(number, _unescape(number, path) if escaped else path, {algorithm: digest})
        if row is not None:
            yield row


def _unescape(number: int, path: bytes) -> bytes:
    def replace(match: re.Match[bytes]) -> bytes:
        if match.group(1) in _ESCAPES:
            return _ESCAPES[match.group(1)]
        raise Broken(f"line {number} holds an escape that sha256sum does not know")

    return _ESCAPE.sub(replace, path)
