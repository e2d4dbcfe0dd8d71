"""VMDK against qemu-img, which writes every kind of Workstation's and reads ESX's too."""

from __future__ import annotations

import hashlib
import os
import random
import re
import struct
from collections import Counter
from pathlib import Path

import pytest
from disk_data import MIB, converted, flips, media, names, opened, raw_of, reading, refusal, whole
from make_data import data, run

from evidence.access.hashing import hash_media
from evidence.contract.errors import ReadError
from parsers.containers.vmdk import Vmdk

CORPUS = Path(os.environ.get("INDICIA_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
FORMS = (
    "monolithicSparse",
    "monolithicFlat",
    "twoGbMaxExtentSparse",
    "twoGbMaxExtentFlat",
    "streamOptimized",
)


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    path = tmp_path / "raw.dd"
    path.write_bytes(media(9 * MIB))
    return path


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["ext4.dd", "ntfs.dd", "gpt.dd", "raw.dd"])
def test_the_digest_is_that_of_the_raw_image(name: str, form: str, raw: Path, tmp_path: Path) -> None:
    source = raw if name == "raw.dd" else data(name)
    image = converted(source, tmp_path / "image.vmdk", "vmdk", "-o", f"subformat={form}")
    with opened(Vmdk(), image) as disk:
        assert disk.details["format"] == f"VMDK, {form}"
        digests, unreadable = hash_media(disk)
    assert unreadable == []
    assert digests is not None
    assert digests.sha256 == hashlib.sha256(source.read_bytes()).digest()


@pytest.mark.parametrize(
    "options", ["subformat=monolithicSparse,zeroed_grain=on", "subformat=streamOptimized"]
)
def test_any_range(options: str, raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image", "vmdk", "-o", options)
    true = raw.read_bytes()
    rng = random.Random(2)
    with opened(Vmdk(), image) as disk:
        for _ in range(200):
            at, length = rng.randrange(len(true) + 9), rng.choice([1, 512, 70_000, 3 * MIB])
            assert disk.read_at(at, length) == true[at : at + length]


def test_the_corpus(tmp_path: Path) -> None:
    image = CORPUS / "disk" / "image.vmdk"
    if not image.is_file():
        pytest.skip(f"{image} is absent")
    with opened(Vmdk(), image) as disk:
        assert whole(disk) == raw_of(image, "vmdk", tmp_path)


def split(folder: Path, form: str) -> Path:
    """A disk of 5 GiB in three files, with something at both sides of each cut."""
    image = folder / "disk.vmdk"
    run("qemu-img", "create", "-q", "-f", "vmdk", "-o", f"subformat={form}", image, "5G")
    commands = [f"write -P {60 + number} {number * 2047}M 2M" for number in range(3)]
    run("qemu-io", "-f", "vmdk", *(part for each in commands for part in ("-c", each)), image)
    return image


@pytest.mark.parametrize(("form", "letter"), [("twoGbMaxExtentSparse", "s"), ("twoGbMaxExtentFlat", "f")])
def test_a_disk_in_several_files_is_found_from_each(form: str, letter: str, tmp_path: Path) -> None:
    image = split(tmp_path, form)
    expected = ["disk.vmdk", *(f"disk-{letter}00{number}.vmdk" for number in (1, 2, 3))]
    assert names(Vmdk(), image) == names(Vmdk(), tmp_path / expected[2]) == expected
    with opened(Vmdk(), tmp_path / expected[3]) as disk:
        assert disk.size == 5 << 30
        for number in range(3):
            around = disk.read_at(max(0, (number * 2047 << 20) - 5), (2 << 20) + 10)
            assert around.strip(b"\0") == bytes([60 + number]) * (2 << 20)
    (tmp_path / expected[2]).unlink()
    assert f"disk.vmdk: its extent '{expected[2]}' is missing in" in refusal(Vmdk(), image)


def test_an_extent_without_its_descriptor_is_refused_in_words(tmp_path: Path) -> None:
    image = split(tmp_path, "twoGbMaxExtentSparse")
    image.unlink()
    assert "is one part of a VMDK, and no descriptor beside it names it" in refusal(
        Vmdk(), tmp_path / "disk-s002.vmdk"
    )
    assert not Vmdk().probe(tmp_path / "absent-f001.vmdk", b"")


@pytest.fixture(params=["monolithicSparse", "twoGbMaxExtentSparse"])
def pair(request: pytest.FixtureRequest, raw: Path, tmp_path: Path) -> tuple[Path, Path, bytes]:
    form = f"subformat={request.param}"
    parent, child = converted(raw, tmp_path / "parent.vmdk", "vmdk", "-o", form), tmp_path / "child.vmdk"
    run("qemu-img", "create", "-q", "-f", "vmdk", "-b", parent, "-F", "vmdk", "-o", form, child)
    run("qemu-io", "-f", "vmdk", "-c", "write -P 0x61 1M 300k", "-c", "write -P 0x62 5M 5k", child)
    return parent, child, raw_of(child, "vmdk", tmp_path)


def test_a_delta_with_its_parent(pair: tuple[Path, Path, bytes]) -> None:
    _, child, true = pair
    assert {"child.vmdk", "parent.vmdk"} <= set(names(Vmdk(), child))
    with opened(Vmdk(), child) as disk:
        assert whole(disk) == true
        assert disk.details["parents"].startswith("parent.vmdk")


def test_a_missing_and_a_changed_parent_are_named(pair: tuple[Path, Path, bytes]) -> None:
    parent, child, _ = pair
    run("qemu-io", "-f", "vmdk", "-c", "write -P 0x61 1M 1k", parent)
    assert "parent.vmdk is not the parent of child.vmdk, or was changed since" in refusal(Vmdk(), child)
    parent.unlink()
    assert "child.vmdk: its parent 'parent.vmdk' is missing in" in refusal(Vmdk(), child)


def test_an_extent_of_esx(raw: Path, tmp_path: Path) -> None:
    """By the documentation of libvmdk; no tool here writes one, qemu-img reads them."""
    true = bytearray(raw.read_bytes()[: 8 * MIB])
    true[3 * MIB : 5 * MIB] = bytes(2 * MIB)
    table, body = [0] * 4096, b""
    first = 4 + 1 + 32
    for grain in range(0, len(true) // 512, 8):
        content = true[grain * 512 : grain * 512 + 4096]
        if any(content):
            table[grain // 8] = first + len(body) // 512
            body += content
    header = struct.pack("<4sIIIIII", b"COWD", 1, 3, len(true) // 512, 8, 4, 1).ljust(2048, b"\0")
    directory = struct.pack("<I", 5).ljust(512, b"\0")
    (tmp_path / "vm-delta.vmdk").write_bytes(header + directory + struct.pack("<4096I", *table) + body)
    descriptor = tmp_path / "vm.vmdk"
    descriptor.write_text(
        '# Disk DescriptorFile\nversion=1\nCID=12345678\nparentCID=ffffffff\ncreateType="vmfsSparse"\n'
        f'RW {len(true) // 512} VMFSSPARSE "vm-delta.vmdk"\n'
    )
    assert raw_of(descriptor, "vmdk", tmp_path) == true
    assert names(Vmdk(), tmp_path / "vm-delta.vmdk") == ["vm.vmdk", "vm-delta.vmdk"]
    with opened(Vmdk(), descriptor) as disk:
        assert whole(disk) == true


def test_a_stream_has_its_header_at_the_end(raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.vmdk", "vmdk", "-o", "subformat=streamOptimized")
    stored = bytearray(image.read_bytes())
    stored += bytes(-len(stored) % 512)
    marker = struct.pack("<QII", 1, 0, 3).ljust(512, b"\0")
    footer = bytes(stored[:512])
    stored[56:64] = b"\xff" * 8
    image.write_bytes(bytes(stored) + marker + footer + bytes(512))
    assert raw_of(image, "vmdk", tmp_path) == raw.read_bytes()
    with opened(Vmdk(), image) as disk:
        assert whole(disk) == raw.read_bytes()
    os.truncate(image, image.stat().st_size - 1024)
    assert "it is cut short or was never finished" in refusal(Vmdk(), image)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (r"RW (\d+) SPARSE", r"RW \1 SESPARSE", "extents of the kind SESPARSE are not read"),
        (r"RW (\d+) SPARSE", r"NOACCESS \1 SPARSE", "is marked as one without access"),
        (r"RW (\d+) SPARSE", r"RW 99\1 SPARSE", "its descriptor wants more"),
        (r"RW (\d+) SPARSE.*", "", "its descriptor names no extents"),
        (r"RW (\d+) SPARSE.*", 'RW 2048 FLAT "../../../etc/shadow" 0', "its extent 'shadow' is missing"),
        (r"RW (\d+) SPARSE.*", "RW 2048 ZERO\n" * 600, "consists of 600 files"),
        (
            r"parentCID=\w+",
            'parentCID=1234\nparentFileNameHint="image.vmdk"',
            "named as a part or parent of itself",
        ),
    ],
)
def test_a_descriptor_that_cannot_be_followed_is_refused(
    old: str, new: str, said: str, raw: Path, tmp_path: Path
) -> None:
    image = converted(raw, tmp_path / "image.vmdk", "vmdk", "-o", "subformat=twoGbMaxExtentSparse")
    image.write_text(re.sub(old, new, image.read_text()))
    assert said in refusal(Vmdk(), image)


@pytest.mark.parametrize("grain", [0, 144, 1 << 20])
def test_grains_that_no_disk_has_are_refused(grain: int, raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.vmdk", "vmdk")
    with image.open("r+b") as file:
        file.seek(20)
        file.write(struct.pack("<Q", grain))
    assert "its header is damaged" in refusal(Vmdk(), image)


def test_runs_of_one_flat_file(raw: Path, tmp_path: Path) -> None:
    (tmp_path / "flat").write_bytes(raw.read_bytes())
    image = tmp_path / "image.vmdk"
    image.write_text(
        '# Disk DescriptorFile\nversion=1\nCID=12345678\nparentCID=ffffffff\ncreateType="custom"\n'
        'RW 100 FLAT "flat" 7\nRW 50 ZERO\nRDONLY 200 FLAT "flat" 1000\n'
    )
    true = raw.read_bytes()
    with opened(Vmdk(), image) as disk:
        assert whole(disk) == true[7 * 512 : 107 * 512] + bytes(50 * 512) + true[512_000 : 512_000 + 102_400]


def test_every_flip_in_the_tables_is_an_error(raw: Path, tmp_path: Path) -> None:
    """Sparse: there are two copies. Streams: each grain says which it is, and has a check sum."""
    true = raw.read_bytes()
    for form in ("monolithicSparse", "streamOptimized"):
        image = converted(raw, tmp_path / f"{form}.vmdk", "vmdk", "-o", f"subformat={form}")
        stored = image.read_bytes()
        directory = struct.unpack_from("<Q", stored, 56)[0] * 512
        table = struct.unpack_from("<I", stored, directory)[0] * 512
        for bit in (*range(32), *(32 * 8 * each for each in range(8))):
            for at in (directory + bit // 8, table + bit // 8):
                if at >= directory + 4 and at < table:
                    continue
                damaged = bytearray(stored)
                damaged[at] ^= 1 << bit % 8
                image.write_bytes(damaged)
                assert reading(Vmdk(), image, true) in ("error", "same" if bit >= 32 else "error"), (
                    form,
                    at,
                    bit,
                )


def test_a_flip_in_a_deflated_grain_is_an_error(raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.vmdk", "vmdk", "-o", "subformat=streamOptimized")
    stored = image.read_bytes()
    first = struct.unpack_from("<Q", stored, 64)[0] * 512
    length = struct.unpack_from("<I", stored, first + 8)[0]
    for _ in flips(image, first, first + 12 + length, 100, seed=5):
        with opened(Vmdk(), image) as disk, pytest.raises(ReadError):
            disk.read_at(0, disk.size)


@pytest.mark.parametrize("form", ["monolithicSparse", "streamOptimized", "twoGbMaxExtentSparse"])
def test_no_flip_does_anything_but_an_error_or_bytes(form: str, raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.vmdk", "vmdk", "-o", f"subformat={form}")
    became: Counter[str] = Counter()
    for end, count in ((min(1500, image.stat().st_size), 100), (image.stat().st_size, 60)):
        became.update(reading(Vmdk(), image, raw.read_bytes()) for _ in flips(image, 0, end, count, seed=3))
    assert became["error"] > 0


@pytest.mark.parametrize("length", [0, 100, 511, 1600, MIB])
def test_a_truncated_image_is_never_a_shorter_disk(length: int, raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.vmdk", "vmdk")
    os.truncate(image, length)
    assert reading(Vmdk(), image, raw.read_bytes()) == "error"
