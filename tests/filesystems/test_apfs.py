"""APFS: an image of macOS, volumes that mkapfs made and the test filled, libfsapfs beside it, damage and keys."""

from __future__ import annotations

import hashlib
import os
import random
import struct
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pyfsapfs  # type: ignore[import-not-found]
import pytest
from apfs_data import BLOCK, CONTENTS, MANY, PASSWORD, RECOVERY, VOLUME_KEY, data, node, signed
from make_data import MIB, run

from evidence.access.resolve import Resolver
from evidence.access.survey import Survey, survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError, Secret
from evidence.contract.layers import FileTree
from evidence.contract.registry import load
from evidence.contract.source import ByteSource, LoggedSource
from evidence.model.listed import Listed
from evidence.model.pathspec import PathSpec
from parsers.containers.raw import RawImage
from parsers.filesystems.apfs import Apfs
from parsers.filesystems.apfs_tree import ApfsTree
from parsers.support.apfs.btree import Tree
from parsers.support.apfs.volume import record_order
from parsers.volumes.apfs_container import ApfsContainer
from parsers.volumes.apfs_snapshots import ApfsSnapshots

_IMAGES = ("apfs.img", "apfs-exact.img", "apfs-snapshot.img", "apfs-locked.img", "apfs-locked-snapshot.img")
_SECRETS = (Secret(b"wrong"), Secret(PASSWORD.encode()))
_FILES = ("letter.txt", "large.bin", "holes.bin", "inline.txt", "forked.txt", "lzvn.txt", "lzvn-forked.txt")


class _Changed(ByteSource):
    """An image with other bytes at some places, or that ends early."""

    def __init__(self, inner: ByteSource, changes: dict[int, int], size: int | None = None) -> None:
        self._inner, self._changes = inner, changes
        self.size = inner.size if size is None else size

    def read_at(self, offset: int, length: int) -> bytes:
        read = bytearray(self._inner.read_at(offset, max(0, min(length, self.size - offset))))
        for at, mask in self._changes.items():
            if 0 <= at - offset < len(read):
                read[at - offset] ^= mask
        return bytes(read)


def _volume(source: ByteSource) -> ByteSource:
    container = ApfsContainer()
    (volume,) = container.volumes(source)
    return container.open(LoggedSource(source), volume)


def _opened(source: ByteSource) -> ApfsTree:
    return Apfs().unlock(_volume(source), Keys(_SECRETS))


def _digest(tree: FileTree, entry: Listed) -> str:
    content = tree.open(entry)
    assert content.size == entry.size
    return hashlib.sha256(content.read_at(0, entry.size)).hexdigest()


def _sha(written: bytes) -> str:
    return hashlib.sha256(written).hexdigest()


