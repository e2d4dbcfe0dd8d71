"""Cells, access points, fixes and stays of iOS, held by databases made of their schemas."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from app_made import held_by_database, made_with_deletions
from parser_harness import run

from evidence.model.kinds import AppUsage, CellTower, Detail, DeviceEvent, Location, WifiNetwork
from evidence.model.timestamp import Timestamp
from parsers.ios.cells import parse as cells
from parsers.ios.locations import parse as locations
from parsers.ios.screen_time import parse as screen_time

START = Timestamp(1_700_000_000_000_000_000, "721692800", "cocoa_s")
REAL = Timestamp(1_700_000_000_000_000_000, "721692800.0", "cocoa_s")
END = Timestamp(1_700_000_010_500_000_000, "721692810.5", "cocoa_s")


def test_cells_of_each_technology_and_access_points(tmp_path: Path) -> None:
    place = "Timestamp FLOAT, Latitude FLOAT, Longitude FLOAT, HorizontalAccuracy FLOAT, Altitude FLOAT"
    held_by_database(
        cells,
        tmp_path / "cache_encryptedB.db",
        f"CREATE TABLE CellLocation (MCC INTEGER, MNC INTEGER, LAC INTEGER, CI INTEGER, UARFCN INTEGER, PSC INTEGER,"
        f" {place}, PRIMARY KEY (MCC, MNC, LAC, CI));"
        f"CREATE TABLE LteCellLocationLocal (MCC INTEGER, MNC INTEGER, TAC INTEGER, CI INTEGER, UARFCN INTEGER,"
        f" PID INTEGER, {place});"
        f"CREATE TABLE CdmaCellLocation (MCC INTEGER, SID INTEGER, NID INTEGER, BSID INTEGER, ZONEID INTEGER, {place});"
        f"CREATE TABLE WifiLocation (MAC INTEGER, Channel INTEGER, {place})",
        "INSERT INTO CellLocation VALUES (262, 1, 77, 12345, -1, 9, 721692800, 51.5, -0.25, 500, NULL);"
        "INSERT INTO LteCellLocationLocal VALUES (262, 2, 5, 99, 1300, 4, 721692810.5, -180, -180, -1, 0);"
        "INSERT INTO CdmaCellLocation VALUES (310, 4, 5, 6, 7, 0, 1, 2, 3, NULL);"
        "INSERT INTO WifiLocation VALUES (1108152157446, 11, 721692800, 51.5, -0.25, 30, NULL), (-5, 1, 0, 1, 2, 3, NULL)",
        [
            CellTower(
                locator="row CellLocation:1",
                mcc="262",
                mnc="1",
                area="77",
                cell="12345",
                technology="GSM or UMTS",
                physical_cell="9",
                channel="-1",
                latitude="51.5",
                longitude="-0.25",
                accuracy_m="500",
                origin="CellLocation",
                recorded=REAL,
            ),
            CellTower(
                locator="row LteCellLocationLocal:1",
                mcc="262",
                mnc="2",
                area="5",
                cell="99",
                technology="LTE",
                physical_cell="4",
                channel="1300",
                accuracy_m="-1",
                origin="LteCellLocationLocal",
                recorded=END,
                details=(Detail(name="Altitude", value="0.0"),),
            ),
            CellTower(
                locator="row CdmaCellLocation:1",
                mcc="310",
                mnc="4",
                area="5",
                cell="6",
                technology="CDMA",
                latitude="1",
                longitude="2",
                accuracy_m="3",
                origin="CdmaCellLocation",
                details=(Detail(name="ZONEID", value=7),),
            ),
            WifiNetwork(
                locator="row WifiLocation:1",
                bssid="01:02:03:04:05:06",
                channel="11",
                origin="WifiLocation",
                latitude="51.5",
                longitude="-0.25",
                accuracy_m="30",
                seen=REAL,
            ),
            WifiNetwork(
                locator="row WifiLocation:2",
                bssid="-5",
                channel="1",
                origin="WifiLocation",
                latitude="1",
                longitude="2",
                accuracy_m="3",
            ),
        ],
        needed=("MCC",),
    )


_ROUTINED = (
    "CREATE TABLE ZRTCLLOCATIONMO (Z_PK INTEGER PRIMARY KEY, ZALTITUDE FLOAT, ZCOURSE FLOAT,"
    " ZHORIZONTALACCURACY FLOAT, ZLATITUDE FLOAT, ZLONGITUDE FLOAT, ZSPEED FLOAT, ZTIMESTAMP TIMESTAMP,"
    " ZVERTICALACCURACY FLOAT);"
    "CREATE TABLE ZRTLEARNEDLOCATIONOFINTERESTMO (Z_PK INTEGER PRIMARY KEY, ZLOCATIONLATITUDE FLOAT,"
    " ZLOCATIONLONGITUDE FLOAT, ZLOCATIONHORIZONTALUNCERTAINTY FLOAT, ZPLACETYPE INTEGER);"
    "CREATE TABLE ZRTLEARNEDLOCATIONOFINTERESTVISITMO (Z_PK INTEGER PRIMARY KEY, ZLOCATIONOFINTEREST INTEGER,"
    " ZENTRYDATE TIMESTAMP, ZEXITDATE TIMESTAMP, ZLOCATIONLATITUDE FLOAT, ZLOCATIONLONGITUDE FLOAT,"
    " ZDATAPOINTCOUNT INTEGER);"
    "CREATE TABLE ZRTVEHICLEEVENTMO (Z_PK INTEGER PRIMARY KEY, ZDATE TIMESTAMP, ZLOCLATITUDE FLOAT,"
    " ZLOCLONGITUDE FLOAT, ZLOCUNCERTAINTY FLOAT, ZVEHICLEIDENTIFIER VARCHAR)"
)


def test_fixes_stays_places_and_parked_cars(tmp_path: Path) -> None:
    held_by_database(
        locations,
        tmp_path / "Local.sqlite",
        _ROUTINED,
        "INSERT INTO ZRTCLLOCATIONMO VALUES (1, 12.5, 90.0, 5.0, 51.5, -0.25, 1.25, 721692800, 3.5),"
        " (2, NULL, -1.0, 5.0, 1.0, 2.0, -1.0, 721692810.5, -1.0);"
        "INSERT INTO ZRTLEARNEDLOCATIONOFINTERESTMO VALUES (3, 52.5, 13.25, 40.5, 2);"
        "INSERT INTO ZRTLEARNEDLOCATIONOFINTERESTVISITMO VALUES (7, 3, 721692800, 721692810.5, 52.25, 13.5, 99),"
        " (8, 3, 721692800, NULL, NULL, NULL, NULL);"
        "INSERT INTO ZRTVEHICLEEVENTMO VALUES (5, 721692800, 48.5, 2.25, 10.0, 'سيارتي')",
        [
            Location(
                locator="row ZRTCLLOCATIONMO:1",
                latitude="51.5",
                longitude="-0.25",
                altitude_m="12.5",
                accuracy_m="5",
                altitude_accuracy_m="3.5",
                speed_mps="1.25",
                bearing_deg="90",
                origin="ZRTCLLOCATIONMO",
                recorded=START,
            ),
            Location(
                locator="row ZRTCLLOCATIONMO:2",
                latitude="1",
                longitude="2",
                accuracy_m="5",
                origin="ZRTCLLOCATIONMO",
                recorded=END,
                details=(
                    Detail(name="ZCOURSE", value="-1.0"),
                    Detail(name="ZSPEED", value="-1.0"),
                    Detail(name="ZVERTICALACCURACY", value="-1.0"),
                ),
            ),
            Location(
                locator="row ZRTLEARNEDLOCATIONOFINTERESTVISITMO:7",
                latitude="52.25",
                longitude="13.5",
                origin="ZRTLEARNEDLOCATIONOFINTERESTVISITMO",
                arrived=START,
                departed=END,
                details=(
                    Detail(name="ZLOCATIONOFINTEREST", value=3),
                    Detail(name="ZDATAPOINTCOUNT", value=99),
                ),
            ),
            Location(
                locator="row ZRTLEARNEDLOCATIONOFINTERESTVISITMO:8",
                latitude="52.5",
                longitude="13.25",
                accuracy_m="40.5",
                origin="ZRTLEARNEDLOCATIONOFINTERESTVISITMO",
                arrived=START,
                details=(Detail(name="ZLOCATIONOFINTEREST", value=3),),
            ),
            Location(
                locator="row ZRTLEARNEDLOCATIONOFINTERESTMO:3",
                latitude="52.5",
                longitude="13.25",
                accuracy_m="40.5",
                origin="ZRTLEARNEDLOCATIONOFINTERESTMO",
                details=(Detail(name="ZPLACETYPE", value=2),),
            ),
            Location(
                locator="row ZRTVEHICLEEVENTMO:5",
                latitude="48.5",
                longitude="2.25",
                accuracy_m="10",
                origin="ZRTVEHICLEEVENTMO",
                owner="vehicle",
                recorded=START,
                details=(Detail(name="ZVEHICLEIDENTIFIER", value="سيارتي"),),
            ),
        ],
        needed=("ZLATITUDE", "ZLONGITUDE"),
    )


def test_hints_and_visits_of_the_cache(tmp_path: Path) -> None:
    held_by_database(
        locations,
        tmp_path / "Cache.sqlite",
        "CREATE TABLE ZRTHINTMO (Z_PK INTEGER PRIMARY KEY, ZSOURCE INTEGER, ZDATE TIMESTAMP, ZLATITUDE FLOAT,"
        " ZLONGITUDE FLOAT, ZHORIZONTALACCURACY FLOAT);"
        "CREATE TABLE ZRTVISITMO (Z_PK INTEGER PRIMARY KEY, ZTYPE INTEGER, ZDATAPOINTCOUNT INTEGER, ZENTRYDATE TIMESTAMP,"
        " ZEXITDATE TIMESTAMP, ZDETECTIONDATE TIMESTAMP, ZLOCATIONLATITUDE FLOAT, ZLOCATIONLONGITUDE FLOAT,"
        " ZLOCATIONUNCERTAINTY FLOAT)",
        "INSERT INTO ZRTHINTMO VALUES (1, 3, 721692800, 51.5, -0.25, -1.0), (2, 1, 721692810.5, 1, 2, 65.0);"
        "INSERT INTO ZRTVISITMO VALUES (4, 3, 12, 721692800, 721692810.5, 721692810.5, 52.25, 13.5, 30.5)",
        [
            Location(
                locator="row ZRTHINTMO:1",
                latitude="51.5",
                longitude="-0.25",
                origin="ZRTHINTMO",
                source="3",
                recorded=START,
            ),
            Location(
                locator="row ZRTHINTMO:2",
                latitude="1",
                longitude="2",
                accuracy_m="65",
                origin="ZRTHINTMO",
                source="1",
                recorded=END,
            ),
            Location(
                locator="row ZRTVISITMO:4",
                latitude="52.25",
                longitude="13.5",
                accuracy_m="30.5",
                origin="ZRTVISITMO",
                arrived=START,
                departed=END,
                details=(
                    Detail(name="ZDETECTIONDATE", value="721692810.5"),
                    Detail(name="ZTYPE", value=3),
                    Detail(name="ZDATAPOINTCOUNT", value=12),
                ),
            ),
        ],
        needed=("ZLATITUDE", "ZLONGITUDE"),
    )


def test_stays_that_are_shared_among_devices_have_place_address_and_device(tmp_path: Path) -> None:
    device = (Detail(name="ZDEVICENAME", value="iPad von Ana"), Detail(name="ZDEVICECLASS", value="iPad"))
    address = "1a, Rue des Étoiles, 75011, Paris, France"
    held_by_database(
        locations,
        tmp_path / "Cloud-V2.sqlite",
        "CREATE TABLE ZRTLEARNEDVISITMO (Z_PK INTEGER PRIMARY KEY, ZDEVICE INTEGER, ZPLACE INTEGER, ZCONFIDENCE FLOAT,"
        " ZENTRYDATE TIMESTAMP, ZEXITDATE TIMESTAMP, ZLOCATIONLATITUDE FLOAT, ZLOCATIONLONGITUDE FLOAT,"
        " ZLOCATIONUNCERTAINTY FLOAT);"
        "CREATE TABLE ZRTLEARNEDPLACEMO (Z_PK INTEGER PRIMARY KEY, ZMAPITEM INTEGER);"
        "CREATE TABLE ZRTMAPITEMMO (Z_PK INTEGER PRIMARY KEY, ZLATITUDE FLOAT, ZLONGITUDE FLOAT, ZUNCERTAINTY FLOAT,"
        " ZNAME VARCHAR, ZDISPLAYLANGUAGE VARCHAR);"
        "CREATE TABLE ZRTADDRESSMO (Z_PK INTEGER PRIMARY KEY, ZMAPITEM INTEGER, ZSUBTHOROUGHFARE VARCHAR,"
        " ZTHOROUGHFARE VARCHAR, ZPOSTALCODE VARCHAR, ZLOCALITY VARCHAR, ZCOUNTRY VARCHAR, ZISLAND VARCHAR);"
        "CREATE TABLE ZRTDEVICEMO (Z_PK INTEGER PRIMARY KEY, ZDEVICENAME VARCHAR, ZDEVICEMODEL VARCHAR,"
        " ZDEVICECLASS VARCHAR)",
        "INSERT INTO ZRTLEARNEDVISITMO VALUES (7, 2, 3, 0.5, 721692800, 721692810.5, 48.875, 2.375, 12.5),"
        " (8, NULL, 3, NULL, 721692800, NULL, NULL, NULL, NULL), (9, 99, 99, NULL, 721692800, NULL, 1.5, 2.5, NULL);"
        "INSERT INTO ZRTLEARNEDPLACEMO VALUES (3, 5);"
        "INSERT INTO ZRTMAPITEMMO VALUES (5, 48.5, 2.25, 40.0, 'Café Étoile', 'fr'), (6, 3.5, 4.5, NULL, NULL, NULL);"
        "INSERT INTO ZRTADDRESSMO VALUES (6, 5, '1a', 'Rue des Étoiles', '75011', 'Paris', 'France', NULL);"
        "INSERT INTO ZRTDEVICEMO VALUES (2, 'iPad von Ana', NULL, 'iPad')",
        [
            Location(
                locator="row ZRTLEARNEDVISITMO:7",
                latitude="48.875",
                longitude="2.375",
                accuracy_m="12.5",
                origin="ZRTLEARNEDVISITMO",
                name="Café Étoile",
                address=address,
                arrived=START,
                departed=END,
                details=(Detail(name="ZPLACE", value=3), Detail(name="ZCONFIDENCE", value="0.5"), *device),
            ),
            Location(
                locator="row ZRTLEARNEDVISITMO:8",
                latitude="48.5",
                longitude="2.25",
                accuracy_m="40",
                origin="ZRTLEARNEDVISITMO",
                name="Café Étoile",
                address=address,
                arrived=START,
                details=(Detail(name="ZPLACE", value=3),),
            ),
            Location(
                locator="row ZRTLEARNEDVISITMO:9",
                latitude="1.5",
                longitude="2.5",
                origin="ZRTLEARNEDVISITMO",
                arrived=START,
                details=(Detail(name="ZPLACE", value=99),),
            ),
            Location(
                locator="row ZRTMAPITEMMO:5",
                latitude="48.5",
                longitude="2.25",
                accuracy_m="40",
                origin="ZRTMAPITEMMO",
                name="Café Étoile",
                address=address,
                details=(Detail(name="ZDISPLAYLANGUAGE", value="fr"),),
            ),
            Location(locator="row ZRTMAPITEMMO:6", latitude="3.5", longitude="4.5", origin="ZRTMAPITEMMO"),
        ],
        needed=("ZLOCATIONLATITUDE", "ZLOCATIONLONGITUDE", "ZPLACE"),
    )


def test_what_a_place_was_before_is_recovered(tmp_path: Path) -> None:
    path = tmp_path / "Local.sqlite"
    made_with_deletions(
        path,
        f"{_ROUTINED}; INSERT INTO ZRTLEARNEDLOCATIONOFINTERESTMO VALUES (3, 52.5, 13.25, 40.5, 2), (4, 1.5, 2.5, 3.5, 1)",
        "UPDATE ZRTLEARNEDLOCATIONOFINTERESTMO SET ZLOCATIONLATITUDE = 53.75 WHERE Z_PK = 3",
    )
    found = [
        (each.state, each.latitude) for each in run(locations, path).artifacts if isinstance(each, Location)
    ]
    assert found == [("live", "53.75"), ("live", "1.5"), ("recovered", "52.5")]


def test_rows_without_a_place_are_counted(tmp_path: Path) -> None:
    path = tmp_path / "Cache.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_ROUTINED + ";INSERT INTO ZRTCLLOCATIONMO (Z_PK) VALUES (1), (2)")
    outcome = run(locations, path)
    assert outcome.artifacts == []
    assert outcome.warnings == [("2 rows state no latitude or longitude and are left out", "")]


def test_sums_of_screen_time_with_block_device_and_user(tmp_path: Path) -> None:
    whose = (
        Detail(name="ZDURATIONINMINUTES", value=60),
        Detail(name="ZNAME", value="iPhone von Ana"),
        Detail(name="ZGIVENNAME", value="Ana"),
        Detail(name="ZFAMILYNAME", value="Öz"),
    )
    held_by_database(
        screen_time,
        tmp_path / "RMAdminStore-Local.sqlite",
        "CREATE TABLE ZUSAGETIMEDITEM (Z_PK INTEGER PRIMARY KEY, ZTOTALTIMEINSECONDS INTEGER, ZCATEGORY INTEGER,"
        " ZBUNDLEIDENTIFIER VARCHAR, ZDOMAIN VARCHAR);"
        "CREATE TABLE ZUSAGECATEGORY (Z_PK INTEGER PRIMARY KEY, ZBLOCK INTEGER, ZIDENTIFIER VARCHAR);"
        "CREATE TABLE ZUSAGEBLOCK (Z_PK INTEGER PRIMARY KEY, ZDURATIONINMINUTES INTEGER, ZUSAGE INTEGER,"
        " ZSTARTDATE TIMESTAMP, ZSCREENTIMEINSECONDS INTEGER, ZFIRSTPICKUPDATE TIMESTAMP, ZLASTEVENTDATE TIMESTAMP,"
        " ZLONGESTSESSIONSTARTDATE TIMESTAMP, ZLONGESTSESSIONENDDATE TIMESTAMP,"
        " ZNUMBEROFPICKUPSWITHOUTAPPLICATIONUSAGE INTEGER);"
        "CREATE TABLE ZUSAGE (Z_PK INTEGER PRIMARY KEY, ZDEVICE INTEGER, ZUSER INTEGER);"
        "CREATE TABLE ZCOREDEVICE (Z_PK INTEGER PRIMARY KEY, ZIDENTIFIER VARCHAR, ZNAME VARCHAR);"
        "CREATE TABLE ZCOREUSER (Z_PK INTEGER PRIMARY KEY, ZFAMILYNAME VARCHAR, ZGIVENNAME VARCHAR);"
        "CREATE TABLE ZUSAGECOUNTEDITEM (Z_PK INTEGER PRIMARY KEY, ZNUMBEROFNOTIFICATIONS INTEGER,"
        " ZNUMBEROFPICKUPS INTEGER, ZBLOCK INTEGER, ZBUNDLEIDENTIFIER VARCHAR)",
        "INSERT INTO ZCOREDEVICE VALUES (1, NULL, 'iPhone von Ana'); INSERT INTO ZCOREUSER VALUES (2, 'Öz', 'Ana');"
        "INSERT INTO ZUSAGE VALUES (4, 1, 2); INSERT INTO ZUSAGEBLOCK VALUES"
        " (5, 60, 4, 721692800, 900, 721692810.5, NULL, 721692800, 721692810.5, 2),"
        " (6, NULL, 99, 721692800, NULL, NULL, 721692810.5, NULL, NULL, NULL);"
        "INSERT INTO ZUSAGECATEGORY VALUES (6, 5, 'DH1005');"
        "INSERT INTO ZUSAGETIMEDITEM VALUES (8, 77, 6, 'com.example', NULL), (9, 5, 99, NULL, 'a.example');"
        "INSERT INTO ZUSAGECOUNTEDITEM VALUES (3, 4, 1, 5, 'com.example')",
        [
            AppUsage(
                locator="row ZUSAGETIMEDITEM:8",
                app="com.example",
                event="ZUSAGETIMEDITEM",
                duration_s=77,
                source="Screen Time",
                started=START,
                details=(Detail(name="ZUSAGECATEGORY.ZIDENTIFIER", value="DH1005"), *whose),
            ),
            AppUsage(
                locator="row ZUSAGETIMEDITEM:9",
                app="",
                event="ZUSAGETIMEDITEM",
                component="a.example",
                duration_s=5,
                source="Screen Time",
            ),
            AppUsage(
                locator="row ZUSAGECOUNTEDITEM:3",
                app="com.example",
                event="ZUSAGECOUNTEDITEM",
                source="Screen Time",
                started=START,
                details=(
                    Detail(name="ZNUMBEROFNOTIFICATIONS", value=4),
                    Detail(name="ZNUMBEROFPICKUPS", value=1),
                    *whose,
                ),
            ),
            DeviceEvent(
                locator="row ZUSAGEBLOCK:5",
                event="ZUSAGEBLOCK",
                value="900",
                unit="s",
                log="Screen Time",
                started=START,
                details=(Detail(name="ZNUMBEROFPICKUPSWITHOUTAPPLICATIONUSAGE", value=2), *whose),
            ),
            DeviceEvent(
                locator="row ZUSAGEBLOCK:5",
                event="first pickup",
                log="Screen Time",
                started=END,
                details=whose,
            ),
            DeviceEvent(
                locator="row ZUSAGEBLOCK:5",
                event="longest session",
                log="Screen Time",
                started=START,
                ended=END,
                details=whose,
            ),
            DeviceEvent(locator="row ZUSAGEBLOCK:6", event="ZUSAGEBLOCK", log="Screen Time", started=START),
            DeviceEvent(locator="row ZUSAGEBLOCK:6", event="last event", log="Screen Time", started=END),
        ],
    )
