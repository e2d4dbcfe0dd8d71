"""Sectors that cannot be read: The Sleuth Kit hides them, we must not."""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

import pytest
from fls_truth import SECTOR, OneBadSector, open_tree
from make_data import data, run
from samples import VOLUME, sample

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import LoggedSource
from evidence.model.listed import Listed
from parsers.filesystems.tsk_tree import TskTree

_START = VOLUME * SECTOR


def _contents(tree: TskTree) -> tuple[dict[Listed, str], list[str]]:
    """Each entry with the digest of its content or the words of the error; and what the listing states."""
    found = {}
    entries = list(tree.entries())
    for entry in entries:
        if not entry.readable:
            continue
        try:
            with tree.open(entry) as source:
                found[entry] = hashlib.sha256(source.read_at(0, source.size)).hexdigest()
        except ReadError as error:
            found[entry] = f"error: {error}"
    return found, [*tree.problems, *(problem for entry in entries for problem in entry.problems)]


def _sectors(count: int) -> list[int]:
    """Places spread over the metadata at the start of the volume and over all of it."""
    size = sample("ntfs").stat().st_size - _START
    dense = [_START + number * 7 * SECTOR for number in range(count // 2)]
    return dense + [
        _START + number * (size // count) // SECTOR * SECTOR for number in range(count // 2, count)
    ]


def test_no_bad_sector_on_ntfs_stays_unseen() -> None:
    """At 100 places: what is read is logged, no content is wrong, and a listing that differs says why."""
    sound, _ = _contents(open_tree(sample("ntfs"), VOLUME)[0])
    by_address = {entry.address: digest for entry, digest in sound.items()}
    hits = 0
    for place in _sectors(100):
        try:
            tree, logged = open_tree(sample("ntfs"), VOLUME, bad=place)
            found, stated = _contents(tree)
        except NotReadableError:
            hits += 1
            continue
        assert isinstance(logged.inner, OneBadSector)
        assert bool(logged.take_unreadable()) == logged.inner.hit, place
        hits += logged.inner.hit
        for entry, digest in found.items():
            assert digest.startswith("error: ") or by_address.get(entry.address) == digest, (place, entry)
        assert stated or found.keys() == sound.keys(), place
    assert hits > 50


def test_only_the_file_with_the_bad_sector_fails() -> None:
    """Read-ahead over a bad sector must not cost the file before it."""
    tree, _ = open_tree(data("ext4.dd"))
    sound, _ = _contents(tree)
    large = tree.find(b"docs/deep/deeper/large.bin")
    assert large is not None
    place = data("ext4.dd").read_bytes().index(tree.open(large).read_at(1024 * 300, 1024))
    tree, logged = open_tree(data("ext4.dd"), bad=place)
    found, _ = _contents(tree)
    assert [entry.path for entry in sound if found[entry] != sound[entry]] == [large.path]
    assert "bad sector of the test" in found[large]
    assert {gap.offset for gap in logged.take_unreadable()} == {place}
    assert tree.open(large).read_at(0, 1024 * 300)
    with pytest.raises(ReadError):
        tree.open(large).read_at(0, 1024 * 301)


class _FailsOnce(OneBadSector):
    def read_at(self, offset: int, length: int) -> bytes:
        if self.hit:
            return self.inner.read_at(offset, length)
        return super().read_at(offset, length)


def test_an_error_that_goes_away_is_logged_all_the_same() -> None:
    tree, logged = open_tree(data("ext4.dd"), bad=0)
    large = tree.find(b"docs/deep/deeper/large.bin")
    assert large is not None
    inner = logged.inner
    assert isinstance(inner, OneBadSector)
    raw = data("ext4.dd").read_bytes()
    expected = tree.open(large).read_at(0, large.size)
    logged.take_unreadable()
    flaky = LoggedSource(_FailsOnce(inner.inner, raw.index(expected[:1024])))
    logged.inner = flaky
    with contextlib.suppress(ReadError):
        assert tree.open(large).read_at(0, large.size) == expected
    assert flaky.take_unreadable() or logged.take_unreadable()
    assert tree.open(large).read_at(0, large.size) == expected


def test_a_bad_sector_behind_a_small_file_is_no_concern_of_it() -> None:
    """The Sleuth Kit would read 64 KiB for its 15 bytes."""
    tree, _ = open_tree(data("ext4.dd"))
    letter = tree.find(b"docs/letter.txt")
    assert letter is not None
    content = tree.open(letter).read_at(0, letter.size)
    place = data("ext4.dd").read_bytes().index(content) // SECTOR * SECTOR + 1024
    tree, logged = open_tree(data("ext4.dd"), bad=place)
    with tree.open(letter) as source:
        logged.take_unreadable()
        assert source.read_at(0, letter.size) == content
    assert not logged.take_unreadable()


def test_folders_that_are_linked_into_one_another_are_listed_once(tmp_path: Path) -> None:
    """Each of five folders is in each other one: there are as many paths as orders of some of them."""
    image, names = tmp_path / "linked.dd", [f"d{number}" for number in range(5)]
    run("mke2fs", "-q", "-t", "ext4", image, "8M")
    made = [f"mkdir {name}" for name in names]
    made += [f"ln {name} {other}/{name}" for name in names for other in names if name != other]
    script = tmp_path / "script"
    script.write_text("\n".join([*made, f"write {script} d3/content.txt"]))
    run("debugfs", "-w", "-f", script, image)
    entries = list(open_tree(image)[0].entries())
    live = [entry for entry in entries if entry.state == "live" and entry.path.startswith(b"d")]
    assert len(live) == 5 + 5 * 4 + 1
    assert sum(entry.path.endswith(b"content.txt") for entry in entries) == 1
    # Of each of the five all names but the one under which it was entered say so.
    assert sum(any("another name" in text for text in entry.problems) for entry in entries) == 5 * 4
