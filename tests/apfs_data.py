"""APFS volumes: mkapfs makes the container, and files are put in by hand, since no tool here does.

The test holds what is read against libfsapfs, which knows nothing of this page.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import random
import struct
import unicodedata
import uuid
import zlib
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.keywrap import aes_key_wrap
from make_data import MIB, MOMENT, UUID, content, data, maker, run

__all__ = [
    "BLOCK",
    "CONTENTS",
    "MANY",
    "MIXED",
    "PASSWORD",
    "RECOVERY",
    "TEXT",
    "VOLUME_KEY",
    "data",
    "lzvn",
    "node",
    "signed",
]

BLOCK = 4096
PASSWORD = "Blåbär & 蜜 #1"  # noqa: S105 - of images that tests make
RECOVERY = "AB12-CD34-EF56-GH78-IJ90-KL12"
VOLUME_KEY = bytes(range(32))
MANY = 500
HOLE = 5
"""Blocks that ``holes.bin`` leaves out behind its first."""
TEXT = b"".join(b"line %d of a text that compresses well\n" % number for number in range(6000))
_chosen = random.Random(3)
_WORDS = [_chosen.randbytes(_chosen.randrange(3, 60)) for _ in range(700)]
MIXED = b"".join(_chosen.choice(_WORDS) + _chosen.randbytes(_chosen.randrange(4)) for _ in range(4500))
"""Repetitions near and far, with few and many other bytes between them."""
CONTENTS = {
    "letter.txt": b"Dear examiner,\n",
    "large.bin": content(1, 700_001),
    "holes.bin": content(2, BLOCK) + bytes(HOLE * BLOCK) + content(3, 100),
    "inline.txt": TEXT[:3000],
    "forked.txt": TEXT[:200_000],
    "lzvn.txt": TEXT[:3000],
    "lzvn-forked.txt": MIXED,
    "big": content(4, 9000),
}
_VOLUME_UUID = "7a5e1d30-0c4f-4e9a-8d2c-abcdef012345"
_RECOVERY_USER = uuid.UUID("ebc6c064-0000-11aa-aa11-00306543ecac").bytes
Record = tuple[bytes, bytes]


def signed(block: bytes) -> bytes:
    """The block with its Fletcher-64 sum, computed word by word as Apple's reference has it."""
    low = high = 0
    for (word,) in struct.iter_unpack("<I", block[8:]):
        low = (low + word) % 0xFFFFFFFF
        high = (high + low) % 0xFFFFFFFF
    first = 0xFFFFFFFF - (low + high) % 0xFFFFFFFF
    second = 0xFFFFFFFF - (low + first) % 0xFFFFFFFF
    return struct.pack("<II", first, second) + block[8:]


