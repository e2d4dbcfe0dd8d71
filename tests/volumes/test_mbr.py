"""Master boot records that sfdisk writes, and such as it would not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from make_data import MIB, data, run

from evidence.access.survey import survey
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source_bytes import SourceBytes
from parsers.support.extended_partitions import chain_problems
from parsers.volumes.mbr import Mbr

LAYOUT = b"""label: dos
start=2048, size=8192, type=83
start=16384, size=32768, type=5
start=18432, size=4096, type=83
start=30720, size=8192, type=7
"""


def _made(layout: bytes, folder: Path) -> Path:
    image = folder / "disk.dd"
    image.write_bytes(bytes(32 * MIB))
    run("sfdisk", "-q", image, stdin=layout)
    return image


def test_logical_volumes_are_those_of_sfdisk_and_the_gaps_between_them_are_named(tmp_path: Path) -> None:
    image = _made(LAYOUT, tmp_path)
    told = json.loads(run("sfdisk", "--json", image))["partitiontable"]["partitions"]
    expected = [(part["start"] * 512, part["size"] * 512) for part in told if part["type"] != "5"]
    volumes = Mbr().volumes(SourceBytes(image.read_bytes()))
    assert [(volume.offset, volume.length) for volume in volumes] == expected
    assert len(expected) == 3
    found = survey(1, image, load(LAYER_PACKAGES), tmp_path)
    (gaps,) = [layer.description for layer in found.layers if layer.kind == "unallocated"]
    for start, end in ((0, 2048), (10240, 18432), (22528, 30720), (38912, 65536)):
        assert f"{(end - start) * 512} at {start * 512}" in gaps
    assert Mbr().problems(SourceBytes(image.read_bytes())) == []


def test_a_dynamic_disk_of_windows_without_its_database_is_named(tmp_path: Path) -> None:
    image = _made(b"label: dos\nstart=63, size=60000, type=42\n", tmp_path)
    found = survey(1, image, load(LAYER_PACKAGES), tmp_path)
    (table,) = [layer for layer in found.layers if layer.kind == "mbr" and layer.volume is None]
    assert (
        table.reason
        == "Windows dynamic disk (LDM): its database cannot be read, so its volumes are not known."
    )


def test_volumes_that_overlap_are_said(tmp_path: Path) -> None:
    disk = bytearray(
        _made(b"label: dos\nstart=2048, size=8192\nstart=12288, size=4096\n", tmp_path).read_bytes()
    )
    disk[446 + 16 + 8 : 446 + 16 + 12] = (10000).to_bytes(4, "little")
    assert Mbr().problems(SourceBytes(bytes(disk))) == [f"Volumes 1 and 2 overlap by {240 * 512} bytes."]


@pytest.mark.parametrize("target", [0, 2048])
def test_a_chain_of_extended_partitions_that_never_ends_is_survived(target: int, tmp_path: Path) -> None:
    """The second entry of the first link leads to itself or to one before."""
    disk = bytearray(_made(LAYOUT, tmp_path).read_bytes())
    link = 16384 * 512 + 446 + 16
    assert disk[link + 4] == 5
    disk[link + 8 : link + 12] = target.to_bytes(4, "little")
    source = SourceBytes(bytes(disk))
    assert not Mbr().probe(source) or len(Mbr().volumes(source)) < 10
    said = "The chain of extended partitions leads back to sector 16384, or has over 4096 links."
    assert (said in Mbr().problems(source)) == (target == 0)


def test_a_chain_that_breaks_off_is_said(tmp_path: Path) -> None:
    disk = bytearray(_made(LAYOUT, tmp_path).read_bytes())
    link = 16384 * 512 + 446 + 16
    at = 16384 + int.from_bytes(disk[link + 8 : link + 12], "little")
    disk[at * 512 : at * 512 + 512] = bytes(512)
    said = list(chain_problems(SourceBytes(bytes(disk)), 512))
    assert said == [f"The chain of extended partitions breaks off: there is no link at sector {at}."]


def test_a_disk_with_sectors_of_4096_bytes(tmp_path: Path) -> None:
    """As sfdisk lays it out, each of its sectors made eight times as long."""
    layout = b"label: dos\nstart=64, size=512\nstart=640, size=1000, type=5\nstart=704, size=256\nstart=1088, size=512\n"
    small = _made(layout, tmp_path).read_bytes()
    large = bytearray(b"".join(small[at : at + 512].ljust(4096, b"\0") for at in range(0, MIB, 512)))
    system = data("ext2.dd").read_bytes()[: 256 * 4096]
    for first in (64, 704, 1088):
        large[first * 4096 : first * 4096 + len(system)] = system
    source = SourceBytes(bytes(large))
    assert Mbr().probe(source)
    found = [(volume.offset, volume.length) for volume in Mbr().volumes(source)]
    assert found == [(64 * 4096, 512 * 4096), (704 * 4096, 256 * 4096), (1088 * 4096, 512 * 4096)]
    assert "sectors of 4096 bytes" in Mbr().problems(source)[0]
    assert run("mmls", "-b", "4096", _written(tmp_path, bytes(large))).count(b"Linux (0x83)") == 3


def test_a_record_that_protects_a_table_of_which_nothing_is_left_says_so(tmp_path: Path) -> None:
    disk = bytearray(_made(b"label: gpt\nstart=2048, size=8192\n", tmp_path).read_bytes())
    disk[512:1024] = disk[-512:] = bytes(512)
    source = SourceBytes(bytes(disk))
    assert Mbr().probe(source)
    assert "neither copy is found" in Mbr().problems(source)[0]


def _written(folder: Path, held: bytes) -> Path:
    (folder / "disk.raw").write_bytes(held)
    return folder / "disk.raw"
