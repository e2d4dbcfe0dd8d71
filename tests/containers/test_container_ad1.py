"""AD1 images that tests write after the public descriptions, and damage of every kind."""

from __future__ import annotations

import contextlib
import random
import struct
from pathlib import Path

import ad1_made as made
import pytest
from ad1_made import Image, Item
from damage import cut, flipped
from tree_reading import content, found

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.model.listed import Listed
from parsers.containers.ad1 import Ad1
from parsers.containers.ewf import Ewf

NOISE = random.Random(3).randbytes(9000)
ITEMS = (
    Item(
        b"C:\\Users\\x",
        held=(
            Item(b"letter.txt", b"Dear examiner\n" * 2000),
            Item(b"empty"),
            Item(b"deep", held=(Item("näme".encode(), NOISE), Item(b"void", held=()))),
        ),
    ),
    Item(b"second", held=(Item(b"a/b", b"slash"),)),
)
CONTENTS = {
    b"C:/Users/x/letter.txt": b"Dear examiner\n" * 2000,
    b"C:/Users/x/empty": b"",
    b"C:/Users/x/deep/n\xc3\xa4me": NOISE,
    b"second/a_b": b"slash",
}


def opened(first: Path) -> FileTree:
    plugin = Ad1()
    with first.open("rb") as file:
        assert plugin.probe(first, file.read(4096))
    return plugin.open(plugin.segments(first))


@pytest.mark.parametrize("version", [3, 4])
@pytest.mark.parametrize("full", [1 << 30, 4096])
def test_names_times_and_contents(tmp_path: Path, version: int, full: int) -> None:
    with opened(made.written(tmp_path, Image(ITEMS, version).data, full)) as tree:
        entries = list(tree.entries())
        assert {entry.path for entry in entries if entry.type == "directory"} == {
            b"C:/Users/x",
            b"C:/Users/x/deep",
            b"C:/Users/x/deep/void",
            b"second",
        }
        read = {entry.path: content(tree, entry) for entry in entries if entry.type == "file"}
        assert read == CONTENTS
        for entry in entries:
            again = Listed(entry.address, b"", 0, "file", "live")
            assert content(tree, again) == CONTENTS.get(entry.path, b"")
        letter = found(tree, b"C:/Users/x/letter.txt")
        assert letter in entries
        assert letter.accessed == 1_704_164_645_123_456_000
        assert letter.born == 1_704_164_646_000_000_000
        assert letter.modified == 1_704_164_647_500_000_000
        assert letter.zone_assumed
        assert tree.details["source"] == "C:\\Users\\x [NTFS]"
        assert tree.details["format"] == f"AD1, version {version}"
        assert not tree.problems


def test_it_is_a_tree_of_its_own(tmp_path: Path) -> None:
    found = survey(1, made.written(tmp_path, Image(ITEMS).data), load(LAYER_PACKAGES), tmp_path)
    assert [str(tree) for tree in found.trees] == ["1/ad1"]


def test_links_and_what_holds_no_content(tmp_path: Path) -> None:
    items = (
        Item(b"link", b"target", said=((2, 2, b"9"),)),
        Item(b"mode", b"there", said=((6, 0x2001, b"lrwxrwxrwx"), (5, 0xC003, b"20200101T000000"))),
        Item(b"pipe", said=((6, 0x2001, b"prw-------"), (5, 7, b"20201301T000000"))),
        Item(b"stream", b"of a file", held=None),
    )
    with opened(made.written(tmp_path, Image(items).data)) as tree:
        entries = list(tree.entries())
        assert [entry.type for entry in entries] == ["link", "link", "other", "file"]
        assert content(tree, entries[0]) == b"target"
        assert entries[1].changed == 1_577_836_800_000_000_000
        assert (entries[2].accessed, entries[2].zone_assumed) == (None, False)


def test_missing_shuffled_short_and_extra_segments(tmp_path: Path) -> None:
    data = bytes(Image(ITEMS).data)
    first = made.written(tmp_path, data, 4096)
    two, three = first.with_suffix(".ad2"), first.with_suffix(".ad3")
    held = two.read_bytes(), three.read_bytes()
    assert list(Ad1().segments(two))[:2] == [first, two]
    (tmp_path / f"image.ad{len(made.segments(data, 4096)) + 1}").write_bytes(b"x")
    with opened(first) as tree:
        assert "lies beside it" in tree.details["not_of_the_set"]
    two.write_bytes(held[1])
    three.write_bytes(held[0])
    with pytest.raises(NotReadableError, match=r"ad2 should be segment 2 .* says that it is 3"):
        Ad1().segments(first)
    two.write_bytes(held[0][:32] + b"\1" + held[0][33:])
    three.write_bytes(held[1])
    with pytest.raises(NotReadableError, match=r"ad2 belongs to another image"):
        Ad1().segments(first)
    two.write_bytes(held[0][:-1])
    with pytest.raises(NotReadableError, match=r"ad2 has 4095 bytes and should have 4096"):
        opened(first).close()
    two.unlink()
    with pytest.raises(NotReadableError, match=r"segment image\.ad2 of \d+ is missing"):
        Ad1().segments(first)


