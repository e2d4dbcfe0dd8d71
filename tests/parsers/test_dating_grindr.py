"""Grindr on Android: messages, conversations and people, against databases whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from app_made import held_by_database

from evidence.contract.parser import Parser
from evidence.model.artifact import Artifact
from evidence.model.kinds import (
    Attachment,
    Contact,
    Conversation,
    Detail,
    Identifier,
    Message,
    Participant,
    Reaction,
)
from parsers.dating.grindr import parse as messages
from parsers.dating.grindr_conversations import parse as conversations
from parsers.dating.grindr_people import parse as people
from parsers.support import epochs

_PATH = "data/com.grindrapp.android/databases/grindr_user_1.db"
_MESSAGES = """CREATE TABLE chat_message (message_id TEXT NOT NULL, sender TEXT, recipient TEXT, body TEXT, timestamp INTEGER,
 type TEXT, unread INTEGER, conversation_id TEXT, status INTEGER, stanza_id TEXT, media_hash TEXT, latitude REAL, longitude REAL,
 tap_type TEXT, reply_message_id TEXT, reply_message_body TEXT, reply_message_name TEXT, translation TEXT, PRIMARY KEY(message_id));
CREATE TABLE chat_reaction (id TEXT, target_message_id TEXT, conversation_id TEXT, profile_id TEXT, reaction_type INTEGER,
 timestamp INTEGER, PRIMARY KEY(target_message_id, profile_id))"""
_CONVERSATIONS = """CREATE TABLE conversation (conversation_id TEXT PRIMARY KEY, type TEXT, is_group_chat INTEGER, unread INTEGER, pin INTEGER,
 mute INTEGER, mark_delete INTEGER, last_message_timestamp INTEGER);
CREATE TABLE group_chat (conversation_id TEXT PRIMARY KEY, owner_profile_id TEXT, group_name TEXT, create_time INTEGER);
CREATE TABLE group_chat_profile (_id TEXT PRIMARY KEY, group_chat_profile_type INTEGER, conversation_id TEXT, profile_id TEXT)"""
_PROFILE = """CREATE TABLE profile (profile_id TEXT PRIMARY KEY, display_name TEXT, media_hash TEXT, age INTEGER, distance REAL, about_me TEXT,
 is_favorite INTEGER, grindr_tribes TEXT, instagram_id TEXT, twitter_id TEXT, hashtag TEXT)"""
_PEOPLE = """CREATE TABLE profile_note (profile_id TEXT PRIMARY KEY, note TEXT, phone_number TEXT);
CREATE TABLE blocks (profileId TEXT PRIMARY KEY, order_ INTEGER);
CREATE TABLE banned (profileId TEXT PRIMARY KEY)"""
_PROFILES = """INSERT INTO profile VALUES ('101', 'رنا 😀', 'ab12', 30, 1250.5, '', 1, '[]', 'r.i', '', ''), ('102', NULL, NULL, NULL,
 NULL, NULL, NULL, NULL, NULL, NULL, NULL);
