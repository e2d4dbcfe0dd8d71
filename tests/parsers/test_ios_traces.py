"""Maps, text replacements, lookups, location clients, snapshots and attachments to networks of iOS."""

from __future__ import annotations

import plistlib
import sqlite3
import struct
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from app_made import held_by_database, held_by_file
from parser_harness import run

from evidence.model.kinds import (
    Detail,
    DeviceEvent,
    FileReference,
    Interaction,
    KeyboardWord,
    Permission,
    WebSearch,
    WifiNetwork,
)
from evidence.model.timestamp import Timestamp
from parsers.ios.id_lookups import parse as id_lookups
from parsers.ios.location_clients import parse as location_clients
from parsers.ios.maps import parse as maps
from parsers.ios.network_attachments import parse as network_attachments
from parsers.ios.snapshots import parse as snapshots
from parsers.ios.text_shortcuts import parse as text_shortcuts

START = Timestamp(1_700_000_000_000_000_000, "721692800", "cocoa_s")
REAL = Timestamp(1_700_000_000_000_000_000, "721692800.0", "cocoa_s")
END = Timestamp(1_700_000_010_500_000_000, "721692810.5", "cocoa_s")


def test_searches_and_places_of_maps(tmp_path: Path) -> None:
    held_by_database(
        maps,
        tmp_path / "MapsSync_0.0.1",
        "CREATE TABLE ZHISTORYITEM (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, ZCREATETIME TIMESTAMP,"
        " ZMODIFICATIONTIME TIMESTAMP, ZLATITUDE FLOAT, ZLONGITUDE FLOAT, ZQUERY VARCHAR, ZLOCATIONDISPLAY VARCHAR)",
        "INSERT INTO ZHISTORYITEM VALUES (1, 16, 721692800, NULL, 51.5, -0.25, 'مقهى ☕', 'Берлин'),"
        " (2, 12, 721692810.5, NULL, NULL, NULL, NULL, NULL)",
        [
            WebSearch(
                locator="row ZHISTORYITEM:1",
                service="Apple Maps",
                query="مقهى ☕",
                result="Берлин",
                latitude="51.5",
                longitude="-0.25",
                searched=START,
                details=(Detail(name="Z_ENT", value=16),),
            ),
            WebSearch(
                locator="row ZHISTORYITEM:2",
                service="Apple Maps",
                query="",
                searched=END,
                details=(Detail(name="Z_ENT", value=12),),
            ),
        ],
        needed=("ZCREATETIME",),
    )


def test_text_replacements_of_both_tables(tmp_path: Path) -> None:
    for table in ("ZTEXTREPLACEMENTENTRY", "ZUSERDICTIONARYENTRY"):
        held_by_database(
            text_shortcuts,
            tmp_path / table / "TextReplacements.db",
            f"CREATE TABLE {table} (Z_PK INTEGER PRIMARY KEY, ZTIMESTAMP TIMESTAMP, ZPHRASE VARCHAR, ZSHORTCUT VARCHAR)",
            f"INSERT INTO {table} VALUES (4, 721692800, 'Auf dem Weg 🚗', 'adw')",
            [
                KeyboardWord(
                    locator=f"row {table}:4",
                    text="Auf dem Weg 🚗",
                    list="text replacements",
                    shortcut="adw",
                    details=(Detail(name="ZTIMESTAMP", value=721692800),),
                )
            ],
            needed=("ZPHRASE",),
        )


def test_a_text_replacement_that_was_taken_away_has_the_state_deleted(tmp_path: Path) -> None:
    path = tmp_path / "TextReplacements.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE ZTEXTREPLACEMENTENTRY (Z_PK INTEGER PRIMARY KEY, ZWASDELETED INTEGER, ZPHRASE, ZSHORTCUT);"
            "INSERT INTO ZTEXTREPLACEMENTENTRY VALUES (1, 0, 'a', 'b'), (2, 1, 'c', 'd'), (3, NULL, 'e', 'f')"
        )
    assert [each.state for each in run(text_shortcuts, path).artifacts] == ["live", "deleted", "live"]


def test_lookups_of_identities(tmp_path: Path) -> None:
    held_by_file(
        id_lookups,
        tmp_path / "com.apple.identityservices.idstatuscache.plist",
        plistlib.dumps(
            {
                "CacheVersion": 1,
                "com.apple.madrid": {
                    "tel:+447700900101": {
                        "LookupDate": 721692800.0,
                        "IDStatus": 1,
                        "Seen": datetime(2023, 11, 14),  # noqa: DTZ001 - UTC
                    },
                    "mailto:a@example.org": 7,
                },
            },
            fmt=plistlib.FMT_BINARY,
            sort_keys=False,
        ),
        [
            Interaction(
                locator='key $["com.apple.madrid"]["tel:+447700900101"]',
                app="com.apple.madrid",
                mechanism="identity lookup",
                recipients=("tel:+447700900101",),
                started=REAL,
                details=(
                    Detail(name="LookupDate", value="721692800.0"),
                    Detail(name="IDStatus", value=1),
                    Detail(name="Seen", value="2023-11-14T00:00:00+00:00"),
                ),
            )
        ],
    )


