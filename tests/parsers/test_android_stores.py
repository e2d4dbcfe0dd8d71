"""Stores of Android's services and Google's applications, made by their published schemas."""

from __future__ import annotations

import base64
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest
from app_made import held_by_database, held_by_file
from parser_harness import run

from evidence.contract.parser import Parser
from evidence.model.kinds import (
    AppUsage,
    Bookmark,
    CellTower,
    Detail,
    Device,
    KeyboardWord,
    Location,
    Message,
    WebSearch,
)
from evidence.model.timestamp import Timestamp
from parsers.android.battery_usage import parse as battery_usage
from parsers.android.cell_broadcasts import parse as cell_broadcasts
from parsers.android.chrome_offline_pages import parse as chrome_offline_pages
from parsers.android.maps_destinations import parse as maps_destinations
from parsers.android.play_services import parse as play_services
from parsers.android.samsung_browser import parse as samsung_browser
from parsers.android.samsung_clipboard import parse as samsung_clipboard
from parsers.android.samsung_wellbeing import parse as samsung_wellbeing

_MS = 1_700_000_000_123
_WEBKIT = 13_344_473_600_000_000
_PAGES = """CREATE TABLE offlinepages_v1 (offline_id INTEGER PRIMARY KEY NOT NULL, creation_time INTEGER NOT NULL,
 file_size INTEGER NOT NULL, last_access_time INTEGER NOT NULL, access_count INTEGER NOT NULL,
 system_download_id INTEGER NOT NULL DEFAULT 0, file_missing_time INTEGER NOT NULL DEFAULT 0,
 upgrade_attempt INTEGER NOT NULL DEFAULT 0, client_namespace VARCHAR NOT NULL, client_id VARCHAR NOT NULL,
 online_url VARCHAR NOT NULL, file_path VARCHAR NOT NULL, title VARCHAR NOT NULL DEFAULT '',
 original_url VARCHAR NOT NULL DEFAULT '', request_origin VARCHAR NOT NULL DEFAULT '',
 digest VARCHAR NOT NULL DEFAULT '', snippet VARCHAR NOT NULL DEFAULT '', attribution VARCHAR NOT NULL DEFAULT '')"""
_DESTINATIONS = """CREATE TABLE destination_history (time INTEGER, dest_lat INTEGER, dest_lng INTEGER, dest_title STRING,
 dest_address STRING, dest_token STRING, source_lat INTEGER, source_lng INTEGER, day_of_week INTEGER,
 hour_of_day INTEGER)"""
_CELLS = """CREATE TABLE cell_broadcasts (_id INTEGER PRIMARY KEY AUTOINCREMENT, sub_id INTEGER, slot_index INTEGER DEFAULT
 0, geo_scope INTEGER, plmn TEXT, lac INTEGER, cid INTEGER, serial_number INTEGER, service_category INTEGER,
 language TEXT, dcs INTEGER DEFAULT 0, body TEXT, format INTEGER, priority INTEGER, received_time BIGINT,
 message_broadcasted BOOLEAN DEFAULT 0)"""
_BATTERY = """CREATE TABLE BatteryState (mId INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uid INTEGER NOT NULL, userId
 INTEGER NOT NULL, packageName TEXT, timestamp INTEGER NOT NULL, consumerType INTEGER NOT NULL,
 isFullChargeCycleStart INTEGER NOT NULL, batteryInformation TEXT, batteryInformationDebug TEXT);
CREATE TABLE AppUsageEventEntity (mId INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uid INTEGER NOT NULL, userId INTEGER
 NOT NULL, timestamp INTEGER NOT NULL, appUsageEventType INTEGER NOT NULL, packageName TEXT, instanceId INTEGER NOT
 NULL, taskRootPackageName TEXT)"""


def _ms(value: int = _MS) -> Timestamp:
    return Timestamp(value * 1_000_000, str(value), "unix_ms")


def _named(**values: str | int | bool) -> tuple[Detail, ...]:
    return tuple(Detail(name=name, value=value) for name, value in values.items())


