"""YAFFS2 against unyaffs, The Sleuth Kit and what was written."""

from __future__ import annotations

import os
import random
import struct
from pathlib import Path

import pytest
from make_data import MOMENT, content, data, run
from yaffs_made import FOLDER, HARD_LINK, LINK, SPECIAL, Flash

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, ReadError
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source_bytes import SourceBytes
from parsers.filesystems.yaffs2 import Yaffs2
from parsers.filesystems.yaffs2_tree import Yaffs2Tree

_LARGE = content(4, 100_001)
_LAYOUTS = [(2048, 64, 0), (2048, 64, 2), (4096, 128, 0), (2048, 128, 30)]


def _filled(flash: Flash) -> None:
    flash.header(1, FOLDER, 1, b"")
    flash.header(257, FOLDER, 1, b"folder")
    flash.file(258, 1, b"hello.txt", b"hello\n")
    flash.file(259, 257, "Größe – 大きさ.bin".encode(), _LARGE)
    flash.header(260, LINK, 1, b"link", target=b"folder/hello")
    flash.header(261, HARD_LINK, 257, b"hard", equal=258)
    flash.file(262, 257, b"empty", b"")
    flash.next_block()


def _tree(flash: Flash) -> Yaffs2Tree:
    return Yaffs2().open(SourceBytes(bytes(flash.data)))


def _contents(tree: Yaffs2Tree, state: str = "live") -> dict[str, bytes]:
    return {
        os.fsdecode(entry.path): tree.open(entry).read_at(0, entry.size)
        for entry in tree.entries()
        if entry.readable and entry.state == state
    }


def test_unyaffs_reads_the_same(tmp_path: Path) -> None:
    flash = Flash()
    _filled(flash)
    image, out = tmp_path / "image", tmp_path / "out"
    image.write_bytes(flash.data)
    out.mkdir()
    run("unyaffs", image, out)
    ours = _contents(_tree(flash))
    links = {name for name in ours if (out / name).is_symlink()}
    assert links == {"link"} and os.readlink(out / "link").encode() == ours["link"]
    assert {name: (out / name).read_bytes() for name in ours if name not in links} == {
        name: held for name, held in ours.items() if name not in links
    }
    assert ours["folder/hard"] == b"hello\n" and len(ours) == 5


@pytest.mark.parametrize(("page", "spare", "tags"), _LAYOUTS)
@pytest.mark.parametrize("extra", [False, True])
def test_each_layout_gives_every_name_and_byte_back(page: int, spare: int, tags: int, extra: bool) -> None:
    flash = Flash(page, spare, tags, extra=extra)
    _filled(flash)
    tree = _tree(flash)
    assert _contents(tree)["folder/Größe – 大きさ.bin"] == _LARGE
    assert (tree.details["block_size"], tree.details["spare_size"], tree.problems) == (
        str(page),
        str(spare),
        [],
    )
    entries = {os.fsdecode(entry.path): entry for entry in tree.entries()}
    hello = entries["hello.txt"]
    assert [hello.accessed, hello.modified, hello.changed] == [(MOMENT + at) * 10**9 for at in range(3)]
    assert entries["folder"].type == "directory"
    again = _tree(flash)
    for entry in entries.values():
        assert again.find(entry.path) == entry


def test_the_sleuth_kit_finds_the_same_objects(tmp_path: Path) -> None:
    flash = Flash()
    _filled(flash)
    image = tmp_path / "image"
    image.write_bytes(flash.data)
    told = run("fls", "-f", "yaffs2", "-r", "-p", image).decode()
    for entry in _tree(flash).entries():
        assert f" {entry.address}:\t{os.fsdecode(entry.path)}\n" in told
    assert run("icat", "-f", "yaffs2", image, "259") == _LARGE


