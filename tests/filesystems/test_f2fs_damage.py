"""F2FS that was changed by hand: damaged, hostile, encrypted, compressed, with deleted names and attributes."""

from __future__ import annotations

import hashlib
import random
import struct
from collections.abc import Iterable

import lz4.block  # type: ignore[import-untyped]
import pytest
import zstandard
from f2fs_made import data, given
from make_data import content

from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.source import ByteSource, LoggedSource
from parsers.filesystems.f2fs import F2fs
from parsers.filesystems.f2fs_tree import F2fsTree
from parsers.support.f2fs.nodes import Nodes
from parsers.support.f2fs.volume import F2fsVolume
from parsers.support.lzo import LzoError, lzo_unpacked

BLOCK = 4096
_COMPRESSED = 0xFFFFFFFE


class Image(ByteSource):
    """An image in memory that a test writes into."""

    def __init__(self, name: str, size: int | None = None) -> None:
        self.bytes = bytearray(data(f"{name}.dd").read_bytes()[:size])
        self.size = len(self.bytes)

    def read_at(self, offset: int, length: int) -> bytes:
        return bytes(self.bytes[offset : offset + length])

    def write(self, at: int, new: bytes) -> None:
        self.bytes[at : at + len(new)] = new

    def tree(self) -> F2fsTree:
        return F2fs().open(LoggedSource(self))

    def node(self, path: bytes) -> int:
        """Where the inode of a path stands."""
        entry = self.tree().find(path)
        assert entry is not None
        volume = F2fsVolume(self)
        return Nodes(self, volume.superblock, volume.checkpoint).address(int(entry.address)) * BLOCK


def _contents(tree: F2fsTree, only: Iterable[bytes] = ()) -> dict[bytes, str]:
    found: dict[bytes, str] = {}
    for entry in list(tree.entries()):
        answer = entry.type + "".join(entry.problems)
        if entry.readable and (not only or entry.path in only):
            try:
                source = tree.open(entry)
                if source.size <= 1 << 24:
                    answer += hashlib.sha256(source.read_at(0, source.size)).hexdigest()
            except EvidenceError as error:
                answer += f" error: {error}"
        found[entry.path] = answer
    return found


def test_the_second_superblock_is_used_where_the_first_is_damaged() -> None:
    sound = _contents(Image("f2fs-features").tree())
    image = Image("f2fs-features")
    image.write(1024 + 44, b"\xff\xff")
    assert F2fs().probe(image) == "f2fs"
    tree = image.tree()
    assert _contents(tree) == sound
    assert tree.problems == ["The first superblock is damaged (it fails its checksum); the second was used."]
    image.write(0, bytes(BLOCK))
    assert F2fs().probe(image) == "f2fs"
    image.write(510, b"\x55\xaa")
    assert F2fs().probe(image) is None


def test_a_damaged_checkpoint_is_never_used() -> None:
    image = Image("f2fs-plain")
    block = F2fsVolume(image).superblock
    places = [(block.checkpoints + number * block.segment) * BLOCK for number in (0, 1)]
    with pytest.raises(NotReadableError, match="Both checkpoints"):
        for place in places:
            image.write(place + 200, b"damage")
        image.tree()


@pytest.mark.parametrize("size", [70_000, 5 << 20, 40 << 20])
def test_a_volume_that_ends_early_is_read_as_far_as_it_goes(size: int) -> None:
    sound = _contents(Image("f2fs-plain").tree())
    try:
        tree = Image("f2fs-plain", size).tree()
        found = _contents(tree)
    except EvidenceError as error:
        assert str(error)
        return
    assert "cut short" in " ".join(tree.problems)
    for path, answer in found.items():
        assert answer == sound[path] or "error:" in answer or "cannot be read" in answer, path


