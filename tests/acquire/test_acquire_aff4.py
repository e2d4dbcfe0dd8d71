"""Folders into AFF4-L, held against sha256sum, unzip and rdflib, and what an ingest makes of them."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from command_line import indicia
from folder_copies import LONG, acquired, filled, lines, order, sums
from hostile_names import NAMES, at, fill
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, XSD

from app.acquisition_order import Order, planned
from evidence.acquire import aff4_statements, aff4_stream, folder_aff4
from evidence.acquire.errors import AcquireError
from evidence.acquire.folder import FolderAcquisition
from evidence.acquire.folder_check import wrong_in
from evidence.acquire.medium import Medium
from evidence.acquire.turtle import iri_path, literal
from evidence.contract.layers import FileTree
from evidence.model.timestamp import rfc3339
from parsers.containers.aff4 import Aff4

SCHEMA = "http://aff4.org/Schema#"
OWN = [
    b"information.turtle", b"version.txt", b"container.description", b"aff4:", b"%20", b"two words", b"%41", b"a;b?c#d",
    b"C:\\x", b"\\\\server\\share", b"{[|^`]}", b"\xc2\x85\xe2\x80\xa8", b"\\xff\\xfe", "名 \U0001f600".encode(), b"...",
]  # fmt: skip


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return filled(tmp_path / "folder")


def copied(root: Path, name: Path, **changes: object) -> Path:
    """The AFF4-L of a folder."""
    acquired(FolderAcquisition(order(root, name, form="aff4", **changes)))
    return name.with_suffix(".aff4")


def stated(path: Path) -> Graph:
    with zipfile.ZipFile(path) as archive:
        return Graph().parse(data=archive.read("information.turtle").decode(), format="turtle")


def opened(path: Path) -> FileTree:
    found = Aff4().open([path])
    assert isinstance(found, FileTree)
    return found


def read(path: Path) -> dict[bytes, tuple[int, str]]:
    """Size and SHA-256 of each file by its path, by our reader."""
    with opened(path) as files:
        found = {}
        for entry in files.entries():
            if entry.type == "file":
                with files.open(entry) as source:
                    found[entry.path] = entry.size, hashlib.sha256(source.read_at(0, source.size)).hexdigest()
        return found


@pytest.mark.parametrize("compression", ["none", "fast"])
def test_every_file_is_read_back_with_its_values(tree: Path, tmp_path: Path, compression: str) -> None:
    path = copied(tree, tmp_path / "copy", compression=compression)
    expected = sums(tree)
    found = read(path)
    assert {name.decode(): digest for name, (_, digest) in found.items()} == expected
    listed = lines(tmp_path / "copy")
    assert {name.decode(): size for name, (size, _) in found.items()} == {
        name: listed[name]["size"] for name in expected
    }
    assert listed["sub/link"]["target"] == "../a.txt"
    with opened(path) as files:
        letter, old = files.find(b"a.txt"), files.find(b"empty")
        folders = {entry.path for entry in files.entries() if entry.type == "directory"}
    assert folders == {b"sub", b"sub/deeper", b"sub/empty"}
    assert letter is not None
    assert old is not None
    assert (letter.modified, old.modified, old.accessed) == (LONG, -5_000_000_000, 0)
    born = listed["a.txt"]["times"].get("born")
    assert (letter.born and rfc3339(letter.born)) == born
    assert wrong_in("aff4", path, tmp_path / "copy.files.jsonl", lambda _: None) == ""


def test_it_is_the_volume_that_the_standard_describes(tree: Path, tmp_path: Path) -> None:
    path = copied(
        tree, tmp_path / "copy", header={"examiner": 'J. "M"üller', "case_number": "7\\8", "notes": ""}
    )
    if shutil.which("unzip"):
        subprocess.run(["unzip", "-tqq", path], check=True)
    with zipfile.ZipFile(path) as archive:
        urn = archive.comment.decode()
        assert archive.infolist()[0].filename == "container.description"
        assert archive.read("container.description").decode() == urn
        assert archive.read("version.txt") == b"major=1\nminor=1\ntool=Indicia test\n"
        assert all(not info.is_dir() for info in archive.infolist())
    graph = stated(path)
    file = URIRef(f"{urn}/files/a.txt")
    digests = {"MD5": "md5", "SHA1": "sha1", "SHA256": "sha256"}
    hashes = {str(each.datatype): str(each) for each in graph.objects(file, URIRef(SCHEMA + "hash"))}
    assert hashes == {
        SCHEMA + word: hashlib.new(name, b"hello\n").hexdigest() for word, name in digests.items()
    }
    assert {str(each) for each in graph.objects(file, RDF.type)} == {
        SCHEMA + word for word in ("FileImage", "Image", "zip_segment")
    }
    assert graph.value(file, URIRef(SCHEMA + "size")) == Literal(6)
    written = graph.value(file, URIRef(SCHEMA + "lastWritten"))
    assert written.datatype == XSD.dateTime
    assert str(written).startswith("2023-11-14T22:13:20.123456")  # the rest rdflib rounds away
    case = URIRef(f"{urn}/case")
    assert str(graph.value(case, URIRef(SCHEMA + "examiner"))) == 'J. "M"üller'
    assert str(graph.value(case, URIRef(SCHEMA + "caseName"))) == "7\\8"
    assert not list(
        graph.subjects(URIRef(SCHEMA + "originalFileName"), Literal("./sub/link", datatype=XSD.string))
    )


@pytest.mark.parametrize("compression", ["none", "fast"])
def test_large_files_are_streams_of_chunks(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, compression: str
) -> None:
    """Also those that fill their last chunk, or their last bevy."""
    bevy = 4 * aff4_stream.CHUNK
    monkeypatch.setattr(aff4_stream, "CHUNKS", 4)
    monkeypatch.setattr(folder_aff4, "CHUNKS", 4)
    monkeypatch.setattr(folder_aff4, "WHOLE", bevy)
    large = (tree / "sub/large.bin").read_bytes()
    for size in (bevy, bevy + 1, 5 * aff4_stream.CHUNK, 2 * bevy):
        (tree / f"{size} b").write_bytes(large[:size])
    path = copied(tree, tmp_path / "copy", compression=compression)
    assert {name.decode(): digest for name, (_, digest) in read(path).items()} == sums(tree)
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        assert archive.testzip() is None
    assert {f"files/{bevy} b", f"files/{bevy + 1} b/00000001", f"files/{bevy + 1} b/00000001.index"} <= names
    assert not names & {f"files/{bevy + 1} b", f"files/{2 * bevy} b/00000002"}
    with opened(path) as files:
        entry = files.find(b"sub/large.bin")
        assert entry is not None
        assert files.open(entry).read_at(3 * bevy - 5, 10) == large[3 * bevy - 5 : 3 * bevy + 5]
    assert wrong_in("aff4", path, tmp_path / "copy.files.jsonl", lambda _: None) == ""


@pytest.mark.parametrize("limit", [zipfile.ZIP64_LIMIT, 1000])
def test_its_end_is_that_of_zip64(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int
) -> None:
    """As the standard asks, whether or not the sizes need it; what looks like an end is evidence."""
    empty = b"PK\x05\x06" + bytes(18)
    (tree / "empty.zip").write_bytes(empty)
    with monkeypatch.context() as smaller:
        smaller.setattr(zipfile, "ZIP64_LIMIT", limit)
        path = copied(tree, tmp_path / "copy", compression="none")
    with zipfile.ZipFile(path) as archive:
        comment = archive.comment
        assert archive.testzip() is None
        assert archive.read("files/empty.zip") == empty
    end = path.read_bytes()[: -len(comment)]
    assert end[-22:] == b"PK\x05\x06" + bytes(4) + b"\xff" * 12 + len(comment).to_bytes(2, "little")
    assert end[-42:-38] == b"PK\x06\x07"
    assert end[-98:-94] == b"PK\x06\x06"
    assert {name.decode(): digest for name, (_, digest) in read(path).items()} == sums(tree)


def test_names_say_what_they_are_and_pose_as_nothing(tmp_path: Path) -> None:
    """Also where they are those of the volume's own segments, or two that are escaped alike."""
    names = NAMES + OWN
    root = fill(tmp_path / "folder", names)
    path = copied(root, tmp_path / "copy")
    with opened(path) as files:
        found = []
        for entry in files.entries():
            if entry.type == "file":
                with files.open(entry) as source:
                    found.append((entry.path, source.read_at(0, source.size)))
    wanted = [
        (name.decode("utf-8", "backslashreplace").encode(), at(root, name).read_bytes()) for name in names
    ]
    assert sorted(found) == sorted(wanted)
    texts = {str(each) for each in stated(path).objects(None, URIRef(SCHEMA + "originalFileName"))}
    assert texts == {f"./{name.decode()}" for name, _ in wanted} | {"./", "./sub"}
    with zipfile.ZipFile(path) as archive:
        assert archive.read("version.txt").startswith(b"major=1")
        assert "files/version.txt" in archive.namelist()
        assert len(archive.namelist()) == len(set(archive.namelist())) == len(names) + 3


