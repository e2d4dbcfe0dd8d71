"""Recent contacts, accessories, devices of the account, iCloud Drive and backups to iCloud of iOS."""

from __future__ import annotations

import plistlib
import sqlite3
from contextlib import closing
from pathlib import Path

from app_made import held_by_database
from parser_harness import run

from evidence.model.kinds import Contact, Detail, Device, DeviceEvent, FileReference, Interaction
from evidence.model.kinds.identifier import Identifier
from evidence.model.kinds.participant import Participant
from evidence.model.timestamp import Timestamp
from parsers.ios.accessories import parse as accessories
from parsers.ios.drive_files import parse as drive_files
from parsers.ios.drive_people import parse as drive_people
from parsers.ios.icloud_backups import parse as icloud_backups
from parsers.ios.recent_contacts import parse as recent_contacts
from parsers.ios.synced_devices import parse as synced_devices

S = Timestamp(1_700_000_000_000_000_000, "1700000000", "unix_s")
MS = Timestamp(1_700_000_000_123_000_000, "1700000000123", "unix_ms")
# The statements of CoreRecents itself.
RECENTS = (
    "CREATE TABLE recents (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, display_name TEXT, bundle_identifier TEXT,"
    " sending_address TEXT, original_source TEXT, dates TEXT NOT NULL, last_date INTEGER, weight FLOAT,"
    " record_hash TEXT NOT NULL, count INTEGER, group_kind INTEGER);"
    "CREATE TABLE contacts (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, recent_id INTEGER, display_name TEXT, kind TEXT,"
    " address TEXT);"
    "CREATE TABLE metadata (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, recent_id INTEGER, key TEXT, value)"
)


def blob(value: object) -> str:
    return f"x'{plistlib.dumps(value, fmt=plistlib.FMT_BINARY).hex()}'"


def archived(names: dict[str, object]) -> bytes:
    """NSKeyedArchiver's form of an object with these fields."""
    uid = plistlib.UID
    return plistlib.dumps(
        {
            "$version": 100000,
            "$archiver": "NSKeyedArchiver",
            "$top": {"root": uid(1)},
            "$objects": [
                "$null",
                {"$class": uid(2), **{key: uid(number) for number, key in enumerate(names, 3)}},
                {"$classname": "NSThing", "$classes": ["NSThing", "NSObject"]},
                *names.values(),
            ],
        },
        fmt=plistlib.FMT_BINARY,
        sort_keys=False,
    )


def test_whom_somebody_wrote_to_or_had_mail_from(tmp_path: Path) -> None:
    held_by_database(
        recent_contacts,
        tmp_path / "Library" / "Recents" / "Recents",
        RECENTS,
        "INSERT INTO recents VALUES (1, 'Группа', 'com.apple.MobileSMS', '+447700900100', NULL,"
        " '1699000000000:1700000000123', 1700000000123, 2.5, 'h1', 2, 0),"
        " (2, NULL, 'com.apple.mobilemail', 'me@example.org', NULL, '', NULL, NULL, 'h2', 1, NULL);"
        "INSERT INTO contacts VALUES (1, 1, 'Ana', 'phone', '+447700900101'), (2, 1, NULL, 'email', 'b@example.org'),"
        " (3, 2, 'Ben', 'email', 'ben@example.org');"
        f"INSERT INTO metadata VALUES (1, 2, 'Subject', {blob('Vertrag')}), (2, 2, 'n', 5), (3, 2, 'odd', x'00ff'),"
        " (4, 2, 'none', NULL)",
        [
            Interaction(
                locator="row recents:1",
                app="com.apple.MobileSMS",
                mechanism="recent contact",
                account="+447700900100",
                participants=(
                    Participant(identifier="+447700900101", name="Ana", role="phone"),
                    Participant(identifier="b@example.org", role="email"),
                    Participant(name="Группа"),
                ),
                count=2,
                started=MS,
                details=(
                    Detail(name="dates", value="1699000000000:1700000000123"),
                    Detail(name="weight", value="2.5"),
                    Detail(name="group_kind", value=0),
                ),
            ),
            Interaction(
                locator="row recents:2",
                app="com.apple.mobilemail",
                mechanism="recent contact",
                account="me@example.org",
                participants=(Participant(identifier="ben@example.org", name="Ben", role="email"),),
                count=1,
                details=(
                    Detail(name="dates", value=""),
                    Detail(name="Subject", value="Vertrag"),
                    Detail(name="n", value=5),
                    Detail(name="odd", value="00ff"),
                ),
            ),
        ],
    )


