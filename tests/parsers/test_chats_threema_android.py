"""Threema on Android, against a database whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from chats_made import App, hold, stated

from evidence.model.kinds import Participant
from parsers.chats.threema_android import parse as messages
from parsers.chats.threema_android_people import parse as people

_MESSAGE = """(id INTEGER PRIMARY KEY AUTOINCREMENT, uid VARCHAR, apiMessageId VARCHAR, identity VARCHAR, outbox SMALLINT,
 type INTEGER, body VARCHAR, caption VARCHAR, isRead SMALLINT, state VARCHAR, postedAtUtc BIGINT, createdAtUtc BIGINT,
 modifiedAtUtc BIGINT, isStatusMessage SMALLINT, quotedMessageId VARCHAR, deliveredAtUtc DATETIME, readAtUtc DATETIME"""
_SCHEMA = f"""
CREATE TABLE message {_MESSAGE}); CREATE TABLE m_group_message {_MESSAGE}, groupId INTEGER);
CREATE TABLE contacts (identity VARCHAR PRIMARY KEY, firstName VARCHAR, lastName VARCHAR, publicNickName VARCHAR,
 dateCreated BIGINT, state VARCHAR);
CREATE TABLE m_group (id INTEGER PRIMARY KEY, apiGroupId VARCHAR, name VARCHAR, creatorIdentity VARCHAR, createdAt TEXT,
 isArchived TINYINT, userState INTEGER)
"""
_ROWS = """
INSERT INTO message VALUES
 (1, 'u1', 'a1b2', 'ABCD1234', 0, 0, 'नमस्ते', NULL, 1, 'READ', 1700000000000, 1700000000500, NULL, 0, NULL, NULL,
  1700000001000),
 (2, 'u2', 'c3d4', 'ABCD1234', 1, 0, 'ok', NULL, 1, 'DELIVERED', NULL, 1700000002000, NULL, 0, 'a1b2', 1700000003000, NULL),
 (3, 'u3', NULL, 'ABCD1234', 0, 9, '{"s":1}', NULL, 1, NULL, NULL, 1700000004000, NULL, 1, NULL, NULL, NULL);
INSERT INTO m_group_message VALUES (1, 'u4', 'e5f6', 'EFGH5678', 0, 99, 'to all', NULL, 0, NULL, 1700000005000,
 1700000005100, NULL, 0, NULL, NULL, NULL, 7);
INSERT INTO contacts VALUES ('ABCD1234', 'Asha', 'K', 'ash', 1690000000000, 'ACTIVE'), ('EFGH5678', NULL, NULL, 'eff', 0,
 'ACTIVE');
INSERT INTO m_group VALUES (7, '0102030405060708', 'Team', 'ABCD1234', NULL, 1, 2);
"""


def test_messages_of_threema_on_android(tmp_path: Path) -> None:
    tables = ("message", "m_group_message")
    outcome = hold(App(messages, "threema4.db", _SCHEMA, _ROWS, tables, {}, ("message.outbox",)), tmp_path)
    assert outcome.warnings == []
    one, two, call, group = (stated(each) for each in outcome.artifacts)
    assert [
        one[name]
        for name in ("direction", "conversation", "sender", "body", "type", "sent", "read", "status")
    ] == [
        "incoming",
        "ABCD1234",
        "ABCD1234",
        "नमस्ते",
        "TEXT",
        "1700000000000",
        "1700000001000",
        "READ",
    ]
    assert one["participants"] == (Participant(identifier="ABCD1234", name="Asha K", role="sender"),)
    assert [two[name] for name in ("direction", "recipients", "reply_to", "sent", "delivered")] == [
        "outgoing",
        ("ABCD1234",),
        "a1b2",
        "1700000002000",
        "1700000003000",
    ]
    assert (call["direction"], call["type"]) == ("unknown", "VOIP_STATUS")
    assert [group[name] for name in ("conversation", "conversation_name", "sender", "type")] == [
        "0102030405060708",
        "Team",
        "EFGH5678",
        "type 99",
    ]


def test_people_of_threema_on_android(tmp_path: Path) -> None:
    tables = ("contacts", "m_group")
    app = App(people, "threema4.db", _SCHEMA, _ROWS, tables, {}, ("contacts.identity",))
    one, two, group = (stated(each) for each in hold(app, tmp_path).artifacts)
    assert (one["name"], one["nickname"], one["created"]) == ("Asha K", "ash", "1690000000000")
    assert two["name"] == "eff"
    assert [group[name] for name in ("conversation", "conversation_name", "archived", "visibility")] == [
        "0102030405060708",
        "Team",
        True,
        "LEFT",
    ]
