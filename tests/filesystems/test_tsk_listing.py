"""Entries of The Sleuth Kit's file systems against ``fls -r -p``."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fls_truth import fls_lines, open_tree, our_line, tool
from make_data import MOMENT, data, run
from samples import MULTIPLE, VOLUME, sample

from parsers.filesystems import tsk_tree

MADE = {
    "ext2.dd": "ext2",
    "ext3.dd": "ext3",
    "ext4.dd": "ext4",
    "fat12.dd": "fat12",
    "fat16.dd": "fat16",
    "fat32.dd": "fat32",
    "exfat.dd": "exfat",
    "ntfs.dd": "ntfs",
}


def _assert_same(image: Path, sector: int = 0) -> None:
    tree, source = open_tree(image, sector)
    assert Counter(map(our_line, tree.entries())) == fls_lines(image, sector)
    assert not source.unreadable


@pytest.mark.parametrize("name", MADE)
def test_made_images_have_the_lines_of_fls(name: str) -> None:
    _assert_same(data(name))


@pytest.mark.parametrize("name", ["ext2", "ext4", "ntfs"])
def test_samples_have_the_lines_of_fls(name: str) -> None:
    _assert_same(sample(name), VOLUME)


@pytest.mark.parametrize("name", MULTIPLE)
def test_volumes_of_the_multiple_sample_have_the_lines_of_fls(name: str) -> None:
    _assert_same(sample("multiple"), MULTIPLE[name])


@pytest.mark.parametrize(("name", "expected"), MADE.items())
def test_the_format_is_named(name: str, expected: str) -> None:
    assert open_tree(data(name))[0].details["format"] == expected


def test_names_keep_their_bytes() -> None:
    paths = {entry.path for entry in open_tree(data("ext4.dd"))[0].entries()}
    assert {b"latin-\xe9\xff.txt", "right\u202eleft.txt".encode(), b"line\nbreak\x01.txt"} <= paths
    assert b"n" * 251 + b".txt" in paths


def test_find_gives_the_entry_that_the_listing_gives() -> None:
    for name in ("ext4.dd", "fat32.dd", "ntfs.dd"):
        tree, _ = open_tree(data(name))
        live = {entry.path: entry for entry in tree.entries() if entry.state == "live"}
        assert all(tree.find(path) == entry for path, entry in live.items())
        assert tree.find(b"docs/not there") is None
        assert tree.find(b"not/there") is None


def test_streams_are_entries_of_their_own() -> None:
    entries = {entry.path: entry for entry in open_tree(data("ntfs.dd"))[0].entries()}
    assert entries[b"small.txt"].type == "file"
    assert (entries[b"small.txt:hidden"].type, entries[b"small.txt:hidden"].size) == ("stream", 20)
    assert (entries[b"large.bin:hidden"].type, entries[b"large.bin:hidden"].size) == ("stream", 70_020)


def test_times_are_moments_in_utc() -> None:
    ext = open_tree(data("ext4.dd"))[0].find(b"docs/letter.txt")
    assert ext is not None
    assert (ext.modified, ext.zone_assumed) == (MOMENT * 10**9, False)
    fat = open_tree(data("fat32.dd"))[0].find(b"docs/deep/Long name.txt")
    assert fat is not None
    assert (fat.modified, fat.changed, fat.zone_assumed) == (MOMENT * 10**9, None, True)


def test_fractions_of_a_second_are_kept() -> None:
    folder = open_tree(sample("ntfs"), VOLUME)[0].find(b"audio1")
    assert folder is not None
    assert folder.modified is not None
    moment = datetime.fromtimestamp(folder.modified // 10**9, UTC)
    text = f"File Modified:\t{moment:%Y-%m-%d %H:%M:%S}.{folder.modified % 10**9:09d} (UTC)"
    assert text in tool("istat", "-z", "UTC", "-o", str(VOLUME), sample("ntfs"), folder.address).decode()


_PRINT_LISTING = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from fls_truth import open_tree
for entry in open_tree(Path(sys.argv[2]))[0].entries():
    print(entry)
"""


@pytest.mark.parametrize("name", ["fat12.dd", "exfat.dd"])
def test_local_times_do_not_depend_on_the_examiners_zone(name: str) -> None:
    listings = set()
    for zone in ("UTC", "America/Los_Angeles", "Asia/Kolkata", ":/etc/localtime"):
        command = [sys.executable, "-c", _PRINT_LISTING, str(Path(__file__).parent), str(data(name))]
        path = os.pathsep.join(filter(None, sys.path))
        environment = {**os.environ, "TZ": zone, "PYTHONPATH": path}
        listings.add(subprocess.run(command, env=environment, capture_output=True, check=True).stdout)
    assert len(listings) == 1
    assert listings.pop()


def test_deleted_content_is_unconfirmed_unless_its_own_record_holds_it() -> None:
    entries = list(open_tree(sample("ntfs"), VOLUME)[0].entries())
    deleted = [entry for entry in entries if entry.state == "deleted" and entry.readable and entry.size]
    assert len(deleted) == 18
    # test.sh is small enough to lie in its MFT record, which nobody has used since.
    assert [entry.path for entry in deleted if not entry.unconfirmed] == [b"text2/test.sh"]
    assert not any(entry.unconfirmed for entry in entries if entry.state == "live")


def test_a_folder_inside_itself_ends(tmp_path: Path) -> None:
    image = tmp_path / "loop.dd"
    image.write_bytes(data("ext4.dd").read_bytes())
    run("debugfs", "-w", "-R", "ln docs docs/deep/loop", image)
    paths = [entry.path for entry in open_tree(image)[0].entries()]
    assert b"docs/deep/loop" in paths
    assert not any(path.startswith(b"docs/deep/loop/") for path in paths)
    run("debugfs", "-w", "-R", "ln / docs/deep/deeper/root", image)
    # fls enters the root folder once more.
    again = b"docs/deep/deeper/root/"
    truth = Counter(
        {line: count for line, count in fls_lines(image).items() if not line[-1].startswith(again)}
    )
    assert Counter(map(our_line, open_tree(image)[0].entries())) == truth


def test_limits_are_stated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tsk_tree, "MAX_DEPTH", 2)
    cut = [entry for entry in open_tree(data("ext4.dd"))[0].entries() if entry.problems]
    assert [entry.path for entry in cut] == [b"docs/deep"]
    assert "2 levels" in cut[0].problems[0]
    monkeypatch.setattr(tsk_tree, "MAX_ENTRIES", 5)
    tree, _ = open_tree(data("ext4.dd"))
    assert len(list(tree.entries())) == 5
    assert "More than 5 entries" in tree.problems[-1]


def test_a_volume_with_four_copies_of_its_table(tmp_path: Path) -> None:
    image = tmp_path / "fat32.dd"
    image.touch()
    os.truncate(image, 40 << 20)
    run("mkfs.vfat", "-F", "32", "-f", "4", image)
    (tmp_path / "letter.txt").write_bytes(b"held")
    run("mcopy", "-i", image, tmp_path / "letter.txt", "::")
    _assert_same(image)
    assert open_tree(image)[0].find(b"letter.txt") is not None
