"""GUID partition tables that sgdisk writes: partitions are held against sgdisk and mmls, and against damage."""

from __future__ import annotations

import random
import re
import zlib
from collections import Counter
from pathlib import Path

import pytest
from make_data import MIB, data, run

from evidence.access.survey import survey
from evidence.contract.errors import NotReadableError
from evidence.contract.registry import LAYER_PACKAGES, Registry, load
from evidence.contract.source_bytes import SourceBytes
from parsers.volumes.gpt import Gpt

SIZE = 24 * MIB
BACKUP = SIZE - 512
PARTS = [(2048 * 512, 4 * MIB), (12288 * 512, 3 * MIB), (20480 * 512, 8 * MIB)]
READ_FROM_BACKUP = "The partition table was read from its backup at the end of the disk; of the first copy, "


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load(LAYER_PACKAGES)


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Three partitions that were made out of order, the first with a FAT12 volume."""
    return made(tmp_path_factory.mktemp("gpt"))


def made(folder: Path, *options: str) -> bytes:
    image = folder / "disk.dd"
    image.write_bytes(bytes(SIZE))
    run("sgdisk", "-n", "1:20480:+8M", "-c", "1:last", image)
    run("sgdisk", "-n", "2:2048:+4M", "-c", "2:Datos ñ", "-t", "2:0700", image)
    run("sgdisk", "-n", "3:12288:+3M", "-t", "3:4201", *options, image)
    raw = bytearray(image.read_bytes())
    fat = data("fat12.dd").read_bytes()
    raw[2048 * 512 : 2048 * 512 + len(fat)] = fat
    return bytes(raw)


def _spans(image: bytes) -> list[tuple[int, int]]:
    return [(volume.offset, volume.length) for volume in Gpt().volumes(SourceBytes(image))]


def _problems(image: bytes) -> list[str]:
    return [
        said for said in Gpt().problems(SourceBytes(image)) if not said.startswith("Windows dynamic disk")
    ]


def _printed(image: bytes, folder: Path) -> list[tuple[int, int]]:
    """First and last sector of each partition, as sgdisk prints them."""
    path = folder / "printed.dd"
    path.write_bytes(image)
    lines = run("sgdisk", "-p", path).decode()
    return [
        (int(first), int(last)) for first, last in re.findall(r"^ +\d+ +(\d+) +(\d+) ", lines, re.MULTILINE)
    ]


def test_partitions_are_those_of_sgdisk_in_the_order_of_the_disk(disk: bytes, tmp_path: Path) -> None:
    told = sorted((first * 512, (last - first + 1) * 512) for first, last in _printed(disk, tmp_path))
    assert told == PARTS
    assert _spans(disk) == told
    names = [volume.description for volume in Gpt().volumes(SourceBytes(disk))]
    assert names == ["Datos ñ", "Windows dynamic disk (LDM), database", "last"]
    assert _problems(disk) == []


def test_a_dynamic_disk_is_named(disk: bytes, registry: Registry, tmp_path: Path) -> None:
    path = tmp_path / "disk.dd"
    path.write_bytes(disk)
    found = survey(1, path, registry, tmp_path)
    (table,) = [layer for layer in found.layers if (layer.pathspec, layer.kind) == ("1/raw/gpt", "gpt")]
    assert (
        table.reason
        == "Windows dynamic disk (LDM): its database cannot be read, so its volumes are not known."
    )
    assert [str(spec) for spec in found.trees] == ["1/raw/gpt:1/tsk"]


@pytest.mark.parametrize(
    ("place", "why"),
    [
        (512, "its header is missing"),
        (512 + 24, "its header is damaged: its checksum is another"),
        (512 + 72, "its header is damaged: its checksum is another"),
        (1024 + 32, "its list is damaged: its checksum is another"),
    ],
)
def test_a_damaged_first_copy_is_replaced_by_the_backup_and_that_is_said(
    place: int, why: str, disk: bytes, registry: Registry, tmp_path: Path
) -> None:
    image = bytearray(disk)
    image[place] ^= 0x40
    path = tmp_path / "disk.dd"
    path.write_bytes(image)
    found = survey(1, path, registry, tmp_path)
    (table,) = [layer for layer in found.layers if (layer.pathspec, layer.kind) == ("1/raw/gpt", "gpt")]
    assert table.read and table.reason.startswith(f"{READ_FROM_BACKUP}{why}.")
    assert [str(spec) for spec in found.trees] == ["1/raw/gpt:1/tsk"]
    assert _spans(bytes(image)) == PARTS
    # sgdisk itself goes by the backup then.
    assert len(_printed(bytes(image), tmp_path)) == 3


def test_the_backup_is_taken_without_any_boot_record(disk: bytes) -> None:
    image = bytes(34 * 512) + disk[34 * 512 :]
    assert Gpt().probe(SourceBytes(image))
    assert (_spans(image), len(_problems(image))) == (PARTS, 1)


def test_a_backup_that_another_table_left_behind_is_not_taken(disk: bytes) -> None:
    image = bytearray(disk)
    image[512:1024] = bytes(512)
    image[446 + 4] = 0x07
    assert not Gpt().probe(SourceBytes(bytes(image)))


def test_a_damaged_backup_is_said(disk: bytes) -> None:
    assert _problems(disk[:BACKUP] + bytes(512)) == [
        "The backup of the partition table cannot be read: its header is missing."
    ]
    image = bytearray(disk)
    image[BACKUP - 32 * 512 + 32] ^= 1
    assert _problems(bytes(image)) == [
        "The backup of the partition table lists other partitions; its checksum is another."
    ]


def test_a_backup_with_other_partitions_is_said(disk: bytes, tmp_path: Path) -> None:
    other = made(tmp_path, "-d", "1")
    assert _spans(other) == PARTS[:2]
    image = other[: 34 * 512] + disk[34 * 512 :]
    assert _spans(image) == PARTS[:2]
    assert _problems(image) == ["The backup of the partition table lists other partitions."]


def test_a_backup_that_is_not_at_the_end_is_found_by_the_first_copy(disk: bytes) -> None:
    assert _problems(disk + bytes(MIB)) == []


def test_damage_in_both_lists_is_said_and_the_first_read(disk: bytes) -> None:
    image = bytearray(disk)
    image[1024 + 57] ^= 1
    image[BACKUP - 32 * 512 + 57] ^= 2
    assert _spans(bytes(image)) == PARTS
    assert _problems(bytes(image))[-1] == "The list of partitions is damaged: its checksum is another."


def test_two_damaged_headers_are_refused_in_words(disk: bytes, registry: Registry, tmp_path: Path) -> None:
    image = bytearray(disk)
    image[512 + 80] ^= 1
    image[BACKUP + 80] ^= 1
    with pytest.raises(
        NotReadableError, match=r"Neither copy .* of the first, .* of the second, its header is damaged"
    ):
        Gpt().volumes(SourceBytes(bytes(image)))
    path = tmp_path / "disk.dd"
    path.write_bytes(image)
    unread = [layer.kind for layer in survey(1, path, registry, tmp_path).layers if not layer.read]
    assert unread == ["gpt"]


def test_a_hybrid_boot_record_is_said(tmp_path: Path) -> None:
    image = made(tmp_path, "--hybrid=2")
    (said,) = _problems(image)
    assert said == (
        "The master boot record is hybrid: beside this table it lists 8192 sectors at 2048 of type 0x07, "
        "which are not looked into."
    )


def test_partitions_that_overlap_are_said(disk: bytes) -> None:
    """sgdisk makes none: the last sector of one is changed, and both checksums with it."""
    image = _with_entry(disk, b"Datos", 40, (12288 + 99).to_bytes(8, "little"))
    assert _problems(image) == [
        "The backup of the partition table lists other partitions.",
        f"Volumes 1 and 2 overlap by {100 * 512} bytes.",
    ]


def test_a_flipped_bit_never_gives_other_partitions(disk: bytes) -> None:
    """All of a header and of a list is under a checksum."""
    rng = random.Random(8)
    outcomes: Counter[str] = Counter()
    for _ in range(150):
        image = bytearray(disk)
        for place in (512, 1024, BACKUP, BACKUP - 32 * 512)[: rng.choice((1, 2, 4))]:
            image[place + rng.randrange(92)] ^= 1 << rng.randrange(8)
        source = SourceBytes(bytes(image))
        if not Gpt().probe(source):
            outcomes["no"] += 1
            continue
        try:
            same = _spans(bytes(image)) == PARTS
        except NotReadableError:
            outcomes["refused"] += 1
            continue
        assert same or "The list of partitions is damaged" in " ".join(Gpt().problems(source))
        outcomes["read"] += 1
    assert outcomes["read"] and outcomes["refused"]


def _with_entry(disk: bytes, name: bytes, field: int, value: bytes) -> bytes:
    image = bytearray(disk)
    entry = image.index(name.decode().encode("utf-16-le")) - 56
    image[entry + field : entry + field + len(value)] = value
    image[512 + 88 : 512 + 92] = zlib.crc32(image[1024 : 1024 + 128 * 128]).to_bytes(4, "little")
    image[512 + 16 : 512 + 20] = bytes(4)
    image[512 + 16 : 512 + 20] = zlib.crc32(image[512 : 512 + 92]).to_bytes(4, "little")
    return bytes(image)
