"""Content of file entries against ``icat`` and against the originals of forensics-samples."""

from __future__ import annotations

import hashlib
from collections import Counter
from pathlib import Path

import pytest
from fls_truth import fls_lines, icat, open_tree, our_line
from make_data import content, data
from samples import MULTIPLE, VOLUME, originals, sample

from evidence.contract.errors import ReadError
from evidence.contract.layers import FileTree
from evidence.model.listed import Listed
from parsers.filesystems.tsk_tree import TskTree


def _read(tree: FileTree, entry: Listed) -> bytes:
    """All bytes, in pieces that do not fit blocks, or ReadError."""
    with tree.open(entry) as source:
        assert source.size == entry.size
        return b"".join(source.read_at(offset, 50_001) for offset in range(0, source.size, 50_001))


def _digests(tree: TskTree, state: str) -> dict[str, str]:
    found = {}
    for entry in tree.entries():
        if entry.state == state and entry.type == "file" and not entry.path.startswith(b"$"):
            name = entry.path.rpartition(b"/")[2].decode()
            found[name] = hashlib.sha256(_read(tree, entry)).hexdigest()
    return found


@pytest.mark.parametrize("name", ["ext2.dd", "ext4.dd", "fat12.dd", "fat32.dd", "ntfs.dd"])
def test_content_is_what_icat_gives(name: str) -> None:
    image = data(name)
    tree, _ = open_tree(image)
    compared = 0
    for entry in tree.entries():
        if entry.type in ("file", "stream") and entry.path != b"$BadClus:$Bad":
            assert _read(tree, entry) == icat(image, 0, entry.address), entry
            compared += 1
    assert compared >= 2


@pytest.mark.parametrize("name", ["ext2", "ext4", "ntfs"])
def test_every_live_original_of_the_samples_is_found(name: str) -> None:
    tree, source = open_tree(sample(name), VOLUME)
    found = _digests(tree, "live")
    live = {
        file: digest
        for folder in ("audio1", "movie1", "pic1", "text1")
        for file, digest in _below(folder).items()
    }
    assert len(live) == 18
    assert found.items() >= live.items()
    assert not source.unreadable


def test_every_deleted_original_of_the_ntfs_sample_is_found() -> None:
    deleted = {
        file: digest
        for folder in ("audio2", "movie2", "pic2", "text2")
        for file, digest in _below(folder).items()
    }
    assert len(deleted) == 18
    assert _digests(open_tree(sample("ntfs"), VOLUME)[0], "deleted").items() >= deleted.items()


@pytest.mark.parametrize("name", MULTIPLE)
def test_every_original_of_the_multiple_sample_is_found(name: str) -> None:
    tree, _ = open_tree(sample("multiple"), MULTIPLE[name])
    wanted = set(originals("original-multiple").items())
    assert wanted
    found = {
        (entry.path.decode(), hashlib.sha256(_read(tree, entry)).hexdigest())
        for entry in tree.entries()
        if entry.path.decode() in dict(wanted) and entry.state == "live"
    }
    assert found == wanted


def _below(folder: str) -> dict[str, str]:
    return originals(f"original-files/{folder}")


def test_the_list_of_bad_clusters_is_not_read_as_a_volume_of_zeros() -> None:
    tree, _ = open_tree(data("ntfs.dd"))
    entry = tree.find(b"$BadClus:$Bad")
    assert entry is not None
    with pytest.raises(ReadError, match="bad clusters"):
        tree.open(entry)


def test_a_links_content_is_its_target() -> None:
    tree, _ = open_tree(data("ext4.dd"))
    links = {entry.path: _read(tree, entry) for entry in tree.entries() if entry.type == "link"}
    assert links == {b"short-link": b"docs/letter.txt", b"long-link": b"docs/" + b"x" * 200}


def test_holes_read_as_zeros() -> None:
    tree, _ = open_tree(data("ext4.dd"))
    entry = tree.find(b"holes.bin")
    assert entry is not None
    assert _read(tree, entry) == b"start".ljust(3 << 20, b"\0") + b"end"


def test_reads_are_cut_at_the_end_only() -> None:
    tree, _ = open_tree(data("ext4.dd"))
    entry = tree.find(b"docs/deep/deeper/large.bin")
    assert entry is not None
    source = tree.open(entry)
    whole = content(1, 700_001)
    assert source.read_at(699_990, 100) == whole[-11:]
    assert source.read_at(700_001, 1) == b""
    assert source.read_at(65_535, 3) == whole[65_535:65_538]


def _corrupted(tmp_path: Path, name: str, offset: int, patch: bytes) -> Path:
    image = tmp_path / name
    raw = bytearray(data(name).read_bytes())
    raw[offset : offset + len(patch)] = patch
    image.write_bytes(raw)
    return image


