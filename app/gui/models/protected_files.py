"""What the files of a case are categorised or protected as, by their keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet

from evidence.catalog.schema import NUMBER_BITS


class ProtectedFiles(Mapping[int, str]):
    """Key of a file entry -> what it, an artifact of it or its evidence item is marked as, in one line.

    A whole item is one mark, however many files it holds: they are found here, and not listed.
    """

    def __init__(self, files: Mapping[int, AbstractSet[str]], items: Mapping[int, AbstractSet[str]]) -> None:
        self._files = {key: names for key, names in files.items() if names}
        self._items = {item: names for item, names in items.items() if names}

    def __getitem__(self, key: int) -> str:
        names = {*self._files.get(key, ()), *self._items.get(key >> NUMBER_BITS, ())}
        if not names:
            raise KeyError(key)
        return ", ".join(sorted(names))

    def __iter__(self) -> Iterator[int]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)
