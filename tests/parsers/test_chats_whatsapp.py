"""WhatsApp on Android and iOS, against databases whose truth stands here."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from chats_made import App, hold

from evidence.model.kinds import Attachment, Location, Message, Participant, Reaction, Receipt
from evidence.model.timestamp import Timestamp
from parsers.chats.whatsapp_android import parse as android

_NEW = """
CREATE TABLE jid(_id INTEGER PRIMARY KEY AUTOINCREMENT, user TEXT NOT NULL, server TEXT NOT NULL, agent INTEGER,
 device INTEGER, type INTEGER, raw_string TEXT);
CREATE TABLE jid_map(lid_row_id INTEGER PRIMARY KEY NOT NULL, jid_row_id INTEGER NOT NULL, sort_id INTEGER);
CREATE TABLE lid_display_name(lid_row_id INTEGER PRIMARY KEY NOT NULL, display_name TEXT NOT NULL, username TEXT);
CREATE TABLE chat(_id INTEGER PRIMARY KEY AUTOINCREMENT, jid_row_id INTEGER UNIQUE, hidden INTEGER, subject TEXT,
 created_timestamp INTEGER, archived INTEGER, sort_timestamp INTEGER, unseen_message_count INTEGER,
 ephemeral_expiration INTEGER, group_type INTEGER NOT NULL DEFAULT 0, chat_lock INTEGER);
CREATE TABLE message(_id INTEGER PRIMARY KEY AUTOINCREMENT, chat_row_id INTEGER NOT NULL, from_me INTEGER NOT NULL,
 key_id TEXT NOT NULL, sender_jid_row_id INTEGER, status INTEGER, broadcast INTEGER, recipient_count INTEGER,
 participant_hash TEXT, origination_flags INTEGER, origin INTEGER, timestamp INTEGER, received_timestamp INTEGER,
 receipt_server_timestamp INTEGER, message_type INTEGER, text_data TEXT, starred INTEGER, lookup_tables INTEGER,
 message_add_on_flags INTEGER, view_mode INTEGER, sort_id INTEGER NOT NULL DEFAULT 0);
CREATE TABLE message_media(message_row_id INTEGER PRIMARY KEY, chat_row_id INTEGER, message_url TEXT,
 media_caption TEXT, file_path TEXT, file_size INTEGER, width INTEGER, height INTEGER, mime_type TEXT,
 media_name TEXT, file_hash TEXT, media_duration INTEGER);
CREATE TABLE message_location(message_row_id INTEGER PRIMARY KEY, chat_row_id INTEGER, latitude REAL, longitude REAL,
 place_name TEXT, place_address TEXT, url TEXT, live_location_share_duration INTEGER,
 live_location_sequence_number INTEGER, live_location_final_latitude REAL, live_location_final_longitude REAL,
 live_location_final_timestamp INTEGER, map_download_status INTEGER);
CREATE TABLE message_quoted(message_row_id INTEGER PRIMARY KEY AUTOINCREMENT, chat_row_id INTEGER NOT NULL,
 parent_message_chat_row_id INTEGER NOT NULL, from_me INTEGER NOT NULL, sender_jid_row_id INTEGER,
 key_id TEXT NOT NULL, timestamp INTEGER, message_type INTEGER, text_data TEXT);
CREATE TABLE message_forwarded(message_row_id INTEGER PRIMARY KEY, forward_score INTEGER, forward_origin INTEGER);
CREATE TABLE message_edit_info(message_row_id INTEGER PRIMARY KEY, original_key_id TEXT, edited_timestamp INTEGER,
 sender_timestamp INTEGER);
CREATE TABLE message_revoked(message_row_id INTEGER PRIMARY KEY, revoked_key_id TEXT NOT NULL,
 admin_jid_row_id INTEGER, revoke_timestamp INTEGER);
CREATE TABLE message_ephemeral(message_row_id INTEGER PRIMARY KEY, duration INTEGER NOT NULL,
 expire_timestamp INTEGER NOT NULL, keep_in_chat INTEGER NOT NULL DEFAULT 0);
