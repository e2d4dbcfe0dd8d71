"""What a logical AFF4 image says of itself, its files and folders: its information.turtle.

Reference: AFF4 Standard 1.0a (2022), sections 2, 3.3 and 6; B. Schatz, AFF4-L (DFRWS USA 2019), section 3.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from evidence.acquire.errors import AcquireError
from evidence.acquire.folder_entry import text_of
from evidence.acquire.turtle import iri_path, literal

MOST = 128 << 20
"""Bytes of statements, some 170,000 files: more of them our own reader does not take, and others hold all in memory."""
_PREFIXES = "@prefix aff4: <http://aff4.org/Schema#> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"
_TIMES = {
    "modified": "lastWritten",
    "accessed": "lastAccessed",
    "changed": "recordChanged",
    "born": "birthTime",
}
_HASHES = {"md5": "MD5", "sha1": "SHA1", "sha256": "SHA256"}


class Statements:
    """Of one volume, ``urn``. Raises AcquireError where they become more than readers take."""

    def __init__(self, urn: str, began: str, case: dict[str, str]) -> None:
        """``began`` is RFC 3339; ``case`` has texts by the words of AFF4, of which empty ones are not said."""
        self._urn = urn
        self._text = bytearray(_PREFIXES.encode())
        self._about(urn, ["ZipVolume"], [f"aff4:creationTime {literal(began, 'xsd:dateTime')}"])
        known = [f"aff4:{word} {literal(text, 'xsd:string')}" for word, text in case.items() if text]
        self._about(f"{urn}/case", ["CaseDetails"], known)

    def folder(self, name: str, path: bytes, line: dict[str, Any]) -> None:
        """What the list says of a folder; ``name`` is that in the volume."""
        self._entry(name, path, ["FolderImage", "Folder", "Image"], [], line)

    def file(
        self, name: str, path: bytes, line: dict[str, Any], kind: str, stored: Iterable[str] = ()
    ) -> None:
        """What the list says of a file, with its digests; ``kind`` and ``stored`` are how its bytes are held."""
        hashes = ", ".join(literal(line[each], f"aff4:{word}") for each, word in _HASHES.items())
        said = [f"aff4:size {line['size']}", *stored, f"aff4:hash {hashes}"]
        self._entry(name, path, ["FileImage", "Image", kind], said, line)

    def text(self) -> bytes:
        """All of them."""
        return bytes(self._text)

    def _entry(self, name: str, path: bytes, kinds: list[str], said: list[str], line: dict[str, Any]) -> None:
        times = [(word, line["times"].get(each)) for each, word in _TIMES.items()]
        self._about(
            f"{self._urn}/{name}",
            kinds,
            [
                f"aff4:originalFileName {literal('./' + text_of(path), 'xsd:string')}",
                *said,
                *(f"aff4:{word} {literal(time, 'xsd:dateTime')}" for word, time in times if time),
            ],
        )
        if len(self._text) > MOST:
            raise AcquireError(
                f"What is to be said of the folder's names exceeds {MOST} bytes, more than readers of AFF4 take in. "
                "Use --format zip, or acquire its folders one by one."
            )

    def _about(self, urn: str, kinds: list[str], said: list[str]) -> None:
        types = ", ".join(f"aff4:{kind}" for kind in kinds)
        rest = " ;\n    ".join([f"<{urn}> a {types}", *said, f"aff4:stored <{self._urn}> ."])
        self._text += f"\n{rest}\n".encode()


def name_in_volume(path: bytes) -> str:
    """Where something lies in the volume, as part of an IRI.

    All evidence stands below ``files``: none of it can pose as a segment of the volume's own.
    """
    return f"files/{iri_path(path)}".rstrip("/")
