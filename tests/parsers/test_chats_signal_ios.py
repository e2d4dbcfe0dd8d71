"""Signal on iOS, unlocked, against databases whose truth stands here."""

from __future__ import annotations

import plistlib
from pathlib import Path
from plistlib import UID
from typing import Any
from uuid import UUID

from chats_made import App, database, hold, stated
from parser_harness import run

from evidence.model.kinds import Attachment, Detail, Identifier, Participant, Reaction, Receipt
from evidence.model.timestamp import Timestamp
from parsers.chats.signal_ios import parse as messages
from parsers.chats.signal_ios_calls import parse as calls

_RANA = "0A0B0C0D-0000-4000-8000-00000000000A"


def _ms(value: int) -> Timestamp:
    return Timestamp(value * 1_000_000, str(value), "unix_ms")


def _archive(*objects: Any) -> str:
    """A keyed archive of these objects, of which the first is the root, as SQL."""
    whole = {"$archiver": "NSKeyedArchiver", "$version": 100_000, "$top": {"root": UID(1)}}
    listed = ["$null", *objects]
    return f"x'{plistlib.dumps({**whole, '$objects': listed}, fmt=plistlib.FMT_BINARY).hex()}'"


def _class(name: str) -> dict[str, Any]:
    return {"$classname": name, "$classes": [name, "MTLModel", "NSObject"]}


_GROUP = _archive(
    {"$class": UID(2), "groupName": UID(3), "groupId": UID(4)}, _class("TSGroupModelV2"), "مجموعة", b"\1" * 32
)
_QUOTE = _archive(
    {"$class": UID(2), "timestamp": UID(3), "body": UID(4), "authorAddress": UID(5)},
    _class("TSQuotedMessage"),
    1699999999000,
    "quoted",
    {"$class": UID(6), "backingUuid": UID(7), "backingPhoneNumber": UID(0)},
    _class("SignalServiceKit.SignalServiceAddress"),
    {"$class": UID(8), "NS.uuidbytes": UUID(_RANA).bytes},
    _class("NSUUID"),
)
_NAMED = _archive({"$class": UID(2), "NS.objects": [UID(3), UID(4)]}, _class("NSArray"), "A-1", "A-gone")
_STATES = _archive(
    {"$class": UID(2), "NS.keys": [UID(3), UID(7), UID(3)], "NS.objects": [UID(8), UID(9), UID(11)]},
    _class("NSDictionary"),
    {"$class": UID(4), "backingUuid": UID(5), "backingPhoneNumber": UID(0)},
    _class("SignalServiceKit.SignalServiceAddress"),
    {"$class": UID(6), "NS.uuidbytes": UUID(_RANA).bytes},
    _class("NSUUID"),
    {"$class": UID(4), "backingUuid": UID(0), "backingPhoneNumber": "+7"},
    {"$class": UID(10), "state": 3, "deliveryTimestamp": 1700000001100, "readTimestamp": 1700000001200},
    {"$class": UID(10), "state": 6, "statusTimestamp": 1700000001300, "wasSentByUD": True},
    _class("TSOutgoingMessageRecipientState"),
    {"$class": UID(10), "state": 55},
)

