"""LINE on iOS, against databases whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from chats_made import App, database, hold, stated
from parser_harness import run

from evidence.model.kinds import Detail, FileReference, Identifier, Participant
from parsers.chats.line_ios import parse as line
from parsers.chats.line_ios_attachments import parse as attachments
from parsers.chats.line_ios_contacts import parse as contacts

_SCHEMA = """
CREATE TABLE ZCHAT (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZTYPE INTEGER, ZUNREAD INTEGER, ZLASTUPDATED
 TIMESTAMP, ZLASTMESSAGE VARCHAR, ZMID VARCHAR);
CREATE TABLE ZMESSAGE (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZCONTENTTYPE INTEGER, ZREADCOUNT INTEGER,
 ZSENDSTATUS INTEGER, ZTIMESTAMP INTEGER, ZCHAT INTEGER, ZSENDER INTEGER, ZLATITUDE FLOAT, ZLONGITUDE FLOAT, ZID VARCHAR,
 ZMESSAGETYPE VARCHAR, ZTEXT VARCHAR, ZCONTENTMETADATA BLOB, ZTHUMBNAIL BLOB);
CREATE TABLE ZUSER (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZBLOCKING INTEGER, ZISFRIEND INTEGER,
 ZADDRESSBOOKNAME VARCHAR, ZCUSTOMNAME VARCHAR, ZMID VARCHAR, ZNAME VARCHAR, ZSTATUSMESSAGE VARCHAR);
CREATE TABLE ZGROUP (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZISACCEPTED INTEGER, ZID VARCHAR, ZNAME
 VARCHAR);
CREATE TABLE Z_1MEMBERS (Z_1CHATS INTEGER, Z_12MEMBERS INTEGER, PRIMARY KEY (Z_1CHATS, Z_12MEMBERS));
"""
_ROWS = """
INSERT INTO ZUSER (Z_PK, ZBLOCKING, ZISFRIEND, ZADDRESSBOOKNAME, ZCUSTOMNAME, ZMID, ZNAME, ZSTATUSMESSAGE) VALUES
 (1, 0, 1, 'Som B', 'สมชาย', 'u1', 'somchai', 'hi'), (2, 1, 0, NULL, NULL, 'u2', 'Two', NULL);
INSERT INTO ZCHAT (Z_PK, ZTYPE, ZUNREAD, ZLASTUPDATED, ZMID) VALUES (4, 0, 3, 1600000009000, 'u1'),
 (5, 2, 0, 1600000008000, 'c5'), (6, 1, 0, NULL, 'r6');
INSERT INTO ZGROUP (Z_PK, ZISACCEPTED, ZID, ZNAME) VALUES (9, 1, 'c5', 'กลุ่ม');
INSERT INTO Z_1MEMBERS VALUES (5, 1), (5, 2), (5, 77);
INSERT INTO ZMESSAGE (Z_PK, ZCONTENTTYPE, ZREADCOUNT, ZSENDSTATUS, ZTIMESTAMP, ZCHAT, ZSENDER, ZLATITUDE, ZLONGITUDE, ZID,
 ZMESSAGETYPE, ZTEXT) VALUES
 (11, 0, 0, 1, 1600000001000, 4, 1, 0, 0, '500', 'R', 'สวัสดี 🙏'), (12, 1, 2, 1, 1600000002000, 5, NULL, 0, 0, '501', 'S', NULL),
 (13, 15, 0, 1, 1600000003000, 5, 2, 13.75, 100.5, '502', NULL, 'Tower'), (14, 18, 0, 1, 1600000004000, 5, NULL, 0, 0, NULL, NULL, NULL),
 (15, NULL, NULL, NULL, NULL, 88, 99, NULL, NULL, NULL, NULL, NULL);
