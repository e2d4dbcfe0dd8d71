"""UDF against what was put on the volume, against GRUB's reader, and damaged."""

from __future__ import annotations

import hashlib
import os
import random
import struct
from pathlib import Path

import pytest
from make_data import MOMENT, content, run
from msgspec import structs
from udf_made import (
    DEVICE,
    EXTENDED_AD,
    INSIDE,
    LINK,
    LOCAL,
    LONG,
    REGULAR,
    SHORT,
    STREAMS,
    Disc,
    of_grub,
    tagged,
    with_metadata_partition,
)

from evidence.access.resolve import Resolver
from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source_bytes import SourceBytes
from evidence.model.pathspec import PathSpec
from parsers.filesystems.iso9660 import Iso9660
from parsers.filesystems.udf import Udf

_LARGE = content(7, 70_001)


class Placed(SourceBytes):
    """Bytes that are the media."""

    def place(self, offset: int) -> tuple[int, int] | None:
        return offset, self.size - offset


def _tree(data: bytes) -> FileTree:
    return Udf().open(SourceBytes(data))


def _contents(tree: FileTree) -> dict[str, bytes]:
    return {
        os.fsdecode(entry.path): tree.open(entry).read_at(0, entry.size)
        for entry in tree.entries()
        if entry.readable and entry.state == "live"
    }


def _link(*parts: tuple[int, str]) -> bytes:
    names = ((kind, b"\x08" + text.encode() if text else b"") for kind, text in parts)
    return b"".join(struct.pack("<BBH", kind, len(name), 0) + name for kind, name in names)


def _filled(disc: Disc) -> dict[str, bytes]:
    """Files in every way that content is kept. What they hold."""
    block = disc.block
    pieces = [disc.store(_LARGE[:block]), disc.store(_LARGE[block * 3 :])]
    hole = _LARGE[:block] + bytes(2 * block) + _LARGE[block * 3 :]
    length = len(_LARGE) - 3 * block
    runs = disc.long(pieces[0], block) + disc.long(0, 2 * block, kind=2) + disc.long(pieces[1], length)
    more = disc.store(tagged(258, disc.next, struct.pack("<II", 0, 16) + disc.long(pieces[1], length)))
    chained = disc.long(pieces[0], block) + disc.long(9, 2 * block, kind=1) + disc.long(more, block, kind=3)
    extended = struct.pack("<IIIIHH", block, block, block, pieces[0], 0, 0)
    names = {
        "inside.txt": (0, disc.file(b"in the entry itself")),
        "long.bin": (0, disc.file(_LARGE)),
        "Größe – 大きさ.txt": (0, disc.file(b"named", time=LOCAL)),
        "holes.bin": (0, disc.entry(REGULAR, len(hole), LONG, runs)),
        "chained.bin": (0, disc.entry(REGULAR, len(hole), LONG, chained)),
        "extended.bin": (0, disc.entry(REGULAR, block - 3, EXTENDED_AD, extended)),
        "link": (0, disc.entry(LINK, 0, INSIDE, b"")),
        "device": (0, disc.entry(DEVICE, 0, INSIDE, b"")),
        "gone.txt": (4, 77),
    }
    target = _link((3, ""), (5, "other"), (5, "inside.txt"))
    disc.entry(LINK, len(target), INSIDE, target, names["link"][1])
    deep = disc.folder({"deeper.txt": (0, names["inside.txt"][1]), "hidden": (1, names["long.bin"][1])})
    disc.folder({**names, "deep": (2, deep)}, disc.root)
    return {
        "inside.txt": b"in the entry itself",
        "long.bin": _LARGE,
        "Größe – 大きさ.txt": b"named",
        "holes.bin": hole,
        "chained.bin": hole,
        "extended.bin": _LARGE[: block - 3],
        "link": b"../other/inside.txt",
        "deep/deeper.txt": b"in the entry itself",
        "deep/hidden": _LARGE,
    }


