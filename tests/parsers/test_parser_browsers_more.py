"""Android's own browser, and smaller stores of Chromium's family, by the schemas of their source."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from app_made import held_by_database
from parser_harness import run

from evidence.model.kinds import Bookmark, Detail, Download, FormEntry, WebSearch, WebVisit
from evidence.model.timestamp import Timestamp
from parsers.android.gmail_downloads import parse as gmail_downloads
from parsers.browsers.android_browser import parse as android_browser
from parsers.browsers.chrome_favicons import parse as favicons
from parsers.browsers.chrome_typed import parse as typed

_WEBKIT = 13_344_473_600_000_000
_MS = 1_700_000_000_123


def _webkit() -> Timestamp:
    return Timestamp((_WEBKIT - 11_644_473_600_000_000) * 1000, str(_WEBKIT), "webkit_us")


def _ms() -> Timestamp:
    return Timestamp(_MS * 1_000_000, str(_MS), "unix_ms")


def test_history_bookmarks_and_searches_of_androids_browser(tmp_path: Path) -> None:
    held_by_database(
        android_browser,
        tmp_path / "browser2.db",
        "CREATE TABLE bookmarks(_id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT, url TEXT, folder INTEGER NOT NULL"
        " DEFAULT 0, parent INTEGER, position INTEGER NOT NULL, insert_after INTEGER, deleted INTEGER NOT NULL DEFAULT"
        " 0, account_name TEXT, created INTEGER, modified INTEGER);"
        "CREATE TABLE history(_id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT, url TEXT NOT NULL, created INTEGER,"
        " date INTEGER, visits INTEGER NOT NULL DEFAULT 0, user_entered INTEGER);"
        "CREATE TABLE searches (_id INTEGER PRIMARY KEY AUTOINCREMENT, search TEXT, date LONG)",
        f"INSERT INTO history VALUES (4, 'موقع 😀', 'https://a.example/', NULL, {_MS}, 3, 1);"
        "INSERT INTO bookmarks VALUES (1, 'Root', NULL, 1, 1, 0, NULL, 0, NULL, NULL, NULL), (2, 'In', NULL, 1, 1, 0,"
        f" NULL, 0, NULL, NULL, NULL), (3, 'ä', 'https://b.example/', 0, 2, 5, NULL, 1, NULL, {_MS}, NULL);"
        f"INSERT INTO searches VALUES (7, 'كيف', {_MS})",
        [
            WebVisit(
                locator="row history:4",
                browser="Android browser",
                url="https://a.example/",
                title="موقع 😀",
                visit_count=3,
                visited=_ms(),
                details=(Detail(name="user_entered", value=1),),
            ),
            Bookmark(
                locator="row bookmarks:3",
                state="deleted",
                app="Android browser",
                list="bookmark",
                url="https://b.example/",
                title="ä",
                folder="Root/In",
                created=_ms(),
                details=(Detail(name="position", value=5),),
            ),
            WebSearch(
                locator="row searches:7",
                service="Android browser",
                query="كيف",
                app="Android browser",
                searched=_ms(),
            ),
        ],
    )


def test_a_browser_that_was_built_on_androids_is_named_by_its_package(tmp_path: Path) -> None:
    for package, name in (("com.android.browser", "Android browser"), ("com.mi.browser", "com.mi.browser")):
        path = tmp_path / package / "databases" / "browser2.db"
        path.parent.mkdir(parents=True)
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(
                "CREATE TABLE searches (search TEXT, date LONG); INSERT INTO searches VALUES ('x', 0)"
            )
        (search,) = run(android_browser, path).artifacts
        assert isinstance(search, WebSearch)
        assert (search.service, search.app) == (name, name)


def test_what_was_typed_into_the_address_bar(tmp_path: Path) -> None:
    held_by_database(
        typed,
        tmp_path / "com.android.chrome" / "Default" / "Network Action Predictor",
        "CREATE TABLE network_action_predictor (id TEXT PRIMARY KEY, user_text TEXT, url TEXT, number_of_hits INTEGER,"
        " number_of_misses INTEGER); CREATE TABLE omni_box_shortcuts (id VARCHAR PRIMARY KEY, text VARCHAR,"
        " fill_into_edit VARCHAR, url VARCHAR, last_access_time INTEGER, number_of_hits INTEGER)",
        "INSERT INTO network_action_predictor VALUES ('u', 'كي', 'https://a.example/', 2, 1);"
        f"INSERT INTO omni_box_shortcuts VALUES ('v', 'b', 'b.example', 'https://b.example/', {_WEBKIT}, 4)",
        [
            FormEntry(
                locator="row network_action_predictor:1",
                app="Chrome",
                field="address bar",
                value="كي",
                url="https://a.example/",
                count=2,
                details=(Detail(name="number_of_misses", value=1),),
            ),
            FormEntry(
                locator="row omni_box_shortcuts:1",
                app="Chrome",
                field="address bar",
                value="b",
                url="https://b.example/",
                count=4,
                used=_webkit(),
                details=(Detail(name="fill_into_edit", value="b.example"),),
            ),
        ],
    )


def test_pages_with_icons(tmp_path: Path) -> None:
    held_by_database(
        favicons,
        tmp_path / "com.android.chrome" / "Favicons",
        "CREATE TABLE icon_mapping (id INTEGER PRIMARY KEY, page_url LONGVARCHAR NOT NULL, icon_id INTEGER);"
        "CREATE TABLE favicons (id INTEGER PRIMARY KEY, url LONGVARCHAR NOT NULL, icon_type INTEGER DEFAULT 1);"
        "CREATE TABLE favicon_bitmaps (id INTEGER PRIMARY KEY, icon_id INTEGER NOT NULL, last_updated INTEGER DEFAULT 0,"
        " image_data BLOB, width INTEGER, height INTEGER, last_requested INTEGER DEFAULT 0)",
        "INSERT INTO favicons VALUES (3, 'https://a.example/i.ico', 1);"
        f"INSERT INTO favicon_bitmaps VALUES (1, 3, 0, NULL, 1, 1, 0), (2, 3, {_WEBKIT}, NULL, 2, 2, 5);"
        "INSERT INTO icon_mapping VALUES (1, 'https://a.example/ä', 3), (2, 'https://b.example/', 9)",
        [
            Bookmark(
                locator="row icon_mapping:1",
                app="Chrome",
                list="page with an icon",
                url="https://a.example/ä",
                modified=_webkit(),
                details=(
                    Detail(name="icon", value="https://a.example/i.ico"),
                    Detail(name="last_requested", value=5),
                ),
            ),
            Bookmark(
                locator="row icon_mapping:2", app="Chrome", list="page with an icon", url="https://b.example/"
            ),
        ],
        needed=("page_url",),
    )


def test_downloads_that_gmail_asked_for(tmp_path: Path) -> None:
    held_by_database(
        gmail_downloads,
        tmp_path / "downloader.db",
        "CREATE TABLE download_requests (_id INTEGER PRIMARY KEY, request_time_ms INTEGER, account_name TEXT, type"
        " INTEGER, caller_id TEXT, url TEXT, target_file_path TEXT, target_file_size INTEGER, priority INTEGER)",
        f"INSERT INTO download_requests VALUES (1, {_MS}, 'me@example.org', 2, NULL, 'https://a/', '/ä.pdf', 9, 0)",
        [
            Download(
                locator="row download_requests:1",
                browser="Gmail",
                url="https://a/",
                target="/ä.pdf",
                total_bytes=9,
                started=_ms(),
                details=(
                    Detail(name="account_name", value="me@example.org"),
                    Detail(name="type", value=2),
                    Detail(name="priority", value=0),
                ),
            )
        ],
        needed=("url",),
    )
