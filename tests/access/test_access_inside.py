"""What lies in a file is reached by a PathSpec alone, which holds the address of the file and no more."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Sequence
from pathlib import Path

import apfs_data
import btrfs_made
import f2fs_made
import hfs_data
import pytest
import ufs_made
from make_data import data

from evidence.access import resolve
from evidence.access.resolve import Resolver
from evidence.access.survey import survey
from evidence.contract.errors import ReadError
from evidence.contract.registry import LAYER_PACKAGES, Registry, load
from evidence.model.pathspec import PathSpec

_MAKERS = (apfs_data, btrfs_made, f2fs_made, hfs_data, ufs_made)
_IMAGES = (
    *(
        "ext2.dd",
        "ext4.dd",
        "fat12.dd",
        "fat32.dd",
        "exfat.dd",
        "ntfs.dd",
        "iso.iso",
        "gpt.dd",
        "hfsplus-forks.img",
    ),
    *("apfs.img", "btrfs-plain.dd", "f2fs-plain.dd", "ufs1-le.dd"),
)
_MOST = 40


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load(LAYER_PACKAGES)


@pytest.mark.parametrize("name", _IMAGES)
def test_an_address_alone_opens_what_was_listed_under_it(
    name: str, registry: Registry, tmp_path: Path
) -> None:
    assert _MAKERS
    found = survey(1, data(name), registry, tmp_path)
    compared = 0
    with Resolver(registry, {1: [data(name)]}, tmp_path) as resolver:
        for spec in found.trees:
            tree = resolver.tree(spec)
            files = [entry for entry in tree.entries() if entry.type in ("file", "stream") and entry.size]
            for entry in files[:_MOST]:
                try:
                    with tree.open(entry) as source:
                        data_of_it = source.read_at(0, source.size)
                except ReadError:
                    continue
                assert resolver.source(spec.at(entry.address)).read_at(0, entry.size + 1) == data_of_it
                compared += 1
    assert compared


def _zips(folder: Path, count: int) -> Sequence[PathSpec]:
    folder.mkdir()
    for number in range(count):
        with zipfile.ZipFile(folder / f"{number}.zip", "w") as archive:
            archive.writestr("inner.txt", f"text {number}")
        with zipfile.ZipFile(folder / f"outer{number}.zip", "w") as archive:
            archive.write(folder / f"{number}.zip", "inner.zip")
        (folder / f"{number}.zip").unlink()
    return [PathSpec(1).child("directory", f"outer{number}.zip").child("zip") for number in range(count)]


def test_only_the_newest_are_kept_open(
    registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resolve, "MOST_CONTENTS", 4)
    specs = _zips(tmp_path / "evidence", 12)
    own = tmp_path / "own"
    own.mkdir()
    before = len(os.listdir("/proc/self/fd"))
    with Resolver(registry, {1: [tmp_path / "evidence"]}, tmp_path, own=own) as resolver:
        for turn in range(2):
            for number, spec in enumerate(specs):
                (outer,) = resolver.tree(spec).entries()
                inner = spec.at(outer.address).child("zip")
                (entry,) = resolver.tree(inner).entries()
                assert resolver.source(inner.at(entry.address)).read_at(0, 99) == f"text {number}".encode()
                assert len(list(own.iterdir())) <= 4, turn
                assert len(os.listdir("/proc/self/fd")) < before + 16
    assert not list(own.iterdir())
    assert len(os.listdir("/proc/self/fd")) <= before


def test_what_does_not_fit_is_told_before_it_is_opened(registry: Registry, tmp_path: Path) -> None:
    folder = tmp_path / "evidence"
    folder.mkdir()
    (folder / "a").write_bytes(b"no archive at all")
    with Resolver(registry, {1: [folder]}, tmp_path) as resolver:
        content = PathSpec(1).child("directory", "a")
        assert not resolver.fits(content.child("zip"))
        assert not resolver.fits(content.child("gzip").child("file"))
        assert resolver.source(content).read_at(0, 5) == b"no ar"