def test_clients_of_the_location(tmp_path: Path) -> None:
    held_by_file(
        location_clients,
        tmp_path / "locationd" / "clients.plist",
        plistlib.dumps(
            {
                "com.example": {"Authorization": 4, "LocationTimeStopped": 721692800.0, "BundleId": "com.ex"},
                "x": 1,
            },
            fmt=plistlib.FMT_XML,
            sort_keys=False,
        ),
        [
            Permission(
                locator='key $["com.example"]',
                app="com.ex",
                permission="location",
                status="4",
                used=REAL,
                details=(
                    Detail(name="Authorization", value=4),
                    Detail(name="LocationTimeStopped", value="721692800.0"),
                    Detail(name="BundleId", value="com.ex"),
                ),
            )
        ],
    )


def test_snapshots_are_named_with_application_and_size(tmp_path: Path) -> None:
    path = tmp_path / "SplashBoard" / "Snapshots" / "sceneID:com.example.app-default" / "A@2x.ktx"
    head = b"\xabKTX 11\xbb\r\n\x1a\n" + struct.pack("<8I", 0x04030201, 0, 1, 0, 0x93B0, 0x1908, 750, 1334)
    held_by_file(
        snapshots,
        path,
        head + bytes(40),
        [
            FileReference(
                locator="bytes 0+44",
                path=path.as_posix(),
                name="A@2x.ktx",
                size=84,
                origin="snapshot of an application's screen",
                app="com.example.app",
                width=750,
                height=1334,
            )
        ],
    )


@pytest.mark.parametrize(
    ("folder", "app"),
    [
        ("sceneID:com.my-firm.app-one-default", "com.my-firm.app-one"),
        ("sceneID:com.my-firm.app-0F4B6A2C-1111-2222-3333-ABCDEF012345", "com.my-firm.app"),
        ("com.my-firm.app-one - {DEFAULT GROUP}", "com.my-firm.app-one"),
        ("com.apple.mobilesafari", "com.apple.mobilesafari"),
        ("downscaled", None),
    ],
)
def test_the_application_of_a_snapshot_keeps_its_hyphens(
    tmp_path: Path, folder: str, app: str | None
) -> None:
    path = tmp_path / "Caches" / "Snapshots" / folder / "downscaled" / "A.jpeg"
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\xff\xd8\xff\xe0 picture")
    (found,) = run(snapshots, path).artifacts
    assert isinstance(found, FileReference)
    assert (found.app, found.width, found.size) == (app, None, 12)


def test_attachments_to_networks(tmp_path: Path) -> None:
    held_by_database(
        network_attachments,
        tmp_path / "netusage.sqlite",
        "CREATE TABLE ZNETWORKATTACHMENT (Z_PK INTEGER PRIMARY KEY, ZKIND INTEGER, ZFIRSTTIMESTAMP TIMESTAMP,"
        " ZTIMESTAMP TIMESTAMP, ZIDENTIFIER VARCHAR)",
        "INSERT INTO ZNETWORKATTACHMENT VALUES (1, 1, 721692800, 721692810.5, 'Café-Süd-f8:bb:bf:8d:b9:ca'),"
        " (2, 2, 721692800, 721692810.5, 'Carrier-1'), (3, 1, NULL, NULL, 'Gast-Netz'),"
        " (4, 1, NULL, NULL, '-0:1a:2:3:4:f')",
        [
            WifiNetwork(
                locator="row ZNETWORKATTACHMENT:1",
                ssid="Café-Süd",
                bssid="f8:bb:bf:8d:b9:ca",
                origin="ZNETWORKATTACHMENT",
                joined=START,
                last_joined=END,
            ),
            DeviceEvent(
                locator="row ZNETWORKATTACHMENT:2",
                event="ZNETWORKATTACHMENT",
                value="Carrier-1",
                log="netusage",
                started=START,
                ended=END,
                details=(Detail(name="ZKIND", value=2),),
            ),
            WifiNetwork(locator="row ZNETWORKATTACHMENT:3", ssid="Gast-Netz", origin="ZNETWORKATTACHMENT"),
            WifiNetwork(
                locator="row ZNETWORKATTACHMENT:4", ssid="", bssid="0:1a:2:3:4:f", origin="ZNETWORKATTACHMENT"
            ),
        ],
    )
