"""Google Messages, TextNow, LINE, Viber and Skype, against databases whose truth stands here, and a real one of Viber."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from chats_made import App, database, hold, stated
from parser_harness import corpus, run

from evidence.model.kinds import Attachment, Detail, Identifier, Participant, Reaction
from evidence.model.timestamp import Timestamp
from parsers.chats.google_messages import parse as google_messages
from parsers.chats.line_android import parse as line
from parsers.chats.line_android_calls import parse as line_calls
from parsers.chats.skype_android import parse as skype_android
from parsers.chats.skype_android_people import parse as skype_people
from parsers.chats.skype_old import parse as skype_old
from parsers.chats.textnow import parse as textnow
from parsers.chats.viber_android import parse as viber
from parsers.chats.viber_android_calls import parse as viber_calls
from parsers.chats.viber_android_contacts import parse as viber_contacts
from parsers.chats.viber_ios import parse as viber_ios
from parsers.chats.viber_ios_calls import parse as viber_ios_calls

_BUGLE = """
CREATE TABLE conversations(_id INTEGER PRIMARY KEY AUTOINCREMENT, sms_thread_id INT DEFAULT(0), name TEXT,
 latest_message_id INT, snippet_text TEXT, archive_status INT DEFAULT(0), sort_timestamp INT DEFAULT(0));
CREATE TABLE messages (_id INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id INT, sender_id INT, sent_timestamp INT
 DEFAULT(0), received_timestamp INT DEFAULT(0), message_protocol INT DEFAULT(0), message_status INT DEFAULT(0), seen INT
 DEFAULT(0), read INT DEFAULT(0), sms_message_uri TEXT, mms_subject TEXT, self_id INT, rcs_message_id TEXT);
CREATE TABLE parts(_id INTEGER PRIMARY KEY AUTOINCREMENT,message_id INT,text TEXT,uri TEXT,content_type TEXT,width INT
 DEFAULT(-1),height INT DEFAULT(-1),timestamp INT, conversation_id INT NOT NULL, file_size_bytes INT DEFAULT(-1),
 local_cache_path TEXT);
CREATE TABLE participants(_id INTEGER PRIMARY KEY AUTOINCREMENT,sub_id INT DEFAULT(-2),normalized_destination TEXT,
 send_destination TEXT,display_destination TEXT,full_name TEXT, blocked INT DEFAULT(0));
CREATE TABLE conversation_participants(_id INTEGER PRIMARY KEY AUTOINCREMENT,conversation_id INT,participant_id INT);
"""
_BUGLE_ROWS = """
INSERT INTO conversations (_id, name, archive_status, sort_timestamp) VALUES (4, 'חברים 🎲', 1, 1600000009000);
INSERT INTO participants (_id, sub_id, normalized_destination, full_name) VALUES (1, 1, '+19990000000', NULL),
 (2, -2, '+447700900101', 'Dana');
