"""Signal on Android and on a desktop, unlocked, against databases whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from chats_made import App, database, hold, stated
from parser_harness import run

from evidence.model.kinds import Attachment, Detail, Edit, Identifier, Participant, Reaction, Receipt
from evidence.model.timestamp import Timestamp
from parsers.chats.signal_android import parse as android
from parsers.chats.signal_android_calls import parse as calls
from parsers.chats.signal_desktop import parse as desktop
from parsers.chats.signal_desktop_calls import parse as desktop_calls


def _ms(value: int) -> Timestamp:
    return Timestamp(value * 1_000_000, str(value), "unix_ms")


_NEW = """
CREATE TABLE recipient (_id INTEGER PRIMARY KEY AUTOINCREMENT, type INTEGER DEFAULT 0, e164 TEXT, aci TEXT, pni TEXT,
 username TEXT, group_id TEXT, blocked INTEGER DEFAULT 0, registered INTEGER DEFAULT 0, system_joined_name TEXT,
 profile_joined_name TEXT, nickname_joined_name TEXT, about TEXT);
CREATE TABLE thread (_id INTEGER PRIMARY KEY AUTOINCREMENT, date INTEGER DEFAULT 0, recipient_id INTEGER NOT NULL,
 archived INTEGER DEFAULT 0, unread_count INTEGER DEFAULT 0);
CREATE TABLE groups (_id INTEGER PRIMARY KEY, group_id TEXT NOT NULL, recipient_id INTEGER, title TEXT);
CREATE TABLE group_membership (_id INTEGER PRIMARY KEY, group_id TEXT NOT NULL, recipient_id INTEGER NOT NULL);
CREATE TABLE message (_id INTEGER PRIMARY KEY AUTOINCREMENT, date_sent INTEGER NOT NULL, date_received INTEGER NOT NULL,
 date_server INTEGER DEFAULT -1, thread_id INTEGER NOT NULL, from_recipient_id INTEGER NOT NULL, from_device_id INTEGER,
 to_recipient_id INTEGER NOT NULL, type INTEGER NOT NULL, body TEXT, read INTEGER DEFAULT 0, expires_in INTEGER DEFAULT
 0, expire_started INTEGER DEFAULT 0, quote_id INTEGER DEFAULT 0, quote_author INTEGER DEFAULT 0, quote_body TEXT,
 remote_deleted INTEGER DEFAULT 0, view_once INTEGER DEFAULT 0, latest_revision_id INTEGER DEFAULT NULL,
 original_message_id INTEGER DEFAULT NULL, revision_number INTEGER DEFAULT 0);
CREATE TABLE attachment (_id INTEGER PRIMARY KEY AUTOINCREMENT, message_id INTEGER, content_type TEXT, data_file TEXT,
 data_size INTEGER, file_name TEXT, caption TEXT, width INTEGER DEFAULT 0, height INTEGER DEFAULT 0, quote INTEGER
 DEFAULT 0, display_order INTEGER DEFAULT 0);
CREATE TABLE reaction (_id INTEGER PRIMARY KEY, message_id INTEGER NOT NULL, author_id INTEGER NOT NULL, emoji TEXT NOT
 NULL, date_sent INTEGER NOT NULL, date_received INTEGER NOT NULL);
CREATE TABLE group_receipts (_id INTEGER PRIMARY KEY, mms_id INTEGER, address INTEGER, status INTEGER, timestamp
 INTEGER);
CREATE TABLE mention (_id INTEGER PRIMARY KEY AUTOINCREMENT, thread_id INTEGER, message_id INTEGER, recipient_id
 INTEGER);
CREATE TABLE call (_id INTEGER PRIMARY KEY, call_id INTEGER NOT NULL, message_id INTEGER, peer INTEGER NOT NULL, type
 INTEGER NOT NULL, direction INTEGER NOT NULL, event INTEGER NOT NULL, timestamp INTEGER NOT NULL, ringer INTEGER, deletion_timestamp INTEGER
 DEFAULT 0);
