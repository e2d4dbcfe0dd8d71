"""Dynamic disks against ldmtool: of Windows 2003 and 2008, where they are at hand, and of the tests' own making."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from ldm_made import DATABASE, MIRRORED, RAID, SIMPLE, SIZE, SPANNED, START, STRIPED, Made, disk, of_ldmtool
from make_data import data
from real_locks import archived

from evidence.access.resolve import Resolver
from evidence.access.survey import Survey, survey
from evidence.contract.errors import EvidenceError, ReadError
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source_bytes import SourceBytes
from evidence.model.pathspec import PathSpec
from parsers.filesystems.tsk import TskFileSystem
from parsers.volumes.dynamic_disk import DynamicDisk

_VOLUMES = (
    Made("Volume1", SIMPLE, ((1, 1985, 8192),)),
    Made("Volume2", SPANNED, ((1, 20480, 4096), (1, 12288, 4096))),
    Made("Volume3", SPANNED, ((2, 2048, 2048), (1, 28672, 2048))),
    Made("Stripe1", STRIPED, ((1, 32768, 1024), (3, 2048, 1024))),
    Made("Mirror1", MIRRORED, ((1, 34816, 8192), (2, 8192, 8192))),
    Made("Volume4", SPANNED, ((1, 43008, 1024), (2, 24576, 7168))),
    Made("Raid1", RAID, ((1, 45056, 256), (2, 20480, 256), (3, 20480, 256))),
)
_REAL = [
    *(f"2003r2-{kind}-{number}" for kind in ("mirrored", "spanned", "striped") for number in (1, 2)),
    *(f"2008r2-{kind}-{number}" for kind in ("mirrored", "spanned", "striped") for number in (1, 2)),
    *(f"{system}-raid5-{number}" for system in ("2003r2", "2008r2") for number in (1, 2, 3)),
    "2003r2-simple-1",
]


def _surveyed(image: bytes, folder: Path) -> Survey:
    path = folder / "disk.dd"
    path.write_bytes(image)
    return survey(1, path, load(LAYER_PACKAGES), folder)


def _filled() -> bytes:
    """The first disk, with an ext volume in each volume that can be read, the second in two pieces."""
    made = bytearray(disk(*_VOLUMES, long_names=True))
    whole = data("ext2.dd").read_bytes()[: 4 << 20]
    for start, piece in (
        (1985, whole),
        (20480, whole[: 2 << 20]),
        (12288, whole[2 << 20 :]),
        (34816, whole),
        (43008, whole[: 1 << 19]),
    ):
        at = (START + start) * 512
        made[at : at + len(piece)] = piece
    return bytes(made)


def test_the_partitions_are_those_of_ldmtool() -> None:
    told = of_ldmtool(*(disk(*_VOLUMES, number=number, long_names=True) for number in (1, 2, 3)))
    kinds = {name: told[name]["type"] for name in ("Volume1", "Volume2", "Stripe1", "Mirror1", "Raid1")}
    assert list(kinds.values()) == ["simple", "spanned", "striped", "mirrored", "RAID5"]
    for number in (1, 2, 3):
        source = SourceBytes(disk(*_VOLUMES, number=number, long_names=True))
        found = [
            (volume.offset // 512 - START, volume.length // 512) for volume in DynamicDisk().volumes(source)
        ]
        parts = [part for name, part in told.items() if name.startswith(f"Disk{number}-")]
        assert found == sorted((part["start"], part["size"]) for part in parts)


def test_volumes_that_lie_on_the_disk_are_read_and_others_named(tmp_path: Path) -> None:
    found = _surveyed(_filled(), tmp_path)
    trees = [str(tree) for tree in found.trees]
    assert trees == [f"1/raw/dynamic_disk:{number}/tsk" for number in (1, 3, 6, 7)]
    with Resolver(load(LAYER_PACKAGES), {1: [tmp_path / "disk.dd"]}, tmp_path) as resolver:
        listings = [
            [(entry.path, entry.size) for entry in resolver.tree(PathSpec.parse(tree)).entries()]
            for tree in trees[:3]
        ]
        assert listings[0] == listings[1] == listings[2] and len(listings[0]) > 5
        partly = resolver.source(PathSpec.parse(trees[3].removesuffix("/tsk")))
        assert partly.size == 4 << 20 and partly.place(0) is not None and partly.place(1 << 19) is None
        assert partly.read_at(0, 1 << 19) == data("ext2.dd").read_bytes()[: 1 << 19]
        with pytest.raises(ReadError, match="it lies on Disk2"):
            partly.read_at((1 << 19) - 1, 2)
        spanned = resolver.source(PathSpec.parse("1/raw/dynamic_disk:3"))
        assert spanned.read_at(0, spanned.size) == data("ext2.dd").read_bytes()[: 4 << 20]
    reasons = {layer.description: layer.reason for layer in found.layers if not layer.read}
    (second,) = [reason for said, reason in reasons.items() if said.startswith("volume 2")]
    assert second.startswith(
        "It is a part of LDM volume Volume2, which is read from its first partition Disk1-"
    )
    for name, kind in (("Stripe1", "striped"), ("Raid1", "RAID 5"), ("Volume3", "spanned")):
        assert any(f"LDM volume {name} is {kind} over Disk" in reason for reason in reasons.values())


@pytest.mark.parametrize("name", _REAL)
def test_disks_of_windows_hold_what_ldmtool_says(name: str, tmp_path: Path) -> None:
    image = archived("ldm-data.tar.xz", f"ldm-{name}.img")
    held = image.read_bytes()
    source = SourceBytes(held)
    told = of_ldmtool(held)
    volumes = DynamicDisk().volumes(source)
    own = [volume for volume in volumes if volume.description.startswith("LDM")]
    starts = {(part["start"], part["size"]) for part in told.values() if "start" in part}
    first = 65570 if name.startswith("2008") and not name.endswith("-1") else 63  # those of GPT begin later
    assert own and {(volume.offset // 512 - first, volume.length // 512) for volume in own} <= starts
    for volume in own:
        called, _, kind = volume.description.removeprefix("LDM ").partition(", ")
        assert kind.startswith({"RAID5": "RAID 5"}.get(told[called]["type"], told[called]["type"]))
    found = survey(1, image, load(LAYER_PACKAGES), tmp_path)
    begun = "simple" in name or "mirrored" in name or name == "2008r2-spanned-1"
    assert len(found.trees) == begun


def test_a_spanned_volume_is_read_as_far_as_the_disk_goes(tmp_path: Path) -> None:
    """Files on the first disk of two are those of both; what lies on the other gives errors that name it."""
    first, second = (archived("ldm-data.tar.xz", f"ldm-2008r2-spanned-{number}.img") for number in (1, 2))
    pieces = (
        first.read_bytes()[128 * 512 :][: 96256 * 512],
        second.read_bytes()[65664 * 512 :][: 32768 * 512],
    )
    whole = TskFileSystem().open(SourceBytes(b"".join(pieces)))
    truth = {entry.path: entry for entry in whole.entries()}
    with Resolver(load(LAYER_PACKAGES), {1: [first]}, tmp_path) as resolver:
        tree = resolver.tree(PathSpec.parse("1/raw/dynamic_disk:1/tsk"))
        same = 0
        for entry in tree.entries():
            if entry.readable and entry.path != b"$BadClus:$Bad":
                held = tree.open(entry).read_at(0, entry.size)
                assert held == whole.open(truth[entry.path]).read_at(0, entry.size)
                same += 1
        assert same > 20
        volume = resolver.source(PathSpec.parse("1/raw/dynamic_disk:1"))
        assert volume.size == sum(map(len, pieces))
        with pytest.raises(ReadError, match="it lies on Disk2"):
            volume.read_at(len(pieces[0]), 1)


def test_copies_are_used_and_a_database_that_is_lost_is_said(tmp_path: Path) -> None:
    made = bytearray(_filled())
    made[6 * 512] ^= 1
    made[(DATABASE + 1) * 512] ^= 1
    assert len(_surveyed(bytes(made), tmp_path).trees) == 4
    made[(DATABASE + 17) * 512] ^= 1
    found = _surveyed(bytes(made), tmp_path)
    (table,) = [layer for layer in found.layers if layer.kind == "mbr" and layer.volume is None]
    assert "its database cannot be read" in table.reason
    cut = _surveyed(_filled()[: SIZE // 2], tmp_path)
    assert any("its database cannot be read" in layer.reason for layer in cut.layers)


def test_a_change_that_was_under_way_is_said() -> None:
    made = bytearray(disk(*_VOLUMES))
    made[(DATABASE + 17) * 512 + 17] = 3
    assert DynamicDisk().problems(SourceBytes(bytes(made)))[0].startswith("Its database was being changed")


def test_any_bytes_in_the_database_end_in_words() -> None:
    made = disk(*_VOLUMES, long_names=True)
    first = (DATABASE + 17) * 512
    used = [at for at in (*range(6 * 512, 7 * 512), *range(DATABASE * 512, first + 4096)) if made[at]]
    chosen = random.Random(42)
    seen = set()
    for _ in range(20):
        changed = bytearray(made)
        for _ in range(chosen.randrange(1, 8)):
            changed[chosen.choice(used)] = chosen.randrange(256)
        source = SourceBytes(bytes(changed))
        try:
            DynamicDisk().probe(source)
            seen.add(len(DynamicDisk().volumes(source)))
            DynamicDisk().problems(source)
        except EvidenceError:
            seen.add(-1)
    assert -1 in seen and len(seen) > 2