_SCHEMA = """
CREATE TABLE "model_TSThread" ("id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "recordType" INTEGER NOT NULL,
 "uniqueId" TEXT NOT NULL UNIQUE ON CONFLICT FAIL, "creationDate" DOUBLE, "isArchived" INTEGER NOT NULL DEFAULT 0,
 "contactPhoneNumber" TEXT, "contactUUID" TEXT, "groupModel" BLOB, "isMarkedUnread" BOOLEAN NOT NULL DEFAULT 0);
CREATE TABLE "model_TSInteraction" ("id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "recordType" INTEGER NOT NULL,
 "uniqueId" TEXT NOT NULL UNIQUE ON CONFLICT FAIL, "receivedAtTimestamp" INTEGER NOT NULL, "timestamp" INTEGER NOT NULL,
 "uniqueThreadId" TEXT NOT NULL, "attachmentIds" BLOB, "authorPhoneNumber" TEXT, "authorUUID" TEXT, "body" TEXT,
 "callType" INTEGER, "customMessage" TEXT, "errorType" INTEGER, "expiresInSeconds" INTEGER, "isViewOnceMessage" INTEGER,
 "messageType" INTEGER, "quotedMessage" BLOB, "read" INTEGER, "storedMessageState" INTEGER, "wasRemotelyDeleted" BOOLEAN,
 "viewed" BOOLEAN, "editState" INTEGER DEFAULT 0, "recipientAddressStates" BLOB);
CREATE TABLE "model_SignalRecipient" ("id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "recipientPhoneNumber" TEXT,
 "recipientUUID" TEXT, "pni" TEXT);
CREATE TABLE "model_SignalAccount" ("id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "recipientPhoneNumber" TEXT,
 "recipientUUID" TEXT, "givenName" TEXT, "familyName" TEXT, "nickname" TEXT, "fullName" TEXT);
CREATE TABLE "model_OWSUserProfile" ("id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "profileName" TEXT,
 "recipientPhoneNumber" TEXT, "recipientUUID" TEXT, "familyName" TEXT, "bio" TEXT);
CREATE TABLE "model_OWSReaction" ("id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "emoji" TEXT NOT NULL, "reactorE164"
 TEXT, "reactorUUID" TEXT, "sentAtTimestamp" INTEGER NOT NULL, "uniqueMessageId" TEXT NOT NULL);
CREATE TABLE "model_TSMention" ("id" INTEGER PRIMARY KEY, "uniqueMessageId" TEXT NOT NULL, "uuidString" TEXT NOT NULL);
CREATE TABLE "model_TSGroupMember" ("id" INTEGER PRIMARY KEY, "groupThreadId" TEXT NOT NULL, "phoneNumber" TEXT,
 "uuidString" TEXT);
CREATE TABLE "thread_associated_data" ("id" INTEGER PRIMARY KEY, "threadUniqueId" TEXT NOT NULL UNIQUE, "isArchived"
 BOOLEAN NOT NULL DEFAULT 0, "isMarkedUnread" BOOLEAN NOT NULL DEFAULT 0);
CREATE TABLE "EditRecord" ("id" INTEGER PRIMARY KEY AUTOINCREMENT, "latestRevisionId" INTEGER NOT NULL, "pastRevisionId"
 INTEGER NOT NULL, "read" BOOLEAN NOT NULL DEFAULT 0);
CREATE TABLE "model_TSAttachment" ("id" INTEGER PRIMARY KEY, "uniqueId" TEXT NOT NULL UNIQUE, "byteCount" INTEGER,
 "caption" TEXT, "contentType" TEXT NOT NULL, "sourceFilename" TEXT, "localRelativeFilePath" TEXT);
CREATE TABLE "Attachment" ("id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, "unencryptedByteCount" INTEGER, "mimeType"
 TEXT NOT NULL, "localRelativeFilePath" TEXT, "cachedMediaHeightPixels" INTEGER, "cachedMediaWidthPixels" INTEGER);
CREATE TABLE "MessageAttachmentReference" ("ownerType" INTEGER NOT NULL, "ownerRowId" INTEGER NOT NULL,
 "attachmentRowId" INTEGER NOT NULL, "caption" TEXT, "sourceFilename" TEXT);
CREATE TABLE "CallRecord" ("id" INTEGER PRIMARY KEY NOT NULL, "callId" TEXT NOT NULL, "interactionRowId" INTEGER NOT
 NULL UNIQUE, "threadRowId" INTEGER NOT NULL, "type" INTEGER NOT NULL, "direction" INTEGER NOT NULL, "status" INTEGER
 NOT NULL, "timestamp" INTEGER NOT NULL, "groupCallRingerAci" BLOB, "unreadStatus" INTEGER NOT NULL DEFAULT 0,
 "callEndedTimestamp" INTEGER NOT NULL DEFAULT 0);
"""
_ROWS = f"""
INSERT INTO model_TSThread (id, recordType, uniqueId, creationDate, contactUUID, groupModel) VALUES
 (4, 27, 'T-1', 1690000000.5, '{_RANA}', NULL), (5, 26, 'g-2', NULL, NULL, {_GROUP}), (6, 26, 'g-3', NULL, NULL, x'00');
INSERT INTO model_SignalRecipient VALUES (1, '+1555', '{_RANA}', 'PNI:1'), (2, NULL, 'U-2', NULL);
INSERT INTO model_SignalAccount VALUES (1, '+1555', '{_RANA}', 'رنا', '🦋', 'Ra', '');
INSERT INTO model_OWSUserProfile VALUES (1, 'Two', NULL, 'U-2', 'Second', 'bio'), (2, 'Other', '+1555', NULL, NULL, NULL);
INSERT INTO model_TSInteraction (id, recordType, uniqueId, receivedAtTimestamp, timestamp, uniqueThreadId, authorUUID,
 authorPhoneNumber, body, messageType, errorType, callType, expiresInSeconds, quotedMessage, read, storedMessageState,
 wasRemotelyDeleted, editState, attachmentIds, customMessage) VALUES
 (11, 19, 'I-1', 1700000000900, 1700000000000, 'T-1', '{_RANA}', NULL, 'أهلا', NULL, NULL, NULL, 60, {_QUOTE}, 1, NULL, 0,
  1, NULL, NULL),
 (12, 21, 'I-2', 1700000001000, 1700000001000, 'g-2', NULL, NULL, 'to group', NULL, NULL, NULL, 0, NULL, NULL, 4, 0, 0,
  {_NAMED}, NULL),
 (13, 19, 'I-3', 1700000002900, 1700000002000, 'g-2', 'U-2', NULL, NULL, NULL, NULL, NULL, 0, NULL, 0, NULL, 1, 0, NULL,
  NULL),
 (14, 10, 'I-4', 1700000003000, 1700000003000, 'g-2', NULL, NULL, NULL, 13, NULL, NULL, 0, NULL, 0, NULL, 0, 0, NULL,
  'renamed'),
 (15, 20, 'I-5', 1700000004000, 1700000004000, 'T-1', NULL, NULL, NULL, NULL, NULL, 3, 0, NULL, 0, NULL, 0, 0, NULL, NULL),
 (16, 19, 'I-6', 1699999990000, 1699999990000, 'T-1', '{_RANA}', NULL, 'before', NULL, NULL, NULL, 0, x'62706c', 1, NULL,
  0, 2, NULL, NULL),
 (17, 99, 'I-7', 1, 1700000005000, 'nowhere', NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, 0, NULL, 0, 0, NULL, NULL),
 (18, 9, 'I-8', 1, 1700000005000, 'T-1', NULL, NULL, NULL, NULL, 77, NULL, 0, NULL, 0, NULL, 0, 0, NULL, NULL);
UPDATE model_TSInteraction SET recipientAddressStates = {_STATES} WHERE id = 12;
UPDATE model_TSInteraction SET recipientAddressStates = {_NAMED} WHERE id = 13;
INSERT INTO EditRecord VALUES (1, 11, 16, 0);
INSERT INTO model_OWSReaction VALUES (1, '❤️', NULL, 'U-2', 1700000006000, 'I-1');
INSERT INTO model_TSMention VALUES (1, 'I-2', '{_RANA}');
INSERT INTO model_TSGroupMember VALUES (1, 'g-2', NULL, '{_RANA}'), (2, 'g-2', '+7', NULL);
INSERT INTO thread_associated_data VALUES (1, 'T-1', 1, 0);
INSERT INTO model_TSAttachment VALUES (1, 'A-1', 12, 'cap', 'image/png', 'a.png', '/A/a.png');
INSERT INTO Attachment VALUES (7, 77, 'image/jpeg', 'ab/cd', 480, 640);
INSERT INTO MessageAttachmentReference VALUES (0, 11, 7, NULL, 'x.jpg'), (3, 11, 8, NULL, NULL);
INSERT INTO CallRecord VALUES
 (1, '18446744073709551615', 15, 4, 1, 0, 3, 1700000004000, NULL, 0, 0),
 (2, '5', 21, 5, 2, 0, 6, 1700000007000, x'{UUID(_RANA).hex}', 0, 1700000008000),
 (3, '6', 22, 99, 0, 1, 55, 1700000009000, NULL, 0, 0);
"""
_TABLES = (
    "model_TSInteraction",
    "model_TSThread",
    "model_SignalRecipient",
    "model_SignalAccount",
    "model_OWSUserProfile",
)
_MARKS = ("model_TSInteraction.uniqueThreadId",)