"""
_INBOX, _SENT = 0xA00000 | 20, 0xA00000 | 23
_NEW_ROWS = f"""
INSERT INTO recipient (_id, e164, aci, group_id, system_joined_name, profile_joined_name, blocked, about) VALUES
 (1, '+1999', 'aci-me', NULL, NULL, 'Me', 0, NULL), (2, '+1555', 'aci-2', NULL, 'رنا 🦋', 'rana', 1, 'hi'),
 (3, NULL, NULL, '__signal_group__v2__!aa', NULL, NULL, 0, NULL);
INSERT INTO groups VALUES (1, '__signal_group__v2__!aa', 3, 'Group T');
INSERT INTO group_membership VALUES (1, '__signal_group__v2__!aa', 1), (2, '__signal_group__v2__!aa', 2);
INSERT INTO thread VALUES (5, 1700000009000, 2, 0, 1), (6, 1700000008000, 3, 1, 0);
INSERT INTO message (_id, date_sent, date_received, thread_id, from_recipient_id, to_recipient_id, type, body, read,
 expires_in, quote_id, quote_author, quote_body, remote_deleted, view_once, revision_number, latest_revision_id) VALUES
 (11, 1700000000000, 1700000000500, 5, 2, 1, {_INBOX}, 'أهلا', 1, 0, 0, 0, NULL, 0, 0, 0, NULL),
 (12, 1700000001000, 1700000001000, 6, 1, 3, {_SENT}, 'to group', 1, 86400000, 1700000000000, 2, 'أهلا', 0, 0, 1, 14),
 (13, 1700000002000, 1700000002500, 5, 2, 1, {_INBOX}, NULL, 0, 0, 0, 0, NULL, 1, 1, 0, NULL),
 (14, 0, 1700000003000, 5, 2, 1, 7, NULL, 0, 0, 0, 0, NULL, 0, 0, 0, NULL),
 (15, 1700000004000, 1700000004000, 5, 1, 2, 27, 'draft', 0, 0, 0, 0, NULL, 0, 0, 0, NULL);
INSERT INTO attachment (_id, message_id, content_type, data_file, data_size, file_name, width, height) VALUES
 (1, 12, 'image/jpeg', '/data/user/0/org.thoughtcrime.securesms/app_parts/part1.mms', 77, 'a.jpg', 640, 480);
INSERT INTO reaction VALUES (1, 12, 2, '❤️', 1700000005000, 1700000005100);
INSERT INTO group_receipts VALUES (1, 12, 2, 2, 1700000006000), (2, 12, 2, 9, NULL);
INSERT INTO mention VALUES (1, 6, 12, 2);
INSERT INTO call (_id, call_id, message_id, peer, type, direction, event, timestamp, ringer) VALUES (1, 9223372036854775807, 14, 2, 1, 0, 3, 1700000007000, NULL),
 (2, -5, NULL, 3, 3, 1, 9, 1700000007500, 1), (3, 6, NULL, 99, 0, 1, 55, 0, NULL);
