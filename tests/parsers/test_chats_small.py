"""imo and Kik, against databases whose truth stands here, and a real one of imo."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from chats_made import App, database, hold, stated
from parser_harness import corpus, run

from evidence.model.kinds import Attachment, Detail, Identifier, Participant
from parsers.chats.imo_android import parse as imo_android
from parsers.chats.imo_ios import parse as imo_ios
from parsers.chats.kik_android import parse as kik_android
from parsers.chats.kik_android_groups import parse as kik_groups
from parsers.chats.kik_ios import parse as kik_ios
from parsers.chats.kik_ios_chats import parse as kik_chats

_IMO_IOS = """
CREATE TABLE ZIMOCHATMSG ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZISSENT INTEGER, ZNUM_RETRIES
 INTEGER, ZSENDERTS INTEGER, ZSTATE INTEGER, ZTS INTEGER, ZTYPE INTEGER, ZA_UID VARCHAR, ZALIAS VARCHAR, ZBATCH_ID
 VARCHAR, ZBUID VARCHAR, ZCONTACT_ALIAS VARCHAR, ZICON VARCHAR, ZPHOTO_ID VARCHAR, ZTEXT VARCHAR, ZIMDATA BLOB );
CREATE TABLE ZIMOCONTACT ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZBLOCK_STATE INTEGER, ZCONTACT_ABID
 INTEGER, ZFAV_STATE INTEGER, ZIS_GROUP INTEGER, ZMUTED_STATE INTEGER, ZPHONE_LAST6 INTEGER, ZALIAS VARCHAR, ZBUID
 VARCHAR, ZCONTACT_CNID VARCHAR, ZDIGIT_PHONE VARCHAR, ZDISPLAY VARCHAR, ZICON_ID VARCHAR, ZPH_NAME VARCHAR, ZPHONE
 VARCHAR );
CREATE TABLE ZIMOMEDIALOCALINFO ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZCHATMSG INTEGER, ZASSETURL
 VARCHAR, ZLOCALIDENTIFIER VARCHAR, ZMEDIAID VARCHAR, ZMETADATA BLOB );
CREATE TABLE ZIMORECENTCALL ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZCALL_TYPE INTEGER, ZCHAT_TYPE
 INTEGER, ZTS INTEGER, ZBUID VARCHAR, ZDISPLAY VARCHAR, ZICON_ID VARCHAR, ZIMDATA BLOB );
