"""Teams, Slack, X, Reddit, Discord, WeChat, MeWe and Mastodon, against databases whose truth stands here."""

from __future__ import annotations

import json
import plistlib
from pathlib import Path

from chats_made import App, database, hold, stated
from parser_harness import run

from evidence.contract.parser import Parser
from evidence.model.kinds import Attachment, Detail, Participant, Reaction
from parsers.chats.wechat import parse as wechat
from parsers.social.discord import parse as discord
from parsers.social.mastodon import parse as mastodon
from parsers.social.mewe import parse as mewe
from parsers.social.mewe_posts import parse as mewe_posts
from parsers.social.reddit_ios import parse as reddit
from parsers.social.reddit_old_ios import parse as reddit_old
from parsers.social.slack_ios import parse as slack
from parsers.social.slack_ios_people import parse as slack_people
from parsers.social.teams import parse as teams
from parsers.social.teams_ios import parse as teams_ios
from parsers.social.teams_people import parse as teams_people
from parsers.social.truth_social_ios import parse as truth_social
from parsers.social.vk_ios import parse as vk
from parsers.social.vk_ios_people import parse as vk_people
from parsers.social.x_searches import parse as searches


def _held(
    parser: Parser, name: str, schema: str, rows: str, folder: Path, *tables: str, marks: str = ""
) -> list[dict]:
    outcome = hold(App(parser, name, schema, rows, tables, {}, marks.split()), folder)
    assert outcome.warnings == []
    return [stated(each) for each in outcome.artifacts]


_TEAMS = """
CREATE TABLE Message (messageId TEXT, conversationId TEXT, userDisplayName TEXT, content TEXT, arrivalTime INTEGER,
 deleteTime INTEGER);
CREATE TABLE Conversation (conversationId TEXT, displayName TEXT);
CREATE TABLE MessagePropertyAttribute (propertyId TEXT, attributeValue TEXT);
CREATE TABLE User (mri TEXT, displayName TEXT, givenName TEXT, surname TEXT, email TEXT, telephoneNumber TEXT,
 isSkypeTeamsUser INTEGER, lastSyncTime INTEGER)
"""
_TEAMS_ROWS = """
INSERT INTO Message VALUES ('1', 'c1', 'منى 😀', '<p>hi</p>', 1700000001000, 0),
 ('2', 'c1', NULL, '', 1700000002000, 1700000003000), ('3', 'c9', 'x', NULL, NULL, NULL);
INSERT INTO Conversation VALUES ('c1', 'فريق');
INSERT INTO MessagePropertyAttribute VALUES ('CallLog', '{"callDirection": "Incoming", "target": "8:orgid:1",
 "originatorDisplayName": "منى", "callState": "Missed", "callType": "TwoParty", "callId": "k",
 "connectTimeMillis": 0, "endTimeMillis": 1700000004000}'), ('Other', '{}'), ('CallLog', 'broken');
INSERT INTO User VALUES ('8:orgid:1', NULL, 'Mona', 'Z', 'm@example.org', '+1', 1, 1700000005000), (NULL, '', NULL,
 NULL, NULL, NULL, NULL, NULL)
"""


def test_teams_on_android(tmp_path: Path) -> None:
    marks = ("Message.messageId",)
    outcome = hold(App(teams, "SkypeTeams.db", _TEAMS, _TEAMS_ROWS, ("Message",), {}, marks), tmp_path / "m")
    broken = "the entry of the log of calls is no JSON object"
    assert outcome.warnings == [(broken, "row MessagePropertyAttribute:3")]
    found = [stated(each) for each in outcome.artifacts]
    assert found[0] == {
        "locator": "row Message:1", "service": "Microsoft Teams", "direction": "unknown", "conversation": "c1",
        "conversation_name": "فريق", "participants": (Participant(name="منى 😀", role="sender"),),
        "body": "<p>hi</p>", "identifier": "1", "sent": "1700000001000",
    }  # fmt: skip
    assert (found[1]["deletion"], found[1]["revoked"]) == ("deleted", "1700000003000")
    assert found[3] == {
        "locator": "row MessagePropertyAttribute:1", "service": "Microsoft Teams", "direction": "incoming",
        "name": "منى", "identifier": "k", "status": "Missed, TwoParty", "ended": "1700000004000",
        "participants": (
            Participant(name="منى", role="originator"), Participant(identifier="8:orgid:1", role="target")
        ),
    }  # fmt: skip
    assert len(found) == 4
    people = _held(
        teams_people, "SkypeTeams.db", _TEAMS, _TEAMS_ROWS, tmp_path / "p", "User", marks="User.mri"
    )
    assert (people[0]["name"], people[0]["emails"], people[0]["phones"]) == (
        "Mona Z",
        ("m@example.org",),
        ("+1",),
    )


