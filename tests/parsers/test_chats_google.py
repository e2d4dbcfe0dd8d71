"""Google Voice and Google Messages: a real store, and databases whose truth stands here."""

from __future__ import annotations

import sqlite3
import zipfile
from collections import Counter
from contextlib import closing
from pathlib import Path

from chats_made import App, hold, stated
from parser_harness import corpus, run

from evidence.model.kinds import Attachment, Detail, Participant
from parsers.chats.google_voice_ios import parse as voice

_VOICE = """
CREATE TABLE MMSAttachmentInfo(attachmentKey TEXT NOT NULL, mediaType INTEGER NOT NULL, threadItemKey TEXT NOT NULL,
 threadItemType INTEGER NOT NULL, attachmentInfoStatus INTEGER NOT NULL, attachmentSource INTEGER NOT NULL,
 PRIMARY KEY(attachmentKey,attachmentSource));
CREATE TABLE Participant(phoneNumberE164 TEXT NOT NULL, isBlocked INTEGER NOT NULL, PRIMARY KEY(phoneNumberE164));
CREATE TABLE Thread(threadKey TEXT NOT NULL, threadType INTEGER NOT NULL, isUnread INTEGER NOT NULL, isText INTEGER NOT
 NULL, timestamp REAL NOT NULL, syncTimestamp REAL, isDeleted INTEGER NOT NULL, groupName TEXT, isSuspectedSpam INTEGER
 NOT NULL, groupSMSSuspectedSpamParticipantsE164Strings TEXT NOT NULL, PRIMARY KEY(threadKey,threadType));
CREATE TABLE ThreadItem(threadItemKey TEXT NOT NULL, threadFragmentID TEXT, threadItemType INTEGER NOT NULL, sortID
 INTEGER NOT NULL, remoteThreadItemID TEXT, remoteThreadID TEXT, isUnread INTEGER NOT NULL, messageText TEXT,
 senderPhoneNumber TEXT, sendingState INTEGER, failureReason INTEGER NOT NULL, messageID INTEGER NOT NULL,
 isSystemMessage INTEGER NOT NULL, isDeleted INTEGER NOT NULL, ringGroupName TEXT, ringGroupPhoneNumber TEXT,
 transferredFromE164 TEXT, transferredToE164 TEXT, warmingCallFromE164 TEXT, duration REAL NOT NULL, timestamp REAL NOT
 NULL, syncTimestamp REAL, itemType TEXT NOT NULL, threadKey TEXT, threadType INTEGER, dndStatus INTEGER,
 PRIMARY KEY(threadItemKey,threadItemType));
CREATE TABLE ThreadParticipant(phoneNumberE164 TEXT NOT NULL, threadKey TEXT NOT NULL, threadType INTEGER NOT NULL,
 PRIMARY KEY(phoneNumberE164,threadKey,threadType));
CREATE TABLE Transcript(threadItemKey TEXT NOT NULL, threadItemType INTEGER NOT NULL, text TEXT NOT NULL, confidence
 REAL NOT NULL, status INTEGER NOT NULL, PRIMARY KEY(threadItemKey,threadItemType));
"""
_VOICE_ROWS = """
INSERT INTO Participant VALUES ('+19198887386', 0), ('+16502651193', 1);
INSERT INTO Thread VALUES ('t1', 1, 0, 1, 1704739685.857, NULL, 0, NULL, 0, ''), ('t1', 2, 0, 0, 1, NULL, 1, 'G', 1, '');
INSERT INTO ThreadParticipant VALUES ('+19198887386', 't1', 1), ('+16502651193', 't1', 2);
INSERT INTO ThreadItem (threadItemKey, threadItemType, sortID, isUnread, messageText, senderPhoneNumber, sendingState,
 failureReason, messageID, isSystemMessage, isDeleted, transferredToE164, duration, timestamp, itemType, threadKey,
 threadType) VALUES
 ('i1', 1, 1, 1, 'مرحبا 🦊', '+19198887386', NULL, 0, 0, 0, 0, NULL, 0, 1704739685.857, 'SmsIn', 't1', 1),
 ('i2', 1, 2, 0, 'out', '+19105550000', 3, 0, 0, 0, 1, NULL, 0, 1704739686.0, 'SmsOut', 't1', 1),
 ('i3', 1, 3, 0, NULL, '+19105550000', NULL, 0, 0, 0, 0, '+1999', 95.5, 1704739687.0, 'OutgoingCall', 't1', 1),
 ('i4', 1, 4, 0, NULL, '+19198887386', NULL, 0, 0, 0, 0, NULL, 0, 1704739688.0, 'MissedCall', 't1', 1),
 ('i5', 1, 5, 0, NULL, '+19198887386', NULL, 0, 0, 0, 0, NULL, 0, 1704739689.0, 'Voicemail', 't1', 1),
 ('i6', 1, 6, 0, 'new', NULL, NULL, 0, 0, 0, 0, NULL, 0, 1e300, 'Fax', NULL, NULL);
INSERT INTO MMSAttachmentInfo VALUES ('i1-1', 1, 'i1', 1, 0, 1), ('i1-2', 1, 'i1', 9, 0, 1);
INSERT INTO Transcript VALUES ('i5', 1, 'call me', 0.99, 0);
"""


