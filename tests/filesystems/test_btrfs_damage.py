"""Btrfs that is damaged, incomplete or hostile: another copy, or words; never other bytes, a crash or a hang."""

from __future__ import annotations

import hashlib
import os
import random
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
from btrfs_made import DEVICES, data, device
from make_data import content, run

from evidence.contract.errors import EvidenceError, ReadError
from evidence.contract.source import ByteSource, LoggedSource
from parsers.containers.raw import RawImage
from parsers.filesystems.btrfs import Btrfs
from parsers.filesystems.btrfs_tree import BtrfsTree
from parsers.support.crc32c import crc32c

_KEY = tuple[bytes, str, str]
_SUPERBLOCK = 64 << 10
_SECTOR = 4096


@cache
def _raw(image: Path) -> RawImage:
    return RawImage([image])


class Patched(ByteSource):
    """An image some bytes of which are others."""

    def __init__(
        self, image: Path, patches: Iterable[tuple[int, bytes]] = (), size: int | None = None
    ) -> None:
        self._image = _raw(image)
        self._patches = list(patches)
        self.size = self._image.size if size is None else size

    def read_at(self, offset: int, length: int) -> bytes:
        found = bytearray(self._image.read_at(offset, max(0, min(length, self.size - offset))))
        for place, new in self._patches:
            start, end = max(place, offset), min(place + len(new), offset + len(found))
            if start < end:
                found[start - offset : end - offset] = new[start - place : end - place]
        return bytes(found)


def _opened(source: ByteSource) -> BtrfsTree:
    return Btrfs().open(LoggedSource(source))


def _contents(tree: BtrfsTree) -> dict[_KEY, str]:
    """By path, type and address the digest of each content, or the words of the error."""
    found: dict[_KEY, str] = {}
    for entry in list(tree.entries()):
        answer = ""
        if entry.readable:
            try:
                source = tree.open(entry)
                answer = hashlib.sha256(source.read_at(0, min(source.size, 1 << 24))).hexdigest()
            except EvidenceError as error:
                answer = f"error: {error}"
        found[(entry.path, entry.type, entry.address)] = answer + "".join(entry.problems)
    return found


def _nodes(image: Path) -> list[int]:
    """Where nodes stand in an image that has nodes of 16 KiB: they begin with their checksum and hold its identifier."""
    raw = image.read_bytes()
    identifier = raw[_SUPERBLOCK + 32 : _SUPERBLOCK + 48]
    return [
        place
        for place in range(1 << 20, len(raw), 16384)
        if raw[place + 32 : place + 48] == identifier
        and crc32c(raw[place + 32 : place + 16384]).to_bytes(4, "little") == raw[place : place + 4]
    ]


@pytest.mark.parametrize("new", [bytes(4096), b"\xff" * 4096])
def test_a_lost_superblock_is_replaced_by_its_copy(new: bytes) -> None:
    sound = _contents(_opened(Patched(data("btrfs-plain.dd"))))
    source = Patched(data("btrfs-plain.dd"), [(_SUPERBLOCK + (0 if not any(new) else 100), new[:1000])])
    assert Btrfs().probe(source) == "btrfs"
    tree = _opened(source)
    assert _contents(tree) == sound
    assert tree.problems == ["The superblock at byte 65536 is damaged or not there; another was used."]


def test_a_copy_alone_does_not_hide_what_was_made_over_it() -> None:
    """A file system that was made later has overwritten the first superblock and begins in the first bytes."""
    over = [(_SUPERBLOCK, bytes(4096)), (510, b"\x55\xaa")]
    assert Btrfs().probe(Patched(data("btrfs-plain.dd"), over)) is None


def test_a_damaged_copy_of_metadata_is_passed_over() -> None:
    image = data("btrfs-plain.dd")
    sound = _contents(_opened(Patched(image)))
    places = _nodes(image)
    raw = image.read_bytes()
    firsts: dict[bytes, int] = {}
    for place in places:
        firsts.setdefault(raw[place + 48 : place + 56], place)
    assert len(firsts) < len(places)
    tree = _opened(Patched(image, [(place + 200, b"damage") for place in firsts.values()]))
    assert _contents(tree) == sound
    assert not tree.problems