def test_signal_of_ios(tmp_path: Path) -> None:
    outcome = hold(App(messages, "signal.sqlite", _SCHEMA, _ROWS, _TABLES, {}, _MARKS), tmp_path)
    found = [stated(each) for each in outcome.artifacts]
    rana = Participant(identifier="+1555", name="رنا 🦋", role="sender")
    assert found[0] == {
        "locator": "row model_TSInteraction:11",
        "service": "Signal",
        "direction": "incoming",
        "conversation": "+1555",
        "conversation_name": "رنا 🦋",
        "sender": "+1555",
        "participants": (rana,),
        "body": "أهلا",
        "type": "incoming message",
        "identifier": "1700000000000",
        "details": (Detail(name="uniqueId", value="I-1"),),
        "status": "read 1, expiresInSeconds 60, editState 1",
        "sent": "1700000000000",
        "received": "1700000000900",
        "attachments": (
            Attachment(path="ab/cd", name="x.jpg", mime="image/jpeg", size=77, width=640, height=480),
            Attachment(text="quote"),
        ),
        "reply_to": "1699999999000",
        "reply_text": "quoted",
        "reply_sender": "+1555",
        "reactions": (Reaction(reaction="❤️", who="U-2", name="Two Second").at(_ms(1700000006000)),),
    }
    assert found[1] == {
        "locator": "row model_TSInteraction:12",
        "service": "Signal",
        "direction": "outgoing",
        "conversation": "g-2",
        "conversation_name": "مجموعة",
        "body": "to group",
        "type": "outgoing message",
        "recipients": ("g-2",),
        "identifier": "1700000001000",
        "details": (Detail(name="uniqueId", value="I-2"),),
        "status": "storedMessageState 4",
        "sent": "1700000001000",
        "attachments": (Attachment(path="/A/a.png", name="a.png", mime="image/png", size=12, text="cap"),),
        "mentions": ("+1555",),
        "receipts": (
            Receipt(event="delivered", who="+1555").at(_ms(1700000001100)),
            Receipt(event="read", who="+1555").at(_ms(1700000001200)),
            Receipt(event="read", who="+7").at(_ms(1700000001300)),
            Receipt(event="state 55", who="+1555"),
        ),
    }
    assert (found[2]["deletion"], found[2]["sender"]) == ("wasRemotelyDeleted", "U-2")
    assert (found[3]["type"], found[3]["body"], found[3]["created"]) == (
        "info: profile update",
        "renamed",
        "1700000003000",
    )
    assert (found[4]["type"], found[4]["direction"], found[4]["sender"]) == (
        "call: incoming, missed",
        "incoming",
        "+1555",
    )
    assert found[5]["status"] == "read 1, editState 2, replaced by model_TSInteraction:11"
    assert (found[6]["type"], found[6]["conversation"], found[6]["direction"]) == (
        "type 99",
        "nowhere",
        "unknown",
    )
    assert found[7]["type"] == "error: errorType 77"
    assert {place for _, place in outcome.warnings} >= {"row model_TSInteraction:16", "row model_TSThread:6"}