INSERT INTO conversation_participants VALUES (1, 4, 2);
INSERT INTO messages (_id, conversation_id, sender_id, sent_timestamp, received_timestamp, message_protocol,
 message_status, seen, read, sms_message_uri, mms_subject, rcs_message_id) VALUES
 (11, 4, 2, 1600000000000, 1600000001000, 0, 100, 1, 1, 'content://sms/5', NULL, NULL),
 (12, 4, 1, 1600000002000, 1600000002000, 3, 2, 1, 1, NULL, NULL, 'MxRcs'),
 (13, 4, 1, 0, 1600000003000, 1, 3, 0, 0, NULL, 'sub', NULL),
 (14, 99, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (15, 4, 77, 1600000004000, 1600000004000, 0, 8, 1, 1, NULL, 'again', NULL),
 (16, 4, 77, 0, 1600000005000, 0, 106, 0, 0, 'content://sms/6', NULL, NULL),
 (17, 4, 2, 0, 1600000006000, 3, 205, 0, 0, NULL, NULL, 'MxLater');
INSERT INTO parts (_id, message_id, text, uri, content_type, width, height, conversation_id, file_size_bytes,
 local_cache_path) VALUES (1, 11, 'שלום', NULL, 'text/plain', -1, -1, 4, -1, NULL),
 (2, 12, NULL, 'content://x/1', 'image/jpeg', 640, 480, 4, 99, '/data/cache/1.jpg'), (3, 12, 'look', NULL,
 'text/plain', -1, -1, 4, -1, NULL);
"""


def test_google_messages(tmp_path: Path) -> None:
    shown = {"conversations": ("name", "conversation_name")}
    tables, marks = ("messages", "conversations"), ("messages.message_status",)
    outcome = hold(App(google_messages, "bugle_db", _BUGLE, _BUGLE_ROWS, tables, shown, marks), tmp_path)
    one, two, three, four, failed, unread, other, conversation = (stated(each) for each in outcome.artifacts)
    assert [failed[name] for name in ("direction", "status", "created")] == [
        "outgoing",
        "outgoing failed, read 1, seen 1",
        "1600000004000",
    ]
    assert "sent" not in failed
    assert (unread["direction"], unread["received"]) == ("incoming", "1600000005000")
    assert (other["direction"], other["status"]) == ("incoming", "message_status 205, read 0, seen 0")
    dana = Participant(identifier="+447700900101", name="Dana")
    assert one == {
        "locator": "row messages:11",
        "service": "SMS",
        "direction": "incoming",
        "conversation": "4",
        "conversation_name": "חברים 🎲",
        "sender": "+447700900101",
        "participants": (dana,),
        "body": "שלום",
        "status": "incoming complete, read 1, seen 1",
        "sent": "1600000000000",
        "received": "1600000001000",
        "identifier": "content://sms/5",
    }
    assert two == {
        "locator": "row messages:12",
        "service": "Google Messages",
        "direction": "outgoing",
        "conversation": "4",
        "conversation_name": "חברים 🎲",
        "recipients": ("+447700900101",),
        "participants": (dana,),
        "body": "look",
        "type": "message_protocol 3",
        "status": "outgoing delivered, read 1, seen 1",
        "sent": "1600000002000",
        "attachments": (
            Attachment(path="/data/cache/1.jpg", mime="image/jpeg", size=99, width=640, height=480),
        ),
        "identifier": "MxRcs",
    }
    assert (three["service"], three["direction"], three["subject"]) == ("MMS", "draft", "sub")
    assert (three["created"], "sent" in three) == ("1600000003000", False)
    assert four == {
        "locator": "row messages:14",
        "service": "Google Messages",
        "direction": "unknown",
        "conversation": "99",
    }
    assert conversation == {
        "locator": "row conversations:4",
        "service": "Google Messages",
        "conversation": "4",
        "conversation_name": "חברים 🎲",
        "archived": True,
        "participants": (dana,),
        "last_message": "1600000009000",
    }


def test_what_google_messages_keeps_of_deleted_messages(tmp_path: Path) -> None:
    path = tmp_path / "bugle_db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            f"""{_BUGLE} CREATE TABLE cms_deleted_messages_buffer (_id INTEGER PRIMARY KEY, message_id INT,
 conversation_id INT, message_deletion_reason INT, deletion_timestamp INT);
INSERT INTO conversations (_id, name) VALUES (4, 'Dana');
INSERT INTO parts (_id, message_id, text, content_type, timestamp, conversation_id) VALUES
 (1, 70, 'gone', 'text/plain', 1600000000000, 4), (2, 70, NULL, 'text/plain', 1600000000000, 4);
INSERT INTO cms_deleted_messages_buffer VALUES (9, 70, 4, 2, 1600000009000)"""
        )
    part, note = (stated(each) for each in run(google_messages, path).artifacts if each.kind == "message")
    assert part == {
        "locator": "row parts:1",
        "service": "Google Messages",
        "direction": "unknown",
        "conversation": "4",
        "conversation_name": "Dana",
        "body": "gone",
        "status": "a part of a message that is not in the database",
        "sent": "1600000000000",
        "details": (Detail(name="message_id", value=70),),
    }
    assert note == {
        "locator": "row cms_deleted_messages_buffer:9",
        "service": "Google Messages",
        "direction": "unknown",
        "conversation": "4",
        "conversation_name": "Dana",
        "deletion": "message_deletion_reason 2",
        "revoked": "1600000009000",
        "details": (Detail(name="message_id", value=70),),
    }


_TEXTNOW = """
CREATE TABLE messages ( _id integer primary key autoincrement, message_id integer unique, contact_value text not null,
 contact_type integer, contact_name text not null, message_direction integer, message_type integer, message_text text
 not null, read boolean, date numeric not null, state integer default 0, attach text default '', message_source integer
 default 0);
CREATE TABLE contacts (_id integer primary key autoincrement, contact_value text not null, contact_type integer,
 contact_name text, contact_uri text);
CREATE TABLE group_members (_id integer primary key autoincrement, contact_value text not null, member_contact_value
 text not null, member_contact_type integer, member_display_name text not null);
"""
_TEXTNOW_ROWS = """
INSERT INTO messages (_id, message_id, contact_value, contact_name, message_direction, message_type, message_text, read,
 date, attach) VALUES (1, 7, '+19198887386', 'Eve ✨', 1, 1, 'hola', 1, 1500000000000, ''),
 (2, 8, '+19198887386', 'Eve ✨', 2, 2, 'pic', 1, 1500000001000, '/sdcard/p.jpg'),
 (3, 9, '+19198887386', 'Eve ✨', 1, 100, '65', 1, 1500000002000, ''),
 (4, 10, 'grp', 'One', 1, 1, 'all', 0, 1500000003000, '');
INSERT INTO contacts VALUES (3, '+19198887386', 2, 'Eve ✨', NULL), (4, '+1', 2, '', NULL);
INSERT INTO group_members VALUES (1, 'grp', '+1', 2, 'One');
"""


def test_textnow(tmp_path: Path) -> None:
    tables, marks = ("messages", "contacts"), ("messages.contact_value",)
    outcome = hold(App(textnow, "textnow_data.db", _TEXTNOW, _TEXTNOW_ROWS, tables, {}, marks), tmp_path)
    one, two, call, group, eve, nameless = (stated(each) for each in outcome.artifacts)
    assert one == {
        "locator": "row messages:1",
        "service": "TextNow",
        "direction": "incoming",
        "conversation": "+19198887386",
        "conversation_name": "Eve ✨",
        "sender": "+19198887386",
        "body": "hola",
        "type": "message_type 1",
        "identifier": "7",
        "status": "read 1, state 0",
        "sent": "1500000000000",
    }
    assert (two["direction"], two["attachments"]) == ("outgoing", (Attachment(path="/sdcard/p.jpg"),))
    assert call == {
        "locator": "row messages:3",
        "service": "TextNow",
        "direction": "incoming",
        "number": "+19198887386",
        "name": "Eve ✨",
        "status": "message_type 100, state 0",
        "started": "1500000002000",
        "details": (Detail(name="message_text", value="65"),),
    }
    assert (group["participants"], "sender" in group) == ((Participant(identifier="+1", name="One"),), False)
    assert ("conversation_name" in group, group["details"]) == (
        False,
        (Detail(name="contact_name", value="One"),),
    )
    assert (eve["name"], nameless["phones"], "name" in nameless) == ("Eve ✨", ("+1",), False)


_LINE = """
CREATE TABLE chat_history (id INTEGER PRIMARY KEY AUTOINCREMENT, server_id TEXT, type INTEGER, chat_id TEXT, from_mid
 TEXT, content TEXT, created_time TEXT, delivered_time TEXT, status INTEGER, sent_count INTEGER, read_count INTEGER,
 location_name TEXT, location_address TEXT, location_phone TEXT, location_latitude INTEGER, location_longitude INTEGER,
 attachement_image INTEGER, attachement_image_height INTEGER, attachement_image_width INTEGER, attachement_image_size
 INTEGER, attachement_type INTEGER, attachement_local_uri TEXT, parameter TEXT, chunks BLOB);
CREATE TABLE contacts (m_id TEXT PRIMARY KEY, contact_id TEXT, name TEXT, server_name TEXT, addressbook_name TEXT,
 custom_name TEXT, status_msg TEXT, relation INTEGER, status INTEGER, hidden INTEGER, favorite INTEGER);
CREATE TABLE groups (id TEXT PRIMARY KEY, name TEXT, creator TEXT, created_time INTEGER);
CREATE TABLE membership (id TEXT, m_id TEXT, is_accepted INTEGER, created_time INTEGER, PRIMARY KEY (id, m_id));
CREATE TABLE reactions (server_message_id INTEGER, member_id TEXT, chat_id TEXT, reaction_time_millis INTEGER,
 reaction_type TEXT, PRIMARY KEY (server_message_id, member_id));
"""
_LINE_ROWS = """
INSERT INTO contacts (m_id, name, server_name, custom_name, status_msg, favorite) VALUES
 ('u1', 'สมชาย', 'somchai', NULL, 'busy', 1), ('u2', NULL, 's2', 'Custom', NULL, 0);
INSERT INTO groups VALUES ('c1', 'กลุ่ม', 'u1', 1600000000000);
INSERT INTO membership VALUES ('c1', 'u1', 1, 0), ('c1', 'u2', 0, 0);
INSERT INTO chat_history (id, server_id, type, chat_id, from_mid, content, created_time, delivered_time, status,
 read_count, location_name, location_address, attachement_image_height, attachement_image_width, attachement_image_size,
 attachement_type, attachement_local_uri) VALUES
 (1, '500', 1, 'c1', 'u1', 'สวัสดี 🙏', '1600000001000', '0', 1, 0, NULL, NULL, 0, 0, 0, 0, NULL),
 (2, '501', 1, 'u2', NULL, NULL, '1600000002000', '1600000002500', 3, 1, NULL, NULL, 480, 640, 9, 1, '/data/x'),
 (3, 'x', 4, 'c1', NULL, NULL, 'soon', NULL, 9, NULL, 'Tower', 'Road 1', NULL, NULL, NULL, 15, NULL);
INSERT INTO reactions VALUES (500, 'u2', 'c1', 1600000003000, 'LOVE');
UPDATE chat_history SET location_latitude = 0, location_longitude = 0 WHERE id = 1;
UPDATE chat_history SET parameter = 'FILE_NAME	a.pdf' WHERE id = 2;
UPDATE chat_history SET location_latitude = 13756331, location_longitude = -100501765 WHERE id = 3;
"""


def test_line_of_android(tmp_path: Path) -> None:
    shown = {"chat_history": ("content", "body"), "groups": ("name", "conversation_name")}
    tables = ("chat_history", "contacts", "groups")
    outcome = hold(App(line, "naver_line", _LINE, _LINE_ROWS, tables, shown), tmp_path)
    one, two, three, som, custom, group = (stated(each) for each in outcome.artifacts)
    reaction = Reaction(reaction="LOVE", who="u2", name="Custom")
    assert one == {
        "locator": "row chat_history:1",
        "service": "LINE",
        "direction": "incoming",
        "conversation": "c1",
        "conversation_name": "กลุ่ม",
        "sender": "u1",
        "participants": (Participant(identifier="u1", name="สมชาย", role="sender"),),
        "body": "สวัสดี 🙏",
        "type": "type 1, attachement_type 0",
        "identifier": "500",
        "status": "status 1, read_count 0",
        "sent": "1600000001000",
        "reactions": (reaction.at(Timestamp(1600000003000000000, "1600000003000", "unix_ms")),),
    }
    assert (two["direction"], two["recipients"], two["delivered"]) == ("outgoing", ("u2",), "1600000002500")
    assert two["attachments"] == (Attachment(path="/data/x", size=9, width=640, height=480),)
    assert two["details"] == (Detail(name="parameter", value="FILE_NAME\ta.pdf"),)
    assert (three["direction"], three["place"], three["sent"]) == ("unknown", "Tower, Road 1", "soon")
    assert (three["latitude"], three["longitude"]) == ("13.756331", "-100.501765")
    assert [each.value for each in three["details"]] == [13756331, -100501765]
    assert (som["name"], som["nickname"], custom["name"]) == ("สมชาย", "somchai", "Custom")
    assert group["participants"] == (
        Participant(identifier="u1", name="สมชาย", role="creator", status="is_accepted 1"),
        Participant(identifier="u2", name="Custom", status="is_accepted 0"),
    )


_LINE_CALLS = """
CREATE TABLE call_history (_id INTEGER PRIMARY KEY, call_type TEXT, caller_mid TEXT, start_time TEXT, end_time TEXT,
 voip_type TEXT, voip_gc_media_type TEXT, number TEXT, name TEXT, duration INTEGER, date INTEGER);
"""
_LINE_CALLS_ROWS = """
INSERT INTO call_history (_id, call_type, caller_mid, start_time, end_time, voip_type, voip_gc_media_type) VALUES
 (1, 'voip_O', 'u1', '1600000000000', '1600000060000', 'V', NULL),
 (2, 'voip_I', 'c1', '1600000100000', NULL, 'G', 'AUDIO'), (3, NULL, NULL, 'x', NULL, NULL, NULL);
"""


def test_calls_of_line(tmp_path: Path) -> None:
    made = App(line_calls, "call_history", _LINE_CALLS, _LINE_CALLS_ROWS, ("call_history",), {})
    one, two, three = (stated(each) for each in hold(made, tmp_path).artifacts)
    assert one == {
        "locator": "row call_history:1",
        "service": "LINE",
        "direction": "outgoing",
        "number": "u1",
        "video": True,
        "status": "call_type voip_O, voip_type V",
        "conversation": "u1",
        "started": "1600000000000",
        "ended": "1600000060000",
    }
    assert (two["direction"], two["group"], two["video"], "number" in two) == ("incoming", True, False, False)
    assert (three["direction"], three["started"]) == ("unknown", "x")


_VIBER = """
CREATE TABLE messages (_id INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id INTEGER, participant_id INTEGER, msg_date
 LONG, send_type INTEGER, body TEXT, unread INTEGER, extra_uri TEXT, extra_mime INTEGER, token LONG, deleted INTEGER,
 status INTEGER, description TEXT);
CREATE TABLE conversations (_id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, conversation_type INTEGER);
CREATE TABLE participants (_id INTEGER PRIMARY KEY AUTOINCREMENT, conversation_id INTEGER, participant_info_id INTEGER,
 active INTEGER);
CREATE TABLE participants_info (_id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT, display_name TEXT, contact_name
 TEXT, viber_name TEXT);
"""
_VIBER_ROWS = """
INSERT INTO participants_info VALUES (1, '+380000', NULL, NULL, NULL), (2, '+38067', NULL, 'Олена', 'o');
INSERT INTO conversations VALUES (5, 'Група', 1);
INSERT INTO participants VALUES (7, 5, 1, 1), (8, 5, 2, 1);
INSERT INTO messages (_id, conversation_id, participant_id, msg_date, send_type, body, unread, extra_uri, extra_mime, token,
 deleted, status) VALUES (1, 5, 8, 1669408465582, 0, 'привіт 🌻', 0, NULL, 0, 57770274806, 0, 2),
 (2, 5, 7, 1669408466582, 1, NULL, 0, 'content://media/1', 1, 57770274807, 1, 1),
 (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
"""


def test_viber_of_android(tmp_path: Path) -> None:
    shown = {"messages": ("body", "body"), "conversations": ("name", "conversation_name")}
    tables, marks = ("messages", "conversations"), ("messages.participant_id",)
    outcome = hold(App(viber, "viber_messages", _VIBER, _VIBER_ROWS, tables, shown, marks), tmp_path)
    one, two, three, conversation = (stated(each) for each in outcome.artifacts)
    owner, olena = Participant(identifier="+380000"), Participant(identifier="+38067", name="Олена")
    assert one == {
        "locator": "row messages:1",
        "service": "Viber",
        "direction": "incoming",
        "conversation": "5",
        "conversation_name": "Група",
        "sender": "+38067",
        "participants": (owner, olena),
        "body": "привіт 🌻",
        "type": "extra_mime 0",
        "identifier": "57770274806",
        "status": "status 2, unread 0",
        "sent": "1669408465582",
    }
    assert (two["direction"], two["recipients"], two["deletion"]) == ("outgoing", ("+38067",), "deleted")
    assert two["attachments"] == (Attachment(path="content://media/1"),)
    assert three == {"locator": "row messages:3", "service": "Viber", "direction": "unknown"}
    assert conversation["participants"] == (owner, olena)


def test_times_of_an_older_viber_are_in_a_column_of_another_name_without_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "viber_messages"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_VIBER + _VIBER_ROWS)
        connection.execute("ALTER TABLE messages RENAME COLUMN msg_date TO date")
        connection.commit()
    outcome = run(viber, path)
    assert stated(outcome.artifacts[0])["sent"] == "1669408465582"
    assert [message for message, _ in outcome.warnings if "has no column" in message] == []


def test_calls_and_contacts_of_viber(tmp_path: Path) -> None:
    path = tmp_path / "viber_data"
    shutil.copyfile(corpus("android/viber_data"), path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("INSERT INTO blockednumbers (canonized_number, blocked_date) VALUES ('+1', 5)")
        connection.execute(
            "INSERT INTO calls SELECT 9, 9, 9, '+2', '+2', 1, 1, 0, 0, 7, 0, 0, 0, 1, NULL, 0, 0"
        )
        connection.commit()
        expected = connection.execute(
            "SELECT canonized_number, date, duration FROM calls ORDER BY _id"
        ).fetchall()
        names = connection.execute("SELECT display_name FROM phonebookcontact ORDER BY _id").fetchall()
    calls = [stated(each) for each in run(viber_calls, path).artifacts if each.state == "live"]
    assert [(c["number"], int(c.get("started", 0)), c["duration_s"]) for c in calls] == expected
    ways = [(c["direction"], c["video"]) for c in calls]
    assert ways == [
        ("incoming", False),
        ("outgoing", False),
        ("incoming", True),
        ("outgoing", True),
        ("unknown", False),
    ]
    found = [stated(each) for each in run(viber_contacts, path).artifacts if each.state == "live"]
    assert [(each["name"],) for each in found[:5]] == names
    josh = next(each for each in found if each.get("name") == "Josh Hickman")
    assert josh["phones"] == ("+19195790479", "+19193912507")
    assert found[5]["phones"] == ("+19198887386",)
    assert [each.label for each in found[5]["identifiers"]] == ["member_id", "encrypted_member_id"]
    assert (found[6]["blocked"], found[6]["phones"]) == (True, ("+1",))


_VIBER_IOS = """
CREATE TABLE ZVIBERMESSAGE (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZBEINGDELETED INTEGER, ZATTACHMENT
 INTEGER, ZCONVERSATION INTEGER, ZLOCATION INTEGER, ZPHONENUMINDEX INTEGER, ZDATE TIMESTAMP, ZSTATEDATE TIMESTAMP,
 ZCALLTYPE VARCHAR, ZSTATE VARCHAR, ZSYSTEMTYPE VARCHAR, ZTEXT VARCHAR, ZTOKEN INTEGER, ZMETADATA VARCHAR);
CREATE TABLE ZCONVERSATION (Z_PK INTEGER PRIMARY KEY, ZINTERLOCUTOR INTEGER, ZNAME VARCHAR, ZGROUPID VARCHAR);
CREATE TABLE ZMEMBER (Z_PK INTEGER PRIMARY KEY, ZDISPLAYFULLNAME VARCHAR, ZDISPLAYSHORTNAME VARCHAR, ZNAME VARCHAR,
 ZMEMBERID VARCHAR);
CREATE TABLE ZPHONENUMBER (Z_PK INTEGER PRIMARY KEY, ZMEMBER INTEGER, ZCANONIZEDPHONENUM VARCHAR, ZPHONE VARCHAR);
CREATE TABLE ZATTACHMENT (Z_PK INTEGER PRIMARY KEY, ZFILESIZE INTEGER, ZNAME VARCHAR, ZTYPE VARCHAR);
CREATE TABLE ZVIBERLOCATION (Z_PK INTEGER PRIMARY KEY, ZLATITUDE FLOAT, ZLONGITUDE FLOAT, ZADDRESS VARCHAR);
"""
_VIBER_IOS_ROWS = """
INSERT INTO ZMEMBER VALUES (3, 'Ana Ω', 'Ana', NULL, 'mid='), (4, NULL, NULL, NULL, 'mid2=');
INSERT INTO ZPHONENUMBER VALUES (30, 3, '+15550100', '555 0100');
INSERT INTO ZCONVERSATION VALUES (1, 3, NULL, NULL), (2, NULL, 'Group', '59001');
INSERT INTO ZATTACHMENT VALUES (6, 12, 'a.jpg', 'picture');
INSERT INTO ZVIBERLOCATION VALUES (8, 51.5, -0.125, 'Road 1');
INSERT INTO ZVIBERMESSAGE (Z_PK, ZATTACHMENT, ZCONVERSATION, ZLOCATION, ZPHONENUMINDEX, ZDATE, ZCALLTYPE, ZSTATE,
 ZSYSTEMTYPE, ZTEXT, ZTOKEN, ZBEINGDELETED) VALUES
 (11, NULL, 1, NULL, 3, 600000000.5, NULL, 'received', NULL, 'γεια', 577, 0),
 (12, 6, 2, 8, NULL, 600000001, NULL, 'delivered', 'customLocation', NULL, 578, 1),
 (13, NULL, 2, NULL, 4, 600000002, 'missed', 'received', NULL, NULL, NULL, NULL),
 (14, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
UPDATE ZVIBERMESSAGE SET ZMETADATA = '{"quote": {"text": "asked", "name": "A"}}' WHERE Z_PK = 11;
"""


def test_viber_of_ios(tmp_path: Path) -> None:
    shown = {"ZVIBERMESSAGE": ("ZTEXT", "body")}
    tables = ("ZVIBERMESSAGE", "ZCONVERSATION")
    made = App(viber_ios, "Contacts.data", _VIBER_IOS, _VIBER_IOS_ROWS, tables, shown)
    one, two, three, four, person, group = (stated(each) for each in hold(made, tmp_path).artifacts)
    assert one == {
        "locator": "row ZVIBERMESSAGE:11",
        "service": "Viber",
        "direction": "incoming",
        "conversation": "+15550100",
        "conversation_name": "Ana Ω",
        "sender": "+15550100",
        "participants": (Participant(identifier="+15550100", name="Ana Ω"),),
        "body": "γεια",
        "status": "received",
        "sent": "600000000.5",
        "identifier": "577",
        "reply_text": "asked",
        "details": (Detail(name="ZMETADATA", value='{"quote": {"text": "asked", "name": "A"}}'),),
    }
    assert two == {
        "locator": "row ZVIBERMESSAGE:12",
        "service": "Viber",
        "direction": "outgoing",
        "conversation": "59001",
        "conversation_name": "Group",
        "recipients": ("59001",),
        "status": "delivered",
        "sent": "600000001",
        "attachments": (
            Attachment(path="Documents/Attachments/a.jpg", name="a.jpg", size=12, text="picture"),
        ),
        "type": "customLocation",
        "identifier": "578",
        "deletion": "ZBEINGDELETED",
        "place": "Road 1",
        "latitude": "51.5",
        "longitude": "-0.125",
    }
    assert (three["type"], three["sender"]) == ("missed", "mid2=")
    assert four["direction"] == "unknown"
    assert (person["conversation"], person["conversation_name"], "type" in person) == (
        "+15550100",
        "Ana Ω",
        False,
    )
    assert person["participants"] == (Participant(identifier="+15550100", name="Ana Ω"),)
    assert (group["conversation"], group["conversation_name"], group["type"]) == ("59001", "Group", "group")


_VIBER_MORE = """
ALTER TABLE ZVIBERMESSAGE ADD COLUMN ZCLIENTMETADATA VARCHAR;
ALTER TABLE ZVIBERMESSAGE ADD COLUMN ZFORWARDTYPE INTEGER;
ALTER TABLE ZCONVERSATION ADD COLUMN ZSUBTYPE INTEGER;
CREATE TABLE Z_5PHONENUMINDEXES (Z_5CONVERSATIONS INTEGER, Z_10PHONENUMINDEXES INTEGER,
 PRIMARY KEY (Z_5CONVERSATIONS, Z_10PHONENUMINDEXES));
CREATE TABLE ZLIKE (Z_PK INTEGER PRIMARY KEY, ZMESSAGETOKEN INTEGER, ZSENDER INTEGER, ZLIKEVALUE INTEGER,
 ZUNICODEREACTION VARCHAR);
INSERT INTO Z_5PHONENUMINDEXES VALUES (1, 3), (2, 3), (2, 4), (2, 99);
INSERT INTO ZCONVERSATION VALUES (3, NULL, 'News', '59002', 3);
INSERT INTO ZLIKE VALUES (1, 577, 3, 2, NULL), (2, 577, NULL, 1, NULL), (3, 577, 4, 0, NULL), (4, 577, 99, 9, NULL),
 (5, 577, 4, 0, '🥳'), (6, 999, 3, 5, NULL), (7, NULL, NULL, NULL, NULL), (8, 'x', 3, 'y', x'ff');
UPDATE ZVIBERMESSAGE SET ZTEXT = 'new', ZMETADATA = '{"edit": {"token": 577}, "generalFwdInfo": {"orig_chat_id": "c7"},
 "textMetaInfo": "[{\\"type\\": 0, \\"memberId\\": \\"mid2=\\"}, {\\"type\\": 1, \\"memberId\\": \\"no\\"}, 5]"}' WHERE Z_PK = 13;
UPDATE ZVIBERMESSAGE SET ZCALLTYPE = NULL WHERE Z_PK = 13;
UPDATE ZVIBERMESSAGE SET ZMETADATA = '{"quote": {"token": "577", "text": 5}}', ZSYSTEMTYPE = 'systemGeneralMessageRemoved',
 ZBEINGDELETED = 0, ZCLIENTMETADATA = '{"Reactions1on1OnMessageMetadata": {"interlocutorReaction": {"type": 4},
 "stableReaction": {"type": "👻"}}}' WHERE Z_PK = 12;