"""


def test_line_of_ios(tmp_path: Path) -> None:
    shown = {
        "ZMESSAGE": ("ZTEXT", "body"),
        "ZCHAT": ("ZMID", "conversation"),
        "ZGROUP": ("ZNAME", "conversation_name"),
    }
    tables, marks = ("ZMESSAGE", "ZCHAT", "ZGROUP", "ZUSER"), ("ZMESSAGE.ZCONTENTTYPE",)
    outcome = hold(App(line, "Line.sqlite", _SCHEMA, _ROWS, tables, shown, marks), tmp_path)
    one, two, three, four, five, direct, group, other, listed, som, blocked = (
        stated(each) for each in outcome.artifacts
    )
    assert one == {
        "locator": "row ZMESSAGE:11",
        "service": "LINE",
        "direction": "incoming",
        "conversation": "u1",
        "conversation_name": "สมชาย",
        "sender": "u1",
        "participants": (Participant(identifier="u1", name="สมชาย", role="sender"),),
        "body": "สวัสดี 🙏",
        "type": "text",
        "identifier": "500",
        "status": "ZSENDSTATUS 1, ZREADCOUNT 0, ZMESSAGETYPE R",
        "sent": "1600000001000",
    }
    assert (two["direction"], two["recipients"], two["conversation_name"]) == ("outgoing", ("c5",), "กลุ่ม")
    assert (three["type"], three["latitude"], three["longitude"]) == ("location", "13.75", "100.5")
    assert (four["direction"], four["type"], "recipients" in four) == ("unknown", "type 18", False)
    assert five == {
        "locator": "row ZMESSAGE:15",
        "service": "LINE",
        "direction": "incoming",
        "conversation": "88",
    }
    assert direct == {
        "locator": "row ZCHAT:4",
        "service": "LINE",
        "conversation": "u1",
        "conversation_name": "สมชาย",
        "unread": 3,
        "last_message": "1600000009000",
    }
    assert (group["type"], group["conversation_name"]) == ("group", "กลุ่ม")
    assert [each.name for each in group["participants"]] == ["สมชาย", "Two"]
    assert (other["type"], listed["conversation"], listed["type"]) == ("type 1", "c5", "group")
    assert (som["name"], som["nickname"], som["note"], som["blocked"]) == ("สมชาย", "somchai", "hi", False)
    assert som["identifiers"] == (Identifier(identifier="u1", service="LINE"),)
    assert (blocked["name"], blocked["blocked"]) == ("Two", True)


_MEMBERS = """
CREATE TABLE Z_4MEMBERS (Z_4GROUPS INTEGER, Z_12MEMBERS1 INTEGER, PRIMARY KEY (Z_4GROUPS, Z_12MEMBERS1));
CREATE TABLE Z_4INVITEE (Z_4GROUPS1 INTEGER, Z_12INVITEE INTEGER, PRIMARY KEY (Z_4GROUPS1, Z_12INVITEE));
DELETE FROM Z_1MEMBERS;
INSERT INTO Z_4MEMBERS VALUES (9, 2);
INSERT INTO Z_4INVITEE VALUES (9, 1);
"""


def test_members_of_groups_of_line_on_ios(tmp_path: Path) -> None:
    found = run(line, database(tmp_path / "Line.sqlite", _SCHEMA, _ROWS, _MEMBERS)).artifacts
    members = {each.locator: stated(each).get("participants") for each in found}
    whole = (
        Participant(identifier="u2", name="Two"),
        Participant(identifier="u1", name="สมชาย", status="invited"),
    )
    assert (members["row ZGROUP:9"], members["row ZCHAT:5"]) == (whole, whole)
    assert members["row ZCHAT:4"] is None


_SYNCED = """
CREATE TABLE ZMANAGEDCNCONTACT (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZISINVITED INTEGER, ZTYPE INTEGER,
 ZCREATEDAT TIMESTAMP, ZMID VARCHAR, ZNAME VARCHAR, ZPHONENUMBER VARCHAR);
"""
_SYNCED_ROWS = """
INSERT INTO ZMANAGEDCNCONTACT (Z_PK, ZISINVITED, ZTYPE, ZCREATEDAT, ZMID, ZNAME, ZPHONENUMBER) VALUES
 (1, 0, 1, 700000000.25, 'u1', 'Som B', '66800000001'), (2, 0, 1, NULL, NULL, 'Nobody', '66800000002');
