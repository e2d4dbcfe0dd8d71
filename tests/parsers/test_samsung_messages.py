"""Samsung Messages, made by the columns of its decompiled schema."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from app_made import held_by_database
from parser_harness import run

from evidence.model.kinds import Attachment, Conversation, Detail, Message, Participant
from evidence.model.timestamp import Timestamp
from parsers.chats.samsung_messages import parse as samsung_messages

_MS = 1_700_000_000_123
_SCHEMA = """CREATE TABLE messages (_id INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id INTEGER, recipients TEXT,
 message_box_type INTEGER, message_type INTEGER, message_status INTEGER, created_timestamp INTEGER,
 sent_timestamp INTEGER DEFAULT 0, subject TEXT, is_read INTEGER, is_bin INTEGER DEFAULT 0, bin_timestamp INTEGER DEFAULT
 0, is_hidden INTEGER DEFAULT 0, is_favorite INTEGER, sim_imsi TEXT, sim_slot INTEGER, remote_message_uri TEXT,
 imdn_message_id TEXT, re_original_body TEXT, delivered_timestamp INTEGER);
CREATE TABLE parts (_id INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id INTEGER, message_id INTEGER, text TEXT,
 content_uri TEXT, content_type TEXT, thumbnail_uri TEXT, file_name TEXT, size INTEGER, width INTEGER, height INTEGER,
 _data TEXT);
CREATE TABLE conversations (_id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, conversation_type INTEGER,
 smsmms_thread_id INTEGER);
