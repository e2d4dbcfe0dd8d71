"""Skout, MeetMe and Zangi on Android, against databases whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from app_made import held_by_database

from evidence.model.artifact import Artifact
from evidence.model.kinds import Attachment, Contact, Detail, Identifier, Message, Participant
from parsers.chats.zangi_android import parse as zangi
from parsers.dating.meetme import parse as meetme
from parsers.dating.skout import parse as skout
from parsers.support import epochs


def test_skout(tmp_path: Path) -> None:
    schema = """CREATE TABLE skoutMessagesTable (_id INTEGER PRIMARY KEY, chatId INTEGER, fromUserID TEXT, message TEXT, type TEXT,
     timestamp INTEGER, pictureUrl TEXT, giftUrl TEXT);
    CREATE TABLE skoutUsersTable (_id INTEGER PRIMARY KEY, userId INTEGER, userName TEXT, picUrl TEXT, lastMessageTimestamp INTEGER)"""
    rows = """INSERT INTO skoutUsersTable VALUES (1, 77, 'مي 😀', 'https://p.example/', 1700000009000), (2, NULL, NULL, NULL, NULL);
    INSERT INTO skoutMessagesTable VALUES (1, 5, 77, 'hi', 'chat', 1700000001000, 'https://a.example/', 'https://g.example/'),
     (2, 5, 12, 'أهلا', 'chat', 1700000002000, '', NULL), (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL)"""
    expected: list[Artifact] = [
        Message(
            locator="row skoutMessagesTable:1", service="Skout", direction="incoming", conversation="5", sender="77",
            participants=(Participant(identifier="77", name="مي 😀", role="sender"),), body="hi", type="chat",
            sent=epochs.unix_ms(1700000001000),
            attachments=(Attachment(url="https://a.example/"), Attachment(url="https://g.example/")),
        ),
        Message(
            locator="row skoutMessagesTable:2", service="Skout", direction="unknown", conversation="5", sender="12",
            body="أهلا", type="chat", sent=epochs.unix_ms(1700000002000),
        ),
        Message(locator="row skoutMessagesTable:3", service="Skout", direction="unknown"),
        Contact(
            locator="row skoutUsersTable:1", service="Skout", name="مي 😀", photo="https://p.example/",
            identifiers=(Identifier(identifier="77", service="Skout"),), contacted=epochs.unix_ms(1700000009000),
        ),
        Contact(locator="row skoutUsersTable:2", service="Skout"),
    ]  # fmt: skip
    path = tmp_path / "com.skout.android/databases/skoutDatabase"
    held_by_database(skout, path, schema, rows, expected, ["chatId"])


def test_meetme(tmp_path: Path) -> None:
    schema = """CREATE TABLE messages (_id INTEGER PRIMARY KEY, thread_id TEXT, sent_by TEXT, sent_at INTEGER, body TEXT, type TEXT,
     local_path TEXT); CREATE TABLE members (_id INTEGER PRIMARY KEY, member_id INTEGER, first_name TEXT, last_name TEXT)"""
    rows = """INSERT INTO members VALUES (1, 31, 'ليلى', 'B'), (2, NULL, NULL, NULL); INSERT INTO messages VALUES (1, 't', '31', 1700000001, 'x 😀',
     'photo', '/data/x.jpg'), (2, NULL, NULL, NULL, NULL, NULL, NULL)"""
    expected: list[Artifact] = [
        Message(
            locator="row messages:1", service="MeetMe", direction="unknown", conversation="t", sender="31",
            participants=(Participant(identifier="31", name="ليلى B", role="sender"),), body="x 😀", type="photo",
            attachments=(Attachment(path="/data/x.jpg"),), details=(Detail(name="sent_at", value=1700000001),),
        ),
        Message(locator="row messages:2", service="MeetMe", direction="unknown"),
        Contact(
            locator="row members:1", service="MeetMe", name="ليلى B",
            identifiers=(Identifier(identifier="31", service="MeetMe"),),
        ),
        Contact(locator="row members:2", service="MeetMe"),
    ]  # fmt: skip
    held_by_database(
        meetme, tmp_path / "com.myyearbook.m/databases/chats.db", schema, rows, expected, ["sent_by"]
    )


def test_zangi(tmp_path: Path) -> None:
    schema = """CREATE TABLE message (message_id INTEGER PRIMARY KEY, msgId TEXT, chatWith TEXT, msgFrom TEXT, msgTo TEXT, date INTEGER,
     message_msg TEXT, extra TEXT, isIncoming INTEGER); CREATE TABLE user_profile (id TEXT PRIMARY KEY, first_name TEXT, last_name TEXT)"""
    rows = """INSERT INTO user_profile VALUES ('10', 'رنا', ''), ('20', NULL, NULL); INSERT INTO message VALUES (1, 'a', '10', '10', '20', 1700000001000, 'hi',
     '/data/user/0/com.beint.zangi/files/zangi/p.jpg', 1), (2, 'b', '10', '20', '10', 1700000002000, 'أهلا', 'thumb', 0),
     (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)"""
    expected: list[Artifact] = [
        Message(
            locator="row message:1", service="Zangi", direction="unknown", conversation="10", conversation_name="رنا",
            sender="10", recipients=("20",), participants=(Participant(identifier="10", name="رنا", role="sender"),),
            body="hi", identifier="a", sent=epochs.unix_ms(1700000001000),
            attachments=(Attachment(path="/data/user/0/com.beint.zangi/files/zangi/p.jpg"),),
            details=(Detail(name="isIncoming", value=1), Detail(name="message_id", value=1)),
        ),
        Message(
            locator="row message:2", service="Zangi", direction="unknown", conversation="10", conversation_name="رنا",
            sender="20", recipients=("10",), participants=(Participant(identifier="10", name="رنا", role="recipient"),),
            body="أهلا", identifier="b", sent=epochs.unix_ms(1700000002000),
            details=(
                Detail(name="isIncoming", value=0), Detail(name="message_id", value=2), Detail(name="extra", value="thumb"),
            ),
        ),
        Message(
            locator="row message:3", service="Zangi", direction="unknown", details=(Detail(name="message_id", value=3),)
        ),
        Contact(
            locator="row user_profile:1", service="Zangi", name="رنا",
            identifiers=(Identifier(identifier="10", service="Zangi"),),
        ),
        Contact(
            locator="row user_profile:2", service="Zangi", identifiers=(Identifier(identifier="20", service="Zangi"),)
        ),
    ]  # fmt: skip
    path = tmp_path / "com.beint.zangi/databases/10.db"
    held_by_database(zangi, path, schema, rows, expected, ["message_msg"])