def _xts(key: bytes, block: int, clear: bytes) -> bytes:
    made = b""
    for at in range(0, len(clear), 512):
        tweak = (block * 8 + at // 512).to_bytes(16, "little")
        sector = clear[at : at + 512]
        if key[:16] == key[16:]:  # as in a keybag, which the library refuses
            made += _xts_by_hand(key[:16], tweak, sector)
        else:
            made += Cipher(algorithms.AES(key), modes.XTS(tweak)).encryptor().update(sector)
    return made


def _xts_by_hand(key: bytes, tweak: bytes, clear: bytes) -> bytes:
    """Reference: IEEE 1619-2018, 5.3."""
    ecb = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  # noqa: S305
    mask = int.from_bytes(ecb.update(tweak), "little")
    made = b""
    for at in range(0, len(clear), 16):
        mixed = int.from_bytes(clear[at : at + 16], "little") ^ mask
        made += (int.from_bytes(ecb.update(mixed.to_bytes(16, "little")), "little") ^ mask).to_bytes(
            16, "little"
        )
        mask = mask << 1 ^ (mask >> 127) * (1 << 128 | 0x87)
    return made


def node(
    records: Sequence[Record],
    number: int,
    transaction: int,
    kind: int,
    subtype: int,
    level: int,
    *,
    root: bool,
    fixed: bool,
) -> bytes:
    """A node of a B-tree with these keys and values, signed."""
    keys, values, table = b"", b"", b""
    end = BLOCK - (40 if root else 0)
    for key, value in records:
        values = value + values
        place = (len(keys), len(values)) if fixed else (len(keys), len(key), len(values), len(value))
        table += struct.pack(f"<{len(place)}H", *place)
        keys += key
    flags = root | (not level) << 1 | fixed << 2
    head = struct.pack("<8xQQIIHHI", number, transaction, kind, subtype, flags, level, len(records))
    spare = end - 56 - len(table) - len(keys) - len(values)
    assert spare >= 0
    head += struct.pack("<HHHHHHHH", 0, len(table), len(keys), spare, 0xFFFF, 0, 0xFFFF, 0)
    body = (head + table + keys).ljust(end - len(values), b"\0") + values
    if root:
        sizes = (16, 16) if fixed else (0, 0)
        body += struct.pack("<IIIIIIQQ", 0x10 if fixed else 0, BLOCK, *sizes, 16, 400, len(records), 1)
    return signed(body)


def _key(number: int, kind: int, rest: bytes = b"") -> bytes:
    return struct.pack("<Q", number | kind << 60) + rest


class Files:
    """Collects the records of a volume; ``put`` stores content and answers where it starts."""

    def __init__(self, writer: Writer, *, hashed: bool) -> None:
        self.records: list[Record] = []
        self._hashed = hashed
        self._writer = writer
        self._next = 16

    def _name(self, parent: int, name: str, number: int, kind: int) -> None:
        raw = name.encode() + b"\0"
        if self._hashed:
            folded = unicodedata.normalize("NFD", name).lower().encode("utf-32-le")
            register = 0xFFFFFFFF
            for byte in folded:
                register ^= byte
                for _ in range(8):
                    register = register >> 1 ^ (0x82F63B78 if register & 1 else 0)
            rest = struct.pack("<I", (register & 0x3FFFFF) << 10 | len(raw)) + raw
        else:
            rest = struct.pack("<H", len(raw)) + raw
        value = struct.pack("<QQH", number, MOMENT * 10**9, kind)
        self.records.append((_key(parent, 9, rest), value))

    def link(self, parent: int, name: str, number: int) -> None:
        """Another name of a file."""
        self._name(parent, name, number, 8)

    def add(
        self, parent: int, name: str, mode: int, size: int | None = None, flags: int = 0, number: int = 0
    ) -> int:
        """A name and its inode; times are MOMENT and 1, 2, 3 nanoseconds more."""
        number = number or self._next
        self._next = max(self._next, number) + 1
        self._name(parent, name, number, mode >> 12)
        times = (MOMENT * 10**9 + more for more in range(4))
        sparse = 0x200 if name == "holes.bin" else 0
        value = struct.pack("<QQQQQQQ", parent, number, *times, sparse)
        value += struct.pack("<IIIIIIHHQ", 1, 0, 0, flags, 501, 20, mode, 0, 0)
        raw = name.encode() + b"\0"
        fields = [(4, 2, raw)] + (
            [] if size is None else [(8, 0x20, struct.pack("<5Q", size, -(-size // BLOCK) * BLOCK, 0, 0, 0))]
        )
        if sparse:
            fields.append((13, 0x20, struct.pack("<Q", HOLE * BLOCK)))
        value += struct.pack("<HH", len(fields), sum(-(-len(field) // 8) * 8 for _, _, field in fields))
        value += b"".join(struct.pack("<BBH", kind, some, len(field)) for kind, some, field in fields)
        value += b"".join(field.ljust(-(-len(field) // 8) * 8, b"\0") for _, _, field in fields)
        self.records.append((_key(number, 3), value))
        return number

    def attribute(self, number: int, name: str, value: bytes, stream: int = 0) -> None:
        """``stream``: the object whose extents hold the value."""
        raw = name.encode() + b"\0"
        if stream:
            body = struct.pack("<HHQ5Q", 1, 48, stream, len(value), -(-len(value) // BLOCK) * BLOCK, 0, 0, 0)
            self.extents(stream, value)
        else:
            body = struct.pack("<HH", 2, len(value)) + value
        self.records.append((_key(number, 4, struct.pack("<H", len(raw)) + raw), body))

    def extents(self, number: int, written: bytes, pieces: int = 1, hole: tuple[int, int] = (0, 0)) -> None:
        """Stores content in so many runs, the last first; a hole is given by its first block and their number."""
        blocks = -(-len(written) // BLOCK)
        bounds = [blocks * piece // pieces for piece in range(pieces + 1)]
        spans = [(first, last, False) for first, last in pairwise(bounds)]
        if hole[1]:
            spans = [(0, hole[0], False), (hole[0], sum(hole), True), (sum(hole), blocks, False)]
        for first, last, empty in reversed(spans):
            part = written[first * BLOCK : last * BLOCK]
            place = 0 if empty else self._writer.put(part)
            crypto = place if self._writer.key else 0
            value = struct.pack("<QQQ", (last - first) * BLOCK, place, crypto)
            self.records.append((_key(number, 8, struct.pack("<Q", first * BLOCK)), value))


class Writer:
    """An image into whose last blocks things are put."""

    def __init__(self, path: Path, key: bytes = b"") -> None:
        self.raw = bytearray(path.read_bytes())
        self.key = key
        self._changed: list[tuple[int, int]] = []
        self._free = len(self.raw) // BLOCK

    def block(self, number: int) -> bytes:
        """One as it is."""
        return bytes(self.raw[number * BLOCK : (number + 1) * BLOCK])

    def write(self, number: int, block: bytes) -> None:
        """Replaces what stands there."""
        self.raw[number * BLOCK : number * BLOCK + len(block)] = block
        self._changed.append((number, len(block)))

    def save(self, path: Path) -> None:
        """Writes what was changed, so that the rest stays a hole."""
        with path.open("r+b") as file:
            for number, length in self._changed:
                file.seek(number * BLOCK)
                file.write(self.raw[number * BLOCK : number * BLOCK + length])

    def room(self, blocks: int) -> int:
        """Blocks at the end of the image that nothing uses."""
        self._free -= blocks
        return self._free

    def put(self, written: bytes) -> int:
        """Content, encrypted where there is a key; the block at which it starts."""
        blocks = -(-len(written) // BLOCK)
        place = self.room(blocks)
        padded = written.ljust(blocks * BLOCK, b"\0")
        self.write(place, _xts(self.key, place, padded) if self.key else padded)
        return place

    def newest(self, magic: bytes) -> Iterator[int]:
        """Each block with that magic, the newest transaction first."""
        found = [
            number
            for number in range(len(self.raw) // BLOCK)
            if self.raw[number * BLOCK + 32 : number * BLOCK + 36] == magic
        ]
        return iter(sorted(found, key=lambda number: -_u64(self.block(number), 16)))


def _u64(block: bytes, at: int) -> int:
    return int.from_bytes(block[at : at + 8], "little")


def _sort(record: Record) -> tuple[int, int, object]:
    """By object, type, then what follows: offsets as numbers, hashed names by hash."""
    head = _u64(record[0], 0)
    rest = record[0][8:]
    after: object = int.from_bytes(rest[:8], "little") if head >> 60 == 8 else rest
    if head >> 60 == 9:
        after = (int.from_bytes(rest[:4], "little"), rest[4:])
    return head & ((1 << 60) - 1), head >> 60, after


def _tree(writer: Writer, records: list[Record], root: int, transaction: int, first: int) -> list[Record]:
    """Stores a tree of two levels; the entries of the object map that lead to its nodes."""
    flag = 4 if writer.key else 0
    leaves: list[list[Record]] = [[]]
    taken = 0
    for record in sorted(records, key=_sort):
        cost = 8 + len(record[0]) + len(record[1])
        if taken + cost > 3900:
            leaves.append([])
            taken = 0
        leaves[-1].append(record)
        taken += cost
    entries, index = [], []
    for place, leaf in enumerate(leaves):
        index.append((leaf[0][0], struct.pack("<Q", first + place)))
        entries.append(
            (first + place, node(leaf, first + place, transaction, 3, 14, 0, root=False, fixed=False))
        )
    entries.append((root, node(index, root, transaction, 2, 14, 1, root=True, fixed=False)))
    return [
        (struct.pack("<QQ", number, transaction), struct.pack("<IIQ", flag, BLOCK, writer.put(block)))
        for number, block in entries
    ]


def _fill(files: Files, *, later: bool) -> None:
    """The content of the volume, ``later`` than its snapshot or as of then."""
    files.add(1, "root", 0o040755, number=2)
    files.add(1, "private-dir", 0o040755, number=3)
    docs = files.add(2, "docs", 0o040755)
    letter = files.add(docs, "letter.txt", 0o100644, len(CONTENTS["letter.txt"]))
    files.extents(letter, CONTENTS["letter.txt"])
    files.attribute(letter, "com.example.small", b"value")
    files.attribute(letter, "com.example.big", CONTENTS["big"], stream=900)
    link = files.add(2, "link", 0o120777)
    files.attribute(link, "com.apple.fs.symlink", b"docs/letter.txt\0")
    if not later:
        gone = files.add(2, "gone.txt", 0o100600, 4)
        files.extents(gone, b"gone")
        return
    files.link(2, "Ünïcode 蜜.txt", letter)
    large = files.add(docs, "large.bin", 0o100644, len(CONTENTS["large.bin"]), number=40)
    files.extents(large, CONTENTS["large.bin"], pieces=3)
    holes = files.add(docs, "holes.bin", 0o100644, len(CONTENTS["holes.bin"]))
    files.extents(holes, CONTENTS["holes.bin"], hole=(1, HOLE))
    inline = files.add(docs, "inline.txt", 0o100644, flags=0x20)
    text = CONTENTS["inline.txt"]
    files.attribute(
        inline, "com.apple.decmpfs", b"fpmc" + struct.pack("<IQ", 3, len(text)) + zlib.compress(text)
    )
    forked = files.add(docs, "forked.txt", 0o100644, flags=0x20)
    text = CONTENTS["forked.txt"]
    files.attribute(forked, "com.apple.ResourceFork", _fork(text), stream=901)
    files.attribute(forked, "com.apple.decmpfs", b"fpmc" + struct.pack("<IQ", 4, len(text)))
    inline = files.add(docs, "lzvn.txt", 0o100644, flags=0x20)
    text = CONTENTS["lzvn.txt"]
    files.attribute(inline, "com.apple.decmpfs", b"fpmc" + struct.pack("<IQ", 7, len(text)) + lzvn(text))
    forked = files.add(docs, "lzvn-forked.txt", 0o100644, flags=0x20)
    text = CONTENTS["lzvn-forked.txt"]
    files.attribute(forked, "com.apple.ResourceFork", _lzvn_fork(text), stream=902)
    files.attribute(forked, "com.apple.decmpfs", b"fpmc" + struct.pack("<IQ", 8, len(text)))
    files.add(2, "fifo", 0o010644)
    many = files.add(2, "many", 0o040755)
    for number in range(MANY):
        files.add(many, f"file {number:04}", 0o100644, 0)


def _fork(text: bytes) -> bytes:
    """A resource fork with blocks of 64 KiB, the second stored as it is."""
    parts = [text[at : at + 65_536] for at in range(0, len(text), 65_536)]
    packed = [b"\xff" + part if place == 1 else zlib.compress(part) for place, part in enumerate(parts)]
    at = 4 + 8 * len(packed)
    table = struct.pack("<I", len(packed))
    for part in packed:
        table += struct.pack("<II", at, len(part))
        at += len(part)
    resource = table + b"".join(packed)
    end = 260 + len(resource)
    return (
        struct.pack(">IIII", 256, end, end - 256, 50).ljust(256, b"\0")
        + struct.pack(">I", len(resource))
        + resource
        + bytes(50)
    )


def lzvn(clear: bytes) -> bytes:
    """LZVN with each of its opcodes: what stood before is looked for by its first four bytes."""
    made, literals = bytearray(), bytearray()
    seen: dict[bytes, int] = {}
    at = last = 0
    while at < len(clear):
        start = seen.get(clear[at : at + 4], -1)
        seen[clear[at : at + 4]] = at
        distance = at - start
        if start < 0 or distance > 65_535 or at + 4 > len(clear):
            literals.append(clear[at])
            at += 1
            continue
        long = 4
        while long < 200 and at + long < len(clear) and clear[at + long] == clear[start + long]:
            long += 1
        made += _match(bytes(literals), long, distance, last)
        literals.clear()
        at += long
        last = distance
    return bytes(made + _literals(bytes(literals)) + b"\x06" + bytes(7))


def _literals(left: bytes) -> bytes:
    made = b""
    while len(left) >= 16:
        made += bytes([0xE0, min(271, len(left)) - 16]) + left[:271]
        left = left[271:]
    return made + (bytes([0xE0 | len(left)]) + left if left else b"")


def _match(literals: bytes, long: int, distance: int, last: int) -> bytes:
    """The literals and the repetition, by the shortest opcode that has room for the last three literals."""
    few = literals[len(literals) // 4 * 4 :]
    made = _literals(literals[: len(literals) - len(few)])
    first = min(long, 10)
    long_code = len(few) << 6 | first - 3 << 3
    taken = first > {0: 10, 1: 8, 2: 6, 3: 4}[len(few)]  # the code means something else
    if taken and len(few) != 2:
        made, few, long_code, taken = made + _literals(few), b"", first - 3 << 3, False
    if distance == last and few and not taken:
        made += bytes([long_code | 6]) + few
    elif distance < 1536 and not taken:
        made += bytes([long_code | distance >> 8, distance & 255]) + few
    elif distance < 16_384:
        first = min(long, 34)
        code = 0xA0 | len(few) << 3 | first - 3 >> 2
        made += bytes([code, (first - 3 & 3) | (distance << 2 & 0xFC), distance >> 6]) + few
    else:
        made += _literals(few) + bytes([(first - 3) << 3 | 7, distance & 255, distance >> 8])
    rest = long - first
    if rest >= 16:
        made += bytes([0xF0, rest - 16])
    elif rest:
        made += bytes([0xF0 | rest])
    return made


def _lzvn_fork(text: bytes) -> bytes:
    """Where each block stands and the last one ends, then the blocks, the second as it is."""
    parts = [text[at : at + 65_536] for at in range(0, len(text), 65_536)]
    packed = [b"\x06" + part if place == 1 else lzvn(part) for place, part in enumerate(parts)]
    places = [4 * (len(packed) + 1)]
    for part in packed:
        places.append(places[-1] + len(part))
    return struct.pack(f"<{len(places)}I", *places) + b"".join(packed)


def _der(tag: int, value: bytes) -> bytes:
    size = len(value)
    return bytes([tag]) + (bytes([size]) if size < 128 else bytes([0x81, size])) + value


def _blob(owner: bytes, wrapped: bytes, iterations: int = 0, salt: bytes = b"") -> bytes:
    inner = _der(0x80, b"\0") + _der(0x81, owner) + _der(0x82, bytes(8)) + _der(0x83, wrapped)
    if iterations:
        inner += _der(0x84, iterations.to_bytes(4)) + _der(0x85, salt)
    mark = b"saltsalt"
    key = hashlib.sha256(b"\x01\x16\x20\x17\x15\x05" + mark).digest()
    sealed = _der(0xA3, inner)
    return _der(
        0x30, _der(0x80, b"\0") + _der(0x81, hmac.digest(key, sealed, "sha256")) + _der(0x82, mark) + sealed
    )


def _keybag(writer: Writer, kind: int, owner: bytes, entries: Sequence[tuple[bytes, int, bytes]]) -> int:
    packed = b""
    for uid, tag, value in entries:
        entry = uid + struct.pack("<HH4x", tag, len(value)) + value
        packed += entry.ljust(-(-len(entry) // 16) * 16, b"\0")
    place = writer.room(1)
    head = struct.pack("<8xQQII", place, 1, kind, 0) + struct.pack("<HHI8x", 2, len(entries), len(packed))
    writer.write(place, _xts(owner * 2, place, signed((head + packed).ljust(BLOCK, b"\0"))))
    return place


def _locked(writer: Writer, volume: bytes, container: bytes) -> int:
    """The keybags; the block of the container's."""
    kek = bytes(range(100, 132))
    records = []
    for user, password in (
        (uuid.uuid5(uuid.NAMESPACE_DNS, "user").bytes, PASSWORD),
        (_RECOVERY_USER, RECOVERY),
    ):
        salt = hashlib.md5(user, usedforsecurity=False).digest()
        made = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 1000, 32)
        records.append((user, 3, _blob(user, aes_key_wrap(made, kek), 1000, salt)))
    users = _keybag(writer, 0x72656373, volume, records)
    wrapped = _blob(volume, aes_key_wrap(kek, VOLUME_KEY))
    return _keybag(
        writer, 0x6B657973, container, [(volume, 2, wrapped), (volume, 3, struct.pack("<QQ", users, 1))]
    )


def _change(block: bytes, **numbers: int) -> bytes:
    changed = bytearray(block)
    for at, value in numbers.items():
        struct.pack_into("<Q", changed, int(at[1:]), value)
    return signed(bytes(changed))


def _apfs(path: Path, *, locked: bool = False, snapshot: bool = False, options: tuple[str, ...] = ()) -> None:
    path.write_bytes(b"")
    os.truncate(path, 128 * MIB)
    run("mkapfs", "-L", "Indicia", "-U", UUID, "-u", _VOLUME_UUID, *options, path)
    writer = Writer(path, VOLUME_KEY if locked else b"")
    place = next(writer.newest(b"APSB"))
    volume = writer.block(place)
    root, transaction = _u64(volume, 136), _u64(volume, 16)
    hashed = bool(_u64(volume, 56) & 9)
    entries: list[Record] = []
    changes: dict[str, int] = {}
    if snapshot:
        then = Files(writer, hashed=hashed)
        _fill(then, later=False)
        entries += _tree(writer, then.records, root, transaction, 5000)
        older = writer.room(1)
        writer.write(older, _change(volume, _8=older, _128=0, _152=0))
        listed = writer.room(1)
        value = struct.pack("<QQQQQIIH", 0, older, MOMENT * 10**9, MOMENT * 10**9, 0, 0, 0, 6) + b"then1\0"
        name = struct.pack("<H", 6) + b"then1\0"
        records = [
            (_key(transaction, 1), value),
            (_key((1 << 60) - 1, 11, name), struct.pack("<Q", transaction)),
        ]
        writer.write(listed, node(records, listed, transaction, 0x40000002, 16, 0, root=True, fixed=False))
        changes |= {"_152": listed, "_216": 1}
        transaction += 1
    now = Files(writer, hashed=hashed)
    _fill(now, later=True)
    entries += _tree(writer, now.records, root, transaction, 6000)
    known = writer.block(_u64(volume, 128))
    entries.sort(key=lambda entry: struct.unpack("<QQ", entry[0]))
    tree = _u64(known, 48)
    writer.write(tree, node(entries, tree, transaction, 0x40000002, 11, 0, root=True, fixed=True))
    if locked:
        changes["_264"] = 8
    writer.write(place, _change(volume, _16=transaction, **changes))
    if locked:
        supers = list(writer.newest(b"NXSB"))
        keys = _locked(writer, volume[240:256], writer.block(supers[0])[72:88])
        for one in supers:
            writer.write(one, _change(writer.block(one), _1296=keys, _1304=1))
    writer.save(path)


@maker("apfs.img")
def _plain(path: Path) -> None:
    _apfs(path)


@maker("apfs-exact.img")
def _exact(path: Path) -> None:
    _apfs(path, options=("-s", "-z"))


@maker("apfs-locked.img")
def _encrypted(path: Path) -> None:
    _apfs(path, locked=True)


@maker("apfs-snapshot.img")
def _with_snapshot(path: Path) -> None:
    _apfs(path, snapshot=True)


@maker("apfs-locked-snapshot.img")
def _locked_snapshot(path: Path) -> None:
    _apfs(path, locked=True, snapshot=True)
