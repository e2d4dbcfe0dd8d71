"""Backups and extractions of phones that lie on a computer's disk or in an archive are read as what they are.

Truth: the files that the tests put into them; the disk is written by mke2fs.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import subprocess
import zipfile
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import adb_made
import itunes_made
import pytest

from evidence.case import Case
from evidence.contract.keys import Keys, Secret
from evidence.ingest.events import RunFinished
from evidence.ingest.every_entry import EveryEntry
from evidence.ingest.limits import Limits
from evidence.ingest.run import Ingest
from parsers.containers.directory import DirectoryTree
from parsers.containers.itunes_backup import ITunesBackup
from parsers.filesystems.itunes_backup_folder import ITunesBackupFolder
from parsers.support.ios_backup.domains import device_path

_BACKUPS = "Users/x/AppData/Roaming/Apple Computer/MobileSync/Backup"
_MMS = f"data/data/{adb_made.PACKAGE}/databases/mmssms.db"
_SMS = "private/var/mobile/Library/SMS/sms.db"
_MIUI = b"MIUI BACKUP\n2\ncom.android.providers.telephony Messages \xe4\xbf\xa1\n-1\n0\n"
_SECRETS = ("wrong", itunes_made.PASSWORD, adb_made.PASSWORD)


class Read(NamedTuple):
    """The file entries by path, what is said of each path, and the text of messages with the path of their store."""

    entries: dict[str, dict[str, Any]]
    said: set[tuple[str, str, str]]
    messages: list[tuple[str, str]]

    def below(self, path: str) -> dict[str, str | None]:
        """Path in it and SHA-256 of the files that lie directly in what this one is the mark of."""
        return {
            name.removeprefix(f"{path}//"): entry["sha256"]
            for name, entry in self.entries.items()
            if entry.get("inside") == self.entries[path]["id"] and entry["type"] == "file"
        }


class Disk(NamedTuple):
    """An image with what lies on it: of the iPhone and of the Android device path and SHA-256 of each file."""

    image: Path
    iphone: dict[str, str]
    android: dict[str, str]


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _zip(path: Path, names: Iterable[tuple[str, bytes]]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in names:
            archive.writestr(name, content)


def _files(folder: Path) -> Iterable[tuple[str, bytes]]:
    return [
        (path.relative_to(folder).as_posix(), path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Disk:
    if shutil.which("mke2fs") is None:
        pytest.skip("mke2fs (e2fsprogs) is not installed")
    base = tmp_path_factory.mktemp("disk")
    root = base / "root"
    holds = itunes_made.files(base)
    itunes_made.made(root / _BACKUPS / "1e", holds)
    itunes_made.made(root / _BACKUPS / "2e", holds, older=True)
    itunes_made.made(root / _BACKUPS / "3e", holds, password=itunes_made.PASSWORD)
    itunes_made.made(root / _BACKUPS / "4e", holds[:3], password="never given")  # noqa: S106
    down = root / "Downloads"
    down.mkdir()
    (down / "Manifest.plist").write_bytes((root / _BACKUPS / "1e/Manifest.plist").read_bytes())
    _zip(down / "backup.zip", _files(root / _BACKUPS / "1e"))
    _zip(down / "ffs.zip", [(f"filesystem1/{_SMS}", holds[2].content), ("filesystem2/x.txt", b"x")])
    tree = adb_made.tree(adb_made.mmssms(base / "mmssms.db"))
    plain = adb_made.made(down / "b.ab", tree).read_bytes()
    (down / "w.bak").write_bytes(_MIUI + adb_made.made(base / "w.ab", tree, compressed=False).read_bytes())
    (down / "cut.bak").write_bytes(_MIUI + plain[:3000])
    adb_made.made(down / "locked.ab", tree, password=adb_made.PASSWORD)
    adb_made.made(down / "other.ab", tree, password="never given")  # noqa: S106
    image = base / "disk.img"
    subprocess.run(["mke2fs", "-q", "-t", "ext4", "-d", root, image, "40M"], check=True, capture_output=True)
    iphone = {
        device_path(each.domain, each.relative).decode(): _sha256(each.content)
        for each in holds
        if each.type == "file"
    }
    return Disk(image, iphone, {place: _sha256(content) for place, content in tree.values()})


def _ingest(folder: Path, evidence: Path, limits: Limits | None = None) -> Read:
    with Case.create(folder, number="1", title="t", examiner="e", time_zone="UTC") as case:
        case.secrets = tuple(Secret(text.encode()) for text in _SECRETS)
        ended = list(Ingest(case, [evidence], workers=2, archives="archives", limits=limits).run())[-1]
        assert isinstance(ended, RunFinished)
        assert ended.state == "finished", ended
        with closing(case.catalog.reader()) as connection:
            bodies = {
                kind: [json.loads(body) for (body,) in connection.execute(f"SELECT body FROM {kind}")]
                for kind in ("entries", "problems", "artifacts")
            }
    return Read(
        {entry["path"]: entry for entry in bodies["entries"]},
        {(each["path"], each["kind"], each["message"]) for each in bodies["problems"]},
        sorted(
            (each["path"], each["fields"]["body"])
            for each in bodies["artifacts"]
            if each["kind"] == "message"
        ),
    )


@pytest.fixture(scope="module")
def read(home: Path, disk: Disk, tmp_path_factory: pytest.TempPathFactory) -> Read:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INDICIA_HOME", str(home))
        return _ingest(tmp_path_factory.mktemp("read") / "case", disk.image)


@pytest.mark.parametrize("name", ["1e", "2e", "3e"])
def test_a_backup_on_a_computers_disk_is_the_devices_files(read: Read, disk: Disk, name: str) -> None:
    assert read.below(f"{_BACKUPS}/{name}/Manifest.plist") == disk.iphone


def test_a_backup_whose_password_is_not_known_says_so(read: Read) -> None:
    mark = f"{_BACKUPS}/4e/Manifest.plist"
    assert read.below(mark) == {}
    said = [message for path, kind, message in read.said if path == mark and kind == "unread_layer"]
    assert len(said) == 1
    assert "none of the 3 keys that were tried opens it" in said[0]


def test_another_manifest_plist_is_a_file_of_which_nothing_is_said(read: Read) -> None:
    assert read.below("Downloads/Manifest.plist") == {}
    assert not [each for each in read.said if each[0] == "Downloads/Manifest.plist"]


def test_archives_on_a_disk_are_read_as_the_phones_that_they_hold(read: Read, disk: Disk) -> None:
    found = read.below("Downloads/backup.zip")
    assert found.items() >= disk.iphone.items()
    assert set(found) - set(disk.iphone) >= {"Manifest.plist", "Manifest.db"}
    assert read.below("Downloads/ffs.zip") == {_SMS: disk.iphone[_SMS], "x.txt": _sha256(b"x")}


def test_android_backups_on_a_disk_stand_at_the_devices_paths(read: Read, disk: Disk) -> None:
    assert read.below("Downloads/b.ab//b.tar") == disk.android
    assert read.below("Downloads/locked.ab//locked.tar") == disk.android
    assert read.below("Downloads/w.bak//w.bak") == disk.android


def test_android_backups_that_cannot_be_read_say_why(read: Read) -> None:
    said = {path: message for path, kind, message in read.said if kind == "unread_layer"}
    assert "locked with Android backup encryption: none of the 3 keys" in said["Downloads/other.ab"]
    assert "early" in said["Downloads/cut.bak"]


def test_parsers_find_what_lies_in_them(read: Read) -> None:
    iphones = [f"{_BACKUPS}/{name}/Manifest.plist" for name in ("1e", "2e", "3e")]
    iphones += ["Downloads/backup.zip", "Downloads/ffs.zip"]
    stored = hashlib.sha1(b"HomeDomain-Library/SMS/sms.db").hexdigest()
    androids = ("Downloads/b.ab//b.tar", "Downloads/locked.ab//locked.tar", "Downloads/w.bak//w.bak")
    assert read.messages == sorted(
        [(f"{place}//{_SMS}", "meet at noon") for place in iphones]
        + [(f"{place}//{_MMS}", "see you") for place in androids]
        + [(f"{_BACKUPS}/{place}", "meet at noon") for place in (f"1e/{stored[:2]}/{stored}", f"2e/{stored}")]
    )


def test_a_manifest_is_held_against_the_same_backups_again(read: Read, disk: Disk, tmp_path: Path) -> None:
    """As ``verify IMAGE`` does: without keys, by the paths that are known to hold others."""
    marks = [f"{_BACKUPS}/1e/Manifest.plist", "Downloads/b.ab", "Downloads/b.ab//b.tar"]
    every = EveryEntry(disk.image, tmp_path, 1, inside=[mark.encode() for mark in marks])
    try:
        list(every.listing())
        found = {
            entry.path.decode(): result.digests.sha256.hex()
            for _, entry, result in every.results()
            if result.digests is not None and b"//" in entry.path and entry.type == "file"
        }
    finally:
        every.close()
    known = {
        path: entry["sha256"]
        for path, entry in read.entries.items()
        if entry["type"] == "file" and path.startswith((f"{marks[0]}//", f"{marks[1]}//"))
    }
    assert found == known


def test_backups_in_an_archive_of_several_are_read_and_archives_in_them_limited_by_their_own_size(
    disk: Disk, tmp_path: Path
) -> None:
    """A backup may be of any size: its mark is small, and says nothing of what its files may hold."""
    _zip(tmp_path / "in.zip", [("zeros", bytes(3 << 20))])
    bomb = (tmp_path / "in.zip").read_bytes()
    holds = (*itunes_made.files(tmp_path), itunes_made.Made("AppDomain-chat", "Documents/in.zip", bomb))
    for name in ("a", "b"):
        itunes_made.made(tmp_path / "both" / name, holds)
    both = Path(shutil.make_archive(str(tmp_path / "both"), "zip", tmp_path / "both"))
    found = _ingest(tmp_path / "case", both, limits=Limits(inside_free=1 << 20, inside_times=20))
    member = "private/var/mobile/Containers/Data/Application/chat/Documents/in.zip"
    expected = {**disk.iphone, member: _sha256(bomb)}
    assert [found.below(f"{name}/Manifest.plist") for name in ("a", "b")] == [expected, expected]
    archive = f"a/Manifest.plist//{member}"
    assert found.below(archive) == {}
    assert [kind for path, kind, _ in found.said if path == archive] == ["limited"]


def test_a_row_that_states_no_size_has_that_of_its_content(tmp_path: Path) -> None:
    """Whether an archive is looked into depends on it."""
    holds = (
        itunes_made.Made("AppDomain-chat", "Documents/in.zip", b"PK\x03\x04"),
        itunes_made.Made("HomeDomain", "e"),
    )
    folder = itunes_made.made(tmp_path / "backup", holds)
    with closing(sqlite3.connect(folder / "Manifest.db")) as manifest, manifest:
        manifest.execute("UPDATE Files SET file = x'00'")
    (folder / holds[1].name[:2] / holds[1].name).unlink()
    with DirectoryTree(tmp_path) as around, ITunesBackupFolder().unlock(around, b"backup", Keys()) as tree:
        assert [(entry.path.rpartition(b"/")[2], entry.size) for entry in tree.entries()] == [
            (b"in.zip", 4),
            (b"e", 0),
        ]


def test_a_backup_that_is_listed_as_it_is_stored_is_not_looked_into_again(tmp_path: Path) -> None:
    folder = itunes_made.made(tmp_path / "locked", (), password="unknown")  # noqa: S106
    with DirectoryTree(folder) as stored:
        assert ITunesBackupFolder().probe(stored, b"")
        assert not ITunesBackupFolder().probe(stored, b"elsewhere")
    with ITunesBackup().unlock([folder], Keys()) as locked:
        assert locked.find(b"Manifest.db") is not None
        assert not ITunesBackupFolder().probe(locked, b"")
