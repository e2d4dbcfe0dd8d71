"""Firefox on Android and on the desktop, in databases of Mozilla's own schemas, against the truth of the test."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from app_made import held_by_database
from parser_harness import run

from evidence.model.kinds import Bookmark, Cookie, Detail, Download, FormEntry, WebSearch, WebVisit
from evidence.model.timestamp import Timestamp
from parsers.browsers.firefox_bookmarks import parse as bookmarks
from parsers.browsers.firefox_closed_tabs import parse as closed_tabs
from parsers.browsers.firefox_cookies import parse as cookies
from parsers.browsers.firefox_downloads import parse as downloads
from parsers.browsers.firefox_forms import parse as forms
from parsers.browsers.firefox_history import parse as history
from parsers.browsers.firefox_page_views import parse as page_views
from parsers.browsers.firefox_typed import parse as typed
from parsers.support import firefox

_MS = 1_700_000_000_123
_US = 1_700_000_000_123_456
_FILES = "data/org.mozilla.firefox/files"
_DATABASES = "data/org.mozilla.firefox/databases"
_PLACES = """CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url LONGVARCHAR NOT NULL, title LONGVARCHAR, visit_count_local INTEGER NOT NULL DEFAULT 0,
 visit_count_remote INTEGER NOT NULL DEFAULT 0, hidden INTEGER DEFAULT 0 NOT NULL, typed INTEGER DEFAULT 0 NOT NULL,
 last_visit_date_local INTEGER NOT NULL DEFAULT 0, last_visit_date_remote INTEGER NOT NULL DEFAULT 0, description TEXT, preview_image_url TEXT);
CREATE TABLE moz_historyvisits (id INTEGER PRIMARY KEY, is_local INTEGER NOT NULL, from_visit INTEGER, place_id INTEGER NOT NULL,
 visit_date INTEGER NOT NULL, visit_type INTEGER NOT NULL);
CREATE TABLE moz_historyvisit_tombstones (place_id INTEGER NOT NULL, visit_date INTEGER NOT NULL, PRIMARY KEY(place_id, visit_date));
CREATE TABLE moz_inputhistory (place_id INTEGER NOT NULL, input LONGVARCHAR NOT NULL, use_count INTEGER, PRIMARY KEY (place_id, input));
CREATE TABLE moz_bookmarks (id INTEGER PRIMARY KEY, fk INTEGER, type INTEGER NOT NULL, parent INTEGER, position INTEGER NOT NULL, title TEXT,
 dateAdded INTEGER NOT NULL DEFAULT 0, lastModified INTEGER NOT NULL DEFAULT 0, guid TEXT NOT NULL UNIQUE);