UPDATE call SET deletion_timestamp = 1700000008000 WHERE _id = 3;
"""


def test_signal_of_android(tmp_path: Path) -> None:
    shown = {"message": ("body", "body")}
    tables, marks = ("message", "thread", "recipient"), ("recipient.group_id", "message.body")
    made = App(android, "signal.db", _NEW, _NEW_ROWS, tables, shown, marks)
    found = [stated(each) for each in hold(made, tmp_path).artifacts]
    group, rana = "__signal_group__v2__!aa", Participant(identifier="+1555", name="رنا 🦋", role="sender")
    assert found[:3] == [
        {
            "locator": "row message:11",
            "service": "Signal",
            "direction": "incoming",
            "conversation": "+1555",
            "conversation_name": "رنا 🦋",
            "sender": "+1555",
            "participants": (rana,),
            "body": "أهلا",
            "type": "inbox",
            "identifier": "1700000000000",
            "status": "type 0xa00014, read 1",
            "sent": "1700000000000",
            "received": "1700000000500",
        },
        {
            "locator": "row message:12",
            "service": "Signal",
            "direction": "outgoing",
            "conversation": group,
            "conversation_name": "Group T",
            "recipients": (group,),
            "body": "to group",
            "type": "sent",
            "identifier": "1700000001000",
            "status": "type 0xa00017, read 1, expires_in 86400000, latest_revision_id 14, revision_number 1",
            "sent": "1700000001000",
            "attachments": (
                Attachment(
                    path="/data/user/0/org.thoughtcrime.securesms/app_parts/part1.mms",
                    name="a.jpg",
                    mime="image/jpeg",
                    size=77,
                    width=640,
                    height=480,
                ),
            ),
            "reply_to": "1700000000000",
            "reply_text": "أهلا",
            "reply_sender": "+1555",
            "mentions": ("+1555",),
            "reactions": (Reaction(reaction="❤️", who="+1555", name="رنا 🦋").at(_ms(1700000005000)),),
            "receipts": (
                Receipt(event="read", who="+1555").at(_ms(1700000006000)),
                Receipt(event="status 9", who="+1555"),
            ),
        },
        {
            "locator": "row message:13",
            "service": "Signal",
            "direction": "incoming",
            "conversation": "+1555",
            "conversation_name": "رنا 🦋",
            "sender": "+1555",
            "participants": (rana,),
            "type": "inbox",
            "identifier": "1700000002000",
            "status": "type 0xa00014, view_once 1",
            "sent": "1700000002000",
            "received": "1700000002500",
            "deletion": "remote_deleted",
        },
    ]
    assert (found[3]["direction"], found[3]["type"]) == ("unknown", "profile change")
    assert (found[4]["direction"], found[4]["created"], "sent" in found[4]) == (
        "draft",
        "1700000004000",
        False,
    )
    assert (found[5]["conversation"], found[5]["unread"]) == ("+1555", 1)
    assert (found[6]["type"], found[6]["archived"]) == ("group", True)
    assert [each.identifier for each in found[6]["participants"]] == ["+1999", "+1555"]
    assert found[8] == {
        "locator": "row recipient:2",
        "service": "Signal",
        "name": "رنا 🦋",
        "phones": ("+1555",),
        "note": "hi",
        "identifiers": (Identifier(identifier="aci-2", service="Signal", label="aci"),),
        "blocked": True,
        "details": found[8]["details"],
    }


def test_calls_of_signal(tmp_path: Path) -> None:
    made = App(calls, "signal.db", _NEW, _NEW_ROWS, ("call",), {}, ("call.peer",))
    one, two, three = (stated(each) for each in hold(made, tmp_path).artifacts)
    assert one == {
        "locator": "row call:1",
        "service": "Signal",
        "direction": "missed",
        "number": "+1555",
        "name": "رنا 🦋",
        "video": True,
        "status": "missed",
        "conversation": "+1555",
        "identifier": "9223372036854775807",
        "started": "1700000007000",
    }
    assert (two["group"], two["status"], two["conversation_name"]) == (True, "outgoing ring", "Group T")
    assert two["participants"] == (Participant(identifier="+1999", name="Me", role="ringer"),)
    assert (three["direction"], three["status"], "number" in three) == ("outgoing", "event 55", False)
    assert three["details"] == (Detail(name="deletion_timestamp", value=1700000008000),)


_OLD = """
CREATE TABLE recipient (_id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT, phone TEXT, group_id TEXT, blocked INTEGER
 DEFAULT 0, system_display_name TEXT, signal_profile_name TEXT);
CREATE TABLE thread (_id INTEGER PRIMARY KEY AUTOINCREMENT, date INTEGER DEFAULT 0, recipient_ids INTEGER, archived
 INTEGER DEFAULT 0);
