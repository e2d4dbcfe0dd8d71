"""Labels of the BSDs against mmls, GRUB and fdisk, with volumes of makefs in them."""

from __future__ import annotations

import hashlib
import random
import re
import struct
from pathlib import Path

import pytest
from make_data import MIB, run
from ufs_made import data

from evidence.access.resolve import Resolver
from evidence.access.survey import Survey, survey
from evidence.contract.errors import EvidenceError
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source_bytes import SourceBytes
from evidence.model.pathspec import PathSpec
from parsers.volumes.bsd import Bsd

UFS = 8 * MIB
SLICE = 2048
"""Sectors before the slice."""


def _label(parts: dict[str, tuple[int, int, int]], size: int, *, bound: int | None = None) -> bytes:
    """A label: (sectors, first sector, kind) by letter. ``bound``: as OpenBSD, whose area begins there."""
    label = bytearray(148 + 16 * 16)
    struct.pack_into("<I", label, 0, 0x82564557)
    struct.pack_into("<IIIIII", label, 40, 512, 63, 16, 4, 63 * 16, size // 512)
    struct.pack_into("<IHHII", label, 132, 0x82564557, 0, 16, 8192, 8192)
    if bound is not None:
        struct.pack_into("<II", label, 80, bound, bound + size // 512)
        struct.pack_into("<H", label, 114, 1)
    for letter, (length, start, kind) in parts.items():
        at = 148 + 16 * (ord(letter) - ord("a"))
        struct.pack_into("<IIIBBH", label, at, length, start, 0 if bound is not None else 2048, kind, 8, 0)
    checksum = 0
    for at in range(0, len(label), 2):
        checksum ^= int.from_bytes(label[at : at + 2], "little")
    struct.pack_into("<H", label, 136, checksum)
    return bytes(label)


def _slice(label: bytes) -> bytes:
    """Two volumes of UFS, the first where the slice begins, with space between them."""
    held = bytearray(data("ufs1-le.dd").read_bytes() + bytes(4 * MIB) + data("ufs1-be.dd").read_bytes())
    held[512 : 512 + len(label)] = label
    return bytes(held)


def _disk(held: bytes, kind: str, folder: Path) -> Path:
    image = folder / "disk.dd"
    image.write_bytes(bytes(SLICE * 512) + held + bytes(MIB))
    run(
        "sfdisk",
        "-q",
        image,
        stdin=f"label: dos\nstart={SLICE}, size={len(held) // 512}, type={kind}\n".encode(),
    )
    return image


def _surveyed(image: Path, folder: Path) -> Survey:
    return survey(1, image, load(LAYER_PACKAGES), folder)


UNIT = UFS // 512
PARTS = {
    "FreeBSD": ("a5", {"a": (UNIT, 0, 7), "b": (8192, UNIT, 1), "c": (2 * UNIT + 8192, 0, 0)}, None, 0),
    "NetBSD": (
        "a9",
        {"a": (UNIT, SLICE, 7), "c": (2 * UNIT + 8192, SLICE, 0), "d": (99999, 0, 0), "f": (64, 32, 8)},
        None,
        SLICE,
    ),
    "OpenBSD": ("a6", {"a": (UNIT, SLICE, 7), "c": (99999, 0, 0)}, SLICE, SLICE),
}


@pytest.mark.parametrize("system", PARTS)
def test_the_partitions_of_a_slice_are_read(system: str, tmp_path: Path) -> None:
    kind, parts, bound, first = PARTS[system]
    parts = {**parts, "e": (UNIT, first + UNIT + 8192, 7)}
    held = _slice(_label(parts, 2 * UFS + 4 * MIB, bound=bound))
    image = _disk(held, kind, tmp_path)
    found = _surveyed(image, tmp_path)
    used = sorted(set(parts) - set("cdf"))
    trees = [str(tree) for tree in found.trees]
    assert trees == [f"1/raw/mbr:1/bsd:{used.index(letter) + 1}/tsk" for letter in "ae"]
    if system == "FreeBSD":
        told = run("fdisk", image, stdin=b"b\np\nq\nq\n").decode()
        for volume in Bsd().volumes(SourceBytes(held)):
            first, length = volume.offset // 512, volume.length // 512
            pattern = rf"^{volume.description[0]} +{first} +{first + length - 1} +{length} "
            assert re.search(pattern, told, re.MULTILINE)
    else:
        path = f"(loop0,{system.lower()}1)/letter.txt"
        assert run("grub-fstest", image, "cat", path) == b"Dear examiner,\n"
    (label,) = [layer for layer in found.layers if layer.kind == "bsd" and "volumes" in layer.description]
    assert label.reason == ("Partitions f lie outside of what holds the label." if system == "NetBSD" else "")
    with Resolver(load(LAYER_PACKAGES), {1: [image]}, tmp_path) as resolver:
        for tree, name in zip(trees, ("ufs1-le.dd", "ufs1-be.dd"), strict=True):
            opened = resolver.tree(PathSpec.parse(tree))
            entry = opened.find(b"deep/er/large.bin")
            assert entry is not None
            held_file = opened.open(entry)
            place = held_file.place(0)
            assert place is not None and held_file.size == 3_000_001
            assert opened.details["format"] == name[:4]


def test_a_disk_without_another_table_and_what_mmls_says_of_it(tmp_path: Path) -> None:
    size = 2 * UFS + 4 * MIB
    held = _slice(_label({"a": (UNIT, 0, 7), "c": (size // 512, 0, 0), "e": (UNIT, UNIT + 8192, 7)}, size))
    image = tmp_path / "disk.dd"
    image.write_bytes(held)
    told = run("mmls", "-t", "bsd", image).decode()
    volumes = Bsd().volumes(SourceBytes(held))
    assert [(volume.offset // 512, volume.length // 512) for volume in volumes] == [
        (0, UNIT),
        (UNIT + 8192, UNIT),
    ]
    for volume in volumes:
        first, length = volume.offset // 512, volume.length // 512
        assert f"{first:010}   {first + length - 1:010}   {length:010}" in told
    found = _surveyed(image, tmp_path)
    assert [str(tree) for tree in found.trees] == ["1/raw/bsd:1/tsk", "1/raw/bsd:2/tsk"]
    (gap,) = [layer.description for layer in found.layers if layer.kind == "unallocated"]
    assert gap == f"{4 * MIB} bytes outside volumes: {4 * MIB} at {UFS}"


def test_a_label_of_one_volume_that_fills_all_divides_nothing(tmp_path: Path) -> None:
    held = bytearray(data("ufs1-le.dd").read_bytes())
    label = _label({"a": (UNIT, 0, 7), "c": (UNIT, 0, 0)}, UFS)
    held[512 : 512 + len(label)] = label
    image = tmp_path / "disk.dd"
    image.write_bytes(held)
    assert [str(tree) for tree in _surveyed(image, tmp_path).trees] == ["1/raw/tsk"]


def test_partitions_inside_one_another_do_not_multiply(tmp_path: Path) -> None:
    """The first holds the label itself: were it read whole, it would be divided again and again."""
    parts = {chr(ord("a") + number): (40_000, number * 8, 7) for number in range(16) if number != 2}
    image = tmp_path / "disk.dd"
    image.write_bytes(_slice(_label(parts, 2 * UFS)))
    found = _surveyed(image, tmp_path)
    assert len(found.layers) < 100
    (label,) = [layer for layer in found.layers if layer.kind == "bsd" and "volumes" in layer.description]
    assert label.reason.endswith("are read up to where another one begins inside.")


def test_a_damaged_label_is_said_and_hides_no_volume(tmp_path: Path) -> None:
    label = bytearray(_label({"a": (UNIT, 0, 7), "e": (UNIT, UNIT + 8192, 7)}, 2 * UFS + 4 * MIB))
    label[150] ^= 1
    image = tmp_path / "disk.dd"
    image.write_bytes(_slice(bytes(label)))
    assert [str(tree) for tree in _surveyed(image, tmp_path).trees] == ["1/raw/tsk"]
    image.write_bytes(bytes(512) + label + bytes(MIB))
    reasons = [layer.reason for layer in _surveyed(image, tmp_path).layers if not layer.read]
    assert "The BSD disk label is damaged: its checksum is another." in reasons


def test_any_bytes_in_a_label_end_in_words() -> None:
    label = _label({"a": (2000, 16, 7), "b": (4096, 3000, 1), "e": (2000, 9000, 7)}, 8 * MIB)
    chosen = random.Random(22)
    seen = set()
    for _ in range(300):
        damaged = bytearray(label)
        for _ in range(chosen.randrange(1, 4)):
            damaged[chosen.randrange(len(damaged))] = chosen.randrange(256)
        damaged[136:138] = bytes(2)
        checksum = 0
        for at in range(0, min(148 + 16 * int.from_bytes(damaged[138:140], "little"), 512), 2):
            checksum ^= int.from_bytes(damaged[at : at + 2].ljust(2, b"\0"), "little")
        damaged[136:138] = checksum.to_bytes(2, "little")
        source = SourceBytes(bytes(512) + bytes(damaged) + bytes(8 * MIB))
        try:
            if Bsd().probe(source):
                volumes = Bsd().volumes(source)
                Bsd().problems(source)
                seen.add(hashlib.sha256(repr(volumes).encode()).digest())
        except EvidenceError:
            seen.add(b"")
    assert b"" in seen and len(seen) > 20
