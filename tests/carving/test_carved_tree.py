"""Unallocated space as blkls lists it, and files that are found in it: by slices, in pieces, in hostile space."""

from __future__ import annotations

import hashlib
import io
import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fls_truth import tool
from make_data import data, run
from PIL import Image
from samples import sample

from evidence.access import carved
from evidence.access.carved import Carved
from evidence.access.resolve import Resolver
from evidence.access.survey import survey
from evidence.access.unallocated import Unallocated
from evidence.contract.errors import ReadError
from evidence.contract.registry import load
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import Listed

_REGISTRY = load()


def _tree(image: Path, folder: Path, last: str) -> Carved | Unallocated:
    found = survey(1, image, _REGISTRY, folder, carve=True)
    (spec,) = [spec for spec in found.trees if [layer.kind for layer in spec.layers][-2:] == ["tsk", last]]
    tree = Resolver(_REGISTRY, {1: [image]}, folder).tree(spec)
    assert isinstance(tree, (Carved, Unallocated))
    return tree


def _grown(folder: Path, *options: str) -> Path:
    """An ext4 of many groups, most of them without a written map."""
    image = folder / "grown.dd"
    run("mke2fs", "-q", "-F", "-b", "1024", *options, image, "100M")
    return image


@pytest.mark.parametrize("name", ["ext4.dd", "ntfs.dd", "fat32.dd", "exfat.dd"])
def test_unallocated_blocks_are_those_of_blkls(name: str, tmp_path: Path) -> None:
    _is_as_blkls_lists(data(name), tmp_path)


@pytest.mark.parametrize(
    "options",
    [
        ("-t", "ext2"),
        ("-t", "ext3"),
        ("-t", "ext4"),
        ("-t", "ext4", "-O", "^metadata_csum,uninit_bg,^flex_bg"),
        ("-t", "ext4", "-O", "^64bit,^sparse_super,^resize_inode"),
    ],
)
def test_groups_whose_map_was_never_written(options: tuple[str, ...], tmp_path: Path) -> None:
    """blkls takes copies of the superblock in such groups for free; dumpe2fs counts as the kernel does."""
    image = _grown(tmp_path, *options)
    ours: set[int] = set()
    for entry in _tree(image, tmp_path, "unallocated").entries():
        offset, length = map(int, entry.address.split("-"))
        ours |= set(range(offset // 1024, (offset + length) // 1024))
    theirs: set[int] = set()
    for line in re.findall(r"^  Free blocks: (.+)$", run("dumpe2fs", image).decode(), re.MULTILINE):
        for part in line.split(", "):
            first, _, last = part.partition("-")
            theirs |= set(range(int(first), int(last or first) + 1))
    assert ours
    assert ours == theirs


def _is_as_blkls_lists(image: Path, folder: Path) -> None:
    tree = _tree(image, folder, "unallocated")
    runs = [tuple(map(int, entry.address.split("-"))) for entry in tree.entries()]
    assert runs == sorted(runs)
    content = image.read_bytes()
    ours = hashlib.sha256(b"".join(content[offset : offset + length] for offset, length in runs))
    assert ours.digest() == hashlib.sha256(tool("blkls", image)).digest()
    assert runs


def _entries(tree: Carved) -> list[tuple[str, bytes, str]]:
    return [(entry.address, entry.path, _digest(tree, entry)) for entry in tree.entries()]


def _digest(tree: Carved, entry: Listed) -> str:
    with tree.open(entry) as source:
        return hashlib.sha256(source.read_at(0, source.size)).hexdigest()


@pytest.mark.parametrize("name", ["ext2", "ext4"])
def test_slices_of_any_size_find_the_same(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    image = tmp_path / "volume.dd"
    image.write_bytes(sample(name).read_bytes()[2048 * 512 :])
    found = _tree(image, tmp_path, "carved")
    assert isinstance(found, Carved)
    whole = _entries(found)
    assert len(whole) >= 16
    monkeypatch.setattr(carved, "SLICE", 1 << 20)
    monkeypatch.setattr(carved, "BUDGET", 1 << 10)
    monkeypatch.setattr(carved, "CHUNK", 1 << 18)
    again = _tree(image, tmp_path, "carved")
    assert isinstance(again, Carved)
    assert _entries(again) == whole
    again.problems.clear()
    starts: list[int | None] = [0]
    while (start := starts[-1]) is not None:
        list(again.part(start))
        starts.append(again.next_part)
    assert len(starts) > 10


class _Bad(SourceBytes):
    """A source of which one sector cannot be read."""

    def read_at(self, offset: int, length: int) -> bytes:
        if offset < 8192 + 512 and offset + length > 8192:
            raise ReadError(8192, 512, "a bad sector")
        return super().read_at(offset, length)


def _over(source: ByteSource) -> Carved:
    def runs() -> Iterator[tuple[int, int]]:
        return iter([(0, source.size)])

    return Carved(None, source, runs, _REGISTRY.carvers)


def _png() -> bytes:
    made = io.BytesIO()
    Image.effect_noise((64, 64), 50).save(made, "PNG")
    return made.getvalue()


def test_a_bad_sector_costs_what_lies_on_it() -> None:
    picture = _png()
    space = bytearray(random.Random(3).randbytes(65_536))
    for place in (4096, 32_768):
        space[place : place + len(picture)] = picture
    assert 4096 + len(picture) < 8192 or len(picture) > 4096
    tree = _over(_Bad(bytes(space)))
    found = [entry.path for entry in tree.entries()]
    assert b"$Carved/32768.png" in found
    assert (b"$Carved/4096.png" in found) is (4096 + len(picture) <= 8192)


def test_space_that_begins_everywhere_is_given_up_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carved, "SLICE", 1 << 20)
    start = b"\xff\xd8\xff\xc0\0\x0b\x08\0\x10\0\x10\x01\x01\x11\0\xff\xda\0\x08\x01\x01\0\0\x3f\0"
    tree = _over(SourceBytes(start.ljust(512, b"\1") * 4096))
    assert list(tree.part(0)) == []
    assert any("8 times" in problem for problem in tree.problems)


@pytest.mark.parametrize(
    "address", ["", "x", "5", "99999999999-5-png", "0-5-png-i1", "0-5-png-x", "0-5-png-i-"]
)
def test_an_address_that_names_nothing_is_refused(address: str, tmp_path: Path) -> None:
    tree = _tree(_grown(tmp_path, "-t", "ext2"), tmp_path, "carved")
    with pytest.raises(ReadError):
        tree.open(Listed(address, b"", 5, "file", "carved"))
