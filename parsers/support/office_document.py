"""A locked Office document, as msoffcrypto and olefile read it.

Both were written for files of good will: whatever they raise for bytes that are none is damage here, in one place.
Reference: Microsoft, [MS-OFFCRYPTO] (ECMA-376 Standard and Agile), [MS-DOC], [MS-XLS], [MS-PPT]; [MS-CFB].
"""

from __future__ import annotations

import io
import logging
import struct
from collections.abc import Callable
from typing import TypeVar
from xml.parsers.expat import ExpatError

import msoffcrypto
from msoffcrypto import exceptions as refusal

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from parsers.support.library_file import LibraryFile

MOST_TURNS = 2_000_000
"""Turns of the hash that makes a key of a password; Office writes 100,000, and ten times that take half a second."""
_KINDS = {
    "doc97": "Word 97-2003 encryption",
    "xls97": "Excel 97-2003 encryption",
    "ppt97": "PowerPoint 97-2003 encryption",
}
_DAMAGE = (
    ValueError, LookupError, ArithmeticError, AttributeError, TypeError, AssertionError, EOFError, RecursionError,
    MemoryError, OSError, struct.error, ExpatError, refusal.FileFormatError, refusal.ParseError,
    refusal.DecryptionError,
)  # fmt: skip
_T = TypeVar("_T")
# At its debug level the library writes passwords and keys into the log.
logging.getLogger("msoffcrypto").setLevel(logging.CRITICAL)


class OfficeDocument:
    """``kind``: what locks it, for a person; None where nothing does. Raises NotReadableError and ReadError."""

    def __init__(self, source: ByteSource) -> None:
        self._source = source
        self._file = LibraryFile(source)
        self._document = self._run(lambda: msoffcrypto.OfficeFile(self._file))
        self.kind = self._kind()

    def opens(self, password: str) -> bool:
        """Whether it is the document's password, by what is stored to tell."""
        if self._document.format == "ooxml" and self._document.info.get("spinValue", 0) > MOST_TURNS:
            raise NotReadableError(
                f"The Office document asks for over {MOST_TURNS} turns to make a key: it is damaged or hostile."
            )
        return self._run(lambda: self._load(password))

    def clear(self) -> ByteSource:
        """The document in clear, once a password was found to be its own."""
        made = io.BytesIO()
        if self._document.format == "ooxml":
            agile = self._document.type == "agile"
            self._run(lambda: self._document.decrypt(made, verify_integrity=agile))
            self._check_length(len(made.getvalue()))
        else:
            self._run(lambda: self._document.decrypt(made))
        return SourceBytes(made.getvalue())

    def _load(self, password: str) -> bool:
        options = {"verify_password": True} if self._document.format == "ooxml" else {}
        try:
            self._document.load_key(password=password, **options)
        except refusal.InvalidKeyError:
            return False
        return True

    def _kind(self) -> str | None:
        if not self._run(self._document.is_encrypted):
            return None
        if self._document.format != "ooxml":
            return _KINDS.get(self._document.format)
        return f"Office document encryption (ECMA-376, {self._document.type})"

    def _check_length(self, length: int) -> None:
        """The library ends without a word where a stream is cut off."""
        with self._run(lambda: self._document.file.openstream("EncryptedPackage")) as stream:
            stated = int.from_bytes(stream.read(8), "little")
        if stated != length:
            raise NotReadableError(
                f"The Office document is cut off or damaged: it states {stated} bytes, {length} could be unlocked."
            )

    def _run(self, action: Callable[[], _T]) -> _T:
        return self._file.run(lambda: _refused(action))


def _refused(action: Callable[[], _T]) -> _T:
    try:
        return action()
    except _DAMAGE as error:
        raise ValueError(
            f"The Office document cannot be unlocked: {error or type(error).__name__}"
        ) from error
