"""PDF documents with a password.

Reference: ISO 32000-2, 7.5.5 and 7.6; read by QPDF.
"""

from __future__ import annotations

import re

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError
from evidence.contract.layers import Encryption
from evidence.contract.source import ByteSource

_NAME = "PDF encryption (what is unlocked is a rewrite by QPDF)"
MOST_BYTES = 256 << 20
"""The rewrite is held in memory."""
_HEAD, _TAIL = 4096, 64 << 10
_START = re.compile(rb"startxref\s+(\d{1,12})")


class Pdf(Encryption):
    """RC4 and AES, opened by user or owner password, or without one where the user's is empty. The bytes in clear
    are a rewrite: the same objects and streams, with other places and without the dictionary of encryption."""

    name = "pdf"
    of_file = True
    types = ("application/pdf",)

    def probe(self, source: ByteSource) -> str | None:
        if source.size > MOST_BYTES or not _may_be_locked(source):
            return None
        from parsers.support.pdf_document import is_locked

        try:
            return _NAME if is_locked(source) else None
        except (NotReadableError, ReadError):
            return "PDF encryption of a damaged document"

    def open(self, source: ByteSource, keys: Keys) -> ByteSource:
        from parsers.support.pdf_document import spellings, unlocked

        clear = unlocked(source, b"")
        if clear is not None:
            return clear
        for secret in keys:
            if secret.text is None:
                continue
            for password in spellings(secret.text):
                clear = unlocked(source, password)
                if clear is not None:
                    keys.opened("password")
                    return clear
            keys.refused("password")
        raise LockedError(_NAME, keys)


def _may_be_locked(source: ByteSource) -> bool:
    """Whether a trailer names a dictionary of encryption: at the end, at the start, or where the end points to."""
    head = source.read_at(0, _HEAD)
    if b"%PDF-" not in head[:1024]:
        return False
    tail = source.read_at(max(0, source.size - _TAIL), _TAIL)
    places = [int(found) for found in _START.findall(tail)[-1:]]
    trailers = [source.read_at(place, _HEAD) for place in places if place < source.size]
    return any(b"/Encrypt" in part for part in (head, tail, *trailers))
