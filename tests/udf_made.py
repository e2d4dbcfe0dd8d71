"""UDF volumes with files: formatted by mkudffs, filled by the test's own code after ECMA-167, held against GRUB."""

from __future__ import annotations

import struct
import tempfile
from binascii import crc_hqx
from pathlib import Path

from make_data import run

TIME = struct.pack("<Hh8B", 1 << 12 | 120, 2020, 9, 13, 14, 26, 40, 12, 34, 56)
"""2020-09-13 14:26:40.123456 two hours east of Greenwich."""
LOCAL = struct.pack("<Hh8B", 1 << 12 | (-2047 & 0xFFF), 2020, 9, 13, 12, 26, 40, 0, 0, 0)
"""The same second without a zone, taken for UTC."""
SHORT, LONG, EXTENDED_AD, INSIDE = 0, 1, 2, 3
REGULAR, FOLDER, LINK, DEVICE, STREAMS = 5, 4, 12, 6, 13


def tagged(kind: int, block: int, body: bytes, version: int = 3) -> bytes:
    """A descriptor with its tag."""
    head = struct.pack("<HHBxHHHI", kind, version, 0, 1, crc_hqx(body, 0), len(body), block)
    return head[:4] + bytes([sum(head) & 0xFF]) + head[5:] + body


def cs0(text: str) -> bytes:
    """A name in OSTA's compressed Unicode."""
    try:
        return b"\x08" + text.encode("latin-1")
    except UnicodeEncodeError:
        return b"\x10" + text.encode("utf-16-be")


