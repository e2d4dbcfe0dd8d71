"""HFS+: volumes of xorriso, what tests put in by hand, libfshfs and The Sleuth Kit beside it, damage."""

from __future__ import annotations

import hashlib
import os
import random
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pyfshfs  # type: ignore[import-not-found]
import pytest
from hfs_data import CONTENTS, HIDDEN, LINKED, data
from make_data import MOMENT, run, small_tree

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.registry import load
from evidence.contract.source import ByteSource
from evidence.model.listed import Listed
from parsers.containers.raw import RawImage
from parsers.filesystems.hfsplus import HfsPlus
from parsers.filesystems.hfsplus_tree import HfsPlusTree


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


def _sha(written: bytes) -> str:
    return hashlib.sha256(written).hexdigest()


def _digest(tree: HfsPlusTree, entry: Listed) -> str:
    content = tree.open(entry)
    assert content.size == entry.size
    return _sha(content.read_at(0, entry.size))


def _library(image: Path) -> Iterator[tuple[bytes, int, str]]:
    """Path, number and digest of each file and link, as libfshfs reads them."""
    volume = pyfshfs.volume()
    volume.open(str(image))
    folders = [(volume.root_directory, "")]
    while folders:
        folder, path = folders.pop()
        for place in range(folder.number_of_sub_file_entries):
            entry = folder.get_sub_file_entry(place)
            whole = path + entry.name
            if entry.file_mode >> 12 == 4:
                folders.append((entry, whole + "/"))
            elif entry.file_mode >> 12 == 10:
                yield whole.encode(), entry.identifier, _sha(entry.symbolic_link_target.encode())
            else:
                yield whole.encode(), entry.identifier, _sha(entry.read(entry.size) if entry.size else b"")


def test_a_volume_of_xorriso_holds_the_folder_that_was_put_in(tmp_path: Path) -> None:
    small_tree(tmp_path)
    expected = set()
    for path in tmp_path.rglob("*"):
        if path.is_symlink():
            expected.add(_sha(os.fsencode(path.readlink())))
        elif path.is_file():
            expected.add(_sha(path.read_bytes()))
    with RawImage([data("hfsplus.img")]) as source:
        tree = HfsPlus().open(source)
        entries = list(tree.entries())
        found = {entry.path: _digest(tree, entry) for entry in entries if entry.readable}
        assert [*tree.problems, *(text for entry in entries for text in entry.problems)] == []
        assert set(found.values()) == expected
        assert found == {path: digest for path, _, digest in _library(data("hfsplus.img"))}
        for entry in entries:
            assert entry.modified == MOMENT * 10**9
            assert tree.find(entry.path) == entry
        assert tree.find(b"docs/absent") is None
        large = tree.find(b"docs/deep/deeper/large.bin")
        assert large is not None
        placed = tree.open(large).place(5000)
        assert placed is not None
        whole = data("hfsplus.img").read_bytes()
        assert whole[placed[0] : placed[0] + 100] == tree.open(large).read_at(5000, 100)


def test_forks_attributes_links_compression_and_scattered_blocks() -> None:
    image = data("hfsplus-forks.img")
    with RawImage([image]) as source:
        tree = HfsPlus().open(source)
        entries = {entry.path: entry for entry in tree.entries()}
        for path, written in CONTENTS.items():
            assert _digest(tree, entries[path]) == _sha(written), path
            assert entries[path].type == ("stream" if b":" in path else "file")
            assert tree.find(path) == entries[path]
        assert tree.problems == []
        hidden = HIDDEN.replace("zzzz", "\0\0\0\0").encode() + f"/iNode{LINKED}".encode()
        assert entries[hidden].address == entries[b"hard1.txt"].address
        theirs = {path: digest for path, _, digest in _library(image)}
        for path in (b"plain.txt", b"forked.txt", b"scattered.bin"):
            assert theirs[path] == _sha(CONTENTS[path])


def test_the_sleuth_kit_reads_the_same_contents() -> None:
    image = data("hfsplus-forks.img")
    with RawImage([image]) as source:
        tree = HfsPlus().open(source)
        for path in (b"packed.txt", b"hard1.txt", b"scattered.bin", b"forked.txt"):
            entry = tree.find(path)
            assert entry is not None
            number = entry.address.partition(",")[0]
            assert _sha(run("icat", "-f", "hfs", image, number)) == _digest(tree, entry)
        stream = tree.find(b"forked.txt:com.apple.ResourceFork")
        assert stream is not None
        number = stream.address.partition(",")[0]
        assert _sha(run("icat", "-f", "hfs", image, f"{number}-4353-1")) == _digest(tree, stream)


