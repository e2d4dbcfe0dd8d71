"""Calendars, reminders, voicemail and interactions of iOS, held by databases made of their schemas."""

from __future__ import annotations

from pathlib import Path

from app_made import held_by_database, made_with_deletions
from parser_harness import run

from evidence.model.kinds import (
    Attachment,
    CalendarEvent,
    Contact,
    Detail,
    Identifier,
    Interaction,
    Participant,
    Reminder,
    Voicemail,
)
from evidence.model.timestamp import Timestamp
from parsers.ios.calendar import parse as calendar
from parsers.ios.contacts import parse as contacts
from parsers.ios.interactions import parse as interactions
from parsers.ios.reminders import parse as reminders
from parsers.ios.voicemail import parse as voicemail

START = Timestamp(1_700_000_000_000_000_000, "721692800", "cocoa_s")
REAL = Timestamp(1_700_000_000_000_000_000, "721692800.0", "cocoa_s")
END = Timestamp(1_700_000_010_500_000_000, "721692810.5", "cocoa_s")


def test_events_with_places_guests_rules_and_floating_days(tmp_path: Path) -> None:
    held_by_database(
        calendar,
        tmp_path / "Calendar.sqlitedb",
        "CREATE TABLE CalendarItem (ROWID INTEGER PRIMARY KEY, summary TEXT, location_id INTEGER, description TEXT,"
        " start_date REAL, start_tz TEXT, end_date REAL, all_day INTEGER, calendar_id INTEGER, organizer_id INTEGER,"
        " status INTEGER, hidden INTEGER, url TEXT, last_modified REAL, UUID TEXT, creation_date REAL,"
        " calendar_scale TEXT);"
        "CREATE TABLE Location (ROWID INTEGER PRIMARY KEY, title TEXT, address TEXT, latitude REAL, longitude REAL);"
        "CREATE TABLE Calendar (ROWID INTEGER PRIMARY KEY, store_id INTEGER, title TEXT);"
        "CREATE TABLE Store (ROWID INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE Identity (ROWID INTEGER PRIMARY KEY, display_name TEXT, address TEXT);"
        "CREATE TABLE Participant (ROWID INTEGER PRIMARY KEY, entity_type INTEGER, status INTEGER,"
        " identity_id INTEGER, owner_id INTEGER, email TEXT);"
        "CREATE TABLE Recurrence (ROWID INTEGER PRIMARY KEY, frequency INTEGER, interval INTEGER, owner_id INTEGER)",
        "INSERT INTO Store VALUES (1, 'iCloud'); INSERT INTO Calendar VALUES (5, 1, 'Работа');"
        "INSERT INTO Location VALUES (3, 'Café', 'Straße 1', 51.5, -0.25);"
        "INSERT INTO Identity VALUES (1, 'أحمد', 'mailto:a@example.org'), (2, 'Bo 🙂', NULL);"
        "INSERT INTO Participant VALUES (8, 7, 1, 1, 1, NULL), (9, 8, 0, 2, 1, 'b@example.org');"
        "INSERT INTO Recurrence VALUES (1, 2, 1, 2);"
        "INSERT INTO CalendarItem VALUES"
        " (1, 'Treffen', 3, 'note', 721692800, 'Europe/Berlin', 721692810.5, 0, 5, 9, 1, 1, 'https://x', 721692800,"
        " 'U-1', 721692800, NULL),"
        " (2, 'Birthday', NULL, NULL, 721692800, '_float', 721692810.5, 1, 99, NULL, 0, 0, NULL, NULL, 'U-2', NULL,"
        " 'gregorian')",
        [
            CalendarEvent(
                locator="row CalendarItem:1",
                calendar="Работа",
                account="iCloud",
                title="Treffen",
                note="note",
                place="Café, Straße 1",
                latitude="51.5",
                longitude="-0.25",
                all_day=False,
                zone="Europe/Berlin",
                status="1",
                visibility="hidden",
                url="https://x",
                identifier="U-1",
                participants=(
                    Participant(identifier="b@example.org", name="Bo 🙂", role="organizer"),
                    Participant(
                        identifier="mailto:a@example.org", name="أحمد", role="attendee", status="accepted"
                    ),
                ),
                starts=REAL,
                ends=END,
                created=REAL,
                modified=REAL,
            ),
            CalendarEvent(
                locator="row CalendarItem:2",
                title="Birthday",
                all_day=True,
                zone="_float",
                starts_local="2023-11-14T22:13:20",
                ends_local="2023-11-14T22:13:30.5",
                recurrence="frequency 2, interval 1",
                status="0",
                identifier="U-2",
                details=(Detail(name="calendar_scale", value="gregorian"),),
            ),
        ],
        needed=("summary",),
    )


