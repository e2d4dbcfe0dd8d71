"""Telegram on Android: objects that the test serialized by the published schema, in a database whose truth stands here."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from chats_made import App, database, hold, stated
from hypothesis import given
from hypothesis import strategies as st
from parser_harness import run

from evidence.model.kinds import Conversation, Detail, Identifier, Message, Participant
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
            "sender": "42",
            "body": "سلام دنیا 🐈",
            "type": "message",
            "identifier": "7",
            "status": "read_state 3, send_state 0",
            "sent": str(_DATE),
            "reply_to": "6",
            "reply_text": "سؤال",
            "forwarded": True,
            "forwarded_from": "99",
            "details": (
                Detail(name="fwd_from.from_name", value="Hidden"),
                Detail(name="fwd_from.date", value=5),
            ),
            "participants": (Participant(identifier="42", name="Ali R", role="sender"),),
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
            "sender": "42",
            "type": "service: messageActionScreenshotTaken",
            "identifier": "9",
            "status": "read_state 2, send_state 0",
            "sent": str(_DATE),
            "participants": (Participant(identifier="42", name="Ali R", role="sender"),),
        },
    ]
    assert ["body" in each for each in found[3:6]] == [False, False, False]
    assert [found[3]["sender"], found[4]["direction"]] == ["42", "unknown"]
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


# As core.telegram.org publishes them by layer, up to the text; the values stand below.
_LAYERS = {
    "48": "message#c09be45f flags:# id:int from_id:flags.8?int to_id:Peer fwd_from:flags.2?Fwd via_bot_id:flags.11?int "
    "reply_to_msg_id:flags.3?int date:int message:string",
    "71": "message#90dddc11 flags:# id:int from_id:flags.8?int to_id:Peer fwd_from:flags.2?Fwd via_bot_id:flags.11?int "
    "reply_to_msg_id:flags.3?int date:int message:string",
    "73": "message#44f9b43d flags:# id:int from_id:flags.8?int to_id:Peer fwd_from:flags.2?Fwd via_bot_id:flags.11?int "
    "reply_to_msg_id:flags.3?int date:int message:string",
    "105": "message#452c0e65 flags:# id:int from_id:flags.8?int to_id:Peer fwd_from:flags.2?Fwd "
    "via_bot_id:flags.11?int reply_to_msg_id:flags.3?int date:int message:string",
    "119": "message#58ae39c9 flags:# id:int from_id:flags.8?Peer peer_id:Peer fwd_from:flags.2?Fwd "
    "via_bot_id:flags.11?int reply_to:flags.3?Reply date:int message:string",
    "124": "message#bce383d2 flags:# id:int from_id:flags.8?Peer peer_id:Peer fwd_from:flags.2?Fwd "
    "via_bot_id:flags.11?int reply_to:flags.3?Reply date:int message:string",
    "service 48": "messageService#c06b9607 flags:# id:int from_id:flags.8?int to_id:Peer date:int",
    "service 70": "messageService#9e19a1f6 flags:# id:int from_id:flags.8?int to_id:Peer reply_to_msg_id:flags.3?int "
    "date:int",
    "service 119": "messageService#286fa604 flags:# id:int from_id:flags.8?Peer peer_id:Peer reply_to:flags.3?Reply "
    "date:int",
}
_FORWARDS = (
    "messageFwdHeader#c786ddcb flags:# from_id:flags.0?int date:int channel_id:flags.1?int channel_post:flags.2?int",
    "messageFwdHeader#fadff4ac flags:# from_id:flags.0?int date:int channel_id:flags.1?int channel_post:flags.2?int "
    "post_author:flags.3?string",
    "messageFwdHeader#559ebe6d flags:# from_id:flags.0?int date:int channel_id:flags.1?int channel_post:flags.2?int "
    "post_author:flags.3?string saved_from_peer:flags.4?Peer saved_from_msg_id:flags.4?int",
    "messageFwdHeader#ec338270 flags:# from_id:flags.0?int from_name:flags.5?string date:int channel_id:flags.1?int "
    "channel_post:flags.2?int post_author:flags.3?string saved_from_peer:flags.4?Peer saved_from_msg_id:flags.4?int",
    "messageFwdHeader#353a686b flags:# from_id:flags.0?int from_name:flags.5?string date:int channel_id:flags.1?int "
    "channel_post:flags.2?int post_author:flags.3?string saved_from_peer:flags.4?Peer saved_from_msg_id:flags.4?int "
    "psa_type:flags.6?string",
)
_ANSWERED = "messageReplyHeader#a6d57763 flags:# reply_to_msg_id:int reply_to_peer_id:flags.0?Peer reply_to_top_id:flags.1?int"


def _serialized(schema: str, flags: int, **values: Any) -> bytes:
    """The object of a line of the schema: numbers and texts that are not given are 5 and "x"."""
    name, *fields = schema.split()
    data = struct.pack("<I", int(name.partition("#")[2], 16))
    for field in fields:
        called, _, kind = field.partition(":")
        condition, _, what = kind.rpartition("?")
        if condition and not flags >> int(condition.partition(".")[2]) & 1:
            continue
        if what == "string":
            data += _text(bytes(values.get(called, b"x")))
        elif what in ("#", "int"):
            data += int(values.get(called, flags if what == "#" else 5)).to_bytes(4, "little")
        else:
            data += bytes(values[called])
    return data


_OLD_USER, _OLD_GROUP, _OLD_CHANNEL = (
    struct.pack("<II", kind, number)
    for kind, number in ((0x9DB1BC6D, 42), (0xBAD0E5BB, 7), (0xBDDDE532, 1500))
)


@pytest.mark.parametrize("layer", _LAYERS)
@pytest.mark.parametrize(
    "flags", [0, 1 << 8, 1 << 8 | 1 << 3, 1 << 11, 1 << 8 | 1 << 3 | 1 << 11, 1 << 28 | 1 << 29]
)
def test_messages_of_older_layers(layer: str, flags: int) -> None:
    schema = _LAYERS[layer]
    sender = _OLD_USER if "from_id:flags.8?Peer" in schema else 42
    reply = _serialized(_ANSWERED, 0b11, reply_to_msg_id=99, reply_to_peer_id=_OLD_CHANNEL)
    data = _serialized(
        schema, flags, id=7, from_id=sender, to_id=_OLD_GROUP, peer_id=_OLD_CHANNEL, reply_to_msg_id=99,
        reply_to=reply, date=_DATE, message="پیام".encode(),
    )  # fmt: skip
    found = telegram_tl.read(data + b"rest")
    assert (found.identifier, found.date) == (7, _DATE)
    assert found.sender == ("42" if flags >> 8 & 1 else None)
    assert found.reply_to == (99 if flags >> 3 & 1 and "reply" in schema else None)
    assert (found.service, found.text) == ((True, None) if "service" in layer else (False, "پیام".encode()))


@pytest.mark.parametrize(
    "flags", [1 << 4, 1 << 4 | 1 << 6 | 1 << 10, 1 << 4 | 1 << 0 | 1 << 1 | 1 << 11 | 1 << 12]
)
def test_an_answer_of_layer_225(flags: int) -> None:
    header = (
        "messageReplyHeader#1b97dd66 flags:# reply_to_msg_id:flags.4?int reply_to_peer_id:flags.0?Peer "
        "reply_from:flags.5?Fwd reply_media:flags.8?Media reply_to_top_id:flags.1?int quote_text:flags.6?string "
        "quote_entities:flags.7?Entities quote_offset:flags.10?int todo_item_id:flags.11?int poll_option:flags.12?string"
    )
    answer = _serialized(header, flags, reply_to_msg_id=99, reply_to_peer_id=_user(42), quote_text=b"said")
    found = telegram_tl.read(_message("text", 0x95EF6F2B, flags=1 << 3, middle=answer))
    assert (found.reply_to, found.quote) == (99, b"said" if flags >> 6 & 1 else None)
    assert found.text == b"text"


@pytest.mark.parametrize("header", _FORWARDS)
@pytest.mark.parametrize("flags", [0b1, 0b110, 0b11111, 0b100000, 0b1111100])
def test_where_messages_of_older_layers_came_from(header: str, flags: int) -> None:
    forward = _serialized(
        header, flags, from_id=44, from_name=b"Hidden", channel_id=1500, saved_from_peer=_OLD_CHANNEL
    )
    data = _serialized(
        _LAYERS["105"], 1 << 2, id=7, to_id=_OLD_USER, fwd_from=forward, date=_DATE, message=b"text"
    )
    found = telegram_tl.read(data)
    assert (found.text, found.forwarded) == (b"text", True)
    named = "Hidden" if flags >> 5 & 1 and "from_name" in header else None
    assert found.forwarded_from == ("-1500" if flags >> 1 & 1 else "44" if flags & 1 else named)


def _person(kind: int, form: str, number: int, flags: int, *texts: str) -> bytes:
    """user flags:# (flags2:#) id:int|long access_hash:flags.0?long and four texts by bits 1 to 4."""
    head = struct.pack("<" + form, *((kind, flags, number) if len(form) == 3 else (kind, flags, 0, number)))
    return (
        head + (bytes(8) if flags & 1 else b"") + b"".join(_text(each.encode()) for each in texts) + b"rest"
    )


