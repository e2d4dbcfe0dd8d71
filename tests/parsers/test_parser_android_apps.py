"""Databases of Google's and Samsung's applications on Android, made by their published schemas."""

from __future__ import annotations

import json
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from app_made import held_by_database
from parser_harness import run
from test_leveldb import made

from evidence.model.kinds import (
    Attachment,
    Detail,
    DeviceEvent,
    FileReference,
    KeyboardWord,
    Location,
    Note,
    Notification,
    Participant,
    Reminder,
)
from evidence.model.timestamp import Timestamp
from parsers.android.clock import parse as clock
from parsers.android.gboard_clipboard import parse as gboard_clipboard
from parsers.android.gboard_typed import parse as gboard_typed
from parsers.android.google_photos import parse as google_photos
from parsers.android.google_photos_trash import parse as google_photos_trash
from parsers.android.keep import parse as keep
from parsers.android.keyboard_dictionary import parse as keyboard_dictionary
from parsers.android.maps_places import parse as maps_places
from parsers.android.media_store import parse as media_store
from parsers.android.push_queue import parse as push_queue
from parsers.android.samsung_gallery import parse as samsung_gallery

_S = 1_700_000_000
_MS = 1_700_000_000_123


def _s(value: int) -> Timestamp:
    return Timestamp(value * 1_000_000_000, str(value), "unix_s")


def _ms(value: int = _MS) -> Timestamp:
    return Timestamp(value * 1_000_000, str(value), "unix_ms")


_FILES = """CREATE TABLE files (_id INTEGER PRIMARY KEY AUTOINCREMENT, _data TEXT UNIQUE COLLATE NOCASE, _size INTEGER,
 format INTEGER, parent INTEGER, date_added INTEGER, date_modified INTEGER, mime_type TEXT, title TEXT,
 description TEXT, _display_name TEXT, orientation INTEGER, latitude DOUBLE, longitude DOUBLE, datetaken INTEGER,
 bucket_id TEXT, bucket_display_name TEXT, duration INTEGER, media_type INTEGER, width INTEGER, height INTEGER,
 owner_package_name TEXT, is_pending INTEGER, is_download INTEGER, download_uri TEXT, referer_uri TEXT,
 is_trashed INTEGER, date_expires INTEGER, is_favorite INTEGER, relative_path TEXT, volume_name TEXT)"""


def test_files_of_the_media_store_and_its_trash(tmp_path: Path) -> None:
    rows = f"""INSERT INTO files (_id, _data, _size, date_added, date_modified, mime_type, title, _display_name, latitude,
 longitude, datetaken, bucket_display_name, duration, media_type, width, height, owner_package_name, is_trashed,
 date_expires, is_favorite, relative_path) VALUES
 (7, '/storage/emulated/0/DCIM/.trashed-1702592000-صورة.mp4', 99, {_S}, {_S + 1}, 'video/mp4', 'صورة', 'صورة 😀.mp4',
  25.0657, -55.17, {_MS}, 'Camera', 61500, 3, 1920, 1080, 'com.camera', 1, {_S + 9}, 1, 'DCIM/'),
 (8, '/storage/emulated/0/DCIM', NULL, {_S}, 0, NULL, 'DCIM', NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL,
  0, NULL, 0, NULL)"""
    held_by_database(
        media_store,
        tmp_path / "external.db",
        _FILES,
        rows,
        [
            FileReference(
                locator="row files:7",
                path="/storage/emulated/0/DCIM/.trashed-1702592000-صورة.mp4",
                name="صورة 😀.mp4",
                mime="video/mp4",
                size=99,
                origin="MediaStore",
                app="com.camera",
                albums=("Camera",),
                favorite=True,
                in_trash=True,
                width=1920,
                height=1080,
                duration_s="61.5",
                latitude="25.0657",
                longitude="-55.17",
                created=_s(_S),
                modified=_s(_S + 1),
                taken=_ms(),
                expires=_s(_S + 9),
                details=(Detail(name="media_type", value=3), Detail(name="relative_path", value="DCIM/")),
            ),
            FileReference(
                locator="row files:8",
                path="/storage/emulated/0/DCIM",
                name="DCIM",
                origin="MediaStore",
                favorite=False,
                in_trash=False,
                created=_s(_S),
                details=(Detail(name="media_type", value=0),),
            ),
        ],
        needed=("_data",),
    )


