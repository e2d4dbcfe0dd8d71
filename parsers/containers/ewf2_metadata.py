"""What an Ex01 or Lx01 says besides the media: values of case and device, stored hashes, errors of the acquisition."""

from __future__ import annotations

import struct
from pathlib import Path

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import StoredHash
from parsers.containers.evidence_file import EvidenceFile
from parsers.containers.ewf2_sections import (
    CASE,
    DEVICE,
    ERRORS,
    MD5,
    SHA1,
    SINGLE_FILES,
    Section2,
    content,
    text,
    values,
)
from parsers.containers.ewf_files import MOST_LISTED, FileList
from parsers.containers.ewf_sections import MediaDescription, checked

_CHUNK_LIMIT = 64 << 20
_SECTOR = 512
_ERRORS_LIMIT = 32 << 20
_ERRORS_NAMED = 1000
_ERRORS_AT = 32
_NAMES = {
    "cn": "case_number",
    "en": "evidence_number",
    "nm": "description",
    "ex": "examiner",
    "nt": "notes",
    "av": "acquisition_software",
    "os": "acquisition_platform",
    "tt": "target_time_raw",
    "at": "actual_time_raw",
    "md": "model",
    "sn": "serial_number",
    "lb": "device_label",
}
_DRIVES = {
    "a": "RAM disk",
    "c": "optical",
    "f": "fixed",
    "l": "single files",
    "m": "memory",
    "p": "PALM",
    "r": "removable",
}


class Ewf2Metadata:
    """Collects over all segments. ``damage``: what fails its check while the media stays readable.

    ``files`` are those of a logical image (Lx01).
    """

    def __init__(self, compression: int) -> None:
        self.damage: list[str] = []
        self.files: FileList | None = None
        self._compression = compression
        self._said: dict[int, dict[str, str]] = {CASE: {}, DEVICE: {}}
        self._hashes: dict[str, str] = {}
        self._errors = ""

    def read(self, file: EvidenceFile, section: Section2) -> None:
        """Takes one section; those that say nothing of use are passed over."""
        try:
            if section.kind in (CASE, DEVICE):
                said = values(text(content(file, section), self._compression))
                if self._said[section.kind] and self._said[section.kind] != said:
                    raise ValueError("it states other values than that of an earlier segment")
                self._said[section.kind] = said
            elif section.kind in (MD5, SHA1):
                self._take_hash(section.kind, content(file, section))
            elif section.kind == ERRORS:
                self._errors = _acquisition_errors(content(file, section, _ERRORS_LIMIT))
            elif section.kind == SINGLE_FILES:
                self.files = FileList(content(file, section, MOST_LISTED))
        except ValueError as error:
            self.damage.append(f"{file.name}: section {section.kind} at byte {section.start}: {error}")

    def _take_hash(self, kind: int, data: bytes) -> None:
        algorithm, length = ("md5", 16) if kind == MD5 else ("sha1", 20)
        if not checked(data[: length + 4]):
            raise ValueError("the stored hash fails its check sum")
        value = data[:length].hex()
        if any(data[:length]) and self._hashes.setdefault(algorithm, value) != value:
            raise ValueError(f"the {algorithm} that it stores is not the one that another section stores")

    def media(self, path: Path) -> MediaDescription:
        """The size of the media and of its chunks. Raises NotReadableError where they are not stated."""
        case, device = self._said[CASE], self._said[DEVICE]
        try:
            chunks, per_chunk = int(case["tb"]), int(case["sb"])
            sector_size = int(device.get("bp", _SECTOR))
            total = self.files.total if self.files else None
            size = int(device["ts"]) * sector_size if total is None else total
            if not (size >= 0 and 0 < per_chunk * sector_size <= _CHUNK_LIMIT):
                raise ValueError(
                    f"{size} bytes, {per_chunk} sectors of {sector_size} a chunk, are not possible"
                )
        except (KeyError, ValueError) as error:
            said = "; ".join(self.damage) or f"{error}"
            raise NotReadableError(f"{path}: the description of the media cannot be read: {said}") from error
        details = {
            "chunk_size": str(per_chunk * sector_size),
            "sector_size": str(sector_size),
            "media_type": _DRIVES.get(device.get("dt", ""), "unknown"),
        }
        return MediaDescription(chunks, per_chunk * sector_size, sector_size, size, details)

    def hashes(self) -> tuple[StoredHash, ...]:
        return tuple(StoredHash(algorithm, value) for algorithm, value in sorted(self._hashes.items()))

    def details(self) -> dict[str, str]:
        """Everything as text, ``damage`` and ``unreadable_at_acquisition`` only where there is some."""
        stated = {**self._said[DEVICE], **self._said[CASE]}
        said = {name: stated[tag] for tag, name in _NAMES.items() if tag in stated}
        if self._errors:
            said["unreadable_at_acquisition"] = self._errors
        if self.damage:
            said["damage"] = "; ".join(dict.fromkeys(self.damage))
        return said


def _acquisition_errors(data: bytes) -> str:
    """Sectors that the acquiring tool could not read, and wrote as zeros."""
    if not checked(data[:20]):
        raise ValueError("its header fails its check sum")
    (count,) = struct.unpack_from("<I", data)
    entries = data[_ERRORS_AT : _ERRORS_AT + 16 * count + 4]
    if len(entries) < 16 * count + 4 or not checked(entries):
        raise ValueError("its list of sectors fails its check sum")
    runs = [f"{start}+{length}" for start, length, _ in struct.iter_unpack("<QII", entries[:-4])]
    more = f" and {count - _ERRORS_NAMED} more runs" if count > _ERRORS_NAMED else ""
    return f"sectors {' '.join(runs[:_ERRORS_NAMED])}{more}"
