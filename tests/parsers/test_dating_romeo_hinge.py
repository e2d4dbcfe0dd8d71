"""ROMEO and Hinge on Android, against databases whose truth stands here."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from app_made import held_by_database
from parser_harness import run

from evidence.contract.parser import Parser
from evidence.model.artifact import Artifact
from evidence.model.kinds import (
    Account,
    AppUsage,
    Attachment,
    Contact,
    Detail,
    FileReference,
    Identifier,
    Message,
    Participant,
)
from evidence.model.timestamp import Timestamp
from parsers.dating.hinge import parse as hinge_people
from parsers.dating.hinge_account import parse as hinge_account
from parsers.dating.hinge_events import parse as hinge_events
from parsers.dating.romeo import parse as romeo
from parsers.dating.romeo_account import parse as romeo_account
from parsers.dating.romeo_people import parse as romeo_people
from parsers.support import epochs

_MS = 1_700_000_000_123
_ROMEO = "data/com.planetromeo.android.app/databases/planetromeo-room.db"
_MESSAGES = """CREATE TABLE MessageEntity (messageId TEXT NOT NULL PRIMARY KEY, chatPartnerId TEXT, date TEXT, text TEXT,
 transmissionStatus TEXT, saved INTEGER, unread INTEGER);
CREATE TABLE ImageAttachmentEntity (id INTEGER PRIMARY KEY, parentMessageId TEXT)"""
_PARTNERS = """CREATE TABLE ChatPartnerEntity (profileId TEXT NOT NULL PRIMARY KEY, name TEXT, headline TEXT, age INTEGER,
 locationName TEXT, country TEXT, isBlocked INTEGER, isDeactivated INTEGER, fetchDate INTEGER, deletionDate INTEGER)"""
_CONTACTS = "CREATE TABLE ContactEntity (userId TEXT NOT NULL PRIMARY KEY, contactNote TEXT, linkStatus TEXT)"
_HINGE = "data/co.hinge.app/databases/db"
_PROFILES = """CREATE TABLE profiles (userId TEXT PRIMARY KEY, firstName TEXT, lastName TEXT, jobTitle TEXT, age INTEGER,
 hometown TEXT, didJustJoin INTEGER, created INTEGER, updated INTEGER)"""
_KEPT = """CREATE TABLE subject_media (id INTEGER PRIMARY KEY, userId TEXT, photoUrl TEXT, thumbnailUrl TEXT, videoUrl TEXT,
 width INTEGER, height INTEGER, description TEXT, position INTEGER);
CREATE TABLE player_media (id INTEGER PRIMARY KEY, photoUrl TEXT, videoUrl TEXT, thumbnailUrl TEXT, width INTEGER, height
 INTEGER, description TEXT);
CREATE TABLE subject_answers (id INTEGER PRIMARY KEY, userId TEXT, questionId TEXT, answerData TEXT)"""
_CHOICES = """CREATE TABLE basic_choices (id INTEGER PRIMARY KEY, attribute TEXT, apiId TEXT, display TEXT, selected INTEGER);
CREATE TABLE preference_choices (id INTEGER PRIMARY KEY, attribute TEXT, apiId TEXT, display TEXT, selected INTEGER,
 dealBreaker INTEGER);
