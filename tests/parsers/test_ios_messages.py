"""Reactions, answers, edits and unsent parts of iOS messages."""

from __future__ import annotations

import plistlib
import sqlite3
from contextlib import closing
from pathlib import Path

from app_made import held_by_database
from parser_harness import run

from evidence.model.kinds import Detail, Edit, FileReference, Message, Participant, Reaction, Receipt
from evidence.model.timestamp import Timestamp
from parsers.ios.messages import parse as messages

START = Timestamp(1_700_000_000_000_000_000, "721692800000000000", "cocoa_ns")
LATER = Timestamp(1_700_000_060_000_000_000, "721692860000000000", "cocoa_ns")
_AT, _STORED = "2023-11-14T22:13:20+00:00", "721692800000000000 (cocoa_ns)"
# The beginning of an attributed text as Apple archives it, up to the type of the string.
_ARCHIVE = (
    "040b73747265616d747970656481e803840140848484124e534d757461626c6541747472696275746564537472696e67008484124e"
    "5341747472696275746564537472696e67008484084e534f626a6563740085928484840f4e534d757461626c65537472696e670184"
    "84084e53537472696e67019584012b"
)


def _archived(text: str) -> bytes:
    raw = text.encode()
    return bytes.fromhex(_ARCHIVE) + bytes([len(raw)]) + raw + b"\x86\x84\x02iI\x01"


def test_reactions_answers_edits_and_unsent_parts(tmp_path: Path) -> None:
    summary = plistlib.dumps(
        {
            "ec": {
                "0": [
                    {"d": 721692800.0, "t": _archived("früher 🌵")},
                    {"d": 721692860.0, "t": _archived("neu")},
                ]
            },
            "rp": [1],
        },
        fmt=plistlib.FMT_BINARY,
    )
    held_by_database(
        messages,
        tmp_path / "sms.db",
        "CREATE TABLE message (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, text TEXT,"
        " handle_id INTEGER, subject TEXT, service TEXT, account TEXT, date INTEGER, date_read INTEGER,"
        " date_delivered INTEGER, is_delivered INTEGER, is_from_me INTEGER, is_read INTEGER, is_sent INTEGER,"
        " associated_message_guid TEXT, associated_message_type INTEGER, associated_message_emoji TEXT,"
        " thread_originator_guid TEXT, date_edited INTEGER, date_retracted INTEGER, message_summary_info BLOB);"
        "CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT NOT NULL)",
        "INSERT INTO handle VALUES (1, '+447700900101');"
        "INSERT INTO message (ROWID, guid, text, handle_id, service, date, is_from_me, associated_message_guid,"
        " associated_message_type, associated_message_emoji, thread_originator_guid, date_edited, date_retracted,"
        " message_summary_info) VALUES"
        f" (1, 'A', 'neu', 1, 'iMessage', 721692800000000000, 1, NULL, 0, NULL, 'Z', 721692860000000000,"
        f" 721692860000000000, x'{summary.hex()}'),"
        " (2, 'B', 'Loved “neu”', 1, 'iMessage', 721692800000000000, 0, 'p:0/A', 2000, NULL, NULL, 0, 0, NULL),"
        " (3, 'C', 'Removed 🎉', 1, 'iMessage', 721692800000000000, 1, 'bp:A', 3006, '🎉', NULL, 0, 0, NULL)",
        [
            Message(
                locator="row message:1",
                service="iMessage",
                direction="outgoing",
                recipients=("+447700900101",),
                body="neu",
                identifier="A",
                reply_to="Z",
                edits=(Edit(body="früher 🌵", part="0", time=_AT, stored="721692800.0 (cocoa_s)"),),
                reactions=(
                    Reaction(
                        reaction="loved",
                        who="+447700900101",
                        removed=False,
                        own=False,
                        time=_AT,
                        stored=_STORED,
                    ),
                    Reaction(reaction="🎉", removed=True, own=True, time=_AT, stored=_STORED),
                ),
                deletion="unsent: part 1",
                sent=START,
                edited=LATER,
                revoked=LATER,
            ),
            Message(
                locator="row message:2",
                service="iMessage",
                direction="incoming",
                sender="+447700900101",
                body="Loved “neu”",
                type="reaction: loved",
                identifier="B",
                reply_to="A",
                received=START,
            ),
            Message(
                locator="row message:3",
                service="iMessage",
                direction="outgoing",
                recipients=("+447700900101",),
                body="Removed 🎉",
                type="reaction: 🎉",
                identifier="C",
                reply_to="A",
                sent=START,
            ),
        ],
        needed=("handle_id",),
    )


