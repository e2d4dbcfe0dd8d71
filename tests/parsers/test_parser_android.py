"""Android's messages, calls and contacts against databases whose truth the test wrote."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from parser_harness import run

from evidence.model.kinds import (
    Attachment,
    Call,
    Contact,
    Detail,
    FileReference,
    Identifier,
    Message,
    Participant,
)
from evidence.model.timestamp import Timestamp
from parsers.android.calls import parse as calls
from parsers.android.contacts import parse as contacts
from parsers.android.sms import parse as sms
from resources.demo import schemas


def _database(path: Path, script: str) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
    return path


def test_a_text_message_of_each_box(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "mmssms.db",
        schemas.SMS
        + ";INSERT INTO sms (_id, thread_id, address, date, date_sent, read, status, type, body) VALUES"
        "(3, 7, '+447700900101', 1383066341303, 1383066340000, 0, -1, 1, 'สวัสดี'),"
        "(4, 7, '+447700900101', 1383066376416, 1383066380000, 1, 0, 2, ''),"
        "(9, 8, NULL, 1383066376417, 0, 1, -1, 3, NULL), (10, 8, 'X', 0, 0, 1, -1, 5, 'lost'),"
        "(11, 8, 'X', 'soon', 0, 1, -1, 77, 'odd')",
    )
    outcome = run(sms, path)
    received = Timestamp(1_383_066_341_303_000_000, "1383066341303", "unix_ms")
    assert outcome.artifacts == [
        Message(
            locator="row sms:3",
            service="SMS",
            direction="incoming",
            conversation="7",
            sender="+447700900101",
            body="สวัสดี",
            status="inbox, unread",
            received=received,
            sent=Timestamp(1_383_066_340_000_000_000, "1383066340000", "unix_ms"),
        ),
        Message(
            locator="row sms:4",
            service="SMS",
            direction="outgoing",
            conversation="7",
            recipients=("+447700900101",),
            body="",
            status="sent, delivery complete",
            sent=Timestamp(1_383_066_376_416_000_000, "1383066376416", "unix_ms"),
            delivered=Timestamp(1_383_066_380_000_000_000, "1383066380000", "unix_ms"),
        ),
        Message(
            locator="row sms:9",
            service="SMS",
            direction="draft",
            conversation="8",
            status="draft",
            created=Timestamp(1_383_066_376_417_000_000, "1383066376417", "unix_ms"),
        ),
        Message(
            locator="row sms:10",
            service="SMS",
            direction="outgoing",
            conversation="8",
            recipients=("X",),
            body="lost",
            status="failed",
        ),
        Message(
            locator="row sms:11",
            service="SMS",
            direction="unknown",
            conversation="8",
            recipients=("X",),
            body="odd",
            status="type 77",
            sent=Timestamp(None, "soon", "unix_ms"),
        ),
    ]
    assert outcome.warnings == []


def test_messages_in_samsungs_bin(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "mmssms.db",
        schemas.SMS + ";CREATE TABLE bin_sms AS SELECT *, 1 AS bin_timestamp FROM sms;"
        "CREATE TABLE bin_pdu AS SELECT *, 1 AS bin_timestamp FROM pdu; CREATE TABLE bin_part AS SELECT * FROM part;"
        "CREATE TABLE bin_addr AS SELECT * FROM addr;"
        "INSERT INTO sms (_id, address, date, type, body) VALUES (1, '+1', 1700000000123, 2, 'kept');"
        "INSERT INTO bin_sms (address, date, type, read, body, bin_timestamp) VALUES"
        " ('+447700900101', 1600000000123, 1, 1, 'thrown away', 1700000000456);"
        "INSERT INTO pdu (_id, date, msg_box, m_type, sub) VALUES (1, 1700000001, 2, 128, 'kept too');"
        "INSERT INTO part (mid, ct, text) VALUES (1, 'text/plain', 'of the kept one');"
        "INSERT INTO bin_pdu (date, msg_box, m_type, sub, bin_timestamp) VALUES (1600000001, 2, 128, 'gone', 1700000002);"
        "INSERT INTO bin_part (mid, ct, text) VALUES (1, 'text/plain', 'of the other');"
        "INSERT INTO bin_addr (msg_id, address, type) VALUES (1, '+447700900142', 151)",
    )
    kept, multimedia, thrown, gone = (m for m in run(sms, path).artifacts if isinstance(m, Message))
    assert (kept.folder, kept.revoked, multimedia.folder, multimedia.body) == (
        None,
        None,
        None,
        "of the kept one",
    )
    assert thrown == Message(
        locator="row bin_sms:1",
        service="SMS",
        direction="incoming",
        sender="+447700900101",
        body="thrown away",
        status="inbox, read",
        folder="bin",
        received=Timestamp(1_600_000_000_123_000_000, "1600000000123", "unix_ms"),
        revoked=Timestamp(1_700_000_000_456_000_000, "1700000000456", "unix_ms"),
    )
    assert (gone.locator, gone.recipients, gone.body, gone.folder, gone.state, gone.revoked) == (
        "row bin_pdu:1",
        ("+447700900142",),
        "of the other",
        "bin",
        "live",
        Timestamp(1_700_000_002_000_000_000, "1700000002", "unix_s"),
    )


def test_rcs_messages_of_samsung(tmp_path: Path) -> None:
    both = (
        "(_id INTEGER PRIMARY KEY, thread_id INTEGER, address TEXT, date_sent INTEGER, date INTEGER, read INTEGER,"
        " status INTEGER, type INTEGER, content_type TEXT, imdn_message_id TEXT, delivered_timestamp INTEGER,"
        " remote_uri TEXT, user_alias TEXT, sim_imsi TEXT, re_type INTEGER DEFAULT -1, re_original_key TEXT,"
    )
    path = _database(
        tmp_path / "mmssms.db",
        f"{schemas.SMS};CREATE TABLE im {both} body TEXT); CREATE TABLE ft {both} file_path TEXT, file_name TEXT,"
        f" file_size INTEGER); CREATE TABLE bin_im {both} body TEXT, bin_timestamp INTEGER);"
        "INSERT INTO im VALUES (1, 7, '+447700900101', 1700000000001, 1700000000123, 1, 3, 1, 'text/plain', 'Mx1', 0,"
        " 'tel:+447700900101', 'Ada', '00101', -1, '', 'come'), (2, 7, '+447700900101', 0, 1700000000200, 1, 3, 2,"
        " 'text/plain', 'Mx2', 1700000000300, '', '', '00101', 1, 'Mx1', 'coming');"
        "INSERT INTO ft VALUES (1, 7, '+447700900101', 0, 1700000000400, 1, 0, 4, 'image/png', 'Mx3', 0, NULL, NULL,"
        " NULL, -1, NULL, '/data/a.png', 'a.png', 900);"
        "INSERT INTO bin_im (_id, type, date, body, bin_timestamp) VALUES (5, 9, 1700000000500, 'odd', 1700000000600)",
    )
    came, went, file, odd = run(sms, path).artifacts
    assert came == Message(
        locator="row im:1",
        service="RCS",
        direction="incoming",
        conversation="7",
        sender="tel:+447700900101",
        participants=(Participant(identifier="tel:+447700900101", name="Ada"),),
        body="come",
        status="inbox, read, status 3",
        type="text/plain",
        identifier="Mx1",
        account="00101",
        sent=Timestamp(1_700_000_000_001_000_000, "1700000000001", "unix_ms"),
        received=Timestamp(1_700_000_000_123_000_000, "1700000000123", "unix_ms"),
        details=(Detail(name="address", value="+447700900101"),),
    )
    assert isinstance(went, Message)
    assert (
        went.recipients,
        went.direction,
        went.sent and went.sent.raw,
        went.delivered and went.delivered.raw,
    ) == (
        ("+447700900101",),
        "outgoing",
        "1700000000200",
        "1700000000300",
    )
    assert went.details == (Detail(name="re_type", value=1), Detail(name="re_original_key", value="Mx1"))
    assert isinstance(file, Message)
    assert file.attachments == (Attachment(path="/data/a.png", name="a.png", mime="image/png", size=900),)
    assert (file.sent, file.created and file.created.raw, file.status) == (
        None,
        "1700000000400",
        "outbox, status 0",
    )
    assert isinstance(odd, Message)
    assert (odd.direction, odd.status, odd.folder, odd.revoked and odd.revoked.raw) == (
        "unknown",
        "type 9",
        "bin",
        "1700000000600",
    )


def test_a_multimedia_message_with_its_people_and_parts(tmp_path: Path) -> None:
    subject = "Cổng 4".encode().decode("latin-1")
    path = _database(
        tmp_path / "mmssms.db",
        schemas.SMS + ";INSERT INTO pdu (_id, thread_id, date, msg_box, read, sub, sub_cs, m_type)"
        f" VALUES (5, 2, 1383066341, 1, 1, '{subject}', 106, 132);"
        "INSERT INTO addr (msg_id, address, type) VALUES (5, '+447700900101', 137),"
        " (5, 'insert-address-token', 151), (5, '+447700900142', 130);"
        "INSERT INTO part (_id, mid, seq, ct, cl, _data, text) VALUES"
        "(1, 5, -1, 'application/smil', 's', NULL, '<x>'),"
        " (2, 5, 1, 'text/plain', 't', NULL, 'second'), (3, 5, 0, 'text/plain', 't', NULL, 'first'),"
        " (4, 5, 0, 'image/jpeg', 'a.jpg', '/p/1.jpg', NULL), (5, 99, 0, 'image/png', 'b.png',"
        " '/p/2.png', NULL)",
    )
    outcome = run(sms, path)
    assert outcome.artifacts == [
        Message(
            locator="row pdu:5",
            service="MMS",
            direction="incoming",
            conversation="2",
            sender="+447700900101",
            recipients=("+447700900142",),
            subject="Cổng 4",
            body="first\nsecond",
            status="inbox, read, retrieved",
            received=Timestamp(1_383_066_341_000_000_000, "1383066341", "unix_s"),
            attachments=(Attachment(path="/p/1.jpg", name="a.jpg", mime="image/jpeg"),),
        ),
        FileReference(
            locator="row part:5",
            path="/p/2.png",
            name="b.png",
            mime="image/png",
            origin="a part of an MMS whose message is not in the database",
        ),
    ]


def test_messages_that_were_not_sent_have_no_time_of_sending(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "mmssms.db",
        schemas.SMS
        + ";INSERT INTO sms (_id, address, date, status, type) VALUES (1, 'X', 1700000000123, 64, 5),"
        "(2, 'X', 1700000000123, -1, 6), (3, 'X', 1700000000123, -1, 4), (4, 'X', 1700000000123, 32, 2);"
        "INSERT INTO pdu (_id, date, msg_box, m_type) VALUES (1, 1700000000, 4, 128), (2, 1700000000, 2, 128)",
    )
    moments = [
        (m.locator, m.direction, m.sent and m.sent.raw, m.created and m.created.raw)
        for m in run(sms, path).artifacts
        if isinstance(m, Message)
    ]
    assert moments == [
        ("row sms:1", "outgoing", None, "1700000000123"),
        ("row sms:2", "outgoing", None, "1700000000123"),
        ("row sms:3", "outgoing", None, "1700000000123"),
        ("row sms:4", "outgoing", "1700000000123", None),
        ("row pdu:1", "outgoing", None, "1700000000"),
        ("row pdu:2", "outgoing", "1700000000", None),
    ]


def test_drafts_go_to_the_people_of_their_thread(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "mmssms.db",
        schemas.SMS + ";CREATE TABLE canonical_addresses (_id INTEGER PRIMARY KEY, address TEXT);"
        "INSERT INTO canonical_addresses VALUES (4, '+447700900101'), (5, 's@example.org');"
        "INSERT INTO threads (_id, recipient_ids) VALUES (7, '4 5 99 x'), (8, NULL);"
        "INSERT INTO sms (_id, thread_id, address, type, body) VALUES (1, 7, NULL, 3, 'one'), (2, 7, '+1', 3, 'two'),"
        " (3, 8, NULL, 3, 'three'), (4, 9, NULL, 3, 'four'), (5, 7, NULL, 2, 'five');"
        "INSERT INTO pdu (_id, thread_id, msg_box, m_type, sub) VALUES (1, 7, 3, 128, 'six')",
    )
    assert [m.recipients for m in run(sms, path).artifacts if isinstance(m, Message)] == [
        ("+447700900101", "s@example.org"),
        ("+1",),
        (),
        (),
        (),
        ("+447700900101", "s@example.org"),
    ]


def test_of_a_thread_with_too_many_people_the_first_are_named_and_the_rest_is_said(tmp_path: Path) -> None:
    people = ", ".join(f"({number}, '+{number}')" for number in range(300))
    path = _database(
        tmp_path / "mmssms.db",
        schemas.SMS + ";CREATE TABLE canonical_addresses (_id INTEGER PRIMARY KEY, address TEXT);"
        f"INSERT INTO canonical_addresses VALUES {people};"
        f"INSERT INTO threads (_id, recipient_ids) VALUES (7, '{' '.join(map(str, range(300)))}');"
        "INSERT INTO sms (_id, thread_id, type) VALUES (1, 7, 3), (2, 7, 3)",
    )
    outcome = run(sms, path)
    assert [len(m.recipients) for m in outcome.artifacts if isinstance(m, Message)] == [250, 250]
    assert outcome.warnings == [("of the people of the thread only the first 250 were read", "row threads:7")]


def test_what_the_provider_says_beside_the_message_is_kept(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "mmssms.db",
        schemas.SMS + ";ALTER TABLE sms ADD error_code INTEGER DEFAULT 0;"
        "INSERT INTO sms (_id, type, status, date_sent, sub_id, service_center, creator, error_code) VALUES"
        " (1, 2, 70, 1700000000999, 3, '+4477', 'org.a', 38), (2, NULL, NULL, 0, -1, NULL, NULL, 0);"
        "INSERT INTO pdu (_id, m_id) VALUES (1, 'id@mmsc')",
    )
    first, empty, mms = (m for m in run(sms, path).artifacts if isinstance(m, Message))
    assert (first.status, first.account, first.delivered) == ("sent, report 70", "3", None)
    assert first.details == (
        Detail(name="service_center", value="+4477"),
        Detail(name="creator", value="org.a"),
        Detail(name="error_code", value=38),
        Detail(name="date_sent", value=1700000000999),
    )
    assert (empty.status, empty.account, empty.details) == (None, None, ())
    assert (mms.status, mms.identifier, mms.direction) == (None, "id@mmsc", "unknown")


def test_segments_of_long_messages(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "mmssms.db",
        schemas.SMS
        + ";CREATE TABLE raw (_id INTEGER PRIMARY KEY, date INTEGER, reference_number INTEGER, count INTEGER,"
        " sequence INTEGER, destination_port INTEGER, address TEXT, sub_id INTEGER DEFAULT -1, pdu TEXT, deleted INTEGER"
        " DEFAULT 0, message_body TEXT, display_originating_addr TEXT);"
        "INSERT INTO raw VALUES (3, 1383066340000, 17, 2, 1, 0, '+4477', 1, '07ff', 1, 'first half, ', NULL)",
    )
    assert run(sms, path).artifacts == [
        Message(
            locator="row raw:3",
            state="deleted",
            service="SMS",
            direction="incoming",
            type="segment",
            sender="+4477",
            body="first half, ",
            status="sequence 1, count 2",
            account="1",
            sent=Timestamp(1_383_066_340_000_000_000, "1383066340000", "unix_ms"),
            details=(Detail(name="reference_number", value=17), Detail(name="pdu", value="07ff")),
        )
    ]


def test_texts_of_multimedia_messages_that_are_no_plain_text_or_have_no_message(tmp_path: Path) -> None:
    name = "أحمد <a@example.org>".encode().decode("latin-1")
    path = _database(
        tmp_path / "mmssms.db",
        schemas.SMS + ";INSERT INTO pdu (_id, msg_box, m_type) VALUES (5, 1, 132);"
        f"INSERT INTO addr (msg_id, address, type, charset) VALUES (5, '{name}', 137, 106);"
        "INSERT INTO part (_id, mid, ct, cl, _data, text) VALUES (1, 5, 'text/html', 'a.html', NULL, '<b>hi</b>'),"
        " (2, 99, 'text/plain', NULL, NULL, 'alone'), (3, 99, 'application/smil', NULL, NULL, '<x>')",
    )
    outcome = run(sms, path)
    assert outcome.artifacts == [
        Message(
            locator="row pdu:5",
            service="MMS",
            direction="incoming",
            sender="أحمد <a@example.org>",
            status="inbox, unread, retrieved",
            attachments=(Attachment(name="a.html", mime="text/html", text="<b>hi</b>"),),
        ),
        Message(
            locator="row part:2",
            service="MMS",
            direction="unknown",
            body="alone",
            status="a part of an MMS whose message is not in the database",
            details=(Detail(name="mid", value=99), Detail(name="ct", value="text/plain")),
        ),
    ]


def test_a_changed_schema_loses_only_what_is_gone(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "renamed.db",
        "CREATE TABLE SMS (_id INTEGER PRIMARY KEY, Address, body, type, extra);"
        "INSERT INTO SMS VALUES (1, '+447700900101', 'kept', 1, 'new')",
    )
    outcome = run(sms, path)
    assert [
        (m.body, m.sender, m.received, m.locator) for m in outcome.artifacts if isinstance(m, Message)
    ] == [("kept", "+447700900101", None, "row SMS:1")]
    (warning,) = outcome.warnings
    assert "no column thread_id, date, read, status" in warning[0]


def test_text_that_is_not_utf8_is_kept_escaped_with_a_warning(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "mmssms.db",
        schemas.SMS
        + ";INSERT INTO sms (_id, address, type, body) VALUES (1, 'a', 1, CAST(x'41ff42' AS TEXT)),"
        " (2, 'b', 'x', 'fine')",
    )
    outcome = run(sms, path)
    assert [m.body for m in outcome.artifacts if isinstance(m, Message)] == ["A\\xffB", "fine"]
    assert [locator for _, locator in outcome.warnings] == ["row sms:1", "row sms:2"]


def test_rows_around_a_corrupt_page_are_read_from_both_sides(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "mmssms.db",
        "PRAGMA page_size=4096;" + schemas.SMS + ";"
        "WITH RECURSIVE r(n) AS (VALUES(1) UNION ALL SELECT n+1 FROM r LIMIT 900) INSERT INTO sms"
        " (_id, address, type, body) SELECT n, 'a', 1, hex(zeroblob(60)) FROM r",
    )
    data = bytearray(path.read_bytes())
    middle = len(data) // 8192 * 4096
    assert data[middle] == 0x0D, "a leaf of the table"
    data[middle : middle + 4096] = bytes(4096)
    path.write_bytes(data)
    outcome = run(sms, path)
    numbers = sorted(int(m.locator.removeprefix("row sms:")) for m in outcome.artifacts)
    assert numbers[0] == 1
    assert numbers[-1] == 900
    assert 840 < len(set(numbers)) == len(numbers) < 900
    assert any("cannot be read" in message for message, _ in outcome.warnings)


def test_calls_of_the_old_and_the_new_schema(tmp_path: Path) -> None:
    old = _database(
        tmp_path / "contacts2.db",
        "CREATE TABLE calls (_id INTEGER PRIMARY KEY, number, date, duration, type, name);"
        "INSERT INTO calls VALUES (714, '5550142', 1383772636690, 0, 3, 'B')",
    )
    started = Timestamp(1_383_772_636_690_000_000, "1383772636690", "unix_ms")
    assert run(calls, old).artifacts == [
        Call(
            locator="row calls:714",
            service="phone",
            direction="missed",
            number="5550142",
            name="B",
            duration_s=0,
            answered=False,
            started=started,
        )
    ]
    new = _database(
        tmp_path / "calllog.db",
        schemas.CALLS + ";INSERT INTO calls (number, date, duration, type, features, countryiso) VALUES"
        "('+447700900101', 1383772636690, 61, 1, 1, 'GB'), ('', 0, 0, 6, 0, NULL), ('x', NULL, NULL,"
        " 42, 0, NULL)",
    )
    found = [c for c in run(calls, new).artifacts if isinstance(c, Call)]
    assert [(c.direction, c.answered, c.video, c.started and c.started.unix_ns) for c in found] == [
        ("incoming", True, True, started.unix_ns),
        ("blocked", False, False, None),
        ("unknown", None, False, None),
    ]


def test_what_the_call_log_says_beside_the_call_is_kept(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "calllog.db",
        schemas.CALLS
        + ";ALTER TABLE calls ADD subscription_id; ALTER TABLE calls ADD subscription_component_name;"
        "ALTER TABLE calls ADD deleted DEFAULT 0; ALTER TABLE calls ADD via_number DEFAULT '';"
        "INSERT INTO calls (number, type, presentation, features, geocoded_location, subscription_id,"
        " subscription_component_name, deleted) VALUES ('', 1, 2, 5, 'Paris', '8944', 'com.whatsapp/.Calls', 0),"
        " ('x', 7, 1, 0, '', NULL, NULL, 1), ('x', 42, 1, 0, NULL, NULL, NULL, 0)",
    )
    first, second, third = (c for c in run(calls, path).artifacts if isinstance(c, Call))
    assert (first.place, first.account, first.video) == ("Paris", "8944", True)
    assert first.details == (
        Detail(name="presentation", value=2),
        Detail(name="features", value=5),
        Detail(name="subscription_component_name", value="com.whatsapp/.Calls"),
    )
    assert (second.state, second.status, second.place) == ("deleted", "answered on another device", None)
    assert (third.direction, third.status, third.details) == ("unknown", "type 42", ())


def test_messages_in_the_call_log_of_samsung_are_no_calls(tmp_path: Path) -> None:
    columns = "_id INTEGER PRIMARY KEY, number, date, duration, type, new, name, logtype, m_subject, m_content, simnum"
    rows = """(1, '+447700900101', 1383772636690, 0, 1, 0, 'سمير', 300, NULL, 'see you at', 1),
        (2, '+447700900101', 1383772636691, 0, 2, 0, NULL, 200, 'sub', '', 0),
        (3, '+447700900101', 1383772636692, 9, 1, 0, NULL, 1050, NULL, NULL, 0),
        (4, '+447700900101', 1383772636693, 0, 1250, 0, NULL, 100, NULL, NULL, 0),
        (5, '+447700900101', 1383772636694, 0, 14, 0, NULL, 9999, NULL, 'text', 0)"""
    for table, name in (("calls", "calllog.db"), ("logs", "logs.db")):
        path = _database(
            tmp_path / name, f"CREATE TABLE {table} ({columns}); INSERT INTO {table} VALUES {rows}"
        )
        one, two, video, missed, odd = run(calls, path).artifacts
        assert one == Message(
            locator=f"row {table}:1",
            service="SMS",
            direction="incoming",
            sender="+447700900101",
            participants=(Participant(identifier="+447700900101", name="سمير"),),
            body="see you at",
            status="entry of the call log",
            received=Timestamp(1_383_772_636_690_000_000, "1383772636690", "unix_ms"),
            details=(Detail(name="logtype", value=300), Detail(name="simnum", value=1)),
        )
        assert isinstance(two, Message)
        assert (two.service, two.recipients, two.subject, two.body) == (
            "MMS",
            ("+447700900101",),
            "sub",
            None,
        )
        assert isinstance(video, Call)
        assert (video.video, video.direction, video.duration_s) == (True, "incoming", 9)
        assert isinstance(missed, Call)
        assert (missed.direction, missed.answered, missed.status) == ("missed", False, "roaming")
        assert isinstance(odd, Message)
        assert (odd.service, odd.direction, odd.status) == (
            "message",
            "unknown",
            "entry of the call log, type 14",
        )


def test_contacts_with_their_values_and_the_deleted_one(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "contacts2.db",
        schemas.CONTACTS + ";INSERT INTO mimetypes (mimetype) VALUES ('vnd.android.cursor.item/name'),"
        "('vnd.android.cursor.item/phone_v2'), ('vnd.android.cursor.item/email_v2'),"
        "('vnd.android.cursor.item/note'),"
        "('vnd.android.cursor.item/postal-address_v2'), ('vnd.android.cursor.item/organization');"
        "INSERT INTO accounts (account_name) VALUES ('me@example.org');"
        "INSERT INTO contacts VALUES (1, 1, 1383772636690);"
        "INSERT INTO raw_contacts VALUES (1, 1, 1, 0, 'shown'), (2, NULL, NULL, 1, 'gone');"
        "INSERT INTO data (mimetype_id, raw_contact_id, data1) VALUES (1, 1, 'سمير'), (2, 1, '1'),"
        " (2, 1, '2'),"
        " (3, 1, 's@example.org'), (4, 1, 'n'), (5, 1, 'Street 1'), (6, 1, 'Co')",
    )
    assert run(contacts, path).artifacts == [
        Contact(
            locator="row raw_contacts:1",
            name="سمير",
            phones=("1", "2"),
            emails=("s@example.org",),
            note="n",
            addresses=("Street 1",),
            organization="Co",
            account="me@example.org",
            modified=Timestamp(1_383_772_636_690_000_000, "1383772636690", "unix_ms"),
        ),
        Contact(locator="row raw_contacts:2", state="deleted", name="gone"),
    ]


def test_the_owner_stands_in_the_profile(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "profile.db", schemas.CONTACTS + ";INSERT INTO raw_contacts VALUES (1, NULL, 1, 0, 'me')"
    )
    assert run(contacts, path).artifacts == [
        Contact(locator="row raw_contacts:1", name="me", relation="profile")
    ]


def test_a_contact_with_what_applications_and_the_owner_added(tmp_path: Path) -> None:
    kinds = [
        "nickname",
        "contact_event",
        "relation",
        "website",
        "im",
        "group_membership",
        "organization",
        "vnd.com.whatsapp.profile",
        "vnd.com.google.cursor.item/contact_user_defined_field",
    ]
    item = "vnd.android.cursor.item/"
    types = ", ".join(f"('{kind if '/' in kind else item + kind}')" for kind in kinds)
    path = _database(
        tmp_path / "contacts2.db",
        schemas.CONTACTS
        + ";ALTER TABLE data ADD data3; ALTER TABLE data ADD data4; ALTER TABLE data ADD data5;"
        "ALTER TABLE data ADD data6; ALTER TABLE raw_contacts ADD starred DEFAULT 0;"
        "ALTER TABLE raw_contacts ADD times_contacted DEFAULT 0; ALTER TABLE raw_contacts ADD last_time_contacted;"
        "CREATE TABLE groups (_id INTEGER PRIMARY KEY, title);"
        f"INSERT INTO mimetypes (mimetype) VALUES {types}; INSERT INTO groups VALUES (3, 'العائلة');"
        "INSERT INTO accounts (account_name, account_type) VALUES ('WhatsApp', 'com.whatsapp');"
        "INSERT INTO raw_contacts VALUES (1, 1, NULL, 0, 'S', 1, 4, 1383772636690);"
        "INSERT INTO data (mimetype_id, raw_contact_id, data1, data2, data3, data4, data5, data6) VALUES"
        " (1, 1, 'Sam', 1, NULL, NULL, NULL, NULL), (2, 1, '1990-02-03', 3, NULL, NULL, NULL, NULL),"
        " (2, 1, '2010-05-06', 0, 'met', NULL, NULL, NULL), (3, 1, 'Ann', '14', NULL, NULL, NULL, NULL),"
        " (4, 1, 'https://s.example/', 7, NULL, NULL, NULL, NULL), (5, 1, 'sam.s', 3, NULL, NULL, 3, NULL),"
        " (6, 1, '3', NULL, NULL, NULL, NULL, NULL), (6, 1, '99', NULL, NULL, NULL, NULL, NULL),"
        " (7, 1, 'Co', 1, NULL, 'Driver', NULL, NULL), (8, 1, '447700900101@s.whatsapp.net', NULL, NULL, NULL, NULL,"
        " NULL), (9, 1, 'Passport', 'X1', NULL, NULL, NULL, NULL), (1, 77, 'left', 1, NULL, NULL, NULL, NULL)",
    )
    assert run(contacts, path).artifacts == [
        Contact(
            locator="row raw_contacts:1",
            name="S",
            nickname="Sam",
            birthday="1990-02-03",
            urls=("https://s.example/",),
            organization="Co",
            title="Driver",
            identifiers=(
                Identifier(identifier="sam.s", service="Skype"),
                Identifier(identifier="447700900101@s.whatsapp.net", service="vnd.com.whatsapp.profile"),
            ),
            groups=("العائلة", "99"),
            account="WhatsApp",
            starred=True,
            contact_count=4,
            contacted=Timestamp(1_383_772_636_690_000_000, "1383772636690", "unix_ms"),
            details=(
                Detail(name="met", value="2010-05-06"),
                Detail(name="relation data1", value="Ann"),
                Detail(name="relation data2", value="14"),
                Detail(name="vnd.com.google.cursor.item/contact_user_defined_field data1", value="Passport"),
                Detail(name="vnd.com.google.cursor.item/contact_user_defined_field data2", value="X1"),
                Detail(name="account_type", value="com.whatsapp"),
            ),
        ),
        Contact(locator="row data:12", nickname="left", details=(Detail(name="raw_contact_id", value=77),)),
    ]
