"""What a run says where a schema is another than the parser knows, and that it is silent where nothing is amiss."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from parser_harness import Outcome, run

from evidence.access.sqlite import ScratchDatabase
from evidence.contract.asked import Asked
from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WebSearch
from parsers.browsers.chrome_downloads import parse as downloads
from parsers.support import rows


@parser(name="made.searches", version="1.0", match=["**/made.db"], emits=[WebSearch])
def _made(entry: ParsedEntry, context: Context) -> Iterator[WebSearch]:
    """Reads two tables; of the second only where it has a column, and its label came with a later version."""
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("searches", ("id", "words", "place")):
        yield WebSearch(service="Made", locator=row.locator, state=row.state, query=row.text("words") or "")
    if tables.has("recents", "words"):
        for row in tables.rows("recents", ("words",), ("label",)):
            yield WebSearch(
                service="Made", locator=row.locator, state=row.state, query=row.text("words") or ""
            )


def _read(folder: Path, sql: str) -> Outcome:
    path = folder / "made.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(sql)
    return run(_made, path)


_SEARCHES = "CREATE TABLE searches (id, words, place); INSERT INTO searches VALUES (1, 'night bus', 'x');"
_OTHER = "another version of its schema, or another application's"


@pytest.mark.parametrize(
    ("sql", "read", "said"),
    [
        (_SEARCHES, 1, []),
        (_SEARCHES + "CREATE TABLE recents (words); INSERT INTO recents VALUES ('taxi')", 2, []),
        # No rows, nothing lost.
        (_SEARCHES + "CREATE TABLE recents (text)", 1, []),
        (
            _SEARCHES + "CREATE TABLE recents (text); INSERT INTO recents VALUES ('taxi')",
            1,
            [f"of the table recents nothing was read, it has no column words: {_OTHER}"],
        ),
        (
            _SEARCHES.replace("searches", "found")
            + "CREATE TABLE recents (words); INSERT INTO recents VALUES ('taxi')",
            1,
            [f"there is no table searches, but its columns are those of found: {_OTHER}"],
        ),
        (
            _SEARCHES + "CREATE TABLE recents_v2 (words, label); INSERT INTO recents_v2 VALUES ('taxi', 'a')",
            1,
            [f"there is no table recents, but its columns are those of recents_v2: {_OTHER}"],
        ),
        (
            "CREATE TABLE a (b); INSERT INTO a VALUES (1)",
            0,
            [f"nothing was read, for there is no table recents, searches: {_OTHER}"],
        ),
        # An application that has not made its own tables yet.
        ("CREATE TABLE android_metadata (locale); INSERT INTO android_metadata VALUES ('de')", 0, []),
        ("CREATE TABLE SEARCHES (ID, Words, place); CREATE TABLE Recents (Words)", 0, []),
    ],
)
def test_what_was_not_read_for_a_changed_schema_is_said(
    sql: str, read: int, said: list[str], tmp_path: Path
) -> None:
    outcome = _read(tmp_path, sql)
    assert (len(outcome.artifacts), [message for message, _ in outcome.warnings]) == (read, said)


def test_a_file_that_is_no_database_is_said_once(tmp_path: Path) -> None:
    path = tmp_path / "made.db"
    path.write_bytes(b"SQLite format 3\0" + bytes(3000))
    assert len(run(_made, path).warnings) == 1


def test_a_column_under_another_name_in_chrome(tmp_path: Path) -> None:
    path = tmp_path / "History"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE downloads (id INTEGER PRIMARY KEY, target_path, begun, state_now);"
            "INSERT INTO downloads VALUES (1, '/d/a', 13000000000000000, 1)"
        )
    outcome = run(downloads, path)
    assert outcome.artifacts == []
    assert any("of the table downloads nothing was read" in message for message, _ in outcome.warnings)


def test_a_schema_that_another_parser_of_the_entry_knows_is_no_unknown_one(tmp_path: Path) -> None:
    """Several parsers read one database; some of them read a table that only a version of it has."""
    path = tmp_path / "made.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE visits (id, url, at); INSERT INTO visits VALUES (1, 'https://a.example', 5)"
        )
    of_visits, of_searches, of_local = Asked(), Asked(), Asked()
    of_visits.rows("visits", ("id", "url", "at"), ())
    of_searches.rows("searched_visits", ("id", "url", "at"), ())
    of_local.whether("visits", ("is_local",))
    database = ScratchDatabase(path, seconds=10)
    assert list(of_searches.changes(database)) == [
        f"nothing was read, for there is no table searched_visits: {_OTHER}",
        f"there is no table searched_visits, but its columns are those of visits: {_OTHER}",
    ]
    assert list(of_local.changes(database)) == [
        f"of the table visits nothing was read, it has no column is_local: {_OTHER}"
    ]
    assert list(of_searches.changes(database, [of_visits])) == []
    assert list(of_local.changes(database, [of_visits])) == []