def test_pages_kept_offline(tmp_path: Path) -> None:
    folder = tmp_path / "data/data/com.android.chrome/app_chrome/Default/Offline Pages/metadata"
    held_by_database(
        chrome_offline_pages,
        folder / "OfflinePages.db",
        _PAGES,
        f"INSERT INTO offlinepages_v1 VALUES (-5, {_WEBKIT}, 1234, {_WEBKIT + 9}, 3, 0, 0, 0, 'async_loading', 'c1',"
        f" 'https://a.example/٣', '/data/a.mhtml', 'Título', '', 'org.app', 'd', '', ''), (7, {_WEBKIT}, 0, 0, 0, 0, 0,"
        " 0, 'last_n', '', 'https://b.example/', '', '', '', '', '', '', '')",
        [
            Bookmark(
                locator="row offlinepages_v1:-5",
                app="Chrome",
                list="page kept offline",
                url="https://a.example/٣",
                title="Título",
                visit_count=3,
                created=Timestamp(1_700_000_000 * 10**9, str(_WEBKIT), "webkit_us"),
                visited=Timestamp(1_700_000_000 * 10**9 + 9000, str(_WEBKIT + 9), "webkit_us"),
                details=_named(
                    file_path="/data/a.mhtml",
                    file_size=1234,
                    original_url="",
                    client_namespace="async_loading",
                    client_id="c1",
                    request_origin="org.app",
                    system_download_id=0,
                    file_missing_time=0,
                    digest="d",
                    snippet="",
                    attribution="",
                ),
            ),
            Bookmark(
                locator="row offlinepages_v1:7",
                app="Chrome",
                list="page kept offline",
                url="https://b.example/",
                visit_count=0,
                created=Timestamp(1_700_000_000 * 10**9, str(_WEBKIT), "webkit_us"),
                details=_named(
                    file_path="",
                    file_size=0,
                    original_url="",
                    client_namespace="last_n",
                    client_id="",
                    request_origin="",
                    system_download_id=0,
                    file_missing_time=0,
                    digest="",
                    snippet="",
                    attribution="",
                ),
            ),
        ],
    )


def test_directions_that_maps_was_asked_for(tmp_path: Path) -> None:
    held_by_database(
        maps_destinations,
        tmp_path / "da_destination_history",
        _DESTINATIONS,
        f"INSERT INTO destination_history VALUES ({_MS}, 25065700, -55170001, 'Port', 'Street 1', 't', 48856614, 2352221,"
        " 3, 14), (NULL, NULL, NULL, NULL, 'Street 2', NULL, NULL, 1, NULL, NULL)",
        [
            WebSearch(
                locator="row destination_history:1",
                service="Google Maps",
                query="Port",
                type="directions",
                result="Street 1",
                latitude="25.0657",
                longitude="-55.170001",
                searched=_ms(),
                details=_named(**{"dest_token": "t", "day_of_week": 3, "hour_of_day": 14}),
            ),
            Location(
                locator="row destination_history:1",
                latitude="48.856614",
                longitude="2.352221",
                origin="Google Maps, start of directions that were asked for",
                recorded=_ms(),
            ),
            WebSearch(
                locator="row destination_history:2",
                service="Google Maps",
                query="Street 2",
                type="directions",
                result="Street 2",
            ),
        ],
        needed=("source_lat", "source_lng"),
    )


def test_the_advertising_identifier_and_what_stands_beside_it(tmp_path: Path) -> None:
    texts = (
        '<string name="adid_key">38400000-8cf0-11bd-b23e-10b96e40000d</string>',
        '<boolean name="enable_limit_ad_tracking" value="true" />',
        '<int name="adid_reset_count" value="2" />',
    )
    data = (
        "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<map>\n" + "\n".join(texts) + "\n</map>"
    ).encode()
    names = (
        ("adid_key", "38400000-8cf0-11bd-b23e-10b96e40000d", "advertising id"),
        ("enable_limit_ad_tracking", "true", None),
        ("adid_reset_count", "2", None),
    )
    expected = [
        Device(
            locator=f"bytes {data.index(text.encode())}+{len(text)}",
            name=name,
            value=value,
            property=property_,
        )
        for text, (name, value, property_) in zip(texts, names, strict=True)
    ]
    held_by_file(
        play_services, tmp_path / "com.google.android.gms/shared_prefs/adid_settings.xml", data, expected
    )


