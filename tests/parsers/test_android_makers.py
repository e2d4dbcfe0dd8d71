"""Notes, galleries, files and marks on messages of Samsung and Xiaomi, against databases whose truth stands here."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from app_made import held_by_database
from parser_harness import run

from evidence.contract.parser import Parser
from evidence.model.artifact import Artifact
from evidence.model.kinds import AppUsage, Attachment, Detail, FileReference, Message, Note
from parsers.android.samsung_files import parse as samsung_files
from parsers.android.samsung_notes import parse as samsung_notes
from parsers.android.samsung_smart_manager import parse as smart_manager
from parsers.android.sms import parse as sms
from parsers.android.xiaomi_gallery import parse as gallery
from parsers.android.xiaomi_gallery_trash import parse as gallery_trash
from parsers.android.xiaomi_notes import parse as xiaomi_notes
from parsers.support import epochs
from parsers.support.degrees_text import degrees
from resources.demo import schemas

_MS = 1_700_000_000_123
_SDOC = """CREATE TABLE sdoc (_id INTEGER PRIMARY KEY, UUID TEXT, accountName TEXT, categoryUUID TEXT, title TEXT, content BLOB,
 strippedContent TEXT, createdAt INTEGER, lastModifiedAt INTEGER, firstOpendAt INTEGER, secondOpenedAt INTEGER,
 lastOpenedAt INTEGER, isDeleted INTEGER, recycle_bin_time_moved INTEGER, isLock INTEGER, filePath TEXT, size INTEGER);
CREATE TABLE categorytree (UUID TEXT, displayName TEXT)"""
_NOTE = """CREATE TABLE note (_id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL DEFAULT 0, alert_date INTEGER DEFAULT 0,
 created_date INTEGER, modified_date INTEGER, snippet TEXT DEFAULT '', type INTEGER DEFAULT 0, account_id INTEGER DEFAULT 0,
 subject TEXT, stick_date INTEGER DEFAULT 0, sync_id INTEGER DEFAULT 0);
CREATE TABLE data (_id INTEGER PRIMARY KEY, mime_type TEXT, note_id INTEGER DEFAULT 0, content TEXT, data1 INTEGER, data3 TEXT);
CREATE TABLE account (_id INTEGER PRIMARY KEY, account_name TEXT, account_type TEXT)"""
_MEDIA = """(_id INTEGER PRIMARY KEY AUTOINCREMENT, groupId INTEGER, size INTEGER, dateModified INTEGER, mimeType TEXT,
 title TEXT, fileName TEXT, dateTaken INTEGER, duration INTEGER, serverId INTEGER, serverType INTEGER, serverStatus TEXT,
 exifImageWidth INTEGER, exifImageLength INTEGER, exifGPSLatitude TEXT, exifGPSLongitude TEXT, exifGPSLatitudeRef TEXT,
 exifGPSLongitudeRef TEXT, exifDateTime TEXT, localFlag INTEGER, localFile TEXT, sha1 TEXT, localGroupId TEXT)"""
_CLOUD = f"""CREATE TABLE cloud {_MEDIA}; CREATE TABLE shareImage {_MEDIA};
CREATE TABLE album (_id INTEGER PRIMARY KEY, name TEXT, localPath TEXT, attributes INTEGER, serverStatus TEXT, localFlag INTEGER);
CREATE TABLE favorites (_id INTEGER PRIMARY KEY, cloud_id INTEGER, isFavorite INTEGER)"""
_TRASH = """CREATE TABLE TrashBinItem (id INTEGER PRIMARY KEY AUTOINCREMENT, fileName TEXT, deleteTime INTEGER,
 trashFilePath TEXT, albumName TEXT, albumPath TEXT, sha1 TEXT, mimeType TEXT, imageHeight INTEGER, imageWidth INTEGER,
 duration INTEGER, imageSize INTEGER, status INTEGER)"""
_FILES = """CREATE TABLE download_history (_id INTEGER PRIMARY KEY, mDate INTEGER, mName TEXT, mFullPath TEXT, mIsHidden INTEGER,
 mTrashed INTEGER, _source TEXT, _description TEXT, _from_s_browser INTEGER);