_TEAMS_IOS = """
CREATE TABLE ZSMESSAGE (Z_PK INTEGER PRIMARY KEY, ZTSID TEXT, ZTHREADID TEXT, ZFROM TEXT, ZIMDISPLAYNAME TEXT,
 ZCONTENT TEXT, ZARRIVALTIME REAL, ZTS_ISSENTBYME INTEGER, ZTHREADTYPE TEXT);
CREATE TABLE ZTHREAD (Z_PK INTEGER PRIMARY KEY, ZTSID TEXT, ZTHREADTOPIC TEXT);
CREATE TABLE ZUSER (ZDISPLAYNAME TEXT, ZTELEPHONENUMBER TEXT, ZTS_LASTSYNCEDAT REAL);
CREATE TABLE ZDEVICECONTACTHASH (ZDISPLAYNAME TEXT, ZEMAIL TEXT, ZPHONENUMBER TEXT);
CREATE TABLE ZMESSAGEPROPERTIES (Z_PK INTEGER PRIMARY KEY, ZTSID TEXT, ZPROPERTIES BLOB)
"""
_TEAMS_IOS_ROWS = """
INSERT INTO ZSMESSAGE VALUES (5, 'm1', 't1', '8:x', 'سلمى', 'مرحبا', 700000000.5, 0, 'chat'),
 (6, 'm2', 't1', '8:me', 'Me', 'yo', 700000001, 1, NULL);
INSERT INTO ZTHREAD VALUES (1, 't1', 'Topic'); INSERT INTO ZUSER VALUES ('سلمى', '+2', 1), (NULL, NULL, NULL);
INSERT INTO ZDEVICECONTACTHASH VALUES ('D', 'd@example.org', '+3'), ('E', NULL, NULL)
"""


def test_teams_on_ios(tmp_path: Path) -> None:
    tables = ("ZSMESSAGE", "ZUSER", "ZDEVICECONTACTHASH")
    found = _held(
        teams_ios, "Skype.sqlite", _TEAMS_IOS, _TEAMS_IOS_ROWS, tmp_path, *tables, marks="ZSMESSAGE.ZTHREADID"
    )
    assert found[0] == {
        "locator": "row ZSMESSAGE:5", "service": "Microsoft Teams", "direction": "incoming", "conversation": "t1",
        "conversation_name": "Topic", "sender": "8:x", "identifier": "m1", "body": "مرحبا", "sent": "700000000.5",
        "participants": (Participant(identifier="8:x", name="سلمى", role="sender"),),
        "details": (Detail(name="ZTHREADTYPE", value="chat"),),
    }  # fmt: skip
    assert [each.get("direction") for each in found[:2]] == ["incoming", "outgoing"]
    assert (found[2]["phones"], found[4]["emails"]) == (("+2",), ("d@example.org",))


def test_calls_of_teams_on_ios(tmp_path: Path) -> None:
    told = {
        "callDirection": "Outgoing", "callState": "Accepted", "callType": "TwoParty", "sessionType": "default",
        "startTime": "2024-01-30T18:20:32.123Z", "endTime": "2024-01-30T18:21:00Z", "originator": "8:me",
        "target": "8:b", "targetParticipant": {"displayName": "ليلى"},
    }  # fmt: skip
    lists = (
        plistlib.dumps({"call-log": json.dumps(told)}, fmt=plistlib.FMT_BINARY),
        plistlib.dumps({"cards": "[]"}, fmt=plistlib.FMT_BINARY),
        b"bplist00 no list",
    )
    rows = ";".join(f"INSERT INTO ZMESSAGEPROPERTIES VALUES (NULL, 'm', X'{each.hex()}')" for each in lists)
    outcome = run(teams_ios, database(tmp_path / "Skype.sqlite", _TEAMS_IOS, rows))
    assert [stated(each) for each in outcome.artifacts] == [
        {
            "locator": "row ZMESSAGEPROPERTIES:1", "service": "Microsoft Teams", "direction": "outgoing",
            "number": "8:b", "name": "ليلى", "status": "Accepted, TwoParty", "started": "2024-01-30T18:20:32.123Z",
            "ended": "2024-01-30T18:21:00Z", "details": (Detail(name="sessionType", value="default"),),
            "participants": (
                Participant(identifier="8:me", role="originator"),
                Participant(identifier="8:b", name="ليلى", role="target"),
            ),
        }
    ]  # fmt: skip
    assert [where for _, where in outcome.warnings] == ["row ZMESSAGEPROPERTIES:3"]


