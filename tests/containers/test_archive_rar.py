"""RAR archives that RAR itself made (rarfile's tests): every version, locked names and contents, damage, hostile lists."""

from __future__ import annotations

import hashlib
import struct
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from damage import cut, flipped

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError, Secret
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import Listed
from parsers.filesystems.rar import Rar
from parsers.filesystems.rar_tree import RarTree
from parsers.support.joined import Joined
from parsers.support.rar import rar5
from parsers.support.rar.sums import Blake2sp

_FIXTURES = Path(__file__).parents[1] / "fixtures" / "rar"
_GOOD, _WRONG = Secret(b"password"), Secret(b"wrong")
_LINES = b"".join(b"%03d\n" % number for number in range(512))


def _archive(name: str) -> bytes:
    return (_FIXTURES / f"{name}.rar").read_bytes()


def _tree(data: bytes, *secrets: Secret) -> tuple[RarTree, Keys]:
    keys = Keys(secrets)
    return Rar().unlock(SourceBytes(data), keys), keys


def _content(tree: RarTree, entry: Listed) -> bytes:
    with tree.open(entry) as source:
        return source.read_at(0, source.size)


def _contents(tree: RarTree) -> dict[str, bytes]:
    return {
        entry.path.decode(): _content(tree, entry)
        for entry in tree.entries()
        if entry.type in ("file", "link")
    }


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("rar5-blake", ("stest1.txt", "stest2.txt")),
        ("rar5-solid-qo", ("somedir/stest1.txt", "stest1.txt", "somedir/stest2.txt", "stest2.txt")),
        ("rar5-hlink", ("stest1.txt", "stest2.txt", "stest3.txt")),
        ("rar5-times", ("stest1.txt",)),
        ("seektest", ("stest1.txt", "stest2.txt")),
    ],
)
def test_packed_stored_solid_and_linked_members(name: str, files: tuple[str, ...]) -> None:
    tree, _ = _tree(_archive(name))
    assert _contents(tree) == dict.fromkeys(files, _LINES)
    assert tree.problems == []


@pytest.mark.parametrize("name", ["rar5-psw", "rar5-psw-blake"])
def test_locked_members_with_check_sums_that_depend_on_the_password(name: str) -> None:
    tree, keys = _tree(_archive(name), _WRONG, Secret(b"\1\2", "raw"), _GOOD)
    assert _contents(tree) == {"stest1.txt": _LINES, "stest2.txt": _LINES}
    assert keys.attempts == [(0, "password", False), (2, "password", True)]
    tree, keys = _tree(_archive(name), _WRONG)
    for entry in tree.entries():
        with pytest.raises(LockedError, match="RAR encryption: the key that was given does not open it"):
            tree.open(entry)


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("rar5-hpsw", {"stest1.txt": 2048, "stest2.txt": 2048}),
        ("rar3-comment-hpsw", {"file1.txt": 0, "file2.txt": 0}),
    ],
)
def test_locked_names_need_the_password(name: str, listed: dict[str, int]) -> None:
    tree, keys = _tree(_archive(name), _WRONG, _GOOD)
    assert {entry.path.decode(): entry.size for entry in tree.entries()} == listed
    assert all(len(data) == listed[path] for path, data in _contents(tree).items())
    assert keys.attempts == [(0, "password", False), (1, "password", True)]
    for secrets in ((), (_WRONG,)):
        with pytest.raises(LockedError, match="its names are locked"):
            _tree(_archive(name), *secrets)


