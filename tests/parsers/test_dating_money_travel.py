"""Tinder, Badoo and Bumble, Cash App, Airbnb and Uber, against databases whose truth stands here."""

from __future__ import annotations

import json
import plistlib
from datetime import datetime
from pathlib import Path

import pytest
from app_made import held_by_file
from chats_made import App, database, hold, stated
from parser_harness import run
from test_keyed_archive import Archiver

from evidence.contract.parser import Parser
from evidence.model.kinds import Attachment, Detail, Identifier, Participant
from parsers.dating.badoo import parse as badoo
from parsers.dating.badoo_connections import parse as connections
from parsers.dating.tinder import parse as tinder
from parsers.dating.tinder_ios import parse as tinder_ios
from parsers.dating.tinder_ios_account import parse as tinder_account
from parsers.dating.tinder_ios_people import parse as tinder_people
from parsers.payments.cash_app import parse as cash_app
from parsers.payments.cash_app_ios import parse as cash_app_ios
from parsers.payments.metamask import parse as metamask
from parsers.payments.venmo_ios import parse as venmo
from parsers.support import money
from parsers.travel.airbnb_ios import parse as airbnb
from parsers.travel.uber_ios import parse as uber


def _held(
    parser: Parser, name: str, schema: str, rows: str, folder: Path, *tables: str, marks: str = ""
) -> list[dict]:
    outcome = hold(App(parser, name, schema, rows, tables, {}, marks.split()), folder)
    assert outcome.warnings == []
    return [stated(each) for each in outcome.artifacts]


def test_tinder(tmp_path: Path) -> None:
    schema = """CREATE TABLE match (id TEXT PRIMARY KEY, creation_date INTEGER, person_id TEXT);
    CREATE TABLE match_person (id TEXT PRIMARY KEY, name TEXT, bio TEXT);
    CREATE TABLE message (id TEXT PRIMARY KEY, match_id TEXT, from_id TEXT, to_id TEXT, text TEXT, sent_date INTEGER)"""
    rows = """INSERT INTO match VALUES ('m1', 1700000000000, 'p1'), ('m2', -1, 'p2');
    INSERT INTO match_person VALUES ('p1', 'رنا 😀', NULL);
    INSERT INTO message VALUES ('1', 'm1', 'p1', 'me', 'hi', 1700000001000), ('2', 'm1', 'me', 'p1', 'أهلا', 1700000002000),
     ('3', 'gone', 'x', 'y', NULL, 9223372036854775807)"""
    found = _held(tinder, "tinder-3.db", schema, rows, tmp_path, "message", "match", marks="message.match_id")
    assert found[0] == {
        "locator": "row message:1", "service": "Tinder", "direction": "incoming", "conversation": "m1",
        "conversation_name": "رنا 😀", "sender": "p1", "recipients": ("me",), "body": "hi", "identifier": "1",
        "participants": (Participant(identifier="p1", name="رنا 😀", role="sender"),), "sent": "1700000001000",
    }  # fmt: skip
    assert [each["direction"] for each in found[:3]] == ["incoming", "outgoing", "unknown"]
    assert found[3] == {
        "locator": "row match:1", "service": "Tinder", "name": "رنا 😀", "relation": "match", "created": "1700000000000",
        "identifiers": (Identifier(identifier="p1", service="Tinder"),),
    }  # fmt: skip