def test_a_deleted_name_never_gets_the_content_of_another_file(tmp_path: Path) -> None:
    """Renames of a file leave its old name in the folder's slack; its inode lives on under the new one."""
    tree, _ = open_tree(data("ext4.dd"))
    letter = tree.find(b"docs/letter.txt")
    assert letter is not None
    # In the folder docs, hide "again.txt" inside the entry before it, as unlinking does.
    raw = data("ext4.dd").read_bytes()
    place = raw.index(b"\x09\x01again.txt") - 6
    length = int.from_bytes(raw[place + 4 : place + 6], "little")
    before = _previous_entry(raw, place)
    size = int.from_bytes(raw[before + 4 : before + 6], "little") + length
    image = _corrupted(tmp_path, "ext4.dd", before + 4, size.to_bytes(2, "little"))
    tree, _ = open_tree(image)
    (ghost,) = [entry for entry in tree.entries() if entry.path == b"docs/again.txt"]
    assert (ghost.state, ghost.size, ghost.modified) == ("deleted", 0, None)
    assert ghost.address == f"{letter.address}-reused"
    with pytest.raises(ReadError, match="belongs to another file"):
        tree.open(ghost)


def test_a_name_without_metadata_is_not_an_empty_file(tmp_path: Path) -> None:
    """Some systems clear the inode number of a name that they delete."""
    raw = data("ext4.dd").read_bytes()
    place = raw.index(b"\x09\x01again.txt") - 6
    before = _previous_entry(raw, place)
    size = sum(int.from_bytes(raw[start + 4 : start + 6], "little") for start in (before, place))
    image = _corrupted(tmp_path, "ext4.dd", before + 4, size.to_bytes(2, "little"))
    patched = bytearray(image.read_bytes())
    patched[place : place + 4] = bytes(4)
    image.write_bytes(patched)
    tree, _ = open_tree(image)
    (ghost,) = [entry for entry in tree.entries() if entry.path == b"docs/again.txt"]
    assert (ghost.address, ghost.state, ghost.size) == ("0-lost", "deleted", 0)
    with pytest.raises(ReadError, match="nothing but its name"):
        tree.open(ghost)
    assert Counter(map(our_line, tree.entries())) == fls_lines(image)


def _previous_entry(raw: bytes, place: int) -> int:
    block = place - place % 1024
    entry = block
    while (following := entry + int.from_bytes(raw[entry + 4 : entry + 6], "little")) < place:
        entry = following
    assert following == place
    return entry


def test_a_deleted_file_without_blocks_is_not_read_as_zeros(tmp_path: Path) -> None:
    """The size of a deleted inode outlives its list of blocks: the zeros then read were never there."""
    image = data("ext2.dd")
    tree, _ = open_tree(image)
    gone = [entry for entry in tree.entries() if entry.state == "deleted" and entry.size == 30_000]
    assert gone
    raw = image.read_bytes()
    table = int.from_bytes(raw[2048 + 8 : 2048 + 12], "little") * 1024
    inode_size = int.from_bytes(raw[1024 + 88 : 1024 + 90], "little")
    inode = table + (int(gone[0].address) - 1) * inode_size
    assert int.from_bytes(raw[inode + 4 : inode + 8], "little") == 30_000
    tree, _ = open_tree(_corrupted(tmp_path, "ext2.dd", inode + 40, bytes(60)))
    (erased,) = [entry for entry in tree.entries() if entry.address == gone[0].address]
    assert erased.size == 30_000
    with pytest.raises(ReadError, match="erased"):
        _read(tree, erased)


def test_a_reused_ntfs_record_is_not_read_as_the_deleted_file(tmp_path: Path) -> None:
    """Deleting adds one to the number that a name in a folder's index holds; another use adds more."""
    image = tmp_path / "reused.dd"
    raw = bytearray(sample("ntfs").read_bytes())
    start = VOLUME * 512
    cluster = int.from_bytes(raw[start + 11 : start + 13], "little") * raw[start + 13]
    record = start + int.from_bytes(raw[start + 48 : start + 56], "little") * cluster + 92 * 1024
    assert raw[record : record + 4] == b"FILE"
    raw[record + 16 : record + 18] = (4).to_bytes(2, "little")
    image.write_bytes(raw)
    tree, _ = open_tree(image, VOLUME)
    own, stale = sorted(
        (entry for entry in tree.entries() if entry.address.startswith("92-")),
        key=lambda entry: entry.address,
    )
    # The name that the record itself holds is its own; the one in the index of pic2 is of an earlier use.
    assert (own.address, own.size) == ("92-128-2", 4_857_710)
    assert (stale.address, stale.state, stale.size) == ("92-reused", "deleted", 0)
    assert stale.path == b"pic2/IMG_20200608_111614.jpg"
    with pytest.raises(ReadError, match="belongs to another file"):
        tree.open(stale)
    assert Counter(map(our_line, tree.entries())) == fls_lines(image, VOLUME)