def test_a_bad_sector_costs_only_the_file_that_it_is_in() -> None:
    image = data("btrfs-plain.dd")
    tree = _opened(RawImage([image]))
    sound = _contents(tree)
    large = tree.find(b"docs/deep/deeper/large.bin")
    assert large is not None
    placed = tree.open(large).place(_SECTOR * 5)
    assert placed is not None
    damaged = _opened(Patched(image, [(placed[0] + 17, b"?")]))
    found = _contents(damaged)
    assert [key[0] for key in sound if found[key] != sound[key]] == [large.path]
    source = damaged.open(large)
    with pytest.raises(ReadError, match="fails its checksum") as raised:
        source.read_at(0, source.size)
    assert (raised.value.offset, raised.value.length) == (_SECTOR * 5, source.size - _SECTOR * 5)
    assert source.read_at(0, _SECTOR * 5) + source.read_at(_SECTOR * 6, 10) == (
        tree.open(large).read_at(0, _SECTOR * 5) + tree.open(large).read_at(_SECTOR * 6, 10)
    )


@pytest.mark.parametrize(
    ("name", "images"),
    [
        ("btrfs-single.dd", 25),
        ("btrfs-kernel.dd", 10),
        pytest.param("btrfs-kernel.dd", 100, marks=pytest.mark.campaign),
    ],
)
def test_random_damage_is_seen_or_changes_nothing(name: str, images: int) -> None:
    """What is read is what was written; what is missing is told."""
    image = data(name)
    sound = _contents(_opened(Patched(image)))
    chance = random.Random(3)
    raw = image.read_bytes()
    used = [place for place in range(0, len(raw), _SECTOR) if any(raw[place : place + _SECTOR])]
    told = 0
    for _ in range(images):
        hits = [(chance.choice(used) + chance.randrange(_SECTOR), chance.randbytes(1)) for _ in range(4)]
        try:
            tree = _opened(Patched(image, hits))
            found = _contents(tree)
        except EvidenceError:
            told += 1
            continue
        for key, answer in found.items():
            unchecked = key[0].endswith(b"unchecked.bin")  # it was written without checksums
            told_so = "error: " in answer or "cannot be read" in answer
            assert sound.get(key) == answer or told_so or unchecked, (hits, key)
        assert found.keys() == sound.keys() or tree.problems, hits
        told += found != sound
    assert told > images // 8


def test_a_volume_that_ends_early_is_read_as_far_as_it_goes() -> None:
    image = data("btrfs-plain.dd")
    sound = _contents(_opened(Patched(image)))
    for size in (70_000, 1 << 20, 20 << 20, 40 << 20, 100 << 20):
        try:
            tree = _opened(Patched(image, size=size))
        except EvidenceError:
            continue
        found = _contents(tree)
        assert "cut short" in " ".join(tree.problems)
        assert all(sound.get(key) == answer or "error: " in answer for key, answer in found.items())


def test_a_hostile_writer_makes_checksums_that_hold() -> None:
    """Nodes with any bytes in them and a right checksum: nothing but words, in bounded time."""
    image = data("btrfs-plain.dd")
    raw = image.read_bytes()
    places = _nodes(image)
    chance = random.Random(5)
    for _ in range(150):
        patches = []
        logical = raw[(first := chance.choice(places)) + 48 : first + 56]
        change = [(chance.randrange(80, 16384), chance.choice((b"\0", b"\xff", chance.randbytes(8))))]
        change += [(chance.randrange(96, 400), chance.randbytes(1)) for _ in range(chance.randrange(3))]
        for place in places:
            if raw[place + 48 : place + 56] == logical:
                node = bytearray(raw[place : place + 16384])
                for at, new in change:
                    node[at : at + len(new)] = new[: 16384 - at]
                node[:4] = crc32c(bytes(node[32:])).to_bytes(4, "little")
                patches.append((place, bytes(node)))
        try:
            _contents(_opened(Patched(image, patches)))
        except EvidenceError as error:
            assert str(error)


