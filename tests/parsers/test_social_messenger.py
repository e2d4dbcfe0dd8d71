"""Facebook Messenger on Android and iOS, against databases whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from chats_made import App, database, hold, stated
from parser_harness import run

from evidence.model.kinds import Attachment, Detail, Identifier, Participant, Reaction
from parsers.social.messenger import parse as messages
from parsers.social.messenger_calls import parse as calls
from parsers.social.messenger_encrypted import parse as encrypted
from parsers.social.messenger_old import parse as old
from parsers.social.messenger_old_calls import parse as old_calls
from parsers.social.messenger_old_people import parse as old_people
from parsers.social.messenger_people import parse as people

_SCHEMA = """
CREATE TABLE contacts (id INTEGER, name TEXT, normalized_name_for_search TEXT, username TEXT,
 profile_picture_large_url TEXT, email_address TEXT, phone_number TEXT, is_messenger_user INTEGER,
 friendship_status INTEGER, birthday_timestamp INTEGER);
CREATE TABLE _user_info (facebook_user_id INTEGER);
CREATE TABLE threads (thread_key INTEGER, thread_name TEXT, thread_type INTEGER, last_activity_timestamp_ms INTEGER);
CREATE TABLE participants (thread_key INTEGER, contact_id INTEGER);
CREATE TABLE messages (thread_key INTEGER, timestamp_ms INTEGER, message_id TEXT, text TEXT, sender_id INTEGER,
 is_admin_message INTEGER, reply_source_id TEXT, offline_threading_id TEXT, has_attachment INTEGER);
CREATE TABLE attachments (message_id TEXT, filename TEXT, filesize INTEGER, playable_url_mime_type TEXT,
 playable_url TEXT, title_text TEXT, subtitle_text TEXT);
CREATE TABLE attachment_ctas (message_id TEXT, native_url TEXT);
CREATE TABLE reactions (message_id TEXT, reaction TEXT, reaction_creation_timestamp_ms INTEGER, actor_id INTEGER);
CREATE TABLE call_log (call_timestamp_ms INTEGER, call_duration INTEGER, call_direction INTEGER,
 call_media_type INTEGER, has_been_seen INTEGER, thread_key INTEGER);
CREATE TABLE client_messages (pk INTEGER, thread_pk INTEGER, sender_contact_pk INTEGER, display_ts_ms INTEGER,
 text TEXT, message_content_type INTEGER);
CREATE TABLE client_attachments (message_pk INTEGER, filename TEXT, filesize INTEGER, content_token TEXT);
CREATE TABLE client_attachment_store_keys (content_token TEXT, persisted_path TEXT)
"""
_ROWS = """
INSERT INTO contacts VALUES (100, 'ليلى 😀', 'layla', 'layla.k', 'https://p.example/1', 'l@example.org', '+961100',
 1, 1, 86400), (200, 'Owner', 'owner', NULL, NULL, NULL, NULL, 1, 0, NULL), (300, NULL, NULL, NULL, NULL, NULL, NULL,
 NULL, NULL, NULL);
INSERT INTO _user_info VALUES (200);
INSERT INTO threads VALUES (100, NULL, 1, 1700000009000), (555, 'عائلة', 2, 0);
INSERT INTO participants VALUES (555, 100), (555, 200), (555, NULL);
INSERT INTO messages VALUES (100, 1700000000000, 'mid.1', 'مرحبا', 100, 0, NULL, 'o1', 0),
 (100, 1700000001000, 'mid.2', NULL, 200, 0, 'mid.1', 'o2', 1),
 (555, 9223372036854775807, 'mid.3', '', 300, 1, NULL, NULL, NULL), (555, 0, 'mid.4', 'x', NULL, 0, NULL, NULL, 0);
INSERT INTO attachments VALUES ('mid.2', 'a.jpg', 12, 'image/jpeg', 'https://v.example/a', 'Shared', 'place');
INSERT INTO attachment_ctas VALUES ('mid.2', 'fb://map?latitude=1'), ('mid.2', NULL);
INSERT INTO reactions VALUES ('mid.1', '😍', 1700000002000, 200);
INSERT INTO call_log VALUES (1700000003000, 61, 1, 2, 1, 100), (1700000004000, 0, 2, 1, 0, 100),
 (NULL, NULL, 7, NULL, NULL, 9);
