"""PathSpec -> bytes: opens the layers of evidence items, each once."""

from __future__ import annotations

import os
import shutil
import stat
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import ClassVar, Protocol, Self, TypeVar
from urllib.parse import quote_from_bytes, unquote_to_bytes

from evidence.access.carved import KIND as CARVED
from evidence.access.carved import Carved
from evidence.access.differing import Differing
from evidence.access.single import KIND as SINGLE
from evidence.access.single import SingleFile
from evidence.access.slack import KIND as SLACK
from evidence.access.slack import Slack
from evidence.access.spooled import spooled
from evidence.access.unallocated import KIND as UNALLOCATED
from evidence.access.unallocated import Unallocated, gaps, held, held_runs
from evidence.contract.bundle import Bundle
from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.keys import Attempt, Keys, Secret
from evidence.contract.layers import (
    Compression,
    Container,
    Encryption,
    FileSystem,
    FileTree,
    Image,
    KeyedContainer,
    KeyedFileSystem,
    Volume,
    VolumeSystem,
)
from evidence.contract.registry import Registry
from evidence.contract.source import ByteSource, LoggedSource, UnreadableRange
from evidence.model.pathspec import PathSpec

HEAD = 4096
REMEMBERED = "remembered"
"""The name of the layer of deleted files that a file system still knows of elsewhere than in its listing."""
FOLDER = "folder"
"""The name of the layer of a folder in a file tree, which the path there is the address of."""
MOST_CONTENTS = 24
"""So many files in trees are held open to look inside of them: the deepest nesting that an ingest allows, twice."""


class _Named(Protocol):
    name: ClassVar[str]


_P = TypeVar("_P", bound=_Named)


