"""What iOS keeps of its use: knowledgeC, data usage, permissions and accounts, held by databases made of their schemas."""

from __future__ import annotations

import plistlib
from pathlib import Path

from app_made import held_by_database

from evidence.model.kinds import (
    Account,
    AppUsage,
    Detail,
    DeviceEvent,
    Interaction,
    Location,
    Notification,
    Permission,
    WebVisit,
)
from evidence.model.timestamp import Timestamp
from parsers.ios.accounts import parse as accounts
from parsers.ios.data_usage import parse as data_usage
from parsers.ios.knowledge import parse as knowledge
from parsers.ios.permissions import parse as permissions

START = Timestamp(1_700_000_000_000_000_000, "721692800", "cocoa_s")
END = Timestamp(1_700_000_010_500_000_000, "721692810.5", "cocoa_s")
IMPOSSIBLE = Timestamp(None, "1e+300", "cocoa_s")

_KNOWLEDGE = (
    "CREATE TABLE ZOBJECT (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, ZSOURCE INTEGER, ZSECONDSFROMGMT INTEGER,"
    " ZVALUEINTEGER INTEGER, ZSTRUCTUREDMETADATA INTEGER, ZCREATIONDATE TIMESTAMP, ZENDDATE TIMESTAMP,"
    " ZSTARTDATE TIMESTAMP, ZVALUEDOUBLE FLOAT, ZUUID VARCHAR, ZSTREAMNAME VARCHAR, ZVALUESTRING VARCHAR);"
    "CREATE TABLE ZSOURCE (Z_PK INTEGER PRIMARY KEY, ZBUNDLEID VARCHAR, ZDEVICEID VARCHAR, ZGROUPID VARCHAR);"
    "CREATE TABLE ZSTRUCTUREDMETADATA (Z_PK INTEGER PRIMARY KEY, Z_DKINTENTMETADATAKEY__INTENTCLASS VARCHAR,"
    " Z_DKINTENTMETADATAKEY__DIRECTION INTEGER, Z_DKNOTIFICATIONUSAGEMETADATAKEY__BUNDLEID VARCHAR,"
    " Z_DKSAFARIHISTORYMETADATAKEY__TITLE VARCHAR, Z_DKLOCATIONAPPLICATIONACTIVITYMETADATAKEY__LATITUDE FLOAT,"
    " Z_DKLOCATIONAPPLICATIONACTIVITYMETADATAKEY__LONGITUDE FLOAT, ZMETADATAHASH VARCHAR)"
)


def test_events_of_knowledgec_are_what_their_stream_says(tmp_path: Path) -> None:
    held_by_database(
        knowledge,
        tmp_path / "knowledgeC.db",
        _KNOWLEDGE,
        "INSERT INTO ZSOURCE VALUES (1, 'net.whatsapp.WhatsApp', NULL, 'مجموعة 👪');"
        "INSERT INTO ZSTRUCTUREDMETADATA VALUES (1, 'INSendMessageIntent', 1, NULL, NULL, NULL, NULL, 'x'),"
        " (2, NULL, NULL, 'com.apple.MobileSMS', NULL, NULL, NULL, NULL),"
        " (3, NULL, NULL, NULL, 'Ünïcode', NULL, NULL, NULL), (4, NULL, NULL, NULL, NULL, 51.5, -0.25, NULL);"
        "INSERT INTO ZOBJECT (Z_PK, ZSTREAMNAME, ZVALUESTRING, ZVALUEINTEGER, ZVALUEDOUBLE, ZSTARTDATE, ZENDDATE,"
        " ZSOURCE, ZSTRUCTUREDMETADATA, ZUUID) VALUES"
        " (1, '/app/inFocus', 'com.example', 77, 7.7e18, 721692800, 721692810.5, NULL, NULL, 'u'),"
        " (2, '/app/intents', 'com.example', 77, 7.7e18, 721692800, 721692810.5, 1, 1, NULL),"
        " (3, '/notification/usage', 'Receive', 77, 7.7e18, 721692800, 721692810.5, NULL, 2, NULL),"
        " (4, '/safari/history', 'https://a.example', 77, 7.7e18, 721692800, 721692810.5, NULL, 3, NULL),"
        " (5, '/app/locationActivity', 'com.maps', 77, 7.7e18, 721692800, NULL, NULL, 4, NULL),"
        " (7, '/device/isLocked', NULL, 1, 1.0, 721692800, 1e300, 9, 9, NULL)",
        [
            AppUsage(
                locator="row ZOBJECT:1",
                app="com.example",
                event="/app/inFocus",
                source="knowledgeC",
                started=START,
                ended=END,
                details=(Detail(name="ZUUID", value="u"),),
            ),
            Interaction(
                locator="row ZOBJECT:2",
                app="net.whatsapp.WhatsApp",
                direction="1",
                mechanism="INSendMessageIntent",
                conversation="مجموعة 👪",
                started=START,
                ended=END,
                details=(
                    Detail(name="ZBUNDLEID", value="net.whatsapp.WhatsApp"),
                    Detail(name="ZGROUPID", value="مجموعة 👪"),
                    Detail(name="Z_DKINTENTMETADATAKEY__INTENTCLASS", value="INSendMessageIntent"),
                    Detail(name="Z_DKINTENTMETADATAKEY__DIRECTION", value=1),
                ),
            ),
            Notification(
                locator="row ZOBJECT:3",
                app="com.apple.MobileSMS",
                status="Receive",
                posted=START,
                details=(
                    Detail(name="Z_DKNOTIFICATIONUSAGEMETADATAKEY__BUNDLEID", value="com.apple.MobileSMS"),
                ),
            ),
            WebVisit(
                locator="row ZOBJECT:4",
                browser="Safari",
                url="https://a.example",
                title="Ünïcode",
                visited=START,
                details=(Detail(name="Z_DKSAFARIHISTORYMETADATAKEY__TITLE", value="Ünïcode"),),
            ),
            AppUsage(
                locator="row ZOBJECT:5",
                app="com.maps",
                event="/app/locationActivity",
                source="knowledgeC",
                started=START,
                details=(
                    Detail(name="Z_DKLOCATIONAPPLICATIONACTIVITYMETADATAKEY__LATITUDE", value="51.5"),
                    Detail(name="Z_DKLOCATIONAPPLICATIONACTIVITYMETADATAKEY__LONGITUDE", value="-0.25"),
                ),
            ),
            Location(
                locator="row ZSTRUCTUREDMETADATA:4",
                latitude="51.5",
                longitude="-0.25",
                origin="/app/locationActivity of knowledgeC, row ZOBJECT:5",
                app="com.maps",
                recorded=START,
            ),
            DeviceEvent(
                locator="row ZOBJECT:7",
                event="/device/isLocked",
                value="1",
                log="knowledgeC",
                started=START,
                ended=IMPOSSIBLE,
            ),
        ],
        needed=("ZSTREAMNAME", "ZSTRUCTUREDMETADATA"),
    )


