"""Tar against GNU tar and Python's tarfile, with hostile names and damage."""

from __future__ import annotations

import io
import os
import random
import shutil
import subprocess
import tarfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.access.hashing import hash_source
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import Listed
from parsers.filesystems.archive_path import volume_path
from parsers.filesystems.tar import Tar, TarTree

FORMATS = [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT]


def made(members: list[tuple[tarfile.TarInfo, bytes]], form: int = tarfile.PAX_FORMAT) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=form, errors="surrogateescape") as archive:
        for info, data in members:
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return buffer.getvalue()


def info(name: str, kind: bytes = tarfile.REGTYPE, link: str = "", mtime: float = 0) -> tarfile.TarInfo:
    made_info = tarfile.TarInfo(name)
    made_info.type, made_info.linkname, made_info.mtime = kind, link, mtime
    return made_info


def tree(data: bytes) -> TarTree:
    source = SourceBytes(data)
    assert Tar().probe(source) == "tar"
    return Tar().open(source)


def content(opened: TarTree, entry: Listed, block: int = 1 << 20) -> bytes:
    with opened.open(entry) as source:
        return b"".join(source.read_at(offset, block) for offset in range(0, source.size, block))


@pytest.mark.parametrize("form", FORMATS)
def test_types_paths_and_contents(form: int) -> None:
    data = made(
        [
            (info("./", tarfile.DIRTYPE), b""),
            (info("./d", tarfile.DIRTYPE), b""),
            (info("./d/file"), b"content"),
            (info("/absolute/../x"), b"1"),
            (info("link", tarfile.SYMTYPE, "d/file"), b""),
            (info("hard", tarfile.LNKTYPE, "./d/file"), b""),
            (info("pipe", tarfile.FIFOTYPE), b""),
            (info("d/file"), b"newer"),
        ],
        form,
    )
    opened = tree(data)
    entries = list(opened.entries())
    assert [(entry.path, entry.type, entry.size) for entry in entries] == [
        (b"d", "directory", 0), (b"d/file", "file", 7), (b"absolute/../x", "file", 1), (b"link", "link", 6),
        (b"hard", "file", 7), (b"pipe", "other", 0), (b"d/file", "file", 5),
    ]  # fmt: skip
    assert [content(opened, entry) for entry in entries if entry.readable] == [
        b"content", b"1", b"d/file", b"content", b"newer",
    ]  # fmt: skip
    assert opened.problems == []
    assert opened.find(b"d/file") == entries[-1]
    assert opened.find(b"hard") == entries[4]
    assert opened.find(b"absent") is None
    again = tree(data)
    assert content(again, Listed(entries[4].address, b"", 0, "file", "live")) == b"content"


def test_times_are_whole_or_exact() -> None:
    exact = info("pax")
    exact.pax_headers = {"mtime": "1700000000.123456789", "atime": "1.5", "ctime": "-2.25"}
    entries = list(tree(made([(exact, b""), (info("plain", mtime=1_600_000_000), b"")])).entries())
    assert (entries[0].modified, entries[0].accessed, entries[0].changed) == (
        1_700_000_000_123_456_789,
        1_500_000_000,
        -2_250_000_000,
    )
    assert (entries[1].modified, entries[1].accessed) == (1_600_000_000 * 10**9, None)