def test_what_a_device_checked_in_with(tmp_path: Path) -> None:
    path = tmp_path / "com.google.android.gms/shared_prefs/Checkin.xml"
    path.parent.mkdir(parents=True)
    path.write_text(
        "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<map>\n<string name=\"android_id\">3627736167647049813"
        '</string>\n<long name="CheckinService_lastCheckinServerTime" value="1788738671409" />\n'
        '<set name="accounts"><string>a@b.example</string><string>c@d.example</string></set>\n</map>',
        encoding="utf-8",
    )
    found = [each for each in run(play_services, path).artifacts if isinstance(each, Device)]
    assert [(each.name, each.value, each.property) for each in found] == [
        ("android_id", "3627736167647049813", None),
        ("CheckinService_lastCheckinServerTime", "1788738671409", None),
        ("accounts", "a@b.example, c@d.example", None),
    ]


def test_alerts_of_cells_and_the_cells(tmp_path: Path) -> None:
    held_by_database(
        cell_broadcasts,
        tmp_path / "cellbroadcasts.db",
        _CELLS,
        f"INSERT INTO cell_broadcasts VALUES (1, 2, 0, 0, '310260', 51, 12345, 9000, 4370, 'en', 0, 'إنذار', 1, 3, {_MS},"
        f" 1), (2, 2, 0, 1, '26201', NULL, NULL, 9001, 4371, NULL, 0, NULL, 1, 3, {_MS + 1}, 0),"
        " (3, 1, 0, 1, 'x', -1, 7, 1, 1, NULL, 0, 'B', 1, 3, NULL, NULL)",
        [
            Message(
                locator="row cell_broadcasts:1",
                service="Cell Broadcast",
                direction="incoming",
                body="إنذار",
                received=_ms(),
                details=_named(
                    serial_number=9000,
                    service_category=4370,
                    geo_scope=0,
                    language="en",
                    message_broadcasted=1,
                    slot_index=0,
                    sub_id=2,
                    format=1,
                    priority=3,
                    dcs=0,
                    plmn="310260",
                    lac=51,
                    cid=12345,
                ),
            ),
            CellTower(
                locator="row cell_broadcasts:1",
                mcc="310",
                mnc="260",
                area="51",
                cell="12345",
                origin="sender of a cell broadcast",
                recorded=_ms(),
            ),
            Message(
                locator="row cell_broadcasts:2",
                service="Cell Broadcast",
                direction="incoming",
                received=_ms(_MS + 1),
                details=_named(
                    serial_number=9001,
                    service_category=4371,
                    geo_scope=1,
                    message_broadcasted=0,
                    slot_index=0,
                    sub_id=2,
                    format=1,
                    priority=3,
                    dcs=0,
                    plmn="26201",
                ),
            ),
            Message(
                locator="row cell_broadcasts:3",
                service="Cell Broadcast",
                direction="incoming",
                body="B",
                details=_named(
                    serial_number=1,
                    service_category=1,
                    geo_scope=1,
                    slot_index=0,
                    sub_id=1,
                    format=1,
                    priority=3,
                    dcs=0,
                    plmn="x",
                    lac=-1,
                    cid=7,
                ),
            ),
            CellTower(
                locator="row cell_broadcasts:3", cell="7", origin="sender of a cell broadcast", recorded=None
            ),
        ],
        needed=("lac", "cid"),
    )


