"""SquashFS of every compressor against the folder that mksquashfs was given, and against damage."""

from __future__ import annotations

import random
import zlib
from pathlib import Path

import pytest
from make_data import MOMENT, run
from packed_made import COMPRESSORS, contents, data, digest, given, seen

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source import LoggedSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import Listed
from parsers.containers.raw import RawImage
from parsers.filesystems.packed_tree import PackedTree
from parsers.filesystems.squashfs import Squashfs
from parsers.support.squashfs.inode import Inode

MADE = [f"squash-{name}" for name in (*COMPRESSORS, "plain", "whole", "tails")]
CHECKED = ("squash-gzip", "squash-xz")
"""Of these each packed block has a check sum of its compression."""


def opened(name: str) -> PackedTree[Inode]:
    return Squashfs().open(LoggedSource(RawImage([data(f"{name}.img")])))


@pytest.mark.parametrize("name", MADE)
def test_a_folder_is_as_mksquashfs_was_given_it(name: str) -> None:
    tree = opened(name)
    entries = list(tree.entries())
    assert {entry.path.decode("latin-1"): seen(tree, entry) for entry in entries} == given(name)
    assert not tree.problems
    assert not any(entry.problems for entry in entries)
    assert entries == list(opened(name).entries())


def test_the_listing_is_that_of_unsquashfs() -> None:
    """Names in their order, with the sizes and times that it prints."""
    printed = run("unsquashfs", "-lln", "-UTC", data("squash-gzip.img")).decode("latin-1")
    paths = [line.split("squashfs-root/", 1)[1].partition(" -> ")[0]
             for line in printed.splitlines() if "squashfs-root/" in line]  # fmt: skip
    found = [entry.path for entry in opened("squash-gzip").entries() if entry.type != "stream"]
    # One name of the tree holds the end of a line, and two hold bytes that are no letters: these are left out.
    plain = [path.decode() for path in found if path.isascii() and path.decode().isprintable()]
    assert plain == [path for path in paths if path.isascii() and path != "line"]
    assert len(found) - len(plain) == 3


def test_what_is_listed_is_found_by_its_path() -> None:
    tree = opened("squash-zstd")
    listed = list(tree.entries())
    assert [tree.find(entry.path) for entry in listed] == listed
    assert [tree.find(path) for path in (b"docs/not there", b"no/t", b"text.txt:user.other")] == [None] * 3


def test_an_entry_is_opened_from_its_address_alone() -> None:
    entries = {entry.path: entry for entry in opened("squash-xz").entries()}
    facts = given("squash-xz")
    for path in ("mixed.log", "docs/letter.txt", "short-link", "text.txt:user.origin"):
        assert digest(opened("squash-xz"), entries[path.encode()]) == facts[path]["sha256"]
    with pytest.raises(NotReadableError, match="not the address"):
        opened("squash-xz").open(Listed("x", b"", 0, "file", "live"))