CREATE TABLE recent_files (_id INTEGER PRIMARY KEY, mDate INTEGER, mName TEXT, mFullPath TEXT, mIsHidden INTEGER, mTrashed
 INTEGER, _source TEXT, _description TEXT, _from_s_browser INTEGER)"""
_OLD_FILES = """CREATE TABLE download_history (_id INTEGER PRIMARY KEY, date INTEGER, name TEXT, size INTEGER, _data TEXT,
 _source TEXT, _description TEXT, _from_s_browser INTEGER)"""


def _details(**values: str | int) -> tuple[Detail, ...]:
    return tuple(Detail(name=name.replace("__", " "), value=value) for name, value in values.items())


def _held(parser: Parser, path: Path, schema: str, rows: str, expected: list[Artifact], needed: str) -> None:
    held_by_database(parser, path, schema, rows, expected, needed.split())


def test_samsung_notes(tmp_path: Path) -> None:
    rows = f"""INSERT INTO categorytree VALUES ('f1', 'رحلة');
    INSERT INTO sdoc VALUES (1, 'u1', 'a@b.c', 'f1', 'عنوان 😀', CAST('نص' AS BLOB), 'x', {_MS}, {_MS + 1}, {_MS + 2}, 0, 0, 0, 0, 0,
     '/data/x/1.sdoc', 77), (2, 'u2', '', 'f2', 'locked', X'00FF80', X'00FF80', {_MS}, {_MS}, NULL, NULL, NULL, 1, {_MS + 9}, 1,
     NULL, NULL), (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)"""
    expected: list[Artifact] = [
        Note(
            locator="row sdoc:1", service="Samsung Notes", title="عنوان 😀", body="نص", folder="رحلة", account="a@b.c",
            identifier="u1", locked=False, in_trash=False, created=epochs.unix_ms(_MS), modified=epochs.unix_ms(_MS + 1),
            details=_details(isDeleted=0, firstOpendAt=_MS + 2, filePath="/data/x/1.sdoc", size=77),
        ),
        Note(
            locator="row sdoc:2", service="Samsung Notes", title="locked", folder="f2", identifier="u2", locked=True,
            in_trash=True, created=epochs.unix_ms(_MS), modified=epochs.unix_ms(_MS), trashed=epochs.unix_ms(_MS + 9),
            details=_details(isDeleted=1),
        ),
        Note(locator="row sdoc:3", service="Samsung Notes"),
    ]  # fmt: skip
    path = tmp_path / "data/com.samsung.android.app.notes/databases/sdoc.db"
    _held(samsung_notes, path, _SDOC, rows, expected, "content")


def test_xiaomi_notes(tmp_path: Path) -> None:
    text, call = "vnd.android.cursor.item/text_note", "vnd.android.cursor.item/call_note"
    rows = f"""INSERT INTO account VALUES (1, '12345', 'com.xiaomi');
    INSERT INTO note VALUES (-3, 0, 0, {_MS}, {_MS}, '', 2, 0, NULL, 0, 0), (1, 0, 0, {_MS}, {_MS + 1}, 'سفر', 1, 0, NULL, 0, 0),
     (2, 1, {_MS + 5}, {_MS}, {_MS + 2}, 'short', 0, 1, 'T', 0, 9), (3, -3, 0, {_MS}, {_MS}, 'gone', 0, 0, NULL, 0, 0),
     (4, -2, 0, {_MS}, {_MS}, 'c', 0, 0, NULL, 0, 0), (5, 99, 0, NULL, NULL, NULL, 7, NULL, NULL, NULL, NULL);
    INSERT INTO data VALUES (1, '{text}', 2, 'النص كله 😀', NULL, ''), (2, 'image/jpeg', 2, 'a1b2', NULL, ''),
     (3, '{text}', 4, 'about', 0, ''), (4, '{call}', 4, '', {_MS}, '+971501')"""
    times = {"created": epochs.unix_ms(_MS), "modified": epochs.unix_ms(_MS)}
    expected: list[Artifact] = [
        Note(locator="row note:-3", service="Xiaomi Notes", body="", folder="root", in_trash=False, tags=("system folder",), **times),
        Note(
            locator="row note:1", service="Xiaomi Notes", body="سفر", folder="root", in_trash=False, tags=("folder",),
            created=epochs.unix_ms(_MS), modified=epochs.unix_ms(_MS + 1),
        ),
        Note(
            locator="row note:2", service="Xiaomi Notes", title="T", body="النص كله 😀", folder="سفر", account="12345",
            in_trash=False, attachments=(Attachment(name="a1b2", mime="image/jpeg"),), created=epochs.unix_ms(_MS),
            modified=epochs.unix_ms(_MS + 2), details=_details(alert_date=_MS + 5, sync_id=9),
        ),
        Note(locator="row note:3", service="Xiaomi Notes", body="gone", folder="trash", in_trash=True, **times),
        Note(
            locator="row note:4", service="Xiaomi Notes", body="about", folder="call notes", in_trash=False,
            details=_details(call__number="+971501", call__date=_MS), **times,
        ),
        Note(locator="row note:5", service="Xiaomi Notes", folder="99", in_trash=False, tags=("7",)),
    ]  # fmt: skip
    _held(xiaomi_notes, tmp_path / "data/com.miui.notes/databases/note.db", _NOTE, rows, expected, "snippet")


def test_gallery_of_xiaomi(tmp_path: Path) -> None:
    rows = f"""INSERT INTO album VALUES (7, 'رحلة', 'DCIM/x', 1, 'custom', 0);
    INSERT INTO favorites VALUES (1, 1, 1), (2, 2, 0);
    INSERT INTO cloud VALUES (1, 1, 1234, {_MS}, 'image/jpeg', 't', 'IMG_1.jpg', {_MS + 1}, NULL, 55, 1, 'custom', 640, 480,
      '52/1,30/1,0/1000', '13/1,15.0/1,0.0/1000', 'N', 'W', '2023:11:14 22:13:20', 0, '/sdcard/DCIM/x/IMG_1.jpg', 'ab', '7'),
     (2, 1000, 9, NULL, 'video/mp4', NULL, 'v.mp4', {_MS}, 61, NULL, 2, 'deleted', NULL, NULL, '91/1', '1/0', NULL, NULL, NULL, 0,
      NULL, NULL, '-1000'),
     (3, NULL, NULL, NULL, NULL, NULL, 'Old', NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2, 'DCIM/y',
      NULL, NULL),
     (4, NULL, NULL, NULL, NULL, NULL, 'in Old', NULL, NULL, NULL, 9, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
      NULL, '3');
    INSERT INTO shareImage (_id, fileName, serverType, localGroupId) VALUES (1, 's.jpg', 1, 7)"""  # fmt: skip
    expected: list[Artifact] = [
        FileReference(
            locator="row cloud:1", path="/sdcard/DCIM/x/IMG_1.jpg", name="IMG_1.jpg", mime="image/jpeg", size=1234,
            origin="Xiaomi Gallery, image", app="com.miui.gallery", albums=("رحلة",), favorite=True, width=640,
            height=480, latitude="52.5", longitude="-13.25", taken_local="2023:11:14 22:13:20",
            taken=epochs.unix_ms(_MS + 1),
            details=_details(serverStatus="custom", localFlag=0, title="t", sha1="ab", serverId=55, dateModified=_MS),
        ),
        FileReference(
            locator="row cloud:2", state="deleted", name="v.mp4", mime="video/mp4", size=9,
            origin="Xiaomi Gallery, video, private album", app="com.miui.gallery", hidden=True, duration_s=61,
            taken=epochs.unix_ms(_MS), details=_details(
                serverStatus="deleted", localFlag=0, exifGPSLatitude="91/1", exifGPSLongitude="1/0"),
        ),
        FileReference(
            locator="row cloud:3", state="deleted", path="DCIM/y", name="Old", origin="Xiaomi Gallery, album",
            app="com.miui.gallery", details=_details(localFlag=2),
        ),
        FileReference(
            locator="row cloud:4", name="in Old", origin="Xiaomi Gallery, 9", app="com.miui.gallery", albums=("Old",),
        ),
        FileReference(
            locator="row shareImage:1", name="s.jpg", origin="Xiaomi Gallery, image", app="com.miui.gallery",
        ),
        FileReference(
            locator="row album:7", path="DCIM/x", name="رحلة", origin="Xiaomi Gallery, album", app="com.miui.gallery",
            details=_details(attributes=1, serverStatus="custom", localFlag=0),
        ),
    ]  # fmt: skip
    path = tmp_path / "data/com.miui.gallery/databases/gallery.db"
    _held(gallery, path, _CLOUD, rows, expected, "localFile")


def test_trash_of_xiaomis_gallery(tmp_path: Path) -> None:
    rows = f"""INSERT INTO TrashBinItem VALUES (1, 'a.jpg', {_MS}, '/sdcard/MIUI/Gallery/cloud/.trashBin/a.jpg', 'رحلة', 'DCIM/x',
      'ab', 'image/jpeg', 480, 640, 0, 1234, 0), (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, -1, NULL)"""
    expected: list[Artifact] = [
        FileReference(
            locator="row TrashBinItem:1", path="/sdcard/MIUI/Gallery/cloud/.trashBin/a.jpg", name="a.jpg",
            mime="image/jpeg", size=1234, origin="Xiaomi Gallery, trash", app="com.miui.gallery", albums=("رحلة",),
            in_trash=True, width=640, height=480, trashed=epochs.unix_ms(_MS),
            details=_details(albumPath="DCIM/x", sha1="ab", duration=0, status=0),
        ),
        FileReference(
            locator="row TrashBinItem:2", origin="Xiaomi Gallery, trash", app="com.miui.gallery", in_trash=True,
        ),
    ]  # fmt: skip
    path = tmp_path / "data/com.miui.gallery/databases/gallery_sub.db"
    _held(gallery_trash, path, _TRASH, rows, expected, "")


@pytest.mark.parametrize("old", [False, True], ids=["new", "old"])
def test_files_of_samsung(old: bool, tmp_path: Path) -> None:
    path = tmp_path / "data/com.sec.android.app.myfiles/databases/MyFiles5.db"
    told = {"app": "com.sec.android.app.myfiles", "origin": "Samsung My Files, downloads"}
    if old:
        rows = f"INSERT INTO download_history VALUES (1, {_MS}, 'a.pdf', 12, '/sdcard/a.pdf', 's', NULL, 1), (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL)"  # fmt: skip
        expected: list[Artifact] = [
            FileReference(
                locator="row download_history:1", path="/sdcard/a.pdf", name="a.pdf", size=12,
                details=_details(date=_MS, _source="s", _from_s_browser=1), **told,
            ),
            FileReference(locator="row download_history:2", **told),
        ]  # fmt: skip
        _held(samsung_files, path, _OLD_FILES, rows, expected, "")
        return
    rows = f"""INSERT INTO download_history VALUES (1, {_MS}, 'a.pdf', '/sdcard/a.pdf', 0, 1, 's', NULL, 1);
    INSERT INTO recent_files VALUES (4, {_MS}, 'b', '/sdcard/.b', 1, 0, NULL, NULL, NULL)"""
    expected = [
        FileReference(
            locator="row download_history:1", path="/sdcard/a.pdf", name="a.pdf", hidden=False, in_trash=True,
            details=_details(mDate=_MS, _source="s", _from_s_browser=1), **told,
        ),
        FileReference(
            locator="row recent_files:4", path="/sdcard/.b", name="b", hidden=True, in_trash=False,
            details=_details(mDate=_MS), **(told | {"origin": "Samsung My Files, recent files"}),
        ),
    ]  # fmt: skip
    _held(samsung_files, path, _FILES, rows, expected, "")


def test_use_and_crashes_of_samsung(tmp_path: Path) -> None:
    folder = "data/com.samsung.android.sm/databases"
    use = """CREATE TABLE usage_log (id INTEGER PRIMARY KEY, package_name TEXT, start_time INTEGER, end_time INTEGER,
     uploaded INTEGER, created_at INTEGER)"""
    rows = f"INSERT INTO usage_log VALUES (7, 'org.x', {_MS}, {_MS + 9}, 0, {_MS + 10}), (8, NULL, NULL, NULL, NULL, NULL)"
    expected: list[Artifact] = [
        AppUsage(
            locator="row usage_log:7", app="org.x", source="Samsung Smart Manager", started=epochs.unix_ms(_MS),
            ended=epochs.unix_ms(_MS + 9), details=_details(uploaded=0, created_at=_MS + 10),
        ),
        AppUsage(locator="row usage_log:8", app="", source="Samsung Smart Manager"),
    ]  # fmt: skip
    _held(smart_manager, tmp_path / "use" / folder / "lowpowercontext-system-db", use, rows, expected, "")
    crashes = "CREATE TABLE crash_info (_id INTEGER PRIMARY KEY, package_name TEXT, crash_time INTEGER)"
    rows = f"INSERT INTO crash_info VALUES (1, 'org.x', {_MS}), (2, 'org.y', NULL)"
    expected = [
        AppUsage(
            locator="row crash_info:1", app="org.x", event="crash", source="Samsung Smart Manager",
            started=epochs.unix_ms(_MS),
        ),
        AppUsage(locator="row crash_info:2", app="org.y", event="crash", source="Samsung Smart Manager"),
    ]  # fmt: skip
    _held(smart_manager, tmp_path / "crashes" / folder / "sm.db", crashes, rows, expected, "")


def test_messages_that_xiaomi_marked(tmp_path: Path) -> None:
    path = tmp_path / "mmssms.db"
    columns = "deleted INTEGER DEFAULT 0, sync_state INTEGER DEFAULT 0, block_type INTEGER DEFAULT 0, timed INTEGER DEFAULT 0"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(schemas.SMS)
        for table in ("sms", "pdu"):
            for column in columns.split(", "):
                connection.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
        connection.executescript(
            "INSERT INTO sms (_id, address, date, type, body, deleted, sync_state, block_type) VALUES"
            f" (1, '+1', {_MS}, 1, 'kept', 0, 2, 0), (2, '+1', {_MS}, 1, 'gone', 1, 65538, 3);"
            f"INSERT INTO pdu (_id, date, msg_box, m_type, sub, deleted) VALUES (1, 1700000001, 1, 132, 'gone too', 1)"
        )
    found = [each for each in run(sms, path).artifacts if isinstance(each, Message)]
    assert [(each.locator, each.state, each.details) for each in found] == [
        ("row sms:1", "live", _details(sync_state=2)),
        ("row sms:2", "deleted", _details(deleted=1, sync_state=65538, block_type=3)),
        ("row pdu:1", "deleted", _details(deleted=1)),
    ]


@pytest.mark.parametrize(
    ("stored", "reference", "limit", "expected"),
    [
        ("52/1,30/1,1234/100", "N", 90, "52.5034278"), ("52/1,30/1,1234/100", "S", 90, "-52.5034278"),
        ("-33/1,51.0/1,35000.0/1000", None, 90, "-33.8597222"), ("90/1", None, 90, "90"), ("0/1,0/1,0/1", "W", 180, "0"),
        ("91/1", "N", 90, None), ("1/0", "N", 90, None), ("", "N", 90, None), (None, "N", 90, None), ("a/b", "N", 90, None),
        ("1/1,2/1,3/1,4/1", "N", 90, None), ("1e400000000/1", "N", 90, None), ("1_0/1", "N", 90, None),
    ],
)  # fmt: skip
def test_degrees_of_a_text(
    stored: str | None, reference: str | None, limit: int, expected: str | None
) -> None:
    assert degrees(stored, reference, limit) == expected
