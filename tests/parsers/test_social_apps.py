"""Social applications, against databases whose truth stands here."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from chats_made import App, database, hold, stated
from parser_harness import run
from test_keyed_archive import Archiver

from evidence.model.kinds import Attachment, Detail, Identifier, Participant, Reaction
from parsers.social.instagram import parse as instagram
from parsers.social.instagram_ios import parse as instagram_ios
from parsers.social.instagram_threads import parse as instagram_threads
from parsers.social.snapchat import parse as snapchat
from parsers.social.snapchat_chats import parse as snapchat_chats
from parsers.social.snapchat_friends import parse as snapchat_friends
from parsers.social.snapchat_ios_people import parse as snapchat_people
from parsers.social.tiktok import parse as tiktok
from parsers.social.tiktok_contacts import parse as tiktok_contacts
from parsers.social.tiktok_ios import parse as tiktok_ios
from parsers.support import flatbuffers

_INSTAGRAM = """
CREATE TABLE session (user_id TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE threads (_id integer primary key autoincrement, user_id text, thread_id text, recipient_ids text,
 last_activity_time integer, is_permitted integer, thread_info text not null);
CREATE TABLE messages (_id integer primary key autoincrement, user_id text, server_item_id text, client_item_id text,
 thread_id text, recipient_ids text, timestamp integer not null, message_type text not null, text text,
 message text not null)
"""
_INSTAGRAM_ROWS = """
INSERT INTO session VALUES ('11', '{}');
INSERT INTO threads VALUES (1, '11', 't1', '22', 1700000009000000, 1, '{"thread_id": "t1", "thread_title": "مجموعة",
 "inviter": {"pk_id": 11, "username": "own", "full_name": ""}, "recipients": [{"id": "22", "username": "sara",
 "full_name": "سارة 😀"}, 7]}'), (2, '11', 't2', NULL, 0, 1, 'broken');
INSERT INTO messages VALUES (1, '11', 's1', 'c1', 't1', NULL, 1700000001000000, 'text', 'hello',
 '{"item_id": "s1", "user_id": "22", "text": "hello"}'),
 (2, '11', NULL, 'c2', 't1', NULL, 1700000002000000, 'reel_share', NULL,
 '{"user_id": "11", "reel_share": {"text": "مرحبا \\ud83d"}}'),
 (3, '11', 's3', 'c3', 't9', NULL, -5, 'action_log', NULL, '{"user_id": 33, "action_log": {"description": "Liked"}}')
"""


def test_instagram_on_android(tmp_path: Path) -> None:
    shown = {"messages": ("message_type", "type")}
    app = App(
        instagram, "direct.db", _INSTAGRAM, _INSTAGRAM_ROWS, ("messages",), shown, ("messages.message",)
    )
    outcome = hold(app, tmp_path)
    base = {"service": "Instagram", "account": "11"}
    assert [stated(each) for each in outcome.artifacts] == [
        {
            **base, "locator": "row messages:1", "direction": "incoming", "conversation": "t1",
            "conversation_name": "مجموعة", "sender": "22", "body": "hello", "type": "text", "identifier": "s1",
            "participants": (Participant(identifier="22", name="سارة 😀", role="sender", own=False),),
            "sent": "1700000001000000",
        },
        {
            **base, "locator": "row messages:2", "direction": "outgoing", "conversation": "t1",
            "conversation_name": "مجموعة", "sender": "11", "body": "مرحبا \\ud83d", "type": "reel_share",
            "participants": (Participant(identifier="11", name="own", role="sender", own=True),),
            "identifier": "c2", "sent": "1700000002000000",
        },
        {
            **base, "locator": "row messages:3", "direction": "incoming", "conversation": "t9", "sender": "33",
            "body": "Liked", "type": "action_log", "identifier": "s3", "sent": "-5",
        },
    ]  # fmt: skip
    assert outcome.warnings == []


def test_what_the_json_of_instagram_says_goes_before_whose_session_there_is(tmp_path: Path) -> None:
    path = database(
        tmp_path / "direct.db",
        _INSTAGRAM.replace("text text,", "text text, sender_id text,"),
        """INSERT INTO threads VALUES (1, '11', 't1', '22', 0, 1, '{"thread_title": "T"}');
        INSERT INTO messages (user_id, thread_id, timestamp, message_type, sender_id, message) VALUES
        ('11', 't1', 1, 'text', '44', '{"is_sent_by_viewer": true, "reactions": {"emojis": [{"emoji": "🔥",
         "sender_id": 22, "timestamp": 1700000000000000}, 5]}}'), ('11', 't1', 2, 'text', '44', '{}')""",
    )
    first, second = (stated(each) for each in run(instagram, path).artifacts)
    assert (first["direction"], first["sender"], first["conversation_name"]) == ("outgoing", "44", "T")
    assert second["direction"] == "unknown"
    assert first["reactions"] == (
        Reaction(
            reaction="🔥", who="22", time="2023-11-14T22:13:20+00:00", stored="1700000000000000 (unix_us)"
        ),
    )


