"""LVM: the descriptions are held against pvck, the extents against lvs, and the bytes against what was put there."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lvm_made import (
    AREA,
    EXTENT,
    PVS,
    START,
    checked,
    described,
    logical,
    lvm,
    physical,
    striped,
)
from make_data import MIB, content, data

from evidence.access.resolve import Resolver
from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.registry import LAYER_PACKAGES, Registry, load
from evidence.contract.source import ByteSource, LoggedSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.pathspec import PathSpec
from parsers.volumes.lvm import Lvm

CHUNK = 64 << 10


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load(LAYER_PACKAGES)


def _opened(disk: bytes, number: int = 1) -> ByteSource:
    source = LoggedSource(SourceBytes(disk))
    assert Lvm().probe(source)
    return Lvm().open(source, Lvm().volumes(source)[number - 1])


def _extents(*numbers: int) -> bytes:
    return b"".join(content(number, EXTENT) for number in numbers)


def test_pvck_finds_nothing_wrong_with_what_the_tests_write() -> None:
    said = checked(physical(0, described(logical("root", striped(0, 2, (0, 3))))))
    assert "# vgname vgtest seqno 7" in said
    assert "mismatch" not in said and "invalid" not in said.lower()
    assert PVS[0] in said


def test_a_file_system_on_a_linear_volume_is_read(registry: Registry, tmp_path: Path) -> None:
    """Its second half lies before its first."""
    ext = data("ext2.dd").read_bytes()[: 12 * MIB].ljust(12 * MIB, b"\0")
    text = described(logical("root", striped(0, 6, (0, 7)), striped(6, 6, (0, 1))))
    image = tmp_path / "pv.dd"
    image.write_bytes(physical(0, text, bytes(EXTENT) + ext[6 * MIB :] + ext[: 6 * MIB]))
    found = survey(1, image, registry, tmp_path)
    assert [str(spec) for spec in found.trees] == ["1/raw/lvm:1/tsk"]
    with Resolver(registry, {1: [image]}, tmp_path) as resolver:
        spec = PathSpec.parse("1/raw/lvm:1")
        assert resolver.source(spec).read_at(0, 12 * MIB) == ext
        # The byte behind the seam stands in the image's second extent.
        assert resolver.source(spec).place(6 * MIB + 5) == (START + EXTENT + 5, 6 * MIB - 5)
        letter = resolver.tree(spec.child("tsk")).find(b"docs/letter.txt")
        assert letter is not None
        assert resolver.tree(spec.child("tsk")).open(letter).read_at(0, 99) == b"Dear examiner,\n"


def test_stripes_of_one_physical_volume_are_woven() -> None:
    one, two = content(1, EXTENT), content(2, EXTENT)
    volume = _opened(physical(0, described(logical("s", striped(0, 2, (0, 1), (0, 0)))), two + one))
    woven = b"".join(part[at : at + CHUNK] for at in range(0, EXTENT, CHUNK) for part in (one, two))
    assert b"".join(volume.read_at(at, 99_999) for at in range(0, volume.size, 99_999)) == woven


def test_what_lies_on_a_physical_volume_that_is_not_here_is_an_error(
    registry: Registry, tmp_path: Path
) -> None:
    text = described(
        logical("both", striped(0, 1, (0, 0)), striped(1, 1, (1, 0)), striped(2, 1, (0, 1)))
        + logical("other", striped(0, 1, (1, 1)))
    )
    image = tmp_path / "pv.dd"
    image.write_bytes(physical(0, text, _extents(1, 3)))
    found = survey(1, image, registry, tmp_path)
    away = f"{PVS[1]} (once /dev/sdb1)"
    assert any(f"in part on other physical volumes: {away}" in layer.description for layer in found.layers)
    reasons = {layer.pathspec: layer.reason for layer in found.layers if not layer.read}
    assert reasons["1/raw/lvm:2"] == (
        f"Logical volume other begins on LVM physical volume {away}, which is not this one."
    )
    volume = _opened(image.read_bytes())
    assert volume.read_at(0, EXTENT) == content(1, EXTENT)
    assert volume.read_at(2 * EXTENT, EXTENT) == content(3, EXTENT)
    with pytest.raises(ReadError, match=r"which is not this one") as caught:
        volume.read_at(EXTENT - 10, 20)
    assert (caught.value.offset, caught.value.length) == (EXTENT, 10)


@pytest.mark.parametrize("kind", ["raid1", "thin", "thin-pool", "snapshot", "mirror", "cache+CACHE_DEV"])
def test_other_kinds_are_named_and_their_hidden_parts_listed(
    kind: str, registry: Registry, tmp_path: Path
) -> None:
    """What each of them has beside its type is not looked at."""
    other = f'start_extent = 0\nextent_count = 2\ntype = "{kind}"\nraids = ["a_rmeta_0", "a_rimage_0"]'
    text = described(logical("special", other) + logical("a_rimage_0", striped(0, 2, (0, 0)), visible=False))
    image = tmp_path / "pv.dd"
    image.write_bytes(physical(0, text, _extents(1, 2)))
    found = survey(1, image, registry, tmp_path)
    layers = {layer.pathspec: layer for layer in found.layers if layer.kind == "lvm"}
    name = kind.partition("+")[0]
    assert layers["1/raw/lvm:1"].reason == f"Logical volume special is of a kind that is not read: {name}."
    assert "vgtest/a_rimage_0, hidden" in layers["1/raw/lvm:2"].description
    assert _opened(image.read_bytes(), 2).read_at(0, 2 * EXTENT) == _extents(1, 2)


@pytest.mark.parametrize("sector", [0, 1, 2, 3])
def test_a_label_may_stand_in_each_of_four_sectors(sector: int) -> None:
    text = described(logical("a", striped(0, 1, (0, 0))))
    assert _opened(physical(0, text, _extents(1), sector=sector)).read_at(0, EXTENT) == _extents(1)


def test_a_description_may_go_round_the_end_of_its_area() -> None:
    text = described(logical("a", striped(0, 1, (0, 0))))
    disk = physical(0, text, _extents(1), at=START - AREA - 100)
    assert "seqno 7" in checked(disk)
    assert _opened(disk).read_at(0, EXTENT) == _extents(1)


def test_the_newest_intact_description_is_taken_and_damage_said() -> None:
    old = described(logical("old", striped(0, 1, (0, 0))), seqno=6)
    new = described(logical("new", striped(0, 1, (0, 0))), seqno=8)
    disk = bytearray(physical(0, new, second=old))
    assert [volume.description for volume in Lvm().volumes(SourceBytes(bytes(disk)))] == ["LVM vgtest/new"]
    disk[AREA + 3072 + 200] ^= 1
    (volume,) = Lvm().volumes(SourceBytes(bytes(disk)))
    assert volume.description == "LVM vgtest/old"
    assert Lvm().problems(SourceBytes(bytes(disk))) == (
        "The description in the metadata area at 4096 is damaged: its checksum is another.",
    )


def test_a_flipped_bit_never_gives_another_volume() -> None:
    """Label, area and description each have a checksum."""
    text = described(logical("a", striped(0, 1, (0, 0))) + logical("b", striped(0, 1, (0, 1))))
    true = physical(0, text, _extents(1, 2))
    expected = list(Lvm().volumes(SourceBytes(true)))
    rng = random.Random(3)
    outcomes: Counter[str] = Counter()
    for _ in range(120):
        place = rng.choice((512, AREA, AREA + 3072)) + rng.randrange(512)
        disk = bytearray(true)
        disk[place] ^= 1 << rng.randrange(8)
        source = SourceBytes(bytes(disk))
        if not Lvm().probe(source):
            outcomes["no"] += 1
            continue
        try:
            assert list(Lvm().volumes(source)) == expected
            outcomes["same"] += 1
        except NotReadableError:
            outcomes["refused"] += 1
    assert outcomes["refused"] > 100


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"a {" * 50, "more than 16 sections"),
        (b"vg { extent_size = 8", "a section has no end"),
        (b"vg { extent_size = }", "a value is missing"),
        (b"vg { extent_size = [1", "a value is missing"),
        (b"vg { extent_size 7 }", "a name has no value"),
        (b'vg { name = "', "damaged at byte"),
        (b"nothing = 1", "holds no volume group"),
        (b"vg { extent_size = 0 }", "no bytes"),
        (b'vg { extent_size = "a" }', "is no number"),
        (described(logical("a", striped(0, 1, (5, 0)))), "unknown physical volume"),
        (described(logical("a", striped(1, 1, (0, 0)))), "it has holes"),
        (described(logical("a", striped(0, 1, (0, 0), (0, 1), (0, 2)))), "do not fill it"),
        (described(logical("a", striped(0, 10**19 - 1, (0, 0)))), "impossibly long"),
    ],
)
def test_a_description_that_makes_no_sense_is_refused_in_words(text: bytes, said: str) -> None:
    with pytest.raises(NotReadableError, match=said):
        Lvm().volumes(SourceBytes(physical(0, text)))


def test_random_descriptions_end_nothing() -> None:
    rng = random.Random(5)
    text = described(logical("a", striped(0, 2, (0, 0), (1, 0)), striped(2, 1, (0, 1))))
    words = [
        b"{",
        b"}",
        b"[",
        b"]",
        b"=",
        b",",
        b'"',
        b"#",
        b"0",
        b"-1",
        b"99999999999999999999",
        b"\xff",
        b"",
    ]
    outcomes: Counter[str] = Counter()
    for _ in range(200):
        broken = bytearray(text)
        for _ in range(rng.choice((1, 3))):
            at = rng.randrange(len(broken))
            broken[at : at + 1] = rng.choice(words)
        source = LoggedSource(SourceBytes(physical(0, bytes(broken))))
        try:
            for volume in Lvm().volumes(source):
                Lvm().open(source, volume).read_at(0, 512)
            outcomes["read"] += 1
        except EvidenceError:
            outcomes["refused"] += 1
    assert outcomes["read"] and outcomes["refused"]


@pytest.fixture
def loops(tmp_path: Path) -> Iterator[list[str]]:
    """Two loop devices; lvm takes no files. Skips where the system gives none."""
    if os.geteuid() or shutil.which("losetup") is None or shutil.which("lvm") is None:
        pytest.skip("needs root, losetup and lvm (Debian: mount, lvm2)")
    devices = []
    try:
        for number in range(2):
            image = tmp_path / f"pv{number}.img"
            image.touch()
            os.truncate(image, 16 * MIB)
            done = subprocess.run(
                ["losetup", "--show", "-f", image], capture_output=True, text=True, check=False
            )
            if done.returncode:
                pytest.skip(f"no loop device: {done.stderr}")
            devices.append(done.stdout.strip())
        yield devices
    finally:
        for device in devices:
            subprocess.run(["losetup", "-d", device], check=False)


def test_the_extents_are_those_of_lvs(loops: list[str], tmp_path: Path) -> None:
    (tmp_path / "etc").mkdir()
    etc = tmp_path / "etc"
    only = [f'--config=devices/filter=[{",".join(json.dumps(f"a|^{loop}$|") for loop in loops)},"r|.*|"]']
    lvm(etc, "pvcreate", *only, *loops)
    lvm(etc, "vgcreate", *only, "-s", "1M", "vgreal", *loops)
    create = ["lvcreate", *only, "-an", "-Zn", "-Wn"]
    lvm(etc, *create, "-l", "5", "-n", "linear", "vgreal", loops[0])
    lvm(etc, *create, "-l", "6", "-i", "2", "-I", "64k", "-n", "striped", "vgreal")
    lvm(etc, "lvextend", *only, "-l", "+3", "vgreal/linear", loops[0])
    columns = "lv_name,lv_size,seg_le_ranges,stripe_size"
    report = lvm(
        etc, "lvs", *only, "--segments", "--units", "b", "--nosuffix", "--reportformat", "json", "-o", columns
    )
    told = json.loads(report[report.index("{") :])["report"][0]["seg"]
    first = bytearray((tmp_path / "pv0.img").read_bytes())
    for number in range(15):
        first[START + number * EXTENT : START + (number + 1) * EXTENT] = content(number, EXTENT)
    source = LoggedSource(SourceBytes(bytes(first)))
    volumes = {volume.description.split("/")[1].split(",")[0]: volume for volume in Lvm().volumes(source)}
    assert {name: volume.length for name, volume in volumes.items()} == {
        part["lv_name"]: int(part["lv_size"]) for part in told
    }
    expected = b""
    for part in told:
        if part["lv_name"] == "linear":
            device, _, extents = part["seg_le_ranges"].partition(":")
            assert device == loops[0]
            start, end = map(int, extents.split("-"))
            expected += _extents(*range(start, end + 1))
    linear = Lvm().open(source, volumes["linear"])
    assert linear.read_at(0, linear.size) == expected
    assert len(expected) == 8 * EXTENT
    (woven,) = [part for part in told if part["lv_name"] == "striped"]
    here = int(woven["seg_le_ranges"].split()[0].partition(":")[2].split("-")[0])
    # Its own chunks are every second one; those between are on the other device.
    assert int(woven["stripe_size"]) == CHUNK
    stripes = Lvm().open(source, volumes["striped"])
    assert stripes.read_at(2 * CHUNK, CHUNK) == content(here, EXTENT)[CHUNK : 2 * CHUNK]
    with pytest.raises(ReadError, match=f"once {loops[1]}"):
        stripes.read_at(CHUNK, CHUNK)
