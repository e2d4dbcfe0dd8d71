"""VDI against qemu-img; differencing ones, which no tool here writes, by the layout of the header."""

from __future__ import annotations

import hashlib
import os
import random
import struct
import uuid
from collections import Counter
from pathlib import Path

import pytest
from disk_data import MIB, converted, flips, media, names, opened, reading, refusal, whole
from make_data import data

from evidence.access.hashing import hash_media
from evidence.contract.errors import ReadError
from parsers.containers.vdi import Vdi

FORMS = {"dynamic": (), "fixed": ("-o", "static=on")}


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    path = tmp_path / "raw.dd"
    path.write_bytes(media(9 * MIB))
    return path


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["ext4.dd", "ntfs.dd", "gpt.dd", "raw.dd"])
def test_the_digest_is_that_of_the_raw_image(name: str, form: str, raw: Path, tmp_path: Path) -> None:
    source = raw if name == "raw.dd" else data(name)
    image = converted(source, tmp_path / "image.vdi", "vdi", *FORMS[form])
    with opened(Vdi(), image) as disk:
        assert disk.details["format"] == f"VDI, {form}"
        assert "damage" not in disk.details
        digests, unreadable = hash_media(disk)
    assert unreadable == []
    assert digests is not None
    assert digests.sha256 == hashlib.sha256(source.read_bytes()).digest()


