"""AFF, against what affconvert was given and against affcat."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from aff_made import PAGE, PASSWORD, data, folder_of, media, with_segment
from damage import flipped
from make_data import run

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError, Secret
from evidence.contract.layers import Image
from evidence.contract.registry import LAYER_PACKAGES, load
from parsers.containers.aff import Aff

OPENS = Secret(PASSWORD.encode())


def opened(path: Path, *secrets: Secret) -> Image:
    return Aff().unlock(Aff().segments(path), Keys(secrets))


def whole(image: Image) -> bytes:
    return b"".join(image.read_at(at, 50_000) for at in range(0, image.size, 50_000))


@pytest.mark.parametrize("name", ["aff-zlib.aff", "aff-lzma.aff", "aff-plain.aff", "aff-large.aff"])
def test_the_media_is_what_affcat_gives(name: str) -> None:
    path = data(name)
    with opened(path) as image:
        assert whole(image) == run("affcat", path) == media()
        assert image.read_at(PAGE - 3, 6) == media()[PAGE - 3 : PAGE + 3]
        assert {each.algorithm: each.value for each in image.stored_hashes} == {
            "md5": hashlib.md5(media()).hexdigest(),
            "sha1": hashlib.sha1(media()).hexdigest(),
        }
        assert image.details["afflib_version"].startswith('"3.')
        assert "damage" not in image.details


def test_an_encrypted_image_is_opened_by_its_password() -> None:
    path = data("aff-locked.aff")
    keys = Keys([Secret(b"wrong"), Secret(b"\1" * 32, "raw"), OPENS])
    with Aff().unlock([path], keys) as image:
        assert whole(image) == media()
    assert keys.attempts == [(0, "password", False), (2, "password", True)]


def test_without_the_password_nothing_is_read(tmp_path: Path) -> None:
    path = data("aff-locked.aff")
    with pytest.raises(
        LockedError, match="locked with AFF encryption: the key that was given does not open it"
    ):
        opened(path, Secret(b"wrong"))
    with pytest.raises(NotReadableError, match="AFF encryption"):
        survey(1, path, load(LAYER_PACKAGES), tmp_path)
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path, [OPENS])
    assert found.fitting == (("1/aff", 0),)


def test_a_folder_of_several_files_from_itself_or_one_of_them(tmp_path: Path) -> None:
    folder = folder_of(tmp_path)
    found = survey(1, folder, load(LAYER_PACKAGES), tmp_path)
    assert found.container == "aff"
    assert len(found.segments) == len(list(folder.iterdir())) > 2
    for path in (folder, folder / "file_001.aff"):
        with opened(path) as image:
            assert whole(image) == media()
    (folder / "file_001.aff").unlink()
    with pytest.raises(NotReadableError, match=r"file_001.aff is missing in .*; file_002.aff is there"):
        Aff().segments(folder)


def test_raw_files_with_an_aff_beside_them(tmp_path: Path) -> None:
    raw = tmp_path / "disk.raw"
    raw.write_bytes(media())
    run("affconvert", "-q", "-s64k", "-M256k", "-o", tmp_path / "image.afm", raw)
    path = tmp_path / "image.afm"
    files = Aff().segments(path)
    assert [file.name for file in files] == ["image.afm", "image.000", "image.001", "image.002"]
    with opened(path) as image:
        assert whole(image) == media()
        assert image.stored_hashes[0].value == hashlib.md5(media()).hexdigest()
        assert "damage" not in image.details
    files[3].unlink()
    with pytest.raises(NotReadableError, match=r"its raw files have 524288\. Put all of them"):
        opened(path)
    files[1].unlink()
    with pytest.raises(NotReadableError, match=r"image.000, the first file with its media, is missing"):
        opened(path)
    with pytest.raises(NotReadableError, match=r"give it the ending \.afm"):
        opened(path.rename(tmp_path / "image.aff"))


def test_a_file_that_is_missing_at_the_end_is_seen(tmp_path: Path) -> None:
    """It holds the size of the media."""
    folder = folder_of(tmp_path)
    sorted(folder.iterdir())[-1].unlink()
    with pytest.raises(NotReadableError, match="imagesize is not stated"):
        opened(folder)


def test_sectors_that_acquisition_could_not_read_are_errors(tmp_path: Path) -> None:
    """They are filled with the content of the segment badflag; elsewhere than at a sector it is content."""
    sign = b"BAD SECTOR\0" + bytes(range(256)) + b"x" * 245
    inside = bytearray(media())
    inside[3 * 512 : 4 * 512] = sign
    inside[PAGE + 100 : PAGE + 612] = sign
    raw, path = tmp_path / "disk.raw", tmp_path / "disk.aff"
    raw.write_bytes(inside)
    run("affconvert", "-q", "-s64k", "-o", path, raw)
    run("affsegment", "-dbadflag", path)
    path.write_bytes(with_segment(path.read_bytes(), "badflag", sign))
    with opened(path) as image:
        assert image.read_at(0, 3 * 512) == inside[: 3 * 512]
        with pytest.raises(ReadError, match="could not be read when the image was acquired") as raised:
            image.read_at(1000, 5000)
        assert (raised.value.offset, raised.value.length) == (3 * 512, 512)
        assert image.read_at(4 * 512, 2 * PAGE) == inside[4 * 512 : 4 * 512 + 2 * PAGE]


def test_a_page_is_held_against_its_own_hash(tmp_path: Path) -> None:
    path = tmp_path / "disk.aff"
    right = hashlib.sha1(media()[:PAGE]).digest()
    raw = with_segment(data("aff-plain.aff").read_bytes(), "page0_sha1", right)
    raw = with_segment(with_segment(raw, "page2/sha256", b"s" * 128), "md5/sha256", b"s" * 128)
    path.write_bytes(with_segment(raw, "page1_md5", bytes(16)))
    with opened(path) as image:
        assert image.read_at(0, PAGE) == media()[:PAGE]
        with pytest.raises(ReadError, match="page 1: its md5 is not the one that is stored"):
            image.read_at(PAGE, 1)
        # What is called so is a signature.
        assert image.read_at(2 * PAGE, PAGE) == media()[2 * PAGE : 3 * PAGE]
        assert not [name for name in image.details if "/" in name]


def test_a_missing_page_is_an_error_and_is_said(tmp_path: Path) -> None:
    path = tmp_path / "disk.aff"
    path.write_bytes(data("aff-zlib.aff").read_bytes())
    run("affsegment", "-dpage1", path)
    with opened(path) as image:
        assert image.details["damage"] == "1 of 10 pages are missing"
        assert image.read_at(0, PAGE) == media()[:PAGE]
        with pytest.raises(ReadError, match="page 1 is missing") as raised:
            image.read_at(0, 3 * PAGE)
        assert (raised.value.offset, raised.value.length) == (PAGE, PAGE)


def test_a_page_that_stands_there_twice_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "disk.aff"
    path.write_bytes(with_segment(data("aff-zlib.aff").read_bytes(), "page1", b"x" * PAGE))
    with opened(path) as image:
        assert image.details["damage"] == "1 segments stand there twice"
        with pytest.raises(ReadError, match="page 1 stands there twice"):
            image.read_at(PAGE, 1)


def test_a_password_in_the_command_that_made_the_image_is_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "disk.aff"
    made = with_segment(
        data("aff-zlib.aff").read_bytes(), "made_by", b"affconvert file://:se cret@/image.aff"
    )
    path.write_bytes(with_segment(made, "and_by", b"affconvert file://:secret@/image.aff"))
    with opened(path) as image:
        assert image.details["and_by"] == "affconvert file://…@/image.aff"


@pytest.mark.parametrize("name", ["aff-zlib.aff", "aff-locked.aff"])
def test_an_image_that_is_cut_short_is_refused(name: str, tmp_path: Path) -> None:
    raw = data(name).read_bytes()
    path = tmp_path / "disk.aff"
    for length in range(9, len(raw), len(raw) // 6):
        path.write_bytes(raw[:length])
        with pytest.raises(NotReadableError, match=r"cut short|not stated|certificate|damaged"):
            opened(path, OPENS)


def _damaged(raw: bytes, count: int, path: Path) -> None:
    """Packed pages have a check sum: what is given out is what was written."""
    for changed in flipped(raw, count):
        path.write_bytes(changed)
        try:
            image = opened(path, OPENS)
        except EvidenceError:
            continue
        with image:
            for at in range(0, 9 * PAGE, 3 * PAGE):
                try:
                    assert image.read_at(at, 512) in (media()[at : at + 512], b"")
                except EvidenceError:
                    continue


def test_flipped_bits_never_give_other_bytes_of_packed_pages(tmp_path: Path) -> None:
    _damaged(data("aff-zlib.aff").read_bytes(), 25, tmp_path / "disk.aff")


@pytest.mark.campaign
@pytest.mark.parametrize("name", ["aff-zlib.aff", "aff-locked.aff"])
def test_many_flipped_bits_never_give_other_bytes_of_packed_pages(name: str, tmp_path: Path) -> None:
    _damaged(data(name).read_bytes(), 3000, tmp_path / "disk.aff")


def test_an_image_whose_beginning_is_lost_is_named(tmp_path: Path) -> None:
    """As affcrypto leaves one that it was told to encrypt in its place."""
    path = tmp_path / "disk.aff"
    path.write_bytes(data("aff-zlib.aff").read_bytes()[8:])
    with pytest.raises(NotReadableError, match="does not begin as an AFF file"):
        survey(1, path, load(LAYER_PACKAGES), tmp_path)


def test_an_image_of_affcopy_states_no_size(tmp_path: Path) -> None:
    (tmp_path / "media.raw").write_bytes(media())
    run("affcopy", tmp_path / "media.raw", tmp_path / "copy.aff")
    with opened(tmp_path / "copy.aff") as image:
        assert whole(image) == media()
        assert "imagesize is not stated" in image.details["damage"]
