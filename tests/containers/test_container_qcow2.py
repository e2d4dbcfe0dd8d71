"""QCOW2 against qemu-img, which writes the images and reads what is to be in them."""

from __future__ import annotations

import hashlib
import os
import random
import struct
from collections import Counter
from pathlib import Path

import pytest
from disk_data import MIB, converted, flips, media, names, opened, raw_of, reading, refusal, whole
from make_data import data, run

from evidence.access.hashing import hash_media
from evidence.contract.errors import ReadError
from parsers.containers.qcow2 import Qcow2

CORPUS = Path(os.environ.get("INDICIA_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
FORMS = {
    "plain": (),
    "version 2": ("-o", "compat=0.10"),
    "small clusters": ("-o", "cluster_size=512"),
    "large clusters": ("-o", "cluster_size=2M"),
    "extended": ("-o", "extended_l2=on,cluster_size=16k"),
    "deflate": ("-c",),
    "deflate, large": ("-c", "-o", "cluster_size=2M"),
    "zstd": ("-c", "-o", "compression_type=zstd"),
    "preallocated": ("-o", "preallocation=metadata"),
    "full": ("-S", "0"),
    "one-bit counts": ("-o", "refcount_bits=1"),
}


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    path = tmp_path / "raw.dd"
    path.write_bytes(media())
    return path


@pytest.mark.parametrize("form", FORMS)
def test_every_form_has_the_media(form: str, raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.qcow2", "qcow2", *FORMS[form])
    true = raw.read_bytes()
    with opened(Qcow2(), image) as disk:
        assert disk.size == len(true)
        assert whole(disk) == true
        rng = random.Random(1)
        for _ in range(100):
            at, length = rng.randrange(len(true) + 9), rng.choice([1, 512, 70_000, MIB])
            assert disk.read_at(at, length) == true[at : at + length]


@pytest.mark.parametrize("name", ["ext4.dd", "ntfs.dd", "gpt.dd"])
def test_the_digest_is_that_of_the_raw_image(name: str, tmp_path: Path) -> None:
    image = converted(data(name), tmp_path / "image.qcow2", "qcow2", "-c")
    with opened(Qcow2(), image) as disk:
        digests, unreadable = hash_media(disk)
    assert unreadable == []
    assert digests is not None
    assert digests.sha256 == hashlib.sha256(data(name).read_bytes()).digest()


def test_the_corpus(tmp_path: Path) -> None:
    image = CORPUS / "disk" / "image.qcow2"
    if not image.is_file():
        pytest.skip(f"{image} is absent")
    with opened(Qcow2(), image) as disk:
        assert whole(disk) == raw_of(image, "qcow2", tmp_path)


def chain(raw: Path, folder: Path, kind: str = "raw") -> tuple[Path, bytes]:
    """Two overlays on a base, changed by qemu-io; the upper is larger than its parent. What qemu-img reads of it."""
    base = converted(raw, folder / "base", kind)
    middle, top = folder / "middle.qcow2", folder / "top.qcow2"
    run("qemu-img", "create", "-q", "-f", "qcow2", "-b", base, "-F", kind, middle)
    run("qemu-io", "-f", "qcow2", "-c", "write -P 0x61 1M 300k", "-c", "write -z 3M 128k", middle)
    run("qemu-img", "create", "-q", "-f", "qcow2", "-b", middle, "-F", "qcow2", top, "7M")
    run("qemu-io", "-f", "qcow2", "-c", "write -P 0x62 1100k 3k", "-c", "write -P 0x63 6900k 5k", top)
    return top, raw_of(top, "qcow2", folder)


@pytest.mark.parametrize("kind", ["raw", "qcow2"])
def test_backing_files_lie_beside_the_image(kind: str, raw: Path, tmp_path: Path) -> None:
    top, true = chain(raw, tmp_path, kind)
    assert len(true) == 7 * MIB
    assert names(Qcow2(), top) == ["top.qcow2", "middle.qcow2", "base"]
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    for name in ("top.qcow2", "middle.qcow2", "base"):
        (tmp_path / name).rename(elsewhere / name)
    with opened(Qcow2(), elsewhere / "top.qcow2") as disk:
        assert whole(disk) == true
        assert disk.details["backing_files"] == f"{tmp_path}/middle.qcow2, {tmp_path}/base"


def test_a_missing_backing_file_is_named(raw: Path, tmp_path: Path) -> None:
    top, _ = chain(raw, tmp_path)
    (tmp_path / "base").unlink()
    assert "middle.qcow2: its backing file 'base' is missing in" in refusal(Qcow2(), top)


@pytest.mark.parametrize("form", ["vmdk", "vdi", "vpc", "vhdx"])
def test_a_backing_file_of_another_format(raw: Path, tmp_path: Path, form: str) -> None:
    base = converted(raw, tmp_path / f"base.{form}", form)
    top = tmp_path / "top.qcow2"
    run("qemu-img", "create", "-q", "-f", "qcow2", "-b", base, "-F", form, top)
    assert names(Qcow2(), top) == ["top.qcow2", base.name]
    with opened(Qcow2(), top) as disk:
        assert whole(disk)[: raw.stat().st_size] == raw.read_bytes()


def test_a_backing_file_of_a_format_that_is_not_read_is_refused(raw: Path, tmp_path: Path) -> None:
    base = converted(raw, tmp_path / "base.qed", "qed")
    top = tmp_path / "top.qcow2"
    run("qemu-img", "create", "-q", "-f", "qcow2", "-b", base, "-F", "qed", top)
    assert "base.qed is an image of another format ('qed')" in refusal(Qcow2(), top)


def test_an_image_that_is_its_own_parent_is_refused(raw: Path, tmp_path: Path) -> None:
    top, _ = chain(raw, tmp_path)
    run("qemu-img", "rebase", "-u", "-f", "qcow2", "-F", "qcow2", "-b", top, tmp_path / "middle.qcow2")
    assert "is named as a part or parent of itself" in refusal(Qcow2(), top)


def test_the_data_may_lie_in_another_file(raw: Path, tmp_path: Path) -> None:
    options = f"data_file={tmp_path / 'data.raw'}"
    image = converted(raw, tmp_path / "image.qcow2", "qcow2", "-o", options)
    assert names(Qcow2(), image) == ["image.qcow2", "data.raw"]
    with opened(Qcow2(), image) as disk:
        assert whole(disk) == raw.read_bytes()
    (tmp_path / "data.raw").unlink()
    assert "its data file 'data.raw' is missing in" in refusal(Qcow2(), image)


def test_snapshots_are_named(raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.qcow2", "qcow2")
    run("qemu-img", "snapshot", "-c", "before\nthe end", image)
    run("qemu-io", "-f", "qcow2", "-c", "write -P 0x61 1M 300k", image)
    run("qemu-img", "snapshot", "-c", "after", image)
    with opened(Qcow2(), image) as disk:
        assert whole(disk) == raw_of(image, "qcow2", tmp_path)
        said = disk.details["snapshots_not_read"]
    assert said.startswith("2: 1 'before\\nthe end' of 20")
    assert "; 2 'after' of 20" in said


def test_encrypted_images_and_version_1_are_refused_in_words(raw: Path, tmp_path: Path) -> None:
    secret = ("--object", "secret,id=s,data=password")
    locked, old = tmp_path / "locked.qcow2", tmp_path / "old.qcow"
    run(
        "qemu-img",
        "create",
        "-q",
        *secret,
        "-f",
        "qcow2",
        "-o",
        "encrypt.format=aes,encrypt.key-secret=s",
        locked,
        "1M",
    )
    assert "encrypted QCOW2 image (AES)" in refusal(Qcow2(), locked)
    converted(raw, old, "qcow")
    assert "QCOW image of version 1" in refusal(Qcow2(), old)


def test_an_image_that_was_not_closed_says_so(raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.qcow2", "qcow2", "-o", "lazy_refcounts=on")
    for bit, said in ((1, "not_closed"), (2, "damage")):
        with image.open("r+b") as file:
            file.seek(72)
            file.write(struct.pack(">Q", bit))
        with opened(Qcow2(), image) as disk:
            assert said in disk.details
            assert whole(disk) == raw.read_bytes()


@pytest.mark.parametrize(
    ("at", "value", "said"),
    [
        (20, struct.pack(">I", 33), "clusters of 2^33 bytes"),
        (24, struct.pack(">Q", 1 << 60), "media of 1152921504606846976 bytes"),
        (24, struct.pack(">Q", 1 << 40), "the media needs 2048"),
        (36, struct.pack(">I", 1 << 30), "first table of 8589934592 bytes"),
        (40, struct.pack(">Q", 1 << 40), "refers to 8 at 1099511627776"),
        (40, struct.pack(">Q", 196_608 + 16_384), "inside a cluster"),
        (72, struct.pack(">Q", 1 << 9), "features of QCOW2 that this version does not know"),
        (4, struct.pack(">I", 9), "QCOW image of version 9"),
    ],
)
def test_a_header_that_makes_no_sense_is_refused(
    at: int, value: bytes, said: str, raw: Path, tmp_path: Path
) -> None:
    image = converted(raw, tmp_path / "image.qcow2", "qcow2")
    with image.open("r+b") as file:
        file.seek(at)
        file.write(value)
    assert said in refusal(Qcow2(), image)


def test_a_truncated_image_has_what_is_there_and_names_what_is_not(raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.qcow2", "qcow2")
    os.truncate(image, image.stat().st_size - 100_000)
    with opened(Qcow2(), image) as disk:
        assert disk.read_at(0, 65536) == raw.read_bytes()[:65536]
        digests, unreadable = hash_media(disk)
    assert digests is None
    assert {65536, 131072} >= {gap.length for gap in unreadable}
    assert "image.qcow2 has" in unreadable[0].reason


def test_damaged_tables_are_errors(raw: Path, tmp_path: Path) -> None:
    """Of the bits of a pointer in use, those below the cluster's size, above the file's end and the reserved ones."""
    image = converted(raw, tmp_path / "image.qcow2", "qcow2", "-S", "0")
    true = image.read_bytes()
    l1 = struct.unpack(">Q", true[40:48])[0]
    l2 = struct.unpack(">Q", true[l1 : l1 + 8])[0] & 0x00FFFFFFFFFFFE00
    silent = []
    for table, bits in ((l1, range(63)), (l2, (*range(1, 62),))):
        for bit in bits:
            damaged = bytearray(true)
            damaged[table + 7 - bit // 8] ^= 1 << bit % 8
            image.write_bytes(damaged)
            with opened(Qcow2(), image) as disk:
                try:
                    disk.read_at(0, 65536)
                    silent.append((table == l1, bit))
                except ReadError:
                    continue
    # The others point to a cluster that is there: the format has nothing that would tell it.
    inside = range(16, len(true).bit_length())
    assert {bit for _, bit in silent} <= set(inside)


@pytest.mark.parametrize("form", ["plain", "deflate", "zstd", "extended"])
def test_no_flip_does_anything_but_an_error_or_bytes(form: str, raw: Path, tmp_path: Path) -> None:
    image = converted(raw, tmp_path / "image.qcow2", "qcow2", *FORMS[form])
    true = raw.read_bytes()
    became: Counter[str] = Counter()
    for end, count in ((112, 100), (image.stat().st_size, 100)):
        became.update(reading(Qcow2(), image, true) for _ in flips(image, 0, end, count, seed=3))
    assert became["error"] > 0
