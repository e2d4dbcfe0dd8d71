"""Threads of iOS messages, against a database whose truth stands here, and a real one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from app_made import held_by_database
from parser_harness import corpus, run

from evidence.model.kinds import Contact, Conversation, Detail, Identifier, Participant
from parsers.ios.message_threads import parse as threads


def test_threads_with_their_members_whether_or_not_they_hold_messages(tmp_path: Path) -> None:
    held_by_database(
        threads,
        tmp_path / "sms.db",
        "CREATE TABLE chat (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, style INTEGER,"
        " chat_identifier TEXT, service_name TEXT, room_name TEXT, account_login TEXT, is_archived INTEGER,"
        " display_name TEXT, is_filtered INTEGER);"
        "CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT NOT NULL);"
        "CREATE TABLE chat_handle_join (chat_id INTEGER, handle_id INTEGER, UNIQUE (chat_id, handle_id))",
        "INSERT INTO handle VALUES (1, '+447700900101'), (2, 'b@example.org');"
        "INSERT INTO chat (ROWID, guid, style, chat_identifier, service_name, room_name, account_login, is_archived,"
        " display_name, is_filtered) VALUES"
        " (3, 'iMessage;+;chat9', 43, 'chat9', 'iMessage', 'chat9', 'E:me@example.org', 0, 'Équipe 🚗', 0),"
        " (4, 'SMS;-;12345', 45, '12345', 'SMS', NULL, '', 1, '', 2), (5, 'x', 7, 'x', NULL, NULL, NULL, NULL, NULL, 0);"
        "INSERT INTO chat_handle_join VALUES (3, 1), (3, 2), (4, 99)",
        [
            Conversation(
                locator="row chat:3",
                service="iMessage",
                conversation="chat9",
                conversation_name="Équipe 🚗",
                type="group",
                account="E:me@example.org",
                archived=False,
                participants=(
                    Participant(identifier="+447700900101"),
                    Participant(identifier="b@example.org"),
                ),
                details=(
                    Detail(name="guid", value="iMessage;+;chat9"),
                    Detail(name="room_name", value="chat9"),
                ),
            ),
            Conversation(
                locator="row chat:4",
                service="SMS",
                conversation="12345",
                type="direct",
                archived=True,
                details=(Detail(name="guid", value="SMS;-;12345"), Detail(name="is_filtered", value=2)),
            ),
            Conversation(
                locator="row chat:5",
                service="unknown",
                conversation="x",
                type="7",
                details=(Detail(name="guid", value="x"),),
            ),
        ],
        needed=("chat_identifier",),
    )


def test_an_address_that_is_in_no_thread_is_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "sms.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "PRAGMA secure_delete = OFF;"
            "CREATE TABLE chat (ROWID INTEGER PRIMARY KEY, style INTEGER, chat_identifier TEXT, display_name TEXT,"
            " service_name TEXT, is_archived INTEGER);"
            "CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT, country TEXT, service TEXT);"
            "CREATE TABLE chat_handle_join (chat_id, handle_id);"
            "INSERT INTO chat VALUES (1, 45, '+447700900101', '', 'SMS', 0);"
            "INSERT INTO handle VALUES (1, '+447700900101', 'gb', 'SMS'), (2, '+447700900102', 'gb', 'iMessage'),"
            " (3, 'gone@example.org', 'gb', 'iMessage');"
            "INSERT INTO chat_handle_join VALUES (1, 1); DELETE FROM handle WHERE ROWID = 3"
        )
    found = [each for each in run(threads, path).artifacts if isinstance(each, Contact)]
    assert [each.identifiers[0].identifier for each in found if each.state == "recovered"] == [
        "gone@example.org"
    ]
    assert [each for each in found if each.state == "live"] == [
        Contact(
            locator="row handle:2",
            service="iMessage",
            identifiers=(Identifier(identifier="+447700900102", service="iMessage"),),
            relation="in no thread",
            details=(Detail(name="country", value="gb"),),
        )
    ]


def test_threads_of_a_mac() -> None:
    path = corpus("ios/imessage_chat.db")
    found = [each for each in run(threads, path).artifacts if isinstance(each, Conversation)]
    with closing(sqlite3.connect(f"file:{path}?immutable=1", uri=True)) as connection:
        stored = connection.execute("SELECT chat_identifier FROM chat ORDER BY ROWID").fetchall()
        (members,) = connection.execute("SELECT count(*) FROM chat_handle_join").fetchone()
    live = [each for each in found if each.state == "live"]
    assert [(each.conversation,) for each in live] == stored
    assert sum(len(each.participants) for each in live) == members