@pytest.mark.parametrize(
    ("kind", "form"), [(0x31774388, "IIIq"), (0x8F97C628, "IIIq"), (0x3FF6ECB0, "IIq"), (0x938458C1, "IIi")]
)
def test_people_have_their_own_spelling_and_phone_numbers(kind: int, form: str, tmp_path: Path) -> None:
    path = database(tmp_path / "cache4.db", _SCHEMA)
    ali = _person(kind, form, 42, 0b11111 | 1 << 11, "Ali", "Réza", "AliR", "98912")
    me = _person(kind, form, 43, 0b10010 | 1 << 10, "Me", "44770")
    users = [
        (42, "ali réza;;;alir", ali),
        (43, "me;;;", me),
        (44, "bo;;;", ali),
        (45, "cy;;;", b"\xef\xbe\xad\xde"),
    ]
    with closing(sqlite3.connect(path)) as connection:
        connection.executemany("INSERT INTO users (uid, name, data) VALUES (?, ?, ?)", users)
        connection.execute("INSERT INTO dialogs (did, date) VALUES (42, 1), (?, 1)", (1 << 61 | 1,))
        connection.commit()
    outcome = run(parse, path)
    with_him, folder, first, own, other, damaged = (stated(each) for each in outcome.artifacts)
    assert with_him["participants"] == (Participant(identifier="42", name="Ali Réza"),)
    assert "participants" not in folder
    assert (first["name"], first["phones"], first["relation"]) == ("Ali Réza", ("98912",), "contact")
    assert [each.identifier for each in first["identifiers"]] == ["42", "AliR"]
    assert (own["name"], own["phones"], own["relation"]) == ("Me", ("44770",), "self")
    assert (other["name"], "phones" in other, damaged["name"]) == ("bo", False, "cy")
    assert [locator for _, locator in outcome.warnings] == ["row users:44", "row users:45"]