CREATE TABLE sms (_id INTEGER PRIMARY KEY AUTOINCREMENT, thread_id INTEGER, address INTEGER, date INTEGER, date_sent
 INTEGER, read INTEGER DEFAULT 0, type INTEGER, body TEXT, delivery_receipt_count INTEGER DEFAULT 0);
CREATE TABLE mms (_id INTEGER PRIMARY KEY AUTOINCREMENT, thread_id INTEGER, date INTEGER, date_received INTEGER, msg_box
 INTEGER, read INTEGER DEFAULT 0, body TEXT, address INTEGER, quote_id INTEGER DEFAULT 0);
CREATE TABLE part (_id INTEGER PRIMARY KEY, mid INTEGER, ct TEXT, _data TEXT, data_size INTEGER, file_name TEXT);
CREATE TABLE reaction (_id INTEGER PRIMARY KEY, message_id INTEGER, is_mms INTEGER, author_id INTEGER, emoji TEXT,
 date_sent INTEGER, date_received INTEGER);
"""
_OLD_ROWS = f"""
INSERT INTO recipient (_id, uuid, phone, system_display_name) VALUES (2, 'u-2', '+1555', 'Old');
INSERT INTO thread VALUES (5, 1, 2, 0);
INSERT INTO sms (_id, thread_id, address, date, date_sent, type, body) VALUES
 (1, 5, 2, 1500000000500, 1500000000000, {_INBOX}, 'sms in');
INSERT INTO mms (_id, thread_id, date, date_received, msg_box, body, address) VALUES
 (1, 5, 1500000001000, 1500000001100, {_SENT}, 'mms out', 2);
INSERT INTO part VALUES (1, 1, 'image/png', '/p/1', 3, NULL);
INSERT INTO reaction VALUES (1, 1, 1, 2, '👍', 1500000002000, 1), (2, 1, 0, 2, '👎', 1500000003000, 1);
"""


def test_signal_of_android_before_november_2022(tmp_path: Path) -> None:
    made = App(
        android,
        "signal.db",
        _OLD,
        _OLD_ROWS,
        ("sms", "mms", "thread", "recipient"),
        {},
        ("recipient.group_id",),
    )
    mms, sms, conversation, _ = (stated(each) for each in hold(made, tmp_path).artifacts)
    assert (mms["direction"], mms["sent"], mms["recipients"]) == ("outgoing", "1500000001000", ("+1555",))
    assert mms["attachments"] == (Attachment(path="/p/1", mime="image/png", size=3),)
    assert [each.reaction for each in mms["reactions"]] == ["👍"]
    assert (sms["direction"], sms["sent"], sms["received"]) == ("incoming", "1500000000000", "1500000000500")
    assert [each.reaction for each in sms["reactions"]] == ["👎"]
    assert ("attachments" in sms, sms["sender"], conversation["conversation_name"]) == (False, "+1555", "Old")


def _varint(number: int) -> bytes:
    return bytes([number & 127 | 128]) + _varint(number >> 7) if number > 127 else bytes([number])


# ReactionList: in each reaction (1) the sign (1), the number of a recipient (2), when it was sent (3).
_SIGN = b"\x0a\x03\xe2\x9c\xa8\x10\x02\x18" + _varint(1500000004000)
_SIGNS = bytes([10, len(_SIGN)]) + _SIGN
_OLDER = f"""
ALTER TABLE mms ADD COLUMN reactions BLOB;
ALTER TABLE mms ADD COLUMN shared_contacts TEXT;
CREATE TABLE groups (_id INTEGER PRIMARY KEY, group_id TEXT, title TEXT, members TEXT);
INSERT INTO recipient (_id, uuid, phone, group_id, system_display_name) VALUES (2, 'u-2', '+1555', NULL, 'Old'),
 (3, 'u-3', '+1666', NULL, NULL), (4, NULL, NULL, '__textsecure_group__!aa', NULL);
