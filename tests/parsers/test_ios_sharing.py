"""Comments and people of shared pictures, searches of Spotlight, Health's devices and the last view of Maps."""

from __future__ import annotations

import plistlib
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

from app_made import held_by_database, held_by_file
from parser_harness import run
from test_ios_cloud import archived

from evidence.model.kinds import Contact, Detail, Device, Location, Message, WebSearch
from evidence.model.kinds.attachment import Attachment
from evidence.model.kinds.identifier import Identifier
from evidence.model.kinds.participant import Participant
from evidence.model.timestamp import Timestamp
from parsers.ios.health_devices import parse as health_devices
from parsers.ios.maps_view import parse as maps_view
from parsers.ios.photo_comments import parse as photo_comments
from parsers.ios.photo_invitations import parse as photo_invitations
from parsers.ios.photo_people import parse as photo_people
from parsers.ios.spotlight_searches import parse as spotlight_searches

START = Timestamp(1_700_000_000_000_000_000, "721692800", "cocoa_s")
END = Timestamp(1_700_000_010_500_000_000, "721692810.5", "cocoa_s")
SHARED = (
    "CREATE TABLE ZCLOUDSHAREDCOMMENT (Z_PK INTEGER PRIMARY KEY, ZISCAPTION INTEGER, ZISLIKE INTEGER,"
    " ZISMYCOMMENT INTEGER, ZCOMMENTEDASSET INTEGER, ZLIKEDASSET INTEGER, ZCOMMENTDATE TIMESTAMP,"
    " ZCOMMENTCLIENTDATE TIMESTAMP, ZCLOUDGUID VARCHAR, ZCOMMENTTEXT VARCHAR, ZCOMMENTERHASHEDPERSONID VARCHAR);"
    "CREATE TABLE ZCLOUDSHAREDALBUMINVITATIONRECORD (Z_PK INTEGER PRIMARY KEY, ZINVITATIONSTATE INTEGER,"
    " ZISMINE INTEGER, ZALBUM INTEGER, ZINVITEESUBSCRIPTIONDATE TIMESTAMP, ZINVITEEFIRSTNAME VARCHAR,"
    " ZINVITEEFULLNAME VARCHAR, ZINVITEELASTNAME VARCHAR, ZINVITEEHASHEDPERSONID VARCHAR);"
    "CREATE TABLE ZGENERICALBUM (Z_PK INTEGER PRIMARY KEY, ZTITLE VARCHAR);"
    "CREATE TABLE ZASSET (Z_PK INTEGER PRIMARY KEY, ZDIRECTORY VARCHAR, ZFILENAME VARCHAR)"
)


def test_comments_likes_and_captions_of_shared_albums(tmp_path: Path) -> None:
    held_by_database(
        photo_comments,
        tmp_path / "PhotoData" / "Photos.sqlite",
        SHARED,
        "INSERT INTO ZASSET VALUES (5, 'PhotoCloudSharingData/1', 'IMG_1.JPG');"
        "INSERT INTO ZCLOUDSHAREDALBUMINVITATIONRECORD VALUES (1, 2, 0, 3, NULL, NULL, 'Ana Kim', NULL, 'H1');"
        "INSERT INTO ZCLOUDSHAREDCOMMENT VALUES"
        " (1, 0, 0, 0, 5, NULL, 721692800, 721692799, 'G-1', 'красиво 😍', 'H1'),"
        " (2, 0, 1, 1, NULL, 5, 721692810.5, NULL, NULL, NULL, 'H2'),"
        " (3, 1, 0, NULL, 9, NULL, NULL, NULL, NULL, 'Sommer', NULL)",
        [
            Message(
                locator="row ZCLOUDSHAREDCOMMENT:1",
                service="iCloud shared albums",
                direction="incoming",
                type="comment",
                identifier="G-1",
                sender="H1",
                participants=(Participant(identifier="H1", name="Ana Kim", role="author"),),
                body="красиво 😍",
                attachments=(Attachment(path="PhotoCloudSharingData/1/IMG_1.JPG"),),
                sent=START,
                details=(Detail(name="ZCOMMENTCLIENTDATE", value=721692799),),
            ),
            Message(
                locator="row ZCLOUDSHAREDCOMMENT:2",
                service="iCloud shared albums",
                direction="outgoing",
                type="like",
                sender="H2",
                attachments=(Attachment(path="PhotoCloudSharingData/1/IMG_1.JPG"),),
                sent=END,
            ),
            Message(
                locator="row ZCLOUDSHAREDCOMMENT:3",
                service="iCloud shared albums",
                direction="unknown",
                type="caption",
                body="Sommer",
                details=(Detail(name="ZCOMMENTEDASSET", value=9),),
            ),
        ],
    )


