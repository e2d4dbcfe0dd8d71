"""Runs of text that are other text in hexadecimal or Base64.

Reference: RFC 4648, RFC 2045 6.8 (lines of Base64).
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from typing import NamedTuple

_HEX = re.compile(
    r"(?<![0-9A-Fa-f])(?:0x)?[0-9A-Fa-f]{2}(?:[ :,-]{0,2}(?:0x)?[0-9A-Fa-f]{2}){2,}[0-9A-Fa-f]?"
)
_SEPARATOR = re.compile(r"[ :,-]|0x")
# Eight small letters are a word: Base64 of text has capitals or digits.
_BASE64 = re.compile(
    r"(?<![A-Za-z0-9+/_-])(?=[a-z/_-]{0,80}[A-Z0-9+=])"
    r"(?:[A-Za-z0-9+/_-]{8,}(?:\r?\n[A-Za-z0-9+/_-]{2,})*={0,2}|[A-Za-z0-9+/_-]{6,7}={1,2})"
)
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
STRAY = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
"""How a byte that is none of UTF-8 is decoded, and what it says in Windows-1252."""
_URL_SAFE = str.maketrans("-_", "+/", "=\r\n")


class Meanings(NamedTuple):
    """What a run may say: ``texts`` are such through and through, ``fragments`` hold bytes of something else."""

    texts: list[str]
    fragments: list[str]


def encoded_runs(text: str) -> Iterator[tuple[int, int]]:
    """Where something stands that could be encoded text."""
    for pattern in (_HEX, _BASE64):
        yield from (match.span() for match in pattern.finditer(text))


def meanings(run: str) -> Meanings:
    """What the run says as hexadecimal and as Base64; as UTF-8, Latin-1 or UTF-16. What is before it may be of the same
    letters, and what is between two slashes may be a run of its own."""
    found = Meanings([], [])
    if _HEX.fullmatch(run):
        digits = _SEPARATOR.sub("", run)
        for skipped in range(2):
            part = digits[skipped:]
            _read(bytes.fromhex(part[: len(part) // 2 * 2]), found)
    if _BASE64.fullmatch(run):
        letters = run.translate(_URL_SAFE)
        for skipped in range(4):
            part = letters[skipped:]
            _read(_decoded(part), found)
        for part in run.split("/") if "/" in run else ():
            if _BASE64.fullmatch(part):
                _read(_decoded(part.translate(_URL_SAFE)), found)
    return found


def said(raw: bytes) -> str:
    """What bytes say: as UTF-8, and what is none of it as Windows-1252."""
    return raw.decode("utf-8", "surrogateescape").translate(STRAY)


def _decoded(letters: str) -> bytes:
    return base64.b64decode(letters[: len(letters) // 4 * 4] + _rest(letters))


def _rest(text: str) -> str:
    rest = text[len(text) // 4 * 4 :]
    return rest + "=" * (4 - len(rest)) if len(rest) > 1 else ""


def _read(raw: bytes, found: Meanings) -> None:
    text = said(raw)
    whole = not _BINARY.search(raw) and text.encode() == raw
    (found.texts if whole else found.fragments).append(text)
    for start in range(2):  # an odd byte may stand before it
        for encoding in ("utf-16-le", "utf-16-be"):
            text = raw[start:].decode(encoding, "replace")
            (found.texts if text and text.isascii() and "\0" not in text else found.fragments).append(text)