def test_instagram_shares_answers_and_likes(tmp_path: Path) -> None:
    shared = (
        '{"item_id": "s9", "show_forward_attribution": true, "replied_to_message": {"item_id": "s1", "user_id": 22, "text":'
        ' "سؤال"}, "reactions": {"likes": [{"sender_id": 22, "timestamp": 1700000000000000}]}, "media_share": {"id": "7_8",'
        ' "code": "Cx", "caption": {"text": "غروب"}, "user": {"username": "zed"}, "original_width": 4, "original_height": 3,'
        ' "image_versions2": {"candidates": [{"url": "https://i.example/1"}]}, "carousel_media": [{"id": "9",'
        ' "video_versions": [{"url": "https://i.example/2"}]}]}}'
    )
    linked = (
        '{"link": {"text": "see 😀", "link_context": {"link_url": "https://e.example", "link_title": "E", "link_summary":'
        ' ""}}, "xma_reel_share": [{"target_url": "https://r.example", "title_text": "R", "subtitle_text": null}, 3]}'
    )
    voice = (
        '{"voice_media": {"media": {"id": "v", "audio": {"audio_src": "https://a.example", "duration": 9}}}}'
    )
    place = (
        '{"location": {"name": "بيت", "lat": 33.5, "lng": -7.25}, "profile": {"pk": 5, "username": "who"}}'
    )
    kinds = {
        "media_share": shared,
        "link": linked,
        "voice_media": voice,
        "location": place,
        "like": '{"like": "❤️"}',
    }
    rows = "; ".join(
        f"INSERT INTO messages (user_id, thread_id, timestamp, message_type, message) VALUES ('11', 't', 1, '{kind}', '{each}')"
        for kind, each in kinds.items()
    )
    outcome = hold(
        App(instagram, "direct.db", _INSTAGRAM, rows, ("messages",), {}, ("messages.message",)), tmp_path
    )
    found = [stated(each) for each in outcome.artifacts]
    assert (found[0]["reply_to"], found[0]["reply_text"], found[0]["reply_sender"]) == ("s1", "سؤال", "22")
    assert found[0]["forwarded"] is True
    assert [(each.reaction, each.who) for each in found[0]["reactions"]] == [("like", "22")]
    assert found[0]["attachments"] == (
        Attachment(name="Cx", url="https://i.example/1", text="غروب", width=4, height=3),
        Attachment(name="9", url="https://i.example/2"),
    )
    assert found[0]["details"] == (Detail(name="media_share.user.username", value="zed"),)
    assert (found[1]["body"], found[1]["attachments"]) == (
        "see 😀",
        (Attachment(name="E", url="https://e.example"), Attachment(name="R", url="https://r.example")),
    )
    assert found[2]["attachments"] == (Attachment(name="v", url="https://a.example"),)
    assert (found[3]["place"], found[3]["latitude"], found[3]["longitude"]) == ("بيت", "33.5", "-7.25")
    assert [each.value for each in found[3]["details"]] == ["5", "who"]
    assert found[4]["body"] == "❤️"


