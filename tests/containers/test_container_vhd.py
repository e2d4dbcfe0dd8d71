"""VHD against qemu-img, which writes fixed and dynamic ones, and libvhdi, which reads differencing ones too."""

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
from parsers.containers.vhd import Vhd

CORPUS = Path(os.environ.get("INDICIA_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
FORMS = {"dynamic": "subformat=dynamic,force_size=on", "fixed": "subformat=fixed,force_size=on"}
BLOCK = 2 * MIB


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    path = tmp_path / "raw.dd"
    path.write_bytes(media(9 * MIB))
    return path


def checked(data: bytes, place: int) -> bytes:
    """The bytes with the check sum that the format wants at that place."""
    plain = data[:place] + bytes(4) + data[place + 4 :]
    return plain[:place] + struct.pack(">I", ~sum(plain) & 0xFFFFFFFF) + plain[place + 4 :]


def patch(path: Path, at: int, value: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(value)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["ext4.dd", "ntfs.dd", "gpt.dd", "raw.dd"])
def test_the_digest_is_that_of_the_raw_image(name: str, form: str, raw: Path, tmp_path: Path) -> None:
    source = raw if name == "raw.dd" else data(name)
    image = converted(source, tmp_path / "image.vhd", "vpc", "-o", FORMS[form])
    with opened(Vhd(), image) as disk:
        assert disk.details["format"] == f"VHD, {form}"
        digests, unreadable = hash_media(disk)
    assert unreadable == []
    assert digests is not None
    assert digests.sha256 == hashlib.sha256(source.read_bytes()).digest()


@pytest.mark.parametrize("form", FORMS)
def test_any_range(form: str, raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image", "vpc", "-o", FORMS[form])
    true = raw.read_bytes()
    rng = random.Random(2)
    with opened(Vhd(), image) as disk:
        for _ in range(200):
            at, length = rng.randrange(len(true) + 9), rng.choice([1, 512, 70_000, 3 * MIB])
            assert disk.read_at(at, length) == true[at : at + length]


def test_the_corpus() -> None:
    pyvhdi = pytest.importorskip("pyvhdi")
    image = CORPUS / "disk" / "image.vhd"
    if not image.is_file():
        pytest.skip(f"{image} is absent")
    other = pyvhdi.open(str(image))
    with opened(Vhd(), image) as disk:
        assert disk.size == other.get_media_size()
        assert whole(disk) == other.read_buffer(disk.size)


def differencing(parent: Path, child: Path, blocks: dict[int, dict[int, bytes]], size: int) -> None:
    """A differencing VHD by the specification: per block the sectors that differ. No tool here writes one."""
    footer = parent.read_bytes()[-512:]
    identifier = uuid.uuid5(uuid.NAMESPACE_DNS, child.name).bytes
    own = footer[:16] + struct.pack(">Q", 512) + footer[24:48] + struct.pack(">Q", size) + footer[56:60]
    own = checked(own + struct.pack(">II", 4, 0) + identifier + footer[84:], 64)
    entries = -(-size // BLOCK)
    header = struct.pack(
        ">8sQQIIII16sII", b"cxsparse", (1 << 64) - 1, 1536, 0x10000, entries, BLOCK, 0, footer[68:84], 0, 0
    )
    path = f"C:\\Disks\\{parent.name}".encode("utf-16-le")
    table_end = 1536 + -(-entries * 4 // 512) * 512
    locator = struct.pack(">4sIIIQ", b"W2ku", 512, len(path), 0, table_end)
    header = checked(
        (header + parent.name.encode("utf-16-be").ljust(512, b"\0") + locator).ljust(1024, b"\0"), 36
    )
    table, body, at = [0xFFFFFFFF] * entries, b"", table_end + 512
    for number, sectors in blocks.items():
        table[number] = (at + len(body)) // 512
        bitmap, block = bytearray(512), bytearray(BLOCK)
        for sector, content in sectors.items():
            bitmap[sector // 8] |= 0x80 >> sector % 8
            block[sector * 512 : sector * 512 + 512] = content
        body += bytes(bitmap) + bytes(block)
    stored = struct.pack(f">{entries}I", *table).ljust(table_end - 1536, b"\xff")
    child.write_bytes(own + header + stored + path.ljust(512, b"\0") + body + own)


def made(raw: Path, folder: Path, width: int) -> tuple[Path, Path, bytes]:
    """A dynamic parent, a child that changes so many sectors at a time, and what the child's media is."""
    rng = random.Random(4)
    parent = converted(raw, folder / "parent.vhd", "vpc", "-o", FORMS["dynamic"])
    child, true = folder / "child.vhd", bytearray(raw.read_bytes())
    blocks: dict[int, dict[int, bytes]] = {}
    for number in (0, 2, 4):
        last = (min(BLOCK, len(true) - number * BLOCK)) // 512
        for first in (0, width, 2 * width, last - width, *rng.sample(range(0, last, width), 40)):
            for sector in range(first, first + width):
                content = blocks.setdefault(number, {}).setdefault(sector, rng.randbytes(512))
                place = number * BLOCK + sector * 512
                true[place : place + 512] = content
    differencing(parent, child, blocks, len(true))
    return parent, child, bytes(true)


@pytest.fixture
def pair(raw: Path, tmp_path: Path) -> tuple[Path, Path, bytes]:
    return made(raw, tmp_path, 1)


def test_a_differencing_disk_with_its_parent(pair: tuple[Path, Path, bytes]) -> None:
    _, child, true = pair
    assert names(Vhd(), child) == ["child.vhd", "parent.vhd"]
    with opened(Vhd(), child) as disk:
        assert whole(disk) == true
        assert disk.details["parents"] == "parent.vhd"


def test_libvhdi_reads_the_same(raw: Path, tmp_path: Path) -> None:
    """Eight sectors at a time: libvhdi 20260901 gives zeros for some of the parent's where a byte of the bitmap is mixed."""
    pyvhdi = pytest.importorskip("pyvhdi")
    parent, child, true = made(raw, tmp_path, 8)
    upper, lower = pyvhdi.open(str(child)), pyvhdi.open(str(parent))
    upper.set_parent(lower)
    assert upper.read_buffer(len(true)) == true
    with opened(Vhd(), child) as disk:
        assert whole(disk) == true


def test_a_missing_and_a_wrong_parent_are_named(pair: tuple[Path, Path, bytes], tmp_path: Path) -> None:
    parent, child, _ = pair
    parent.unlink()
    assert "child.vhd: its parent 'parent.vhd' is missing in" in refusal(Vhd(), child)
    other = tmp_path / "other.dd"
    other.write_bytes(media(9 * MIB, seed=99))
    converted(other, parent, "vpc", "-o", FORMS["dynamic"])
    assert "parent.vhd is not the parent of child.vhd" in refusal(Vhd(), child)


def test_the_copy_of_a_lost_footer_is_used(raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.vhd", "vpc", "-o", FORMS["dynamic"])
    os.truncate(image, image.stat().st_size - 512)
    with opened(Vhd(), image) as disk:
        assert "its copy at the start was used" in disk.details["damage"]
        assert whole(disk) == raw.read_bytes()
    patch(image, 100, b"x")
    assert "both its footer and the copy of it" in refusal(Vhd(), image)


def test_a_damaged_footer_of_a_fixed_disk_is_said(raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.vhd", "vpc", "-o", FORMS["fixed"])
    patch(image, image.stat().st_size - 512 + 48, b"\xff")
    with opened(Vhd(), image) as disk:
        assert "fails its check sum" in disk.details["damage"]
        assert whole(disk) == raw.read_bytes()


def test_a_fixed_disk_that_lost_bytes_does_not_end_early(raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.vhd", "vpc", "-o", FORMS["fixed"])
    whole_file = image.read_bytes()
    image.write_bytes(whole_file[:MIB] + whole_file[-512:])
    with opened(Vhd(), image) as disk:
        assert disk.size == 9 * MIB
        assert disk.read_at(0, MIB) == raw.read_bytes()[:MIB]
        digests, unreadable = hash_media(disk)
    assert digests is None
    assert [(gap.offset, gap.length) for gap in unreadable] == [(MIB, 8 * MIB)]


def test_every_flip_in_the_table_is_an_error(tmp_path: Path) -> None:
    """All blocks are in use, so that a wrong place overlaps another block or lies outside."""
    full = tmp_path / "full.dd"
    full.write_bytes(random.Random(9).randbytes(8 * MIB))
    image = converted(full, tmp_path / "image.vhd", "vpc", "-o", FORMS["dynamic"])
    true, stored = full.read_bytes(), image.read_bytes()
    table = struct.unpack_from(">Q", stored, 512 + 16)[0]
    for bit in range(4 * 32):
        damaged = bytearray(stored)
        damaged[table + bit // 8] ^= 1 << bit % 8
        image.write_bytes(damaged)
        with opened(Vhd(), image) as disk, pytest.raises(ReadError):
            assert whole(disk) != true


@pytest.mark.parametrize("form", ["dynamic", "differencing"])
def test_no_flip_in_what_is_checked_goes_unseen(
    form: str, raw: Path, pair: tuple[Path, Path, bytes], tmp_path: Path
) -> None:
    image, true = pair[1], pair[2]
    if form == "dynamic":
        image, true = converted(raw, tmp_path / "image.vhd", "vpc", "-o", FORMS[form]), raw.read_bytes()
    # Header: refused. Copy of the footer: not needed. Anything else: bytes or an error, and no other exception.
    assert {reading(Vhd(), image, true) for _ in flips(image, 512, 1536, 100, seed=1)} == {"error"}
    assert {reading(Vhd(), image, true) for _ in flips(image, 8, 512, 20, seed=2)} == {"same"}
    became = Counter(reading(Vhd(), image, true) for _ in flips(image, 0, image.stat().st_size, 60, seed=3))
    assert set(became) <= {"same", "other", "error"}


@pytest.mark.parametrize("length", [0, 100, 511, 600, 1600, 3_000_000])
def test_a_truncated_image_is_never_a_shorter_disk(length: int, raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.vhd", "vpc", "-o", FORMS["dynamic"])
    os.truncate(image, length)
    assert reading(Vhd(), image, raw.read_bytes()) == "error"
