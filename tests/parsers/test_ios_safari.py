"""Safari's history, tabs, bookmarks, lists and cookies, from files that the test made."""

from __future__ import annotations

import plistlib
import shutil
import sqlite3
import struct
from contextlib import closing
from datetime import datetime
from pathlib import Path

from app_made import held_by_database, held_by_file
from parser_harness import corpus, run

from evidence.model.kinds import Bookmark, Cookie, Detail, DeviceEvent, Download, WebSearch, WebVisit
from evidence.model.timestamp import Timestamp
from parsers.ios.cookies import parse as cookies
from parsers.ios.safari_bookmarks import parse as bookmarks
from parsers.ios.safari_cloud_tabs import parse as cloud_tabs
from parsers.ios.safari_history import parse as history
from parsers.ios.safari_lists import parse as lists
from parsers.ios.safari_tabs import parse as tabs

START = Timestamp(1_700_000_000_000_000_000, "721692800.0", "cocoa_s")
END = Timestamp(1_700_000_010_500_000_000, "721692810.5", "cocoa_s")
_MOMENT = datetime(2023, 11, 14, 22, 13, 20)  # noqa: DTZ001 - lists hold UTC without saying so
MOMENT = Timestamp(1_700_000_000_000_000_000, "2023-11-14T22:13:20+00:00", "plist_date")


def test_visits_and_what_was_cleared(tmp_path: Path) -> None:
    held_by_database(
        history,
        tmp_path / "History.db",
        "CREATE TABLE history_items (id INTEGER PRIMARY KEY AUTOINCREMENT, url TEXT NOT NULL, visit_count INTEGER);"
        "CREATE TABLE history_visits (id INTEGER PRIMARY KEY AUTOINCREMENT, history_item INTEGER NOT NULL,"
        " visit_time REAL NOT NULL, title TEXT NULL, load_successful BOOLEAN NOT NULL, redirect_source INTEGER,"
        " origin INTEGER NOT NULL);"
        "CREATE TABLE history_tombstones (id INTEGER PRIMARY KEY AUTOINCREMENT, start_time REAL NOT NULL,"
        " end_time REAL NOT NULL, url TEXT)",
        "INSERT INTO history_items VALUES (3, 'https://a.example/?q=ف', 7);"
        "INSERT INTO history_visits VALUES (8, 3, 721692800, 'Ünïcode 🙂', 1, NULL, 0);"
        "INSERT INTO history_tombstones VALUES (2, 721692800, 721692810.5, 'https://gone.example')",
        [
            WebVisit(
                locator="row history_visits:8",
                browser="Safari",
                url="https://a.example/?q=ف",
                title="Ünïcode 🙂",
                visit_count=7,
                visited=START,
                details=(
                    Detail(name="load_successful", value=1),
                    Detail(name="origin", value="local device"),
                ),
            ),
            DeviceEvent(
                locator="row history_tombstones:2",
                event="history_tombstones",
                value="https://gone.example",
                app="Safari",
                log="history_tombstones",
                started=START,
                ended=END,
            ),
        ],
        needed=("history_item",),
    )


def test_a_visit_of_another_device_is_told_from_one_of_this(tmp_path: Path) -> None:
    path = tmp_path / "History.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE history_items (id INTEGER PRIMARY KEY, url TEXT, visit_count INTEGER);"
            "CREATE TABLE history_visits (id INTEGER PRIMARY KEY, history_item INTEGER, visit_time REAL, title TEXT,"
            " origin INTEGER); INSERT INTO history_items VALUES (1, 'https://a.example/', 3);"
            "INSERT INTO history_visits VALUES (1, 1, 1, '', 0), (2, 1, 2, '', 1), (3, 1, 3, '', 7)"
        )
    found = [each.details for each in run(history, path).artifacts if isinstance(each, WebVisit)]
    assert found == [
        (Detail(name="origin", value=value),) for value in ("local device", "iCloud synced device", "7")
    ]


def test_a_page_without_its_visits_is_stated(tmp_path: Path) -> None:
    """One that is there and one that was deleted, whose number is overwritten."""
    path = tmp_path / "History.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.executescript(
            "CREATE TABLE history_items (id INTEGER PRIMARY KEY AUTOINCREMENT, url TEXT NOT NULL, visit_count INTEGER);"
            "CREATE TABLE history_visits (id INTEGER PRIMARY KEY, history_item INTEGER, visit_time REAL, title TEXT);"
            "INSERT INTO history_items VALUES (1, 'https://a.example/', 1), (2, 'https://gone.example/secret', 5),"
            " (3, 'https://left.example/', 4);"
            "INSERT INTO history_visits VALUES (8, 1, 721692800, 'A');"
            "DELETE FROM history_items WHERE id = 2"
        )
    found = [each for each in run(history, path).artifacts if isinstance(each, Bookmark)]
    assert [(each.state, each.url, each.visit_count) for each in found] == [
        ("live", "https://left.example/", 4),
        ("recovered", "https://gone.example/secret", 5),
    ]


