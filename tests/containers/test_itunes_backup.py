"""Backups of iOS devices: what they hold at the device's paths, locks, damage and lies."""

from __future__ import annotations

import hashlib
import os
import plistlib
import random
import shutil
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import itunes_made
import pytest
from itunes_made import PASSWORD, Made, made

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError
from evidence.contract.keys import Keys, Secret
from evidence.contract.registry import load
from evidence.model.listed import Listed
from parsers.containers.itunes_backup import ITunesBackup
from parsers.containers.raw import RawImage
from parsers.filesystems.itunes_backup_zip import ITunesBackupZip
from parsers.filesystems.zip import Zip
from parsers.filesystems.zip_directory import find_directory
from parsers.filesystems.zip_names import names_with
from parsers.support.bplist import BinaryPlist
from parsers.support.ios_backup.tree import BackupTree

_VAR = "private/var"
_PATHS = {
    "HomeDomain": f"{_VAR}/mobile",
    "CameraRollDomain": f"{_VAR}/mobile",
    "AppDomain-com.example.chat": f"{_VAR}/mobile/Containers/Data/Application/com.example.chat",
    "AppDomainGroup-group.net.whatsapp": f"{_VAR}/mobile/Containers/Shared/AppGroup/group.net.whatsapp",
    "AppDomainPlugin-com.example.share": f"{_VAR}/mobile/Containers/Data/PluginKitPlugin/com.example.share",
    "SysContainerDomain-com.apple.x": f"{_VAR}/containers/Data/System/com.apple.x",
    "SysSharedContainerDomain-systemgroup.y": f"{_VAR}/containers/Shared/SystemGroup/systemgroup.y",
    "WirelessDomain": f"{_VAR}/wireless",
    "NewDomain": "NewDomain",
}
_SECOND = 1_000_000_000


@pytest.fixture(scope="module")
def holds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, ...]:
    return itunes_made.files(tmp_path_factory.mktemp("files"))


def _keys(*passwords: str) -> Keys:
    return Keys([Secret(password.encode()) for password in passwords])


def _opened(folder: Path, *passwords: str) -> BackupTree:
    return ITunesBackup().unlock([folder], _keys(*passwords))


def _contents(tree: BackupTree) -> dict[str, tuple[str, bytes]]:
    """What the rows of the manifest give, by path."""
    rows = [entry for entry in tree.entries() if entry.address.startswith("row,")]
    return {
        entry.path.decode(): (entry.type, _read(tree, entry) if entry.readable else b"") for entry in rows
    }


def _read(tree: BackupTree, entry: Listed) -> bytes:
    with tree.open(entry) as source:
        return source.read_at(0, source.size)


def _truth(holds: tuple[Made, ...]) -> dict[str, tuple[str, bytes]]:
    return {f"{_PATHS[file.domain]}/{file.relative}".rstrip("/"): (file.type, file.content) for file in holds}


@pytest.mark.parametrize("older", [False, True], ids=["Manifest.db", "Manifest.mbdb"])
@pytest.mark.parametrize("password", ["", PASSWORD], ids=["plain", "encrypted"])
def test_every_file_stands_where_the_device_had_it(
    holds: tuple[Made, ...], tmp_path: Path, password: str, older: bool
) -> None:
    folder = made(tmp_path / "backup", holds, password=password, older=older)
    with _opened(folder, *filter(None, [password])) as tree:
        assert _contents(tree) == _truth(holds)
        own = [entry.path for entry in tree.entries() if entry.address.startswith("stored,")]
        manifest = b"Manifest.mbdb" if older else b"Manifest.db"
        assert own == [b"Info.plist", manifest, b"Manifest.plist", b"Status.plist"]
        assert (tree.problems, tree.unread) == ([], "")
        assert tree.details["layout"] == f"iTunes or Finder backup, iOS {'9.3.5' if older else '15.1'}"
        assert tree.details["encrypted"] == ("yes" if password else "no")
        assert tree.details["imei"] == "356938035643809"
        photo = tree.find(b"private/var/mobile/Media/DCIM/100APPLE/IMG_0001.JPG")
        assert photo is not None
        assert photo.modified == itunes_made.MODIFIED * _SECOND
        assert photo.born == (None if older else itunes_made.BORN * _SECOND)
        assert tree.find(b"private/var/mobile/Media/DCIM/100APPLE/IMG_0002.JPG") is None


