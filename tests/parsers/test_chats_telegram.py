"""Telegram on Android: objects that the test serialized by the published schema, in a database whose truth stands here."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest
from chats_made import App, database, hold, stated
from hypothesis import given
from hypothesis import strategies as st
from parser_harness import run

from evidence.model.kinds import Identifier
from parsers.chats.telegram_android import parse
from parsers.support import telegram_tl

_DATE = 1_700_000_000


def _text(value: bytes) -> bytes:
    head = bytes([len(value)]) if len(value) < 254 else b"\xfe" + len(value).to_bytes(3, "little")
    return head + value + bytes(-(len(head) + len(value)) % 4)


def _peer(kind: int, number: int) -> bytes:
    return struct.pack("<Iq", kind, number)


def _user(number: int) -> bytes:
    return _peer(0x59511722, number)


def _message(
    text: str, kind: int = 0x94345242, number: int = 7, flags: int = 0, middle: bytes = b"", date: int = _DATE
) -> bytes:
    """message#94345242 flags:# flags2:# id:int from_id:flags.8?Peer … peer_id:Peer … date:int message:string."""
    sender = _user(42) if flags >> 8 & 1 else b""
    head = struct.pack("<IIIi", kind, flags, 0, number) + sender + _user(42)
    return head + middle + struct.pack("<i", date) + _text(text.encode()) + b"\x12\x34rest"


_FORWARD = struct.pack("<II", 0x4E4DF4BB, 0b100001) + _user(99) + _text(b"Hidden") + struct.pack("<i", 5)
_REPLY = struct.pack("<IIi", 0xAFBC09DB, 0b1010000, 6) + _text("سؤال".encode())
_SCHEMA = """
CREATE TABLE messages_v2(mid INTEGER, uid INTEGER, read_state INTEGER, send_state INTEGER, date INTEGER, data BLOB, out
 INTEGER, ttl INTEGER, media INTEGER, replydata BLOB, imp INTEGER, mention INTEGER, forwards INTEGER, replies_data BLOB,
 thread_reply_id INTEGER, is_channel INTEGER, reply_to_message_id INTEGER, custom_params BLOB, group_id INTEGER,
 PRIMARY KEY(mid, uid));
CREATE TABLE users(uid INTEGER PRIMARY KEY, name TEXT, status INTEGER, data BLOB);
CREATE TABLE chats(uid INTEGER PRIMARY KEY, name TEXT, data BLOB);
CREATE TABLE dialogs(did INTEGER PRIMARY KEY, date INTEGER, unread_count INTEGER, last_mid INTEGER, inbox_max INTEGER,
 pinned INTEGER, flags INTEGER, folder_id INTEGER, data BLOB);
CREATE TABLE user_contacts_v7(key TEXT PRIMARY KEY, uid INTEGER, fname TEXT, sname TEXT, imported INTEGER);
CREATE TABLE user_phones_v7(key TEXT, phone TEXT, sphone TEXT, deleted INTEGER, PRIMARY KEY (key, phone));
"""
_SERVICE = (
    struct.pack("<IIi", 0x2B085862, 1 << 8, 9) + _user(42) + _user(1) + struct.pack("<iI", _DATE, 0x4792929B)
)
_OBJECTS = {
    7: _message("سلام دنیا 🐈", flags=1 << 8 | 1 << 3 | 1 << 2, middle=_FORWARD + _REPLY),
    8: _message("long " * 100, number=8),
    9: _SERVICE,
    10: _message("other date", number=10, date=5),
    11: struct.pack("<I", 0xDEADBEEF) + bytes(40),
}
_ROWS = f"""
INSERT INTO users VALUES (42, 'Ali R;;;ali_r', 0, NULL), (43, ';;;only', 0, NULL);
INSERT INTO chats VALUES (1500, 'مجموعة', NULL);
INSERT INTO dialogs VALUES (42, {_DATE}, 3, 7, 0, 1, 0, 0, NULL), (-1500, 0, 0, 0, 0, 0, 0, 1, NULL);
INSERT INTO user_contacts_v7 VALUES ('k1', 42, 'Ali', 'R', 1);
INSERT INTO user_phones_v7 VALUES ('k1', '+98 1', '981', 0);
INSERT INTO messages_v2 (mid, uid, read_state, send_state, date, data, out) VALUES
 (7, 42, 3, 0, {_DATE}, x'{_OBJECTS[7].hex()}', 0), (8, 42, 3, 0, {_DATE}, x'{_OBJECTS[8].hex()}', 1),
 (9, -1500, 2, 0, {_DATE}, x'{_OBJECTS[9].hex()}', 0), (10, 42, 0, 0, {_DATE}, x'{_OBJECTS[10].hex()}', 0),
 (11, 42, 0, 1, {_DATE}, x'{_OBJECTS[11].hex()}', NULL), (12, 42, NULL, NULL, NULL, NULL, 0);
"""


