"""Deleted files that the journal of ext3 and ext4 remembers: names, values and contents are those that were written."""

from __future__ import annotations

import hashlib
import os
import random
from contextlib import suppress
from pathlib import Path

import pytest
from fls_truth import open_tree
from journal_made import BLOCK, JournalVolume
from make_data import MOMENT, content, data
from samples import VOLUME, originals, sample

from evidence.contract.errors import NotReadableError, ReadError
from evidence.model.listed import Listed
from parsers.filesystems.ext_remembered import ExtRemembered
from parsers.support.ext import history

SMALL, LARGE = content(1, 900), content(2, 300_000)
KINDS = [("ext3", 0, ()), ("ext3", 2, ()), ("ext4", 0, ()), ("ext4", 3, ()), ("ext4", 3, ("-O", "64bit"))]
_kinds = pytest.mark.parametrize(("kind", "checksum", "options"), KINDS)


def _volume(path: Path, kind: str, checksum: int = 0, options: tuple[str, ...] = ()) -> JournalVolume:
    folder = path / "source"
    (folder / "docs").mkdir(parents=True)
    for name, written in (("docs/small.txt", SMALL), ("docs/large.bin", LARGE), ("docs/kept.txt", b"kept")):
        (folder / name).write_bytes(written)
        os.utime(folder / name, (MOMENT, MOMENT))
    (folder / "docs/link").symlink_to("small.txt")
    return JournalVolume(path / "volume.dd", kind, folder, checksum, *options)


def _remembered(volume: Path, sector: int = 0) -> tuple[ExtRemembered, dict[bytes, Listed]]:
    tree, _ = open_tree(volume, sector)
    found = tree.remembered()
    assert found is not None
    entries = list(found.entries())
    assert entries == list(found.entries())
    return found, {entry.path: entry for entry in entries}


def _forget(volume: JournalVolume, *names: str) -> None:
    """Deletes and wipes the names, so that nothing but the journal has them."""
    for name in names:
        volume.delete(name)
    (block,) = volume.blocks("docs")
    raw = volume.block(block)
    for name in names:
        raw = raw.replace(name.rpartition("/")[2].encode(), b"X" * len(name.rpartition("/")[2]))
    with volume.path.open("r+b") as file:
        file.seek(block * BLOCK)
        file.write(raw)


def test_deleted_originals_of_a_volume_that_linux_wrote_are_whole() -> None:
    tree, entries = _remembered(sample("ext4"), VOLUME)
    truth = {
        name: digest
        for folder in ("audio2", "movie2", "pic2", "text2")
        for name, digest in originals(f"original-files/{folder}").items()
    }
    found = {
        entry.path.rpartition(b"/")[2].decode(): hashlib.sha256(
            tree.open(entry).read_at(0, entry.size)
        ).hexdigest()
        for entry in entries.values()
    }
    assert len(found) == len(entries) == 18
    assert found == truth
    assert {(entry.state, entry.unconfirmed) for entry in entries.values()} == {("deleted", True)}


@_kinds
def test_contents_are_read_by_the_inode_that_was(
    kind: str, checksum: int, options: tuple[str, ...], tmp_path: Path
) -> None:
    volume = _volume(tmp_path, kind, checksum, options)
    (folder,), (number, table) = volume.blocks("docs"), volume.inode("docs/large.bin")
    volume.remember(folder, table)
    _forget(volume, "docs/small.txt", "docs/large.bin", "docs/link")
    tree, entries = _remembered(volume.path)
    assert set(entries) == {b"docs/small.txt", b"docs/large.bin", b"docs/link"}
    for name, written in ((b"docs/small.txt", SMALL), (b"docs/large.bin", LARGE)):
        entry = entries[name]
        assert (entry.type, entry.state, entry.unconfirmed, entry.size) == (
            "file",
            "deleted",
            True,
            len(written),
        )
        assert entry.modified == MOMENT * 10**9
        alone = Listed(entry.address, b"", entry.size, "file", "deleted")
        assert tree.open(alone).read_at(0, entry.size) == written
        assert tree.open(alone).read_at(len(written) - 7, 100) == written[-7:]
    assert entries[b"docs/large.bin"].address.startswith(f"{number}-")
    link = entries[b"docs/link"]
    assert (link.type, tree.open(link).read_at(0, link.size)) == ("link", b"small.txt")


def test_a_list_of_blocks_that_was_emptied_is_taken_from_the_journal(tmp_path: Path) -> None:
    volume = _volume(tmp_path, "ext3")
    (folder,), (_, table) = volume.blocks("docs"), volume.inode("docs/large.bin")
    indirect = volume.blocks("docs/large.bin")[12]
    volume.remember(folder, table, indirect)
    _forget(volume, "docs/large.bin")
    volume.change(f"zap_block {indirect}")
    tree, entries = _remembered(volume.path)
    large = entries[b"docs/large.bin"]
    assert tree.open(large).read_at(0, large.size) == LARGE


def test_a_list_of_blocks_that_nothing_holds_any_more_is_said(tmp_path: Path) -> None:
    volume = _volume(tmp_path, "ext3")
    (folder,), (_, table) = volume.blocks("docs"), volume.inode("docs/large.bin")
    indirect = volume.blocks("docs/large.bin")[12]
    volume.remember(folder, table)
    _forget(volume, "docs/large.bin")
    volume.change(f"zap_block {indirect}")
    tree, entries = _remembered(volume.path)
    with pytest.raises(ReadError, match="list of blocks is no longer there"):
        tree.open(entries[b"docs/large.bin"])