_SLACK = """
CREATE TABLE ZCOREDATAMESSAGE (Z_PK INTEGER PRIMARY KEY, ZUSERID TEXT, ZCONVERSATIONID TEXT, ZTEXT TEXT, ZTIMESTAMP REAL);
CREATE TABLE ZCOREDATAUSER (Z_PK INTEGER PRIMARY KEY, ZTSID TEXT, ZREALNAME TEXT, ZNAME TEXT, ZEMAIL TEXT, ZISME INTEGER,
 ZISBOT INTEGER);
CREATE TABLE ZCOREDATACONVERSATION (Z_PK INTEGER PRIMARY KEY, ZTSID TEXT, ZNAME TEXT, ZTYPE INTEGER, ZPURPOSETEXT TEXT,
 ZCREATED REAL, ZCREATORID TEXT, ZIMUSERID TEXT)
"""
_SLACK_ROWS = """
INSERT INTO ZCOREDATAMESSAGE VALUES (1, 'U1', 'C1', 'سلام', 1700000000.000123), (2, 'U2', 'C1', '', 1700000001.5),
 (3, NULL, 'D9', NULL, NULL);
INSERT INTO ZCOREDATAUSER VALUES (1, 'U1', 'آمنة', 'amna', 'a@example.org', 0, 0), (2, 'U2', NULL, 'me', NULL, 1, NULL);
INSERT INTO ZCOREDATACONVERSATION VALUES (1, 'C1', 'general', 0, 'all', 1690000000, 'U1', NULL),
 (2, 'D9', NULL, 2, NULL, NULL, NULL, 'U1'), (3, 'X', NULL, 9, NULL, NULL, NULL, NULL)
"""


def test_slack_on_ios(tmp_path: Path) -> None:
    mark = "ZCOREDATAMESSAGE.ZCONVERSATIONID"
    found = _held(slack, "db.sqlite", _SLACK, _SLACK_ROWS, tmp_path / "m", "ZCOREDATAMESSAGE", marks=mark)
    assert found[0] == {
        "locator": "row ZCOREDATAMESSAGE:1", "service": "Slack", "direction": "incoming", "conversation": "C1",
        "conversation_name": "general", "sender": "U1", "body": "سلام", "sent": "1700000000.000123",
        "participants": (Participant(identifier="U1", name="آمنة", role="sender", own=False),),
    }  # fmt: skip
    assert [each["direction"] for each in found] == ["incoming", "outgoing", "unknown"]
    tables = ("ZCOREDATAUSER", "ZCOREDATACONVERSATION")
    found = _held(
        slack_people, "db.sqlite", _SLACK, _SLACK_ROWS, tmp_path / "p", *tables, marks="ZCOREDATAUSER.ZTSID"
    )
    assert found[1]["relation"] == "owner of the account"
    assert [each.get("type") for each in found[2:]] == ["channel", "direct message", "type 9"]
    assert found[3]["participants"] == (Participant(identifier="U1", role="member"),)


def test_searches_in_x(tmp_path: Path) -> None:
    schema = "CREATE TABLE search_queries (_id INTEGER PRIMARY KEY, name TEXT, query TEXT, query_id INTEGER, time INTEGER, latitude REAL, longitude REAL, score REAL)"
    rows = "INSERT INTO search_queries VALUES (1, 'سوق', 'سوق near', 7, 1700000000000, 51.5, -0.25, 0.5), (2, NULL, NULL, NULL, -1, 1, NULL, NULL)"
    found = _held(
        searches, "123-search.db", schema, rows, tmp_path, "search_queries", marks="search_queries.query"
    )
    assert found == [
        {
            "locator": "row search_queries:1", "service": "X", "query": "سوق near", "result": "سوق", "account": "123",
            "latitude": "51.5", "longitude": "-0.25", "searched": "1700000000000",
            "details": (Detail(name="query_id", value=7), Detail(name="score", value="0.5")),
        },
        {"locator": "row search_queries:2", "service": "X", "query": "", "account": "123", "searched": "-1"},
    ]  # fmt: skip


_REDDIT = """
CREATE TABLE ZACCOUNTSTORAGETIMELINEITEM (Z_PK INTEGER PRIMARY KEY, ZITEMIDFIELD TEXT, ZSENDERFIELD TEXT,
 ZEVENTTYPEFIELD TEXT, ZSTATEKEYFIELD TEXT, ZORIGINSERVERDATE REAL, ZDATA BLOB);
CREATE TABLE ZACCOUNTSTORAGEACCOUNTDATAITEM (ZEVENTTYPEFIELD TEXT, ZDATA BLOB)
"""
_REDDIT_ROWS = """
INSERT INTO ZACCOUNTSTORAGEACCOUNTDATAITEM VALUES ('m.push_rules', CAST('{"content": {"global": {"override": [{"rule_id":
 ".m.rule.invite_for_me", "conditions": [{"key": "state_key", "pattern": "@t2_me:reddit.com"}]}]}}}' AS BLOB));
INSERT INTO ZACCOUNTSTORAGETIMELINEITEM VALUES
 (0, '!r|$0', '@t2_a:reddit.com', 'm.room.member', '@t2_a:reddit.com', 700000000, '{"content": {"membership": "invite"}}'),
 (1, '!r|$1', '@t2_a:reddit.com', 'm.room.member', '@t2_a:reddit.com', 700000000, '{"content": {"displayname": "علي"}}'),
 (2, '!r|$2', '@t2_a:reddit.com', 'm.room.message', NULL, 700000001.25,
  '{"content": {"msgtype": "m.image", "body": "pic", "url": "mxc://x/y", "info": {"mimetype": "image/png", "size": 5}}}'),
 (3, '!r|$3', '@t2_me:reddit.com', 'm.reaction', NULL, 700000002, '{"content": {"m.relates_to": {"event_id": "$2", "key": "👍"}}}'),
 (4, '!r|$4', '@t2_me:reddit.com', 'm.room.message', NULL, 700000003, '{"content": {}}'),
 (5, NULL, NULL, NULL, NULL, NULL, 'broken')
"""