def test_telegram_of_android(tmp_path: Path) -> None:
    shown = {"chats": ("name", "conversation_name"), "messages_v2": ("mid", "")}
    tables, marks = ("messages_v2", "dialogs", "users", "user_contacts_v7"), ("users.uid",)
    outcome = hold(App(parse, "cache4.db", _SCHEMA, _ROWS, tables, shown, marks), tmp_path)
    found = [stated(each) for each in outcome.artifacts]
    assert found[:3] == [
        {
            "locator": "row messages_v2:1",
            "service": "Telegram",
            "direction": "incoming",
            "conversation": "42",
            "conversation_name": "Ali R",
            "sender": "user 42",
            "body": "سلام دنیا 🐈",
            "type": "message",
            "identifier": "7",
            "status": "read_state 3, send_state 0",
            "sent": str(_DATE),
            "reply_to": "6",
            "reply_text": "سؤال",
            "forwarded": True,
            "forwarded_from": "user 99",
        },
        {
            "locator": "row messages_v2:2",
            "service": "Telegram",
            "direction": "outgoing",
            "conversation": "42",
            "conversation_name": "Ali R",
            "recipients": ("42",),
            "body": "long " * 100,
            "type": "message",
            "identifier": "8",
            "status": "read_state 3, send_state 0",
            "sent": str(_DATE),
        },
        {
            "locator": "row messages_v2:3",
            "service": "Telegram",
            "direction": "incoming",
            "conversation": "-1500",
            "conversation_name": "مجموعة",
            "sender": "user 42",
            "type": "service",
            "identifier": "9",
            "status": "read_state 2, send_state 0",
            "sent": str(_DATE),
        },
    ]
    assert ["body" in each for each in found[3:6]] == [False, False, False]
    assert [found[3]["sender"], found[4]["direction"]] == ["user 42", "unknown"]
    assert [locator for _, locator in outcome.warnings] == ["row messages_v2:4", "row messages_v2:5"]
    assert "0xdeadbeef" in outcome.warnings[1][0]
    dialogs = {each["conversation"]: each for each in found if each["locator"].startswith("row dialogs")}
    assert (dialogs["42"]["unread"], dialogs["42"]["pinned"]) == (3, True)
    assert dialogs["-1500"]["conversation_name"] == "مجموعة"
    users = [each for each in found if each["locator"].startswith("row users")]
    assert users[0]["identifiers"] == (
        Identifier(identifier="42", service="Telegram", label="uid"),
        Identifier(identifier="ali_r", service="Telegram", label="username"),
    )
    assert "name" not in users[1]
    assert (found[-1]["name"], found[-1]["phones"]) == ("Ali R", ("+98 1",))


@pytest.mark.parametrize("kind", [0xA66C7EFC, 0x1E4C8A69, 0x76BEC211, 0x38116EE0, 0x85D6CBE2])
def test_layers_with_one_word_of_flags(kind: int, tmp_path: Path) -> None:
    data = struct.pack("<IIi", kind, 0, 5) + _user(42) + struct.pack("<i", _DATE) + _text(b"one word")
    path = database(tmp_path / "cache4.db", _SCHEMA)
    with closing(sqlite3.connect(path)) as connection:
        row = "INSERT INTO messages_v2 (mid, uid, date, data, out) VALUES (5, 42, ?, ?, 0)"
        connection.execute(row, (_DATE, data))
        connection.commit()
    (message,) = run(parse, path).artifacts
    assert stated(message)["body"] == "one word"


@given(st.sampled_from(sorted(_OBJECTS)), st.integers(0, 600), st.binary(max_size=20))
def test_damaged_objects_are_read_or_refused_in_words(number: int, cut: int, tail: bytes) -> None:
    try:
        telegram_tl.read(_OBJECTS[number][:cut] + tail)
    except ValueError as error:
        assert str(error)