CREATE TABLE message_system(message_row_id INTEGER PRIMARY KEY, action_type INTEGER NOT NULL);
CREATE TABLE message_text(message_row_id INTEGER PRIMARY KEY, description TEXT, page_title TEXT, url TEXT);
CREATE TABLE message_vcard(_id INTEGER PRIMARY KEY AUTOINCREMENT, message_row_id INTEGER, vcard TEXT);
CREATE TABLE message_mentions(_id INTEGER PRIMARY KEY AUTOINCREMENT, message_row_id INTEGER, jid_row_id INTEGER,
 display_name TEXT);
CREATE TABLE receipt_user(_id INTEGER PRIMARY KEY AUTOINCREMENT, message_row_id INTEGER NOT NULL,
 receipt_user_jid_row_id INTEGER NOT NULL, receipt_timestamp INTEGER, read_timestamp INTEGER,
 played_timestamp INTEGER);
CREATE TABLE message_add_on(_id INTEGER PRIMARY KEY AUTOINCREMENT, chat_row_id INTEGER, from_me INTEGER, key_id TEXT,
 sender_jid_row_id INTEGER, parent_message_row_id INTEGER, timestamp INTEGER, message_add_on_type INTEGER);
CREATE TABLE message_add_on_reaction(message_add_on_row_id INTEGER PRIMARY KEY, reaction TEXT,
 sender_timestamp INTEGER);
"""
_NEW_ROWS = """
INSERT INTO jid (_id, user, server, raw_string) VALUES (1, '447700900101', 's.whatsapp.net',
 '447700900101@s.whatsapp.net'), (2, '12345', 'g.us', '12345@g.us'), (3, '99', 'lid', '99@lid'),
 (4, '447700900102', 's.whatsapp.net', '447700900102@s.whatsapp.net');