def test_a_guest_that_was_deleted_is_no_guest_of_an_event_that_has_others(tmp_path: Path) -> None:
    path = tmp_path / "Calendar.sqlitedb"
    made_with_deletions(
        path,
        "CREATE TABLE CalendarItem (ROWID INTEGER PRIMARY KEY, summary TEXT, description TEXT, location_id INTEGER,"
        " start_date REAL, start_tz TEXT, end_date REAL, all_day INTEGER, calendar_id INTEGER, last_modified REAL);"
        "CREATE TABLE Location (ROWID INTEGER PRIMARY KEY, title TEXT, latitude REAL, longitude REAL);"
        "CREATE TABLE Participant (ROWID INTEGER PRIMARY KEY, status INTEGER, identity_id INTEGER,"
        " owner_id INTEGER, email TEXT, phone_number TEXT, is_self INTEGER);"
        "INSERT INTO CalendarItem (ROWID, summary, location_id) VALUES (1, 'Treffen', 1);"
        "INSERT INTO Location VALUES (1, 'bei Ana', 0, 0);"
        "INSERT INTO Participant VALUES (1, 1, NULL, 1, 'me@example.org', NULL, 1),"
        " (2, 4, NULL, 1, NULL, '+447700900101', 0), (3, 2, NULL, 1, 'gone@example.org', NULL, 0)",
        "DELETE FROM Participant WHERE ROWID = 3",
    )
    (event,) = run(calendar, path).artifacts
    assert isinstance(event, CalendarEvent)
    assert event.participants == (
        Participant(identifier="me@example.org", role="attendee", status="accepted", own=True),
        Participant(identifier="+447700900101", role="attendee", status="4"),
    )
    assert (event.place, event.latitude, event.longitude) == ("bei Ana", None, None)


def test_reminders_of_both_schemas(tmp_path: Path) -> None:
    held_by_database(
        reminders,
        tmp_path / "new" / "Data-A.sqlite",
        "CREATE TABLE ZREMCDREMINDER (Z_PK INTEGER PRIMARY KEY, ZALLDAY INTEGER, ZCOMPLETED INTEGER, ZFLAGGED INTEGER,"
        " ZMARKEDFORDELETION INTEGER, ZPRIORITY INTEGER, ZLIST INTEGER, ZCREATIONDATE TIMESTAMP, ZDUEDATE TIMESTAMP,"
        " ZCOMPLETIONDATE TIMESTAMP, ZNOTES VARCHAR, ZTIMEZONE VARCHAR, ZTITLE VARCHAR, ZACCOUNT INTEGER);"
        "CREATE TABLE ZREMCDBASELIST (Z_PK INTEGER PRIMARY KEY, ZNAME VARCHAR);"
        "CREATE TABLE ZREMCDOBJECT (Z_PK INTEGER PRIMARY KEY, ZNAME VARCHAR)",
        "INSERT INTO ZREMCDBASELIST VALUES (4, 'Einkäufe'); INSERT INTO ZREMCDOBJECT VALUES (1, 'iCloud'), (5, 'no list');"
        "INSERT INTO ZREMCDREMINDER VALUES"
        " (1, 0, 1, 1, 0, 9, 4, 721692800, 721692810.5, 721692800, 'n', 'UTC', 'Milch', 1),"
        " (2, 1, 0, 0, 1, 0, 5, 721692800, 721612800, NULL, NULL, NULL, NULL, NULL)",
        [
            Reminder(
                locator="row ZREMCDREMINDER:1",
                service="Apple Reminders",
                title="Milch",
                note="n",
                list="Einkäufe",
                account="iCloud",
                zone="UTC",
                priority="9",
                done=True,
                flagged=True,
                due=END,
                completed=START,
                created=START,
            ),
            Reminder(
                locator="row ZREMCDREMINDER:2",
                state="deleted",
                service="Apple Reminders",
                due_local="2023-11-14",
                priority="0",
                done=False,
                flagged=False,
                created=START,
                details=(Detail(name="ZLIST", value=5),),
            ),
        ],
        needed=("ZTITLE",),
    )
    held_by_database(
        reminders,
        tmp_path / "old" / "Data-A.sqlite",
        "CREATE TABLE ZREMCDOBJECT (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, ZCREATIONDATE TIMESTAMP,"
        " ZLASTMODIFIEDDATE TIMESTAMP, ZNOTES VARCHAR, ZTITLE1 VARCHAR, ZLIST INTEGER, ZNAME1 VARCHAR)",
        "INSERT INTO ZREMCDOBJECT VALUES (7, 1, 721692800, 721692810.5, NULL, NULL, NULL, 'Работа'),"
        " (8, 2, 721692800, 721692810.5, 'n', 'تذكير', 7, NULL)",
        [
            Reminder(
                locator="row ZREMCDOBJECT:8",
                service="Apple Reminders",
                title="تذكير",
                list="Работа",
                note="n",
                created=START,
                modified=END,
            )
        ],
        needed=("ZTITLE1",),
    )


