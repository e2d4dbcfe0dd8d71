"""The objects of a YAFFS2: what the newest of their chunks say.

Reference: C. Manning, "How YAFFS Works" (2012).
"""

from __future__ import annotations

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from parsers.support.mapped import Mapped, Run
from parsers.support.yaffs2.chunks import FILE, HEADER, Header, Layout, chunks, header

ROOT, LOST, UNLINKED, DELETED = 1, 2, 3, 4
"""Numbers of folders that every volume has; the last two hold what was deleted."""
MAX_CHUNKS = 4_000_000
"""Of one volume: eight GiB of flash memory."""


class Object:
    """``header`` is that of the time before it was deleted. ``places``: where each chunk of the content lies."""

    __slots__ = ("deleted", "header", "number", "places")

    def __init__(self, number: int) -> None:
        self.number = number
        self.header: Header | None = None
        self.deleted = False
        self.places: dict[int, int] = {}


class Objects:
    """All objects by their number. NotReadableError for more chunks than are read."""

    def __init__(self, source: ByteSource, layout: Layout) -> None:
        self._source = source
        self._layout = layout
        self.all: dict[int, Object] = {}
        self.damaged = 0
        if source.size // layout.chunk > MAX_CHUNKS:
            raise NotReadableError(f"A YAFFS2 of more than {MAX_CHUNKS} chunks is not read.")
        for place, tags in sorted(chunks(source, layout), key=lambda found: found[1].order):
            found = self.all.setdefault(tags.object, Object(tags.object))
            if tags.chunk:
                found.places[tags.chunk] = place
            else:
                self._headed(found, place)

    def content(self, found: Object) -> ByteSource:
        """The content of a file. ReadError where a chunk of one that was deleted is no longer there."""
        size = found.header.size if found.header is not None else 0
        page = self._layout.page
        last = -(-size // page)
        if found.deleted and any(number not in found.places for number in range(1, last + 1)):
            raise ReadError(0, size, "not all of its chunks are left")
        runs = [
            Run((number - 1) * page, page, place)
            for number, place in sorted(found.places.items())
            if number <= last
        ]
        return Mapped(self._source, size, runs)

    def _headed(self, found: Object, place: int) -> None:
        """Takes a header. What lies behind the end of a file that shrank is gone, whatever is written there later."""
        said = header(self._source.read_at(place, HEADER))
        if said is None:
            self.damaged += 1
            return
        if said.parent in (UNLINKED, DELETED):
            found.deleted = True
            found.header = found.header or said
            return
        found.deleted = False
        if said.kind == FILE and found.header is not None and said.size < found.header.size:
            last = -(-said.size // self._layout.page)
            found.places = {number: at for number, at in found.places.items() if number <= last}
        found.header = said
