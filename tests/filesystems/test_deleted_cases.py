"""Deleted files of seven file systems: what is stated of them is right, or says that nothing confirms it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from deleted_cases import CASES, Case, Deleted, a_thousand
from fls_truth import open_tree
from make_data import content, data, run
from written_volumes import KINDS, WrittenVolume, written_volume

from evidence.contract.errors import ReadError
from evidence.model.listed import Listed
from parsers.filesystems import tsk_taken
from parsers.filesystems.tsk_taken import FreeSpace
from parsers.filesystems.tsk_tree import TskTree

# Of the ten cases on each: contents that are the original's, contents that are not, refused ones, names not listed.
# Wrong ones: a file whose blocks other files hold in part (ntfs: two), and exFAT's file in pieces.
FOUND = {
    "fat16": {"right": 33, "refused": 2, "absent": 2},
    "fat32": {"right": 33, "refused": 2, "absent": 2},
    "exfat": {"right": 33, "wrong": 1, "refused": 2, "absent": 1},
    "ntfs": {"right": 34, "wrong": 2, "refused": 1},
    "ext2": {"right": 34, "wrong": 1, "refused": 1, "absent": 1},
    "ext3": {"right": 34, "wrong": 1, "refused": 1, "absent": 1},
    "ext4": {"right": 34, "wrong": 1, "refused": 1, "absent": 1},
}
A_THOUSAND = {"right": 1000}
# The names' blocks were given again, or their inodes' numbers written over, by debugfs.
A_THOUSAND_EXT = {"right": 977, "refused": 23}


class _Noted:
    """A volume, and what it was told to hold in the end."""

    def __init__(self, volume: WrittenVolume) -> None:
        self.live: Deleted = {}
        self.ever: Deleted = {}
        self._volume = volume
        self.folder, self.fill = volume.folder, volume.fill
        self.close = volume.close

    def write(self, path: str, content_of: bytes) -> None:
        self.live[path] = self.ever[path] = content_of
        self._volume.write(path, content_of)

    def write_in_pieces(self, path: str, content_of: bytes) -> None:
        self.live[path] = self.ever[path] = content_of
        self._volume.write_in_pieces(path, content_of)

    def delete(self, path: str) -> None:
        self.live.pop(path, None)
        self._volume.delete(path)


def _counted(kind: str, image: Path, case: Case) -> Counter[str]:
    """Makes the volume, deletes, reads it and counts. Asserts that what is stated without a doubt is true."""
    volume = _Noted(written_volume(kind, image))
    deleted = case(volume, 10_000)
    volume.close()
    tree, source = open_tree(image)
    entries = [entry for entry in tree.entries() if entry.readable and not entry.path.startswith(b"$")]
    assert not source.unreadable
    live = {entry.path.decode(): _content(tree, entry) for entry in entries if entry.state == "live"}
    assert volume.live.items() <= live.items()
    assert not live.keys() & deleted.keys() - volume.live.keys()
    by_path = {entry.path.decode("utf-8", "replace"): entry for entry in entries if entry.state == "deleted"}
    for path, entry in by_path.items():
        if not entry.unconfirmed:
            assert _content(tree, entry) == volume.ever[path]
    return Counter(_judged(tree, by_path.get(path), original) for path, original in deleted.items())


def _judged(tree: TskTree, entry: Listed | None, original: bytes) -> str:
    if entry is None:
        return "absent"
    found = _content(tree, entry)
    if found is None:
        return "refused"
    return "right" if found == original else "wrong"


def _content(tree: TskTree, entry: Listed) -> bytes | None:
    try:
        return tree.open(entry).read_at(0, entry.size)
    except ReadError:
        return None


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_wrong_is_stated_as_confirmed(kind: str, tmp_path: Path) -> None:
    counts: Counter[str] = Counter()
    for name, case in CASES.items():
        counts += (found := _counted(kind, tmp_path / f"{name}.dd", case))
        print(kind, name, dict(found))
    assert counts == FOUND[kind]


@pytest.mark.campaign
@pytest.mark.parametrize("kind", KINDS)
def test_a_thousand_deleted_files(kind: str, tmp_path: Path) -> None:
    expected = A_THOUSAND_EXT if kind.startswith("ext") else A_THOUSAND
    assert _counted(kind, tmp_path / "volume.dd", a_thousand) == expected


def test_the_volumes_of_exfat_that_are_written_by_hand_are_sound(tmp_path: Path) -> None:
    for name, case in CASES.items():
        volume = written_volume("exfat", tmp_path / f"{name}.dd")
        case(volume, 1)
        volume.close()
        assert b"clean" in run("fsck.exfat", "-n", tmp_path / f"{name}.dd")


def _gone(kind: str, image: Path, case: str) -> tuple[TskTree, Listed]:
    volume = written_volume(kind, image)
    (path,) = CASES[case](volume, 20_000)
    volume.close()
    tree, _ = open_tree(image)
    return tree, next(entry for entry in tree.entries() if entry.path == path.encode())


@pytest.mark.parametrize("kind", ["ntfs", "ext2", "ext3", "ext4"])
def test_how_much_belongs_to_other_files_is_said(kind: str, tmp_path: Path) -> None:
    tree, entry = _gone(kind, tmp_path / "volume.dd", "overwritten_in_part")
    assert entry.unconfirmed
    assert entry.problems == (
        "12288 of the 40960 bytes of its blocks belong to other files now: there the content is theirs.",
    )
    found = tree.open(entry).read_at(0, entry.size)
    assert found[12288:] == content(20_000, entry.size)[12288:]
    assert found[:12288] == content(20_002, 12288)


@pytest.mark.parametrize("kind", KINDS)
def test_content_that_is_wholly_another_files_is_refused(kind: str, tmp_path: Path) -> None:
    tree, entry = _gone(kind, tmp_path / "volume.dd", "overwritten")
    assert (entry.state, entry.size) == ("deleted", 6 * 4096)
    with pytest.raises(ReadError, match="belong to other files now"):
        tree.open(entry)


def test_maps_that_cannot_be_read_are_named_and_keep_nothing_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(*_: object) -> None:
        raise ReadError(0, 512, "bad map of the test")

    monkeypatch.setattr("parsers.filesystems.tsk_tree.free_of_ext", unreadable)
    tree, _ = open_tree(data("ext2.dd"))
    deleted = [entry for entry in tree.entries() if entry.state == "deleted" and entry.size]
    assert [entry.unconfirmed for entry in deleted] == [True] * 4
    assert all(_content(tree, entry) for entry in deleted)
    assert len([said for said in tree.problems if "bad map of the test" in said]) == 1


def test_bytes_are_counted_where_runs_meet_and_part(monkeypatch: pytest.MonkeyPatch) -> None:
    space = FreeSpace([(10, 10), (30, 5), (40, 100)])
    assert space.taken([(10, 10)]) == (0, 10)
    assert space.taken([(0, 10), (20, 10)]) == (20, 20)
    assert space.taken([(15, 30)]) == (15, 30)
    assert space.taken([(200, 4)]) == (4, 4)
    assert FreeSpace([]).taken([(0, 5)]) == (5, 5)
    monkeypatch.setattr(tsk_taken, "MAX_RUNS", 1)
    assert not FreeSpace([(10, 10), (30, 5)]).whole
