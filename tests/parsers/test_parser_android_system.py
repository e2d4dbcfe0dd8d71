"""Databases of Android's system and its providers, made by AOSP's schemas, against the truth that the test wrote."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from app_made import held_by_database
from parser_harness import corpus, run

from evidence.model.kinds import (
    Account,
    CalendarEvent,
    Credential,
    Detail,
    DeviceEvent,
    Download,
    Participant,
    Sim,
)
from evidence.model.timestamp import Timestamp
from parsers.android.accounts import parse as accounts
from parsers.android.battery import parse as battery
from parsers.android.calendar import parse as calendar
from parsers.android.downloads import parse as downloads
from parsers.android.sims import parse as sims

_MS = 1_700_000_000_123


def _ms(value: int) -> Timestamp:
    return Timestamp(value * 1_000_000, str(value), "unix_ms")


_CALENDAR = """CREATE TABLE Calendars (_id INTEGER PRIMARY KEY, account_name TEXT, account_type TEXT, _sync_id TEXT,
 dirty INTEGER, name TEXT, calendar_displayName TEXT, calendar_color INTEGER, ownerAccount TEXT, deleted INTEGER);
CREATE TABLE Events (_id INTEGER PRIMARY KEY AUTOINCREMENT, _sync_id TEXT, dirty INTEGER, calendar_id INTEGER NOT NULL,
 title TEXT, eventLocation TEXT, description TEXT, eventStatus INTEGER, dtstart INTEGER, dtend INTEGER,
 eventTimezone TEXT, duration TEXT, allDay INTEGER NOT NULL DEFAULT 0, accessLevel INTEGER NOT NULL DEFAULT 0,
 availability INTEGER NOT NULL DEFAULT 0, rrule TEXT, rdate TEXT, exrule TEXT, exdate TEXT,
 originalInstanceTime INTEGER, lastDate INTEGER, organizer STRING, deleted INTEGER NOT NULL DEFAULT 0,
 eventEndTimezone TEXT, customAppPackage TEXT, customAppUri TEXT, uid2445 TEXT, original_id INTEGER);
CREATE TABLE Attendees (_id INTEGER PRIMARY KEY, event_id INTEGER, attendeeName TEXT, attendeeEmail TEXT,
 attendeeStatus INTEGER, attendeeRelationship INTEGER, attendeeType INTEGER);
CREATE TABLE Reminders (_id INTEGER PRIMARY KEY, event_id INTEGER, minutes INTEGER, method INTEGER NOT NULL DEFAULT 0)"""


def test_events_of_calendars_with_people_alarms_and_whole_days(tmp_path: Path) -> None:
    rows = f"""INSERT INTO Calendars VALUES
 (1, 'me@example.org', 'com.google', NULL, 0, 'n', 'عائلة', 0, 'me@example.org', 0);
INSERT INTO Attendees VALUES (1, 7, 'سمير 😀', 's@example.org', 1, 1, 1), (2, 7, NULL, 'x@example.org', 9, 2, 0);
INSERT INTO Reminders VALUES (1, 7, 10, 1), (2, 7, 60, 1);
INSERT INTO Events (_id, calendar_id, title, eventLocation, description, eventStatus, dtstart, dtend, eventTimezone,
 organizer, uid2445, availability, accessLevel) VALUES
 (7, 1, 'لقاء', 'Gate 4', 'note', 1, {_MS}, {_MS + 3_600_000}, 'Asia/Dubai', 'o@example.org', 'u-7', 1, 2);
INSERT INTO Events (_id, calendar_id, title, dtstart, duration, allDay, rrule, deleted) VALUES
 (8, 99, 'day', 1699920000000, 'P1D', 1, 'FREQ=YEARLY', 1), (9, 1, NULL, 9223372036854775807, NULL, 1, NULL, 0);
