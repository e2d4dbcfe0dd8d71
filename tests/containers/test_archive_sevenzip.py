"""7-Zip archives of 7-Zip itself: every coder, solid and not, locked names and contents, damage, hostile headers."""

from __future__ import annotations

import os
import random
import shutil
import struct
import zlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from damage import cut, flipped
from make_data import MOMENT, content, run

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError, Secret
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source_bytes import SourceBytes
from evidence.model.listed import Listed
from parsers.filesystems.sevenzip import SevenZip
from parsers.filesystems.sevenzip_tree import SevenZipTree
from parsers.support.sevenzip.fields import Fields
from parsers.support.sevenzip.streams import MOST_MEMBERS

_FILES = {
    "a/text.txt": b"Dear examiner,\n" * 3000,
    "a/b/noise.bin": random.Random(4).randbytes(60_000),
    "a/empty": b"",
    "large.bin": content(3, 400_001),
    "sh": Path(shutil.which("sh") or "/bin/sh").read_bytes(),
    "蜜 & \u202e.txt": b"1",
}
_GOOD = Secret(b"examiner")
_WRONG = Secret(b"wrong")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("sevenzip") / "in"
    for name, data in _FILES.items():
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_bytes(data)
    (made / "link").symlink_to("a/text.txt")
    for path in sorted(made.rglob("*")):
        os.utime(path, (MOMENT, MOMENT), follow_symlinks=False)
    return made


@cache
def _packed(folder: Path, *options: str) -> bytes:
    archive = folder.parent / "made.7z"
    archive.unlink(missing_ok=True)
    run("env", "LC_ALL=C.UTF-8", "sh", "-c", 'cd "$1" && shift && exec 7zz a -bd -snl -mmt=1 "$@"', "sh",
        folder, *options, archive, ".")  # fmt: skip
    return archive.read_bytes()


def _tree(data: bytes, *secrets: Secret) -> tuple[SevenZipTree, Keys]:
    keys = Keys(secrets)
    return SevenZip().unlock(SourceBytes(data), keys), keys


def _contents(tree: SevenZipTree) -> dict[str, bytes]:
    found = {}
    for entry in tree.entries():
        if entry.type == "file":
            with tree.open(entry) as source:
                found[entry.path.decode()] = source.read_at(0, source.size)
    return found


_CODERS = {
    "bcj2": ("-m0=bcj2",), "ppmd": ("-m0=ppmd",), "lzma": ("-m0=lzma",), "lzma2": ("-m0=lzma2",), "bzip2": ("-m0=bzip2",),
    "deflate": ("-m0=deflate",), "deflate64": ("-m0=deflate64",), "copy": ("-mx=0",),
    "bcj lzma": ("-m0=bcj", "-m1=lzma"), "bcj lzma2": ("-m0=bcj", "-m1=lzma2"),
    "delta": ("-m0=delta:4", "-m1=lzma2"), "arm": ("-m0=arm", "-m1=bzip2"), "ppc": ("-m0=ppc", "-m1=deflate"),
    "bcj ppmd": ("-m0=bcj", "-m1=ppmd:o=32"), "armt ppmd": ("-m0=armt", "-m1=ppmd:o=9"),
    "not solid": ("-ms=off",), "header in clear": ("-mhc=off",),
}  # fmt: skip


@pytest.mark.parametrize("options", _CODERS.values(), ids=_CODERS)
def test_every_coder_gives_what_was_packed(options: tuple[str, ...], folder: Path) -> None:
    tree, keys = _tree(_packed(folder, *options), _GOOD)
    assert _contents(tree) == _FILES
    assert keys.attempts == []


@pytest.mark.parametrize("name", ["lzma2", "copy", "bcj lzma", "ppmd", "bcj2", "not solid"])
def test_locked_members_are_read_by_password(name: str, folder: Path) -> None:
    tree, keys = _tree(_packed(folder, *_CODERS[name], "-pexaminer"), _WRONG, _GOOD)
    assert _contents(tree) == _FILES
    assert keys.attempts == [(0, "password", False), (1, "password", True)]


