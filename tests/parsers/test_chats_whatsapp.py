"""WhatsApp on Android and iOS, against databases whose truth stands here."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from chats_made import App, database, hold, stated
from msgspec import structs
from parser_harness import run

from evidence.model.kinds import (
    Attachment,
    Detail,
    Identifier,
    Location,
    Message,
    Participant,
    Reaction,
    Receipt,
)
from evidence.model.timestamp import Timestamp
from parsers.chats.whatsapp_android import parse as android
from parsers.chats.whatsapp_android_calls import parse as android_calls
from parsers.chats.whatsapp_android_chats import parse as android_chats
from parsers.chats.whatsapp_android_contacts import parse as android_contacts
from parsers.chats.whatsapp_android_drafts import parse as android_drafts
from parsers.chats.whatsapp_android_lids import parse as android_lids
from parsers.chats.whatsapp_android_old import parse as android_old

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
            details=(Detail(name="original_key_id", value="A0"),),
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
                Reaction(reaction="", own=True, removed=True).at(_ms(1)),
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
            type="revoked",
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
            direction="unknown",
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


_OLD_BESIDE = """
CREATE TABLE messages (_id INTEGER PRIMARY KEY, key_remote_jid TEXT, key_from_me INTEGER, key_id TEXT, status INTEGER,
 data TEXT, timestamp INTEGER, media_wa_type INTEGER);
INSERT INTO messages (_id, key_id) VALUES (22, 'A2');
"""
_GONE = """
INSERT INTO receipt_user VALUES (2, 500, 1, 1700000002600, 1700000002700, 1700000002800), (3, 501, 3, 1, 0, -1),
 (4, 502, 99, NULL, NULL, NULL);
INSERT INTO message_quoted VALUES (503, 11, 11, 0, 4, 'G1', 1700000000500, 0, 'said before'), (504, 99, 99, 1, NULL,
 'G2', NULL, 0, NULL);