UPDATE ZVIBERMESSAGE SET ZFORWARDTYPE = 1, ZMETADATA = '[[[', ZCLIENTMETADATA = '{"Reactions1on1OnMessageMetadata": []}'
 WHERE Z_PK = 14;
"""


def test_reactions_members_edits_and_mentions_of_viber_on_ios(tmp_path: Path) -> None:
    path = database(tmp_path / "Contacts.data", _VIBER_IOS, _VIBER_IOS_ROWS, _VIBER_MORE)
    found = {each.locator: stated(each) for each in run(viber_ios, path).artifacts}
    one, gone, edit, bare = (found[f"row ZVIBERMESSAGE:{number}"] for number in (11, 12, 13, 14))
    assert one["reactions"] == (
        Reaction(reaction="😂", who="+15550100", name="Ana Ω"),
        Reaction(reaction="❤️", own=True),
        Reaction(reaction="", who="mid2=", removed=True),
        Reaction(reaction="type 9", who="99"),
        Reaction(reaction="🥳", who="mid2="),
    )
    assert (gone["deletion"], gone["reply_to"], gone["reply_text"]) == (
        "systemGeneralMessageRemoved",
        "577",
        "5",
    )
    assert gone["reactions"] == (Reaction(reaction="😢"), Reaction(reaction="👻", own=True))
    assert (edit["type"], edit["body"], edit["mentions"]) == ("edit", "new", ("mid2=",))
    assert edit["details"][-1] == Detail(name="edit_of", value="577")
    assert (edit["forwarded"], edit["forwarded_from"], bare["forwarded"]) == (True, "c7", True)
    assert "reactions" not in bare
    group, channel = found["row ZCONVERSATION:2"], found["row ZCONVERSATION:3"]
    assert [each.identifier for each in group["participants"]] == ["+15550100", "mid2="]
    assert [each.identifier for each in found["row ZCONVERSATION:1"]["participants"]] == ["+15550100"]
    assert (channel["type"], channel["conversation"]) == ("channel", "59002")
    left = [found[f"row ZLIKE:{number}"] for number in (6, 7, 8)]
    assert [(each["mechanism"], each.get("sender"), each.get("direction")) for each in left] == [
        ("reaction", "+15550100", None),
        ("reaction", None, "outgoing"),
        ("reaction", "+15550100", None),
    ]
    assert len([each for each in found if each.startswith("row ZLIKE")]) == 3
    # Without the column that names them, none is said to belong to no message.
    database(path, "ALTER TABLE ZVIBERMESSAGE RENAME COLUMN ZTOKEN TO Z", "DROP TABLE Z_5PHONENUMINDEXES")
    found = {each.locator: stated(each) for each in run(viber_ios, path).artifacts}
    assert not [each for each in found if each.startswith("row ZLIKE")]
    assert "participants" not in found["row ZCONVERSATION:2"]


_VIBER_CALLS = """
CREATE TABLE ZRECENT (Z_PK INTEGER PRIMARY KEY, ZDURATION INTEGER, ZCALLLOGMESSAGE INTEGER, ZRECENTSLINE INTEGER, ZDATE
 TIMESTAMP, ZCALLTYPE VARCHAR);
