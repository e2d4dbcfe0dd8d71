"""What an E01 says besides the media: header values, geometry, stored hashes, errors of the acquisition."""

from __future__ import annotations

import hashlib
import struct
from pathlib import Path

from isal.isal_zlib import adler32

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import StoredHash
from parsers.containers.evidence_file import EvidenceFile
from parsers.containers.ewf_files import MOST_LISTED, FileList
from parsers.containers.ewf_sections import (
    MediaDescription,
    Section,
    checked,
    header_values,
    media_description,
)

_SECTION_LIMIT = 32 << 20
_ERROR_HEADER_SIZE = 520
_ERRORS_NAMED = 1000
_LTREE_HEADER = struct.Struct("<16sQI20x")
_READ = ("header", "header2", "volume", "disk", "data", "hash", "digest", "error2", "ltree", "incomplete")


class EwfMetadata:
    """Collects over all segments. ``damage``: what fails its check sum while the media stays readable.

    ``files`` are those of a logical image (L01).
    """

    def __init__(self) -> None:
        self.damage: list[str] = []
        self.files: FileList | None = None
        self._media: MediaDescription | None = None
        self._header: dict[str, str] = {}
        self._hashes: dict[str, str] = {}
        self._errors: str | None = None

    def read(self, file: EvidenceFile, section: Section) -> None:
        """Takes one section; those that say nothing of use are passed over."""
        if section.kind not in _READ:
            return
        limit = MOST_LISTED if section.kind == "ltree" else _SECTION_LIMIT
        data = file.read(section.start, min(section.end - section.start, limit))
        try:
            if section.kind in ("header", "header2"):
                # header2 has the same values without loss of characters.
                values = header_values(data)
                self._header = (
                    {**self._header, **values} if section.kind == "header2" else {**values, **self._header}
                )
            elif section.kind in ("volume", "disk", "data"):
                self._describe(file, media_description(data))
            elif section.kind in ("hash", "digest"):
                self._take_hashes(section.kind, data)
            elif section.kind == "error2":
                self._errors = _acquisition_errors(data)
            elif section.kind == "ltree":
                self.files = _files(data)
            else:
                raise ValueError("the acquisition was not finished")
        except ValueError as error:
            self.damage.append(f"{file.name}: section {section.kind} at byte {section.start}: {error}")

    def _describe(self, file: EvidenceFile, media: MediaDescription) -> None:
        if self._media is None:
            self._media = media
        elif media.details.get("set_identifier") != self._media.details.get("set_identifier"):
            raise NotReadableError(f"{file.path} belongs to another image than the first segment")

    def _take_hashes(self, kind: str, data: bytes) -> None:
        length = 36 if kind == "hash" else 80
        if not checked(data[:length]):
            raise ValueError("the stored hash fails its check sum")
        found = {"md5": data[:16]} if kind == "hash" else {"md5": data[:16], "sha1": data[16:36]}
        for algorithm, value in found.items():
            if not any(value):
                continue
            if self._hashes.setdefault(algorithm, value.hex()) != value.hex():
                raise ValueError(f"the {algorithm} that it stores is not the one that another section stores")

    def media(self, path: Path) -> MediaDescription:
        """The description of the media. Raises NotReadableError where no section holds a whole one."""
        if self._media is None:
            said = "; ".join(self.damage) or "there is no volume or disk section"
            raise NotReadableError(f"{path}: the description of the media cannot be read: {said}")
        if self.files is not None and self.files.total is not None:
            return self._media._replace(size=self.files.total)
        if self.files is None and self._media.size == 0:
            said = "; ".join(self.damage) or "there is no list of files"
            raise NotReadableError(
                f"{path} says that it holds files and no media, and they cannot be read: {said}"
            )
        return self._media

    def hashes(self) -> tuple[StoredHash, ...]:
        return tuple(StoredHash(algorithm, value) for algorithm, value in sorted(self._hashes.items()))

    def details(self) -> dict[str, str]:
        """Everything as text, ``damage`` and ``unreadable_at_acquisition`` only where there is some."""
        said = {**self._header, **(self._media.details if self._media else {})}
        if self._errors:
            said["unreadable_at_acquisition"] = self._errors
        if self.damage:
            said["damage"] = "; ".join(dict.fromkeys(self.damage))
        return said


def _files(data: bytes) -> FileList:
    """The list behind its header, which states its length and MD5."""
    header = data[: _LTREE_HEADER.size]
    if len(header) < _LTREE_HEADER.size:
        raise ValueError("the list of files is cut short")
    digest, length, stored = _LTREE_HEADER.unpack(header)
    if adler32(header[:24] + bytes(4) + header[28:]) != stored:
        raise ValueError("the header of the list of files fails its check sum")
    text = data[_LTREE_HEADER.size : _LTREE_HEADER.size + length]
    if len(text) < length:
        raise ValueError(f"the list of files has {length} bytes, and {len(text)} were read")
    if hashlib.md5(text, usedforsecurity=False).digest() != digest:
        raise ValueError("the MD5 of the list of files is not the one that is stored")
    return FileList(text)


def _acquisition_errors(data: bytes) -> str:
    """Sectors that the acquiring tool could not read, and wrote as zeros."""
    if not checked(data[:_ERROR_HEADER_SIZE]):
        raise ValueError("its header fails its check sum")
    (count,) = struct.unpack_from("<I", data)
    entries = data[_ERROR_HEADER_SIZE : _ERROR_HEADER_SIZE + 8 * count + 4]
    if len(entries) < 8 * count + 4 or not checked(entries):
        raise ValueError("its list of sectors fails its check sum")
    runs = [f"{start}+{length}" for start, length in struct.iter_unpack("<II", entries[:-4])]
    more = f" and {count - _ERRORS_NAMED} more runs" if count > _ERRORS_NAMED else ""
    return f"sectors {' '.join(runs[:_ERRORS_NAMED])}{more}"
