"""What WhatsApp keeps beside its messages on iOS, against databases whose truth stands here, and a real one."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

from chats_made import App, database, hold, stated
from parser_harness import corpus, run

from evidence.model.kinds import Attachment, Conversation, Detail, Identifier, Participant, Reaction, Receipt
from evidence.model.timestamp import Timestamp
from parsers.chats.whatsapp_ios_calls import parse as calls
from parsers.chats.whatsapp_ios_chats import parse as chats
from parsers.chats.whatsapp_ios_contacts import parse as contacts
from parsers.chats.whatsapp_ios_lids import parse as lids
from parsers.chats.whatsapp_ios_people import parse as people
from parsers.ios.whatsapp import parse as messages

_CHATS = """
CREATE TABLE ZWACHATSESSION ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZARCHIVED INTEGER,
 ZCONTACTABID INTEGER, ZFLAGS INTEGER, ZHIDDEN INTEGER, ZMESSAGECOUNTER INTEGER, ZREMOVED INTEGER,
 ZSESSIONTYPE INTEGER, ZUNREADCOUNT INTEGER, ZGROUPINFO INTEGER, ZLASTMESSAGE INTEGER, ZLASTMESSAGEDATE TIMESTAMP,
 ZCONTACTIDENTIFIER VARCHAR, ZCONTACTJID VARCHAR, ZLASTMESSAGETEXT VARCHAR, ZPARTNERNAME VARCHAR,
 ZSAVEDINPUT VARCHAR );
CREATE TABLE ZWAGROUPINFO ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZSTATE INTEGER,
 ZCHATSESSION INTEGER, ZCREATIONDATE TIMESTAMP, ZSUBJECTTIMESTAMP TIMESTAMP, ZCREATORJID VARCHAR, ZOWNERJID VARCHAR );
CREATE TABLE ZWAGROUPMEMBER ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZISACTIVE INTEGER,
 ZISADMIN INTEGER, ZCHATSESSION INTEGER, ZCONTACTNAME VARCHAR, ZFIRSTNAME VARCHAR, ZMEMBERJID VARCHAR );
CREATE TABLE ZWAPROFILEPUSHNAME ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZJID VARCHAR,
 ZPUSHNAME VARCHAR );
"""
_CHATS_ROWS = """
INSERT INTO ZWACHATSESSION (Z_PK, ZARCHIVED, ZHIDDEN, ZREMOVED, ZSESSIONTYPE, ZUNREADCOUNT, ZGROUPINFO,
 ZLASTMESSAGEDATE, ZCONTACTJID, ZPARTNERNAME, ZSAVEDINPUT) VALUES
 (1, 1, 1, 1, 1, 3, 5, 670009446, '9@g.us', 'Équipe 🚗', 'not sent'),
 (2, 0, 0, 0, 0, 0, NULL, 9e99, '1@s.whatsapp.net', 'أحمد', NULL);
INSERT INTO ZWAGROUPINFO (Z_PK, ZCREATIONDATE, ZCREATORJID) VALUES (5, 680620313, '1@s.whatsapp.net');
INSERT INTO ZWAGROUPMEMBER (Z_PK, ZISACTIVE, ZISADMIN, ZCHATSESSION, ZCONTACTNAME, ZMEMBERJID) VALUES
 (1, 1, 1, 1, NULL, '1@s.whatsapp.net'), (2, 0, 0, 1, 'B', '2@lid');