CREATE TABLE ZABCONTACT (Z_PK INTEGER PRIMARY KEY, ZCONTACTID INTEGER, ZMAINNAME VARCHAR, ZPREFIXNAME VARCHAR,
 ZSUFFIXNAME VARCHAR);
CREATE TABLE ZABCONTACTNUMBER (Z_PK INTEGER PRIMARY KEY, ZCONTACT INTEGER, ZCANONIZEDPHONENUM VARCHAR, ZPHONE VARCHAR);
"""
_VIBER_CALLS_ROWS = """
INSERT INTO ZRECENT VALUES (1, 0, 13, NULL, 600000002, 'missed_with_video'),
 (2, 61, 11, NULL, 600000003.5, 'outgoing_viber'), (3, NULL, NULL, NULL, NULL, 'incoming'), (4, 1, 12, NULL, 1, NULL);
INSERT INTO ZABCONTACT VALUES (5, 77, 'Ana', 'Dr', NULL), (6, NULL, NULL, NULL, NULL);
INSERT INTO ZABCONTACTNUMBER VALUES (1, 5, '+15550100', '555 0100'), (2, 5, NULL, '555 0101');
"""


def test_calls_and_contacts_of_viber_on_ios(tmp_path: Path) -> None:
    schema, rows = _VIBER_IOS + _VIBER_CALLS, _VIBER_IOS_ROWS + _VIBER_CALLS_ROWS
    made = App(viber_ios_calls, "Contacts.data", schema, rows, ("ZRECENT", "ZABCONTACT"), {})
    missed, made_call, alone, bare, ana, _ = (stated(each) for each in hold(made, tmp_path).artifacts)
    assert missed == {
        "locator": "row ZRECENT:1",
        "service": "Viber",
        "direction": "missed",
        "number": "mid2=",
        "duration_s": 0,
        "video": True,
        "status": "missed_with_video",
        "conversation": "59001",
        "started": "600000002",
    }
    assert (made_call["direction"], made_call["number"], made_call["name"], made_call["duration_s"]) == (
        "outgoing",
        "+15550100",
        "Ana Ω",
        61,
    )
    assert (alone["direction"], "number" in alone, alone["video"]) == ("incoming", False, False)
    assert (bare["direction"], "video" in bare, bare["number"]) == ("unknown", False, "59001")
    assert (ana["name"], ana["phones"]) == ("Dr Ana", ("+15550100", "555 0101"))


_SKYPE = """
CREATE TABLE Messages (id INTEGER NOT NULL PRIMARY KEY, is_permanent INTEGER, convo_id INTEGER, chatname TEXT, author
 TEXT, from_dispname TEXT, author_was_live INTEGER, guid BLOB, dialog_partner TEXT, timestamp INTEGER, type INTEGER,
 sending_status INTEGER, consumption_status INTEGER, edited_by TEXT, edited_timestamp INTEGER, body_xml TEXT, identities
 TEXT, chatmsg_type INTEGER, chatmsg_status INTEGER);