def test_badoo_and_bumble(tmp_path: Path) -> None:
    schema = """CREATE TABLE message (_id INTEGER PRIMARY KEY, id TEXT, conversation_id TEXT, sender_id TEXT, recipient_id
     TEXT, created_timestamp INTEGER, payload TEXT, payload_type TEXT, is_incoming INTEGER, reply_to_id TEXT);
    CREATE TABLE conversation_info (_id INTEGER PRIMARY KEY, user_id TEXT, user_name TEXT, user_image_url TEXT,
     gender INTEGER, age INTEGER, encrypted_user_id TEXT)"""
    rows = """INSERT INTO message VALUES (1, 'a', 'u9', 'e9', 'me', 1700000001000, '{"text": "سلام"}', 'TEXT', 1, NULL),
     (2, 'b', 'u9', 'me', 'e9', 1700000002000, '{"text": "Q?", "answer_own": "A", "answer_other": "B"}', 'QUESTION_GAME', 0, 'a'),
     (3, 'c', 'u9', NULL, NULL, 0, '{"url": "https://i.example/"}', 'IMAGE', NULL, NULL), (4, NULL, NULL, NULL, NULL,
     NULL, '{"latitude": 1}', 'LOCATION', NULL, NULL);
    INSERT INTO conversation_info VALUES (1, 'u9', 'دانا', 'https://p.example/', 1, 30, 'e9'), (2, NULL, NULL, NULL, NULL, NULL, NULL)"""
    tables = ("message", "conversation_info")
    found = _held(badoo, "ChatComDatabase", schema, rows, tmp_path, *tables, marks="message.payload")
    assert found[0] == {
        "locator": "row message:1", "service": "Badoo", "direction": "incoming", "conversation": "u9",
        "conversation_name": "دانا", "sender": "e9", "recipients": ("me",), "body": "سلام", "type": "TEXT",
        "identifier": "a", "sent": "1700000001000",
    }  # fmt: skip
    assert (found[1]["direction"], found[1]["body"]) == ("outgoing", "Q?\nown answer: A\nother answer: B")
    assert (found[2]["direction"], found[2]["attachments"]) == (
        "unknown",
        (Attachment(url="https://i.example/"),),
    )
    assert found[3]["details"] == (Detail(name="payload", value='{"latitude": 1}'),)
    assert found[4]["name"] == "دانا"
    path = database(tmp_path / "com.bumble.app" / "ChatComDatabase", schema, rows)
    assert stated(run(badoo, path).artifacts[0])["service"] == "Bumble"


@pytest.mark.parametrize(
    ("units", "currency", "expected"),
    [
        (1250, "USD", "12.50"),
        (-5, "EUR", "-0.05"),
        (7, "JPY", "7"),
        (1, "KWD", "0.001"),
        (3, None, None),
        (None, "USD", None),
    ],
)
def test_amounts_in_smallest_units(units: int | None, currency: str | None, expected: str | None) -> None:
    assert money.amount(units, currency) == expected


def test_cash_app_on_android(tmp_path: Path) -> None:
    schema = """CREATE TABLE payment (_id INTEGER PRIMARY KEY, token TEXT, role TEXT, sender_id TEXT, recipient_id TEXT,
     state TEXT, display_date INTEGER, render_data TEXT);
    CREATE TABLE customer (_id INTEGER PRIMARY KEY, customer_id TEXT, cashtag TEXT, customer_display_name TEXT)"""
    rows = """INSERT INTO payment VALUES (1, 't1', 'SENDER', 'c1', 'c2', 'COMPLETE', 1700000001000,
     '{"note": "للإيجار 😀", "amount": {"amount": 12345, "currency_code": "USD"}}'),
     (2, 't2', 'RECIPIENT', 'c2', 'c1', 'PENDING', 0, '{"amount": {"amount": 9}}'), (3, NULL, NULL, NULL, NULL, NULL, NULL, 'x');
    INSERT INTO customer VALUES (1, 'c1', 'own', 'Own'), (2, 'c2', NULL, 'ليان')"""
    found = _held(cash_app, "cash_money.db", schema, rows, tmp_path, "payment", marks="payment.sender_id")
    assert found[0] == {
        "locator": "row payment:1", "service": "Cash App", "direction": "outgoing", "status": "COMPLETE", "sender": "c1",
        "recipients": ("c2",), "amount": "123.45", "currency": "USD", "note": "للإيجار 😀", "reference": "t1",
        "participants": (
            Participant(identifier="own", name="Own", role="payer"), Participant(identifier="c2", name="ليان", role="payee")
        ),
        "created": "1700000001000", "details": (Detail(name="display_date", value=1700000001000),),
    }  # fmt: skip
    assert (found[1]["direction"], found[1].get("amount"), found[1]["details"]) == (
        "incoming", None, (Detail(name="amount", value=9), Detail(name="display_date", value=0))
    )  # fmt: skip
    assert "completed" not in found[1]
    assert found[2] == {"locator": "row payment:3", "service": "Cash App", "direction": "unknown"}