def test_ten_segments_and_more_are_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    first = made.written(tmp_path, Image(ITEMS).data, 1536)
    assert [path.suffix for path in Ad1().segments(first)[8:11]] == [".ad9", ".ad10", ".ad11"]
    with opened(first) as tree:
        assert content(tree, found(tree, b"C:/Users/x/deep/n\xc3\xa4me")) == NOISE


@pytest.mark.parametrize(
    ("at", "value", "said"),
    [(16, 2, "of version 2"), (24, 0, "is damaged"), (36, 1 << 40, "is damaged"), (0, 0, "")],
)
def test_a_header_that_cannot_be_right_is_refused(tmp_path: Path, at: int, value: int, said: str) -> None:
    image = Image(ITEMS)
    struct.pack_into("<Q" if value >> 32 else "<I", image.data, at, value)
    with pytest.raises(NotReadableError, match=rf"image\.ad1.*{said}"):
        opened(made.written(tmp_path, image.data)).close()


def test_an_encrypted_image_is_refused_in_words(tmp_path: Path) -> None:
    path = tmp_path / "image.ad1"
    path.write_bytes(b"ADCRYPT\0".ljust(4096, b"\0"))
    assert not Ad1().probe(path, path.read_bytes())
    assert Ewf().probe(path, path.read_bytes())
    with pytest.raises(NotReadableError, match="encrypted with AD encryption"):
        Ewf().segments(path)


def test_a_damaged_chunk_is_an_error_at_its_place(tmp_path: Path) -> None:
    image = Image((Item(b"f", NOISE, said=()),))
    table = struct.unpack_from("<Q", image.data, image.places[b"f"] + 24)[0]
    second = struct.unpack_from("<Q", image.data, table + 16)[0]
    image.data[second + 100] ^= 1
    with opened(made.written(tmp_path, image.data)) as tree, tree.open(found(tree, b"f")) as source:
        assert source.read_at(0, made.CHUNK) == NOISE[: made.CHUNK]
        with pytest.raises(ReadError, match="chunk 1") as caught:
            source.read_at(made.CHUNK + 10, 10)
        assert (caught.value.offset, caught.value.length) == (made.CHUNK, made.CHUNK)
        assert source.read_at(2 * made.CHUNK, 900) == NOISE[2 * made.CHUNK :]


def test_content_of_another_digest_or_size_is_an_error(tmp_path: Path) -> None:
    wrong = Item(b"wrong", b"changed", said=((1, 0x5001, b"1" * 32),))
    image = Image((wrong, Item(b"longer", b"1")))
    struct.pack_into("<Q", image.data, image.places[b"longer"] + 32, made.CHUNK + 1)
    with opened(made.written(tmp_path, image.data)) as tree:
        with pytest.raises(ReadError, match="md5 of its content is"):
            content(tree, found(tree, b"wrong"))
        with pytest.raises(NotReadableError, match="has 1 chunks instead of 2"):
            tree.open(found(tree, b"longer"))
        for address in ("x", "-1", "9" * 30):
            with pytest.raises(NotReadableError, match="is no entry"):
                tree.open(Listed(address, b"", 0, "file", "live"))
        with pytest.raises(ReadError):
            tree.open(Listed("999999", b"", 0, "file", "live"))


@pytest.mark.parametrize("kind", ["sibling", "child", "said"])
def test_items_that_lead_back_end_and_are_named(tmp_path: Path, kind: str) -> None:
    image = Image((Item(b"top", held=(Item(b"one", b"1"), Item(b"two", b"2"))),))
    places = image.places
    if kind == "sibling":
        struct.pack_into("<Q", image.data, places[b"two"], places[b"one"])
    elif kind == "child":
        struct.pack_into("<Q", image.data, places[b"two"] + 8, places[b"top"])
    else:
        said = struct.unpack_from("<Q", image.data, places[b"two"] + 16)[0]
        struct.pack_into("<Q", image.data, said, said)
    with opened(made.written(tmp_path, image.data)) as tree:
        entries = list(tree.entries())
        assert {b"top", b"top/one", b"top/two"} <= {entry.path for entry in entries}
        assert len(entries) <= 4
        assert tree.problems or any(entry.problems for entry in entries)


@pytest.mark.parametrize("flips", [40, pytest.param(3000, marks=pytest.mark.campaign)])
def test_no_flipped_bit_gives_other_content(tmp_path: Path, flips: int) -> None:
    """The format checks contents, not its names and structure: what is read is right, or is an error."""
    whole = bytes(Image(ITEMS).data)
    right = set(CONTENTS.values())
    read = 0
    for copy in (*flipped(whole, flips), *cut(whole, 10)):
        with contextlib.suppress(EvidenceError), opened(made.written(tmp_path, copy)) as tree:
            for entry in list(tree.entries()):
                with contextlib.suppress(EvidenceError):
                    data = content(tree, entry)
                    assert data in right
                    read += 1
    assert read > flips
