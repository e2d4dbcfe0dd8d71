"""Slack on Android: messages, replies, people, conversations and accounts, against databases whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from app_made import held_by_database

from evidence.model.artifact import Artifact
from evidence.model.kinds import (
    Account,
    Attachment,
    Contact,
    Conversation,
    Detail,
    FileReference,
    Identifier,
    Message,
    Participant,
    Reaction,
)
from parsers.social.slack_android import parse as messages
from parsers.social.slack_android_account import parse as accounts
from parsers.social.slack_android_files import parse as files
from parsers.social.slack_android_people import parse as people
from parsers.support import epochs

_FOLDER = "data/com.Slack/databases"
_PEOPLE = """CREATE TABLE users (_id INTEGER PRIMARY KEY, id TEXT, name TEXT, profile_real_name TEXT, profile_email TEXT, profile_phone TEXT,
 profile_title TEXT, tz TEXT, tz_label TEXT, is_admin INTEGER, team_id TEXT, deleted INTEGER);
CREATE TABLE conversation (_id INTEGER PRIMARY KEY, conversation_id TEXT, name_or_user TEXT, type TEXT, is_member INTEGER, is_starred INTEGER,
 lastRead TEXT, latest TEXT, updated INTEGER)"""
_PEOPLE_ROWS = """INSERT INTO users VALUES (1, 'U1', 'rana', 'رنا', 'r@a.example', '+4930', '', 'Europe/Berlin', 'CET', 1, 'T1', 0), (2, 'U2', 'bo', '', NULL,
 NULL, NULL, NULL, NULL, NULL, NULL, NULL); INSERT INTO conversation VALUES (1, 'C1', 'general', 'PUBLIC', 1, 0, '1700000000.000100',
 '1700000009.000200', 1700000010), (2, 'D1', 'U1', 'DM', NULL, 1, NULL, '0000000000.000000', NULL), (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)"""


def test_messages_of_slack_on_android(tmp_path: Path) -> None:
    schema = """CREATE TABLE messages (_id INTEGER PRIMARY KEY, ts TEXT, channel_id TEXT, user_id TEXT, subtype TEXT, message_json TEXT, thread_ts TEXT);
    CREATE TABLE message_threads (_id INTEGER PRIMARY KEY, ts TEXT, channel_id TEXT, event_sub_type TEXT, message_blob TEXT, thread_ts TEXT)"""
    rows = """INSERT INTO messages VALUES (1, '1700000001.000100', 'C1', 'U1', NULL, '{"text": "أهلا 😀", "edited": {"user": "U1", "ts": "1700000005.000000"},
     "files": [{"name": "a.png", "mimetype": "image/png", "size": 12, "url_private": "https://f.example/a", "title": "A"}, 7],
     "reactions": [{"name": "+1", "users": ["U2", 5], "count": 2}, {"name": "eyes"}]}', '1700000001.000100'),
     (2, '1700000002.000000', 'D1', 'U9', 'CHANNEL_JOIN', 'no JSON', NULL), (3, NULL, NULL, NULL, NULL, NULL, NULL);
    INSERT INTO message_threads VALUES (1, '1700000003.5', 'C1', NULL, '{"user": "U2", "text": "reply", "subtype": "thread_broadcast"}', '1700000001.000100')"""
    expected: list[Artifact] = [
        Message(
            locator="row messages:1", service="Slack", direction="unknown", conversation="C1", conversation_name="general",
            sender="U1", participants=(Participant(identifier="U1", name="رنا", role="sender"),), body="أهلا 😀",
            identifier="1700000001.000100", sent=epochs.unix_s("1700000001.000100"),
            edited=epochs.unix_s("1700000005.000000"),
            attachments=(Attachment(name="a.png", mime="image/png", size=12, url="https://f.example/a", text="A"),),
            reactions=(Reaction(reaction="+1", who="U2"), Reaction(reaction="eyes")),
        ),
        Message(
            locator="row messages:2", service="Slack", direction="unknown", conversation="D1", conversation_name="رنا",
            sender="U9", type="CHANNEL_JOIN", identifier="1700000002.000000", sent=epochs.unix_s("1700000002.000000"),
            details=(Detail(name="message_json", value="no JSON"),),
        ),
        Message(locator="row messages:3", service="Slack", direction="unknown"),
        Message(
            locator="row message_threads:1", service="Slack", direction="unknown", conversation="C1", sender="U2",
            conversation_name="general", participants=(Participant(identifier="U2", name="bo", role="sender"),),
            body="reply", type="thread_broadcast", identifier="1700000003.5", reply_to="1700000001.000100", sent=epochs.unix_s("1700000003.5"),
        ),
    ]  # fmt: skip
    path = tmp_path / _FOLDER / "org_T1"
    held_by_database(
        messages, path, f"{schema};{_PEOPLE}", f"{rows};{_PEOPLE_ROWS}", expected, ["channel_id"], packed=True
    )


def test_people_and_conversations_of_slack_on_android(tmp_path: Path) -> None:
    expected: list[Artifact] = [
        Contact(
            locator="row users:1", service="Slack", name="رنا", nickname="rana", phones=("+4930",), emails=("r@a.example",),
            identifiers=(Identifier(identifier="U1", service="Slack"),),
            details=(
                Detail(name="tz", value="Europe/Berlin"), Detail(name="tz_label", value="CET"), Detail(name="is_admin", value=1),
                Detail(name="deleted", value=0), Detail(name="team_id", value="T1"),
            ),
        ),
        Contact(
            locator="row users:2", service="Slack", name="bo", nickname="bo",
            identifiers=(Identifier(identifier="U2", service="Slack"),),
        ),
        Conversation(
            locator="row conversation:1", service="Slack", conversation="C1", conversation_name="general", type="PUBLIC",
            last_message=epochs.unix_s("1700000009.000200"),
            details=(
                Detail(name="name_or_user", value="general"), Detail(name="is_member", value=1),
                Detail(name="is_starred", value=0), Detail(name="lastRead", value="1700000000.000100"),
                Detail(name="updated", value=1700000010),
            ),
        ),
        Conversation(
            locator="row conversation:2", service="Slack", conversation="D1", conversation_name="رنا", type="DM",
            details=(Detail(name="name_or_user", value="U1"), Detail(name="is_starred", value=1)),
        ),
        Conversation(locator="row conversation:3", service="Slack"),
    ]  # fmt: skip
    held_by_database(people, tmp_path / _FOLDER / "org_T1", _PEOPLE, _PEOPLE_ROWS, expected)


def test_files_of_slack_on_android(tmp_path: Path) -> None:
    schema = """CREATE TABLE files (_id INTEGER PRIMARY KEY, id TEXT, file_blob TEXT, user TEXT, channels TEXT, title TEXT, deleted INTEGER)"""
    rows = """INSERT INTO files VALUES (1, 'F1', '{"name": "a.png", "mimetype": "image/png", "size": 12, "created": 1700000001, "user": "U1",
     "url_private": "https://f.example/a", "thumb_720": "https://f.example/t"}', 'U1', 'C1', 'Ä 😀', 1), (2, 'F2', 'no JSON', NULL, NULL, NULL, NULL),
     (3, NULL, NULL, NULL, NULL, NULL, NULL)"""
    expected: list[Artifact] = [
        FileReference(
            locator="row files:1", origin="a file shared in Slack", app="com.Slack", name="a.png", mime="image/png", size=12,
            url="https://f.example/a", text="Ä 😀", created=epochs.unix_s("1700000001"),
            details=(
                Detail(name="id", value="F1"), Detail(name="user", value="U1"), Detail(name="channels", value="C1"),
                Detail(name="deleted", value=1), Detail(name="file_blob.user", value="U1"),
                Detail(name="file_blob.thumb_720", value="https://f.example/t"),
            ),
        ),
        FileReference(
            locator="row files:2", origin="a file shared in Slack", app="com.Slack",
            details=(Detail(name="id", value="F2"), Detail(name="file_blob", value="no JSON")),
        ),
        FileReference(locator="row files:3", origin="a file shared in Slack", app="com.Slack"),
    ]  # fmt: skip
    path = tmp_path / _FOLDER / "org_T1"
    held_by_database(files, path, schema, rows, expected, ["file_blob"], packed=True)


def test_accounts_of_slack_on_android(tmp_path: Path) -> None:
    schema = """CREATE TABLE accounts (_id INTEGER PRIMARY KEY, user_id TEXT, email TEXT, team_id TEXT, team_domain TEXT, is_logged_out INTEGER,
     created_ts INTEGER, last_accessed INTEGER, team_json TEXT, token_encrypted TEXT)"""
    rows = """INSERT INTO accounts VALUES (1, 'U1', 'r@a.example', 'T1', 'w', 0, 1690000000, 1700000000, '{"name": "Werk"}', 'secret'),
     (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)"""
    told = {"workspace": "Werk", "team_id": "T1", "team_domain": "w", "is_logged_out": 0}
    times = {"created_ts": 1690000000, "last_accessed": 1700000000}
    expected: list[Artifact] = [
        Account(
            locator="row accounts:1", service="Slack", app="com.Slack", identifier="U1", emails=("r@a.example",), own=True,
            details=tuple(Detail(name=name, value=value) for name, value in (told | times).items()),  # type: ignore[arg-type]
        ),
        Account(locator="row accounts:2", service="Slack", app="com.Slack", own=True),
    ]  # fmt: skip
    held_by_database(accounts, tmp_path / _FOLDER / "account_manager", schema, rows, expected, ["user_id"])