"""
_IMO_IOS_ROWS = """
INSERT INTO ZIMOCHATMSG (Z_PK, ZISSENT, ZTS, ZTYPE, ZSTATE, ZA_UID, ZALIAS, ZBUID, ZCONTACT_ALIAS, ZTEXT)
 VALUES (1, 0, 1682532700927000000, 0, 4, '20', 'Al', '20', 'Ali', 'سلام 🐫'),
 (2, 1, 1682532754019000000, 1, 3, NULL, NULL, '20', NULL, NULL), (3, 7, -1, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO ZIMOCONTACT (Z_PK, ZBLOCK_STATE, ZFAV_STATE, ZIS_GROUP, ZALIAS, ZBUID, ZDISPLAY, ZDIGIT_PHONE, ZICON_ID)
 VALUES (4, 0, 1, 0, 'al', '20', 'Ali B', '9191', '.4i');
INSERT INTO ZIMOMEDIALOCALINFO (Z_PK, ZCHATMSG, ZASSETURL, ZMEDIAID) VALUES (1, 2, NULL, '.40tN');
INSERT INTO ZIMORECENTCALL (Z_PK, ZCALL_TYPE, ZCHAT_TYPE, ZTS, ZBUID, ZDISPLAY) VALUES
 (9, 2, 1, 1682532754019000000, '20', 'Ali B');
"""


def test_imo_of_ios(tmp_path: Path) -> None:
    tables = ("ZIMOCHATMSG", "ZIMOCONTACT", "ZIMORECENTCALL")
    shown = {"ZIMOCHATMSG": ("ZTEXT", "body"), "ZIMORECENTCALL": ("ZDISPLAY", "name")}
    outcome = hold(App(imo_ios, "IMODb2.sqlite", _IMO_IOS, _IMO_IOS_ROWS, tables, shown), tmp_path)
    one, two, three, contact, call = (stated(each) for each in outcome.artifacts)
    assert one == {
        "locator": "row ZIMOCHATMSG:1",
        "service": "imo",
        "direction": "incoming",
        "conversation": "20",
        "conversation_name": "Ali",
        "sender": "20",
        "participants": (Participant(identifier="20", name="Al", role="sender"),),
        "body": "سلام 🐫",
        "status": "ZSTATE 4",
        "sent": "1682532700927000000",
        "type": "ZTYPE 0",
    }
    assert (two["conversation_name"], two["recipients"]) == ("Ali B", ("20",))
    assert two["attachments"] == (Attachment(name=".40tN"),)
    assert three == {
        "locator": "row ZIMOCHATMSG:3",
        "service": "imo",
        "direction": "unknown",
        "sent": "-1",
    }
    assert contact == {
        "locator": "row ZIMOCONTACT:4",
        "service": "imo",
        "name": "Ali B",
        "nickname": "al",
        "phones": ("9191",),
        "photo": ".4i",
        "identifiers": (Identifier(identifier="20", service="imo"),),
        "details": (
            Detail(name="ZIS_GROUP", value=0),
            Detail(name="ZBLOCK_STATE", value=0),
            Detail(name="ZFAV_STATE", value=1),
        ),
    }
    assert (call["number"], call["status"]) == ("20", "ZCALL_TYPE 2, ZCHAT_TYPE 1")


def test_imo_of_a_real_store(tmp_path: Path) -> None:
    path = tmp_path / "IMODb2.sqlite"
    shutil.copyfile(corpus("ios/IMODb2.sqlite"), path)
    live = [stated(each) for each in run(imo_ios, path).artifacts if each.state == "live"]
    with closing(sqlite3.connect(path)) as connection:
        texts = connection.execute("SELECT ZTEXT, ZTS, ZISSENT FROM ZIMOCHATMSG ORDER BY Z_PK").fetchall()
    messages = [each for each in live if each["locator"].startswith("row ZIMOCHATMSG")]
    assert [(m.get("body"), int(m["sent"]), int(m["direction"] == "outgoing")) for m in messages] == texts
    assert (len(messages), len(live)) == (16, 20)


_IMO = """
CREATE TABLE messages (_id INTEGER PRIMARY KEY AUTOINCREMENT, author TEXT, author_alias TEXT, icon TEXT, buid TEXT,
 message_type INTEGER, message_state INTEGER, last_message TEXT, timestamp INTEGER, imdata TEXT, message_read INTEGER);
CREATE TABLE friends (_id INTEGER PRIMARY KEY AUTOINCREMENT, buid TEXT, name TEXT, display TEXT, _alias_sl TEXT);
"""
_IMO_ROWS = """
INSERT INTO messages (_id, buid, message_type, last_message, timestamp, imdata, message_read) VALUES
 (1, '30', 1, 'hi', 1682532700927000000, NULL, 1),
 (2, '30', 2, NULL, 1682532700928000000, '{"original_path": "/sdcard/a.jpg", "local_path": "/data/a.jpg"}', 0),
 (3, '30', 9, 'x', 0, '[1]', NULL), (4, NULL, NULL, NULL, NULL, '{"original_path": 5', NULL);
INSERT INTO messages (_id, buid, message_type, author, author_alias) VALUES (5, 'group', 1, '31', 'Ece');
INSERT INTO friends VALUES (7, '30', 'Ömer', NULL, NULL);
"""


def test_imo_of_android(tmp_path: Path) -> None:
    shown = {"messages": ("last_message", "body"), "friends": ("name", "name")}
    outcome = hold(
        App(imo_android, "imofriends.db", _IMO, _IMO_ROWS, ("messages", "friends"), shown), tmp_path
    )
    one, two, three, _, group, friend = (stated(each) for each in outcome.artifacts)
    assert group == {
        "locator": "row messages:5",
        "service": "imo",
        "direction": "incoming",
        "conversation": "group",
        "sender": "31",
        "participants": (Participant(identifier="31", name="Ece", role="sender"),),
    }
    assert one == {
        "locator": "row messages:1",
        "service": "imo",
        "direction": "incoming",
        "conversation": "30",
        "conversation_name": "Ömer",
        "sender": "30",
        "body": "hi",
        "status": "message_read 1",
        "sent": "1682532700927000000",
    }
    assert (two["direction"], two["recipients"]) == ("outgoing", ("30",))
    assert two["attachments"] == (Attachment(path="/sdcard/a.jpg"), Attachment(path="/data/a.jpg"))
    assert (three["direction"], "attachments" in three) == ("unknown", False)
    assert friend["identifiers"] == (Identifier(identifier="30", service="imo"),)
    assert [locator for _, locator in outcome.warnings] == ["row messages:3", "row messages:4"]


_KIK = """
CREATE TABLE messagesTable (_id INTEGER PRIMARY KEY AUTOINCREMENT, body VARCHAR, markdown_body VARCHAR, partner_jid
 VARCHAR, was_me INT, read_state INT, uid VARCHAR, length INTEGER, timestamp LONG, bin_id VARCHAR, sys_msg VARCHAR,
 stat_msg VARCHAR, stat_user_jid VARCHAR, stat_special_visibility BOOLEAN,req_read_reciept BOOLEAN, content_id VARCHAR,
 app_id VARCHAR, message_retry_count INT, encryption_failure BOOLEAN, render_instructions VARCHAR, friend_attr_id INT ,
 server_sig VARCHAR ,mentioned_contact_id VARCHAR,core_message_proto_bytes BLOB);
CREATE TABLE KIKcontactsTable (_id INTEGER PRIMARY KEY AUTOINCREMENT, jid VARCHAR, display_name VARCHAR, local_name
 VARCHAR, user_name VARCHAR, in_roster BOOLEAN,photo_url VARCHAR, photo_timestamp VARCHAR, is_stub BOOLEAN,is_group
 BOOLEAN,is_blocked BOOLEAN,is_ignored BOOLEAN);
CREATE TABLE KIKContentTable (_id INTEGER PRIMARY KEY AUTOINCREMENT, content_id VARCHAR, content_type VARCHAR,
 content_name VARCHAR, content_string VARCHAR);
"""
_KIK_ROWS = """
INSERT INTO messagesTable (_id, body, partner_jid, was_me, read_state, uid, timestamp, bin_id, sys_msg, content_id) VALUES
 (1, 'Привіт 🇺🇦', 'a_1@talk.kik.com', 0, 500, 'u1', 1609459200123, 'g_g@groups.kik.com', NULL, NULL),
 (2, NULL, 'a_1@talk.kik.com', 1, 400, 'u2', 1609459201123, 'a_1@talk.kik.com', NULL, 'c1'),
 (3, NULL, 'g_g@groups.kik.com', 0, NULL, 'u3', NULL, NULL, 'a joined', NULL);
INSERT INTO KIKcontactsTable (_id, jid, display_name, user_name, in_roster, is_group, is_blocked) VALUES
 (5, 'a_1@talk.kik.com', 'A', 'a_one', 1, 0, 1), (6, 'g_g@groups.kik.com', 'Група', NULL, 0, 1, 0);
INSERT INTO KIKContentTable VALUES (1, 'c1', '1', 'file-name', 'x.jpg'), (2, 'c1', '1', 'app-name', 'Camera'),
 (3, 'c1', '2', 'app-name', 'Cam');
"""


def test_kik_of_android(tmp_path: Path) -> None:
    shown = {"messagesTable": ("uid", "identifier"), "KIKcontactsTable": ("display_name", "name")}
    tables = ("messagesTable", "KIKcontactsTable")
    outcome = hold(App(kik_android, "1.kikDatabase.db", _KIK, _KIK_ROWS, tables, shown), tmp_path)
    one, two, three, person, group = (stated(each) for each in outcome.artifacts)
    assert one == {
        "locator": "row messagesTable:1",
        "service": "Kik",
        "direction": "incoming",
        "conversation": "g_g@groups.kik.com",
        "conversation_name": "Група",
        "sender": "a_1@talk.kik.com",
        "body": "Привіт 🇺🇦",
        "status": "read_state 500",
        "sent": "1609459200123",
        "identifier": "u1",
    }
    assert (two["direction"], two["recipients"]) == ("outgoing", ("a_1@talk.kik.com",))
    assert two["attachments"] == (
        Attachment(path="c1", name="x.jpg", text="file-name: x.jpg, app-name: Camera, app-name: Cam"),
    )
    assert (three["body"], three["type"]) == ("a joined", "system")
    assert [each.identifier for each in person["identifiers"]] == ["a_1@talk.kik.com", "a_one"]
    assert (person["blocked"], group["blocked"]) == (True, False)


_KIK_IOS = """
CREATE TABLE ZKIKMESSAGE ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZFLAGS INTEGER, ZINTERNALID INTEGER,
 ZSTATE INTEGER, ZSYSTEMSTATE INTEGER, ZTYPE INTEGER, ZCHATEXTRA INTEGER, ZDRAFTMESSAGECHAT INTEGER, ZLASTMESSAGECHAT
 INTEGER, ZLASTMESSAGEUSER INTEGER, ZUSER INTEGER, ZRECEIVEDTIMESTAMP TIMESTAMP, ZTIMESTAMP TIMESTAMP, ZBODY VARCHAR,
 ZSTANZAID VARCHAR, ZRENDERINSTRUCTIONSET BLOB );
