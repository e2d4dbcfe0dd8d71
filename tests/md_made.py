"""Members of Linux software RAIDs: written by the test's own code after the kernel's structures, held against mdadm."""

from __future__ import annotations

import struct
import tempfile
import uuid
from pathlib import Path

from make_data import MIB, run

ARRAY = uuid.UUID("6f0b1c52-0b5e-4d8f-9d1c-0123456789ab")
NAME = b"host:data"
SIZE = 24 * MIB
"""Bytes of a member."""
PLACES = {"1.0": (SIZE // 512 - 16) // 8 * 8 * 512, "1.1": 0, "1.2": 4096, "0.90": SIZE - 65536}


def member(
    data: bytes,
    version: str = "1.2",
    level: int = 1,
    disks: int = 2,
    layout: int = 0,
    role: int = 0,
    features: int = 0,
    rebuilt: int = 0,
) -> bytes:
    """A member with ``data`` where the array's data begin."""
    disk = bytearray(SIZE)
    offset = MIB if version in ("1.1", "1.2") else 0
    disk[offset : offset + len(data)] = data
    place = PLACES[version]
    if version == "0.90":
        block = _version_0(len(data), level, disks, layout, role)
    else:
        block = _version_1((offset, len(data), place), (level, layout, disks), role, features, rebuilt)
    disk[place : place + len(block)] = block
    return bytes(disk)


def examined(image: bytes) -> dict[str, str]:
    """What ``mdadm --examine`` says, by its own names."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "member")
        path.write_bytes(image)
        lines = run("mdadm", "--examine", path).decode().splitlines()
    return {
        name.strip(): value.strip() for name, _, value in (line.partition(" : ") for line in lines) if value
    }


def _version_1(
    place: tuple[int, int, int], shape: tuple[int, int, int], role: int, features: int, rebuilt: int
) -> bytes:
    offset, length, own = (value // 512 for value in place)
    level, layout, disks = shape
    block = bytearray(256)
    struct.pack_into("<IIII16s32s", block, 0, 0xA92B4EFC, 1, features, 0, ARRAY.bytes, NAME)
    struct.pack_into("<QiIQII", block, 64, 1_600_000_000, level, layout, length, 128, disks)
    struct.pack_into("<QQQQI", block, 128, offset, SIZE // 512 - offset - 16, own, rebuilt, 0)
    block[168:184] = uuid.UUID(int=77).bytes
    struct.pack_into("<QQQ", block, 192, 1_600_000_001, 18, (1 << 64) - 1)
    struct.pack_into("<I", block, 220, 128)
    block += struct.pack(
        "<128H", role, *(min(number, 0xFFFF) for number in range(1, disks)), *[0xFFFF] * (128 - disks)
    )
    struct.pack_into("<I", block, 216, _folded(bytes(block)))
    return bytes(block)


def _version_0(length: int, level: int, disks: int, layout: int, role: int) -> bytes:
    words = [0] * 1024
    words[:12] = [
        0xA92B4EFC,
        0,
        90,
        0,
        0,
        ARRAY.fields[0],
        1_600_000_000,
        level & 0xFFFFFFFF,
        length // 1024,
        disks,
        disks,
        0,
    ]
    words[13:16] = struct.unpack(">3I", ARRAY.bytes[4:])
    words[32:38] = [1_600_000_001, 1, disks, disks, 0, 0]
    words[39] = 18
    words[64:66] = [layout, 65536]
    for number in range(disks):
        words[128 + 32 * number : 133 + 32 * number] = [number, 8, 1 + 16 * number, number, 6]
    words[992:997] = [role, 8, 1, role, 6] if role < disks else [role, 8, 1, role, 0]
    words[38] = _folded(struct.pack("<1024I", *words))
    return struct.pack("<1024I", *words)


def _folded(block: bytes) -> int:
    total = sum(int.from_bytes(block[at : at + 4], "little") for at in range(0, len(block), 4))
    return (total % (1 << 32) + total // (1 << 32)) % (1 << 32)
