"""Mails, files of the cloud and of the device, keys and places of Android's applications, against the test's truth."""

from __future__ import annotations

from pathlib import Path

import pytest
from app_made import held_by_database

from evidence.model.artifact import Artifact
from evidence.model.kinds import (
    Account,
    Attachment,
    Credential,
    Detail,
    FileReference,
    Location,
    Message,
    Participant,
    WebSearch,
)
from evidence.model.timestamp import Timestamp
from parsers.android.authenticator import parse as authenticator
from parsers.android.drive import parse as drive
from parsers.android.email import parse as email
from parsers.android.email_accounts import parse as email_accounts
from parsers.android.email_bodies import parse as email_bodies
from parsers.android.google_files import parse as google_files
from parsers.support.email_provider import people
from parsers.travel.citymapper import parse as citymapper
from parsers.travel.waze import parse as waze

_WORD, _KEY = "geheim", "JBSWY3DP"
_S, _MS = 1_700_000_000, 1_700_000_000_123
_MAIL = """timeStamp INTEGER, subject TEXT, flagRead INTEGER, flagFavorite INTEGER, mailboxKey INTEGER, accountKey INTEGER, fromList TEXT, toList TEXT,
 ccList TEXT, bccList TEXT, replyToList TEXT, messageId TEXT, syncServerId TEXT, displayName TEXT, snippet TEXT"""
_SCHEMA = f"""CREATE TABLE Message (_id INTEGER PRIMARY KEY, {_MAIL}); CREATE TABLE Message_Deletes (_id INTEGER UNIQUE, {_MAIL});
CREATE TABLE Message_Updates (_id INTEGER UNIQUE, {_MAIL});
CREATE TABLE Mailbox (_id INTEGER PRIMARY KEY, displayName TEXT, serverId TEXT, type INTEGER);
CREATE TABLE Account (_id INTEGER PRIMARY KEY, displayName TEXT, emailAddress TEXT, hostAuthKeyRecv INTEGER, senderName TEXT, protocolVersion TEXT, signature TEXT);
CREATE TABLE HostAuth (_id INTEGER PRIMARY KEY, protocol TEXT, address TEXT, port INTEGER, login TEXT, password TEXT, domain TEXT);
CREATE TABLE Attachment (_id INTEGER PRIMARY KEY, fileName TEXT, mimeType TEXT, size INTEGER, contentUri TEXT, messageKey INTEGER, cachedFile TEXT)"""
_ROWS = f"""INSERT INTO Message VALUES (501, {_MS}, 'Fahrkarte 😀', 0, 1, 31, 41, 'b@a.example' || char(2) || 'Bo', 'r@a.example' || char(1) || 's@a.example' || char(2)
 || 'Sa', 'c@a.example', NULL, 'q@a.example', '<m1>', '77', 'Bo', 'Hallo'), (502, {_MS + 1}, NULL, 1, 0, 32, 41, '"Rana, R" <r@a.example>', 'Bo <b@a.example>, x@a.example',
 NULL, 'h@a.example', NULL, NULL, NULL, NULL, NULL), (503, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO Message_Deletes VALUES (499, {_MS - 9}, 'weg', 1, 0, 33, 99, 'b@a.example', 'r@a.example', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO Mailbox VALUES (31, 'Posteingang', 'INBOX', 0), (32, 'Gesendet', 'Sent', 5), (33, 'Entwürfe', 'Drafts', 3);
INSERT INTO Account VALUES (41, 'Arbeit', 'r@a.example', 601, 'Rana', '2.5', NULL); INSERT INTO HostAuth VALUES (601, 'imap', 'imap.a.example', 993, 'r@a.example', 'geheim', NULL);
INSERT INTO Attachment VALUES (1, 'ä.pdf', 'application/pdf', 4711, 'content://x/1', 501, NULL)"""


