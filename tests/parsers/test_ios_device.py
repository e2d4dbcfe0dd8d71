"""Device, cards, applications, calls, payments, mail and health of iOS, from files that the test made."""

from __future__ import annotations

import plistlib
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from app_made import held_by_database, held_by_file
from parser_harness import run

from evidence.model.kinds import (
    Account,
    Call,
    Contact,
    Detail,
    Device,
    HealthRecord,
    InstalledApp,
    Message,
    Participant,
    Sim,
    Transaction,
)
from evidence.model.timestamp import Timestamp
from parsers.ios.applications import parse as applications
from parsers.ios.calls import parse as calls
from parsers.ios.device import parse as device
from parsers.ios.health import parse as health
from parsers.ios.mail import parse as mail
from parsers.ios.mail_protected import parse as mail_protected
from parsers.ios.sims import parse as sims
from parsers.ios.wallet import parse as wallet
from parsers.ios.wallet_cards import parse as wallet_cards

START = Timestamp(1_700_000_000_000_000_000, "721692800", "cocoa_s")
REAL = Timestamp(1_700_000_000_000_000_000, "721692800.0", "cocoa_s")
END = Timestamp(1_700_000_010_500_000_000, "721692810.5", "cocoa_s")
UNIX = Timestamp(1_700_000_000_000_000_000, "1700000000", "unix_s")
_MOMENT = datetime(2023, 11, 14, 22, 13, 20)  # noqa: DTZ001 - lists hold UTC without saying so


def test_each_plain_value_of_a_list_about_the_device(tmp_path: Path) -> None:
    held_by_file(
        device,
        tmp_path / "data_ark.plist",
        plistlib.dumps(
            {
                "-DeviceName": "iPhone von أحمد",
                "PersonalWallet": {"8901": {"i": [{"mdn": "+447700900101", "esim": True, "raw": b"x"}]}},
                "When": _MOMENT,
            },
            fmt=plistlib.FMT_BINARY,
            sort_keys=False,
        ),
        [
            Device(
                locator='key $["-DeviceName"]',
                name="-DeviceName",
                value="iPhone von أحمد",
                property="device name",
            ),
            Device(
                locator='key $.PersonalWallet["8901"].i[0].mdn',
                name="PersonalWallet/8901/i/0/mdn",
                value="+447700900101",
            ),
            Device(
                locator='key $.PersonalWallet["8901"].i[0].esim',
                name="PersonalWallet/8901/i/0/esim",
                value="True",
            ),
            Device(
                locator="key $.When",
                name="When",
                value="2023-11-14T22:13:20+00:00",
                recorded=Timestamp(1_700_000_000_000_000_000, "2023-11-14T22:13:20+00:00", "plist_date"),
            ),
        ],
    )


def test_a_value_that_lies_deep_is_stated(tmp_path: Path) -> None:
    value: str | dict[str, Any] = "IMEI"
    for _ in range(20):
        value = {"a": value}
    path = tmp_path / "device_values.plist"
    path.write_bytes(plistlib.dumps(value, fmt=plistlib.FMT_BINARY))
    (found,) = run(device, path).artifacts
    assert (found.locator, getattr(found, "value", None)) == ("key $" + 20 * ".a", "IMEI")


def test_cards_with_slot_and_number(tmp_path: Path) -> None:
    held_by_database(
        sims,
        tmp_path / "CellularUsage.db",
        "CREATE TABLE subscriber_info (ROWID INTEGER PRIMARY KEY, subscriber_id TEXT, subscriber_mdn TEXT, tag INTEGER,"
        " last_update_time REAL, slot_id INTEGER)",
        "INSERT INTO subscriber_info VALUES (1, '8944', '+447700900101', 1, 721692800, 1), (2, '8945', '', NULL, 0, 2)",
        [
            Sim(
                locator="row subscriber_info:1",
                iccid="8944",
                number="+447700900101",
                slot=1,
                modified=REAL,
                details=(Detail(name="tag", value=1),),
            ),
            Sim(locator="row subscriber_info:2", iccid="8945", slot=2),
        ],
        needed=("subscriber_id",),
    )