def test_the_newest_chunks_count_and_holes_are_zeros() -> None:
    flash = Flash(extra=True)
    _filled(flash)
    flash.chunk(b"new" * 600, 259, 2, 1800)
    flash.header(258, 1, 257, b"renamed.txt", 6)
    flash.file(300, 1, b"holes", content(6, 9000), holes=(2, 3))
    flash.next_block()
    found = _contents(_tree(flash))
    assert found["folder/renamed.txt"] == b"hello\n" and "hello.txt" not in found
    changed = found["folder/Größe – 大きさ.bin"]
    assert (
        changed[2048:2054] == b"newnew"
        and changed[:2048] == _LARGE[:2048]
        and changed[4096:] == _LARGE[4096:]
    )
    whole = content(6, 9000)
    assert found["holes"] == whole[:2048] + bytes(4096) + whole[6144:]


def test_what_a_file_lost_when_it_shrank_does_not_come_back() -> None:
    flash = Flash()
    _filled(flash)
    flash.header(259, 1, 257, b"shrunk", 3000)
    flash.header(259, 1, 257, b"shrunk", 9000)
    flash.next_block()
    assert _contents(_tree(flash))["folder/shrunk"] == _LARGE[:4096] + bytes(9000 - 4096)


def test_deleted_files_keep_their_name_and_content() -> None:
    flash = Flash()
    _filled(flash)
    flash.header(259, 1, 3, b"unlinked", 0)
    flash.header(257, FOLDER, 4, b"deleted")
    flash.header(400, SPECIAL, 77, b"lost")
    flash.next_block()
    tree = _tree(flash)
    deleted = {os.fsdecode(entry.path): entry for entry in tree.entries() if entry.state == "deleted"}
    assert set(deleted) == {"folder", "folder/Größe – 大きさ.bin"}
    entry = deleted["folder/Größe – 大きさ.bin"]
    assert entry.unconfirmed and tree.open(entry).read_at(0, entry.size) == _LARGE
    assert tree.find(entry.path) is None
    (orphan,) = [entry for entry in tree.entries() if entry.path.startswith(b"$Orphan")]
    assert (orphan.path, orphan.type) == (b"$OrphanFiles/400", "other")
    gone = bytearray(flash.data)
    at = gone.index(_LARGE[4096:6144])
    gone[at : at + 2112] = b"\xff" * 2112
    tree = Yaffs2().open(SourceBytes(bytes(gone)))
    with pytest.raises(ReadError, match="not all of its chunks"):
        tree.open(entry)


def test_it_is_found_in_an_image_and_steals_no_other(tmp_path: Path) -> None:
    flash = Flash()
    _filled(flash)
    image = tmp_path / "mtd5.img"
    image.write_bytes(flash.data)
    assert [str(tree) for tree in survey(1, image, load(LAYER_PACKAGES), tmp_path).trees] == ["1/raw/yaffs2"]
    for held in (bytes(2112 * 64), b"\xff" * 2112 * 64, random.Random(3).randbytes(2112 * 64)):
        assert Yaffs2().probe(SourceBytes(held)) is None
    whole = data("ext4.dd").read_bytes()
    assert Yaffs2().probe(SourceBytes(whole[: len(whole) // 2112 * 2112])) is None
    assert Yaffs2().probe(SourceBytes(bytes(flash.data[:-5]))) is None


def test_damaged_images_end_in_words() -> None:
    flash = Flash()
    _filled(flash)
    chosen = random.Random(8)
    used = [at for at in range(len(flash.data)) if flash.data[at] not in (0, 0xFF)]
    headers = [at for at in range(0, len(flash.data), 2112) if flash.data[at + 8 : at + 10] == b"\xff\xff"]
    seen = set()
    for _ in range(30):
        changed = bytearray(flash.data)
        for _ in range(chosen.randrange(1, 30)):
            changed[chosen.choice(used)] = chosen.randrange(256)
        at = chosen.choice(headers)
        struct.pack_into("<I", changed, at + 4, chosen.choice((1, 257, 262, 9999)))
        try:
            tree = Yaffs2().open(SourceBytes(bytes(changed)))
            for count, entry in enumerate(tree.entries()):
                assert count < 1000
                try:
                    tree.open(entry).read_at(0, min(entry.size, 9000))
                    seen.add("read")
                except EvidenceError:
                    seen.add("content")
            seen.update({"said"} if tree.problems else set())
        except EvidenceError:
            seen.add("refused")
    assert {"read", "said"} <= seen