INSERT INTO message_media (message_row_id, chat_row_id, file_path, mime_type, file_size, file_hash) VALUES
 (505, 10, 'Media/WhatsApp Video/VID.mp4', 'video/mp4', 9, 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='),
 (506, NULL, NULL, NULL, 'x', 'no');
INSERT INTO message_location (message_row_id, latitude, longitude, place_name) VALUES (507, 1.5, 2.25, 'Pier'), (508,
 NULL, 1, NULL);
"""


def test_what_android_holds_of_messages_that_are_gone(tmp_path: Path) -> None:
    path = database(tmp_path / "msgstore.db", _NEW, _NEW_ROWS, _GONE)
    found = {each.locator: stated(each) for each in run(android, path).artifacts}
    with closing(sqlite3.connect(path)) as connection:
        orphans = {
            f"row {table}:{number}"
            for table in ("receipt_user", "message_quoted", "message_media", "message_location")
            for (number,) in connection.execute(
                f"SELECT rowid FROM {table} WHERE message_row_id NOT IN (SELECT _id FROM message)"
            )
        }
    told = {each for each in found if not each.startswith("row message:")}
    # 508 names no place; the end of 23's live location belongs to a message that is there.
    assert told == (orphans - {"row message_location:508"}) | {"row message_location:23"}
    assert found["row receipt_user:2"] == {
        "locator": "row receipt_user:2",
        "service": "WhatsApp",
        "direction": "unknown",
        "recipients": ("447700900101@s.whatsapp.net",),
        "status": "of its receipt, the message is not in the database",
        "delivered": "1700000002600",
        "read": "1700000002700",
        "receipts": (Receipt(event="played", who="447700900101@s.whatsapp.net").at(_ms(1_700_000_002_800)),),
        "details": (Detail(name="message_row_id", value=500),),
    }
    by_lid = found["row receipt_user:3"]
    assert (by_lid["recipients"], by_lid["participants"][0].name) == (("99@lid",), "عمر 😀")
    assert ("read" in by_lid, "receipts" in by_lid) == (False, False)
    assert "recipients" not in found["row receipt_user:4"]
    quoted = found["row message_quoted:503"]
    assert (quoted["body"], quoted["identifier"], quoted["conversation"]) == (
        "said before",
        "G1",
        "12345@g.us",
    )
    assert (quoted["sender"], quoted["direction"]) == ("447700900102@s.whatsapp.net", "incoming")
    assert found["row message_quoted:504"]["direction"] == "outgoing"
    file = found["row message_media:505"]
    assert (file["path"], file["sha256"]) == ("Media/WhatsApp Video/VID.mp4", bytes(range(32)).hex())
    assert file["details"][-1] == Detail(name="conversation", value="447700900101@s.whatsapp.net")
    assert "size" not in found["row message_media:506"]
    assert found["row message_location:507"]["address"] == "Pier"
    # A table that does not say of which message its rows are says of none that it is gone.
    database(path, "ALTER TABLE receipt_user RENAME COLUMN message_row_id TO m", "DROP TABLE message_quoted")
    assert not [each for each in run(android, path).artifacts if "receipt_user" in each.locator]


def test_receipts_of_messages_that_are_gone_before_2022(tmp_path: Path) -> None:
    path = database(tmp_path / "msgstore.db", _NEW, _NEW_ROWS, _GONE, _OLD_BESIDE)
    assert not [each for each in run(android_old, path).artifacts if "receipt_user" in each.locator]
    database(path, "DROP TABLE message")
    found = {each.locator for each in run(android_old, path).artifacts if "receipt_user" in each.locator}
    assert found == {"row receipt_user:2", "row receipt_user:3", "row receipt_user:4"}


_BESIDE = """
CREATE TABLE message_system_chat_participant(message_row_id INTEGER, user_jid_row_id INTEGER);
CREATE TABLE message_system_number_change(message_row_id INTEGER PRIMARY KEY, old_jid_row_id INTEGER,
 new_jid_row_id INTEGER);
CREATE TABLE message_system_value_change(message_row_id INTEGER PRIMARY KEY, old_data TEXT);
CREATE TABLE message_poll_option(_id INTEGER PRIMARY KEY AUTOINCREMENT, message_row_id INTEGER, option_name TEXT,
 vote_total INTEGER);
CREATE TABLE message_view_once_media(message_row_id INTEGER PRIMARY KEY, state INTEGER);
ALTER TABLE message_media ADD COLUMN file_length INTEGER;
INSERT INTO jid (_id, raw_string) VALUES (1, '1@s.whatsapp.net'), (2, '2@g.us'), (3, '99@lid'), (4, '4@s.whatsapp.net'),
 (5, '123@broadcast');
INSERT INTO jid_map VALUES (3, 4, NULL);
INSERT INTO chat (_id, jid_row_id, subject) VALUES (10, 1, NULL), (11, 2, 'G'), (12, 5, NULL), (13, 3, NULL);
INSERT INTO message (_id, chat_row_id, from_me, key_id, sender_jid_row_id, message_type, receipt_server_timestamp) VALUES
 (1, 10, 0, 'E1', 0, 7, -1), (2, 11, 1, 'E2', 3, 7, -1), (3, 10, 0, 'P', 0, 66, -1), (4, 10, 1, 'V', 0, 42, 5),
 (5, 12, 0, 'B', 0, 0, -1), (6, 13, 0, 'L', NULL, 64, -1);
INSERT INTO message_system VALUES (1, 10), (2, 12);
INSERT INTO message_system_number_change VALUES (1, 1, 4);
INSERT INTO message_system_chat_participant VALUES (2, 3), (2, 1);
INSERT INTO message_system_value_change VALUES (2, 'old name');
INSERT INTO message_poll_option (message_row_id, option_name, vote_total) VALUES (3, 'A', 2), (3, 'B', 0);
INSERT INTO message_view_once_media VALUES (4, 1);
INSERT INTO message_media (message_row_id, file_path, file_size, file_length, file_hash) VALUES
 (4, 'f.jpg', 0, 77, 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=');
INSERT INTO message_quoted (message_row_id, chat_row_id, parent_message_chat_row_id, from_me, key_id) VALUES
 (4, 10, 10, 0, 'P');
INSERT INTO receipt_user VALUES (1, 4, 1, 9, -1, 0);
INSERT INTO message_add_on (_id, chat_row_id, from_me, key_id, sender_jid_row_id, parent_message_row_id) VALUES
 (1, 10, 0, 'R', 0, 4);
INSERT INTO message_add_on_reaction VALUES (1, 'x', 0);
"""


def test_what_nobody_wrote_has_no_direction_and_says_what_changed(tmp_path: Path) -> None:
    outcome = run(android, database(tmp_path / "msgstore.db", _NEW.replace(" NOT NULL", ""), _BESIDE))
    number, group, poll, once, broadcast, revoked = (stated(each) for each in outcome.artifacts)
    assert number == {
        "locator": "row message:1",
        "service": "WhatsApp",
        "direction": "unknown",
        "conversation": "1@s.whatsapp.net",
        "type": "system",
        "status": "action_type 10",
        "identifier": "E1",
        "details": (
            Detail(name="old_jid_row_id", value="1@s.whatsapp.net"),
            Detail(name="new_jid_row_id", value="4@s.whatsapp.net"),
        ),
    }
    assert (group["direction"], group["sender"], "recipients" in group) == ("unknown", "99@lid", False)
    assert group["participants"] == (
        Participant(identifier="4@s.whatsapp.net", role="sender"),
        Participant(identifier="4@s.whatsapp.net", role="participant"),
        Participant(identifier="1@s.whatsapp.net", role="participant"),
    )
    assert group["details"] == (Detail(name="old_data", value="old name"),)
    assert (poll["type"], [each.value for each in poll["details"]]) == ("poll", ["A", 2, "B", 0])
    assert (once["type"], once["details"]) == ("view once image", (Detail(name="state", value=1),))
    assert once["attachments"] == (Attachment(path="f.jpg", size=77, sha256=bytes(range(32)).hex()),)
    assert once["receipts"] == (
        Receipt(event="server").at(_ms(5)),
        Receipt(event="delivered", who="1@s.whatsapp.net").at(_ms(9)),
    )
    assert once["reactions"] == (Reaction(reaction="x", who="1@s.whatsapp.net", own=False),)
    assert (once["reply_to"], once["reply_sender"]) == ("P", "1@s.whatsapp.net")
    assert (broadcast["direction"], "sender" in broadcast) == ("incoming", False)
    assert (revoked["type"], revoked["deletion"]) == ("revoked by an admin", "revoked")
    assert (revoked["sender"], revoked["participants"]) == (
        "99@lid",
        (Participant(identifier="4@s.whatsapp.net", role="sender"),),
    )
    assert all("receipts" not in each for each in (number, group, poll, broadcast, revoked))


_MORE = """
CREATE TABLE message_add_on_poll_vote(message_add_on_row_id INTEGER PRIMARY KEY, sender_timestamp INTEGER);
CREATE TABLE message_add_on_poll_vote_selected_option(_id INTEGER PRIMARY KEY AUTOINCREMENT,
 message_add_on_row_id INTEGER, message_poll_option_id INTEGER);
CREATE TABLE message_poll_option(_id INTEGER PRIMARY KEY AUTOINCREMENT, message_row_id INTEGER, option_name TEXT,
 vote_total INTEGER);
CREATE TABLE message_payment(message_row_id INTEGER PRIMARY KEY, sender_jid_row_id INTEGER,
 receiver_jid_row_id INTEGER, amount_with_symbol TEXT);
CREATE TABLE message_group_invite(message_row_id INTEGER PRIMARY KEY, group_jid_row_id INTEGER NOT NULL,
 admin_jid_row_id INTEGER NOT NULL, group_name TEXT, invite_code TEXT, expiration INTEGER, invite_time INTEGER);
CREATE TABLE message_event(message_row_id INTEGER PRIMARY KEY, is_canceled INTEGER DEFAULT 0, name TEXT NOT NULL,
 description TEXT, location_name TEXT, join_link TEXT, start_time DATETIME NOT NULL);
ALTER TABLE message ADD COLUMN translated_text TEXT;
ALTER TABLE message_media ADD COLUMN raw_transcription_text TEXT;
INSERT INTO jid (_id, raw_string) VALUES (1, '1@s.whatsapp.net'), (2, '2@g.us'), (4, '4@s.whatsapp.net');
INSERT INTO chat (_id, jid_row_id, subject) VALUES (10, 1, NULL), (11, 2, 'G');
INSERT INTO message (_id, chat_row_id, from_me, key_id, sender_jid_row_id, message_type, translated_text) VALUES
 (1, 11, 0, 'P', 4, 66, NULL), (2, 10, 0, 'M', 0, 0, 'hello'), (3, 10, 1, 'G', 0, 24, NULL), (4, 10, 0, 'E', 0, 2, NULL);
INSERT INTO message_poll_option VALUES (7, 1, 'A', 2), (8, 1, 'B', 1);
INSERT INTO message_add_on (_id, chat_row_id, from_me, key_id, sender_jid_row_id, parent_message_row_id) VALUES
 (1, 11, 0, 'v1', 1, 1), (2, 11, 1, 'v2', -1, 1), (3, 11, 0, 'v3', 99, 1);
INSERT INTO message_add_on_poll_vote VALUES (1, 1700000000000), (2, 1700000001000), (3, NULL);
INSERT INTO message_add_on_poll_vote_selected_option (message_add_on_row_id, message_poll_option_id) VALUES
 (1, 7), (1, 8), (2, 7), (2, 55);
INSERT INTO message_payment VALUES (2, 1, 4, '₹ 5.00');
INSERT INTO message_group_invite VALUES (3, 2, 4, 'G', 'code', 9, 8);
INSERT INTO message_event VALUES (4, 1, 'N', 'D', 'L', NULL, 1700000002000);
INSERT INTO message_media (message_row_id, raw_transcription_text) VALUES (4, 'spoken');
"""
_DRAFTS = """
CREATE TABLE composition(_id INTEGER PRIMARY KEY AUTOINCREMENT, chat_row_id INTEGER NOT NULL,
 timestamp INTEGER NOT NULL, message_type INTEGER NOT NULL, composition_type INTEGER NOT NULL, text TEXT);
"""
_DRAFT_ROWS = """
INSERT INTO jid (_id, user, server, raw_string) VALUES (2, '2', 'g.us', '2@g.us');
INSERT INTO chat (_id, jid_row_id, subject) VALUES (11, 2, 'G');
INSERT INTO composition VALUES (5, 11, 1700000003000, 0, 0, 'لم يرسل'), (6, 77, -1, 98, 0, NULL);
"""


def test_votes_payments_invitations_and_events_of_android(tmp_path: Path) -> None:
    outcome = run(android, database(tmp_path / "msgstore.db", _NEW.replace(" NOT NULL", ""), _MORE))
    poll, paid, invited, event = (stated(each) for each in outcome.artifacts)
    assert [(each.name, each.value) for each in poll["details"]] == [
        ("option_name", "A"),
        ("vote_total", 2),
        ("option_name", "B"),
        ("vote_total", 1),
        ("voted", "A, B"),
        ("voted_by", "1@s.whatsapp.net"),
        ("sender_timestamp", 1_700_000_000_000),
        ("voted", "A, row message_add_on_poll_vote_selected_option:4"),
        ("voted_by", "from_me"),
        ("sender_timestamp", 1_700_000_001_000),
        ("voted", ""),
        ("voted_by", ""),
    ]
    assert [(each.name, each.value) for each in paid["details"]] == [
        ("amount_with_symbol", "₹ 5.00"),
        ("sender_jid_row_id", "1@s.whatsapp.net"),
        ("receiver_jid_row_id", "4@s.whatsapp.net"),
        ("translated_text", "hello"),
    ]
    assert [(each.name, each.value) for each in invited["details"]] == [
        ("group_name", "G"),
        ("invite_code", "code"),
        ("invite_time", 8),
        ("expiration", 9),
        ("group_jid_row_id", "2@g.us"),
        ("admin_jid_row_id", "4@s.whatsapp.net"),
    ]
    assert [each.value for each in event["details"]] == ["spoken", "N", "D", "L", 1_700_000_002_000, 1]
    assert outcome.warnings == []


def test_drafts_of_android(tmp_path: Path) -> None:
    shown = {"composition": ("text", "body")}
    made = App(android_drafts, "msgstore.db", _NEW + _DRAFTS, _DRAFT_ROWS, ("composition",), shown)
    outcome = hold(made, tmp_path)
    assert [stated(each) for each in outcome.artifacts] == [
        {
            "locator": "row composition:5",
            "service": "WhatsApp",
            "direction": "draft",
            "conversation": "2@g.us",
            "conversation_name": "G",
            "type": "text",
            "body": "لم يرسل",
            "created": "1700000003000",
        },
        {
            "locator": "row composition:6",
            "service": "WhatsApp",
            "direction": "draft",
            "type": "type 98",
        },
    ]
    assert outcome.warnings == []


_CHATS = """
CREATE TABLE group_participant_user (_id INTEGER PRIMARY KEY AUTOINCREMENT, group_jid_row_id INTEGER NOT NULL,
 user_jid_row_id INTEGER NOT NULL, rank INTEGER, pending INTEGER, add_timestamp INTEGER, label TEXT);
CREATE TABLE group_past_participant_user(_id INTEGER PRIMARY KEY AUTOINCREMENT, group_jid_row_id INTEGER NOT NULL,
 user_jid_row_id INTEGER NOT NULL, is_leave INTEGER NOT NULL, timestamp INTEGER);
CREATE TABLE call_log(_id INTEGER PRIMARY KEY AUTOINCREMENT, jid_row_id INTEGER, from_me INTEGER, call_id TEXT,
 transaction_id INTEGER, timestamp INTEGER, video_call INTEGER, duration INTEGER, call_result INTEGER,
 is_dnd_mode_on INTEGER, bytes_transferred INTEGER, group_jid_row_id INTEGER NOT NULL DEFAULT 0);
CREATE TABLE call_log_participant_v2(_id INTEGER PRIMARY KEY AUTOINCREMENT, call_log_row_id INTEGER,
 jid_row_id INTEGER, call_result INTEGER);
CREATE TABLE missed_call_logs(_id INTEGER PRIMARY KEY AUTOINCREMENT, message_row_id INTEGER, timestamp INTEGER,
 video_call INTEGER, group_jid_row_id INTEGER NOT NULL DEFAULT 0);
"""
_CHATS_ROWS = """
INSERT INTO jid (_id, user, server, raw_string) VALUES (1, '1', 's.whatsapp.net', '1@s.whatsapp.net'),
 (2, '2', 'g.us', '2@g.us'), (3, '3', 's.whatsapp.net', '3@s.whatsapp.net');
INSERT INTO chat (_id, jid_row_id, hidden, subject, created_timestamp, archived, unseen_message_count,
 ephemeral_expiration, chat_lock) VALUES (10, 1, 1, NULL, NULL, 0, 2, 0, 1),
 (11, 2, 0, 'الفريق', 1700000000000, 1, 0, 604800, NULL);
INSERT INTO group_participant_user (_id, group_jid_row_id, user_jid_row_id, rank) VALUES (1, 2, 1, 2), (2, 2, 99, 0);
INSERT INTO group_past_participant_user VALUES (1, 2, 3, 1, 1700000001000);
INSERT INTO message (_id, chat_row_id, from_me, key_id, sender_jid_row_id) VALUES (30, 10, 0, 'C', 0);
INSERT INTO call_log (_id, jid_row_id, from_me, call_id, timestamp, video_call, duration, call_result,
 group_jid_row_id) VALUES (5, 1, 1, 'call:1', 1700000000000, 0, 61, 5, 0), (6, 3, 0, 'call:2', 1700000002000, 1, 0, 2, 2);
INSERT INTO call_log_participant_v2 VALUES (1, 6, 1, 2);
INSERT INTO missed_call_logs (_id, message_row_id, timestamp, video_call) VALUES (8, 30, 1700000003000, 1);
"""


def test_conversations_and_calls_of_android(tmp_path: Path) -> None:
    made = App(
        android_chats,
        "msgstore.db",
        _NEW + _CHATS,
        _CHATS_ROWS,
        ("chat",),
        {"chat": ("subject", "conversation_name")},
    )
    outcome = hold(made, tmp_path / "chats")
    assert [stated(each) for each in outcome.artifacts] == [
        {
            "locator": "row chat:10",
            "service": "WhatsApp",
            "conversation": "1@s.whatsapp.net",
            "visibility": "hidden, chat_lock",
            "archived": False,
            "unread": 2,
        },
        {
            "locator": "row chat:11",
            "service": "WhatsApp",
            "conversation": "2@g.us",
            "conversation_name": "الفريق",
            "archived": True,
            "unread": 0,
            "expiry_s": 604800,
            "participants": (
                Participant(identifier="1@s.whatsapp.net", role="rank 2"),
                Participant(role="rank 0"),
                Participant(identifier="3@s.whatsapp.net", status="past, is_leave 1"),
            ),
            "created": "1700000000000",
        },
    ]
    shown = {"call_log": ("call_id", "identifier")}
    made = App(
        android_calls, "msgstore.db", _NEW + _CHATS, _CHATS_ROWS, ("call_log", "missed_call_logs"), shown
    )
    outcome = hold(made, tmp_path / "calls")
    assert [stated(each) for each in outcome.artifacts] == [
        {
            "locator": "row call_log:5",
            "service": "WhatsApp",
            "direction": "outgoing",
            "number": "1@s.whatsapp.net",
            "duration_s": 61,
            "video": False,
            "status": "call_result 5",
            "identifier": "call:1",
            "started": "1700000000000",
        },
        {
            "locator": "row call_log:6",
            "service": "WhatsApp",
            "direction": "incoming",
            "number": "3@s.whatsapp.net",
            "duration_s": 0,
            "video": True,
            "status": "call_result 2",
            "group": True,
            "participants": (Participant(identifier="1@s.whatsapp.net", status="call_result 2"),),
            "conversation": "2@g.us",
            "conversation_name": "الفريق",
            "identifier": "call:2",
            "started": "1700000002000",
        },
        {
            "locator": "row missed_call_logs:8",
            "service": "WhatsApp",
            "direction": "missed",
            "number": "1@s.whatsapp.net",
            "video": True,
            "conversation": "1@s.whatsapp.net",
            "started": "1700000003000",
        },
    ]


def test_members_and_callers_named_by_lid_are_those_that_the_store_maps_them_to(tmp_path: Path) -> None:
    path = database(
        tmp_path / "msgstore.db",
        _NEW.replace(" NOT NULL", ""),
        _CHATS,
        "INSERT INTO jid (_id, raw_string) VALUES (2, '2@g.us'), (3, '99@lid'), (4, '4@s.whatsapp.net'), (5, '5@lid');"
        "INSERT INTO jid_map VALUES (3, 4, NULL);"
        "INSERT INTO lid_display_name VALUES (3, 'N', NULL);"
        "INSERT INTO chat (_id, jid_row_id) VALUES (10, 2), (11, 3);"
        "INSERT INTO group_participant_user (group_jid_row_id, user_jid_row_id) VALUES (2, 3), (2, 5);"
        "INSERT INTO message (_id, chat_row_id, from_me, key_id) VALUES (30, 11, 0, 'C');"
        "INSERT INTO missed_call_logs (_id, message_row_id) VALUES (1, 30);"
        "INSERT INTO call_log (_id, jid_row_id, from_me) VALUES (1, 3, 0), (2, 2, 1), (3, 5, 0);"
        "INSERT INTO call_log_participant_v2 VALUES (1, 2, 3, 5);",
    )
    who = Participant(identifier="4@s.whatsapp.net", name="N")
    group, two = (stated(each) for each in run(android_chats, path).artifacts)
    assert group["participants"] == (who, Participant(identifier="5@lid"))
    assert (two["conversation"], two["participants"]) == ("99@lid", (who,))
    one, several, unknown, missed = (stated(each) for each in run(android_calls, path).artifacts)
    assert (one["number"], one["participants"]) == ("99@lid", (who,))
    assert several["participants"] == (structs.replace(who, status="call_result 5"),)
    assert (unknown["number"], "participants" in unknown) == ("5@lid", False)
    assert missed["participants"] == (structs.replace(who, role="sender"),)


def test_identifiers_and_the_numbers_behind_them_on_android(tmp_path: Path) -> None:
    rows = """
    INSERT INTO jid (_id, user, server, raw_string) VALUES (3, '99', 'lid', '99@lid'),
     (4, '4', 's.whatsapp.net', '4@s.whatsapp.net'), (5, '98', 'lid', '98@lid');
    INSERT INTO jid_map VALUES (3, 4, NULL), (7, 8, NULL);
    INSERT INTO lid_display_name VALUES (5, '+44∙∙∙∙∙∙∙01', 'ada'), (3, 'عمر', NULL);
    """
    path = database(tmp_path / "msgstore.db", _NEW, rows)
    known, unknown, omar, ada = (stated(each) for each in run(android_lids, path).artifacts)
    assert known == {
        "locator": "row jid_map:3",
        "service": "WhatsApp",
        "identifiers": (
            Identifier(identifier="99@lid", service="WhatsApp"),
            Identifier(identifier="4@s.whatsapp.net", service="WhatsApp"),
        ),
    }
    assert unknown == {"locator": "row jid_map:7", "service": "WhatsApp"}
    assert (omar["name"], [each.identifier for each in ada["identifiers"]]) == ("عمر", ["98@lid", "ada"])


_OLD = """
CREATE TABLE messages (_id INTEGER PRIMARY KEY AUTOINCREMENT, key_remote_jid TEXT NOT NULL, key_from_me INTEGER,
 key_id TEXT NOT NULL, status INTEGER, needs_push INTEGER, data TEXT, timestamp INTEGER, media_url TEXT,
 media_mime_type TEXT, media_wa_type TEXT, media_size INTEGER, media_name TEXT, media_hash TEXT,
 media_duration INTEGER, origin INTEGER, latitude REAL, longitude REAL, thumb_image TEXT, remote_resource TEXT,
 received_timestamp INTEGER, send_timestamp INTEGER, receipt_server_timestamp INTEGER,
 receipt_device_timestamp INTEGER, raw_data BLOB, recipient_count INTEGER, read_device_timestamp INTEGER,
 played_device_timestamp INTEGER, media_caption TEXT, participant_hash TEXT, starred INTEGER, quoted_row_id INTEGER,
 mentioned_jids TEXT, multicast_id TEXT, edit_version INTEGER, forwarded INTEGER);
CREATE TABLE messages_quotes (_id INTEGER PRIMARY KEY AUTOINCREMENT, key_remote_jid TEXT NOT NULL,
 key_from_me INTEGER, key_id TEXT NOT NULL, data TEXT, timestamp INTEGER, remote_resource TEXT);
CREATE TABLE messages_vcards (_id INTEGER PRIMARY KEY AUTOINCREMENT, message_row_id INTEGER, sender_jid TEXT,
 vcard TEXT, chat_jid TEXT);
CREATE TABLE receipts (_id INTEGER PRIMARY KEY AUTOINCREMENT, key_remote_jid TEXT NOT NULL, key_id TEXT NOT NULL,
 remote_resource TEXT, receipt_device_timestamp INTEGER, read_device_timestamp INTEGER,
 played_device_timestamp INTEGER);
CREATE TABLE chat_list (_id INTEGER PRIMARY KEY AUTOINCREMENT, key_remote_jid TEXT UNIQUE, message_table_id INTEGER,
 subject TEXT, creation INTEGER, archived INTEGER, sort_timestamp INTEGER, unseen_message_count INTEGER);
CREATE TABLE group_participants (_id INTEGER PRIMARY KEY AUTOINCREMENT, gjid TEXT NOT NULL, jid TEXT NOT NULL,
 admin INTEGER, pending INTEGER);
CREATE TABLE call_logs (_id INTEGER PRIMARY KEY AUTOINCREMENT, message_row_id INTEGER, transaction_id INTEGER,
 timestamp INTEGER, video_call INTEGER, duration INTEGER, call_result INTEGER, bytes_transferred INTEGER);
CREATE TABLE missed_call_logs (_id INTEGER PRIMARY KEY AUTOINCREMENT, message_row_id INTEGER, timestamp INTEGER,
 video_call INTEGER);
"""
_OLD_ROWS = """
INSERT INTO messages (_id, key_remote_jid, key_from_me, key_id, status, data, timestamp, media_url, media_mime_type,
 media_wa_type, media_size, media_name, media_duration, latitude, longitude, remote_resource, received_timestamp,
 receipt_server_timestamp, receipt_device_timestamp, read_device_timestamp, media_caption, starred, quoted_row_id,
 forwarded) VALUES
 (2, 'g@g.us', 0, 'K2', 0, 'سلام 👋', 1400000000000, NULL, NULL, '0', 0, NULL, 0, 0.0, 0.0, 'm@s.whatsapp.net',
  1400000001000, -1, -1, NULL, NULL, NULL, 7, 1),
 (3, 'a@s.whatsapp.net', 1, 'K3', 13, NULL, 1400000002000, 'https://mms.example/f', 'video/mp4', '3', 9000, 'f.mp4',
  12, 0, 0, NULL, 0, 1400000002100, 1400000002200, 1400000002300, 'caption', 1, 0, 0),
 (4, 'a@s.whatsapp.net', 0, 'K4', 0, NULL, 1400000003000, NULL, NULL, '5', 0, NULL, 0, 51.25, -0.125, NULL,
  1400000003100, -1, -1, NULL, NULL, NULL, NULL, NULL),
 (5, 'g@g.us', 1, 'K5', 5, 'to all', 1400000004000, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
  NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO messages_quotes VALUES (7, 'g@g.us', 1, 'K1', 'first', 1, '');
INSERT INTO messages_vcards VALUES (1, 4, 'a@s.whatsapp.net', 'BEGIN:VCARD', NULL);
INSERT INTO receipts VALUES (1, 'g@g.us', 'K5', 'm@s.whatsapp.net', 1400000004100, NULL, NULL),
 (2, 'other@g.us', 'K5', 'n@s.whatsapp.net', 1400000004100, NULL, NULL);
INSERT INTO chat_list (_id, key_remote_jid, subject, creation, archived) VALUES (1, 'g@g.us', 'G', 1390000000000, NULL);
INSERT INTO group_participants VALUES (1, 'g@g.us', 'm@s.whatsapp.net', 1, 0);
INSERT INTO call_logs VALUES (1, 3, -1, 1400000005000, 0, 33, 5, 10);
INSERT INTO missed_call_logs VALUES (1, 4, 1400000006000, 0);
"""


_BETWEEN = """
CREATE TABLE jid(_id INTEGER PRIMARY KEY, raw_string TEXT);
CREATE TABLE chat(_id INTEGER PRIMARY KEY, jid_row_id INTEGER, subject TEXT);
CREATE TABLE message_media(message_row_id INTEGER PRIMARY KEY, file_path TEXT, mime_type TEXT, file_size INTEGER,
 media_name TEXT);
CREATE TABLE message_mentions(_id INTEGER PRIMARY KEY, message_row_id INTEGER, jid_row_id INTEGER);
CREATE TABLE message_revoked(message_row_id INTEGER PRIMARY KEY, revoked_key_id TEXT, admin_jid_row_id INTEGER,
 revoke_timestamp INTEGER);
CREATE TABLE message_system(message_row_id INTEGER PRIMARY KEY, action_type INTEGER);
CREATE TABLE message_vcard(_id INTEGER PRIMARY KEY, message_row_id INTEGER, vcard TEXT);
CREATE TABLE receipt_user(_id INTEGER PRIMARY KEY, message_row_id INTEGER, receipt_user_jid_row_id INTEGER,
 receipt_timestamp INTEGER, read_timestamp INTEGER, played_timestamp INTEGER);
CREATE TABLE message_location(message_row_id INTEGER PRIMARY KEY, latitude REAL, longitude REAL,
 live_location_final_latitude REAL, live_location_final_longitude REAL, live_location_final_timestamp INTEGER);
INSERT INTO jid VALUES (1, 'n@g.us'), (2, 'a@s.whatsapp.net');
INSERT INTO chat VALUES (1, 1, 'Newer');
INSERT INTO message_media VALUES (3, 'Media/f.mp4', 'video/mp4', 9001, 'f.mp4');
INSERT INTO message_mentions VALUES (1, 5, 2);
INSERT INTO message_revoked VALUES (5, 'K5', 2, 1400000009000);
INSERT INTO message_vcard VALUES (1, 4, 'BEGIN:VCARD 2');
INSERT INTO receipt_user VALUES (1, 5, 2, 1400000004200, NULL, NULL);
INSERT INTO message_location VALUES (4, 51.25, -0.125, 51.5, -0.25, 1400000008000);
INSERT INTO messages (_id, key_remote_jid, key_from_me, key_id, status, data, timestamp, media_wa_type, media_size,
 remote_resource) VALUES (6, 'n@g.us', 1, 'K6', 6, 'Newer', 1, '0', 1, 'm@s.whatsapp.net'),
 (7, 'a@s.whatsapp.net', 0, 'K7', 6, NULL, 1, '0', 19, NULL), (8, 'n@g.us', 0, 'K8', 6, NULL, 1, '0', 12, NULL),
 (9, 'a@s.whatsapp.net', 0, 'K9', 0, NULL, 1, '15', 0, NULL);
INSERT INTO message_system VALUES (8, 12);
"""


def test_what_android_kept_between_the_two_schemas(tmp_path: Path) -> None:
    found = run(android_old, database(tmp_path / "msgstore.db", _OLD, _OLD_ROWS, _BETWEEN)).artifacts
    messages = {each.identifier: stated(each) for each in found if isinstance(each, Message)}
    assert messages["K3"]["attachments"] == (
        Attachment(path="Media/f.mp4", mime="video/mp4", size=9001, name="f.mp4"),
    )
    assert messages["K4"]["attachments"] == (Attachment(text="BEGIN:VCARD 2"),)
    assert [each.locator for each in found if isinstance(each, Location)] == ["row message_location:4"]
    five = messages["K5"]
    assert (five["mentions"], five["deletion"]) == (("a@s.whatsapp.net",), "revoked")
    assert (five["revoked_by"], five["revoked"]) == ("a@s.whatsapp.net", "1400000009000")
    assert [each.who for each in five["receipts"]] == ["m@s.whatsapp.net", "a@s.whatsapp.net"]
    events = [messages[key] for key in ("K6", "K7", "K8")]
    assert [(each["type"], each["direction"], each.get("sender"), each["status"]) for each in events] == [
        ("system", "unknown", "m@s.whatsapp.net", "status 6, media_size 1"),
        ("system", "unknown", None, "status 6, media_size 19"),
        ("system", "unknown", None, "status 6, action_type 12"),
    ]
    assert all("recipients" not in each for each in events)
    assert messages["K6"]["conversation_name"] == "Newer"
    assert (messages["K9"]["type"], messages["K9"]["deletion"]) == ("revoked", "revoked")


def test_what_android_kept_before_2022(tmp_path: Path) -> None:
    shown = {"messages": ("key_id", "identifier")}
    marks = ("messages.key_remote_jid",)
    outcome = hold(
        App(android_old, "msgstore.db", _OLD, _OLD_ROWS, ("messages",), shown, marks), tmp_path / "m"
    )
    assert [stated(each) for each in outcome.artifacts] == [
        {
            "locator": "row messages:2",
            "service": "WhatsApp",
            "direction": "incoming",
            "conversation": "g@g.us",
            "conversation_name": "G",
            "sender": "m@s.whatsapp.net",
            "body": "سلام 👋",
            "status": "status 0",
            "sent": "1400000000000",
            "received": "1400000001000",
            "type": "text",
            "identifier": "K2",
            "reply_to": "K1",
            "reply_text": "first",
            "forwarded": True,
        },
        {
            "locator": "row messages:3",
            "service": "WhatsApp",
            "direction": "outgoing",
            "conversation": "a@s.whatsapp.net",
            "recipients": ("a@s.whatsapp.net",),
            "body": "caption",
            "status": "status 13",
            "sent": "1400000002000",
            "attachments": (
                Attachment(
                    name="f.mp4", mime="video/mp4", size=9000, url="https://mms.example/f", duration_s=12
                ),
            ),
            "type": "video",
            "identifier": "K3",
            "forwarded": False,
            "receipts": (
                Receipt(event="server").at(_ms(1400000002100)),
                Receipt(event="delivered").at(_ms(1400000002200)),
                Receipt(event="read").at(_ms(1400000002300)),
            ),
            "starred": True,
        },
        {
            "locator": "row messages:4",
            "service": "WhatsApp",
            "direction": "incoming",
            "conversation": "a@s.whatsapp.net",
            "sender": "a@s.whatsapp.net",
            "status": "status 0",
            "sent": "1400000003000",
            "received": "1400000003100",
            "attachments": (Attachment(text="BEGIN:VCARD"),),
            "type": "location",
            "identifier": "K4",
            "latitude": "51.25",
            "longitude": "-0.125",
        },
        {
            "locator": "row messages:5",
            "service": "WhatsApp",
            "direction": "outgoing",
            "conversation": "g@g.us",
            "conversation_name": "G",
            "recipients": ("g@g.us",),
            "body": "to all",
            "status": "status 5",
            "sent": "1400000004000",
            "identifier": "K5",
            "receipts": (Receipt(event="delivered", who="m@s.whatsapp.net").at(_ms(1400000004100)),),
        },
    ]
    path = tmp_path / "m" / "whole" / "msgstore.db"
    (conversation,) = run(android_chats, path).artifacts
    assert stated(conversation) == {
        "locator": "row chat_list:1",
        "service": "WhatsApp",
        "conversation": "g@g.us",
        "conversation_name": "G",
        "participants": (Participant(identifier="m@s.whatsapp.net", role="admin 1"),),
        "created": "1390000000000",
    }
    missed, call = (stated(each) for each in run(android_calls, path).artifacts)
    assert (missed["locator"], missed["direction"]) == ("row missed_call_logs:1", "missed")
    assert (missed["number"], missed["started"]) == ("a@s.whatsapp.net", "1400000006000")
    assert (call["locator"], call["direction"]) == ("row call_logs:1", "outgoing")
    assert (call["status"], call["duration_s"]) == ("call_result 5", 33)


_WA = """
CREATE TABLE wa_contacts(_id INTEGER PRIMARY KEY AUTOINCREMENT, jid TEXT NOT NULL, is_whatsapp_user BOOLEAN NOT NULL,
 status TEXT, status_timestamp INTEGER, number TEXT, raw_contact_id INTEGER, display_name TEXT, phone_type INTEGER,
 phone_label TEXT, unseen_msg_count INTEGER, photo_ts INTEGER, thumb_ts INTEGER, photo_id_timestamp INTEGER,
 given_name TEXT, family_name TEXT, wa_name TEXT, sort_name TEXT, nickname TEXT, company TEXT, title TEXT,
 is_starred BOOLEAN);
CREATE TABLE wa_block_list (jid TEXT);
"""
_WA_ROWS = """
INSERT INTO wa_contacts (_id, jid, is_whatsapp_user, status, status_timestamp, number, display_name, given_name,
 family_name, wa_name, company) VALUES
 (1, '1@s.whatsapp.net', 1, 'مشغول', 1700000000000, '+1', 'محمد \u200fعلي', 'محمد', 'علي', 'mo 😎', 'Co'),
 (2, '2@s.whatsapp.net', 0, NULL, NULL, '', NULL, 'A', NULL, NULL, NULL), (3, 'g@g.us', 1, '', 0, NULL, NULL, NULL, NULL,
 'w', NULL);
INSERT INTO wa_block_list VALUES ('2@s.whatsapp.net');
"""


def test_contacts_of_android(tmp_path: Path) -> None:
    made = App(android_contacts, "wa.db", _WA, _WA_ROWS, ("wa_contacts",), {}, ("wa_contacts.jid",))
    one, two, three = (stated(each) for each in hold(made, tmp_path).artifacts)
    assert one == {
        "locator": "row wa_contacts:1",
        "name": "محمد \u200fعلي",
        "phones": ("+1",),
        "organization": "Co",
        "note": "مشغول",
        "modified": "1700000000000",
        "service": "WhatsApp",
        "identifiers": (Identifier(identifier="1@s.whatsapp.net", service="WhatsApp"),),
        "nickname": "mo 😎",
        "details": (Detail(name="is_whatsapp_user", value=1),),
    }
    assert (two["name"], two["blocked"]) == ("A", True)
    assert (three["name"], three["nickname"]) == ("w", "w")