def test_applications_with_their_folders(tmp_path: Path) -> None:
    plain = plistlib.dumps({"bundlePath": "/b", "sandboxPath": "/s/ü"}, fmt=plistlib.FMT_BINARY)
    archive = {
        "$version": 100000,
        "$archiver": "NSKeyedArchiver",
        "$top": {"root": plistlib.UID(1)},
        "$objects": ["$null", plain],
    }
    packed = plistlib.dumps(archive, fmt=plistlib.FMT_BINARY)
    gone = plistlib.dumps(datetime(2023, 11, 14, 22, 13, 20), fmt=plistlib.FMT_BINARY)  # noqa: DTZ001 - UTC
    held_by_database(
        applications,
        tmp_path / "applicationState.db",
        "CREATE TABLE application_identifier_tab (id INTEGER PRIMARY KEY, application_identifier TEXT NOT NULL);"
        "CREATE TABLE key_tab (id INTEGER PRIMARY KEY, key TEXT NOT NULL);"
        "CREATE TABLE kvs (id INTEGER PRIMARY KEY, application_identifier INTEGER, key INTEGER, value BLOB)",
        "INSERT INTO application_identifier_tab VALUES (1, 'com.a'), (2, 'com.b'), (3, 'com.c');"
        "INSERT INTO key_tab VALUES (7, 'compatibilityInfo'), (8, 'XBApplicationSnapshotManifest'),"
        " (13, '_UninstallDate');"
        f"INSERT INTO kvs VALUES (1, 1, 7, x'{packed.hex()}'), (2, 2, 7, x'{plain.hex()}'), (3, 3, 8, x'00'),"
        f" (4, 3, 13, x'{gone.hex()}')",
        [
            InstalledApp(
                locator="row application_identifier_tab:1", identifier="com.a", path="/b", data_path="/s/ü"
            ),
            InstalledApp(
                locator="row application_identifier_tab:2", identifier="com.b", path="/b", data_path="/s/ü"
            ),
            InstalledApp(
                locator="row application_identifier_tab:3",
                identifier="com.c",
                uninstalled=Timestamp(1_700_000_000_000_000_000, "2023-11-14T22:13:20+00:00", "plist_date"),
            ),
        ],
        needed=("application_identifier",),
        packed=True,
    )


def test_calls_name_all_who_took_part(tmp_path: Path) -> None:
    held_by_database(
        calls,
        tmp_path / "CallHistory.storedata",
        "CREATE TABLE ZCALLRECORD (Z_PK INTEGER PRIMARY KEY, ZANSWERED INTEGER, ZCALLTYPE INTEGER, ZORIGINATED INTEGER,"
        " ZDATE TIMESTAMP, ZDURATION FLOAT, ZADDRESS VARCHAR, ZLOCATION VARCHAR, ZSERVICE_PROVIDER VARCHAR,"
        " ZUNIQUE_ID VARCHAR);"
        "CREATE TABLE ZHANDLE (Z_PK INTEGER PRIMARY KEY, ZVALUE VARCHAR);"
        "CREATE TABLE Z_2REMOTEPARTICIPANTHANDLES (Z_2REMOTEPARTICIPANTCALLS INTEGER, Z_4REMOTEPARTICIPANTHANDLES INTEGER,"
        " PRIMARY KEY (Z_2REMOTEPARTICIPANTCALLS, Z_4REMOTEPARTICIPANTHANDLES))",
        "INSERT INTO ZHANDLE VALUES (5, '+447700900101'), (6, 'b@example.org');"
        "INSERT INTO Z_2REMOTEPARTICIPANTHANDLES VALUES (1, 5), (1, 6);"
        "INSERT INTO ZCALLRECORD VALUES (1, 1, 8, 1, 721692800, 12.0, '+447700900101', 'München',"
        " 'com.apple.FaceTime', 'U-1')",
        [
            Call(
                locator="row ZCALLRECORD:1",
                service="FaceTime",
                direction="outgoing",
                number="+447700900101",
                duration_s=12,
                answered=True,
                video=True,
                started=START,
                place="München",
                identifier="U-1",
                group=True,
                participants=(
                    Participant(identifier="+447700900101"),
                    Participant(identifier="b@example.org"),
                ),
            )
        ],
    )