def test_another_reader_gets_the_same_from_an_encrypted_backup(
    holds: tuple[Made, ...], tmp_path: Path
) -> None:
    decrypt = pytest.importorskip("iphone_backup_decrypt")
    folder = made(tmp_path / "backup", holds, password=PASSWORD)
    other = decrypt.EncryptedBackup(backup_directory=str(folder), passphrase=PASSWORD)
    theirs = {
        f"{_PATHS[file.domain]}/{file.relative}": other.extract_file_as_bytes(
            relative_path=file.relative, domain_like=file.domain
        )
        for file in holds
        if file.type == "file" and file.content
    }
    with _opened(folder, PASSWORD) as tree:
        ours = _contents(tree)
    assert {path: ours[path][1] for path in theirs} == theirs


@pytest.mark.parametrize("older", [False, True], ids=["Manifest.db", "Manifest.mbdb"])
def test_without_the_password_everything_is_listed_as_it_lies_there(
    holds: tuple[Made, ...], tmp_path: Path, older: bool
) -> None:
    folder = made(tmp_path / "backup", holds, password=PASSWORD, older=older)
    keys = _keys("wrong", "Correct horse")
    with ITunesBackup().unlock([folder], keys) as tree:
        assert keys.attempts == [(0, "password", False), (1, "password", False)]
        assert "locked with iTunes backup encryption: none of the 2 keys" in tree.unread
        found = {entry.path.decode(): _read(tree, entry) for entry in tree.entries() if entry.readable}
    there = {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
    assert found == there


def test_the_survey_names_the_lock_and_no_worker_tries_the_keys_again(
    holds: tuple[Made, ...], tmp_path: Path
) -> None:
    folder = made(tmp_path / "backup", holds, password=PASSWORD)
    found = survey(1, folder, load(), tmp_path, [Secret(b"wrong")])
    assert [(layer.read, "locked with" in layer.reason) for layer in found.layers] == [
        (True, False),
        (False, True),
    ]
    assert found.fitting == (("1/itunes_backup", -1),)
    assert [str(tree) for tree in found.trees] == ["1/itunes_backup"]
    opened = survey(1, folder, load(), tmp_path, [Secret(b"wrong"), Secret(PASSWORD.encode())])
    assert opened.fitting == (("1/itunes_backup", 1),)
    assert opened.details["layout"] == "iTunes or Finder backup, iOS 15.1"


@pytest.mark.parametrize("prefix", ["", "MobileSync/00008110/"])
def test_a_backup_in_a_zip_is_read_as_in_a_folder(
    holds: tuple[Made, ...], tmp_path: Path, prefix: str
) -> None:
    folder = made(tmp_path / "backup", holds, password=PASSWORD)
    archive = tmp_path / "backup.zip"
    with zipfile.ZipFile(archive, "w") as out:
        out.writestr("notes.txt", "beside it")
        for path in sorted(folder.rglob("*")):
            out.write(path, prefix + path.relative_to(folder).as_posix())
    with RawImage([archive]) as image:
        assert ITunesBackupZip().probe(image)
        with ITunesBackupZip().unlock(image, _keys("wrong", PASSWORD)) as tree:
            assert _contents(tree) == _truth(holds)
            beside = [entry for entry in tree.entries() if entry.path == b"notes.txt"]
            assert [_read(tree, entry) for entry in beside] == [b"beside it"]


def test_a_zip_of_several_backups_is_a_zip(holds: tuple[Made, ...], tmp_path: Path) -> None:
    for name in ("a", "b"):
        made(tmp_path / "both" / name, holds[:3])
    archive = Path(shutil.make_archive(str(tmp_path / "both"), "zip", tmp_path / "both"))
    found = survey(1, archive, load(), tmp_path)
    assert [str(tree) for tree in found.trees] == ["1/raw/zip"]
    assert found.details["layout"] == "iTunes or Finder backups"


def test_the_folder_around_one_backup_is_that_backup_and_that_around_two_is_a_folder(
    holds: tuple[Made, ...], tmp_path: Path
) -> None:
    around = tmp_path / "Backup"
    around.mkdir()
    (around / "notes.txt").write_bytes(b"beside it")
    made(around / "00008110-1", holds)
    found = survey(1, around, load(), tmp_path)
    assert (found.container, found.details["layout"]) == (
        "itunes_backup",
        "iTunes or Finder backup, iOS 15.1",
    )
    with _opened(around) as tree:
        assert _contents(tree) == _truth(holds)
        beside = [entry for entry in tree.entries() if entry.path == b"notes.txt"]
        assert [_read(tree, entry) for entry in beside] == [b"beside it"]
    made(around / "00008110-2", holds)
    found = survey(1, around, load(), tmp_path)
    assert (found.container, found.details["layout"]) == ("directory", "iTunes or Finder backups")


def test_a_zip_without_a_backup_is_a_zip(tmp_path: Path) -> None:
    archive = tmp_path / "other.zip"
    with zipfile.ZipFile(archive, "w") as out:
        out.writestr("app/Manifest.plist", "of something else")
        out.writestr("other/Manifest.db", "not beside it")
    with RawImage([archive]) as image:
        assert ITunesBackupZip().probe(image) is None
        assert Zip().probe(image) == "zip"


def test_missing_and_extra_contents_are_named(holds: tuple[Made, ...], tmp_path: Path) -> None:
    folder = made(tmp_path / "backup", holds)
    missing = next(file for file in holds if file.relative == "Documents/a.txt")
    (folder / missing.name[:2] / missing.name).unlink()
    extra = hashlib.sha1(b"extra").hexdigest()
    (folder / extra[:2]).mkdir(exist_ok=True)
    (folder / extra[:2] / extra).write_bytes(b"left over")
    with _opened(folder) as tree:
        entries = {entry.path.decode(): entry for entry in tree.entries()}
        left = entries[f"{extra[:2]}/{extra}"]
        assert left.problems == ("The backup's manifest names no file with this content.",)
        assert _read(tree, left) == b"left over"
        gone = entries[f"{_PATHS[missing.domain]}/Documents/a.txt"]
        with pytest.raises(EvidenceError, match="is missing in the backup"):
            tree.open(gone)
        assert [entry.path for entry in entries.values() if entry.problems] == [left.path]


def test_rows_that_lie_lead_nowhere_outside_the_backup(holds: tuple[Made, ...], tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"of the examiner")
    folder = made(tmp_path / "backup", holds)
    names = ["../secret", "/etc/passwd", "", "A" * 40, "..%2fsecret", "Manifest.db", "é" * 40]
    good = next(file for file in holds if file.relative == "Library/SMS/sms.db")
    with closing(sqlite3.connect(folder / "Manifest.db")) as db, db:
        db.execute("ALTER TABLE Files RENAME TO F")
        db.execute(
            "CREATE TABLE Files (fileID TEXT, domain TEXT, relativePath TEXT, flags INTEGER, file BLOB)"
        )
        db.executemany(
            "INSERT INTO Files VALUES (?, 'HomeDomain', ?, 1, X'')",
            [(name, f"{name}/../..") for name in names],
        )
        db.execute("INSERT INTO Files VALUES (?, 'HomeDomain', 'one', 1, NULL)", (good.name,))
        db.execute("INSERT INTO Files VALUES (?, 'HomeDomain', 'two', 1, ?)", (good.name, b"bplist00 no"))
        db.execute("INSERT INTO Files VALUES (7, X'00ff', 3.5, 'x', 9)")
    with _opened(folder) as tree:
        rows = [entry for entry in tree.entries() if entry.address.startswith("row,")]
        assert len(rows) == len(names) + 3
        for entry in rows[: len(names)]:
            with pytest.raises(EvidenceError, match="a name that no content of a backup has"):
                tree.open(entry)
        both = rows[len(names) : len(names) + 2]
        assert [_read(tree, entry) for entry in both] == [good.content] * 2
        assert all("cannot be read" in entry.problems[0] for entry in rows)
        assert any("not the SHA-1 of their domain and path" in said for said in tree.problems)


def test_rows_that_only_the_log_of_the_manifest_holds_are_listed(
    holds: tuple[Made, ...], tmp_path: Path
) -> None:
    whole = made(tmp_path / "whole", holds)
    late = Made("HomeDomain", "Library/late.txt", b"written last")
    with closing(sqlite3.connect(whole / "Manifest.db")) as db:
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA wal_autocheckpoint=0")
        row = (late.name, late.domain, late.relative, 1, itunes_made.archived(late, None))
        db.execute("INSERT INTO Files VALUES (?, ?, ?, ?, ?)", row)
        db.commit()
        folder = shutil.copytree(whole, tmp_path / "backup")
    (folder / late.name[:2]).mkdir(exist_ok=True)
    (folder / late.name[:2] / late.name).write_bytes(late.content)
    assert (folder / "Manifest.db-wal").stat().st_size
    with _opened(folder) as tree:
        assert _contents(tree) == _truth((*holds, late))


def test_a_directory_full_of_the_name_ends_the_search(tmp_path: Path) -> None:
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as out:
        for number in range(20):
            info = zipfile.ZipInfo(f"{number}")
            info.comment = b"Manifest.plistManifest.db" * 2600
            out.writestr(info, "x")
    with RawImage([archive]) as image:
        assert names_with(image, find_directory(image), b"Manifest.plist") == []
        assert ITunesBackupZip().probe(image) is None


def test_a_damaged_end_of_an_encrypted_content_is_refused(holds: tuple[Made, ...], tmp_path: Path) -> None:
    folder = made(tmp_path / "backup", holds, password=PASSWORD)
    photo = next(file for file in holds if file.domain == "CameraRollDomain")
    stored = folder / photo.name[:2] / photo.name
    content = bytearray(stored.read_bytes())
    content[-1] ^= 1
    stored.write_bytes(content)
    with _opened(folder, PASSWORD) as tree:
        entry = tree.find(b"private/var/mobile/Media/DCIM/100APPLE/IMG_0001.JPG")
        assert entry is not None
        with pytest.raises(EvidenceError, match="its padding is none"):
            tree.open(entry)
        stored.write_bytes(content[:-1])
        with pytest.raises(EvidenceError, match="no whole blocks"):
            tree.open(entry)


@pytest.mark.parametrize("rounds", [0, 50_000_000])
def test_a_keybag_that_wants_years_is_refused(holds: tuple[Made, ...], tmp_path: Path, rounds: int) -> None:
    folder = made(tmp_path / "backup", holds, password=PASSWORD)
    plist = plistlib.loads((folder / "Manifest.plist").read_bytes())
    bag = plist["BackupKeyBag"]
    place = bag.index(b"DPIC") + 8
    plist["BackupKeyBag"] = bag[:place] + rounds.to_bytes(4, "big") + bag[place + 4 :]
    (folder / "Manifest.plist").write_bytes(plistlib.dumps(plist, fmt=plistlib.FMT_BINARY))
    with _opened(folder, PASSWORD) as tree:
        assert f"wants {rounds} rounds" in tree.unread


def _damaged(folder: Path, choice: random.Random) -> str:
    name = choice.choice(["Manifest.db", "Manifest.mbdb", "Manifest.plist", "Info.plist"])
    path = folder / name
    if not path.is_file():
        return ""
    content = bytearray(path.read_bytes())
    if choice.random() < 0.3:
        del content[choice.randrange(len(content)) :]
    else:
        for _ in range(choice.choice((1, 4, 40))):
            content[choice.randrange(len(content))] = choice.randrange(256)
    path.unlink()
    path.write_bytes(content)
    return name


def _flip(tmp_path: Path, times: int) -> None:
    holds = itunes_made.files(tmp_path)
    for older, password in ((False, ""), (True, ""), (False, PASSWORD), (True, PASSWORD)):
        whole = made(
            tmp_path / f"whole-{older}-{bool(password)}", holds, password=password, older=older, rounds=2
        )
        for seed in range(times):
            folder = tmp_path / "damaged"
            shutil.copytree(whole, folder, copy_function=os.link)
            if _damaged(folder, random.Random(seed)):
                _read_all(folder, password)
            shutil.rmtree(folder)


def _read_all(folder: Path, password: str) -> None:
    try:
        with _opened(folder, *filter(None, [password])) as tree:
            for entry in tree.entries():
                try:
                    if entry.readable:
                        _read(tree, entry)
                except EvidenceError:
                    continue
    except EvidenceError:
        pass


def test_damage_raises_nothing_but_words(tmp_path: Path) -> None:
    _flip(tmp_path, 10)


@pytest.mark.campaign
def test_much_damage_raises_nothing_but_words(tmp_path: Path) -> None:
    _flip(tmp_path, 1500)


def test_lists_that_share_their_bytes_are_not_walked() -> None:
    """One array of itself a thousand times, a dictionary that is its own key, members without number."""
    for body, top in (
        (b"\xaf\x11\x03\xe8" + b"\x00" * 1000, 0),
        (b"\xd1\x00\x00", 0),
        (b"\xdf\x12\x7f\xff\xff\xff" + bytes(64), 0),
        (b"\x5f\x13\x7f\xff\xff\xff\xff\xff\xff\xff", 0),
    ):
        table = 8 + len(body)
        data = b"bplist00" + body + b"\x08" + bytes(6) + bytes([1, 1]) + (1).to_bytes(8, "big")
        data += top.to_bytes(8, "big") + table.to_bytes(8, "big")
        opened = BinaryPlist(data)
        try:
            assert opened.at("any", "key") is None
        except ValueError as error:
            assert "property list" in str(error)


def test_values_of_a_binary_list_are_those_of_plistlib() -> None:
    whole = {"a": 1, "b": -1, "c": 1 << 62, "d": "ü", "e": "x" * 300, "f": b"y" * 70_000, "g": True, "h": 1.5}
    whole["i"] = {"in": {"deep": "er"}}
    opened = BinaryPlist(plistlib.dumps(whole, fmt=plistlib.FMT_BINARY))
    assert {key: opened.at(key) for key in "abcdefgh"} == {key: whole[key] for key in "abcdefgh"}
    assert opened.at("i", "in", "deep") == "er"
    assert opened.at("i", "none", "deep") is None
