"""An older state of a file system: what in it is not as it is now."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from functools import cached_property

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.model.listed import Listed


class Differing(FileTree):
    """The live entries of an older state that the present one does not list alike.

    Alike are entries of the same path, type, size, address, and times of modification, change and birth: whoever
    keeps all of these and changes the content is not seen here. What neither state lists as live is left out.
    ``present`` opens the state to compare with; it is listed when entries are asked for. Where that fails, more of
    the older state is listed, and a problem says so.
    """

    def __init__(self, older: FileTree, present: Callable[[], FileTree]) -> None:
        self._older = older
        self._present = present
        self.details = older.details
        self.problems: list[str] = list(older.problems)

    def entries(self) -> Iterator[Listed]:
        """What differs, in the older state's own order."""
        same, failed = self._stated
        left_out = 0
        for entry in self._older.entries():
            if entry.state != "live" or _stated(entry) in same:
                left_out += 1
            else:
                yield entry
        told = f"{left_out} entries of this older state are not listed: they are as they are now, or deleted in it."
        self.problems[:] = [*self._older.problems, *failed, *([told] if left_out else [])]

    def open(self, entry: Listed) -> ByteSource:
        return self._older.open(entry)

    def find(self, path: bytes) -> Listed | None:
        return self._older.find(path)

    def at(self, address: str) -> Listed:
        return self._older.at(address)

    def close(self) -> None:
        self._older.close()

    @cached_property
    def _stated(self) -> tuple[frozenset[bytes], tuple[str, ...]]:
        """What the present state lists, as far as it can be listed, and why not further."""
        found: set[bytes] = set()
        try:
            with self._present() as present:
                found.update(_stated(entry) for entry in present.entries() if entry.state == "live")
        except (NotReadableError, ReadError) as error:
            failed = (
                "The present state could not be listed to its end, so that more than what differs is listed"
            )
            return frozenset(found), (f"{failed}: {error}",)
        return frozenset(found), ()


def _stated(entry: Listed) -> bytes:
    """A digest in place of the values: millions are held at once."""
    values = (
        entry.path,
        entry.type,
        entry.size,
        entry.address,
        entry.modified,
        entry.changed,
        entry.born,
    )
    return hashlib.blake2b(repr(values).encode(), digest_size=16).digest()
