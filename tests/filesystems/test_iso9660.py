"""ISO 9660 against what was put on the disc, and against 7-Zip's listing."""

from __future__ import annotations

import hashlib
import os
import random
from pathlib import Path

import pytest
from make_data import MOMENT, content, run

from evidence.contract.errors import EvidenceError
from evidence.contract.source_bytes import SourceBytes
from parsers.filesystems.iso9660 import Iso9660
from parsers.filesystems.iso9660_tree import Iso9660Tree

_FILES = {
    "read me.txt": b"Dear examiner,\n",
    "empty": b"",
    "Größe – 大きさ.bin": content(1, 100_001),
    "deep/" + "/".join("abcdefghijkl") + "/file": content(2, 3000),
    ("n" * 180) + ".txt": b"a long name",
    **{f"many/File {number}.dat": content(number, number * 31) for number in range(200)},
}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("iso") / "source"
    for name, data in _FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        os.utime(path, (MOMENT, MOMENT))
    (folder / "link").symlink_to("../" + "x" * 250 + "/read me.txt")
    return folder


def _made(source: Path, *options: str) -> bytes:
    made = source.parent / ("-".join(options).replace("/", "") + ".iso")
    if not made.exists():
        run("genisoimage", "-quiet", "-input-charset", "utf-8", *options, "-o", made, source)
    return made.read_bytes()


def _contents(tree: Iso9660Tree) -> dict[str, str]:
    return {
        os.fsdecode(entry.path): hashlib.sha256(tree.open(entry).read_at(0, entry.size)).hexdigest()
        for entry in tree.entries()
        if entry.type == "file"
    }


def _truth() -> dict[str, str]:
    return {name: hashlib.sha256(data).hexdigest() for name, data in _FILES.items()}


@pytest.mark.parametrize("options", [("-R",), ("-r",), ("-J", "-R"), ("-R", "-D")])
def test_rock_ridge_gives_every_name_and_byte_back(source: Path, options: tuple[str, ...]) -> None:
    tree = Iso9660().open(SourceBytes(_made(source, *options)))
    assert _contents(tree) == _truth()
    assert tree.problems == []
    entries = {os.fsdecode(entry.path): entry for entry in tree.entries()}
    link = entries["link"]
    assert link.type == "link"
    target = tree.open(link)
    assert os.fsdecode(target.read_at(0, target.size)) == os.readlink(source / "link")
    assert entries["read me.txt"].modified == MOMENT * 10**9
    assert entries["many"].type == "directory"


def test_joliet_gives_names_up_to_its_64_characters(source: Path) -> None:
    found = _contents(Iso9660().open(SourceBytes(_made(source, "-J", "-joliet-long", "-D"))))
    expected = {name: digest for name, digest in _truth().items() if "n" * 100 not in name}
    assert {name: found.get(name) for name in expected} == expected
    assert sorted(found.values()) == sorted(_truth().values())


def test_names_of_the_disc_itself_are_those_of_7_zip(source: Path) -> None:
    image = _made(source, "-iso-level", "1", "-D")
    path = source.parent / "plain.iso"
    path.write_bytes(image)
    listing = run("7zz", "l", "-slt", path).decode().split("----------\n", 1)[1]
    truth = {line.removeprefix("Path = ") for line in listing.splitlines() if line.startswith("Path = ")}
    assert {os.fsdecode(entry.path) for entry in Iso9660().open(SourceBytes(image)).entries()} == truth


def test_what_only_one_tree_of_names_holds_is_listed_and_said(source: Path) -> None:
    image = _made(source, "-J", "-R", "-hide", "many")
    entries = list(Iso9660().open(SourceBytes(image)).entries())
    alone = [entry for entry in entries if any("other tree" in said for said in entry.problems)]
    assert {os.fsdecode(entry.path) for entry in alone} == {
        f"many/File {number}.dat" for number in range(1, 200)
    }


def test_each_entry_is_found_by_its_path_and_reopened_by_its_address(source: Path) -> None:
    image = _made(source, "-R")
    entries = list(Iso9660().open(SourceBytes(image)).entries())
    again = Iso9660().open(SourceBytes(image))
    for entry in entries[::7]:
        assert again.find(entry.path) == entry
    assert again.find(b"many/FILE 1.DAT") is None
    place = again.open(entries[-1]).place(0)
    assert place is None or image[place[0] : place[0] + 4] == again.open(entries[-1]).read_at(0, 4)


def test_damaged_discs_end_in_words_and_never_hang(source: Path) -> None:
    image = _made(source, "-J", "-R")
    chosen = random.Random(9660)
    folders = range(16 * 2048, 200 * 2048)
    seen = set()
    for _ in range(300):
        damaged = bytearray(image)
        for _ in range(chosen.randrange(1, 20)):
            damaged[chosen.choice(folders)] = chosen.randrange(256)
        try:
            tree = Iso9660().open(SourceBytes(bytes(damaged[: chosen.choice((len(image), 300_000))])))
            count = 0
            for entry in tree.entries():
                count += 1
                try:
                    tree.open(entry).read_at(0, min(entry.size, 4096))
                except EvidenceError:
                    seen.add("content")
            assert count < 100_000
            seen.update({"problem"} if tree.problems else set())
        except EvidenceError:
            seen.add("refused")
    assert {"problem", "content"} <= seen


def test_a_folder_that_holds_itself_is_said(source: Path) -> None:
    image = bytearray(_made(source, "-R"))
    tree = Iso9660().open(SourceBytes(bytes(image)))
    (many,) = [entry for entry in tree.entries() if entry.path == b"many"]
    root = image[16 * 2048 + 158 : 16 * 2048 + 166]
    size = image[16 * 2048 + 166 : 16 * 2048 + 174]
    at = int(many.address)
    image[at + 2 : at + 10], image[at + 10 : at + 18] = root, size
    looped = Iso9660().open(SourceBytes(bytes(image)))
    paths = [entry.path for entry in looped.entries()]
    assert max(path.count(b"/") for path in paths) <= 30
    told = " ".join(looped.problems) + " ".join(said for entry in looped.entries() for said in entry.problems)
    assert "already" in told


def test_a_session_that_was_added_later_is_said(source: Path, tmp_path: Path) -> None:
    first = _made(source, "-R")
    start = -(-len(first) // (16 * 2048)) * 16
    (tmp_path / "first.iso").write_bytes(first)
    (tmp_path / "added").mkdir()
    (tmp_path / "added" / "later.txt").write_bytes(b"later")
    more = (
        "-C",
        f"0,{start}",
        "-M",
        tmp_path / "first.iso",
        "-o",
        tmp_path / "second.iso",
        tmp_path / "added",
    )
    run("genisoimage", "-quiet", "-R", *more)
    disc = first.ljust(start * 2048, b"\0") + (tmp_path / "second.iso").read_bytes()
    (said,) = Iso9660().open(SourceBytes(disc)).problems
    assert f"begins before byte {(start + 16) * 2048}:" in said
    assert Iso9660().open(SourceBytes(first + bytes(100_000))).problems == []