def test_places_are_those_of_bytes_that_are_not_packed() -> None:
    image = data("squash-plain.img").read_bytes()
    tree = opened("squash-plain")
    for path in (b"noise.bin", b"docs/letter.txt"):
        entry = tree.find(path)
        assert entry is not None
        source = tree.open(entry)
        for offset in {0, source.size // 2}:
            place = source.place(offset)
            assert place is not None
            at, length = place
            assert image[at : at + length] == source.read_at(offset, length)
    packed = opened("squash-gzip")
    entry = packed.find(b"text.txt")
    assert entry is not None
    assert packed.open(entry).place(0) is None


def test_devices_are_listed_and_an_empty_folder_is_none(tmp_path: Path) -> None:
    folder, image = tmp_path / "folder", tmp_path / "image"
    folder.mkdir()
    nodes = ("null c 666 0 0 1 3", "disk b 660 0 0 8 0")
    made = [word for node in nodes for word in ("-p", node)]
    run("env", "-u", "SOURCE_DATE_EPOCH", "mksquashfs", folder, image, "-quiet", "-no-progress", *made)
    tree = Squashfs().open(LoggedSource(RawImage([image])))
    assert [(entry.path, entry.type, entry.size) for entry in tree.entries()] == [
        (b"disk", "other", 0),
        (b"null", "other", 0),
    ]
    image.unlink()
    run("env", "-u", "SOURCE_DATE_EPOCH", "mksquashfs", folder, image, "-quiet", "-no-progress")
    tree = Squashfs().open(LoggedSource(RawImage([image])))
    assert list(tree.entries()) == []
    assert tree.problems == []


def test_what_the_superblock_states() -> None:
    stated = opened("squash-zstd").details
    assert (stated["compression"], stated["block_size"]) == ("zstd", "131072")
    assert stated["made"] == "2020-09-13T12:26:40Z"
    assert MOMENT == 1_600_000_000


def test_the_survey_lists_it(tmp_path: Path) -> None:
    found = survey(1, data("squash-lz4.img"), load(LAYER_PACKAGES), tmp_path)
    assert [str(tree) for tree in found.trees] == ["1/raw/squashfs"]


@pytest.mark.parametrize(("at", "bytes_", "words"), [
    (28, b"\x03\x00", "version 4.0"),
    (20, b"\x09", "unknown method"),
    (12, b"\x00\x00\x00\x40", "cannot be"),
])  # fmt: skip
def test_a_superblock_that_cannot_be_is_refused(at: int, bytes_: bytes, words: str) -> None:
    image = bytearray(data("squash-gzip.img").read_bytes())
    image[at : at + len(bytes_)] = bytes_
    with pytest.raises(NotReadableError, match=words):
        Squashfs().open(SourceBytes(bytes(image)))


def test_a_file_system_that_ends_early_says_so() -> None:
    image = data("squash-gzip.img").read_bytes()[:100_000]
    tree = Squashfs().open(SourceBytes(image))
    assert "cut short" in tree.problems[0]
    with pytest.raises(NotReadableError, match="root folder"):
        list(tree.entries())


@pytest.mark.parametrize("name", ["squash-gzip", "squash-lz4"])
def test_damage_costs_words_and_no_more(name: str) -> None:
    _flips(name, 12)


@pytest.mark.campaign
@pytest.mark.parametrize("name", MADE)
def test_much_damage_costs_words_and_no_more(name: str) -> None:
    _flips(name, 300)


def _flips(name: str, count: int) -> None:
    """Any byte may be anything. Where packed blocks have a check sum, no content is other than it was."""
    sound = contents(opened(name), (b"docs", b"text"))
    whole = data(f"{name}.img").read_bytes()
    chance = random.Random(5)
    for number in range(count):
        image = bytearray(whole)
        at = chance.randrange(len(image)) if number % 2 else len(image) - 1 - chance.randrange(20_000)
        image[at] ^= 1 << chance.randrange(8)
        try:
            tree = Squashfs().open(SourceBytes(bytes(image)))
            found = contents(tree, (b"docs", b"text"))
        except EvidenceError as error:
            assert str(error)
            continue
        if name in CHECKED and number % 2 and not tree.problems:
            for path, answer in found.items():
                assert answer == sound.get(path) or "error:" in answer or "cannot" in answer, (at, path)


def test_a_folder_that_holds_itself_is_listed_once() -> None:
    """The entry of a folder is made to name the folder above it: its inode is known by then."""
    image = bytearray(data("squash-plain.img").read_bytes())
    root = int.from_bytes(image[32:40], "little")
    at = image.rindex(b"crowd") - 8
    header = image.rindex((root >> 16).to_bytes(4, "little"), 0, at) if root >> 16 else None
    image[at : at + 2] = (root & 0xFFFF).to_bytes(2, "little")
    assert header is None or header > 0
    tree = Squashfs().open(SourceBytes(bytes(image)))
    found = list(tree.entries())
    assert len(found) < 5000
    assert any("listed under another name" in said or "cannot be read" in said
               for entry in found for said in (*entry.problems, *tree.problems))  # fmt: skip


def test_a_block_that_unpacks_to_more_than_a_block_is_refused() -> None:
    """A bomb: the block of a text is replaced by one of a gigabyte of zeros, which packs to less."""
    image = bytearray(data("squash-gzip.img").read_bytes())
    tree = Squashfs().open(SourceBytes(bytes(image)))
    entry = tree.find(b"exactly.bin")
    assert entry is not None
    packer = zlib.compressobj(9)
    bomb = packer.compress(bytes(20 << 20)) + packer.flush()
    start = tree._volume.inode(int(entry.address)).start
    image[start : start + len(bomb)] = bomb
    with pytest.raises(ReadError, match="more than a block"):
        tree = Squashfs().open(SourceBytes(bytes(image)))
        tree.open(entry).read_at(0, entry.size)