def test_people_who_were_invited_to_albums(tmp_path: Path) -> None:
    held_by_database(
        photo_invitations,
        tmp_path / "PhotoData" / "Photos.sqlite",
        SHARED,
        "INSERT INTO ZGENERICALBUM VALUES (3, 'Лето');"
        "INSERT INTO ZCLOUDSHAREDALBUMINVITATIONRECORD VALUES"
        " (1, 2, 0, 3, 721692800, 'Ana', NULL, 'Kim', 'H1'), (2, NULL, 1, 8, NULL, NULL, NULL, NULL, NULL)",
        [
            Contact(
                locator="row ZCLOUDSHAREDALBUMINVITATIONRECORD:1",
                service="iCloud shared albums",
                name="Ana Kim",
                identifiers=(Identifier(identifier="H1"),),
                relation="invited to an album",
                groups=("Лето",),
                created=START,
                details=(Detail(name="ZINVITATIONSTATE", value=2), Detail(name="ZISMINE", value=0)),
            ),
            Contact(
                locator="row ZCLOUDSHAREDALBUMINVITATIONRECORD:2",
                service="iCloud shared albums",
                relation="invited to an album",
                details=(Detail(name="ZISMINE", value=1), Detail(name="ZALBUM", value=8)),
            ),
        ],
    )


def test_participants_of_shared_libraries(tmp_path: Path) -> None:
    name = archived({"NS.nameComponentsPrivate": {"NS.givenName": "Ana", "NS.familyName": "Ким"}})
    held_by_database(
        photo_people,
        tmp_path / "PhotoData" / "Photos.sqlite",
        "CREATE TABLE ZSHAREPARTICIPANT (Z_PK INTEGER PRIMARY KEY, ZISCURRENTUSER INTEGER, ZROLE INTEGER,"
        " ZEMAILADDRESS VARCHAR, ZPHONENUMBER VARCHAR, ZUSERIDENTIFIER VARCHAR, ZNAMECOMPONENTS BLOB)",
        f"INSERT INTO ZSHAREPARTICIPANT VALUES (1, 0, 3, 'a@example.org', '+447700900101', 'u', x'{name.hex()}'),"
        " (2, 1, NULL, NULL, NULL, NULL, NULL)",
        [
            Contact(
                locator="row ZSHAREPARTICIPANT:1",
                service="iCloud photo sharing",
                name="Ana Ким",
                emails=("a@example.org",),
                phones=("+447700900101",),
                identifiers=(Identifier(identifier="u"),),
                relation="participant of a share",
                details=(Detail(name="ZISCURRENTUSER", value=0), Detail(name="ZROLE", value=3)),
            ),
            Contact(
                locator="row ZSHAREPARTICIPANT:2",
                service="iCloud photo sharing",
                relation="participant of a share",
                details=(Detail(name="ZISCURRENTUSER", value=1),),
            ),
        ],
    )


def test_what_was_typed_and_chosen_in_spotlight(tmp_path: Path) -> None:
    held_by_database(
        spotlight_searches,
        tmp_path / "EngagedCompletions" / "Cache.db",
        "CREATE TABLE completion_cache_engagement (input TEXT, completion TEXT, transformed TEXT, score REAL,"
        " engagement_date REAL)",
        "INSERT INTO completion_cache_engagement VALUES ('wha', 'net.whatsapp.WhatsApp', 'wha', 0.5, 721692810.5),"
        " (NULL, NULL, NULL, NULL, NULL)",
        [
            WebSearch(
                locator="row completion_cache_engagement:1",
                service="Spotlight",
                query="wha",
                result="net.whatsapp.WhatsApp",
                searched=END,
                details=(Detail(name="transformed", value="wha"), Detail(name="score", value="0.5")),
            ),
            WebSearch(locator="row completion_cache_engagement:2", service="Spotlight", query=""),
        ],
    )