def test_entries_have_their_types_times_and_links(folder: Path) -> None:
    tree, _ = _tree(_packed(folder, "-mtc=on", "-mta=on"))
    entries = {entry.path.decode(): entry for entry in tree.entries()}
    assert {path for path, entry in entries.items() if entry.type == "directory"} == {"a", "a/b"}
    assert {entry.modified for entry in entries.values()} == {MOMENT * 10**9}
    assert {entry.accessed for entry in entries.values()} != {None}
    with tree.open(entries["link"]) as target:
        assert (entries["link"].type, target.read_at(0, 100)) == ("link", b"a/text.txt")
    assert tree.find(b"a/text.txt") == entries["a/text.txt"]
    assert tree.find(b"a/none") is None
    with pytest.raises(NotReadableError, match="not the address"):
        tree.open(Listed("99", b"", 0, "file", "live"))


def test_locked_names_need_the_password_and_locked_contents_are_refused_one_by_one(folder: Path) -> None:
    hidden = _packed(folder, "-pexaminer", "-mhe=on")
    tree, keys = _tree(hidden, _WRONG, _GOOD)
    assert _contents(tree) == _FILES
    assert keys.attempts == [(0, "password", False), (1, "password", True)]
    for secrets in ((), (_WRONG,)):
        with pytest.raises(LockedError, match="its names are locked"):
            _tree(hidden, *secrets)
    tree, keys = _tree(_packed(folder, "-pexaminer"), _WRONG)
    assert keys.attempts == [(0, "password", False)]
    for entry in tree.entries():
        if entry.type == "file" and entry.size:
            with pytest.raises(LockedError, match="7-Zip encryption: the key that was given"):
                tree.open(entry)


def test_the_survey_opens_it_and_says_what_locks_it(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "made.7z"
    path.write_bytes(_packed(folder, "-pexaminer", "-mhe=on"))
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path, [_WRONG, _GOOD])
    assert [str(tree) for tree in found.trees] == ["1/raw/sevenzip"]
    assert [tried.opened for tried in found.attempts] == [False, True]
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path, [_WRONG])
    assert [str(tree) for tree in found.trees] == ["1/raw/file"]
    assert [layer.reason[:29] for layer in found.layers if not layer.read] == [
        "locked with 7-Zip encryption "
    ]


def test_content_is_read_at_any_place_in_any_order(folder: Path) -> None:
    tree, _ = _tree(_packed(folder))
    chosen = random.Random(3)
    entries = [entry for entry in tree.entries() if entry.size > 1000 and entry.type == "file"]
    opened = {entry.path.decode(): tree.open(entry) for entry in entries}
    for _ in range(12):
        name = chosen.choice(sorted(opened))
        at = chosen.randrange(len(_FILES[name]))
        assert opened[name].read_at(at, 5000) == _FILES[name][at : at + 5000]


def test_a_coder_that_is_not_read_is_named(folder: Path) -> None:
    tree, _ = _tree(_packed(folder, "-m0=arm64", "-m1=lzma2"))
    entry = tree.find(b"large.bin")
    assert entry is not None
    with pytest.raises(NotReadableError, match="packed with ARM64, which is not read"):
        tree.open(entry)


@pytest.mark.parametrize("coders", [("-m0=arm64", "-m1=lzma2"), ("-m0=delta:4", "-m1=bzip2")])
def test_a_right_password_is_not_called_wrong_where_the_coder_is_not_read(
    coders: tuple[str, ...], folder: Path
) -> None:
    tree, keys = _tree(_packed(folder, *coders, "-pexaminer"), _GOOD)
    entry = tree.find(b"large.bin")
    assert entry is not None
    with pytest.raises(NotReadableError, match="which is not read"):
        tree.open(entry)
    assert keys.attempts == []


def _mutants(data: bytes, flips: int, cuts: int) -> Iterator[bytes]:
    yield from flipped(data, flips)
    yield from cut(data, cuts)


def _hold(data: bytes, flips: int, cuts: int) -> None:
    """Of a damaged archive, what is read is what was packed, and the rest is an error."""
    errors = 0
    for damaged in _mutants(data, flips, cuts):
        try:
            tree, _ = _tree(damaged, _GOOD)
        except EvidenceError:
            errors += 1
            continue
        for entry in tree.entries():
            if entry.type != "file":
                continue
            try:
                with tree.open(entry) as source:
                    assert source.read_at(0, source.size) == _FILES[entry.path.decode()]
            except (ReadError, NotReadableError):
                errors += 1
    assert errors >= (flips + cuts) // 2


