"""Payloads of Gboard's training caches: protobuf with what was typed, in pieces.

Reference: ALEAPP, module Gboard - Keystroke Cache.
"""

from __future__ import annotations

from evidence.contract.context import Context
from parsers.support.protobuf.declared import Declaration, Found, Known, read
from parsers.support.rows import Row

PIECES = Known("pieces", {1: Known("text", "text")}, many=True)


def payload(context: Context, row: Row, declaration: Declaration) -> Found:
    """What the row's payload holds; what of it cannot be read is warned of."""
    stored = row["_payload"]
    found = read(stored if isinstance(stored, bytes) else b"", declaration)
    if found.damage or not isinstance(stored, bytes):
        context.warn("the payload is no protobuf that can be read", row.locator)
    return found


def text(found: Found, field: str) -> str:
    """The pieces in this field, in one."""
    return "".join(piece["text"] or "" for piece in found.at(field, "pieces") or ())