INSERT INTO groups VALUES (1, '__textsecure_group__!aa', 'Team', '2,3,,99');
INSERT INTO thread VALUES (6, 1, 4, 0);
INSERT INTO mms (_id, thread_id, date, msg_box, body, address, reactions, shared_contacts) VALUES
 (1, 6, 1, {_INBOX | 0x90000}, 'CiQ=', 2, NULL, NULL),
 (2, 6, 1, {_SENT}, 'x', 4, x'{_SIGNS.hex()}', '[{{"name": "N"}}]'),
 (3, 6, 1, {_SENT | 3 << 32}, NULL, 4, x'0aff', NULL), (4, 6, 1, {_INBOX | 0x40000}, NULL, 3, NULL, NULL);
"""


def test_groups_events_and_reactions_of_signal_before_2022(tmp_path: Path) -> None:
    update, sent, payment, timer, conversation, *contacts = (
        stated(each) for each in run(android, database(tmp_path / "signal.db", _OLD, _OLDER)).artifacts
    )
    assert [each["type"] for each in (update, sent, payment, timer)] == [
        "inbox, group update",
        "sent",
        "sent, payment",
        "inbox, disappearing messages set",
    ]
    assert sent["reactions"] == (Reaction(reaction="✨", who="+1555", name="Old").at(_ms(1500000004000)),)
    assert sent["details"] == (Detail(name="shared_contacts", value='[{"name": "N"}]'),)
    assert conversation["participants"] == (
        Participant(identifier="+1555", name="Old"),
        Participant(identifier="+1666"),
    )
    assert [each.get("name") for each in contacts] == ["Old", None, "Team"]


_DESKTOP = """
CREATE TABLE messages (rowid INTEGER PRIMARY KEY ASC, id STRING UNIQUE, json TEXT, sent_at INTEGER, conversationId
 STRING, received_at INTEGER, received_at_ms INTEGER, source STRING, sourceServiceId TEXT, type STRING, body TEXT,
 expireTimer INTEGER, isErased INTEGER, isViewOnce INTEGER, readStatus INTEGER);
CREATE TABLE conversations (id STRING PRIMARY KEY ASC, json TEXT, active_at INTEGER, type STRING, name TEXT, profileName
 TEXT, profileFullName TEXT, e164 TEXT, serviceId TEXT, groupId TEXT);
CREATE TABLE message_attachments (messageId TEXT NOT NULL, editHistoryIndex INTEGER NOT NULL, attachmentType TEXT NOT
 NULL, orderInMessage INTEGER NOT NULL, size INTEGER NOT NULL, contentType TEXT NOT NULL, path TEXT, caption TEXT,
 fileName TEXT, height INTEGER, width INTEGER, PRIMARY KEY (messageId, editHistoryIndex, attachmentType,
 orderInMessage));
"""
_DESKTOP_ROWS = """
INSERT INTO conversations (id, json, active_at, type, name, e164) VALUES
 ('c1', '{"isArchived": true, "isPinned": false, "unreadCount": 2, "about": "note"}', 1700000000000, 'private', 'İpek',
  '+90'), ('c2', '{"name": "Grup", "membersV2": [{"aci": "a1", "role": 2}], "expireTimer": 60}', NULL, 'group', NULL, NULL);
