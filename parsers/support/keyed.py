"""Keyed archives and property lists that stand in a database's column or in a file of their own."""

from __future__ import annotations

from decimal import Decimal
from math import isfinite
from typing import Any

from evidence.model.timestamp import Timestamp
from parsers.support import plist_tree
from parsers.support.bplist import Uid
from parsers.support.keyed_archive import KeyedArchive, Reference, Thing

_MARK = b"NSKeyedArchiver"
_LOOKED = 1 << 16
_MOST_BYTES = 4096


def read(data: bytes) -> Any:
    """The value: unarchived where it is a keyed archive. A list inside of a list's bytes is read too.

    Raises ValueError where it is neither.
    """
    value = (
        KeyedArchive(data).value()
        if _MARK in data[-_LOOKED:] or _MARK in data[:_LOOKED]
        else plist_tree.read(data)
    )
    return plist_tree.read(value) if isinstance(value, bytes) and value.startswith(b"bplist") else value


def members(value: Any) -> dict[str, Any]:
    """What an unarchived object holds by key, or a dictionary; nothing of any other value."""
    return value.fields if isinstance(value, Thing) else value if isinstance(value, dict) else {}


def plain(value: Any) -> Any:
    """An unarchived value as one of JSON, for its details: moments as RFC 3339, bytes in hexadecimal.

    Of more than 4,096 bytes their number stands there. Empty collections and objects inside of themselves are left out.
    """
    if isinstance(value, Thing):
        value = value.fields
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()} or None
    if isinstance(value, list | tuple):
        return [plain(each) for each in value] or None
    return _single(value)


def _single(value: Any) -> Any:
    if isinstance(value, Timestamp):
        return value.text() or value.raw
    if isinstance(value, bytes):
        return value.hex() if len(value) <= _MOST_BYTES else f"{len(value)} bytes"
    if isinstance(value, Uid):
        return int(value)
    if isinstance(value, float) and isfinite(value):
        return Decimal(str(value))
    return None if isinstance(value, Reference) else value
