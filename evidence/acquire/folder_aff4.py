"""A folder as a logical AFF4 image: contents as segments of a zip file, and what is known of them as statements.

Reference: AFF4 Standard 1.0a (2022), sections 1, 5 and 6; B. Schatz, AFF4-L (DFRWS USA 2019), section 3; version 1.1
as pyaff4 writes it.
"""

from __future__ import annotations

import os
import uuid
import zipfile
from contextlib import AbstractContextManager
from typing import IO, Any

from evidence.acquire.errors import AcquireError
from evidence.acquire.folder_entry import described, text_of
from evidence.acquire.folder_target import Sink, Target
from evidence.acquire.folder_walk import Found
from evidence.acquire.plan import Plan
from evidence.acquire.turtle import iri_path, literal

MOST = 128 << 20
"""Bytes of statements, some 170,000 files: more of them our own reader does not take, and others hold all in memory."""
_PREFIXES = "@prefix aff4: <http://aff4.org/Schema#> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
_KINDS = {
    "directory": "aff4:FolderImage, aff4:Folder, aff4:Image",
    "file": "aff4:FileImage, aff4:Image, aff4:zip_segment",
}
_TIMES = {"modified": "lastWritten", "accessed": "lastAccessed", "changed": "recordChanged"}
_HASHES = {"md5": "MD5", "sha1": "SHA1", "sha256": "SHA256"}
_CASE = {"case_number": "caseName", "description": "caseDescription", "examiner": "examiner"}


class Aff4Target(Target):
    """Files and folders. Links and what could not be read at all stand in the list only: AFF4-L has no words for them.

    The evidence's names stand below ``files/``: none can pose as a segment of the volume's own.
    """

    suffix = ".aff4"

    def __init__(self, stream: IO[bytes], plan: Plan) -> None:
        super().__init__(stream, plan)
        self._urn = f"aff4://{uuid.UUID(hex=plan.set_identifier, version=4)}"
        self._zip.comment = self._urn.encode()
        self._own("container.description", self._urn.encode())
        self._own("version.txt", f"major=1\nminor=1\ntool={plan.program}\n".encode())
        self._statements = bytearray(_PREFIXES.encode())
        self._about(self._urn, "aff4:ZipVolume", [f"aff4:creationTime {literal(plan.began, 'xsd:dateTime')}"])
        said = {word: plan.header.get(name, "") for name, word in _CASE.items()}
        case = [f"aff4:{word} {literal(text, 'xsd:string')}" for word, text in said.items() if text]
        self._about(f"{self._urn}/case", "aff4:CaseDetails", case)
        top = Found(b"", os.stat(plan.source))  # noqa: PTH116 - it may be a link
        self.state(top, described(top))

    def folder(self, found: Found, status: os.stat_result) -> None:
        """Is stated only."""

    def link(self, found: Found, status: os.stat_result, content: bytes) -> None:
        """Is in the list only."""

    def file(self, found: Found, status: os.stat_result, size: int) -> AbstractContextManager[Sink]:
        # Of what IRIs escape, names of segments have the space as it is: version 1.1.
        name = f"files/{iri_path(found.path)}".replace("%20", " ")
        return self._zip.open(self._info(name, found, status, size), "w")

    def state(self, found: Found, line: dict[str, Any]) -> None:
        if found.status is None or not (
            found.kind == "directory" or (found.kind == "file" and "sha256" in line)
        ):
            return
        said = [f"aff4:originalFileName {literal('./' + text_of(found.path), 'xsd:string')}"]
        if found.kind == "file":
            said.append(f"aff4:size {line['size']}")
        times = [(word, line["times"][name]) for name, word in _TIMES.items()]
        said += [f"aff4:{word} {literal(time, 'xsd:dateTime')}" for word, time in times if time]
        hashes = [literal(line[name], f"aff4:{word}") for name, word in _HASHES.items() if name in line]
        if hashes:
            said.append(f"aff4:hash {', '.join(hashes)}")
        urn = f"{self._urn}/files/{iri_path(found.path)}".rstrip("/")
        self._about(urn, _KINDS[found.kind], said)
        if len(self._statements) > MOST:
            raise AcquireError(
                f"What is to be said of the folder's names exceeds {MOST} bytes, more than readers of AFF4 take in. "
                "Use --format zip, or acquire its folders one by one."
            )

    def _finish(self) -> None:
        self._own("information.turtle", bytes(self._statements))

    def _about(self, urn: str, kinds: str, said: list[str]) -> None:
        rest = " ;\n    ".join([*said, f"aff4:stored <{self._urn}> ."])
        self._statements += f"\n<{urn}> a {kinds} ;\n    {rest}\n".encode()

    def _own(self, name: str, content: bytes) -> None:
        """A segment of the volume's own."""
        self._zip.writestr(zipfile.ZipInfo(name), content)