def test_reddit_on_ios(tmp_path: Path) -> None:
    table = "ZACCOUNTSTORAGETIMELINEITEM"
    found = _held(reddit, "Account.db", _REDDIT, _REDDIT_ROWS, tmp_path, table, marks=f"{table}.ZITEMIDFIELD")
    found = found[1:]
    assert found[1] == {
        "locator": f"row {table}:2", "service": "Reddit", "direction": "incoming", "conversation": "!r",
        "sender": "@t2_a:reddit.com", "identifier": "$2", "body": "pic", "type": "m.room.message, m.image",
        "participants": (Participant(identifier="@t2_a:reddit.com", name="علي", role="sender", own=False),),
        "attachments": (Attachment(url="mxc://x/y", mime="image/png", size=5),), "sent": "700000001.25",
    }  # fmt: skip
    assert (found[2]["direction"], found[2]["body"], found[2]["reply_to"]) == ("outgoing", "👍", "$2")
    assert found[3]["deletion"] == "redacted"
    assert found[4] == {"locator": f"row {table}:5", "service": "Reddit", "direction": "unknown"}


def test_discord(tmp_path: Path) -> None:
    schema = "CREATE TABLE messages0 (d BLOB PRIMARY KEY, data BLOB)"
    message = (
        '{"id": "9", "channelId": "55", "message": {"id": "9", "type": 19, "content": "مرحبا \\u202e 😀", "timestamp":'
        ' "2023-11-14T22:13:20.123000+00:00", "edited_timestamp": null, "author": {"id": "77", "username": "u",'
        ' "globalName": "عمر", "bot": false}, "attachments": [{"filename": "a.png", "size": 3, "url":'
        ' "https://c.example/a", "content_type": "image/png", "width": 1, "height": 2}], "pinned": true,'
        ' "message_reference": {"message_id": "8"}, "mentions": [{"id": "78"}], "reactions": [{"emoji": {"name": "🔥"},'
        ' "me": true}]}}'
    )
    rows = f"INSERT INTO messages0 VALUES (X'07', CAST(X'08' || CAST('{message}' AS BLOB) AS BLOB)), (X'0709', X'0800')"
    outcome = hold(App(discord, "a", schema, rows, ("messages0",), {}, ("messages0.data",)), tmp_path)
    assert outcome.warnings == [("the row holds no message as JSON", "row messages0:2")]
    path = database(tmp_path / "kv-storage" / "@account.77" / "a", schema, rows)
    first, second = (stated(each) for each in run(discord, path).artifacts)
    assert first == {
        "locator": "row messages0:1", "service": "Discord", "direction": "outgoing", "conversation": "55",
        "sender": "77", "participants": (Participant(identifier="77", name="عمر", role="sender", own=True),),
        "body": "مرحبا \u202e 😀", "type": "reply", "identifier": "9", "account": "77", "reply_to": "8",
        "mentions": ("78",), "sent": "2023-11-14T22:13:20.123000+00:00", "reactions": (Reaction(reaction="🔥", own=True),),
        "attachments": (
            Attachment(name="a.png", mime="image/png", size=3, url="https://c.example/a", width=1, height=2),
        ),
        "details": (Detail(name="bot", value=False), Detail(name="pinned", value=True)),
    }  # fmt: skip
    assert second == {
        "locator": "row messages0:2",
        "service": "Discord",
        "direction": "unknown",
        "account": "77",
    }