INSERT INTO Events (_id, calendar_id, title, dtstart, exrule, original_id) VALUES (10, 1, 'odd', 'soon', 'FREQ=DAILY', 7)"""
    held_by_database(
        calendar,
        tmp_path / "calendar.db",
        _CALENDAR,
        rows,
        [
            CalendarEvent(
                locator="row Events:7",
                calendar="عائلة",
                account="me@example.org",
                title="لقاء",
                note="note",
                place="Gate 4",
                all_day=False,
                zone="Asia/Dubai",
                status="confirmed",
                availability="free",
                visibility="private",
                identifier="u-7",
                alarms_min=(10, 60),
                participants=(
                    Participant(identifier="o@example.org", role="organizer"),
                    Participant(
                        identifier="s@example.org", name="سمير 😀", role="attendee", status="accepted"
                    ),
                    Participant(identifier="x@example.org", role="organizer", status="9"),
                ),
                starts=_ms(_MS),
                ends=_ms(_MS + 3_600_000),
            ),
            CalendarEvent(
                locator="row Events:8",
                state="deleted",
                title="day",
                all_day=True,
                starts_local="2023-11-14",
                recurrence="FREQ=YEARLY",
                availability="busy",
                visibility="default",
                details=(Detail(name="duration", value="P1D"), Detail(name="dtstart", value=1699920000000)),
            ),
            CalendarEvent(
                locator="row Events:9",
                calendar="عائلة",
                account="me@example.org",
                all_day=True,
                starts_local="9223372036854775807",
                availability="busy",
                visibility="default",
                details=(Detail(name="dtstart", value=2**63 - 1),),
            ),
            CalendarEvent(
                locator="row Events:10",
                calendar="عائلة",
                account="me@example.org",
                title="odd",
                all_day=False,
                availability="busy",
                visibility="default",
                starts=Timestamp(None, "soon", "unix_ms"),
                details=(Detail(name="exrule", value="FREQ=DAILY"), Detail(name="original_id", value=7)),
            ),
        ],
    )


_ACCOUNTS = """CREATE TABLE accounts (_id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, type TEXT NOT NULL,
 password TEXT, previous_name TEXT, last_password_entry_time_millis_epoch INTEGER DEFAULT 0, UNIQUE(name, type));
CREATE TABLE authtokens (_id INTEGER PRIMARY KEY AUTOINCREMENT, accounts_id INTEGER NOT NULL, type TEXT NOT NULL,
 authtoken TEXT, UNIQUE (accounts_id, type));
CREATE TABLE extras (_id INTEGER PRIMARY KEY AUTOINCREMENT, accounts_id INTEGER, key TEXT NOT NULL, value TEXT);
CREATE TABLE debug_table (_id INTEGER PRIMARY KEY, action_type TEXT NOT NULL, time DATETIME, caller_uid INTEGER NOT NULL,
 table_name TEXT NOT NULL, primary_key INTEGER)"""


def test_accounts_with_tokens_extras_and_the_log(tmp_path: Path) -> None:
    rows = f"""INSERT INTO accounts VALUES (1, 'me@example.org', 'com.google', NULL, 'old@example.org', {_MS}),
 (2, 'سمير', 'org.example', 'pw', NULL, 0);
