"""AFF4: disk and memory images, and logical images with their files; in one volume or in several.

Reference: AFF4 Standard 1.0a (2022); B. Schatz, AFF4-L (DFRWS USA 2019).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Container, FileTree, Image
from parsers.containers.closed_on_error import closed_on_error
from parsers.containers.disk_parts import PartFile, Parts
from parsers.support.aff4.container import Aff4Container
from parsers.support.aff4.logical import LogicalTree, logical
from parsers.support.aff4.media import Aff4Image, images, said_of

_ZIP = b"PK\x03\x04"
_SUFFIXES = (".aff4", ".af4")
_TAIL = 22 + 4096


class Aff4(Container):
    """Volumes of a striped image are found beside it. Chunks are held against their hashes, or the bevy's CRC-32."""

    name = "aff4"
    priority = 100

    def probe(self, path: Path, head: bytes) -> bool:
        if not head.startswith(_ZIP):
            return False
        return head[30:].startswith(b"container.description") or _commented(path) or _is_named(path)

    def segments(self, path: Path) -> Sequence[Path]:
        parts = Parts.beside(path)
        with self._opened(path, parts):
            return tuple(parts.found)

    def open(self, segments: Sequence[Path]) -> Image | FileTree:
        return self._opened(segments[0], Parts(segments))

    def _opened(self, path: Path, parts: Parts) -> Image | FileTree:
        with closed_on_error(parts, path):
            return _content(Aff4Container(path, parts), parts)


def _content(container: Aff4Container, parts: Parts) -> Image | FileTree:
    graph = container.first.graph
    details = {"format": "AFF4", "identifier": container.first.urn}
    found = images(graph)
    files = sum(1 for _ in logical(graph))
    if not found and not files:
        raise NotReadableError(f"{container.first.name} is an AFF4 volume in which there is no image")
    if not found:
        return LogicalTree(container, parts, details | {"format": "AFF4, logical"} | said_of(graph))
    others = [*found[1:], *([f"{files} logical files"] if files else [])]
    image = Aff4Image(container, found[0], parts, details)
    if others:
        image.details["images_not_read"] = ", ".join(others)[:2000]
    return image


def _commented(path: Path) -> bool:
    """Whether the zip file's comment is the name of a volume."""
    try:
        with PartFile(path) as file:
            length = min(file.size, _TAIL)
            tail = file.read_at(file.size - length, length)
    except ReadError:
        return False
    end = tail.rfind(b"PK\x05\x06")
    return end >= 0 and tail[end + 22 :].startswith(b"aff4://")


def _is_named(path: Path) -> bool:
    return path.suffix.lower() in _SUFFIXES
