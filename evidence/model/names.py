"""Names as evidence holds them: bytes, and a text form that loses nothing."""

from __future__ import annotations

import re

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def text_of(raw: bytes) -> str:
    r"""Bytes of a name as text: UTF-8, with each byte that is not valid written ``\xNN``.

    A name whose text form cannot be turned back by encoding it as UTF-8 keeps its bytes in the record too.
    """
    return raw.decode("utf-8", "backslashreplace")


def shown(text: str) -> str:
    """Text from evidence made safe for one line of a screen, terminal or page.

    Control characters, bidirectional controls, invisible characters and lone surrogates appear as ``<U+XXXX>``.
    """
    return _UNSAFE.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)
