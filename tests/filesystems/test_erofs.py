"""EROFS against the folder that mkfs.erofs was given; what Debian's does not write yet is packed by the tests."""

from __future__ import annotations

import ctypes
import random
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import lz4.block  # type: ignore[import-untyped]
import pytest
import zstandard
from make_data import UUID, content, run
from packed_made import EROFS, contents, data, digest, given, seen

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source import LoggedSource
from evidence.contract.source_bytes import SourceBytes
from parsers.containers.raw import RawImage
from parsers.filesystems.erofs import Erofs
from parsers.filesystems.packed_tree import PackedTree
from parsers.support.erofs import packed
from parsers.support.erofs.inode import Inode
from parsers.support.erofs.superblock import read_superblock
from parsers.support.erofs.volume import ErofsVolume
from parsers.support.lz4_start import Lz4Error, lz4_start

SUPER = 1024


def opened(name: str) -> PackedTree[Inode]:
    return Erofs().open(LoggedSource(RawImage([data(f"erofs-{name}.img")])))


class Image:
    """An image that a test writes into, and what it reads of it then."""

    def __init__(self, name: str) -> None:
        self.bytes = bytearray(data(f"erofs-{name}.img").read_bytes())

    def write(self, at: int, form: str, *values: int) -> None:
        struct.pack_into(form, self.bytes, at, *values)

    def tree(self) -> PackedTree[Inode]:
        return Erofs().open(SourceBytes(bytes(self.bytes)))

    def number(self, path: bytes) -> int:
        entry = self.tree().find(path)
        assert entry is not None
        return int(entry.address)

    def inode(self, path: bytes) -> Inode:
        return ErofsVolume(SourceBytes(bytes(self.bytes))).inode(self.number(path))

    def header(self, path: bytes) -> int:
        """Where it says how the file is packed."""
        return -(-self.inode(path).end // 8) * 8

    def read(self, path: bytes, length: int = 1 << 30) -> bytes:
        tree = self.tree()
        entry = tree.find(path)
        assert entry is not None
        return tree.open(entry).read_at(0, min(length, entry.size))


@pytest.mark.parametrize("name", EROFS)
def test_a_folder_is_as_mkfs_was_given_it(name: str) -> None:
    tree = opened(name)
    entries = list(tree.entries())
    assert {entry.path.decode("latin-1"): seen(tree, entry) for entry in entries} == given(f"erofs-{name}")
    assert not tree.problems
    assert not any(entry.problems for entry in entries)
    assert entries == list(opened(name).entries())


@pytest.mark.parametrize("name", ["lz4", "big", "legacy", "big-tails"])
def test_extents_are_those_of_dump_erofs(name: str) -> None:
    printed = run("dump.erofs", "--path=/mixed.log", "-e", data(f"erofs-{name}.img")).decode()
    rows = [line.replace(":", "").replace("..", " ").replace("|", "").split()
            for line in printed.splitlines() if ".." in line]  # fmt: skip
    tree = opened(name)
    entry = tree.find(b"mixed.log")
    assert entry is not None
    source = tree.open(entry)
    found = zip(source._starts, source._places, source._lengths, strict=True)  # type: ignore[attr-defined]
    assert list(found) == [(int(row[1]), int(row[4]), int(row[6])) for row in rows]


def test_what_is_listed_is_found_by_its_path() -> None:
    tree = opened("tails")
    listed = list(tree.entries())
    assert [tree.find(entry.path) for entry in listed] == listed
    assert [tree.find(path) for path in (b"docs/not there", b"no/t", b"text.txt:user.other")] == [None] * 3


def test_an_entry_is_opened_from_its_address_alone() -> None:
    entries = {entry.path: entry for entry in opened("hc").entries()}
    facts = given("erofs-hc")
    for path in ("mixed.log", "docs/letter.txt", "short-link", "text.txt:user.origin"):
        assert digest(opened("hc"), entries[path.encode()]) == facts[path]["sha256"]


def test_places_are_those_of_the_bytes_in_the_image() -> None:
    image = data("erofs-plain.img").read_bytes()
    tree = opened("plain")
    for path in (b"noise.bin", b"docs/letter.txt"):
        entry = tree.find(path)
        assert entry is not None
        source = tree.open(entry)
        at, length = source.place(0) or (0, 0)
        assert length
        assert image[at : at + length] == source.read_at(0, length)


def test_what_the_superblock_states_and_its_check_sum() -> None:
    tree = opened("plain")
    assert tree.details["uuid"] == UUID
    image = Image("plain")
    assert image.bytes[SUPER + 8] & 1, "mkfs.erofs writes a check sum"
    image.bytes[SUPER + 64] ^= 1
    assert image.tree().problems == ["The superblock fails its check sum: what it says may not be true."]


def test_without_a_mark_times_are_of_the_last_change_of_state() -> None:
    """Feature MTIME of erofs_fs.h: images of older tools state another time."""
    image = Image("extended")
    image.bytes[SUPER + 8] &= ~2
    entry = image.tree().find(b"text.txt")
    assert entry is not None
    assert (entry.modified, entry.changed) == (None, given("erofs-extended")["text.txt"]["modified"])


def test_the_survey_lists_it(tmp_path: Path) -> None:
    found = survey(1, data("erofs-big.img"), load(LAYER_PACKAGES), tmp_path)
    assert [str(tree) for tree in found.trees] == ["1/raw/erofs"]


def test_files_on_another_device_are_named(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "large.bin").write_bytes(content(2, 50_000))
    image = tmp_path / "image"
    run("mkfs.erofs", "--quiet", "--chunksize=4096", f"--blobdev={tmp_path / 'blob'}", image, folder)
    tree = Erofs().open(LoggedSource(RawImage([image])))
    assert "more devices, which are not here" in tree.problems[0]
    entry = tree.find(b"large.bin")
    assert entry is not None
    with pytest.raises(NotReadableError, match="another device"):
        tree.open(entry)


def test_an_empty_folder_has_no_entries(tmp_path: Path) -> None:
    folder, image = tmp_path / "folder", tmp_path / "image"
    folder.mkdir()
    run("mkfs.erofs", "--quiet", image, folder)
    tree = Erofs().open(LoggedSource(RawImage([image])))
    assert list(tree.entries()) == []
    assert tree.problems == []


class _Stream(ctypes.Structure):
    """lzma_stream of XZ Utils, lzma/base.h."""

    _fields_ = (
        ("next_in", ctypes.c_char_p), ("avail_in", ctypes.c_size_t), ("total_in", ctypes.c_uint64),
        ("next_out", ctypes.c_void_p), ("avail_out", ctypes.c_size_t), ("total_out", ctypes.c_uint64),
        ("rest", ctypes.c_uint64 * 12),
    )  # fmt: skip


def _micro_lzma(plain: bytes) -> bytes:
    """MicroLZMA as liblzma itself writes it."""
    try:
        library = ctypes.CDLL("liblzma.so.5")
        encoder = library.lzma_microlzma_encoder
    except (OSError, AttributeError):
        pytest.skip("liblzma 5.4 is not installed")
    options, stream = ctypes.create_string_buffer(256), _Stream()
    assert not library.lzma_lzma_preset(options, 6)
    assert encoder(ctypes.byref(stream), options) == 0
    out = ctypes.create_string_buffer(4096)
    stream.next_in, stream.avail_in = plain, len(plain)
    stream.next_out, stream.avail_out = ctypes.addressof(out), 4096
    assert library.lzma_code(ctypes.byref(stream), 3) == 1
    length = 4096 - stream.avail_out
    library.lzma_end(ctypes.byref(stream))
    return out.raw[:length]


def _deflate(plain: bytes) -> bytes:
    packer = zlib.compressobj(9, wbits=-12)
    return packer.compress(plain) + packer.flush()


METHODS: dict[int, Callable[[bytes], bytes]] = {
    1: _micro_lzma,
    2: _deflate,
    3: lambda plain: zstandard.ZstdCompressor().compress(plain),
}


def _first_extent(image: Image, path: bytes) -> tuple[int, int]:
    """Where the first extent of a packed file stands, in one block, and to how many bytes it unpacks."""
    tree = image.tree()
    entry = tree.find(path)
    assert entry is not None
    source = tree.open(entry)
    assert source._lengths[0] == 4096  # type: ignore[attr-defined]
    return source._places[0], source._starts[1]  # type: ignore[attr-defined]


@pytest.mark.parametrize("method", METHODS)
def test_other_compressions(method: int) -> None:
    """The first extent of a file is packed again, at its block's end behind zeros."""
    image = Image("lz4")
    place, length = _first_extent(image, b"text.txt")
    plain = image.read(b"text.txt")[:length]
    again = METHODS[method](plain)
    image.bytes[place : place + 4096] = again.rjust(4096, b"\0")
    image.bytes[image.header(b"text.txt") + 6] = method
    assert image.read(b"text.txt", length) == plain
    image.bytes[place + 4096 - len(again) // 2 : place + 4096] = b"\xff" * (len(again) // 2)
    with pytest.raises(ReadError, match=r"damaged|unpack"):
        assert image.read(b"text.txt", length) == plain


def test_an_unknown_compression_is_named() -> None:
    image = Image("lz4")
    image.bytes[image.header(b"text.txt") + 6] = 9
    with pytest.raises(ReadError, match="unknown method"):
        image.read(b"text.txt")


def test_ends_of_files_lie_in_a_file_of_their_own() -> None:
    """Fragments of erofs_fs.h: here a file with a name is made the one that holds the ends of others."""
    image = Image("lz4")
    whole = image.read(b"mixed.log")
    image.write(SUPER + 80, "<I", read_superblock(SourceBytes(bytes(image.bytes))).features | 0x20)
    image.write(SUPER + 96, "<Q", image.number(b"mixed.log"))
    image.write(image.header(b"exactly.bin"), "<Q", 1 << 63 | 70_001)
    assert image.read(b"exactly.bin") == whole[70_001 : 70_001 + 262_144]
    plain, tail = image.read(b"text.txt"), opened("lz4").find(b"text.txt")
    assert tail is not None
    last = opened("lz4").open(tail)._starts[-1]  # type: ignore[attr-defined]
    at = image.header(b"text.txt")
    image.write(at, "<I", 5)
    image.bytes[at + 4] |= 0x20
    assert image.read(b"text.txt") == plain[:last] + whole[5 : 5 + len(plain) - last]
    image.write(at, "<I", len(whole) - 3)
    with pytest.raises(ReadError, match="ends before it"):
        image.read(b"text.txt")
    image.bytes[image.header(b"mixed.log") + 4] |= 0x20
    with pytest.raises(ReadError, match="says that its own"):
        image.read(b"exactly.bin")


@pytest.mark.parametrize("size", [0, 1, 100, 4095, 4096, 50_000])
def test_the_start_of_an_lz4_block(size: int) -> None:
    plain = (content(1, 20_000) + b"again and again " * 3000)[:50_000]
    packed = lz4.block.compress(plain, store_size=False)
    assert lz4_start(packed + bytes(50), size) == plain[:size]


@pytest.mark.parametrize(
    "packed", [b"", b"\xf0", b"\x50abc", b"\x10a\x05\x00", b"\x10a\x00\x00\x00", b"\xff\xff\xff"]
)
def test_damaged_lz4_blocks_are_refused(packed: bytes) -> None:
    with pytest.raises(Lz4Error):
        lz4_start(packed, 100)


@pytest.mark.parametrize(("at", "form", "value", "words"), [
    (80, "<I", 0x80, "features"),
    (12, "<B", 40, "cannot be"),
    (90, "<B", 3, "cannot be"),
])  # fmt: skip
def test_a_superblock_that_cannot_be_is_refused(at: int, form: str, value: int, words: str) -> None:
    image = Image("plain")
    image.write(SUPER + at, form, value)
    with pytest.raises(NotReadableError, match=words):
        image.tree()


def test_a_file_of_before_1970_is_read_with_its_time() -> None:
    image = Image("extended")
    superblock = read_superblock(SourceBytes(bytes(image.bytes)))
    at = superblock.metadata * superblock.block + image.number(b"text.txt") * 32
    image.write(at + 32, "<qI", -5, 500_000_000)
    entry = image.tree().find(b"text.txt")
    assert entry is not None
    assert (entry.modified, entry.type, entry.problems) == (-4_500_000_000, "file", ())
    assert image.read(b"text.txt", 30) == b"0: the same again and again, a"


def test_a_file_system_that_ends_early_says_so() -> None:
    tree = Erofs().open(SourceBytes(data("erofs-plain.img").read_bytes()[:9000]))
    assert "cut short" in tree.problems[0]


def test_a_folder_that_holds_itself_is_listed_once() -> None:
    image = Image("plain")
    root = read_superblock(SourceBytes(bytes(image.bytes))).root
    crowd = struct.pack("<Q", image.number(b"crowd"))
    for at in range(0, len(image.bytes) - 12, 4):
        if image.bytes[at : at + 8] == crowd and image.bytes[at + 10] == 2:
            image.write(at, "<Q", root)
    found = list(image.tree().entries())
    assert len(found) < 100
    assert any("listed under another name" in said for entry in found for said in entry.problems)


def test_an_extent_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MAX_EXTENT", 20_000)
    with pytest.raises(ReadError, match=r"an extent states \d+ bytes, more than 20000"):
        Image("lz4").read(b"text.txt")
    monkeypatch.setattr(packed, "MAX_INDEXES", 100)
    with pytest.raises(NotReadableError, match="more than 100 blocks"):
        Image("lz4").read(b"text.txt")


def test_indexes_that_contradict_themselves_are_refused() -> None:
    image = Image("legacy")
    at = image.header(b"text.txt") + 16
    kinds = [struct.unpack_from("<H", image.bytes, at + number * 8)[0] & 3 for number in range(60)]
    heads = [number for number, kind in enumerate(kinds) if kind != 2]
    image.write(at + heads[1] * 8 + 2, "<H", 4096)
    with pytest.raises(ReadError, match="not in order"):
        image.read(b"text.txt")
    image = Image("legacy")
    for number in range(60):
        image.write(at + number * 8, "<H", 2)
    with pytest.raises(ReadError, match="not in order"):
        image.read(b"text.txt")


@pytest.mark.parametrize("name", ["big-tails", "hc", "indexed"])
def test_damage_costs_words_and_no_more(name: str) -> None:
    _flips(name, 12)


@pytest.mark.campaign
@pytest.mark.parametrize("name", EROFS)
def test_much_damage_costs_words_and_no_more(name: str) -> None:
    _flips(name, 400)


def _flips(name: str, count: int) -> None:
    """Any byte of the metadata may be anything; content has no check sum."""
    whole = data(f"erofs-{name}.img").read_bytes()
    first = ErofsVolume(SourceBytes(whole)).superblock
    numbers = [int(entry.address.partition("-")[0]) for entry in opened(name).entries()]
    chance = random.Random(5)
    for number in range(count):
        image = bytearray(whole)
        at = SUPER + chance.randrange(128)
        if number % 5:
            at = first.metadata * first.block + chance.choice(numbers) * 32 + chance.randrange(200)
        image[min(at, len(image) - 1)] ^= 1 << chance.randrange(8)
        try:
            contents(Erofs().open(SourceBytes(bytes(image))), (b"docs", b"text", b"mixed", b"holes"))
        except EvidenceError as error:
            assert str(error)