def test_discord_keeps_what_a_message_holds_beside_its_text(tmp_path: Path) -> None:
    shown = (
        '{"type": 0, "content": "", "webhook_id": "5", "embeds": [{"title": "عنوان", "url": "https://e.example/1",'
        ' "description": "d", "author": {"name": "A"}, "footer": {"text": "F"}, "fields": [{"name": "n", "value": "v"}]}],'
        ' "sticker_items": [{"id": "4", "name": "🦊"}], "poll": {"question": {"text": "متى"}, "answers":'
        ' [{"poll_media": {"text": "الآن"}}]}}'
    )
    forward = (
        '{"type": 0, "content": "", "message_reference": {"type": 1, "message_id": "8", "channel_id": "54"},'
        ' "message_snapshots": [{"message": {"type": 0, "content": "سر 😀", "attachments": [{"filename": "b.png"}]}}]}'
    )
    call = (
        '{"type": 3, "call": {"participants": ["77", "78"], "ended_timestamp": "2023-11-14T22:13:21+00:00"}}'
    )
    reply = (
        '{"type": 19, "content": "نعم", "message_reference": {"message_id": "8"}, "referenced_message": {"content": "؟",'
        ' "author": {"id": "78"}}}'
    )
    followed = (
        '{"type": 0, "content": "news", "flags": 2, "message_reference": {"type": 0, "message_id": "8"}}'
    )
    schema = "CREATE TABLE messages0 (d BLOB PRIMARY KEY, data BLOB)"
    rows = "; ".join(
        f"INSERT INTO messages0 VALUES (X'0{place}', CAST(X'08' || CAST('{{\"message\": {each}}}' AS BLOB) AS BLOB))"
        for place, each in enumerate((shown, forward, call, reply, followed))
    )
    found = _held(discord, "a", schema, rows, tmp_path, "messages0", marks="messages0.data")
    assert found[0]["attachments"] == (
        Attachment(name="عنوان", url="https://e.example/1", text="d"),
        Attachment(name="🦊"),
    )
    assert [(each.name, each.value) for each in found[0]["details"]] == [
        ("webhook_id", "5"), ("poll.question", "متى"), ("poll.answers", "الآن"), ("embeds.author", "A"),
        ("embeds.fields.n", "v"), ("embeds.footer", "F"),
    ]  # fmt: skip
    assert (found[1]["body"], found[1]["forwarded"], found[1]["forwarded_from"]) == ("سر 😀", True, "54")
    assert found[1]["attachments"] == (Attachment(name="b.png"),)
    assert "reply_to" not in found[1]
    assert [(each.name, each.value) for each in found[2]["details"]] == [
        ("call.ended_timestamp", "2023-11-14T22:13:21+00:00"), ("call.participants", "77"), ("call.participants", "78"),
    ]  # fmt: skip
    assert (found[3]["reply_to"], found[3]["reply_text"], found[3]["reply_sender"]) == ("8", "؟", "78")
    assert "reply_to" not in found[4]


_WECHAT = """
CREATE TABLE message (msgId INTEGER PRIMARY KEY, msgSvrId INTEGER, type INT, status INT, isSend INT, isShowTimer INTEGER,
 createTime INTEGER, talker TEXT, content TEXT, imgPath TEXT, reserved TEXT, lvbuffer BLOB, transContent TEXT);
CREATE TABLE rcontact (username TEXT PRIMARY KEY, alias TEXT, conRemark TEXT, nickname TEXT, type INTEGER)
"""
_WECHAT_ROWS = """
INSERT INTO message (msgId, msgSvrId, type, status, isSend, createTime, talker, content, imgPath) VALUES
 (1, 900, 1, 3, 0, 1700000001000, 'wxid_a', '你好 😀', NULL), (2, 901, 3, 2, 1, 1700000002000, 'wxid_a', NULL, 'THUMB://x'),
 (3, NULL, 1, 3, 0, 0, '1@chatroom', 'wxid_b:' || char(10) || 'hi', NULL), (4, NULL, NULL, NULL, NULL, -1, NULL, '', ''),
 (5, NULL, 10000, 4, 0, 0, '1@chatroom', 'somebody joined: welcome', NULL);
INSERT INTO rcontact VALUES ('wxid_a', 'al', '', '小明', 3), ('1@chatroom', NULL, NULL, 'Group', 2)
"""


def test_wechat(tmp_path: Path) -> None:
    found = _held(
        wechat,
        "EnMicroMsg_dec.db",
        _WECHAT,
        _WECHAT_ROWS,
        tmp_path,
        "message",
        "rcontact",
        marks="message.talker",
    )
    assert found[0] == {
        "locator": "row message:1", "service": "WeChat", "direction": "incoming", "conversation": "wxid_a",
        "conversation_name": "小明", "sender": "wxid_a",
        "participants": (Participant(identifier="wxid_a", name="小明", role="sender"),), "body": "你好 😀", "type": "type 1", "status": "status 3",
        "identifier": "900", "sent": "1700000001000",
    }  # fmt: skip
    assert (found[1]["recipients"], found[1]["attachments"]) == (("wxid_a",), (Attachment(path="THUMB://x"),))
    assert (found[2]["conversation_name"], found[2]["sender"], found[2]["body"]) == (
        "Group",
        "wxid_b",
        "wxid_b:\nhi",
    )
    assert "sender" not in found[4]
    assert found[5]["name"] == "小明"