def test_voicemail_with_its_recording_and_card(tmp_path: Path) -> None:
    received = Timestamp(1_700_000_000_000_000_000, "1700000000", "unix_s")
    held_by_database(
        voicemail,
        tmp_path / "voicemail.db",
        "CREATE TABLE voicemail (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, remote_uid INTEGER, date INTEGER,"
        " token TEXT, sender TEXT, callback_num TEXT, duration INTEGER, expiration INTEGER, trashed_date INTEGER,"
        " flags INTEGER, label TEXT, uuid TEXT, transcription TEXT);"
        "CREATE TABLE map (account TEXT, label TEXT)",
        "INSERT INTO map VALUES ('8901', 'L');"
        "INSERT INTO voicemail VALUES (4, 7, 1700000000, 'c', '+447700900101', '+447700900102', 12, 0, 0, 2, 'L', 'u',"
        " 'Ruf mich an'), (5, NULL, 1700000000, 'c', NULL, NULL, 1, 0, 721692800, 75, NULL, NULL, NULL)",
        [
            Voicemail(
                locator="row voicemail:4",
                number="+447700900101",
                callback="+447700900102",
                duration_s=12,
                transcript="Ruf mich an",
                account="8901",
                status="flags 2",
                received=received,
                details=(
                    Detail(name="remote_uid", value=7),
                    Detail(name="expiration", value=0),
                    Detail(name="label", value="L"),
                    Detail(name="uuid", value="u"),
                ),
            ),
            Voicemail(
                locator="row voicemail:5",
                duration_s=1,
                status="flags 75",
                received=received,
                trashed=START,
                details=(Detail(name="expiration", value=0),),
            ),
        ],
        needed=("date",),
    )
    (tmp_path / "4.amr").write_bytes(b"#!AMR\n")
    with_recording, without = run(voicemail, tmp_path / "voicemail.db").artifacts
    assert isinstance(with_recording, Voicemail)
    assert isinstance(without, Voicemail)
    assert with_recording.attachments == (Attachment(path="4.amr"),)
    assert without.attachments == ()