_DAMAGED = [("-m0=lzma2",), ("-m0=ppmd",), ("-m0=bcj2",), ("-m0=bzip2", "-ms=off"), ("-pexaminer", "-mhe=on")]


@pytest.mark.parametrize("options", _DAMAGED, ids=" ".join)
def test_damage_is_an_error_and_never_other_bytes(options: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "in" / "a" / "b").mkdir(parents=True)
    for name in ("a/text.txt", "a/b/noise.bin"):
        (tmp_path / "in" / name).write_bytes(_FILES[name])
    _hold(_packed(tmp_path / "in", *options), 8, 3)


@pytest.mark.campaign
@pytest.mark.parametrize("options", [*_DAMAGED, *_CODERS.values()], ids=" ".join)
def test_much_damage_is_an_error_and_never_other_bytes(options: tuple[str, ...], folder: Path) -> None:
    _hold(_packed(folder, *options), 150, 30)


def _archive(header: bytes) -> bytes:
    rest = struct.pack("<QQI", 0, len(header), zlib.crc32(header))
    return b"7z\xbc\xaf\x27\x1c\0\x04" + struct.pack("<I", zlib.crc32(rest)) + rest + header


def _number(value: int) -> bytes:
    return b"\xff" + value.to_bytes(8, "little")


@pytest.mark.parametrize(
    "header",
    [
        b"\x01\x05" + _number(MOST_MEMBERS + 1),
        b"\x01\x05" + _number(1 << 63),
        b"\x01\x04\x06\x00" + _number(1 << 40) + b"\x09",
        b"\x01\x04\x07\x0b" + _number(MOST_MEMBERS),
        b"\x01\x04\x07\x0b\x01\x00\x02\x00\x00\x00\x00",
        b"\x01\x05\x01\x0e\x01\x80\x00\x00",
        b"\x17" * 200,
        b"\x02\x00",
        b"\x01",
        bytes(range(256)),
    ],
)
def test_hostile_headers_are_refused_in_words(header: bytes) -> None:
    try:
        tree, _ = _tree(_archive(header))
    except NotReadableError as error:
        assert "7-Zip archive" in str(error)
    else:
        assert list(tree.entries()) == []


def test_a_bomb_is_refused_before_it_is_unpacked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = _packed(folder)
    monkeypatch.setattr("parsers.support.sevenzip.unpacking.MOST_FREE", 1000)
    monkeypatch.setattr("parsers.support.sevenzip.unpacking.MOST_TIMES", 2)
    tree, _ = _tree(data)
    entry = tree.find(b"large.bin")
    assert entry is not None
    with pytest.raises(NotReadableError, match="over 2 times what they take"):
        tree.open(entry)
    monkeypatch.undo()
    monkeypatch.setattr("parsers.support.sevenzip.unpacking.MOST_MEMORY", 1 << 16)
    with pytest.raises(NotReadableError, match="bytes of memory, the limit is 65536"):
        _tree(data)[0].open(entry)


def test_an_archive_without_its_end_says_how_much_is_missing(folder: Path) -> None:
    data = _packed(folder)
    with pytest.raises(NotReadableError, match="1000 bytes are missing, its list of files among them"):
        _tree(data[:-1000])


@pytest.mark.parametrize("value", [0, 127, 128, 0x3FFF, 0x4000, 0xFFFFFF, 1 << 35, (1 << 64) - 1])
def test_numbers_are_read_in_the_form_of_the_format(value: int) -> None:
    """Reference: 7zFormat.txt, REAL_UINT64 and UINT64, written the other way round here."""
    for extra in range(9):
        if extra == 8:
            made = b"\xff" + value.to_bytes(8, "little")
        elif value >> 8 * extra < 1 << (7 - extra):
            first = (0xFF00 >> extra & 0xFF) | value >> 8 * extra
            made = bytes([first]) + (value & (1 << 8 * extra) - 1).to_bytes(extra, "little")
        else:
            continue
        assert Fields(made).number() == value
