"""HFS+ volumes: xorriso makes them; resource fork, attributes and compression are put in by hand.

What is put in lies in blocks of files that xorriso wrote, so that nothing of the volume's own accounts changes.
"""

from __future__ import annotations

import struct
import tempfile
import zlib
from pathlib import Path

from make_data import content, data, maker, run, small_tree

__all__ = ["CONTENTS", "HIDDEN", "LINKED", "data"]

NODE = 4096
TEXT = b"".join(b"line %d of a text that compresses well\n" % number for number in range(90))
CONTENTS = {
    b"plain.txt": b"plain\n",
    b"forked.txt": b"data fork\n",
    b"forked.txt:com.apple.ResourceFork": content(8, 5001),
    b"forked.txt:com.example.note": b"a note",
    b"forked.txt:com.example.other": b"\0\xff" * 40,
    b"packed.txt": TEXT,
    b"hard1.txt": content(9, 3000),
    b"hard2.txt": content(9, 3000),
    b"scattered.bin": content(10, 60_001),
}
HIDDEN = "zzzzHFS+ Private Data"
"""Its first four letters become NUL, which no folder of a Linux system can be called; both sort last."""
LINKED = 26
"""The number that xorriso gives to the file that hard links stand for: macOS names it so."""
_VOLUME = 1024
_ATTRIBUTES_FORK, _EXTENTS_FORK = _VOLUME + 352, _VOLUME + 192


def _node(kind: int, height: int, records: list[bytes]) -> bytes:
    body = struct.pack(">IIbBHH", 0, 0, kind, height, len(records), 0)
    offsets = []
    for record in records:
        offsets.append(len(body))
        body += record
    table = struct.pack(f">{len(offsets) + 1}H", *reversed([*offsets, len(body)]))
    return body.ljust(NODE - len(table), b"\0") + table


def _attribute(file: int, name: str, value: bytes) -> bytes:
    packed = name.encode("utf-16-be")
    key = struct.pack(">HIIH", 0, file, 0, len(name)) + packed
    record = struct.pack(">H", len(key)) + key + struct.pack(">IIII", 0x10, 0, 0, len(value)) + value
    return record + bytes(len(record) % 2)


def _tree(records: list[bytes], longest: int) -> bytes:
    """A tree in four nodes: header, one leaf, two free ones."""
    header = struct.pack(
        ">HIIIIHHIIHIBBI64x", 1, 1, len(records), 1, 1, NODE, longest, 4, 2, 0, NODE, 0, 0, 6
    )
    nodes = _node(1, 0, [header, bytes(128), b"\xc0".ljust(NODE - 256, b"\0")]) + _node(-1, 1, records)
    return nodes + bytes(2 * NODE)


def volume(folder: Path, image: Path, *options: str) -> bytearray:
    """The HFS+ volume of the hybrid image that xorriso makes of a folder."""
    run("xorriso", "-as", "mkisofs", "-quiet", "-hfsplus", *options, "-o", image, folder)
    raw = image.read_bytes()
    at = next(at for at in range(0, len(raw), 512) if raw[at + _VOLUME : at + _VOLUME + 4] == b"H+\0\x04")
    blocks, size = (
        struct.unpack_from(">II", raw, at + _VOLUME + 44)[0],
        struct.unpack_from(">I", raw, at + _VOLUME + 40)[0],
    )
    return bytearray(raw[at : at + blocks * size])


def _record(raw: bytearray, name: str, kind: bytes = b"\0\2") -> tuple[int, int]:
    """Where the catalog's record of a file or folder stands, and its number. Its name is the only one like it."""
    named = struct.pack(">H", len(name)) + name.encode("utf-16-be")
    at = raw.index(named) + len(named)
    while raw[at : at + 2] != kind:
        at = raw.index(named, at) + len(named)
    return at, int(struct.unpack_from(">I", raw, at + 8)[0])


def _lend(raw: bytearray, lender: str, written: bytes, fork_at: int) -> None:
    """Writes into the blocks of a file, and makes them those of the fork that is described there, too."""
    at, _ = _record(raw, lender)
    block = struct.unpack_from(">I", raw, _VOLUME + 40)[0]
    start = struct.unpack_from(">I", raw, at + 88 + 16)[0] * block
    raw[start : start + len(written)] = written
    raw[fork_at : fork_at + 80] = raw[at + 88 : at + 168]


def _link(raw: bytearray, name: str, number: int) -> None:
    """Makes a file a hard link."""
    at, _ = _record(raw, name)
    raw[at + 44 : at + 56] = struct.pack(">I", number) + b"hlnkhfs+"


def _scatter(raw: bytearray, name: str) -> bytes:
    """States each block of a file as an extent of its own; the tree of those behind the first eight."""
    at, number = _record(raw, name)
    start, count = struct.unpack_from(">II", raw, at + 88 + 16)
    extents = [struct.pack(">II", start + place, 1) for place in range(count)]
    raw[at + 88 + 16 : at + 168] = b"".join(extents[:8])
    records = []
    for first in range(8, count, 8):
        key = struct.pack(">HBBII", 10, 0, 0, number, first)
        records.append(key + b"".join(extents[first : first + 8]).ljust(64, b"\0"))
    return _tree(records, 10)


@maker("hfsplus.img")
def _plain(path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder, "tree")
        tree.mkdir()
        small_tree(tree)
        path.write_bytes(volume(tree, Path(folder, "made.iso")))


@maker("hfsplus-forks.img")
def _forks(path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder, "tree")
        tree.mkdir()
        for name in ("plain.txt", "forked.txt", "scattered.bin"):
            (tree / name).write_bytes(CONTENTS[name.encode()])
        for name in ("packed.txt", "hard1.txt", "hard2.txt"):
            (tree / name).write_bytes(b"")
        (tree / HIDDEN).mkdir()
        (tree / HIDDEN / f"iNode{LINKED}").write_bytes(CONTENTS[b"hard1.txt"])
        (tree / "lent1.bin").write_bytes(CONTENTS[b"forked.txt:com.apple.ResourceFork"])
        for name in ("lent2.bin", "lent3.bin"):
            (tree / name).write_bytes(b"?" * (4 * NODE))
        raw = volume(tree, Path(folder, "made.iso"))
    assert _record(raw, f"iNode{LINKED}")[1] == LINKED
    (forked, number), (packed, other) = _record(raw, "forked.txt"), _record(raw, "packed.txt")
    _lend(raw, "lent1.bin", b"", forked + 168)
    raw[packed + 41] = 0x20  # UF_COMPRESSED
    notes = [(name.split(b":")[1].decode(), CONTENTS[name]) for name in CONTENTS if b":com.ex" in name]
    header = b"fpmc" + struct.pack("<IQ", 3, len(TEXT)) + zlib.compress(TEXT)
    records = [_attribute(number, name, value) for name, value in notes]
    records.append(_attribute(other, "com.apple.decmpfs", header))
    _lend(raw, "lent2.bin", _tree(sorted(records, key=lambda record: record[4:]), 266), _ATTRIBUTES_FORK)
    _lend(raw, "lent3.bin", _scatter(raw, "scattered.bin"), _EXTENTS_FORK)
    for name in ("hard1.txt", "hard2.txt"):
        _link(raw, name, LINKED)
    named = HIDDEN.encode("utf-16-be")
    path.write_bytes(bytes(raw).replace(named, bytes(8) + named[8:]))
