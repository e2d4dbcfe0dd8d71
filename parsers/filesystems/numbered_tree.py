"""An archive whose list is held in memory: an entry's address is its place in it."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import Generic, Protocol, TypeVar

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import FileTree
from evidence.model.listed import Listed
from parsers.filesystems.archive_path import volume_path

_MOST_DIGITS = 12


class _Named(Protocol):
    name: bytes


_T = TypeVar("_T", bound=_Named)


class NumberedTree(FileTree, Generic[_T]):
    """Entries come in the order of the archive; two of one name stay two. ``called`` names the format in errors."""

    called: str
    _members: Sequence[_T]

    def entries(self) -> Iterator[Listed]:
        for number in range(len(self._members)):
            entry = self._listed(number)
            if entry.path:
                yield entry

    def find(self, path: bytes) -> Listed | None:
        """Of several entries of one path the last, as an unpacker would leave it."""
        for number in reversed(range(len(self._members))):
            if volume_path(self._members[number].name) == path:
                return self._listed(number)
        return None

    def _number(self, entry: Listed) -> int:
        """The place that an address names. Raises NotReadableError where it names none."""
        address = entry.address
        digits = address.isascii() and address.isdigit() and len(address) < _MOST_DIGITS
        if not digits or int(address) >= len(self._members):
            raise NotReadableError(f"{address!r} is not the address of a member of the {self.called}")
        return int(address)

    @abstractmethod
    def _listed(self, number: int) -> Listed:
        """The entry at a place of the list."""