def _field(number: int, value: bytes) -> bytes:
    tag = number << 3 | 2
    head = bytes((tag,)) if tag < 128 else bytes((tag & 127 | 128, tag >> 7))
    size = bytes((len(value),)) if len(value) < 128 else bytes((len(value) & 127 | 128, len(value) >> 7))
    return head + size + value


def test_cash_app_on_ios(tmp_path: Path) -> None:
    schema = """CREATE TABLE ZPAYMENT (Z_PK INTEGER PRIMARY KEY, ZREMOTECUSTOMERID TEXT, ZDISPLAYDATE INTEGER, ZSYNCPAYMENT BLOB);
    CREATE TABLE ZCUSTOMER (Z_PK INTEGER PRIMARY KEY, ZCUSTOMERTOKEN TEXT, ZSYNCCUSTOMER BLOB)"""
    told = '{"role": "RECIPIENT", "state": "COMPLETE", "note": "شكرا", "amount": {"amount": 500, "currency_code": "USD"}, "transaction_id": "X1", "created_at": 1700000001000, "captured_at": 1700000002000, "instrument": {"display_name": "Visa"}}'
    payment = _field(1, _field(16, told.encode()))
    customer = _field(1, _field(3, "هيا".encode()) + _field(8, b"haya"))
    rows = f"""INSERT INTO ZPAYMENT VALUES (1, 'k1', 1700000003000, X'{payment.hex()}'), (2, 'k2', 1700000004000, X'ff'), (3, NULL, NULL, NULL);
    INSERT INTO ZCUSTOMER VALUES (1, 'k1', X'{customer.hex()}')"""
    name = "CCEntitySync-api.squareup.com.sqlite"
    found = _held(cash_app_ios, name, schema, rows, tmp_path, "ZPAYMENT", marks="ZPAYMENT.ZREMOTECUSTOMERID")
    assert found[0] == {
        "locator": "row ZPAYMENT:1", "service": "Cash App", "direction": "incoming", "status": "COMPLETE",
        "sender": "k1", "participants": (Participant(identifier="haya", name="هيا", role="payer"),), "reference": "X1",
        "amount": "5.00", "currency": "USD", "note": "شكرا", "method": "Visa", "created": "1700000001000",
        "completed": "1700000002000", "details": (Detail(name="ZDISPLAYDATE", value=1700000003000),),
    }  # fmt: skip
    assert found[1] == {
        "locator": "row ZPAYMENT:2", "service": "Cash App", "direction": "unknown", "created": "1700000004000",
        "details": (Detail(name="ZDISPLAYDATE", value=1700000004000),),
    }  # fmt: skip


def test_airbnb_on_ios(tmp_path: Path) -> None:
    schema = """CREATE TABLE messages (messages__id INTEGER PRIMARY KEY, messages__thread_id TEXT, messages__user_id TEXT,
     messages__user_type TEXT, messages__created_at INTEGER, messages__updated_at INTEGER, messages__fetched_at INTEGER,
     messages__content TEXT, messages__trasnlated_content TEXT);
    CREATE TABLE users (users__user_id TEXT, users__display_name TEXT)"""
    rows = """INSERT INTO messages VALUES (1, 't1', '5', 'user', 1700000001000, NULL, 1700000002000, '{"body": "Willkommen"}',
     '{"body": "welcome"}'), (2, 't1', '77', 'user', 1700000003000, NULL, 0, '{"body": "شكرا"}', NULL),
     (3, NULL, NULL, NULL, NULL, NULL, NULL, 'x', NULL);
    INSERT INTO users VALUES ('5', 'Jörg 😀')"""
    name = "user_77_messaging_core.sqlite3"
    found = _held(airbnb, name, schema, rows, tmp_path, "messages", marks="messages.messages__thread_id")
    assert found[0] == {
        "locator": "row messages:1", "service": "Airbnb", "direction": "incoming", "conversation": "t1", "sender": "5",
        "participants": (Participant(identifier="5", name="Jörg 😀", role="sender", own=False),), "body": "Willkommen",
        "account": "77", "sent": "1700000001000", "received": "1700000002000",
        "details": (Detail(name="messages__user_type", value="user"), Detail(name="translation", value="welcome")),
    }  # fmt: skip
    assert [each["direction"] for each in found] == ["incoming", "outgoing", "unknown"]


