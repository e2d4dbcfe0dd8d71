"""Cookies, searches, passwords, forms, bookmarks and top sites of Chromium's family, by the schemas of its source."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from app_made import held_by_database, held_by_file
from parser_harness import corpus, run

from evidence.model.kinds import Bookmark, Cookie, Credential, Detail, FormEntry, WebSearch
from evidence.model.timestamp import Timestamp
from parsers.browsers.chrome_autofill import parse as autofill
from parsers.browsers.chrome_bookmarks import parse as bookmarks
from parsers.browsers.chrome_cookies import parse as cookies
from parsers.browsers.chrome_logins import parse as logins
from parsers.browsers.chrome_searches import parse as searches
from parsers.browsers.chrome_top_sites import parse as top_sites

_WEBKIT = 13_344_473_600_000_000
_S = 1_700_000_000


def _webkit(value: int = _WEBKIT) -> Timestamp:
    return Timestamp((value - 11_644_473_600_000_000) * 1000, str(value), "webkit_us")


def _s(value: int = _S) -> Timestamp:
    return Timestamp(value * 1_000_000_000, str(value), "unix_s")


def test_cookies_in_clear_and_encrypted(tmp_path: Path) -> None:
    held_by_database(
        cookies,
        tmp_path / "app_chrome" / "Default" / "Cookies",
        "CREATE TABLE cookies(creation_utc INTEGER NOT NULL, host_key TEXT NOT NULL, top_frame_site_key TEXT NOT NULL,"
        " name TEXT NOT NULL, value TEXT NOT NULL, encrypted_value BLOB NOT NULL, path TEXT NOT NULL, expires_utc"
        " INTEGER NOT NULL, is_secure INTEGER NOT NULL, is_httponly INTEGER NOT NULL, last_access_utc INTEGER NOT"
        " NULL, has_expires INTEGER NOT NULL, is_persistent INTEGER NOT NULL, priority INTEGER NOT NULL, samesite"
        " INTEGER NOT NULL, last_update_utc INTEGER NOT NULL)",
        f"INSERT INTO cookies VALUES ({_WEBKIT}, '.ä.example', '', 'sid', 'v😀', x'', '/', {_WEBKIT + 1}, 1, 0,"
        f" {_WEBKIT + 2}, 1, 1, 1, 2, {_WEBKIT + 3}), ({_WEBKIT}, 'b', '', 'n', '', x'763130aabb', '/', 0, 0, 1, 0, 0,"
        " 0, 1, -1, 0)",
        [
            Cookie(
                locator="row cookies:1",
                app="Chrome",
                host=".ä.example",
                name="sid",
                value="v😀",
                path="/",
                same_site="strict",
                profile="Default",
                secure=True,
                http_only=False,
                persistent=True,
                encrypted=False,
                created=_webkit(),
                accessed=_webkit(_WEBKIT + 2),
                modified=_webkit(_WEBKIT + 3),
                expires=_webkit(_WEBKIT + 1),
                details=(
                    Detail(name="priority", value=1),
                    Detail(name="top_frame_site_key", value=""),
                ),
            ),
            Cookie(
                locator="row cookies:2",
                app="Chrome",
                host="b",
                name="n",
                path="/",
                same_site="unspecified",
                profile="Default",
                secure=False,
                http_only=True,
                persistent=False,
                encrypted=True,
                created=_webkit(),
                details=(
                    Detail(name="priority", value=1),
                    Detail(name="top_frame_site_key", value=""),
                ),
            ),
        ],
        needed=("host_key", "creation_utc"),
    )


def test_searches_with_their_pages(tmp_path: Path) -> None:
    held_by_database(
        searches,
        tmp_path / "com.sec.android.app.sbrowser" / "app_sbrowser" / "Default" / "History",
        "CREATE TABLE keyword_search_terms (keyword_id INTEGER NOT NULL, url_id INTEGER NOT NULL, term LONGVARCHAR NOT"
        " NULL, normalized_term LONGVARCHAR NOT NULL);"
        "CREATE TABLE urls (id INTEGER PRIMARY KEY, url LONGVARCHAR, title LONGVARCHAR, visit_count INTEGER,"
        " last_visit_time INTEGER NOT NULL)",
        f"INSERT INTO urls VALUES (3, 'https://www.google.com/search?q=x', 't', 2, {_WEBKIT});"
        "INSERT INTO keyword_search_terms VALUES (2, 3, 'كيف 😀', 'كيف 😀'), (2, 9, 'lost', 'lost')",
        [
            WebSearch(
                locator="row keyword_search_terms:1",
                service="www.google.com",
                query="كيف 😀",
                app="Samsung Internet",
                url="https://www.google.com/search?q=x",
                count=2,
                searched=_webkit(),
                details=(Detail(name="keyword_id", value=2),),
            ),
            WebSearch(
                locator="row keyword_search_terms:2",
                service="",
                query="lost",
                app="Samsung Internet",
                details=(Detail(name="keyword_id", value=2),),
            ),
        ],
        needed=("term",),
    )


def test_passwords_in_clear_encrypted_and_never_saved(tmp_path: Path) -> None:
    held_by_database(
        logins,
        tmp_path / "com.brave.browser" / "Default" / "Login Data",
        "CREATE TABLE logins (origin_url VARCHAR NOT NULL, action_url VARCHAR, username_element VARCHAR, username_value"
        " VARCHAR, password_element VARCHAR, password_value BLOB, signon_realm VARCHAR NOT NULL, date_created INTEGER"
        " NOT NULL, blacklisted_by_user INTEGER NOT NULL, times_used INTEGER, date_last_used INTEGER,"
        " date_password_modified INTEGER)",
        f"INSERT INTO logins VALUES ('https://a.example/in', '', 'u', 'سمير', 'p', x'7365c3a4', 'https://a.example/',"
        f" {_WEBKIT}, 0, 4, {_WEBKIT + 1}, {_WEBKIT + 2}), ('https://b.example/', NULL, NULL, 'x', NULL, x'763130ff',"
        f" 'https://b.example/', {_S}, 0, NULL, 0, 0), ('https://c.example/', NULL, NULL, '', NULL, x'',"
        " 'https://c.example/', 0, 1, NULL, 0, 0)",
        [
            Credential(
                locator="row logins:1",
                service="https://a.example/",
                username="سمير",
                secret="seä",  # noqa: S106 - invented
                type="password",
                url="https://a.example/in",
                encrypted=False,
                count=4,
                created=_webkit(),
                modified=_webkit(_WEBKIT + 2),
                used=_webkit(_WEBKIT + 1),
                details=(
                    Detail(name="browser", value="Brave"),
                    Detail(name="action_url", value=""),
                    Detail(name="username_element", value="u"),
                    Detail(name="password_element", value="p"),
                ),
            ),
            Credential(
                locator="row logins:2",
                service="https://b.example/",
                username="x",
                type="password",
                url="https://b.example/",
                encrypted=True,
                created=_s(),
                details=(Detail(name="browser", value="Brave"),),
            ),
            Credential(
                locator="row logins:3",
                service="https://c.example/",
                type="never saved",
                url="https://c.example/",
                details=(Detail(name="browser", value="Brave"),),
            ),
        ],
        needed=("signon_realm",),
    )


def test_a_password_in_the_keychain_of_ios_is_not_its_number(tmp_path: Path) -> None:
    path = tmp_path / "Login Data"
    number = "0F5D9C1E-6B1A-4C3D-9E2F-A1B2C3D4E5F6"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE logins (origin_url VARCHAR, username_value VARCHAR, password_value BLOB, signon_realm VARCHAR,"
            " date_created INTEGER); INSERT INTO logins VALUES ('https://a.example/', 'x', "
            f"x'{number.encode().hex()}', 'https://a.example/', 0), ('https://b.example/', 'x', '{number}', '', 0)"
        )
    found = run(logins, path).artifacts
    assert len(found) == 2
    for each in found:
        assert isinstance(each, Credential)
        assert (each.secret, each.encrypted) == (None, True)
        assert each.details[1:] == (Detail(name="password_value", value=number),)


def test_what_was_typed_addresses_and_cards(tmp_path: Path) -> None:
    held_by_database(
        autofill,
        tmp_path / "app_chrome" / "Default" / "Web Data",
        "CREATE TABLE autofill (name VARCHAR, value VARCHAR, value_lower VARCHAR, date_created INTEGER DEFAULT 0,"
        " date_last_used INTEGER DEFAULT 0, count INTEGER DEFAULT 1, PRIMARY KEY (name, value));"
        "CREATE TABLE autofill_profiles (guid VARCHAR PRIMARY KEY, company_name VARCHAR, street_address VARCHAR, city"
        " VARCHAR, zipcode VARCHAR, country_code VARCHAR, date_modified INTEGER, use_count INTEGER, use_date INTEGER);"
        "CREATE TABLE autofill_profile_emails (guid VARCHAR, email VARCHAR);"
        "CREATE TABLE local_addresses (guid VARCHAR PRIMARY KEY, use_count INTEGER, use_date INTEGER, date_modified"
        " INTEGER); CREATE TABLE local_addresses_type_tokens (guid VARCHAR, type INTEGER, value VARCHAR,"
        " verification_status INTEGER DEFAULT 0, PRIMARY KEY (guid, type));"
        "CREATE TABLE credit_cards (guid VARCHAR PRIMARY KEY, name_on_card VARCHAR, expiration_month INTEGER,"
        " expiration_year INTEGER, card_number_encrypted BLOB, date_modified INTEGER, use_count INTEGER, use_date"
        " INTEGER); CREATE TABLE masked_credit_cards (id VARCHAR, name_on_card VARCHAR, network VARCHAR, last_four"
        " VARCHAR)",
        f"INSERT INTO autofill VALUES ('email', 'سمير@x', 'x', {_S}, {_S + 1}, 3);"
        f"INSERT INTO autofill_profiles VALUES ('g-1', NULL, 'Street 1', 'Dubai', NULL, 'AE', {_S}, 2, {_S + 2});"
        "INSERT INTO autofill_profile_emails VALUES ('g-1', 'a@x');"
        f"INSERT INTO local_addresses VALUES ('g-2', 5, {_S}, {_S + 1});"
        "INSERT INTO local_addresses_type_tokens VALUES ('g-2', 7, 'سمير', 1);"
        f"INSERT INTO credit_cards VALUES ('c-1', 'S', 4, 2030, x'763130ff', {_S}, 1, {_S});"
        "INSERT INTO masked_credit_cards VALUES ('m-1', 'S', 'VISA', '4242')",
        [
            FormEntry(
                locator="row autofill:1",
                app="Chrome",
                field="email",
                value="سمير@x",
                count=3,
                created=_s(),
                used=_s(_S + 1),
            ),
            FormEntry(
                locator="row autofill_profiles:1",
                app="Chrome",
                value="Street 1, Dubai, AE",
                profile="g-1",
                count=2,
                modified=_s(),
                used=_s(_S + 2),
                details=(
                    Detail(name="street_address", value="Street 1"),
                    Detail(name="city", value="Dubai"),
                    Detail(name="country_code", value="AE"),
                ),
            ),
            FormEntry(
                locator="row autofill_profile_emails:1",
                app="Chrome",
                field="email",
                value="a@x",
                profile="g-1",
            ),
            FormEntry(
                locator="row local_addresses_type_tokens:1",
                app="Chrome",
                field="7",
                value="سمير",
                profile="g-2",
                count=5,
                modified=_s(_S + 1),
                used=_s(),
                details=(Detail(name="verification_status", value=1),),
            ),
            FormEntry(
                locator="row credit_cards:1",
                app="Chrome",
                field="card number",
                profile="c-1",
                count=1,
                encrypted=True,
                modified=_s(),
                used=_s(),
                details=(
                    Detail(name="name_on_card", value="S"),
                    Detail(name="expiration_month", value=4),
                    Detail(name="expiration_year", value=2030),
                ),
            ),
            FormEntry(
                locator="row masked_credit_cards:1",
                app="Chrome",
                field="last four digits of a card",
                value="4242",
                profile="m-1",
                details=(
                    Detail(name="name_on_card", value="S"),
                    Detail(name="network", value="VISA"),
                    Detail(name="last_four", value="4242"),
                ),
            ),
        ],
        needed=("name", "value"),
    )


def test_the_use_of_an_address_is_the_one_that_is_there_now(tmp_path: Path) -> None:
    path = tmp_path / "Web Data"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "PRAGMA journal_mode=PERSIST; CREATE TABLE autofill (name VARCHAR, value VARCHAR, value_lower VARCHAR);"
            "CREATE TABLE addresses (guid VARCHAR PRIMARY KEY, use_count INTEGER, use_date INTEGER);"
            "CREATE TABLE address_type_tokens (guid VARCHAR, type INTEGER, value VARCHAR);"
            f"INSERT INTO addresses VALUES ('guid-1', 5, {_S}); UPDATE addresses SET use_count = 7;"
            "BEGIN; UPDATE addresses SET use_count = 8; INSERT INTO address_type_tokens VALUES ('guid-1', 7, 'x'); COMMIT"
        )
    (entry,) = run(autofill, path).artifacts
    assert isinstance(entry, FormEntry)
    assert entry.count == 8


def test_what_was_typed_in_the_schema_before_2013(tmp_path: Path) -> None:
    path = tmp_path / "Web Data"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE autofill (name VARCHAR, value VARCHAR, value_lower VARCHAR, pair_id INTEGER PRIMARY KEY, count"
            " INTEGER DEFAULT 1); CREATE TABLE autofill_dates (pair_id INTEGER DEFAULT 0, date_created INTEGER);"
            f"INSERT INTO autofill VALUES ('q', 'x', 'x', 7, 2); INSERT INTO autofill_dates VALUES (7, {_S}), (7, {_S + 9})"
        )
    assert run(autofill, path).artifacts == [
        FormEntry(
            locator="row autofill:7",
            app="Chromium",
            field="q",
            value="x",
            count=2,
            created=_s(),
            used=_s(_S + 9),
        )
    ]


def test_top_sites_of_both_schemas(tmp_path: Path) -> None:
    for table in ("top_sites", "thumbnails"):
        held_by_database(
            top_sites,
            tmp_path / table / "com.microsoft.emmx" / "Top Sites",
            f"CREATE TABLE {table} (url LONGVARCHAR PRIMARY KEY, url_rank INTEGER, title LONGVARCHAR)",
            f"INSERT INTO {table} VALUES ('https://ä.example/', 0, 'موقع'), ('https://b.example/', -1, NULL)",
            [
                Bookmark(
                    locator=f"row {table}:1",
                    app="Edge",
                    list="top sites",
                    url="https://ä.example/",
                    title="موقع",
                    position=0,
                ),
                Bookmark(
                    locator=f"row {table}:2",
                    app="Edge",
                    list="top sites",
                    url="https://b.example/",
                    position=-1,
                ),
            ],
            needed=("url",),
        )


def test_bookmarks_with_their_folders(tmp_path: Path) -> None:
    leaf = {"type": "url", "name": "مفضلة 😀", "url": "https://a.example/", "date_added": str(_WEBKIT)}
    folder = {
        "type": "folder",
        "name": "inner",
        "children": [1, {**leaf, "date_last_used": str(_WEBKIT + 1)}],
    }
    roots = {
        "bookmark_bar": {"type": "folder", "name": "Bar", "children": [leaf, folder]},
        "other": {"type": "folder", "name": "Other", "children": []},
        "sync_transaction_version": "1",
    }
    data = json.dumps({"checksum": "x", "roots": roots, "version": 1}).encode()
    held_by_file(
        bookmarks,
        tmp_path / "app_opera" / "Bookmarks",
        data,
        [
            Bookmark(
                locator="key $.roots.bookmark_bar.children[0]",
                app="Opera",
                list="bookmark",
                url="https://a.example/",
                title="مفضلة 😀",
                folder="Bar",
                created=_webkit(),
            ),
            Bookmark(
                locator="key $.roots.bookmark_bar.children[1].children[1]",
                app="Opera",
                list="bookmark",
                url="https://a.example/",
                title="مفضلة 😀",
                folder="Bar/inner",
                created=_webkit(),
                visited=_webkit(_WEBKIT + 1),
            ),
        ],
    )


def test_folders_without_end_are_not_followed_without_a_word(tmp_path: Path) -> None:
    node: dict[str, object] = {"name": "x", "url": "https://a.example/"}
    for _ in range(150):
        node = {"name": "f", "children": [node]}
    path = tmp_path / "Bookmarks"
    path.write_text(json.dumps({"roots": {"other": node}}))
    outcome = run(bookmarks, path)
    assert outcome.artifacts == []
    assert len(outcome.warnings) == 1
    path.write_bytes(b'{"roots":' + b"[" * 100_000)
    assert len(run(bookmarks, path).warnings) == 1


def test_every_row_of_real_databases_is_found(tmp_path: Path) -> None:
    for parser, name, table in (
        (cookies, "browsers/chrome_Cookies-68.0.3440.106", "cookies"),
        (searches, "browsers/chrome_History", "keyword_search_terms"),
    ):
        path = tmp_path / Path(name).name
        shutil.copyfile(corpus(name), path)
        with closing(sqlite3.connect(path)) as connection:
            truth = [rowid for (rowid,) in connection.execute(f"SELECT rowid FROM {table} ORDER BY rowid")]
        outcome = run(parser, path)
        live = [each.locator for each in outcome.artifacts if each.state != "recovered"]
        assert live == [f"row {table}:{rowid}" for rowid in truth]
        assert truth
