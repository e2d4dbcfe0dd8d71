"""The volumes of an AFF4 container, and the streams that they hold together.

Reference: AFF4 Standard 1.0a (2022), section 7.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.containers.disk_parts import PartFile, Parts
from parsers.support.aff4.lexicon import (
    DEPENDENT,
    DISK_IMAGE,
    ENCRYPTED,
    FILE,
    IMAGE_STREAM,
    MAP,
    OLD_SCHEMA,
    SCHEME,
    STORED,
    STREAM,
)
from parsers.support.aff4.mapping import MapStream, symbolic
from parsers.support.aff4.stream import ImageStream
from parsers.support.aff4.turtle import TYPE
from parsers.support.aff4.volume import Aff4Volume

MAX_VOLUMES = 64
"""Volumes of one container, and files beside it in which they are looked for."""
_NESTED = 8


class Aff4Container:
    """Opens further volumes when a stream that the others name is in none of those that are open."""

    def __init__(self, path: Path, parts: Parts) -> None:
        self._parts = parts
        self._looked = False
        self._seen = {path}
        self.volumes = [Aff4Volume(parts.open(path), path.name)]
        self.first = self.volumes[0]
        _refuse(self.first)

    def stream(self, urn: str, depth: int = 0) -> ByteSource:
        """The bytes of a stream. Raises NotReadableError where it, or one that it is made of, cannot be had."""
        known = symbolic(urn)
        if known is not None:
            return known
        if depth > _NESTED:
            raise NotReadableError(f"{self.first.name}: more than {_NESTED} streams stand for one another")
        volume = self._holder(urn)
        graph = volume.graph
        if graph.is_a(urn, MAP):
            return MapStream(volume, urn, lambda name: self.stream(name, depth + 1))
        if graph.is_a(urn, IMAGE_STREAM):
            return ImageStream(volume, urn)
        inner = graph.text(urn, STREAM)
        if inner is not None:
            return self.stream(inner, depth + 1)
        segment = volume.segment(urn)
        if segment is None:
            raise self._missing(urn)
        return segment

    def _holder(self, urn: str) -> Aff4Volume:
        """The volume that has a stream; those beside the first are looked into only where it is not there."""
        stated = self.first.graph.text(urn, STORED)
        for volume in chain((self.first,), self._all()):
            if stated in (None, volume.urn) and _has(volume, urn):
                return volume
        raise self._missing(urn)

    def _missing(self, urn: str) -> NotReadableError:
        stated = self.first.graph.text(urn, STORED)
        if urn in self.first.graph and stated in (None, self.first.urn):
            kinds = ", ".join(node.text.rpartition("#")[2] for node in self.first.graph.values(urn, TYPE))
            return NotReadableError(
                f"{self.first.name}: the content of {urn} ({kinds[:200] or 'no type'}) is missing or not read"
            )
        return NotReadableError(
            f"{self.first.name}: the stream {urn} lies in another volume, which is missing. Put all the .aff4 files of "
            "this container into one folder."
        )

    def gather(self) -> None:
        """Opens all of the volumes beside the first that belong to it."""
        for _ in self._all():
            pass

    def _all(self) -> Iterator[Aff4Volume]:
        """The open volumes, then those beside them that belong to the container."""
        yield from self.volumes
        if not self._looked:
            self._looked = True
            for path in self._beside():
                found = self._related(path)
                if found is not None:
                    self.volumes.append(found)
            yield from self.volumes[1:]

    def _beside(self) -> list[Path]:
        files = [path for path in self._parts.ending(".aff4") if path not in self._seen and path.is_file()]
        return files[:MAX_VOLUMES]

    def _related(self, path: Path) -> Aff4Volume | None:
        """The volume in a file, where it has a stream, an image or a file that the first one speaks of."""
        graph = self.first.graph
        named = {value.text for urn in graph.subjects(MAP) for value in graph.values(urn, DEPENDENT)}
        named.update(graph.subjects(DISK_IMAGE))
        stored = {value.text for urn in graph.subjects(FILE) for value in graph.values(urn, STORED)}
        with PartFile(path) as file:
            try:
                volume = Aff4Volume(file, path.name)
                shared = not named.isdisjoint(volume.graph.subjects(IMAGE_STREAM, DISK_IMAGE))
                related = shared or volume.urn in stored
            except (NotReadableError, ReadError):
                return None
        return Aff4Volume(self._parts.open(path), path.name) if related else None


def _has(volume: Aff4Volume, urn: str) -> bool:
    graph = volume.graph
    said = graph.is_a(urn, MAP, IMAGE_STREAM) or graph.text(urn, STREAM) is not None
    return said or (urn.startswith(SCHEME) and volume.segment(urn) is not None)


def _refuse(volume: Aff4Volume) -> None:
    """Raises NotReadableError for volumes of kinds that are not read."""
    if next(volume.graph.subjects(ENCRYPTED), None) is not None:
        raise NotReadableError(
            f"{volume.name} is an encrypted AFF4 container; these are not read. Decrypt a copy of it"
        )
    if volume.graph.has_types_of(OLD_SCHEMA):
        raise NotReadableError(
            f"{volume.name} was written before the AFF4 standard 1.0; such volumes are not read"
        )