"""
_GROUPS = "CREATE TABLE ZUNIFIEDGROUP (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZID VARCHAR, ZNAME VARCHAR);"
_GROUPS_ROWS = "INSERT INTO ZUNIFIEDGROUP (Z_PK, ZID, ZNAME) VALUES (1, 'c5', 'กลุ่ม'), (2, 'c6', NULL);"


def test_contacts_and_groups_of_line_on_ios(tmp_path: Path) -> None:
    shown = {"ZMANAGEDCNCONTACT": ("ZNAME", "name")}
    made = App(contacts, "Contacts.sqlite", _SYNCED, _SYNCED_ROWS, ("ZMANAGEDCNCONTACT",), shown)
    one, two = (stated(each) for each in hold(made, tmp_path / "contacts").artifacts)
    assert (one["name"], one["phones"], one["created"]) == ("Som B", ("66800000001",), "700000000.25")
    assert one["identifiers"] == (Identifier(identifier="u1", service="LINE"),)
    assert ("identifiers" in two, two["phones"]) == (False, ("66800000002",))
    shown = {"ZUNIFIEDGROUP": ("ZNAME", "conversation_name")}
    made = App(contacts, "UnifiedGroup.sqlite", _GROUPS, _GROUPS_ROWS, ("ZUNIFIEDGROUP",), shown)
    assert stated(hold(made, tmp_path / "groups").artifacts[0]) == {
        "locator": "row ZUNIFIEDGROUP:1",
        "service": "LINE",
        "conversation": "c5",
        "conversation_name": "กลุ่ม",
        "type": "group",
    }


_FILES = """
CREATE TABLE ZMESSAGEATTACHMENTINFO (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZCONTENTTYPE INTEGER,
 ZFILESIZE INTEGER, ZTIMESTAMP INTEGER, ZMESSAGEID VARCHAR, ZFILENAME VARCHAR, ZCHATMID BLOB);
"""
_FILES_ROWS = f"""
INSERT INTO ZMESSAGEATTACHMENTINFO VALUES (1, 1, 1, 1, 2048, 1600000001000, '501', '501.jpg', x'0011'),
 (2, 1, 1, 1, 0, {(1 << 61) + 1600000002500}, '502', '502.mp4', NULL), (3, 1, 1, NULL, NULL, NULL, NULL, NULL, NULL),
 (4, 1, 1, 1, 'x', 'y', 503, 'กลุ่ม.pdf', 'c5');
"""


def test_attachments_of_line_on_ios(tmp_path: Path) -> None:
    table, shown = "ZMESSAGEATTACHMENTINFO", {"ZMESSAGEATTACHMENTINFO": ("ZFILENAME", "name")}
    marks = (f"{table}.ZMESSAGEID", f"{table}.ZFILENAME")
    made = App(attachments, "MessageAttachmentInfo.sqlite", _FILES, _FILES_ROWS, (table,), shown, marks)
    found = hold(made, tmp_path).artifacts
    one, two, bare, odd = (stated(each) for each in found)
    assert isinstance(found[1], FileReference)
    assert found[1].created
    assert one == {
        "locator": "row ZMESSAGEATTACHMENTINFO:1",
        "path": "Message Attachments/501.jpg",
        "name": "501.jpg",
        "size": 2048,
        "origin": "sent or received in LINE, message 501",
        "app": "LINE",
        "created": "1600000001000",
        "details": (
            Detail(name="ZMESSAGEID", value="501"),
            Detail(name="ZCHATMID", value="0011"),
            Detail(name="ZCONTENTTYPE", value=1),
        ),
    }
    assert two["created"] == "2305844609213696452"
    assert found[1].created.text() == "2020-09-13T12:26:42.5+00:00"
    assert bare == {"locator": "row ZMESSAGEATTACHMENTINFO:3", "app": "LINE"}
    assert (odd["name"], "size" in odd, odd["created"]) == ("กลุ่ม.pdf", False, "y")
