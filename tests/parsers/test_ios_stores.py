"""Caches of addresses, icons, App Store's usage, voice memos, journeys and sessions of applications of iOS."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from app_made import held_by_database
from parser_harness import run

from evidence.model.kinds import AppUsage, Bookmark, Detail, DeviceEvent, FileReference
from evidence.model.timestamp import Timestamp
from parsers.ios.app_sessions import parse as app_sessions
from parsers.ios.journeys import parse as journeys
from parsers.ios.safari_icons import parse as safari_icons
from parsers.ios.store_usage import parse as store_usage
from parsers.ios.url_cache import parse as url_cache
from parsers.ios.voice_memos import parse as voice_memos

START = Timestamp(1_700_000_000_000_000_000, "721692800", "cocoa_s")
END = Timestamp(1_700_000_010_500_000_000, "721692810.5", "cocoa_s")
MS = Timestamp(1_700_000_000_123_000_000, "1700000000123", "unix_ms")
# The statements are those that Foundation itself runs.
CACHE = (
    "CREATE TABLE cfurl_cache_response(entry_ID INTEGER PRIMARY KEY AUTOINCREMENT UNIQUE, version INTEGER,"
    " hash_value INTEGER, storage_policy INTEGER, request_key TEXT UNIQUE,"
    " time_stamp NOT NULL DEFAULT CURRENT_TIMESTAMP, partition TEXT);"
    "CREATE TABLE cfurl_cache_receiver_data(entry_ID INTEGER PRIMARY KEY, isDataOnFS INTEGER, receiver_data BLOB);"
    "CREATE TABLE cfurl_cache_blob_data(entry_ID INTEGER PRIMARY KEY, response_object BLOB, request_object BLOB,"
    " proto_props BLOB, user_info BLOB)"
)


def test_answers_that_an_application_kept(tmp_path: Path) -> None:
    held_by_database(
        url_cache,
        tmp_path / "Library" / "Caches" / "com.example.App" / "Cache.db",
        CACHE,
        "INSERT INTO cfurl_cache_response VALUES"
        " (1, 0, 5, 0, 'https://example.org/где?q=1', '2023-11-14 22:13:20', NULL),"
        " (2, 0, 6, 2, 'https://example.org/b', '2023-11-14 22:13:20', 'p'),"
        " (3, 0, 7, 0, NULL, 'some day', NULL), (4, 0, 8, 0, 'd', '', NULL);"
        "INSERT INTO cfurl_cache_receiver_data VALUES"
        " (1, 1, 'ED6AC03A-4E37-46E2-8C95-E29EDC92BF6E'), (2, 0, x'474946'), (3, 0, NULL)",
        [
            FileReference(
                locator="row cfurl_cache_response:1",
                path="ED6AC03A-4E37-46E2-8C95-E29EDC92BF6E",
                origin="URL cache",
                app="com.example.App",
                url="https://example.org/где?q=1",
                created=Timestamp(1_700_000_000_000_000_000, "2023-11-14 22:13:20", "text"),
                details=(Detail(name="storage_policy", value=0),),
            ),
            FileReference(
                locator="row cfurl_cache_response:2",
                size=3,
                origin="URL cache",
                app="com.example.App",
                url="https://example.org/b",
                created=Timestamp(1_700_000_000_000_000_000, "2023-11-14 22:13:20", "text"),
                details=(Detail(name="storage_policy", value=2), Detail(name="partition", value="p")),
            ),
            FileReference(
                locator="row cfurl_cache_response:3",
                origin="URL cache",
                app="com.example.App",
                created=Timestamp(None, "some day", "text"),
                details=(Detail(name="storage_policy", value=0),),
            ),
            FileReference(
                locator="row cfurl_cache_response:4",
                origin="URL cache",
                app="com.example.App",
                url="d",
                details=(Detail(name="storage_policy", value=0),),
            ),
        ],
        needed=("request_key",),
    )


def test_a_cache_before_2011_and_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "Cache.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE cfurl_cache_response(entry_ID INTEGER, request_key TEXT, time_stamp);"
            "CREATE TABLE cfurl_cache_receiver_data(entry_ID INTEGER, receiver_data);"
            "INSERT INTO cfurl_cache_response VALUES (9, 'a', 1.5), (8, 'b', NULL), (7, x'ff', NULL);"
            "INSERT INTO cfurl_cache_receiver_data VALUES (8, 'text'), (9, x'0102'), (7, 12)"
        )
    found = run(url_cache, path).artifacts
    assert [(each.url, each.size, each.app) for each in found] == [
        ("a", 2, None),
        ("b", 4, None),
        ("\\xff", None, None),
    ]


def test_pages_with_icons(tmp_path: Path) -> None:
    icon, size = Detail(name="icon", value="https://a.example/f.ico"), Detail(name="width", value=16)
    held_by_database(
        safari_icons,
        tmp_path / "Library" / "Image Cache" / "Favicons" / "Favicons.db",
        "CREATE TABLE page_url (url TEXT NOT NULL UNIQUE, uuid TEXT NOT NULL);"
        "CREATE TABLE icon_info (uuid TEXT PRIMARY KEY NOT NULL, url TEXT NOT NULL, timestamp INTEGER, width INTEGER);"
        "CREATE TABLE rejected_resources (page_url TEXT NOT NULL, icon_url TEXT NOT NULL, timestamp INTEGER)",
        "INSERT INTO page_url VALUES ('https://a.example/☕', 'u1'), ('https://b.example/', 'gone'),"
        " ('https://a.example/2', 'u1');"
        "INSERT INTO icon_info VALUES ('u1', 'https://a.example/f.ico', 721692800, 16),"
        " ('u2', 'https://c.example/f.ico', 1700000000, NULL);"
        "INSERT INTO rejected_resources VALUES ('https://d.example/', 'https://d.example/f.ico', 721692800)",
        [
            Bookmark(
                locator="row page_url:1",
                app="Safari",
                list="page with an icon",
                url="https://a.example/☕",
                modified=START,
                details=(icon, size),
            ),
            Bookmark(
                locator="row page_url:2", app="Safari", list="page with an icon", url="https://b.example/"
            ),
            Bookmark(
                locator="row page_url:3",
                app="Safari",
                list="page with an icon",
                url="https://a.example/2",
                modified=START,
                details=(icon, size),
            ),
            Bookmark(
                locator="row icon_info:2",
                app="Safari",
                list="icon without a page",
                modified=Timestamp(1_700_000_000_000_000_000, "1700000000", "unix_s"),
                details=(Detail(name="icon", value="https://c.example/f.ico"),),
            ),
            Bookmark(
                locator="row rejected_resources:1",
                app="Safari",
                list="page with a refused icon",
                url="https://d.example/",
                modified=START,
                details=(Detail(name="icon", value="https://d.example/f.ico"),),
            ),
        ],
        needed=("url", "uuid"),
    )


def test_what_the_app_store_noted_of_applications(tmp_path: Path) -> None:
    held_by_database(
        store_usage,
        tmp_path / "AMDSQLite.db.0",
        "CREATE TABLE AMDAppStoreUsageEvents (time INTEGER, creationTime INTEGER, type INTEGER, adamId INTEGER,"
        " appVersion TEXT, foregroundDuration INTEGER, userId INTEGER);"
        "CREATE TABLE DeviceStorageUsage (time INTEGER, availableDeviceCapacityGB INTEGER, totalDeviceCapacityGB INTEGER)",
        "INSERT INTO AMDAppStoreUsageEvents VALUES (1700000000123, 1700000000999, 2, 874139669, '6.1', 45, 77),"
        " (1700000000123, NULL, '1', 874139669, NULL, 0, NULL), (NULL, NULL, 3, NULL, NULL, NULL, NULL);"
        "INSERT INTO DeviceStorageUsage VALUES (1700000000123, 12, 64)",
        [
            AppUsage(
                locator="row AMDAppStoreUsageEvents:1",
                app="874139669",
                event="open",
                duration_s=45,
                source="App Store usage events",
                started=MS,
                details=(
                    Detail(name="appVersion", value="6.1"),
                    Detail(name="userId", value=77),
                    Detail(name="creationTime", value=1_700_000_000_999),
                ),
            ),
            AppUsage(
                locator="row AMDAppStoreUsageEvents:2",
                app="874139669",
                event="uninstall",
                duration_s=0,
                source="App Store usage events",
                started=MS,
            ),
            AppUsage(
                locator="row AMDAppStoreUsageEvents:3", app="", event="3", source="App Store usage events"
            ),
            DeviceEvent(
                locator="row DeviceStorageUsage:1",
                event="available capacity",
                value="12",
                unit="GB",
                log="DeviceStorageUsage",
                started=MS,
                details=(Detail(name="totalDeviceCapacityGB", value=64),),
            ),
        ],
    )


def test_voice_memos_and_deleted_ones(tmp_path: Path) -> None:
    held_by_database(
        voice_memos,
        tmp_path / "Recordings" / "CloudRecordings.db",
        "CREATE TABLE ZCLOUDRECORDING (Z_PK INTEGER PRIMARY KEY, ZFOLDER INTEGER, ZDATE TIMESTAMP, ZDURATION FLOAT,"
        " ZEVICTIONDATE TIMESTAMP, ZPATH VARCHAR, ZCUSTOMLABEL VARCHAR, ZENCRYPTEDTITLE VARCHAR, ZUNIQUEID VARCHAR);"
        "CREATE TABLE ZFOLDER (Z_PK INTEGER PRIMARY KEY, ZENCRYPTEDNAME VARCHAR)",
        "INSERT INTO ZFOLDER VALUES (3, 'Arbeit');"
        "INSERT INTO ZCLOUDRECORDING VALUES"
        " (1, 3, 721692800, 12.25, NULL, '20231114 221320-A.m4a', '2023-11-14T22:13:20Z', 'Разговор 🎙', 'U-1'),"
        " (2, 9, 721692800, 5, 721692810.5, NULL, 'Neue Aufnahme', NULL, NULL)",
        [
            FileReference(
                locator="row ZCLOUDRECORDING:1",
                path="20231114 221320-A.m4a",
                origin="Voice Memos",
                app="com.apple.VoiceMemos",
                text="Разговор 🎙",
                albums=("Arbeit",),
                duration_s="12.25",
                created=START,
                details=(
                    Detail(name="ZUNIQUEID", value="U-1"),
                    Detail(name="ZCUSTOMLABEL", value="2023-11-14T22:13:20Z"),
                ),
            ),
            FileReference(
                locator="row ZCLOUDRECORDING:2",
                origin="Voice Memos",
                app="com.apple.VoiceMemos",
                text="Neue Aufnahme",
                in_trash=True,
                duration_s=5,
                created=START,
                trashed=END,
                details=(Detail(name="ZFOLDER", value=9),),
            ),
        ],
    )


def test_voice_memos_before_ios_12(tmp_path: Path) -> None:
    path = tmp_path / "Recordings" / "Recordings.db"
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE ZRECORDING (Z_PK INTEGER PRIMARY KEY, ZDATE, ZDURATION, ZPATH, ZCUSTOMLABEL, ZITUNESPERSISTENTID);"
            "INSERT INTO ZRECORDING VALUES (1, 721692800, 3, '/var/mobile/Media/Recordings/1.m4a', 'x', 9)"
        )
    (found,) = run(voice_memos, path).artifacts
    assert (found.path, found.text, found.created) == ("/var/mobile/Media/Recordings/1.m4a", "x", START)


WAYS = (
    "CREATE TABLE ZRTLEARNEDLOCATIONOFINTERESTTRANSITIONMO (Z_PK INTEGER PRIMARY KEY, ZLOCATIONOFINTEREST INTEGER,"
    " ZPREDOMINANTMOTIONACTIVITYTYPE INTEGER, ZSTARTDATE TIMESTAMP, ZSTOPDATE TIMESTAMP, ZVISITIDENTIFIERORIGIN BLOB,"
    " ZVISITIDENTIFIERDESTINATION BLOB);"
    "CREATE TABLE ZRTLEARNEDLOCATIONOFINTERESTVISITMO (Z_PK INTEGER PRIMARY KEY, ZIDENTIFIER BLOB,"
    " ZLOCATIONOFINTEREST INTEGER, ZLOCATIONLATITUDE FLOAT, ZLOCATIONLONGITUDE FLOAT, ZENTRYDATE TIMESTAMP);"
    "CREATE TABLE ZRTLEARNEDLOCATIONOFINTERESTMO (Z_PK INTEGER PRIMARY KEY, ZLOCATIONLATITUDE FLOAT,"
    " ZLOCATIONLONGITUDE FLOAT)"
)


def test_ways_between_places(tmp_path: Path) -> None:
    held_by_database(
        journeys,
        tmp_path / "Local.sqlite",
        WAYS,
        "INSERT INTO ZRTLEARNEDLOCATIONOFINTERESTMO VALUES (5, 48.25, 11.5);"
        "INSERT INTO ZRTLEARNEDLOCATIONOFINTERESTVISITMO VALUES (1, x'AA', 5, 51.5, -0.25, 1), (2, x'BB', 5, NULL, NULL, 2);"
        "INSERT INTO ZRTLEARNEDLOCATIONOFINTERESTTRANSITIONMO VALUES"
        " (1, NULL, 4, 721692800, 721692810.5, x'AA', x'BB'), (2, 5, NULL, -1, NULL, NULL, x'CC')",
        [
            DeviceEvent(
                locator="row ZRTLEARNEDLOCATIONOFINTERESTTRANSITIONMO:1",
                event="transition between places",
                value="4",
                log="ZRTLEARNEDLOCATIONOFINTERESTTRANSITIONMO",
                started=START,
                ended=END,
                details=(
                    Detail(name="origin.ZLOCATIONLATITUDE", value="51.5"),
                    Detail(name="origin.ZLOCATIONLONGITUDE", value="-0.25"),
                    Detail(name="destination.ZLOCATIONLATITUDE", value="48.25"),
                    Detail(name="destination.ZLOCATIONLONGITUDE", value="11.5"),
                    Detail(name="ZVISITIDENTIFIERORIGIN", value="aa"),
                    Detail(name="ZVISITIDENTIFIERDESTINATION", value="bb"),
                ),
            ),
            DeviceEvent(
                locator="row ZRTLEARNEDLOCATIONOFINTERESTTRANSITIONMO:2",
                event="transition between places",
                log="ZRTLEARNEDLOCATIONOFINTERESTTRANSITIONMO",
                details=(
                    Detail(name="place.ZLOCATIONLATITUDE", value="48.25"),
                    Detail(name="place.ZLOCATIONLONGITUDE", value="11.5"),
                    Detail(name="ZVISITIDENTIFIERDESTINATION", value="cc"),
                    Detail(name="ZLOCATIONOFINTEREST", value=5),
                ),
            ),
        ],
    )


def test_sessions_of_applications(tmp_path: Path) -> None:
    held_by_database(
        app_sessions,
        tmp_path / "DuetExpertCenter" / "_ATXDataStore.db",
        "CREATE TABLE alog (id INTEGER PRIMARY KEY, bundleId INTEGER, actionType INTEGER, date REAL, location BLOB,"
        " prevLocation BLOB, motionType INTEGER, appSessionStartDate REAL, appSessionEndDate REAL, geohash INTEGER);"
        "CREATE TABLE alogAction (id INTEGER PRIMARY KEY, actionType TEXT);"
        "CREATE TABLE alogBundleId (id INTEGER PRIMARY KEY, bundleId TEXT)",
        "INSERT INTO alogAction VALUES (1, 'INSendMessageIntent');"
        "INSERT INTO alogBundleId VALUES (7, 'net.whatsapp.WhatsApp');"
        "INSERT INTO alog VALUES (1, 7, 1, 721692810.5, x'0AFF', NULL, 2, 721692800.0, 721692810.5, 99),"
        " (2, 'com.apple.mobilesafari', 8, NULL, NULL, NULL, NULL, NULL, NULL, NULL)",
        [
            AppUsage(
                locator="row alog:1",
                app="net.whatsapp.WhatsApp",
                event="INSendMessageIntent",
                source="ATX action log",
                started=Timestamp(1_700_000_000_000_000_000, "721692800.0", "cocoa_s"),
                ended=END,
                used=END,
                details=(
                    Detail(name="location", value="0aff"),
                    Detail(name="motionType", value=2),
                    Detail(name="geohash", value=99),
                ),
            ),
            AppUsage(locator="row alog:2", app="com.apple.mobilesafari", event="8", source="ATX action log"),
        ],
    )


def test_every_row_is_there_whatever_its_columns_hold(tmp_path: Path) -> None:
    odd = ("NULL", "'text'", "x'00ff'", "-1.5", "9223372036854775807", "1e308")
    for parser, name, schema, table, columns in (
        (
            url_cache,
            "Cache.db",
            CACHE,
            "cfurl_cache_response",
            "storage_policy, request_key, time_stamp, partition",
        ),
        (
            store_usage,
            "AMDSQLite.db.0",
            "CREATE TABLE AMDAppStoreUsageEvents (time, type, adamId, foregroundDuration, userId)",
            "AMDAppStoreUsageEvents",
            "time, type, adamId, foregroundDuration, userId",
        ),
        (
            app_sessions,
            "_ATXDataStore.db",
            "CREATE TABLE alog (bundleId, actionType, date, location, appSessionStartDate, appSessionEndDate)",
            "alog",
            "bundleId, actionType, date, location, appSessionStartDate, appSessionEndDate",
        ),
        (
            journeys,
            "Local.sqlite",
            WAYS.replace("BLOB", "").replace("TIMESTAMP", ""),
            "ZRTLEARNEDLOCATIONOFINTERESTTRANSITIONMO",
            "ZSTARTDATE, ZSTOPDATE, ZPREDOMINANTMOTIONACTIVITYTYPE, ZVISITIDENTIFIERORIGIN, ZLOCATIONOFINTEREST",
        ),
    ):
        path = tmp_path / name
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(schema)
            count = len(columns.split(","))
            for value in odd:
                stamped = "'x'" if value == "NULL" and "time_stamp" in columns else value
                values = ", ".join([stamped] * count)
                connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({values})")
            connection.commit()
            (total,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        assert len(run(parser, path).artifacts) == total == len(odd)
