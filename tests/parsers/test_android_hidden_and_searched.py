"""Browsers, hidden pictures and chats of makers on Android, by the columns that were published, against the test's truth."""

from __future__ import annotations

from pathlib import Path

from app_made import held_by_database

from evidence.model.kinds import (
    Attachment,
    Bookmark,
    Detail,
    FileReference,
    Message,
    Participant,
    WebSearch,
    WebVisit,
)
from evidence.model.timestamp import Timestamp
from parsers.android.google_files_searches import parse as google_files_searches
from parsers.android.vaulty import parse as vaulty
from parsers.browsers.duckduckgo import parse as history
from parsers.browsers.duckduckgo_tabs import parse as tabs
from parsers.chats.lg_rcs import parse as lg_rcs

_MS = 1_700_000_000_123


def _ms(value: int) -> Timestamp:
    return Timestamp(value * 1_000_000, str(value), "unix_ms")


def test_pages_searches_and_tabs_of_duckduckgo(tmp_path: Path) -> None:
    folder = tmp_path / "com.duckduckgo.mobile.android/databases"
    local = "2025-06-03T10:00:00.123"
    held_by_database(
        history,
        folder / "history.db",
        """CREATE TABLE history_entries (id INTEGER PRIMARY KEY, url TEXT, title TEXT, query TEXT, isSerp INTEGER);
        CREATE TABLE visits_list (historyEntryId INTEGER, timestamp TEXT)""",
        f"""INSERT INTO history_entries VALUES (901, 'https://d.example/?q=x', 'x at', 'كيف 😀', 1), (902, 'https://a.example/', 'A', NULL, 0), (903, 'https://b.example/', NULL,
         NULL, 0); INSERT INTO visits_list VALUES (901, '{local}'), (902, '{local}'), (999, NULL)""",
        [
            WebSearch(
                locator="row visits_list:1", service="DuckDuckGo", app="DuckDuckGo", query="كيف 😀", url="https://d.example/?q=x",
                details=(Detail(name="timestamp", value=local),),
            ),
            WebVisit(
                locator="row visits_list:2", browser="DuckDuckGo", url="https://a.example/", title="A",
                details=(Detail(name="timestamp", value=local),),
            ),
            WebVisit(locator="row visits_list:3", browser="DuckDuckGo", url=""),
            WebVisit(locator="row history_entries:903", browser="DuckDuckGo", url="https://b.example/"),
        ],
        ["historyEntryId"],
    )  # fmt: skip
    held_by_database(
        tabs,
        folder / "app.db",
        """CREATE TABLE tabs (tabId TEXT, url TEXT, title TEXT, tabPreviewFile TEXT, position INTEGER, lastAccessTime TEXT);
        CREATE TABLE tab_selection (id INTEGER, tabId TEXT)""",
        f"INSERT INTO tabs VALUES ('t-1', 'https://a.example/', 'ä', '{_MS}.jpg', 301, '{local}'), (NULL, NULL, NULL, NULL, NULL, NULL)",
        [
            Bookmark(
                locator="row tabs:1", app="DuckDuckGo", list="open tab", url="https://a.example/", title="ä", position=301,
                details=(
                    Detail(name="tabId", value="t-1"), Detail(name="tabPreviewFile", value=f"{_MS}.jpg"),
                    Detail(name="lastAccessTime", value=local),
                ),
            ),
            Bookmark(locator="row tabs:2", app="DuckDuckGo", list="open tab"),
        ],
        ["tabPreviewFile"],
    )  # fmt: skip


def test_searches_in_files_and_hidden_pictures(tmp_path: Path) -> None:
    app = "com.google.android.apps.nbu.files"
    held_by_database(
        google_files_searches,
        tmp_path / f"{app}/databases/search_history_database",
        "CREATE TABLE search_history_content (searched_term TEXT, timestamp INTEGER)",
        f"INSERT INTO search_history_content VALUES ('pass 😀', {_MS}), (NULL, 0)",
        [
            WebSearch(
                locator="row search_history_content:1", service="Files by Google", query="pass 😀", app=app, searched=_ms(_MS)
            ),
            WebSearch(locator="row search_history_content:2", service="Files by Google", query="", app=app),
        ],
        ["searched_term"],
    )  # fmt: skip
    app = "com.theronrogers.vaultyfree"
    held_by_database(
        vaulty,
        tmp_path / f"{app}/databases/media.db",
        "CREATE TABLE Media (_id INTEGER PRIMARY KEY, date_added INTEGER, date_modified INTEGER, path TEXT, _data TEXT)",
        f"INSERT INTO Media VALUES (1, 1700000000, {_MS}, '/sdcard/DCIM/ä.jpg', '/sdcard/Documents/Vaulty/1.vdata'), (2, NULL, NULL, NULL, NULL)",
        [
            FileReference(
                locator="row Media:1", path="/sdcard/Documents/Vaulty/1.vdata", original_name="/sdcard/DCIM/ä.jpg",
                origin="Vaulty", app=app, hidden=True, created=Timestamp(1_700_000_000 * 10**9, "1700000000", "unix_s"),
                details=(Detail(name="date_modified", value=_MS),),
            ),
            FileReference(locator="row Media:2", origin="Vaulty", app=app, hidden=True),
        ],
        ["path", "_data"],
    )  # fmt: skip


def test_rcs_messages_of_lg(tmp_path: Path) -> None:
    held_by_database(
        lg_rcs,
        tmp_path / "databases/mmssms.db",
        """CREATE TABLE message (message_id INTEGER PRIMARY KEY, date INTEGER, address TEXT, body TEXT, read INTEGER, thread_id INTEGER, is_file INTEGER);
        CREATE TABLE file_info (message_id INTEGER, file_name TEXT, file_path TEXT, file_size INTEGER, file_xml_path TEXT)""",
        f"""INSERT INTO message VALUES (501, {_MS}, '+1555', 'hi 😀', 1, 701, 1), (502, NULL, NULL, NULL, NULL, NULL, NULL);
         INSERT INTO file_info VALUES (501, 'ä.jpg', '/data/x/ä.jpg', 4711, NULL)""",
        [
            Message(
                locator="row message:501", service="RCS", direction="unknown", conversation="701", body="hi 😀",
                participants=(Participant(identifier="+1555"),), status="read", identifier="501", sent=_ms(_MS),
                attachments=(Attachment(name="ä.jpg", path="/data/x/ä.jpg", size=4711),),
                details=(Detail(name="is_file", value=1),),
            ),
            Message(locator="row message:502", service="RCS", direction="unknown", identifier="502"),
        ],
        ["message_id"],
    )  # fmt: skip
