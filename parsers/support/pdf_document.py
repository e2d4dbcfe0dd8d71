"""A locked PDF document, as pikepdf (QPDF) reads and rewrites it.

Reference: ISO 32000-2, 7.5.5 (file trailer), 7.6 (encryption); QPDF's documentation, "PDF Encryption".
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import BinaryIO, TypeVar, cast

import pikepdf

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from parsers.support.library_file import LibraryFile

_DAMAGE = (pikepdf.PdfError, RuntimeError, LookupError, TypeError, AttributeError, NotImplementedError)
_T = TypeVar("_T")


def is_locked(source: ByteSource) -> bool:
    """Whether it is encrypted, be it under the empty password. Raises NotReadableError and ReadError."""
    return _read(source, b"", lambda document: bool(document.is_encrypted)) is not False


def unlocked(source: ByteSource, password: bytes) -> ByteSource | None:
    """The document in clear; None where this is not its password.

    Raises NotReadableError where QPDF would have to repair the document: what it would make of it is not what was
    encrypted.
    """
    return _read(source, password, _rewritten)


def spellings(password: str) -> Iterator[bytes]:
    """UTF-8 for AES-256, and what older kinds of encryption take for it (ISO 32000-2, annex D.3)."""
    yield password.encode()
    if not password.isascii():
        try:
            yield password.encode("pdfdoc")
        except UnicodeEncodeError:
            return


def _read(source: ByteSource, password: bytes, use: Callable[[pikepdf.Pdf], _T]) -> _T | None:
    """What ``use`` makes of the opened document; None where this is not its password."""
    file = LibraryFile(source)
    return file.run(lambda: _used(file, password, use))


def _used(file: LibraryFile, password: bytes, use: Callable[[pikepdf.Pdf], _T]) -> _T | None:
    stream = pikepdf.AccessMode.stream
    try:
        with pikepdf.open(
            cast(BinaryIO, file), password=password, attempt_recovery=False, access_mode=stream
        ) as document:
            return use(document)
    except pikepdf.PasswordError:
        return None
    except _DAMAGE as error:
        raise ValueError(f"The PDF document cannot be unlocked: {error}") from error


def _rewritten(document: pikepdf.Pdf) -> ByteSource:
    if not document.is_encrypted:
        raise NotReadableError("The PDF document is not locked.")
    made = io.BytesIO()
    _save(document, made)
    warnings = document.get_warnings()
    if warnings:
        raise NotReadableError(f"The PDF document is damaged and would have to be repaired: {warnings[0]}")
    return SourceBytes(made.getvalue())


def _save(document: pikepdf.Pdf, into: io.BytesIO) -> None:
    """Streams stay packed as they are; the identifier is made of the content, so that each rewrite is the same."""
    document.save(
        into,
        encryption=False,
        deterministic_id=True,
        preserve_pdfa=False,
        fix_metadata_version=False,
        compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        object_stream_mode=pikepdf.ObjectStreamMode.preserve,
    )
