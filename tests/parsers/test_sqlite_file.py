"""Bytes of values found in databases that SQLite itself wrote: they decode to the values that were put in."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence.contract.errors import ReadError
from evidence.contract.source_bytes import SourceBytes
from parsers.support.sqlite_file.btree import walk
from parsers.support.sqlite_file.freed import BETWEEN_ROWS, FREE_BLOCK
from parsers.support.sqlite_file.leftovers import FREELIST, leftovers
from parsers.support.sqlite_file.locate import StoredRow, StoredValue, locate, stored_row
from parsers.support.sqlite_file.pages import DATABASE, LOG, NotSqliteError, Pages
from parsers.support.sqlite_file.record import hash_of
from parsers.support.sqlite_file.schema import named, tables

INTEGERS = st.one_of(
    st.integers(-(2**63), 2**63 - 1), st.sampled_from([0, 1, -1, 127, 128, 32768, 2**31, 2**47])
)
VALUES = st.one_of(
    st.none(),
    INTEGERS,
    st.floats(allow_nan=False),
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=40),
    st.binary(max_size=40),
    st.integers(3000, 20_000).map(lambda size: "long " * (size // 5)),
    st.integers(3000, 20_000).map(bytes),
)
NAMES = ("a", "b c", 'quoted "name"', "größe", "select")


def quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def read(sources: tuple[bytes, bytes], value: StoredValue) -> bytes:
    return b"".join(sources[each.source][each.offset : each.offset + each.length] for each in value.ranges)


def decodes_to(data: bytes, value: Any, encoding: str) -> bool:
    """By rules of our own: what the bytes say, for a value of this type."""
    if isinstance(value, str):
        return data == value.encode(encoding)
    if isinstance(value, bytes):
        return data == value
    if isinstance(value, float):
        return data == struct.pack(">d", value) or int.from_bytes(data, "big", signed=True) == value
    return int.from_bytes(data, "big", signed=True) == value


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    page_size=st.sampled_from([512, 1024, 4096, 65536]),
    encoding=st.sampled_from(["UTF-8", "UTF-16le", "UTF-16be"]),
    alias=st.booleans(),
    wal=st.booleans(),
    columns=st.integers(1, len(NAMES)),
    data=st.data(),
)
def test_bytes_found_decode_to_the_value(
    tmp_path_factory: pytest.TempPathFactory,
    page_size: int,
    encoding: str,
    alias: bool,
    wal: bool,
    columns: int,
    data: Any,
) -> None:
    path = tmp_path_factory.mktemp("db") / "x.db"
    rows = data.draw(
        st.dictionaries(
            st.integers(-(2**63), 2**63 - 1) if data.draw(st.booleans()) else st.integers(1, 300),
            st.tuples(*[VALUES] * columns),
            min_size=1,
            max_size=25,
        )
    )
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous=OFF")
        db.execute(f"PRAGMA page_size={page_size}")
        db.execute(f"PRAGMA encoding='{encoding}'")
        if wal:
            db.execute("PRAGMA journal_mode=WAL")
            db.execute("PRAGMA wal_autocheckpoint=0")
        key = "id INTEGER PRIMARY KEY, " if alias else ""
        db.execute(f"CREATE TABLE T ({key}{', '.join(map(quoted, NAMES[:columns]))})")
        for rowid, values in rows.items():
            db.execute(
                f"INSERT INTO t (rowid, {', '.join(map(quoted, NAMES[:columns]))}) VALUES ({', '.join('?' * (columns + 1))})",
                (rowid, *values),
            )
        log = Path(f"{path}-wal")
        files = (path.read_bytes(), log.read_bytes() if wal else b"")
        pages = Pages(SourceBytes(files[0]), SourceBytes(files[1]) if wal else None)
        truth = {
            row[0]: row[1:]
            for row in db.execute(f"SELECT rowid, {', '.join(map(quoted, NAMES[:columns]))} FROM t")
        }
    for rowid, values in truth.items():
        row = locate(pages, "T" if rowid % 2 else "t", rowid)
        assert row is not None
        assert row.rowid == rowid
        stored = row.values
        if alias:
            assert (stored[0].column, stored[0].value) == ("id", rowid)
            assert all(each.length for each in stored[0].ranges)
            stored = stored[1:]
        assert [each.column for each in stored] == list(NAMES[:columns])
        for each, value in zip(stored, values, strict=True):
            assert each.value == value
            found = read(files, each)
            if each.in_header:
                assert value in (None, 0, 1, "", b"")
                assert len(found) == 1
                assert found[0] in {None: (0,), "": (13,), b"": (12,)}.get(
                    value, (8 + value if isinstance(value, int | float) else 0,)
                )
            else:
                assert decodes_to(found, value, encoding)
            assert {part.source for part in each.ranges} == ({LOG} if wal else {DATABASE})
    gap = next(number for number in range(1, 100) if number not in truth)
    assert locate(pages, "t", gap) is None
    walked = [row.rowid for row in walk(pages, named(tables(pages), "t").root)]  # type: ignore[union-attr]
    assert walked == sorted(truth)


def row_of(pages: Pages, table: str, rowid: int) -> StoredRow:
    row = locate(pages, table, rowid)
    assert row is not None
    return row


def test_only_committed_frames_of_the_log_count(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous=OFF")
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("CREATE TABLE t (v TEXT)")
        db.execute("INSERT INTO t VALUES ('in the file')")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute("INSERT INTO t VALUES ('in the log')")
        db.execute("UPDATE t SET v = 'newer' WHERE rowid = 1")
        main, log = path.read_bytes(), Path(f"{path}-wal").read_bytes()
    both = Pages(SourceBytes(main), SourceBytes(log))
    assert [row_of(both, "t", n).values[0].value for n in (1, 2)] == ["newer", "in the log"]
    assert row_of(both, "t", 1).values[0].ranges[0].source == LOG
    alone = Pages(SourceBytes(main))
    assert row_of(alone, "t", 1).values[0].value == "in the file"
    assert locate(alone, "t", 2) is None
    frame = 24 + both.size
    first = Pages(SourceBytes(main), SourceBytes(log[: 32 + frame]))
    assert [row_of(first, "t", n).values[0].value for n in (1, 2)] == ["in the file", "in the log"]
    torn = bytearray(log)
    torn[32 + frame + 24 + 4090] ^= 1
    assert row_of(Pages(SourceBytes(main), SourceBytes(bytes(torn))), "t", 1).values[0].value == "in the file"


def test_columns_added_later_generated_and_keyed_tables(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous=OFF")
        db.execute("CREATE TABLE t (a, g GENERATED ALWAYS AS (a || '!') VIRTUAL, s AS (a || '?') STORED, b)")
        db.execute("INSERT INTO t (a, b) VALUES ('one', 'two')")
        db.execute("ALTER TABLE t ADD COLUMN late TEXT DEFAULT 'never written'")
        db.execute("CREATE TABLE k (v, y TEXT, x INTEGER, PRIMARY KEY (x, y)) WITHOUT ROWID")
        db.executemany("INSERT INTO k VALUES (?, ?, ?)", [(f"v{n}", f"y{n}", n) for n in range(500)])
        db.execute("CREATE TABLE d (id INTEGER PRIMARY KEY DESC, v)")
        db.execute("INSERT INTO d VALUES (77, 'v')")
        db.execute("CREATE TABLE n (id INTEGER PRIMARY KEY AUTOINCREMENT, v)")
        db.execute("INSERT INTO n (v) VALUES ('v')")
    data = path.read_bytes()
    pages = Pages(SourceBytes(data))
    row = row_of(pages, "t", 1)
    assert [(v.column, v.value) for v in row.values] == [
        ("a", "one"),
        ("s", "one?"),
        ("b", "two"),
        ("late", None),
    ]
    assert row.values[3].ranges == ()
    keyed = named(tables(pages), "k")
    assert keyed is not None
    assert keyed.columns == ("x", "y", "v")
    values = [
        tuple(v.value for v in stored_row(pages, keyed, cell).values) for cell in walk(pages, keyed.root)
    ]
    assert values == [(n, f"y{n}", f"v{n}") for n in range(500)]
    assert [v.value for v in row_of(pages, "d", 1).values] == [77, "v"]
    assert [v.value for v in row_of(pages, "sqlite_sequence", 1).values] == ["n", 1]


@pytest.mark.parametrize("name", ["t", 'x"); DROP TABLE sqlite_schema; --', "it's", "\u202e<b>"])
def test_names_of_tables_are_values(tmp_path: Path, name: str) -> None:
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous=OFF")
        db.execute(f"CREATE TABLE {quoted(name)} (v)")
        db.execute(f"INSERT INTO {quoted(name)} VALUES ('held')")
    assert row_of(Pages(SourceBytes(path.read_bytes())), name, 1).values[0].value == "held"


def deleted(path: Path, count: int, remove: str) -> dict[int, str]:
    """A table of ``count`` rows of which some were deleted; the texts of those that were."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous=OFF")
        db.execute("PRAGMA secure_delete=OFF")
        db.execute("CREATE TABLE message (_id INTEGER PRIMARY KEY, address TEXT, body TEXT, date INTEGER)")
        db.executemany(
            "INSERT INTO message VALUES (?, ?, ?, ?)",
            [
                (n, f"+44 7700 9{n:05d}", f"This is what message {n} says", 1_700_000_000_000 + n)
                for n in range(1, count + 1)
            ],
        )
        gone = dict(db.execute(f"SELECT _id, body FROM message WHERE {remove}"))
        db.execute(f"DELETE FROM message WHERE {remove}")
    return gone