def test_damage_in_metadata_costs_words_and_no_more() -> None:
    """Any byte of metadata may be anything: no crash, no hang. Inodes with a checksum say that they are damaged."""
    image = Image("f2fs-features")
    sound = _contents(image.tree())
    chance = random.Random(11)
    volume = F2fsVolume(image)
    block = volume.superblock
    nodes = [
        at
        for at in range(block.main * BLOCK, image.size, BLOCK)
        if image.bytes[at : at + 2] in (b"\xa4\x81", b"\xed\x41", b"\xff\xa1")
        and volume.nodes.address(int.from_bytes(image.bytes[at + BLOCK - 24 : at + BLOCK - 20], "little"))
        * BLOCK
        == at
    ]
    assert len(nodes) > 600
    for number in range(60):
        at = (
            chance.choice(nodes) + chance.randrange(348)
            if number % 2
            else chance.randrange(block.main * BLOCK)
        )
        before = image.read_at(at, 4)
        image.write(at, chance.randbytes(1 + number % 4))
        try:
            tree = image.tree()
            found = _contents(tree)
            if number % 2 and image.read_at(at, 4) != before:
                changed = {path for path in sound | found if sound.get(path) != found.get(path)}
                assert changed or tree.problems, at
                assert all(
                    "checksum" in found.get(path, "checksum") or path not in sound for path in changed
                ), at
        except EvidenceError as error:
            assert str(error)
        image.write(at, before)


def test_an_encrypted_file_is_named_and_refused() -> None:
    image = Image("f2fs-plain")
    image.bytes[image.node(b"indirect.bin") + 2] |= 0x4
    image.bytes[image.node(b"crowd") + 2] |= 0xC
    tree = image.tree()
    entries = {entry.path: entry for entry in tree.entries()}
    with pytest.raises(NotReadableError, match="encrypted"):
        tree.open(entries[b"indirect.bin"])
    hidden = [path for path in entries if path.startswith(b"crowd/")]
    assert len(hidden) == 700
    # The name, which here is not really encrypted, in base64url of RFC 4648.
    assert b"crowd/$encrypted-YSByYXRoZXIgbG9uZyBuYW1lLCAwMDAwMDc" in hidden
    assert "700 names are encrypted (fscrypt); each is shown in base64url." in tree.problems
    assert tree.find(hidden[3]) == entries[hidden[3]]