CREATE TABLE player_answers (id INTEGER PRIMARY KEY, questionId TEXT, answerData TEXT)"""


def _held(parser: Parser, path: Path, schema: str, rows: str, expected: list[Artifact], needed: str) -> None:
    held_by_database(parser, path, schema, rows, expected, needed.split())


def test_messages_of_romeo(tmp_path: Path) -> None:
    rows = """INSERT INTO ChatPartnerEntity (profileId, name) VALUES ('101', 'كريم 😀');
    INSERT INTO ImageAttachmentEntity VALUES (1, 'm2');
    INSERT INTO MessageEntity VALUES ('m1', '101', '2023-11-14T22:13:20Z', 'أهلا 😀', 'RECEIVED', 0, 1),
     ('m2', '101', '2023-11-14T22:14:20+0000', NULL, 'sent', 0, 0), ('m3', '999', '2023-11-14 22:15', 'x', 'FAILED', 1, 0),
     ('m4', NULL, NULL, NULL, NULL, NULL, NULL)"""
    moment = 1_700_000_000_000_000_000
    expected: list[Artifact] = [
        Message(
            locator="row MessageEntity:1", service="ROMEO", direction="incoming", conversation="101",
            conversation_name="كريم 😀", sender="101",
            participants=(Participant(identifier="101", name="كريم 😀", role="sender"),), body="أهلا 😀",
            status="RECEIVED", identifier="m1", sent=Timestamp(moment, "2023-11-14T22:13:20Z", "text"),
            details=(Detail(name="saved", value=0), Detail(name="unread", value=1)),
        ),
        Message(
            locator="row MessageEntity:2", service="ROMEO", direction="outgoing", conversation="101",
            conversation_name="كريم 😀", recipients=("101",), status="sent", identifier="m2",
            sent=Timestamp(moment + 60_000_000_000, "2023-11-14T22:14:20+0000", "text"),
            attachments=(Attachment(mime="image/*"),),
            details=(Detail(name="saved", value=0), Detail(name="unread", value=0)),
        ),
        Message(
            locator="row MessageEntity:3", service="ROMEO", direction="unknown", conversation="999", body="x",
            status="FAILED", identifier="m3", details=(
                Detail(name="saved", value=1), Detail(name="unread", value=0),
                Detail(name="date", value="2023-11-14 22:15"),
            ),
        ),
        Message(locator="row MessageEntity:4", service="ROMEO", direction="unknown", identifier="m4"),
    ]  # fmt: skip
    _held(romeo, tmp_path / _ROMEO, f"{_MESSAGES};{_PARTNERS}", rows, expected, "chatPartnerId")


def test_people_of_romeo(tmp_path: Path) -> None:
    rows = f"""INSERT INTO ChatPartnerEntity VALUES ('101', 'كريم', 'Hi', 30, 'Dubai', 'AE', 1, 0, {_MS}, NULL),
     ('102', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
    INSERT INTO ContactEntity VALUES ('101', 'a note', 'saved'), ('777', NULL, NULL)"""
    told = {
        "headline": "Hi",
        "age": 30,
        "locationName": "Dubai",
        "country": "AE",
        "isDeactivated": 0,
        "fetchDate": _MS,
    }
    expected: list[Artifact] = [
        Contact(
            locator="row ChatPartnerEntity:1", service="ROMEO", name="كريم", blocked=True,
            identifiers=(Identifier(identifier="101", service="ROMEO"),),
            details=tuple(Detail(name=name, value=value) for name, value in told.items()),
        ),
        Contact(
            locator="row ChatPartnerEntity:2", service="ROMEO",
            identifiers=(Identifier(identifier="102", service="ROMEO"),),
        ),
        Contact(
            locator="row ContactEntity:1", service="ROMEO", name="كريم", note="a note", relation="saved",
            identifiers=(Identifier(identifier="101", service="ROMEO"),),
        ),
        Contact(
            locator="row ContactEntity:2", service="ROMEO",
            identifiers=(Identifier(identifier="777", service="ROMEO"),),
        ),
    ]  # fmt: skip
    _held(romeo_people, tmp_path / _ROMEO, f"{_PARTNERS};{_CONTACTS}", rows, expected, "")


def test_account_of_romeo(tmp_path: Path) -> None:
    schema = "CREATE TABLE accounts (_id INTEGER PRIMARY KEY, username TEXT, email TEXT, location TEXT, profile TEXT)"
    rows = """INSERT INTO accounts VALUES (5, 'karim', 'k@x.org', '{"name": "Dubai", "lat": 25.2, "address": {"address": "S 1"}}',
     '{"headline": "Hi"}'), (6, NULL, NULL, 'no JSON', NULL)"""
    app = "com.planetromeo.android.app"
    told = {
        "location.name": "Dubai",
        "location.lat": "25.2",
        "location.address.address": "S 1",
        "profile.headline": "Hi",
    }
    expected: list[Artifact] = [
        Account(
            locator="row accounts:5", service="ROMEO", identifier="5", username="karim", emails=("k@x.org",), app=app,
            details=tuple(Detail(name=name, value=value) for name, value in told.items()),
        ),
        Account(
            locator="row accounts:6", service="ROMEO", identifier="6", app=app,
            details=(Detail(name="location", value="no JSON"),),
        ),
    ]  # fmt: skip
    _held(romeo_account, tmp_path / f"data/{app}/databases/accounts.db", schema, rows, expected, "username")


def test_people_of_hinge(tmp_path: Path) -> None:
    rows = f"""INSERT INTO profiles VALUES ('u1', 'لينا', NULL, 'Nurse', 28, 'Minsk', 0, {_MS}, {_MS + 1}),
     (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
    INSERT INTO subject_answers VALUES (1, 'u1', 'q1', '{{"text": {{"response": "tea 😀"}}}}'), (2, 'u9', 'q2', 'odd');
    INSERT INTO subject_media VALUES (3, 'u1', 'https://m/p.jpg', 'https://m/t.jpg', NULL, 640, 480, 'me', 0);
    INSERT INTO player_media VALUES (4, 'https://m/own.jpg', NULL, NULL, NULL, NULL, NULL)"""
    expected: list[Artifact] = [
        Contact(
            locator="row profiles:1", service="Hinge", name="لينا", title="Nurse", created=epochs.unix_ms(_MS),
            modified=epochs.unix_ms(_MS + 1), identifiers=(Identifier(identifier="u1", service="Hinge"),), details=(
                Detail(name="age", value=28), Detail(name="hometown", value="Minsk"),
                Detail(name="didJustJoin", value=0), Detail(name="answer to q1", value="tea 😀"),
            ),
        ),
        Contact(locator="row profiles:2", service="Hinge"),
        Contact(
            locator="row subject_answers:2", service="Hinge", identifiers=(Identifier(identifier="u9", service="Hinge"),),
            details=(Detail(name="answer to q2", value="odd"),),
        ),
        FileReference(
            locator="row subject_media:3", url="https://m/p.jpg", origin="Hinge, media of a profile", app="co.hinge.app",
            text="me", people=("لينا",), width=640, height=480, details=(
                Detail(name="photoUrl", value="https://m/p.jpg"), Detail(name="thumbnailUrl", value="https://m/t.jpg"),
                Detail(name="userId", value="u1"), Detail(name="position", value=0),
            ),
        ),
        FileReference(
            locator="row player_media:4", url="https://m/own.jpg", origin="Hinge, the account's own media",
            app="co.hinge.app", details=(Detail(name="photoUrl", value="https://m/own.jpg"),),
        ),
    ]  # fmt: skip
    _held(hinge_people, tmp_path / _HINGE, f"{_PROFILES};{_KEPT}", rows, expected, "userId")


def test_account_of_hinge(tmp_path: Path) -> None:
    rows = f"""INSERT INTO basic_choices VALUES (1, 'name', 'lastName', 'Q', 0), (2, 'name', 'firstName', 'سامي', 1),
     (3, 'email', 'name', 's@x.org', 1), (4, 'location', 'latitude', '25.2', 1), (5, 'age', 'birthday', '{_MS}', 1);
    INSERT INTO preference_choices VALUES (1, 'religion', '7', '7', 1, 1), (2, 'religion', '8', '8', 0, 0);
    INSERT INTO player_answers VALUES (1, 'q1', '{{"text": {{"response": "coffee"}}}}')"""
    expected: list[Artifact] = [
        Account(
            locator="row basic_choices:2", service="Hinge", name="سامي", emails=("s@x.org",), app="co.hinge.app", details=(
                Detail(name="location.latitude", value="25.2"), Detail(name="age.birthday", value=str(_MS)),
                Detail(name="wanted religion.7.deal breaker", value="7"), Detail(name="answer to q1", value="coffee"),
            ),
        ),
    ]  # fmt: skip
    path = tmp_path / "db"
    for changes in (
        "",
        "ALTER TABLE preference_choices RENAME COLUMN dealBreaker TO renamed; DROP TABLE player_answers",
    ):
        path.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(f"{_CHOICES};{rows};{changes}")
        outcome = run(hinge_account, path)
        (found,) = outcome.artifacts
        assert (outcome.artifacts == expected) is not bool(changes)
        assert isinstance(found, Account)
        assert (found.name, found.emails, outcome.warnings) == ("سامي", ("s@x.org",), [])
    path.write_bytes(path.read_bytes()[:5000])
    run(hinge_account, path, damaged=True)


def test_events_of_hinge(tmp_path: Path) -> None:
    schema = """CREATE TABLE metrics (id INTEGER PRIMARY KEY, ts TEXT, eventType TEXT, subjectId TEXT, referrerId TEXT, data TEXT,
     sessionId TEXT, authenticated INTEGER, crmAttributionId TEXT)"""
    rows = """INSERT INTO metrics VALUES (1, '2023-11-14T22:13:20.5Z', 'profile_viewed', 'u1', NULL, '{}', 's', 1, NULL),
     (2, 'soon', NULL, NULL, NULL, NULL, NULL, NULL, NULL)"""
    told = {"subjectId": "u1", "data": "{}", "sessionId": "s", "authenticated": 1, "id": 1}
    expected: list[Artifact] = [
        AppUsage(
            locator="row metrics:1", app="co.hinge.app", event="profile_viewed", source="Hinge, metrics",
            started=Timestamp(1_700_000_000_500_000_000, "2023-11-14T22:13:20.5Z", "text"),
            details=tuple(Detail(name=name, value=value) for name, value in told.items()),
        ),
        AppUsage(
            locator="row metrics:2", app="co.hinge.app", source="Hinge, metrics", started=Timestamp(None, "soon", "text"),
            details=(Detail(name="id", value=2),),
        ),
    ]  # fmt: skip
    _held(hinge_events, tmp_path / _HINGE, schema, rows, expected, "")
