"""Bytes of a picture or video in the evidence, decoded: by processes that can be killed, never in the window."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.gui.jobs.reader import ReadsEntries
from app.viewing.client import Decoder
from app.viewing.media_messages import Frame, VideoFacts
from evidence.catalog.catalog import CatalogError
from evidence.contract.errors import EvidenceError
from evidence.ingest.pool import WorkerStartError
from reports.picture_decoder import READ_AT_MOST, Dots, PictureDecoder, PictureError
from reports.picture_worker import BLURRED, EDGES

translate = QCoreApplication.translate

_STEP = 8 << 20
_VIDEO_SECONDS = 10.0
_FAILURES = (EvidenceError, CatalogError, WorkerStartError, sqlite3.Error, OSError)
"""What keeps bytes of the evidence from being read or decoded: of one picture, never of those after it."""
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
        self._videos = Decoder(_VIDEO_SECONDS)

    def dots(self, asked: Asked, treatment: bytes) -> Dots:
        """The picture as :mod:`reports.picture_worker` treats it; of a video one frame. Raises PictureError, in words.

        A video is not read whole: that its bytes are those recorded is not checked.
        """
        try:
            return self._decoded(asked, treatment)
        except _FAILURES as error:
            raise PictureError(str(error) or type(error).__name__) from error

    def interrupt(self) -> None:
        """Ends the decoding of a video that is being done: whoever waits for it gets a PictureError. In any thread."""
        self._videos.interrupt(0)

    def close(self) -> None:
        """Ends the processes."""
        self._decoder.close()
        self._videos.close()
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _decoded(self, asked: Asked, treatment: bytes) -> Dots:
        if not asked.size:
            raise PictureError(translate("PictureSource", "The file has no bytes."))
        if asked.mime.startswith("video/"):
            return self._still(asked, treatment)
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

    def _still(self, asked: Asked, treatment: bytes) -> Dots:
        if treatment != BLURRED and treatment not in EDGES:
            raise PictureError(translate("PictureSource", "Videos are not compared."))
        source = (asked.size or 0, partial(self._opened().read, asked.entry))
        told, frame = self._videos.ask(
            "video.still",
            tuple[VideoFacts, Frame],
            [source],
            file=asked.entry,
            edge=EDGES.get(treatment, 0),
            veiled=int(treatment == BLURRED),
        )
        if len(frame.rgb) != 3 * frame.width * frame.height:
            raise PictureError(translate("PictureSource", "The frame was not decoded whole."))
        return Dots(told.width, told.height, frame.width, frame.height, frame.rgb)

    def _opened(self) -> ReadsEntries:
        if self._reader is None:
            self._reader = self._make_reader()
        return self._reader

    def _read(self, entry: str, size: int) -> bytes:
        reader = self._opened()
        return b"".join(reader.read(entry, at, min(_STEP, size - at)) for at in range(0, size, _STEP))
