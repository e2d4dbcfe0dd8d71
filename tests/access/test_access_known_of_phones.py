"""What else lies on the flash memory of phones is named though it is not read, made by the tools that write it."""

from __future__ import annotations

import gzip
import struct
import tarfile
from pathlib import Path

import pytest
from make_data import content, run

from evidence.access.survey import survey
from evidence.contract.registry import LAYER_PACKAGES, load
from parsers.filesystems.tar import header_at_start

_UBI = "[x]\nmode=ubi\nimage={}\nvol_id=0\nvol_size=2MiB\nvol_type=dynamic\nvol_name=x\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = tmp_path / "folder"
    found.mkdir()
    (found / "file.bin").write_bytes(content(1, 5000))
    return found


def _unread(image: Path, scratch: Path) -> list[str]:
    found = survey(1, image, load(LAYER_PACKAGES), scratch)
    return [layer.reason for layer in found.layers if not layer.read]


@pytest.mark.parametrize("options", [(), ("-n",)])
def test_jffs2_is_named(options: tuple[str, ...], folder: Path, tmp_path: Path) -> None:
    image = tmp_path / "image"
    run("mkfs.jffs2", *options, "-d", folder, "-o", image)
    assert _unread(image, tmp_path) == ["JFFS2: not read by this version"]


def test_ubifs_and_ubi_are_named(folder: Path, tmp_path: Path) -> None:
    inner, image, recipe = tmp_path / "inner", tmp_path / "image", tmp_path / "recipe"
    run("mkfs.ubifs", "-r", folder, "-m", "2048", "-e", "129024", "-c", "100", "-o", inner)
    assert _unread(inner, tmp_path) == ["UBIFS: not read by this version"]
    recipe.write_text(_UBI.format(inner))
    run("ubinize", "-o", image, "-p", "131072", "-m", "2048", recipe)
    assert _unread(image, tmp_path) == ["UBI (flash memory): not read by this version"]


def test_erased_flash_memory_is_no_tar() -> None:
    """Bytes 0xFF in the place of a checksum are no checksum, though tarfile reads -1, the signed sum of this block."""
    erased = b"UBI#" + bytes(60) + b"\xff" * 448
    signed = 256 + sum(struct.unpack("148b", erased[:148])) + sum(struct.unpack("356b", erased[156:]))
    head = erased[:60] + struct.pack("b", -1 - signed) + erased[61:]
    assert tarfile.TarInfo.frombuf(head, "utf-8", "surrogateescape").name
    assert header_at_start(head) is None


def test_boot_images_are_named(folder: Path, tmp_path: Path) -> None:
    image, vendor, part = tmp_path / "image", tmp_path / "vendor", folder / "file.bin"
    run("mkbootimg", "--kernel", part, "--ramdisk", part, "-o", image)
    run(
        "mkbootimg", "--header_version", "3", "--vendor_ramdisk", part, "--dtb", part, "--vendor_boot", vendor
    )
    for each in (image, vendor):
        assert _unread(each, tmp_path) == ["Android boot image: not read by this version"]


def test_a_sparse_image_inside_another_layer_is_named(folder: Path, tmp_path: Path) -> None:
    image, packed = tmp_path / "image", tmp_path / "packed.gz"
    run("img2simg", folder / "file.bin", image)
    packed.write_bytes(gzip.compress(image.read_bytes()))
    assert _unread(packed, tmp_path) == [
        "Android sparse image inside another layer: not read by this version"
    ]


def test_metadata_of_verified_boot_are_named_by_their_magic(tmp_path: Path) -> None:
    """Debian has no tool that makes them. Reference: AOSP external/avb, README."""
    image = tmp_path / "image"
    image.write_bytes(b"AVB0" + bytes(4092))
    assert _unread(image, tmp_path) == ["Android Verified Boot metadata: not read by this version"]