def _s(value: int) -> Timestamp:
    return Timestamp(value * 1_000_000_000, str(value), "unix_s")


def _ms(value: int) -> Timestamp:
    return Timestamp(value * 1_000_000, str(value), "unix_ms")


def test_mails_of_androids_own_application(tmp_path: Path) -> None:
    expected: list[Artifact] = [
        Message(
            locator="row Message:501", service="E-mail", direction="incoming", sender="b@a.example",
            recipients=("r@a.example", "s@a.example"), subject="Fahrkarte 😀", status="unread", folder="Posteingang",
            participants=(
                Participant(identifier="b@a.example", name="Bo"), Participant(identifier="s@a.example", name="Sa"),
                Participant(identifier="c@a.example", role="cc"),
            ),
            account="r@a.example", identifier="<m1>", starred=True, sent=_ms(_MS),
            attachments=(Attachment(name="ä.pdf", mime="application/pdf", size=4711, path="content://x/1"),),
            details=(
                Detail(name="syncServerId", value="77"), Detail(name="displayName", value="Bo"),
                Detail(name="snippet", value="Hallo"), Detail(name="replyToList", value="q@a.example"),
            ),
        ),
        Message(
            locator="row Message:502", service="E-mail", direction="outgoing", sender="r@a.example",
            recipients=("b@a.example", "x@a.example"), status="read", folder="Gesendet", account="r@a.example",
            participants=(
                Participant(identifier="r@a.example", name="Rana, R"), Participant(identifier="b@a.example", name="Bo"),
                Participant(identifier="h@a.example", role="bcc"),
            ),
            starred=False, sent=_ms(_MS + 1),
        ),
        Message(locator="row Message:503", service="E-mail", direction="unknown"),
        Message(
            locator="row Message_Deletes:1", state="deleted", service="E-mail", direction="draft", sender="b@a.example",
            recipients=("r@a.example",), subject="weg", status="read", folder="Entwürfe", starred=False,
            type="copy of one that was deleted", sent=_ms(_MS - 9),
        ),
    ]  # fmt: skip
    path = tmp_path / "com.google.android.gm/databases/EmailProvider.db"
    held_by_database(email, path, _SCHEMA, _ROWS, expected, ["fromList"])
    accounts: list[Artifact] = [
        Account(
            locator="row Account:41", service="E-mail", own=True, username="r@a.example", name="Rana",
            emails=("r@a.example",),
            details=(Detail(name="displayName", value="Arbeit"), Detail(name="protocolVersion", value="2.5")),
        ),
        Credential(
            locator="row HostAuth:601", service="imap.a.example", username="r@a.example", secret=_WORD, type="imap",
            details=(Detail(name="port", value=993),),
        ),
    ]  # fmt: skip
    path = tmp_path / "accounts/com.android.email/databases/EmailProvider.db"
    held_by_database(email_accounts, path, _SCHEMA, _ROWS, accounts, ["emailAddress"])
    held_by_database(
        email_bodies,
        tmp_path / "com.android.email/databases/EmailProviderBody.db",
        "CREATE TABLE Body (_id INTEGER PRIMARY KEY, messageKey INTEGER, htmlContent TEXT, textContent TEXT, introText TEXT)",
        "INSERT INTO Body VALUES (1, 501, '<p>x</p>', 'Hallo 😀', NULL), (2, 502, '<b>y</b>', NULL, NULL), (3, NULL, NULL, NULL, NULL)",
        [
            Message(
                locator=f"row Body:{number}", service="E-mail", direction="unknown", type="text of a mail", body=body,
                details=(Detail(name="messageKey", value=key),) if key else (),
            )
            for number, key, body in ((1, 501, "Hallo 😀"), (2, 502, "<b>y</b>"), (3, None, None))
        ],
        ["messageKey"],
    )  # fmt: skip