def test_recent_addresses_before_ios_9_stand_in_the_row(tmp_path: Path) -> None:
    path = tmp_path / "Library" / "Mail" / "Recents"
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE recents (ROWID INTEGER PRIMARY KEY, display_name TEXT, bundle_identifier TEXT,"
            " property INTEGER, address TEXT, address_hash TEXT, sending_address TEXT, dates TEXT, last_date INTEGER);"
            "INSERT INTO recents VALUES (1, 'Ana', 'com.apple.mobilemail', 4, 'a@example.org', 'h', NULL, '', 1700000000123)"
        )
    (found,) = run(recent_contacts, path).artifacts
    assert found.participants == (Participant(identifier="a@example.org", name="Ana"),)
    assert found.started == MS


def test_accessories_that_were_plugged_in(tmp_path: Path) -> None:
    event = {
        "eventType": "accessoryAttached",
        "eventTime": 1_700_000_000_123.0,
        "accName": "Chief’s Car",
        "port": 2,
    }
    held_by_database(
        accessories,
        tmp_path / "CoreAccessories" / "Analytics" / "acc_analytics_accessoryd_v3.db",
        "CREATE TABLE all_events (id INTEGER PRIMARY KEY, timestamp REAL, data BLOB)",
        f"INSERT INTO all_events VALUES (1, 0, {blob(event)}), (2, 0, {blob({'x': 'y'})}), (3, 0, NULL)",
        [
            DeviceEvent(
                locator="row all_events:1",
                event="accessoryAttached",
                log="CoreAccessories",
                started=Timestamp(1_700_000_000_123_000_000, "1700000000123.0", "unix_ms"),
                details=(Detail(name="accName", value="Chief’s Car"), Detail(name="port", value=2)),
            ),
            DeviceEvent(
                locator="row all_events:2",
                event="accessory event",
                log="CoreAccessories",
                details=(Detail(name="x", value="y"),),
            ),
            DeviceEvent(locator="row all_events:3", event="accessory event", log="CoreAccessories"),
        ],
        needed=("data",),
        packed=True,
    )


def test_devices_that_share_what_biome_keeps(tmp_path: Path) -> None:
    more = (
        Detail(name="ids_device_identifier", value="ids-1"),
        Detail(name="me", value=0),
        Detail(name="platform", value=2),
    )
    held_by_database(
        synced_devices,
        tmp_path / "Biome" / "sync" / "sync.db",
        "CREATE TABLE DevicePeer (device_identifier TEXT NOT NULL, ids_device_identifier TEXT, me BOOLEAN, name TEXT,"
        " model TEXT, platform INTEGER, last_sync_date INTEGER)",
        "INSERT INTO DevicePeer VALUES ('A-1', 'ids-1', 0, 'Anas iPhone', '21B80', 2, 1700000000),"
        " ('A-2', NULL, 1, NULL, '', NULL, NULL)",
        [
            Device(
                locator="row DevicePeer:1",
                name="name",
                value="Anas iPhone",
                property="device name",
                device="A-1",
                recorded=S,
                details=more,
            ),
            Device(
                locator="row DevicePeer:1",
                name="model",
                value="21B80",
                property="build",
                device="A-1",
                recorded=S,
                details=more,
            ),
            Device(
                locator="row DevicePeer:2",
                name="name",
                property="device name",
                device="A-2",
                details=(Detail(name="me", value=1),),
            ),
        ],
        needed=("name", "model"),
    )