class Resolver:
    """Opens what PathSpecs name and keeps it open. One for each worker; not for several threads.

    ``items`` has the files of each evidence item in order, as :func:`~evidence.access.survey.survey` found
    them; ``scratch`` is a folder for what must be unpacked; ``secrets`` are tried where something is locked, of
    them only the one that ``fitting`` names by the text of the layer's PathSpec, where it does;
    ``trying`` is called before each that is tried. What cannot be opened raises NotReadableError.

    An address of an entry before the last layer leads into that entry's content: an archive, a compressed or a locked
    file; the path of a ``folder`` there to what the folder's files hold together. Of the first only the newest are kept
    open; what must be unpacked for them lies in ``own``, a folder that no other Resolver uses, and ``progress`` is told
    of the bytes. ``most``: bytes that a stream may be unpacked to there.
    """

    def __init__(
        self,
        registry: Registry,
        items: Mapping[int, Sequence[Path]],
        scratch: Path,
        secrets: Sequence[Secret] = (),
        fitting: Mapping[str, int] | None = None,
        trying: Callable[[], None] = lambda: None,
        *,
        own: Path | None = None,
        progress: Callable[[int], None] = lambda _: None,
    ) -> None:
        self.most: int | None = None
        self._own = scratch if own is None else own
        self._progress = progress
        self._contents: OrderedDict[PathSpec, Path] = OrderedDict()
        """What is open inside of entries, with the folder that is for what is unpacked of each, where that is much."""
        self._numbers = count(1)
        self._registry = registry
        self._items = items
        self._scratch = scratch
        self._secrets = secrets
        self._fitting = {} if fitting is None else fitting
        self._trying = trying
        self._keys: dict[PathSpec, Keys] = {}
        self._media: dict[int, LoggedSource | FileTree] = {}
        self._sources: dict[PathSpec, LoggedSource] = {}
        self._volumes: dict[PathSpec, Sequence[Volume]] = {}
        self._trees: dict[PathSpec, FileTree] = {}

    def media(self, item: int) -> LoggedSource | FileTree:
        """The bytes that the item's container holds, or the tree where the item is a folder."""
        if item not in self._media:
            segments = self._items[item]
            container = find_container(self._registry, segments[0])
            opened = self._open_container(container, item, segments)
            self._media[item] = opened if isinstance(opened, FileTree) else LoggedSource(opened)
        return self._media[item]

    def image(self, item: int) -> Image | None:
        """What the container says of its media; None for a folder."""
        media = self.media(item)
        return media.inner if isinstance(media, LoggedSource) and isinstance(media.inner, Image) else None

    def source(self, spec: PathSpec) -> LoggedSource:
        """The bytes that a container, a compression, a volume layer or the address of an entry leads to."""
        self._use(spec)
        if spec not in self._sources:
            self._sources[spec] = self._open_source(spec)
        return self._sources[spec]

    def tree(self, spec: PathSpec) -> FileTree:
        """The file tree that the last layer names, with or without the address of an entry in it."""
        spec = spec.at("")
        self._use(spec)
        if spec not in self._trees:
            self._trees[spec] = self._open_tree(spec)
        return self._trees[spec]

    def media_size(self, spec: PathSpec) -> int | None:
        """Bytes of the largest of the sources that an opened tree comes from: the media, and what was unpacked of it.

        None in an item that is a folder. What a volume states beyond the end of its disk does not count.
        """
        media = self.media(spec.item)
        if isinstance(media, FileTree):
            return None
        size = media.size
        while len(spec.layers) > 1:
            spec = _outer(spec)
            if spec in self._sources:
                size = max(size, held(self._sources[spec]))
        return size

    def fits(self, spec: PathSpec) -> bool:
        """Whether the content of an entry is what a tree in it names, as far as its plug-in's probe can tell."""
        if spec.layers[-1].kind == SINGLE:
            spec = _outer(spec)
        bundle = self._bundle(spec)
        if bundle is not None:
            return bundle.probe(*self._folder(spec))
        source, kind = self.source(_outer(spec)), spec.layers[-1].kind
        layers: tuple[Encryption | Compression | FileSystem, ...]
        layers = (*self._registry.encryptions, *self._registry.compressions, *self._registry.file_systems)
        try:
            return any(bool(layer.probe(source)) for layer in layers if layer.name == kind)
        except ReadError:
            return False

    def volumes(self, spec: PathSpec) -> Sequence[Volume]:
        """The volumes of the volume system that the last layer names."""
        spec = spec.at("")
        if spec not in self._volumes:
            self._volumes[spec] = self._system(spec).volumes(self.source(_outer(spec)))
        return self._volumes[spec]

    @property
    def given(self) -> int:
        """How many keys there are to try."""
        return len(self._secrets)

    def volume_problems(self, spec: PathSpec) -> Sequence[str]:
        """What was seen while the volumes of the volume system that the last layer names were read."""
        return self._system(spec).problems(self.source(_outer(spec)))

    def attempts(self, inside: PathSpec | None = None) -> tuple[Attempt, ...]:
        """Each key that was tried so far, and on which layer; with ``inside`` those of this tree's last two layers."""
        among = None if inside is None else (inside, _outer(inside))
        return tuple(
            Attempt(str(spec), secret, method, opened)
            for spec, keys in self._keys.items()
            if among is None or spec in among
            for secret, method, opened in keys.attempts
        )

    def unreadable(self) -> list[tuple[int, UnreadableRange]]:
        """The ranges that could not be read since the last call: evidence item, bytes of its media."""
        found = []
        for item, media in self._media.items():
            # Asked after every entry: nothing is made where nothing is wrong.
            if isinstance(media, LoggedSource) and media.unreadable:
                found += [(item, gap) for gap in media.take_unreadable()]
        return found

    def close(self) -> None:
        """Closes everything, inner layers first."""
        for opened in (*self._trees.values(), *reversed(self._sources.values()), *self._media.values()):
            opened.close()
        for cache in (self._trees, self._sources, self._volumes, self._media):
            cache.clear()
        while self._contents:
            _delete(self._contents.popitem()[1])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _open_source(self, spec: PathSpec) -> LoggedSource:
        if len(spec.layers) == 1 and not spec.layers[-1].address:
            media = self.media(spec.item)
            if isinstance(media, FileTree):
                raise NotReadableError(f"{spec} is a folder, which has no bytes of its own.")
            return media
        last = spec.layers[-1]
        if any(plugin.name == last.kind for plugin in self._registry.volume_systems):
            return LoggedSource(self._system(spec).open(self.source(_outer(spec)), self._volume(spec)))
        if any(plugin.name == last.kind for plugin in self._registry.encryptions):
            encryption = _plugin(self._registry.encryptions, spec)
            return LoggedSource(encryption.open(self.source(_outer(spec)), self._keys_for(spec)))
        if last.address:
            return self._open_content(spec)
        compression = _plugin(self._registry.compressions, spec)
        packed = self._unlocked(compression, spec)
        inside = self._contents.get(_outer(spec))
        if inside is not None:
            return LoggedSource(compression.open(Beating(packed, self._progress), inside, self.most))
        folder = self._scratch / str(_outer(spec)).replace("/", "_").replace(":", "-")
        return LoggedSource(compression.open(packed, folder))

    def _unlocked(self, compression: Compression, spec: PathSpec) -> ByteSource:
        """What is unpacked, in clear. Outside of files in trees a lock is a layer of its own, and opened before."""
        source = self.source(_outer(spec))
        lock = next((each for each in self._registry.encryptions if each.name == compression.lock), None)
        return source if lock is None or not lock.probe(source) else lock.open(source, self._keys_for(spec))

    def _open_content(self, spec: PathSpec) -> LoggedSource:
        """The content of an entry. Of an archive's member it is copied: it could only be read from its start."""
        tree = self.tree(spec)
        address = spec.layers[-1].address
        source = tree.open(tree.at(address))
        folder = self._contents[spec] = self._own / f"inside-{next(self._numbers)}"
        while len(self._contents) > MOST_CONTENTS:
            self._forget(next(iter(self._contents)))
        kind = spec.layers[-1].kind
        if not any(plugin.name == kind and plugin.types for plugin in self._registry.file_systems):
            return LoggedSource(source)
        try:
            with source:
                return LoggedSource(spooled(source, folder / "content", self._progress))
        except BaseException:
            self._forget(spec)
            raise

    def _use(self, spec: PathSpec) -> None:
        """Notes that the contents that lead to this are wanted, so that others are closed before them."""
        if not self._contents:
            return
        for length in range(1, len(spec.layers) + 1):
            outer = PathSpec(spec.item, spec.layers[:length])
            if outer in self._contents:
                self._contents.move_to_end(outer)

    def _forget(self, content: PathSpec) -> None:
        """Closes what was opened inside of an entry, inner layers first, and deletes what was unpacked for it."""
        depth = len(content.layers)

        def lies_inside(spec: PathSpec) -> bool:
            return spec.item == content.item and spec.layers[:depth] == content.layers

        for spec in [spec for spec in self._trees if lies_inside(spec)]:
            self._trees.pop(spec).close()
        for spec in reversed([spec for spec in self._sources if lies_inside(spec)]):
            self._sources.pop(spec).close()
        for spec in [spec for spec in self._keys if lies_inside(spec)]:
            del self._keys[spec]
        for spec in [spec for spec in self._contents if lies_inside(spec)]:
            _delete(self._contents.pop(spec))

    def _volume(self, spec: PathSpec) -> Volume:
        for volume in self.volumes(spec):
            if str(volume.number) == spec.layers[-1].address:
                return volume
        raise NotReadableError(f"{spec}: there is no volume of this number.")

    def _open_tree(self, spec: PathSpec) -> FileTree:
        if len(spec.layers) == 1:
            media = self.media(spec.item)
            if isinstance(media, FileTree):
                return media
            raise NotReadableError(f"{spec} names an image, not a file system in it.")
        if spec.layers[-1].kind == SINGLE:
            return SingleFile(self.source(_outer(spec)), os.fsencode(self._items[spec.item][0].name))
        if spec.layers[-1].kind in (UNALLOCATED, CARVED):
            return self._open_space(spec)
        if spec.layers[-1].kind == SLACK:
            return Slack(self.source(_outer(_outer(spec))), self.tree(_outer(spec)))
        if spec.layers[-1].kind == REMEMBERED:
            return self._open_remembered(spec)
        tree = self._open_file_system(spec)
        before = self._live_state(spec)
        return tree if before is None else Differing(tree, before)

    def _open_space(self, spec: PathSpec) -> FileTree:
        """The space that the file system or partition table before the last layer leaves."""
        outer = _outer(spec)
        source = self.source(_outer(outer))
        if any(system.name == outer.layers[-1].kind for system in self._registry.volume_systems):
            beside, runs = None, lambda: iter(gaps(self.volumes(outer), source.size))
        else:
            beside = self.tree(outer)
            runs = beside.unallocated
        if spec.layers[-1].kind == UNALLOCATED:
            return Unallocated(source, runs)
        return Carved(beside, source, held_runs(source, runs), self._registry.carvers)

    def _open_remembered(self, spec: PathSpec) -> FileTree:
        """What the file system before the last layer remembers."""
        found = self.tree(_outer(spec)).remembered()
        if found is None:
            raise NotReadableError(f"{spec}: this file system remembers nothing that is read.")
        return found

    def _open_file_system(self, spec: PathSpec) -> FileTree:
        bundle = self._bundle(spec)
        if bundle is not None:
            return bundle.unlock(*self._folder(spec), self._keys_for(spec))
        source = self.source(_outer(spec))
        plugin = self._form_of(_plugin(self._registry.file_systems, spec), source)
        if isinstance(plugin, KeyedFileSystem):
            return plugin.unlock(source, self._keys_for(spec))
        return plugin.open(source)

    def _form_of(self, plugin: FileSystem, source: ByteSource) -> FileSystem:
        """The special form of a file system that this is (a backup of a phone in a zip archive), else itself."""
        forms = (form for form in self._registry.file_systems if form.form_of == plugin.name)
        return next((form for form in forms if form.probe(source)), plugin)

    def _bundle(self, spec: PathSpec) -> Bundle | None:
        """What reads the folder that the layer before the last one names; None where the last one is another layer."""
        return next((each for each in self._registry.bundles if each.name == spec.layers[-1].kind), None)

    def _folder(self, spec: PathSpec) -> tuple[FileTree, bytes]:
        """The tree of that folder, and its path there."""
        outer = _outer(spec)
        if not outer.layers or outer.layers[-1].kind != FOLDER:
            raise NotReadableError(f"{spec}: this layer reads a folder, and none is named before it.")
        return self.tree(_outer(outer)), unquote_to_bytes(outer.layers[-1].address).removeprefix(b"/")

    def _open_container(self, container: Container, item: int, segments: Sequence[Path]) -> Image | FileTree:
        if isinstance(container, KeyedContainer):
            return container.unlock(segments, self._keys_for(PathSpec(item).child(container.name)))
        return container.open(segments)

    def _keys_for(self, spec: PathSpec) -> Keys:
        return self._keys.setdefault(spec, Keys(self._secrets, self._fitting.get(str(spec)), self._trying))

    def _system(self, spec: PathSpec) -> VolumeSystem:
        return _plugin(self._registry.volume_systems, spec)

    def _live_state(self, spec: PathSpec) -> Callable[[], FileTree] | None:
        """What opens the file system that an older state is one of; None where the last layer lies in none."""
        outer = _outer(spec)
        kind = outer.layers[-1].kind
        views = any(system.name == kind and system.views for system in self._registry.volume_systems)
        return (lambda: self._open_file_system(_outer(outer).child(spec.layers[-1].kind))) if views else None


