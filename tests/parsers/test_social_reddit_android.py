"""Reddit on Android, against databases whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from chats_made import App, database, hold, stated
from parser_harness import run

from evidence.model.kinds import Attachment, Participant
from parsers.social.reddit_android import parse as chats
from parsers.social.reddit_android_people import parse as people
from parsers.social.reddit_android_store import parse as store

_CHATS = """
CREATE TABLE event (eventId TEXT, roomId TEXT, type TEXT, sender TEXT, originServerTs INTEGER, content TEXT, redacts TEXT,
 stateKey TEXT);
CREATE TABLE room_member_summary (userId TEXT, roomId TEXT, displayName TEXT, membershipStr TEXT);
CREATE TABLE room_summary (roomId TEXT, displayName TEXT, roomType TEXT, lastActivityTime INTEGER, directUserId TEXT,
 topic TEXT, hasUnreadMessages INTEGER);
"""
_CHATS_ROWS = """
INSERT INTO event VALUES
 ('$1', '!r', 'm.room.message', '@t2_a:reddit.com', 1700000000000, '{"msgtype": "m.text", "body": "أهلا 🎲"}', NULL, NULL),
 ('$2', '!r', 'm.room.message', '@t2_me:reddit.com', 1700000001000, '{"msgtype": "m.image", "body": "i", "url": "mxc://x/1",
  "info": {"w": 2, "h": 3, "mimetype": "image/png"}}', NULL, NULL),
 ('$3', '!r', 'm.room.redaction', '@t2_a:reddit.com', 1700000002000, '{}', '$1', NULL),
 ('$4', '!r', 'm.room.message', '@t2_a:reddit.com', 1700000003000, '{}', NULL, NULL);
INSERT INTO room_member_summary VALUES ('@t2_a:reddit.com', '!r', 'Ann', 'JOIN'), ('@t2_me:reddit.com', '!r', 'Me', 'JOIN');
INSERT INTO room_summary VALUES ('!r', 'Ann', 'direct', 1700000003000, '@t2_a:reddit.com', NULL, 1);
"""


def test_chats_of_reddit_on_android(tmp_path: Path) -> None:
    tables = ("event", "room_summary")
    app = App(chats, "matrix_session_1", _CHATS, _CHATS_ROWS, tables, {}, ("event.originServerTs",))
    outcome = hold(app, tmp_path)
    assert outcome.warnings == []
    found = [stated(each) for each in outcome.artifacts]
    assert found[0] == {
        "locator": "row event:1", "service": "Reddit", "direction": "incoming", "conversation": "!r",
        "conversation_name": "Ann", "sender": "@t2_a:reddit.com", "body": "أهلا 🎲", "type": "m.room.message, m.text",
        "participants": (Participant(identifier="@t2_a:reddit.com", name="Ann", role="sender"),), "identifier": "$1",
        "sent": "1700000000000",
    }  # fmt: skip
    assert found[1]["direction"] == "unknown"
    assert found[1]["attachments"] == (Attachment(url="mxc://x/1", mime="image/png", width=2, height=3),)
    assert (found[2]["reply_to"], found[3]["deletion"]) == ("$1", "redacted")
    assert (found[4]["type"], len(found[4]["participants"])) == ("direct", 2)


def test_people_of_reddit_on_android(tmp_path: Path) -> None:
    schema = (
        "CREATE TABLE RedditUserEntity (redditId TEXT, matrixId TEXT, name TEXT, insertTimestamp INTEGER, isBlocked INTEGER,"
        " cakeday INTEGER)"
    )
    made = "INSERT INTO RedditUserEntity VALUES ('t2_a', '@t2_a:reddit.com', 'Ann', 1700000000000, 1, 1500000000)"
    marks = ("RedditUserEntity.redditId",)
    app = App(people, "matrix-users-db", schema, made, ("RedditUserEntity",), {}, marks)
    (found,) = (stated(each) for each in hold(app, tmp_path).artifacts)
    assert (found["name"], found["blocked"], found["created"]) == ("Ann", True, "1700000000000")
    assert [each.identifier for each in found["identifiers"]] == ["t2_a", "@t2_a:reddit.com"]


def test_accounts_and_posts_of_reddit_on_android(tmp_path: Path) -> None:
    schema = (
        "CREATE TABLE account (accountId TEXT, name TEXT, createdUtc INTEGER, email TEXT, totalKarma INTEGER);"
        "CREATE TABLE link (linkId TEXT, linkJson TEXT)"
    )
    made = """INSERT INTO account VALUES ('t2_me', 'Me', 1500000000, 'm@example.org', 7), ('t2_a', 'Ann', 1500000001, NULL, 1);
     INSERT INTO link VALUES ('t3_1', '{"author": "Me", "title": "T", "subreddit_name_prefixed": "r/x", "created_utc":
      1600000000, "permalink": "/r/x/1", "selftext": "Text"}'), ('t3_2', '{"author": "Ann", "title": "U"}')"""
    marks = ("account.accountId", "link.linkJson")
    hold(App(store, "reddit_db_Me", schema, made, ("account", "link"), {}, marks), tmp_path / "held")
    found = [stated(each) for each in run(store, database(tmp_path / "reddit_db_Me", schema, made)).artifacts]
    assert [(each["username"], each["own"]) for each in found[:2]] == [("Me", True), ("Ann", False)]
    assert [found[2][name] for name in ("direction", "subject", "body", "conversation", "sent", "url")] == [
        "outgoing",
        "T",
        "Text",
        "r/x",
        "1600000000",
        "/r/x/1",
    ]
    assert found[3]["direction"] == "unknown"
