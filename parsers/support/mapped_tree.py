"""A tree of which entries stand at other paths than those that its archive gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from urllib.parse import quote_from_bytes

import msgspec

from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.model.listed import Listed

_MARK = "@"
"""Between the archive's address of an entry and the name that the archive gives it, which is kept so."""


class MappedTree(FileTree):
    """``to_device`` gives the path of a name, ``names`` the names that may have a path, the likeliest first."""

    def __init__(
        self,
        inner: FileTree,
        details: dict[str, str],
        to_device: Callable[[bytes], bytes],
        names: Callable[[bytes], Iterable[bytes]],
    ) -> None:
        self._inner = inner
        self._to_device = to_device
        self._names = names
        self.details = {**inner.details, **details}

    @property
    def problems(self) -> tuple[str, ...]:  # type: ignore[override]
        """Those of the archive."""
        return tuple(self._inner.problems)

    def entries(self) -> Iterator[Listed]:
        """In the order of the archive; folders that are the device's root are not listed."""
        for entry in self._inner.entries():
            mapped = self._mapped(entry)
            if mapped.path:
                yield mapped

    def _mapped(self, entry: Listed) -> Listed:
        path = self._to_device(entry.path)
        if path == entry.path:
            return entry
        address = f"{entry.address}{_MARK}{quote_from_bytes(entry.path)}"
        return msgspec.structs.replace(entry, path=path, address=address)

    def open(self, entry: Listed) -> ByteSource:
        return self._inner.open(msgspec.structs.replace(entry, address=entry.address.partition(_MARK)[0]))

    def find(self, path: bytes) -> Listed | None:
        for name in self._names(path):
            found = self._inner.find(name)
            if found is not None and self._to_device(found.path) == path:
                return self._mapped(found)
        return None

    def close(self) -> None:
        self._inner.close()