@pytest.mark.parametrize(
    ("media", "revision", "options"),
    [("hd", "1.02", ()), ("hd", "2.01", ()), ("hd", "2.01", ("-b", "2048")), ("dvdram", "2.01", ())],
)
def test_what_lies_in_a_plain_partition(media: str, revision: str, options: tuple[str, ...]) -> None:
    disc = Disc(media, revision, *options)
    truth = _filled(disc)
    data = bytes(disc.data)
    tree = _tree(data)
    assert _contents(tree) == truth
    assert (tree.details["version"], list(tree.problems)) == (revision, [])
    for path in ("long.bin", "inside.txt", "deep/deeper.txt"):
        assert of_grub(data, f"(loop0)/{path}") == truth[path]
    listed = {os.fsdecode(entry.path): entry for entry in tree.entries()}
    large = listed["long.bin"]
    assert (large.modified, large.accessed, large.changed, large.born) == (MOMENT * 10**9 + 123_456_000,) * 4
    assert (listed["Größe – 大きさ.txt"].modified, listed["Größe – 大きさ.txt"].zone_assumed) == (
        MOMENT * 10**9,
        True,
    )
    assert (listed["device"].type, listed["deep"].type, listed["link"].type) == ("other", "directory", "link")
    gone = listed["gone.txt"]
    assert (gone.state, gone.size) == ("deleted", 0)
    with pytest.raises(ReadError):
        tree.open(gone)
    place = Udf().open(Placed(data)).open(large).place(5)
    assert place is not None and data[place[0] : place[0] + 9] == _LARGE[5:14]
    again = _tree(data)
    for path, entry in listed.items():
        if entry.state == "live":
            assert again.find(os.fsencode(path)) == entry


def test_a_metadata_partition_and_its_mirror(tmp_path: Path) -> None:
    disc = Disc("hd", "2.01")
    with_metadata_partition(disc)
    truth = _filled(disc)
    data = bytes(disc.data)
    assert _contents(_tree(data)) == truth
    image = tmp_path / "image"
    image.write_bytes(data)
    assert b"fsid=In metadata\n" in run("udfinfo", "--utf8", image)
    main = (disc.start + 1900) * disc.block
    tree = _tree(data[:main] + bytes(512) + data[main + 512 :])
    assert _contents(tree) == truth
    assert list(tree.problems) == ["The metadata file is damaged; its mirror is used."]


def test_named_streams_are_streams() -> None:
    disc = Disc("hd", "2.01")
    held = disc.folder({"Zone.Identifier": (16, disc.file(b"from the net"))}, kind=STREAMS)
    owner = disc.file(b"owner", streams=disc.icb(held))
    disc.folder({"file": (0, owner)}, disc.root)
    tree = _tree(bytes(disc.data))
    assert _contents(tree) == {"file": b"owner", "file:Zone.Identifier": b"from the net"}
    assert [entry.type for entry in tree.entries()] == ["file", "stream"]
    found = tree.find(b"file:Zone.Identifier")
    assert found is not None and found.size == 12


