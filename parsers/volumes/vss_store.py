"""The bytes of a volume as a shadow copy keeps them."""

from __future__ import annotations

from collections.abc import Sequence

import pyvshadow

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.library_file import LibraryFile


class ShadowCopy(ByteSource):
    """The state that the first of ``stores`` keeps; the others are the younger ones that it is laid over, in order.

    A block that the copy calls unused and keeps nowhere reads as zeros: what Windows gives there is undefined.
    """

    def __init__(self, file: LibraryFile, stores: Sequence[pyvshadow.store], size: int) -> None:
        self.size = size
        self._file = file
        self._store = stores[0]
        # The library reads a store's lists when it is first asked, and answers from half of them afterwards.
        for store in reversed(stores):
            try:
                file.run(lambda store=store: store.read_buffer_at_offset(1, 0))  # type: ignore[misc]
            except (NotReadableError, ReadError) as error:
                raise NotReadableError(
                    f"The store {store.identifier} cannot be read: {cause(error)}."
                ) from error

    def read_at(self, offset: int, length: int) -> bytes:
        wanted = max(0, min(length, self.size - offset))
        found = b""
        while len(found) < wanted:
            found += self._piece(offset + len(found), wanted - len(found))
        return found

    def _piece(self, offset: int, length: int) -> bytes:
        try:
            data: bytes = self._file.run(lambda: self._store.read_buffer_at_offset(length, offset))
        except ReadError as error:
            reason = f"{error.reason} (byte {error.offset} of the volume)"
            raise ReadError(offset, length, reason) from error
        except NotReadableError as error:
            raise ReadError(offset, length, f"the shadow copy is damaged: {cause(error)}") from error
        if not data:
            raise ReadError(offset, length, "the shadow copy ends before")
        return data


def cause(error: Exception) -> str:
    """What the library found wrong, without the names of its functions, all of which it lists."""
    said = str(error).split(". ")
    return said[min(1, len(said) - 1)].partition(": ")[2].rstrip(".") if len(said) > 1 else str(error)