def test_deleted_rows_in_free_blocks_and_on_free_pages(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    gone = deleted(path, 40, "_id % 3 = 0")
    pages = Pages(SourceBytes(path.read_bytes()))
    found = list(leftovers(pages, tables(pages)))
    texts = {row.values[2] for row in found}
    assert texts <= set(gone.values()), "nothing live, and nothing that never was"
    assert len(texts) >= len(gone) * 0.9
    assert {row.where for row in found} <= {FREE_BLOCK, BETWEEN_ROWS}
    data = path.read_bytes()
    for row in found:
        part = data[row.range.offset : row.range.offset + row.range.length]
        assert str(row.values[2]).encode() in part

    path = tmp_path / "y.db"
    gone = deleted(path, 3000, "_id BETWEEN 500 AND 2500")
    pages = Pages(SourceBytes(path.read_bytes()))
    found = list(leftovers(pages, tables(pages)))
    whole = [row for row in found if row.where == FREELIST]
    assert len(whole) > 1500
    assert all(gone.get(row.rowid or 0) == row.values[2] for row in whole)
    assert {row.values[2] for row in found} <= set(gone.values())


def test_without_deletions_nothing_is_found(tmp_path: Path) -> None:
    deleted(tmp_path / "x.db", 900, "0")
    pages = Pages(SourceBytes((tmp_path / "x.db").read_bytes()))
    assert list(leftovers(pages, tables(pages))) == []


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_damaged_files_end_in_words(tmp_path_factory: pytest.TempPathFactory, data: Any) -> None:
    path = tmp_path_factory.getbasetemp() / "damaged.db"
    if not path.exists():
        deleted(path, 300, "_id % 7 = 0")
    broken = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 40))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    try:
        pages = Pages(SourceBytes(bytes(broken[: data.draw(st.integers(0, len(broken)))])))
        found = tables(pages)
        for table in found:
            for row in walk(pages, table.root):
                stored_row(pages, table, row)
        locate(pages, "message", 17)
        list(leftovers(pages, found))
    except (NotSqliteError, ReadError) as error:
        assert str(error)


def test_rows_of_values_that_python_gives_the_same_hash_are_told_apart_wherever_they_stand() -> None:
    rows = set(product((-1, -2, 0, "", b"", None), repeat=2))
    assert len({hash_of(row) for row in rows}) == len(rows) == 36
    assert hash_of((1, -1)) == hash_of((1.0, -1.0))