def test_every_visit_of_a_real_history(tmp_path: Path) -> None:
    path = tmp_path / "History.db"
    shutil.copyfile(corpus("browsers/safari_History.db"), path)
    found = run(history, path).artifacts
    with closing(sqlite3.connect(path)) as connection:
        counts = [
            connection.execute(f"SELECT count(*) FROM history_{table}").fetchone()[0]
            for table in ("visits", "tombstones")
        ]
    live = [each for each in found if each.state != "recovered"]
    assert [sum(isinstance(each, kind) for each in live) for kind in (WebVisit, DeviceEvent)] == counts
    assert counts[0] == 25


def test_tabs_with_the_pages_that_were_open_in_them(tmp_path: Path) -> None:
    pages = [
        {"SessionHistoryEntryURL": "https://a.example", "SessionHistoryEntryTitle": "A"},
        {"SessionHistoryEntryURL": "https://b.example"},
    ]
    session = plistlib.dumps({"SessionHistory": {"SessionHistoryEntries": pages}}, fmt=plistlib.FMT_BINARY)
    held_by_database(
        tabs,
        tmp_path / "BrowserState.db",
        "CREATE TABLE tabs (id INTEGER PRIMARY KEY AUTOINCREMENT, uuid TEXT UNIQUE NOT NULL, title TEXT, url TEXT,"
        " user_visible_url TEXT, opened_from_link INTEGER, last_viewed_time REAL, private_browsing BOOLEAN);"
        "CREATE TABLE tab_sessions (id INTEGER PRIMARY KEY AUTOINCREMENT, tab_uuid TEXT, session_data BLOB)",
        "INSERT INTO tabs VALUES (1, 'T-1', 'Straße', 'https://b.example', 'b.example', 1, 721692800, 1);"
        f"INSERT INTO tab_sessions VALUES (4, 'T-1', x'00000002{session.hex()}'), (5, 'T-2', NULL)",
        [
            Bookmark(
                locator="row tabs:1",
                app="Safari",
                list="tab",
                url="https://b.example",
                title="Straße",
                private=True,
                details=(
                    Detail(name="uuid", value="T-1"),
                    Detail(name="user_visible_url", value="b.example"),
                    Detail(name="opened_from_link", value=1),
                    Detail(name="last_viewed_time", value="721692800.0"),
                ),
            ),
            Bookmark(
                locator="row tab_sessions:4",
                app="Safari",
                list="page of a tab",
                url="https://a.example",
                title="A",
                position=0,
            ),
            Bookmark(
                locator="row tab_sessions:4",
                app="Safari",
                list="page of a tab",
                url="https://b.example",
                position=1,
            ),
        ],
    )


def test_tabs_of_other_devices(tmp_path: Path) -> None:
    held_by_database(
        cloud_tabs,
        tmp_path / "CloudTabs.db",
        "CREATE TABLE cloud_tabs (tab_uuid TEXT PRIMARY KEY NOT NULL, system_fields BLOB, device_uuid TEXT, title TEXT,"
        " url TEXT); CREATE TABLE cloud_tab_devices (device_uuid TEXT PRIMARY KEY NOT NULL, device_name TEXT)",
        "INSERT INTO cloud_tab_devices VALUES ('D', 'Anas iPad');"
        "INSERT INTO cloud_tabs VALUES ('T', NULL, 'D', 'عنوان', 'https://a.example')",
        [
            Bookmark(
                locator="row cloud_tabs:1",
                app="Safari",
                list="open tab of another device",
                folder="Anas iPad",
                url="https://a.example",
                title="عنوان",
                details=(Detail(name="device_uuid", value="D"), Detail(name="tab_uuid", value="T")),
            )
        ],
        needed=("url",),
    )


def test_bookmarks_stand_in_their_folders_even_in_a_circle(tmp_path: Path) -> None:
    held_by_database(
        bookmarks,
        tmp_path / "Bookmarks.db",
        "CREATE TABLE bookmarks (id INTEGER PRIMARY KEY AUTOINCREMENT, special_id INTEGER, parent INTEGER,"
        " type INTEGER, title TEXT, url TEXT, order_index INTEGER, external_uuid TEXT)",
        "INSERT INTO bookmarks VALUES (0, 0, NULL, 1, 'Root', '', 0, 'R'), (5, 0, 0, 1, 'News', '', 2, 'N'),"
        " (6, 0, 5, 0, 'سياسة', 'https://a.example', 0, 'B'), (7, 0, 7, 1, 'Circle', NULL, 1, 'C')",
        [
            Bookmark(
                locator=f"row bookmarks:{row}",
                app="Safari",
                list="bookmarks",
                url=url,
                title=title,
                folder=folder,
                position=position,
                details=(
                    Detail(name="type", value=kind),
                    Detail(name="special_id", value=0),
                    Detail(name="external_uuid", value=uuid),
                ),
            )
            for row, kind, title, url, folder, position, uuid in (
                (0, 1, "Root", None, None, 0, "R"),
                (5, 1, "News", None, "Root", 2, "N"),
                (6, 0, "سياسة", "https://a.example", "Root/News", 0, "B"),
                (7, 1, "Circle", None, None, 1, "C"),
            )
        ],
        needed=("url", "parent"),
    )