INSERT INTO client_messages VALUES (1, 77, 100, 1700000005000, 'secret', 1), (2, 77, 200, 1700000006000, NULL, 2);
INSERT INTO client_attachments VALUES (2, 'p.jpg', 9, 't1'), (2, 'q.jpg', NULL, 't2');
INSERT INTO client_attachment_store_keys VALUES ('t1', 'media_bank/AdvancedCrypto/1/p.jpg')
"""
_OWNER = Participant(identifier="200", name="Owner", role="sender", own=True)


def test_messages(tmp_path: Path) -> None:
    outcome = hold(
        App(
            messages, "lightspeed-200.db", _SCHEMA, _ROWS, ("messages",), {"messages": ("message_id", "identifier")},
            ("messages.thread_key",),
        ),
        tmp_path,
    )  # fmt: skip
    plain = (Detail(name="is_admin_message", value=0), Detail(name="has_attachment", value=0))
    assert [stated(each) for each in outcome.artifacts] == [
        {
            "locator": "row messages:1", "service": "Facebook Messenger", "direction": "incoming",
            "conversation": "100", "sender": "100", "body": "مرحبا", "identifier": "mid.1", "sent": "1700000000000",
            "participants": (Participant(identifier="100", name="ليلى 😀", role="sender", own=False),),
            "reactions": (
                Reaction(reaction="😍", who="200", time="2023-11-14T22:13:22+00:00", stored="1700000002000 (unix_ms)"),
            ),
            "details": plain,
        },
        {
            "locator": "row messages:2", "service": "Facebook Messenger", "direction": "outgoing",
            "conversation": "100", "sender": "200", "identifier": "mid.2", "reply_to": "mid.1",
            "sent": "1700000001000", "participants": (_OWNER,),
            "attachments": (
                Attachment(
                    name="a.jpg", mime="image/jpeg", size=12, url="https://v.example/a", text="Shared\nplace"
                ),
                Attachment(url="fb://map?latitude=1"),
            ),
            "details": (Detail(name="is_admin_message", value=0), Detail(name="has_attachment", value=1)),
        },
        {
            "locator": "row messages:3", "service": "Facebook Messenger", "direction": "incoming",
            "conversation": "555", "conversation_name": "عائلة", "sender": "300", "body": "", "identifier": "mid.3",
            "sent": "9223372036854775807",
            "participants": (Participant(identifier="300", role="sender", own=False),),
            "details": (Detail(name="is_admin_message", value=1),),
        },
        {
            "locator": "row messages:4", "service": "Facebook Messenger", "direction": "unknown",
            "conversation": "555", "conversation_name": "عائلة", "body": "x", "identifier": "mid.4", "details": plain,
        },
    ]  # fmt: skip


def test_whose_account_it_is_remains_unknown_where_the_database_does_not_say(tmp_path: Path) -> None:
    path = database(tmp_path / "msys_database_200", _SCHEMA, _ROWS, "DELETE FROM _user_info")
    with_deleted = run(messages, path).artifacts
    path = database(tmp_path / "other" / "msys_database_200", _SCHEMA, _ROWS, "DROP TABLE _user_info")
    without = run(messages, path).artifacts
    assert {each.direction for each in without} == {"unknown"}  # type: ignore[attr-defined]
    assert len(with_deleted) == len(without) == 4


def test_the_owner_is_found_by_number_or_text_and_titles_of_items_are_read(tmp_path: Path) -> None:
    path = database(
        tmp_path / "lightspeed-200.db",
        _SCHEMA.replace("facebook_user_id INTEGER", "facebook_user_id TEXT"),
        _ROWS,
        "CREATE TABLE attachment_items (message_id TEXT, title_text TEXT, subtitle_text TEXT)",
        "INSERT INTO attachment_items VALUES ('mid.1', 'Missed call', '10:15'), ('mid.2', 'Shared', 'place')",
    )
    first, second, *_ = (stated(each) for each in run(messages, path).artifacts)
    assert (first["direction"], second["direction"]) == ("incoming", "outgoing")
    assert first["attachments"] == (Attachment(text="Missed call\n10:15"),)
    assert [each.text for each in second["attachments"]] == ["Shared\nplace", None]


def test_what_belongs_to_no_message_is_of_none_without_a_name(tmp_path: Path) -> None:
    nameless = """INSERT INTO attachments (filename) VALUES ('x'); INSERT INTO reactions (reaction) VALUES ('y');
    INSERT INTO messages (text) VALUES ('t')"""
    path = database(tmp_path / "msys_database_200", _SCHEMA, _ROWS, nameless)
    *_, last = (stated(each) for each in run(messages, path).artifacts)
    assert (last["body"], "attachments" in last, "reactions" in last) == ("t", False, False)
    nameless = (
        """INSERT INTO message_reactions (reaction) VALUES ('y'); INSERT INTO messages (text) VALUES ('t')"""
    )
    *_, last = (
        stated(each)
        for each in run(old, database(tmp_path / "threads_db2", _OLD, _OLD_ROWS, nameless)).artifacts
    )
    assert (last["body"], "reactions" in last) == ("t", False)


def test_messages_of_encrypted_conversations(tmp_path: Path) -> None:
    outcome = hold(
        App(
            encrypted, "lightspeed-200.db", _SCHEMA, _ROWS, ("client_messages",), {"client_messages": ("text", "body")},
            ("client_messages.thread_pk",),
        ),
        tmp_path,
    )  # fmt: skip
    assert [stated(each) for each in outcome.artifacts] == [
        {
            "locator": "row client_messages:1", "service": "Facebook Messenger", "direction": "incoming",
            "conversation": "77", "sender": "100", "body": "secret", "sent": "1700000005000",
            "participants": (Participant(identifier="100", name="ليلى 😀", role="sender", own=False),),
            "details": (Detail(name="message_content_type", value=1),),
        },
        {
            "locator": "row client_messages:2", "service": "Facebook Messenger", "direction": "outgoing",
            "conversation": "77", "sender": "200", "sent": "1700000006000", "participants": (_OWNER,),
            "attachments": (
                Attachment(path="media_bank/AdvancedCrypto/1/p.jpg", name="p.jpg", size=9),
                Attachment(name="q.jpg"),
            ),
            "details": (Detail(name="message_content_type", value=2),),
        },
    ]  # fmt: skip


def test_contacts_and_threads(tmp_path: Path) -> None:
    tables = ("contacts", "threads")
    outcome = hold(
        App(
            people,
            "msys_database_200",
            _SCHEMA,
            _ROWS,
            tables,
            {"contacts": ("name", "name")},
            ("contacts.id",),
        ),
        tmp_path,
    )
    found = [stated(each) for each in outcome.artifacts]
    assert found[0] == {
        "locator": "row contacts:1", "service": "Facebook Messenger", "name": "ليلى 😀", "phones": ("+961100",),
        "emails": ("l@example.org",), "photo": "https://p.example/1",
        "identifiers": (
            Identifier(identifier="100", service="Facebook Messenger"),
            Identifier(identifier="layla.k", service="Facebook Messenger"),
        ),
        "details": (
            Detail(name="is_messenger_user", value=1),
            Detail(name="friendship_status", value=1),
            Detail(name="birthday_timestamp", value=86400),
        ),
    }  # fmt: skip
    assert found[1]["relation"] == "owner of the account"
    assert found[4] == {
        "locator": "row threads:2", "service": "Facebook Messenger", "conversation": "555",
        "conversation_name": "عائلة", "details": (Detail(name="thread_type", value=2),),
        "participants": (
            Participant(identifier="100", name="ليلى 😀", role="member", own=False),
            Participant(identifier="200", name="Owner", role="member", own=True),
        ),
    }  # fmt: skip


def test_calls(tmp_path: Path) -> None:
    outcome = hold(App(calls, "msys_database_200", _SCHEMA, _ROWS, ("call_log",), {}), tmp_path)
    found = [stated(each) for each in outcome.artifacts]
    assert found[0] == {
        "locator": "row call_log:1", "service": "Facebook Messenger", "direction": "outgoing", "number": "100",
        "name": "ليلى 😀", "duration_s": 61, "video": True, "started": "1700000003000",
        "details": (Detail(name="call_media_type", value=2), Detail(name="has_been_seen", value=1)),
    }  # fmt: skip
    assert (found[1]["direction"], found[2]["direction"]) == ("incoming", "unknown")


_OLD = """
CREATE TABLE threads (thread_key TEXT PRIMARY KEY, name TEXT, timestamp_ms INTEGER);
CREATE TABLE thread_users (user_key TEXT PRIMARY KEY, first_name TEXT, last_name TEXT, username TEXT, name TEXT,
 profile_pic_square TEXT, is_messenger_user INTEGER, is_friend INTEGER);