def test_devices_of_health(tmp_path: Path) -> None:
    path = tmp_path / "Health" / "healthdb.sqlite"
    held_by_database(
        health_devices,
        path,
        "CREATE TABLE source_devices (ROWID INTEGER PRIMARY KEY, name TEXT, manufacturer TEXT, hardware TEXT,"
        " software TEXT, localIdentifier TEXT, creation_date REAL);"
        "CREATE TABLE device_context (ROWID INTEGER PRIMARY KEY, product_type_name TEXT, currentOS_name TEXT,"
        " currentOS_version TEXT, date_modified REAL)",
        "INSERT INTO source_devices VALUES (2, 'Apple Watch', 'Apple Inc.', 'Watch6,1', '10.1', '', 721692810.5),"
        " (3, NULL, NULL, NULL, NULL, NULL, NULL);"
        "INSERT INTO device_context VALUES (1, 'iPhone14,5', 'iOS', '17.1', NULL)",
        [
            *(
                Device(
                    locator="row source_devices:2",
                    name=name,
                    value=value,
                    property=word,
                    device="Apple Watch",
                    recorded=END,
                )
                for name, value, word in (
                    ("name", "Apple Watch", "device name"),
                    ("manufacturer", "Apple Inc.", "manufacturer"),
                    ("hardware", "Watch6,1", None),
                    ("software", "10.1", "version"),
                )
            ),
            Device(locator="row source_devices:3", name="name", property="device name"),
            *(
                Device(
                    locator="row device_context:1", name=name, value=value, property=word, device="iPhone14,5"
                )
                for name, value, word in (
                    ("product_type_name", "iPhone14,5", "model"),
                    ("currentOS_name", "iOS", "system"),
                    ("currentOS_version", "17.1", "version"),
                )
            ),
        ],
        needed=("name", "manufacturer", "hardware", "software"),
    )


def test_where_the_map_was_left(tmp_path: Path) -> None:
    camera = b"\x09" + struct.pack("<d", 51.5) + b"\x11" + struct.pack("<d", -0.25)
    inner = b"\x2a" + bytes([len(camera)]) + camera
    held_by_file(
        maps_view,
        tmp_path / "Preferences" / "group.com.apple.Maps.plist",
        plistlib.dumps(
            {"MapsLastActivityCamera": camera, "MapsActivity": b"\x0a" + bytes([len(inner)]) + inner, "x": 1},
            fmt=plistlib.FMT_BINARY,
            sort_keys=False,
        ),
        [
            Location(locator=f"key $.{key}", latitude="51.5", longitude="-0.25", origin="Maps, last view")
            for key in ("MapsLastActivityCamera", "MapsActivity")
        ],
    )


def test_a_view_without_a_place_is_said(tmp_path: Path) -> None:
    path = tmp_path / "com.apple.Maps.plist"
    path.write_bytes(plistlib.dumps({"__internal__LastActivityCamera": b"\xff", "MapsActivity": "text"}))
    outcome = run(maps_view, path)
    assert (outcome.artifacts, [message for message, _ in outcome.warnings]) == (
        [],
        ["the camera of the map states no place"],
    )


def test_every_row_is_there_whatever_its_columns_hold(tmp_path: Path) -> None:
    for parser, table, columns in (
        (
            photo_comments,
            "ZCLOUDSHAREDCOMMENT",
            "ZCOMMENTDATE, ZISMYCOMMENT, ZISLIKE, ZCOMMENTTEXT, ZCOMMENTEDASSET",
        ),
        (
            photo_invitations,
            "ZCLOUDSHAREDALBUMINVITATIONRECORD",
            "ZINVITEEHASHEDPERSONID, ZINVITEEFULLNAME, ZALBUM",
        ),
        (photo_people, "ZSHAREPARTICIPANT", "ZEMAILADDRESS, ZPHONENUMBER, ZNAMECOMPONENTS, ZROLE"),
        (spotlight_searches, "completion_cache_engagement", "input, completion, engagement_date, score"),
        (health_devices, "source_devices", "name, hardware, creation_date"),
    ):
        path = tmp_path / f"{table}.sqlite"
        with closing(sqlite3.connect(path)) as connection:
            connection.execute(f"CREATE TABLE {table} ({columns})")
            for value in ("NULL", "'text'", "x'00ff'", "-1.5", "9223372036854775807", "1e308"):
                values = ", ".join([value] * len(columns.split(",")))
                connection.execute(f"INSERT INTO {table} VALUES ({values})")
            connection.commit()
            (total,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        found = {each.locator for each in run(parser, path).artifacts}
        assert len(found) == total, table
