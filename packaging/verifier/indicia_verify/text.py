"""Text from files made safe to print."""

from __future__ import annotations

import re
import unicodedata

_ESCAPED_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_PLAIN = re.compile(r"[ -~]*\Z")
_LONGEST = 300


def shown(text: str) -> str:
    """One line of text in which control, bidirectional, invisible and unassigned characters read
    ``<U+XXXX>``.

    Text from a case, a manifest or a certificate may be written by someone who wants to mislead the reader of
    a terminal. Long text is cut in the middle, and the cut says how much is missing.
    """
    if len(text) > _LONGEST:
        half = _LONGEST // 2
        text = f"{text[:half]}[... {len(text) - 2 * half} characters ...]{text[-half:]}"
    if _PLAIN.match(text):
        return text
    return "".join(
        f"<U+{ord(char):04X}>" if unicodedata.category(char) in _ESCAPED_CATEGORIES else char for char in text
    )


def grouped(digest: bytes) -> str:
    """A digest as upper-case hexadecimal in groups of four, for comparing by eye or by telephone."""
    digits = digest.hex().upper()
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))
