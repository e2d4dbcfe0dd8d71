"""Control characters, which Android writes into XML, as they are or as references (``&#0;``), and XML does not allow.

Where one stands, expat breaks off. So they are given to it as letters that no text has, and turned back.

Reference: AOSP, com.android.internal.util.FastXmlSerializer (ESCAPE_TABLE: references in newer versions, as they
are in older ones); XML 1.0, Char; Unicode, noncharacters (U+FDD0 to U+FDEF).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, islice

MOST = 100_000
"""A document with more of them is no such XML, and stays as it is."""
_CONTROL = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1f]"
    rb"|&#(?:0{0,8}(?:[0-8]|1[124-9]|2[0-9]|3[01])|x0{0,8}(?:[0-8bBcCeEfF]|1[0-9a-fA-F]));"
)
_FIRST, _HEAD = 0xFDD0, 200
_LETTERS = re.compile("[\ufdd0-\ufdef]")
_ALREADY = re.compile(rb"\xef\xb7[\x90-\xaf]|<!\[CDATA\[")
_OTHER = re.compile(rb"\s*<\?xml[^>]*encoding=.(?!utf-8)", re.IGNORECASE)


class Controls:
    """A document for expat: ``data``, and the way back to the text and the places of the document as it is.

    One that is not UTF-8, has such letters itself, or sections in which nothing is a reference, stays as it is.
    """

    def __init__(self, document: bytes, wide: bool) -> None:
        found = list(islice(_CONTROL.finditer(document), MOST + 1))
        if (
            len(found) > MOST
            or wide
            or _OTHER.match(document[:_HEAD])
            or (found and _ALREADY.search(document))
        ):
            found = []
        self.data = _CONTROL.sub(_letter, document) if found else document
        shifts = list(accumulate(match.end() - match.start() - 3 for match in found))
        self._shifts = [0, *shifts]
        self._ends = [match.end() - shift for match, shift in zip(found, shifts, strict=True)]

    def text(self, piece: str) -> str:
        """What stands there."""
        return _LETTERS.sub(lambda match: chr(ord(match[0]) - _FIRST), piece) if self._ends else piece

    def at(self, place: int) -> int:
        """Where a byte of ``data`` stands in the document."""
        return place + self._shifts[bisect_right(self._ends, place)]


def _letter(match: re.Match[bytes]) -> bytes:
    if len(match[0]) == 1:
        return chr(_FIRST + match[0][0]).encode()
    digits = match[0][2:-1]
    return chr(_FIRST + (int(digits[1:], 16) if digits.startswith(b"x") else int(digits))).encode()