_MEWE = """
CREATE TABLE CHAT_MESSAGE (id TEXT PRIMARY KEY, threadId TEXT, createdAt INTEGER, ownerId TEXT, ownerName TEXT,
 textPlain TEXT, attachmentType TEXT, attachmentName TEXT, deleted INTEGER, currentUserMessage INTEGER, editedAt INTEGER);
CREATE TABLE CHAT_THREAD (id TEXT PRIMARY KEY, name TEXT, groupId TEXT, chatType TEXT);
CREATE TABLE EMOJI_CHAT_MESSAGE (chatMessageId TEXT, key TEXT, count INTEGER, userReacted INTEGER);
CREATE TABLE POST (id TEXT, createdAt INTEGER, editedAt INTEGER, ownerName TEXT, ownerHandle TEXT, groupName TEXT,
 groupId TEXT, textPlain TEXT, currentUserPost INTEGER, linkUrl TEXT, pollQuestion TEXT);
CREATE TABLE COMMENT (id TEXT, createdAt INTEGER, ownerName TEXT, ownerHandle TEXT, textPlain TEXT,
 currentUserPost INTEGER, postId TEXT)
"""
_MEWE_ROWS = """
INSERT INTO CHAT_MESSAGE VALUES ('m1', 't1', 1700000001, 'u1', 'ريم', 'hi 😀', 'PHOTO', 'p.jpg', 0, 0, 0),
 ('m2', 't1', 1700000002, 'me', 'Me', 'gone', NULL, NULL, 1, 1, 1700000003), (NULL, NULL, 0, NULL, NULL, NULL, NULL,
 NULL, NULL, NULL, NULL);
INSERT INTO CHAT_THREAD VALUES ('t1', 'ريم', 'contacts', 'USER');
INSERT INTO EMOJI_CHAT_MESSAGE VALUES ('m1', '❤', 1, 1);
INSERT INTO POST VALUES ('p1', 1700000004, 0, 'N', 'n.n', 'G', 'g1', 'post', 0, 'https://l.example/', 'Q?'),
 ('p2', 1700000005, 0, 'Me', 'me', NULL, NULL, NULL, 1, NULL, NULL);
INSERT INTO COMMENT VALUES ('c1', 1700000006, 'N', 'n.n', 'كلام', 0, 'p1'), ('c2', NULL, NULL, NULL, NULL, NULL, NULL)
"""


def test_mewe(tmp_path: Path) -> None:
    found = _held(
        mewe, "app_v3.db", _MEWE, _MEWE_ROWS, tmp_path / "m", "CHAT_MESSAGE", marks="CHAT_MESSAGE.threadId"
    )
    assert found[0] == {
        "locator": "row CHAT_MESSAGE:1", "service": "MeWe", "direction": "incoming", "conversation": "t1",
        "conversation_name": "ريم", "sender": "u1", "body": "hi 😀", "type": "PHOTO", "identifier": "m1",
        "participants": (Participant(identifier="u1", name="ريم", role="sender"),), "sent": "1700000001",
        "attachments": (Attachment(name="p.jpg"),), "reactions": (Reaction(reaction="❤", own=True),),
    }  # fmt: skip
    assert (found[1]["direction"], found[1]["deletion"], found[1]["edited"]) == (
        "outgoing",
        "deleted",
        "1700000003",
    )
    found = _held(mewe_posts, "app_v3.db", _MEWE, _MEWE_ROWS, tmp_path / "p", "POST", "COMMENT")
    assert [(each["type"], each["direction"]) for each in found] == [
        ("post", "incoming"), ("post", "outgoing"), ("comment", "incoming"), ("comment", "unknown")
    ]  # fmt: skip
    assert (found[2]["reply_to"], found[2]["body"]) == ("p1", "كلام")


_MASTODON = """
CREATE TABLE home_timeline (id VARCHAR(25) PRIMARY KEY, json TEXT NOT NULL, flags INTEGER);
CREATE TABLE notifications_all (id VARCHAR(25) PRIMARY KEY, json TEXT NOT NULL, type INTEGER);
CREATE TABLE recent_searches (id VARCHAR(50) PRIMARY KEY, json TEXT NOT NULL, time INTEGER)
"""
_MASTODON_ROWS = """
INSERT INTO home_timeline VALUES ('1', '{"id": "1", "created_at": "2023-11-14T22:13:20.000Z", "account": {"acct": "a@b.c",
 "display_name": "هدى"}, "content": "<p>مرحبا</p>", "visibility": "public", "url": "https://b.example/1",
 "media_attachments": [{"url": "https://m.example/", "description": "alt"}], "edited_at": "2023-11-14T23:00:00Z"}', 0),
 ('2', '{"id": "2", "content": "", "created_at": "x", "reblog": {"account": {"acct": "z"}, "content": "zz"}}', 0),
 ('3', 'broken', 0);
INSERT INTO notifications_all VALUES ('5', '{"id": "5", "type": "mention", "created_at": "2023-11-14T22:13:20Z",
 "account": {"acct": "a"}, "status": {"content": "hey"}}', 2), ('6', '', NULL);
INSERT INTO recent_searches VALUES ('tagx', '{"hashtag": {"name": "x", "url": "https://t.example/x"}}', 1700000000),
 ('acc1', '{"account": {"acct": "a@b.c", "url": "https://b.example/@a"}}', 1700000001)
"""