def test_payments_keep_the_amount_as_stored(tmp_path: Path) -> None:
    held_by_database(
        wallet,
        tmp_path / "passes23.sqlite",
        "CREATE TABLE payment_transaction (pid INTEGER PRIMARY KEY, transaction_date REAL, amount INTEGER,"
        " currency_code TEXT, merchant_name TEXT, transaction_status INTEGER, location_latitude REAL,"
        " location_longitude REAL, peer_payment_counterpart_handle TEXT, peer_payment_memo TEXT, pass_pid INTEGER);"
        "CREATE TABLE pass (pid INTEGER PRIMARY KEY, unique_id TEXT, organization_name TEXT)",
        "INSERT INTO pass VALUES (3, 'U', 'Bank');"
        "INSERT INTO payment_transaction VALUES (1, 721692800, 123400, 'EUR', 'Café', 1, 51.5, -0.25,"
        " '+447700900101', 'شكرا', 3)",
        [
            Transaction(
                locator="row payment_transaction:1",
                service="Apple Wallet",
                direction="unknown",
                currency="EUR",
                status="1",
                participants=(
                    Participant(name="Café", role="merchant"),
                    Participant(identifier="+447700900101", role="counterpart"),
                ),
                note="شكرا",
                account="Bank",
                latitude="51.5",
                longitude="-0.25",
                created=REAL,
                details=(Detail(name="amount", value=123400), Detail(name="pass_pid", value=3)),
            )
        ],
        needed=("transaction_date",),
    )


@pytest.mark.parametrize("link", ["payment_application_pid", "transaction_source_pid"])
def test_the_card_of_a_payment_in_other_versions(link: str, tmp_path: Path) -> None:
    path = tmp_path / "passes23.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            f"CREATE TABLE payment_transaction (pid INTEGER PRIMARY KEY, transaction_date REAL, amount, currency_code,"
            f" merchant_name, {link} INTEGER); CREATE TABLE payment_application (pid INTEGER PRIMARY KEY, pass_pid);"
            "CREATE TABLE pass (pid INTEGER PRIMARY KEY, unique_id, organization_name, transaction_source_pid);"
            "INSERT INTO pass VALUES (1, 'U-1', 'Bank', 7), (2, 'U-2', 'Other', 8), (3, 'U-3', 'Third', 8);"
            "INSERT INTO payment_application VALUES (7, 1), (8, NULL);"
            f"INSERT INTO payment_transaction (pid, {link}) VALUES (1, 7), (2, 8), (3, NULL)"
        )
    found = [getattr(each, "account", "") for each in run(wallet, path).artifacts]
    assert found == ["Bank", None, None]


def test_cards_of_the_wallet_with_when_they_were_added(tmp_path: Path) -> None:
    held_by_database(
        wallet_cards,
        tmp_path / "passes23.sqlite",
        "CREATE TABLE pass (pid INTEGER, unique_id TEXT NOT NULL, serial_number TEXT, organization_name TEXT,"
        " ingested_date INTEGER, modified_date INTEGER, primary_account_suffix TEXT, voided INTEGER, PRIMARY KEY (pid))",
        "INSERT INTO pass VALUES (-6751586574849564982, 'Rj5J=', 'S-1', 'Bänk 💳', 721692800.0, NULL, '1234', 0),"
        " (5, 'U-5', 'S-2', NULL, 721692800.0, 721692810.5, NULL, NULL)",
        [
            Account(
                locator="row pass:-6751586574849564982",
                service="Apple Wallet",
                name="Bänk 💳",
                identifier="Rj5J=",
                created=START,
                details=(
                    Detail(name="serial_number", value="S-1"),
                    Detail(name="primary_account_suffix", value="1234"),
                    Detail(name="voided", value=0),
                ),
            ),
            Account(
                locator="row pass:5",
                service="Apple Wallet",
                identifier="U-5",
                created=START,
                modified=END,
                details=(Detail(name="serial_number", value="S-2"),),
            ),
        ],
        needed=("unique_id",),
    )


