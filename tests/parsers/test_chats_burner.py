"""Burner on Android, both its databases, against such whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from app_made import held_by_database

from evidence.model.kinds import Account, Attachment, Call, Contact, Detail, Message, Participant
from parsers.chats.burner import parse as burner
from parsers.chats.burner_values import parse as values
from parsers.support import epochs

_FOLDER = "data/com.adhoclabs.burner/databases"
_SCHEMA = """CREATE TABLE messages (_id INTEGER PRIMARY KEY, message_id TEXT, contact_phone_number TEXT, message_type INTEGER,
 direction INTEGER, message TEXT, asset_url TEXT, voice_url TEXT, date_created INTEGER, burner_id TEXT, duration INTEGER);
CREATE TABLE contacts (_id INTEGER PRIMARY KEY, contact_id TEXT, name TEXT, phone_number TEXT, date_created INTEGER);
CREATE TABLE burners (_id INTEGER PRIMARY KEY, phone_number_id TEXT, user_id TEXT, burner_id TEXT, name TEXT,
 expiration_date INTEGER, date_created INTEGER, last_updated_date INTEGER, total_minutes INTEGER)"""
_ROWS = """INSERT INTO messages VALUES (1, 'a', '+4930', 2, 1, 'مرحبا 😀', 'https://m.example/', NULL, 1700000001000, 'b1', NULL),
 (2, 'b', '+4930', 2, 2, 'hi', NULL, NULL, 1700000002000, 'b1', NULL), (3, 'c', '+4930', 1, 1, NULL, NULL, 'https://v.example/',
 1700000003000, 'b1', 4), (4, NULL, NULL, 7, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO contacts VALUES (1, 'k', 'رنا', '+4930', 5), (2, NULL, NULL, NULL, NULL);
INSERT INTO burners VALUES (1, '+1202', 'u', 'b1', 'Work', 1710000000000, 1700000000000, 1700000000500, 60)"""


def test_burner(tmp_path: Path) -> None:
    known = (Participant(identifier="+4930", name="رنا"),)
    expected = [
        Message(
            locator="row messages:1", service="Burner", direction="incoming", conversation="+4930", sender="+4930",
            participants=known, body="مرحبا 😀", type="text", account="b1", identifier="a",
            sent=epochs.unix_ms(1700000001000), attachments=(Attachment(url="https://m.example/"),),
        ),
        Message(
            locator="row messages:2", service="Burner", direction="outgoing", conversation="+4930", participants=known,
            recipients=("+4930",), body="hi", type="text", account="b1", identifier="b",
            sent=epochs.unix_ms(1700000002000),
        ),
        Call(
            locator="row messages:3", service="Burner", direction="incoming", number="+4930", name="رنا", account="b1",
            identifier="c", started=epochs.unix_ms(1700000003000),
            details=(Detail(name="duration", value=4), Detail(name="voice_url", value="https://v.example/")),
        ),
        Message(locator="row messages:4", service="Burner", direction="unknown", type="7"),
        Contact(
            locator="row contacts:1", service="Burner", name="رنا", phones=("+4930",),
            details=(Detail(name="date_created", value=5),),
        ),
        Contact(locator="row contacts:2", service="Burner"),
        Account(
            locator="row burners:1", service="Burner", identifier="b1", name="Work", phones=("+1202",), own=True,
            created=epochs.unix_ms(1700000000000), modified=epochs.unix_ms(1700000000500),
            details=(
                Detail(name="user_id", value="u"), Detail(name="expiration_date", value=1710000000000),
                Detail(name="total_minutes", value=60),
            ),
        ),
    ]  # fmt: skip
    held_by_database(
        burner, tmp_path / _FOLDER / "burners.db", _SCHEMA, _ROWS, expected, ["contact_phone_number"]
    )


_VALUES = """CREATE TABLE MessageEntity (id TEXT PRIMARY KEY, value TEXT); CREATE TABLE BurnerEntity (id TEXT PRIMARY KEY, value TEXT);
CREATE TABLE SubscriptionEntity (id TEXT PRIMARY KEY, value TEXT)"""
_VALUE_ROWS = """INSERT INTO MessageEntity VALUES ('a', '{"dateCreated": 1700000001000, "contactPhoneNumber": "+4930", "direction": 2,
 "message": "أهلا", "read": true, "x": {"y": [1]}}'), ('b', 'no JSON'), ('c', NULL);
INSERT INTO BurnerEntity VALUES ('b1', '{"dateCreated": 1700000000000, "phoneNumberId": "+1202", "autoReplyText": "busy"}');
INSERT INTO SubscriptionEntity VALUES ('s1', '{"burnerIds": ["b1"], "creationDate": 1690000000000, "sku": "k", "state": "ACTIVE"}')"""


def test_burner_with_values_of_json(tmp_path: Path) -> None:
    expected = [
        Message(
            locator="row MessageEntity:1", service="Burner", direction="outgoing", conversation="+4930",
            recipients=("+4930",), body="أهلا", identifier="a", sent=epochs.unix_ms("1700000001000"),
            details=(Detail(name="read", value=True), Detail(name="x.y[0]", value=1)),
        ),
        Message(locator="row MessageEntity:2", service="Burner", direction="unknown", identifier="b"),
        Message(locator="row MessageEntity:3", service="Burner", direction="unknown", identifier="c"),
        Account(
            locator="row BurnerEntity:1", service="Burner", identifier="b1", phones=("+1202",), own=True,
            created=epochs.unix_ms("1700000000000"), details=(Detail(name="autoReplyText", value="busy"),),
        ),
        Account(
            locator="row SubscriptionEntity:1", service="Burner", identifier="s1", type="subscription",
            status="ACTIVE", created=epochs.unix_ms("1690000000000"),
            details=(Detail(name="burnerIds[0]", value="b1"), Detail(name="sku", value="k")),
        ),
    ]  # fmt: skip
    path = tmp_path / _FOLDER / "burnerDatabase.db"
    held_by_database(values, path, _VALUES, _VALUE_ROWS, expected, ["value"], packed=True)
