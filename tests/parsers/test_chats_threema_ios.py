"""Threema on iOS, against a store whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from chats_made import App, hold, stated

from evidence.model.kinds import Attachment, Detail, Participant
from parsers.chats.threema_ios import parse as messages
from parsers.chats.threema_ios_people import parse as people

_UUID = "0E5B1F3C-1111-2222-3333-444455556666"
_SCHEMA = """
CREATE TABLE Z_PRIMARYKEY (Z_ENT INTEGER PRIMARY KEY, Z_NAME VARCHAR, Z_SUPER INTEGER, Z_MAX INTEGER);
CREATE TABLE ZCONTACT (Z_PK INTEGER PRIMARY KEY, ZIDENTITY VARCHAR, ZFIRSTNAME VARCHAR, ZLASTNAME VARCHAR,
 ZPUBLICNICKNAME VARCHAR, ZVERIFIEDEMAIL VARCHAR, ZVERIFIEDMOBILENO VARCHAR, ZCREATEDAT TIMESTAMP, ZSTATE INTEGER);
CREATE TABLE ZCONVERSATION (Z_PK INTEGER PRIMARY KEY, ZCONTACT INTEGER, ZGROUPID BLOB, ZGROUPNAME VARCHAR,
 ZGROUPMYIDENTITY VARCHAR, ZLASTUPDATE TIMESTAMP, ZUNREADMESSAGECOUNT INTEGER, ZVISIBILITY INTEGER);
CREATE TABLE Z_6GROUPCONVERSATIONS (Z_6MEMBERS INTEGER, Z_7GROUPCONVERSATIONS INTEGER);
CREATE TABLE ZMESSAGE (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, ZDATE TIMESTAMP, ZISOWN INTEGER, ZCONVERSATION INTEGER,
 ZSENDER INTEGER, ZID BLOB, ZTEXT VARCHAR, ZCAPTION VARCHAR, ZFILENAME VARCHAR, ZMIMETYPE VARCHAR, ZFILESIZE INTEGER,
 ZQUOTEDMESSAGEID BLOB, ZDELIVERYDATE TIMESTAMP, ZREADDATE TIMESTAMP, ZDELETEDAT TIMESTAMP, ZLASTEDITEDAT TIMESTAMP,
 ZREMOTESENTDATE TIMESTAMP, ZLATITUDE FLOAT, ZLONGITUDE FLOAT, ZACCURACY FLOAT, ZPOINAME VARCHAR, ZTYPE1 INTEGER,
 ZSENT INTEGER);
CREATE TABLE ZMESSAGEREACTION (Z_PK INTEGER PRIMARY KEY, ZMESSAGE INTEGER, ZDATE TIMESTAMP, ZREACTION VARCHAR,
 ZCREATOR INTEGER);
CREATE TABLE ZMESSAGEHISTORYENTRY (Z_PK INTEGER PRIMARY KEY, ZMESSAGE INTEGER, ZEDITDATE TIMESTAMP, ZTEXT VARCHAR);
CREATE TABLE ZMESSAGEMARKERS (Z_PK INTEGER PRIMARY KEY, ZMESSAGE INTEGER, ZSTAR INTEGER);
CREATE TABLE ZFILEDATA (Z_PK INTEGER PRIMARY KEY, ZMESSAGE INTEGER, ZDATA BLOB);
"""
_ROWS = f"""
INSERT INTO Z_PRIMARYKEY VALUES (20, 'TextMessage', 19, 5), (21, 'FileMessage', 19, 5), (22, 'SystemMessage', 19, 5),
 (23, 'LocationMessage', 19, 5);
INSERT INTO ZCONTACT VALUES (1, 'ABCD1234', 'رنا', 'K', 'rana', 'r@example.org', '+41', 700000000.5, 0),
 (2, 'EFGH5678', NULL, NULL, '🦋', NULL, NULL, NULL, 1);
INSERT INTO ZCONVERSATION VALUES (3, 1, NULL, NULL, NULL, 700000009, 2, 0),
 (4, 2, X'0102030405060708', 'חברים', 'OWNR0001', 700000010, 0, 1);
