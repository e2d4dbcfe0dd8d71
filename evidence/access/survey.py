"""What an evidence item holds: its layers, those that are not read too, and its file trees."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from evidence.access.known_unread import name_unread
from evidence.access.resolve import Resolver, find_container
from evidence.access.single import KIND as SINGLE
from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree, StoredHash, Volume
from evidence.contract.registry import Registry
from evidence.contract.source import LoggedSource
from evidence.model.names import shown
from evidence.model.pathspec import PathSpec

MAX_COMPRESSIONS = 3
UNALLOCATED = "unallocated"
UNKNOWN = "unknown"
_T = TypeVar("_T")


class FoundLayer(msgspec.Struct, frozen=True, kw_only=True):
    """A layer of an evidence item. ``reason`` says why it is not read, or what was seen while it was opened.

    ``kind`` is the plug-in's name, the name of a known content that is not read (``btrfs``), ``unknown``, or
    ``unallocated`` for the space outside volumes. ``volume`` is the number of the volume that it is or is in.
    """

    pathspec: str
    kind: str
    description: str
    volume: int | None = None
    read: bool = True
    reason: str = ""


class Survey(msgspec.Struct, frozen=True, kw_only=True):
    """An evidence item. ``segments`` are its files' paths in order; ``size`` is its media's in bytes (folder: 0)."""

    item: int
    container: str
    segments: tuple[bytes, ...]
    size: int
    stored_hashes: tuple[StoredHash, ...]
    details: dict[str, str]
    layers: tuple[FoundLayer, ...]
    trees: tuple[PathSpec, ...]


def survey(item: int, path: Path, registry: Registry, scratch: Path) -> Survey:
    """Opens an item and finds what is in it. Raises NotReadableError where the item cannot be opened."""
    container = find_container(registry, path)
    segments = tuple(container.segments(path))
    spec = PathSpec(item).child(container.name)
    with Resolver(registry, {item: segments}, scratch) as resolver:
        media = resolver.media(item)
        image = resolver.image(item)
        look = _Look(registry, resolver)
        if isinstance(media, FileTree):
            look.found(spec, container.name, "folder")
            look.trees.append(spec)
        else:
            look.found(spec, container.name, f"image of {media.size} bytes")
            look.whole(spec, lone_file=container.name == "raw" and len(segments) == 1)
        return Survey(
            item=item,
            container=container.name,
            segments=tuple(map(os.fsencode, segments)),
            size=media.size if isinstance(media, LoggedSource) else 0,
            stored_hashes=tuple(image.stored_hashes) if image else (),
            details=dict(image.details if image else media.details if isinstance(media, FileTree) else {}),
            layers=tuple(look.layers),
            trees=tuple(look.trees),
        )


class _Look:
    """Goes through the layers from the outside in and notes each."""

    def __init__(self, registry: Registry, resolver: Resolver) -> None:
        self.layers: list[FoundLayer] = []
        self.trees: list[PathSpec] = []
        self._divided = False
        self._registry = registry
        self._resolver = resolver

    def found(
        self, spec: PathSpec, kind: str, text: str, volume: int | None = None, reason: str = ""
    ) -> None:
        """Notes a layer that is read."""
        layer = FoundLayer(
            pathspec=str(spec), kind=kind, description=shown(text), volume=volume, reason=shown(reason)
        )
        self.layers.append(layer)

    def unread(self, spec: PathSpec, kind: str, text: str, volume: int | None, reason: str) -> None:
        """Notes a layer that is not read, and why."""
        self.layers.append(
            FoundLayer(
                pathspec=str(spec),
                kind=kind,
                description=shown(text),
                volume=volume,
                read=False,
                reason=shown(reason),
            )
        )

    def whole(self, spec: PathSpec, lone_file: bool) -> None:
        """A whole image. A file system comes before a partition table: its boot sector may look like one."""
        recognised = self._inside(spec, MAX_COMPRESSIONS)
        # A lone file is at least itself, also where what it holds has a name and is not read.
        if lone_file and not self.trees and not self._divided:
            single = spec.child(SINGLE)
            self.found(single, SINGLE, "single file, no file system recognised")
            self.trees.append(single)
        elif not recognised:
            self.unread(spec, UNKNOWN, "content of the image", None, "no file system recognised")

    def _inside(self, spec: PathSpec, compressions: int) -> bool:
        source = self._resolver.source(spec)
        if self._file_system(spec, None):
            return True
        for system in self._registry.volume_systems:
            if _ask(system.probe, source):
                self._divided = True
                self._volume_system(spec.child(system.name))
                return True
        return self._named_unread(spec, None) or self._compressed(spec, compressions)

    def _compressed(self, spec: PathSpec, compressions: int) -> bool:
        source = self._resolver.source(spec)
        for compression in self._registry.compressions:
            if not _ask(compression.probe, source):
                continue
            inner = spec.child(compression.name)
            if not compressions:
                self.unread(
                    inner, compression.name, "compressed content", None, "compressed too many times over"
                )
                return True
            try:
                unpacked = self._resolver.source(inner)
            except (NotReadableError, ReadError) as error:
                self.unread(inner, compression.name, "compressed content", None, str(error))
                return False
            self.found(inner, compression.name, f"compressed content of {unpacked.size} bytes")
            return self._inside(inner, compressions - 1)
        return False

    def _volume_system(self, spec: PathSpec) -> None:
        system = spec.layers[-1].kind
        try:
            volumes = self._resolver.volumes(spec)
        except NotReadableError as error:
            self.unread(spec, system, "partition table", None, str(error))
            return
        disk = self._resolver.source(PathSpec(spec.item, spec.layers[:-1])).size
        self.found(spec, system, f"partition table, {len(volumes)} volumes")
        for volume in volumes:
            self._volume(spec.at(str(volume.number)), volume, disk)
        self._gaps(spec, volumes, disk)

    def _volume(self, spec: PathSpec, volume: Volume, disk: int) -> None:
        missing = volume.offset + volume.length - disk
        reason = f"the image ends {missing} bytes before this volume does" if missing > 0 else ""
        text = f"volume {volume.number}: {volume.description}, {volume.length} bytes at {volume.offset}"
        self.found(spec, spec.layers[-1].kind, text, volume.number, reason)
        if not self._file_system(spec, volume.number) and not self._named_unread(spec, volume.number):
            unknown = f"content of volume {volume.number}"
            self.unread(spec, UNKNOWN, unknown, volume.number, reason or "no file system recognised")

    def _file_system(self, spec: PathSpec, volume: int | None) -> bool:
        source = self._resolver.source(spec)
        for plugin in self._registry.file_systems:
            name = _ask(plugin.probe, source)
            if not name:
                continue
            tree = spec.child(plugin.name)
            try:
                problems = self._resolver.tree(tree).problems
            except (NotReadableError, ReadError) as error:
                self.unread(tree, plugin.name, name, volume, str(error))
            else:
                self.found(tree, plugin.name, name, volume, " ".join(problems))
                self.trees.append(tree)
            return True
        return False

    def _named_unread(self, spec: PathSpec, volume: int | None) -> bool:
        known = name_unread(self._resolver.source(spec))
        if known is None:
            return False
        kind, name = known
        self.unread(spec, kind, name, volume, f"{name}: not read by this version")
        return True

    def _gaps(self, spec: PathSpec, volumes: Sequence[Volume], disk: int) -> None:
        gaps: list[tuple[int, int]] = []
        end = 0
        for volume in sorted(volumes, key=lambda volume: volume.offset):
            if volume.offset > end:
                gaps.append((end, volume.offset - end))
            end = max(end, volume.offset + volume.length)
        if end < disk:
            gaps.append((end, disk - end))
        if gaps:
            text = f"{sum(length for _, length in gaps)} bytes outside volumes: " + ", ".join(
                f"{length} at {offset}" for offset, length in gaps
            )
            reason = "space outside volumes is hashed with the image and not searched"
            self.unread(spec, UNALLOCATED, text, None, reason)


def _ask(probe: Callable[[LoggedSource], _T], source: LoggedSource) -> _T | None:
    """What a probe answers; None where the bytes that it looks at cannot be read, which the source logs."""
    try:
        return probe(source)
    except ReadError:
        return None
