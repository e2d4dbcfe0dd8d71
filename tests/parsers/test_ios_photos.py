"""The photo library of iOS, held by databases made of its schemas."""

from __future__ import annotations

from pathlib import Path

import pytest
from app_made import held_by_database, made_with_deletions
from parser_harness import run

from evidence.model.kinds import Detail, FileReference
from evidence.model.timestamp import Timestamp
from parsers.ios.photos import parse as photos

START = Timestamp(1_700_000_000_000_000_000, "721692800", "cocoa_s")
END = Timestamp(1_700_000_010_500_000_000, "721692810.5", "cocoa_s")


@pytest.mark.parametrize(
    ("table", "face", "person", "app"),
    [
        ("ZASSET", "ZASSETFORFACE", "ZPERSONFORFACE", "ZIMPORTEDBYBUNDLEIDENTIFIER"),
        ("ZGENERICASSET", "ZASSET", "ZPERSON", "ZCREATORBUNDLEID"),
    ],
)
def test_assets_of_both_schemas(table: str, face: str, person: str, app: str, tmp_path: Path) -> None:
    held_by_database(
        photos,
        tmp_path / "Photos.sqlite",
        f"CREATE TABLE {table} (Z_PK INTEGER PRIMARY KEY, ZFAVORITE INTEGER, ZHEIGHT INTEGER, ZHIDDEN INTEGER,"
        " ZKIND INTEGER, ZTRASHEDSTATE INTEGER, ZWIDTH INTEGER, ZADDITIONALATTRIBUTES INTEGER, ZADDEDDATE TIMESTAMP,"
        " ZDATECREATED TIMESTAMP, ZDURATION FLOAT, ZLATITUDE FLOAT, ZLONGITUDE FLOAT, ZTRASHEDDATE TIMESTAMP,"
        " ZDIRECTORY VARCHAR, ZFILENAME VARCHAR, ZUUID VARCHAR);"
        "CREATE TABLE ZADDITIONALASSETATTRIBUTES (Z_PK INTEGER PRIMARY KEY, ZORIGINALFILESIZE INTEGER,"
        f" ZTIMEZONEOFFSET INTEGER, {app} VARCHAR, ZEXIFTIMESTAMPSTRING VARCHAR, ZORIGINALFILENAME VARCHAR,"
        " ZTITLE VARCHAR);"
        "CREATE TABLE ZASSETDESCRIPTION (Z_PK INTEGER PRIMARY KEY, ZASSETATTRIBUTES INTEGER, ZLONGDESCRIPTION VARCHAR);"
        "CREATE TABLE ZGENERICALBUM (Z_PK INTEGER PRIMARY KEY, ZKIND INTEGER, ZTITLE VARCHAR);"
        "CREATE TABLE Z_26ASSETS (Z_26ALBUMS INTEGER, Z_34ASSETS INTEGER, Z_FOK_34ASSETS INTEGER,"
        " PRIMARY KEY (Z_26ALBUMS, Z_34ASSETS));"
        "CREATE TABLE ZPERSON (Z_PK INTEGER PRIMARY KEY, ZDISPLAYNAME VARCHAR, ZFULLNAME VARCHAR);"
        f"CREATE TABLE ZDETECTEDFACE (Z_PK INTEGER PRIMARY KEY, {face} INTEGER, {person} INTEGER)",
        f"INSERT INTO {table} VALUES"
        " (1, 1, 3024, 1, 0, 1, 4032, 11, 721692810.5, 721692800, 0.0, 51.5, -0.25, 721692810.5, 'DCIM/100APPLE',"
        " 'IMG_0001.HEIC', 'U-1'),"
        " (2, 0, NULL, 0, 1, 0, NULL, 99, NULL, 721692800, 12.25, -180.0, -180.0, NULL, NULL, 'x.mov', 'U-2');"
        "INSERT INTO ZADDITIONALASSETATTRIBUTES VALUES (11, 77, 3600, 'net.whatsapp.WhatsApp', '2023:11:14 23:13:20',"
        " 'Фото 📷.heic', 'Titel');"
        "INSERT INTO ZASSETDESCRIPTION VALUES (1, 11, 'Beschreibung');"
        "INSERT INTO ZGENERICALBUM VALUES (5, 2, 'رحلة'), (6, 3571, NULL);"
        "INSERT INTO Z_26ASSETS VALUES (5, 1, 0), (6, 1, 0);"
        "INSERT INTO ZPERSON VALUES (3, 'Ana', 'Ana R.'), (4, NULL, NULL);"
        "INSERT INTO ZDETECTEDFACE VALUES (1, 1, 3), (2, 1, 4), (3, 1, 3)",
        [
            FileReference(
                locator=f"row {table}:1",
                path="DCIM/100APPLE/IMG_0001.HEIC",
                name="IMG_0001.HEIC",
                original_name="Фото 📷.heic",
                size=77,
                origin="an asset of the photo library",
                app="net.whatsapp.WhatsApp",
                text="Titel\nBeschreibung",
                albums=("رحلة",),
                people=("Ana R.",),
                favorite=True,
                hidden=True,
                in_trash=True,
                width=4032,
                height=3024,
                latitude="51.5",
                longitude="-0.25",
                taken_local="2023:11:14 23:13:20",
                taken=START,
                created=END,
                trashed=END,
                details=(
                    Detail(name="ZUUID", value="U-1"),
                    Detail(name="ZKIND", value=0),
                    Detail(name="ZTIMEZONEOFFSET", value=3600),
                ),
            ),
            FileReference(
                locator=f"row {table}:2",
                path="x.mov",
                name="x.mov",
                origin="an asset of the photo library",
                favorite=False,
                hidden=False,
                in_trash=False,
                duration_s="12.25",
                taken=START,
                details=(Detail(name="ZUUID", value="U-2"), Detail(name="ZKIND", value=1)),
            ),
        ],
        needed=("ZFILENAME",),
    )


def test_a_face_that_was_taken_away_is_not_among_those_named(tmp_path: Path) -> None:
    path = tmp_path / "Photos.sqlite"
    made_with_deletions(
        path,
        "CREATE TABLE ZASSET (Z_PK INTEGER PRIMARY KEY, ZDIRECTORY VARCHAR, ZFILENAME VARCHAR);"
        "CREATE TABLE ZPERSON (Z_PK INTEGER PRIMARY KEY, ZFULLNAME VARCHAR);"
        "CREATE TABLE ZDETECTEDFACE (Z_PK INTEGER PRIMARY KEY, ZASSETFORFACE INTEGER, ZPERSONFORFACE INTEGER);"
        "INSERT INTO ZASSET VALUES (1, 'DCIM', 'a.jpg'); INSERT INTO ZPERSON VALUES (3, 'Ana'), (4, 'Bo');"
        "INSERT INTO ZDETECTEDFACE VALUES (1, 1, 3), (2, 1, 4)",
        "DELETE FROM ZDETECTEDFACE WHERE Z_PK = 2",
    )
    found = [each for each in run(photos, path).artifacts if isinstance(each, FileReference)]
    assert [each.people for each in found if each.state == "live"] == [("Ana",)]
