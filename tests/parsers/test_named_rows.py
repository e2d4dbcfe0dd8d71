"""What stands in tables that messages name by number, and no message names, is stated; deleted rows of them, too."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from parser_harness import run

from evidence.contract.parser import Parser
from evidence.model.kinds import FileReference, Location, Message
from parsers.chats.viber_ios import parse as viber
from parsers.chats.whatsapp_android_old import parse as whatsapp
from parsers.ios.mail import parse as mail

_MAIL = """
CREATE TABLE messages (ROWID INTEGER PRIMARY KEY, sender INTEGER, subject INTEGER, summary INTEGER, date_sent INTEGER,
 date_received INTEGER, mailbox INTEGER);
CREATE TABLE mailboxes (ROWID INTEGER PRIMARY KEY, url TEXT);
CREATE TABLE subjects (ROWID INTEGER PRIMARY KEY, subject TEXT);
CREATE TABLE summaries (ROWID INTEGER PRIMARY KEY, summary TEXT);
INSERT INTO messages VALUES (1, NULL, 2, 3, 1700000000, 1700000000, NULL);
INSERT INTO subjects VALUES (2, 'Named'), (7, 'Of no mail');
INSERT INTO summaries VALUES (3, 'Named, too'), (4, 'The beginning of a deleted mail');
"""
_WHATSAPP = """
CREATE TABLE messages (_id INTEGER PRIMARY KEY, key_remote_jid TEXT, key_from_me INTEGER, key_id TEXT, status INTEGER,
 data TEXT, timestamp INTEGER, media_wa_type TEXT, quoted_row_id INTEGER);
CREATE TABLE messages_quotes (_id INTEGER PRIMARY KEY, key_remote_jid TEXT, key_from_me INTEGER, key_id TEXT, data TEXT,
 timestamp INTEGER, remote_resource TEXT);
INSERT INTO messages VALUES (1, 'a@s.whatsapp.net', 0, 'K2', 0, 'answer', 1400000000000, '0', 5);
INSERT INTO messages_quotes VALUES (5, 'a@s.whatsapp.net', 1, 'K1', 'asked', 0, NULL),
 (6, 'g@g.us', 0, 'K0', 'said before and deleted since', 0, 'm@s.whatsapp.net');
"""
_VIBER = """
CREATE TABLE ZVIBERMESSAGE (Z_PK INTEGER PRIMARY KEY, ZATTACHMENT INTEGER, ZCONVERSATION INTEGER, ZLOCATION INTEGER,
 ZPHONENUMINDEX INTEGER, ZDATE TIMESTAMP, ZSTATE VARCHAR, ZTEXT VARCHAR);
CREATE TABLE ZATTACHMENT (Z_PK INTEGER PRIMARY KEY, ZFILESIZE INTEGER, ZNAME VARCHAR, ZTYPE VARCHAR);
CREATE TABLE ZVIBERLOCATION (Z_PK INTEGER PRIMARY KEY, ZLATITUDE FLOAT, ZLONGITUDE FLOAT, ZADDRESS VARCHAR);
INSERT INTO ZVIBERMESSAGE VALUES (1, 6, NULL, 8, NULL, 600000000, 'received', 'there');
INSERT INTO ZATTACHMENT VALUES (6, 12, 'named.jpg', 'picture'), (7, 4096, 'deleted-picture.jpg', 'picture');
INSERT INTO ZVIBERLOCATION VALUES (8, 51.5, -0.125, 'Road 1'), (9, 48.25, 16.375, 'Deleted street 17');
"""


def _run(parser: Parser, path: Path, schema: str, *deletions: str) -> list[object]:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("PRAGMA secure_delete = OFF;" + schema)
        for statement in deletions:
            connection.execute(statement)
        connection.commit()
    return list(run(parser, path).artifacts)


def test_subjects_and_summaries_of_no_mail(tmp_path: Path) -> None:
    path = tmp_path / "Library" / "Mail" / "Envelope Index"
    found = [each for each in _run(mail, path, _MAIL) if isinstance(each, Message)]
    assert [(each.state, each.type, each.subject, each.body) for each in found] == [
        ("live", None, "Named", "Named, too"),
        ("live", "subject of mails", "Of no mail", None),
        ("live", "summary of mails", None, "The beginning of a deleted mail"),
    ]


def test_a_quoted_message_whose_answer_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "com.whatsapp" / "databases" / "msgstore.db"
    found = _run(whatsapp, path, _WHATSAPP, "DELETE FROM messages_quotes WHERE _id = 6")
    answer, quoted = (each for each in found if isinstance(each, Message))
    assert (answer.body, answer.reply_text) == ("answer", "asked")
    assert (
        quoted.state,
        quoted.conversation,
        quoted.sender,
        quoted.identifier,
        quoted.body,
        quoted.sent,
    ) == (
        *("recovered", "g@g.us", "m@s.whatsapp.net", "K0"),
        *("said before and deleted since", None),
    )


def test_files_and_places_of_no_message(tmp_path: Path) -> None:
    path = tmp_path / "com.viber" / "database" / "Contacts.data"
    deletions = ("DELETE FROM ZATTACHMENT WHERE Z_PK = 7", "DELETE FROM ZVIBERLOCATION WHERE Z_PK = 9")
    found = _run(viber, path, _VIBER, *deletions)
    assert [(each.name, each.size) for each in found if isinstance(each, FileReference)] == [
        ("deleted-picture.jpg", 4096)
    ]
    assert [
        (each.latitude, each.longitude, each.address) for each in found if isinstance(each, Location)
    ] == [("48.25", "16.375", "Deleted street 17")]
