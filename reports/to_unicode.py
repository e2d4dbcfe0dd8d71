"""Which letters the codes of an embedded font stand for, so that text can be searched and copied.

reportlab writes a letter beyond U+FFFF with five digits, which readers take for another letter.
Reference: ISO 32000-2, 9.10.3 (ToUnicode CMaps): UTF-16BE, at most 100 entries a block.
"""

from __future__ import annotations

from collections.abc import Sequence

_MOST = 100


def to_unicode_map(name: str, subset: Sequence[int]) -> str:
    """The map for a font whose code i shows the code point ``subset[i]``."""
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo",
        f"<< /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for first in range(0, len(subset), _MOST):
        block = subset[first : first + _MOST]
        lines.append(f"{len(block)} beginbfchar")
        for code, point in enumerate(block, first):
            lines.append(f"<{code:02X}> <{chr(point).encode('utf-16-be', 'surrogatepass').hex().upper()}>")
        lines.append("endbfchar")
    return "\n".join([*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])