_PHOTOS = """CREATE TABLE local_media (_id INTEGER PRIMARY KEY, filename TEXT, filepath TEXT, utc_timestamp INTEGER,
 capture_timestamp INTEGER, timezone_offset INTEGER, width INTEGER, height INTEGER, size_bytes INTEGER,
 duration INTEGER, latitude REAL, longitude REAL, folder_name TEXT, trash_timestamp INTEGER, purge_timestamp INTEGER);
CREATE TABLE remote_media (_id INTEGER PRIMARY KEY, filename TEXT, remote_url TEXT, utc_timestamp INTEGER,
 capture_timestamp INTEGER, timezone_offset INTEGER, duration INTEGER, latitude REAL, longitude REAL,
 upload_status INTEGER, inferred_latitude REAL, caption TEXT, mime_type TEXT, is_favorite INTEGER, is_hidden INTEGER,
 dedup_key TEXT)"""


def test_media_of_google_photos(tmp_path: Path) -> None:
    rows = f"""INSERT INTO local_media VALUES (1, 'ä.jpg', '/storage/ä.jpg', {_MS}, {_MS + 14400000}, 14400000, 4, 3, 9,
 NULL, 25.5, 55.25, 'Camera', {_MS + 1}, {_MS + 2});
INSERT INTO remote_media VALUES (5, 'b.mp4', 'https://x.example/b', {_MS}, NULL, NULL, 2000, NULL, NULL, 100, 1.5,
 'صورة', 'video/mp4', 1, 0, 'sha')"""
    held_by_database(
        google_photos,
        tmp_path / "gphotos0.db",
        _PHOTOS,
        rows,
        [
            FileReference(
                locator="row local_media:1",
                path="/storage/ä.jpg",
                name="ä.jpg",
                size=9,
                origin="Google Photos, on the device",
                albums=("Camera",),
                in_trash=True,
                width=4,
                height=3,
                latitude="25.5",
                longitude="55.25",
                taken=_ms(),
                taken_local="2023-11-15T02:13:20.123",
                trashed=_ms(_MS + 1),
                expires=_ms(_MS + 2),
                details=(
                    Detail(name="capture_timestamp", value=_MS + 14400000),
                    Detail(name="timezone_offset", value=14400000),
                ),
            ),
            FileReference(
                locator="row remote_media:5",
                name="b.mp4",
                mime="video/mp4",
                origin="Google Photos, in the account",
                url="https://x.example/b",
                text="صورة",
                favorite=True,
                hidden=False,
                duration_s=2,
                taken=_ms(),
                details=(
                    Detail(name="upload_status", value=100),
                    Detail(name="inferred_latitude", value="1.5"),
                    Detail(name="dedup_key", value="sha"),
                ),
            ),
        ],
        needed=("filename",),
    )


def test_the_trash_of_google_photos_and_of_samsungs_gallery(tmp_path: Path) -> None:
    held_by_database(
        google_photos_trash,
        tmp_path / "g" / "local_trash.db",
        "CREATE TABLE local (_id INTEGER PRIMARY KEY, deleted_time INTEGER, local_path TEXT, content_uri TEXT,"
        " trash_file_name TEXT, is_video INTEGER, media_store_id INTEGER)",
        f"INSERT INTO local VALUES (1, {_MS}, '/storage/a.jpg', 'content://x', 'uuid', 0, 7)",
        [
            FileReference(
                locator="row local:1",
                path="/storage/a.jpg",
                name="uuid",
                origin="Google Photos, in the trash of the device",
                in_trash=True,
                trashed=_ms(),
                details=(
                    Detail(name="content_uri", value="content://x"),
                    Detail(name="is_video", value=0),
                    Detail(name="media_store_id", value=7),
                ),
            )
        ],
        needed=("local_path",),
    )
    held_by_database(
        samsung_gallery,
        tmp_path / "s" / "local.db",
        "CREATE TABLE trash (__absID INTEGER PRIMARY KEY, __absPath TEXT, __Title TEXT, __originPath TEXT,"
        " __originTitle TEXT, __deleteTime INTEGER, __restoreExtra TEXT);"
        "CREATE TABLE log (_id INTEGER PRIMARY KEY, _timestamp TEXT, _log TEXT)",
        f"INSERT INTO trash VALUES (1, '/t/9.jpg', '9.jpg', '/DCIM/ä.jpg', 'ä.jpg', {_MS}, '{{\"x\":1}}');"
        "INSERT INTO log VALUES (2, '2022-01-07 10:00:00', '[MOVE_TO_TRASH_SINGLE][x]')",
        [
            FileReference(
                locator="row trash:1",
                path="/t/9.jpg",
                name="9.jpg",
                original_name="ä.jpg",
                app="com.sec.android.gallery3d",
                origin="Samsung Gallery, trash",
                in_trash=True,
                trashed=_ms(),
                details=(
                    Detail(name="__originPath", value="/DCIM/ä.jpg"),
                    Detail(name="__restoreExtra", value='{"x":1}'),
                ),
            ),
            DeviceEvent(
                locator="row log:2",
                event="[MOVE_TO_TRASH_SINGLE][x]",
                app="com.sec.android.gallery3d",
                log="log",
                details=(Detail(name="_timestamp", value="2022-01-07 10:00:00"),),
            ),
        ],
    )