def test_uber_on_ios(tmp_path: Path) -> None:
    schema = """CREATE TABLE hits (_id INTEGER PRIMARY KEY, fk_place_row_id INTEGER, timestamp_ms INTEGER);
    CREATE TABLE place (_id INTEGER PRIMARY KEY, timestamp_ms INTEGER, tag TEXT, title_segment TEXT, subtitle_segment TEXT,
     latitude REAL, longitude REAL, latitude_v2 REAL, longitude_v2 REAL, place_result TEXT, uber_id TEXT)"""
    rows = """INSERT INTO hits VALUES (1, 7, 1700000001000), (2, 99, 1700000002000);
    INSERT INTO place VALUES (7, 1700000003000, 'home', 'البيت', 'Street 1', NULL, NULL, 51.5, -0.25,
     '{"location": {"fullAddress": "Street 1, London"}}', 'u7'), (8, NULL, NULL, 'no place', NULL, 1.5, NULL, NULL, NULL, NULL, NULL)"""
    outcome = hold(App(uber, "database.db", schema, rows, ("hits",), {}, ("hits.fk_place_row_id",)), tmp_path)
    assert [stated(each) for each in outcome.artifacts] == [
        {
            "locator": "row hits:1", "service": "Uber", "query": "البيت", "result": "Street 1", "type": "home",
            "latitude": "51.5", "longitude": "-0.25", "searched": "1700000001000",
        },
        {"locator": "row hits:2", "service": "Uber", "query": "", "searched": "1700000002000"},
        {
            "locator": "row place:7", "latitude": "51.5", "longitude": "-0.25", "origin": "a place kept in Uber",
            "name": "البيت", "address": "Street 1, London", "app": "Uber", "recorded": "1700000003000",
            "details": (Detail(name="tag", value="home"), Detail(name="uber_id", value="u7")),
        },
    ]  # fmt: skip


def test_connections_of_badoo(tmp_path: Path) -> None:
    schema = """CREATE TABLE connection (_id INTEGER PRIMARY KEY, id TEXT, name TEXT, gender INTEGER, origin TEXT,
     sort_timestamp INTEGER, avatar_url TEXT, display_message TEXT)"""
    rows = """INSERT INTO connection VALUES (1, 'z1', 'مي 😀', 2, 'MATCH', 1700000001000, 'https://p.example/', 'hi'),
     (2, NULL, NULL, NULL, NULL, -1, NULL, NULL)"""
    found = _held(
        connections,
        "CombinedConnectionsDatabase",
        schema,
        rows,
        tmp_path,
        "connection",
        marks="connection.id",
    )
    assert found[0] == {
        "locator": "row connection:1", "service": "Badoo", "name": "مي 😀", "photo": "https://p.example/",
        "identifiers": (Identifier(identifier="z1", service="Badoo"),), "contacted": "1700000001000",
        "details": (
            Detail(name="gender", value=2), Detail(name="origin", value="MATCH"),
            Detail(name="display_message", value="hi"),
        ),
    }  # fmt: skip


_TINDER = """CREATE TABLE ZMESSAGE (Z_PK INTEGER PRIMARY KEY, ZCREATED REAL, ZCLIENTCREATED REAL, ZFROMUSERID TEXT, ZTEXT TEXT,
 ZTYPE TEXT, ZSUBTYPE TEXT, ZLIKED INTEGER, ZMEDIAURL TEXT, ZLINKURL TEXT, ZMESSAGEID TEXT, ZMATCH INTEGER);
CREATE TABLE ZMATCH (Z_PK INTEGER PRIMARY KEY, ZMATCHID TEXT, ZUSER INTEGER, ZCREATED REAL, ZISFASTMATCH INTEGER);
CREATE TABLE ZRECOMMENDATION (Z_PK INTEGER PRIMARY KEY, ZUSER INTEGER, ZRECTYPE INTEGER);
CREATE TABLE ZUSER (Z_PK INTEGER PRIMARY KEY, ZUSERID TEXT, ZFIRSTNAME TEXT, ZISCURRENTUSER INTEGER, ZBIO TEXT, ZCITYNAME
 TEXT, ZINSTAGRAMNAME TEXT, ZDISTANCEMILES REAL)"""