INSERT INTO extras VALUES (1, 1, 'GoogleUserId', '123'), (2, 1, 'empty', NULL);
INSERT INTO authtokens VALUES (3, 1, 'oauth2:x', 'token-1'), (4, 77, 'lost', NULL);
INSERT INTO debug_table VALUES (0, 'action_account_add', '2023-11-14 22:13:20', 10050, 'accounts', 1)"""
    held_by_database(
        accounts,
        tmp_path / "accounts_ce.db",
        _ACCOUNTS,
        rows,
        [
            Account(
                locator="row accounts:1",
                service="com.google",
                username="me@example.org",
                used=_ms(_MS),
                details=(
                    Detail(name="previous_name", value="old@example.org"),
                    Detail(name="GoogleUserId", value="123"),
                ),
            ),
            Account(locator="row accounts:2", service="org.example", username="سمير"),
            Credential(
                locator="row accounts:2",
                service="org.example",
                username="سمير",
                type="password",
                secret="pw",  # noqa: S106 - invented
            ),
            Credential(
                locator="row authtokens:3",
                service="com.google",
                username="me@example.org",
                type="oauth2:x",
                secret="token-1",  # noqa: S106 - invented
            ),
            Credential(
                locator="row authtokens:4",
                service="",
                type="lost",
                details=(Detail(name="accounts_id", value="77"),),
            ),
            DeviceEvent(
                locator="row debug_table:0",
                event="action_account_add",
                log="debug_table",
                details=(
                    Detail(name="time", value="2023-11-14 22:13:20"),
                    Detail(name="caller_uid", value=10050),
                    Detail(name="table_name", value="accounts"),
                    Detail(name="primary_key", value=1),
                ),
            ),
        ],
        needed=("_id", "name", "type", "password"),
    )


_DOWNLOADS = """CREATE TABLE downloads (_id INTEGER PRIMARY KEY AUTOINCREMENT, uri TEXT, hint TEXT, _data TEXT,
 mimetype TEXT, destination INTEGER, status INTEGER, lastmod BIGINT, notificationpackage TEXT, useragent TEXT,
 referer TEXT, total_bytes INTEGER, current_bytes INTEGER, uid INTEGER, title TEXT, description TEXT,
 is_visible_in_downloads_ui INTEGER, mediaprovider_uri TEXT, deleted BOOLEAN NOT NULL DEFAULT 0, errorMsg TEXT);
CREATE TABLE request_headers (id INTEGER PRIMARY KEY AUTOINCREMENT, download_id INTEGER NOT NULL, header TEXT NOT NULL,
 value TEXT NOT NULL)"""


def test_downloads_that_ended_and_those_that_did_not(tmp_path: Path) -> None:
    rows = f"""INSERT INTO downloads (_id, uri, _data, mimetype, status, lastmod, referer, total_bytes, current_bytes,
 title, deleted) VALUES
 (4, 'https://a.example/ä', '/d/a', 'text/plain', 200, {_MS}, 'https://r.example/', 10, 10, 'ä', 0),
 (5, 'https://b.example/', NULL, NULL, 190, {_MS}, NULL, -1, 0, NULL, 1), (6, NULL, NULL, NULL, 498, 0, NULL, NULL,
 NULL, NULL, 0);
INSERT INTO request_headers VALUES (1, 4, 'Cookie', 'SID=1')"""
    held_by_database(
        downloads,
        tmp_path / "downloads.db",
        _DOWNLOADS,
        rows,
        [
            Download(
                locator="row downloads:4",
                browser="Android download manager",
                url="https://a.example/ä",
                target="/d/a",
                referrer="https://r.example/",
                mime="text/plain",
                status="200 (success)",
                received_bytes=10,
                total_bytes=10,
                ended=_ms(_MS),
                details=(Detail(name="title", value="ä"), Detail(name="Cookie", value="SID=1")),
            ),
            Download(
                locator="row downloads:5",
                state="deleted",
                browser="Android download manager",
                url="https://b.example/",
                status="190 (pending)",
                received_bytes=0,
                total_bytes=-1,
                details=(Detail(name="lastmod", value=_MS),),
            ),
            Download(locator="row downloads:6", browser="Android download manager", status="498 (blocked)"),
        ],
        needed=("lastmod",),
    )


_SIMS = """CREATE TABLE siminfo (_id INTEGER PRIMARY KEY AUTOINCREMENT, icc_id TEXT NOT NULL, sim_id INTEGER DEFAULT -1,
 display_name TEXT, carrier_name TEXT, name_source INTEGER DEFAULT 0, color INTEGER DEFAULT 0, number TEXT,
 display_number_format INTEGER NOT NULL DEFAULT 1, data_roaming INTEGER DEFAULT 0, mcc INTEGER DEFAULT 0,
 mnc INTEGER DEFAULT 0, mcc_string TEXT, mnc_string TEXT, is_embedded INTEGER DEFAULT 0, card_id TEXT NOT NULL,
 iso_country_code TEXT, carrier_id INTEGER DEFAULT -1, imsi TEXT)"""


def test_cards_in_the_device_and_cards_that_were(tmp_path: Path) -> None:
    rows = """INSERT INTO siminfo (_id, icc_id, sim_id, display_name, carrier_name, number, mcc, mnc, mcc_string,
 mnc_string, card_id, iso_country_code, carrier_id, imsi) VALUES
 (1, '8944100000000000001', 0, 'اتصالات', 'Carrier', '+447700900101', 234, 10, '234', '010', 'c-1', 'gb', 5, '234100000000001');
