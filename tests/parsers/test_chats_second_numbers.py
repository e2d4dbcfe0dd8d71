"""Chats and second numbers on Android, in databases made by the columns that were published, against the test's truth."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from pathlib import Path
from typing import Any

from app_made import held_by_database, held_by_file
from parser_harness import run

from evidence.contract.parser import Parser
from evidence.model.artifact import Artifact
from evidence.model.kinds import (
    Account,
    Attachment,
    Call,
    Contact,
    Conversation,
    Detail,
    Identifier,
    Message,
    Participant,
    Voicemail,
)
from evidence.model.timestamp import Timestamp
from parsers.chats.google_duo import parse as duo
from parsers.chats.google_duo_people import parse as duo_people
from parsers.chats.google_voice_android import parse as voice
from parsers.chats.google_voice_android_account import parse as voice_account
from parsers.chats.google_voice_android_numbers import parse as voice_numbers
from parsers.chats.groupme import parse as groupme
from parsers.chats.groupme_groups import parse as groupme_groups
from parsers.chats.knuddels import parse as knuddels
from parsers.chats.sideline import parse as sideline
from parsers.chats.xender import parse as xender
from parsers.social.classified_ads import parse as classified_ads
from parsers.social.linkedin import parse as linkedin

_S, _MS, _US = 1_700_000_000, 1_700_000_000_123, 1_700_000_000_123_456


def _s(value: int) -> Timestamp:
    return Timestamp(value * 1_000_000_000, str(value), "unix_s")


def _ms(value: int) -> Timestamp:
    return Timestamp(value * 1_000_000, str(value), "unix_ms")


def _varint(number: int) -> bytes:
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes([*out, number])


def _pb(*fields: tuple[int, int | float | str | bytes]) -> bytes:
    """A protobuf: integers as varints, fractions as 32 bits, all else with its length."""
    out = b""
    for number, value in fields:
        if isinstance(value, int):
            out += _varint(number << 3) + _varint(value)
        elif isinstance(value, float):
            out += _varint(number << 3 | 5) + struct.pack("<f", value)
        else:
            data = value.encode() if isinstance(value, str) else value
            out += _varint(number << 3 | 2) + _varint(len(data)) + data
    return out


def _voice(
    kind: int | None, *more: tuple[int, int | float | str | bytes], read: int = 1, other: str = "+1555"
) -> str:
    head = [(1, "id-1"), (2, _MS), (3, "+1222"), (4, _pb((1, other))), (6, read)]
    told = head if kind is None else [*head, (13, kind)]
    return f"X'{_pb(*told, *more).hex()}'"


def test_items_of_google_voice_on_android(tmp_path: Path) -> None:
    words = _pb(*((2, _pb((1, word))) for word in ("hello", "", "مرحبا")))
    group = ((4, _pb((1, "+1555"))), (4, _pb((1, "+1666"))))
    blobs = [
        _voice(1, (9, 12.5), (23, b"\x08\x01")), _voice(2, (9, 3.0)), _voice(0, (22, b"\x08\x01")),
        _voice(3, (9, 7.25), (7, words), read=0), _voice(5, (10, "أهلا 😀")), _voice(6, (10, "ok")),
        _voice(5, (15, _pb((1, "to all"), *group, (5, "+1666")))), _voice(6, (15, _pb((1, "mine"), *group))),
        _voice(77, (10, "?")), "NULL",
    ]  # fmt: skip
    rows = ";".join(
        f"INSERT INTO message_t VALUES ({number}, {blob}, '{'g' if number in (7, 8) else 't'}.{number}')"
        for number, blob in enumerate(blobs, 1)
    )
    schema = "CREATE TABLE message_t (_id INTEGER PRIMARY KEY, message_blob BLOB, conversation_id TEXT)"
    both = (Participant(identifier="+1555"), Participant(identifier="+1666"))

    def call(number: int, **fields: Any) -> Call:
        return Call(
            locator=f"row message_t:{number}", service="Google Voice", number="+1555", account="+1222",
            conversation=f"t.{number}", identifier="id-1", started=_ms(_MS), **fields,
        )  # fmt: skip

    def message(number: int, thread: str, **fields: Any) -> Message:
        told: dict[str, Any] = {
            "account": "+1222",
            "identifier": "id-1",
            "sent": _ms(_MS),
            "status": "read",
        } | fields
        return Message(
            locator=f"row message_t:{number}", service="Google Voice", conversation=f"{thread}.{number}", **told
        )  # fmt: skip

    expected: list[Artifact] = [
        call(1, direction="incoming", answered=True, duration_s="12.5", details=(Detail(name="recorded", value=True),)),
        call(2, direction="outgoing", duration_s="3"),
        call(3, direction="missed", answered=False),
        Voicemail(
            locator="row message_t:4", number="+1555", account="+1222", duration_s="7.25", transcript="hello مرحبا",
            heard=False, received=_ms(_MS), details=(Detail(name="id", value="id-1"),),
        ),
        message(5, "t", direction="incoming", sender="+1555", body="أهلا 😀"),
        message(6, "t", direction="outgoing", recipients=("+1555",), body="ok"),
        message(7, "g", direction="incoming", sender="+1666", participants=both, body="to all"),
        message(8, "g", direction="outgoing", recipients=("+1555", "+1666"), participants=both, body="mine"),
        message(9, "t", direction="unknown", recipients=("+1555",), body="?", type="77"),
        Message(locator="row message_t:10", service="Google Voice", direction="unknown", conversation="t.10"),
    ]  # fmt: skip
    folder = "data/com.google.android.apps.googlevoice/files/accounts/1"
    held_by_database(
        voice,
        tmp_path / folder / "LegacyMsgDbInstance.db",
        schema,
        rows,
        expected,
        ["message_blob"],
        packed=True,
    )


def test_an_item_of_google_voice_that_is_damaged_is_said(tmp_path: Path) -> None:
    path = tmp_path / "LegacyMsgDbInstance.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE message_t (message_blob, conversation_id); INSERT INTO message_t VALUES (X'0AFF41', 't.1'), ('text', 't.2'), (7, 't.3')"
        )
    found = run(voice, path)
    assert [each.locator for each in found.artifacts] == [f"row message_t:{number}" for number in (1, 2, 3)]
    assert [place for _, place in found.warnings] == [f"row message_t:{number}" for number in (1, 2, 3)]


def test_accounts_of_google_voice_on_android(tmp_path: Path) -> None:
    def account(number: int, name: str, address: str) -> bytes:
        return _pb((2, _pb((1, number), (2, _pb((2, _pb((2, name), (3, address))))))))

    first, second = account(1, "Rana رنا", "r@a.example"), account(2, "Bo", "b@a.example")
    app = "com.google.android.apps.googlevoice"
    common: dict[str, Any] = {"service": "Google Voice", "own": True, "app": app}
    expected: list[Artifact] = [
        Account(locator=f"bytes 2+{len(first)}", identifier="1", name="Rana رنا", emails=("r@a.example",), **common),
        Account(
            locator=f"bytes {2 + len(first)}+{len(second)}", identifier="2", name="Bo", emails=("b@a.example",), **common
        ),
    ]  # fmt: skip
    held_by_file(
        voice_account, tmp_path / f"data/{app}/files/AccountData.pb", _pb((1, 3)) + first + second, expected
    )
    cache = _pb((3, _pb((1, _pb((1, _pb((1, "+1222"))))), (2, _pb((1, _pb((1, "+1999"))))))))
    held_by_database(
        voice_numbers,
        tmp_path / f"data/{app}/files/accounts/1/SqliteKeyValueCache:VoiceAccountCache.db",
        "CREATE TABLE cache_table (request_data BLOB, response_data BLOB)",
        f"INSERT INTO cache_table VALUES (NULL, X'{cache.hex()}')",
        [
            Account(
                locator="row cache_table:1", service="Google Voice", own=True, app=app, phones=("+1222",),
                details=(Detail(name="linked number", value="+1999"),),
            )
        ],
        ["response_data"],
        packed=True,
    )  # fmt: skip


_GROUPME = """CREATE TABLE messages (_id INTEGER PRIMARY KEY, conversation_id TEXT, created_at INTEGER, name TEXT, sender_type TEXT, is_system INTEGER,
 hidden INTEGER, read INTEGER, message_text TEXT, photo_url TEXT, photo_uri TEXT, photo_width INTEGER, photo_height INTEGER, photo_is_gif INTEGER,
 video_url TEXT, location_lat TEXT, location_lng TEXT, location_name TEXT);