"""


def _held(
    parser: Parser, folder: Path, schema: str, rows: str, expected: list[Artifact], needed: str
) -> None:
    held_by_database(
        parser, folder / _PATH, f"{schema};{_PROFILE}", _PROFILES + rows, expected, needed.split()
    )


def test_messages_of_grindr(tmp_path: Path) -> None:
    rows = """INSERT INTO chat_reaction VALUES ('r', 'm1', '101', '500', 1, 1700000009000);
    INSERT INTO chat_message VALUES ('m1', '101', '500', 'أهلا 😀', 1700000001000, 'text', 1, '101', 1, 's', NULL, 0, 0, 'none', '', '', '', ''),
     ('m2', '500', '101', '{}', 1700000002000, 'map', 0, '101', -4, 's', 'ff00', 52.5, 13.25, '', 'm1', 'أهلا 😀', '', ''),
     ('m3', '101', NULL, 'x', 1700000003000, 'text', NULL, 'g1', 5, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
     ('m4', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)"""
    who = (Participant(identifier="101", name="رنا 😀", role="sender"),)
    expected: list[Artifact] = [
        Message(
            locator="row chat_message:1", service="Grindr", direction="incoming", conversation="101",
            conversation_name="رنا 😀", sender="101", recipients=("500",), participants=who, body="أهلا 😀", type="text",
            status="sent", identifier="m1", sent=epochs.unix_ms(1700000001000),
            reactions=(Reaction(reaction="1", who="500"),),
            details=(Detail(name="unread", value=1), Detail(name="tap_type", value="none")),
        ),
        Message(
            locator="row chat_message:2", service="Grindr", direction="outgoing", conversation="101",
            conversation_name="رنا 😀", sender="500", recipients=("101",), body="{}", type="map", status="retracted",
            identifier="m2", reply_to="m1", reply_text="أهلا 😀", sent=epochs.unix_ms(1700000002000), latitude="52.5",
            longitude="13.25", attachments=(Attachment(name="ff00"),), details=(Detail(name="unread", value=0),),
        ),
        Message(
            locator="row chat_message:3", service="Grindr", direction="unknown", conversation="g1", sender="101",
            participants=who, body="x", type="text", status="5", identifier="m3", sent=epochs.unix_ms(1700000003000),
        ),
        Message(locator="row chat_message:4", service="Grindr", direction="unknown", identifier="m4"),
    ]  # fmt: skip
    _held(messages, tmp_path, _MESSAGES, rows, expected, "conversation_id")


def test_conversations_and_groups_of_grindr(tmp_path: Path) -> None:
    rows = """INSERT INTO conversation VALUES ('101', 'xmpp', 0, 3, 1, 0, 0, 1700000002000), ('g1', NULL, 1, NULL, NULL, 1, NULL, 0);
    INSERT INTO group_chat_profile VALUES ('x', 2, 'g1', '101'), ('y', 1, 'g1', '999'), ('z', 7, 'g1', NULL),
     ('o', 2, 'g9', '101'), ('p', 1, 'g9', '998'), ('n', 2, NULL, '997');
    INSERT INTO group_chat VALUES ('g1', '101', 'Gruppe', 1690000000), ('g2', NULL, NULL, NULL)"""
    members = (
        Participant(identifier="101", name="رنا 😀", role="member"),
        Participant(identifier="999", role="invitee"),
        Participant(role="7"),
    )
    expected: list[Artifact] = [
        Conversation(
            locator="row conversation:1", service="Grindr", conversation="101", conversation_name="رنا 😀", type="xmpp",
            muted=False, unread=3, last_message=epochs.unix_ms(1700000002000),
            details=(
                Detail(name="is_group_chat", value=0), Detail(name="pin", value=1), Detail(name="mark_delete", value=0),
            ),
        ),
        Conversation(
            locator="row conversation:2", service="Grindr", conversation="g1", conversation_name="Gruppe", muted=True,
            participants=members, details=(Detail(name="is_group_chat", value=1),),
        ),
        Conversation(
            locator="row group_chat:1", service="Grindr", conversation="g1", conversation_name="Gruppe", type="group",
            participants=members,
            details=(Detail(name="create_time", value=1690000000), Detail(name="owner_profile_id", value="101")),
        ),
        Conversation(locator="row group_chat:2", service="Grindr", conversation="g2", type="group"),
        # Of a group that is gone the members may be left.
        Conversation(
            locator="row group_chat_profile:4", service="Grindr", conversation="g9", type="group",
            participants=(members[0], Participant(identifier="998", role="invitee")),
        ),
        Conversation(
            locator="row group_chat_profile:6", service="Grindr", type="group",
            participants=(Participant(identifier="997", role="member"),),
        ),
    ]  # fmt: skip
    _held(conversations, tmp_path, _CONVERSATIONS, rows, expected, "conversation_id")


def test_people_of_grindr_with_notes_and_blocks(tmp_path: Path) -> None:
    rows = "INSERT INTO profile_note VALUES ('101', 'met at 5', '+49301'), ('7', '', NULL); INSERT INTO blocks VALUES ('102', 1), ('8', 2); INSERT INTO banned VALUES ('9')"

    def of(*numbers: str) -> tuple[Identifier, ...]:
        return tuple(Identifier(identifier=number, service="Grindr") for number in numbers)

    expected: list[Artifact] = [
        Contact(
            locator="row profile:1", service="Grindr", name="رنا 😀", starred=True,
            identifiers=(*of("101"), Identifier(identifier="r.i", service="Instagram")),
            details=(
                Detail(name="media_hash", value="ab12"), Detail(name="age", value=30), Detail(name="distance", value="1250.5"),
            ),
        ),
        Contact(locator="row profile:2", service="Grindr", identifiers=of("102")),
        Contact(
            locator="row profile_note:1", service="Grindr", name="رنا 😀", identifiers=of("101"), note="met at 5",
            phones=("+49301",),
        ),
        Contact(locator="row profile_note:2", service="Grindr", identifiers=of("7")),
        Contact(locator="row blocks:1", service="Grindr", identifiers=of("102"), blocked=True),
        Contact(locator="row blocks:2", service="Grindr", identifiers=of("8"), blocked=True),
        Contact(locator="row banned:1", service="Grindr", identifiers=of("9"), relation="banned"),
    ]  # fmt: skip
    _held(people, tmp_path, _PEOPLE, rows, expected, "")
