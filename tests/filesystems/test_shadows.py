"""Volume shadow copies: each older state is held against the volume that its store was written from."""

from __future__ import annotations

import hashlib
import random
import struct
from collections import Counter
from pathlib import Path

import pytest
from make_data import content, data
from shadow_made import AREA, BLOCK, KEPT, NOW, SIZE, STATES, shadowed, states

from evidence.access.resolve import Resolver
from evidence.access.survey import Survey, survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.registry import LAYER_PACKAGES, Registry, load
from evidence.contract.source import LoggedSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.pathspec import PathSpec
from parsers.volumes.vss import Shadows

START = AREA + 16 * BLOCK
"""Where the store of the oldest shadow copy begins."""
LISTED = START + BLOCK


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load(LAYER_PACKAGES)


def _outside_the_stores(disk: bytes) -> tuple[bytes, bytes]:
    return disk[:AREA], disk[SIZE - BLOCK :]


def _tree(found: Survey, spec: str, registry: Registry, scratch: Path) -> dict[bytes, str]:
    """The digest of every live file below a PathSpec."""
    with Resolver(registry, {1: [Path(found.segments[0].decode())]}, scratch) as resolver:
        tree = resolver.tree(PathSpec.parse(spec))
        return {
            entry.path: hashlib.sha256(tree.open(entry).read_at(0, entry.size)).hexdigest()
            for entry in tree.entries()
            if entry.type == "file" and entry.state == "live" and not entry.path.startswith(b"$")
        }


def _digests(files: dict[str, tuple[int, int]]) -> dict[bytes, str]:
    return {name.encode(): hashlib.sha256(content(*of)).hexdigest() for name, of in files.items()}


@pytest.mark.parametrize("overlay", [False, True])
def test_each_copy_has_the_bytes_of_its_state(overlay: bool) -> None:
    made = states()
    source = LoggedSource(SourceBytes(shadowed(made, overlay)))
    system = Shadows()
    assert system.probe(source)
    volumes = system.volumes(source)
    assert [volume.description[-23:] for volume in volumes] == [
        "2019-04-17 18:40:00 UTC",
        "2022-06-18 04:26:40 UTC",
    ]
    for volume, state in zip(volumes, made[:2], strict=True):
        view = system.open(source, volume)
        assert view.size == SIZE
        disk = b"".join(view.read_at(at, 100_003) for at in range(0, SIZE, 100_003))
        assert _outside_the_stores(disk) == _outside_the_stores(state)


def test_of_a_copy_only_what_differs_is_listed(registry: Registry, tmp_path: Path) -> None:
    found = survey(1, data("shadows.dd"), registry, tmp_path)
    assert [str(spec) for spec in found.trees] == ["1/raw/tsk", "1/raw/vss:1/tsk", "1/raw/vss:2/tsk"]
    assert all(layer.read for layer in found.layers)
    assert _tree(found, "1/raw/tsk", registry, tmp_path) == _digests(NOW)
    for number, files in enumerate(STATES[:2], 1):
        changed = {name: of for name, of in files.items() if name != "same.txt"}
        assert _tree(found, f"1/raw/vss:{number}/tsk", registry, tmp_path) == _digests(changed)


def test_an_entry_of_a_copy_is_reopened_by_its_address_alone(registry: Registry, tmp_path: Path) -> None:
    items = {1: [data("shadows.dd")]}
    spec = PathSpec.parse("1/raw/vss:1/tsk")
    with Resolver(registry, items, tmp_path) as resolver:
        (secret,) = [entry for entry in resolver.tree(spec).entries() if entry.path == b"secret.txt"]
    with Resolver(registry, items, tmp_path) as resolver:
        assert resolver.tree(spec).open(secret).read_at(0, 100_000) == content(*KEPT["secret.txt"])


def test_a_volume_without_shadow_copies_has_none(registry: Registry, tmp_path: Path) -> None:
    source = SourceBytes(data("ntfs.dd").read_bytes())
    assert not Shadows().probe(source)
    disabled = bytearray(data("shadows.dd").read_bytes())
    disabled[0x1E30:0x1E38] = bytes(8)
    assert not Shadows().probe(SourceBytes(bytes(disabled)))


@pytest.mark.parametrize(
    ("place", "put"),
    [
        (AREA + 40, struct.pack("<Q", AREA)),  # a catalog that follows itself
        (0x1E30, struct.pack("<Q", 1 << 40)),  # a catalog behind the end
        (AREA, b"\0"),
    ],
)
def test_a_damaged_catalog_is_said(place: int, put: bytes, registry: Registry, tmp_path: Path) -> None:
    image = _damaged(tmp_path, place, put)
    (unread,) = [layer for layer in survey(1, image, registry, tmp_path).layers if not layer.read]
    assert (unread.pathspec, unread.description) == ("1/raw/vss", "volume shadow copies")
    assert unread.reason.startswith("The catalog of shadow copies cannot be read: ")