def test_interactions_name_people_on_both_sides(tmp_path: Path) -> None:
    held_by_database(
        interactions,
        tmp_path / "interactionC.db",
        "CREATE TABLE ZINTERACTIONS (Z_PK INTEGER PRIMARY KEY, ZDIRECTION INTEGER, ZISRESPONSE INTEGER,"
        " ZMECHANISM INTEGER, ZRECIPIENTCOUNT INTEGER, ZSENDER INTEGER, ZCREATIONDATE TIMESTAMP, ZENDDATE TIMESTAMP,"
        " ZSTARTDATE TIMESTAMP, ZACCOUNT VARCHAR, ZBUNDLEID VARCHAR, ZDOMAINIDENTIFIER VARCHAR, ZGROUPNAME VARCHAR);"
        "CREATE TABLE ZCONTACTS (Z_PK INTEGER PRIMARY KEY, ZINCOMINGSENDERCOUNT INTEGER, ZCREATIONDATE TIMESTAMP,"
        " ZDISPLAYNAME VARCHAR, ZIDENTIFIER VARCHAR, ZPERSONID VARCHAR);"
        "CREATE TABLE ZATTACHMENT (Z_PK INTEGER PRIMARY KEY, ZCONTENTTEXT VARCHAR, ZUTI VARCHAR);"
        "CREATE TABLE ZKEYWORDS (Z_PK INTEGER PRIMARY KEY, ZCREATIONDATE TIMESTAMP, ZKEYWORD VARCHAR);"
        "CREATE TABLE Z_4KEYWORDS (Z_4INTERACTIONS1 INTEGER, Z_5KEYWORDS INTEGER,"
        " PRIMARY KEY (Z_4INTERACTIONS1, Z_5KEYWORDS));"
        "CREATE TABLE Z_1INTERACTIONS (Z_1ATTACHMENTS INTEGER, Z_4INTERACTIONS INTEGER,"
        " PRIMARY KEY (Z_1ATTACHMENTS, Z_4INTERACTIONS));"
        "CREATE TABLE Z_2INTERACTIONRECIPIENT (Z_2RECIPIENTS INTEGER, Z_4INTERACTIONRECIPIENT INTEGER,"
        " PRIMARY KEY (Z_2RECIPIENTS, Z_4INTERACTIONRECIPIENT))",
        "INSERT INTO ZCONTACTS VALUES (1, 3, 721692800, 'Ana ❤️', '+447700900101', 'P'),"
        " (2, 0, NULL, NULL, 'b@example.org', NULL);"
        "INSERT INTO ZKEYWORDS VALUES (8, 5, 'قطار'), (9, 5, 'Bahnhof');"
        "INSERT INTO Z_4KEYWORDS VALUES (1, 8), (1, 9), (2, 9);"
        "INSERT INTO ZATTACHMENT VALUES (6, 'سلام', 'public.jpeg');"
        "INSERT INTO Z_1INTERACTIONS VALUES (6, 1); INSERT INTO Z_2INTERACTIONRECIPIENT VALUES (2, 1);"
        "INSERT INTO ZINTERACTIONS VALUES (1, 0, 0, 4, 1, 1, 721692800, 721692810.5, 721692800, 'me', 'com.apple.MobileSMS',"
        " 'chat1', 'Gruppe'), (2, 9, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)",
        [
            Interaction(
                locator="row ZINTERACTIONS:1",
                app="com.apple.MobileSMS",
                direction="incoming",
                mechanism="4",
                conversation="chat1",
                sender="+447700900101",
                recipients=("b@example.org",),
                account="me",
                participants=(
                    Participant(identifier="+447700900101", name="Ana ❤️", role="sender"),
                    Participant(identifier="b@example.org", role="recipient"),
                ),
                started=START,
                ended=END,
                created=START,
                details=(
                    Detail(name="ZGROUPNAME", value="Gruppe"),
                    Detail(name="ZISRESPONSE", value=0),
                    Detail(name="ZRECIPIENTCOUNT", value=1),
                    Detail(name="ZCONTENTTEXT", value="سلام"),
                    Detail(name="ZUTI", value="public.jpeg"),
                    Detail(name="ZKEYWORD", value="قطار"),
                    Detail(name="ZKEYWORD", value="Bahnhof"),
                ),
            ),
            Interaction(
                locator="row ZINTERACTIONS:2",
                app="",
                direction="9",
                details=(Detail(name="ZKEYWORD", value="Bahnhof"),),
            ),
            Contact(
                locator="row ZCONTACTS:1",
                service="interactionC",
                name="Ana ❤️",
                identifiers=(Identifier(identifier="+447700900101"),),
                created=START,
                details=(
                    Detail(name="ZPERSONID", value="P"),
                    Detail(name="ZINCOMINGSENDERCOUNT", value=3),
                ),
            ),
            Contact(
                locator="row ZCONTACTS:2",
                service="interactionC",
                identifiers=(Identifier(identifier="b@example.org"),),
            ),
        ],
    )


