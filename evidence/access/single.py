"""A lone file as a tree of one entry, so that a database can be given without an image around it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.access.pieces import Part
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.model.listed import Listed

KIND = "file"
"""The layer's name in a PathSpec."""


class SingleFile(FileTree):
    """One live file: the item itself. It has no times, for those of the examiner's copy say nothing."""

    def __init__(self, source: ByteSource, name: bytes) -> None:
        self.details = {"format": KIND}
        self._source = source
        self._entry = Listed("0", name, source.size, "file", "live")

    def entries(self) -> Iterator[Listed]:
        yield self._entry

    def open(self, entry: Listed) -> ByteSource:
        return Part(self._source, 0, self._source.size)  # whoever closes it leaves the item open

    def find(self, path: bytes) -> Listed | None:
        return self._entry if path == self._entry.path else None