def test_alerts_as_the_application_that_shows_them_keeps_them(tmp_path: Path) -> None:
    path = tmp_path / "cell_broadcasts_v13.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE broadcasts (_id INTEGER PRIMARY KEY, geo_scope INTEGER, plmn TEXT, lac INTEGER, cid INTEGER,"
            " serial_number INTEGER, service_category INTEGER, language TEXT, body TEXT, date INTEGER, read INTEGER,"
            f" isSmsSyncPending BOOLEAN); INSERT INTO broadcasts VALUES (4, 3, NULL, 1, NULL, 5, 6, 'es', 'A', {_MS}, 1, 0)"
        )
    message, tower = run(cell_broadcasts, path).artifacts
    assert isinstance(message, Message)
    assert (message.body, message.received) == ("A", _ms())
    assert Detail(name="read", value=1) in message.details
    assert isinstance(tower, CellTower)
    assert (tower.mcc, tower.area, tower.cell) == (None, "1", None)


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes([*out, value])


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _inner(field: int, data: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(data)) + data


_INFORMATION = (
    _inner(1, _number(1, 87) + _number(2, 3) + _number(3, 2))
    + _number(2, 0)
    + _number(3, 98_765)
    + _inner(4, b"Asia/Dubai")
    + _inner(7, "محادثة".encode())
    + _varint(11 << 3 | 1)
    + struct.pack("<d", 1.25)
    + _number(13, 1)
    + _number(14, 61_500)
    + _number(15, 2_000)
)


def test_battery_use_in_a_protobuf_and_when_applications_were_in_front(tmp_path: Path) -> None:
    packed = base64.b64encode(_INFORMATION).decode()
    held_by_database(
        battery_usage,
        tmp_path / "battery-usage-db-v9",
        _BATTERY,
        f"INSERT INTO BatteryState VALUES (1, 10123, 0, 'org.chat', {_MS}, 1, 0, '{packed}', ''), (2, 1000, 0, NULL,"
        f" {_MS + 1}, 3, 1, NULL, NULL); INSERT INTO AppUsageEventEntity VALUES (1, 10123, 0, {_MS + 2}, 1, 'org.chat',"
        f" 55, 'org.launcher'), (2, 10123, 0, {_MS + 3}, 2, 'org.chat', 55, NULL), (3, 0, 0, {_MS + 4}, 9, NULL, 0,"
        " NULL)",
        [
            AppUsage(
                locator="row BatteryState:1",
                app="org.chat",
                name="محادثة",
                event="battery use",
                duration_s="61.5",
                source="battery use of the settings",
                ended=_ms(),
                details=_named(
                    uid=10123,
                    userId=0,
                    consumerType=1,
                    isFullChargeCycleStart=0,
                    batteryInformationDebug="",
                    **{"battery level": 87, "battery status": 3, "battery health": 2},
                    is_hidden=False,
                    boot_timestamp=98765,
                    zone_id="Asia/Dubai",
                    consume_power="1.25",
                    drain_type=1,
                    background_usage_time_in_ms=2000,
                ),
            ),
            AppUsage(
                locator="row BatteryState:2",
                app="uid 1000",
                event="battery use",
                source="battery use of the settings",
                ended=_ms(_MS + 1),
                details=_named(uid=1000, userId=0, consumerType=3, isFullChargeCycleStart=1),
            ),
            *(
                AppUsage(
                    locator=f"row AppUsageEventEntity:{number}",
                    app=app,
                    event=event,
                    source="battery use of the settings",
                    started=_ms(_MS + 1 + number),
                    details=details,
                )
                for number, app, event, details in (
                    (
                        1,
                        "org.chat",
                        "activity resumed",
                        _named(uid=10123, userId=0, instanceId=55, taskRootPackageName="org.launcher"),
                    ),
                    (2, "org.chat", "activity stopped", _named(uid=10123, userId=0, instanceId=55)),
                    (3, "uid 0", "type 9", _named(uid=0, userId=0, instanceId=0)),
                )
            ),
        ],
    )