def test_any_range(raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image", "vdi")
    true = raw.read_bytes()
    rng = random.Random(2)
    with opened(Vdi(), image) as disk:
        for _ in range(200):
            at, length = rng.randrange(len(true) + 9), rng.choice([1, 512, 70_000, 3 * MIB])
            assert disk.read_at(at, length) == true[at : at + length]


def child_of(parent: Path, child: Path, blocks: dict[int, bytes | None]) -> None:
    """A differencing VDI: blocks of 1 MiB with their bytes, or None for zeros over what the parent has."""
    stored = bytearray(parent.read_bytes())
    table, first = struct.unpack_from("<II", stored, 340)
    count = struct.unpack_from("<I", stored, 384)[0]
    header = stored[:first]
    struct.pack_into("<I", header, 76, 4)
    header[424:440], header[440:456] = stored[392:408], stored[408:424]
    header[392:408] = uuid.uuid5(uuid.NAMESPACE_DNS, child.name).bytes_le
    struct.pack_into(f"<{count}I", header, table, *[0xFFFFFFFF] * count)
    body = b""
    for number, content in blocks.items():
        place = 0xFFFFFFFE if content is None else len(body) // MIB
        struct.pack_into("<I", header, table + number * 4, place)
        body += content or b""
    struct.pack_into("<I", header, 388, len(body) // MIB)
    child.write_bytes(bytes(header) + body)


def test_a_chain_of_three_is_found_by_identifiers(raw: Path, tmp_path: Path) -> None:
    base = converted(raw, tmp_path / "base.vdi", "vdi")
    rng = random.Random(3)
    first, second = rng.randbytes(MIB), rng.randbytes(MIB)
    child_of(base, tmp_path / "{one}.vdi", {2: first, 4: first, 5: None})
    child_of(tmp_path / "{one}.vdi", tmp_path / "{two}.vdi", {4: second, 7: None})
    true = bytearray(raw.read_bytes())
    for number, content in ((2, first), (4, second), (5, bytes(MIB)), (7, bytes(MIB))):
        true[number * MIB : (number + 1) * MIB] = content
    assert names(Vdi(), tmp_path / "{two}.vdi") == ["{two}.vdi", "{one}.vdi", "base.vdi"]
    with opened(Vdi(), tmp_path / "{two}.vdi") as disk:
        assert whole(disk) == true
        assert disk.details["parents"] == "{one}.vdi, base.vdi"
        assert "damage" not in disk.details


def test_a_missing_and_a_changed_parent_are_named(raw: Path, tmp_path: Path) -> None:
    base, child = converted(raw, tmp_path / "base.vdi", "vdi"), tmp_path / "child.vdi"
    child_of(base, child, {2: bytes(MIB)})
    with base.open("r+b") as file:
        file.seek(408)
        file.write(uuid.uuid4().bytes_le)
    assert "base.vdi was changed since child.vdi was made" in refusal(Vdi(), child)
    base.unlink()
    assert "child.vdi: its parent, the VDI with the identifier" in refusal(Vdi(), child)


def test_an_image_that_is_its_own_parent_is_refused(raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.vdi", "vdi")
    with image.open("r+b") as file:
        file.seek(392)
        identifiers = file.read(32)
        file.write(identifiers)
    assert "is named as a part or parent of itself" in refusal(Vdi(), image)


@pytest.mark.parametrize(
    ("at", "value", "said"),
    [
        (68, struct.pack("<HH", 0, 2), "VDI of version 2.0"),
        (76, struct.pack("<I", 9), "VDI of type 9"),
        (368, struct.pack("<Q", 1 << 50), "media of 1125899906842624 bytes"),
        (376, struct.pack("<I", 1000), "blocks of 1000 bytes"),
        (384, struct.pack("<I", 3), "states 3 blocks, the media needs 9"),
        (344, struct.pack("<I", 512), "its data would begin inside its table"),
        (340, struct.pack("<I", 1 << 31), "its data would begin inside its table"),
    ],
)
def test_a_header_that_makes_no_sense_is_refused(
    at: int, value: bytes, said: str, raw: Path, tmp_path: Path
) -> None:
    image = converted(raw, tmp_path / "image.vdi", "vdi")
    with image.open("r+b") as file:
        file.seek(at)
        file.write(value)
    assert said in refusal(Vdi(), image)


def test_every_flip_in_the_table_is_an_error(tmp_path: Path) -> None:
    """All blocks are in use, so that a wrong number is another block's or lies outside."""
    full = tmp_path / "full.dd"
    full.write_bytes(random.Random(9).randbytes(4 * MIB))
    image = converted(full, tmp_path / "image.vdi", "vdi")
    stored, true = image.read_bytes(), full.read_bytes()
    table = struct.unpack_from("<I", stored, 340)[0]
    for bit in range(4 * 32):
        damaged = bytearray(stored)
        damaged[table + bit // 8] ^= 1 << bit % 8
        image.write_bytes(damaged)
        with opened(Vdi(), image) as disk, pytest.raises(ReadError):
            assert whole(disk) != true


@pytest.mark.parametrize(("at", "bits"), [(344, range(20, 24)), (380, range(9, 20)), (388, range(8))])
def test_a_header_that_contradicts_the_file_is_said(at: int, bits: range, raw: Path, tmp_path: Path) -> None:
    """Where its data begin, what lies between its blocks, and how many there are: each has its copy in the file's length."""
    image = converted(raw, tmp_path / "image.vdi", "vdi")
    stored = image.read_bytes()
    for bit in bits:
        damaged = bytearray(stored)
        damaged[at + bit // 8] ^= 1 << bit % 8
        image.write_bytes(damaged)
        with opened(Vdi(), image) as disk:
            assert "by its header the file should have" in disk.details["damage"]


def test_no_flip_does_anything_but_an_error_or_bytes(raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.vdi", "vdi")
    became: Counter[str] = Counter()
    for first, end, count in ((64, 560, 150), (0, image.stat().st_size, 60)):
        became.update(
            reading(Vdi(), image, raw.read_bytes()) for _ in flips(image, first, end, count, seed=3)
        )
    assert became["error"] > 0


@pytest.mark.parametrize("length", [100, 511, 1030, 3 * MIB])
def test_a_truncated_image_is_never_a_shorter_disk(length: int, raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.vdi", "vdi")
    os.truncate(image, length)
    assert reading(Vdi(), image, raw.read_bytes()) == "error"
