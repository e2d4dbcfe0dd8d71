"""Runs of text that are other text in hexadecimal or Base64.

Reference: RFC 4648.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator

_HEX = re.compile(r"(?<![0-9A-Fa-f])(?:[0-9A-Fa-f]{2}[ :]?){4,}")
# Eight small letters are a word: Base64 of text has capitals or digits.
_BASE64 = re.compile(r"(?<![A-Za-z0-9+/_-])(?=[a-z/_-]{0,80}[A-Z0-9+=])[A-Za-z0-9+/_-]{8,}={0,2}")
_WORD = re.compile(r"\w{3}")
_URL_SAFE = str.maketrans("-_", "+/")


def encoded_texts(text: str) -> Iterator[tuple[int, int, str]]:
    """Range of each run that could be encoded text, and that text: as UTF-8 and as UTF-16."""
    for match in _HEX.finditer(text):
        digits = re.sub(r"[ :]", "", match[0])
        yield from ((match.start(), match.end(), each) for each in _texts(bytes.fromhex(digits)))
    for match in _BASE64.finditer(text):
        run = match[0].rstrip("=").translate(_URL_SAFE)
        for skipped in range(4):  # what stands before it may be of the same letters
            part = run[skipped:]
            raw = base64.b64decode(part[: len(part) // 4 * 4] + _rest(part))
            yield from ((match.start(), match.end(), each) for each in _texts(raw))


def _rest(text: str) -> str:
    rest = text[len(text) // 4 * 4 :]
    return rest + "=" * (4 - len(rest)) if len(rest) > 1 else ""


def _texts(raw: bytes) -> Iterator[str]:
    """What the bytes say where they are text; what stands before or after may be none."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        said = raw.decode(encoding, "replace")
        if _WORD.search(said):
            yield said