def test_contacts_with_labels_accounts_in_services_groups_and_birthdays(tmp_path: Path) -> None:
    held_by_database(
        contacts,
        tmp_path / "AddressBook.sqlitedb",
        "CREATE TABLE ABPerson (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, First TEXT, Last TEXT, Middle TEXT, Nickname"
        " TEXT, Organization TEXT, Department TEXT, JobTitle TEXT, Note TEXT, Birthday TEXT, CreationDate INTEGER,"
        " ModificationDate INTEGER, StoreID INTEGER);"
        "CREATE TABLE ABStore (ROWID INTEGER PRIMARY KEY, Name TEXT, MeIdentifier INTEGER);"
        "CREATE TABLE ABMultiValue (UID INTEGER PRIMARY KEY, record_id INTEGER, property INTEGER, identifier INTEGER,"
        " label INTEGER, value TEXT);"
        "CREATE TABLE ABMultiValueLabel (value TEXT, UNIQUE (value));"
        "CREATE TABLE ABMultiValueEntryKey (value TEXT, UNIQUE (value));"
        "CREATE TABLE ABMultiValueEntry (parent_id INTEGER, key INTEGER, value TEXT, UNIQUE (parent_id, key));"
        "CREATE TABLE ABGroup (ROWID INTEGER PRIMARY KEY, Name TEXT);"
        "CREATE TABLE ABGroupMembers (UID INTEGER PRIMARY KEY, group_id INTEGER, member_type INTEGER, member_id INTEGER)",
        "INSERT INTO ABPerson VALUES (1, 'Ana', 'Ruiz', NULL, 'Ani', 'Yard', 'Sales', 'Clerk', 'met in May',"
        " '-336484800.0', 721692800, 721692800, 1),"
        " (2, 'Bo', 'Lind', NULL, NULL, NULL, NULL, NULL, NULL, '-12505665600', 721692800, 721692800, 1),"
        " (3, 'Cy', 'Moor', NULL, NULL, NULL, NULL, NULL, NULL, 'unknown', 721692800, 721692800, 1);"
        "INSERT INTO ABStore VALUES (1, 'iCloud', 2), (2, 'Local', -1);"
        "INSERT INTO ABMultiValueLabel VALUES ('_$!<Mobile>!$_'), ('_$!<Sister>!$_'), ('office');"
        "INSERT INTO ABMultiValueEntryKey VALUES ('username'), ('service'), ('Street'), ('City');"
        "INSERT INTO ABMultiValue VALUES (1, 1, 3, 0, 1, '+447700900142'), (2, 1, 4, 0, NULL, 'ana@example.org'),"
        " (3, 1, 5, 0, 3, NULL), (4, 1, 13, 0, 3, NULL), (5, 1, 46, 0, NULL, NULL),"
        " (6, 1, 22, 0, NULL, 'https://ana.example.org'), (7, 1, 23, 0, 2, 'Eva'), (8, 1, 99, 0, 3, 'x'),"
        " (9, 1, 46, 0, NULL, NULL), (10, 1, 23, 0, NULL, 'Ugo'), (11, 1, 98, 0, NULL, 'y');"
        "INSERT INTO ABMultiValueEntry VALUES (3, 3, '1 Yard'), (3, 4, 'Hull'), (4, 1, 'ana.r'), (4, 2, 'Skype'),"
        " (5, 1, 'ana_r'), (5, 2, 'twitter'), (9, 2, 'facebook');"
        "INSERT INTO ABGroup VALUES (1, 'Family'), (2, 'Work');"
        "INSERT INTO ABGroupMembers VALUES (1, 1, 0, 1), (2, 2, 0, 1)",
        [
            Contact(
                locator="row ABPerson:1",
                name="Ana Ruiz",
                nickname="Ani",
                phones=("+447700900142",),
                emails=("ana@example.org",),
                addresses=("1 Yard, Hull",),
                urls=("https://ana.example.org",),
                identifiers=(
                    Identifier(identifier="ana.r", service="Skype", label="office"),
                    Identifier(identifier="ana_r", service="twitter"),
                ),
                organization="Yard",
                title="Clerk",
                note="met in May",
                birthday="1990-05-04",
                groups=("Family", "Work"),
                account="iCloud",
                created=START,
                modified=START,
                details=(
                    Detail(name="Department", value="Sales"),
                    Detail(name="Birthday", value="-336484800.0"),
                    Detail(name="label of +447700900142", value="Mobile"),
                    Detail(name="label of 1 Yard, Hull", value="office"),
                    Detail(name="related name (Sister)", value="Eva"),
                    Detail(name="property 99 (office)", value="x"),
                    Detail(name="related name", value="Ugo"),
                    Detail(name="property 98", value="y"),
                ),
            ),
            Contact(
                locator="row ABPerson:2",
                name="Bo Lind",
                birthday="--09-17",
                account="iCloud",
                created=START,
                modified=START,
                details=(
                    Detail(name="Birthday", value="-12505665600"),
                    Detail(name="MeIdentifier of a store", value=2),
                ),
            ),
            Contact(
                locator="row ABPerson:3",
                name="Cy Moor",
                account="iCloud",
                created=START,
                modified=START,
                details=(Detail(name="Birthday", value="unknown"),),
            ),
        ],
        needed=("First", "Last"),
    )