CREATE TABLE thread_participants (thread_key TEXT, user_key TEXT);
CREATE TABLE messages (msg_id TEXT PRIMARY KEY, thread_key TEXT, action_id INTEGER, subject TEXT, text TEXT,
 sender TEXT, timestamp_ms INTEGER, timestamp_sent_ms INTEGER, attachments TEXT, shares TEXT, msg_type INTEGER,
 affected_users TEXT, coordinates TEXT, offline_threading_id TEXT, source TEXT, message_replied_to_id TEXT,
 generic_admin_message_extensible_data TEXT);
CREATE TABLE message_reactions (msg_id TEXT, user_key TEXT, reaction TEXT, reaction_timestamp INTEGER)
"""
_OLD_ROWS = """
INSERT INTO threads VALUES ('ONE_TO_ONE:1:2', 'Café 😀', 1600000009000);
INSERT INTO thread_users VALUES ('FACEBOOK:1', 'ليلى', 'K', 'lk', 'ليلى K', '[{"url": "https://p.example/1"}]', 1, 1),
 ('FACEBOOK:2', 'Own', 'Er', NULL, NULL, 'no json', 0, 0);
INSERT INTO thread_participants VALUES ('ONE_TO_ONE:1:2', 'FACEBOOK:1'), ('ONE_TO_ONE:1:2', 'FACEBOOK:2');
INSERT INTO messages (msg_id, thread_key, text, sender, timestamp_ms, timestamp_sent_ms, attachments, shares, msg_type,
 coordinates, message_replied_to_id) VALUES
 ('m1', 'ONE_TO_ONE:1:2', 'hi', '{"user_key": "FACEBOOK:1", "name": "ليلى K"}', 1600000001000, 0,
  '[{"filename": "a.jpg", "mime_type": "image/jpeg", "file_size": 7}, 5]',
  '[{"name": "N", "description": "D", "href": "https://s.example/"}]', 0,
  '{"latitude": 51.5, "longitude": -0.25}', NULL),
 ('m2', 'ONE_TO_ONE:1:2', NULL, '{"user_key": "FACEBOOK:2"}', 1600000002000, 1600000002001, NULL, NULL, -1, NULL, 'm1'),
 ('m3', 'GROUP:9', '', 'broken {', -1, NULL, '{}', '', 2, '{"latitude": 3}', NULL);