def test_battery_use_of_older_versions_and_a_damaged_protobuf(tmp_path: Path) -> None:
    path = tmp_path / "battery-usage-db-v4"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE BatteryState (mId INTEGER PRIMARY KEY, uid INTEGER, userId INTEGER, appLabel TEXT, packageName"
            " TEXT, isHidden INTEGER, bootTimestamp INTEGER, timestamp INTEGER, zoneId TEXT, totalPower REAL, consumePower"
            " REAL, percentOfTotal REAL, foregroundUsageTimeInMs INTEGER, backgroundUsageTimeInMs INTEGER, drainType INTEGER,"
            " consumerType INTEGER, batteryLevel INTEGER, batteryStatus INTEGER, batteryHealth INTEGER, batteryInformation"
            f" TEXT); INSERT INTO BatteryState VALUES (1, 10, 0, 'Chat', 'org.chat', 0, 5, {_MS}, 'UTC', 1.5, 0.5, 3.0,"
            " 2000, 100, 1, 1, 50, 2, 2, NULL), (2, 10, 0, NULL, 'a', 0, 5, 'no number', NULL, 'x', NULL, NULL, 'y', NULL,"
            " NULL, NULL, NULL, NULL, NULL, '%%%'), (3, 10, 0, NULL, 'b', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,"
            " NULL, NULL, NULL, NULL, NULL, NULL, 'Cg==')"
        )
    outcome = run(battery_usage, path)
    first, *others = (each for each in outcome.artifacts if isinstance(each, AppUsage))
    assert (first.name, first.duration_s, first.ended) == ("Chat", 2, _ms())
    assert Detail(name="consumePower", value="0.5") in first.details
    assert [each.app for each in others] == ["a", "b"]
    assert [message for message, _ in outcome.warnings if "Base64" in message or "damaged" in message] != []


def test_use_that_samsungs_digital_wellbeing_kept(tmp_path: Path) -> None:
    held_by_database(
        samsung_wellbeing,
        tmp_path / "dwbCommon.db",
        "CREATE TABLE usageEvents (eventId INTEGER PRIMARY KEY, timeStamp INTEGER, pkgId INTEGER, eventType INTEGER);"
        "CREATE TABLE foundPackages (pkgId INTEGER, name TEXT)",
        f"INSERT INTO foundPackages VALUES (171, 'android'), (172, 'org.chat'); INSERT INTO usageEvents VALUES"
        f" (3, {_MS}, 171, 18), (4, {_MS + 1}, 172, 1), (5, {_MS + 2}, 999, 7777), (6, NULL, NULL, NULL)",
        [
            AppUsage(
                locator=f"row usageEvents:{number}",
                app=app,
                event=event,
                source="Samsung Digital Wellbeing",
                started=started,
            )
            for number, app, event, started in (
                (3, "android", "keyguard hidden", _ms()),
                (4, "org.chat", "activity resumed", _ms(_MS + 1)),
                (5, "package 999", "7777", _ms(_MS + 2)),
                (6, "", None, None),
            )
        ],
    )


def test_what_was_copied_on_samsungs_keyboard(tmp_path: Path) -> None:
    held_by_database(
        samsung_clipboard,
        tmp_path / "ClipItem.db",
        "CREATE TABLE clip_table (id INTEGER PRIMARY KEY, time_stamp INTEGER, type INTEGER, text TEXT, html TEXT, uri TEXT,"
        " uri_list TEXT, mime_type TEXT, caller_app_uid INTEGER, caller_package_name TEXT, origin INTEGER, user_id INTEGER)",
        f"INSERT INTO clip_table VALUES (1, {_MS}, 1, 'رقم +971', NULL, NULL, NULL, NULL, NULL, 'org.chat', NULL, 150),"
        f" (2, {_MS + 1}, 9, NULL, '<b>x</b>', NULL, NULL, 'text/html', 10123, NULL, NULL, 0),"
        " (3, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)",
        [
            KeyboardWord(
                locator="row clip_table:1",
                text="رقم +971",
                list="clipboard, text",
                app="org.chat",
                created=_ms(),
                details=_named(user_id=150),
            ),
            KeyboardWord(
                locator="row clip_table:2",
                text="",
                list="clipboard, type 9",
                created=_ms(_MS + 1),
                details=_named(html="<b>x</b>", mime_type="text/html", caller_app_uid=10123, user_id=0),
            ),
            KeyboardWord(locator="row clip_table:3", text="", list="clipboard"),
        ],
    )


