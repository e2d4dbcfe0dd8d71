"""TeleGuard, Wire and MEGA on Android, in databases made by the columns that were published, against the test's truth."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app_made import held_by_database

from evidence.model.artifact import Artifact
from evidence.model.kinds import (
    Account,
    Attachment,
    Call,
    Contact,
    Detail,
    Identifier,
    Message,
    Participant,
    Reaction,
)
from evidence.model.timestamp import Timestamp
from parsers.chats.mega import parse as mega
from parsers.chats.teleguard import parse as teleguard
from parsers.chats.teleguard_people import parse as teleguard_people
from parsers.chats.wire import parse as wire
from parsers.chats.wire_people import parse as wire_people

_S, _MS = 1_700_000_000, 1_700_000_000_123


def _ms(value: int) -> Timestamp:
    return Timestamp(value * 1_000_000, str(value), "unix_ms")


def test_teleguard(tmp_path: Path) -> None:
    schema = """CREATE TABLE messages (id TEXT, type TEXT, sender TEXT, receiver TEXT, content TEXT, metadata TEXT, status TEXT, isEdited INTEGER, chatId TEXT,
     createDate INTEGER, userTime INTEGER);
    CREATE TABLE posts (channelId TEXT, header TEXT, content TEXT, type TEXT, createDate INTEGER, viewsCount INTEGER);
    CREATE TABLE contacts (serverId TEXT, alias TEXT, type TEXT, lastActivityTime INTEGER, personalId TEXT);
    CREATE TABLE service (id TEXT, data TEXT)"""
    rows = f"""INSERT INTO messages VALUES ('m1', 'TEXT', 'S1', 'S2', 'أهلا 😀', NULL, 'SENT', 0, 'c1', {_MS}, NULL), ('m2', 'MEDIA', 'S2', 'S1', NULL, '{{"files": {{"f-1": {{}}}}}}',
     'READ', 1, 'c1', {_MS + 1}, {_MS + 9}), ('m3', 'CALL', 'S2', 'S1', 'Call', '{{"isSuccessfull": true, "subtext": "2 minutes", "callType": "audio"}}', NULL, NULL, 'c1',
     {_MS + 2}, NULL), (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
    INSERT INTO posts VALUES ('ch1', 'Head', 'text', 'TEXT', {_MS + 3}, 4711);
    INSERT INTO contacts VALUES ('S2', 'Bo', 'USER', {_MS + 4}, NULL); INSERT INTO service VALUES ('other', 'x'), ('user', '{{"serverId": "S1", "privateKey": "k"}}')"""
    metadata = '{"isSuccessfull": true, "subtext": "2 minutes", "callType": "audio"}'
    common: dict[str, Any] = {"service": "TeleGuard", "conversation": "c1"}
    expected: list[Artifact] = [
        Message(
            locator="row messages:1", direction="outgoing", sender="S1", recipients=("S2",), body="أهلا 😀", type="TEXT",
            status="SENT", identifier="m1", sent=_ms(_MS), details=(Detail(name="isEdited", value=0),), **common,
        ),
        Message(
            locator="row messages:2", direction="incoming", sender="S2", recipients=("S1",), type="MEDIA", status="READ",
            identifier="m2", sent=_ms(_MS + 1), attachments=(Attachment(name="f-1"),),
            details=(
                Detail(name="userTime", value=_MS + 9), Detail(name="isEdited", value=1),
                Detail(name="metadata", value='{"files": {"f-1": {}}}'),
            ),
            **common,
        ),
        Call(
            locator="row messages:3", direction="incoming", number="S2", answered=True, status="2 minutes", identifier="m3",
            started=_ms(_MS + 2), details=(Detail(name="content", value="Call"), Detail(name="metadata", value=metadata)),
            **common,
        ),
        Message(locator="row messages:4", service="TeleGuard", direction="unknown"),
        Message(
            locator="row posts:1", service="TeleGuard", direction="unknown", type="post", conversation="ch1", subject="Head",
            body="text", sent=_ms(_MS + 3), details=(Detail(name="type", value="TEXT"), Detail(name="viewsCount", value=4711)),
        ),
    ]  # fmt: skip
    folder = "ch.swisscows.messenger.teleguardapp/app_flutter/teleguard_database.db"
    held_by_database(teleguard, tmp_path / folder, schema, rows, expected, ["type", "chatId"])
    people: list[Artifact] = [
        Account(
            locator="row service:2", service="TeleGuard", own=True, identifier="S1", app="ch.swisscows.messenger.teleguardapp"
        ),
        Contact(
            locator="row contacts:1", service="TeleGuard", nickname="Bo",
            identifiers=(Identifier(identifier="S2", service="TeleGuard"),),
            details=(Detail(name="lastActivityTime", value=_MS + 4), Detail(name="type", value="USER")),
        ),
    ]  # fmt: skip
    held_by_database(teleguard_people, tmp_path / "people" / folder, schema, rows, people, ["id"])


def test_wire(tmp_path: Path) -> None:
    schema = """CREATE TABLE Messages (_id TEXT PRIMARY KEY, conv_id TEXT, msg_type TEXT, user_id TEXT, content TEXT, time INTEGER, duration INTEGER);
    CREATE TABLE Users (_id TEXT PRIMARY KEY, name TEXT, handle TEXT, email TEXT, phone TEXT, connection TEXT, conn_timestamp INTEGER, picture TEXT);
    CREATE TABLE Likings (message_id TEXT, user_id TEXT, action INTEGER, timestamp INTEGER); CREATE TABLE MsgDeletion (message_id TEXT, timestamp INTEGER)"""
    rows = f"""INSERT INTO Messages VALUES ('m1', 'c1', 'Text', 'u2', '[{{"content": "أهلا 😀"}}, {{"content": "2"}}]', {_MS}, NULL), ('m2', 'c1', 'Asset', 'u1', 'no JSON',
     {_MS + 1}, 4711), ('m3', NULL, NULL, NULL, NULL, NULL, NULL); INSERT INTO Users VALUES ('u1', 'Rana', 'rana', 'r@a.example', '+1222', 'self', 0, 'p-1'), ('u2', 'Bo', 'bo', NULL,
     NULL, 'accepted', {_MS - 9}, NULL); INSERT INTO Likings VALUES ('m1', 'u1', 1, {_MS + 2}), ('m1', 'u2', 0, NULL); INSERT INTO MsgDeletion VALUES ('m0', {_MS + 3})"""
    expected: list[Artifact] = [
        Message(
            locator="row Messages:1", service="Wire", direction="incoming", conversation="c1", sender="u2", type="Text",
            participants=(Participant(identifier="u2", name="Bo", role="sender", own=False),), body="أهلا 😀\n2",
            identifier="m1", sent=_ms(_MS),
            reactions=(
                Reaction(reaction="like", who="u1", name="Rana").at(_ms(_MS + 2)),
                Reaction(reaction="action 0", who="u2", name="Bo"),
            ),
        ),
        Message(
            locator="row Messages:2", service="Wire", direction="outgoing", conversation="c1", sender="u1", type="Asset",
            participants=(Participant(identifier="u1", name="Rana", role="sender", own=True),), body="no JSON",
            identifier="m2", sent=_ms(_MS + 1), details=(Detail(name="duration", value=4711),),
        ),
        Message(locator="row Messages:3", service="Wire", direction="unknown", identifier="m3"),
        Message(
            locator="row MsgDeletion:1", service="Wire", direction="unknown", type="deleted message", identifier="m0",
            details=(Detail(name="timestamp", value=_MS + 3),),
        ),
    ]  # fmt: skip
    path = "com.wire/databases/0b178613-96d4-7e90-60dc-c3ca3db904df"
    held_by_database(wire, tmp_path / path, schema, rows, expected, ["msg_type"])
    people: list[Artifact] = [
        Account(
            locator="row Users:1", service="Wire", own=True, identifier="u1", username="rana", name="Rana", phones=("+1222",),
            emails=("r@a.example",), app="com.wire", details=(Detail(name="picture", value="p-1"),),
        ),
        Contact(
            locator="row Users:2", service="Wire", name="Bo", relation="accepted", modified=_ms(_MS - 9),
            identifiers=tuple(Identifier(identifier=each, service="Wire") for each in ("u2", "bo")),
        ),
    ]  # fmt: skip
    held_by_database(wire_people, tmp_path / "people" / path, schema, rows, people, ["connection"])


def test_chats_of_mega(tmp_path: Path) -> None:
    def s(value: int) -> Timestamp:
        return Timestamp(value * 1_000_000_000, str(value), "unix_s")

    files = b'\x01\x00[{"name": "x \xc3\xa4.jpg"}]'.hex()
    common: dict[str, Any] = {
        "service": "MEGA",
        "direction": "unknown",
        "conversation": "901",
        "sender": "-801",
    }
    rana = (Participant(identifier="-801", name="r@a.example", role="sender"),)
    expected: list[Artifact] = [
        Message(
            locator="row history:1", participants=rana, body="أهلا 😀", type="text", identifier="701", sent=s(_S), **common
        ),
        Message(
            locator="row history:2", participants=rana, type="attachment", identifier="702", sent=s(_S + 1),
            attachments=(Attachment(name="x ä.jpg"),), **common,
        ),
        Message(
            locator="row history:3", participants=rana, type="55", identifier="703", sent=s(_S + 2),
            details=(Detail(name="data", value="ff00"),), **common,
        ),
        Message(locator="row history:4", service="MEGA", direction="unknown"),
        Contact(
            locator="row contacts:1", service="MEGA", emails=("r@a.example",),
            identifiers=(Identifier(identifier="-801", service="MEGA"),),
        ),
    ]  # fmt: skip
    held_by_database(
        mega,
        tmp_path / "mega.privacy.android.app/karere-abc.db",
        """CREATE TABLE history (_id INTEGER PRIMARY KEY, chatid INTEGER, msgid INTEGER, userid INTEGER, ts INTEGER, type INTEGER, data BLOB);
        CREATE TABLE contacts (userid INTEGER, email TEXT)""",
        f"""INSERT INTO history VALUES (1, 901, 701, -801, {_S}, 1, CAST('أهلا 😀' AS BLOB)), (2, 901, 702, -801, {_S + 1}, 101, X'{files}'), (3, 901, 703, -801, {_S + 2}, 55,
         X'FF00'), (4, NULL, NULL, NULL, NULL, NULL, NULL); INSERT INTO contacts VALUES (-801, 'r@a.example')""",
        expected,
        ["userid", "ts", "type"],
    )