def test_conversations_of_instagram_on_android(tmp_path: Path) -> None:
    app = App(
        instagram_threads,
        "direct.db",
        _INSTAGRAM,
        _INSTAGRAM_ROWS,
        ("threads",),
        {},
        ("threads.thread_info",),
    )
    outcome = hold(app, tmp_path)
    assert stated(outcome.artifacts[0]) == {
        "locator": "row threads:1", "service": "Instagram", "conversation": "t1", "conversation_name": "مجموعة",
        "account": "11", "last_message": "1700000009000000",
        "participants": (
            Participant(identifier="11", name="own", own=True), Participant(identifier="22", name="سارة 😀", own=False)
        ),
        "details": (Detail(name="recipient_ids", value="22"), Detail(name="is_permitted", value=1)),
    }  # fmt: skip
    assert outcome.warnings == [("the thread is no JSON: only its columns are stated", "row threads:2")]


def _archived(text: str, sender: str, *, reaction: bool = False, call: bool = False) -> bytes:
    made = Archiver()
    metadata = {
        "NSString*senderPk": made.put(sender),
        "NSDate*serverTimestamp": made.instance("NSDate", **{"NS.time": 700_000_000.5}),
    }
    content = {"NSString*string": made.put(text)}
    if call:
        activity = made.instance(
            "IGDirectThreadActivityAnnouncement", **{"NSString*voipTitle": made.put("Video chat")}
        )
        content["IGDirectThreadActivityAnnouncement*threadActivity"] = activity
    like = made.instance("IGDirectMessageReaction", emojiUnicode=made.put("❤️"), userId=made.put("11"))
    reactions = made.instance("NSArray", NS_objects=[like] if reaction else [])
    message = {
        "IGDirectPublishedMessageMetadata*metadata": made.instance(
            "IGDirectPublishedMessageMetadata", **metadata
        ),
        "IGDirectPublishedMessageContent*content": made.instance(
            "IGDirectPublishedMessageContent", **content
        ),
        "NSArray<IGDirectMessageReaction *>*reactions": reactions,
    }
    return made.archive(made.instance("IGDirectPublishedMessage", **message))


def _thread() -> bytes:
    made = Archiver()
    user = made.instance("IGUser", pk=made.put("22"), fullName=made.put("سارة"))
    users = {"NSArray<IGUser *>*users": made.instance("NSArray", NS_objects=[user])}
    return made.archive(made.instance("IGDirectThreadMetadata", **users))


def test_instagram_on_ios(tmp_path: Path) -> None:
    schema = "CREATE TABLE threads (thread_id TEXT PRIMARY KEY, viewer_id TEXT, metadata BLOB); CREATE TABLE messages (row_id INTEGER PRIMARY KEY, message_id TEXT, thread_id TEXT, archive BLOB)"  # fmt: skip
    blobs = (_archived("مرحبا", "22", reaction=True), _archived("x", "11", call=True), b"bplist00 no archive")
    rows = f"INSERT INTO threads VALUES ('t', '11', X'{_thread().hex()}');" + ";".join(
        f"INSERT INTO messages VALUES ({number}, 'm{number}', 't', X'{blob.hex()}')"
        for number, blob in enumerate(blobs, 1)
    )
    shown = {"messages": ("message_id", "identifier")}
    app = App(instagram_ios, "11.db", schema, rows, ("messages",), shown, ("messages.archive",))
    outcome = hold(app, tmp_path)
    base = {"service": "Instagram", "conversation": "t", "account": "11"}
    moment = datetime(2001, 1, 1, tzinfo=UTC).timestamp() + 700_000_000
    first, second, third = outcome.artifacts
    assert first.sent.unix_ns == (int(moment) * 10 + 5) * 10**8  # type: ignore[attr-defined]
    assert stated(first) == {
        **base, "locator": "row messages:1", "direction": "incoming", "sender": "22", "body": "مرحبا",
        "participants": (Participant(identifier="22", name="سارة", role="sender", own=False),), "identifier": "m1",
        "sent": "700000000.5", "reactions": (Reaction(reaction="❤️", who="11"),),
    }  # fmt: skip
    assert stated(second)["direction"] == "outgoing"
    assert stated(second)["details"] == (Detail(name="voipTitle", value="Video chat"),)
    assert stated(third) == {**base, "locator": "row messages:3", "direction": "unknown", "identifier": "m3"}
    assert [where for _, where in outcome.warnings] == ["row messages:3"]


