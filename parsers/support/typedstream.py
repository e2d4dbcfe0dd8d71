"""The text inside an archived attributed string.

Reference: NeXTSTEP typedstream as NSArchiver writes it (magic ``04 0B streamtyped``). The first value of type
``+`` after the class NSString is the string's UTF-8; its length is one byte or, after 81 or 82, two or four
in little-endian order.
"""

from __future__ import annotations

from typing import Any

from evidence.model.names import text_of
from parsers.support.rows import Row

_MAGIC = b"\x04\x0bstreamtyped"
_WIDTHS = {0x81: 2, 0x82: 4}


def text(archive: bytes) -> str | None:
    """The string of an archived NSAttributedString; None where there is none or the archive is damaged.

    What is not UTF-8 in it stands as :func:`evidence.model.names.text_of` writes it.
    """
    if not archive.startswith(_MAGIC):
        return None
    named = archive.find(b"NSString")
    value = archive.find(b"\x84\x01+", named)
    if named < 0 or value < 0:
        return None
    start = value + 3
    width = _WIDTHS.get(archive[start], 0) if start < len(archive) else 0
    length = archive[start + 1 : start + 1 + width] if width else archive[start : start + 1]
    start += 1 + width
    raw = archive[start : start + int.from_bytes(length, "little")]
    if len(raw) < int.from_bytes(length, "little") or len(length) < (width or 1):
        return None
    return text_of(raw)


def told(row: Row, name: str, archive: Any) -> str | None:
    """The string of what a row holds under a name, with a warning where it is not all valid text."""
    found = text(archive) if isinstance(archive, bytes) else None
    if found is not None and found.encode() not in archive:
        row.context.warn(f"{name} is not valid text; its bytes are shown escaped", row.locator)
    return found
