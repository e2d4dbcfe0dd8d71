"""How many rows the tables of a database are said to have, against SQLite's own count."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from viewed_files import held

from app.viewing.client import Decoder
from app.viewing.messages import TableList
from evidence.contract.source_bytes import SourceBytes
from parsers.support.sqlite_file.btree import count
from parsers.support.sqlite_file.pages import Pages


def database(path: Path) -> tuple[bytes, dict[str, int]]:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous=OFF")
        db.execute("PRAGMA page_size=1024")
        db.execute("CREATE TABLE none (a)")
        db.execute("CREATE TABLE many (a)")
        db.execute("CREATE TABLE keyed (a PRIMARY KEY, b) WITHOUT ROWID")
        db.execute("CREATE TABLE long (a)")
        db.executemany("INSERT INTO many VALUES (?)", [(f"row {n}",) for n in range(5_000)])
        db.executemany("INSERT INTO keyed VALUES (?, ?)", [(f"key {n}", n) for n in range(3_000)])
        db.executemany("INSERT INTO long VALUES (?)", [("x" * 9_000,)] * 7)
        db.execute("DELETE FROM many WHERE rowid % 3 = 0")
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        rows = {name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}
    return path.read_bytes(), rows


def test_rows_are_counted_as_sqlite_counts_them(decoder: Decoder, tmp_path: Path) -> None:
    data, rows = database(tmp_path / "x.db")
    found = decoder.ask("sqlite.tables", TableList, held(data))
    assert {table.name: table.rows for table in found.tables[1:]} == rows
    assert found.tables[0].rows == len(rows)


def test_what_would_take_long_and_what_is_damaged_is_not_counted(tmp_path: Path) -> None:
    data, rows = database(tmp_path / "x.db")
    pages = Pages(SourceBytes(data))
    with closing(sqlite3.connect(tmp_path / "x.db")) as db:
        (root,) = db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'many'").fetchone()
    assert count(pages, root, 10_000)[0] == rows["many"]
    found, used = count(pages, root, 20)
    assert found is None and used <= 20
    begin = (root - 1) * 1024
    assert data[begin] == 0x05
    own = bytearray(data)
    own[begin + 8 : begin + 12] = root.to_bytes(4, "big")  # its last child is itself
    assert count(Pages(SourceBytes(bytes(own))), root, 10_000)[0] is None
    own[begin + 8 : begin + 12] = b"\xff\xff\xff\xff"
    assert count(Pages(SourceBytes(bytes(own))), root, 10_000)[0] is None
    own[begin] = 99
    assert count(Pages(SourceBytes(bytes(own))), root, 10_000) == (None, 1)
