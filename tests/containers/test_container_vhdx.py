"""VHDX against qemu-img, which writes images and replays logs, and libvhdi, which reads differencing ones."""

from __future__ import annotations

import hashlib
import os
import random
import struct
import uuid
from collections import Counter
from pathlib import Path

import pytest
from disk_data import MIB, converted, flips, media, names, opened, raw_of, reading, refusal, whole
from make_data import data, run

from evidence.access.hashing import hash_media
from evidence.contract.errors import NotReadableError, ReadError
from parsers.containers.vhdx import Vhdx
from parsers.containers.vhdx_header import BAT, METADATA
from parsers.support.crc32c import crc32c

FORMS = {"dynamic": "subformat=dynamic", "fixed": "subformat=fixed", "blocks of 1 MiB": "block_size=1M"}
HEADERS = (0x10000, 0x20000)
TABLES = (0x30000, 0x40000)


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    path = tmp_path / "raw.dd"
    path.write_bytes(media(9 * MIB))
    return path


def region(image: bytes, identifier: uuid.UUID) -> tuple[int, int]:
    """Offset and length of a region."""
    for number in range(2):
        found, offset, length, _ = struct.unpack_from("<16sQII", image, TABLES[0] + 16 + number * 32)
        if found == identifier.bytes_le:
            return offset, length
    raise AssertionError(identifier)


def patch(path: Path, at: int, value: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(value)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["ext4.dd", "ntfs.dd", "gpt.dd", "raw.dd"])
def test_the_digest_is_that_of_the_raw_image(name: str, form: str, raw: Path, tmp_path: Path) -> None:
    source = raw if name == "raw.dd" else data(name)
    image = converted(source, tmp_path / "image.vhdx", "vhdx", "-o", FORMS[form])
    with opened(Vhdx(), image) as disk:
        assert "damage" not in disk.details
        digests, unreadable = hash_media(disk)
    assert unreadable == []
    assert digests is not None
    assert digests.sha256 == hashlib.sha256(source.read_bytes()).digest()