_SBROWSER = """CREATE TABLE BOOKMARKS (_ID INTEGER PRIMARY KEY AUTOINCREMENT, BOOKMARK_ID INTEGER DEFAULT 0 NOT NULL,
 URL TEXT, SURL TEXT, TITLE TEXT, FAVICON BLOB, FOLDER INTEGER DEFAULT 0 NOT NULL, PARENT INTEGER DEFAULT 0 NOT NULL,
 POSITION INTEGER DEFAULT 0 NOT NULL, DELETED INTEGER DEFAULT 0 NOT NULL, CREATED INTEGER DEFAULT 0 NOT NULL,
 DEVICE_NAME TEXT);
CREATE TABLE READINGLIST (_id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL, dir_path TEXT NOT NULL, title TEXT,
 description TEXT, favicon BLOB, url TEXT NOT NULL, device_name TEXT, created INTEGER DEFAULT 0);
CREATE TABLE TABS (_ID INTEGER PRIMARY KEY AUTOINCREMENT, TAB_ID INTEGER, TAB_INDEX INTEGER, TAB_URL TEXT, TAB_TITLE
 TEXT, TAB_FAV_ICON BLOB, TAB_ACTIVATE INTEGER, IS_DELETED INTEGER DEFAULT 0, IS_INCOGNITO INTEGER DEFAULT 0,
 DATE_CREATED INTEGER, DEVICE_NAME TEXT)"""


def test_bookmarks_pages_and_tabs_of_samsungs_browser(tmp_path: Path) -> None:
    held_by_database(
        samsung_browser,
        tmp_path / "com.sec.android.app.sbrowser/databases/SBrowser.db",
        _SBROWSER,
        f"INSERT INTO BOOKMARKS VALUES (1, 11, NULL, NULL, 'Ordner', NULL, 1, 0, 0, 0, {_MS}, NULL), (2, 12,"
        " 'https://a.example/', 'a', 'عنوان', NULL, 0, 11, 3, 1, 0, 'Tablet'); INSERT INTO READINGLIST VALUES (4, '/p/1',"
        f" '/p', 'T', 'D', NULL, 'https://b.example/', 'Phone', {_MS}); INSERT INTO TABS VALUES (7, 70, 2,"
        f" 'https://c.example/', 'Tab', NULL, 1, 0, 1, {_MS}, 'Phone'), (8, NULL, NULL, NULL, NULL, NULL, NULL, NULL,"
        " NULL, NULL, NULL)",
        [
            Bookmark(
                locator="row BOOKMARKS:1",
                app="Samsung Internet",
                list="folder of bookmarks",
                title="Ordner",
                position=0,
                details=_named(BOOKMARK_ID=11, FOLDER=1, CREATED=_MS),
            ),
            Bookmark(
                locator="row BOOKMARKS:2",
                app="Samsung Internet",
                list="bookmarks",
                url="https://a.example/",
                title="عنوان",
                position=3,
                details=_named(BOOKMARK_ID=12, PARENT=11, SURL="a", DELETED=1, DEVICE_NAME="Tablet"),
            ),
            Bookmark(
                locator="row READINGLIST:4",
                app="Samsung Internet",
                list="saved pages",
                url="https://b.example/",
                title="T",
                text="D",
                details=_named(path="/p/1", dir_path="/p", created=_MS, device_name="Phone"),
            ),
            Bookmark(
                locator="row TABS:7",
                app="Samsung Internet",
                list="tabs",
                url="https://c.example/",
                title="Tab",
                position=2,
                private=True,
                details=_named(TAB_ID=70, TAB_ACTIVATE=1, DATE_CREATED=_MS, DEVICE_NAME="Phone"),
            ),
            Bookmark(locator="row TABS:8", app="Samsung Internet", list="tabs"),
        ],
    )


@pytest.mark.parametrize(
    "parser",
    [
        battery_usage,
        cell_broadcasts,
        chrome_offline_pages,
        maps_destinations,
        play_services,
        samsung_browser,
        samsung_clipboard,
        samsung_wellbeing,
    ],
)
def test_what_is_no_such_file_gives_nothing_but_words(parser: Parser, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"SQLite format 3\0" + bytes(200))
    outcome = run(parser, path)
    assert outcome.artifacts == []
    assert outcome.warnings != []