@pytest.mark.parametrize(
    "hostile", ["(" * 60_000, '"' * 60_000, "\x01\x02" * 20_000, "a" * 100_000, "<@,:;>[" * 9_000]
)
def test_hostile_lists_of_addresses_name_somebody_and_end(hostile: str) -> None:
    found = people(hostile)
    assert found
    assert all(each.identifier or each.name for each in found)


def test_files_of_drive_and_of_files_by_google(tmp_path: Path) -> None:
    held_by_database(
        drive,
        tmp_path / "com.google.android.apps.docs/app_cello/r@a.example/cello.db",
        """CREATE TABLE items (stable_id INTEGER PRIMARY KEY, id TEXT, title TEXT, mime_type TEXT, created_date INTEGER, modified_date INTEGER, trashed INTEGER,
         quota_bytes INTEGER, is_folder INTEGER, is_owner INTEGER, starred INTEGER, shared_with_me_date INTEGER, modified_by_me_date INTEGER, viewed_by_me_date INTEGER);
        CREATE TABLE item_properties (item_stable_id INTEGER, key TEXT, value TEXT)""",
        f"""INSERT INTO items VALUES (9001, 'x-1', 'Liste 😀.pdf', 'application/pdf', {_MS}, {_MS + 1}, 1, 4711, 0, 1, 0, {_MS + 2}, NULL, {_MS + 3}), (9002, NULL, NULL, NULL,
         NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL); INSERT INTO item_properties VALUES (9001, 'offlineStatus', '1'), (9001, 'other', 'z')""",
        [
            FileReference(
                locator="row items:9001", origin="Google Drive", app="com.google.android.apps.docs", name="Liste 😀.pdf",
                mime="application/pdf", size=4711, favorite=False, in_trash=True, created=_ms(_MS), modified=_ms(_MS + 1),
                details=(
                    Detail(name="stable_id", value=9001), Detail(name="id", value="x-1"), Detail(name="is_folder", value=0),
                    Detail(name="is_owner", value=1), Detail(name="shared_with_me_date", value=_MS + 2),
                    Detail(name="viewed_by_me_date", value=_MS + 3), Detail(name="offlineStatus", value="1"),
                ),
            ),
            FileReference(
                locator="row items:9002", origin="Google Drive", app="com.google.android.apps.docs",
                details=(Detail(name="stable_id", value=9002),),
            ),
        ],
        ["title"],
    )  # fmt: skip
    app = "com.google.android.apps.nbu.files"
    held_by_database(
        google_files,
        tmp_path / f"{app}/databases/files_master_database",
        """CREATE TABLE files_master_table (id INTEGER PRIMARY KEY, root_path TEXT, root_relative_file_path TEXT, file_name TEXT, size INTEGER,
         file_date_modified_ms INTEGER, mime_type TEXT, media_type INTEGER, uri TEXT, is_hidden INTEGER, title TEXT, parent_folder_name TEXT)""",
        f"""INSERT INTO files_master_table VALUES (7, '/storage/emulated/0', 'DCIM/.x/ä.jpg', 'ä.jpg', 4711, {_MS}, 'image/jpeg', 301, 'content://m/1', 1, 'ä', '.x'),
         (8, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)""",
        [
            FileReference(
                locator="row files_master_table:7", path="/storage/emulated/0/DCIM/.x/ä.jpg", name="ä.jpg", text="ä", size=4711,
                mime="image/jpeg", url="content://m/1", hidden=True, origin="Files by Google", app=app, modified=_ms(_MS),
                details=(Detail(name="media_type", value=301), Detail(name="parent_folder_name", value=".x")),
            ),
            FileReference(locator="row files_master_table:8", origin="Files by Google", app=app),
        ],
        ["file_name"],
    )  # fmt: skip