def test_what_a_row_says_of_groups_deletion_and_sound(tmp_path: Path) -> None:
    """And what it does not say: whose message it is."""
    path = tmp_path / "sms.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE message (ROWID INTEGER PRIMARY KEY, guid, text, handle_id, subject, service, date, is_from_me,"
            " is_read, is_sent, item_type, group_action_type, other_handle, group_title, cache_roomnames, is_spam,"
            " date_played, associated_message_guid, associated_message_type);"
            "CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id);"
            "CREATE TABLE chat_recoverable_message_join (chat_id, message_id, delete_date);"
            "INSERT INTO handle VALUES (1, '+447700900101'), (2, 'b@example.org');"
            "INSERT INTO message (ROWID, handle_id, service, date, is_from_me, item_type, group_action_type,"
            " other_handle, cache_roomnames, is_spam, date_played, associated_message_guid, associated_message_type)"
            " VALUES (1, 1, 'iMessage', 721692800000000000, 0, 1, 1, 2, 'chat9', 0, 0, NULL, 0),"
            " (2, 1, 'SMS', 721692800000000000, NULL, 0, 0, 0, NULL, 1, 721692860000000000, 'p:0/A', 1000);"
            "INSERT INTO chat_recoverable_message_join VALUES (7, 1, 721692860000000000)"
        )
    outcome = run(messages, path)
    assert outcome.artifacts == [
        Message(
            locator="row message:1",
            state="deleted",
            service="iMessage",
            direction="incoming",
            conversation="chat9",
            sender="+447700900101",
            status="item type 1",
            participants=(Participant(identifier="b@example.org", role="other handle"),),
            deletion="recently deleted",
            received=START,
            revoked=LATER,
            details=(Detail(name="group_action_type", value=1),),
        ),
        Message(
            locator="row message:2",
            service="SMS",
            direction="unknown",
            participants=(Participant(identifier="+447700900101"),),
            receipts=(
                Receipt(
                    event="played", time="2023-11-14T22:14:20+00:00", stored="721692860000000000 (cocoa_ns)"
                ),
            ),
            details=(
                Detail(name="is_spam", value=1),
                Detail(name="associated_message_type", value=1000),
                Detail(name="associated_message_guid", value="p:0/A"),
                Detail(name="date", value=721692800000000000),
            ),
        ),
    ]
    assert outcome.warnings == []


def test_an_empty_text_gives_way_to_the_archived_one(tmp_path: Path) -> None:
    path = tmp_path / "sms.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE message (ROWID INTEGER PRIMARY KEY, text, attributedBody, handle_id, subject, service, date,"
            " is_from_me, is_read, is_sent); CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id);"
            "INSERT INTO message (ROWID, text, attributedBody, service, is_from_me) VALUES"
            f" (1, '', x'{_archived('stored').hex()}', 'iMessage', 0), (2, '', x'00', 'iMessage', 0),"
            f" (3, 'other', x'{_archived('stored').hex()}', 'iMessage', 0)"
        )
    outcome = run(messages, path)
    assert [getattr(each, "body", None) for each in outcome.artifacts] == ["stored", "", "other"]
    assert [place for _, place in outcome.warnings] == ["row message:3"]


def test_an_attachment_that_was_deleted_is_stated(tmp_path: Path) -> None:
    """Its number is overwritten where it lies in free space."""
    path = tmp_path / "sms.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.executescript(
            "CREATE TABLE message (ROWID INTEGER PRIMARY KEY, text, handle_id, subject, service, date, is_from_me, is_read,"
            " is_sent); CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id);"
            "CREATE TABLE attachment (ROWID INTEGER PRIMARY KEY, filename TEXT, mime_type TEXT, transfer_name TEXT,"
            " total_bytes INTEGER);"
            "INSERT INTO attachment VALUES (1, '~/a.jpg', 'image/jpeg', 'a.jpg', 12),"
            " (2, '~/gone.jpg', 'image/jpeg', 'gone.jpg', 13), (3, '~/c.jpg', 'image/jpeg', 'c.jpg', 14);"
            "DELETE FROM attachment WHERE ROWID = 2"
        )
    found = [each for each in run(messages, path).artifacts if isinstance(each, FileReference)]
    assert [(each.state, each.name, each.size) for each in found] == [
        ("live", "a.jpg", 12),
        ("live", "c.jpg", 14),
        ("recovered", "gone.jpg", 13),
    ]


def test_messages_of_ios_5_are_not_passed_over_in_silence(tmp_path: Path) -> None:
    path = tmp_path / "sms.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE message (ROWID INTEGER PRIMARY KEY, address, date, text, flags);"
            "INSERT INTO message VALUES (1, '+447700900101', 1300000000, 'old', 2)"
        )
    outcome = run(messages, path)
    assert outcome.artifacts == []
    assert outcome.warnings[0] == (
        "messages of iOS 5 and older, which have another schema, are not read",
        "row message",
    )