CREATE TABLE groups (_id INTEGER PRIMARY KEY, group_id TEXT, name TEXT, group_type TEXT, creator_user_id TEXT, created_at INTEGER, updated_at INTEGER,
 last_message_created_at INTEGER, message_count INTEGER, attachment_count INTEGER);
CREATE TABLE members (_id INTEGER PRIMARY KEY, user_id TEXT, user_real_name TEXT, role TEXT, group_id TEXT)"""
_GROUPME_ROWS = f"""INSERT INTO messages VALUES (1, 'G1', {_S}, 'Rana', 'user', 0, 0, 1, 'أهلا 😀', 'https://p.example/1', NULL, 640, 480, 0, NULL, '48.2', '16.37',
 'Wien'), (2, 'G9', {_S + 1}, NULL, 'system', 1, 1, 0, 'joined', NULL, NULL, NULL, NULL, NULL, 'https://v.example/2', NULL, NULL, NULL),
 (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO groups VALUES (1, 'G1', 'Runde', 'private', 'U1', {_S - 9}, {_S - 8}, {_S}, 12, 345); INSERT INTO members VALUES (1, 'U1', 'Rana R', 'admin', 'G1')"""


def test_groupme(tmp_path: Path) -> None:
    kind = Detail(name="sender_type", value="user"), Detail(name="photo_is_gif", value=0)
    expected: list[Artifact] = [
        Message(
            locator="row messages:1", service="GroupMe", direction="unknown", conversation="G1", conversation_name="Runde",
            participants=(Participant(name="Rana", role="sender"),), body="أهلا 😀", status="read", sent=_s(_S),
            attachments=(Attachment(url="https://p.example/1", width=640, height=480),), place="Wien", latitude="48.2",
            longitude="16.37", details=kind,
        ),
        Message(
            locator="row messages:2", service="GroupMe", direction="unknown", conversation="G9", body="joined",
            type="system", status="unread", visibility="hidden", sent=_s(_S + 1),
            attachments=(Attachment(url="https://v.example/2"),), details=(Detail(name="sender_type", value="system"),),
        ),
        Message(locator="row messages:3", service="GroupMe", direction="unknown"),
    ]  # fmt: skip
    folder = tmp_path / "data/com.groupme.android/databases"
    held_by_database(groupme, folder / "groupme.db", _GROUPME, _GROUPME_ROWS, expected, ["message_text"])
    groups: list[Artifact] = [
        Conversation(
            locator="row groups:1", service="GroupMe", conversation="G1", conversation_name="Runde", type="private",
            participants=(Participant(identifier="U1", name="Rana R", role="creator"),), created=_s(_S - 9),
            modified=_s(_S - 8), last_message=_s(_S),
            details=(Detail(name="message_count", value=12), Detail(name="attachment_count", value=345)),
        ),
        Contact(
            locator="row members:1", service="GroupMe", name="Rana R", groups=("G1",),
            identifiers=(Identifier(identifier="U1", service="GroupMe"),), details=(Detail(name="role", value="admin"),),
        ),
    ]  # fmt: skip
    path = tmp_path / "groups/com.groupme.android/databases/groupme.db"
    held_by_database(groupme_groups, path, _GROUPME, _GROUPME_ROWS, groups, ["group_id"])


def test_google_duo(tmp_path: Path) -> None:
    schema = """CREATE TABLE activity_history (_id INTEGER PRIMARY KEY, timestamp_usec INTEGER, self_id TEXT, other_id TEXT, activity_type INTEGER,
     call_state INTEGER, outgoing INTEGER);
    CREATE TABLE messages (_id INTEGER PRIMARY KEY, sent_timestamp_millis INTEGER, received_timestamp_millis INTEGER, seen_timestamp_millis INTEGER,
     sender_id TEXT, recipient_id TEXT, content_uri TEXT, content_size_bytes INTEGER, saved_status INTEGER);
    CREATE TABLE duo_users (user_id TEXT, contact_display_name TEXT, contact_phone_type_custom TEXT, contact_id INTEGER, system_contact_last_update_millis
     INTEGER)"""
    rows = f"""INSERT INTO activity_history VALUES (1, {_US}, '+1222|a', '+1555|b', 1, 1, 0), (2, {_US + 1}, '+1222', '+1555', 1, 2, 1), (3, {_US + 2}, '+1222|a',
     '+1777|b', 2, 0, 1), (4, {_US + 3}, NULL, NULL, 9, 9, NULL); INSERT INTO messages VALUES (1, {_MS}, {_MS + 1}, 0, '+1555', '+1222', 'file:///x/ä.mp4', 4711, 1);
     INSERT INTO duo_users VALUES ('+1555', 'Bo', 'home', 345, {_MS})"""
    moments = [Timestamp((_US + more) * 1000, str(_US + more), "unix_us") for more in range(4)]
    common: dict[str, Any] = {"service": "Google Duo", "account": "+1222"}
    expected: list[Artifact] = [
        Call(
            locator="row activity_history:1", direction="missed", number="+1555", name="Bo", answered=False, status="missed",
            started=moments[0], **common,
        ),
        Call(
            locator="row activity_history:2", direction="outgoing", number="+1555", name="Bo", answered=True,
            status="answered", started=moments[1], **common,
        ),
        Message(
            locator="row activity_history:3", direction="outgoing", recipients=("+1777",), conversation="+1777",
            type="note", status="left message", sent=moments[2], **common,
        ),
        Message(
            locator="row activity_history:4", service="Google Duo", direction="unknown", type="9", status="9",
            sent=moments[3],
        ),
        Message(
            locator="row messages:1", service="Google Duo", direction="unknown", sender="+1555", recipients=("+1222",),
            sent=_ms(_MS), received=_ms(_MS + 1), attachments=(Attachment(path="file:///x/ä.mp4", size=4711),),
            details=(Detail(name="saved_status", value=1),),
        ),
    ]  # fmt: skip
    folder = "com.google.android.apps.tachyon/databases/tachyon.db"
    held_by_database(duo, tmp_path / folder, schema, rows, expected, ["activity_type"])
    person = Contact(
        locator="row duo_users:1", service="Google Duo", name="Bo", modified=_ms(_MS),
        identifiers=(Identifier(identifier="+1555", service="Google Duo"),),
        details=(Detail(name="contact_phone_type_custom", value="home"), Detail(name="contact_id", value=345)),
    )  # fmt: skip
    held_by_database(duo_people, tmp_path / "people" / folder, schema, rows, [person], ["user_id"])


def test_knuddels_and_sideline(tmp_path: Path) -> None:
    held_by_database(
        knuddels,
        tmp_path / "com.knuddels.android/databases/knuddels_4711",
        "CREATE TABLE thread (_id INTEGER PRIMARY KEY, cid INTEGER, sender INTEGER, message TEXT, timestamp INTEGER); CREATE TABLE users (id INTEGER, nickname TEXT)",
        f"INSERT INTO thread VALUES (1, 901, 4712, 'hallo 😀', {_MS}), (2, NULL, NULL, NULL, NULL); INSERT INTO users VALUES (4712, 'Käfer')",
        [
            Message(
                locator="row thread:1", service="Knuddels", direction="unknown", conversation="901", sender="4712",
                participants=(Participant(identifier="4712", name="Käfer", role="sender"),), body="hallo 😀", sent=_ms(_MS),
            ),
            Message(locator="row thread:2", service="Knuddels", direction="unknown"),
            Contact(
                locator="row users:1", service="Knuddels", nickname="Käfer",
                identifiers=(Identifier(identifier="4712", service="Knuddels"),),
            ),
        ],
        ["sender", "message"],
    )  # fmt: skip
    held_by_database(
        sideline,
        tmp_path / "com.sideline.phone.number/databases/textfree",
        """CREATE TABLE conversation_item (_id INTEGER PRIMARY KEY, timestamp INTEGER, method INTEGER, message_text TEXT, duration INTEGER, address TEXT);
        CREATE TABLE contact_address (address_e164 TEXT, native_first_name TEXT, native_last_name TEXT)""",
        f"""INSERT INTO conversation_item VALUES (1, {_MS}, 1, 'hi 😀', NULL, '+1555'), (2, {_MS + 1}, 3, NULL, 4567, '+1555'), (3, {_MS + 2}, 8, 'vm', 890, '+1999'),
         (4, NULL, 55, NULL, NULL, NULL); INSERT INTO contact_address VALUES ('+1555', 'Bo', 'Ek')""",
        [
            Message(
                locator="row conversation_item:1", service="Sideline", direction="unknown", conversation="+1555",
                conversation_name="Bo Ek", body="hi 😀", sent=_ms(_MS),
            ),
            Call(
                locator="row conversation_item:2", service="Sideline", direction="unknown", number="+1555", name="Bo Ek",
                started=_ms(_MS + 1), details=(Detail(name="duration", value=4567),),
            ),
            Voicemail(
                locator="row conversation_item:3", number="+1999", account="Sideline", received=_ms(_MS + 2),
                details=(Detail(name="duration", value=890), Detail(name="message_text", value="vm")),
            ),
            Message(locator="row conversation_item:4", service="Sideline", direction="unknown", type="55"),
            Contact(locator="row contact_address:1", service="Sideline", name="Bo Ek", phones=("+1555",)),
        ],
        ["method"],
    )  # fmt: skip


def _of_all_columns(parser: Parser, path: Path, schema: str, rows: str, expected: list[Artifact]) -> None:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(f"{schema};{rows}")
    found = run(parser, path)
    assert (found.artifacts, [place for _, place in found.warnings]) == (
        expected,
        ["row conversations:2"] * 3,
    )


def test_messages_about_advertisements(tmp_path: Path) -> None:
    schema = "CREATE TABLE conversations (_id INTEGER PRIMARY KEY, identifier TEXT, ad TEXT, counterParty TEXT, messages TEXT, sortByDate INTEGER)"
    messages = """[{"identifier": "m1", "sender": "COUNTER_PARTY", "text": "Ist es da? 😀", "state": "READ", "sortByDate": "2024-03-08T10:00:00Z",
     "attachments": [{"mimeType": "image/jpeg", "url": "https://i.example/1"}]}, {"identifier": "m2", "sender": "ME", "text": "ja", "sortByDate": "gestern"}, 7]"""
    rows = f"""INSERT INTO conversations VALUES (1, 'c1', '{{"identifier": "4711", "displayTitle": "Zimmer"}}', '{{"identifier": "u9", "name": "Bo"}}', '{messages}', {_MS}),
     (2, NULL, 'x', '[', 'y', NULL), (3, NULL, NULL, NULL, NULL, NULL)"""
    bo = Participant(identifier="u9", name="Bo", role="counterParty")
    thread: dict[str, Any] = {"service": "Kleinanzeigen", "conversation": "c1", "conversation_name": "Zimmer"}
    expected: list[Artifact] = [
        Conversation(
            locator="row conversations:1", participants=(bo,), last_message=_ms(_MS),
            details=(Detail(name="ad.identifier", value="4711"),), **thread,
        ),
        Message(
            locator="row conversations:1", direction="incoming", sender="u9", identifier="m1", body="Ist es da? 😀",
            status="READ", participants=(Participant(identifier="u9", name="Bo", role="sender"),),
            sent=Timestamp(1709892000000000000, "2024-03-08T10:00:00Z", "text"),
            attachments=(Attachment(mime="image/jpeg", url="https://i.example/1"),), **thread,
        ),
        Message(
            locator="row conversations:1", direction="outgoing", recipients=("u9",), identifier="m2", body="ja",
            sent=Timestamp(None, "gestern", "text"), **thread,
        ),
        Message(locator="row conversations:1", direction="unknown", **thread),
        Conversation(locator="row conversations:2", service="Kleinanzeigen"),
        Conversation(locator="row conversations:3", service="Kleinanzeigen"),
    ]  # fmt: skip
    path = tmp_path / "data/com.ebay.kleinanzeigen/databases/messageBoxDatabase.db"
    _of_all_columns(classified_ads, path, schema, rows, expected)


def test_messages_of_linkedin(tmp_path: Path) -> None:
    schema = """CREATE TABLE MessagesData (entityUrn TEXT, conversationUrn TEXT, senderUrn TEXT, deliveredAt INTEGER, status TEXT, entityData TEXT);
    CREATE TABLE ConversationsData (entityUrn TEXT, entityData TEXT); CREATE TABLE ParticipantsData (entityUrn TEXT, entityData TEXT)"""

    def member(first: str, last: str, distance: str) -> str:
        return (
            f'{{"participantType": {{"member": {{"firstName": {{"text": "{first}"}}, "lastName": {{"text": "{last}"}}, "headline": {{"text": "H {last}"}},'
            f' "profileUrl": "https://l.example/{last}", "distance": "{distance}"}}}}}}'
        )

    rows = f"""INSERT INTO MessagesData VALUES ('m1', 'c1', 'p1', {_MS}, '5', '{{"subject": "S", "body": {{"text": "hi 😀"}}}}'), ('m2', 'c1', 'p2', {_MS + 1}, '9',
     '{{"body": {{"text": "yes"}}}}'), ('m3', NULL, NULL, NULL, NULL, NULL); INSERT INTO ConversationsData VALUES ('c1', '{{"groupChat": true, "name": "Team"}}');
     INSERT INTO ParticipantsData VALUES ('p1', '{member("Bo", "Ek", "DISTANCE_2")}'), ('p2', '{member("Ann", "Own", "SELF")}')"""

    def person(number: int, name: str, last: str, distance: str) -> Contact:
        return Contact(
            locator=f"row ParticipantsData:{number}", service="LinkedIn", name=name, title=f"H {last}", relation=distance,
            urls=(f"https://l.example/{last}",), identifiers=(Identifier(identifier=f"p{number}", service="LinkedIn"),),
        )  # fmt: skip

    expected: list[Artifact] = [
        Message(
            locator="row MessagesData:1", service="LinkedIn", direction="incoming", conversation="c1", sender="p1",
            participants=(Participant(identifier="p1", name="Bo Ek", role="sender", own=False),), subject="S",
            body="hi 😀", status="delivered", identifier="m1", sent=_ms(_MS),
        ),
        Message(
            locator="row MessagesData:2", service="LinkedIn", direction="outgoing", conversation="c1", sender="p2",
            participants=(Participant(identifier="p2", name="Ann Own", role="sender", own=True),), body="yes",
            status="9", identifier="m2", sent=_ms(_MS + 1),
        ),
        Message(locator="row MessagesData:3", service="LinkedIn", direction="unknown", identifier="m3"),
        Conversation(
            locator="row ConversationsData:1", service="LinkedIn", conversation="c1", conversation_name="Team", type="group"
        ),
        person(1, "Bo Ek", "Ek", "DISTANCE_2"),
        person(2, "Ann Own", "Own", "SELF"),
    ]  # fmt: skip
    path = tmp_path / "com.linkedin.android/databases/messenger-sdk-1"
    held_by_database(linkedin, path, schema, rows, expected, ["conversationUrn"])


def test_files_that_xender_sent_and_received(tmp_path: Path) -> None:
    held_by_database(
        xender,
        tmp_path / "cn.xender/databases/trans-history-db",
        """CREATE TABLE new_history (_id INTEGER PRIMARY KEY, f_path TEXT, f_display_name TEXT, f_size_str TEXT, c_start_time INTEGER, c_direction INTEGER,
         c_session_id TEXT, s_name TEXT, s_device_id TEXT, r_name TEXT, r_device_id TEXT);
        CREATE TABLE profile (device_id TEXT, nick_name TEXT, connect_times INTEGER)""",
        f"""INSERT INTO new_history VALUES (1, '/sdcard/x.jpg', 'x 😀.jpg', '4 MB', {_MS}, 1, 's1', 'me', 'd1', 'Bo', 'd2'), (2, NULL, NULL, NULL, NULL, 7, NULL, NULL, NULL,
         NULL, NULL); INSERT INTO profile VALUES ('d2', 'Bo', 33)""",
        [
            Message(
                locator="row new_history:1", service="Xender", type="file", direction="outgoing", conversation="s1",
                sender="d1", recipients=("d2",), participants=(Participant(identifier="d1", name="me", role="sender"),),
                attachments=(Attachment(path="/sdcard/x.jpg", name="x 😀.jpg"),), sent=_ms(_MS),
                details=(Detail(name="f_size_str", value="4 MB"), Detail(name="r_name", value="Bo")),
            ),
            Message(locator="row new_history:2", service="Xender", type="file", direction="unknown"),
            Contact(
                locator="row profile:1", service="Xender", nickname="Bo", contact_count=33,
                identifiers=(Identifier(identifier="d2", service="Xender"),),
            ),
        ],
        ["f_path"],
    )  # fmt: skip
