"""Lists of deleted messages of iOS and macOS, against a database whose truth stands here, and a real one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from app_made import held_by_database
from parser_harness import corpus, run

from evidence.model.kinds import Detail, DeviceEvent
from parsers.ios.message_deletions import parse as deletions


def _event(table: str, rowid: int, value: str, *details: Detail) -> DeviceEvent:
    return DeviceEvent(
        locator=f"row {table}:{rowid}", event=table, value=value, app="Messages", log=table, details=details
    )


def test_what_is_kept_of_deleted_things(tmp_path: Path) -> None:
    held_by_database(
        deletions,
        tmp_path / "sms.db",
        "CREATE TABLE deleted_messages (ROWID INTEGER PRIMARY KEY AUTOINCREMENT UNIQUE, guid TEXT NOT NULL);"
        "CREATE TABLE sync_deleted_messages (ROWID INTEGER PRIMARY KEY, guid TEXT NOT NULL, recordID TEXT);"
        "CREATE TABLE sync_deleted_chats (ROWID INTEGER PRIMARY KEY, guid TEXT, recordID TEXT, timestamp INTEGER);"
        "CREATE TABLE unsynced_removed_recoverable_messages (ROWID INTEGER PRIMARY KEY, chat_guid TEXT,"
        " message_guid TEXT, part_index INTEGER)",
        "INSERT INTO deleted_messages VALUES (3, 'AAAA-1'), (7, 'AAAA-2');"
        "INSERT INTO sync_deleted_messages VALUES (1, 'AAAA-3', NULL), (2, 'AAAA-4', 'record');"
        "INSERT INTO sync_deleted_chats VALUES (1, 'iMessage;-;+447700900101', NULL, 721692800);"
        "INSERT INTO unsynced_removed_recoverable_messages VALUES (4, 'chat-guid', 'AAAA-5', 0)",
        [
            _event("deleted_messages", 3, "AAAA-1"),
            _event("deleted_messages", 7, "AAAA-2"),
            _event("sync_deleted_messages", 1, "AAAA-3"),
            _event("sync_deleted_messages", 2, "AAAA-4", Detail(name="recordID", value="record")),
            _event(
                "sync_deleted_chats",
                1,
                "iMessage;-;+447700900101",
                Detail(name="timestamp", value=721692800),
            ),
            _event(
                "unsynced_removed_recoverable_messages",
                4,
                "AAAA-5",
                Detail(name="chat_guid", value="chat-guid"),
                Detail(name="part_index", value=0),
            ),
        ],
        needed=("guid",),
    )


def test_deleted_messages_of_a_mac() -> None:
    path = corpus("ios/imessage_chat.db")
    found = [each for each in run(deletions, path).artifacts if isinstance(each, DeviceEvent)]
    with closing(sqlite3.connect(f"file:{path}?immutable=1", uri=True)) as connection:
        stored = [guid for (guid,) in connection.execute("SELECT guid FROM deleted_messages ORDER BY ROWID")]
    assert [each.value for each in found if each.state == "live"] == stored
    assert len(stored) == 226
