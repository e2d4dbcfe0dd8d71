"""Session on iOS, against a database whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from chats_made import App, hold, stated

from evidence.model.kinds import Participant
from parsers.chats.session_ios import parse as messages
from parsers.chats.session_ios_people import parse as people

_SCHEMA = """
CREATE TABLE interaction (id INTEGER PRIMARY KEY, serverHash TEXT, threadId TEXT, authorId TEXT, variant INTEGER, body TEXT,
 timestampMs INTEGER, receivedAtTimestampMs INTEGER, wasRead BOOLEAN);
CREATE TABLE thread (id TEXT PRIMARY KEY, variant INTEGER, creationDateTimestamp DOUBLE, messageDraft TEXT);
CREATE TABLE profile (id TEXT PRIMARY KEY, name TEXT, nickname TEXT)
"""
_ROWS = """
INSERT INTO interaction VALUES (1, 'h1', '05aa', '05aa', 0, 'Հանդիպում', 1700000000000, 1700000000500, 1),
 (2, 'h2', '05aa', '05me', 1, 'ok', 1700000001000, 1700000001000, 0),
 (3, NULL, '05aa', '05aa', 2, NULL, 1700000002000, 1700000002500, 1),
 (4, NULL, '05aa', '05me', 3000, 'shot', 1700000003000, 1700000003000, 1);
INSERT INTO thread VALUES ('05aa', 0, 1690000000.5, 'typed'), ('https://x.room', 2, 1690000001, NULL);
INSERT INTO profile VALUES ('05aa', 'Anna', 'Annie'), ('05bb', 'Ben', NULL)
"""


def test_messages_of_session_on_ios(tmp_path: Path) -> None:
    marks = ("interaction.receivedAtTimestampMs",)
    outcome = hold(App(messages, "Session.sqlite", _SCHEMA, _ROWS, ("interaction",), {}, marks), tmp_path)
    assert outcome.warnings == []
    one, two, three, four = (stated(each) for each in outcome.artifacts)
    assert [
        one[name] for name in ("direction", "conversation_name", "sender", "body", "type", "sent", "received")
    ] == [
        "incoming",
        "Annie",
        "05aa",
        "Հանդիպում",
        "standardIncoming",
        "1700000000000",
        "1700000000500",
    ]
    assert one["participants"] == (Participant(identifier="05aa", name="Annie", role="sender"),)
    assert (two["direction"], two["account"]) == ("outgoing", "05me")
    assert (three["direction"], three["deletion"]) == ("incoming", "deleted")
    assert (four["direction"], four["type"]) == ("unknown", "variant 3000")


def test_people_of_session_on_ios(tmp_path: Path) -> None:
    tables, marks = ("thread", "profile"), ("profile.nickname", "profile.id", "thread.id")
    outcome = hold(App(people, "Session.sqlite", _SCHEMA, _ROWS, tables, {}, marks), tmp_path)
    one, two, anna, ben = (stated(each) for each in outcome.artifacts)
    assert [one[name] for name in ("conversation", "type", "note", "created")] == [
        "05aa",
        "contact",
        "typed",
        "1690000000.5",
    ]
    assert two["type"] == "community"
    assert (anna["name"], anna["nickname"], ben["name"]) == ("Anna", "Annie", "Ben")
