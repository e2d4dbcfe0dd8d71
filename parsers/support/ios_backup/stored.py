"""What lies in a backup's folder: its own files, and contents under names of forty digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.model.listed import Listed
from parsers.support.plists import MOST_BYTES, Plist

MANIFESTS = (b"Manifest.db", b"Manifest.mbdb")
_CONTENT = re.compile(rb"(?:(?P<folder>[0-9a-f]{2})/)?(?P<name>[0-9a-f]{40})")
_FOLDER = re.compile(rb"[0-9a-f]{2}")


def is_stored_name(name: str) -> bool:
    """Whether this is a name that contents have."""
    return name.isascii() and bool(re.fullmatch(r"[0-9a-f]{40}", name))


class Stored:
    """A folder or archive that holds a backup; ``prefix`` is where in it, empty or with a slash at its end."""

    def __init__(self, tree: FileTree, prefix: bytes = b"") -> None:
        self.tree = tree
        self.prefix = prefix

    def file(self, name: bytes) -> ByteSource | None:
        """One of the backup's own files, None where it is missing."""
        found = self.tree.find(self.prefix + name)
        return None if found is None or found.type != "file" else self.tree.open(found)

    def plist(self, name: bytes, problems: list[str]) -> Plist | None:
        """One of its property lists; None where there is none, or it cannot be read, which is added to ``problems``."""
        try:
            source = self.file(name)
            if source is None:
                return None
            with source:
                return Plist(source.read_at(0, min(source.size, MOST_BYTES + 1)))
        except (NotReadableError, ReadError, ValueError) as error:
            problems.append(f"{name.decode()} of the backup cannot be read: {error}")
            return None

    def content(self, name: str) -> Listed | None:
        """Where the content of this name lies: in a folder of its first two digits, in older backups beside all."""
        raw = name.encode()
        for path in (raw[:2] + b"/" + raw, raw):
            found = self.tree.find(self.prefix + path)
            if found is not None and found.type == "file":
                return found
        return None

    def listed(self) -> Iterator[tuple[bytes | None, Listed]]:
        """Every entry with the name of the content that it is, else None. Folders of contents are left out."""
        for entry in self.tree.entries():
            inside = entry.path.startswith(self.prefix)
            relative = entry.path[len(self.prefix) :] if inside else b""
            if relative and entry.type == "directory" and _FOLDER.fullmatch(relative):
                continue
            found = _CONTENT.fullmatch(relative) if relative and entry.type == "file" else None
            fits = found is not None and found["folder"] in (None, found["name"][:2])
            yield (found["name"] if found is not None and fits else None), entry