def test_the_log_of_samsungs_gallery_without_its_trash(tmp_path: Path) -> None:
    path = tmp_path / "local.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE log (_id INTEGER PRIMARY KEY, _timestamp TEXT, _log TEXT);"
            "INSERT INTO log VALUES (2, '2022-01-07 10:00:00', '[EMPTY_MULTIPLE][x]')"
        )
    (event,) = run(samsung_gallery, path).artifacts
    assert isinstance(event, DeviceEvent)
    assert (event.locator, event.event) == ("row log:2", "[EMPTY_MULTIPLE][x]")


_KEEP = """CREATE TABLE account (_id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);
CREATE TABLE tree_entity (_id INTEGER PRIMARY KEY AUTOINCREMENT, account_id INTEGER NOT NULL, uuid TEXT NOT NULL,
 server_id TEXT, type INTEGER NOT NULL DEFAULT 0, title TEXT, color_name TEXT, is_archived INTEGER NOT NULL DEFAULT 0,
 is_trashed INTEGER NOT NULL DEFAULT 0, is_owner INTEGER NOT NULL DEFAULT 1, sharer_email TEXT,
 last_modifier_email TEXT, time_created INTEGER, time_last_updated INTEGER, user_edited_timestamp INTEGER,
 shared_timestamp INTEGER, is_deleted INTEGER NOT NULL DEFAULT 0);
CREATE TABLE list_item (_id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT, list_parent_id INTEGER NOT NULL,
 order_in_parent INTEGER NOT NULL DEFAULT 0, is_checked INTEGER NOT NULL DEFAULT 0, is_deleted INTEGER NOT NULL DEFAULT 0);
CREATE TABLE sharing (_id INTEGER PRIMARY KEY AUTOINCREMENT, tree_entity_id INTEGER NOT NULL, email TEXT, name TEXT,
 role INTEGER NOT NULL DEFAULT -1, is_deleted INTEGER NOT NULL DEFAULT 0);
CREATE TABLE label (_id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE note_label (_id INTEGER PRIMARY KEY AUTOINCREMENT, tree_entity_id INTEGER NOT NULL, label_id TEXT NOT NULL,
 is_deleted INTEGER NOT NULL DEFAULT 0);
CREATE TABLE blob_node (_id INTEGER PRIMARY KEY AUTOINCREMENT, tree_entity_id INTEGER NOT NULL, original_id INTEGER,
 edited_id INTEGER);
CREATE TABLE blob (blob_id INTEGER PRIMARY KEY AUTOINCREMENT, mime_type TEXT NOT NULL, file_name TEXT,
 blob_size INTEGER NOT NULL, extracted_text TEXT)"""