@pytest.mark.parametrize("revision", ["1.50", "2.01", "2.60"])
def test_a_disc_written_once_is_read_by_its_newest_table(revision: str) -> None:
    disc = Disc("bdr" if revision == "2.60" else "dvdr", revision)
    old = disc.find(266 if disc.extended else 261, last=True)
    begin = old + (216 if disc.extended else 176)
    attributes, length = struct.unpack_from("<II", disc.data, begin - 8)
    table = bytearray(disc.data[begin + attributes : begin + attributes + length])
    first = 0 if revision == "1.50" else int.from_bytes(table[:2], "little")
    before = len(disc.data)
    disc.data += bytes(200 * disc.block)
    disc.next = len(disc.data) // disc.block - disc.start - 190
    disc.reference = 1
    moved = disc.next
    disc.next += 1
    data = disc.names({"later.txt": (0, 9)}, disc.root, disc.root)
    body = disc.store(data)
    disc.places = {disc.root: moved, 9: disc.next}
    disc.next += 1
    disc.entry(4, len(data), LONG, disc.long(body, len(data)), disc.root)
    disc.entry(REGULAR, 17, INSIDE, b"was written later", 9)
    new = bytearray(table[:first]) + table[first:].ljust(40 if revision != "1.50" else 0, b"\xff")
    if revision == "1.50":
        new = bytearray(table[:-36].ljust(40, b"\xff") + table[-36:])
    struct.pack_into("<I", new, first + 4 * disc.root, moved)
    struct.pack_into("<I", new, first + 4 * 9, disc.places[9])
    disc.places = {}
    at = disc.entry(248 if first else 0, len(new), INSIDE, bytes(new), disc.next)
    image = bytes(disc.data[: (disc.start + at + 1) * disc.block])
    tree = _tree(image)
    assert _contents(tree) == {"later.txt": b"was written later"}
    assert list(tree.problems) == ["The volume was not closed: its last changes may be missing."]
    assert "later.txt" not in _contents(_tree(image[:before]))
    with pytest.raises(NotReadableError, match="open or was cut short"):
        _tree(image[: (disc.start + 4) * disc.block])