INSERT INTO messages (rowid, id, json, sent_at, conversationId, received_at, received_at_ms, type, body, readStatus) VALUES
 (1, 'm1', '{"source": "+90", "timestamp": 1700000000000, "attachments": [{"contentType": "image/png", "path": "ab/cd",
  "size": 12, "fileName": "x.png", "width": 3}], "reactions": [{"emoji": "🙂", "fromId": "c1", "timestamp":
  1700000003000}, {"fromId": "c1", "timestamp": 1700000004000}], "quote": {"id": 1699999999999, "authorAci": "a9", "text":
  "önce"}}', 1700000000000, 'c1', 77, 1700000000900, 'incoming', 'merhaba', 1),
 (2, 'm2', '{"body": "in json", "sendStateByConversationId": {"c1": {"status": "Read", "updatedAt": 1700000002000}},
  "editHistory": [{"body": "in json", "timestamp": 1700000001500}, {"body": "first", "timestamp": 1700000001000}],
  "editMessageTimestamp": 1700000001500, "isErased": false}', 1700000001000, 'c1', 78, NULL, 'outgoing', NULL, NULL),
 (3, 'm3', '{"deletedForEveryone": true, "deletedForEveryoneTimestamp": 1700000005000, "isViewOnce": true}', NULL, 'c2',
  79, NULL, 'call-history', NULL, NULL), (4, NULL, 'no json', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO message_attachments VALUES ('m2', -1, 'attachment', 0, 9, 'text/plain', 'ef/gh', NULL, 'f.txt', NULL, NULL);
"""


def test_signal_of_a_desktop(tmp_path: Path) -> None:
    shown = {"conversations": ("id", "conversation")}
    tables, marks = ("messages", "conversations"), ("messages.conversationId",)
    outcome = hold(App(desktop, "db.sqlite", _DESKTOP, _DESKTOP_ROWS, tables, shown, marks), tmp_path)
    one, two, three, four, private, group = (stated(each) for each in outcome.artifacts)
    assert one == {
        "locator": "row messages:1",
        "service": "Signal",
        "direction": "incoming",
        "conversation": "c1",
        "conversation_name": "İpek",
        "sender": "+90",
        "participants": (Participant(identifier="+90", name="İpek", role="sender"),),
        "body": "merhaba",
        "type": "incoming",
        "identifier": "1700000000000",
        "details": (Detail(name="id", value="m1"),),
        "status": "readStatus 1",
        "sent": "1700000000000",
        "received": "1700000000900",
        "attachments": (Attachment(path="ab/cd", name="x.png", mime="image/png", size=12, width=3),),
        "reply_to": "1699999999999",
        "reply_text": "önce",
        "reply_sender": "a9",
        "reactions": (
            Reaction(reaction="🙂", who="+90", name="İpek").at(_ms(1700000003000)),
            Reaction(reaction="", who="+90", name="İpek", removed=True).at(_ms(1700000004000)),
        ),
    }
    assert two == {
        "locator": "row messages:2",
        "service": "Signal",
        "direction": "outgoing",
        "conversation": "c1",
        "conversation_name": "İpek",
        "recipients": ("+90",),
        "body": "in json",
        "type": "outgoing",
        "identifier": "1700000001000",
        "details": (Detail(name="id", value="m2"),),
        "sent": "1700000001000",
        "attachments": (Attachment(path="ef/gh", name="f.txt", mime="text/plain", size=9),),
        "edits": (Edit(body="first").at(_ms(1700000001000)), Edit(body="in json").at(_ms(1700000001500))),
        "receipts": (Receipt(event="Read", who="+90").at(_ms(1700000002000)),),
        "edited": "1700000001500",
    }
    assert (three["deletion"], three["revoked"], three["status"]) == (
        "deletedForEveryone",
        "1700000005000",
        "isViewOnce",
    )
    assert four == {"locator": "row messages:4", "service": "Signal", "direction": "unknown"}
    assert ("json holds no JSON object that can be read", "row messages:4") in outcome.warnings
    assert (private["archived"], private["pinned"], private["unread"]) == (True, False, 2)
    assert (group["conversation_name"], group["expiry_s"]) == ("Grup", 60)
    assert group["participants"] == (Participant(identifier="a1", role="role 2"),)


_DESKTOP_PEOPLE = """
CREATE TABLE callsHistory (callId TEXT PRIMARY KEY, peerId TEXT NOT NULL, ringerId TEXT DEFAULT NULL, mode TEXT NOT NULL,
 type TEXT NOT NULL, direction TEXT NOT NULL, status TEXT NOT NULL, timestamp INTEGER NOT NULL, startedById TEXT DEFAULT
 NULL, endedTimestamp INTEGER DEFAULT NULL, UNIQUE (callId, peerId) ON CONFLICT FAIL);
INSERT INTO conversations (id, json, type, name, profileFullName, e164, serviceId, groupId) VALUES
 ('c1', '{}', 'private', NULL, 'Ada', '+44770', 'aci-1', NULL), ('c2', '{"membersV2": [{"aci": "aci-1", "role": 1}]}',
 'group', 'Team', NULL, NULL, NULL, 'g=');
INSERT INTO messages (rowid, id, json, conversationId, type, source, sourceServiceId) VALUES
 (1, 'm1', '{"bodyRanges": [{"start": 0, "mentionAci": "aci-1"}, {"style": 1}], "quote": {"authorAci": "aci-1"},
   "attachments": [{"path": "again"}]}', 'c2', 'incoming', NULL, 'aci-1'),
 (2, 'm2', '{}', 'c2', 'incoming', '+44770', NULL), (3, 'm3', '{"source": "+33"}', 'c2', 'incoming', '+33', NULL);
INSERT INTO message_attachments (messageId, editHistoryIndex, attachmentType, orderInMessage, size, contentType, path)
 VALUES ('m1', -1, 'attachment', 0, 1, 'a/b', 'own');
INSERT INTO callsHistory VALUES ('1', 'aci-1', NULL, 'Direct', 'Video', 'Incoming', 'Missed', 1700000000000, NULL, NULL),
 ('2', 'g=', 'aci-1', 'Group', 'Group', 'Outgoing', 'Joined', 1700000001000, 'aci-9', 1700000002000),
 ('3', 'c1', NULL, 'Direct', 'Audio', 'Incoming', 'Accepted', 1700000003000, NULL, NULL);
"""


def test_people_of_a_desktop_have_one_identifier_wherever_they_stand(tmp_path: Path) -> None:
    path = database(tmp_path / "db.sqlite", _DESKTOP, _DESKTOP_PEOPLE)
    one, two, three, _, group = (stated(each) for each in run(desktop, path).artifacts)
    ada = Participant(identifier="+44770", name="Ada", role="sender")
    assert [(each["sender"], each.get("participants")) for each in (one, two, three)] == [
        ("+44770", (ada,)),
        ("+44770", (ada,)),
        ("+33", None),
    ]
    assert (one["mentions"], one["reply_sender"]) == (("+44770",), "+44770")
    assert one["attachments"] == (Attachment(path="own", mime="a/b", size=1),)
    assert group["participants"] == (Participant(identifier="+44770", name="Ada", role="role 1"),)


def test_calls_of_a_desktop(tmp_path: Path) -> None:
    made = App(
        desktop_calls, "db.sqlite", _DESKTOP, _DESKTOP_PEOPLE, ("callsHistory",), {}, ("callsHistory.callId",)
    )
    one, two, three = (stated(each) for each in hold(made, tmp_path).artifacts)
    assert one == {
        "locator": "row callsHistory:1",
        "service": "Signal",
        "direction": "missed",
        "number": "+44770",
        "name": "Ada",
        "video": True,
        "status": "Missed",
        "conversation": "c1",
        "identifier": "1",
        "started": "1700000000000",
    }
    assert (two["direction"], two["group"], two["conversation"], two["conversation_name"]) == (
        "outgoing",
        True,
        "c2",
        "Team",
    )
    assert two["participants"] == (
        Participant(identifier="+44770", name="Ada", role="ringer"),
        Participant(identifier="aci-9", role="started"),
    )
    assert (three["direction"], three["number"], three["video"]) == ("incoming", "+44770", False)
