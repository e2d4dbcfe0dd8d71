"""Sparse images of Android against img2simg and simg2img; checksums, which these do not write, by the format's page."""

from __future__ import annotations

import hashlib
import random
import struct
import zlib
from pathlib import Path

import pytest
from disk_data import MIB, media, names, opened, refusal, whole
from make_data import data, run

from evidence.access.hashing import hash_media
from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError
from evidence.contract.registry import LAYER_PACKAGES, load
from parsers.containers.android_sparse import AndroidSparse
from parsers.containers.android_sparse_chunks import MAGIC


def sparse(raw: Path, folder: Path) -> Path:
    """The image as img2simg writes it."""
    image = folder / "image.simg"
    run("img2simg", raw, image)
    return image


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """Noise, text, zeros and a stretch of one value, which becomes a chunk of its own."""
    disk = bytearray(media(6 * MIB))
    disk[MIB : 2 * MIB] = b"\xde\xad\xbe\xef" * (MIB // 4)
    path = tmp_path / "raw.dd"
    path.write_bytes(disk)
    return path


@pytest.mark.parametrize("name", ["ext4.dd", "raw.dd"])
def test_the_digest_is_that_of_the_raw_image(name: str, raw: Path, tmp_path: Path) -> None:
    source = raw if name == "raw.dd" else data(name)
    image = sparse(source, tmp_path)
    run("simg2img", image, tmp_path / "again.dd")
    assert (tmp_path / "again.dd").read_bytes() == source.read_bytes()
    assert image.stat().st_size < source.stat().st_size
    with opened(AndroidSparse(), image) as disk:
        digests, unreadable = hash_media(disk)
        assert disk.details["format"] == "Android sparse image"
    assert unreadable == []
    assert digests is not None
    assert digests.sha256 == hashlib.sha256(source.read_bytes()).digest()
    assert names(AndroidSparse(), image) == ["image.simg"]


def test_any_range(raw: Path, tmp_path: Path) -> None:
    true = raw.read_bytes()
    rng = random.Random(2)
    with opened(AndroidSparse(), sparse(raw, tmp_path)) as disk:
        for _ in range(200):
            at, length = rng.randrange(len(true) + 9), rng.choice([1, 511, 70_000, 3 * MIB])
            assert disk.read_at(at, length) == true[at : at + length]


def test_the_survey_reads_on_in_it(tmp_path: Path) -> None:
    found = survey(1, sparse(data("ext4.dd"), tmp_path), load(LAYER_PACKAGES), tmp_path)
    assert [str(tree) for tree in found.trees] == ["1/android_sparse/tsk"]


def made(
    *chunks: tuple[int, int, bytes], blocks: int = 8, count: int | None = None, checksum: int = 0
) -> bytes:
    """An image of chunks: kind, blocks, what is stored."""
    number = len(chunks) if count is None else count
    head = struct.pack("<IHHHHIIII", 0xED26FF3A, 1, 0, 28, 12, 4096, blocks, number, checksum)
    return head + b"".join(
        struct.pack("<HHII", kind, 0, length, 12 + len(stored)) + stored for kind, length, stored in chunks
    )


RAW, FILL, NOTHING, CHECKSUM = 0xCAC1, 0xCAC2, 0xCAC3, 0xCAC4
BLOCK = bytes(range(256)) * 16


def test_chunks_of_the_documentation(tmp_path: Path) -> None:
    image = tmp_path / "image"
    true = BLOCK * 2 + b"abcd" * 3072 + bytes(3 * 4096)
    sum_ = struct.pack("<I", zlib.crc32(true))
    image.write_bytes(made((RAW, 2, BLOCK * 2), (FILL, 3, b"abcd"), (NOTHING, 3, b""), (CHECKSUM, 0, sum_)))
    with opened(AndroidSparse(), image) as disk:
        assert whole(disk) == true
        assert disk.read_at(8193, 7) == b"bcdabcd"
        assert disk.details["not_stored"] == "12288 bytes, read as zeros"
        assert disk.details["crc32"] == f"{zlib.crc32(true):08x}, not checked"


def cut(raw: Path, folder: Path) -> list[Path]:
    """The image in several files, as simg2simg cuts it."""
    run("simg2simg", sparse(raw, folder), folder / "x_sparsechunk", "150000")
    found = sorted(folder.glob("x_sparsechunk.*"), key=lambda path: int(path.suffix[1:]))
    assert len(found) > 2
    return found


@pytest.mark.parametrize("given", [0, 1, -1])
def test_an_image_in_several_files_is_found_from_any(given: int, raw: Path, tmp_path: Path) -> None:
    files = cut(raw, tmp_path)
    run("simg2img", *files, tmp_path / "again.dd")
    assert (tmp_path / "again.dd").read_bytes() == raw.read_bytes()
    assert names(AndroidSparse(), files[given]) == [file.name for file in files]
    with opened(AndroidSparse(), files[given]) as disk:
        assert whole(disk) == raw.read_bytes()


@pytest.mark.parametrize("name", ["image.001", "image.07", "image.0", "image.1", "image.simg1"])
def test_a_number_in_a_name_makes_no_part(name: str, raw: Path, tmp_path: Path) -> None:
    image = sparse(raw, tmp_path).rename(tmp_path / name)
    (tmp_path / "image.2.txt").write_bytes(MAGIC)
    (tmp_path / "image.2").write_bytes(b"another")
    with opened(AndroidSparse(), image) as disk:
        assert whole(disk) == raw.read_bytes()
    assert names(AndroidSparse(), image) == [name]


def test_a_file_that_is_missing_or_of_another_image_is_named(raw: Path, tmp_path: Path) -> None:
    files = cut(raw, tmp_path)
    kept = files[1].read_bytes()
    files[1].unlink()
    for each in (files[0], files[2]):
        assert "x_sparsechunk.1 is missing" in refusal(AndroidSparse(), each)
    files[1].write_bytes(made((NOTHING, 8, b"")))
    assert "a part of a media of 32768 bytes" in refusal(AndroidSparse(), files[0])
    files[1].write_bytes(kept)
    files[2].write_bytes(kept)
    assert "two of its files store the bytes at" in refusal(AndroidSparse(), files[0])


@pytest.mark.parametrize(("image", "words"), [
    (made((RAW, 2, BLOCK * 2), (NOTHING, 3, b"")), "hold 20480 bytes"),
    (made((RAW, 9, BLOCK * 9)), "hold 36864 bytes"),
    (made((RAW, 8, BLOCK * 7)), "chunk 0"),
    (made((0xCAC9, 8, b"")), "chunk 0"),
    (made((FILL, 8, b"ab")), "chunk 0"),
    (made((RAW, 8, BLOCK * 8))[:-1], "incomplete"),
    (made((RAW, 8, BLOCK * 8), count=2), "incomplete"),
    (made((RAW, 8, BLOCK * 8), count=1 << 31), "chunks"),
    (made(blocks=0), "0 bytes"),
    (made((NOTHING, 8, b"")).replace(b"\xed\x01", b"\xed\x02"), "version 2"),
    (made((NOTHING, 8, b"")).replace(b"\x00\x10\x00\x00\x08", b"\x01\x10\x00\x00\x08"), "cannot be"),
    (made()[:20], "incomplete"),
])  # fmt: skip
def test_damage_is_refused_in_words(image: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "image"
    path.write_bytes(image)
    assert words in refusal(AndroidSparse(), path)


def test_damage_of_any_byte_costs_words_and_no_more(raw: Path, tmp_path: Path) -> None:
    image = sparse(raw, tmp_path)
    stored = image.read_bytes()
    rng = random.Random(3)
    for _ in range(40):
        damaged = bytearray(stored)
        damaged[rng.randrange(100)] ^= 1 << rng.randrange(8)
        image.write_bytes(damaged)
        try:
            with AndroidSparse().open([image]) as disk:
                disk.read_at(0, 100_000)
        except EvidenceError as error:
            assert str(error)
