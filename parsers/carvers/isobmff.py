"""MP4, MOV, 3GP, M4A, HEIC and AVIF: files of boxes."""

from __future__ import annotations

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource
from parsers.support.reading import Reader

_KNOWN = frozenset(
    b"ftyp moov mdat free skip wide meta uuid pnot moof mfra sidx styp pdin udta emsg ssix prft meco idat".split()
)
_SUFFIXES = {
    b"qt  ": "mov",
    b"M4A ": "m4a",
    b"heic": "heic",
    b"heix": "heic",
    b"mif1": "heic",
    b"avif": "avif",
    b"crx ": "cr3",
}
_MOST_BOXES = 1_000_000


class IsoBoxes(Carver):
    """Box by box, to what is no known one. Without a description of what it holds it is not taken for whole.

    Reference: ISO/IEC 14496-12, 4.2 (boxes), 4.3 (ftyp).
    """

    name = "isobmff"
    starts = (b"\0\0",)

    def probe(self, head: bytes) -> bool:
        return head[4:8] == b"ftyp" and 12 <= int.from_bytes(head[:4], "big") <= 512

    def measure(self, source: ByteSource) -> Measured | None:
        reader = Reader(source)
        brand = reader.at(8, 4)
        place, described, media = 0, False, False
        for _ in range(_MOST_BOXES):
            head = reader.at(place, 16)
            kind = head[4:8]
            if kind not in _KNOWN or (kind == b"ftyp" and place):
                break
            length = int.from_bytes(head[:4], "big")
            if length == 1:
                length = int.from_bytes(head[8:], "big")
            if length < 8 or place + length > reader.size:
                break
            described |= kind in (b"moov", b"meta", b"moof")
            media |= kind in (b"mdat", b"idat")
            place += length
        suffix = "3gp" if brand[:2] == b"3g" else _SUFFIXES.get(brand, "mp4")
        return Measured(place, suffix) if described and media else None
