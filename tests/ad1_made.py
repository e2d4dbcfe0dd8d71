"""AD1 images, written after P. C. Bjelland's specification (pcbje/pyad1); no tool at hand writes them."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from make_data import content, maker

CHUNK = 4096
MARGIN = 512
TIMES = ((7, b"20240102T030405.123456"), (8, b"20240102T030406"), (9, b"20240102T030407.5"))


class Item(NamedTuple):
    """A file or, with ``held``, a folder. ``said`` takes the place of what is usually said of it."""

    name: bytes
    content: bytes = b""
    held: tuple[Item, ...] | None = None
    said: tuple[tuple[int, int, bytes], ...] | None = None


class Image:
    """The bytes that the segments hold together, and where each item begins."""

    def __init__(
        self, items: Sequence[Item], version: int = 4, source: bytes = b"C:\\Users\\x [NTFS]"
    ) -> None:
        self.data = bytearray(48 + (44 if version == 4 else 0)) + source
        self.places: dict[bytes, int] = {}
        first = self._chain(items, 0)
        footers = len(self.data)
        if version == 4:
            self.data += b"ATTRGUID".ljust(176, b"\0") + b"LOCSGUID".ljust(176, b"\0")
            struct.pack_into("<4sQQQQ", self.data, 48, b"AD\0\0", 92, footers, 0, footers + 176)
        struct.pack_into(
            "<16sIIIQQI", self.data, 0, b"ADLOGICALIMAGE", version, 1, CHUNK, 0, first, len(source)
        )

    def _chain(self, items: Sequence[Item], parent: int) -> int:
        first, before = 0, 0
        for item in items:
            place = self._put(item, parent)
            first = first or place
            if before:
                struct.pack_into("<Q", self.data, before, place)
            before = place
        return first

    def _put(self, item: Item, parent: int) -> int:
        place = len(self.data)
        self.places[item.name] = place
        folder = item.held is not None
        self.data += struct.pack(
            "<QQQQQII", 0, 0, 0, 0, len(item.content), 5 if folder else 0, len(item.name)
        )
        self.data += item.name + parent.to_bytes(8, "little")
        if item.content:
            struct.pack_into("<Q", self.data, place + 24, self._content(item.content))
        struct.pack_into("<Q", self.data, place + 16, self._said(item, folder))
        if item.held:
            struct.pack_into("<Q", self.data, place + 8, self._chain(item.held, place))
        return place

    def _content(self, content: bytes) -> int:
        table = len(self.data)
        packed = [zlib.compress(content[at : at + CHUNK]) for at in range(0, len(content), CHUNK)]
        ends = [table + 8 * (len(packed) + 2)]
        for chunk in packed:
            ends.append(ends[-1] + len(chunk))
        self.data += struct.pack(f"<{len(ends) + 1}Q", len(packed), *ends) + b"".join(packed)
        return table

    def _said(self, item: Item, folder: bool) -> int:
        said = item.said
        if said is None:
            usual = [(2, 2, b"3" if folder else b"1"), *((5, key, value) for key, value in TIMES)]
            if not folder:
                usual.append((3, 3, str(len(item.content)).encode()))
                usual.append((1, 0x5001, hashlib.md5(item.content).hexdigest().encode()))
                usual.append((1, 0x5002, hashlib.sha1(item.content).hexdigest().encode()))
            said = tuple(usual)
        first = len(self.data) if said else 0
        for number, (category, key, value) in enumerate(said):
            following = len(self.data) + 20 + len(value) if number + 1 < len(said) else 0
            self.data += struct.pack("<QIII", following, category, key, len(value)) + value
        return first


def segments(data: bytes, full: int = 1 << 30) -> list[bytes]:
    """The segment files, each of ``full`` bytes but the last."""
    each = full - MARGIN
    count = max(1, -(-len(data) // each))
    return [
        struct.pack("<16sIIIIQI", b"ADSEGMENTEDFILE", 1, 2, number + 1, count, full, MARGIN).ljust(
            MARGIN, b"\0"
        )
        + data[number * each : (number + 1) * each]
        for number in range(count)
    ]


def written(folder: Path, data: bytes, full: int = 1 << 30) -> Path:
    """Puts the segments down and returns the first."""
    for number, segment in enumerate(segments(data, full), 1):
        (folder / f"image.ad{number}").write_bytes(segment)
    return folder / "image.ad1"


@maker("logical.ad1")
def _logical(path: Path) -> None:
    files = (
        Item(b"a.txt", b"Dear examiner\n" * 900),
        Item(b"sub", held=(Item(b"b.bin", content(1, 20_000)),)),
    )
    for number, segment in enumerate(segments(Image(files).data, 8192), 1):
        path.with_suffix(f".ad{number}").write_bytes(segment)
