"""Lines of a manifest that anyone may have made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from evidence.custody.errors import ManifestError
from evidence.custody.manifest.rows import LONGEST_LINE

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def numbered(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Lines with their numbers from 1, without their ends. Raises ManifestError where one is too long.

    Where the first line ends with CR LF, as programs on Windows write it, CR is no part of any line.
    """
    end = b"\n"
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            raise ManifestError(f"Line {number} is longer than {LONGEST_LINE} bytes.")
        if number == 1:
            line = line.removeprefix(_BYTE_ORDER_MARK)
            end = b"\r\n" if line.endswith(b"\r\n") else b"\n"
        yield number, line.removesuffix(end) if line.endswith(end) else line.removesuffix(b"\n")
