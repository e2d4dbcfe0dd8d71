"""Contents that are named though they are not read, made by the tools that write them."""

from __future__ import annotations

import gzip
import os
import struct
from pathlib import Path

import ad1_made  # noqa: F401 - its makers
import ewf2_made  # noqa: F401
import ewf_files_made  # noqa: F401
import pytest
from dmg_made import ZLIB, Part, sparse, udif
from make_data import content, data, run

from evidence.access.survey import survey
from evidence.contract.registry import LAYER_PACKAGES, load
from parsers.containers.raw import RawImage

_PUBLIC_KEY = """\
-----BEGIN PGP PUBLIC KEY BLOCK-----

mDMEawQ1NxYJKwYBBAHaRw8BAQdADW9K9/e6iuKdJEjBJjnpvvLsyUiMBV63fhgX
ULU5DH20A3hAeIiQBBMWCAA4FiEEC1CFqx22h3M/A08L07lxaOFTqXYFAmsENTcC
GwMFCwkIBwIGFQoJCAsCBBYCAwECHgECF4AACgkQ07lxaOFTqXaiCgEAq/vltD7c
6OQ7/PEVPsR6sT/tF4HEG8HSB52pyea7j54A/3Z5NrzJAvFofchrDXT1yjZXURmL
N67S1jRjGjl+IAQHuDgEawQ1NxIKKwYBBAGXVQEFAQEHQE8EPaqLfvTRUkIPOCOm
rIpKreXPz6FiS+5WDt+yVpZEAwEIB4h4BBgWCAAgFiEEC1CFqx22h3M/A08L07lx
aOFTqXYFAmsENTcCGwwACgkQ07lxaOFTqXbjEQD/cB9wf9pPdtRuatkS3VS1O05D
FFg5olgHg1t4GSA4Qm0BAKFv+dzupP3CV9pYc+F4NEoe1T/EUtPzvPpaJKVpHn4H
=V1gQ
-----END PGP PUBLIC KEY BLOCK-----
"""
"""Made for this test; nobody has its secret part."""


@pytest.mark.parametrize(("command", "name"), [("mkswap", "Linux swap space"), ("hformat", "HFS (classic)")])
def test_what_a_tool_made_is_named(command: str, name: str, tmp_path: Path) -> None:
    image = tmp_path / "volume.dd"
    image.touch()
    os.truncate(image, 2 << 20)
    run(command, image)
    before = image.read_bytes()
    found = survey(1, image, load(("parsers.containers", "parsers.volumes", "parsers.filesystems")), tmp_path)
    # A lone file is at least itself: it is hashed as one entry, beside the layer that is named as unread.
    assert [str(tree) for tree in found.trees] == ["1/raw/file"]
    assert [layer.reason for layer in found.layers if not layer.read] == [f"{name}: not read by this version"]
    with RawImage([image]) as source:
        assert source.read_at(0, source.size) == before


@pytest.mark.parametrize(("kind", "name"), [("qed", "QED disk image"), ("parallels", "Parallels disk image")])
def test_a_virtual_disk_of_a_kind_that_is_not_read_is_named(kind: str, name: str, tmp_path: Path) -> None:
    (tmp_path / "raw").write_bytes(content(4, 100_000))
    run("qemu-img", "convert", "-f", "raw", "-O", kind, tmp_path / "raw", tmp_path / "disk")
    found = survey(1, tmp_path / "disk", load(LAYER_PACKAGES), tmp_path)
    assert [layer.reason for layer in found.layers if not layer.read] == [f"{name}: not read by this version"]


def test_an_encrypted_message_of_openpgp_is_named(tmp_path: Path) -> None:
    """As providers send what they return: under a passphrase, for a key, and as text."""
    home, clear, key = tmp_path / "home", tmp_path / "return.zip", tmp_path / "key.asc"
    home.mkdir(mode=0o700)
    clear.write_bytes(content(1, 5000))
    key.write_text(_PUBLIC_KEY)
    gpg = ("gpg", "--homedir", home, "--batch", "--quiet", "--trust-model", "always")
    phrase = ("--pinentry-mode", "loopback", "--passphrase", "x", "-c")
    try:
        for name, how in (("sym", phrase), ("key", ("-f", key, "-e")), ("asc", ("-a", "-f", key, "-e"))):
            made = tmp_path / name
            run(*gpg, "-o", made, *how, clear)
            found = survey(1, made, load(LAYER_PACKAGES), tmp_path)
            said = "encrypted OpenPGP message: not read by this version"
            assert [layer.reason for layer in found.layers if not layer.read] == [said], name
            assert [str(tree) for tree in found.trees] == ["1/raw/file"]
    finally:
        run("gpgconf", "--homedir", home, "--kill", "all")


def test_an_ext4_that_the_library_cannot_open_is_named(tmp_path: Path) -> None:
    image = tmp_path / "volume.dd"
    run("mke2fs", "-q", "-t", "ext4", "-O", "bigalloc", "-C", "16384", image, "32M")
    found = survey(1, image, load(LAYER_PACKAGES), tmp_path)
    said = "ext4 with features that are not read: not read by this version"
    assert [layer.reason for layer in found.layers if not layer.read] == [said]


