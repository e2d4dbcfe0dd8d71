"""L01 and Lx01 images, written after J. Metz's specifications of EWF; no tool at hand writes them."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import ewf2_made as made
from make_data import content, maker

TAGS = [
    "mid",
    "ls",
    "be",
    "id",
    "cr",
    "ac",
    "wr",
    "mo",
    "dl",
    "sig",
    "ha",
    "sha",
    "snh",
    "p",
    "n",
    "du",
    "lo",
    "po",
    "pm",
    "oes",
    "opr",
    "src",
    "sub",
    "cid",
    "jq",
    "alt",
    "ep",
    "aq",
    "cfi",
    "sg",
    "ea",
    "lpt",
]
SPARSE = 0x04000000


class File(NamedTuple):
    """A file or, with ``held``, a folder. ``said`` are values by their tags that take the place of the usual ones."""

    name: str
    content: bytes = b""
    held: tuple[File, ...] | None = None
    said: tuple[tuple[str, str], ...] = ()


class Listing:
    """Gathers the media and the lines of the list."""

    def __init__(self, files: Sequence[File], end: str = "\n") -> None:
        self.media = b""
        self._count = 0
        tree = self._lines(File("", held=tuple(files)))
        head = ["5", "rec", "tb\tcl", f"{len(self.media)}\t", ""]
        head += ["perm", "0\t1", "p\tn\ts\tpr\tnta\tnti", "0\t0", "1\t\t\t10\t\t", ""]
        for name in ("srce", "sub"):
            head += [name, "0\t1", "p\tn\tid", "0\t0", "\t\t", ""]
        self.text = end.join([*head, "entry", "0\t1", "\t".join(TAGS), *tree, "", ""]).encode("utf-16-le")

    def _lines(self, file: File) -> list[str]:
        self._count += 1
        folder = file.held is not None
        values = {"id": str(self._count), "n": file.name, "p": "1" if folder else "", "opr": "0", "du": "-1"}
        values |= {"cr": "1600000001", "ac": "1600000002", "wr": "1600000003", "mo": "1600000004"}
        if not folder:
            values |= {
                "ls": str(len(file.content)),
                "be": f"1 {len(self.media):x} {max(1, len(file.content)):x}",
            }
            values |= {
                "ha": hashlib.md5(file.content).hexdigest(),
                "sha": hashlib.sha1(file.content).hexdigest(),
            }
            self.media += file.content or b"\0"
        values |= dict(file.said)
        held = file.held or ()
        lines = [f"0\t{len(held)}", "\t".join(values.get(tag, "") for tag in TAGS)]
        for other in held:
            lines += self._lines(other)
        return lines


def lx01(listing: Listing, parts: int = 1) -> list[bytes]:
    """The segments of an Lx01."""
    stored = made.chunks(listing.media)
    each = -(-len(stored) // parts)
    segments = []
    for number in range(parts):
        segment = made.Segment(number + 1, logical=True)
        made.described(segment, listing.media, 1, "l")
        segment.sectors(stored[number * each : (number + 1) * each], number * each)
        if number == parts - 1:
            segment.section(made.SINGLE_FILES, b"\xff\xfe" + listing.text)
        segment.section(made.DONE if number == parts - 1 else made.NEXT)
        segments.append(segment.data)
    return segments


def l01(listing: Listing) -> bytes:
    """An L01 of one segment, of which the chunks are compressed."""
    data = b"LVF\x09\x0d\x0a\xff\x00\x01\x01\x00\x00\x00"

    def section(kind: bytes, body: bytes = b"") -> None:
        nonlocal data
        end = len(data) + 76 + len(body) if kind != b"done" else len(data)
        data += made.summed(struct.pack("<16sQQ40x", kind, end, 76 + len(body))) + body

    media, count = listing.media, -(-len(listing.media) // made.CHUNK)
    header = "1\nmain\nc\tn\ta\te\tt\n7/26\titem 1\tdesk\tJ. M\tnote\n\n".encode("utf-16")
    section(b"header2", zlib.compress(header))
    volume = struct.pack("<B3xIIIQ", 0x0E, count, 64, 512, -(-len(media) // 512))
    section(b"volume", made.summed(volume.ljust(1048, b"\0")))
    packed = [zlib.compress(media[at : at + made.CHUNK]) for at in range(0, len(media), made.CHUNK)]
    base, places = len(data) + 76, []
    at = 0
    for chunk in packed:
        places.append(at | 1 << 31)
        at += len(chunk)
    section(b"sectors", b"".join(packed))
    table = made.summed(struct.pack("<I4xQ4x", count, base))
    table += made.summed(struct.pack(f"<{count}I", *places))
    section(b"table", table)
    section(b"table2", table)
    head = struct.pack("<16sQI20x", hashlib.md5(listing.text).digest(), len(listing.text), 0)
    checksum = zlib.adler32(head).to_bytes(4, "little")
    section(b"ltree", head[:24] + checksum + head[28:] + listing.text)
    section(b"data", made.summed(volume.ljust(1048, b"\0")))
    section(b"done")
    return data


def written(folder: Path, listing: Listing, form: str) -> Path:
    """Puts an ``l01`` or ``lx01`` down and returns its first segment."""
    if form == "l01":
        (folder / "files.L01").write_bytes(l01(listing))
        return folder / "files.L01"
    return made.written(folder, lx01(listing), "Lx")


def _few() -> Listing:
    return Listing(
        (File("a.txt", b"Dear examiner\n" * 9000), File("sub", held=(File("b.bin", content(1, 90_000)),)))
    )


@maker("logical.L01")
def _l01(path: Path) -> None:
    path.write_bytes(l01(_few()))


@maker("logical-2.Lx01")
def _lx01(path: Path) -> None:
    path.write_bytes(lx01(_few())[0])