def test_mastodon(tmp_path: Path) -> None:
    tables = ("home_timeline", "notifications_all", "recent_searches")
    app = App(mastodon, "1.db", _MASTODON, _MASTODON_ROWS, tables, {}, ("home_timeline.json",))
    outcome = hold(app, tmp_path)
    assert outcome.warnings == [("json holds no JSON object that can be read", "row home_timeline:3")]
    found = [stated(each) for each in outcome.artifacts]
    assert found[0] == {
        "locator": "row home_timeline:1", "service": "Mastodon", "direction": "unknown", "sender": "a@b.c",
        "participants": (Participant(identifier="a@b.c", name="هدى", role="sender"),), "body": "<p>مرحبا</p>",
        "type": "status", "identifier": "1", "visibility": "public", "url": "https://b.example/1",
        "sent": "2023-11-14T22:13:20.000Z", "edited": "2023-11-14T23:00:00Z",
        "attachments": (Attachment(url="https://m.example/", text="alt"),),
    }  # fmt: skip
    assert (found[1]["forwarded_from"], found[1]["body"], found[1]["forwarded"]) == ("z", "zz", True)
    assert found[3] == {
        "locator": "row notifications_all:1", "app": "Mastodon", "title": "mention", "subtitle": "a", "body": "hey",
        "identifier": "5", "posted": "2023-11-14T22:13:20Z",
    }  # fmt: skip
    assert [(each["type"], each["query"]) for each in found[5:]] == [("hashtag", "x"), ("account", "a@b.c")]


def test_reddit_on_ios_before_2023(tmp_path: Path) -> None:
    schema = """CREATE TABLE ChatMessage (id INTEGER PRIMARY KEY, timestamp INTEGER, userID TEXT, messageBody TEXT,
     channelID TEXT, type INTEGER, state INTEGER, sendbirdMessageId INTEGER, imageURL TEXT, gifURL TEXT);
    CREATE TABLE DirectChannel (uniqueID TEXT, channelUrl TEXT, currentUserId TEXT);
    CREATE TABLE Contact (userID TEXT, username TEXT, realName TEXT, createdAt INTEGER, blockedByMe INTEGER, linkKarma INTEGER)"""
    rows = """INSERT INTO ChatMessage VALUES (1, 1600000001000, 't2_a', 'سلام', 'c1', 0, 0, 77, 'https://i.example/', NULL),
     (2, 1600000002000, 't2_me', 'yo', 'c1', 0, 0, 78, '', ''), (3, NULL, NULL, NULL, 'gone', NULL, NULL, NULL, NULL, NULL);
    INSERT INTO DirectChannel VALUES ('c1', 'sendbird_1', 't2_me');
    INSERT INTO Contact VALUES ('t2_a', 'ali', NULL, 1590000000, 1, 0), (NULL, NULL, NULL, NULL, NULL, NULL)"""
    found = _held(
        reddit_old,
        "chat.sqlite",
        schema,
        rows,
        tmp_path,
        "ChatMessage",
        "Contact",
        marks="ChatMessage.messageBody",
    )
    assert found[0] == {
        "locator": "row ChatMessage:1", "service": "Reddit", "direction": "incoming", "conversation": "sendbird_1",
        "sender": "t2_a", "participants": (Participant(identifier="t2_a", name="ali", role="sender", own=False),),
        "body": "سلام", "identifier": "77", "account": "t2_me", "sent": "1600000001000",
        "attachments": (Attachment(url="https://i.example/"),),
        "details": (Detail(name="type", value=0), Detail(name="state", value=0)),
    }  # fmt: skip
    assert [each.get("direction") for each in found[:3]] == ["incoming", "outgoing", "unknown"]
    assert (found[3]["name"], found[3]["blocked"], found[3]["created"]) == ("ali", True, "1590000000")