@pytest.mark.parametrize("in_parts", [True, False])
def test_the_end_of_a_zip_behind_other_bytes_is_named(in_parts: bool, tmp_path: Path) -> None:
    """The last part of one in several, which bears its name, and one behind a program that unpacks it."""
    (tmp_path / "noise").write_bytes(content(1, 200_000))
    made = tmp_path / "made.zip"
    run("zip", "-q", "-0", "-j", *(("-s", "64k") if in_parts else ()), made, tmp_path / "noise")
    if not in_parts:
        made.write_bytes(b"MZ" + content(2, 5000) + made.read_bytes())
    found = survey(1, made, load(LAYER_PACKAGES), tmp_path)
    said = "end of a zip archive behind other bytes: not read by this version"
    assert [layer.reason for layer in found.layers if not layer.read] == [said]


@pytest.mark.parametrize(
    ("command", "name"),
    [
        (("mkntfs", "-q", "-F", "-f", "-c", "131072"), "NTFS"),
        (("mkfs.exfat", "-c", "4K"), "exFAT"),
        (("mkfs.vfat", "-F", "32"), "FAT"),
        (("mkfs.vfat", "-F", "12"), "FAT"),
    ],
)
def test_a_volume_that_the_library_cannot_open_is_named(
    command: tuple[str, ...], name: str, tmp_path: Path
) -> None:
    """Clusters of 128 KiB are too large for it; of the others the boot record states what cannot be."""
    image = tmp_path / "volume.dd"
    image.touch()
    os.truncate(image, 30 << 20)
    run(*command, image)
    if name != "NTFS":
        with image.open("r+b") as file:
            file.seek(11 if name == "FAT" else 108)
            file.write(b"\x03")
    found = survey(1, image, load(LAYER_PACKAGES), tmp_path)
    said = f"{name} that cannot be opened: not read by this version"
    assert [layer.reason for layer in found.layers if not layer.read] == [said]


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("qcow2", "QCOW image inside another layer"),
        ("vpc", "VHD image inside another layer"),
        ("vhdx", "VHDX image inside another layer"),
        ("vmdk", "VMDK image inside another layer"),
        ("vdi", "VDI image inside another layer"),
    ],
)
def test_a_virtual_disk_inside_another_layer_is_named(kind: str, name: str, tmp_path: Path) -> None:
    disk = tmp_path / f"disk.{kind}"
    run("qemu-img", "create", "-q", "-f", kind, disk, "1M")
    packed = tmp_path / "packed.gz"
    packed.write_bytes(gzip.compress(disk.read_bytes()))
    found = survey(
        1, packed, load(("parsers.containers", "parsers.volumes", "parsers.filesystems")), tmp_path
    )
    assert [layer.reason for layer in found.layers if not layer.read] == [f"{name}: not read by this version"]


@pytest.mark.parametrize("name", ["DMG", "sparse", "AFF"])
def test_an_image_of_macos_or_afflib_inside_another_layer_is_named(name: str, tmp_path: Path) -> None:
    media = content(1, 64 * 1024)
    ways = {"DMG": udif([Part("", media, [ZLIB])]), "sparse": sparse(media), "AFF": b"AFF10\r\n\0" + media}
    packed = tmp_path / "packed.gz"
    packed.write_bytes(gzip.compress(ways[name]))
    found = survey(1, packed, load(LAYER_PACKAGES), tmp_path)
    reasons = [layer.reason for layer in found.layers if not layer.read]
    assert reasons == [f"{name} image inside another layer: not read by this version"]


@pytest.mark.parametrize(
    ("sample", "name"),
    [
        ("mbr.E01", "E01"),
        ("media.Ex01", "Ex01"),
        ("logical.L01", "L01"),
        ("logical-2.Lx01", "Lx01"),
        ("logical.ad1", "AD1"),
    ],
)
def test_an_image_of_encase_or_ftk_inside_another_layer_is_named(
    sample: str, name: str, tmp_path: Path
) -> None:
    packed = tmp_path / "packed.gz"
    packed.write_bytes(gzip.compress(data(sample).read_bytes()))
    found = survey(1, packed, load(LAYER_PACKAGES), tmp_path)
    reasons = [layer.reason for layer in found.layers if not layer.read]
    assert reasons == [f"{name} image inside another layer: not read by this version"]


def test_refs_is_named_with_its_version(tmp_path: Path) -> None:
    """No tool of Debian makes one. Reference: libyal/libfsrefs, "Resilient File System (ReFS) format", volume header."""
    image = tmp_path / "refs.dd"
    head = b"\0\0\0ReFS\0\0\0\0\0\0\0\0\0FSRS" + struct.pack("<HHQII", 512, 0, 4096, 512, 8) + bytes([3, 4])
    image.write_bytes(head.ljust(1 << 20, b"\0"))
    found = survey(1, image, load(LAYER_PACKAGES), tmp_path)
    assert [layer.reason for layer in found.layers if not layer.read] == [
        "ReFS 3.4: not read by this version"
    ]


def test_an_archive_that_is_not_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "member").write_bytes(content(4, 100))
    run("ar", "qc", tmp_path / "archive", tmp_path / "member")
    found = survey(1, tmp_path / "archive", load(LAYER_PACKAGES), tmp_path)
    assert [layer.reason for layer in found.layers if not layer.read] == [
        "ar archive: not read by this version"
    ]