def test_mail_with_and_without_its_texts(tmp_path: Path) -> None:
    schema = (
        "CREATE TABLE messages (ROWID INTEGER PRIMARY KEY, sender INTEGER, subject INTEGER, summary INTEGER,"
        " date_sent INTEGER, date_received INTEGER, mailbox INTEGER, read INTEGER, flagged INTEGER, deleted INTEGER);"
        "CREATE TABLE mailboxes (ROWID INTEGER PRIMARY KEY, url TEXT);"
        "CREATE TABLE recipients (ROWID INTEGER PRIMARY KEY, message INTEGER, address INTEGER, type INTEGER)"
    )
    rows = (
        "INSERT INTO mailboxes VALUES (4, 'imap://x/INBOX');"
        "INSERT INTO recipients VALUES (1, 9, 5, 0), (2, 9, 6, 1);"
        "INSERT INTO messages VALUES (9, 1, 2, 3, 1700000000, 1700000000, 4, 1, 0, 1)"
    )
    held_by_database(
        mail,
        tmp_path / "new" / "Envelope Index",
        schema,
        rows,
        [
            Message(
                locator="row messages:9",
                service="e-mail",
                direction="unknown",
                status="read, deleted",
                folder="imap://x/INBOX",
                deletion="marked as deleted",
                starred=False,
                sent=UNIX,
                received=UNIX,
                details=(
                    Detail(name="subject", value=2),
                    Detail(name="sender", value=1),
                    Detail(name="summary", value=3),
                    Detail(name="recipient of type 0", value=5),
                    Detail(name="recipient of type 1", value=6),
                ),
            )
        ],
        needed=("mailbox",),
    )
    held_by_database(
        mail,
        tmp_path / "old" / "Envelope Index",
        schema + ";CREATE TABLE subjects (ROWID INTEGER PRIMARY KEY, subject TEXT);"
        "CREATE TABLE addresses (ROWID INTEGER PRIMARY KEY, address TEXT, comment TEXT);"
        "CREATE TABLE summaries (ROWID INTEGER PRIMARY KEY, summary TEXT)",
        rows + ";INSERT INTO subjects VALUES (2, 'Betreff'); INSERT INTO summaries VALUES (3, 'نص');"
        "INSERT INTO addresses VALUES (1, 'a@example.org', 'Ana 🌵'), (5, 'b@example.org', '')",
        [
            Message(
                locator="row messages:9",
                service="e-mail",
                direction="unknown",
                sender="a@example.org",
                recipients=("b@example.org",),
                participants=(
                    Participant(identifier="a@example.org", name="Ana 🌵", role="from"),
                    Participant(identifier="b@example.org", role="recipient of type 0"),
                ),
                subject="Betreff",
                body="نص",
                status="read, deleted",
                folder="imap://x/INBOX",
                deletion="marked as deleted",
                starred=False,
                sent=UNIX,
                received=UNIX,
                details=(Detail(name="recipient of type 1", value=6),),
            )
        ],
        needed=("mailbox",),
    )


