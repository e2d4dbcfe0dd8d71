"""Names that unused parts of NTFS's indexes hold: those that were written there, and none that the listing has."""

from __future__ import annotations

import random
import re
import struct
from contextlib import suppress
from pathlib import Path

import pytest
from fls_truth import open_tree
from make_data import content, data
from ntfs_made import NtfsVolume

from evidence.contract.errors import NotReadableError, ReadError
from evidence.model.listed import Listed
from parsers.filesystems import ntfs_remembered
from parsers.support.ntfs_index import names_in, restored, unused_from

_INDX = 4096


@pytest.fixture(scope="module")
def volume(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty files of a folder are deleted; those that come later get their records and clusters."""
    image = tmp_path_factory.mktemp("ntfs") / "volume.dd"
    made = NtfsVolume(image)
    made.folder("docs")
    made.folder("docs/below")
    for number in range(60):
        made.write(f"docs/name {number:03}.txt", content(number, 5000 + number))
    for number in range(60):
        made.delete(f"docs/name {number:03}.txt")
    made.delete("docs/below")
    made.close()
    made = NtfsVolume.reopened(image)
    made.folder("later")
    for number in range(40):
        made.write(f"later/new {number:03}.txt", content(100 + number, 3000))
    made.close()
    return image


def _both(image: Path) -> tuple[list[Listed], list[Listed]]:
    """What the file system lists, and what is remembered."""
    tree, _ = open_tree(image)
    remembered = tree.remembered()
    assert remembered is not None
    found = list(remembered.entries())
    assert found == list(remembered.entries())
    assert remembered.problems == []
    return list(tree.entries()), found


def test_names_that_the_listing_lost_are_found_with_their_values(volume: Path) -> None:
    listed, found = _both(volume)
    written = {f"docs/name {number:03}.txt".encode(): 5000 + number for number in range(60)}
    assert len(found) >= 20
    for entry in found:
        assert entry.size == written[entry.path]
        assert (entry.type, entry.state, entry.unconfirmed) == ("file", "deleted", True)
        assert None not in (entry.modified, entry.accessed, entry.changed, entry.born)
    assert len({entry.path for entry in found}) == len({entry.address for entry in found}) == len(found)
    assert not {entry.path for entry in found} & {entry.path for entry in listed}


def test_every_name_that_stands_in_an_index_is_told(volume: Path) -> None:
    """The bytes of the image are searched for the names, which neither reader is asked for."""
    raw = volume.read_bytes()
    stands = re.compile("name ".encode("utf-16-le") + rb"((?:[0-9]\0){3})" + ".txt".encode("utf-16-le"))
    blocks = (raw[at : at + _INDX] for at in range(0, len(raw), _INDX) if raw[at : at + 4] == b"INDX")
    there = {int(match[1].decode("utf-16-le")) for block in blocks for match in stands.finditer(block)}
    listed, found = _both(volume)
    told = {entry.path for entry in (*listed, *found)}
    assert {f"docs/name {number:03}.txt".encode() for number in there if number < 60} <= told


def test_nothing_but_the_name_is_given(volume: Path) -> None:
    tree, _ = open_tree(volume)
    remembered = tree.remembered()
    assert remembered is not None
    first = next(iter(remembered.entries()))
    with pytest.raises(ReadError, match="nothing but its name"):
        remembered.open(first)
    assert remembered.find(first.path) is None


def test_a_volume_of_which_nothing_was_deleted_remembers_nothing() -> None:
    assert _both(data("ntfs.dd"))[1] == []


def test_more_names_than_are_listed_are_said(volume: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ntfs_remembered, "MAX_NAMES", 5)
    tree, _ = open_tree(volume)
    remembered = tree.remembered()
    assert remembered is not None
    assert len(list(remembered.entries())) <= 5
    assert remembered.problems == ["More than 5 names in unused parts: the rest is not listed."]


def _entry(name: str, folder: int, sequence: int, *, record: int = 7 << 48 | 99, key: int = 0) -> bytes:
    raw = name.encode("utf-16-le")
    length = 66 + len(raw)
    head = struct.pack("<QHHHH", record, (16 + length + 7) // 8 * 8, key or length, 0, 0)
    times = [116_444_736_000_000_000 + second * 10_000_000 for second in (1, 2, 3, 4)]
    body = struct.pack("<Q4QQQIIBB", folder | sequence << 48, *times, 8192, 5000, 0x20, 0, len(raw) // 2, 1)
    return (head + body + raw).ljust((16 + length + 7) // 8 * 8, b"\0")


def test_a_copy_of_a_name_is_read_where_its_folder_is_the_one() -> None:
    block = _entry("Größe.txt", 64, 3) + _entry("other folder", 65, 3) + _entry("other use", 64, 2)
    (found,) = names_in(block, 0, 64, 3)
    assert (found.name, found.record, found.sequence, found.size) == ("Größe.txt".encode(), 99, 7, 5000)
    assert (found.born, found.modified, found.changed, found.accessed) == tuple(
        second * 10**9 for second in (1, 2, 3, 4)
    )


def test_a_name_whose_head_was_written_over_has_no_record() -> None:
    (found,) = names_in(_entry("kept.txt", 64, 3, key=24), 0, 64, 3)
    assert (found.name, found.record) == (b"kept.txt", None)


@pytest.mark.parametrize("cut", [10, 60, 83, 90])
def test_a_name_that_is_cut_off_is_none(cut: int) -> None:
    assert list(names_in(_entry("a name.txt", 64, 3)[:cut], 0, 64, 3)) == []


def test_ends_of_sectors_are_put_back() -> None:
    block = bytearray(b"INDX" + struct.pack("<HH", 40, 3) + bytes(1016))
    block[40:46] = b"\1\0ABCD"
    struct.pack_into("<I", block, 28, 100)
    whole = restored(bytes(block))
    assert (whole[510:512], whole[1022:1024], unused_from(whole)) == (b"AB", b"CD", 124)
    struct.pack_into("<H", block, 6, 900)
    assert restored(bytes(block)) == bytes(block)


def _damaged(volume: Path, tmp_path: Path, count: int) -> None:
    raw = volume.read_bytes()
    targets = [at for at in range(0, len(raw), 1024) if raw[at : at + 4] in (b"INDX", b"FILE")]
    chance = random.Random(count)
    image = tmp_path / "damaged.dd"
    for _ in range(count):
        changed = bytearray(raw)
        for _ in range(60):
            changed[chance.choice(targets) + chance.randrange(1024)] ^= 1 << chance.randrange(8)
        image.write_bytes(changed)
        with suppress(ReadError, NotReadableError):
            remembered = open_tree(image)[0].remembered()
            assert remembered is not None
            assert all(entry.state == "deleted" for entry in remembered.entries())


def test_damage_is_survived(volume: Path, tmp_path: Path) -> None:
    _damaged(volume, tmp_path, 20)


@pytest.mark.campaign
def test_much_damage_is_survived(volume: Path, tmp_path: Path) -> None:
    _damaged(volume, tmp_path, 1500)
