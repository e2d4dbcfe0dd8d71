"""UFS of makefs against the folder that it was made of, fls and GRUB."""

from __future__ import annotations

import os
import random
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