def test_sums_of_traffic_stand_by_network_and_processes_with_first_and_last_use(tmp_path: Path) -> None:
    held_by_database(
        data_usage,
        tmp_path / "DataUsage.sqlite",
        "CREATE TABLE ZPROCESS (Z_PK INTEGER PRIMARY KEY, ZFIRSTTIMESTAMP TIMESTAMP, ZTIMESTAMP TIMESTAMP,"
        " ZBUNDLENAME VARCHAR, ZPROCNAME VARCHAR);"
        "CREATE TABLE ZLIVEUSAGE (Z_PK INTEGER PRIMARY KEY, ZKIND INTEGER, ZHASPROCESS INTEGER, ZTIMESTAMP TIMESTAMP,"
        " ZWIFIIN FLOAT, ZWIFIOUT FLOAT, ZWWANIN FLOAT, ZWWANOUT FLOAT)",
        "INSERT INTO ZPROCESS VALUES (3, 721692800, 721692810.5, 'com.example', 'p/ünï'), (4, 0, NULL, NULL, 'x');"
        "INSERT INTO ZLIVEUSAGE VALUES (1, 0, 3, 721692800, 10.0, 2.0, 0.0, 7.0), (2, 0, 99, 721692810.5, 0, 0, 0, 0)",
        [
            AppUsage(
                locator="row ZPROCESS:3",
                app="com.example",
                name="p/ünï",
                event="ZPROCESS",
                started=START,
                used=END,
            ),
            AppUsage(locator="row ZPROCESS:4", app="x", name="x", event="ZPROCESS"),
            *(
                AppUsage(
                    locator="row ZLIVEUSAGE:1",
                    app="com.example",
                    name="p/ünï",
                    event="ZLIVEUSAGE",
                    network=network,
                    received_bytes=received,
                    sent_bytes=sent,
                    used=START,
                    details=(Detail(name="ZKIND", value=0),),
                )
                for network, received, sent in (("Wi-Fi", 10, 2), ("cellular", 0, 7))
            ),
            AppUsage(
                locator="row ZLIVEUSAGE:2",
                app="",
                event="ZLIVEUSAGE",
                used=END,
                details=(Detail(name="ZKIND", value=0),),
            ),
        ],
    )


