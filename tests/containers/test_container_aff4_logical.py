"""Logical AFF4 images, against what was written into them and against what pyaff4 wrote."""

from __future__ import annotations

import contextlib
import hashlib
import zipfile
from pathlib import Path

import pytest
from aff4_made import VOLUMES, File, Volume, content, logical
from damage import flipped
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph as Rdf

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.model.listed import Listed
from parsers.containers.aff4 import Aff4
from parsers.support.aff4.turtle import TurtleError, statements

WRITTEN = Path(__file__).parents[1] / "fixtures/aff4/pyaff4-logical.aff4"
TIMES = (
    'aff4:lastWritten "2018-09-17T13:42:20+10:00"^^xsd:datetime',
    'aff4:lastAccessed "2018-10-23T01:08:19.123456789Z"^^xsd:dateTime',
    'aff4:recordChanged "1969-12-31T23:59:59.5Z"^^xsd:dateTime',
    'aff4:birthTime "2018-09-17T13:42:20-00:30"^^xsd:dateTime',
)
FILES = (
    File("./docs/letter.txt", b"Dear examiner\n", said=TIMES),
    File("C:\\Users\\x\\two words.bin", content(50_001), "ImageStream"),
    File("/srv/mapped.bin", content(9000), "Map"),
    File("\\\\server\\share\\naïve.txt", b"", said=('aff4:lastWritten "2018-09-17T13:42:20"^^xsd:dateTime',)),
    File("docs/letter.txt", b"of the same name"),
)


def opened(path: Path) -> FileTree:
    tree = Aff4().open(Aff4().segments(path))
    assert isinstance(tree, FileTree)
    return tree


def read(tree: FileTree, entry: Listed) -> bytes:
    with tree.open(entry) as source:
        return b"".join(source.read_at(at, 4000) for at in range(0, source.size, 4000))


def test_files_have_their_names_sizes_times_and_bytes(tmp_path: Path) -> None:
    with opened(logical(tmp_path / "files.aff4", FILES, ("docs",))) as tree:
        entries = list(tree.entries())
        assert [(entry.path.decode(), entry.type, entry.size) for entry in entries] == [
            ("docs", "directory", 0),
            ("docs/letter.txt", "file", 14),
            ("C:/Users/x/two words.bin", "file", 50_001),
            ("srv/mapped.bin", "file", 9000),
            ("server/share/naïve.txt", "file", 0),
            ("docs/letter.txt", "file", 16),
        ]
        assert [read(tree, entry) for entry in entries[1:]] == [file.data for file in FILES]
        letter = entries[1]
        assert tree.find(b"docs/letter.txt") == letter
        assert tree.find(b"docs/none") is None
        assert (letter.modified, letter.accessed) == (1_537_155_740 * 10**9, 1_540_256_899_123_456_789)
        assert (letter.changed, letter.born) == (-(10**9) + 500_000_000, 1_537_193_540 * 10**9)
        assert not letter.zone_assumed
        assert entries[4].zone_assumed
        assert entries[4].modified == 1_537_191_740 * 10**9
        assert tree.details["identifier"] == VOLUMES[0]