def test_any_range(raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image", "vhdx", "-o", "block_size=1M")
    true = raw.read_bytes()
    rng = random.Random(2)
    with opened(Vhdx(), image) as disk:
        for _ in range(200):
            at, length = rng.randrange(len(true) + 9), rng.choice([1, 512, 70_000, 3 * MIB])
            assert disk.read_at(at, length) == true[at : at + length]


def summed(raw: bytes) -> bytes:
    """The structure with the check sum that the format wants at its fourth byte."""
    return raw[:4] + struct.pack("<I", crc32c(raw[:4] + bytes(4) + raw[8:])) + raw[8:]


@pytest.fixture(params=["newest entry", "all entries"])
def unclosed(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, bytes]:
    """As if a program had died before its log was in the table of blocks. What qemu-img makes of it.

    QEMU writes such entries one by one and takes each for done: the header is made to name the log again.
    """
    image = tmp_path / "image.vhdx"
    run("qemu-img", "create", "-q", "-f", "vhdx", "-o", "block_size=1M", image, "12M")
    offset, length = region(image.read_bytes(), BAT)
    before = image.read_bytes()[offset : offset + length]
    run("qemu-io", "-f", "vhdx", "-c", "write -P 0x61 100k 3000k", "-c", "write -P 0x62 7M 5k", image)
    stored = image.read_bytes()
    newest = max(HEADERS, key=lambda at: struct.unpack_from("<Q", stored, at + 8)[0])
    log = struct.unpack_from("<Q", stored, newest + 72)[0]
    starts = [at for at in range(log, log + MIB, 4096) if stored[at : at + 4] == b"loge"]
    assert len(starts) == 5
    identifier = stored[starts[-1] + 32 : starts[-1] + 48]
    patch(
        image, newest, summed(stored[newest : newest + 48] + identifier + stored[newest + 64 : newest + 4096])
    )
    if request.param == "all entries":
        for at in starts:
            entry = stored[at : at + 12] + bytes(4) + stored[at + 16 : at + 32] + identifier
            patch(image, at, summed(entry + stored[at + 48 : at + 8192]))
    patch(image, offset, before)
    copy = tmp_path / "copy.vhdx"
    copy.write_bytes(image.read_bytes())
    run("qemu-img", "check", "-q", "-r", "all", "-f", "vhdx", copy)
    return image, raw_of(copy, "vhdx", tmp_path)


def test_a_log_is_put_over_the_file_and_nothing_is_written(unclosed: tuple[Path, bytes]) -> None:
    image, true = unclosed
    before = hashlib.sha256(image.read_bytes()).digest()
    assert true.count(b"a") > 2900 << 10
    with opened(Vhdx(), image) as disk:
        assert disk.details["not_closed"][:10] in ("1 entries ", "5 entries ")
        assert whole(disk) == true
    assert hashlib.sha256(image.read_bytes()).digest() == before


def test_a_damaged_log_is_refused_in_words(unclosed: tuple[Path, bytes]) -> None:
    image, true = unclosed
    newest = max(HEADERS, key=lambda at: struct.unpack_from("<Q", image.read_bytes(), at + 8)[0])
    length, offset = struct.unpack_from("<IQ", image.read_bytes(), newest + 68)
    stored = image.read_bytes()
    seen = 0
    for place in flips(image, offset, offset + 5 * 8192, 60, seed=1):
        try:
            disk = opened(Vhdx(), image)
        except NotReadableError as error:
            assert "its log is damaged" in str(error)
            seen += 1
            continue
        with disk:
            # What tells an entry of this log from one of an older log: without it, it is none.
            told = (place - offset) % 8192 in (*range(4), *range(32, 48))
            assert whole(disk) == true or told or "1 entries of its log are damaged" in disk.details["damage"]
            seen += "damage" in disk.details
    assert seen > 0
    image.write_bytes(stored[:offset] + bytes(length) + stored[offset + length :])
    assert "was not closed by the program that wrote it, and its log is damaged" in refusal(Vhdx(), image)


def differencing(parent: Path, child: Path, size: int, sectors: dict[int, bytes]) -> None:
    """A child by the specification: blocks of 1 MiB, partially present where sectors differ. No tool here writes one."""
    run("qemu-img", "create", "-q", "-f", "vhdx", "-o", "block_size=1M", child, str(size))
    image = bytearray(child.read_bytes())
    stored = parent.read_bytes()
    newest = max(HEADERS, key=lambda at: struct.unpack_from("<Q", stored, at + 8)[0])
    linkage = uuid.UUID(bytes_le=stored[newest + 32 : newest + 48])
    at, _ = region(bytes(image), METADATA)
    flags = struct.unpack_from("<16sI", image, at + 32)[1] + at + 4
    assert image[at + 32 : at + 48] == uuid.UUID("caa16737-fa36-4d43-b3b6-33f0aa44e76b").bytes_le
    image[flags] |= 2
    pairs = {"parent_linkage": f"{{{linkage}}}", "relative_path": f"..\\disks\\{parent.name}"}
    locator = bytearray(
        uuid.UUID("b04aefb7-d19e-4a81-b789-25b8e9445913").bytes_le + struct.pack("<HH", 0, len(pairs))
    )
    texts, place = b"", 20 + 12 * len(pairs)
    for key, value in pairs.items():
        words = (key.encode("utf-16-le"), value.encode("utf-16-le"))
        locator += struct.pack(
            "<IIHH", place + len(texts), place + len(texts) + len(words[0]), *map(len, words)
        )
        texts += b"".join(words)
    count = struct.unpack_from("<H", image, at + 10)[0]
    struct.pack_into("<H", image, at + 10, count + 1)
    entry = uuid.UUID("a8d35f2d-b30b-454d-abf7-d3d84834ab0c").bytes_le
    struct.pack_into("<16sIIII", image, at + 32 + count * 32, entry, 0x18000, len(locator) + len(texts), 4, 0)
    image[at + 0x18000 : at + 0x18000 + len(locator) + len(texts)] = locator + texts
    table, length = region(bytes(image), BAT)
    image[table : table + length] = bytes(length)
    image += bytes(-len(image) % MIB)
    bitmap = len(image)
    image += bytes(MIB)
    struct.pack_into("<Q", image, table + 4096 * 8, bitmap | 6)
    places: dict[int, int] = {}
    for sector, content in sectors.items():
        number = sector // 2048
        if number not in places:
            places[number] = len(image)
            image += bytes(MIB)
            struct.pack_into("<Q", image, table + number * 8, places[number] | 7)
        image[bitmap + sector // 8] |= 1 << sector % 8
        within = places[number] + sector % 2048 * 512
        image[within : within + 512] = content
    child.write_bytes(image)


@pytest.fixture
def pair(raw: Path, tmp_path: Path) -> tuple[Path, Path, bytes]:
    rng = random.Random(4)
    parent, child = (
        converted(raw, tmp_path / "parent.vhdx", "vhdx", "-o", "block_size=1M"),
        tmp_path / "child.vhdx",
    )
    true = bytearray(raw.read_bytes())
    sectors = {}
    for number in (0, 1, 2047, *rng.sample(range(len(true) // 512), 60)):
        if number // 2048 != 5:
            sectors[number] = rng.randbytes(512)
            true[number * 512 : number * 512 + 512] = sectors[number]
    differencing(parent, child, len(true), sectors)
    return parent, child, bytes(true)


def test_a_differencing_disk_with_its_parent(pair: tuple[Path, Path, bytes]) -> None:
    parent, child, true = pair
    assert names(Vhdx(), child) == ["child.vhdx", "parent.vhdx"]
    with opened(Vhdx(), child) as disk:
        assert whole(disk) == true
        assert disk.details["parents"] == "parent.vhdx"
    pyvhdi = pytest.importorskip("pyvhdi")
    upper, lower = pyvhdi.open(str(child)), pyvhdi.open(str(parent))
    upper.set_parent(lower)
    assert upper.read_buffer(len(true)) == true


def test_a_missing_and_a_changed_parent_are_named(pair: tuple[Path, Path, bytes]) -> None:
    parent, child, _ = pair
    run("qemu-io", "-f", "vhdx", "-c", "write -P 0x61 1M 1k", parent)
    assert "parent.vhdx is not the parent of child.vhdx, or was changed since" in refusal(Vhdx(), child)
    parent.unlink()
    assert "child.vhdx: its parent 'parent.vhdx' is missing in" in refusal(Vhdx(), child)


def test_one_copy_of_header_and_table_is_enough(raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.vhdx", "vhdx")
    newest = max(HEADERS, key=lambda at: struct.unpack_from("<Q", image.read_bytes(), at + 8)[0])
    older = sum(HEADERS) - newest
    patch(image, older + 20, b"\x99")
    patch(image, TABLES[0] + 40, b"\x99")
    with opened(Vhdx(), image) as disk:
        assert "one of the two headers" in disk.details["damage"]
        assert "the first region table" in disk.details["damage"]
        assert whole(disk) == raw.read_bytes()
    patch(image, newest + 20, b"\x99")
    assert "both headers of the VHDX" in refusal(Vhdx(), image)


def test_regions_and_metadata_that_are_not_known_are_refused(raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.vhdx", "vhdx")
    stored = image.read_bytes()
    at, _ = region(stored, METADATA)
    patch(image, at + 32 + 5 * 32, uuid.uuid4().bytes_le + struct.pack("<IIII", 0, 0, 4, 0))
    patch(image, at + 10, struct.pack("<H", 6))
    assert "metadata that this version does not know" in refusal(Vhdx(), image)
    table = bytearray(stored[TABLES[0] : TABLES[0] + 0x10000])
    table[8] = 3
    table[80:112] = uuid.uuid4().bytes_le + struct.pack("<QII", 0, 0, 1)
    table[4:8] = bytes(4)
    table[4:8] = struct.pack("<I", crc32c(bytes(table)))
    image.write_bytes(stored[: TABLES[0]] + table + stored[TABLES[1] :])
    assert "a region that this version does not know" in refusal(Vhdx(), image)


def test_every_flip_in_the_table_is_an_error(tmp_path: Path) -> None:
    """All blocks are in use, so that a wrong place overlaps another block or lies outside."""
    full = tmp_path / "full.dd"
    full.write_bytes(random.Random(9).randbytes(4 * MIB))
    image = converted(full, tmp_path / "image.vhdx", "vhdx", "-o", "block_size=1M")
    stored, true = image.read_bytes(), full.read_bytes()
    table, _ = region(stored, BAT)
    unseen = []
    for bit in range(4 * 64):
        damaged = bytearray(stored)
        damaged[table + bit // 8] ^= 1 << bit % 8
        image.write_bytes(damaged)
        try:
            with opened(Vhdx(), image) as disk:
                assert whole(disk) != true
                unseen.append(bit)
        except ReadError:
            continue
    # A flipped state may be another state; a flipped place may be one of the mebibytes before the first block.
    assert {bit % 64 for bit in unseen} <= {0, 2, 20, 21, 22, 23}


@pytest.mark.parametrize("form", ["dynamic", "differencing"])
def test_no_flip_does_anything_but_an_error_or_bytes(
    form: str, raw: Path, pair: tuple[Path, Path, bytes], tmp_path: Path
) -> None:
    image, true = pair[1], pair[2]
    if form == "dynamic":
        image, true = converted(raw, tmp_path / "image.vhdx", "vhdx"), raw.read_bytes()
    # Of what is checked there is a copy.
    assert {reading(Vhdx(), image, true) for _ in flips(image, 0x10000, 0x11000, 30, seed=2)} == {"same"}
    assert {reading(Vhdx(), image, true) for _ in flips(image, TABLES[1], TABLES[1] + 999, 9, seed=2)} == {
        "same"
    }
    became: Counter[str] = Counter()
    for which in (BAT, METADATA):
        at, length = region(image.read_bytes(), which)
        became.update(reading(Vhdx(), image, true) for _ in flips(image, at, at + 300, 40, seed=3))
        became.update(reading(Vhdx(), image, true) for _ in flips(image, at, at + length, 10, seed=4))
    assert became["error"] > 0


@pytest.mark.parametrize("length", [0, 100, 0x20000, 0x35000, 3 * MIB])
def test_a_truncated_image_is_never_a_shorter_disk(length: int, raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.vhdx", "vhdx", "-o", "block_size=1M")
    os.truncate(image, length)
    assert reading(Vhdx(), image, raw.read_bytes()) == "error"
