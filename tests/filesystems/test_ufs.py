"""UFS of makefs against the folder that it was made of, fls and GRUB."""

from __future__ import annotations

import os
import random
import struct
from collections import Counter

import pytest
from fls_truth import fls_lines, open_tree, our_line
from make_data import MOMENT, run
from ufs_made import FILES, data

from evidence.contract.errors import EvidenceError, ReadError
from evidence.contract.source_bytes import SourceBytes
from parsers.filesystems.tsk import TskFileSystem


@pytest.mark.parametrize("name", ["ufs1-le", "ufs1-be", "ufs2-le"])
def test_ufs_gives_every_name_and_byte_back(name: str) -> None:
    image = data(f"{name}.dd")
    tree, source = open_tree(image)
    assert tree.details["format"] == name[:4]
    listed = {os.fsdecode(entry.path): entry for entry in tree.entries() if entry.state == "live"}
    for path, held in FILES.items():
        if path != "gone.txt":
            entry = listed[path]
            assert tree.open(entry).read_at(0, entry.size) == held
            assert (entry.modified, tree.find(entry.path)) == (MOMENT * 10**9, entry)
            if not name.endswith("be"):
                assert run("grub-fstest", image, "cat", f"(loop0)/{path}") == held
    again, letter = listed["deep/again.txt"], listed["letter.txt"]
    assert (again.address, again.size) == (letter.address, 15)
    for path, target in (("link", b"deep/er/" + b"x" * 200), ("short", b"letter.txt")):
        link = tree.open(listed[path])
        assert (listed[path].type, link.read_at(0, link.size)) == ("link", target)
    assert "gone.txt" not in listed and not source.unreadable


@pytest.mark.parametrize("name", ["ufs1-le", "ufs1-be", "ufs2-le"])
def test_ufs_has_the_lines_of_fls(name: str) -> None:
    image = data(f"{name}.dd")
    lines = Counter(map(our_line, open_tree(image)[0].entries()))
    assert lines == fls_lines(image)
    assert any(state == "deleted" and path == b"gone.txt" for _, state, _, path in lines)


@pytest.mark.parametrize("name", ["ufs1-le", "ufs1-be", "ufs2-le"])
def test_free_space_is_what_blkls_lists(name: str) -> None:
    image = data(f"{name}.dd")
    tree, source = open_tree(image)
    held = image.read_bytes()
    ours = b"".join(held[at : at + length] for at, length in tree.unallocated())
    assert ours == run("blkls", image) and len(ours) > 1 << 20
    assert not source.unreadable


def test_a_damaged_map_of_what_is_free_is_said() -> None:
    held = bytearray(data("ufs1-le.dd").read_bytes())
    at = held.index((0x090255).to_bytes(4, "little"))
    held[at] ^= 1
    with pytest.raises(ReadError, match="map of a cylinder group"):
        list(TskFileSystem().open(SourceBytes(bytes(held))).unallocated())


@pytest.mark.parametrize("name", ["ufs1-le", "ufs1-be", "ufs2-le"])
def test_a_deleted_inode_that_states_more_than_the_library_would_ever_follow_is_said(name: str) -> None:
    image = bytearray(data(f"{name}.dd").read_bytes())
    order, length, size_at = ">" if name.endswith("be") else "<", 128, 8
    if name.startswith("ufs2"):
        length, size_at = 256, 16
    (place,) = (
        at + size_at
        for at in range(0, len(image), length)
        if struct.unpack_from(order + "H", image, at)[0] == 0o100644
        and struct.unpack_from(order + "Q", image, at + size_at)[0] == len(FILES["gone.txt"])
    )
    struct.pack_into(order + "Q", image, place, 3_552_068_371_521_634_145)
    tree = TskFileSystem().open(SourceBytes(bytes(image)))
    (found,) = (each for each in tree.entries() if each.path == b"gone.txt")
    assert found.state == "deleted" and "it states 3,552,068,371,521,634,145 bytes" in str(found.problems)
    with pytest.raises(ReadError, match="nothing but its name"):
        tree.open(found)


def test_damaged_ufs_ends_in_words() -> None:
    image = data("ufs1-le.dd").read_bytes()
    chosen = random.Random(1372)
    used = [at for at in range(8192, 160_000) if image[at]]
    seen = set()
    for _ in range(25):
        damaged = bytearray(image)
        for _ in range(chosen.randrange(1, 20)):
            damaged[chosen.choice(used)] ^= 1 << chosen.randrange(8)
        try:
            tree = TskFileSystem().open(SourceBytes(bytes(damaged[: chosen.choice((len(image), 400_000))])))
            for entry in tree.entries():
                try:
                    tree.open(entry).read_at(0, min(entry.size, 8192))
                    seen.add("read")
                except EvidenceError:
                    seen.add("content")
        except EvidenceError:
            seen.add("refused")
    assert {"read", "content"} <= seen
