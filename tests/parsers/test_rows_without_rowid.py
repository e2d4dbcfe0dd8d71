"""Tables that have no rowid are read too."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from chats_made import database
from parser_harness import FolderContext, run

from parsers.social.snapchat import parse as snapchat
from parsers.support import rows

_SCHEMA = "CREATE TABLE t (a TEXT, b INTEGER, c BLOB, PRIMARY KEY (a, b)) WITHOUT ROWID"


def test_rows_are_named_by_their_number(tmp_path: Path) -> None:
    path = database(
        tmp_path / "a.db", _SCHEMA, "INSERT INTO t VALUES ('z', 1, X'00'), ('ا', 2, 'x'), ('a', 9, NULL)"
    )
    (tmp_path / "scratch").mkdir()
    context = FolderContext(path, tmp_path / "scratch")
    tables = rows.opened(context)
    assert tables is not None
    found = list(tables.rows("t", ("a", "b"), ("c", "missing")))
    with closing(sqlite3.connect(path)) as connection:
        truth = connection.execute("SELECT a, b, c FROM t").fetchall()
    assert [(row["a"], row["b"], row["c"]) for row in found] == truth
    assert [row.locator for row in found] == ["row t, number 1", "row t, number 2", "row t, number 3"]
    assert {row.state for row in found} == {"live"}
    assert tables.by_id("t", ("a",)) == {}
    assert set(tables.grouped("t", "a", ("b",))) == {"a", "z", "ا"}
    assert [row.locator for row in tables.rows("t", ())] == [row.locator for row in found]
    assert context.warnings == []


def test_damage_of_such_a_table_is_said_and_what_is_before_it_read(tmp_path: Path) -> None:
    many = ",".join(f"('{number:05d}', {number}, zeroblob(300))" for number in range(400))
    path = database(tmp_path / "a.db", _SCHEMA, f"INSERT INTO t VALUES {many}")
    data = bytearray(path.read_bytes())
    data[-4096 * 3 : -4096] = bytes(4096 * 2)
    path.write_bytes(data)
    (tmp_path / "scratch").mkdir()
    context = FolderContext(path, tmp_path / "scratch")
    tables = rows.opened(context)
    assert tables is not None
    found = [row["b"] for row in tables.live("t", ("a", "b"))]
    assert found == list(range(len(found)))
    assert 0 < len(found) < 400
    assert [where for _, where in context.warnings] == ["row t"]


def test_a_parser_reads_such_a_table(tmp_path: Path) -> None:
    schema = """CREATE TABLE conversation_message (client_conversation_id TEXT, client_message_id INTEGER, sender_id TEXT,
     content_type INTEGER, message_content BLOB, creation_timestamp INTEGER,
     PRIMARY KEY (client_conversation_id, client_message_id)) WITHOUT ROWID"""
    path = database(
        tmp_path / "arroyo.db", schema, "INSERT INTO conversation_message VALUES ('c', 1, 'u', 2, NULL, 5)"
    )
    (message,) = run(snapchat, path).artifacts
    assert message.locator == "row conversation_message, number 1"