@pytest.mark.skipif(not shutil.which("tar"), reason="needs GNU tar")
@pytest.mark.parametrize("form", ["gnu", "pax", "ustar", "v7"])
def test_gnu_tar(tmp_path: Path, form: str) -> None:
    root = os.fsencode(tmp_path / "in")
    (tmp_path / "in" / "d").mkdir(parents=True)
    name = b"d/" + b"n" * 150 + b"\xff\n<b>" if form in ("gnu", "pax") else b"d/\xff\n<b>"
    Path(os.fsdecode(root + b"/" + name)).write_bytes(b"odd")
    Path(os.fsdecode(root + b"/file")).write_bytes(random.Random(1).randbytes(200_000))
    os.link(root + b"/file", root + b"/zhard")
    (tmp_path / "in" / "link").symlink_to("t" * 140 if form in ("gnu", "pax") else "target")
    with Path(os.fsdecode(root + b"/sparse")).open("wb") as file:
        for place in range(40):
            file.seek(place * 300_000)
            file.write(b"%d" % place * 3000)
        file.truncate(15_000_000)
    options = ["-S"] if form in ("gnu", "pax") else []
    packed = subprocess.run(
        ["tar", f"--format={form}", "--sort=name", *options, "-cf", "-", "-C", os.fsdecode(root), "."],
        check=True,
        capture_output=True,
    ).stdout
    opened = tree(packed)
    entries = {entry.path: entry for entry in opened.entries()}
    assert opened.problems == []
    assert set(entries) == {b"d", name, b"file", b"zhard", b"link", b"sparse"}
    for path in (name, b"file", b"zhard", b"sparse"):
        expected = Path(os.fsdecode(root + b"/" + path)).read_bytes()
        assert content(opened, entries[path]) == expected
        assert content(opened, entries[path], 77_777) == expected
    assert content(opened, entries[b"link"]) == os.fsencode((tmp_path / "in" / "link").readlink())
    if form in ("gnu", "pax"):
        assert entries[b"sparse"].address.startswith("sparse,")
        assert len(packed) < 5_000_000


def test_hard_links_without_a_target_are_said() -> None:
    data = made(
        [
            (info("self", tarfile.LNKTYPE, "self"), b""),
            (info("a", tarfile.LNKTYPE, "b"), b""),
            (info("b", tarfile.LNKTYPE, "a"), b""),
        ]
    )
    opened = tree(data)
    entries = list(opened.entries())
    assert [entry.type for entry in entries] == ["other"] * 3
    assert "does not hold before it" in entries[0].problems[0]
    assert opened.find(b"self") == entries[0]


def test_damage_stops_cleanly_and_is_said() -> None:
    whole = made([(info(f"f{number}"), b"x" * 1000) for number in range(10)], tarfile.USTAR_FORMAT)
    damaged = bytearray(whole)
    damaged[5 * 1536 + 150] ^= 1
    opened = tree(bytes(damaged))
    assert len(list(opened.entries())) == 5
    assert opened.problems == ["the header at byte 7680 is damaged; what follows it is not listed"]
    cut = tree(whole[: 5 * 1536 + 900])
    entries = list(cut.entries())
    assert "cannot be read on" in cut.problems[0]
    assert all(content(cut, entry) == b"x" * 1000 for entry in entries[:5])
    unended = tree(whole[: 10 * 1536])
    assert len(list(unended.entries())) == 10
    assert "without its end mark" in unended.problems[0]


def test_a_cut_member_is_a_read_error() -> None:
    whole = made([(info("a"), b"x" * 5000)], tarfile.USTAR_FORMAT)
    entry = next(tree(whole).entries())
    cut = Tar().open(SourceBytes(whole[:2000]))
    with pytest.raises(ReadError, match="ends inside the file"), cut.open(entry) as source:
        hash_source(source)


@pytest.mark.parametrize("address", ["", "data", "data,1", "sparse,0,5", "text,zz", "data,x,y"])
def test_wrong_addresses_are_refused(address: str) -> None:
    opened = tree(made([(info("a"), b"1")]))
    with pytest.raises(NotReadableError):
        opened.open(Listed(address, b"", 0, "file", "live"))


def test_other_bytes_are_not_ours() -> None:
    for data in (b"", bytes(1024), b"PK\x03\x04" + bytes(600), random.Random(1).randbytes(2048)):
        assert Tar().probe(SourceBytes(data)) is None


