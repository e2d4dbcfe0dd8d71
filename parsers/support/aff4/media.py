"""The media of an AFF4 image."""

from __future__ import annotations

import re

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import Image, StoredHash
from evidence.contract.source import ByteSource
from parsers.containers.disk_parts import Parts
from parsers.containers.virtual_disk import MAX_MEDIA
from parsers.support.aff4.container import Aff4Container
from parsers.support.aff4.graph import Graph
from parsers.support.aff4.lexicon import (
    CONTIGUOUS,
    DISK_IMAGE,
    FILE,
    FOLDERS,
    HASH,
    IMAGE,
    IMAGE_STREAM,
    MAP,
    SCHEMA,
    STREAM,
)
from parsers.support.aff4.mapping import MapStream

_DESCRIBING = tuple(
    SCHEMA + name
    for name in ("CaseDetails", "CaseNotes", "AcquisitionDetails", "ComputeResource", "DiskDeviceInformation")
)
_MOST = 60
_LONGEST = 400
_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


class Aff4Image(Image):
    """One disk or memory image. ``parts`` has the volumes, which are closed with it."""

    def __init__(self, container: Aff4Container, urn: str, parts: Parts, details: dict[str, str]) -> None:
        graph = container.first.graph
        self._source: ByteSource = container.stream(urn)
        self._parts = parts
        self.size = self._source.size
        if not 0 < self.size <= MAX_MEDIA:
            raise NotReadableError(
                f"{container.first.name} states a media of {self.size} bytes; 1 to {MAX_MEDIA} can be read"
            )
        stream = graph.text(urn, STREAM)
        found = graph.hashes(urn) or (graph.hashes(stream) if stream else [])
        self.stored_hashes = tuple(StoredHash(name, value) for name, value in dict.fromkeys(found))
        self.details = details | said_of(graph, urn)
        if isinstance(self._source, MapStream):
            if self._source.damage:
                self.details["damage"] = self._source.damage
            if self._source.absent:
                self.details["unreadable_at_acquisition"] = f"{self._source.absent} bytes, by its map"

    def read_at(self, offset: int, length: int) -> bytes:
        return self._source.read_at(offset, length) if offset < self.size else b""

    def close(self) -> None:
        self._parts.close()


def images(graph: Graph) -> list[str]:
    """The disk and memory images of a volume by name; where it calls nothing an image, the maps or streams on top."""
    found = [
        urn
        for urn in graph.subjects(DISK_IMAGE, CONTIGUOUS, IMAGE)
        if not graph.is_a(urn, FILE, *FOLDERS)
        and (graph.text(urn, STREAM) or graph.is_a(urn, MAP, IMAGE_STREAM))
    ]
    if found or any(True for _ in graph.subjects(FILE, *FOLDERS)):
        return sorted(found)
    return sorted(graph.subjects(MAP)) or sorted(graph.subjects(IMAGE_STREAM))


def said_of(graph: Graph, *subjects: str) -> dict[str, str]:
    """What the volume says in words of these subjects, of the case, of the machine and of the disk."""
    said: dict[str, str] = {}
    for subject in (*subjects, *graph.subjects(*_DESCRIBING)):
        for prop, value in graph.literals(subject):
            name = _CAPITAL.sub("_", prop.rpartition("#")[2]).lower()
            if prop == HASH:
                name = _CAPITAL.sub("_", (value.datatype or "").rpartition("#")[2]).lower()
            if prop.startswith(SCHEMA) and len(said) < _MOST:
                said.setdefault(name[:_LONGEST], value.text[:_LONGEST])
    return said
