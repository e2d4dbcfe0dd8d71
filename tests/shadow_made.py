"""NTFS volumes with shadow copies, written after the documentation of the format: no tool here makes any.

Each state is a volume that mkfs.ntfs and ntfscp made; a store holds the blocks that are not as in the next state.
Reference: libyal/libvshadow, Volume Shadow Snapshot (VSS) format; its catalog, block list and overlays.
"""

from __future__ import annotations

import os
import struct
import tempfile
import uuid
from itertools import pairwise
from pathlib import Path

from make_data import MIB, content, maker, run

BLOCK = 16_384
SIZE = 24 * MIB
AREA = 16 * MIB
"""Where the catalog and the stores lie: free in every state."""
MADE = (132_000_000_000_000_000, 133_000_000_000_000_000)
"""When the two shadow copies were made, as FILETIME: 2019-04-17 18:40:00 and 2022-06-18 04:26:40 UTC."""
KEPT = {"secret.txt": (21, 90_000), "large.bin": (22, 300_000), "same.txt": (23, 400)}
GONE = {"secret.txt": (21, 90_000), "between.txt": (24, 60_000), "same.txt": (23, 400)}
NOW = {"same.txt": (23, 400), "new.txt": (25, 5_000)}
STATES = (KEPT, GONE, NOW)
"""The files of the first and second shadow copy and of the present: name, number and length of their content."""
_VSS = uuid.UUID("3808876b-c176-4e48-b7ae-04046e6cc752").bytes_le


def states() -> list[bytes]:
    """The three states of the volume, which share the files that all of them have."""
    with tempfile.TemporaryDirectory() as name:
        image = Path(name, "volume")
        image.touch()
        os.truncate(image, SIZE)
        run("mkfs.ntfs", "-q", "-F", "-Q", "-L", "shadows", image)
        _add(image, {"same.txt": KEPT["same.txt"]})
        base = image.read_bytes()
        made = []
        for files in STATES:
            image.write_bytes(base)
            _add(image, {name: of for name, of in files.items() if name != "same.txt"})
            made.append(image.read_bytes())
    return made


def shadowed(made: list[bytes], overlay: bool = True) -> bytes:
    """The present volume with a catalog and a store for each older state."""
    disk = bytearray(made[-1])
    used = AREA + 16 * BLOCK
    assert not any(disk[AREA : SIZE - BLOCK])
    disk[0x1E00:0x1E64] = _VSS + struct.pack("<IIQQQQQ", 1, 1, 0x1E00, 0x1E00, 0, AREA, 0).ljust(84, b"\0")
    entries = b""
    for number, (older, newer) in enumerate(pairwise(made)):
        identifier = uuid.UUID(int=0x1000 + number).bytes_le
        start = used
        used = _store(disk, start, older, newer, overlay and number == 0)
        entries += struct.pack("<QQ16sQQQ", 2, SIZE, identifier, number + 1, 0x40, MADE[number]).ljust(
            128, b"\0"
        )
        entries += struct.pack(
            "<QQ16sQQQQQQ",
            3,
            start + BLOCK,
            identifier,
            start,
            start + 2 * BLOCK,
            start + 3 * BLOCK,
            0,
            used - start,
            0,
        ).ljust(128, b"\0")
    disk[AREA : AREA + 128] = _header(1, 2, 0, AREA)
    disk[AREA + 128 : AREA + 128 + len(entries)] = entries
    return bytes(disk)


def _store(disk: bytearray, start: int, older: bytes, newer: bytes, overlay: bool) -> int:
    """Writes a store and gives where it ends. The last block of it is told as an overlay where that is asked for."""
    differ = [at for at in range(0, SIZE, BLOCK) if older[at : at + BLOCK] != newer[at : at + BLOCK]]
    assert all(at < AREA or at >= SIZE - BLOCK for at in differ)
    data = start + 4 * BLOCK
    listed = b""
    for number, original in enumerate(differ):
        at = data + number * BLOCK
        flags = sectors = 0
        block = older[original : original + BLOCK]
        if overlay and number == len(differ) - 1:
            flags = 2
            for sector in range(32):
                place = original + 512 * sector
                if older[place : place + 512] != newer[place : place + 512]:
                    sectors |= 1 << sector
            # What the map does not name is not of this state.
            block = b"".join(
                block[512 * sector : 512 * sector + 512] if sectors >> sector & 1 else b"\xee" * 512
                for sector in range(32)
            )
        listed += struct.pack("<QQQII", original, at - start, at, flags, sectors)
        disk[at : at + BLOCK] = block
    assert len(listed) <= BLOCK - 128
    end = data + len(differ) * BLOCK
    assert end <= SIZE - BLOCK
    machine = "EXAMPLE".encode("utf-16-le")
    said = bytes(48) + struct.pack("<IIII", 0xD, 1, 0x420009, 0) + 2 * (struct.pack("<H", 14) + machine)
    disk[start : start + 128] = _header(1, 4, 0, start, size=len(said))
    disk[start + 128 : start + 128 + len(said)] = said
    disk[start + BLOCK : start + BLOCK + 128] = _header(1, 3, BLOCK, start + BLOCK)
    disk[start + BLOCK + 128 : start + BLOCK + 128 + len(listed)] = listed
    disk[start + 2 * BLOCK : start + 2 * BLOCK + 128] = _header(1, 5, 2 * BLOCK, start + 2 * BLOCK)
    disk[start + 2 * BLOCK + 128 : start + 2 * BLOCK + 152] = struct.pack("<QQQ", start, 0, end - start)
    disk[start + 3 * BLOCK : start + 3 * BLOCK + 128] = _header(1, 6, 3 * BLOCK, start + 3 * BLOCK)
    return end


def _header(version: int, kind: int, relative: int, at: int, size: int = 0) -> bytes:
    return (_VSS + struct.pack("<IIQQQQ", version, kind, relative, at, 0, size)).ljust(128, b"\0")


def _add(image: Path, files: dict[str, tuple[int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, (number, length) in files.items():
            source = Path(folder, name)
            source.write_bytes(content(number, length))
            run("ntfscp", "-f", image, source, name)


@maker("shadows.dd")
def _shadows(path: Path) -> None:
    """The volume, and beside it each state as it was."""
    made = states()
    for number, state in enumerate(made[:-1], 1):
        path.with_suffix(f".state{number}").write_bytes(state)
    path.write_bytes(shadowed(made))
