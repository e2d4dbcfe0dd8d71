"""What every manifest comes down to: one row a file. Reference: ``docs/ledger-format.md`` section 6."""

from __future__ import annotations

import re
from typing import BinaryIO, Iterator, NamedTuple  # noqa: UP035 (Python 3.8 must run this)

from .outcome import Broken

ALGORITHMS = {"md5": 32, "sha1": 40, "sha224": 56, "sha256": 64, "sha384": 96, "sha512": 128}
LONGEST_LINE = 1 << 20

_HEX = re.compile(rb"[0-9A-Fa-f]+\Z")
_NUMBER = re.compile(rb"[0-9]{1,19}\Z")
_LIVE_HEAD = re.compile(rb"[0-9]+/")
_HEAD = re.compile(rb"[0-9]+(\.(deleted|carved))?(\.(stream|link|directory|other))?(\.inside)?/")


class Row(NamedTuple):
    """One file: ``path`` as bytes, ``digests`` by algorithm (hexadecimal, lower case), ``stated_live`` False where
    the manifest says that the file was deleted.
    """

    line: int
    path: bytes
    digests: dict[str, str]
    stated_live: bool = True

    @property
    def has_head(self) -> bool:
        """Whether the path begins as in a manifest of Indicia (``1/v2/name``, ``1.deleted/name``)."""
        return bool(_HEAD.match(self.path))

    @property
    def live(self) -> bool:
        """Whether a path with such a head is a live regular file, which an unpacked evidence item must hold."""
        return bool(_LIVE_HEAD.match(self.path))


def make_row(
    line: int, path: bytes, digests: dict[str, bytes], size: bytes | None = None, stated_live: bool = True
) -> Row | None:
    """A row; None where it has no digest that can be computed. Raises ``Broken`` where a value is none."""
    known = {}
    for name, length in ALGORITHMS.items():
        if name in digests:
            if len(digests[name]) != length or not _HEX.match(digests[name]):
                raise Broken(f"line {line} holds a digest that is none")
            known[name] = digests[name].decode("ascii").lower()
    if size is not None and not _NUMBER.match(size):
        raise Broken(f"line {line} holds a size that is not a number")
    if not path:
        raise Broken(f"line {line} names no file")
    return Row(line, path, known, stated_live) if known else None


def lines(stream: BinaryIO, whole: bool = False) -> Iterator[tuple[int, bytes]]:
    """Numbered lines without their ends. With ``whole``, one that is cut off breaks the format.

    Where the first line ends with CR LF, no line ends with a CR of its own.
    """
    number, end = 0, b"\n"
    while True:
        line = stream.readline(LONGEST_LINE + 1)
        if not line:
            return
        number += 1
        if len(line) > LONGEST_LINE:
            raise Broken(f"line {number} is longer than {LONGEST_LINE} bytes")
        if whole and not line.endswith(b"\n"):
            raise Broken(f"line {number} is cut off: it does not end with a line feed")
        if number == 1:
            line = line[3:] if line.startswith(b"\xef\xbb\xbf") else line
            end = b"\r\n" if line.endswith(b"\r\n") else b"\n"
        yield number, line[: -len(end)] if line.endswith(end) else line.rstrip(b"\n")