CREATE TABLE moz_bookmarks_deleted (guid TEXT PRIMARY KEY, dateRemoved INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE moz_places_metadata (id INTEGER PRIMARY KEY, guid TEXT, created_at INTEGER, updated_at INTEGER, place_id INTEGER NOT NULL,
 total_view_time INTEGER, search_query_id INTEGER, is_media INTEGER, typing_time INTEGER, key_presses INTEGER);
CREATE TABLE moz_places_metadata_search_queries (id INTEGER PRIMARY KEY, term TEXT NOT NULL UNIQUE)"""
_PAGES = f"""INSERT INTO moz_places VALUES (101, 'https://a.example/?q=1', 'بحث 😀', 2, 5, 0, 1, {_MS}, 0, NULL, NULL),
 (102, 'https://b.example/', NULL, 1, 0, 0, 0, {_MS}, 0, NULL, NULL), (103, 'https://gone.example/', 'Gone', 3, 1, 1, 0, {_MS + 9000}, {_MS}, 'd', NULL),
 (104, 'https://never.example/', 'Never', 0, 0, 0, 0, 0, 0, NULL, NULL)"""


def _ms(value: int) -> Timestamp:
    return Timestamp(value * 1_000_000, str(value), "unix_ms")


def _us(value: int) -> Timestamp:
    return Timestamp(value * 1_000, str(value), "unix_us")


def test_visits_of_firefox_on_android(tmp_path: Path) -> None:
    rows = f"""INSERT INTO moz_historyvisits VALUES (7, 1, NULL, 101, {_MS}, 2), (8, 1, 7, 102, {_MS + 1000}, 1), (9, 0, NULL, 102, {_MS + 2000}, 42);
    INSERT INTO moz_historyvisit_tombstones VALUES (101, {_MS - 5000}); {_PAGES}"""
    local, remote = Detail(name="is_local", value=1), Detail(name="is_local", value=0)
    expected = [
        WebVisit(
            locator="row moz_historyvisits:7", browser="Firefox", url="https://a.example/?q=1", title="بحث 😀",
            transition="typed", visit_count=2, visited=_ms(_MS), details=(local,),
        ),
        WebVisit(
            locator="row moz_historyvisits:8", browser="Firefox", url="https://b.example/", transition="link",
            referrer="https://a.example/?q=1", visit_count=1, visited=_ms(_MS + 1000), details=(local,),
        ),
        WebVisit(
            locator="row moz_historyvisits:9", browser="Firefox", url="https://b.example/", transition="42",
            visit_count=1, visited=_ms(_MS + 2000), details=(remote,),
        ),
        WebVisit(
            locator="row moz_historyvisit_tombstones:1", state="deleted", browser="Firefox",
            url="https://a.example/?q=1", visited=_ms(_MS - 5000),
        ),
        WebVisit(
            locator="row moz_places:103", browser="Firefox", url="https://gone.example/", title="Gone", visit_count=3,
            visited=_ms(_MS + 9000),
            details=(
                Detail(name="visit_count_remote", value=1), Detail(name="last_visit_date_remote", value=_MS),
                Detail(name="typed", value=0), Detail(name="hidden", value=1), Detail(name="description", value="d"),
            ),
        ),
    ]  # fmt: skip
    held_by_database(
        history, tmp_path / _FILES / "places.sqlite", _PLACES, rows, expected, ["place_id", "visit_date"]
    )


def test_a_damaged_visit_and_one_of_a_page_that_is_gone_are_given(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            f"{_PLACES};INSERT INTO moz_historyvisits VALUES (1, 'x', 'y', 'z', 'no time', 'w'), (2, 1, NULL, 9999, 0, 0)"
        )
    found = run(history, path)
    assert [(each.locator, each.url) for each in found.artifacts] == [  # type: ignore[attr-defined]
        ("row moz_historyvisits:1", ""), ("row moz_historyvisits:2", ""),
    ]  # fmt: skip
    assert found.artifacts[0].visited == Timestamp(None, "no time", "unix_ms")  # type: ignore[attr-defined]


def test_visits_of_firefox_on_the_desktop_count_in_microseconds(tmp_path: Path) -> None:
    schema = """CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url LONGVARCHAR, title LONGVARCHAR, rev_host LONGVARCHAR, visit_count INTEGER DEFAULT 0,
     hidden INTEGER DEFAULT 0 NOT NULL, typed INTEGER DEFAULT 0 NOT NULL, last_visit_date INTEGER, guid TEXT);
    CREATE TABLE moz_historyvisits (id INTEGER PRIMARY KEY, from_visit INTEGER, place_id INTEGER, visit_date INTEGER, visit_type INTEGER, session INTEGER,
     source INTEGER DEFAULT 0)"""
    rows = f"""INSERT INTO moz_places VALUES (1, 'https://a.example/', 'A', NULL, 4, 0, 0, {_US}, 'g');
    INSERT INTO moz_historyvisits VALUES (3, 0, 1, {_US}, 7, 0, 0), (4, 0, 1, {_US + 5}, NULL, 0, NULL)"""
    expected = [
        WebVisit(
            locator="row moz_historyvisits:3", browser="Firefox", url="https://a.example/", title="A",
            transition="download", visit_count=4, visited=_us(_US), details=(Detail(name="source", value=0),),
        ),
        WebVisit(
            locator="row moz_historyvisits:4", browser="Firefox", url="https://a.example/", title="A", visit_count=4,
            visited=_us(_US + 5),
        ),
    ]  # fmt: skip
    path = tmp_path / ".mozilla/firefox/x.default-release/places.sqlite"
    held_by_database(history, path, schema, rows, expected, ["place_id", "visit_date"])


def test_searches_views_and_typed_words_of_firefox(tmp_path: Path) -> None:
    rows = f"""INSERT INTO moz_places_metadata VALUES (5, 'g', {_MS}, {_MS + 500}, 101, 1200, 301, 0, NULL, 9), (6, 'h', {_MS + 700}, {_MS + 900}, 102, 33,
     NULL, 1, NULL, NULL); INSERT INTO moz_places_metadata_search_queries VALUES (301, 'كيف 😀'), (302, 'never used');
    INSERT INTO moz_inputhistory VALUES (102, 'b.ex', 77); {_PAGES}"""
    expected = [
        WebSearch(
            locator="row moz_places_metadata:5", service="Firefox", app="Firefox", query="كيف 😀",
            url="https://a.example/?q=1", searched=_ms(_MS),
            details=(
                Detail(name="updated_at", value=_MS + 500), Detail(name="total_view_time", value=1200),
                Detail(name="is_media", value=0), Detail(name="key_presses", value=9),
            ),
        ),
        WebVisit(
            locator="row moz_places_metadata:6", browser="Firefox", url="https://b.example/", visited=_ms(_MS + 700),
            details=(
                Detail(name="updated_at", value=_MS + 900), Detail(name="total_view_time", value=33),
                Detail(name="is_media", value=1),
            ),
        ),
        WebSearch(
            locator="row moz_places_metadata_search_queries:302", service="Firefox", app="Firefox", query="never used"
        ),
    ]  # fmt: skip
    path = tmp_path / _FILES / "places.sqlite"
    held_by_database(page_views, path, _PLACES, rows, expected, ["search_query_id"])
    entry = FormEntry(
        locator="row moz_inputhistory:1", app="Firefox", field="address bar", value="b.ex", url="https://b.example/",
        details=(Detail(name="use_count", value=77),),
    )  # fmt: skip
    held_by_database(typed, tmp_path / "typed" / _FILES / "places.sqlite", _PLACES, rows, [entry])


def test_bookmarks_of_firefox(tmp_path: Path) -> None:
    rows = f"""INSERT INTO moz_bookmarks VALUES (1, NULL, 2, NULL, 0, '', {_MS}, {_MS}, 'root________'), (2, NULL, 2, 1, 3, 'mobile', {_MS}, {_MS},
     'mobile______'), (3, 101, 1, 2, 44, 'Mein 😀', {_MS}, {_MS + 5}, 'aaaaaaaaaaaa'), (4, NULL, 3, 2, 45, NULL, 0, 0, 'bbbbbbbbbbbb'),
     (5, 9999, 1, 5, 46, NULL, 0, 0, 'cccccccccccc'); INSERT INTO moz_bookmarks_deleted VALUES ('zzzzzzzzzzzz', {_MS + 77}); {_PAGES}"""
    path = tmp_path / _FILES / "places.sqlite"
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(f"{_PLACES};{rows}")
        (count,) = connection.execute(
            "SELECT (SELECT count(*) FROM moz_bookmarks WHERE type = 1) + (SELECT count(*) FROM moz_bookmarks_deleted)"
        ).fetchone()
    found = run(bookmarks, path)
    assert found.artifacts == [
        Bookmark(
            locator="row moz_bookmarks:3", app="Firefox", list="bookmark", url="https://a.example/?q=1", title="Mein 😀",
            folder="mobile", position=44, created=_ms(_MS), modified=_ms(_MS + 5),
            details=(Detail(name="guid", value="aaaaaaaaaaaa"),),
        ),
        Bookmark(
            locator="row moz_bookmarks:5", app="Firefox", list="bookmark", position=46,
            details=(Detail(name="guid", value="cccccccccccc"),),
        ),
        Bookmark(
            locator="row moz_bookmarks_deleted, number 1", state="deleted", app="Firefox", list="removed bookmark",
            modified=_ms(_MS + 77), details=(Detail(name="guid", value="zzzzzzzzzzzz"),),
        ),
    ]  # fmt: skip
    assert (found.warnings, len(found.artifacts)) == ([], count)


def test_downloads_closed_tabs_forms_and_cookies_of_firefox(tmp_path: Path) -> None:
    held_by_database(
        downloads,
        tmp_path / _DATABASES / "mozac_downloads_database",
        """CREATE TABLE downloads (id TEXT NOT NULL, url TEXT NOT NULL, file_name TEXT, content_type TEXT, content_length INTEGER, status INTEGER NOT NULL,
         destination_directory TEXT NOT NULL, created_at INTEGER NOT NULL, PRIMARY KEY(id))""",
        f"""INSERT INTO downloads VALUES ('u-1', 'https://a.example/x.jpg', 'x 😀.jpg', 'image/jpeg', 4711, 6, '/storage/emulated/0/Download', {_MS}),
         ('u-2', '', NULL, NULL, NULL, 99, '', 0)""",
        [
            Download(
                locator="row downloads:1",
                browser="Firefox",
                url="https://a.example/x.jpg",
                mime="image/jpeg",
                target="/storage/emulated/0/Download/x 😀.jpg",
                status="completed",
                total_bytes=4711,
                started=_ms(_MS),
                details=(Detail(name="id", value="u-1"),),
            ),
            Download(
                locator="row downloads:2",
                browser="Firefox",
                url="",
                status="99",
                details=(Detail(name="id", value="u-2"),),
            ),
        ],
        ["url", "created_at"],
    )
    held_by_database(
        closed_tabs,
        tmp_path / _DATABASES / "recently_closed_tabs",
        "CREATE TABLE recently_closed_tabs (uuid TEXT NOT NULL, title TEXT, url TEXT, created_at INTEGER, PRIMARY KEY(uuid))",
        f"INSERT INTO recently_closed_tabs VALUES ('u', 'ä', 'https://a.example/', {_MS}), ('v', NULL, NULL, NULL)",
        [
            Bookmark(
                locator="row recently_closed_tabs:1",
                app="Firefox",
                list="closed tab",
                url="https://a.example/",
                title="ä",
                created=_ms(_MS),
            ),
            Bookmark(locator="row recently_closed_tabs:2", app="Firefox", list="closed tab"),
        ],
        ["url"],
    )
    held_by_database(
        forms,
        tmp_path / _FILES / "mozilla/a.default/formhistory.sqlite",
        """CREATE TABLE moz_formhistory (id INTEGER PRIMARY KEY, fieldname TEXT NOT NULL, value TEXT NOT NULL, timesUsed INTEGER, firstUsed INTEGER,
         lastUsed INTEGER, guid TEXT); CREATE TABLE moz_deleted_formhistory (id INTEGER PRIMARY KEY, timeDeleted INTEGER, guid TEXT)""",
        f"""INSERT INTO moz_formhistory VALUES (4, 'searchbar-history', 'بحث', 303, {_US}, {_US + 9}, 'g1'); INSERT INTO moz_deleted_formhistory VALUES
         (2, {_US + 99}, 'g2')""",
        [
            FormEntry(
                locator="row moz_formhistory:4",
                app="Firefox",
                field="searchbar-history",
                value="بحث",
                count=303,
                created=_us(_US),
                used=_us(_US + 9),
                details=(Detail(name="guid", value="g1"),),
            ),
            FormEntry(
                locator="row moz_deleted_formhistory:2",
                state="deleted",
                app="Firefox",
                modified=_us(_US + 99),
                details=(Detail(name="guid", value="g2"),),
            ),
        ],
        ["fieldname"],
    )
    held_by_database(
        cookies,
        tmp_path / _FILES / "mozilla/a.default/cookies.sqlite",
        """CREATE TABLE moz_cookies (id INTEGER PRIMARY KEY, originAttributes TEXT NOT NULL DEFAULT '', name TEXT, value TEXT, host TEXT, path TEXT, expiry
         INTEGER, lastAccessed INTEGER, creationTime INTEGER, isSecure INTEGER, isHttpOnly INTEGER, inBrowserElement INTEGER, sameSite INTEGER)""",
        f"INSERT INTO moz_cookies VALUES (6, '^private', 'sid', 'secret', '.a.example', '/p', 1800000000, {_US}, {_US + 1}, 1, 0, 0, 256)",
        [
            Cookie(
                locator="row moz_cookies:6",
                app="Firefox",
                host=".a.example",
                name="sid",
                value="secret",
                path="/p",
                secure=True,
                http_only=False,
                encrypted=False,
                created=_us(_US + 1),
                accessed=_us(_US),
                details=(
                    Detail(name="expiry", value=1800000000),
                    Detail(name="originAttributes", value="^private"),
                    Detail(name="sameSite", value=256),
                    Detail(name="inBrowserElement", value=0),
                ),
            )
        ],
        ["host"],
    )


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("data/data/org.mozilla.firefox/files/places.sqlite", "Firefox"),
        ("data/data/org.torproject.torbrowser/databases/mozac_downloads_database", "Tor Browser"),
        ("data/user/10/org.mozilla.fennec_fdroid/files/places.sqlite", "org.mozilla.fennec_fdroid"),
        ("Users/a/AppData/Roaming/Mozilla/Firefox/Profiles/x.default/places.sqlite", "Firefox"),
        ("home/a/Tor Browser/Browser/TorBrowser/Data/places.sqlite", "Tor Browser"),
    ],
)
def test_the_browser_is_that_of_the_path(path: str, name: str) -> None:
    assert firefox.browser(path) == name
