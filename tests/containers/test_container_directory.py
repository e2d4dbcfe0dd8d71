"""A folder as evidence: nothing followed, nothing opened that is no file, nothing changed."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from evidence.contract.errors import NotReadableError
from evidence.model.listed import Listed
from parsers.containers.directory import Directory, DirectoryTree


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "evidence"
    (root / "b" / "deep").mkdir(parents=True)
    (root / "b" / "deep" / "file.txt").write_bytes(b"deep")
    (root / "a.txt").write_bytes(b"a")
    (root / "Z.txt").write_bytes(b"zz")
    (tmp_path / "outside.txt").write_bytes(b"secret")
    (root / "link").symlink_to("../outside.txt")
    (root / "loop").symlink_to(".")
    os.mkfifo(root / "pipe")
    (Path(os.fsdecode(os.fsencode(root) + b"/bad\xff\n%41"))).write_bytes(b"odd")
    return root


def tree(folder: Path) -> DirectoryTree:
    plugin = Directory()
    assert plugin.probe(folder, b"")
    return plugin.open([folder])


def test_listing_is_sorted_and_follows_nothing(folder: Path) -> None:
    with tree(folder) as opened:
        found = [(entry.path, entry.type, entry.size) for entry in opened.entries()]
    assert [path for path, _, _ in found] == [
        b"Z.txt", b"a.txt", b"b", b"b/deep", b"b/deep/file.txt", b"bad\xff\n%41", b"link", b"loop", b"pipe",
    ]  # fmt: skip
    kinds = {path: kind for path, kind, _ in found}
    assert (kinds[b"link"], kinds[b"loop"], kinds[b"pipe"], kinds[b"b"]) == (
        "link",
        "link",
        "other",
        "directory",
    )


def test_times_are_those_of_lstat(folder: Path) -> None:
    os.utime(folder / "a.txt", ns=(1_600_000_000_000_000_001, 1_500_000_000_123_456_789))
    with tree(folder) as opened:
        entry = opened.find(b"a.txt")
    assert entry is not None
    assert (entry.accessed, entry.modified) == (1_600_000_000_000_000_001, 1_500_000_000_123_456_789)


def test_contents(folder: Path) -> None:
    with tree(folder) as opened:
        for path, content in {
            b"b/deep/file.txt": b"deep",
            b"bad\xff\n%41": b"odd",
            b"link": b"../outside.txt",
        }.items():
            entry = opened.find(path)
            assert entry is not None
            with opened.open(entry) as source:
                assert source.read_at(0, 100) == content
        pipe = opened.find(b"pipe")
        assert pipe is not None
        with pytest.raises(NotReadableError):
            opened.open(pipe)


@pytest.mark.parametrize(
    "address", ["../outside.txt", "loop/a.txt", "/etc/passwd", "b/../../outside.txt", "b//deep", ""]
)
def test_no_address_leads_out(folder: Path, address: str) -> None:
    with tree(folder) as opened:
        with pytest.raises(NotReadableError):
            opened.open(Listed(address, b"x", 1, "file", "live"))
        assert opened.find(address.encode()) is None


def test_a_file_that_becomes_a_link_is_not_followed(folder: Path) -> None:
    with tree(folder) as opened:
        entry = opened.find(b"a.txt")
        assert entry is not None
        (folder / "a.txt").unlink()
        (folder / "a.txt").symlink_to("../outside.txt")
        with opened.open(entry) as source:
            assert source.read_at(0, 100) == b"../outside.txt"


def test_a_socket_is_listed_only(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("sock")
        with tree(folder) as opened:
            entry = opened.find(b"sock")
    assert entry is not None
    assert entry.type == "other"


def test_reading_changes_nothing(folder: Path) -> None:
    paths = [folder, *sorted(folder.rglob("*"))]
    for path in paths:
        os.utime(path, ns=(1_000_000_000_000_000_000, 1_500_000_000_000_000_000), follow_symlinks=False)

    def state() -> list[tuple[int, int, int]]:
        found = [path.lstat() for path in paths]
        # Reading a link's target sets its access time; no system call reads it without.
        return [
            (status.st_size, status.st_mtime_ns, 0 if path.is_symlink() else status.st_atime_ns)
            for path, status in zip(paths, found, strict=True)
        ]

    before = state()
    with tree(folder) as opened:
        for entry in opened.entries():
            if entry.readable:
                with opened.open(entry) as source:
                    source.read_at(0, 100)
    assert state() == before


def test_a_folder_that_cannot_be_listed_is_said(folder: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root can list any folder")
    (folder / "b").chmod(0)
    try:
        with tree(folder) as opened:
            entry = next(entry for entry in opened.entries() if entry.path == b"b")
        assert "cannot be listed" in entry.problems[0]
    finally:
        (folder / "b").chmod(0o700)
