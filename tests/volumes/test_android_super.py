"""Dynamic partitions of Android: the bytes are held against what the test put there, and against damage."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from make_data import MIB, content, data
from packed_made import given, seen
from super_made import FIRST, METADATA, ZERO, Extent, Part, disk, metadata

from evidence.access.resolve import Resolver
from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source import LoggedSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.pathspec import PathSpec
from parsers.volumes.android_super import AndroidSuper

SIZE = 8 * MIB
SECTORS = MIB // 512
SPREAD = Part("vendor_a", (Extent(SECTORS, at=4 * SECTORS), Extent(8, ZERO), Extent(SECTORS, at=2 * SECTORS)))
EMPTY = Part("vendor_b", ())


def _disk(minor: int = 0, *others: Part) -> bytearray:
    slot = metadata(SPREAD, EMPTY, *others, size=SIZE, minor=minor)
    image = disk(SIZE, slot, slot)
    for number in range(FIRST // MIB, SIZE // MIB):
        image[number * MIB : (number + 1) * MIB] = content(number, MIB)
    return image


def _bytes(image: bytes | bytearray, number: int = 1) -> bytes:
    source = LoggedSource(SourceBytes(bytes(image)))
    assert AndroidSuper().probe(source)
    volume = AndroidSuper().volumes(source)[number - 1]
    opened = AndroidSuper().open(source, volume)
    assert opened.size == volume.length
    return opened.read_at(0, opened.size)


@pytest.mark.parametrize("minor", [0, 1, 2])
def test_extents_are_put_together_in_their_order(minor: int) -> None:
    image = _disk(minor)
    assert _bytes(image) == content(4, MIB) + bytes(4096) + content(2, MIB)
    source = SourceBytes(bytes(image))
    (volume,) = AndroidSuper().volumes(source)
    assert (volume.number, volume.length) == (1, 2 * MIB + 4096)
    assert volume.description == "vendor_a (read-only), group main_a"
    assert AndroidSuper().problems(source) == ["Without any bytes: vendor_b."]


def test_a_file_system_in_a_partition_is_read_from_its_path(tmp_path: Path) -> None:
    inner = data("squash-zstd.img").read_bytes()
    sectors = -(-len(inner) // 512)
    slot = metadata(Part("system_a", (Extent(sectors, at=FIRST // 512),)), size=SIZE)
    image = disk(SIZE, slot)
    image[FIRST : FIRST + len(inner)] = inner
    path = tmp_path / "super.img"
    path.write_bytes(image)
    registry = load(LAYER_PACKAGES)
    found = survey(1, path, registry, tmp_path)
    assert [str(tree) for tree in found.trees] == ["1/raw/android_super:1/squashfs"]
    with Resolver(registry, {1: [path]}, tmp_path) as resolver:
        tree = resolver.tree(PathSpec.parse("1/raw/android_super:1/squashfs"))
        entry = tree.find(b"text.txt")
        assert entry is not None
        assert seen(tree, entry) == given("squash-zstd")["text.txt"]


def test_slots_that_differ_are_both_listed() -> None:
    other = Part("odm_b", (Extent(8, at=FIRST // 512),), attributes=8)
    image = disk(SIZE, metadata(SPREAD, size=SIZE), metadata(SPREAD, other, size=SIZE))
    names = [volume.description for volume in AndroidSuper().volumes(SourceBytes(bytes(image)))]
    assert names == ["vendor_a (read-only), group main_a", "odm_b (disabled), group main_a"]


def test_a_part_on_another_device_is_named() -> None:
    away = Part("product_a", (Extent(8, at=0, device=1),))
    with pytest.raises(NotReadableError, match="Parts of product_a lie on other partitions: device 1"):
        _bytes(_disk(0, away), 2)


@pytest.mark.parametrize(("places", "words"), [
    ((4096 + 40,), "first geometry is damaged"),
    ((12_288 + 20,), "slot 0 are damaged"),
    ((12_288 + 140, 12_288 + METADATA + 140), "slot 1 are damaged"),
])  # fmt: skip
def test_copies_take_the_place_of_what_is_damaged(places: tuple[int, ...], words: str) -> None:
    image = _disk()
    sound = _bytes(image)
    for place in places:
        image[place] ^= 0x40
    assert _bytes(image) == sound
    assert words in " ".join(AndroidSuper().problems(SourceBytes(bytes(image))))


def test_damage_of_both_copies_is_refused_in_words() -> None:
    image = _disk()
    image[4096 + 8] ^= 1
    image[8192 + 8] ^= 1
    with pytest.raises(NotReadableError, match="Both geometries"):
        _bytes(image)
    image = _disk()
    for number in range(4):
        image[12_288 + number * METADATA + 200] ^= 1
    with pytest.raises(NotReadableError, match="slot 0 and their copy are damaged: their tables fail"):
        _bytes(image)


def test_any_damage_costs_words_and_no_more() -> None:
    """All that says where a partition lies is under a check sum, and there are two of each."""
    image = _disk()
    sound = _bytes(image)
    chance = random.Random(8)
    for _ in range(60):
        damaged = bytearray(image)
        at = chance.choice((4096, 8192, 12_288, 12_288 + METADATA)) + chance.randrange(300)
        damaged[at] ^= 1 << chance.randrange(8)
        assert _bytes(damaged) == sound, at
    with pytest.raises(EvidenceError, match="damaged"):
        _bytes(image[:5000])


def test_extents_beyond_the_disk_are_errors_of_reading() -> None:
    beyond = Part("system_a", (Extent(16, at=SIZE // 512 - 8),))
    source = LoggedSource(SourceBytes(bytes(disk(SIZE, metadata(beyond, size=SIZE)))))
    opened = AndroidSuper().open(source, AndroidSuper().volumes(source)[0])
    assert opened.read_at(0, 4096) == bytes(4096)
    with pytest.raises(EvidenceError):
        opened.read_at(0, 8192)
