"""Ex01: images that tests write after the specification, pyewf's reading of them, and damage of every kind."""

from __future__ import annotations

import bz2
import hashlib
import os
import random
import struct
from pathlib import Path

import ewf2_made as made
import pytest
from damage import cut, flipped

from evidence.access.hashing import hash_media
from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import StoredHash
from parsers.containers.ewf2 import Ewf2
from parsers.containers.ewf2_image import Ewf2Image


def media() -> bytes:
    """Text, noise, zeros and a pattern of eight bytes, not a whole number of chunks."""
    noise = random.Random(5).randbytes(2 * made.CHUNK)
    return (b"line of evidence\n" * 6000)[: 3 * made.CHUNK] + noise + bytes(made.CHUNK) + b"ABCDEFGH" * 4224


def opened(first: Path) -> Ewf2Image:
    plugin = Ewf2()
    with first.open("rb") as file:
        assert plugin.probe(first, file.read(4096))
    return plugin.open(plugin.segments(first))


@pytest.mark.parametrize(("parts", "method"), [(1, 1), (3, 1), (1, 2)])
def test_media_hashes_and_what_is_said(tmp_path: Path, parts: int, method: int) -> None:
    data = media()
    first = made.written(tmp_path, made.image(data, parts, method, errors=[(3, 2), (9, 1)]))
    with opened(first) as image:
        assert image.read_at(0, image.size + 9) == data
        for at, length in ((0, 1), (32767, 2), (65535, 70000), (len(data) - 1, 5), (len(data), 5)):
            assert image.read_at(at, length) == data[at : at + length]
        assert image.stored_hashes == (
            StoredHash("md5", hashlib.md5(data).hexdigest()),
            StoredHash("sha1", hashlib.sha1(data).hexdigest()),
        )
        said = image.details
        assert (said["examiner"], said["model"], said["notes"]) == ("J. Müller", "Modell ü", "one\ntwo")
        assert (said["segments"], said["media_type"]) == (str(parts), "fixed")
        assert said["unreadable_at_acquisition"] == "sectors 3+2 9+1"
        assert "damage" not in said


def test_a_bare_block_of_bzip2(tmp_path: Path) -> None:
    data = b"evidence " * 2000 + bytes(2480)
    bare = bz2.compress(data)[4:]
    first = made.written(tmp_path, made.image(data, method=2, stored=[(bare, made.COMPRESSED)]))
    with opened(first) as image:
        assert image.read_at(0, image.size) == data


@pytest.mark.parametrize("parts", [1, 2])
def test_agrees_with_libewf(tmp_path: Path, parts: int) -> None:
    pyewf = pytest.importorskip("pyewf")
    data = media()
    first = made.written(tmp_path, made.image(data, parts))
    other = pyewf.handle()
    other.open([str(path) for path in Ewf2().segments(first)])
    try:
        assert other.get_media_size() == len(data)
        other.seek_offset(0, os.SEEK_SET)
        assert other.read_buffer(len(data)) == data
        assert other.get_hash_values()["SHA1"] == hashlib.sha1(data).hexdigest()
        assert other.get_header_values()["examiner_name"] == "J. Müller"
        with opened(first) as image:
            assert image.read_at(0, image.size) == data
    finally:
        other.close()


def test_missing_shuffled_foreign_and_extra_segments(tmp_path: Path) -> None:
    segments = made.image(media(), 3)
    first = made.written(tmp_path, segments)
    two, three, four = (first.with_suffix(f".Ex0{number}") for number in (2, 3, 4))
    assert list(Ewf2().segments(three)) == [first, two, three]
    four.write_bytes(segments[1])
    with opened(first) as image:
        assert "image.Ex04" in image.details["not_of_the_set"]
    two.write_bytes(segments[2])
    with pytest.raises(NotReadableError, match=r"Ex02 should be segment 2 .* says that it is 3"):
        Ewf2().segments(first)
    two.write_bytes(segments[1][:16] + bytes(16) + segments[1][32:])
    with pytest.raises(NotReadableError, match=r"Ex02 belongs to another image"):
        Ewf2().segments(first)
    two.unlink()
    with pytest.raises(
        NotReadableError, match=r"image\.Ex02 is missing .* image\.Ex01 says that another follows"
    ):
        Ewf2().segments(three)