@pytest.mark.parametrize("name", _IMAGES)
def test_everything_that_was_put_in_is_listed_with_its_digest(name: str) -> None:
    with RawImage([data(name)]) as source:
        tree = _opened(source)
        entries = list(tree.entries())
        found = {entry.path: _digest(tree, entry) if entry.readable else "" for entry in entries}
        for entry in entries[:: MANY // 10]:
            assert tree.find(entry.path) == entry
        assert tree.find(b"docs/absent") is None
    assert [*tree.problems, *(text for entry in entries for text in entry.problems)] == []
    letter = _sha(CONTENTS["letter.txt"])
    expected = {b"docs/" + file.encode(): _sha(CONTENTS[file]) for file in _FILES}
    expected |= {b"docs": "", b"many": "", b"fifo": "", b"link": _sha(b"docs/letter.txt")}
    expected |= {"Ünïcode 蜜.txt".encode(): letter}
    expected |= {f"many/file {number:04}".encode(): _sha(b"") for number in range(MANY)}
    assert {path: digest for path, digest in found.items() if b":" not in path} == expected
    streams = {path: digest for path, digest in found.items() if path.startswith(b"docs/letter.txt:")}
    assert streams == {
        b"docs/letter.txt:com.example.small": _sha(b"value"),
        b"docs/letter.txt:com.example.big": _sha(CONTENTS["big"]),
    }


def _library(name: str) -> Iterator[tuple[str, int, int, str, int]]:
    """What libfsapfs lists: path, inode, size, digest of a file, time of change."""
    container = pyfsapfs.container()
    container.open(str(data(name)))
    volume = container.get_volume(0)
    if volume.is_locked():
        volume.set_password(PASSWORD)
        assert volume.unlock()

    def below(folder: pyfsapfs.file_entry, path: str) -> Iterator[tuple[str, int, int, str, int]]:
        for place in range(folder.number_of_sub_file_entries):
            entry = folder.get_sub_file_entry(place)
            whole = path + entry.name
            plain = entry.file_mode >> 12 == 8 and entry.size
            digest = _sha(entry.read(entry.size)) if plain else _sha(b"")
            time = entry.get_creation_time_as_integer()
            yield whole, entry.identifier, entry.size, digest, time
            if entry.file_mode >> 12 == 4:
                yield from below(entry, whole + "/")

    yield from below(volume.root_directory, "")


@pytest.mark.parametrize("name", _IMAGES)
def test_libfsapfs_lists_the_same(name: str) -> None:
    """But it takes the time of birth for that of change: times are held against The Sleuth Kit below."""
    theirs = {}
    for path, inode, size, digest, time in _library(name):
        theirs[path] = (str(inode), size, digest, time)
    with RawImage([data(name)]) as source:
        tree = _opened(source)
        ours = {}
        for entry in tree.entries():
            if entry.type != "stream":
                plain = entry.type == "file"
                digest = _digest(tree, entry) if plain else _sha(b"")
                path = entry.path.decode()
                size = entry.size if plain else 0
                ours[path] = (
                    entry.address,
                    size,
                    digest,
                    entry.modified,
                )
    assert ours == theirs


def _corpus() -> Path:
    corpus = Path(os.environ.get("INDICIA_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
    image = corpus / "disk" / "apfs.raw"
    if not image.is_file():
        pytest.skip(f"{image} is absent")
    return image


def test_the_image_that_macos_made_reads_as_libfsapfs_reads_it() -> None:
    image = _corpus()
    theirs = {}
    container = pyfsapfs.container()
    container.open(str(image))
    folders = [(container.get_volume(0).root_directory, "")]
    while folders:
        folder, path = folders.pop()
        for place in range(folder.number_of_sub_file_entries):
            entry = folder.get_sub_file_entry(place)
            if entry.file_mode >> 12 == 4:
                folders.append((entry, path + entry.name + "/"))
            plain = entry.file_mode >> 12 == 8 and entry.size
            theirs[path + entry.name] = _sha(entry.read(entry.size)) if plain else _sha(b"")
            for attribute in entry.extended_attributes:
                if attribute.name != "com.apple.fs.symlink":
                    theirs[f"{path}{entry.name}:{attribute.name}"] = _sha(attribute.read(attribute.size))
    with RawImage([image]) as source:
        tree = Apfs().open(_volume(source))
        ours = {
            entry.path.decode(): _digest(tree, entry) if entry.type in ("file", "stream") else _sha(b"")
            for entry in tree.entries()
        }
    assert len(ours) == 12
    assert ours == theirs


def test_times_are_those_of_the_sleuth_kit() -> None:
    image = _corpus()
    pool = run("pstat", image).decode()
    block = pool.partition("APSB Block Number: ")[2].split()[0]
    with RawImage([image]) as source:
        entry = Apfs().open(_volume(source)).find(b"passwords.txt")
    assert entry is not None
    said = run("istat", "-P", "apfs", "-B", block, image, entry.address).decode()
    times = dict(line.split(":", 1) for line in said.splitlines() if line.endswith("(UTC)"))
    names = {"Created": entry.born, "Content Modified": entry.modified, "Accessed": entry.accessed}
    for name, time in (names | {"Attributes Modified": entry.changed}).items():
        assert time is not None
        moment = datetime.fromtimestamp(time // 10**9, UTC)
        assert times[name].strip() == f"{moment:%Y-%m-%d %H:%M:%S}.{time % 10**9:09} (UTC)"
    assert entry.born != entry.modified


def test_an_empty_volume_of_mkapfs_is_sound_and_empty(tmp_path: Path) -> None:
    image = tmp_path / "empty.img"
    image.touch()
    os.truncate(image, 128 * MIB)
    run("mkapfs", "-L", "Nothing", image)
    run("apfsck", image)
    with RawImage([image]) as source:
        tree = Apfs().open(_volume(source))
        assert (list(tree.entries()), tree.problems, tree.details["label"]) == ([], [], "Nothing")


def _survey(name: str, folder: Path, secrets: tuple[Secret, ...] = ()) -> tuple[Survey, Resolver]:
    plugins = load(("parsers.containers", "parsers.volumes", "parsers.filesystems"))
    return survey(1, data(name), plugins, folder, secrets), Resolver(
        plugins, {1: [data(name)]}, folder, secrets
    )


@pytest.mark.parametrize("name", ["apfs-snapshot.img", "apfs-locked-snapshot.img"])
def test_of_a_snapshot_only_what_differs_is_listed(name: str, tmp_path: Path) -> None:
    found, resolver = _survey(name, tmp_path, _SECRETS)
    older = PathSpec.parse("1/raw/apfs_container:1/apfs_snapshots:1/apfs")
    assert found.trees == (PathSpec.parse("1/raw/apfs_container:1/apfs"), older)
    assert all(layer.read for layer in found.layers)
    assert any("snapshot then1 of 2020-09-13 12:26:40 UTC" in layer.description for layer in found.layers)
    with resolver:
        tree = resolver.tree(older)
        (gone,) = tree.entries()
        assert (gone.path, tree.open(gone).read_at(0, 10)) == (b"gone.txt", b"gone")
        assert "5 entries of this older state" in tree.problems[0]


def test_without_a_key_it_is_named_and_not_listed(tmp_path: Path) -> None:
    found, resolver = _survey("apfs-locked.img", tmp_path)
    resolver.close()
    assert found.trees == ()
    assert any("locked with APFS encryption" in layer.reason for layer in found.layers)


@pytest.mark.parametrize(
    ("secret", "method"),
    [
        (Secret(PASSWORD.encode()), "password"),
        (Secret(RECOVERY.encode()), "recovery key"),
        (Secret(VOLUME_KEY, "raw"), "raw key"),
    ],
)
def test_each_kind_of_key_opens_it_and_is_counted(secret: Secret, method: str) -> None:
    with RawImage([data("apfs-locked.img")]) as source:
        keys = Keys([Secret(b"wrong"), Secret(bytes(32), "raw"), Secret(b"none", "file"), secret])
        tree = Apfs().unlock(_volume(source), keys)
        assert tree.find(b"docs/letter.txt") is not None
        assert keys.attempts == [(0, "password", False), (1, "raw key", False), (3, method, True)]


def test_wrong_keys_are_refused_and_nothing_is_shown_of_them() -> None:
    with RawImage([data("apfs-locked.img")]) as source:
        keys = Keys([Secret(b"wrong-password"), Secret(bytes(range(7, 39)), "raw")])
        with pytest.raises(LockedError, match="none of the 2 keys") as caught:
            Apfs().unlock(_volume(source), keys)
        assert "wrong-password" not in str(caught.value)


def _objects(source: ByteSource) -> list[int]:
    """The places of the blocks that are read for a listing, and with what length."""
    places: set[int] = set()

    class Noted(ByteSource):
        size = source.size

        def read_at(self, offset: int, length: int) -> bytes:
            if length == BLOCK:
                places.add(offset)
            return source.read_at(offset, length)

    list(_opened(Noted()).entries())
    return sorted(places)


@pytest.mark.parametrize("name", ["apfs.img", "apfs-locked.img"])
def test_no_flipped_bit_in_metadata_gives_another_listing_in_silence(name: str) -> None:
    with RawImage([data(name)]) as source:
        places = _objects(source)
        sound = set(_opened(source).entries())
        chosen = random.Random(name)
        said = 0
        for _ in range(80):
            at = chosen.choice(places) + chosen.randrange(BLOCK)
            try:
                tree = _opened(_Changed(source, {at: 1 << chosen.randrange(8)}))
                found = list(tree.entries())
            except NotReadableError:
                said += 1
                continue
            problems = [*tree.problems, *(text for entry in found for text in entry.problems)]
            assert problems or set(found) == sound, at
            said += bool(problems)
        assert said > 15


def test_a_damaged_newest_checkpoint_leaves_the_one_before() -> None:
    with RawImage([data("apfs.img")]) as source:
        assert _opened(_Changed(source, {100: 1})).find(b"docs/letter.txt") is not None
        everywhere = {
            at + 40: 1 for at in range(0, 64 * BLOCK, BLOCK) if source.read_at(at + 32, 4) == b"NXSB"
        }
        with pytest.raises(NotReadableError, match="valid checksum"):
            _opened(_Changed(source, everywhere))


def test_an_image_that_was_cut_short_fails_in_words() -> None:
    with RawImage([data("apfs.img")]) as source:
        for size in (source.size - 8 * BLOCK, 20 * BLOCK, 2 * BLOCK, BLOCK):
            try:
                tree = _opened(_Changed(source, {}, size))
                assert "cut short" in tree.problems[0]
                for entry in tree.entries():
                    assert entry.path
            except EvidenceError as error:
                assert str(error)


def test_flips_that_keep_the_checksum_end_in_words() -> None:
    """Whoever damages on purpose mends the sum: bytes of nodes change and nothing but EvidenceError comes of it."""
    with RawImage([data("apfs.img")]) as source:
        places = _objects(source)
        chosen = random.Random(5)
        for _ in range(60):
            place = chosen.choice(places)
            block = source.read_at(place, BLOCK)
            changed = bytearray(block)
            for _ in range(chosen.randrange(1, 4)):
                changed[chosen.randrange(8, 1200)] ^= 1 << chosen.randrange(8)
            mended = signed(bytes(changed))
            changes = {
                place + at: one ^ other
                for at, (one, other) in enumerate(zip(block, mended, strict=True))
                if one != other
            }
            try:
                tree = _opened(_Changed(source, changes))
                for count, entry in enumerate(tree.entries()):
                    if entry.readable and count < 40:
                        try:
                            tree.open(entry).read_at(0, 65_536)
                        except ReadError:
                            continue
            except EvidenceError:
                continue


def test_snapshots_are_not_looked_for_inside_snapshots() -> None:
    with RawImage([data("apfs-snapshot.img")]) as source:
        live = LoggedSource(_volume(source))
        system = ApfsSnapshots()
        assert system.probe(live)
        (snapshot,) = system.volumes(live)
        inside = system.open(live, snapshot)
        assert not system.probe(inside)
        assert Apfs().open(inside).find(b"gone.txt") is not None
    with RawImage([data("apfs.img")]) as source:
        assert not ApfsSnapshots().probe(_volume(source))


def test_a_node_that_is_named_twice_is_gone_through_once() -> None:
    """All nodes of a level name one child: without a bound 200 times 200 records would come of each level."""
    leaf = struct.pack("<Q", 1 | 3 << 60), b"x" * 8

    def fetch(number: int) -> bytes:
        below = struct.pack("<Q", number + 1)
        records = [(struct.pack("<Q", 1 | 3 << 60), below)] * 100 if number < 6 else [leaf] * 100
        return node(records, number, 1, 3, 14, 6 - number, root=False, fixed=False)

    found = []
    with pytest.raises(ReadError, match="twice"):
        for record in Tree(0, fetch, record_order).scan(0, 1 << 68):
            found.append(record)
    assert len(found) == 100


def test_rounds_without_end_are_not_tried_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsers.support.apfs.keys.MAX_ITERATIONS", 999)
    with RawImage([data("apfs-locked.img")]) as source:
        volume = _volume(source)
        with pytest.raises(NotReadableError, match="2 of its 2 key records were not tried"):
            Apfs().unlock(volume, Keys(_SECRETS))