def test_a_moved_packet_is_read_where_it_was_moved_to() -> None:
    disc = Disc("cdrw", "2.01", "--packetlen=32")
    truth = _filled(disc)
    assert _contents(_tree(bytes(disc.data))) == truth
    packet = disc.next // 32 * 32 + 64
    block = packet + 5
    disc.folder(
        {"moved.bin": (0, disc.entry(REGULAR, 4000, SHORT, struct.pack("<II", 4000, block)))}, disc.root
    )
    to = disc.next // 32 * 32 + 256
    disc.put(to + 5, content(3, 4000))
    tables = [
        at
        for at in range(0, len(disc.data), disc.block)
        if disc.data[at + 17 : at + 35] == b"*UDF Sparing Table"
    ]
    assert tables
    for at in tables:
        table = bytearray(disc.data[at : at + disc.block])
        struct.pack_into("<II", table, 56, packet, disc.start + to)
        size = struct.unpack_from("<H", table, 10)[0]
        table[: 16 + size] = tagged(0, at // disc.block, bytes(table[16 : 16 + size]))
        disc.data[at : at + disc.block] = table
    assert _contents(_tree(bytes(disc.data))) == {"moved.bin": content(3, 4000)}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("udf") / "source"
    files = {
        "read me.txt": b"Dear examiner,\n",
        "deep/er/large.bin": _LARGE,
        "Größe – 大きさ": b"x",
        "empty": b"",
    }
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        os.utime(path, (MOMENT, MOMENT))
    (folder / "link").symlink_to("read me.txt")
    return folder


def _bridge(source: Path, *options: str) -> bytes:
    disc = source.parent / "bridge.iso"
    run("genisoimage", "-quiet", "-udf", "-input-charset", "utf-8", *options, "-o", disc, source)
    return disc.read_bytes()


@pytest.mark.parametrize("options", [(), ("-J", "-R"), ("-R", "-D")])
def test_a_bridge_disc_lists_each_file_once(source: Path, options: tuple[str, ...]) -> None:
    """genisoimage writes links into UDF as empty files: what Rock Ridge says of them is not lost."""
    tree = _tree(_bridge(source, *options))
    files = {str(path.relative_to(source)): path for path in source.rglob("*") if path.is_file()}
    truth = {name: path.read_bytes() for name, path in files.items() if not path.is_symlink()}
    found = [(os.fsdecode(entry.path), entry) for entry in tree.entries() if entry.readable]
    alone = [entry for _, entry in found if entry.problems]
    assert [entry.type for entry in alone] == (["link"] if "-R" in options else [])
    assert all(tree.open(entry).read_at(0, 99) == b"read me.txt" for entry in alone)
    both = {name: tree.open(entry).read_at(0, entry.size) for name, entry in found if not entry.problems}
    assert both == ({**truth, "link": b""} if "-R" in options else truth) and len(found) == len(both) + len(
        alone
    )
    assert tree.find(b"read me.txt") == dict(found)["read me.txt"]


def test_what_a_bridge_disc_holds_in_one_tree_alone_is_listed_and_said(source: Path) -> None:
    (source / "kept").mkdir(exist_ok=True)
    (source / "kept" / "secret.bin").write_bytes(content(5, 5000))
    data = bytearray(_bridge(source, "-R"))
    (source / "kept" / "secret.bin").unlink()
    (source / "kept").rmdir()
    at = data.index(b"\x08secret.bin") - 38
    assert data[at : at + 2] == b"\1\1"
    size = 16 + struct.unpack_from("<H", data, at + 10)[0]
    data[at + 18] |= 4  # deleted
    block = struct.unpack_from("<I", data, at + 12)[0]
    data[at : at + size] = tagged(257, block, bytes(data[at + 16 : at + size]), version=2)
    tree = _tree(bytes(data))
    alone = {os.fsdecode(entry.path): entry for entry in tree.entries() if entry.problems}
    assert set(alone) == {"kept/secret.bin", "link"}
    secret = alone["kept/secret.bin"]
    assert _tree(bytes(data)).open(secret).read_at(0, secret.size) == content(5, 5000)
    assert _tree(bytes(data)).find(b"kept/secret.bin") == secret


def test_a_survey_finds_one_tree_and_its_addresses_reopen_every_file(source: Path, tmp_path: Path) -> None:
    image = tmp_path / "bridge.iso"
    image.write_bytes(_bridge(source, "-R"))
    registry = load(LAYER_PACKAGES)
    (spec,) = survey(1, image, registry, tmp_path).trees
    assert str(spec) == "1/raw/udf"
    with (
        Resolver(registry, {1: [image]}, tmp_path) as first,
        Resolver(registry, {1: [image]}, tmp_path) as again,
    ):
        entries = [entry for entry in first.tree(spec).entries() if entry.readable]
        for entry in entries:
            way = PathSpec.parse(str(spec.at(entry.address)))
            address = way.layers[-1].address
            reopened = again.tree(way).open(structs.replace(entry, address=address))
            assert reopened.read_at(0, entry.size) == first.tree(spec).open(entry).read_at(0, entry.size)
        assert {entry.address.partition(":")[0] for entry in entries} > {"iso"}


def test_a_bridge_disc_whose_udf_is_damaged_is_read_as_iso_9660_and_says_so(source: Path) -> None:
    data = bytearray(_bridge(source, "-R"))
    for at in range(0, len(data), 2048):
        if bytes(data[at : at + 4]) in (b"\2\0\2\0", b"\2\0\3\0"):
            data[at + 6] ^= 1
    assert Udf().probe(SourceBytes(bytes(data))) is None
    tree = Iso9660().open(SourceBytes(bytes(data)))
    assert any("UDF" in said for said in tree.problems)
    assert _contents(tree)["deep/er/large.bin"] == _LARGE


@pytest.mark.parametrize(
    ("media", "options"), [("hd", ()), ("hd", ("-b", "2048")), ("dvdram", ()), ("cdrw", ())]
)
def test_free_space_is_what_udfinfo_counts(media: str, options: tuple[str, ...], tmp_path: Path) -> None:
    disc = Disc(media, "2.01", *options)
    image = tmp_path / "image"
    image.write_bytes(disc.data)
    told = dict(line.split("=", 1) for line in run("udfinfo", image).decode().splitlines() if "=" in line)
    runs = list(_tree(bytes(disc.data)).unallocated())
    assert sum(length for _, length in runs) == int(told["freeblocks"]) * disc.block
    assert all(not any(disc.data[at : at + length]) for at, length in runs)
    disc.data[disc.find(264) + 4] ^= 1
    with pytest.raises(ReadError, match="map of free blocks"):
        list(_tree(bytes(disc.data)).unallocated())


def test_the_reserve_descriptors_and_other_anchors_are_used() -> None:
    disc = Disc("hd", "2.01")
    truth = _filled(disc)
    logical, anchor = disc.find(6), disc.find(2)
    data = bytearray(disc.data)
    data[logical + 90] ^= 1
    tree = _tree(bytes(data))
    assert _contents(tree) == truth
    assert list(tree.problems) == [
        "Descriptors of the volume are damaged; those of the reserve copy are used."
    ]
    data = bytearray(disc.data)
    data[anchor] ^= 4
    assert _contents(_tree(bytes(data))) == truth
    data[disc.find(2, last=True)] = data[len(data) - 512] = 0
    for at in range(131072, len(data), 512):
        if data[at : at + 2] == b"\2\0":
            data[at + 4] ^= 1
    with pytest.raises(NotReadableError, match="No anchor"):
        _tree(bytes(data))


def test_a_volume_that_was_cut_short_or_left_open_says_so() -> None:
    disc = Disc("hd", "2.01")
    _filled(disc)
    tree = _tree(bytes(disc.data[: 2500 * 512]))
    assert any("cut short" in said for said in tree.problems)
    at = disc.find(9)
    body = bytearray(disc.data[at + 16 : at + 16 + struct.unpack_from("<H", disc.data, at + 10)[0]])
    body[12:16] = bytes(4)
    disc.data[at : at + 16 + len(body)] = tagged(9, at // 512, bytes(body))
    assert list(_tree(bytes(disc.data)).problems) == [
        "The volume was not closed: its last changes may be missing."
    ]


def test_a_folder_that_holds_itself_and_content_that_ends_early_are_said() -> None:
    disc = Disc("hd", "2.01")
    short = disc.entry(REGULAR, 5000, SHORT, struct.pack("<II", 512, disc.store(bytes(512))))
    disc.folder({"again": (2, disc.root), "short": (0, short), "lost": (0, 3000)}, disc.root)
    tree = _tree(bytes(disc.data))
    found = {os.fsdecode(entry.path): entry for entry in tree.entries()}
    assert set(found) == {"again", "short", "lost"}
    assert "already" in found["again"].problems[0] and "nothing but its name" in found["lost"].problems[0]
    with pytest.raises(ReadError, match="extents end before"):
        tree.open(found["short"])


def _flipped(disc: Disc, rounds: int) -> set[str]:
    truth = {name: hashlib.sha256(data).digest() for name, data in _filled(disc).items()}
    data = bytes(disc.data)
    used = [at for at in range(32768, len(data)) if data[at]]
    chosen = random.Random(167)
    seen = set()
    for _ in range(rounds):
        damaged = bytearray(data)
        for _ in range(chosen.randrange(1, 30)):
            damaged[chosen.choice(used)] ^= 1 << chosen.randrange(8)
        try:
            tree = _tree(bytes(damaged[: chosen.choice((len(data), len(data), 1_100_000))]))
            for count, entry in enumerate(tree.entries()):
                assert count < 10_000
                if entry.problems:
                    seen.add("problem")
                if entry.readable and entry.state == "live":
                    try:
                        digest = hashlib.sha256(tree.open(entry).read_at(0, entry.size)).digest()
                        seen.add("sound" if truth.get(os.fsdecode(entry.path)) == digest else "other")
                    except EvidenceError:
                        seen.add("content")
            seen.update({"said"} if tree.problems else set())
        except EvidenceError:
            seen.add("refused")
    return seen


@pytest.mark.parametrize("metadata", [False, True])
def test_damaged_volumes_end_in_words(metadata: bool) -> None:
    disc = Disc("hd", "2.01")
    if metadata:
        with_metadata_partition(disc)
    assert {"problem", "sound", "said"} <= _flipped(disc, 25)


@pytest.mark.campaign
def test_many_damaged_volumes_end_in_words() -> None:
    assert {"problem", "sound", "said"} <= _flipped(Disc("hd", "2.01"), 2000)
