"""The manifest of an acquisition as a document: what it states of the copy, of the source and of what was not read.

Reference: ``docs/ledger-format.md`` section 6b.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from .entry import is_sha256
from .outcome import Broken

FORMAT = "indicia-acquisition-1"
SUFFIX = ".acquisition.json"
_BEGINNING = b'{\n  "acquired": {'
_LARGEST = 256 << 20


class Part(NamedTuple):
    """One file of the copy: its name without folder, its bytes, hex SHA-256."""

    name: str
    size: int
    sha256: str


class Range(NamedTuple):
    """Bytes of the source that could not be read and are zeros in the copy."""

    offset: int
    length: int
    reason: str


class Acquired(NamedTuple):
    """What a verifier needs; ``document`` has the rest, as it was written and not yet looked at."""

    vkey: str
    parts: list[Part]
    unreadable: list[Range]
    unreadable_bytes: int
    sha256: str
    document: dict[str, Any]

    def said(self, group: str, name: str) -> str:
        """What stands in a group under a name, as text; empty where it has none."""
        found = self.document.get(group)
        value = found.get(name) if type(found) is dict else None
        return "" if value is None or type(value) in (dict, list) else str(value)


def looks_like_acquisition(name: str, beginning: bytes) -> bool:
    """Whether a file is the manifest of an acquisition, by its name or how it begins."""
    return name.endswith(SUFFIX) or beginning.startswith(_BEGINNING)


def read_acquisition(path: Path) -> Acquired:
    """A whole manifest. Raises ``Broken``; the message ends a sentence that begins with its name."""
    with path.open("rb") as stream:
        raw = stream.read(_LARGEST + 1)
    if len(raw) > _LARGEST:
        raise Broken(f"is larger than {_LARGEST >> 20} MiB")
    try:
        document = json.loads(raw.decode("utf-8"))
    except ValueError:
        raise Broken("is not JSON: it was cut off or changed, or is no manifest of an acquisition") from None
    if type(document) is not dict or type(document.get("format")) is not str:
        raise Broken("is no manifest of an acquisition")
    if document["format"] != FORMAT:
        raise Broken(f"has the unknown format {document['format']!r}")
    vkey, digests = document.get("vkey"), document.get("digests")
    if type(vkey) is not str:
        raise Broken("does not state whose key signs it")
    sha256 = digests.get("sha256") if type(digests) is dict else None
    return Acquired(
        vkey,
        _parts(document.get("files")),
        [_range(one) for one in _list(document.get("unreadable", []), "unreadable")],
        _count(document.get("unreadable_bytes"), "unreadable_bytes"),
        sha256 if is_sha256(sha256) else "",
        document,
    )


def _parts(stated: Any) -> list[Part]:
    parts = [_part(one) for one in _list(stated, "files")]
    if not parts:
        raise Broken("lists no file")
    if len({part.name for part in parts}) < len(parts):
        raise Broken("lists a file twice")
    return parts


def _part(stated: Any) -> Part:
    name = stated.get("name") if type(stated) is dict else None
    if type(name) is not str or not is_sha256(stated.get("sha256")):
        raise Broken("lists a file without a name or a SHA-256")
    if name in ("", ".", "..") or "\0" in name or Path(name).name != name or not _is_utf8(name):
        raise Broken(f"names a file that does not lie beside it: {name!r}")
    return Part(name, _count(stated.get("size"), "size"), stated["sha256"])


def _range(stated: Any) -> Range:
    if type(stated) is not dict:
        raise Broken("has a value of the wrong type in 'unreadable'")
    offset, length = _count(stated.get("offset"), "offset"), _count(stated.get("length"), "length")
    return Range(offset, length, str(stated.get("reason", "")))


def _list(value: Any, name: str) -> list[Any]:
    if type(value) is not list:
        raise Broken(f"has a value of the wrong type in {name!r}")
    return value


def _count(value: Any, name: str) -> int:
    if type(value) is not int or not 0 <= value < 2**63:
        raise Broken(f"has a value of the wrong type in {name!r}")
    return value


def _is_utf8(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeError:
        return False
    return True
