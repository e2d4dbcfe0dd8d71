"""Base64 with one text for one value."""

from __future__ import annotations

import base64
import binascii


def decode_base64(text: str) -> bytes:
    """Reads standard Base64 with padding; ValueError for other text, also if unused bits are not zero."""
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError("not Base64") from error
    if base64.b64encode(data).decode() != text:
        raise ValueError("Base64 with bits that mean nothing")
    return data
