"""MP3 sound."""

from __future__ import annotations

from evidence.contract.carver import Carver, Measured
from evidence.contract.source import ByteSource
from parsers.support.reading import Reader

_RATES = {  # kbit/s by the header's index: layer III of MPEG 1, and of MPEG 2 and 2.5
    3: (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    2: (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_SAMPLES = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_FEWEST = 24
"""Frames in a row: fewer may be chance."""
_KEPT = 0xFFFE0C00
"""Of a header, what is the same in all frames of a file: sync word, version, layer, sampling rate."""


class Mp3(Carver):
    """Frames of MPEG audio layer III in a row, with the tags before and behind them.

    Reference: ISO/IEC 11172-3, 2.4.1.3 (header); id3.org, "ID3 tag version 2.4.0", 3.1.
    """

    name = "mp3"
    starts = (b"ID3", b"\xff\xfb", b"\xff\xfa", b"\xff\xf3", b"\xff\xf2", b"\xff\xe3", b"\xff\xe2")

    def measure(self, source: ByteSource) -> Measured | None:
        reader = Reader(source)
        place = _tag(reader.at(0, 10))
        kept, frames = None, 0
        while len(head := reader.at(place, 4)) == 4 and (length := _frame(head)):
            same = int.from_bytes(head, "big") & _KEPT
            if kept is None:
                kept = same
            if same != kept or place + length > reader.size:
                break
            place += length
            frames += 1
        if frames < _FEWEST:
            return None
        if reader.at(place, 3) == b"TAG" and place + 128 <= reader.size:
            place += 128
        return Measured(place, "mp3")


def _tag(head: bytes) -> int:
    """Bytes of an ID3v2 tag that begins so; 0 where none does."""
    if not head.startswith(b"ID3") or len(head) < 10 or max(head[6:]) > 0x7F:
        return 0
    size = 0
    for byte in head[6:]:
        size = size << 7 | byte
    return 10 + size + (10 if head[5] & 0x10 else 0)


def _frame(head: bytes) -> int:
    """Bytes of the frame of layer III that begins so; 0 where none does."""
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    rate, samples, padding = head[2] >> 4, head[2] >> 2 & 3, head[2] >> 1 & 1
    if head[0] != 0xFF or head[1] < 0xE0 or layer != 1 or version == 1 or rate in (0, 15) or samples == 3:
        return 0
    kilobits = _RATES[3 if version == 3 else 2][rate]
    return (144 if version == 3 else 72) * kilobits * 1000 // _SAMPLES[version][samples] + padding