@settings(max_examples=15)
@given(st.text(), st.binary(min_size=1, max_size=40).filter(lambda path: b"\0" not in path))
@example("\ud800 \"\\'\n\r\t<>^^@en \U000e0001\ufffe", b"a/b\xff%FF\xed\xa0\x80")
def test_any_text_and_any_path_are_turtle(text: str, path: bytes) -> None:
    said = f"<aff4://x/{iri_path(path)}> <x:y> {literal(text)} ."
    ((subject, _, value),) = Graph().parse(data=said, format="turtle")
    assert str(value) == text.encode("utf-8", "backslashreplace").decode()
    assert str(subject) == f"aff4://x/{iri_path(path)}"
    assert said.isprintable()


@given(st.binary(max_size=40), st.binary(max_size=40))
@example(b"a\xff", b"a%FF")
@example(b"\xc3\xa9", b"%C3%A9")
def test_two_paths_never_have_one_name(one: bytes, other: bytes) -> None:
    assert (iri_path(one) == iri_path(other)) is (one == other)


def test_what_changed_in_it_is_found(tree: Path, tmp_path: Path) -> None:
    path = copied(tree, tmp_path / "copy", compression="none")
    listed = tmp_path / "copy.files.jsonl"

    def changed(name: str, old: bytes, new: bytes) -> str:
        with zipfile.ZipFile(path) as whole, zipfile.ZipFile(tmp_path / "changed.aff4", "w") as other:
            other.comment = whole.comment
            for info in whole.infolist():
                data = whole.read(info)
                assert info.filename != name or old in data
                other.writestr(info.filename, data.replace(old, new) if info.filename == name else data)
        return wrong_in("aff4", tmp_path / "changed.aff4", listed, lambda _: None)

    assert changed("version.txt", b"1", b"1") == ""
    assert "md5 of its content" in changed("files/a.txt", b"hello", b"jello")
    digest = hashlib.md5(b"hello\n").hexdigest().encode()
    assert "the container stores 00" in changed("information.turtle", digest, bytes(b"0" * 32))
    assert changed("information.turtle", b'"./a.txt"', b'"./b.txt"') == "b.txt is not where the list has it"
    assert changed("information.turtle", b"aff4:FileImage, ", b"").endswith("is missing in it")
    path.write_bytes(path.read_bytes()[:-100])
    assert "cannot be read back" in wrong_in("aff4", path, listed, lambda _: None)