CREATE TABLE ZKIKUSER ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZFLAGS INTEGER, ZTYPE INTEGER,
 ZDISPLAYNAME VARCHAR, ZEMAIL VARCHAR, ZFIRSTNAME VARCHAR, ZJID VARCHAR, ZLASTNAME VARCHAR, ZPPTIMESTAMP VARCHAR,
 ZPPURL VARCHAR, ZUSERNAME VARCHAR );
CREATE TABLE ZKIKATTACHMENT ( Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, Z_OPT INTEGER, ZMESSAGE INTEGER, ZCONTENT
 VARCHAR );
"""
_KIK_IOS_ROWS = """
INSERT INTO ZKIKMESSAGE (Z_PK, ZSTATE, ZSYSTEMSTATE, ZTYPE, ZUSER, ZRECEIVEDTIMESTAMP, ZTIMESTAMP, ZBODY, ZSTANZAID) VALUES
 (1, 16, 0, 1, 1, 460449412.5, 460449411.25, 'salut', 's1'), (2, 4, 0, 2, 1, 460449500, 460449500, NULL, 's2'),
 (3, NULL, NULL, 4, 9, NULL, 9e99, 'x', NULL);
INSERT INTO ZKIKUSER (Z_PK, ZTYPE, ZFLAGS, ZDISPLAYNAME, ZEMAIL, ZJID, ZUSERNAME) VALUES
 (1, 0, 3, 'Zoë', 'z@example.org', 'z_1@talk.kik.com', 'zoe');