def test_truth_social_on_ios(tmp_path: Path) -> None:
    schema = """CREATE TABLE ZMANAGEDEVENTBASE (Z_PK INTEGER PRIMARY KEY, ZCHATID TEXT, ZTYPE TEXT, ZCREATEDAT REAL,
     ZCONTENT TEXT, ZTEXT TEXT, ZMESSAGEID TEXT, ZACCOUNTID TEXT, ZACCOUNTID1 TEXT, ZURL TEXT, ZISUNREAD INTEGER);
    CREATE TABLE ZMANAGEDCHAT (Z_PK INTEGER PRIMARY KEY, ZSERVERID TEXT, ZOWNEDBYACCOUNTID TEXT, ZOTHERACCOUNTID TEXT);
    CREATE TABLE ZMANAGEDACCOUNT (Z_PK INTEGER PRIMARY KEY, ZSERVERID TEXT, ZACCT TEXT, ZDISPLAYNAME TEXT);
    CREATE TABLE ZMANAGEDATTACHMENT (Z_PK INTEGER PRIMARY KEY, ZMESSAGE INTEGER, ZTYPE TEXT, ZURL TEXT, ZREMOTEURL TEXT);
    CREATE TABLE ZMANAGEDREACTION (Z_PK INTEGER PRIMARY KEY, ZMESSAGE INTEGER, ZNAME TEXT)"""
    rows = """INSERT INTO ZMANAGEDEVENTBASE VALUES
     (4, 'c1', 'message', 700000000.5, '<p>مرحبا</p>', NULL, 'm1', NULL, 'a9', NULL, 1),
     (5, 'c1', 'message', 700000001, '<p>yo</p>', NULL, 'm2', NULL, 'me', NULL, 0),
     (6, 'c9', 'member_joined', NULL, NULL, 'joined', NULL, NULL, NULL, NULL, NULL);
    INSERT INTO ZMANAGEDCHAT VALUES (1, 'c1', 'me', 'a9'); INSERT INTO ZMANAGEDACCOUNT VALUES (1, 'a9', 'sam', 'سام 😀');
    INSERT INTO ZMANAGEDATTACHMENT VALUES (1, 4, 'image', NULL, 'https://i.example/'); INSERT INTO ZMANAGEDREACTION VALUES (1, 4, '👍')"""
    table = "ZMANAGEDEVENTBASE"
    found = _held(truth_social, "ChatModel.sqlite", schema, rows, tmp_path, table, marks=f"{table}.ZCHATID")
    assert found[0] == {
        "locator": f"row {table}:4", "service": "Truth Social", "direction": "incoming", "conversation": "c1",
        "conversation_name": "سام 😀", "sender": "a9", "body": "<p>مرحبا</p>", "type": "message", "identifier": "m1",
        "participants": (Participant(identifier="a9", name="سام 😀", role="sender", own=False),), "account": "me",
        "sent": "700000000.5", "attachments": (Attachment(text="image", url="https://i.example/"),),
        "reactions": (Reaction(reaction="👍"),), "details": (Detail(name="ZISUNREAD", value=1),),
    }  # fmt: skip
    assert [each["direction"] for each in found] == ["incoming", "outgoing", "unknown"]
    assert (found[2]["type"], found[2]["body"]) == ("member_joined", "joined")


def test_vk_on_ios(tmp_path: Path) -> None:
    schema = "CREATE TABLE message (cmid INTEGER, peer TEXT, date INTEGER, data TEXT); CREATE TABLE peer_title (docid INTEGER, title TEXT)"
    rows = """INSERT INTO message VALUES (1, 55, 1700000000, '{"date": 1700000001, "text": "привет 😀", "from_id": 55, "out": 0,
     "attachments": [{"type": "photo"}], "reply_message": {"text": "q", "from_id": 1, "conversation_message_id": 7}}'),
     (2, 55, 1700000002, '{"out": 1, "text": "", "from_id": 1, "action": {"type": "chat_create"}, "update_time": 1700000009}'),
     (3, NULL, -1, 'broken'), (4, '55', 0, '{"out": true, "fwd_messages": [{"from_id": 9, "text": "чужое"}]}');
    INSERT INTO peer_title VALUES (55, 'Маша')"""
    outcome = hold(
        App(vk, "messages-store.sqlite", schema, rows, ("message",), {}, ("message.data",)), tmp_path
    )
    assert outcome.warnings == [("the message is no JSON: only its columns are stated", "row message:3")]
    found = [stated(each) for each in outcome.artifacts]
    assert found[0] == {
        "locator": "row message:1", "service": "VK", "direction": "incoming", "conversation": "55",
        "conversation_name": "Маша", "sender": "55", "body": "привет 😀", "identifier": "1", "sent": "1700000001",
        "reply_to": "7", "reply_text": "q", "reply_sender": "1", "attachments": (Attachment(text="photo"),),
    }  # fmt: skip
    assert (found[1]["direction"], found[1]["type"], found[1]["sent"], found[1]["edited"]) == (
        "outgoing", "chat_create", "1700000002", "1700000009"
    )  # fmt: skip
    assert found[3] == {
        "locator": "row message:4", "service": "VK", "direction": "outgoing", "conversation": "55", "identifier": "4",
        "conversation_name": "Маша", "forwarded": True, "forwarded_from": "9", "attachments": (Attachment(text="чужое"),),
    }  # fmt: skip
    schema = "CREATE TABLE user (id INTEGER PRIMARY KEY, data TEXT)"
    rows = """INSERT INTO user VALUES (55, '{"first_name": "Маша", "last_name": "И", "screen_name": "masha"}'), (56, NULL)"""
    people = _held(vk_people, "content-store.sqlite", schema, rows, tmp_path / "p", "user", marks="user.data")
    assert (people[0]["name"], [each.identifier for each in people[0]["identifiers"]]) == (
        "Маша И",
        ["55", "masha"],
    )
