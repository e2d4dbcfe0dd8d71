"""Office documents with a password to open them.

Reference: Microsoft, [MS-OFFCRYPTO]; read by msoffcrypto-tool.
"""

from __future__ import annotations

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError
from evidence.contract.layers import Encryption
from evidence.contract.source import ByteSource

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MOST_BYTES = 256 << 20
"""The libraries hold a document several times in memory."""


class Office(Encryption):
    """ECMA-376 Agile and Standard, opened as their package, byte by byte; RC4 of Office 97 to 2003, in a rewrite."""

    name = "office"
    of_file = True
    types = (
        *("application/encrypted", "application/cdfv2*", "application/x-ole-storage"),
        *("application/msword", "application/vnd.ms-*"),
    )

    def probe(self, source: ByteSource) -> str | None:
        if source.read_at(0, len(_MAGIC)) != _MAGIC or source.size > MOST_BYTES:
            return None
        from parsers.support.office_document import OfficeDocument

        try:
            return OfficeDocument(source).kind
        except (NotReadableError, ReadError):
            return "Office document encryption, damaged or unknown" if _holds_package(source) else None

    def open(self, source: ByteSource, keys: Keys) -> ByteSource:
        from parsers.support.office_document import OfficeDocument

        document = OfficeDocument(source)
        for secret in keys:
            if secret.text is None:
                continue
            if document.opens(secret.text):
                keys.opened("password")
                return document.clear()
            keys.refused("password")
        raise LockedError(document.kind or "Office document encryption", keys)


def _holds_package(source: ByteSource) -> bool:
    """Whether the first sector of the directory names an encrypted package. Reference: [MS-CFB] 2.2, 2.6."""
    header = source.read_at(0, 512)
    first = (int.from_bytes(header[48:52], "little") + 1) << min(header[30], 12)
    return "EncryptedPackage".encode("utf-16-le") in source.read_at(first, 4096)
