"""Reactions, answers, edits and unsent parts of iOS messages."""

from __future__ import annotations

import plistlib
from pathlib import Path

from app_made import held_by_database

from evidence.model.kinds import Edit, Message, Reaction
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
