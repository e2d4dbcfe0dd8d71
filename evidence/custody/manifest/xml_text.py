r"""Names in XML: every byte survives, and nothing in a name can be taken for markup or mislead a reader.

Reference: XML 1.0 section 2.2 (characters); docs/ledger-format.md section 6.
"""

from __future__ import annotations

import re

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_REFERRED = re.compile(
    "[&<>\"'\t\n\r\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def text_in_xml(raw: bytes) -> tuple[str, bool]:
    r"""Escaped character data for a name, and whether reading it gives exactly the same bytes.

    Bytes that are not UTF-8 and characters that XML cannot hold are written ``\xNN``. Line ends, controls,
    invisible and bidirectional characters become references: they are there, and move nothing on a screen.
    """
    text = raw.decode("utf-8", "backslashreplace")
    text = _NO_XML.sub(lambda match: "".join(f"\\x{byte:02x}" for byte in match[0].encode()), text)
    return _REFERRED.sub(lambda match: f"&#{ord(match[0])};", text), text.encode() == raw
