"""Scratch copies of SQLite evidence: the log counts, hostile content costs little, damage loses little."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from evidence.access.sqlite import ScratchDatabase, _drop_finished_journal
from evidence.contract.context import DatabaseDamagedError


def _create(path: Path, script: str) -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
    return path


def test_rows_that_stand_only_in_the_write_ahead_log_are_read(tmp_path: Path) -> None:
    live = tmp_path / "live.db"
    scratch = tmp_path / "scratch" / "database"
    scratch.parent.mkdir()
    with closing(sqlite3.connect(live, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE t (n INTEGER)")
        connection.execute("INSERT INTO t VALUES (0)")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.executemany("INSERT INTO t VALUES (?)", [(n,) for n in range(1, 100)])
        shutil.copyfile(live, scratch)
        shutil.copyfile(f"{live}-wal", f"{scratch}-wal")
        before = Path(f"{scratch}-wal").read_bytes()
    with closing(ScratchDatabase(scratch)) as database:
        assert database.tables() == {"t": ("n",)}
        assert [row["n"] for row in database.rows("SELECT n FROM t ORDER BY n")] == list(range(100))
    assert Path(f"{scratch}-wal").read_bytes() == before, "closing writes nothing back"
    assert not Path(f"{scratch}-shm").exists()


def test_an_interrupted_transaction_is_rolled_back_from_its_journal(tmp_path: Path) -> None:
    live, scratch = tmp_path / "live.db", tmp_path / "scratch.db"
    _create(live, "CREATE TABLE t (n); INSERT INTO t VALUES ('before')")
    with closing(sqlite3.connect(live, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN")
        connection.execute("UPDATE t SET n = 'never committed'")
        connection.executemany("INSERT INTO t VALUES (?)", [("x" * 3000,) for _ in range(200)])
        shutil.copyfile(live, scratch)
        shutil.copyfile(f"{live}-journal", f"{scratch}-journal")
        connection.execute("ROLLBACK")
    with closing(ScratchDatabase(scratch)) as database:
        assert list(database.rows("SELECT n FROM t")) == [{"n": "before"}]


def test_a_journal_that_names_a_file_of_this_computer_touches_nothing(tmp_path: Path) -> None:
    """SQLite 3.40 deletes the file that a journal names as its super-journal; 3.54 was not seen to."""
    victim = tmp_path / "victim.txt"
    victim.write_text("still here")
    path = _create(tmp_path / "a.db", "CREATE TABLE t (n); INSERT INTO t VALUES (1)")
    name = str(victim).encode()
    journal = bytes.fromhex("d9d505f920a163d7") + (0).to_bytes(4, "big") + bytes(4) + (2).to_bytes(4, "big")
    journal = (journal + (512).to_bytes(4, "big") + (4096).to_bytes(4, "big")).ljust(512, b"\0")
    journal += (262_145).to_bytes(4, "big") + name + len(name).to_bytes(4, "big")
    journal += (sum(name) & 0xFFFFFFFF).to_bytes(4, "big") + bytes.fromhex("d9d505f920a163d7")
    Path(f"{path}-journal").write_bytes(journal)
    with closing(ScratchDatabase(path)) as database:
        assert list(database.rows("SELECT n FROM t")) == [{"n": 1}]
    assert victim.read_text() == "still here"
    Path(f"{path}-journal").write_bytes(journal)
    _drop_finished_journal(path)
    with closing(sqlite3.connect(path)) as connection:  # whichever SQLite this Python has
        assert connection.execute("SELECT n FROM t").fetchall() == [(1,)]
    assert victim.read_text() == "still here"


def test_a_view_that_never_ends_is_stopped(tmp_path: Path) -> None:
    endless = "WITH RECURSIVE r(n) AS (VALUES(1) UNION ALL SELECT n+1 FROM r) SELECT count(*) AS n FROM r"
    path = _create(tmp_path / "a.db", f"CREATE TABLE t (n); CREATE VIEW v AS {endless}")
    with closing(ScratchDatabase(path, seconds=0.2)) as database:
        assert set(database.tables()) == {"t"}, "views are not tables"
        with pytest.raises(DatabaseDamagedError, match="longer than allowed"):
            list(database.rows("SELECT * FROM v"))
        with pytest.raises(DatabaseDamagedError):  # the allowance is for the database, not for each statement
            list(database.rows("SELECT * FROM v"))


def test_a_huge_value_is_refused_instead_of_filling_memory(tmp_path: Path) -> None:
    path = _create(
        tmp_path / "a.db", "CREATE TABLE t (n); CREATE VIEW v AS SELECT hex(zeroblob(500000000)) AS n"
    )
    with (
        closing(ScratchDatabase(path)) as database,
        pytest.raises(DatabaseDamagedError, match="larger than what is read"),
    ):
        list(database.rows("SELECT * FROM v"))


def test_rows_before_a_corrupt_page_are_given_before_the_error(tmp_path: Path) -> None:
    path = _create(
        tmp_path / "a.db",
        "PRAGMA page_size=4096; CREATE TABLE t (n INTEGER PRIMARY KEY, x TEXT);"
        "WITH RECURSIVE r(n) AS (VALUES(1) UNION ALL SELECT n+1 FROM r LIMIT 1000)"
        " INSERT INTO t SELECT n, hex(zeroblob(100)) FROM r",
    )
    data = bytearray(path.read_bytes())
    page = data.find(b"\x0d", 10 * 4096)  # a leaf in the middle of the table
    page -= page % 4096
    data[page : page + 4096] = b"\xff" * 4096
    path.write_bytes(data)
    seen = []
    with closing(ScratchDatabase(path)) as database, pytest.raises(DatabaseDamagedError):
        for row in database.rows("SELECT n FROM t ORDER BY n"):
            seen.append(row["n"])
    assert seen == list(range(1, len(seen) + 1))
    assert len(seen) > 50


def test_text_that_is_not_utf8_comes_as_bytes_and_only_that(tmp_path: Path) -> None:
    path = _create(
        tmp_path / "a.db",
        "CREATE TABLE t (a, b);"
        "INSERT INTO t VALUES ('good', 1), (CAST(x'ff41' AS TEXT), x'00ff'), ('ok', NULL)",
    )
    with closing(ScratchDatabase(path)) as database:
        rows = list(database.rows("SELECT a, b FROM t WHERE rowid > ? ORDER BY rowid", (0,)))
    assert rows == [{"a": "good", "b": 1}, {"a": b"\xffA", "b": b"\x00\xff"}, {"a": "ok", "b": None}]


def test_utf16_databases_are_read_as_text(tmp_path: Path) -> None:
    path = _create(
        tmp_path / "a.db", "PRAGMA encoding='UTF-16le'; CREATE TABLE t (a); INSERT INTO t VALUES ('ท่าเรือ')"
    )
    with closing(ScratchDatabase(path)) as database:
        assert list(database.rows("SELECT a FROM t")) == [{"a": "ท่าเรือ"}]


@pytest.mark.parametrize(
    "data", [b"not a database at all, only text" * 200, b"SQLite format 3\0" + b"\xff" * 4080]
)
def test_what_is_no_database_is_said_to_be_none(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.db"
    path.write_bytes(data)
    with pytest.raises(DatabaseDamagedError):
        ScratchDatabase(path)


def test_nothing_can_be_written(tmp_path: Path) -> None:
    path = _create(tmp_path / "a.db", "CREATE TABLE t (n)")
    with closing(ScratchDatabase(path)) as database, pytest.raises(DatabaseDamagedError):
        list(database.rows("INSERT INTO t VALUES (1)"))
    with closing(ScratchDatabase(path)) as database, pytest.raises(DatabaseDamagedError):
        list(database.rows("ATTACH ? AS other", (str(tmp_path / "other.db"),)))
    assert not (tmp_path / "other.db").exists()


def test_a_declared_type_that_is_no_text_is_damage_and_nothing_else(tmp_path: Path) -> None:
    path = _create(tmp_path / "a.db", "CREATE TABLE t (a TYPEWORD, b); INSERT INTO t VALUES (1, 2)")
    path.write_bytes(path.read_bytes().replace(b"TYPEWORD", b"TYPE\xed\xffRD"))
    with closing(ScratchDatabase(path)) as database:
        with pytest.raises(DatabaseDamagedError, match="declared type"):
            list(database.rows("SELECT a FROM t"))
        assert list(database.rows("SELECT b FROM t")) == [{"b": 2}]