def test_google_voice_of_ios(tmp_path: Path) -> None:
    tables = ("ThreadItem", "Thread", "Participant")
    shown = {"Thread": ("threadKey", "conversation")}
    made = App(voice, "threadingStore.sqlite", _VOICE, _VOICE_ROWS, tables, shown, ("ThreadItem.itemType",))
    outcome = hold(made, tmp_path)
    found = [stated(each) for each in outcome.artifacts]
    assert found[:5] == [
        {
            "locator": "row ThreadItem:1",
            "service": "Google Voice",
            "direction": "incoming",
            "conversation": "t1",
            "sender": "+19198887386",
            "body": "مرحبا 🦊",
            "status": "unread, failureReason 0",
            "sent": "1704739685.857",
            "attachments": (Attachment(name="i1-1"),),
            "type": "SmsIn",
            "identifier": "i1",
        },
        {
            "locator": "row ThreadItem:2",
            "service": "Google Voice",
            "direction": "outgoing",
            "conversation": "t1",
            "recipients": ("+19198887386",),
            "account": "+19105550000",
            "body": "out",
            "status": "sendingState 3, failureReason 0",
            "sent": "1704739686.0",
            "type": "SmsOut",
            "identifier": "i2",
            "deletion": "isDeleted",
        },
        {
            "locator": "row ThreadItem:3",
            "service": "Google Voice",
            "direction": "outgoing",
            "number": "+19198887386",
            "account": "+19105550000",
            "conversation": "t1",
            "identifier": "i3",
            "started": "1704739687.0",
            "details": (
                Detail(name="duration", value="95.5"),
                Detail(name="transferredToE164", value="+1999"),
            ),
        },
        {
            "locator": "row ThreadItem:4",
            "service": "Google Voice",
            "direction": "missed",
            "number": "+19198887386",
            "conversation": "t1",
            "identifier": "i4",
            "started": "1704739688.0",
            "details": (Detail(name="duration", value="0.0"),),
        },
        {
            "locator": "row ThreadItem:5",
            "number": "+19198887386",
            "account": "Google Voice",
            "transcript": "call me",
            "heard": True,
            "received": "1704739689.0",
            "details": (
                Detail(name="duration", value="0.0"),
                Detail(name="threadKey", value="t1"),
                Detail(name="threadItemKey", value="i5"),
            ),
        },
    ]
    assert (found[5]["direction"], found[5]["type"], found[5]["sent"]) == ("unknown", "Fax", "1e+300")
    assert found[6]["participants"] == (Participant(identifier="+19198887386"),)
    assert (found[7]["visibility"], found[7]["conversation_name"]) == ("isDeleted, isSuspectedSpam", "G")
    assert [each["blocked"] for each in found[8:]] == [False, True]


def test_google_voice_of_a_real_store(tmp_path: Path) -> None:
    path = tmp_path / "threadingStore.sqlite"
    with zipfile.ZipFile(corpus("phones/ios17_googlevoice.zip")) as archive:
        (name,) = archive.namelist()
        path.write_bytes(archive.read(name))
    live = [each for each in run(voice, path).artifacts if each.state == "live"]
    assert Counter(each.kind for each in live) == {
        "message": 118,
        "call": 29,
        "voicemail": 5,
        "conversation": 41,
        "contact": 24,
    }
    with closing(sqlite3.connect(path)) as connection:
        texts = connection.execute(
            "SELECT messageText FROM ThreadItem WHERE itemType LIKE 'Sms%' ORDER BY rowid"
        )
        assert [each for (each,) in texts] == [
            stated(each).get("body") for each in live if each.kind == "message"
        ]