def test_notes_of_keep_with_lines_people_labels_and_files(tmp_path: Path) -> None:
    rows = f"""INSERT INTO account VALUES (1, 'me@example.org');
INSERT INTO tree_entity (_id, account_id, uuid, type, title, is_trashed, time_created, time_last_updated,
 last_modifier_email) VALUES (3, 1, 'u-3', 1, 'قائمة', 1, {_MS}, {_MS + 1}, 'x@example.org');
INSERT INTO tree_entity (_id, account_id, uuid, is_deleted) VALUES (4, 9, 'u-4', 1);
INSERT INTO list_item VALUES (1, 'second', 3, 1, 1, 0), (2, 'أول 😀', 3, 2, 0, 0), (3, 'gone', 3, 3, 0, 1),
 (4, 'one', 4, 0, 1, 0);
INSERT INTO sharing VALUES (1, 3, 's@example.org', 'S', 2, 0);
INSERT INTO label VALUES (1, 'l-1', 'work'); INSERT INTO note_label VALUES (1, 3, 'l-1', 0), (2, 3, 'l-2', 1);
INSERT INTO blob_node VALUES (1, 3, 5, NULL); INSERT INTO blob VALUES (5, 'image/png', 'a.png', 12, 'read')"""
    held_by_database(
        keep,
        tmp_path / "keep.db",
        _KEEP,
        rows,
        [
            Note(
                locator="row tree_entity:3",
                service="Google Keep",
                title="قائمة",
                body="[ ] أول 😀\n[x] second",
                account="me@example.org",
                identifier="u-3",
                archived=False,
                in_trash=True,
                shared=True,
                tags=("work",),
                attachments=(Attachment(name="a.png", mime="image/png", size=12, text="read"),),
                participants=(Participant(identifier="s@example.org", name="S", role="2"),),
                created=_ms(),
                modified=_ms(_MS + 1),
                details=(
                    Detail(name="type", value=1),
                    Detail(name="last_modifier_email", value="x@example.org"),
                    Detail(name="deleted line", value="gone"),
                ),
            ),
            Note(
                locator="row tree_entity:4",
                state="deleted",
                service="Google Keep",
                body="one",
                identifier="u-4",
                archived=False,
                in_trash=False,
                details=(Detail(name="type", value=0),),
            ),
        ],
        needed=("title",),
    )


def test_a_note_of_keep_without_lines_has_the_text_that_is_searched(tmp_path: Path) -> None:
    path = tmp_path / "keep.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            f"{_KEEP}; CREATE TABLE text_search_note_content_content (docid INTEGER PRIMARY KEY, c0text);"
            "INSERT INTO tree_entity (_id, account_id, uuid) VALUES (3, 1, 'u-3'), (4, 1, 'u-4');"
            "INSERT INTO list_item (text, list_parent_id) VALUES ('line', 4);"
            "INSERT INTO text_search_note_content_content VALUES (3, 'ملاحظة'), (4, 'other')"
        )
    assert [each.body for each in run(keep, path).artifacts if isinstance(each, Note)] == ["ملاحظة", "line"]


def test_a_label_of_keep_has_the_name_that_it_has_now(tmp_path: Path) -> None:
    path = tmp_path / "keep.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            f"PRAGMA secure_delete=OFF; {_KEEP}; INSERT INTO tree_entity (_id, account_id, uuid) VALUES (3, 1, 'u-3');"
            "INSERT INTO note_label VALUES (1, 3, 'l-1', 0); INSERT INTO label VALUES (1, 'l-1', 'a name of before');"
            "INSERT INTO label VALUES (2, 'l-1', 'now'); DELETE FROM label WHERE _id = 1"
        )
    (note,) = run(keep, path).artifacts
    assert isinstance(note, Note)
    assert note.tags == ("now",)


_CLOCK = """CREATE TABLE alarm_templates (_id INTEGER PRIMARY KEY, hour INTEGER NOT NULL, minutes INTEGER NOT NULL,
 daysofweek INTEGER NOT NULL, enabled INTEGER NOT NULL, vibrate INTEGER NOT NULL, label TEXT NOT NULL, ringtone TEXT,
 delete_after_use INTEGER NOT NULL DEFAULT 0);
CREATE TABLE alarm_instances (_id INTEGER PRIMARY KEY, year INTEGER NOT NULL, month INTEGER NOT NULL,
 day INTEGER NOT NULL, hour INTEGER NOT NULL, minutes INTEGER NOT NULL, vibrate INTEGER NOT NULL, label TEXT NOT NULL,
 ringtone TEXT, alarm_state INTEGER NOT NULL, alarm_id INTEGER)"""


def test_alarms_of_the_clock(tmp_path: Path) -> None:
    rows = """INSERT INTO alarm_templates VALUES (1, 7, 5, 33, 1, 1, 'فجر', 'content://r', 0);
INSERT INTO alarm_instances VALUES (9, 2023, 10, 14, 7, 5, 1, '', NULL, 4, 1)"""
    held_by_database(
        clock,
        tmp_path / "alarms.db",
        _CLOCK,
        rows,
        [
            Reminder(
                locator="row alarm_templates:1",
                service="Clock",
                type="alarm",
                title="فجر",
                due_local="07:05",
                recurrence="Monday, Saturday",
                enabled=True,
                details=(
                    Detail(name="vibrate", value=1),
                    Detail(name="ringtone", value="content://r"),
                    Detail(name="delete_after_use", value=0),
                ),
            ),
            Reminder(
                locator="row alarm_instances:9",
                service="Clock",
                type="instance of an alarm",
                due_local="2023-11-14T07:05",
                details=(Detail(name="alarm_state", value=4), Detail(name="alarm_id", value=1)),
            ),
        ],
        needed=("hour", "minutes"),
    )