INSERT INTO siminfo (_id, icc_id, display_name, mcc, mnc, is_embedded, card_id, data_roaming, carrier_id)
 VALUES (2, '8944100000000000002', 'old', 234, 1, 1, 'c-2', NULL, NULL), (3, '', '', 0, 0, 0, '', NULL, NULL)"""
    held_by_database(
        sims,
        tmp_path / "telephony.db",
        _SIMS,
        rows,
        [
            Sim(
                locator="row siminfo:1",
                iccid="8944100000000000001",
                imsi="234100000000001",
                number="+447700900101",
                name="اتصالات",
                operator="Carrier",
                mcc="234",
                mnc="010",
                country="gb",
                slot=0,
                esim=False,
                details=(
                    Detail(name="card_id", value="c-1"),
                    Detail(name="data_roaming", value=0),
                    Detail(name="carrier_id", value=5),
                ),
            ),
            Sim(
                locator="row siminfo:2",
                iccid="8944100000000000002",
                name="old",
                mcc="234",
                mnc="1",
                esim=True,
                details=(Detail(name="card_id", value="c-2"),),
            ),
            Sim(
                locator="row siminfo:3",
                name="",
                esim=False,
                details=(Detail(name="card_id", value=""),),
            ),
        ],
        needed=("icc_id",),
    )


_BATTERY = """CREATE TABLE charging_places(_id INTEGER PRIMARY KEY, place_name TEXT, place_api_id TEXT);
CREATE TABLE battery_event(timestamp_millis INTEGER PRIMARY KEY DESC, battery_level INTEGER, charge_type INTEGER,
 battery_saver INTEGER, timezone TEXT, place_key INTEGER)"""


def test_battery_events_with_their_places(tmp_path: Path) -> None:
    rows = f"""INSERT INTO charging_places VALUES (1, 'Home', 'p-1');
INSERT INTO battery_event VALUES ({_MS}, 87, 2, 0, 'Asia/Dubai', 1), ({_MS + 1}, NULL, NULL, NULL, NULL, NULL)"""
    held_by_database(
        battery,
        tmp_path / "turbo.db",
        _BATTERY,
        rows,
        [
            DeviceEvent(
                locator="row battery_event:1",
                event="battery level",
                value="87",
                unit="%",
                log="battery_event",
                started=_ms(_MS),
                details=(
                    Detail(name="charge_type", value=2),
                    Detail(name="battery_saver", value=0),
                    Detail(name="timezone", value="Asia/Dubai"),
                    Detail(name="place_key", value=1),
                    Detail(name="place_name", value="Home"),
                    Detail(name="place_api_id", value="p-1"),
                ),
            ),
            DeviceEvent(
                locator="row battery_event:2",
                event="battery level",
                unit="%",
                log="battery_event",
                started=_ms(_MS + 1),
            ),
        ],
        needed=("battery_level",),
    )


def test_every_row_of_real_databases_is_found(tmp_path: Path) -> None:
    for parser, name, table in (
        (battery, "android/turbo.db", "battery_event"),
        (downloads, "android/downloads.db", "downloads"),
    ):
        path = tmp_path / Path(name).name
        shutil.copyfile(corpus(name), path)
        with closing(sqlite3.connect(path)) as connection:
            truth = [rowid for (rowid,) in connection.execute(f"SELECT rowid FROM {table} ORDER BY rowid")]
        outcome = run(parser, path)
        live = [each.locator for each in outcome.artifacts if each.state != "recovered"]
        assert live == [f"row {table}:{rowid}" for rowid in truth]
