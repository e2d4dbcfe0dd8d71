"""Sparse images and sparse bundles, against the bytes that were written into them and against libmodi."""

from __future__ import annotations

import os
import random
import struct
from pathlib import Path

import pymodi
import pytest
from dmg_made import SECTOR, bundle, ciphered, encrypted, sparse
from hfs_data import data
from make_data import content

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError, Secret
from evidence.contract.layers import Image
from evidence.contract.registry import LAYER_PACKAGES, load
from parsers.containers.sparse_bundle import SparseBundle
from parsers.containers.sparse_image import SparseImage

BAND = 64 * SECTOR
MEDIA = (
    content(1, 2 * BAND)
    + bytes(2 * BAND)
    + content(2, BAND + 7 * SECTOR)
    + bytes(5 * BAND)
    + content(3, SECTOR)
)
OPENS = Secret(b"open sesame")


def written(folder: Path, raw: bytes) -> Path:
    path = folder / "image.sparseimage"
    path.write_bytes(raw)
    return path


def opened(path: Path) -> Image:
    return SparseImage().open(SparseImage().segments(path))


def bundled(path: Path, *secrets: Secret) -> Image:
    image = SparseBundle().unlock(SparseBundle().segments(path), Keys(secrets))
    assert isinstance(image, Image)
    return image


def test_the_media_of_a_sparse_image_is_what_libmodi_gives(tmp_path: Path) -> None:
    path = written(tmp_path, sparse(MEDIA))
    handle = pymodi.handle()
    handle.open(str(path))
    with opened(path) as image:
        assert image.read_at(0, image.size) == handle.read_buffer_at_offset(len(MEDIA), 0) == MEDIA
        assert image.read_at(2 * BAND - 3, 6) == MEDIA[2 * BAND - 3 : 2 * BAND + 3]
    handle.close()


def test_bands_of_further_nodes(tmp_path: Path) -> None:
    """Libmodi reads the first one only, of 1,008 bands."""
    media = b"".join(number.to_bytes(4, "big") * (SECTOR // 4) for number in range(1, 2300))
    for first in (1008, 3):
        with opened(written(tmp_path, sparse(media, SECTOR, first))) as image:
            assert image.read_at(0, image.size) == media


def test_a_file_system_in_a_sparse_image_is_found(tmp_path: Path) -> None:
    path = written(tmp_path, sparse(data("hfsplus.img").read_bytes()))
    assert [str(tree) for tree in survey(1, path, load(LAYER_PACKAGES), tmp_path).trees] == [
        "1/sparse_image/hfsplus"
    ]


@pytest.mark.parametrize(
    ("place", "value", "message"),
    [
        (4, 4, "states version 4"),
        (8, 0, "0 sectors a band"),
        (64, 2, "name band 2 twice"),
        (64, 4000, "behind the end"),
        (24, 8, r"lead back|no node"),
        (24, 1 << 30, "cut short"),
    ],
    ids=("version", "band", "twice", "behind", "back", "beyond"),
)
def test_a_damaged_sparse_image_is_refused(place: int, value: int, message: str, tmp_path: Path) -> None:
    raw = bytearray(sparse(MEDIA))
    if value == 2:
        struct.pack_into(">I", raw, 68, 2)
    struct.pack_into(">I", raw, place, value)
    with pytest.raises(NotReadableError, match=message):
        opened(written(tmp_path, bytes(raw)))


def test_bands_that_are_cut_off_are_errors(tmp_path: Path) -> None:
    raw = sparse(MEDIA)
    with opened(written(tmp_path, raw[: -BAND - 5])) as image:
        # The bands stand in a turned order: the first of the media is the last of the file.
        with pytest.raises(ReadError):
            image.read_at(0, SECTOR)
        assert image.read_at(2 * BAND, image.size) == MEDIA[2 * BAND :]


def test_flipped_bits_of_a_sparse_image_are_read_or_refused(tmp_path: Path) -> None:
    raw = sparse(MEDIA)
    for seed in range(40):
        generator = random.Random(seed)
        changed = bytearray(raw)
        changed[generator.randrange(200)] ^= 1 << generator.randrange(8)
        try:
            image = opened(written(tmp_path, bytes(changed)))
            with image:
                image.read_at(0, min(image.size, 1 << 20))
        except EvidenceError as error:
            assert str(error)


def test_the_media_of_a_sparse_bundle(tmp_path: Path) -> None:
    path = bundle(tmp_path, MEDIA, BAND)
    assert len(list((path / "bands").iterdir())) == 5
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path)
    assert (found.container, found.size, found.details["bands"]) == ("sparse_bundle", len(MEDIA), "5")
    with bundled(path) as image:
        assert image.read_at(0, image.size + 9) == MEDIA
        assert image.read_at(BAND - 2, 4) == MEDIA[BAND - 2 : BAND + 2]


def test_a_file_system_in_a_sparse_bundle_is_found(tmp_path: Path) -> None:
    path = bundle(tmp_path, data("hfsplus.img").read_bytes(), BAND)
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path)
    assert [str(tree) for tree in found.trees] == ["1/sparse_bundle/hfsplus"]


def test_the_copy_of_a_damaged_property_list_is_used_and_that_is_said(tmp_path: Path) -> None:
    path = bundle(tmp_path, MEDIA, BAND)
    (path / "Info.plist").write_bytes(b"<plist><dict><key>size</key>")
    with bundled(path) as image:
        assert image.details["damage"] == "Info.plist is missing or damaged; its copy was used"
        assert image.read_at(0, image.size) == MEDIA
    (path / "Info.bckup").write_bytes(b"bplist00")
    with pytest.raises(NotReadableError, match=r"Info.plist is missing, damaged or not that"):
        bundled(path)


def test_links_among_the_bands_lead_nowhere(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"x" * SECTOR)
    path = bundle(tmp_path, MEDIA, BAND)
    (path / "bands/1").unlink()
    (path / "bands/1").symlink_to(secret)
    (path / "bands/ff").write_bytes(b"behind the end")
    with bundled(path) as image:
        assert image.details["damage"].startswith("2 bands are no files")
        with pytest.raises(ReadError, match="band 1: it is no file"):
            image.read_at(0, image.size)
        assert image.read_at(0, BAND) == MEDIA[:BAND]


def test_a_band_that_is_gone_since_is_an_error_not_zeros(tmp_path: Path) -> None:
    path = bundle(tmp_path, MEDIA, BAND)
    with bundled(path) as image:
        os.unlink(path / "bands/0")
        with pytest.raises(ReadError, match="band 0: it cannot be opened"):
            image.read_at(0, 1)


def test_an_encrypted_sparse_bundle_is_opened_by_its_password(tmp_path: Path) -> None:
    key, mac_key = bytes(range(16)), bytes(range(100, 120))
    path = bundle(tmp_path, MEDIA, BAND, lambda piece, at: ciphered(piece, key, mac_key, 4096, at // 4096))
    (path / "token").write_bytes(encrypted(b"", OPENS.value))
    with bundled(path, Secret(b"wrong"), OPENS) as image:
        assert image.read_at(0, image.size) == MEDIA
    with pytest.raises(LockedError, match="locked with encrypted disk image"):
        bundled(path, Secret(b"wrong"))
    (path / "bands/0").write_bytes(bytes(5000))
    with (
        bundled(path, OPENS) as image,
        pytest.raises(ReadError, match="band 0: it ends inside an encrypted block"),
    ):
        image.read_at(0, 1)