INSERT INTO ZKIKATTACHMENT (Z_PK, ZMESSAGE, ZCONTENT) VALUES (1, 2, '69b1-uuid');
"""


def test_groups_of_kik_of_android(tmp_path: Path) -> None:
    more = """CREATE TABLE memberTable (_id INTEGER PRIMARY KEY AUTOINCREMENT, group_id VARCHAR, member_jid VARCHAR,
     is_admin BOOLEAN, is_banned BOOLEAN, permission_level VARCHAR);
    CREATE TABLE KIKConversationStatusTable (_id INTEGER PRIMARY KEY AUTOINCREMENT, jid VARCHAR, is_muted BOOLEAN);
    CREATE TABLE KIKContentURITable (_id INTEGER PRIMARY KEY AUTOINCREMENT, content_id VARCHAR, content_uri VARCHAR)"""
    rows = """INSERT INTO memberTable VALUES (1, 'g_g@groups.kik.com', 'a_1@talk.kik.com', 1, 0, 'SUPER_ADMIN'),
     (2, 'g_g@groups.kik.com', 'b_2@talk.kik.com', 1, 1, NULL), (3, 'h_h@groups.kik.com', 'b_2@talk.kik.com', 0, 0, 'BASIC');
    INSERT INTO KIKConversationStatusTable VALUES (1, 'g_g@groups.kik.com', 1);
    INSERT INTO KIKContentURITable VALUES (1, 'c1', 'https://k.example/c1')"""
    path = database(tmp_path / "kikDatabase.db", _KIK, more, _KIK_ROWS, rows)
    group, unlisted = (stated(each) for each in run(kik_groups, path).artifacts)
    assert group == {
        "locator": "row KIKcontactsTable:6", "service": "Kik", "conversation": "g_g@groups.kik.com", "type": "group",
        "conversation_name": "Група", "muted": True,
        "participants": (
            Participant(identifier="a_1@talk.kik.com", name="A", role="SUPER_ADMIN"),
            Participant(identifier="b_2@talk.kik.com", role="admin", status="banned"),
        ),
    }  # fmt: skip
    assert (unlisted["locator"], unlisted["conversation"]) == ("row memberTable:3", "h_h@groups.kik.com")
    messages = [stated(each) for each in run(kik_android, path).artifacts]
    assert messages[1]["attachments"][0].url == "https://k.example/c1"


def test_chats_of_kik_of_ios(tmp_path: Path) -> None:
    schema = """CREATE TABLE ZKIKCHAT (Z_PK INTEGER PRIMARY KEY, ZUSER INTEGER, ZDATEUPDATED TIMESTAMP);
    CREATE TABLE ZKIKUSER (Z_PK INTEGER PRIMARY KEY, ZJID VARCHAR, ZDISPLAYNAME VARCHAR, ZUSERNAME VARCHAR);
    CREATE TABLE Z_9MEMBERS (Z_9MEMBERS INTEGER, Z_9MEMBERSINVERSE INTEGER);
    CREATE TABLE Z_9ADMINSINVERSE (Z_9ADMINS INTEGER, Z_9ADMINSINVERSE INTEGER)"""
    rows = """INSERT INTO ZKIKCHAT VALUES (1, 7, 600000000.5), (2, 3, NULL), (3, NULL, NULL);
    INSERT INTO ZKIKUSER VALUES (3, 'a@talk', 'Ada', 'ada'), (4, 'b@talk', NULL, 'bo'), (7, 'g@groups', 'Gruppe', NULL);
    INSERT INTO Z_9MEMBERS VALUES (3, 7), (4, 7); INSERT INTO Z_9ADMINSINVERSE VALUES (4, 7)"""
    app = App(kik_chats, "kik.sqlite", schema, rows, ("ZKIKCHAT",), {}, ("ZKIKCHAT.ZUSER",))
    group, person, nobody = (stated(each) for each in hold(app, tmp_path).artifacts)
    assert group == {
        "locator": "row ZKIKCHAT:1", "service": "Kik", "conversation": "g@groups", "conversation_name": "Gruppe",
        "modified": "600000000.5",
        "participants": (
            Participant(identifier="a@talk", name="Ada"), Participant(identifier="b@talk", name="bo", role="admin")
        ),
        "details": (Detail(name="ZUSER", value=7),),
    }  # fmt: skip
    assert (person["conversation_name"], "participants" in person) == ("Ada", False)
    assert nobody == {"locator": "row ZKIKCHAT:3", "service": "Kik"}


def test_kik_of_ios(tmp_path: Path) -> None:
    shown = {"ZKIKMESSAGE": ("ZBODY", "body"), "ZKIKUSER": ("ZDISPLAYNAME", "name")}
    outcome = hold(
        App(kik_ios, "kik.sqlite", _KIK_IOS, _KIK_IOS_ROWS, ("ZKIKMESSAGE", "ZKIKUSER"), shown), tmp_path
    )
    one, two, three, user = (stated(each) for each in outcome.artifacts)
    assert one == {
        "locator": "row ZKIKMESSAGE:1",
        "service": "Kik",
        "direction": "incoming",
        "conversation": "z_1@talk.kik.com",
        "conversation_name": "Zoë",
        "sender": "z_1@talk.kik.com",
        "body": "salut",
        "status": "ZSTATE 16, ZSYSTEMSTATE 0",
        "sent": "460449411.25",
        "received": "460449412.5",
        "type": "received",
        "identifier": "s1",
    }
    assert (two["direction"], two["attachments"]) == ("outgoing", (Attachment(name="69b1-uuid"),))
    assert (three["direction"], three["type"], three["sent"]) == ("unknown", "group message", "9e+99")
    assert (user["emails"], user["name"]) == (("z@example.org",), "Zoë")
