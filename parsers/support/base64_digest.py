"""Digests that stores hold as Base64."""

from __future__ import annotations

import base64
import binascii


def sha256(stored: str | None) -> str | None:
    """A SHA-256 in lower-case hexadecimal; None where the text is not that of 32 bytes."""
    try:
        found = base64.b64decode(stored or "", validate=True)
    except (binascii.Error, ValueError):
        return None
    return found.hex() if len(found) == 32 else None