class Beating(ByteSource):
    """A source that tells of the bytes that are read of it."""

    def __init__(self, inner: ByteSource, progress: Callable[[int], None]) -> None:
        self.size = inner.size
        self._inner = inner
        self._progress = progress

    def read_at(self, offset: int, length: int) -> bytes:
        data = self._inner.read_at(offset, length)
        self._progress(len(data))
        return data


def find_container(registry: Registry, path: Path) -> Container:
    """The container plug-in for a file or folder on the examiner's disk; NotReadableError without one."""
    head = _head(path)
    for container in registry.containers:
        if container.probe(path, head):
            return container
    raise NotReadableError(f"{path} is of a kind that this version does not read.")


def _head(path: Path) -> bytes:
    """The first bytes, empty for a folder. Where the system allows it, not even the access time changes."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            return b""
        if not (stat.S_ISREG(mode) or stat.S_ISBLK(mode)):
            raise NotReadableError(f"{path} is neither a file, a folder nor a block device.")
        head = _first_bytes(path)
    except OSError as error:
        raise NotReadableError(f"{path} cannot be opened: {error.strerror}.") from error
    if not head:
        raise NotReadableError(f"{path} is empty: it has 0 bytes, so there is no evidence in it.")
    return head


def _first_bytes(path: Path) -> bytes:
    flags = os.O_RDONLY | os.O_CLOEXEC
    try:
        descriptor = os.open(path, flags | getattr(os, "O_NOATIME", 0))
    except PermissionError:
        descriptor = os.open(path, flags)
    try:
        return os.read(descriptor, HEAD)
    finally:
        os.close(descriptor)


def _delete(folder: Path) -> None:
    """Deletes what was unpacked, if anything was."""
    if folder.exists():
        shutil.rmtree(folder, ignore_errors=True)


def folder_in(entry: PathSpec, folder: bytes) -> PathSpec:
    """The PathSpec of a folder in the tree that an entry lies in. It begins with a slash: a volume's is a number."""
    tree = entry.at("")
    return tree.child(FOLDER, "/" + quote_from_bytes(folder))


def _outer(spec: PathSpec) -> PathSpec:
    return PathSpec(spec.item, spec.layers[:-1])


def _plugin(plugins: Iterable[_P], spec: PathSpec) -> _P:
    kind = spec.layers[-1].kind
    for plugin in plugins:
        if plugin.name == kind:
            return plugin
    raise NotReadableError(f"{spec}: this version has no plug-in {kind!r}.")
