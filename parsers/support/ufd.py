"""The text that UFED and tools of its kind write beside an extraction.

Reference: files of UFED (``UfdVer=1.2``) and of the open tool UFADE, as published with their readers: ``[Dumps]``
names the files, ``[DeviceInfo]`` and ``[General]`` describe device and acquisition, ``[SHA256]`` holds digests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.layers import StoredHash

MOST_BYTES = 1 << 20
_MOST_ITEMS = 500
_MOST_TEXT = 1000
_HASHES = {"MD5": ("md5", 32), "SHA1": ("sha1", 40), "SHA256": ("sha256", 64)}
_SHOWN = ("DeviceInfo", "General", "ExtractionStatus", "Crime Case", "Case")
_SECRET = re.compile("password|passcode|pin|secret|key", re.IGNORECASE)
_EXTRACTION = re.compile(r"<Extraction\b[^<>]{0,4000}?\bPath\s*=\s*\"([^\"]{1,1000})\"")


class Ufd:
    """The sections of a ``.ufd``, each with its names and values."""

    def __init__(self, data: bytes) -> None:
        self._sections: dict[str, dict[str, str]] = {}
        section: dict[str, str] = {}
        for line in _text(data).splitlines():
            if line.startswith("[") and line.rstrip().endswith("]"):
                section = self._sections.setdefault(line.strip()[1:-1], {})
            elif "=" in line and len(section) < _MOST_ITEMS:
                name, _, value = line.partition("=")
                section.setdefault(name.strip(), value.strip().strip('"'))

    def files(self) -> list[str]:
        """The names of the files that hold what was extracted, without folders, the main one first."""
        dumps = self._sections.get("Dumps", {})
        ordered = sorted(dumps, key=lambda name: name != "FileDump")
        return list(dict.fromkeys(last_part(dumps[name]) for name in ordered if last_part(dumps[name])))

    def hashes(self, name: str) -> tuple[StoredHash, ...]:
        """The digests that it states of a file."""
        return tuple(self._hashes(name.lower()))

    def _hashes(self, name: str) -> Iterator[StoredHash]:
        for section, (algorithm, digits) in _HASHES.items():
            for stated, value in self._sections.get(section, {}).items():
                if last_part(stated).lower() == name and re.fullmatch(rf"[0-9A-Fa-f]{{{digits}}}", value):
                    yield StoredHash(algorithm, value.lower())

    def details(self) -> dict[str, str]:
        """What it says of device and acquisition. Passwords that it holds are not shown."""
        kind = self._sections.get("General", {}).get("ExtractionType")
        told = {"extraction": f"UFED, {kind[:_MOST_TEXT]}" if kind else "UFED"}
        for section in _SHOWN:
            for name, value in self._sections.get(section, {}).items():
                if value and len(told) < _MOST_ITEMS:
                    secret = _SECRET.search(name) is not None
                    told[f"{section}.{name}"] = "stated, not shown" if secret else value[:_MOST_TEXT]
        return told


def listed_extractions(data: bytes) -> list[str]:
    """The ``.ufd`` files that a ``.ufdx`` names, as it names them."""
    return _EXTRACTION.findall(_text(data))[:_MOST_ITEMS]


def last_part(path: str) -> str:
    """The name at the end of a path of Windows or of Unix."""
    return re.split(r"[\\/]", path.strip().strip('"'))[-1]


def _text(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