@pytest.mark.parametrize("profile", DEVICES)
def test_of_several_devices_one_gives_what_lies_on_it(profile: str) -> None:
    """Each sector has a checksum: a place that was computed wrongly would fail it."""
    whole = content(9, 3_000_001)
    held = [0] * -(-len(whole) // _SECTOR)
    for number in range(1, DEVICES[profile] + 1):
        tree = _opened(RawImage([device(profile, number)]))
        assert f"only device {number} is here" in " ".join(tree.problems)
        entry = tree.find(b"striped.bin")
        assert entry is not None
        source = tree.open(entry)
        for sector in range(len(held)):
            try:
                part = source.read_at(sector * _SECTOR, _SECTOR)
            except ReadError as error:
                assert "of the Btrfs file system, and only" in error.reason
            else:
                assert part == whole[sector * _SECTOR : (sector + 1) * _SECTOR]
                held[sector] += 1
    copies = {"raid0": 1, "raid1": 2, "raid10": 2, "raid5": 1, "raid6": 1, "raid1c3": 3}[profile]
    assert set(held) == {copies}


def test_contents_are_those_of_btrfs_restore(tmp_path: Path) -> None:
    run("btrfs", "restore", "-s", data("btrfs-kernel.dd"), tmp_path)
    wanted = {
        os.path.relpath(file, tmp_path): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in tmp_path.rglob("*")
        if file.is_file() and not file.is_symlink()
    }
    # It goes into a subvolume by the mere name that snapshots have of it, where the kernel shows an empty folder.
    wanted = {
        path: each
        for path, each in wanted.items()
        if not path.startswith(("before/nested", "writable/nested"))
    }
    tree = _opened(Patched(data("btrfs-kernel.dd")))
    for path, wanted_digest in wanted.items():
        entry = tree.find(os.fsencode(path))
        assert entry is not None, path
        assert hashlib.sha256(tree.open(entry).read_at(0, entry.size)).hexdigest() == wanted_digest, path
    assert len(wanted) > 2500


def test_a_name_with_a_slash_is_told_and_leads_nowhere() -> None:
    image = data("btrfs-plain.dd")
    raw = image.read_bytes()
    patches = []
    for place in _nodes(image):
        node = raw[place : place + 16384].replace(b"docs", b"d/cs")
        if node != raw[place : place + 16384]:
            patches.append((place, crc32c(node[32:]).to_bytes(4, "little") + node[4:]))
    assert patches
    entries = list(_opened(Patched(image, patches)).entries())
    told = [entry for entry in entries if entry.problems]
    assert [entry.path for entry in told] == [b"d/cs"]
    assert "holds a slash" in told[0].problems[0]
    assert not [entry for entry in entries if entry.path.endswith(b"letter.txt")]


def test_where_the_newest_tree_of_trees_is_lost_the_one_before_is_used(tmp_path: Path) -> None:
    """As ``btrfs restore`` reads it when it is told to begin at that tree."""
    image = data("btrfs-kernel.dd")
    raw = image.read_bytes()
    root = raw[_SUPERBLOCK + 80 : _SUPERBLOCK + 88]
    backups = [raw[at : at + 16] for at in range(_SUPERBLOCK + 2859, _SUPERBLOCK + 2859 + 4 * 168, 168)]
    newest = int.from_bytes(raw[_SUPERBLOCK + 72 : _SUPERBLOCK + 80], "little")
    (before,) = [backup for backup in backups if int.from_bytes(backup[8:], "little") == newest - 1]
    tree = _opened(
        Patched(image, [(at + 300, b"damage") for at in _nodes(image) if raw[at + 48 : at + 56] == root])
    )
    assert f"files are as they were at commit {newest - 1} (the newest is {newest})" in " ".join(
        tree.problems
    )
    run("btrfs", "restore", "-t", str(int.from_bytes(before[:8], "little")), image, tmp_path)
    wanted = {
        os.fsencode(file.relative_to(tmp_path)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in tmp_path.rglob("*")
        if file.is_file() and not file.is_symlink()
    }
    assert len(wanted) > 100
    for path, wanted_digest in wanted.items():
        entry = tree.find(path)
        assert entry is not None, path
        assert hashlib.sha256(tree.open(entry).read_at(0, entry.size)).hexdigest() == wanted_digest, path