class Disc:
    """A volume of mkudffs that is written into. ``meta`` counts the partition that entries and folders lie in."""

    def __init__(self, media: str, revision: str, *options: str, blocks: int = 4096) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "disc")
            run("mkudffs", "--utf8", "--new-file", "-m", media, "-r", revision, *options, path, str(blocks))
            self.data = bytearray(path.read_bytes())
        self.block = 512 if media == "hd" and "-b" not in options else 2048
        self.start = struct.unpack_from("<I", self.data, self.find(5) + 188)[0]
        fileset = self.find(256)
        self.root = struct.unpack_from("<I", self.data, fileset + 404)[0]
        self.extended = any(
            self.data[at : at + 2] == b"\x0a\x01" for at in range(0, len(self.data), self.block)
        )
        self.reference = 0
        self.places: dict[int, int] = {}
        self.next = 1024
        self.next_entry = 600

    def find(self, kind: int, last: bool = False) -> int:
        """Where the first or last descriptor of a kind stands."""
        found = [
            at
            for at in range(32768, len(self.data), self.block)
            if self.data[at : at + 2] == kind.to_bytes(2, "little") and self.data[at + 2] in (2, 3)
        ]
        return found[-1 if last else 0]

    def put(self, block: int, data: bytes) -> None:
        """Writes where a block of the physical partition lies."""
        at = (self.start + block) * self.block
        self.data[at : at + len(data)] = data

    def put_meta(self, block: int, data: bytes) -> None:
        """The same for the partition of entries."""
        self.put(self.places.get(block, block), data)

    def store(self, data: bytes) -> int:
        """Content in blocks of its own."""
        block, self.next = self.next, self.next + -(-len(data) // self.block) + 1
        self.put(block, data)
        return block

    def entry(
        self,
        kind: int,
        size: int,
        form: int,
        described: bytes,
        block: int | None = None,
        *,
        time: bytes = TIME,
        streams: bytes = bytes(16),
    ) -> int:
        """An entry; one of the kind that has streams says where these are."""
        if block is None:
            block, self.next_entry = self.next_entry, self.next_entry + 1
        icb = struct.pack("<IHHHBBIHH", 0, 4, 0, 1, 0, kind, 0, 0, form)
        body = icb + struct.pack("<IIIHBBI", 0, 0, 0x1084, 1, 0, 0, 0)
        if self.extended:
            body += struct.pack("<QQQ", size, size, 1) + time * 4 + struct.pack("<II", 1, 0)
            body += bytes(16) + streams + bytes(32)
        else:
            body += struct.pack("<QQ", size, 1) + time * 3 + struct.pack("<I", 1) + bytes(16 + 32)
        attributes = b"" if self.extended else _file_times(block)
        body += struct.pack("<QII", 16, len(attributes), len(described)) + attributes + described
        assert len(body) + 16 <= self.block
        self.put_meta(block, tagged(266 if self.extended else 261, block, body).ljust(self.block, b"\0"))
        return block

    def file(self, data: bytes, *, time: bytes = TIME, streams: bytes = bytes(16)) -> int:
        """A file whose content stands in the entry, or in one run."""
        form, described = INSIDE, data
        if len(data) >= 200:
            form, described = LONG, self.long(self.store(data), len(data))
        return self.entry(REGULAR, len(data), form, described, time=time, streams=streams)

    def long(self, block: int, length: int, reference: int = 0, kind: int = 0) -> bytes:
        """A long allocation descriptor."""
        return struct.pack("<IIH6x", length | kind << 30, block, reference)

    def icb(self, block: int) -> bytes:
        """What leads to an entry."""
        return self.long(block, self.block, self.reference)

    def names(self, names: dict[str, tuple[int, int]], block: int, parent: int) -> bytes:
        """The content of a folder: (flags, block) by name."""
        found = self.name(b"", 2 | 8, parent, block)
        return found + b"".join(self.name(cs0(name), flags, at, block) for name, (flags, at) in names.items())

    def name(self, name: bytes, flags: int, icb: int, block: int) -> bytes:
        """One name in a folder."""
        body = struct.pack("<HBB", 1, flags, len(name)) + self.icb(icb) + bytes(2) + name
        return tagged(257, block, body + bytes(-(len(body) + 16) % 4))

    def folder(self, names: dict[str, tuple[int, int]], block: int | None = None, kind: int = FOLDER) -> int:
        """A folder whose names stand in blocks of their own."""
        number = self.entry(kind, 0, INSIDE, b"", block)
        data = self.names(names, number, self.root)
        at = self.store(data)
        if self.reference:
            self.entry(kind, len(data), LONG, self.long(at, len(data)), number)
        else:
            self.entry(kind, len(data), SHORT, struct.pack("<II", len(data), at), number)
        return number


def _file_times(block: int) -> bytes:
    """Extended attributes with the time of creation."""
    times = struct.pack("<IB3xIII", 5, 1, 32, 12, 1) + TIME
    return tagged(262, block, struct.pack("<II", 24 + len(times), 24 + len(times))) + times


def with_metadata_partition(disc: Disc) -> None:
    """Turns a volume without one into one of UDF 2.50: entries lie in a file in two pieces, which has a mirror."""
    first, second, main, mirror = 2000, 2400, 1900, 1910
    disc.places = {block: (first + block if block < 8 else second + block - 8) for block in range(40)}
    pieces = struct.pack("<IIII", 8 * disc.block, first, 32 * disc.block, second)
    fileset = bytearray(disc.data[disc.find(256) :][: disc.block])
    for kind, block in ((250, main), (251, mirror)):
        places, disc.places = disc.places, {}
        disc.entry(kind, 40 * disc.block, SHORT, pieces, block)
        disc.places = places
    disc.reference, disc.root, disc.next_entry = 1, 1, 2
    fileset[400:416] = disc.icb(1)
    fileset[304:336] = cs0("In metadata").ljust(31, b"\0") + b"\x0c"
    disc.put_meta(0, tagged(256, 0, bytes(fileset[16:512])))
    for at in (disc.find(6), disc.find(6, last=True)):
        logical = bytearray(disc.data[at : at + 512])
        name = b"\0*UDF Metadata Partition".ljust(24, b"\0") + struct.pack("<H6x", 0x250)
        map_ = b"\2\x40\0\0" + name + struct.pack("<HHIIIIHB5x", 1, 0, main, mirror, 0xFFFFFFFF, 32, 1, 1)
        logical[248:264] = disc.long(0, disc.block, 1)
        logical[264:272] = struct.pack("<II", 70, 2)
        logical[240:242] = b"\x50\x02"
        logical[446:510] = map_
        disc.data[at : at + 512] = tagged(6, at // disc.block, bytes(logical[16:512]))


def of_grub(data: bytes, path: str) -> bytes:
    """The content of a path as GRUB reads it, which knows no metadata partitions."""
    with tempfile.TemporaryDirectory() as folder:
        image = Path(folder, "image")
        image.write_bytes(data)
        return run("grub-fstest", image, "cat", path)