def test_deleted_names_are_listed_as_deleted() -> None:
    """What a deletion does to a folder: the bits of the name's slots are cleared, all else stays."""
    image = Image("f2fs-plain")
    name = b"a rather long name, 000123"
    at = image.bytes.index(name)
    block, slot = at // BLOCK * BLOCK, (at % BLOCK - BLOCK + 214 * 8) // 8
    for each in range(slot, slot + 4):
        image.bytes[block + each // 8] &= ~(1 << each % 8)
    tree = image.tree()
    found = [entry for entry in tree.entries() if entry.path == b"crowd/" + name]
    assert [(entry.state, entry.type, entry.size) for entry in found] == [("deleted", "file", 0)]
    with pytest.raises(ReadError, match="nothing but its name"):
        tree.open(found[0])
    assert tree.find(b"crowd/" + name) is None
    assert len(list(tree.entries())) == len(given("f2fs-plain"))


def test_attributes_of_users_are_streams() -> None:
    image = Image("f2fs-plain")
    at = image.node(b"docs/letter.txt")
    image.bytes[at + 3] |= 0x1
    header = struct.pack("<II16x", 0xF2F52011, 1)
    one = struct.pack("<BBH", 1, 6, 5) + b"origin" + b"value" + bytes(1)
    two = struct.pack("<BBH", 6, 5, 4) + b"label" + b"none" + bytes(3)
    three = struct.pack("<BBH", 4, 1, 1) + b"x" + b"y" + bytes(2)
    image.write(at + 360 + (923 - 50) * 4, header + one + two + three + bytes(4))
    tree = image.tree()
    streams = {entry.path: entry for entry in tree.entries() if entry.type == "stream"}
    values = {path: tree.open(entry).read_at(0, entry.size) for path, entry in streams.items()}
    assert values == {
        b"docs/letter.txt:user.origin": b"value",
        b"docs/letter.txt:trusted.x": b"y",
        b"docs/again.txt:user.origin": b"value",
        b"docs/again.txt:trusted.x": b"y",
    }
    for path, entry in streams.items():
        assert tree.find(path) == entry


def _lzo(plain: bytes) -> bytes:
    """A stream of literals alone, as lzo.rst describes it, and its end mark."""
    return (
        bytes([0]) + bytes((len(plain) - 18) // 255) + bytes([(len(plain) - 18) % 255]) + plain + b"\x11\0\0"
    )


_METHODS = {
    1: lambda plain: lz4.block.compress(plain, store_size=False),
    2: lambda plain: zstandard.ZstdCompressor().compress(plain),
}


@pytest.mark.parametrize(("method", "blocks"), [(1, 4), (2, 4), (2, 8), (1, 256)])
@pytest.mark.parametrize("checked", [0, 1])
def test_compressed_clusters_are_unpacked(method: int, blocks: int, checked: int) -> None:
    """Clusters of a file are packed in place, as f2fs.rst describes it: a mark, then the packed blocks, then nothing."""
    image = Image("f2fs-compression")
    _pack(image, b"text.txt", method, blocks, checked)
    tree = image.tree()
    entry = tree.find(b"text.txt")
    assert entry is not None
    source = tree.open(entry)
    found = source.read_at(0, source.size)
    assert hashlib.sha256(found).hexdigest() == given("f2fs-compression")["text.txt"]["sha256"]
    assert source.read_at(100_000, 5000) == found[100_000:105_000]
    # One damaged cluster is lost, and the others are not.
    image.bytes[_first_packed(image) * BLOCK + 400] ^= 0x55
    source = image.tree().open(entry)
    cluster = blocks * BLOCK
    if checked:
        with pytest.raises(ReadError, match="damaged"):
            source.read_at(0, 10)
    if cluster * 2 < source.size:
        assert source.read_at(cluster, 5000) == found[cluster : cluster + 5000]


def _first_packed(image: Image) -> int:
    return int(struct.unpack_from("<I", image.bytes, image.node(b"text.txt") + 360 + 36 + 4)[0])


def _pack(image: Image, path: bytes, method: int, blocks: int, checked: int) -> None:
    at = image.node(path)
    addresses_at = at + 360 + struct.unpack_from("<H", image.bytes, at + 360)[0]
    (size,) = struct.unpack_from("<Q", image.bytes, at + 16)
    count = -(-size // BLOCK)
    assert count <= 800
    numbers = list(struct.unpack_from(f"<{count}I", image.bytes, addresses_at))
    for first in range(0, count - count % blocks, blocks):
        cluster = numbers[first : first + blocks]
        plain = b"".join(image.read_at(number * BLOCK, BLOCK) for number in cluster)
        packed = _METHODS[method](plain)
        seen = struct.pack("<I", _crc(packed) if checked else 0)
        whole = struct.pack("<I", len(packed)) + seen + bytes(16) + packed
        used = -(-len(whole) // BLOCK)
        assert used < blocks
        whole = whole.ljust(used * BLOCK, b"\0")
        for number in range(used):
            image.write(cluster[number] * BLOCK, whole[number * BLOCK : (number + 1) * BLOCK])
        numbers[first : first + blocks] = [_COMPRESSED, *cluster[:used], *[0] * (blocks - used - 1)]
    image.write(addresses_at, struct.pack(f"<{count}I", *numbers))
    image.write(at + 80, struct.pack("<I", 0x4))
    image.write(at + 392, bytes([method, blocks.bit_length() - 1, checked, 0]))


def _crc(packed: bytes) -> int:
    """CRC-32, a bit at a time, from the magic on and without a last turn."""
    register = 0xF2F52010
    for byte in packed:
        register ^= byte
        for _ in range(8):
            register = register >> 1 ^ (0xEDB88320 if register & 1 else 0)
    return register


def test_lzo_streams_of_the_documentation() -> None:
    plain = content(3, 700)
    assert lzo_unpacked(_lzo(plain), 700) == plain
    with pytest.raises(LzoError, match="more than"):
        lzo_unpacked(_lzo(plain), 699)
    with pytest.raises(LzoError, match="end early"):
        lzo_unpacked(_lzo(plain)[:-3], 700)
    # Four literals; then of a versioned stream a run of zeros: H and all bits of D set, (X << 3 | L) + 4 of them.
    run = bytes([17, 1]) + bytes([1]) + b"abcd" + bytes([0b00011010, 0xFC, 0xFF, 5]) + b"\x11\0\0"
    assert lzo_unpacked(run, 100) == b"abcd" + bytes((5 << 3 | 2) + 4)
    # Three bytes again from four before: 01LDDDSS, H.
    again = bytes([21]) + b"abcd" + bytes([0b01001100, 0]) + b"\x11\0\0"
    assert lzo_unpacked(again, 100) == b"abcdabc"
    for damaged in (b"", b"\x11", bytes([21]) + b"abcd" + bytes([0b01011100, 1]), b"\x12a\x40"):
        with pytest.raises(LzoError):
            lzo_unpacked(damaged, 100)