INSERT INTO message_reactions VALUES ('m1', 'FACEBOOK:2', '👍', 1600000003000)
"""


def test_the_old_database_with_the_account_beside_it(tmp_path: Path) -> None:
    shown = {"messages": ("msg_id", "identifier")}
    hold(App(old, "threads_db2", _OLD, _OLD_ROWS, ("messages",), shown, ("messages.msg_id",)), tmp_path)
    path = database(tmp_path / "threads_db2", _OLD, _OLD_ROWS)
    assert {stated(each)["direction"] for each in run(old, path).artifacts} == {"unknown"}
    (tmp_path / "threads_db2-uid").write_text("2\n")
    outcome = run(old, path)
    assert outcome.warnings == []
    assert [stated(each) for each in outcome.artifacts] == [
        {
            "locator": "row messages:1", "service": "Facebook Messenger", "direction": "incoming",
            "conversation": "ONE_TO_ONE:1:2", "conversation_name": "Café 😀", "sender": "FACEBOOK:1", "body": "hi",
            "participants": (Participant(identifier="FACEBOOK:1", name="ليلى K", role="sender", own=False),),
            "identifier": "m1", "sent": "1600000001000", "latitude": "51.5", "longitude": "-0.25",
            "attachments": (
                Attachment(name="a.jpg", mime="image/jpeg", size=7),
                Attachment(url="https://s.example/", text="N\nD"),
            ),
            "reactions": (
                Reaction(
                    reaction="👍", who="FACEBOOK:2", time="2020-09-13T12:26:43+00:00", stored="1600000003000 (unix_ms)"
                ),
            ),
            "details": (Detail(name="msg_type", value=0),),
        },
        {
            "locator": "row messages:2", "service": "Facebook Messenger", "direction": "outgoing",
            "conversation": "ONE_TO_ONE:1:2", "conversation_name": "Café 😀", "sender": "FACEBOOK:2",
            "identifier": "m2", "reply_to": "m1", "sent": "1600000002001",
            "details": (Detail(name="msg_type", value=-1),),
        },
        {
            "locator": "row messages:3", "service": "Facebook Messenger", "direction": "unknown",
            "conversation": "GROUP:9", "identifier": "m3", "sent": "-1", "body": "",
            "details": (Detail(name="msg_type", value=2),),
        },
    ]  # fmt: skip


def test_calls_of_the_old_database(tmp_path: Path) -> None:
    event = '{"caller_id": "1", "call_duration": 61, "video": true, "event": "one_on_one_call_ended"}'
    rows = f"""INSERT INTO threads VALUES ('ONE_TO_ONE:1:2', 'Café 😀', 0);
    INSERT INTO messages (msg_id, thread_key, timestamp_ms, generic_admin_message_extensible_data, text) VALUES
     ('c1', 'ONE_TO_ONE:1:2', 1600000001000, '{event}', 'Layla called you.'),
     ('c2', 'x', 1, '{{"caller_id": 2, "video": false}}', NULL),
     ('m1', 'x', 2, '{{"event": "renamed"}}', NULL), ('m2', 'x', 3, NULL, NULL), ('m3', 'x', 4, 'broken', NULL)"""
    path = database(tmp_path / "threads_db2", _OLD, rows)
    assert {stated(each)["direction"] for each in run(old_calls, path).artifacts} == {"unknown"}
    (tmp_path / "threads_db2-uid").write_text("2")
    outcome = run(old_calls, path)
    assert outcome.warnings == []
    first, second = map(stated, outcome.artifacts)
    assert first == {
        "locator": "row messages:1", "service": "Facebook Messenger", "direction": "incoming", "number": "1",
        "conversation": "ONE_TO_ONE:1:2", "conversation_name": "Café 😀", "identifier": "c1", "duration_s": 61,
        "video": True, "ended": "1600000001000",
        "details": (
            Detail(name="caller_id", value="1"), Detail(name="call_duration", value=61), Detail(name="video", value=True),
            Detail(name="event", value="one_on_one_call_ended"), Detail(name="text", value="Layla called you."),
        ),
    }  # fmt: skip
    assert (second["direction"], second["video"], second.get("number")) == ("outgoing", False, None)
    later = [each["identifier"] for each in map(stated, run(old, path).artifacts)]
    assert later == ["m1", "m2", "m3"], "a row that is a call is no message too"


def test_users_and_threads_of_the_old_database(tmp_path: Path) -> None:
    tables = ("thread_users", "threads")
    outcome = hold(App(old_people, "threads_db2", _OLD, _OLD_ROWS, tables, {}), tmp_path)
    found = [stated(each) for each in outcome.artifacts]
    assert found[0] == {
        "locator": "row thread_users:1", "service": "Facebook Messenger", "name": "ليلى K",
        "photo": "https://p.example/1",
        "identifiers": (
            Identifier(identifier="FACEBOOK:1", service="Facebook Messenger"),
            Identifier(identifier="lk", service="Facebook Messenger"),
        ),
        "details": (Detail(name="is_messenger_user", value=1), Detail(name="is_friend", value=1)),
    }  # fmt: skip
    assert found[1]["name"] == "Own Er"
    assert found[2] == {
        "locator": "row threads:1", "service": "Facebook Messenger", "conversation": "ONE_TO_ONE:1:2",
        "conversation_name": "Café 😀", "last_message": "1600000009000",
        "participants": (Participant(identifier="FACEBOOK:1", name="ليلى K"), Participant(identifier="FACEBOOK:2")),
    }  # fmt: skip