def _locked_by_hand() -> bytes:
    """A member of RAR 3, encrypted here by the description, in place of one in clear."""
    salt, seed = b"saltsalt", "password".encode("utf-16-le") + b"saltsalt"
    digest, vector = hashlib.sha1(), bytearray()
    for turn in range(1 << 18):
        digest.update(seed + turn.to_bytes(3, "little"))
        if turn % (1 << 14) == 0:
            vector.append(digest.digest()[19])
    key = struct.pack("<4I", *struct.unpack(">4I", digest.digest()[:16]))
    data = _archive("seektest")
    parts = [data[:7]]
    at, locked = 7, 0
    while at < len(data):
        kind, flags, size = struct.unpack_from("<BHH", data, at + 2)
        header = data[at : at + size]
        packed = struct.unpack_from("<I", header, 7)[0] if kind == 0x74 else 0
        body = data[at + size : at + size + packed]
        if kind == 0x74:
            clear = body.ljust(-(-packed // 16) * 16, b"\0")
            encryptor = Cipher(algorithms.AES(key), modes.CBC(bytes(vector))).encryptor()
            body = encryptor.update(clear)
            name = header[32 : 32 + struct.unpack_from("<H", header, 26)[0]]
            fields = struct.pack("<I", len(body)) + header[11:24] + b"\x1d" + header[25:32] + name + salt
            start = struct.pack("<BHH", 0x74, flags & ~0x1000 | 0x404, 7 + len(fields)) + fields
            header = struct.pack("<H", zlib.crc32(start) & 0xFFFF) + start
            locked += 1
        parts += [header, body]
        at += size + packed
    assert locked == 2
    return b"".join(parts)


def test_locked_members_of_rar_3() -> None:
    tree, keys = _tree(_locked_by_hand(), _WRONG, _GOOD)
    assert _contents(tree) == {"stest1.txt": _LINES, "stest2.txt": _LINES}
    assert keys.attempts == [(0, "password", False), (1, "password", True)]


def test_names_times_and_types_are_those_that_rarfile_lists() -> None:
    new = {entry.path.decode(): entry for entry in _tree(_archive("rar5-subdirs"))[0].entries()}
    old = {entry.path.decode(): entry for entry in _tree(_archive("rar3-subdirs"))[0].entries()}
    assert new.keys() == old.keys()
    assert {path for path, entry in new.items() if entry.type == "directory"} == {
        "sub", "sub/dir1", "sub/dir2", "sub/empty", "sub/with space", "sub/üȵĩöḋè",
    }  # fmt: skip
    at = datetime(2020, 7, 20, 21, 1, 44, tzinfo=UTC).timestamp()
    assert old["sub/dir2/file2.txt"].modified == int(at) * 10**9 + 319_218_800
    assert (old["sub/dir2/file2.txt"].zone_assumed, new["sub/dir2/file2.txt"].zone_assumed) == (True, False)
    times = next(_tree(_archive("rar5-times"))[0].entries())
    assert times.modified == int(datetime(2011, 6, 12, 9, 53, 33, tzinfo=UTC).timestamp()) * 10**9
    assert times.accessed == int(datetime(2016, 5, 22, 9, 12, 36, tzinfo=UTC).timestamp()) * 10**9
    names = [entry.path.decode() for entry in _tree(_archive("unicode"))[0].entries()]
    assert names == ["уииоотивл.txt", "𝐀𝐁𝐁𝐂.txt"]


@pytest.mark.parametrize("name", ["rar5-symlink-unix", "rar3-symlink-unix"])
def test_links_hold_their_target(name: str) -> None:
    tree, _ = _tree(_archive(name))
    types = {entry.path.decode(): entry.type for entry in tree.entries()}
    assert types == {"data_link": "link", "data.txt": "file", "random_link": "link"}
    assert _contents(tree) == {
        "data_link": b"data.txt", "data.txt": b"data\n", "random_link": b"../random123",
    }  # fmt: skip
    assert tree.find(b"data.txt") is not None
    assert tree.find(b"none") is None
    with pytest.raises(NotReadableError, match="not the address"):
        tree.open(Listed("99", b"", 0, "file", "live"))


@pytest.mark.parametrize(
    ("name", "path", "reason"),
    [
        ("rar3-vols.part3", "vols/bigfile.txt", "lies in another volume"),
        ("rar3-solid", "stest2.txt", "continuation of others"),
        ("rar15-comment", "FILE1.TXT", "version 15"),
    ],
)
def test_what_is_not_read_is_listed_and_says_why(name: str, path: str, reason: str) -> None:
    tree, _ = _tree(_archive(name))
    entry = tree.find(path.encode())
    assert entry is not None
    with pytest.raises(NotReadableError, match=reason):
        tree.open(entry)


def test_a_system_without_the_library_reads_what_is_stored(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent() -> None:
        raise NotReadableError("this system does not have libarchive")

    monkeypatch.setattr("parsers.support.rar.contents.library", absent)
    tree, _ = _tree(_archive("seektest"))
    packed, stored = tree.entries()
    assert _content(tree, stored) == _LINES
    with pytest.raises(NotReadableError, match="does not have libarchive"):
        tree.open(packed)


def test_the_survey_opens_it(tmp_path: Path) -> None:
    found = survey(1, _FIXTURES / "rar5-hpsw.rar", load(LAYER_PACKAGES), tmp_path, [_WRONG, _GOOD])
    assert [str(tree) for tree in found.trees] == ["1/raw/rar"]
    assert [tried.opened for tried in found.attempts] == [False, True]
    found = survey(1, _FIXTURES / "rar5-hpsw.rar", load(LAYER_PACKAGES), tmp_path)
    assert [layer.reason[:26] for layer in found.layers if not layer.read] == ["locked with RAR encryption"]


def _hold(name: str, flips: int, cuts: int) -> None:
    """What is read of a damaged archive was in the whole one, and the rest is an error or a problem."""
    data = _archive(name)
    true = set(_contents(_tree(data, _GOOD)[0]).values())
    said = 0
    for damaged in (*flipped(data, flips), *cut(data, cuts)):
        try:
            tree, _ = _tree(damaged, _GOOD)
        except EvidenceError:
            said += 1
            continue
        for entry in tree.entries():
            try:
                assert entry.type == "directory" or _content(tree, entry) in true
            except (ReadError, NotReadableError):
                said += 1
        said += len(tree.problems)
    assert said


_DAMAGED = (
    "rar5-psw",
    "rar5-psw-blake",
    "rar5-hpsw",
    "rar5-blake",
    "rar5-solid-qo",
    "seektest",
    "rar3-subdirs",
)


@pytest.mark.parametrize("name", _DAMAGED)
def test_damage_is_an_error_and_never_other_bytes(name: str) -> None:
    _hold(name, 20, 8)


@pytest.mark.campaign
@pytest.mark.parametrize("name", [*_DAMAGED, "rar5-hlink", "rar5-symlink-unix", "rar3-symlink-unix"])
def test_much_damage_is_an_error_and_never_other_bytes(name: str) -> None:
    _hold(name, 1000, 100)


def test_content_is_read_at_any_place_in_any_order() -> None:
    tree, _ = _tree(_archive("rar5-solid-qo"))
    opened = [tree.open(entry) for entry in tree.entries() if entry.type == "file"]
    for at in (2000, 0, 1024, 77):
        for source in opened:
            assert source.read_at(at, 40) == _LINES[at : at + 40]


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsers.support.rar.contents.MOST_FREE", 1000)
    monkeypatch.setattr("parsers.support.rar.contents.MOST_TIMES", 2)
    tree, _ = _tree(_archive("rar5-solid-qo"))
    with pytest.raises(NotReadableError, match="over 2 times what they take"):
        tree.open(next(tree.entries()))


def test_keys_that_take_long_and_lists_without_end_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsers.support.rar.keys.MOST_TURNS", 10)
    with pytest.raises(NotReadableError, match=r"takes 2\^15 turns"):
        _tree(_archive("rar5-hpsw"), _GOOD)
    monkeypatch.setattr("parsers.support.rar.member.MOST_MEMBERS", 3)
    with pytest.raises(NotReadableError, match="over 3 members"):
        _tree(_archive("rar5-solid-qo"))
    with pytest.raises(NotReadableError, match="RAR archive is damaged"):
        _tree(rar5.MAGIC + bytes(100))
    monkeypatch.undo()
    monkeypatch.setattr("parsers.support.rar.rar4.MOST_SALTS", 0)
    with pytest.raises(LockedError):
        _tree(_archive("rar3-comment-hpsw"), _GOOD)


def test_sources_are_read_one_after_the_other() -> None:
    parts = [b"", b"one", b"", b"two and more", b"3"]
    joined, whole = Joined([SourceBytes(part) for part in parts]), b"".join(parts)
    for at in range(len(whole) + 2):
        for length in (0, 1, 4, 100):
            assert joined.read_at(at, length) == whole[at : at + length]


@pytest.mark.parametrize(
    ("length", "digest"),
    [
        (0, "dd0e891776933f43c7d032b08a917e25741f8aa9a12c12e1cac8801500f2ca4f"),
        (1, "a6b9eecc25227ad788c99d3f236debc8da408849e9a5178978727a81457f7239"),
    ],
)
def test_blake2sp_has_the_digests_of_its_reference_vectors(length: int, digest: str) -> None:
    found = Blake2sp()
    found.update(bytes(range(length)))
    assert found.digest().hex() == digest