def test_a_folder_without_files_is_one(tmp_path: Path) -> None:
    root = tmp_path / "folder"
    root.mkdir()
    (root / "a.txt").symlink_to("nowhere")
    path = copied(root, tmp_path / "copy")
    assert list(lines(tmp_path / "copy")) == ["a.txt"]
    assert read(path) == {}
    assert wrong_in("aff4", path, tmp_path / "copy.files.jsonl", lambda _: None) == ""


def test_more_names_than_readers_take_are_refused(
    tree: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(aff4_statements, "MOST", 3000)
    with pytest.raises(AcquireError, match="exceeds 3000 bytes"):
        list(FolderAcquisition(order(tree, tmp_path / "copy", form="aff4")).run())
    assert not list(tmp_path.glob("copy*"))


def test_as_a_command_it_is_verified(tree: Path, tmp_path: Path) -> None:
    home, name = tmp_path / "home", tmp_path / "copy.aff4"
    said = indicia(
        home, "acquire", tree, "-o", name, "--examiner", "Jo", "--format", "aff4", "--json"
    ).document
    assert (said["verified"], said["entries"], said["not_read"]) == ("match", 11, 1)
    assert [each["name"] for each in said["files"]] == ["copy.aff4", "copy.files.jsonl"]


@pytest.mark.campaign
def test_as_a_command_it_ends_in_a_case(tree: Path, tmp_path: Path) -> None:
    home, case = tmp_path / "home", tmp_path / "case"
    indicia(home, "case", "create", case, "--number", "7", "--title", "T", "--examiner", "Jo")
    indicia(home, "acquire", tree, "-o", tmp_path / "copy", "--case", case, "--format", "aff4")
    assert "VERIFIED" in indicia(home, "verify", tmp_path / "copy.acquisition.json", case).out
    indicia(home, "ingest", case, tmp_path / "copy.aff4")
    listed = [line for line in indicia(home, "files", case, "--jsonl").lines if line["type"] == "file"]
    assert {line["path"]: line["sha256"] for line in listed} == sums(tree)


def test_of_a_file_it_is_refused(tree: Path, tmp_path: Path) -> None:
    with pytest.raises(AcquireError, match="is no folder"):
        planned(Order(source=tree, names=[tmp_path / "copy"], form="aff4"), Medium(tree / "a.txt"), "Jo", "7")
