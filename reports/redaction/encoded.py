"""Runs of text that are other text in hexadecimal or Base64.

Reference: RFC 4648, RFC 2045 6.8 (lines of Base64).
"""

from __future__ import annotations

import base64
import codecs
import re
from collections.abc import Callable, Iterator
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
_REMEMBERED = 65_536
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
STRAY = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
"""How a byte that is none of UTF-8 is decoded, and what it says in Windows-1252."""
_Decode = Callable[[bytes, str, bool], tuple[str, int]]
# Called by themselves, without a name to look up each time: they are asked of every run in four ways.
_UTF_16: tuple[_Decode, ...] = (codecs.utf_16_le_decode, codecs.utf_16_be_decode)
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
    return _utf8(raw)[0]


def _utf8(raw: bytes) -> tuple[str, bool]:
    """What bytes say, and whether all of them are UTF-8."""
    try:
        return raw.decode(), True
    except UnicodeDecodeError:
        return raw.decode("utf-8", "surrogateescape").translate(_STRAY_ALONE), False


class _StrayAlone(dict[int, "str | int"]):
    """Each character as it is but for stray bytes: a table without it would raise an error for each."""

    def __missing__(self, code: int) -> str | int:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[code] = STRAY.get(code, code)
        return found


_STRAY_ALONE = _StrayAlone()


def _utf16(raw: bytes, decode: _Decode) -> str:
    """Each unit that is none, and an odd byte at the end, as U+FFFD."""
    try:
        text, used = decode(raw, "strict", False)
    except UnicodeDecodeError:
        used = -1
    if used != len(raw) // 2 * 2:
        return decode(raw, "replace", True)[0]
    return f"{text}\ufffd" if used < len(raw) else text


def _decoded(letters: str) -> bytes:
    return base64.b64decode(letters[: len(letters) // 4 * 4] + _rest(letters))


def _rest(text: str) -> str:
    rest = text[len(text) // 4 * 4 :]
    return rest + "=" * (4 - len(rest)) if len(rest) > 1 else ""


def _read(raw: bytes, found: Meanings) -> None:
    text, whole = _utf8(raw)
    (found.texts if whole and not _BINARY.search(raw) else found.fragments).append(text)
    for start in range(2):  # an odd byte may stand before it
        for decode in _UTF_16:
            text = _utf16(raw[start:], decode)
            (found.texts if text and text.isascii() and "\0" not in text else found.fragments).append(text)
