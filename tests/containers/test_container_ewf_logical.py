"""L01 and Lx01: images that tests write after the specifications, pyewf's reading of them, and damage of every kind."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path
from typing import Any

import ewf_files_made as made
import pytest
from damage import cut, flipped
from tree_reading import content, found

from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.model.listed import Listed
from parsers.containers.ewf import Ewf
from parsers.containers.ewf_files import MOST_DEPTH, FileList
from parsers.containers.ewf_logical import EwfLogical
from parsers.support.aff4.logical import Checked

FORMS = ("l01", "lx01")
FILES = (
    made.File("a.txt", b"hello " * 20000),
    made.File("empty"),
    made.File("sub", held=(made.File("näme", random.Random(4).randbytes(70000)), made.File("deep", held=()))),
    made.File("last", b"end"),
)
CONTENTS = {
    b"a.txt": FILES[0].content,
    b"empty": b"",
    b"sub/n\xc3\xa4me": FILES[2].held[0].content,
    b"last": b"end",
}


def opened(first: Path) -> FileTree:
    plugin = EwfLogical()
    with first.open("rb") as file:
        assert plugin.probe(first, file.read(4096))
    return plugin.open(plugin.segments(first))


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("form", FORMS)
def test_names_times_and_contents(tmp_path: Path, form: str, end: str) -> None:
    with opened(made.written(tmp_path, made.Listing(FILES, end), form)) as tree:
        entries = list(tree.entries())
        assert [entry.path for entry in entries] == [
            b"a.txt",
            b"empty",
            b"sub",
            b"sub/n\xc3\xa4me",
            b"sub/deep",
            b"last",
        ]
        assert [entry.path for entry in entries if entry.type == "directory"] == [b"sub", b"sub/deep"]
        for entry in entries:
            if entry.type == "file":
                assert content(tree, entry) == CONTENTS[entry.path]
                assert content(tree, Listed(entry.address, b"", 0, "file", "live")) == CONTENTS[entry.path]
        one = found(tree, b"sub/n\xc3\xa4me")
        assert one in entries
        times = (one.born, one.accessed, one.modified, one.changed)
        assert times == tuple(1_600_000_000_000_000_000 + n * 10**9 for n in (1, 2, 3, 4))
        assert tree.details["case_number"] == "7/26"
        assert not tree.problems


@pytest.mark.parametrize("form", FORMS)
def test_agrees_with_libewf(tmp_path: Path, form: str) -> None:
    pyewf = pytest.importorskip("pyewf")
    twin = made.File(
        "twin", b"\0", said=(("ls", "6"), ("du", "0"), ("opr", str(made.SPARSE)), ("ha", ""), ("sha", ""))
    )
    same = made.File("same", b"Q", said=(("ls", "900"), ("opr", str(made.SPARSE)), ("ha", ""), ("sha", "")))
    first = made.written(tmp_path, made.Listing((*FILES, twin, same)), form)
    other = pyewf.handle()
    other.open([str(path) for path in EwfLogical().segments(first)])
    seen: dict[bytes, tuple[int, int, bytes]] = {}

    def walk(entry: Any, path: str) -> None:
        for below in entry.sub_file_entries:
            inside = f"{path}{below.name}"
            data = below.read_buffer(below.size) if below.size else b""
            seen[inside.encode()] = (below.size, below.get_modification_time_as_integer(), data)
            walk(below, inside + "/")

    walk(other.get_root_file_entry(), "")
    with opened(first) as tree:
        ours = {
            entry.path: (
                entry.size,
                (entry.modified or 0) // 10**9,
                content(tree, entry) if entry.type == "file" else b"",
            )
            for entry in tree.entries()
        }
    other.close()
    assert ours == seen
    assert ours[b"twin"][2] == b"hello "
    assert ours[b"same"][2] == b"Q" * 900


def test_segments_of_an_lx01(tmp_path: Path) -> None:
    segments = made.lx01(made.Listing(FILES), 3)
    first = made.made.written(tmp_path, segments, "Lx")
    with opened(first.with_suffix(".Lx02")) as tree:
        assert content(tree, found(tree, b"a.txt")) == CONTENTS[b"a.txt"]
    first.with_suffix(".Lx02").unlink()
    with pytest.raises(NotReadableError, match=r"image\.Lx02 is missing"):
        EwfLogical().segments(first)


@pytest.mark.parametrize("form", FORMS)
def test_folders_and_nothing_else(tmp_path: Path, form: str) -> None:
    with opened(made.written(tmp_path, made.Listing((made.File("only", held=()),)), form)) as tree:
        assert [(entry.path, entry.type) for entry in tree.entries()] == [(b"only", "directory")]


def test_a_list_that_states_less_than_nothing() -> None:
    listing = made.Listing(FILES)
    total = f"\n{len(listing.media)}\t".encode("utf-16-le")
    with pytest.raises(ValueError, match="states -5 bytes"):
        FileList(listing.text.replace(total, "\n-5\t".encode("utf-16-le")))


def test_content_in_pieces_and_wrong_digests(tmp_path: Path) -> None:
    media = b"0123456789abcdef" * 100
    none = (("ha", "0" * 32), ("sha", ""))
    files = (
        made.File("all", media),
        made.File("pieces", b"-", said=(("ls", "9"), ("be", "2 a 6 0 3"), *none)),
        made.File("wrong", b"changed", said=(("ha", "1" * 32),)),
        made.File("short", b"1", said=(("ls", "5"),)),
        made.File("outside", b"1", said=(("be", "1 ffffff 1"),)),
        made.File("torn", b"1", said=(("be", "1 zz 1"),)),
        made.File("a/b", b"slash"),
        made.File("", b"no name"),
    )
    with opened(made.written(tmp_path, made.Listing(files), "l01")) as tree:
        assert content(tree, found(tree, b"pieces")) == b"abcdef012"
        with pytest.raises(ReadError, match="md5 of its content is"):
            content(tree, found(tree, b"wrong"))
        for name, said in (
            (b"short", "stores 1 of its 5"),
            (b"outside", "behind the end"),
            (b"torn", "cannot be read"),
        ):
            with pytest.raises(NotReadableError, match=said):
                tree.open(found(tree, name))
        assert found(tree, b"torn").problems
        assert "slash" in found(tree, b"a_b").problems[0]
        assert content(tree, found(tree, b"unnamed-7")) == b"no name"
        for address in ("8", "x", "-9"):
            with pytest.raises(NotReadableError, match="is no entry"):
                tree.open(Listed(address, b"", 0, "file", "live"))


def test_folders_without_end_are_left_out_and_counted(tmp_path: Path) -> None:
    nested = made.File("f", b"deep")
    for _ in range(MOST_DEPTH + 5):
        nested = made.File("d", held=(nested,))
    with opened(made.written(tmp_path, made.Listing((nested,)), "lx01")) as tree:
        assert sum(1 for _ in tree.entries()) == MOST_DEPTH
        assert "6 entries lie deeper" in tree.problems[0]


@pytest.mark.parametrize("count", ["9", "x", "-1", "99999999999999999999"])
def test_a_list_that_lies_about_its_entries(count: str) -> None:
    text = made.Listing(FILES).text.replace(
        "\n0\t4\n".encode("utf-16-le"), f"\n0\t{count}\n".encode("utf-16-le")
    )
    with pytest.raises(ValueError, match="breaks off"):
        FileList(text)


def test_an_l01_that_is_named_and_marked_as_an_e01(tmp_path: Path) -> None:
    path = tmp_path / "image.E01"
    path.write_bytes(b"E" + made.l01(made.Listing(FILES))[1:])
    with pytest.raises(NotReadableError, match="lists files as an L01"):
        Ewf().open(Ewf().segments(path))


def checked(tree: FileTree) -> int:
    """How many entries are as they were written; each that is read is right."""
    right = 0
    for entry in tree.entries():
        if entry.type == "file" and isinstance(source := tree.open(entry), Checked):
            data = source.read_at(0, source.size)
            assert hashlib.md5(data).hexdigest() in {
                hashlib.md5(one).hexdigest() for one in CONTENTS.values()
            }
            right += 1
    return right


@pytest.mark.parametrize("flips", [40, pytest.param(2000, marks=pytest.mark.campaign)])
@pytest.mark.parametrize("form", FORMS)
def test_no_damage_is_silent(tmp_path: Path, form: str, flips: int) -> None:
    first = made.written(tmp_path, made.Listing(FILES), form)
    whole = first.read_bytes()
    refused = 0
    for copy in flipped(whole, flips):
        first.write_bytes(copy)
        try:
            with opened(first) as tree:
                assert checked(tree) == 3
        except EvidenceError:
            refused += 1
    assert refused > flips // 2
    for copy in cut(whole, 10):
        first.write_bytes(copy)
        with pytest.raises(NotReadableError):
            opened(first).close()