_TINDER_ROWS = """INSERT INTO ZMESSAGE VALUES (1, 700000001.5, 700000000, 'p1', 'أهلا 😀', NULL, NULL, 0, 'https://m.example/', NULL, 'x1', 3),
 (2, 700000002, NULL, 'me', 'hi', 'text', NULL, NULL, NULL, NULL, 'x2', 3), (4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 99);
INSERT INTO ZMATCH VALUES (3, 'm1', 7, 690000000, 1), (4, 'm2', 88, NULL, NULL); INSERT INTO ZRECOMMENDATION VALUES (1, 9, 2);
INSERT INTO ZUSER VALUES (5, 'me', 'Own', 1, NULL, NULL, NULL, NULL), (7, 'p1', 'ليلى', NULL, 'bio', 'Köln', NULL, 2.5),
 (9, 'p2', 'Zoë', 0, NULL, NULL, 'zoe.i', NULL), (11, 'p3', 'Unmatched', 0, NULL, NULL, NULL, NULL)"""


def test_tinder_on_ios(tmp_path: Path) -> None:
    marks = "ZMESSAGE.ZFROMUSERID ZMESSAGE.ZMATCH ZMATCH.ZMATCHID"
    found = _held(tinder_ios, "Tinder2.sqlite", _TINDER, _TINDER_ROWS, tmp_path, "ZMESSAGE", marks=marks)
    assert found[0] == {
        "locator": "row ZMESSAGE:1", "service": "Tinder", "direction": "incoming", "conversation": "m1",
        "conversation_name": "ليلى", "sender": "p1", "body": "أهلا 😀", "identifier": "x1", "account": "me",
        "participants": (Participant(identifier="p1", name="ليلى", role="sender", own=False),), "sent": "700000001.5",
        "attachments": (Attachment(url="https://m.example/"),),
        "details": (Detail(name="ZLIKED", value=0), Detail(name="ZCLIENTCREATED", value="700000000.0")),
    }  # fmt: skip
    assert [each["direction"] for each in found] == ["incoming", "outgoing", "unknown"]
    assert (found[1]["type"], found[1]["sent"]) == ("text", "700000002.0")
    marks = "ZMATCH.ZUSER ZMATCH.ZMATCHID ZRECOMMENDATION.ZUSER ZUSER.ZUSERID ZUSER.ZISCURRENTUSER"
    tables = ("ZMATCH", "ZRECOMMENDATION")
    people = _held(
        tinder_people, "Tinder2.sqlite", _TINDER, _TINDER_ROWS, tmp_path / "p", *tables, marks=marks
    )
    assert people[0] == {
        "locator": "row ZMATCH:3", "service": "Tinder", "name": "ليلى", "relation": "match", "note": "bio",
        "identifiers": (Identifier(identifier="p1", service="Tinder"),), "addresses": ("Köln",),
        "created": "690000000.0",
        "details": (
            Detail(name="ZMATCHID", value="m1"), Detail(name="ZISFASTMATCH", value=1),
            Detail(name="ZDISTANCEMILES", value="2.5"),
        ),
    }  # fmt: skip
    assert [each.get("relation") for each in people] == [
        "match", "match", "recommendation", "owner of the account", None,
    ]  # fmt: skip
    assert people[2]["identifiers"][1] == Identifier(identifier="zoe.i", service="Instagram")
    assert (people[4]["name"], people[4]["locator"]) == ("Unmatched", "row ZUSER:11")


