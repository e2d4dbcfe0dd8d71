"""Ex01 and Lx01 images, written after J. Metz's specification of EWF version 2; no tool at hand writes them."""

from __future__ import annotations

import bz2
import hashlib
import struct
import zlib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from make_data import data as sample
from make_data import maker

CHUNK, SECTOR = 32768, 512
DEVICE, CASE, DATA, TABLE, ERRORS, MD5, SHA1 = 1, 2, 3, 4, 5, 8, 9
KEYS, NEXT, DONE, SINGLE_FILES = 0x0B, 0x0D, 0x0F, 0x20
COMPRESSED, SUMMED, PATTERN = 1, 2, 4
_PACKERS: dict[int, Callable[[bytes], bytes]] = {1: zlib.compress, 2: bz2.compress}
Chunk = tuple[bytes, int]
"""What is stored of a chunk, and its flags."""


def summed(data: bytes) -> bytes:
    return data + zlib.adler32(data).to_bytes(4, "little")


def padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 16)


def chunks(media: bytes, method: int = 1) -> list[Chunk]:
    """Chunks of one value by a pattern, of text compressed, of noise as they are."""
    made: list[Chunk] = []
    for at in range(0, len(media), CHUNK):
        plain = media[at : at + CHUNK]
        packed = _PACKERS[method](plain)
        if plain == plain[:8] * (len(plain) // 8):
            made.append((plain[:8], COMPRESSED | PATTERN))
        elif len(packed) < len(plain):
            made.append((packed, COMPRESSED))
        else:
            made.append((summed(plain), SUMMED))
    return made


class Segment:
    """One file, section after section."""

    def __init__(self, number: int, method: int = 1, logical: bool = False, identifier: int = 7) -> None:
        signature = (b"LEF2" if logical else b"EVF2") + b"\r\n\x81\0"
        self.data = struct.pack("<8sBBHI16s", signature, 2, 1, method, number, bytes([identifier] * 16))
        self._before = 0

    def section(self, kind: int, data: bytes = b"", flags: int | None = None) -> None:
        """The data with its padding, and the descriptor behind it."""
        data = padded(data)
        flags = (1 if data and kind != DATA else 0) if flags is None else flags
        digest = hashlib.md5(data).digest() if flags & 1 else bytes(16)
        self.data += data
        place = len(self.data)
        self.data += summed(struct.pack("<IIQQII16s12x", kind, flags, self._before, len(data), 64, 0, digest))
        self._before = place

    def sectors(self, stored: Sequence[Chunk], first: int) -> None:
        """A run of chunks with its table."""
        data, entries = b"", b""
        for content, flags in stored:
            if flags & PATTERN:
                entries += content + struct.pack("<II", 0, flags)
                continue
            entries += struct.pack("<QII", len(self.data) + len(data), len(content), flags)
            data += padded(content)
        self.section(DATA, data)
        header = summed(struct.pack("<QI4x", first, len(stored)))
        self.section(TABLE, padded(header) + summed(entries))


def serialized(values: dict[str, str], method: int = 1) -> bytes:
    """The text of one object."""
    text = "\n".join(("1", "main", "\t".join(values), "\t".join(values.values()), "", ""))
    return _PACKERS[method](b"\xff\xfe" + text.encode("utf-16-le"))


def described(segment: Segment, media: bytes, method: int, drive: str = "f") -> None:
    """What comes first in each segment."""
    sectors, count = -(-len(media) // SECTOR), -(-len(media) // CHUNK)
    device = {
        "sn": "S-1",
        "md": "Modell ü",
        "lb": "",
        "ts": str(sectors),
        "dt": drive,
        "bp": str(SECTOR),
        "ph": "1",
    }
    case = {
        "nm": "desk",
        "cn": "7/26",
        "en": "item 1",
        "ex": "J. Müller",
        "nt": "one\x01two",
        "av": "8.11",
        "os": "W",
    }
    case |= {
        "tt": "1700000000",
        "at": "1700000001",
        "tb": str(count),
        "cp": str(method),
        "sb": "64",
        "gr": "64",
    }
    segment.section(DEVICE, serialized(device, method))
    segment.section(CASE, serialized(case, method))


def image(
    media: bytes,
    parts: int = 1,
    method: int = 1,
    stored: Sequence[Chunk] | None = None,
    errors: Iterable[tuple[int, int]] = (),
) -> list[bytes]:
    """The segments of an Ex01. ``stored`` takes the place of the media's own chunks."""
    held = list(chunks(media, method) if stored is None else stored)
    each = -(-len(held) // parts)
    made = []
    for number in range(parts):
        segment = Segment(number + 1, method)
        described(segment, media, method)
        run = held[number * each : (number + 1) * each]
        half = len(run) // 2
        segment.sectors(run[:half], number * each)
        segment.sectors(run[half:], number * each + half)
        if number == parts - 1:
            _end(segment, media, errors)
        segment.section(DONE if number == parts - 1 else NEXT)
        made.append(segment.data)
    return made


def _end(segment: Segment, media: bytes, errors: Iterable[tuple[int, int]]) -> None:
    runs = list(errors)
    if runs:
        entries = b"".join(struct.pack("<QI4x", *run) for run in runs)
        segment.section(ERRORS, padded(summed(struct.pack("<I12x", len(runs)))) + summed(entries))
    segment.section(MD5, summed(hashlib.md5(media).digest()))
    segment.section(SHA1, summed(hashlib.sha1(media).digest()))


def written(folder: Path, segments: Iterable[bytes], kind: str = "Ex") -> Path:
    """Puts segments down under their names and returns the first."""
    for number, data in enumerate(segments, 1):
        (folder / f"image.{kind}{number:02d}").write_bytes(data)
    return folder / f"image.{kind}01"


@maker("media.Ex01")
def _media(path: Path) -> None:
    media = sample("fat12.dd").read_bytes()
    for number, segment in enumerate(image(media, 2), 1):
        path.with_suffix(f".Ex{number:02d}").write_bytes(segment)
