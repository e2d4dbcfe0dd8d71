"""Records of the catalog read back, each by its types: anybody may have altered them since."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from functools import lru_cache
from typing import Annotated
from urllib.parse import unquote

import msgspec

from evidence.catalog.schema import ITEM_BITS, NUMBER_BITS
from evidence.model.listed import EntryState, EntryType, Listed
from evidence.model.names import shown
from evidence.model.pathspec import PathSpec


class RecordedItem(msgspec.Struct, frozen=True):
    """What of an evidence item's record is needed to open it again. ``size`` of its media, in bytes."""

    id: Annotated[int, msgspec.Meta(ge=1, lt=1 << ITEM_BITS)]
    name: str
    path: str
    container: str
    size: Annotated[int, msgspec.Meta(ge=0)]
    stored_hashes: dict[str, str]
    segments: tuple[str, ...]
    segments_raw: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuses what gives no paths while it is decoded, not later."""
        _ = self.files

    @property
    def title(self) -> str:
        """What a person is told that it is."""
        return f"Evidence item {self.id} ({shown(self.name)})"

    @property
    def files(self) -> tuple[bytes, ...]:
        """The paths of its files, in order, where they were when it was ingested."""
        return tuple(map(bytes.fromhex, self.segments_raw)) or tuple(map(os.fsencode, self.segments))


class RecordedEntry(msgspec.Struct, frozen=True, gc=False):
    """What of a file entry's record is needed to reopen it and to compare its content."""

    id: str
    number: Annotated[int, msgspec.Meta(ge=1, lt=1 << NUMBER_BITS)]
    path: str
    pathspec: str
    sha256: str | None
    size: Annotated[int, msgspec.Meta(ge=0)] | None
    state: EntryState
    type: EntryType
    unconfirmed: bool
    path_raw: str | None = None
    problems: tuple[str, ...] = ()
    inside: str | None = None
    mime: str | None = None
    volume: int | None = None

    @property
    def raw_path(self) -> bytes:
        """The bytes of its path. Raises ValueError."""
        return self.path.encode() if self.path_raw is None else bytes.fromhex(self.path_raw)

    def listed(self, address: str) -> Listed:
        """Its listing, as far as reopening it needs it; ``address`` is that of its PathSpec. Raises ValueError."""
        return Listed(
            address, self.raw_path, self.size or 0, self.type, self.state, unconfirmed=self.unconfirmed
        )


_entry = msgspec.json.Decoder(RecordedEntry)
# Not strict: numbers of 2^53 and more are written as decimal text.
_item = msgspec.json.Decoder(RecordedItem, strict=False)


def recorded_entry(body: str) -> RecordedEntry:
    """The entry that a record in JSON states. Raises ValueError where it is not one of ours."""
    return _entry.decode(body)


def recorded_item(body: str) -> RecordedItem:
    """The evidence item that a record in JSON states. Raises ValueError where it is not one of ours."""
    return _item.decode(body)


def recorded_files(connection: sqlite3.Connection) -> tuple[bytes, ...]:
    """The paths of all files of a catalog's evidence items; of one whose record was altered, none."""
    files: list[bytes] = []
    for (body,) in connection.execute("SELECT body FROM items ORDER BY id, seq"):
        with suppress(ValueError, TypeError):
            files += recorded_item(body).files
    return tuple(files)


def place_of(pathspec: str) -> tuple[PathSpec, str]:
    """The tree of an entry, and its address in it. Entries of one tree stand together: each is parsed once.

    Raises ValueError.
    """
    tree, colon, address = pathspec.rpartition(":")
    if not colon or "/" in address:
        whole = PathSpec.parse(pathspec)
        if not whole.layers:
            raise ValueError(f"not the PathSpec of an entry: {pathspec!r}")
        return whole.at(""), whole.layers[-1].address
    return _parsed(tree), unquote(address)


@lru_cache(maxsize=64)
def _parsed(tree: str) -> PathSpec:
    return PathSpec.parse(tree)