def test_files_of_icloud_drive_with_their_folders(tmp_path: Path) -> None:
    held_by_database(
        drive_files,
        tmp_path / "CloudDocs" / "session" / "db" / "client.db",
        "CREATE TABLE client_items (item_id BLOB, app_library_rowid INTEGER, item_parent_id BLOB, item_filename TEXT,"
        " item_birthtime INTEGER, item_lastusedtime INTEGER, version_mtime INTEGER, version_size INTEGER,"
        " item_trash_put_back_path TEXT, item_sharing_options INTEGER);"
        "CREATE TABLE app_libraries (rowid INTEGER PRIMARY KEY, app_library_name TEXT);"
        "CREATE TABLE boot_history (date INTEGER PRIMARY KEY, os TEXT, br TEXT)",
        "INSERT INTO app_libraries VALUES (3, 'com.apple.CloudDocs');"
        "INSERT INTO client_items VALUES (x'01', 3, x'00', 'Папка', 1700000000, 0, NULL, NULL, NULL, 4),"
        " (x'02', 3, x'01', 'a.pdf', 0, 1700000000, 1700000000, 77, 'Desktop', 8),"
        " (x'03', 9, x'03', 'circle', NULL, NULL, NULL, NULL, '', NULL);"
        "INSERT INTO boot_history VALUES (1700000000, '21B80', '1.0')",
        [
            FileReference(
                locator="row client_items:1",
                path="Папка",
                name="Папка",
                origin="iCloud Drive",
                app="com.apple.CloudDocs",
                created=S,
                details=(
                    Detail(name="item_lastusedtime", value=0),
                    Detail(name="item_sharing_options", value=4),
                ),
            ),
            FileReference(
                locator="row client_items:2",
                path="Папка/a.pdf",
                name="a.pdf",
                size=77,
                origin="iCloud Drive",
                app="com.apple.CloudDocs",
                in_trash=True,
                modified=S,
                details=(
                    Detail(name="item_lastusedtime", value=1_700_000_000),
                    Detail(name="item_trash_put_back_path", value="Desktop"),
                    Detail(name="item_sharing_options", value=8),
                ),
            ),
            FileReference(
                locator="row client_items:3",
                path="/".join(["circle"] * 64),
                name="circle",
                origin="iCloud Drive",
                details=(Detail(name="item_trash_put_back_path", value=""),),
            ),
            DeviceEvent(
                locator="row boot_history:1700000000",
                event="system build",
                value="21B80",
                log="boot_history",
                started=S,
                details=(Detail(name="br", value="1.0"),),
            ),
        ],
    )


def test_devices_and_people_of_icloud_drive(tmp_path: Path) -> None:
    name = archived({"NS.nameComponentsPrivate": {"NS.givenName": "Ana", "NS.familyName": "Ким"}})
    held_by_database(
        drive_people,
        tmp_path / "CloudDocs" / "session" / "db" / "server.db",
        "CREATE TABLE devices (key INTEGER PRIMARY KEY, name TEXT);"
        "CREATE TABLE users (user_key INTEGER PRIMARY KEY, user_name TEXT, user_plist BLOB)",
        "INSERT INTO devices VALUES (2, 'Anas iPad'), (3, NULL);"
        f"INSERT INTO users VALUES (1, '_abc', x'010203{name.hex()}'), (2, NULL, NULL)",
        [
            Device(
                locator="row devices:2", name="name", value="Anas iPad", property="device name", device="2"
            ),
            Device(locator="row devices:3", name="name", property="device name", device="3"),
            Contact(
                locator="row users:1",
                service="iCloud Drive",
                name="Ana Ким",
                identifiers=(Identifier(identifier="_abc", service="iCloud"),),
                details=(Detail(name="user_key", value=1),),
            ),
            Contact(
                locator="row users:2", service="iCloud Drive", details=(Detail(name="user_key", value=2),)
            ),
        ],
    )