def _field(*numbers: int, value: bytes) -> bytes:
    for number in reversed(numbers):
        tag = number << 3 | 2
        value = bytes((tag, len(value)) if tag < 128 else (tag & 127 | 128, tag >> 7, len(value))) + value
    return value


_MEMBER = UUID("12345678-1234-5678-1234-567812345678")
_SNAPCHAT = """
CREATE TABLE conversation (client_conversation_id TEXT, conversation_metadata BLOB, creation_timestamp INTEGER,
 tombstoned_at_timestamp INTEGER, send_state_type TEXT);
CREATE TABLE feed_entry (client_conversation_id TEXT, conversation_title TEXT, conversation_type INTEGER,
 last_updated_timestamp INTEGER, streak_count INTEGER, tombstoned INTEGER);
CREATE TABLE conversation_message (client_conversation_id TEXT, client_message_id INTEGER, server_message_id INTEGER,
 sender_id TEXT, content_type INTEGER, message_content BLOB, creation_timestamp INTEGER, read_timestamp INTEGER,
 message_state_type TEXT, is_saved INTEGER, created_on_device INTEGER, quoted_server_message_id INTEGER);
CREATE TABLE Friend (_id INTEGER PRIMARY KEY, userId TEXT, username TEXT, displayName TEXT, phone TEXT,
 birthday INTEGER, addedTimestamp INTEGER, reverseAddedTimestamp INTEGER, friendLinkType INTEGER)
"""
_SNAPCHAT_ROWS = f"""
INSERT INTO conversation VALUES ('c1', X'{(_field(3, 1, 1, value=_MEMBER.bytes) * 2).hex()}', 1700000000000, NULL,
 'CREATED'), ('c2', X'ff', 0, 1700000008000, NULL), ('c3', NULL, NULL, NULL, NULL);
INSERT INTO feed_entry VALUES ('c1', 'عصابة 😀', 1, 1700000007000, 3, 0);
INSERT INTO conversation_message VALUES
 ('c1', 1, 901, 'u1', 1, X'{_field(4, 4, 2, 1, value="مرحبا".encode()).hex()}', 1700000001000, 1700000002000,
  'COMMITTED', 1, 1, NULL),
 ('c1', 2, 902, 'u2', 1, X'{_field(4, 4, 2, 1, value=b"yo").hex()}', 1700000003000, 0, 'COMMITTED', 0, 0, 901),
 ('c1', 3, 903, 'u2', 4, X'0a0b', 1700000004000, NULL, NULL, NULL, 0, 0),
 ('c2', 4, NULL, NULL, NULL, NULL, 9223372036854775807, NULL, NULL, NULL, NULL, NULL);
INSERT INTO Friend VALUES (1, 'u2', 'sam', 'سام', '+441', 1205, 1700000005000, 0, 0),
 (2, 'u1', 'own', NULL, NULL, NULL, 0, 0, NULL)
"""


def test_messages_of_snapchat(tmp_path: Path) -> None:
    shown = {"conversation_message": ("client_conversation_id", "conversation")}
    marks = ("conversation_message.client_conversation_id",)
    app = App(snapchat, "arroyo.db", _SNAPCHAT, _SNAPCHAT_ROWS, ("conversation_message",), shown, marks)
    found = [stated(each) for each in hold(app, tmp_path).artifacts]
    assert found[0] == {
        "locator": "row conversation_message:1", "service": "Snapchat", "direction": "outgoing", "conversation": "c1",
        "conversation_name": "عصابة 😀", "sender": "u1", "body": "مرحبا", "type": "text", "identifier": "901",
        "status": "COMMITTED", "sent": "1700000001000", "read": "1700000002000", "starred": True,
        "details": (Detail(name="client_message_id", value=1), Detail(name="created_on_device", value=1)),
    }  # fmt: skip
    assert (found[1]["direction"], found[1]["reply_to"], found[1]["body"]) == ("incoming", "901", "yo")
    assert (found[2]["type"], found[2].get("body"), found[2].get("reply_to")) == ("note", None, None)
    assert (found[3]["direction"], found[3]["sent"]) == ("unknown", "9223372036854775807")


