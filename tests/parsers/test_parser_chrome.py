"""Visits and downloads of Chromium's family, old schema and new, against databases that the test wrote."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from parser_harness import run

from evidence.model.kinds import Detail, Download, WebVisit
from evidence.model.timestamp import Timestamp
from parsers.browsers.chrome_downloads import parse as downloads
from parsers.browsers.chrome_history import parse as history
from parsers.support.chromium import browser
from resources.demo import schemas

_MOMENT = Timestamp(1_306_139_847_061_516_000, "12950613447061516", "webkit_us")


def _database(path: Path, script: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
    return path


def test_the_browser_is_named_by_its_folders() -> None:
    named = {
        "C/Users/opera/AppData/Local/Google/Chrome/User Data/Default/History": "Chrome",
        "Users/brave/Library/Application Support/Microsoft Edge/Default/History": "Edge",
        "home/x/.config/microsoft-edge/Default/History": "Edge",
        "C/Users/x/AppData/Local/BraveSoftware/Brave-Browser/User Data/Default/History": "Brave",
        "C/Users/x/AppData/Roaming/Opera Software/Opera Stable/History": "Opera",
        "data/data/com.brave.browser/app_chrome/Default/History": "Brave",
        "data/data/com.android.chrome/app_chrome/Default/History": "Chrome",
        "app_chrome/Default/History": "Chrome",
        "data/data/com.kiwibrowser.browser/app_chrome/Default/History": "com.kiwibrowser.browser",
        "data/user/0/com.instagram.android/app_webview/Default/Cookies": "com.instagram.android",
        "home/x/.config/discord/Cookies": "Chromium",
    }
    assert {path: browser(path) for path in named} == named


def test_visits_with_their_pages_and_referrers(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "Microsoft" / "Edge" / "User Data" / "Default" / "History",
        schemas.CHROME + ";INSERT INTO urls (id, url, title, visit_count, last_visit_time) VALUES"
        " (1, 'https://a.example/', 'A', 2, 0), (2, 'https://b.example/', '', 1, 0);"
        "INSERT INTO visits (id, url, visit_time, from_visit, transition, visit_duration) VALUES"
        " (1, 1, 12950613447061516, 0, 805306369, 5), (2, 2, 0, 1, -2145386488, 0), (3, 9, 1, 2, 77, 0)",
    )
    outcome = run(history, path)
    assert outcome.artifacts == [
        WebVisit(
            locator="row visits:1",
            browser="Edge",
            url="https://a.example/",
            title="A",
            transition="typed (chain_start, chain_end)",
            visit_count=2,
            duration_us=5,
            visited=_MOMENT,
        ),
        WebVisit(
            locator="row visits:2",
            browser="Edge",
            url="https://b.example/",
            title="",
            referrer="https://a.example/",
            transition="reload (from_api_3, server_redirect)",
            visit_count=1,
            duration_us=0,
        ),
        WebVisit(
            locator="row visits:3",
            browser="Edge",
            url="",
            referrer="https://b.example/",
            transition="type 77",
            duration_us=0,
            visited=Timestamp(None, "1", "webkit_us"),
        ),
    ]
    assert [locator for _, locator in outcome.warnings] == ["row visits:3"]


def test_visits_that_were_made_elsewhere(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "Chrome" / "History",
        schemas.CHROME + ";ALTER TABLE visits ADD originator_cache_guid TEXT;"
        "CREATE TABLE visit_source(id INTEGER PRIMARY KEY, source INTEGER NOT NULL);"
        "INSERT INTO urls (id, url, last_visit_time) VALUES (1, 'https://a.example/', 0);"
        "INSERT INTO visits (id, url, visit_time, originator_cache_guid) VALUES (1, 1, 1, 'guid-ä'), (2, 1, 1, NULL),"
        " (3, 1, 1, ''); INSERT INTO visit_source VALUES (1, 0), (2, 77)",
    )
    details = [each.details for each in run(history, path).artifacts if isinstance(each, WebVisit)]
    assert details == [
        (Detail(name="source", value="synced"), Detail(name="originator_cache_guid", value="guid-ä")),
        (Detail(name="source", value="77"),),
        (),
    ]


def test_pages_that_no_visit_names(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "Chrome" / "History",
        f"PRAGMA secure_delete=OFF; {schemas.CHROME};"
        "INSERT INTO urls (id, url, title, visit_count, last_visit_time) VALUES"
        " (1, 'https://a.example/', 'A', 2, 12950613447061516), (2, 'https://b.example/', 'B', 1, 12950613447061516),"
        " (3, 'https://deleted.example/', 'ä', 4, 12950613447061516);"
        "INSERT INTO visits (id, url, visit_time) VALUES (1, 1, 12950613447061516);"
        "DELETE FROM urls WHERE id = 3; UPDATE urls SET visit_count = 3 WHERE id = 1",
    )
    outcome = run(history, path)
    found = [each for each in outcome.artifacts if isinstance(each, WebVisit)]
    assert [(each.url, each.state, each.visit_count, each.visited) for each in found] == [
        ("https://a.example/", "live", 3, _MOMENT),
        ("https://b.example/", "live", 1, _MOMENT),
        ("https://deleted.example/", "recovered", 4, _MOMENT),
    ]
    assert found[1].locator == "row urls:2"
    assert outcome.warnings == []


def test_downloads_with_their_chain(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "Chrome" / "History",
        schemas.CHROME
        + ";INSERT INTO downloads VALUES (7, 'g', '/t/a', '/t/a', 12950613447061516, 5, 10, 4, 1, 40,"
        " 0, 0, 'https://r.example/', '', 'application/pdf');"
        "INSERT INTO downloads_url_chains VALUES (7, 1, 'https://b.example/'), (7, 0, 'https://a.example/')",
    )
    assert run(downloads, path).artifacts == [
        Download(
            locator="row downloads:7",
            browser="Chrome",
            url="https://b.example/",
            chain=("https://a.example/", "https://b.example/"),
            target="/t/a",
            referrer="https://r.example/",
            mime="application/pdf",
            status="interrupted, reason 40",
            danger="dangerous_file",
            received_bytes=5,
            total_bytes=10,
            started=_MOMENT,
        )
    ]


def test_what_else_is_kept_of_a_download(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "Chrome" / "History",
        "CREATE TABLE downloads (id INTEGER PRIMARY KEY, target_path, start_time, received_bytes, total_bytes, state,"
        " opened, last_access_time, hash BLOB, by_ext_id, site_url); CREATE TABLE downloads_url_chains (id, chain_index,"
        " url); INSERT INTO downloads VALUES (1, '/t/ä', 0, 1, 1, 1, 1, 12950613447061516, x'00ff', '', ''),"
        " (2, '/t/b', 0, 1, 1, 1, 0, 0, x'', 'ext', NULL)",
    )
    details = [each.details for each in run(downloads, path).artifacts if isinstance(each, Download)]
    assert details == [
        (
            Detail(name="opened", value=1),
            Detail(name="last_access_time", value=12950613447061516),
            Detail(name="hash", value="00ff"),
        ),
        (Detail(name="by_ext_id", value="ext"),),
    ]


def test_downloads_of_the_schema_before_2013(tmp_path: Path) -> None:
    path = _database(
        tmp_path / "History",
        "CREATE TABLE downloads (id INTEGER PRIMARY KEY, full_path LONGVARCHAR NOT NULL, url"
        " LONGVARCHAR NOT NULL,"
        " start_time INTEGER NOT NULL, received_bytes INTEGER NOT NULL, total_bytes INTEGER NOT NULL,"
        " state INTEGER NOT NULL); INSERT INTO downloads VALUES (1, '/t/a', 'https://a.example/',"
        " 1306139730, 1, 1, 1)",
    )
    outcome = run(downloads, path)
    assert outcome.artifacts == [
        Download(
            locator="row downloads:1",
            browser="Chromium",
            url="https://a.example/",
            target="/t/a",
            status="complete",
            received_bytes=1,
            total_bytes=1,
            started=Timestamp(1_306_139_730_000_000_000, "1306139730", "unix_s"),
        )
    ]
    assert outcome.warnings == []