CREATE TABLE Conversations (id INTEGER NOT NULL PRIMARY KEY, identity TEXT, displayname TEXT);
CREATE TABLE Accounts (id INTEGER NOT NULL PRIMARY KEY, skypename TEXT, fullname TEXT, emails TEXT, country TEXT);
CREATE TABLE Contacts (id INTEGER NOT NULL PRIMARY KEY, skypename TEXT, fullname TEXT, displayname TEXT, phone_mobile
 TEXT, emails TEXT, birthday INTEGER, isblocked INTEGER);
CREATE TABLE Transfers (id INTEGER NOT NULL PRIMARY KEY, partner_handle TEXT, filename TEXT, filepath TEXT, filesize
 TEXT, chatmsg_guid BLOB, type INTEGER, status INTEGER);
CREATE TABLE Calls (id INTEGER NOT NULL PRIMARY KEY, begin_timestamp INTEGER, is_unseen_missed INTEGER, host_identity
 TEXT, duration INTEGER, name TEXT, is_incoming INTEGER, is_conference INTEGER, conv_dbid INTEGER, topic TEXT);
CREATE TABLE CallMembers (id INTEGER NOT NULL PRIMARY KEY, identity TEXT, dispname TEXT, duration INTEGER, status
 INTEGER, call_db_id INTEGER);