@pytest.mark.parametrize(
    ("place", "put"),
    [
        (LISTED + 40, struct.pack("<Q", LISTED)),  # a list that follows itself
        (LISTED + 128, struct.pack("<Q", 1 << 60)),  # a block of no volume
        (START + 3 * BLOCK, b"\0"),  # no bitmap
    ],
)
def test_a_damaged_store_is_said_and_the_younger_one_read(
    place: int, put: bytes, registry: Registry, tmp_path: Path
) -> None:
    found = survey(1, _damaged(tmp_path, place, put), registry, tmp_path)
    (unread,) = [layer for layer in found.layers if not layer.read]
    assert unread.pathspec == "1/raw/vss:1"
    assert "cannot be read: " in unread.reason and "libvshadow" not in unread.reason
    assert [str(spec) for spec in found.trees] == ["1/raw/tsk", "1/raw/vss:2/tsk"]


def test_a_copy_is_never_larger_than_its_volume() -> None:
    disk = bytearray(data("shadows.dd").read_bytes())
    disk[AREA + 136 : AREA + 144] = struct.pack("<Q", 1 << 60)
    source, system = LoggedSource(SourceBytes(bytes(disk))), Shadows()
    volume = system.volumes(source)[0]
    assert (volume.length, system.open(source, volume).size) == (1 << 60, SIZE)


def test_an_impossible_time_is_said(registry: Registry, tmp_path: Path) -> None:
    found = survey(1, _damaged(tmp_path, AREA + 176, b"\xff" * 8), registry, tmp_path)
    assert any("of an impossible time (18446744073709551615)" in layer.description for layer in found.layers)


def test_a_damaged_younger_store_costs_the_older_copies_too() -> None:
    disk = bytearray(data("shadows.dd").read_bytes())
    (second,) = struct.unpack_from("<Q", disk, AREA + 128 + 384 + 8)
    disk[second + 40 : second + 48] = struct.pack("<Q", second)
    source = LoggedSource(SourceBytes(bytes(disk)))
    for volume in Shadows().volumes(source):
        with pytest.raises(NotReadableError, match=r"The store 00000000-0000-0000-0000-000000001001 cannot"):
            Shadows().open(source, volume)


def test_a_bad_sector_under_a_copy_is_an_error_each_time() -> None:
    made = states()
    first = next(at for at in range(0, SIZE, BLOCK) if made[0][at : at + BLOCK] != made[1][at : at + BLOCK])
    source = _BadSector(shadowed(made), START + 4 * BLOCK + 512)
    system = Shadows()
    view = system.open(LoggedSource(source), system.volumes(source)[0])
    for _ in range(2):
        with pytest.raises(ReadError, match="bad sector of the test"):
            view.read_at(first, BLOCK)
        beyond = first + BLOCK
        assert view.read_at(beyond, BLOCK) == made[0][beyond : beyond + BLOCK]


def test_damage_anywhere_in_the_metadata_is_survived() -> None:
    """There are no checksums: other bytes may be read, and nothing but what contracts allow is raised."""
    made = data("shadows.dd").read_bytes()
    rng = random.Random(6)
    outcomes: Counter[str] = Counter()
    for _ in range(150):
        disk = bytearray(made)
        for _ in range(rng.choice((1, 4))):
            place = rng.choice((0x1E00, AREA, AREA + 128, START, LISTED, START + 3 * BLOCK))
            disk[place + rng.randrange(512)] ^= 1 << rng.randrange(8)
        outcomes[_reading(bytes(disk))] += 1
    assert outcomes["read"] and outcomes["refused"]


def _reading(disk: bytes) -> str:
    source, system = LoggedSource(SourceBytes(disk)), Shadows()
    if not system.probe(source):
        return "no"
    try:
        for volume in system.volumes(source):
            view = system.open(source, volume)
            assert len(view.read_at(0, 1 << 20)) == 1 << 20
            assert len(view.read_at(view.size - BLOCK, BLOCK)) == BLOCK
    except EvidenceError:
        return "refused"
    return "read"


class _BadSector(SourceBytes):
    """A volume in which one sector cannot be read."""

    def __init__(self, data: bytes, bad: int) -> None:
        super().__init__(data)
        self._bad = bad

    def read_at(self, offset: int, length: int) -> bytes:
        if offset < self._bad + 512 and offset + length > self._bad:
            raise ReadError(self._bad, 512, "bad sector of the test")
        return super().read_at(offset, length)


def _damaged(folder: Path, place: int, put: bytes) -> Path:
    disk = bytearray(data("shadows.dd").read_bytes())
    disk[place : place + len(put)] = put
    image = folder / "damaged.dd"
    image.write_bytes(disk)
    return image