def test_names_after_ninety_nine_segments(tmp_path: Path) -> None:
    data = random.Random(6).randbytes(103 * made.CHUNK)
    for number, segment in enumerate(made.image(data, 103), 1):
        suffix = f".Ex{number:02d}" if number < 100 else f".ExA{'ABCD'[number - 100]}"
        (tmp_path / f"image{suffix}").write_bytes(segment)
    found = Ewf2().segments(tmp_path / "image.ExAB")
    assert [path.suffix for path in found[97:101]] == [".Ex98", ".Ex99", ".ExAA", ".ExAB"]
    with opened(found[0]) as image:
        assert image.read_at(0, image.size) == data


def test_an_encrypted_image_is_refused(tmp_path: Path) -> None:
    segment = made.Segment(1)
    made.described(segment, bytes(512), 1)
    segment.section(made.KEYS, bytes(64))
    segment.section(made.DONE, flags=2)
    first = made.written(tmp_path, [segment.data])
    with pytest.raises(NotReadableError, match="is encrypted"):
        Ewf2().segments(first)


@pytest.mark.parametrize("left_out", [0, 1])
def test_chunks_that_no_table_lists_are_refused(tmp_path: Path, left_out: int) -> None:
    data = media()
    stored = made.chunks(data)
    segment = made.Segment(1)
    made.described(segment, data, 1)
    if left_out:
        segment.sectors(stored[:-1], 0)
    else:
        segment.sectors(stored[1:], 1)
    segment.section(made.DONE)
    first = made.written(tmp_path, [segment.data])
    with pytest.raises(NotReadableError, match=r"in no table|tables list 6 of 8 chunks|tables list 7 of 8"):
        opened(first)


def test_a_damaged_chunk_is_an_error_at_its_place(tmp_path: Path) -> None:
    data = media()
    stored = made.chunks(data)
    assert stored[3][1] == made.SUMMED
    stored[3] = (b"\xff" + stored[3][0][1:], made.SUMMED)
    stored[1] = (stored[1][0][:-1] + b"\xff", made.COMPRESSED)
    with opened(made.written(tmp_path, made.image(data, stored=stored))) as image:
        for number in (1, 3):
            with pytest.raises(ReadError, match=f"chunk {number} in segment image.Ex01") as caught:
                image.read_at(number * made.CHUNK + 5, 10)
            assert (caught.value.offset, caught.value.length) == (number * made.CHUNK, made.CHUNK)
        assert image.read_at(2 * made.CHUNK, made.CHUNK) == data[2 * made.CHUNK : 3 * made.CHUNK]


@pytest.mark.parametrize("entry", [(1 << 62, 100, 1), (40, 1 << 31, 1), (40, 0, 0), (0, 64, 1)])
def test_a_hostile_entry_is_an_error(tmp_path: Path, entry: tuple[int, int, int]) -> None:
    segment = made.Segment(1)
    made.described(segment, bytes(made.CHUNK), 1)
    segment.section(made.DATA, bytes(64))
    header = made.padded(made.summed(struct.pack("<QI4x", 0, 1)))
    segment.section(made.TABLE, header + made.summed(struct.pack("<QII", *entry)))
    segment.section(made.DONE)
    with opened(made.written(tmp_path, [segment.data])) as image, pytest.raises(ReadError):
        image.read_at(0, 1)


def test_a_truncated_image_is_refused(tmp_path: Path) -> None:
    (whole,) = made.image(media())
    for data in (*cut(whole, 20), b"", whole[:40], whole[:-1], whole + b"\0"):
        with pytest.raises(NotReadableError, match=r"image\.Ex01"):
            Ewf2().segments(made.written(tmp_path, [data]))


@pytest.mark.parametrize("flips", [60, pytest.param(3000, marks=pytest.mark.campaign)])
def test_no_flipped_bit_is_silent(tmp_path: Path, flips: int) -> None:
    """Each flip is reported, with its chunk where it hit one, or has changed neither the media nor its hashes."""
    data = media()
    expected = hashlib.md5(data).digest()
    (whole,) = made.image(data)
    reported = 0
    for copy in flipped(whole, flips):
        first = made.written(tmp_path, [copy])
        try:
            with opened(first) as image:
                digests, unreadable = hash_media(image)
                if unreadable:
                    assert "segment image.Ex01" in unreadable[0].reason
                    reported += 1
                    continue
                assert digests is not None
                assert digests.md5 == expected
                assert StoredHash("md5", expected.hex()) in image.stored_hashes or image.details["damage"]
        except NotReadableError:
            reported += 1
    assert reported > flips // 2