def test_keys_of_microsoft_authenticator(tmp_path: Path) -> None:
    app = "com.azure.authenticator"
    held_by_database(
        authenticator,
        tmp_path / f"{app}/databases/PhoneFactor",
        "CREATE TABLE accounts (_id INTEGER PRIMARY KEY, name TEXT, username TEXT, oath_secret_key TEXT)",
        "INSERT INTO accounts VALUES (1, 'Börse', 'r@a.example', 'JBSWY3DP'), (2, NULL, NULL, NULL)",
        [
            Account(locator="row accounts:1", service="Börse", username="r@a.example", type="second factor", app=app),
            Credential(
                locator="row accounts:1", service="Börse", username="r@a.example", secret=_KEY,
                type="key of one-time codes",
            ),
            Account(locator="row accounts:2", service="Microsoft Authenticator", type="second factor", app=app),
        ],
        ["oath_secret_key"],
    )  # fmt: skip


def test_places_of_waze_and_citymapper(tmp_path: Path) -> None:
    held_by_database(
        waze,
        tmp_path / "com.waze/files/user.db",
        """CREATE TABLE PLACES (id INTEGER PRIMARY KEY, name TEXT, latitude INTEGER, longitude INTEGER, created_time INTEGER);
        CREATE TABLE RECENTS (id INTEGER PRIMARY KEY, name TEXT, access_time INTEGER)""",
        f"""INSERT INTO PLACES VALUES (91, 'Gasse 1, Wien', 48200001, -16370000, {_S}), (92, NULL, NULL, NULL, 0); INSERT INTO RECENTS VALUES (91, 'Büro', {_S + 5}),
         (93, NULL, NULL)""",
        [
            WebSearch(
                locator="row RECENTS:91", service="Waze", query="Büro", type="recent place", result="Gasse 1, Wien",
                latitude="48.200001", longitude="-16.37", searched=_s(_S + 5),
            ),
            WebSearch(locator="row RECENTS:93", service="Waze", query="", type="recent place"),
            Location(
                locator="row PLACES:91", latitude="48.200001", longitude="-16.37", origin="Waze, place that is kept",
                name="Gasse 1, Wien", app="com.waze", recorded=_s(_S),
            ),
        ],
        ["id"],
    )  # fmt: skip
    app = "com.citymapper.app.release"
    held_by_database(
        citymapper,
        tmp_path / f"{app}/databases/citymapper.db",
        """CREATE TABLE locationhistoryentry (id INTEGER PRIMARY KEY, address TEXT, date TEXT, lat DOUBLE, lng DOUBLE, name TEXT, role TEXT);
        CREATE TABLE savedtripentry (id TEXT, commuteType TEXT, created TEXT, homeLat DOUBLE, homeLng DOUBLE, workLat DOUBLE, workLng DOUBLE, regionCode TEXT)""",
        """INSERT INTO locationhistoryentry VALUES (1, 'Gasse 1', '2025-12-12 10:00:00.000', 48.25, 16.375, 'Büro', 'work'), (2, NULL, NULL, NULL, NULL, NULL, NULL);
         INSERT INTO savedtripentry VALUES ('t', 'HOME_TO_WORK', '2025', 48.5, 16.5, 48.75, 16.625, 'at-vienna')""",
        [
            Location(
                locator="row locationhistoryentry:1", latitude="48.25", longitude="16.375", name="Büro", address="Gasse 1",
                origin="Citymapper, history of places", app=app,
                details=(Detail(name="role", value="work"), Detail(name="date", value="2025-12-12 10:00:00.000")),
            ),
            *(
                Location(
                    locator="row savedtripentry:1", latitude=north, longitude=east, app=app,
                    origin=f"Citymapper, {end} of a kept way",
                    details=(
                        Detail(name="commuteType", value="HOME_TO_WORK"), Detail(name="created", value="2025"),
                        Detail(name="regionCode", value="at-vienna"),
                    ),
                )
                for north, east, end in (("48.5", "16.5", "home"), ("48.75", "16.625", "work"))
            ),
        ],
        ["lat", "lng"],
    )  # fmt: skip
