"""Bytes of a picture in the evidence, decoded: by two processes that can be killed, never in the window."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.gui.jobs.reader import ReadsEntries
from evidence.contract.errors import EvidenceError
from reports.picture_decoder import READ_AT_MOST, Dots, PictureDecoder, PictureError

translate = QCoreApplication.translate

_STEP = 8 << 20
MakeReader = Callable[[], ReadsEntries]


class Asked(NamedTuple):
    """A file entry whose picture is wanted: its id, bytes, MIME type and recorded SHA-256."""

    entry: str
    size: int | None
    mime: str
    sha256: str | None


class PictureSource:
    """Reads and decodes one picture after the other, for one thread."""

    def __init__(self, make_reader: MakeReader) -> None:
        self._make_reader = make_reader
        self._reader: ReadsEntries | None = None
        self._decoder = PictureDecoder()

    def dots(self, asked: Asked, treatment: bytes) -> Dots:
        """The picture as :mod:`reports.picture_worker` treats it. Raises PictureError, in words."""
        if asked.mime.startswith("video/"):
            raise PictureError(translate("PictureSource", "A video: no still picture of it is made here."))
        if not asked.size:
            raise PictureError(translate("PictureSource", "The file has no bytes."))
        if asked.size > READ_AT_MOST:
            raise PictureError(
                translate("PictureSource", "The file is larger than {} MB.").format(READ_AT_MOST // 1_000_000)
            )
        data = self._read(asked.entry, asked.size)
        if asked.sha256 and hashlib.sha256(data).hexdigest() != asked.sha256:
            raise PictureError(
                translate(
                    "PictureSource",
                    "The evidence now reads differently than it was recorded: its SHA-256 is another one.",
                )
            )
        return self._decoder.decode(data, treatment)

    def close(self) -> None:
        """Ends both processes."""
        self._decoder.close()
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _read(self, entry: str, size: int) -> bytes:
        if self._reader is None:
            self._reader = self._make_reader()
        reader = self._reader
        try:
            return b"".join(reader.read(entry, at, min(_STEP, size - at)) for at in range(0, size, _STEP))
        except (EvidenceError, OSError) as error:
            raise PictureError(str(error)) from error