def test_people_of_tinder_on_ios_with_their_schools_and_photographs(tmp_path: Path) -> None:
    schema = """CREATE TABLE ZMATCH (Z_PK INTEGER PRIMARY KEY, ZMATCHID TEXT, ZUSER INTEGER, ZLASTACTIVITY REAL);
    CREATE TABLE ZUSER (Z_PK INTEGER PRIMARY KEY, ZUSERID TEXT, ZFIRSTNAME TEXT, ZISCURRENTUSER INTEGER, ZBIRTHDATE REAL,
     ZGENDER INTEGER, ZSCHOOL INTEGER, ZUSERLOCATIONNAME TEXT);
    CREATE TABLE ZSCHOOL (Z_PK INTEGER PRIMARY KEY, ZNAME TEXT);
    CREATE TABLE ZPHOTO (Z_PK INTEGER PRIMARY KEY, ZIMAGEURL TEXT, ZMEDIAUSER INTEGER, ZUSER INTEGER)"""
    rows = """INSERT INTO ZMATCH VALUES (1, 'm1', 7, 700000000.5);
    INSERT INTO ZUSER VALUES (7, 'p1', 'ليلى', NULL, -1.5, 1, 2, 'Altstadt'); INSERT INTO ZSCHOOL VALUES (2, 'Uni');
    INSERT INTO ZPHOTO VALUES (1, 'https://p.example/1', 7, NULL), (2, 'https://p.example/2', NULL, 7), (3, 'x', NULL, NULL)"""
    (found,) = (
        stated(each)
        for each in run(tinder_people, database(tmp_path / "Tinder2.sqlite", schema, rows)).artifacts
    )
    assert found == {
        "locator": "row ZMATCH:1", "service": "Tinder", "name": "ليلى", "relation": "match", "organization": "Uni",
        "identifiers": (Identifier(identifier="p1", service="Tinder"),), "addresses": ("Altstadt",),
        "urls": ("https://p.example/1", "https://p.example/2"),
        "details": (
            Detail(name="ZMATCHID", value="m1"), Detail(name="ZLASTACTIVITY", value="700000000.5"),
            Detail(name="ZBIRTHDATE", value="-1.5"), Detail(name="ZGENDER", value=1),
        ),
    }  # fmt: skip


def test_account_of_tinder_on_ios(tmp_path: Path) -> None:
    account = {"account_email": "ليلى@e.example", "account_phone_number": "+49 1", "apple_id_linked": False}
    made = {
        "Profile.email": "a@e.example",
        "Profile.accountCreated": datetime(2023, 11, 14, 22, 13, 20),  # noqa: DTZ001 - as plistlib writes dates
        "Profile.account": json.dumps(account).encode(),
        "Session.lastConsecutiveLoginDate": datetime(2023, 11, 15),  # noqa: DTZ001
        "Session.hasAnyUserPreviouslyLoggedIn": True,
    }
    path = tmp_path / "Library" / "Preferences" / "com.cardify.tinder.plist"
    path.parent.mkdir(parents=True)
    path.write_bytes(plistlib.dumps(made, fmt=plistlib.FMT_BINARY))
    outcome = run(tinder_account, path)
    assert outcome.warnings == []
    (found,) = outcome.artifacts
    assert stated(found) == {
        "locator": "key $", "service": "Tinder", "app": "com.cardify.tinder", "own": True, "phones": ("+49 1",),
        "emails": ("a@e.example", "ليلى@e.example"), "created": "2023-11-14T22:13:20+00:00",
        "details": (
            Detail(name="apple_id_linked", value=False),
            Detail(name="Session.lastConsecutiveLoginDate", value="2023-11-15T00:00:00+00:00"),
            Detail(name="Session.hasAnyUserPreviouslyLoggedIn", value=True),
        ),
    }  # fmt: skip
    path.write_bytes(plistlib.dumps({"Profile.account": b"broken", "Other": 1}))
    assert run(tinder_account, path).artifacts == []
    path.write_bytes(b"no list")
    assert [sentence for sentence, _ in run(tinder_account, path).warnings] != []


