"""Rows of tables whose columns are named as SQLite names the rowid, and numbers that are stored as text."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from unittest.mock import Mock

import pytest
from parser_harness import FolderContext

from parsers.support import chat, rows


def _opened(folder: Path, *statements: str) -> tuple[rows.Tables, FolderContext]:
    path = folder / "a.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(";".join(statements))
    (folder / "scratch").mkdir()
    context = FolderContext(path, folder / "scratch")
    tables = rows.opened(context)
    assert tables is not None
    return tables, context


@pytest.mark.parametrize(
    ("columns", "locators"),
    [
        ("_rowid_, a", ["row t:1", "row t:2", "row t:3"]),
        ("_ROWID_, rowid, a", ["row t:1", "row t:2", "row t:3"]),
        ("_rowid_, rowid, oid, a", ["row t, number 1", "row t, number 2", "row t, number 3"]),
    ],
)
def test_columns_with_the_names_of_the_rowid_hide_no_row(
    tmp_path: Path, columns: str, locators: list[str]
) -> None:
    tables, context = _opened(
        tmp_path,
        f"CREATE TABLE t ({columns})",
        "INSERT INTO t (_rowid_, a) VALUES ('x', 1), (5, 2), (NULL, 3)",
    )
    found = list(tables.rows("t", ("_rowid_", "a")))
    assert [(row["_rowid_"], row["a"]) for row in found] == [("x", 1), (5, 2), (None, 3)]
    assert [row.locator for row in found] == locators
    assert context.warnings == []


def test_deleted_rows_of_such_a_table_are_not_confused_with_those_that_are_there(tmp_path: Path) -> None:
    names = ", ".join(f"({number}, 'x', 'the name of number {number}')" for number in range(1, 60))
    tables, _ = _opened(
        tmp_path,
        "PRAGMA journal_mode = PERSIST",  # in which stands what each statement replaced
        "CREATE TABLE t (id INTEGER PRIMARY KEY, _rowid_ TEXT, name TEXT)",
        f"INSERT INTO t VALUES {names}",
        "DELETE FROM t WHERE id = 7",
    )
    states = [row.state for row in tables.rows("t", ("id", "name"))]
    assert states == ["live"] * 58 + ["recovered"]


def test_what_was_before_a_change_is_recovered_whatever_the_values(tmp_path: Path) -> None:
    tables, _ = _opened(
        tmp_path,
        "PRAGMA journal_mode = PERSIST",
        "CREATE TABLE t (id INTEGER PRIMARY KEY, state, name TEXT)",
        "INSERT INTO t VALUES (1, -1, 'the first'), (2, 0, 'the second'), (3, 2.0, 'the third')",
        "UPDATE t SET state = CASE id WHEN 1 THEN -2 WHEN 2 THEN '' ELSE 2 END",
    )
    found = [
        (row["id"], row["state"]) for row in tables.rows("t", ("id", "state", "name")) if row.state != "live"
    ]
    assert found == [(2, 0), (1, -1)]


@pytest.mark.parametrize(
    ("stored", "integer", "number"),
    [
        ("'12.5'", None, "12.5"),
        ("' -7.250 '", None, "-7.250"),
        ("'12'", 12, 12),
        ("12.5", None, "12.5"),
        ("'1e999999999'", None, None),
        ("'1e-999999999'", None, None),
        ("'1_0'", None, None),
        ("'nan'", None, None),
        ("1e300", None, None),
        ("-9223372036854775808", -(2**63), -(2**63)),
        ("'-9223372036854775808'", -(2**63), -(2**63)),
    ],
)
def test_numbers_as_text(tmp_path: Path, stored: str, integer: int | None, number: int | str | None) -> None:
    tables, context = _opened(tmp_path, "CREATE TABLE t (a)", f"INSERT INTO t VALUES ({stored})")
    (row,) = tables.rows("t", ("a",))
    assert row.number("a") == number
    assert bool(context.warnings) == (number is None)
    assert row.integer("a") == integer


def test_null_joins_nothing_and_is_a_group_of_its_own(tmp_path: Path) -> None:
    tables, _ = _opened(
        tmp_path,
        "CREATE TABLE message (id, text)",
        "CREATE TABLE part (message, name)",
        "INSERT INTO message VALUES (1, 'one'), (NULL, 'unnamed')",
        "INSERT INTO part VALUES (1, 'a'), (NULL, 'b'), (NULL, 'c')",
    )
    parts, messages = (
        tables.grouped("part", "message", ("name",)),
        chat.one(tables, "message", "id", ("text",)),
    )
    joined = [
        (row["text"], part["name"])
        for row in tables.rows("message", ("id", "text"))
        for part in parts.get(row["id"], [])
    ]
    with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
        assert (
            joined
            == connection.execute("SELECT text, name FROM message JOIN part ON message = id").fetchall()
        )
        grouped = connection.execute("SELECT group_concat(name, '') FROM part GROUP BY message").fetchall()
    assert sorted("".join(row["name"] for row in found) for found in parts.values()) == sorted(
        text for (text,) in grouped
    )
    assert not [key for key in parts if key in messages and key != 1]
    assert len(messages) == 2


def test_a_deleted_row_whose_key_is_overwritten_is_a_group_of_its_own() -> None:
    context = Mock()
    lost = [
        rows.Row(
            "part",
            rows.NO_ROWID,
            {"message": None, "name": name},
            context,
            "recovered",
            lost=frozenset(["message"]),
        )
        for name in "ab"
    ]
    tables = Mock(spec=rows.Tables, rows=lambda *_: iter(lost))
    found = rows.Tables.grouped(tables, "part", "message", ("name",))
    assert list(found.values()) == [[lost[0]], [lost[1]]]
    assert None not in found
