"""Names of payload files in a bag: harmless on every system, and the evidence's name can be told from them.

Reference: RFC 8493 section 5.1.3 (path portability) and 5.2 (interoperability); docs/ledger-format.md section 6.
"""

from __future__ import annotations

import re
import unicodedata

from evidence.custody.manifest.paths import Record, full_path

_LONGEST_PART = 200
_LONGEST_PATH = 1000
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)
_FORBIDDEN = frozenset('~%\\:*?"<>|')
_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


class BagNames:
    """Gives each entry a path that no other entry of the bag has, also where case does not count."""

    def __init__(self) -> None:
        self._files: set[str] = set()
        self._folders: set[str] = set()

    def payload(self, record: Record) -> str:
        """The path below ``data/``: the written path with ``~NN`` for each byte that may do harm.

        An entry whose path is too long, or taken already, is ``~~<id>`` in the folder of its head.
        """
        head, rest = _parted(record)
        path = "/".join([head, *map(safe_part, rest.split(b"/"))])
        if not self._take(path):
            path = f"{head}/~~{record['id']}"
            if not self._take(path):
                raise ValueError(f"two entries have the id {record['id']}")
        return path

    def _take(self, path: str) -> bool:
        parts = _folded(path).split("/")
        if len(path) > _LONGEST_PATH or any(len(part.encode()) > _LONGEST_PART for part in path.split("/")):
            return False
        above = {"/".join(parts[:count]) for count in range(1, len(parts))}
        whole = "/".join(parts)
        if whole in self._files or whole in self._folders or above & self._files:
            return False
        self._files.add(whole)
        self._folders |= above
        return True


def safe_part(raw: bytes) -> str:
    """One part of a path; empty, ``.`` and ``..`` too become names that lead nowhere."""
    text = raw.decode("utf-8", "surrogateescape")
    # File systems and other tools may compose or decompose letters: only what stays the same is left.
    plain = unicodedata.normalize("NFC", text) == text
    safe = "".join(char if _is_harmless(char, plain) else _escaped(char) for char in text)
    if not safe:
        return "~"
    if safe[0] in "-. " or _DEVICE.match(safe):
        safe = _escaped(safe[0]) + safe[1:]
    if safe[-1] in ". ":
        safe = safe[:-1] + _escaped(safe[-1])
    return safe


def _is_harmless(char: str, plain: bool) -> bool:
    if " " <= char <= "~":
        return char not in _FORBIDDEN
    return plain and unicodedata.category(char) not in _CATEGORIES


def _escaped(char: str) -> str:
    return "".join(f"~{byte:02X}" for byte in char.encode("utf-8", "surrogateescape"))


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _parted(record: Record) -> tuple[str, bytes]:
    whole = full_path(record)
    volume = record["volume"] is not None
    parts = whole.split(b"/", 2 if volume else 1)
    return b"/".join(parts[:-1]).decode(), parts[-1]