def test_what_pyaff4_wrote() -> None:
    lines = b"".join(b"%06d: the same again and again\n" % (number // 100) for number in range(36_000))
    with opened(WRITTEN) as tree:
        found = [(entry.path, entry.modified, read(tree, entry)) for entry in tree.entries()]
    assert found == [
        (b"big.txt", 1_600_000_000_500_000_000, lines),
        (b"two words.txt", 1_600_000_000_500_000_000, b"Dear"),
    ]


def test_files_in_a_second_volume(tmp_path: Path) -> None:
    """Named in the first; where the second is missing, they are listed and refused."""
    first, second = Volume(VOLUMES[0]), Volume(VOLUMES[1])
    urn = f"{VOLUMES[1]}//far.txt"
    first.state(
        urn, "aff4:FileImage, aff4:Image", 'aff4:originalFileName "far.txt"', f"aff4:stored <{second.urn}>"
    )
    near = f"{VOLUMES[0]}//near.txt"
    first.state(near, "aff4:FileImage, aff4:Image", 'aff4:originalFileName "near.txt"', "aff4:size 4")
    first.add(near, b"near")
    second.add(urn, b"far away")
    path, other = first.write(tmp_path / "a.aff4"), second.write(tmp_path / "b.aff4")
    assert Aff4().segments(path) == (path, other)
    with opened(path) as tree:
        assert [read(tree, entry) for entry in tree.entries()] == [b"far away", b"near"]
    other.unlink()
    with opened(path) as tree:
        far, near_one = tree.entries()
        assert read(tree, near_one) == b"near"
        with pytest.raises(NotReadableError, match=r"far.txt lies in another volume, which is missing"):
            tree.open(far)


def test_content_that_is_missing_is_said(tmp_path: Path) -> None:
    volume = Volume(VOLUMES[0])
    volume.state(f"{volume.urn}//x", "aff4:FileImage", 'aff4:originalFileName "x"')
    tree = opened(volume.write(tmp_path / "a.aff4"))
    with tree, pytest.raises(NotReadableError, match=r"\(FileImage\) is missing or not read"):
        tree.open(next(tree.entries()))


def test_an_entry_is_opened_again_from_its_address_alone(tmp_path: Path) -> None:
    path = logical(tmp_path / "files.aff4", FILES)
    with opened(path) as tree:
        addresses = [entry.address for entry in tree.entries()]
    with opened(path) as tree:
        again = [read(tree, Listed(address, b"", 0, "file", "live")) for address in addresses]
        assert again == [file.data for file in FILES]
        with pytest.raises(NotReadableError, match="no entry"):
            tree.open(Listed("elsewhere", b"", 0, "file", "live"))


def test_it_is_a_tree_of_its_own(tmp_path: Path) -> None:
    found = survey(1, logical(tmp_path / "files.aff4", FILES), load(LAYER_PACKAGES), tmp_path)
    assert [str(tree) for tree in found.trees] == ["1/aff4"]


def test_content_whose_stored_hash_is_another_is_an_error_at_its_end(tmp_path: Path) -> None:
    said = ('aff4:hash "00000000000000000000000000000000"^^aff4:MD5',)
    with opened(logical(tmp_path / "files.aff4", [File("a.txt", b"some text", said=said)])) as tree:
        source = tree.open(next(tree.entries()))
        assert source.read_at(0, 4) == b"some"
        with pytest.raises(
            ReadError, match=f"the md5 of its content is {hashlib.md5(b'some text').hexdigest()}"
        ):
            source.read_at(4, 100)


def test_content_of_another_length_than_is_stated_is_refused(tmp_path: Path) -> None:
    path = logical(tmp_path / "files.aff4", [File("a.txt", b"some text")])
    with zipfile.ZipFile(path) as old:
        members = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(path, "w") as new:
        for name, data in members.items():
            new.writestr(name, data.replace(b"aff4:size 9", b"aff4:size 8"))
    with opened(path) as tree, pytest.raises(NotReadableError, match="has 9 bytes, and 8 are stated"):
        tree.open(next(tree.entries()))


def test_flipped_bits_never_give_other_bytes(tmp_path: Path) -> None:
    raw = logical(tmp_path / "files.aff4", FILES).read_bytes()
    wanted = {file.data for file in FILES}
    target = tmp_path / "flipped.aff4"
    for changed in flipped(raw, 30):
        target.write_bytes(changed)
        try:
            tree = opened(target)
        except EvidenceError:
            continue
        with tree:
            for entry in tree.entries():
                try:
                    assert read(tree, entry) in wanted
                except EvidenceError:
                    continue


TEXTS = (
    '<aff4://a> a <x:T>, <x:U>; <x:b> "l\\u00e9 \\"q\\"", \'single\'@en-GB ; <x:c> true, false, _:n .',
    '@prefix p: <x:y#> . PREFIX q: <z:>\n@base <b:/> . p:a.b q:c p:d\\,e ; p:e [ p:f [ p:g "h" ] ; ] . <rel> p:x p: .',
    '<a:> <b:> """long "quoted" and\nnew\\tline""", \'\'\'it\'s\'\'\' ; # a comment\n <c:> "x"^^<d:e>, "y"^^<f:g> .',
)


@pytest.mark.parametrize("text", TEXTS)
def test_turtle_says_what_rdflib_reads(text: str) -> None:
    """Nodes without a name are counted: they have none to compare."""
    found, truth = list(statements(text)), Rdf().parse(data=text, format="turtle")

    def named(name: str) -> str:
        return "" if name.startswith("_:") else name

    ours = sorted((named(each.subject), each.name, named(each.value.text)) for each in found)
    blank = {str(node) for triple in truth for node in triple if type(node).__name__ == "BNode"}
    theirs = sorted(tuple("" if str(node) in blank else str(node) for node in triple) for triple in truth)
    assert ours == theirs


@given(st.text(alphabet="<>a:b \"'\\[](),.;^@#_1e-\n", max_size=60))
def test_any_text_is_turtle_or_is_refused(text: str) -> None:
    with contextlib.suppress(TurtleError):
        assert all(each.subject and each.name for each in statements("@prefix b: <x:> . " + text))


@pytest.mark.parametrize(
    "text", ["[" * 100_000, "<a:> <b:> " + "[<c:> " * 100_000, "<a:> <b:> " + "(" * 100_000]
)
def test_nodes_inside_one_another_are_bounded(text: str) -> None:
    with pytest.raises(TurtleError):
        list(statements(text))
