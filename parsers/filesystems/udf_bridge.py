"""A disc with both UDF and ISO 9660, as one file tree."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec import structs

from evidence.contract.errors import ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.model.listed import Listed
from parsers.filesystems.iso9660_tree import Iso9660Tree
from parsers.filesystems.udf_tree import UdfTree
from parsers.support.mapped import Mapped

_ISO = "iso:"
_ALONE = "It stands in the disc's ISO 9660 tree alone."
_SMALL = 65_536
"""Bytes: a content that UDF keeps in its own blocks is smaller, and compared instead of its place."""


class UdfBridge(FileTree):
    """The entries of UDF, then the files whose content the ISO 9660 tree alone leads to; addresses of these say so."""

    def __init__(self, udf: UdfTree, iso: Iso9660Tree) -> None:
        self._udf = udf
        self._iso = iso
        self.unit = udf.unit
        self.details = {**udf.details, "beside": "iso9660"}

    @property
    def problems(self) -> list[str]:  # type: ignore[override]
        """Those of both trees."""
        return [*self._udf.problems, *(f"ISO 9660: {said}" for said in self._iso.problems)]

    def entries(self) -> Iterator[Listed]:
        """Every entry. Raises NotReadableError where the root folder of UDF cannot be read."""
        places: set[int | None] = set()
        for entry in self._udf.entries():
            places.add(self._place(self._udf, entry))
            yield entry
        self._held = places
        for entry in self._iso.entries():
            if self._alone(entry):
                yield self._of_iso(entry)

    def open(self, entry: Listed) -> ByteSource:
        if entry.address.startswith(_ISO):
            return self._iso.open(structs.replace(entry, address=entry.address.removeprefix(_ISO)))
        return self._udf.open(entry)

    def find(self, path: bytes) -> Listed | None:
        """The entry with exactly this path, of UDF first."""
        found = self._udf.find(path)
        if found is None and (other := self._iso.find(path)) is not None and self._alone(other):
            return self._of_iso(other)
        return found

    def unallocated(self) -> Iterator[tuple[int, int]]:
        return self._udf.unallocated()

    @cached_property
    def _held(self) -> set[int | None]:
        """Where the contents begin that UDF leads to."""
        return {self._place(self._udf, entry) for entry in self._udf.entries()}

    def _alone(self, entry: Listed) -> bool:
        if not entry.readable or not entry.size or self._listed(entry):
            return False
        try:
            same = self._udf.find(entry.path)
            if entry.type == "link":
                return same is None or same.type != "link"
            if same is None or same.size != entry.size or entry.size > _SMALL:
                return True
            return self._udf.open(same).read_at(0, same.size) != self._iso.open(entry).read_at(0, same.size)
        except ReadError:
            return True

    def _listed(self, entry: Listed) -> bool:
        place = self._place(self._iso, entry)
        return place is not None and place in self._held

    @staticmethod
    def _place(tree: FileTree, entry: Listed) -> int | None:
        """Where in the volume its content begins; None where it has none of its own there."""
        if entry.type not in ("file", "stream") or not entry.size:
            return None
        try:
            content = tree.open(entry)
        except ReadError:
            return None
        return content.stored_at(0) if isinstance(content, Mapped) else None

    @staticmethod
    def _of_iso(entry: Listed) -> Listed:
        return structs.replace(entry, address=_ISO + entry.address, problems=(*entry.problems, _ALONE))