INSERT INTO jid_map VALUES (3, 4, NULL);
INSERT INTO lid_display_name VALUES (3, 'عمر 😀', NULL);
INSERT INTO chat (_id, jid_row_id, subject) VALUES (10, 1, NULL), (11, 2, 'مجموعة \u202ex');
INSERT INTO message (_id, chat_row_id, from_me, key_id, sender_jid_row_id, status, timestamp, received_timestamp,
 receipt_server_timestamp, message_type, text_data, starred) VALUES
 (21, 10, 0, 'A1', 0, 0, 1700000000000, 1700000001000, 0, 0, 'hello مرحبا', 0),
 (22, 10, 1, 'A2', 0, 13, 1700000002000, 0, 1700000002500, 1, NULL, 1),
 (23, 11, 0, 'A3', 3, 0, 1700000003000, 1700000003100, NULL, 16, NULL, NULL),
 (24, 11, 1, 'A4', 0, 4, 9223372036854775807, -1, NULL, 53, '', NULL),
 (25, 11, 0, 'A5', 3, 0, 0, NULL, NULL, 15, NULL, 0),
 (26, 11, 0, 'A6', 0, 6, 1700000004000, 0, 0, 7, NULL, 0),
 (27, 999, 2, 'A7', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO message_media (message_row_id, message_url, media_caption, file_path, file_size, width, height, mime_type,
 media_name, media_duration) VALUES (22, 'https://mmg.example/x', 'the caption', 'Media/WhatsApp Images/IMG.jpg', 42,
 640, 480, 'image/jpeg', NULL, 0);
INSERT INTO message_location VALUES (23, 11, 51.5, -0.25, 'Café', 'Street 1', NULL, 900, 3, 51.75, -0.5, 1700000900000,
 NULL);
INSERT INTO message_quoted VALUES (24, 11, 11, 0, 3, 'A3', 1700000003000, 0, 'earlier');
INSERT INTO message_forwarded VALUES (21, 5, NULL);
INSERT INTO message_edit_info VALUES (21, 'A0', 1700000005000, 1700000004900);
INSERT INTO message_revoked VALUES (25, 'A5', 4, 1700000006000);
INSERT INTO message_ephemeral VALUES (21, 86400, 1700086400000, 0);
INSERT INTO message_system VALUES (26, 12);
INSERT INTO message_text VALUES (21, NULL, NULL, 'https://a.example/');
INSERT INTO message_vcard VALUES (1, 22, 'BEGIN:VCARD');
INSERT INTO message_mentions VALUES (1, 24, 4, 'D');
INSERT INTO receipt_user VALUES (1, 22, 1, 1700000002600, 1700000002700, 0);
INSERT INTO message_add_on VALUES (7, 10, 0, 'R1', 1, 22, 1700000002800, 56), (8, 10, 1, 'R2', 0, 22, 1, 56);
INSERT INTO message_add_on_reaction VALUES (7, '👍🏽', 1700000002800), (8, '', 0);
"""


def _ms(value: int) -> Timestamp:
    return Timestamp(value * 1_000_000, str(value), "unix_ms")


def test_messages_of_android_with_what_stands_beside_them(tmp_path: Path) -> None:
    shown = {"message": ("key_id", "identifier")}
    outcome = hold(
        App(android, "msgstore.db", _NEW, _NEW_ROWS, ("message",), shown, ("message.text_data",)), tmp_path
    )
    group: dict[str, Any] = {
        "service": "WhatsApp",
        "conversation": "12345@g.us",
        "conversation_name": "مجموعة \u202ex",
    }
    one: dict[str, Any] = {"service": "WhatsApp", "conversation": "447700900101@s.whatsapp.net"}
    other = Participant(identifier="447700900102@s.whatsapp.net", name="عمر 😀", role="sender")
    assert outcome.artifacts == [
        Message(
            locator="row message:21",
            direction="incoming",
            sender="447700900101@s.whatsapp.net",
            body="hello مرحبا",
            type="text",
            identifier="A1",
            status="status 0",
            sent=_ms(1_700_000_000_000),
            received=_ms(1_700_000_001_000),
            forwarded=True,
            forward_count=5,
            starred=False,
            url="https://a.example/",
            edited=_ms(1_700_000_005_000),
            expires=_ms(1_700_086_400_000),
            **one,
        ),
        Message(
            locator="row message:22",
            direction="outgoing",
            recipients=("447700900101@s.whatsapp.net",),
            body="the caption",
            type="image",
            identifier="A2",
            status="status 13",
            sent=_ms(1_700_000_002_000),
            attachments=(
                Attachment(
                    path="Media/WhatsApp Images/IMG.jpg",
                    mime="image/jpeg",
                    size=42,
                    url="https://mmg.example/x",
                    width=640,
                    height=480,
                    duration_s=0,
                ),
                Attachment(text="BEGIN:VCARD"),
            ),
            reactions=(
                Reaction(reaction="👍🏽", who="447700900101@s.whatsapp.net", own=False).at(
                    _ms(1_700_000_002_800)
                ),
                Reaction(reaction="", own=True),
            ),
            receipts=(
                Receipt(event="server").at(_ms(1_700_000_002_500)),
                Receipt(event="delivered", who="447700900101@s.whatsapp.net").at(_ms(1_700_000_002_600)),
                Receipt(event="read", who="447700900101@s.whatsapp.net").at(_ms(1_700_000_002_700)),
            ),
            starred=True,
            **one,
        ),
        Message(
            locator="row message:23",
            direction="incoming",
            sender="99@lid",
            participants=(other,),
            type="live location",
            identifier="A3",
            status="status 0",
            sent=_ms(1_700_000_003_000),
            received=_ms(1_700_000_003_100),
            place="Café, Street 1",
            latitude="51.5",
            longitude="-0.25",
            **group,
        ),
        Location(
            locator="row message_location:23",
            latitude="51.75",
            longitude="-0.5",
            origin="the end of a live location shared in WhatsApp, row message:23",
            recorded=_ms(1_700_000_900_000),
        ),
        Message(
            locator="row message:24",
            direction="outgoing",
            recipients=("12345@g.us",),
            body="",
            type="type 53",
            identifier="A4",
            status="status 4",
            sent=Timestamp(None, "9223372036854775807", "unix_ms"),
            reply_to="A3",
            reply_text="earlier",
            reply_sender="99@lid",
            mentions=("447700900102@s.whatsapp.net",),
            **group,
        ),
        Message(
            locator="row message:25",
            direction="incoming",
            sender="99@lid",
            participants=(other,),
            type="type 15",
            identifier="A5",
            status="status 0",
            starred=False,
            deletion="revoked",
            revoked_by="447700900102@s.whatsapp.net",
            revoked=_ms(1_700_000_006_000),
            **group,
        ),
        Message(
            locator="row message:26",
            direction="incoming",
            type="system",
            identifier="A6",
            status="status 6, action_type 12",
            sent=_ms(1_700_000_004_000),
            starred=False,
            **group,
        ),
        Message(locator="row message:27", service="WhatsApp", direction="unknown", identifier="A7"),
    ]
    assert outcome.warnings == []