def test_downloads_and_searches_of_lists(tmp_path: Path) -> None:
    top = {
        "DownloadHistory": [
            {"DownloadEntryURL": "https://a.example/x.zip", "DownloadEntryPath": "~/Downloads/x.zip",
             "DownloadEntryProgressBytesSoFar": 5, "DownloadEntryProgressTotalToLoad": 9,
             "DownloadEntryDateAddedKey": _MOMENT},
            "no entry",
        ],
        "RecentWebSearches": [{"SearchString": "كيف 🙂", "Date": _MOMENT}, {"Date": 5}],
    }  # fmt: skip
    held_by_file(
        lists,
        tmp_path / "Downloads.plist",
        plistlib.dumps(top, fmt=plistlib.FMT_BINARY),
        [
            Download(
                locator="key $.DownloadHistory[0]",
                browser="Safari",
                url="https://a.example/x.zip",
                target="~/Downloads/x.zip",
                received_bytes=5,
                total_bytes=9,
                started=MOMENT,
            ),
            WebSearch(
                locator="key $.RecentWebSearches[0]",
                service="web",
                app="Safari",
                query="كيف 🙂",
                searched=MOMENT,
            ),
            WebSearch(locator="key $.RecentWebSearches[1]", service="web", app="Safari", query=""),
        ],
    )


def _cookie(*texts: str, flags: int) -> bytes:
    raw = [text.encode() + b"\0" for text in texts]
    places = [56 + sum(map(len, raw[:number])) for number in range(4)]
    head = struct.pack(
        "<IIIIIIIIQdd", 56 + sum(map(len, raw)), 0, flags, 0, *places, 0, 721692810.5, 721692800.0
    )
    return head + b"".join(raw)


def test_cookies_with_flags_times_and_place(tmp_path: Path) -> None:
    first = _cookie(".example.org", "sid", "/", "wért=1", flags=5)
    second = _cookie("a.example", "t", "/x", "", flags=0)
    page = b"\0\0\1\0" + struct.pack("<3I", 2, 20, 20 + len(first)) + b"\0" * 4 + first + second
    data = b"cook" + struct.pack(">2I", 1, len(page)) + page + b"\0" * 8
    path = tmp_path / "com.example" / "Library" / "Cookies" / "Cookies.binarycookies"
    held_by_file(
        cookies,
        path,
        data,
        [
            Cookie(
                locator=f"bytes {12 + 20}+{len(first)}",
                app="com.example",
                host=".example.org",
                name="sid",
                path="/",
                value="wért=1",
                secure=True,
                http_only=True,
                details=(Detail(name="flags", value=5),),
                created=START,
                expires=END,
            ),
            Cookie(
                locator=f"bytes {12 + 20 + len(first)}+{len(second)}",
                app="com.example",
                host="a.example",
                name="t",
                path="/x",
                value="",
                secure=False,
                http_only=False,
                details=(Detail(name="flags", value=0),),
                created=START,
                expires=END,
            ),
        ],
    )


def test_cookies_of_a_web_view_are_of_its_application(tmp_path: Path) -> None:
    cookie = _cookie(".example.org", "sid", "/", "1", flags=0)
    path = tmp_path / "com.example/Library/WebKit/WebsiteDataStore/A/Cookies/Cookies.binarycookies"
    path.parent.mkdir(parents=True)
    page = struct.pack("<III", 0x100, 1, 12) + cookie
    path.write_bytes(struct.pack(">4sII", b"cook", 1, len(page)) + page)
    (found,) = run(cookies, path).artifacts
    assert getattr(found, "app", None) == "com.example"


def test_places_of_cookies_that_overlap_do_not_multiply_the_file(tmp_path: Path) -> None:
    cookie = _cookie(".example.org", "sid", "/", "x" * 200, flags=0)
    page = struct.pack("<II", 0x100, 50) + struct.pack("<50I", *([208] * 50)) + cookie
    path = tmp_path / "Cookies.binarycookies"
    path.write_bytes(struct.pack(">4sII", b"cook", 1, len(page)) + page)
    outcome = run(cookies, path)
    assert len(outcome.artifacts) == 1
    assert outcome.warnings == [("the page at byte 12 states more cookies than it has room for", "")]