@pytest.mark.parametrize(
    ("table", "number", "chat"),
    [("messages_v2", 1 << 62 | 0xFFFFFFF9, -7), ("messages_v2", 1 << 62 | 9, 9), ("messages", -7 << 32, -7)],
)
def test_secret_chats_name_the_other_one(table: str, number: int, chat: int, tmp_path: Path) -> None:
    """TL_message_secret: flags, id, ttl, 32 bits of the sender, peer, date, text, media, entities; path of the file."""
    peers = {"messages_v2": _user(42), "messages": struct.pack("<Ii", 0x9DB1BC6D, 42)}
    data = struct.pack("<IIiii", 0x555555FA, 0, -210000, 0, 77) + peers[table]
    data += struct.pack("<i", _DATE) + _text("رمزی".encode())
    data += struct.pack("<IIi", 0x3DED6320, 0x1CB5C415, 0) + _text(b"")
    path = database(
        tmp_path / "cache4.db",
        _SCHEMA.replace("messages_v2", table),
        "CREATE TABLE enc_chats(uid INTEGER PRIMARY KEY, user INTEGER, name TEXT, data BLOB)",
    )
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO enc_chats (uid, user, name) VALUES (?, 42, 'ali;;;')", (chat,))
        row = f"INSERT INTO {table} (mid, uid, date, data, out) VALUES (?, ?, ?, ?, ?)"
        connection.execute(row, (-210000, number, _DATE, data, 0))
        connection.execute(row, (-210001, number, _DATE, None, 1))
        connection.execute("INSERT INTO dialogs (did, date) VALUES (?, 1)", (number,))
        connection.commit()
    outcome = run(parse, path)
    messages = [each for each in outcome.artifacts if isinstance(each, Message)]
    assert [(each.sender, each.recipients, each.body) for each in messages] == [
        ("42", (), "رمزی"),
        (None, ("42",), None),
    ]
    (dialog,) = (each for each in outcome.artifacts if isinstance(each, Conversation))
    assert (dialog.type, dialog.conversation, dialog.conversation_name) == ("secret chat", str(number), "ali")
    assert outcome.warnings == []


@given(st.sampled_from(sorted(_OBJECTS)), st.integers(0, 600), st.binary(max_size=20))
def test_damaged_objects_are_read_or_refused_in_words(number: int, cut: int, tail: bytes) -> None:
    try:
        telegram_tl.read(_OBJECTS[number][:cut] + tail)
    except ValueError as error:
        assert str(error)
