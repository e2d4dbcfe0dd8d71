"""iOS messages, calls, contacts and WhatsApp against databases whose truth the test wrote."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from unittest.mock import Mock

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parser_harness import run

from evidence.model.kinds import (
    Attachment,
    Call,
    Contact,
    Detail,
    FileReference,
    Location,
    Message,
    Participant,
)
from evidence.model.timestamp import Timestamp
from parsers.ios.calls import parse as calls
from parsers.ios.contacts import parse as contacts
from parsers.ios.messages import parse as messages
from parsers.ios.whatsapp import parse as whatsapp
from parsers.support import imessage, typedstream
from parsers.support.rows import Row
from resources.demo import schemas

# The beginning of an attributedBody as macOS 10.11 wrote it, up to the type of the string.
_ARCHIVE = bytes.fromhex(
    "040b73747265616d747970656481e803840140848484194e534d757461626c6541747472696275746564537472696e67008484124e"
    "5341747472696275746564537472696e67008484084e534f626a6563740085928484840f4e534d757461626c65537472696e670184"
    "84084e53537472696e67019584012b"
)
_DATE = Timestamp(1_448_215_786_000_000_000, "469908586", "cocoa_s")
_DATE_NS = Timestamp(1_448_215_786_000_000_000, "469908586000000000", "cocoa_ns")


def _archived(text: str) -> bytes:
    raw = text.encode()
    if len(raw) < 0x80:
        length = bytes([len(raw)])
    elif len(raw) < 0x8000:
        length = b"\x81" + len(raw).to_bytes(2, "little")
    else:
        length = b"\x82" + len(raw).to_bytes(4, "little")
    return _ARCHIVE + length + raw + b"\x86\x84\x02iI\x01"


@given(st.text(max_size=300))
def test_archived_text_is_read_back(text: str) -> None:
    assert typedstream.text(_archived(text)) == text


@pytest.mark.parametrize("size", [0, 127, 128, 255, 256, 32_767, 32_768, 70_000])
def test_archived_text_of_each_length_is_read_back(size: int) -> None:
    assert typedstream.text(_archived("a" * size)) == "a" * size


def test_archived_text_that_is_not_utf_8_is_given_with_its_bytes_in_sight() -> None:
    damaged = _archived("hello").replace(b"hello", b"he\xffl\xc3")
    context = Mock()
    row = Row("message", 7, {"text": None, "attributedBody": damaged}, context)
    assert imessage.body(row) == r"he\xffl\xc3"
    context.warn.assert_called_once_with(
        "attributedBody is not valid text; its bytes are shown escaped", "row message:7"
    )


@given(st.integers(min_value=0, max_value=len(_archived("hello"))), st.binary(max_size=30))
def test_damaged_archives_never_raise(cut: int, tail: bytes) -> None:
    found = typedstream.text(_archived("hello")[:cut] + tail)
    assert found is None or isinstance(found, str)


def test_messages_with_people_attachments_and_recently_deleted_ones(tmp_path: Path) -> None:
    path = tmp_path / "sms.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            schemas.IMESSAGE + ";CREATE TABLE chat_recoverable_message_join (chat_id, message_id);"
            "INSERT INTO handle (id, service) VALUES ('+447700900101', 'iMessage'),"
            " ('a@example.org', 'iMessage');"
            "INSERT INTO chat (guid, chat_identifier, display_name) VALUES ('g', 'chat1', 'Group'),"
            " ('h', 'x', '');"
            "INSERT INTO chat_handle_join VALUES (1, 1), (1, 2), (2, 1);"
            "INSERT INTO message (ROWID, guid, text, handle_id, service, date, date_read,"
            " is_from_me, is_read) VALUES"
            " (4, 'a', 'in', 1, 'iMessage', 469908586, 469908586000000000, 0, 1),"
            " (5, 'b', NULL, 0, 'iMessage', 469908586000000000, 0, 1, 0),"
            " (6, 'c', 'away', 1, 'SMS', 0, 0, 0, 0), (7, 'd', NULL, 1, 'iMessage', 0, 0, 0, 0);"
            "INSERT INTO chat_message_join VALUES (1, 4), (1, 5);"
            "INSERT INTO chat_recoverable_message_join VALUES (2, 6);"
            "INSERT INTO attachment (guid, filename, mime_type, transfer_name, total_bytes) VALUES"
            " ('x', '~/a.jpg', 'image/jpeg', 'a.jpg', 12), ('y', '~/b.jpg', NULL, 'b.jpg', 13);"
            "INSERT INTO message_attachment_join VALUES (4, 1), (99, 2)"
        )
        connection.execute("UPDATE message SET attributedBody = ? WHERE ROWID = 5", (_archived("ครับ"),))
        connection.execute("UPDATE message SET attributedBody = x'00ff' WHERE ROWID = 7")
        connection.commit()
    outcome = run(messages, path)
    assert outcome.artifacts == [
        Message(
            locator="row message:4",
            identifier="a",
            service="iMessage",
            direction="incoming",
            conversation="chat1",
            conversation_name="Group",
            sender="+447700900101",
            body="in",
            status="read",
            received=_DATE,
            read=_DATE_NS,
            attachments=(Attachment(path="~/a.jpg", name="a.jpg", mime="image/jpeg", size=12),),
        ),
        Message(
            locator="row message:5",
            identifier="b",
            service="iMessage",
            direction="outgoing",
            conversation="chat1",
            conversation_name="Group",
            recipients=("+447700900101", "a@example.org"),
            body="ครับ",
            sent=_DATE_NS,
        ),
        Message(
            locator="row message:6",
            identifier="c",
            state="deleted",
            service="SMS",
            direction="incoming",
            conversation="x",
            sender="+447700900101",
            body="away",
            deletion="recently deleted",
        ),
        Message(
            locator="row message:7",
            identifier="d",
            service="iMessage",
            direction="incoming",
            sender="+447700900101",
        ),
        FileReference(
            locator="row attachment:2",
            path="~/b.jpg",
            name="b.jpg",
            size=13,
            origin="an attachment whose message is not in the database",
        ),
    ]
    assert outcome.warnings == [("attributedBody holds no text that can be read", "row message:7")]


def _database(path: Path, script: str) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
    return path


def test_calls_of_both_generations(tmp_path: Path) -> None:
    new = _database(
        tmp_path / "CallHistory.storedata",
        schemas.CALL_HISTORY
        + ";INSERT INTO ZCALLRECORD (Z_PK, ZANSWERED, ZORIGINATED, ZCALLTYPE, ZDATE, ZDURATION,"
        " ZADDRESS, ZISO_COUNTRY_CODE, ZSERVICE_PROVIDER) VALUES"
        " (8, 1, 0, 1, 469908586.5, 62.25, CAST('+447700900101' AS BLOB), 'gb', 'com.apple.Telephony'),"
        " (9, 0, 0, 8, 469908586, 0.0, 'a@example.org', NULL, 'com.apple.FaceTime')",
    )
    assert run(calls, new).artifacts == [
        Call(
            locator="row ZCALLRECORD:8",
            service="phone",
            direction="incoming",
            number="+447700900101",
            duration_s="62.25",
            answered=True,
            video=False,
            country="gb",
            started=Timestamp(1_448_215_786_500_000_000, "469908586.5", "cocoa_s"),
        ),
        Call(
            locator="row ZCALLRECORD:9",
            service="FaceTime",
            direction="missed",
            number="a@example.org",
            duration_s=0,
            answered=False,
            video=True,
            started=_DATE,
        ),
    ]
    old = _database(
        tmp_path / "call_history.db",
        "CREATE TABLE call (ROWID INTEGER PRIMARY KEY, address TEXT, date INTEGER, duration INTEGER,"
        " flags INTEGER,"
        " id INTEGER); INSERT INTO call VALUES (3, '5550142', 1448215786, 5, 5, -1), (4, '5550142',"
        " 1448215786, 0, 4, -1)",
    )
    found = [call for call in run(calls, old).artifacts if isinstance(call, Call)]
    assert [(call.locator, call.direction, call.started) for call in found] == [
        ("row call:3", "outgoing", Timestamp(_DATE.unix_ns, "1448215786", "unix_s")),
        ("row call:4", "incoming", Timestamp(_DATE.unix_ns, "1448215786", "unix_s")),
    ]


def test_a_number_that_was_taken_from_a_contact_is_stated(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "AddressBook.sqlitedb",
        "PRAGMA secure_delete = OFF; CREATE TABLE ABPerson (ROWID INTEGER PRIMARY KEY, First TEXT, Last TEXT);"
        "CREATE TABLE ABMultiValue (UID INTEGER PRIMARY KEY, record_id INTEGER, property INTEGER, identifier INTEGER,"
        " label INTEGER, value TEXT); INSERT INTO ABPerson VALUES (2, 'Ana', 'R.');"
        "INSERT INTO ABMultiValue VALUES (1, 2, 3, 0, NULL, '+447700900142'), (2, 2, 3, 1, NULL, '+447700900199'),"
        " (3, 2, 4, 0, NULL, 'ana@example.org'); DELETE FROM ABMultiValue WHERE UID = 2",
    )
    person, number = (each for each in run(contacts, path).artifacts if isinstance(each, Contact))
    assert (person.name, person.phones, person.emails) == ("Ana R.", ("+447700900142",), ("ana@example.org",))
    assert (number.state, number.phones, number.name) == ("recovered", ("+447700900199",), None)
    assert number.details == (Detail(name="record_id", value=2),)


def test_numbers_and_addresses_of_no_person_are_stated(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "AddressBook.sqlitedb",
        "CREATE TABLE ABPerson (ROWID INTEGER PRIMARY KEY, First TEXT, Last TEXT); CREATE TABLE ABMultiValue (UID INTEGER"
        " PRIMARY KEY, record_id INTEGER, property INTEGER, identifier INTEGER, label INTEGER, value TEXT);"
        "INSERT INTO ABPerson VALUES (2, 'Ana', 'R.'); INSERT INTO ABMultiValue VALUES (1, 2, 3, 0, NULL, '1'),"
        " (2, 9, 3, 0, NULL, '+447700900199'), (3, NULL, 4, 0, NULL, 'gone@example.org')",
    )
    found = [each for each in run(contacts, path).artifacts if isinstance(each, Contact)]
    assert [(each.name, each.phones, each.emails, each.locator) for each in found] == [
        ("Ana R.", ("1",), (), "row ABPerson:2"),
        (None, ("+447700900199",), (), "row ABMultiValue:2"),
        (None, (), ("gone@example.org",), "row ABMultiValue:3"),
    ]


def test_flags_of_the_older_call_table(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "call_history.db",
        "CREATE TABLE call (ROWID INTEGER PRIMARY KEY, address TEXT, date INTEGER, duration INTEGER, flags INTEGER);"
        "INSERT INTO call (flags) VALUES (4), (5), (8), (20), (21), (65536), (NULL)",
    )
    found = [call for call in run(calls, path).artifacts if isinstance(call, Call)]
    assert [(call.service, call.direction) for call in found] == [
        ("phone", "incoming"),
        ("phone", "outgoing"),
        ("phone", "blocked"),
        ("FaceTime", "incoming"),
        ("FaceTime", "outgoing"),
        ("phone", "unknown"),
        ("phone", "unknown"),
    ]


def test_a_call_says_no_more_than_its_row(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "CallHistory.storedata",
        "CREATE TABLE ZCALLRECORD (Z_PK INTEGER PRIMARY KEY, ZANSWERED INTEGER, ZORIGINATED INTEGER, ZCALLTYPE INTEGER,"
        " ZCALL_CATEGORY INTEGER, ZDISCONNECTED_CAUSE INTEGER, ZINITIATOR INTEGER, ZDATE TIMESTAMP, ZDURATION FLOAT,"
        " ZADDRESS VARCHAR, ZSERVICE_PROVIDER VARCHAR, ZBLOCKEDBYEXTENSION VARCHAR);"
        "CREATE TABLE ZHANDLE (Z_PK INTEGER PRIMARY KEY, ZVALUE VARCHAR);"
        "INSERT INTO ZHANDLE VALUES (2, 'ada@example.org');"
        "INSERT INTO ZCALLRECORD (Z_PK, ZANSWERED, ZORIGINATED, ZCALLTYPE, ZCALL_CATEGORY, ZDISCONNECTED_CAUSE,"
        " ZINITIATOR, ZSERVICE_PROVIDER, ZBLOCKEDBYEXTENSION) VALUES"
        " (1, 0, 1, 0, 2, 0, NULL, 'net.whatsapp.WhatsApp', NULL), (2, NULL, NULL, 64, 3, 6, 2, NULL, 'com.example.b'),"
        " (3, NULL, 0, 0, NULL, NULL, NULL, 'org.example', NULL)",
    )
    assert run(calls, path).artifacts == [
        Call(
            locator="row ZCALLRECORD:1",
            service="net.whatsapp.WhatsApp",
            direction="outgoing",
            answered=None,
            video=True,
        ),
        Call(
            locator="row ZCALLRECORD:2",
            service="unknown",
            direction="unknown",
            participants=(Participant(identifier="ada@example.org", role="initiator"),),
            details=(
                Detail(name="ZCALLTYPE", value=64),
                Detail(name="ZDISCONNECTED_CAUSE", value=6),
                Detail(name="ZBLOCKEDBYEXTENSION", value="com.example.b"),
            ),
        ),
        Call(locator="row ZCALLRECORD:3", service="org.example", direction="incoming"),
    ]


def test_contacts_with_their_values(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "AddressBook.sqlitedb",
        schemas.ADDRESS_BOOK + ";INSERT INTO ABPerson (ROWID, First, Last, Organization, CreationDate) VALUES"
        " (2, 'Ana', 'R.', 'Co', 469908586), (3, NULL, NULL, NULL, NULL);"
        "INSERT INTO ABMultiValue (UID, record_id, property, value) VALUES (1, 2, 3, '+447700900142'),"
        " (2, 2, 4, 'ana@example.org'), (3, 2, 5, NULL), (4, 3, 3, '1');"
        "INSERT INTO ABMultiValueEntry VALUES (3, 1, 'Street 1'), (3, 2, 'Town')",
    )
    assert run(contacts, path).artifacts == [
        Contact(
            locator="row ABPerson:2",
            name="Ana R.",
            phones=("+447700900142",),
            emails=("ana@example.org",),
            addresses=("Street 1, Town",),
            organization="Co",
            created=_DATE,
        ),
        Contact(locator="row ABPerson:3", phones=("1",)),
    ]


def test_whatsapp_with_group_members_media_and_places(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "ChatStorage.sqlite",
        schemas.WHATSAPP
        + ";INSERT INTO ZWACHATSESSION (Z_PK, ZCONTACTJID, ZPARTNERNAME) VALUES (1, 'g@g.us', 'Group');"
        "INSERT INTO ZWAGROUPMEMBER (Z_PK, ZMEMBERJID) VALUES (5, 'm@s.whatsapp.net');"
        "INSERT INTO ZWAMESSAGE (Z_PK, ZISFROMME, ZMESSAGESTATUS, ZMESSAGETYPE, ZCHATSESSION, ZGROUPMEMBER,"
        " ZMESSAGEDATE, ZSENTDATE, ZFROMJID, ZTOJID, ZTEXT) VALUES"
        " (10, 0, 8, 1, 1, 5, 469908586, 469908586, 'g@g.us', NULL, NULL),"
        " (11, 1, 8, 5, 1, NULL, 469908586, 469908586, NULL, 'g@g.us', NULL);"
        "INSERT INTO ZWAMEDIAITEM VALUES (1, 42, 10, 452.0, 603.0, 'Media/a.jpg',"
        " 'https://x.example', 'cap', 'image/jpeg'),"
        " (2, 0, 11, 51.5, -0.25, NULL, NULL, NULL, NULL)",
    )
    assert run(whatsapp, path).artifacts == [
        Message(
            locator="row ZWAMESSAGE:10",
            service="WhatsApp",
            direction="incoming",
            conversation="g@g.us",
            conversation_name="Group",
            sender="m@s.whatsapp.net",
            body="cap",
            type="image",
            status="ZMESSAGESTATUS 8",
            sent=_DATE,
            received=_DATE,
            attachments=(
                Attachment(path="Media/a.jpg", url="https://x.example", mime="image/jpeg", size=42),
            ),
        ),
        Message(
            locator="row ZWAMESSAGE:11",
            service="WhatsApp",
            direction="outgoing",
            conversation="g@g.us",
            conversation_name="Group",
            recipients=("g@g.us",),
            type="location",
            status="ZMESSAGESTATUS 8",
            sent=_DATE,
        ),
        Location(
            locator="row ZWAMEDIAITEM:2",
            latitude="51.5",
            longitude="-0.25",
            origin="shared in WhatsApp, row ZWAMESSAGE:11",
            recorded=_DATE,
        ),
    ]