def test_metamask(tmp_path: Path) -> None:
    state = {
        "PreferencesController": {"identities": {"0xAb": {"name": "Счёт 1", "importTime": 1700000001000}}},
        "AccountTrackerController": {"accounts": {"0xab": {"balance": "0xde0b6b3a7640000"}}},
        "AddressBookController": {"addressBook": {"1": {"0xCd": {"name": "Ali 😀", "address": "0xCd"}}}},
        "TransactionController": {
            "transactions": [
                {
                    "id": "t1", "networkID": "1", "chainId": "0x1", "status": "confirmed", "time": 1700000002000,
                    "transaction": {"from": "0xab", "to": "0xcd", "value": "0x16345785d8a0000"}, "transactionHash": "0xf0",
                },
                {"txParams": {"from": "0xcd", "to": "0xAB", "value": "0x1"}, "hash": "0xf1", "type": "incoming"},
                {"transaction": {"from": "0x1", "to": "0x2", "value": "ten"}}, "no object",
            ]
        },
    }  # fmt: skip
    browser = {"history": [{"url": "https://w3.example/", "name": "Swap"}, {}]}
    told = {
        "engine": json.dumps({"backgroundState": state}),
        "browser": json.dumps(browser),
        "_persist": "{}",
    }
    path = tmp_path / "persist-root"
    path.write_text(json.dumps(told), encoding="utf-8")
    outcome = run(metamask, path)
    assert outcome.warnings == []
    held_by_file(metamask, path, path.read_bytes(), outcome.artifacts)
    found = [stated(each) for each in outcome.artifacts]
    where = "key $.engine.backgroundState."
    assert found[0] == {
        "locator": f"{where}PreferencesController.identities['0xAb']", "service": "MetaMask", "identifier": "0xAb",
        "name": "Счёт 1", "type": "crypto address", "own": True, "created": "1700000001000",
        "details": (Detail(name="balance", value="1"),),
    }  # fmt: skip
    assert (found[1]["name"], found[1]["groups"]) == ("Ali 😀", ("chain 1",))
    assert found[2] == {
        "locator": f"{where}TransactionController.transactions[0]", "service": "MetaMask", "direction": "outgoing",
        "amount": "0.1", "status": "confirmed", "sender": "0xab", "recipients": ("0xcd",), "reference": "t1",
        "hash": "0xf0", "network": "0x1", "created": "1700000002000",
        "details": (Detail(name="networkID", value="1"),),
    }  # fmt: skip
    assert (found[3]["direction"], found[3]["amount"], found[3]["hash"]) == (
        "incoming",
        "0.000000000000000001",
        "0xf1",
    )
    assert (found[4]["direction"], found[4]["details"]) == ("unknown", (Detail(name="value", value="ten"),))
    assert found[6] == {
        "locator": "key $.browser.history[0]", "browser": "MetaMask", "url": "https://w3.example/", "title": "Swap",
    }  # fmt: skip
    path.write_text(json.dumps({"engine": "broken"}), encoding="utf-8")
    assert [text for text, _ in run(metamask, path).warnings] == [
        "engine is there, but not the state of a wallet: nothing was read"
    ]


def test_venmo_on_ios(tmp_path: Path) -> None:
    people = [{"username": "ana", "display_name": "Ana 😀", "id": "7"}, {"username": "bo", "id": "8"}]
    payment = {
        "action": "charge", "actor": people[0], "target": {"user": people[1], "type": "user"}, "note": "кофе",
        "amount": 12.5, "status": "settled", "id": "p1", "date_completed": "2019-10-28T00:51:02", "type": "payment",
    }  # fmt: skip
    stories = [
        {
            "type": "payment",
            "date_created": "2019-10-27T10:00:00Z",
            "audience": "private",
            "payment": payment,
        },
        {"payment": payment | {"action": "pay", "amount": "3.00", "date_completed": None}},
        {"type": "disbursement"},
    ]
    archiver = Archiver()
    path = tmp_path / "PrivateFeed"
    path.write_bytes(archiver.archive(archiver.put({"next": "n", "stories": stories})))
    outcome = run(venmo, path)
    assert outcome.warnings == []
    held_by_file(venmo, path, path.read_bytes(), outcome.artifacts)
    found = [stated(each) for each in outcome.artifacts]
    place = found[0].pop("locator").removeprefix('key $["$objects"][').removesuffix("]")
    assert archiver.objects[int(place)]["NS.objects"]
    assert found[0] == {
        "service": "Venmo", "direction": "unknown", "amount": "12.5", "type": "charge", "status": "settled",
        "sender": "bo", "recipients": ("ana",), "note": "кофе", "reference": "p1", "visibility": "private",
        "participants": (
            Participant(identifier="bo", role="payer"), Participant(identifier="ana", name="Ana 😀", role="payee"),
        ),
        "created": "2019-10-27T10:00:00Z", "completed": "2019-10-28T00:51:02",
    }  # fmt: skip
    assert (found[1]["sender"], found[1]["recipients"], found[1]["amount"]) == ("ana", ("bo",), "3.00")
    assert (found[2]["type"], "sender" in found[2]) == ("disbursement", False)
    path.write_bytes(b"no property list")
    assert run(venmo, path).artifacts == []