def test_a_name_of_a_user_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    path = tmp_path / "server.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE users (user_key INTEGER PRIMARY KEY, user_name TEXT, user_plist BLOB);"
            f"INSERT INTO users VALUES (1, 'a', x'{b'bplist00broken'.hex()}'), (2, 'b', 'text'), (3, 'c', x'00')"
        )
    outcome = run(drive_people, path)
    assert [each.identifiers[0].identifier for each in outcome.artifacts] == ["a", "b", "c"]
    assert [message[:28] for message, _ in outcome.warnings] == ["the name of the user cannot "]


def test_backups_to_icloud_and_their_files(tmp_path: Path) -> None:
    inside = plistlib.dumps({"ActiveAppleID": "ana@example.org"}, fmt=plistlib.FMT_BINARY)
    snapshot = archived({"DeviceName": "Anas iPhone", "BackupReason": 3, "BackupProperties": inside})
    held_by_database(
        icloud_backups,
        tmp_path / "Library" / "Caches" / "Backup" / "cloudkit_cache.db",
        "CREATE TABLE Snapshots (snapshotID TEXT, committed INTEGER, created INTEGER, snapshot BLOB);"
        "CREATE TABLE Manifests (manifestID TEXT, snapshotID TEXT, domain TEXT);"
        "CREATE TABLE Files (manifestID TEXT, domain TEXT, relativePath TEXT, modified INTEGER, size INTEGER,"
        " deleted INTEGER, fileType INTEGER)",
        f"INSERT INTO Snapshots VALUES ('S-1', 1, 1700000000, x'{snapshot.hex()}'), ('S-2', 0, NULL, NULL);"
        "INSERT INTO Files VALUES ('M-1', 'CameraRollDomain', 'Media/DCIM/100APPLE/IMG_1.HEIC', 1700000000, 77, 1, 0)",
        [
            DeviceEvent(
                locator="row Snapshots:1",
                event="iCloud backup",
                value="S-1",
                log="Snapshots",
                started=S,
                details=(
                    Detail(name="committed", value=1),
                    Detail(name="DeviceName", value="Anas iPhone"),
                    Detail(name="BackupReason", value=3),
                    Detail(name="BackupProperties.ActiveAppleID", value="ana@example.org"),
                ),
            ),
            DeviceEvent(
                locator="row Snapshots:2",
                event="iCloud backup",
                value="S-2",
                log="Snapshots",
                details=(Detail(name="committed", value=0),),
            ),
            FileReference(
                locator="row Files:1",
                path="Media/DCIM/100APPLE/IMG_1.HEIC",
                size=77,
                origin="iCloud backup",
                modified=S,
                details=(
                    Detail(name="domain", value="CameraRollDomain"),
                    Detail(name="deleted", value=1),
                    Detail(name="fileType", value=0),
                    Detail(name="manifestID", value="M-1"),
                ),
            ),
        ],
    )


def test_every_row_is_there_whatever_its_columns_hold(tmp_path: Path) -> None:
    for parser, name, table, columns in (
        (
            recent_contacts,
            "Recents",
            "recents",
            "bundle_identifier, sending_address, last_date, dates, count, address",
        ),
        (accessories, "acc_analytics_x.db", "all_events", "data, timestamp"),
        (synced_devices, "sync.db", "DevicePeer", "device_identifier, platform, model, last_sync_date, me"),
        (
            drive_files,
            "client.db",
            "client_items",
            "item_id, item_parent_id, item_filename, version_size, item_birthtime",
        ),
        (drive_people, "server.db", "users", "user_key, user_name, user_plist"),
        (icloud_backups, "cloudkit_cache.db", "Snapshots", "snapshotID, created, committed, snapshot"),
    ):
        path = tmp_path / name
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(f"CREATE TABLE {table} ({columns})")
            for value in ("NULL", "'text'", "x'00ff'", "-1.5", "9223372036854775807", "1e308"):
                values = ", ".join([value] * len(columns.split(",")))
                connection.execute(f"INSERT INTO {table} VALUES ({values})")
            connection.commit()
            (total,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        found = {each.locator for each in run(parser, path).artifacts}
        assert len(found) == total, name