INSERT INTO Z_6GROUPCONVERSATIONS VALUES (1, 4), (2, 4);
INSERT INTO ZMESSAGE (Z_PK, Z_ENT, ZDATE, ZISOWN, ZCONVERSATION, ZSENDER, ZID, ZTEXT, ZCAPTION, ZFILENAME, ZMIMETYPE,
 ZFILESIZE, ZQUOTEDMESSAGEID, ZDELIVERYDATE, ZREADDATE, ZDELETEDAT, ZLASTEDITEDAT, ZREMOTESENTDATE, ZLATITUDE, ZLONGITUDE,
 ZACCURACY, ZPOINAME, ZTYPE1, ZSENT) VALUES
 (11, 20, 700000001.25, 0, 3, NULL, X'A1A2A3A4A5A6A7A8', 'أهلا', NULL, NULL, NULL, NULL, NULL, NULL, 700000002, NULL,
  700000003, 700000000, 0, 0, 0, NULL, NULL, 1),
 (12, 21, 700000004, 1, 3, NULL, X'B1B2B3B4B5B6B7B8', NULL, 'look', 'a.png', 'image/png', 12, X'A1A2A3A4A5A6A7A8',
  700000005, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1),
 (13, 23, 700000006, 0, 4, 2, X'C1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 47.5, 8.25, 10,
  'Quay', NULL, NULL),
 (14, 22, 700000007, 0, 99, NULL, X'D1', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 700000008, NULL, NULL, NULL,
  NULL, NULL, NULL, 5, NULL);
INSERT INTO ZMESSAGEREACTION VALUES (1, 11, 700000008, '👍', 2);
INSERT INTO ZMESSAGEHISTORYENTRY VALUES (1, 11, 700000002.5, 'before');
INSERT INTO ZMESSAGEMARKERS VALUES (1, 11, 1);
INSERT INTO ZFILEDATA VALUES (1, 12, X'02{_UUID.encode().hex()}00');
"""


def test_messages_of_threema_on_ios(tmp_path: Path) -> None:
    app = App(messages, "ThreemaData.sqlite", _SCHEMA, _ROWS, ("ZMESSAGE",), {}, ("ZMESSAGE.ZISOWN",))
    outcome = hold(app, tmp_path)
    assert outcome.warnings == []
    one, two, three, four = (stated(each) for each in outcome.artifacts)
    (reaction,), (edit,) = one.pop("reactions"), one.pop("edits")
    assert (reaction.reaction, reaction.who, edit.body) == ("👍", "EFGH5678", "before")
    assert one == {
        "locator": "row ZMESSAGE:11", "service": "Threema", "direction": "incoming", "conversation": "ABCD1234",
        "conversation_name": "رنا K", "sender": "ABCD1234", "body": "أهلا", "type": "TextMessage", "status": "ZSENT 1",
        "identifier": "a1a2a3a4a5a6a7a8", "sent": "700000000", "read": "700000002", "edited": "700000003",
        "participants": (Participant(identifier="ABCD1234", name="رنا K", role="sender"),), "starred": True,
        "details": (Detail(name="ZDATE", value="700000001.25"),),
    }  # fmt: skip
    path = f".ThreemaData_SUPPORT/_EXTERNAL_DATA/{_UUID}"
    assert two["attachments"] == (Attachment(path=path, name="a.png", mime="image/png", size=12),)
    assert [two[name] for name in ("direction", "recipients", "body", "reply_to", "delivered")] == [
        "outgoing",
        ("ABCD1234",),
        "look",
        "a1a2a3a4a5a6a7a8",
        "700000005",
    ]
    assert [
        three[name] for name in ("conversation", "sender", "account", "latitude", "longitude", "place")
    ] == [
        "0102030405060708",
        "EFGH5678",
        "OWNR0001",
        "47.5",
        "8.25",
        "Quay",
    ]
    assert (four["type"], four["deletion"], four["revoked"]) == ("SystemMessage", "deleted", "700000008")
    assert "conversation" not in four


def test_people_of_threema_on_ios(tmp_path: Path) -> None:
    tables = ("ZCONTACT", "ZCONVERSATION")
    app = App(people, "ThreemaData.sqlite", _SCHEMA, _ROWS, tables, {}, ("ZCONTACT.ZIDENTITY",))
    found = [stated(each) for each in hold(app, tmp_path).artifacts]
    assert [found[0][name] for name in ("name", "nickname", "phones", "emails", "created")] == [
        "رنا K",
        "rana",
        ("+41",),
        ("r@example.org",),
        "700000000.5",
    ]
    assert found[1]["name"] == "🦋"
    assert (found[2]["conversation"], found[2]["unread"], found[2]["modified"]) == (
        "ABCD1234",
        2,
        "700000009",
    )
    assert (found[3]["conversation_name"], found[3]["type"], found[3]["account"]) == (
        "חברים",
        "group",
        "OWNR0001",
    )
    assert [each.identifier for each in found[3]["participants"]] == ["ABCD1234", "EFGH5678"]