def test_texts_and_types_of_snapchat(tmp_path: Path) -> None:
    texts = (
        _field(4, 4, value=_field(7, 11, 1, value="ответ".encode()) + _field(3, value=b"x")),
        _field(4, 4, 19, 1, 1, value=b"tiny"),
        _field(4, 4, 24, value=_field(2, 1, 1, value=b"one") + _field(2, 1, 1, value=b"two")),
        _field(4, 4, 3, value=b"no text"),
    )
    rows = ",".join(
        f"('c', 'u1', {kind}, X'{content.hex()}', {mark})"
        for content, kind, mark in zip(texts, (3, 26, 34, 0), ("NULL", 7, 8, "NULL"), strict=True)
    )
    made = f"""CREATE TABLE conversation_message (client_conversation_id TEXT, sender_id TEXT, content_type INTEGER,
     message_content BLOB, local_message_content_id INTEGER);
    INSERT INTO conversation_message VALUES {rows}, ('c', 'u2', 13, NULL, NULL)"""
    found = [stated(each) for each in run(snapchat, database(tmp_path / "arroyo.db", made)).artifacts]
    assert [each.get("body") for each in found] == ["ответ", "tiny", "one\ntwo", None, None]
    assert [each["type"] for each in found] == [
        "share", "content_type 26", "content_type 34", "snap", "call missed audio"
    ]  # fmt: skip
    assert [each["direction"] for each in found] == ["outgoing"] * 4 + ["incoming"]


def test_conversations_and_people_of_snapchat(tmp_path: Path) -> None:
    marks = ("conversation.client_conversation_id",)
    app = App(snapchat_chats, "arroyo.db", _SNAPCHAT, _SNAPCHAT_ROWS, ("conversation",), {}, marks)
    found = [stated(each) for each in hold(app, tmp_path / "c").artifacts]
    assert found[0] == {
        "locator": "row conversation:1", "service": "Snapchat", "conversation": "c1", "conversation_name": "عصابة 😀",
        "type": "conversation_type 1", "participants": (Participant(identifier=str(_MEMBER)),),
        "created": "1700000000000", "modified": "1700000007000",
        "details": (
            Detail(name="send_state_type", value="CREATED"), Detail(name="streak_count", value=3),
            Detail(name="tombstoned", value=0),
        ),
    }  # fmt: skip
    assert found[1]["details"] == (Detail(name="tombstoned_at_timestamp", value=1700000008000),)
    alone = (
        f"INSERT INTO feed_entry (client_conversation_id, participants) VALUES ('c9', X'{_MEMBER.hex * 2}')"
    )
    altered = "ALTER TABLE feed_entry ADD COLUMN participants BLOB"
    path = database(tmp_path / "feed" / "arroyo.db", _SNAPCHAT, _SNAPCHAT_ROWS, altered, alone)
    *_, last = run(snapchat_chats, path).artifacts
    assert stated(last) == {
        "locator": "row feed_entry:2", "service": "Snapchat", "conversation": "c9",
        "participants": (Participant(identifier=str(_MEMBER)),),
    }  # fmt: skip
    app = App(snapchat_friends, "main.db", _SNAPCHAT, _SNAPCHAT_ROWS, ("Friend",), {}, ("Friend.userId",))
    first, second = (stated(each) for each in hold(app, tmp_path / "f").artifacts)
    assert first == {
        "locator": "row Friend:1", "service": "Snapchat", "name": "سام", "phones": ("+441",), "created": "1700000005000",
        "identifiers": (
            Identifier(identifier="u2", service="Snapchat"), Identifier(identifier="sam", service="Snapchat")
        ),
        "details": (
            Detail(name="birthday", value=1205), Detail(name="reverseAddedTimestamp", value=0),
            Detail(name="friendLinkType", value=0),
        ),
    }  # fmt: skip
    assert second["name"] == "own"


def _document(*texts: str | None) -> bytes:
    """A FlatBuffers document whose root table has these texts."""
    head = 4 + 4 + 2 * len(texts)
    slots, offsets, written = b"", b"", b""
    table = head + head % 4
    for text in texts:
        place = 4 + len(offsets) if text is not None else 0
        slots += place.to_bytes(2, "little")
        if text is not None:
            start = table + 4 + 4 * sum(each is not None for each in texts) + len(written)
            offsets += (start - table - place).to_bytes(4, "little")
            written += len(text.encode()).to_bytes(4, "little") + text.encode() + b"\0"
    sizes = (4 + len(slots)).to_bytes(2, "little") + (4 + len(offsets)).to_bytes(2, "little")
    vtable = (sizes + slots).ljust(table - 4, b"\0")
    return table.to_bytes(4, "little") + vtable + (table - 4).to_bytes(4, "little") + offsets + written


