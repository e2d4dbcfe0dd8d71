"""Google Chat on Android, against a database whose truth stands here."""

from __future__ import annotations

from pathlib import Path

import pytest
from app_made import held_by_database

from evidence.model.artifact import Artifact
from evidence.model.kinds import Attachment, Contact, Conversation, Detail, Identifier, Message, Participant
from parsers.chats.google_chat import parse as google_chat
from parsers.support import epochs

_SCHEMA = """CREATE TABLE topic_messages (row_id INTEGER PRIMARY KEY, topic_id TEXT, message_id TEXT, group_id TEXT, creator_id TEXT,
 create_time INTEGER, text_body TEXT, annotation BLOB);
CREATE TABLE drafts (group_id TEXT, topic_id TEXT, text TEXT, group_type INTEGER);
CREATE TABLE Groups (row_id INTEGER PRIMARY KEY, group_id TEXT, name TEXT, creator_id TEXT, create_time INTEGER, last_view_time INTEGER);
CREATE TABLE users (row_id INTEGER PRIMARY KEY, user_id TEXT, name TEXT, email TEXT, avatar_url TEXT, last_updated_time_micros INTEGER,
 dasher_customer_id TEXT)"""


def _field(number: int, content: bytes | int) -> bytes:
    """A field of protobuf: a length of less than 128 bytes or a small number."""
    if isinstance(content, int):
        return bytes([number << 3, content])
    return bytes([number << 3 | 2, len(content)]) + content


_FILE = _field(3, b"Bild.png") + _field(4, b"image/png") + _field(5, _field(1, 64) + _field(2, 48))
_MEETING = _field(1, _field(2, b"https://meet.example/abc") + _field(3, b"abc"))
_ANNOTATION = _field(1, _field(10, _FILE)) + _field(1, _field(12, _MEETING))
_ROWS = f"""INSERT INTO users VALUES (1, '100', 'رنا', 'r@a.example', 'https://p.example/', 1700000000000000, NULL),
 (2, '200', 'Own', 'own@a.example', NULL, NULL, 'd'), (3, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO Groups VALUES (1, 'g1', 'Team', '100', 1690000000000000, 5), (2, 'g2', NULL, NULL, NULL, NULL);
INSERT INTO topic_messages VALUES (1, 't', 'm1', 'g1', '100', 1700000001000000, 'مرحبا 😀', x'{_ANNOTATION.hex()}'),
 (2, 't', 'm2', 'gone', '200', 1700000002000000, 'hi', NULL), (3, NULL, NULL, NULL, NULL, NULL, NULL, 'text');
INSERT INTO drafts VALUES ('g1', 't', 'not sent', 2)"""


@pytest.mark.parametrize("known", [True, False])
def test_google_chat(known: bool, tmp_path: Path) -> None:
    account = "own@a.example" if known else None
    path = tmp_path / "databases" / (f"user_accounts/{account}" if known else ".") / "dynamite.db"
    own = True if known else None
    expected: list[Artifact] = [
        Message(
            locator="row topic_messages:1", service="Google Chat", direction="incoming" if known else "unknown",
            conversation="g1", conversation_name="Team", sender="100", body="مرحبا 😀", identifier="m1", account=account,
            participants=(Participant(identifier="100", name="رنا", role="sender", own=False if known else None),),
            sent=epochs.unix_us(1700000001000000),
            attachments=(Attachment(name="Bild.png", mime="image/png", width=64, height=48),),
            details=(
                Detail(name="topic_id", value="t"), Detail(name="meeting code", value="abc"),
                Detail(name="meeting url", value="https://meet.example/abc"),
            ),
        ),
        Message(
            locator="row topic_messages:2", service="Google Chat", direction="outgoing" if known else "unknown",
            conversation="gone", sender="200", body="hi", identifier="m2", account=account,
            participants=(Participant(identifier="200", name="Own", role="sender", own=own),),
            sent=epochs.unix_us(1700000002000000), details=(Detail(name="topic_id", value="t"),),
        ),
        Message(locator="row topic_messages:3", service="Google Chat", direction="unknown", account=account),
        Message(
            locator="row drafts:1", service="Google Chat", direction="draft", conversation="g1", body="not sent",
            conversation_name="Team", account=account,
            details=(Detail(name="topic_id", value="t"), Detail(name="group_type", value=2)),
        ),
        Conversation(
            locator="row Groups:1", service="Google Chat", conversation="g1", conversation_name="Team", account=account,
            participants=(Participant(identifier="100", name="رنا", role="creator"),),
            created=epochs.unix_us(1690000000000000), details=(Detail(name="last_view_time", value=5),),
        ),
        Conversation(locator="row Groups:2", service="Google Chat", conversation="g2", account=account),
        Contact(
            locator="row users:1", service="Google Chat", name="رنا", emails=("r@a.example",), photo="https://p.example/",
            identifiers=(Identifier(identifier="100", service="Google Chat"),),
            modified=epochs.unix_us(1700000000000000),
        ),
        Contact(
            locator="row users:2", service="Google Chat", name="Own", emails=("own@a.example",),
            identifiers=(Identifier(identifier="200", service="Google Chat"),),
            details=(Detail(name="dasher_customer_id", value="d"),),
        ),
        Contact(locator="row users:3", service="Google Chat"),
    ]  # fmt: skip
    held_by_database(google_chat, path, _SCHEMA, _ROWS, expected, ["creator_id"])
