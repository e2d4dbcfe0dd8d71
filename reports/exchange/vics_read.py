"""Categories that another tool states in Project VIC's JSON, as hash set or as case.

Reference: Project VIC, VICS data models 1.3 and 2.0 (OData JSON).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from reports.errors import ReportError
from reports.exchange.categories import HIGHEST

LARGEST = 1 << 30
_DIGITS = {"MD5": 32, "SHA1": 40}
_EMPTY = frozenset({"d41d8cd98f00b204e9800998ecf8427e", "da39a3ee5e6b4b0d3255bfef95601890afd80709"})


class Stated(msgspec.Struct, frozen=True):
    """What the file says of a content. ``md5`` and ``sha1`` in small hexadecimal digits, one of them at least."""

    md5: str
    sha1: str
    size: int | None
    category: int


class Statements(msgspec.Struct, frozen=True):
    """``name`` and ``sha256`` of the file; ``refused``: how many of its media could not be used, by reason."""

    name: str
    sha256: str
    stated: tuple[Stated, ...]
    refused: dict[str, int]


class _Media(msgspec.Struct):
    """Of each field whatever is there: other programs write numbers as texts and leave out what they please."""

    md5: Any = msgspec.field(name="MD5", default=None)
    sha1: Any = msgspec.field(name="SHA1", default=None)
    size: Any = msgspec.field(name="MediaSize", default=None)
    category: Any = msgspec.field(name="Category", default=None)


class _Element(_Media):
    """An element of ``value``: a case with its media, or a medium itself."""

    media: list[_Media] | None = msgspec.field(name="Media", default=None)


class _File(msgspec.Struct):
    value: list[_Element]
    context: str = msgspec.field(name="@odata.context", default="")
    metadata: str = msgspec.field(name="odata.metadata", default="")


def read(path: Path) -> Statements:
    """What a file states. Raises ReportError where it cannot be read or is none of Project VIC's."""
    try:
        if path.stat().st_size > LARGEST:
            raise ReportError(f"{path} is larger than 1 GiB, which is not read. Split it into several files.")
        data = path.read_bytes()
    except OSError as error:
        raise ReportError(f"{path} cannot be read: {error.strerror}.") from error
    try:
        found = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"), type=_File)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ReportError(f"{path} is not JSON of Project VIC: {error}.") from error
    if "projectvic" not in (found.context + found.metadata).casefold():
        raise ReportError(f"{path} does not say that it is of Project VIC's data model.")
    stated: list[Stated] = []
    refused: dict[str, int] = {}
    for media in _media(found):
        result = _understood(media)
        if isinstance(result, str):
            refused[result] = refused.get(result, 0) + 1
        else:
            stated.append(result)
    return Statements(path.name, hashlib.sha256(data).hexdigest(), tuple(stated), refused)


def _media(found: _File) -> Iterator[_Media]:
    for element in found.value:
        if element.media is None:
            yield element
        else:
            yield from element.media


def _understood(media: _Media) -> Stated | str:
    """What it states, or why that cannot be used."""
    category = _number(media.category)
    if media.category is None or media.category == "":
        return "no category"
    if category is None or category > HIGHEST:
        return "a category that is no small number"
    md5, sha1 = _digest(media.md5, "MD5"), _digest(media.sha1, "SHA1")
    if md5 is None or sha1 is None or not (md5 or sha1):
        return "no digest, or one that is none"
    if md5 in _EMPTY or sha1 in _EMPTY:
        return "the digest of an empty file"
    size = _number(media.size)
    if size is None and media.size not in (None, ""):
        return "a size that is no number"
    return Stated(md5, sha1, size, category)


def _digest(value: Any, name: str) -> str | None:
    """Small hexadecimal digits; nothing where nothing is stated, None where it is no digest."""
    if value is None or value == "":
        return ""
    if not isinstance(value, str) or len(value) != _DIGITS[name]:
        return None
    small = value.lower()
    return small if set(small) <= set("0123456789abcdef") else None


def _number(value: Any) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 19:
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