INSERT INTO ZWAPROFILEPUSHNAME (Z_PK, ZJID, ZPUSHNAME) VALUES (1, '1@s.whatsapp.net', 'push');
"""


def test_conversations(tmp_path: Path) -> None:
    shown = {"ZWACHATSESSION": ("ZPARTNERNAME", "conversation_name")}
    marks = ("ZWACHATSESSION.ZCONTACTJID",)
    outcome = hold(
        App(chats, "ChatStorage.sqlite", _CHATS, _CHATS_ROWS, ("ZWACHATSESSION",), shown, marks), tmp_path
    )
    assert [stated(each) for each in outcome.artifacts] == [
        {
            "locator": "row ZWACHATSESSION:1",
            "service": "WhatsApp",
            "conversation": "9@g.us",
            "conversation_name": "Équipe 🚗",
            "type": "ZSESSIONTYPE 1",
            "note": "not sent",
            "visibility": "hidden, removed",
            "archived": True,
            "unread": 3,
            "participants": (
                Participant(identifier="1@s.whatsapp.net", name="push", role="admin", status="active"),
                Participant(identifier="2@lid", name="B", status="not active"),
            ),
            "created": "680620313",
            "last_message": "670009446",
            "details": (Detail(name="ZCREATORJID", value="1@s.whatsapp.net"),),
        },
        {
            "locator": "row ZWACHATSESSION:2",
            "service": "WhatsApp",
            "conversation": "1@s.whatsapp.net",
            "conversation_name": "أحمد",
            "type": "ZSESSIONTYPE 0",
            "archived": False,
            "unread": 0,
            "last_message": "9e+99",
        },
    ]


def test_conversations_of_a_real_extraction(tmp_path: Path) -> None:
    with zipfile.ZipFile(corpus("phones/ios15_whatsapp.zip")) as archive:
        for name in archive.namelist():
            (tmp_path / Path(name).name).write_bytes(archive.read(name))
    found = [each for each in run(chats, tmp_path / "ChatStorage.sqlite").artifacts if each.state == "live"]
    with closing(sqlite3.connect(tmp_path / "ChatStorage.sqlite")) as connection:
        names = connection.execute("SELECT ZPARTNERNAME FROM ZWACHATSESSION ORDER BY Z_PK").fetchall()
        members = connection.execute("SELECT count(*) FROM ZWAGROUPMEMBER").fetchone()[0]
    assert [(stated(each).get("conversation_name"),) for each in found] == names
    assert sum(len(each.participants) for each in found if isinstance(each, Conversation)) == members == 8


def test_answers_and_reactions_of_a_real_extraction(tmp_path: Path) -> None:
    with zipfile.ZipFile(corpus("phones/ios15_whatsapp.zip")) as archive:
        for name in archive.namelist():
            (tmp_path / Path(name).name).write_bytes(archive.read(name))
    found = {each.locator: stated(each) for each in run(messages, tmp_path / "ChatStorage.sqlite").artifacts}
    moment = Timestamp(1_683_043_229_311_000_000, "1683043229311", "unix_ms")
    assert found["row ZWAMESSAGE:15"]["reactions"] == (Reaction(reaction="👍", own=True).at(moment),)
    answer = found["row ZWAMESSAGE:16"]
    assert answer["reply_to"] == found["row ZWAMESSAGE:15"]["identifier"] == "3A26649A0A496377CB01"
    assert answer["reply_text"] == found["row ZWAMESSAGE:15"]["body"]
    assert answer["reply_sender"] == found["row ZWAMESSAGE:15"]["sender"] == "19198887386@s.whatsapp.net"
    with closing(sqlite3.connect(tmp_path / "ChatStorage.sqlite")) as connection:
        events = connection.execute("SELECT Z_PK FROM ZWAMESSAGE WHERE ZMESSAGETYPE IN (6, 10)").fetchall()
    for (number,) in events:
        event = found[f"row ZWAMESSAGE:{number}"]
        assert (event["direction"], "sender" in event) == ("unknown", False)
    assert len(events) == 11
    (picture,) = found["row ZWAMESSAGE:21"]["attachments"]
    assert picture.sha256 == "89fa55657cdcb4885777c42017754a4a3742fc5884057ff7bc126e861c641909"


def test_receipts_of_a_real_extraction(tmp_path: Path) -> None:
    with zipfile.ZipFile(corpus("phones/ios15_whatsapp.zip")) as archive:
        for name in archive.namelist():
            (tmp_path / Path(name).name).write_bytes(archive.read(name))
    found = {each.locator: stated(each) for each in run(messages, tmp_path / "ChatStorage.sqlite").artifacts}
    with closing(sqlite3.connect(tmp_path / "ChatStorage.sqlite")) as connection:
        # 8 of one's own is read, as IPED has it.
        read = connection.execute(
            "SELECT Z_PK, ZTOJID FROM ZWAMESSAGE WHERE ZISFROMME = 1 AND ZMESSAGESTATUS = 8"
        ).fetchall()
    told = [(key, each) for key, one in found.items() for each in one.get("receipts", ())]
    assert [(key, each.who) for key, each in told if each.event == "read"] == [
        (f"row ZWAMESSAGE:{number}", jid) for number, jid in read
    ]
    assert found["row ZWAMESSAGE:12"]["receipts"] == tuple(
        Receipt(event=event, who="19198887386@s.whatsapp.net", time=time, stored=f"{stored} (unix_s+s)")
        for event, time, stored in (
            ("delivered", "2023-05-02T15:56:49+00:00", "1683043009+0"),
            ("read", "2023-05-02T15:57:14+00:00", "1683043009+25"),
        )
    )


_MESSAGES = """
CREATE TABLE ZWAMESSAGE ( Z_PK INTEGER PRIMARY KEY, ZGROUPEVENTTYPE INTEGER, ZISFROMME INTEGER, ZMESSAGESTATUS INTEGER,
 ZMESSAGETYPE INTEGER, ZSTARRED INTEGER, ZCHATSESSION INTEGER, ZGROUPMEMBER INTEGER, ZMESSAGEDATE TIMESTAMP, ZSENTDATE
 TIMESTAMP, ZFROMJID VARCHAR, ZPUSHNAME VARCHAR, ZSTANZAID VARCHAR, ZTEXT VARCHAR, ZTOJID VARCHAR );