def test_permissions_of_both_schemas(tmp_path: Path) -> None:
    changed = Timestamp(1_700_000_000_000_000_000, "1700000000", "unix_s")
    held_by_database(
        permissions,
        tmp_path / "old" / "TCC.db",
        "CREATE TABLE access (service TEXT NOT NULL, client TEXT NOT NULL, client_type INTEGER NOT NULL,"
        " allowed INTEGER NOT NULL, prompt_count INTEGER NOT NULL, PRIMARY KEY (service, client, client_type))",
        "INSERT INTO access VALUES ('kTCCServiceCamera', 'com.a', 0, 1, 2), ('kTCCServiceCamera', 'com.b', 0, 0, 1)",
        [
            Permission(
                locator=f"row access:{row}",
                app=app,
                permission="kTCCServiceCamera",
                granted=granted,
                status=status,
                details=(Detail(name="client_type", value=0), Detail(name="prompt_count", value=prompts)),
            )
            for row, app, granted, status, prompts in (
                (1, "com.a", True, "1", 2),
                (2, "com.b", False, "0", 1),
            )
        ],
        needed=("service",),
    )
    held_by_database(
        permissions,
        tmp_path / "new" / "TCC.db",
        "CREATE TABLE access (service TEXT NOT NULL, client TEXT NOT NULL, auth_value INTEGER NOT NULL,"
        " auth_reason INTEGER NOT NULL, indirect_object_identifier TEXT, last_modified INTEGER NOT NULL)",
        "INSERT INTO access VALUES ('kTCCServicePhotos', 'com.a', 2, 3, NULL, 1700000000),"
        " ('kTCCServicePhotos', 'com.b', 3, 99, 't', 1700000000), ('kTCCServicePhotos', 'com.c', 8, 2, 'UNUSED', 0)",
        [
            Permission(
                locator=f"row access:{row}",
                app=app,
                permission="kTCCServicePhotos",
                granted=granted,
                status=status,
                reason=reason,
                target=target,
                modified=when,
            )
            for row, app, granted, status, reason, target, when in (
                (1, "com.a", True, "allowed", "user set", None, changed),
                (2, "com.b", None, "limited", "99", "t", changed),
                (3, "com.c", None, "8", "user consent", None, None),
            )
        ],
        needed=("service",),
    )


def test_accounts_with_their_type_and_properties(tmp_path: Path) -> None:
    archived = plistlib.dumps(
        {
            "$version": 100000,
            "$archiver": "NSKeyedArchiver",
            "$top": {"root": plistlib.UID(1)},
            "$objects": ["$null", "Ana 🌵"],
        },
        fmt=plistlib.FMT_BINARY,
    )
    uid = plistlib.UID
    several = plistlib.dumps(
        {
            "$version": 100000,
            "$archiver": "NSKeyedArchiver",
            "$top": {"root": uid(1)},
            "$objects": [
                "$null",
                {"$class": uid(2), "NS.objects": [uid(3), uid(4)]},
                {"$classname": "NSArray", "$classes": ["NSArray", "NSObject"]},
                "a@example.org",
                "b@example.org",
            ],
        },
        fmt=plistlib.FMT_BINARY,
    )
    held_by_database(
        accounts,
        tmp_path / "Accounts3.sqlite",
        "CREATE TABLE ZACCOUNT (Z_PK INTEGER PRIMARY KEY, ZACTIVE INTEGER, ZACCOUNTTYPE INTEGER, ZPARENTACCOUNT INTEGER,"
        " ZDATE TIMESTAMP, ZACCOUNTDESCRIPTION VARCHAR, ZIDENTIFIER VARCHAR, ZOWNINGBUNDLEID VARCHAR,"
        " ZUSERNAME VARCHAR);"
        "CREATE TABLE ZACCOUNTTYPE (Z_PK INTEGER PRIMARY KEY, ZACCOUNTTYPEDESCRIPTION VARCHAR, ZIDENTIFIER VARCHAR);"
        "CREATE TABLE ZACCOUNTPROPERTY (Z_PK INTEGER PRIMARY KEY, ZOWNER INTEGER, ZKEY VARCHAR, ZVALUE BLOB)",
        "INSERT INTO ZACCOUNTTYPE VALUES (7, 'Gmail', 'com.apple.account.Google');"
        "INSERT INTO ZACCOUNT VALUES (1, 1, 7, NULL, 721692800, 'Google', 'id', 'com.apple.Preferences', 'a@example.org'),"
        " (2, 0, 8, 1, NULL, NULL, NULL, NULL, NULL);"
        f"INSERT INTO ZACCOUNTPROPERTY VALUES (1, 1, 'firstName', x'{archived.hex()}'),"
        f" (2, 2, 'aliases', x'{several.hex()}')",
        [
            Account(
                locator="row ZACCOUNT:1",
                service="Gmail",
                type="com.apple.account.Google",
                identifier="id",
                username="a@example.org",
                name="Google",
                app="com.apple.Preferences",
                created=START,
                details=(Detail(name="ZACTIVE", value=1), Detail(name="firstName", value="Ana 🌵")),
            ),
            Account(
                locator="row ZACCOUNT:2",
                service="unknown",
                details=(
                    Detail(name="ZACTIVE", value=0),
                    Detail(name="ZPARENTACCOUNT", value=1),
                    Detail(name="aliases[0]", value="a@example.org"),
                    Detail(name="aliases[1]", value="b@example.org"),
                ),
            ),
        ],
    )