NAMES = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), min_size=1, max_size=150)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from([tarfile.GNU_FORMAT, tarfile.PAX_FORMAT]),
    st.lists(st.tuples(NAMES, st.binary(max_size=700)), min_size=1, max_size=6),
)
def test_round_trip_with_hostile_names(form: int, members: list[tuple[str, bytes]]) -> None:
    # tarfile takes a trailing slash off itself.
    expected = [(volume_path(name.encode()), data) for name, data in members]
    opened = tree(made([(info(name), data) for name, data in members], form))
    found = [(entry.path, content(opened, entry)) for entry in opened.entries() if entry.type == "file"]
    directories = {volume_path(name.encode()) for name, _ in members if name.endswith("/")}
    assert [pair for pair in found if pair[0] not in directories] == [
        pair for pair in expected if pair[0] and pair[0] not in directories
    ]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_mutants_end_in_words(data: st.DataObject) -> None:
    whole = bytearray(
        made(
            [
                (info("a" * 120), b"text"),
                (info("h", tarfile.LNKTYPE, "a" * 120), b""),
                (info("b"), b"x" * 600),
            ]
        )
    )
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, 4000))] = data.draw(st.integers(0, 255))
    try:
        opened = Tar().open(SourceBytes(bytes(whole)))
        for entry in opened.entries():
            if entry.readable and entry.size < 1 << 20:
                with opened.open(entry) as member:
                    hash_source(member)
    except EvidenceError:
        pass


@pytest.mark.skipif(not shutil.which("tar"), reason="needs GNU tar")
@pytest.mark.parametrize(
    "form", ["--format=gnu", "--format=oldgnu", "--sparse-version=0.0", "--sparse-version=1.0"]
)
def test_sparse_files_that_end_in_a_hole(tmp_path: Path, form: str) -> None:
    for name, size, places in (
        ("hole", 2_000_123, ()),
        ("end", 4_000_000, (999_424, 2_998_272)),
        ("small", 5, ()),
    ):
        with (tmp_path / name).open("wb") as file:
            for place in places:
                file.seek(place)
                file.write(b"middle" * 600)
            file.truncate(size)
    names = ["hole", "end", "small"]
    subprocess.run(["tar", "-c", "--sparse", form, "-f", "made.tar", *names], cwd=tmp_path, check=True)
    opened = tree((tmp_path / "made.tar").read_bytes())
    entries = list(opened.entries())
    assert [entry.path.decode() for entry in entries] == names
    assert [content(opened, entry) for entry in entries] == [(tmp_path / name).read_bytes() for name in names]
    assert opened.problems == []


def test_an_archive_behind_the_end_of_another_is_said() -> None:
    first, second = (made([(info(name), b"1")]) for name in ("a", "b"))
    opened = tree(first + second)
    assert [entry.path for entry in opened.entries()] == [b"a"]
    (said,) = opened.problems
    assert "stands more" in said
    alone = tree(first + bytes(100_000))
    assert len(list(alone.entries())) == 1
    assert alone.problems == []


def test_an_incremental_archive_of_gnu_has_its_own_names(tmp_path: Path) -> None:
    """Its headers hold times where POSIX has the first part of long paths."""
    folder = tmp_path / "in"
    (folder / "docs").mkdir(parents=True)
    for name in ("docs/letter.txt", "one", "n" * 120):
        (folder / name).write_bytes(name.encode())
    os.link(folder / "one", folder / "two")
    snapshot, archive = tmp_path / "snapshot", tmp_path / "made.tar"
    command = ["tar", "-C", folder, "--format=gnu", f"--listed-incremental={snapshot}", "-cf", archive, "."]
    subprocess.run(command, check=True)
    opened = tree(archive.read_bytes())
    found = {entry.path.decode(): entry for entry in opened.entries()}
    folders = {path for path, entry in found.items() if entry.type == "directory"}
    assert folders - {"."} == {"docs"}
    files = {path: content(opened, entry) for path, entry in found.items() if entry.type == "file"}
    assert files == {
        str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    assert not opened.problems