CREATE TABLE conversation_recipients (conversation_id INTEGER, recipient_id INTEGER);
CREATE TABLE recipients (_id INTEGER PRIMARY KEY, address TEXT, cache_name TEXT)"""
_ROWS = f"""INSERT INTO recipients VALUES (1, '+971501', 'أم'), (2, '+971502', NULL);
INSERT INTO conversations VALUES (5, NULL, 0, 3), (6, 'Team', 1, 4);
INSERT INTO conversation_recipients VALUES (5, 1), (6, 1), (6, 2);
INSERT INTO messages VALUES
 (1, 5, '+971501', 100, 10, 1205, {_MS}, {_MS - 5}, NULL, 1, 0, 0, 0, 0, '42402', 1, 'content://sms/7', NULL, NULL, 0),
 (2, 5, '+971501', 102, 12, 1102, {_MS + 1}, 0, 'Sub', 1, 1, {_MS + 9}, 0, 1, NULL, 0, NULL, NULL, NULL, {_MS + 3}),
 (3, 6, '+971502', 100, 13, 1305, {_MS + 2}, 0, NULL, 0, 0, 0, 1, 0, NULL, 0, NULL, 'imdn', 'Q', 0),
 (4, 5, NULL, 101, 10, 1000, {_MS + 4}, 0, NULL, 1, 0, 0, 0, 0, NULL, 0, NULL, NULL, NULL, NULL),
 (5, NULL, NULL, 7, 99, 77, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO parts VALUES (1, 5, 1, 'سلام 😀', NULL, 'text/plain', NULL, NULL, 0, 0, 0, NULL),
 (2, 5, 2, NULL, 'content://mms/part/9', 'image/jpeg', NULL, 'a.jpg', 1234, 640, 480, NULL),
 (3, 5, 2, 'caption', NULL, 'text/plain', NULL, NULL, 0, 0, 0, NULL),
 (4, 6, 77, 'gone', NULL, 'text/plain', NULL, NULL, 0, 0, 0, NULL)"""
_MOTHER = Participant(identifier="+971501", name="أم")
_OTHER = Participant(identifier="+971502")
_PICTURE = Attachment(
    path="content://mms/part/9", name="a.jpg", mime="image/jpeg", size=1234, width=640, height=480
)


def _ms(value: int) -> Timestamp:
    return Timestamp(value * 1_000_000, str(value), "unix_ms")


def _named(**values: str | int) -> tuple[Detail, ...]:
    return tuple(Detail(name=name, value=value) for name, value in values.items())


def test_messages_parts_and_conversations(tmp_path: Path) -> None:
    expected: list[Message | Conversation] = [
        Message(
            locator="row messages:1",
            service="SMS",
            direction="incoming",
            conversation="5",
            sender="+971501",
            participants=(_MOTHER,),
            body="سلام 😀",
            identifier="content://sms/7",
            account="42402",
            status="received, read",
            starred=False,
            sent=_ms(_MS - 5),
            received=_ms(_MS),
            details=_named(recipients="+971501", sim_slot=1),
        ),
        Message(
            locator="row messages:2",
            service="MMS",
            direction="outgoing",
            conversation="5",
            recipients=("+971501",),
            participants=(_MOTHER,),
            subject="Sub",
            body="caption",
            status="sent",
            folder="bin",
            starred=True,
            sent=_ms(_MS + 1),
            delivered=_ms(_MS + 3),
            revoked=_ms(_MS + 9),
            attachments=(_PICTURE,),
            details=_named(recipients="+971501", sent_timestamp=0),
        ),
        Message(
            locator="row messages:3",
            service="RCS",
            direction="incoming",
            conversation="6",
            conversation_name="Team",
            participants=(_MOTHER, _OTHER),
            identifier="imdn",
            type="chat",
            status="complete, unread",
            visibility="hidden",
            starred=False,
            received=_ms(_MS + 2),
            details=_named(recipients="+971502", re_original_body="Q"),
        ),
        Message(
            locator="row messages:4",
            service="SMS",
            direction="draft",
            conversation="5",
            recipients=("+971501",),
            participants=(_MOTHER,),
            status="draft",
            starred=False,
            created=_ms(_MS + 4),
            details=_named(sent_timestamp=0),
        ),
        Message(
            locator="row messages:5",
            service="Samsung Messages",
            direction="unknown",
            type="type 99",
            status="status 77",
        ),
        Message(
            locator="row parts:4",
            service="Samsung Messages",
            direction="unknown",
            conversation="6",
            body="gone",
            status="a part of a message that is not in the database",
            details=_named(message_id=77),
        ),
        Conversation(
            locator="row conversations:5",
            service="Samsung Messages",
            conversation="5",
            participants=(_MOTHER,),
            details=_named(conversation_type=0, smsmms_thread_id=3),
        ),
        Conversation(
            locator="row conversations:6",
            service="Samsung Messages",
            conversation="6",
            conversation_name="Team",
            participants=(_MOTHER, _OTHER),
            details=_named(conversation_type=1, smsmms_thread_id=4),
        ),
    ]
    held_by_database(
        samsung_messages,
        tmp_path / "com.samsung.android.messaging/databases/message_content.db",
        _SCHEMA,
        _ROWS,
        expected,
        needed=("message_box_type",),
    )


def _alone(folder: Path, rows: str) -> list[Message]:
    """The messages of a database with their table alone, one for each row."""
    path = folder / "message_content.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE messages (_id INTEGER PRIMARY KEY, conversation_id, recipients, message_box_type, message_type,"
            f" message_status, created_timestamp, is_read); INSERT INTO messages VALUES {rows}"
        )
        (count,) = connection.execute("SELECT count(*) FROM messages").fetchone()
    found = [each for each in run(samsung_messages, path).artifacts if isinstance(each, Message)]
    assert len(found) == count
    return found


def test_a_database_with_the_messages_alone_and_odd_types(tmp_path: Path) -> None:
    found = _alone(
        tmp_path,
        "(1, 'x', 5, '100', '10', 'y', 'z', 3),"
        f" (2, NULL, x'ff', 'w', NULL, NULL, {_MS}, NULL), (3, 1, NULL, 102, 10, 1103, {_MS}, 1)",
    )
    assert [each.direction for each in found] == ["incoming", "unknown", "outgoing"]
    assert (found[2].status, found[2].sent, found[2].created) == ("send failed", None, _ms(_MS))


def test_what_lies_in_the_outbox_or_a_box_without_a_name_is_not_said_to_be_sent(tmp_path: Path) -> None:
    found = _alone(
        tmp_path,
        f"(1, 5, NULL, 101, 14, 1304, {_MS}, 1), (2, 5, NULL, 7, 10, 1205, {_MS}, 1), (3, 5, NULL, 101, 10, 1102, {_MS}, 1),"
        f" (4, 5, NULL, 102, 13, 1305, {_MS}, 1)",
    )
    assert [(each.direction, each.sent, each.created) for each in found] == [
        ("outgoing", None, _ms(_MS)),
        ("unknown", None, _ms(_MS)),
        ("outgoing", _ms(_MS), None),
        ("outgoing", _ms(_MS), None),
    ]