def test_samples_and_workouts_of_health(tmp_path: Path) -> None:
    held_by_database(
        health,
        tmp_path / "healthdb_secure.sqlite",
        "CREATE TABLE samples (data_id INTEGER PRIMARY KEY, start_date REAL, end_date REAL, data_type INTEGER);"
        "CREATE TABLE quantity_samples (data_id INTEGER PRIMARY KEY, quantity REAL, original_quantity REAL,"
        " original_unit INTEGER);"
        "CREATE TABLE category_samples (data_id INTEGER PRIMARY KEY, value INTEGER);"
        "CREATE TABLE workouts (data_id INTEGER PRIMARY KEY, activity_type INTEGER, duration REAL);"
        "CREATE TABLE workout_activities (ROWID INTEGER PRIMARY KEY, owner_id INTEGER, activity_type INTEGER);"
        "CREATE TABLE objects (data_id INTEGER PRIMARY KEY, provenance INTEGER, creation_date REAL);"
        "CREATE TABLE data_provenances (ROWID INTEGER PRIMARY KEY, device_id INTEGER, source_id INTEGER, tz_name TEXT);"
        "CREATE TABLE source_devices (ROWID INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE sources (ROWID INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE unit_strings (ROWID INTEGER PRIMARY KEY, unit_string TEXT)",
        "INSERT INTO samples VALUES (1, 721692800, 721692810.5, 5), (2, 721692800, 721692810.5, 63),"
        " (3, 721692800, 721692810.5, 79);"
        "INSERT INTO quantity_samples VALUES (1, 1.25, 75.0, 6); INSERT INTO category_samples VALUES (2, 1);"
        "INSERT INTO workouts VALUES (3, NULL, 600.5); INSERT INTO workout_activities VALUES (1, 3, 37), (2, 3, 13);"
        "INSERT INTO objects VALUES (1, 4, 721692800);"
        "INSERT INTO data_provenances VALUES (4, 7, 8, 'Europe/Berlin'); INSERT INTO source_devices VALUES (7, 'Uhr ⌚');"
        "INSERT INTO sources VALUES (8, 'Ana''s Watch'); INSERT INTO unit_strings VALUES (6, 'count/min')",
        [
            HealthRecord(
                locator="row samples:1",
                type="heart rate",
                value="1.25",
                device="Uhr ⌚",
                app="Ana's Watch",
                zone="Europe/Berlin",
                started=REAL,
                ended=END,
                created=REAL,
                details=(
                    Detail(name="data_type", value=5),
                    Detail(name="original_quantity", value="75.0"),
                    Detail(name="unit_string", value="count/min"),
                ),
            ),
            HealthRecord(
                locator="row samples:2",
                type="type 63",
                value=1,
                started=REAL,
                ended=END,
                details=(Detail(name="data_type", value=63),),
            ),
            HealthRecord(
                locator="row samples:3",
                type="workout",
                started=REAL,
                ended=END,
                details=(
                    Detail(name="data_type", value=79),
                    Detail(name="duration", value="600.5"),
                    Detail(name="activity_type", value=37),
                    Detail(name="activity_type", value=13),
                ),
            ),
        ],
        needed=("data_id", "data_type"),
    )


def test_texts_of_mails_that_stand_apart(tmp_path: Path) -> None:
    held_by_database(
        mail_protected,
        tmp_path / "Library" / "Mail" / "Protected Index",
        "CREATE TABLE addresses (ROWID INTEGER PRIMARY KEY, address TEXT, comment TEXT);"
        "CREATE TABLE subjects (ROWID INTEGER PRIMARY KEY, subject TEXT);"
        "CREATE TABLE summaries (ROWID INTEGER PRIMARY KEY, summary TEXT)",
        "INSERT INTO addresses VALUES (3, 'ana@example.org', 'Ana Ruiz'), (4, 'no-reply@example.com', '');"
        "INSERT INTO subjects VALUES (7, 'Línea 7 ✓');"
        "INSERT INTO summaries VALUES (9, 'Hola Ana')",
        [
            Contact(
                locator="row addresses:3",
                service="e-mail",
                name="Ana Ruiz",
                emails=("ana@example.org",),
                relation="named in mails",
            ),
            Contact(
                locator="row addresses:4",
                service="e-mail",
                emails=("no-reply@example.com",),
                relation="named in mails",
            ),
            Message(
                locator="row subjects:7",
                service="e-mail",
                direction="unknown",
                type="subject of mails",
                subject="Línea 7 ✓",
            ),
            Message(
                locator="row summaries:9",
                service="e-mail",
                direction="unknown",
                type="summary of mails",
                body="Hola Ana",
            ),
        ],
        needed=("address",),
    )