def test_names_are_those_of_the_volume_not_another_form_of_them(tmp_path: Path) -> None:
    """HFS+ keeps names decomposed; a slash in one is a colon to every program."""
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree/Ünïcode 蜜.txt").write_bytes(b"x")
    (tmp_path / "tree/a:b.txt").write_bytes(b"y")
    charset = ("-input-charset", "utf-8")
    run(
        "xorriso",
        "-as",
        "mkisofs",
        "-quiet",
        *charset,
        "-hfsplus",
        "-o",
        tmp_path / "made.iso",
        tmp_path / "tree",
    )
    raw = (tmp_path / "made.iso").read_bytes()
    start = next(at for at in range(0, len(raw), 512) if raw[at + 1024 : at + 1028] == b"H+\0\4")
    (tmp_path / "volume.img").write_bytes(raw[start:])
    with RawImage([tmp_path / "volume.img"]) as source:
        names = {entry.path.decode() for entry in HfsPlus().open(source).entries()}
    assert {unicodedata.normalize("NFC", name) for name in names} == {"Ünïcode 蜜.txt", "a:b.txt"}
    assert all(name.encode("utf-16-be") in raw for name in names if "code" in name)


def test_a_survey_reads_it_before_the_sleuth_kit(tmp_path: Path) -> None:
    plugins = load(("parsers.containers", "parsers.volumes", "parsers.filesystems"))
    found = survey(1, data("hfsplus.img"), plugins, tmp_path)
    assert [str(tree) for tree in found.trees] == ["1/raw/hfsplus"]


def test_the_copy_of_the_header_serves_where_the_first_is_damaged() -> None:
    with RawImage([data("hfsplus.img")]) as source:
        sound = list(HfsPlus().open(source).entries())
        damaged = _Changed(source, {1024: 1})
        assert HfsPlus().probe(damaged) is None
        tree = HfsPlus().open(damaged)
        assert list(tree.entries()) == sound
        assert "copy near its end" in tree.problems[0]
        with pytest.raises(NotReadableError, match="its copy"):
            HfsPlus().open(_Changed(source, {1024: 1, source.size - 1024: 1}))


def test_an_image_that_was_cut_short_says_so() -> None:
    with RawImage([data("hfsplus.img")]) as source:
        whole = {entry.path for entry in HfsPlus().open(source).entries()}
        for size in (source.size // 2, 100_000, 20_000, 2000):
            try:
                tree = HfsPlus().open(_Changed(source, {}, size))
                assert "cut short" in tree.problems[0]
                assert {entry.path for entry in tree.entries()} <= whole
            except EvidenceError as error:
                assert str(error)


def test_flipped_bits_never_end_in_anything_but_words() -> None:
    """Nothing in HFS+ bears a checksum, so another listing may come of a flip; a crash or an endless one never does."""
    with RawImage([data("hfsplus-forks.img")]) as source:
        places = range(1024, source.size)
        sound = set(HfsPlus().open(source).entries())
        chosen = random.Random(4)
        outcomes: set[bool | None] = set()
        for _ in range(400):
            changes = {chosen.choice(places): 1 << chosen.randrange(8) for _ in range(4)}
            try:
                tree = HfsPlus().open(_Changed(source, changes))
                found = []
                for count, entry in enumerate(tree.entries()):
                    found.append(entry)
                    assert count < 1000
                    if entry.readable:
                        try:
                            tree.open(entry).read_at(0, 70_000)
                        except ReadError:
                            continue
                outcomes.add(set(found) == sound)
            except EvidenceError:
                outcomes.add(None)
        assert {True, False} <= outcomes


def test_leaves_that_lead_back_to_themselves_are_left() -> None:
    """The first leaf of the catalog names itself as the next one."""
    image = data("hfsplus.img")
    raw = image.read_bytes()
    block = int.from_bytes(raw[1064:1068])
    catalog = int.from_bytes(raw[1024 + 272 + 16 : 1024 + 272 + 20]) * block
    node = int.from_bytes(raw[catalog + 32 : catalog + 34])
    leaf = catalog + int.from_bytes(raw[catalog + 24 : catalog + 28]) * node
    first, following = (leaf - catalog) // node, int.from_bytes(raw[leaf : leaf + 4])
    with RawImage([image]) as source:
        tree = HfsPlus().open(_Changed(source, {leaf + 3: first ^ following}))
        found = [entry.path for entry in tree.entries()]
        assert b"docs/letter.txt" in found
        assert b"docs/deep/deeper/large.bin" not in found
        assert "lead back" in " ".join(tree.problems)
