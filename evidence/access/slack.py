"""What lies behind the end of files in their last blocks, as file entries."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.access.pieces import Part
from evidence.access.unallocated import parsed
from evidence.contract.errors import ReadError
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource
from evidence.model.listed import Listed

KIND = "slack"
"""The layer's name in a PathSpec."""
_CHUNK = 1 << 16


class Slack(FileTree):
    """The slack of each live file of ``beside``, an entry ``$Slack/<path>``, where it holds anything but zeros.

    Addresses are ``offset-length`` in bytes of ``source``. Entries are called carved and unconfirmed, as unallocated
    space is: no file lists them. Slack that lies in two places is two entries; that of a file with several names is
    listed under the first.
    """

    holds_files = False

    def __init__(self, source: ByteSource, beside: FileTree) -> None:
        self.details = {"format": KIND}
        self._source = source
        self._beside = beside

    def entries(self) -> Iterator[Listed]:
        seen: set[int] = set()
        for path, offset, length in self._beside.slack():
            if offset not in seen and self._holds_something(offset, length):
                seen.add(offset)
                yield Listed(
                    f"{offset}-{length}", b"$Slack/" + path, length, "file", "carved", unconfirmed=True
                )

    def open(self, entry: Listed) -> ByteSource:
        offset, length = parsed(entry)
        return Part(self._source, offset, length)

    def find(self, path: bytes) -> Listed | None:
        return None

    def _holds_something(self, offset: int, length: int) -> bool:
        """Whether not all of it is zero. What cannot be read is listed, so that this is said."""
        try:
            return any(
                self._source.read_at(at, min(_CHUNK, offset + length - at)).strip(b"\0")
                for at in range(offset, offset + length, _CHUNK)
            )
        except ReadError:
            return True