def test_a_name_whose_inode_the_journal_does_not_hold_has_no_content(tmp_path: Path) -> None:
    volume = _volume(tmp_path, "ext4")
    volume.remember(*volume.blocks("docs"))
    _forget(volume, "docs/small.txt")
    tree, entries = _remembered(volume.path)
    assert set(entries) == {b"docs/small.txt"}
    entry = entries[b"docs/small.txt"]
    assert (entry.state, entry.size, entry.unconfirmed, entry.modified) == ("deleted", 0, True, None)
    with pytest.raises(ReadError, match="nothing but its name is left, in the journal"):
        tree.open(entry)


def test_a_name_that_the_listing_has_is_not_repeated_without_more(tmp_path: Path) -> None:
    volume = _volume(tmp_path, "ext4")
    volume.remember(*volume.blocks("docs"))
    volume.delete("docs/small.txt")  # its name stays in the folder, as deleted
    assert _remembered(volume.path)[1] == {}


def test_content_that_another_file_has_now_is_refused(tmp_path: Path) -> None:
    volume = _volume(tmp_path, "ext4")
    (folder,), (_, table) = volume.blocks("docs"), volume.inode("docs/small.txt")
    volume.remember(folder, table)
    _forget(volume, "docs/large.bin")
    (tmp_path / "new").write_bytes(content(9, 300_000))
    volume.change(f"write {tmp_path / 'new'} new.bin")
    tree, entries = _remembered(volume.path)
    assert entries[b"docs/large.bin"].unconfirmed
    with pytest.raises(ReadError, match="belong to other files now"):
        tree.open(entries[b"docs/large.bin"])


def test_an_inode_of_another_time_is_not_given_to_a_name(tmp_path: Path) -> None:
    """The inode is given to another file after the name was gone: its content is not that of the name."""
    volume = _volume(tmp_path, "ext4")
    (folder,) = volume.blocks("docs")
    _, table = volume.inode("docs/small.txt")
    volume.remember(folder)
    _forget(volume, "docs/small.txt")
    (tmp_path / "new").write_bytes(content(9, 2000))
    volume.change(f"write {tmp_path / 'new'} docs/other.txt")
    volume.remember(folder, table)
    tree, entries = _remembered(volume.path)
    with pytest.raises(ReadError, match="nothing but its name"):
        tree.open(entries[b"docs/small.txt"])


def test_a_copy_that_is_not_what_its_checksum_covers_is_not_believed(tmp_path: Path) -> None:
    volume = _volume(tmp_path, "ext4", 3)
    (folder,) = volume.blocks("docs")
    volume.remember(folder)
    copy = volume.block(folder)
    _forget(volume, "docs/small.txt")
    raw = volume.path.read_bytes()
    at = raw.index(copy)
    assert raw.count(copy) == 1
    volume.path.write_bytes(raw[: at + 1000] + b"!" + raw[at + 1001 :])
    assert _remembered(volume.path)[1] == {}


def test_a_volume_without_a_journal_remembers_nothing() -> None:
    for name in ("ext2.dd", "fat16.dd", "exfat.dd"):
        assert open_tree(data(name))[0].remembered() is None


def test_more_names_than_are_followed_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    volume = _volume(tmp_path, "ext4")
    volume.remember(*volume.blocks("docs"))
    _forget(volume, "docs/small.txt")
    monkeypatch.setattr(history, "MAX_NAMES", 1)
    tree, entries = _remembered(volume.path)
    assert len(entries) <= 1
    assert any("names in the journal" in said for said in tree.problems)


def _survives(image: Path, raw: bytes, chance: random.Random) -> None:
    changed = bytearray(raw)
    for _ in range(chance.randrange(1, 40)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    image.write_bytes(changed)
    with suppress(ReadError, NotReadableError):
        remembered = open_tree(image)[0].remembered()
        for entry in remembered.entries() if remembered is not None else ():
            assert entry.unconfirmed or entry.type == "directory"
            with suppress(ReadError):
                assert remembered is not None
                remembered.open(entry).read_at(0, min(entry.size, 1 << 20))


def _damaged(tmp_path: Path, count: int) -> None:
    volume = _volume(tmp_path, "ext3")
    (folder,), (_, table) = volume.blocks("docs"), volume.inode("docs/large.bin")
    volume.remember(folder, table)
    _forget(volume, "docs/small.txt", "docs/large.bin")
    raw = volume.path.read_bytes()
    start = raw.index(b"\xc0\x3b\x39\x98")
    chance = random.Random(count)
    for _ in range(count):
        journal = bytearray(raw)
        for _ in range(20):
            journal[start + chance.randrange(16 * BLOCK)] ^= 1 << chance.randrange(8)
        _survives(tmp_path / "damaged.dd", bytes(journal), chance)


def test_damage_is_survived(tmp_path: Path) -> None:
    _damaged(tmp_path, 20)


@pytest.mark.campaign
def test_much_damage_is_survived(tmp_path: Path) -> None:
    _damaged(tmp_path, 1500)