"""
_SKYPE_ROWS = """
INSERT INTO Accounts VALUES (1, 'owner.x', 'O. X', 'o@example.org o2@example.org', 'us');
INSERT INTO Conversations VALUES (2, 'pal.y', 'Pål 🎧');
INSERT INTO Contacts VALUES (5, 'pal.y', 'Pål Y', 'Pål', '+47', 'p@example.org', 19800131, 1);
INSERT INTO Messages (id, convo_id, chatname, author, from_dispname, guid, dialog_partner, timestamp, type, sending_status,
 edited_timestamp, body_xml, chatmsg_type, chatmsg_status) VALUES
 (1, 2, '#a', 'pal.y', 'Pål', x'0a', 'pal.y', 1373645580, 61, NULL, 1373645590, '<b>hei</b>', 3, 4),
 (2, 2, '#a', 'owner.x', NULL, x'0b', 'pal.y', 1373645600, 68, 2, NULL, NULL, 7, 2),
 (3, 99, '#c', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO Transfers VALUES (1, 'pal.y', 'f.zip', 'C:\\f.zip', '123', x'0b', 2, 8);
INSERT INTO Calls VALUES (4, 1373645700, 0, 'owner.x', 61, '1-2', 0, 0, 2, NULL);
INSERT INTO CallMembers VALUES (1, 'pal.y', 'Pål', 60, 6, 4), (2, 'owner.x', NULL, NULL, NULL, 4);
"""


def test_old_skype(tmp_path: Path) -> None:
    tables = ("Messages", "Calls", "Contacts", "Accounts")
    shown = {"Messages": ("body_xml", "body"), "Contacts": ("fullname", "name")}
    made = App(skype_old, "main.db", _SKYPE, _SKYPE_ROWS, tables, shown, ("Messages.body_xml",))
    one, two, three, call, contact, account = (stated(each) for each in hold(made, tmp_path).artifacts)
    assert one == {
        "locator": "row Messages:1",
        "service": "Skype",
        "direction": "incoming",
        "conversation": "pal.y",
        "conversation_name": "Pål 🎧",
        "sender": "pal.y",
        "participants": (Participant(identifier="pal.y", name="Pål", role="author"),),
        "body": "<b>hei</b>",
        "type": "type 61, chatmsg_type 3",
        "status": "chatmsg_status 4",
        "sent": "1373645580",
        "edited": "1373645590",
    }
    assert (two["direction"], two["recipients"]) == ("outgoing", ("pal.y",))
    assert two["attachments"] == (Attachment(path="C:\\f.zip", name="f.zip", size=123),)
    assert (three["direction"], three["conversation"]) == ("unknown", "#c")
    assert (call["direction"], call["number"], call["duration_s"]) == ("outgoing", "pal.y", 61)
    assert (contact["emails"], contact["birthday"], contact["blocked"]) == (
        ("p@example.org",),
        "19800131",
        True,
    )
    assert (account["identifier"], account["emails"]) == ("owner.x", ("o@example.org", "o2@example.org"))


_SKYPE_ANDROID = """
CREATE TABLE chatItem (_id INTEGER PRIMARY KEY, conversation_link TEXT, message_type INTEGER, time INTEGER, content
 TEXT, is_sender_me INTEGER, person_id TEXT, duration INTEGER, device_gallery_path TEXT);
CREATE TABLE person (_id INTEGER PRIMARY KEY, entry_id TEXT, first_name TEXT, last_name TEXT);
CREATE TABLE user (_id INTEGER PRIMARY KEY, entry_id TEXT, first_name TEXT, last_name TEXT);
CREATE TABLE particiapnt (_id INTEGER PRIMARY KEY, conversation_id TEXT, person_id TEXT);
"""
_SKYPE_ANDROID_ROWS = """
INSERT INTO person VALUES (1, '8:live:p', 'Zoë', 'P'); INSERT INTO user VALUES (1, '8:live:me', 'Me', NULL);
INSERT INTO particiapnt VALUES (1, '19:g@thread.skype', '8:live:p');
INSERT INTO chatItem VALUES (1, '8:live:p', 1, 1568000000000, 'hé', 0, '8:live:p', NULL, NULL),
 (2, '8:live:p', 9, 1568000001000, 'pic', 1, '8:live:me', NULL, '/sdcard/a.jpg'),
 (3, '19:g@thread.skype', 3, 1568000002000, NULL, 1, '8:live:me', 61000, NULL);
"""


def test_skype_of_android(tmp_path: Path) -> None:
    made = App(skype_android, "live_me.db", _SKYPE_ANDROID, _SKYPE_ANDROID_ROWS, ("chatItem",), {})
    one, two, call = (stated(each) for each in hold(made, tmp_path / "items").artifacts)
    assert one == {
        "locator": "row chatItem:1",
        "service": "Skype",
        "direction": "incoming",
        "conversation": "8:live:p",
        "conversation_name": "Zoë P",
        "sender": "8:live:p",
        "body": "hé",
        "type": "message_type 1",
        "sent": "1568000000000",
    }
    assert (two["direction"], two["attachments"]) == ("outgoing", (Attachment(path="/sdcard/a.jpg"),))
    assert call == {
        "locator": "row chatItem:3",
        "service": "Skype",
        "direction": "outgoing",
        "participants": (Participant(identifier="8:live:p"),),
        "conversation": "19:g@thread.skype",
        "started": "1568000002000",
        "details": (Detail(name="duration", value=61000), Detail(name="person_id", value="8:live:me")),
    }
    tables, marks = ("person", "user"), ("person.entry_id",)
    made = App(skype_people, "live_me.db", _SKYPE_ANDROID, _SKYPE_ANDROID_ROWS, tables, {}, marks)
    person, user = (stated(each) for each in hold(made, tmp_path / "people").artifacts)
    assert person["identifiers"] == (Identifier(identifier="8:live:p", service="Skype"),)
    assert (user["identifier"], user["own"]) == ("8:live:me", True)
