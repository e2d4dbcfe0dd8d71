"""Documents of OpenDocument with a password: what a zip archive says of itself where it is one.

Reference: OASIS, OpenDocument 1.3, part 2 (Packages), 3.3 ("mimetype") and 3.4 (encryption).
"""

from __future__ import annotations

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource

_FIRST = b"mimetypeapplication/vnd.oasis.opendocument."
_AT = 30
"""The length of the first member's header: its name is "mimetype", its content stands as it is."""
_MANIFEST = b"META-INF/manifest.xml"
_MARKS = (b"encryption-data", b"encrypted-package")
_MOST = 1 << 20


def locked_document(source: ByteSource, tree: FileTree) -> str:
    """Why the content of the document's members is not read; empty where it is none, or is in clear."""
    if source.read_at(_AT, len(_FIRST)) != _FIRST:
        return ""
    entry = tree.find(_MANIFEST)
    try:
        if entry is None or not any(mark in _start(tree.open(entry)) for mark in _MARKS):
            return ""
    except (NotReadableError, ReadError):
        return ""
    return (
        "The document is locked with a password by OpenDocument's encryption, which this version does not open: "
        "its members are read as the encrypted bytes that they are."
    )


def _start(source: ByteSource) -> bytes:
    with source:
        return source.read_at(0, min(source.size, _MOST))
