"""Folders into zips and AFF4-L, held against sha256sum, unzip and what an ingest makes of them."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import subprocess
import zipfile
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import pytest
from command_line import indicia
from folder_copies import LONG, acquired, filled, lines, order, sums

from evidence.acquire import folder as module
from evidence.acquire.errors import AcquireError
from evidence.acquire.events import Acquired, Advanced, CopyFailed, Stopped
from evidence.acquire.folder import FolderAcquisition
from evidence.acquire.folder_check import wrong_in
from evidence.acquire.folder_walk import DEEPEST, walk
from evidence.acquire.medium import Medium


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return filled(tmp_path / "folder")


@pytest.mark.parametrize("compression", ["none", "fast", "best"])
def test_every_file_is_in_the_zip_and_in_the_list(tree: Path, tmp_path: Path, compression: str) -> None:
    found = acquired(FolderAcquisition(order(tree, tmp_path / "copy", compression=compression)))
    listed = lines(tmp_path / "copy")
    expected = sums(tree)
    assert {path: line["sha256"] for path, line in listed.items() if line["kind"] == "file"} == expected
    assert listed["bad\\xff\\xfe"]["path_raw"] == b"bad\xff\xfe".hex()
    assert listed["a.txt"]["times"]["modified"] == "2023-11-14T22:13:20.123456789+00:00"
    assert (listed["a.txt"]["mode"], listed["a.txt"]["size"]) == ("0640", 6)
    assert listed["empty"]["times"]["modified"] == "1969-12-31T23:59:55+00:00"
    assert listed["dangling"]["target"] == "to/\\xff/nowhere"
    assert "problem" in listed["pipe"]
    assert (found.entries, found.not_read, found.unreadable) == (len(listed), 1, 0)

    with zipfile.ZipFile(tmp_path / "copy.zip") as archive:
        assert archive.testzip() is None
        assert {info.filename.rstrip("/") for info in archive.infolist()} == set(listed) - {"pipe"}
        assert archive.read("sub/link") == b"../a.txt"
        assert archive.read("dangling") == b"to/\xff/nowhere"
        assert stat.S_ISLNK(archive.getinfo("sub/link").external_attr >> 16)
    if shutil.which("unzip"):
        subprocess.run(["unzip", "-tqq", tmp_path / "copy.zip"], check=True)
    assert wrong_in("zip", tmp_path / "copy.zip", tmp_path / "copy.files.jsonl", lambda _: None) == ""


def test_more_is_packed_where_that_is_asked_for(tree: Path, tmp_path: Path) -> None:
    (tree / "rows").write_bytes(b"".join(b"%d, %d, %d\n" % (n, n * n, n**3) for n in range(20_000)))
    sizes = []
    for compression in ("none", "fast", "best"):
        name = tmp_path / compression
        acquired(FolderAcquisition(order(tree, name, compression=compression)))
        sizes.append(name.with_suffix(".zip").stat().st_size)
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 3


def test_what_changed_in_the_zip_is_found(tree: Path, tmp_path: Path) -> None:
    acquired(FolderAcquisition(order(tree, tmp_path / "copy", compression="none")))
    archive, listed = tmp_path / "copy.zip", tmp_path / "copy.files.jsonl"
    whole = archive.read_bytes()
    place = whole.index(b"hello\n")
    archive.write_bytes(whole[:place] + b"jello\n" + whole[place + 6 :])
    assert "cannot be read back" in wrong_in("zip", archive, listed, lambda _: None)
    with zipfile.ZipFile(archive, "w") as other:
        other.writestr("a.txt", "jello\n")
    assert wrong_in("zip", archive, listed, lambda _: None) == "a.txt holds other bytes than were read"
    with zipfile.ZipFile(archive, "w") as other:
        other.writestr("a.txt", "hello\n")
    assert wrong_in("zip", archive, listed, lambda _: None).endswith("is missing in it")
    archive.write_bytes(whole[: len(whole) // 2])
    assert "cannot be read back" in wrong_in("zip", archive, listed, lambda _: None)


@pytest.mark.parametrize("form", ["zip", "aff4"])
def test_bytes_that_fail_are_zeros_and_the_rest_is_read(
    tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    """Sectors of one file fail, another goes away while it is read, a third cannot be opened."""

    class Failing(Medium):
        def read(self, offset: int, length: int) -> bytes:
            if self.path.name == "large.bin" and offset <= 40_448 < offset + length:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            if self.path.name == "a.txt":
                raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))
            return super().read(offset, length)

        def __init__(self, path: Path, **more: bool) -> None:
            if path.name == "empty":
                raise AcquireError("it cannot be opened")
            super().__init__(path, **more)

    monkeypatch.setattr(module, "Medium", Failing)
    found = acquired(FolderAcquisition(order(tree, tmp_path / "copy", form=form)))
    listed = lines(tmp_path / "copy")
    below = {"zip": "", "aff4": "files/"}[form]
    large = (tree / "sub/large.bin").read_bytes()
    reason = "Input/output error"
    assert listed["sub/large.bin"]["unreadable"] == [{"offset": 40_448, "length": 512, "reason": reason}]
    assert listed["a.txt"]["problem"].startswith("6 bytes cannot be read")
    assert listed["a.txt"]["unreadable"][0]["reason"] == "it is not there any more, or has become shorter"
    assert listed["empty"]["problem"] == "it cannot be opened"
    assert (found.not_read, found.unreadable) == (4, 518)
    with zipfile.ZipFile(tmp_path / f"copy.{form}") as archive:
        assert archive.read(f"{below}sub/large.bin") == large[:40_448] + bytes(512) + large[40_960:]
        assert archive.read(f"{below}a.txt") == bytes(6)
        assert f"{below}empty" not in archive.namelist()
    assert wrong_in(form, tmp_path / f"copy.{form}", tmp_path / "copy.files.jsonl", lambda _: None) == ""


@pytest.mark.parametrize("form", ["zip", "aff4"])
def test_a_copy_that_fails_leaves_the_other(tree: Path, tmp_path: Path, form: str) -> None:
    (tmp_path / "second.files.jsonl").write_bytes(b"somebody's")
    job = FolderAcquisition(order(tree, tmp_path / "copy", tmp_path / "second", form=form))
    events = list(job.run())
    assert CopyFailed(str(tmp_path / "second"), "File exists") in events
    last = events[-1]
    assert isinstance(last, Acquired)
    assert list(last.copies) == [str(tmp_path / "copy")]
    assert (tmp_path / "second.files.jsonl").read_bytes() == b"somebody's"
    (tmp_path / f"third.{form}").write_bytes(b"somebody's")
    with pytest.raises(AcquireError, match="File exists"):
        list(FolderAcquisition(order(tree, tmp_path / "third", form=form)).run())
    assert (tmp_path / f"third.{form}").read_bytes() == b"somebody's"


@pytest.mark.parametrize("form", ["zip", "aff4"])
def test_cancelled_it_leaves_nothing(tree: Path, tmp_path: Path, form: str) -> None:
    job = FolderAcquisition(order(tree, tmp_path / "copy", form=form))
    events = []
    for event in job.run():
        events.append(event)
        job.cancel()
    assert events[-1] == Stopped(0)
    assert not list(tmp_path.glob("copy*"))


@pytest.mark.parametrize("form", ["zip", "aff4"])
def test_cancelled_inside_a_file_it_does_not_read_the_rest(tree: Path, tmp_path: Path, form: str) -> None:
    job = FolderAcquisition(order(tree, tmp_path / "copy", form=form))
    read = 0
    for event in job.run():
        if isinstance(event, Advanced) and event.doing == "reading" and event.done > 2 << 20:
            read = event.done
            job.cancel()
    assert 0 < read < 3 << 20
    assert not list(tmp_path.glob("copy*"))


def test_when_a_file_was_made_is_listed(tree: Path, tmp_path: Path) -> None:
    acquired(FolderAcquisition(order(tree, tmp_path / "copy")))
    found = {path: line["times"].get("born") for path, line in lines(tmp_path / "copy").items()}
    done = subprocess.run(
        ["stat", "-c", "%W", "a.txt", "sub/link"], cwd=tree, capture_output=True, text=True, check=True
    )
    wanted = [int(second) or None for second in done.stdout.split()]  # 0: nobody knows
    told = [
        found[path] and int(datetime.fromisoformat(found[path][:19] + "+00:00").timestamp())
        for path in ("a.txt", "sub/link")
    ]
    assert told == wanted


def test_folders_in_folders_are_followed_so_far(tmp_path: Path) -> None:
    root = os.fsencode(tmp_path)
    below = os.open(tmp_path, os.O_RDONLY)
    for _ in range(DEEPEST + 20):
        os.mkdir(b"d", dir_fd=below)
        following = os.open(b"d", os.O_RDONLY, dir_fd=below)
        os.close(below)
        below = following
    os.close(below)
    found = list(walk(root))
    assert len(found) == DEEPEST
    assert f"more than {DEEPEST}" in found[-1].problem


@pytest.mark.parametrize("form", ["zip", "aff4"])
def test_reading_leaves_all_times(tree: Path, tmp_path: Path, form: str) -> None:
    def times(paths: Iterable[Path]) -> list[tuple[str, int, int]]:
        found = [(str(each), each.lstat()) for each in sorted(paths)]
        return [
            (name, status.st_atime_ns, status.st_mtime_ns)
            for name, status in found
            if not stat.S_ISLNK(status.st_mode)
        ]

    inside = [tree, *tree.rglob("*")]
    for each in inside:
        os.utime(each, ns=(LONG, LONG), follow_symlinks=False)
    before = times(inside)
    acquired(FolderAcquisition(order(tree, tmp_path / "copy", form=form)))
    assert times(inside) == before


def test_as_a_command_it_ends_in_a_case(tree: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    case = tmp_path / "case"
    indicia(home, "case", "create", case, "--number", "7", "--title", "T", "--examiner", "Jo")
    said = indicia(home, "acquire", tree, "-o", tmp_path / "copy", "--case", case, "--json").document
    assert (said["verified"], said["entries"], said["not_read"], said["digests"]) == ("match", 11, 1, {})
    assert said["source"]["kind"] == "folder"
    assert "VERIFIED" in indicia(home, "verify", tmp_path / "copy.acquisition.json", case).out
    indicia(home, "ingest", case, tmp_path / "copy.zip")
    listed = [line for line in indicia(home, "files", case, "--jsonl").lines if line["type"] == "file"]
    assert {line["path"]: line["sha256"] for line in listed} == sums(tree)
    assert (
        "would lie in the folder"
        in indicia(home, "acquire", tree, "-o", tree / "x", "--examiner", "Jo", code=2).err
    )
    assert (
        "becomes one zip"
        in indicia(
            home, "acquire", tree, "-o", tmp_path / "x", "--examiner", "Jo", "--format", "e01", code=2
        ).err
    )
