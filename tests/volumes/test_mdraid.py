"""Members of Linux software RAID: each that the tests write is held against what mdadm says of it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from make_data import MIB, data
from md_made import ARRAY, PLACES, SIZE, examined, member

from evidence.access.resolve import Resolver
from evidence.access.survey import FoundLayer, survey
from evidence.contract.errors import NotReadableError
from evidence.contract.registry import LAYER_PACKAGES, Registry, load
from evidence.contract.source_bytes import SourceBytes
from evidence.model.pathspec import PathSpec
from parsers.filesystems.mdraid_member import MdRaidMember
from parsers.volumes.mdraid import MdRaid

VERSIONS = sorted(PLACES)


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load(LAYER_PACKAGES)


@pytest.fixture(scope="module")
def ext() -> bytes:
    return data("ext2.dd").read_bytes()


def _layers(image: bytes, registry: Registry, folder: Path) -> tuple[list[str], list[FoundLayer]]:
    path = folder / "member.dd"
    path.write_bytes(image)
    found = survey(1, path, registry, folder)
    return [str(spec) for spec in found.trees], [layer for layer in found.layers if not layer.read]


@pytest.mark.parametrize("version", VERSIONS)
def test_mdadm_agrees_with_what_the_tests_write(version: str, ext: bytes) -> None:
    told = examined(member(ext, version))
    assert told["Checksum"].endswith("correct")
    (described,) = [volume.description for volume in MdRaid().volumes(SourceBytes(member(ext, version)))]
    assert told["Raid Level"] == "raid1"
    assert f"RAID 1 of {told['Raid Devices']}" in described
    identifier = told["UUID" if version == "0.90" else "Array UUID"].split()[0].replace(":", "")
    assert str(ARRAY) in described
    assert identifier == ARRAY.hex
    if version != "0.90":
        assert told["Device Role"] == "Active device 0"
        assert int(told["Used Dev Size"].split()[0]) * 512 == len(ext)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(("level", "layout"), [(1, 0), (10, 0x102)])
def test_a_mirror_is_read_from_one_member(
    level: int, layout: int, version: str, ext: bytes, registry: Registry, tmp_path: Path
) -> None:
    image = member(ext, version, level, layout=layout)
    (volume,) = MdRaid().volumes(SourceBytes(image))
    assert image[volume.offset : volume.offset + volume.length] == ext
    trees, _ = _layers(image, registry, tmp_path)
    spec = "1/raw/mdraid:1/tsk" if version in ("1.1", "1.2") else "1/raw/tsk"
    assert trees == [spec]
    found = survey(1, tmp_path / "member.dd", registry, tmp_path)
    said = " ".join(layer.description + layer.reason for layer in found.layers)
    assert said.count(f"Linux software RAID {level} of 2") == 1 and str(ARRAY) in said
    with Resolver(registry, {1: [tmp_path / "member.dd"]}, tmp_path) as resolver:
        tree = resolver.tree(PathSpec.parse(spec))
        letter = tree.find(b"docs/letter.txt")
        assert letter is not None
        assert tree.open(letter).read_at(0, 99) == b"Dear examiner,\n"


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(("level", "named"), [(0, "0"), (5, "5"), (6, "6"), (-1, "linear"), (10, "10")])
def test_other_levels_are_named_and_not_read_as_what_they_begin_like(
    level: int, named: str, version: str, ext: bytes, registry: Registry, tmp_path: Path
) -> None:
    """The member begins with a whole file system here, so that nothing else would stop it."""
    image = member(ext, version, level, disks=3, layout=0x102)
    trees, unread = _layers(image, registry, tmp_path)
    assert trees == ["1/raw/file"]
    (layer,) = unread
    assert layer.reason.startswith(f"Linux software RAID {named} of 3")
    assert "disk 0, " in layer.reason and str(ARRAY) in layer.reason
    assert examined(image)["Raid Level"] == (f"raid{named}" if level >= 0 else named)


@pytest.mark.parametrize(("role", "name"), [(0xFFFF, "spare"), (0xFFFE, "faulty")])
def test_a_mirrors_disk_that_is_no_part_of_it_is_named(role: int, name: str, ext: bytes) -> None:
    source = SourceBytes(member(ext, role=role))
    assert not MdRaid().probe(source)
    with pytest.raises(NotReadableError, match=f"RAID 1 of 2 host:data, {name}, UUID"):
        MdRaidMember().open(source)


def test_a_mirror_that_was_being_rebuilt_says_how_far(ext: bytes) -> None:
    (volume,) = MdRaid().volumes(SourceBytes(member(ext, features=2, rebuilt=4096)))
    assert volume.description.endswith("superblock 1.2, rebuilt to byte 2097152 of it only")


def test_an_array_that_was_being_reshaped_is_not_read(ext: bytes) -> None:
    with pytest.raises(NotReadableError, match="while it was reshaped"):
        MdRaidMember().open(SourceBytes(member(ext, features=4)))


def test_the_space_beside_the_data_is_named(ext: bytes, registry: Registry, tmp_path: Path) -> None:
    _, unread = _layers(member(ext), registry, tmp_path)
    (gap,) = [layer for layer in unread if layer.kind == "unallocated"]
    assert f"{MIB} at 0, {SIZE - MIB - len(ext)} at {MIB + len(ext)}" in gap.description


def test_a_truncated_member_says_so(ext: bytes, registry: Registry, tmp_path: Path) -> None:
    path = tmp_path / "cut.dd"
    path.write_bytes(member(ext)[: 8 * MIB])
    found = survey(1, path, registry, tmp_path)
    missing = MIB + len(ext) - 8 * MIB
    assert any(
        layer.reason == f"the image ends {missing} bytes before this volume does" for layer in found.layers
    )


@pytest.mark.parametrize("version", ["1.1", "1.2"])
def test_a_damaged_superblock_at_the_start_is_said(
    version: str, ext: bytes, registry: Registry, tmp_path: Path
) -> None:
    rng = random.Random(4)
    for _ in range(20):
        image = bytearray(member(ext, version))
        image[PLACES[version] + rng.choice((rng.randrange(8, 216), rng.randrange(224, 512)))] ^= (
            1 << rng.randrange(8)
        )
        _, unread = _layers(bytes(image), registry, tmp_path)
        assert [layer.reason for layer in unread if layer.kind == "mdraid"] == [
            f"The RAID superblock at {PLACES[version]} is damaged: its checksum is another."
        ]


@pytest.mark.parametrize("version", ["1.0", "0.90"])
def test_a_damaged_superblock_at_the_end_claims_nothing(version: str, ext: bytes) -> None:
    image = bytearray(member(ext, version, level=5, disks=3))
    assert MdRaidMember().probe(SourceBytes(bytes(image))) == "Linux software RAID 5"
    image[PLACES[version] + 100] ^= 1
    assert MdRaidMember().probe(SourceBytes(bytes(image))) is None
    assert not MdRaid().probe(SourceBytes(bytes(image)))


@pytest.mark.parametrize("size", [0, 1, 511, 4096, 65535, 65536, 70000])
def test_a_source_of_any_size_is_no_member(size: int) -> None:
    assert MdRaidMember().probe(SourceBytes(bytes(size))) is None
    assert not MdRaid().probe(SourceBytes(bytes(size)))