def test_an_instance_of_an_alarm_without_a_whole_date_has_none(tmp_path: Path) -> None:
    path = tmp_path / "alarms.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE alarm_templates (_id INTEGER PRIMARY KEY, hour, minutes);"
            "CREATE TABLE alarm_instances (_id INTEGER PRIMARY KEY, year, month, day, hour, minutes, label, alarm_state,"
            " alarm_id); INSERT INTO alarm_instances (_id, year, month, day, hour) VALUES"
            " (1, NULL, 1, 1, NULL), (2, 2023, 0, 5, NULL)"
        )
    assert [each.due_local for each in run(clock, path).artifacts if isinstance(each, Reminder)] == [
        None,
        "2023-01-05",
    ]


def test_words_clips_and_typed_text_of_keyboards(tmp_path: Path) -> None:
    held_by_database(
        keyboard_dictionary,
        tmp_path / "d" / "user_dict.db",
        "CREATE TABLE words (_id INTEGER PRIMARY KEY, word TEXT, frequency INTEGER, locale TEXT, appid INTEGER,"
        " shortcut TEXT)",
        "INSERT INTO words VALUES (1, 'حبيبي', 250, 'ar', 0, 'hb')",
        [
            KeyboardWord(
                locator="row words:1",
                text="حبيبي",
                list="user dictionary",
                shortcut="hb",
                locale="ar",
                details=(Detail(name="frequency", value=250), Detail(name="appid", value=0)),
            )
        ],
        needed=("word",),
    )
    held_by_database(
        gboard_clipboard,
        tmp_path / "c" / "gboard_clipboard.db",
        "CREATE TABLE clips (_id INTEGER PRIMARY KEY, text TEXT, html_text TEXT, item_type INTEGER, entity_type"
        " INTEGER, timestamp INTEGER, uri TEXT)",
        f"INSERT INTO clips VALUES (4, 'رقم 😀', NULL, 1, 0, {_MS}, NULL), (5, NULL, NULL, 0, 0, 0, 'content://i')",
        [
            KeyboardWord(
                locator="row clips:4",
                text="رقم 😀",
                list="clipboard",
                created=_ms(),
                details=(Detail(name="item_type", value=1), Detail(name="entity_type", value=0)),
            ),
            KeyboardWord(
                locator="row clips:5",
                text="",
                list="clipboard",
                details=(
                    Detail(name="uri", value="content://i"),
                    Detail(name="item_type", value=0),
                    Detail(name="entity_type", value=0),
                ),
            ),
        ],
        needed=("text",),
    )
    first, second = "مرحبا".encode(), b" you"
    pieces = b"".join(
        bytes([18, len(text) + 2, 10, len(text)]) + text for text in (first, second)
    )  # two of 7.2.1
    held_by_database(
        gboard_typed,
        tmp_path / "t" / "trainingcache3.db",
        "CREATE TABLE training_input_events_table (_id INTEGER PRIMARY KEY, _payload BLOB, f2 TEXT, f4 TEXT, f5"
        " INTEGER, f9 INTEGER)",
        "INSERT INTO training_input_events_table VALUES"
        f" (1, x'{(bytes([58, len(pieces)]) + pieces).hex()}', 'org.a', 'Search', 7, {_MS})",
        [
            KeyboardWord(
                locator="row training_input_events_table:1",
                text="مرحبا you",
                list="typed text",
                app="org.a",
                used=_ms(),
                details=(Detail(name="f4", value="Search"), Detail(name="f5", value=7)),
            )
        ],
        needed=("_payload",),
    )


def test_saved_places_of_maps(tmp_path: Path) -> None:
    label, address = "بيت".encode(), b"Street 1"
    place = bytes([18, len(address)]) + address + bytes([58, len(label)]) + label
    held_by_database(
        maps_places,
        tmp_path / "gmm_myplaces.db",
        "CREATE TABLE sync_item (key_string TEXT, timestamp INTEGER, latitude INTEGER, longitude INTEGER, sync_item BLOB)",
        f"INSERT INTO sync_item VALUES ('1:2', {_MS}, 25065700, -55170001,"
        f" x'{(bytes([50, len(place)]) + place).hex()}'), ('0:0', 0, 0, 1, NULL)",
        [
            Location(
                locator="row sync_item:1",
                latitude="25.0657",
                longitude="-55.170001",
                origin="Google Maps, saved places",
                name="بيت",
                address="Street 1",
                recorded=_ms(),
                details=(Detail(name="key_string", value="1:2"),),
            ),
            Location(
                locator="row sync_item:2",
                latitude="0",
                longitude="0.000001",
                origin="Google Maps, saved places",
                name="Home",
                details=(Detail(name="key_string", value="0:0"),),
            ),
        ],
        needed=("latitude", "longitude"),
    )


