"""The files in which Uber for Android keeps one value each.

Reference: ALEAPP, Uber (2026): JSON behind one byte in base-key-value-store, in UTF-16 (big endian)
in simplestore.
"""

from __future__ import annotations

from typing import Any

from evidence.contract.context import Context
from parsers.support import json_value

APP, SERVICE = "com.ubercab", "Uber"
_MOST = 16 << 20
_BEFORE = 8
_OPENING = b'{["'


def content(context: Context) -> bytes:
    """The file, up to 16 MiB; none of a larger one, with a warning."""
    with context.open() as file:
        data: bytes = file.read(_MOST + 1)
    if len(data) > _MOST:
        context.warn(f"not read: it has more than {_MOST} bytes")
        return b""
    return data


def value(data: bytes, context: Context) -> Any:
    """The JSON in it, behind up to eight other bytes; None with a warning where there is none."""
    for encoding in ("utf-8", "utf-16-be"):
        text = data.decode(encoding, "replace")
        at = next((n for n, sign in enumerate(text[:_BEFORE]) if sign.encode() in _OPENING), None)
        if at is not None and (found := json_value.decoded(text[at:])) is not None:
            return found
    context.warn("it holds no JSON that can be read")
    return None
