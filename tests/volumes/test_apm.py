"""Apple partition maps: of a disc that xorriso writes, and with hostile values, held against mmls."""

from __future__ import annotations

import random
import re
import shutil
import struct
import subprocess
from pathlib import Path

import pytest
from make_data import MIB, data, run

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source_bytes import SourceBytes
from parsers.volumes.apm import Apm

PARTS = (
    ("Apple", "Apple_partition_map", 1, 63),
    ("MacOS", "Apple_FAT", 2048, 8192),
    ("Extra", "Apple_Free", 10240, 4096),
)


def made(parts: tuple[tuple[str, str, int, int], ...] = PARTS) -> bytes:
    """A disk of 512-byte blocks with a FAT12 volume in its second partition."""
    disk = bytearray(10 * MIB)
    disk[:8] = struct.pack(">2sHI", b"ER", 512, len(disk) // 512)
    for number, (name, kind, start, count) in enumerate(parts, 1):
        entry = struct.pack(
            ">2sHIII32s32sIII",
            b"PM",
            0,
            len(parts),
            start,
            count,
            name.encode(),
            kind.encode(),
            0,
            count,
            0x33,
        )
        disk[512 * number : 512 * number + len(entry)] = entry
    fat = data("fat12.dd").read_bytes()[: 4 * MIB]
    disk[2048 * 512 : 2048 * 512 + len(fat)] = fat
    return bytes(disk)


def _spans(image: bytes) -> list[tuple[int, int]]:
    return [(volume.offset // 512, volume.length // 512) for volume in Apm().volumes(SourceBytes(image))]


def _told(image: Path) -> list[tuple[int, int]]:
    if shutil.which("mmls") is None:
        pytest.skip("mmls is not installed (Debian: sleuthkit)")
    printed = subprocess.run(["mmls", "-t", "mac", "-a", "-M", image], capture_output=True, check=True).stdout
    return [
        (int(start), int(length))
        for start, length, kind in re.findall(rb"  (\d{10})   \d{10}   (\d{10})   (\S+)", printed)
        if kind != b"Apple_Free"
    ]


def test_a_file_system_of_a_partition_is_read(tmp_path: Path) -> None:
    image = tmp_path / "mac.dd"
    image.write_bytes(made())
    assert _told(image) == _spans(image.read_bytes()) == [(1, 63), (2048, 8192)]
    found = survey(1, image, load(LAYER_PACKAGES), tmp_path)
    assert [str(spec) for spec in found.trees] == ["1/raw/apm:2/tsk"]
    (gaps,) = [layer.description for layer in found.layers if layer.kind == "unallocated"]
    assert f"{10240 * 512} at {10240 * 512}" in gaps


def test_the_map_that_xorriso_writes_is_the_one_that_mmls_reads(tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree/file.txt").write_bytes(b"text")
    image = tmp_path / "disc.iso"
    run(
        "xorriso",
        "-as",
        "mkisofs",
        "-quiet",
        "-hfsplus",
        "-apm-block-size",
        "512",
        "-o",
        image,
        tmp_path / "tree",
    )
    assert Apm().probe(SourceBytes(image.read_bytes()))
    told = _told(image)
    assert told and _spans(image.read_bytes()) == told


def test_partitions_that_overlap_are_said() -> None:
    parts = (*PARTS[:2], ("Other", "Apple_HFS", 10000, 500))
    assert Apm().problems(SourceBytes(made(parts))) == [f"Volumes 2 and 3 overlap by {240 * 512} bytes."]


@pytest.mark.parametrize("disk", [b"", b"ER", bytes(512) + b"PM", bytes(4096), b"\xff" * 70_000])
def test_what_holds_no_map_is_not_taken_for_one(disk: bytes) -> None:
    assert not Apm().probe(SourceBytes(disk))


def test_damage_ends_nothing() -> None:
    """There are no checksums: other partitions may be read."""
    true = made()
    rng = random.Random(9)
    read = 0
    for _ in range(120):
        image = bytearray(true)
        image[512 * rng.randrange(1, 4) + rng.randrange(96)] ^= 1 << rng.randrange(8)
        source = SourceBytes(bytes(image))
        try:
            read += bool(Apm().probe(source) and Apm().volumes(source))
        except EvidenceError:
            continue
    assert read > 60