def test_people_and_threads_of_signal_on_ios(tmp_path: Path) -> None:
    path = database(tmp_path / "signal.sqlite", _SCHEMA, _ROWS)
    contact, group, damaged, *people = (stated(each) for each in run(messages, path).artifacts[8:])
    assert contact == {
        "locator": "row model_TSThread:4",
        "service": "Signal",
        "conversation": "+1555",
        "conversation_name": "رنا 🦋",
        "archived": True,
        "created": "1690000000.5",
    }
    assert (group["type"], group["conversation"], group["archived"]) == ("group", "g-2", False)
    assert group["participants"] == (
        Participant(identifier="+1555", name="رنا 🦋"),
        Participant(identifier="+7"),
    )
    assert (damaged["conversation"], "conversation_name" in damaged) == ("g-3", False)
    assert people[0] == {
        "locator": "row model_SignalRecipient:1",
        "service": "Signal",
        "phones": ("+1555",),
        "identifiers": (
            Identifier(identifier=_RANA, service="Signal", label="aci"),
            Identifier(identifier="PNI:1", service="Signal", label="pni"),
        ),
    }
    assert [each.get("name") for each in people] == [None, None, "رنا 🦋", "Two Second", "Other"]
    assert (people[2]["nickname"], people[3]["note"]) == ("Ra", "bio")


def test_calls_of_signal_on_ios(tmp_path: Path) -> None:
    shown, marks = {"CallRecord": ("callId", "identifier")}, ("CallRecord.callId",)
    made = App(calls, "signal.sqlite", _SCHEMA, _ROWS, ("CallRecord",), shown, marks)
    one, two, three = (stated(each) for each in hold(made, tmp_path).artifacts)
    assert one == {
        "locator": "row CallRecord:1",
        "service": "Signal",
        "direction": "missed",
        "number": "+1555",
        "name": "رنا 🦋",
        "video": True,
        "status": "missed",
        "conversation": "+1555",
        "identifier": "18446744073709551615",
        "started": "1700000004000",
    }
    assert two == {
        "locator": "row CallRecord:2",
        "service": "Signal",
        "direction": "incoming",
        "status": "ringing accepted",
        "group": True,
        "participants": (Participant(identifier="+1555", name="رنا 🦋", role="ringer"),),
        "conversation": "g-2",
        "conversation_name": "مجموعة",
        "identifier": "5",
        "started": "1700000007000",
        "ended": "1700000008000",
    }
    assert (three["direction"], three["status"], "number" in three) == ("outgoing", "status 55", False)
