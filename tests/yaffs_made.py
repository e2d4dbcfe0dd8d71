"""Images of YAFFS2: written by the test's own code as mkyaffs2image and the driver do, read by unyaffs and fls."""

from __future__ import annotations

import struct

from make_data import MOMENT

FILE, LINK, FOLDER, HARD_LINK, SPECIAL = 1, 2, 3, 4, 5
_MODES = {FILE: 0o100644, LINK: 0o120777, FOLDER: 0o40755, HARD_LINK: 0, SPECIAL: 0o20644}
_BLOCK = 64


class Flash:
    """Flash memory as it is written chunk after chunk. ``extra``: headers' tags hold more, as the driver writes."""

    def __init__(self, page: int = 2048, spare: int = 64, tags: int = 0, *, extra: bool = False) -> None:
        self.page, self.spare, self.tags, self.extra = page, spare, tags, extra
        self.data = bytearray()
        self.sequence = 0x1000

    def chunk(self, data: bytes, number: int, chunk: int, used: int) -> None:
        """One page with its tags."""
        tags = bytes(b"\xff" * self.tags) + struct.pack("<IIII", self.sequence, number, chunk, used)
        self.data += data.ljust(self.page, b"\xff") + tags.ljust(self.spare, b"\xff")

    def header(
        self,
        number: int,
        kind: int,
        parent: int,
        name: bytes,
        size: int = 0,
        target: bytes = b"",
        equal: int = 0,
    ) -> None:
        """What describes an object."""
        data = struct.pack(
            "<IIH256sxxIIIIIIIi160s",
            kind, parent, 0xFFFF, name, _MODES[kind], 0, 0, MOMENT, MOMENT + 1, MOMENT + 2, size, equal, target,
        )  # fmt: skip
        extra = self.extra and parent > 0
        chunk = 0x80000000 | parent if extra else 0
        self.chunk(
            data.ljust(512, b"\xff"),
            kind << 28 | number if extra else number,
            chunk,
            size if extra else 0xFFFF,
        )

    def file(self, number: int, parent: int, name: bytes, data: bytes, holes: tuple[int, ...] = ()) -> None:
        """A header and the chunks of a content, without those that are ``holes``."""
        self.header(number, FILE, parent, name, len(data))
        for chunk, at in enumerate(range(0, len(data), self.page), 1):
            if chunk not in holes:
                part = data[at : at + self.page]
                self.chunk(part, number, chunk, len(part))

    def next_block(self) -> None:
        """Leaves the rest of a block erased; the next one has a later number."""
        whole = _BLOCK * (self.page + self.spare)
        self.data += b"\xff" * (-len(self.data) % whole)
        self.sequence += 1
