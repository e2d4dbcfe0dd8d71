"""A folder as a logical AFF4 image: contents in a zip file, and at its end what is known of them.

Reference: AFF4 Standard 1.0a (2022), sections 1, 3 and 5; B. Schatz, AFF4-L (DFRWS USA 2019), section 3; version 1.1 as
pyaff4 writes it.
"""

from __future__ import annotations

import os
import uuid
import zipfile
from contextlib import AbstractContextManager
from typing import IO, Any

from evidence.acquire.aff4_statements import Statements, name_in_volume
from evidence.acquire.aff4_stream import CHUNK, CHUNKS, StreamSink
from evidence.acquire.folder_entry import described
from evidence.acquire.folder_target import Sink, Target
from evidence.acquire.folder_walk import Found
from evidence.acquire.plan import Plan
from evidence.acquire.zip64_end import Zip64End

WHOLE = CHUNK * CHUNKS
"""Bytes of a file up to which it is one segment. Larger ones are image streams, of which readers hold a chunk."""
_CASE = {"case_number": "caseName", "description": "caseDescription", "examiner": "examiner"}


class Aff4Target(Target):
    """Files and folders. Links, and what could not be read at all, are in the list only: AFF4-L has no words."""

    suffix = ".aff4"

    def __init__(self, stream: IO[bytes], plan: Plan) -> None:
        self._end = Zip64End(stream)
        super().__init__(self._end.stream, plan)
        urn = f"aff4://{uuid.UUID(hex=plan.set_identifier, version=4)}"
        self._zip.comment = urn.encode()
        self._own("container.description", urn.encode())
        self._own("version.txt", f"major=1\nminor=1\ntool={plan.program}\n".encode())
        self._packs = plan.compression != "none"
        self._statements = Statements(
            urn, plan.began, {word: plan.header.get(name, "") for name, word in _CASE.items()}
        )
        top = Found(b"", os.stat(plan.source))  # noqa: PTH116 - it may be a link
        self.state(top, described(top))

    def folder(self, found: Found, status: os.stat_result) -> None:
        """Is stated only."""

    def link(self, found: Found, status: os.stat_result, content: bytes) -> None:
        """Is in the list only."""

    def file(self, found: Found, status: os.stat_result, size: int) -> AbstractContextManager[Sink]:
        # Of what IRIs escape, names of segments have the space as it is: version 1.1.
        name = name_in_volume(found.path).replace("%20", " ")
        if size <= WHOLE:
            return self._zip.open(self._info(name, found, status, size), "w")

        def part(ending: str) -> IO[bytes]:
            info = self._info(f"{name}/{ending}", found, status, 0)
            info.compress_type = zipfile.ZIP_STORED
            return self._zip.open(info, "w")

        return StreamSink(part, pack=self._packs)

    def state(self, found: Found, line: dict[str, Any]) -> None:
        name = name_in_volume(found.path)
        if found.kind == "directory":
            self._statements.folder(name, found.path, line)
        elif found.kind == "file" and "sha256" in line:
            if line["size"] <= WHOLE:
                self._statements.file(name, found.path, line, "zip_segment")
            else:
                self._statements.file(name, found.path, line, "ImageStream", self._chunks())

    def _chunks(self) -> list[str]:
        """How the chunks of an image stream are held."""
        method = "<http://code.google.com/p/snappy/>" if self._packs else "aff4:NullCompressor"
        return [
            f"aff4:chunkSize {CHUNK}",
            f"aff4:chunksInSegment {CHUNKS}",
            f"aff4:compressionMethod {method}",
        ]

    def _finish(self) -> None:
        self._own("information.turtle", self._statements.text())
        self._end.ending = True

    def _own(self, name: str, content: bytes) -> None:
        """A segment of the volume's own."""
        self._zip.writestr(zipfile.ZipInfo(name), content)
