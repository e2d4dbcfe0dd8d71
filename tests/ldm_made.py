"""Dynamic disks of Windows: written by the test's own code after the LDM documentation, read by ldmtool."""

from __future__ import annotations

import json
import re
import struct
import tempfile
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from make_data import MIB, run

SIZE = 24 * MIB
START = 63
DATABASE = SIZE // 512 - 2048
"""Sectors: where volumes begin to be counted, and where the database does."""
GROUP = UUID(int=77)
SIMPLE, SPANNED, STRIPED, MIRRORED, RAID = "simple", "spanned", "striped", "mirrored", "raid5"
_CONFIG, _BLOCK = 17, 128


class Made(NamedTuple):
    """A volume: its kind, and the (disk, first sector, sectors) of each of its partitions."""

    name: str
    kind: str
    parts: tuple[tuple[int, int, int], ...]


def disk(*volumes: Made, number: int = 1, disks: int = 3, long_names: bool = False) -> bytes:
    """The disk of that number, with the database of them all."""
    data = bytearray(SIZE)
    data[446:462] = struct.pack("<B3sB3sII", 0, b"\0\2\0", 0x42, b"\0\0\0", START, SIZE // 512 - START)
    data[510:512] = b"\x55\xaa"
    head = _head(number)
    for sector in (6, SIZE // 512 - 1, DATABASE + 1856):
        data[sector * 512 : sector * 512 + 512] = head
    for sector in (1, 2, 2045, 2046):
        at = (DATABASE + sector) * 512
        data[at : at + 512] = _contents()
    records = _records(volumes, disks, "n" * 200 if long_names else "")
    at = (DATABASE + _CONFIG) * 512
    data[at : at + 512] = _database(volumes, len(records), disks)
    at += 512
    for block in records:
        data[at : at + len(block)] = block
        at += _BLOCK
    return bytes(data)


def of_ldmtool(*disks: bytes) -> dict[str, Any]:
    """What ldmtool says of each volume and partition, by name."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, f"disk{number}") for number in range(len(disks))]
        for path, data in zip(paths, disks, strict=True):
            path.write_bytes(data)
        scan = "scan " + " ".join(map(str, paths))
        ((group,),) = _asked(scan)
        _, said = _asked(scan, f"show diskgroup {group}")
        shown = _asked(scan, *(f"show volume {group} {name}" for name in said["volumes"]))[1:]
        parts = [part for volume in shown for part in volume["partitions"]]
        shown += _asked(scan, *(f"show partition {group} {part}" for part in parts))[1:]
        return {one["name"]: one for one in shown}


def _asked(*commands: str) -> list[Any]:
    """The answers of one run."""
    return _answers(run("ldmtool", stdin="".join(f"{command}\n" for command in commands).encode()))


def _answers(said: bytes) -> list[Any]:
    decoder = json.JSONDecoder()
    text, answers = said.decode(), []
    for match in re.finditer(r"^[\[{]", text, re.MULTILINE):
        answers.append(decoder.raw_decode(text[match.start() :])[0])
    return answers


def identifier(number: int) -> UUID:
    """That of a disk."""
    return UUID(int=1000 + number)


def _text(value: UUID | str, length: int) -> bytes:
    return str(value).encode().ljust(length, b"\0")


def _head(number: int) -> bytes:
    data = b"PRIVHEAD" + struct.pack(">IHHQQQQ", 1, 2, 11, 0, 1, 0x7FD, 0x740)
    data += _text(identifier(number), 64) + _text(UUID(int=5), 64) + _text(GROUP, 64) + _text("Group", 32)
    data += struct.pack(">H9x", 0x200)
    data += struct.pack(">QQQQ", START, DATABASE - START, DATABASE, 2048)
    data += struct.pack(">QQIIQQI", 2, 2046, 1, 1, 1481, 224, 0x1234)
    return data.ljust(512, b"\0")


def _contents() -> bytes:
    data = b"TOCBLOCK" + struct.pack(">I4xI16x", 1, 1)
    data += struct.pack(">8sHQQQ", b"config", 0, _CONFIG, 1481, 0) + struct.pack(
        ">8sHQQQ", b"log", 0, 1498, 224, 0
    )
    return data.ljust(512, b"\0")


def _database(volumes: tuple[Made, ...], blocks: int, disks: int) -> bytes:
    parts = sum(len(volume.parts) for volume in volumes)
    components = sum(len(volume.parts) if volume.kind == MIRRORED else 1 for volume in volumes)
    data = b"VMDB" + struct.pack(">IIIHHH", 4 + blocks, _BLOCK, 512, 1, 4, 10)
    data += _text("Group", 31) + _text(GROUP, 64) + struct.pack(">QQ", 9, 9)
    counts = struct.pack(">4I12x", len(volumes), components, parts, disks)
    return (data + counts + counts + bytes(8)).ljust(512, b"\0")


def _number(value: int) -> bytes:
    data = value.to_bytes(max(1, -(-value.bit_length() // 8)))
    return bytes([len(data)]) + data


def _name(value: str) -> bytes:
    return bytes([len(value)]) + value.encode()


def _records(volumes: tuple[Made, ...], disks: int, more: str) -> list[bytes]:
    records = [_record(0x35, 0, _number(1) + _name("Group") + _name(str(GROUP)) + bytes(12))]
    for number in range(1, disks + 1):
        body = (
            _number(1 + number)
            + _name(f"Disk{number}")
            + _name(str(identifier(number)))
            + _name("")
            + bytes(12)
        )
        records.append(_record(0x34, 0, body))
    known = 100
    for volume in volumes:
        own = known
        copies = [(part,) for part in volume.parts] if volume.kind == MIRRORED else [volume.parts]
        length = (
            sum(part[2] for part in copies[0]) if volume.kind != RAID else sum(p[2] for p in copies[0][1:])
        )
        known += 1
        for copy in copies:
            component = known
            stripes = volume.kind in (STRIPED, RAID)
            kind = {STRIPED: 1, RAID: 3}.get(volume.kind, 2)
            body = (
                _number(component)
                + _name(f"{volume.name}-{component}")
                + _name("ACTIVE")
                + bytes([kind])
                + bytes(4)
            )
            body += _number(len(copy)) + struct.pack(">QQ", 9, 0) + _number(own) + b"\0"
            body += _number(128) + _number(len(copy)) if stripes else b""
            records.append(_record(0x32, 0x10 if stripes else 0, body))
            offset, known = 0, known + 1
            for index, (number, start, size) in enumerate(copy):
                body = _number(known) + _name(f"Disk{number}-{known}") + bytes(4) + struct.pack(">Q", 9)
                body += (
                    struct.pack(">QQ", start, offset)
                    + _number(size)
                    + _number(component)
                    + _number(1 + number)
                )
                records.append(_record(0x33, 8, body + _number(index)))
                offset += 0 if stripes else size
                known += 1
        body = (
            _number(own) + _name(volume.name) + _name("raid5" if volume.kind == RAID else "gen") + _name(more)
        )
        body += b"ACTIVE".ljust(14, b"\0") + bytes([4 if volume.kind == RAID else 3, 1, 1, 0, 0, 0, 0])
        body += _number(len(copies)) + struct.pack(">QQ", 9, 0) + _number(length) + bytes(4) + b"\x07"
        records.append(_record(0x51, 0, body + UUID(int=own).bytes))
    return [block for number, record in enumerate(records) for block in _blocks(record, number)]


def _record(kind: int, flags: int, body: bytes) -> bytes:
    return struct.pack(">HBBI", 0, flags, kind, len(body)) + body


def _blocks(record: bytes, number: int) -> list[bytes]:
    """A record in as many blocks as it takes."""
    room = _BLOCK - 16
    pieces = [record[at : at + room] for at in range(0, len(record), room)]
    return [
        struct.pack(">4sIIHH", b"VBLK", 4 + number, number + 1, place, len(pieces)) + piece.ljust(room, b"\0")
        for place, piece in enumerate(pieces)
    ]