def test_people_of_snapchat_on_ios(tmp_path: Path) -> None:
    schema = """CREATE TABLE snapchatter (rowid INTEGER PRIMARY KEY AUTOINCREMENT, p BLOB, userId STRING);
    CREATE TABLE index_snapchatterusername (rowid INTEGER PRIMARY KEY, username STRING);
    CREATE TABLE index_snapchatterlegacyUsername (rowid INTEGER PRIMARY KEY, legacyUsername STRING)"""
    rows = f"""INSERT INTO snapchatter VALUES (4, X'{_document("u-1", None, "سام 😀").hex()}', 'u-1'),
     (5, X'{_document("other", None, "nobody").hex()}', 'u-2'), (6, NULL, NULL);
    INSERT INTO index_snapchatterusername VALUES (4, 'sam'), (5, 'kim');
    INSERT INTO index_snapchatterlegacyUsername VALUES (4, 'samuel'), (5, 'kim')"""
    marks = ("snapchatter.userId",)
    outcome = hold(
        App(snapchat_people, "primary.docobjects", schema, rows, ("snapchatter",), {}, marks), tmp_path
    )
    called = (("u-1", "userId"), ("sam", "username"), ("samuel", "legacyUsername"))
    assert [stated(each) for each in outcome.artifacts] == [
        {
            "locator": "row snapchatter:4", "service": "Snapchat", "name": "سام 😀",
            "identifiers": tuple(
                Identifier(identifier=name, service="Snapchat", label=label) for name, label in called
            ),
        },
        {
            "locator": "row snapchatter:5", "service": "Snapchat",
            "identifiers": (
                Identifier(identifier="u-2", service="Snapchat", label="userId"),
                Identifier(identifier="kim", service="Snapchat", label="username"),
            ),
        },
        {"locator": "row snapchatter:6", "service": "Snapchat"},
    ]  # fmt: skip
    assert [where for _, where in outcome.warnings] == ["row snapchatter:5"]
    whole = _document("a", "b")
    assert [flatbuffers.text(whole, field) for field in (0, 1, 2)] == ["a", "b", None]
    assert all(flatbuffers.text(whole[:end], 1) is None for end in range(len(whole) - 1))
    assert flatbuffers.text(whole[:4] + b"\xff" * 60, 0) is None


_TIKTOK = """
CREATE TABLE msg (msg_uuid TEXT PRIMARY KEY, conversation_id TEXT, created_time INTEGER, sender INTEGER, content TEXT,
 type INTEGER, deleted INTEGER, read_status INTEGER);
CREATE TABLE SIMPLE_USER (UID TEXT, NICK_NAME TEXT, UNIQUE_ID TEXT, INITIAL_LETTER TEXT, AVATAR_THUMB TEXT,
 FOLLOW_STATUS INTEGER);
CREATE TABLE AwemeContactsV5 (uid TEXT, customID TEXT, nickname TEXT, url1 TEXT, latestChatTimestamp REAL);
CREATE TABLE TIMMessageORM (identifier TEXT, belongingConversationIdentifier TEXT, sender INTEGER, content TEXT, localCreatedAt REAL,
 serverCreatedAt REAL, type INTEGER, deleted INTEGER, hasRead INTEGER)
"""
_TIKTOK_ROWS = """
INSERT INTO msg VALUES ('a', '0:1:77:88', 1700000001000, 77, '{"text": "مرحبا 😀"}', 7, 0, 1),
 ('b', '0:1:77:88', 1700000002000, 88, '{"display_name": "cat", "url": {"url_list": ["https://g.example/1", "x"]}}', 5, 1, 0),
 ('c', NULL, 0, NULL, 'plain', NULL, NULL, NULL), ('d', '0:1:77:88', -1, 88, NULL, 1, 0, 0),
 ('e', NULL, 0, 88, '{"aweType": 800, "itemId": "7"}', 8, 0, 0), ('f', NULL, 0, 88, '12345', 7, 0, 0);
INSERT INTO SIMPLE_USER VALUES ('88', 'نور', 'nour', 'N', '{"url_list": ["https://p.example/"]}', 2), (NULL, NULL, NULL, NULL, '', 0);
INSERT INTO AwemeContactsV5 VALUES ('88', 'nour', 'نور', 'https://q.example/', 1700000000.5);
INSERT INTO TIMMessageORM VALUES ('m1', '0:1:77:88', 88, '{"tips": "not sent"}', 1700000001.25, 1700000002, 7, 0, 1),
 (NULL, '0:1:77:88', 77, 'plain', 1700000003, 1, 7, 1, 0)
"""