def _field(number: int, value: bytes | str) -> bytes:
    data = value.encode() if isinstance(value, str) else value
    assert number < 16
    assert len(data) < 128
    return bytes([number << 3 | 2, len(data)]) + data


def test_queued_push_messages_of_a_leveldb_that_the_library_wrote(tmp_path: Path) -> None:
    stanza = (
        _field(3, "123")
        + _field(5, "org.chat")
        + _field(7, _field(1, "body") + _field(2, "سلام 😀"))
        + _field(7, _field(1, "gcm.notification.title") + _field(2, "T"))
        + _field(9, "0:1700000000000001%ab")
    )
    sent = b"\x90\x01" + bytes([0xFB, 0xA8, 0xC4, 0xFF, 0xBC, 0x31])  # field 18
    number, shift = 0, 0
    for byte in sent[2:]:
        number |= (byte & 0x7F) << shift
        shift += 7
    operations = [
        [b"0:1700000000000001%ab".hex(), _field(2, stanza + sent).hex()],
        [b"0:1700000000000002%cd".hex(), _field(2, _field(5, "org.gone")).hex()],
        [b"other".hex(), b"\xff\xff".hex()],
        [b"0:1700000000000002%cd".hex(), None],
    ]
    (tmp_path / "operations.json").write_text(json.dumps(operations))
    folder = tmp_path / "fcm_queued_messages.ldb"
    command = [
        "/usr/bin/python3",
        str(Path(__file__).parent / "leveldb_made.py"),
        str(folder),
        str(tmp_path / "operations.json"),
        "NONE",
    ]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("python3-plyvel is not installed (packaging/system-packages.txt)")
    (log,) = folder.glob("*.log")
    outcome = run(push_queue, log)
    assert outcome.warnings == []
    place = [each.locator for each in outcome.artifacts]
    assert outcome.artifacts == [
        Notification(
            locator=place[0],
            app="org.chat",
            title="T",
            identifier="0:1700000000000001%ab",
            queued=Timestamp(1_700_000_000_000_001_000, "1700000000000001", "unix_us"),
            details=(
                Detail(name="body", value="سلام 😀"),
                Detail(name="gcm.notification.title", value="T"),
                Detail(name="from", value="123"),
                Detail(name="sent", value=number),
            ),
        ),
        Notification(
            locator=place[1],
            state="deleted",
            app="org.gone",
            queued=Timestamp(1_700_000_000_000_002_000, "1700000000000002", "unix_us"),
        ),
    ]
    data = log.read_bytes()
    for locator, text in zip(place, ("سلام", "org.gone"), strict=True):
        at, length = map(int, locator.removeprefix("bytes ").split("+"))
        assert text.encode() in data[at : at + length]


def test_an_entry_in_a_log_and_the_table_made_of_it_is_given_once_and_deleted_by_any_file(
    tmp_path: Path,
) -> None:
    operations: list[Any] = [(key, _field(2, _field(5, f"org.{key.decode()}"))) for key in (b"kept", b"gone")]
    made(tmp_path / "fcm_queued_messages.ldb", [*operations, "reopen", (b"gone", None)], "NONE")
    made(tmp_path / "before", operations, "NONE")
    (log,) = (tmp_path / "before").glob("*.log")
    copy = tmp_path / "fcm_queued_messages.ldb" / log.name
    assert not copy.exists()
    copy.write_bytes(log.read_bytes())
    found = {path.name: run(push_queue, path).artifacts for path in sorted(copy.parent.iterdir())}
    (table,) = (name for name in found if name.endswith((".ldb", ".sst")))
    assert {name for name, given in found.items() if given} == {table}
    assert {(each.app, each.state) for each in found[table] if isinstance(each, Notification)} == {
        ("org.gone", "deleted"),
        ("org.kept", "live"),
    }
    copy.with_name(table).unlink()
    assert len(run(push_queue, copy).artifacts) == 2
