"""XFS against volumes that mkfs.xfs and xfs_db made: content, attributes, damage."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest
from make_data import run
from xfs_data import CONTENTS, FAR, FARTHEST, LONG, MANY, data, inode_of

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.registry import load
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import Listed
from parsers.containers.raw import RawImage
from parsers.filesystems.xfs import Xfs
from parsers.filesystems.xfs_tree import XfsTree
from parsers.support.crc32c import crc32c
from parsers.support.mapped import Mapped, Run
from parsers.support.xfs.extents import runs
from parsers.support.xfs.inode import EXTENTS, Fork
from parsers.support.xfs.volume import XfsVolume

_IMAGES = ("xfs5.img", "xfs5-nrext64.img", "xfs5-small.img", "xfs4.img", "xfs4-untyped.img")
_LETTER = hashlib.sha256(CONTENTS["letter"]).hexdigest()


class _Flipped(ByteSource):
    """An image in which one bit is another one, or that ends early."""

    def __init__(self, inner: ByteSource, at: int, mask: int, size: int | None = None) -> None:
        self._inner, self._at, self._mask = inner, at, mask
        self.size = inner.size if size is None else size

    def read_at(self, offset: int, length: int) -> bytes:
        read = bytearray(self._inner.read_at(offset, max(0, min(length, self.size - offset))))
        if 0 <= self._at - offset < len(read):
            read[self._at - offset] ^= self._mask
        return bytes(read)


def _digest(tree: XfsTree, entry: Listed) -> str:
    content = tree.open(entry)
    assert content.size == entry.size
    return hashlib.sha256(content.read_at(0, entry.size)).hexdigest()


def _listing(source: ByteSource) -> tuple[list[tuple[Listed, str]], list[str]]:
    """Each entry with its digest or error; and what was said."""
    tree = Xfs().open(source)
    found: list[tuple[Listed, str]] = []
    said: list[str] = []
    for entry in tree.entries():
        said += entry.problems
        try:
            digest = _digest(tree, entry) if entry.readable else ""
        except ReadError as error:
            digest = f"error: {error}"
            said.append(digest)
        found.append((entry, digest))
    return found, [*tree.problems, *said]


@pytest.mark.parametrize("name", _IMAGES)
def test_everything_that_was_put_in_is_listed_with_its_digest(name: str) -> None:
    with RawImage([data(name)]) as source:
        assert Xfs().probe(source) == "xfs"
        found, said = _listing(source)
    assert said == []
    digests = {entry.path: digest for entry, digest in found if entry.type != "stream"}
    files = {f"many/file-number-{number:05}".encode(): _LETTER for number in range(MANY)}
    expected = {
        b"docs": "",
        b"docs/letter.txt": _LETTER,
        b"docs/empty.txt": hashlib.sha256(b"").hexdigest(),
        b"docs/deep": "",
        b"docs/deep/large.bin": hashlib.sha256(CONTENTS["large"]).hexdigest(),
        b"far": hashlib.sha256(FAR.encode()).hexdigest(),
        b"link": hashlib.sha256(b"docs/letter.txt").hexdigest(),
        LONG.encode(): _LETTER,
        b"fifo": "",
        b"null": "",
        b"many": "",
    }
    assert digests == expected | files
    types = {entry.path: entry.type for entry, _ in found}
    assert (types[b"link"], types[b"fifo"], types[b"null"], types[b"many"]) == (
        "link",
        "other",
        "other",
        "directory",
    )


def test_a_target_of_two_blocks_is_read() -> None:
    """They share one header and one checksum."""
    with RawImage([data("xfs5-farthest.img")]) as source:
        tree = Xfs().open(source)
        (entry,) = tree.entries()
        assert tree.open(entry).read_at(0, entry.size) == FARTHEST.encode()
        assert entry.size == len(FARTHEST)


@pytest.mark.parametrize("name", _IMAGES)
def test_attributes_are_streams(name: str) -> None:
    """xfs_db writes values of the letter v; it says how the attributes are kept."""
    with RawImage([data(name)]) as source:
        tree = Xfs().open(source)
        streams = {entry.path: entry for entry in tree.entries() if entry.type == "stream"}
        expected = {
            b"docs/letter.txt:user.small": 5,
            b"docs/letter.txt:trusted.of-root": 6,
            b"docs/letter.txt:security.safe": 7,
            b"docs/empty.txt:user.big": 9000,
        } | {b"docs/empty.txt:user.name-%d" % number: 300 for number in range(120)}
        assert {path: entry.size for path, entry in streams.items()} == expected
        for path, entry in streams.items():
            assert tree.open(entry).read_at(0, entry.size) == b"v" * entry.size
            assert tree.find(path) == entry
        assert tree.find(b"docs/empty.txt:user.absent") is None
        assert tree.find(b"docs/absent") is None
    number = inode_of(data(name), "/docs", "empty.txt")
    assert b"naextents" in run("xfs_db", "-r", "-c", f"inode {number}", "-c", "p core.naextents", data(name))


@pytest.mark.parametrize("name", ["xfs5.img", "xfs4.img"])
def test_inodes_and_times_are_those_of_xfs_db(name: str) -> None:
    image = data(name)
    with RawImage([image]) as source:
        tree = Xfs().open(source)
        for folder, file in (("/docs", "letter.txt"), ("/many", "file-number-00007")):
            entry = tree.find(f"{folder[1:]}/{file}".encode())
            assert entry is not None
            number = inode_of(image, folder, file)
            assert entry.address == number
            wanted = "p core.mtime.nsec core.ctime.nsec core.size"
            said = run("xfs_db", "-r", "-c", f"inode {number}", "-c", wanted, image).decode()
            values = [int(line.split(" = ")[1]) for line in said.splitlines()]
            assert entry.modified is not None and entry.changed is not None
            nanoseconds = [entry.modified % 10**9, entry.changed % 10**9]
            assert [*nanoseconds, entry.size] == values
            assert abs(entry.modified / 1e9 - image.stat().st_mtime) < 3600


def test_content_is_placed_where_xfs_db_finds_it() -> None:
    image = data("xfs5.img")
    number = inode_of(image, "/docs/deep", "large.bin")
    said = run("xfs_db", "-r", "-c", f"inode {number}", "-c", "fsblock", "-c", "p u3.bmx", image).decode()
    with RawImage([image]) as source:
        tree = Xfs().open(source)
        entry = tree.find(b"docs/deep/large.bin")
        assert entry is not None, said
        content = tree.open(entry)
        raw = image.read_bytes()
        for at in (0, 1, 4096, 300_000, 700_000):
            placed = content.place(at)
            assert placed is not None
            assert raw[placed[0] : placed[0] + 16] == CONTENTS["large"][at : at + 16].ljust(16, b"\0")
        assert content.place(700_001) is None


def test_a_survey_reads_it_and_reopens_it_from_the_pathspec(tmp_path: Path) -> None:
    plugins = load(("parsers.containers", "parsers.volumes", "parsers.filesystems"))
    found = survey(1, data("xfs5.img"), plugins, tmp_path)
    assert [str(tree) for tree in found.trees] == ["1/raw/xfs"]
    assert all(layer.read for layer in found.layers)


def _metadata(source: ByteSource) -> list[tuple[int, int]]:
    """Places of inodes, and of blocks of folders, extents and attributes: what is read while listing."""
    places: set[tuple[int, int]] = set()

    class Noted(ByteSource):
        size = source.size

        def read_at(self, offset: int, length: int) -> bytes:
            if length:
                places.add((offset, min(length, self.size - offset)))
            return source.read_at(offset, length)

    for _ in Xfs().open(Noted()).entries():
        pass
    return sorted(places)


@pytest.mark.parametrize("name", ["xfs5.img", "xfs5-small.img"])
def test_no_flipped_bit_in_metadata_gives_another_listing_in_silence(name: str) -> None:
    """Version 5 has a checksum in each block that is read: 60 flips, each is said or changes nothing."""
    with RawImage([data(name)]) as source:
        places = _metadata(source)
        sound = set(Xfs().open(source).entries())
        chosen = random.Random(name)
        said = 0
        for _ in range(60):
            start, length = chosen.choice(places)
            at = start + chosen.randrange(length)
            try:
                tree = Xfs().open(_Flipped(source, at, 1 << chosen.randrange(8)))
                found = list(tree.entries())
            except NotReadableError:
                said += 1
                continue
            problems = [*tree.problems, *(text for entry in found for text in entry.problems)]
            assert problems or set(found) == sound, at
            said += bool(problems)
        assert said > 40


@pytest.mark.parametrize("name", ["xfs4.img", "xfs4-untyped.img"])
def test_version_4_has_no_checksums_but_never_fails_otherwise(name: str) -> None:
    with RawImage([data(name)]) as source:
        places = _metadata(source)
        chosen = random.Random(name)
        outcomes = set()
        for _ in range(50):
            start, length = chosen.choice(places)
            flipped = _Flipped(source, start + chosen.randrange(min(length, 100)), 1 << chosen.randrange(8))
            try:
                _, said = _listing_of_few(flipped)
                outcomes.add(bool(said))
            except EvidenceError:
                outcomes.add(True)
        assert outcomes == {True, False}


def _listing_of_few(source: ByteSource) -> tuple[int, list[str]]:
    """Like _listing, but reads at most 64 KiB of each of the first 50 contents: a flip may make one enormous."""
    tree = Xfs().open(source)
    said: list[str] = []
    count = 0
    for entry in tree.entries():
        count += 1
        said += entry.problems
        if entry.readable and count < 50:
            try:
                tree.open(entry).read_at(0, 65_536)
            except ReadError as error:
                said.append(str(error))
    return count, [*tree.problems, *said]


def test_an_image_that_was_cut_short_says_so() -> None:
    with RawImage([data("xfs5.img")]) as source:
        whole = {entry.path for entry in Xfs().open(source).entries()}
        for part in (8, 3, 2):
            found, said = _listing(_Flipped(source, -1, 0, source.size // part))
            assert "cut short" in said[0]
            assert {entry.path for entry, _ in found} <= whole
        with pytest.raises(NotReadableError):
            _listing(_Flipped(source, -1, 0, 40_000))


def test_a_damaged_superblock_and_unknown_features_are_said_in_words() -> None:
    with RawImage([data("xfs5.img")]) as source:
        with pytest.raises(NotReadableError, match="checksum"):
            Xfs().open(_Flipped(source, 130, 1))
        with pytest.raises(NotReadableError, match="sizes"):
            Xfs().open(_Flipped(source, 6, 1))
        assert Xfs().probe(_Flipped(source, 0, 1)) is None
    with RawImage([data("xfs4.img")]) as source:
        assert XfsVolume(source).geometry.version == 4


def test_a_folder_that_holds_itself_is_entered_once() -> None:
    """In version 4 nothing guards a name: ``docs/deep`` is made to lead back to ``docs``."""
    image = data("xfs4.img")
    docs, deep = (int(inode_of(image, *where)) for where in (("/", "docs"), ("/docs", "deep")))
    raw = bytearray(image.read_bytes())
    with RawImage([image]) as source:
        at = raw.index(b"deep", XfsVolume(source).inode_place(docs))
    place = raw.index(deep.to_bytes(4), at, at + 16)
    raw[place : place + 4] = docs.to_bytes(4)

    class Held(ByteSource):
        size = len(raw)

        def read_at(self, offset: int, length: int) -> bytes:
            return bytes(raw[offset : offset + length])

    found = {entry.path: entry for entry in Xfs().open(Held()).entries()}
    assert "another name already" in found[b"docs/deep"].problems[0]
    assert b"docs/deep/deep" not in found


def test_blocks_that_were_never_written_and_holes_are_zeros() -> None:
    """Extents packed by hand: 54 bits of offset, 52 of block, 21 of count, after one for unwritten."""
    with RawImage([data("xfs5.img")]) as source:
        volume = XfsVolume(source)
        block = volume.geometry.block
        extents = ((0, 0, 3, 2), (1, 2, 9, 2), (0, 6, 1, 1))
        packed = b"".join(
            (flag << 127 | at << 73 | start << 21 | count).to_bytes(16) for flag, at, start, count in extents
        )
        found = runs(volume, Fork(EXTENTS, packed, 3), 128)
        assert found == [
            Run(0, 2 * block, 3 * block),
            Run(2 * block, 2 * block, None),
            Run(6 * block, block, block),
        ]
        content = Mapped(source, 8 * block, found)
        raw = data("xfs5.img").read_bytes()
        expected = raw[3 * block : 5 * block] + bytes(4 * block) + raw[block : 2 * block] + bytes(block)
        assert content.read_at(0, 9 * block) == expected
        assert content.place(2 * block) is None
        assert content.place(6 * block + 1) == (block + 1, block - 1)
        for bad in (packed[16:32] + packed[:16], bytes(16), (0xFFFFF << 21 | 1).to_bytes(16)):
            with pytest.raises(ReadError):
                runs(volume, Fork(EXTENTS, bad, len(bad) // 16), 128)


def test_a_sector_that_cannot_be_read_costs_the_inode_in_it_alone() -> None:
    image = data("xfs5.img")
    number = int(inode_of(image, "/many", "file-number-00100"))
    with RawImage([image]) as source:
        sound = set(Xfs().open(source).entries())
        bad = XfsVolume(source).inode_place(number)

        class Bad(ByteSource):
            size = source.size

            def read_at(self, offset: int, length: int) -> bytes:
                if offset < bad + 512 and offset + length > bad:
                    raise ReadError(bad, 512, "a bad sector of the test")
                return source.read_at(offset, length)

        found = set(Xfs().open(Bad()).entries())
        (lost,) = found - sound
        assert lost.path == b"many/file-number-00100"
        assert "a bad sector of the test" in lost.problems[0]
        assert {entry.path for entry in sound} == {entry.path for entry in found}


@pytest.mark.parametrize("image", _IMAGES)
def test_a_journal_that_does_not_end_with_unmounting_is_said(image: str, tmp_path: Path) -> None:
    """The flag of unmounting is taken out of the only record that mkfs.xfs leaves; xfs_logprint is the truth."""
    raw = bytearray(data(image).read_bytes())
    shape = XfsVolume(SourceBytes(bytes(raw))).geometry
    start = XfsVolume(SourceBytes(bytes(raw))).place(shape.journal)
    assert raw[start : start + 4] == bytes.fromhex("feedbabe")
    raw[start + 512 + 9] = 0
    left = tmp_path / "left.img"
    left.write_bytes(raw)
    for path, clean in ((data(image), True), (left, False)):
        said = run("xfs_logprint", "-t", path).decode()
        assert ("state: <CLEAN>" in said, "state: <DIRTY>" in said) == (clean, not clean)
        problems = Xfs().open(SourceBytes(path.read_bytes())).problems
        assert any("The volume was not unmounted" in problem for problem in problems) is not clean
    raw[96:100] = bytes(4)  # no block of a journal
    raw[224:228] = bytes(4)
    raw[224:228] = crc32c(bytes(raw[:512])).to_bytes(4, "little")
    if shape.version == 5:
        assert any(
            "Its journal cannot be read" in said for said in Xfs().open(SourceBytes(bytes(raw))).problems
        )
