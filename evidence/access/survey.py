"""What an evidence item holds: its layers, those that are not read too, and its file trees."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from evidence.access.carved import KIND as CARVED
from evidence.access.known_unread import name_unread
from evidence.access.layouts import KINDS, looks_like
from evidence.access.resolve import REMEMBERED, Resolver, find_container
from evidence.access.single import KIND as SINGLE
from evidence.access.slack import KIND as SLACK
from evidence.access.unallocated import KIND as UNALLOCATED
from evidence.access.unallocated import gaps
from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.keys import Attempt, LockedError, Secret
from evidence.contract.layers import FileTree, StoredHash, Volume, VolumeSystem
from evidence.contract.registry import Registry
from evidence.contract.source import LoggedSource
from evidence.model.names import shown
from evidence.model.pathspec import PathSpec

MAX_DEPTH = 8
"""Layers inside one another, from the container on: evidence can be made to hold itself."""
MAX_VOLUMES = 1024
"""Volumes of one volume system that are looked into."""
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
    attempts: tuple[Attempt, ...] = ()

    @property
    def fitting(self) -> tuple[tuple[str, int], ...]:
        """Of each locked layer that was opened, the text of its PathSpec and the number of the key that opened it.

        The number is -1 where none did and a tree is listed without: no worker tries them again.
        """
        trees = set(map(str, self.trees))
        fits = {layer.pathspec: -1 for layer in self.layers if not layer.read and layer.pathspec in trees}
        fits.update((tried.pathspec, tried.secret) for tried in self.attempts if tried.opened)
        return tuple(fits.items())


def survey(
    item: int,
    path: Path,
    registry: Registry,
    scratch: Path,
    secrets: Sequence[Secret] = (),
    *,
    carve: bool = False,
    slack: bool = False,
    trying: Callable[[], None] = lambda: None,
) -> Survey:
    """Opens an item and finds what is in it, trying ``secrets`` on what is locked.

    With ``carve`` deleted files that are remembered elsewhere and the space that no file holds are among the trees,
    after all others: the space itself, and what is found in it. With ``slack`` so is that of files.
    ``trying`` is called before each key that is tried. Raises NotReadableError where the item cannot be opened.
    """
    container = find_container(registry, path)
    segments = tuple(container.segments(path))
    spec = PathSpec(item).child(container.name)
    with Resolver(registry, {item: segments}, scratch, secrets, trying=trying) as resolver:
        try:
            media = resolver.media(item)
        except LockedError as error:
            error.attempts = resolver.attempts()
            raise
        image = resolver.image(item)
        look = _Look(registry, resolver, carve=carve, slack=slack)
        if isinstance(media, FileTree):
            look.found(
                spec, container.name, media.details.get("layout", "folder"), reason=" ".join(media.problems)
            )
            look.left_unread(spec, media.details.get("layout", container.name), None, media)
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
            details={
                **(image.details if image else media.details if isinstance(media, FileTree) else {}),
                **_layouts(resolver, look.trees),
            },
            layers=tuple(look.layers),
            trees=(*look.trees, *sorted(look.spaces, key=lambda found: found.layers[-1].kind == CARVED)),
            attempts=resolver.attempts(),
        )


def _layouts(resolver: Resolver, trees: Sequence[PathSpec]) -> dict[str, str]:
    """What trees of a known layout say of themselves (``layout`` and what belongs to it); of several the first."""
    for spec in trees:
        tree, kind = resolver.tree(spec), spec.layers[-1].kind
        told = looks_like(tree, kind) if kind in KINDS and "layout" not in tree.details else {}
        if told or "layout" in tree.details:
            return {**tree.details, **told}
    return {}


class _Look:
    """Goes through the layers from the outside in and notes each."""

    def __init__(self, registry: Registry, resolver: Resolver, *, carve: bool, slack: bool) -> None:
        self.layers: list[FoundLayer] = []
        self.trees: list[PathSpec] = []
        self.spaces: list[PathSpec] = []
        self._carve = carve
        self._slack = slack
        self._divided = False
        self._tried: dict[PathSpec, list[str]] = {}
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

    def left_unread(self, spec: PathSpec, name: str, volume: int | None, tree: FileTree) -> None:
        """Notes what a tree that is read leaves unread, where it does."""
        if tree.unread:
            self.unread(spec, spec.layers[-1].kind, name, volume, tree.unread)

    def whole(self, spec: PathSpec, lone_file: bool) -> None:
        """A whole image. A file system comes before a partition table: its boot sector may look like one."""
        recognised = self._inside(spec, None)
        # A lone file is at least itself, also where what it holds has a name and is not read.
        if lone_file and not self.trees and not self._divided:
            single = spec.child(SINGLE)
            self.found(single, SINGLE, f"single file, {self._unknown(spec)}")
            self.trees.append(single)
        elif not recognised:
            self.unread(spec, UNKNOWN, "content of the image", None, self._unknown(spec))

    def _inside(self, spec: PathSpec, volume: int | None) -> bool:
        """Looks into bytes. False where nothing is known of them."""
        if len(spec.layers) >= MAX_DEPTH:
            reason = f"more than {MAX_DEPTH} layers inside one another are not opened"
            self.unread(spec, UNKNOWN, "further layers", volume, reason)
            return True
        if self._encrypted(spec, volume):
            return True
        if self._file_system(spec, volume):
            self._divisions(spec, volume, views=True)
            return True
        return (
            self._divisions(spec, volume, views=False)
            or self._named_unread(spec, volume)
            or self._compressed(spec, volume)
            or self._blindly(spec, volume)
        )

    def _encrypted(self, spec: PathSpec, volume: int | None) -> bool:
        source = self._resolver.source(spec)
        for plugin in self._registry.encryptions:
            name = None if plugin.blind else _ask(plugin.probe, source)
            if not name:
                continue
            inner = spec.child(plugin.name)
            try:
                clear = self._resolver.source(inner)
            except (NotReadableError, ReadError) as error:
                self.unread(inner, plugin.name, name, volume, str(error))
            else:
                self._unlocked(inner, name, clear.size, volume, plugin.of_file)
            return True
        return False

    def _blindly(self, spec: PathSpec, volume: int | None) -> bool:
        """Tries the keys where only they can tell what this is. Each that opens is read: one may hide in another."""
        source = self._resolver.source(spec)
        opened = False
        for plugin in self._registry.encryptions if self._resolver.given else ():
            name = _ask(plugin.probe, source) if plugin.blind else None
            if not name:
                continue
            inner = spec.child(plugin.name)
            try:
                clear = self._resolver.source(inner)
            except LockedError:
                self._tried.setdefault(spec, []).append(self._refused(inner, name))
            except (NotReadableError, ReadError) as error:
                self.unread(inner, plugin.name, name, volume, str(error))
            else:
                self._unlocked(inner, name, clear.size, volume, plugin.of_file)
                opened = True
        return opened

    def _unlocked(self, spec: PathSpec, name: str, size: int, volume: int | None, of_file: bool) -> None:
        self.found(spec, spec.layers[-1].kind, f"{name}, unlocked: {size} bytes", volume)
        if self._inside(spec, volume):
            return
        if of_file and volume is None:
            single = spec.child(SINGLE)
            self.found(single, SINGLE, "single file, unlocked")
            self.trees.append(single)
        else:
            self.unread(spec, UNKNOWN, "unlocked content", volume, self._unknown(spec))

    def _refused(self, spec: PathSpec, name: str) -> str:
        tried = {attempt.secret for attempt in self._resolver.attempts() if attempt.pathspec == str(spec)}
        return f"as a {name}, {len(tried)} of {self._resolver.given} keys were tried and none opens it"

    def _unknown(self, spec: PathSpec) -> str:
        """Why bytes are not read of which nothing is known."""
        return "; ".join(("no file system recognised", *self._tried.get(spec, ())))

    def _divisions(self, spec: PathSpec, volume: int | None, *, views: bool) -> bool:
        source = self._resolver.source(spec)
        for system in self._registry.volume_systems:
            if system.views == views and _ask(system.probe, source):
                self._divided = True
                self._volume_system(system, spec.child(system.name), volume)
                return True
        return False

    def _compressed(self, spec: PathSpec, volume: int | None) -> bool:
        source = self._resolver.source(spec)
        for compression in self._registry.compressions:
            if not _ask(compression.probe, source):
                continue
            inner = spec.child(compression.name)
            try:
                unpacked = self._resolver.source(inner)
            except (NotReadableError, ReadError) as error:
                self.unread(inner, compression.name, "compressed content", volume, str(error))
                return False
            self.found(inner, compression.name, f"compressed content of {unpacked.size} bytes", volume)
            return self._inside(inner, volume)
        return False

    def _volume_system(self, system: VolumeSystem, spec: PathSpec, outer: int | None) -> None:
        try:
            volumes = self._resolver.volumes(spec)
            said = " ".join(self._resolver.volume_problems(spec))
        except (NotReadableError, ReadError) as error:
            self.unread(spec, system.name, system.called, outer, str(error))
            return
        disk = self._resolver.source(PathSpec(spec.item, spec.layers[:-1])).size
        self.found(spec, system.name, f"{system.called}, {len(volumes)} volumes", outer, said)
        for volume in volumes[:MAX_VOLUMES]:
            self._volume(system, spec.at(str(volume.number)), volume, disk, outer)
        if len(volumes) > MAX_VOLUMES:
            reason = f"more than {MAX_VOLUMES} volumes of one table are not looked into"
            self.unread(spec, UNKNOWN, f"{len(volumes) - MAX_VOLUMES} volumes", outer, reason)
        if system.divides:
            self._gaps(spec, volumes, disk)

    def _volume(
        self, system: VolumeSystem, spec: PathSpec, volume: Volume, disk: int, outer: int | None
    ) -> None:
        number = volume.number if outer is None else outer
        missing = volume.offset + volume.length - disk if system.divides else 0
        reason = f"the image ends {missing} bytes before this volume does" if missing > 0 else ""
        place = f" at {volume.offset}" if system.divides else ""
        text = f"volume {volume.number}: {volume.description}, {volume.length} bytes{place}"
        try:
            self._resolver.source(spec)
        except (NotReadableError, ReadError) as error:
            self.unread(spec, system.name, text, number, str(error))
            return
        self.found(spec, system.name, text, number, reason)
        if not self._inside(spec, number):
            unknown = f"content of volume {volume.number}"
            self.unread(spec, UNKNOWN, unknown, number, reason or self._unknown(spec))

    def _file_system(self, spec: PathSpec, volume: int | None) -> bool:
        source = self._resolver.source(spec)
        for plugin in self._registry.file_systems:
            name = _ask(plugin.probe, source)
            if not name:
                continue
            tree = spec.child(plugin.name)
            try:
                opened = self._resolver.tree(tree)
            except (NotReadableError, ReadError) as error:
                self.unread(tree, plugin.name, name, volume, str(error))
            else:
                remarks = (_ask(system.remark, source) for system in self._registry.volume_systems)
                said = " ".join([*opened.problems, *filter(None, remarks)])
                self.found(tree, plugin.name, name, volume, said)
                self.left_unread(tree, name, volume, opened)
                self.trees.append(tree)
                if self._carve:
                    self._remembered(tree, volume)
                    self._free_space(tree, volume)
                if self._slack:
                    self._slack_of(tree, volume)
            return True
        return False

    def _remembered(self, tree: PathSpec, volume: int | None) -> None:
        spec = tree.child(REMEMBERED)
        try:
            found = self._resolver.tree(tree).remembered()
        except (NotReadableError, ReadError) as error:
            self.unread(spec, REMEMBERED, "deleted files that are remembered", volume, str(error))
            return
        if found is not None:
            self.found(spec, REMEMBERED, f"deleted files by the {found.details['format']}", volume)
            self.spaces.append(spec)

    def _slack_of(self, tree: PathSpec, volume: int | None) -> None:
        if self._resolver.tree(tree).has_slack:
            self.found(
                tree.child(SLACK), SLACK, "what the last blocks of files hold behind their end", volume
            )
            self.spaces.append(tree.child(SLACK))

    def _free_space(self, tree: PathSpec, volume: int | None) -> None:
        try:
            first = next(self._resolver.tree(tree).unallocated(), None)
        except (NotReadableError, ReadError) as error:
            self.unread(tree.child(UNALLOCATED), UNALLOCATED, "unallocated space", volume, str(error))
            return
        if first is not None:
            self._space(tree, "space that no file holds", volume)

    def _space(self, spec: PathSpec, text: str, volume: int | None) -> None:
        """Space is two trees: itself, and the files that are found in it."""
        for kind, said in (
            (UNALLOCATED, text),
            (CARVED, "files found in unallocated space by their structure"),
        ):
            self.found(spec.child(kind), kind, said, volume)
            self.spaces.append(spec.child(kind))

    def _named_unread(self, spec: PathSpec, volume: int | None) -> bool:
        known = name_unread(self._resolver.source(spec))
        if known is None:
            return False
        kind, name = known
        self.unread(spec, kind, name, volume, f"{name}: not read by this version")
        return True

    def _gaps(self, spec: PathSpec, volumes: Sequence[Volume], disk: int) -> None:
        found = gaps(volumes, disk)
        if not found:
            return
        text = f"{sum(length for _, length in found)} bytes outside volumes: " + ", ".join(
            f"{length} at {offset}" for offset, length in found
        )
        if self._carve:
            self._space(spec, text, None)
        else:
            reason = "space outside volumes is hashed with the image and not searched"
            self.unread(spec, UNALLOCATED, text, None, reason)


def _ask(probe: Callable[[LoggedSource], _T], source: LoggedSource) -> _T | None:
    """What a probe answers; None where the bytes that it looks at cannot be read, which the source logs."""
    try:
        return probe(source)
    except ReadError:
        return None
