"""Keyed archives and property lists that stand in a database's column or in a file of their own."""

from __future__ import annotations

from typing import Any

from parsers.support import plist_tree
from parsers.support.keyed_archive import KeyedArchive

_MARK = b"NSKeyedArchiver"
_LOOKED = 1 << 16


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