CREATE TABLE ZWAMESSAGEINFO ( Z_PK INTEGER PRIMARY KEY, ZMESSAGE INTEGER, ZRECEIPTINFO BLOB );
CREATE TABLE ZWAGROUPMEMBER ( Z_PK INTEGER PRIMARY KEY, ZCONTACTNAME VARCHAR, ZFIRSTNAME VARCHAR, ZMEMBERJID VARCHAR );
CREATE TABLE ZWACHATSESSION ( Z_PK INTEGER PRIMARY KEY, ZCONTACTJID VARCHAR, ZPARTNERNAME VARCHAR );
CREATE TABLE ZWAMEDIAITEM ( Z_PK INTEGER PRIMARY KEY, ZFILESIZE INTEGER, ZMESSAGE INTEGER, ZLATITUDE FLOAT, ZLONGITUDE
 FLOAT, ZMEDIALOCALPATH VARCHAR, ZMEDIAURL VARCHAR, ZTITLE VARCHAR, ZVCARDSTRING VARCHAR, ZMETADATA BLOB );
"""
# Field 7, in it one reaction of another (1: a token, 2: who, 3: the sign).
_RECEIPTS = "3a150a130a0141120931406c69642d2d2d2d1a03e29ca8"
_MESSAGES_ROWS = f"""
INSERT INTO ZWACHATSESSION VALUES (1, '9@g.us', 'G');
INSERT INTO ZWAGROUPMEMBER VALUES (3, NULL, 'Ada', '2@lid');
INSERT INTO ZWAMESSAGE (Z_PK, ZISFROMME, ZMESSAGESTATUS, ZMESSAGETYPE, ZSTARRED, ZCHATSESSION, ZGROUPMEMBER,
 ZMESSAGEDATE, ZSENTDATE, ZFROMJID, ZSTANZAID, ZTEXT, ZTOJID) VALUES
 (1, 0, 8, 0, 1, 1, 3, 700000000, 700000001, '9@g.us', 'S1', 'بله', NULL),
 (2, 1, 8, 14, 0, 1, NULL, 700000002, 700000002, NULL, 'S2', NULL, '9@g.us'), (3, NULL, NULL, NULL, NULL, NULL, NULL,
 NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO ZWAMESSAGEINFO VALUES (1, 1, x'{_RECEIPTS}'), (2, 2, x'ffff');
"""

# Field 8: the question (2), and in each option (3) its text (1).
_POLL = "420f1201511a040a0241311a040a024232"
_MORE = f"""
ALTER TABLE ZWAMESSAGE ADD COLUMN ZFLAGS INTEGER;
ALTER TABLE ZWAMEDIAITEM ADD COLUMN ZVCARDNAME VARCHAR;
ALTER TABLE ZWAMEDIAITEM ADD COLUMN ZMOVIEDURATION INTEGER;
INSERT INTO ZWACHATSESSION VALUES (2, '3@lid', 'C'), (1, '9@g.us', 'G');
INSERT INTO ZWAGROUPMEMBER VALUES (3, NULL, NULL, '2@lid');
INSERT INTO ZWAMESSAGE (Z_PK, ZISFROMME, ZMESSAGETYPE, ZGROUPEVENTTYPE, ZCHATSESSION, ZGROUPMEMBER, ZFROMJID, ZFLAGS)
 VALUES (1, 0, 6, 7, 1, 3, '9@g.us', 0), (2, 0, 10, 2, 2, NULL, '3@lid', 0), (3, 0, 0, 0, 1, NULL, '9@g.us', 128),
 (4, 0, 4, 0, 2, NULL, '3@lid', 0), (5, 0, 46, 0, 2, NULL, '3@lid', 0), (6, 1, 2, 0, 2, NULL, NULL, 0);
INSERT INTO ZWAMEDIAITEM (ZMESSAGE, ZVCARDSTRING, ZVCARDNAME) VALUES
 (4, 'BEGIN:VCARD 1_$!<VCard-Separator>!$_BEGIN:VCARD 2', 'Ada');
INSERT INTO ZWAMEDIAITEM (ZMESSAGE, ZMEDIAURL, ZVCARDSTRING, ZVCARDNAME, ZMOVIEDURATION) VALUES
 (6, 'https://mmg.example/x', 'video/mp4', 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=', 12);
INSERT INTO ZWAMESSAGEINFO VALUES (1, 5, x'{_POLL}');
CREATE TABLE ZWAPROFILEPUSHNAME (Z_PK INTEGER PRIMARY KEY, ZJID VARCHAR, ZPUSHNAME VARCHAR);
INSERT INTO ZWAPROFILEPUSHNAME VALUES (1, '3@lid', 'Cy'), (2, '2@lid', 'Bo'), (3, '9@g.us', 'no person');
"""


def test_events_cards_polls_and_forwards(tmp_path: Path) -> None:
    outcome = run(messages, database(tmp_path / "ChatStorage.sqlite", _MESSAGES, _MORE))
    removed, secured, group, contact, poll, film = (stated(each) for each in outcome.artifacts)
    assert (removed["direction"], "sender" in removed) == ("unknown", False)
    assert removed["participants"] == (Participant(identifier="2@lid", name="Bo", role="member"),)
    assert (secured["direction"], "sender" in secured, "participants" in secured) == ("unknown", False, False)
    assert (group["direction"], "sender" in group, group["forwarded"]) == ("incoming", False, True)
    assert "participants" not in group
    assert contact["sender"] == "3@lid"
    assert contact["participants"] == (Participant(identifier="3@lid", name="Cy", role="sender"),)
    assert contact["attachments"] == (Attachment(text="BEGIN:VCARD 1"), Attachment(text="BEGIN:VCARD 2"))
    assert (poll["type"], poll["body"]) == ("poll", "Q")
    assert poll["details"] == (Detail(name="option", value="A1"), Detail(name="option", value="B2"))
    assert film["attachments"] == (
        Attachment(
            url="https://mmg.example/x", mime="video/mp4", sha256=bytes(range(32)).hex(), duration_s=12
        ),
    )


def test_messages_with_names_marks_and_reactions(tmp_path: Path) -> None:
    shown = {"ZWAMESSAGE": ("ZTEXT", "body")}
    outcome = hold(
        App(messages, "ChatStorage.sqlite", _MESSAGES, _MESSAGES_ROWS, ("ZWAMESSAGE",), shown), tmp_path
    )
    one, two, three = (stated(each) for each in outcome.artifacts)
    assert one == {
        "locator": "row ZWAMESSAGE:1",
        "service": "WhatsApp",
        "direction": "incoming",
        "conversation": "9@g.us",
        "conversation_name": "G",
        "sender": "2@lid",
        "participants": (Participant(identifier="2@lid", name="Ada", role="sender"),),
        "body": "بله",
        "type": "text",
        "identifier": "S1",
        "status": "ZMESSAGESTATUS 8",
        "sent": "700000000",
        "received": "700000001",
        "reactions": (Reaction(reaction="✨", who="1@lid----"),),
        "starred": True,
    }
    assert (two["direction"], two["type"], two["deletion"]) == ("outgoing", "revoked", "revoked")
    assert three["direction"] == "unknown"


def _field(number: int, value: int | str | bytes) -> bytes:
    """A field of Protobuf, by its published form."""

    def varint(left: int) -> bytes:
        return bytes([left]) if left < 0x80 else bytes([left & 0x7F | 0x80]) + varint(left >> 7)

    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    data = value.encode() if isinstance(value, str) else value
    return varint(number << 3 | 2) + varint(len(data)) + data


def _one(folder: Path, blob: bytes) -> dict[str, Any]:
    """What is stated of a message that has these bytes as its ZRECEIPTINFO."""
    added = f"UPDATE ZWAMESSAGEINFO SET ZRECEIPTINFO = x'{blob.hex()}' WHERE ZMESSAGE = 1"
    path = database(folder / "ChatStorage.sqlite", _MESSAGES, _MESSAGES_ROWS, added)
    return stated(run(messages, path).artifacts[0])


def test_receipts_of_a_group_by_number_and_by_identifier(tmp_path: Path) -> None:
    member = bytes.fromhex("8c2f")
    blob = b"".join(
        (
            _field(2, _field(1, bytes.fromhex("8144770090010f")) + _field(4, 7) + _field(5, 3600)),
            _field(2, _field(1, member) + _field(4, 1) + _field(6, 2)),
            _field(2, _field(1, bytes.fromhex("8c99ff")) + _field(4, 2)),
            _field(2, _field(1, bytes.fromhex("81abcd")) + _field(4, 3)),
            _field(2, _field(4, 4)),
            _field(2, b"\xff\xff"),
            _field(1, _field(1, "15550100") + _field(3, 1400000000) + _field(4, 1400000060) + _field(5, 0)),
            _field(3, 1700000000),
        )
    )
    assert [(each.event, each.who, each.time) for each in _one(tmp_path, blob)["receipts"]] == [
        ("delivered", "15550100", "2014-05-13T16:53:20+00:00"),
        ("read", "15550100", "2014-05-13T16:54:20+00:00"),
        ("delivered", "44770090010@s.whatsapp.net", "2023-11-14T22:13:27+00:00"),
        ("read", "44770090010@s.whatsapp.net", "2023-11-14T23:13:20+00:00"),
        ("delivered", "2@lid", "2023-11-14T22:13:21+00:00"),
        ("field 6", "2@lid", "2023-11-14T22:13:22+00:00"),
        ("delivered", "8c99ff", "2023-11-14T22:13:22+00:00"),
        ("delivered", "81abcd", "2023-11-14T22:13:23+00:00"),
        ("delivered", None, "2023-11-14T22:13:24+00:00"),
    ]


def test_a_receipt_without_a_sending_or_beyond_all_time_has_no_moment(tmp_path: Path) -> None:
    single = _field(2, _field(1, bytes.fromhex("8c2f")) + _field(4, 5))
    assert _one(tmp_path / "a", single)["receipts"] == (
        Receipt(event="delivered", who="2@lid", stored="0+5 (unix_s+s)"),
    )
    far = _one(tmp_path / "b", single + _field(3, 2**64 - 1))["receipts"]
    assert [(each.time, each.stored) for each in far] == [(None, f"{2**64 - 1}+5 (unix_s+s)")]


def test_votes(tmp_path: Path) -> None:
    poll = b"".join(
        (
            _field(2, "Where?"),
            _field(3, _field(1, "here")),
            _field(3, _field(1, "there")),
            _field(3, b""),
            _field(
                5, _field(1, bytes([1, 0])) + _field(2, 1700000000123) + _field(3, "AB") + _field(4, "2@lid")
            ),
            _field(5, _field(1, bytes([2, 7])) + _field(4, "3@lid")),
            _field(5, b"\xff"),
            _field(6, _field(1, 1) + _field(2, 1700000009000)),
            _field(6, b""),
        )
    )
    found = _one(tmp_path, _field(8, poll))
    assert [(each.name, each.value) for each in found["details"]] == [
        ("option", "here"),
        ("option", "there"),
        ("voted", "there, here"),
        ("voted_by", "2@lid"),
        ("voted_ms", 1700000000123),
        ("voted", "option 2, option 7"),
        ("voted_by", "3@lid"),
        ("voted", "there"),
        ("voted_by", "from_me"),
        ("voted_ms", 1700000009000),
        ("voted", ""),
        ("voted_by", "from_me"),
    ]
    for cut in range(0, len(poll), 17):
        assert _one(tmp_path / str(cut), _field(8, poll)[:cut])["body"] == "بله"


_CALLS = """
CREATE TABLE ZWAAGGREGATECALLEVENT (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZINCOMING INTEGER,
 ZMISSED INTEGER, ZMISSEDREASON INTEGER, ZVIDEO INTEGER, ZFIRSTDATE TIMESTAMP);
CREATE TABLE ZWACDCALLEVENT (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZBYTESRECEIVED INTEGER,
 ZBYTESSENT INTEGER, ZOUTCOME INTEGER, Z1CALLEVENTS INTEGER, ZDATE TIMESTAMP, ZDURATION FLOAT,
 ZCALLIDSTRING VARCHAR, ZGROUPCALLCREATORUSERJIDSTRING VARCHAR, ZGROUPJIDSTRING VARCHAR);
CREATE TABLE ZWACDCALLEVENTPARTICIPANT (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZOUTCOME INTEGER,
 Z1PARTICIPANTS INTEGER, ZJIDSTRING VARCHAR);
"""
_CALLS_ROWS = """
INSERT INTO ZWAAGGREGATECALLEVENT (Z_PK, ZINCOMING, ZMISSED, ZVIDEO) VALUES (7, 1, 1, 0), (8, 0, 0, 1);
INSERT INTO ZWACDCALLEVENT (Z_PK, ZOUTCOME, Z1CALLEVENTS, ZDATE, ZDURATION, ZCALLIDSTRING, ZGROUPJIDSTRING,
 ZBYTESSENT) VALUES (1, 1, 7, 700000000.5, 0.0, 'C1', NULL, NULL), (2, 0, 8, 700000100, 125.5, 'C2', '9@g.us', 77),
 (3, 0, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO ZWACDCALLEVENTPARTICIPANT (Z_PK, ZOUTCOME, Z1PARTICIPANTS, ZJIDSTRING) VALUES
 (1, 1, 7, '1@s.whatsapp.net'), (2, 0, 8, '2@lid'), (3, 5, 8, '3@lid'), (4, 0, NULL, '4@lid');
"""


def test_calls(tmp_path: Path) -> None:
    outcome = hold(
        App(calls, "CallHistory.sqlite", _CALLS, _CALLS_ROWS, ("ZWACDCALLEVENT",), {}),
        tmp_path,
    )
    one, two, three = (stated(each) for each in outcome.artifacts)
    assert one == {
        "locator": "row ZWACDCALLEVENT:1",
        "service": "WhatsApp",
        "direction": "incoming",
        "number": "1@s.whatsapp.net",
        "duration_s": 0,
        "video": False,
        "status": "ZOUTCOME 1",
        "participants": (Participant(identifier="1@s.whatsapp.net", status="ZOUTCOME 1"),),
        "identifier": "C1",
        "started": "700000000.5",
        "details": (Detail(name="ZMISSED", value=1),),
    }
    assert (two["direction"], two["duration_s"], two["conversation"]) == ("outgoing", "125.5", "9@g.us")
    assert [each.identifier for each in two["participants"]] == ["2@lid", "3@lid"]
    assert three == {
        "locator": "row ZWACDCALLEVENT:3",
        "service": "WhatsApp",
        "direction": "unknown",
        "status": "ZOUTCOME 0",
    }


_CONTACTS = """
CREATE TABLE ZWAADDRESSBOOKCONTACT (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, ZFULLNAME VARCHAR, ZGIVENNAME VARCHAR,
 ZLASTNAME VARCHAR, ZBUSINESSNAME VARCHAR, ZLID VARCHAR, ZPHONENUMBER VARCHAR, ZPHONENUMBERLABEL VARCHAR,
 ZWHATSAPPID VARCHAR, ZUSERNAME VARCHAR, ZABOUTTEXT VARCHAR, ZABOUTTIMESTAMP TIMESTAMP, ZLASTUPDATED TIMESTAMP);
"""
_CONTACTS_ROWS = """
INSERT INTO ZWAADDRESSBOOKCONTACT (Z_PK, ZFULLNAME, ZLID, ZPHONENUMBER, ZPHONENUMBERLABEL, ZWHATSAPPID, ZABOUTTEXT,
 ZABOUTTIMESTAMP, ZLASTUPDATED) VALUES (1, 'Ana 🌷', '9@lid', '+1 2', '_$!<Mobile>!$_', '12@s.whatsapp.net', 'مشغول',
 699999999.25, 700000000), (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
UPDATE ZWAADDRESSBOOKCONTACT SET ZGIVENNAME = 'G', ZLASTNAME = 'L' WHERE Z_PK = 2;
"""


def test_contacts(tmp_path: Path) -> None:
    tables = ("ZWAADDRESSBOOKCONTACT",)
    shown = {"ZWAADDRESSBOOKCONTACT": ("ZABOUTTEXT", "note")}
    outcome = hold(App(contacts, "ContactsV2.sqlite", _CONTACTS, _CONTACTS_ROWS, tables, shown), tmp_path)
    one, two = (stated(each) for each in outcome.artifacts)
    assert one == {
        "locator": "row ZWAADDRESSBOOKCONTACT:1",
        "name": "Ana 🌷",
        "phones": ("+1 2",),
        "note": "مشغول",
        "modified": "700000000",
        "service": "WhatsApp",
        "identifiers": (
            Identifier(identifier="12@s.whatsapp.net", service="WhatsApp", label="ZWHATSAPPID"),
            Identifier(identifier="9@lid", service="WhatsApp", label="ZLID"),
        ),
        "details": (
            Detail(name="ZABOUTTIMESTAMP", value="699999999.25"),
            Detail(name="ZPHONENUMBERLABEL", value="_$!<Mobile>!$_"),
        ),
    }
    assert two == {"locator": "row ZWAADDRESSBOOKCONTACT:2", "name": "G L", "service": "WhatsApp"}


_LIDS = """
CREATE TABLE ZWAZACCOUNT (Z_PK INTEGER PRIMARY KEY, ZIDENTIFIER VARCHAR, ZPHONENUMBER VARCHAR, ZDISPLAYNAME VARCHAR,
 ZCREATEDAT TIMESTAMP);
CREATE TABLE ZWAPHONENUMBERLIDPAIR (Z_PK INTEGER PRIMARY KEY, ZLID VARCHAR, ZPHONENUMBER VARCHAR);
"""
_LIDS_ROWS = """
INSERT INTO ZWAZACCOUNT VALUES (1, '99@lid', '447700900101', 'Ада', 700000000.5), (2, NULL, NULL, NULL, NULL);
INSERT INTO ZWAPHONENUMBERLIDPAIR VALUES (1, '98@lid', '447700900102');
"""


def test_identifiers_and_the_numbers_behind_them(tmp_path: Path) -> None:
    path = database(tmp_path / "LID.sqlite", _LIDS, _LIDS_ROWS)
    one, bare, old = (stated(each) for each in run(lids, path).artifacts)
    assert one == {
        "locator": "row ZWAZACCOUNT:1",
        "name": "Ада",
        "phones": ("447700900101",),
        "service": "WhatsApp",
        "identifiers": (Identifier(identifier="99@lid", service="WhatsApp", label="ZIDENTIFIER"),),
        "created": "700000000.5",
    }
    assert bare == {"locator": "row ZWAZACCOUNT:2", "service": "WhatsApp"}
    assert (old["phones"], old["identifiers"][0].identifier) == (("447700900102",), "98@lid")


_PEOPLE = """
CREATE TABLE ZWABLACKLISTITEM (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZJID VARCHAR);
CREATE TABLE ZWAPROFILEPUSHNAME (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZJID VARCHAR, ZPUSHNAME
 VARCHAR);
CREATE TABLE ZWAGROUPMEMBERSCHANGE (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZCHANGETYPE INTEGER,
 ZCHANGEDATE TIMESTAMP, ZGROUPJID VARCHAR, ZMEMBERJIDS VARCHAR, ZPHASHBEFORECHANGE VARCHAR);
"""
_PEOPLE_ROWS = """
INSERT INTO ZWABLACKLISTITEM VALUES (1, 1, 1, '1@s.whatsapp.net'), (2, 1, 1, NULL);
INSERT INTO ZWAPROFILEPUSHNAME VALUES (1, 2, 1, '2@lid', 'Ольга');
INSERT INTO ZWAGROUPMEMBERSCHANGE VALUES (1, 3, 1, 2, 700000000.5, '9@g.us', '2@lid,3@lid', NULL),
 (2, 3, 1, 'x', 'y', NULL, NULL, NULL);
"""


def test_blocked_ones_names_and_changes_of_members(tmp_path: Path) -> None:
    tables = ("ZWABLACKLISTITEM", "ZWAPROFILEPUSHNAME", "ZWAGROUPMEMBERSCHANGE")
    shown = {
        "ZWAPROFILEPUSHNAME": ("ZPUSHNAME", "nickname"),
        "ZWAGROUPMEMBERSCHANGE": ("ZGROUPJID", "container"),
    }
    made = App(people, "ChatStorage.sqlite", _PEOPLE, _PEOPLE_ROWS, tables, shown)
    blocked, bare, named, change, odd = (stated(each) for each in hold(made, tmp_path).artifacts)
    assert (blocked["blocked"], blocked["identifiers"][0].identifier) == (True, "1@s.whatsapp.net")
    assert (bare["blocked"], "identifiers" in bare) == (True, False)
    assert (named["nickname"], "blocked" in named) == ("Ольга", False)
    assert change == {
        "locator": "row ZWAGROUPMEMBERSCHANGE:1",
        "log": "WhatsApp",
        "event": "ZCHANGETYPE 2",
        "subject": "2@lid,3@lid",
        "container": "9@g.us",
        "logged": "700000000.5",
    }
    assert (odd["event"], odd["logged"]) == ("ZCHANGETYPE x", "y")
