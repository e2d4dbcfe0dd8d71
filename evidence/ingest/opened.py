"""A file entry that holds others, as it is opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from msgspec import structs

from evidence.access.resolve import folder_in
from evidence.custody.manifest.paths import MARK
from evidence.ingest.protocol import FoundOpener
from evidence.model.listed import EntryState, Listed
from evidence.model.pathspec import PathSpec

_ENDINGS = (
    (b".tgz", b".tar"),
    (b".txz", b".tar"),
    (b".svgz", b".svg"),
    (b".gz", b""),
    (b".xz", b""),
    (b".ab", b".tar"),
)


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """A file entry whose content is looked into.

    ``content``: the PathSpec of its bytes; ``path``: as its record has it; ``depth``: 1 for one that lies in no other;
    ``outermost``: the number of the one that all of them lie in, with its size; ``digests``: the SHA-256 of those that
    it lies in, and its own. ``late``: it was carved, or lies in what was. ``folder``: the path of that around it in
    its own tree.
    """

    content: PathSpec
    path: bytes
    volume: int | None
    state: EntryState
    unconfirmed: bool
    opener: FoundOpener
    number: int = 0
    late: bool = False
    depth: int = 0
    outermost: int = 0
    outermost_size: int = 0
    digests: tuple[str, ...] = ()
    folder: bytes = b""
    again: bool = False
    """Whether it lies in itself: then it is not opened once more."""

    @property
    def tree(self) -> PathSpec:
        """The PathSpec of what it holds: files, or the one file that its bytes unpack or unlock to."""
        if self.opener.layer == "bundle":
            return folder_in(self.content, self.folder).child(self.opener.kind)
        inner = self.content.child(self.opener.kind)
        return inner if self.opener.layer == "tree" else inner.child("file")

    @property
    def of_folder(self) -> bool:
        """Whether it stands for a folder that lies in no archive: its files unpack to no more than they are."""
        return self.opener.layer == "bundle" and self.outermost == self.number

    @property
    def prefix(self) -> bytes:
        """What the paths of all that lies in it begin with."""
        return self.path + MARK

    def whole(self, entry: Listed) -> Listed:
        """The same with its whole path."""
        held = self.held(entry)
        return structs.replace(held, path=self.prefix + held.path)

    def held(self, entry: Listed) -> Listed:
        """An entry in it, as it is recorded: no more certain than itself, and under a name where it has none."""
        if self.opener.layer in ("stream", "lock"):
            entry = structs.replace(entry, path=_stem(self.path, self.opener.layer))
        if self.state == "live" and not self.unconfirmed:
            return entry
        state = entry.state if self.state == "live" else self.state
        return structs.replace(entry, state=state, unconfirmed=entry.unconfirmed or self.unconfirmed)


def openings(
    openers: Iterable[FoundOpener], content: PathSpec, entry: Listed, volume: int | None, folder: bytes
) -> Iterator[Opened]:
    """An entry as each of the plug-ins would open it, of which one fits. ``entry`` has its whole path.

    ``folder``: where it lies in its own tree.
    """
    for opener in openers:
        if not opener.blind:
            yield Opened(
                content=content,
                path=entry.path,
                volume=volume,
                state=entry.state,
                unconfirmed=entry.unconfirmed,
                opener=opener,
                folder=folder,
            )


def _stem(path: bytes, layer: str) -> bytes:
    """The name of the file that a compressed or locked one holds."""
    name = path.rpartition(b"/")[2]
    for ending, instead in _ENDINGS if layer == "stream" else ():
        if name.lower().endswith(ending) and len(name) > len(ending):
            return name[: -len(ending)] + instead
    return name