def test_tiktok_on_android(tmp_path: Path) -> None:
    app = App(tiktok, "77_im.db", _TIKTOK, _TIKTOK_ROWS, ("msg",), {}, ("msg.conversation_id",))
    found = [stated(each) for each in hold(app, tmp_path).artifacts]
    base = {"service": "TikTok", "account": "77"}
    assert found[0] == {
        **base, "locator": "row msg:1", "direction": "outgoing", "conversation": "0:1:77:88", "sender": "77",
        "body": "مرحبا 😀", "identifier": "a", "sent": "1700000001000",
        "details": (
            Detail(name="type", value=7), Detail(name="deleted", value=0), Detail(name="read_status", value=1)
        ),
    }  # fmt: skip
    assert found[1]["direction"] == "incoming"
    assert found[1]["attachments"] == (Attachment(url="https://g.example/1", name="cat"),)
    plain = {"locator": "row msg:3", "direction": "unknown", "body": "plain", "identifier": "c"}
    assert found[2] == base | plain
    assert Detail(name="content", value='{"aweType": 800, "itemId": "7"}') in found[4]["details"]
    assert found[5]["body"] == "12345"
    path = database(tmp_path / "other.db", _TIKTOK, _TIKTOK_ROWS)
    assert {stated(each)["direction"] for each in run(tiktok, path).artifacts} == {"unknown"}


def test_tiktok_on_ios_and_its_contacts(tmp_path: Path) -> None:
    app = App(
        tiktok_ios, "db.sqlite", _TIKTOK, _TIKTOK_ROWS, ("TIMMessageORM",), {}, ("TIMMessageORM.sender",)
    )
    hold(app, tmp_path)
    found = [
        stated(each)
        for each in run(tiktok_ios, database(tmp_path / "77" / "db.sqlite", _TIKTOK, _TIKTOK_ROWS)).artifacts
    ]
    assert found[0] == {
        "service": "TikTok", "account": "77", "locator": "row TIMMessageORM:1", "direction": "incoming",
        "conversation": "0:1:77:88", "sender": "88", "body": "not sent", "identifier": "m1", "sent": "1700000001.25",
        "received": "1700000002.0",
        "details": (Detail(name="type", value=7), Detail(name="deleted", value=0), Detail(name="hasRead", value=1)),
    }  # fmt: skip
    assert (found[1]["direction"], found[1]["body"]) == ("outgoing", "plain")
    marks = ("SIMPLE_USER.UID", "AwemeContactsV5.uid")
    tables = ("SIMPLE_USER", "AwemeContactsV5")
    app = App(
        tiktok_contacts,
        "db_im_xx",
        _TIKTOK,
        _TIKTOK_ROWS,
        tables,
        {"SIMPLE_USER": ("NICK_NAME", "name")},
        marks,
    )
    found = [stated(each) for each in hold(app, tmp_path / "contacts").artifacts]
    called = (Identifier(identifier="88", service="TikTok"), Identifier(identifier="nour", service="TikTok"))
    assert found[0] == {
        "locator": "row SIMPLE_USER:1", "service": "TikTok", "name": "نور", "identifiers": called,
        "photo": "https://p.example/", "details": (Detail(name="FOLLOW_STATUS", value=2),),
    }  # fmt: skip
    assert found[2] == {
        "locator": "row AwemeContactsV5:1", "service": "TikTok", "name": "نور", "identifiers": called,
        "photo": "https://q.example/", "contacted": "1700000000.5",
    }  # fmt: skip
