"""Deleted rows against databases that sqlite3 wrote, and of which the test knows every row there ever was."""

from __future__ import annotations

import random
import shutil
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import apsw
import pytest
from parser_harness import FolderContext, run

from evidence.contract.registry import PARSER_PACKAGES, load
from evidence.model.kinds import Message
from parsers.support import rows
from parsers.support.sqlite_file import remains
from resources.demo import schemas

COLUMNS = ("_id", "address", "body", "date", "read")
_FILE = {0: "", 1: "-wal", 2: "-journal"}
Values = tuple[Any, ...]


@contextmanager
def database(path: Path, *settings: str) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA secure_delete=OFF")
        db.execute("PRAGMA synchronous=OFF")
        for setting in settings:
            db.execute(f"PRAGMA {setting}")
        yield db


def fill(db: sqlite3.Connection, count: int) -> None:
    noise = random.Random(5)
    db.execute(
        "CREATE TABLE message (_id INTEGER PRIMARY KEY, address TEXT, body TEXT, date INTEGER, read INTEGER)"
    )
    db.execute("BEGIN")
    db.executemany(
        "INSERT INTO message VALUES (?, ?, ?, ?, ?)",
        [
            (
                n,
                f"+44 7700 9{n:05d}",
                f"message {n} " + "word " * noise.randrange(30),
                1_700_000_000_000 + n,
                n % 2,
            )
            for n in range(1, count + 1)
        ],
    )
    db.execute("COMMIT")


def gone(db: sqlite3.Connection, statement: str, where: str) -> set[Values]:
    """Runs it on rows, and says what those were."""
    were = set(db.execute(f"SELECT * FROM message WHERE {where}"))
    db.execute(f"{statement} WHERE {where}")
    return were


def read(
    path: Path, into: Path, table: str = "message", columns: tuple[str, ...] = COLUMNS
) -> list[rows.Row]:
    """All rows of a copy of the database, as it is at this moment, with its companions."""
    into.mkdir()
    for suffix in _FILE.values():
        if path.with_name(path.name + suffix).exists():
            shutil.copyfile(path.with_name(path.name + suffix), into / ("x.db" + suffix))
    scratch = into / "scratch"
    scratch.mkdir()
    tables = rows.opened(FolderContext(into / "x.db", scratch))
    assert tables is not None
    return list(tables.rows(table, columns))


def recovered(path: Path, into: Path) -> list[rows.Row]:
    """Its deleted rows; each one's locator leads to bytes that hold its text."""
    found = [row for row in read(path, into) if row.state == "recovered"]
    for row in found:
        place = row.place
        assert place is not None
        data = (into / f"x.db{_FILE[place.source]}").read_bytes()
        assert str(row["body"]).encode() in data[place.offset : place.offset + place.length]
        assert row.locator.startswith(f"bytes {place.offset}+{place.length}")
        assert row.locator.endswith(
            ("0123456789"[place.length % 10], " of the -wal file", " of the -journal file")
        )
    return found


def known(row: rows.Row) -> Values:
    """The values behind the key, which is overwritten where a row's front is."""
    assert row["_id"] is None or row["_id"] == row.rowid
    return tuple(row.values[column] for column in COLUMNS[1:])


def holds(found: list[rows.Row], were: set[Values], share: float) -> None:
    """That many of these rows are found, none twice, and nothing else."""
    values = [known(row) for row in found]
    assert len(set(values)) == len(values)
    assert set(values) <= {row[1:] for row in were}
    assert all(row["_id"] is None or row["_id"] in {each[0] for each in were} for row in found)
    assert len(values) >= share * len(were)


@pytest.mark.parametrize(
    ("count", "where"),
    [
        (60, "_id < 20"),
        (300, "_id % 2 = 0"),
        (2000, "_id % 17 < 5"),
        (2000, "_id BETWEEN 300 AND 1500"),
        (900, "1"),
    ],
)
def test_rows_deleted_without_overwriting_are_found(tmp_path: Path, count: int, where: str) -> None:
    with database(tmp_path / "a.db") as db:
        fill(db, count)
        were = gone(db, "DELETE FROM message", where)
    data = (tmp_path / "a.db").read_bytes()
    # SQLite puts pages together while it deletes, and writes over some rows with that.
    left = {row for row in were if f"{row[1]}{row[2]}".encode() + row[3].to_bytes(6, "big") in data}
    assert len(left) > 0.4 * len(were)
    found = recovered(tmp_path / "a.db", tmp_path / "copy")
    holds(found, were, 0)
    assert len({known(row) for row in found} & {row[1:] for row in left}) >= 0.95 * len(left)


@pytest.mark.parametrize("settings", [["page_size=512"], ["page_size=65536"], ["encoding='UTF-16le'"]])
def test_pages_of_each_size_and_utf_16(tmp_path: Path, settings: list[str]) -> None:
    with database(tmp_path / "a.db", *settings) as db:
        fill(db, 400)
        were = gone(db, "DELETE FROM message", "_id % 9 = 0")
    found = [row for row in read(tmp_path / "a.db", tmp_path / "copy") if row.state == "recovered"]
    holds(found, were, 0.95 if settings != ["page_size=512"] else 0.3)  # small pages are put together at once


def test_bytes_that_each_page_reserves_are_no_part_of_its_rows(tmp_path: Path) -> None:
    with closing(apsw.Connection(str(tmp_path / "a.db"))) as made:
        made.reserve_bytes(reserve=32)
        made.execute("CREATE TABLE t (a)")
    with database(tmp_path / "a.db") as db:
        fill(db, 300)
        assert (tmp_path / "a.db").read_bytes()[20] == 32
        were = gone(db, "DELETE FROM message", "_id % 4 = 0")
    holds(recovered(tmp_path / "a.db", tmp_path / "copy"), were, 0.95)


def test_a_limit_of_steps_is_said_and_rows_that_are_there_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remains, "MAX_STEPS", 1000)
    with database(tmp_path / "a.db") as db:
        fill(db, 300)
        db.execute("DELETE FROM message WHERE _id % 4 = 0")
    (tmp_path / "scratch").mkdir()
    context = FolderContext(tmp_path / "a.db", tmp_path / "scratch")
    tables = rows.opened(context)
    assert tables is not None
    found = list(tables.rows("message", COLUMNS))
    assert sum(row.state == "live" for row in found) == 225
    assert any("a limit was reached" in message for message, _ in context.warnings)


def test_what_the_log_replaced_and_what_it_holds(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with database(path, "journal_mode=WAL", "wal_autocheckpoint=0") as db:
        fill(db, 300)
        were = gone(db, "DELETE FROM message", "_id % 3 = 0")
        found = recovered(path, tmp_path / "1")
        assert {row.place.source for row in found if row.place} == {1}
        holds(found, were, 1)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        were |= gone(db, "DELETE FROM message", "_id % 5 = 0")
        were |= gone(db, "UPDATE message SET body = 'changed'", "_id < 20")
        found = recovered(path, tmp_path / "2")
        assert {row.place.source for row in found if row.place} == {0}, "below the log"
        holds(found, were, 1)
        were |= gone(db, "DELETE FROM message", "1")
        db.execute("PRAGMA wal_checkpoint(RESTART)")
        db.execute("INSERT INTO message VALUES (9999, 'a', 'fresh', 1, 1)")
        holds(recovered(path, tmp_path / "3"), were, 0.95)
        db.execute("VACUUM")
        assert any(row.place and row.place.source == 1 for row in recovered(path, tmp_path / "4"))


def test_a_trunk_of_the_freelist_that_the_log_uses_again_is_read_below_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with database(path, "journal_mode=WAL", "wal_autocheckpoint=0") as db:
        fill(db, 300)
        were = gone(db, "DELETE FROM message", "_id BETWEEN 100 AND 160")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute("INSERT INTO message SELECT _id + 1000, address, 'again', date, read FROM message")
        trunk = int.from_bytes(path.read_bytes()[32:36], "big")
        assert db.execute("PRAGMA freelist_count").fetchone() == (0,)
        found = recovered(path, tmp_path / "copy")
    places = [row.place.offset // 4096 + 1 for row in found if row.place]
    assert places.count(trunk) > 5
    holds(found, were, 0.4)


def test_what_a_transaction_wrote_that_was_never_ended_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with database(path, "journal_mode=WAL", "cache_size=1") as db:
        fill(db, 50)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute("BEGIN")
        db.executemany(
            "INSERT INTO message VALUES (?, 'a', ?, 1, 1)",
            [(n, f"never kept {n} " * 9) for n in range(1000, 3000)],
        )
        (tmp_path / "copy").mkdir()
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{path}{suffix}", tmp_path / "copy" / f"x.db{suffix}")
    (tmp_path / "scratch").mkdir()
    context = FolderContext(tmp_path / "copy" / "x.db", tmp_path / "scratch")
    tables = rows.opened(context)
    assert tables is not None
    found = [row for row in tables.rows("message", COLUMNS) if row.state == "recovered"]
    assert found
    assert all("never kept" in row["body"] for row in found)
    assert any("was never ended" in message for message, _ in context.warnings)


def test_the_journal_is_read_ended_or_not(tmp_path: Path) -> None:
    with database(tmp_path / "a.db", "journal_mode=PERSIST") as db:
        fill(db, 300)
        db.execute("PRAGMA secure_delete=ON")
        were = gone(db, "DELETE FROM message", "_id % 3 = 0")
    found = recovered(tmp_path / "a.db", tmp_path / "1")
    assert {row.place.source for row in found if row.place} == {2}
    holds(found, were, 1)
    with database(tmp_path / "b.db", "cache_size=5") as db:
        fill(db, 300)
        were = gone(db, "DELETE FROM message", "_id % 4 = 0")
        db.execute("BEGIN")
        db.execute("DELETE FROM message WHERE _id % 5 < 3")
        db.execute("INSERT INTO message SELECT _id + 1000, address, body, date, read FROM message")
        holds(recovered(tmp_path / "b.db", tmp_path / "2"), were, 1)


def test_nothing_deleted_nothing_recovered_and_secure_deletion_leaves_nothing(tmp_path: Path) -> None:
    with database(tmp_path / "a.db") as db:
        fill(db, 700)
        assert recovered(tmp_path / "a.db", tmp_path / "1") == []
    with database(tmp_path / "b.db", "secure_delete=ON") as db:
        fill(db, 20)
        db.execute("DELETE FROM message WHERE _id % 3 = 0")
    assert recovered(tmp_path / "b.db", tmp_path / "2") == []


def test_rows_that_fit_two_tables_are_counted_and_given_to_none(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with database(path) as db:
        fill(db, 10)
        db.execute("CREATE TABLE other (_id INTEGER PRIMARY KEY, a TEXT, b TEXT, c INTEGER, d INTEGER)")
        db.executemany("INSERT INTO other VALUES (?, 'aaaa', 'bbbbb', 1, 1)", [(n,) for n in range(2000)])
        db.execute("DELETE FROM other")
    (tmp_path / "scratch").mkdir()
    context = FolderContext(path, tmp_path / "scratch")
    tables = rows.opened(context)
    assert tables is not None
    assert all(row.state == "live" for row in tables.rows("message", COLUMNS))
    assert any("may be of message or other, given to none" in message for message, _ in context.warnings)


def numbers(db: sqlite3.Connection, count: int) -> None:
    """Rows like those of visits in Chrome's history: bytes of theirs read as the front of a free block."""
    db.execute(
        "CREATE TABLE visits (id INTEGER PRIMARY KEY, url INTEGER NOT NULL, visit_time INTEGER NOT NULL,"
        " from_visit INTEGER, transition INTEGER NOT NULL, duration INTEGER NOT NULL)"
    )
    db.executemany(
        "INSERT INTO visits VALUES (?, ?, ?, ?, ?, ?)",
        [
            (n, n % 3 + 1, 13_344_473_600_000_000 + n * 37_000_001, n - 1, 0x3000_0001, n * 1000)
            for n in range(1, count + 1)
        ],
    )
    db.execute("CREATE TABLE urls (id INTEGER PRIMARY KEY, url TEXT NOT NULL)")


@pytest.mark.parametrize(("where", "share"), [("id % 50 = 7", 1), ("id BETWEEN 200 AND 700", 0.8)])
def test_rows_of_numbers_are_found_by_their_ends_and_by_their_neighbours(
    tmp_path: Path, where: str, share: float
) -> None:
    names = ("id", "url", "visit_time", "from_visit", "transition", "duration")
    with database(tmp_path / "a.db") as db:
        db.execute("BEGIN")
        numbers(db, 1000)
        db.execute("COMMIT")
        were = set(db.execute(f"SELECT * FROM visits WHERE {where}"))
        db.execute(f"DELETE FROM visits WHERE {where}")
    data = (tmp_path / "a.db").read_bytes()
    left = {row[1:] for row in were if row[2].to_bytes(8, "big") in data}
    found = read(tmp_path / "a.db", tmp_path / "copy", "visits", names)
    values = [tuple(row.values.values())[1:] for row in found if row.state == "recovered"]
    assert len(set(values)) == len(values) >= share * len(left) > 10
    assert set(values) <= left


def left_and_found(
    tmp_path: Path, schema: str, made: list[Values], where: str
) -> tuple[set[Values], set[Values]]:
    """Rows of a table ``t`` that were deleted and whose bytes behind the types still stand, and those that came back."""
    marks = ", ".join("?" * len(made[0]))
    with database(tmp_path / "a.db") as db:
        db.execute(f"CREATE TABLE t ({schema})")
        db.execute("BEGIN")
        db.executemany(f"INSERT INTO t VALUES ({marks})", made)
        db.execute("COMMIT")
        names = tuple(row[1] for row in db.execute("PRAGMA table_info(t)"))
        were = set(db.execute(f"SELECT * FROM t WHERE {where}"))
        for (key,) in db.execute(f"SELECT rowid FROM t WHERE {where}").fetchall():
            db.execute("DELETE FROM t WHERE rowid = ?", (key,))
    data = (tmp_path / "a.db").read_bytes()
    found = [
        row for row in read(tmp_path / "a.db", tmp_path / "copy", "t", names) if row.state == "recovered"
    ]
    values = [tuple(row.values.values()) for row in found]
    assert len({each[1:] for each in values}) == len(values)
    assert {each[1:] for each in values} <= {each[1:] for each in were}
    left = {row[1:] for row in were if _body(row[1:]) in data}
    return left, {each[1:] for each in values} & left


def _body(values: Values) -> bytes:
    """The values of a row one behind the other, as SQLite writes them."""
    written = b""
    for each in values:
        if isinstance(each, bytes | str):
            written += each.encode() if isinstance(each, str) else each
        elif isinstance(each, float):
            written += struct.pack(">d", each)
        elif each not in (None, 0, 1):
            sizes = (1, 2, 3, 4, 6, 8)
            size = next(size for size in sizes if -(1 << 8 * size - 1) <= each < 1 << 8 * size - 1)
            written += each.to_bytes(size, "big", signed=True)
    return written


@pytest.mark.parametrize(
    "where", ["id BETWEEN 400 AND 480", "id % 11 = 3", "id BETWEEN 300 AND 330 OR id % 37 = 5"]
)
def test_numbers_that_look_like_the_front_of_a_free_block_cost_no_row(tmp_path: Path, where: str) -> None:
    schema = (
        "id INTEGER PRIMARY KEY, url INTEGER NOT NULL, visit_time INTEGER NOT NULL, from_visit INTEGER,"
        " transition INTEGER NOT NULL, segment_id INTEGER, visit_duration INTEGER NOT NULL"
    )
    made = [
        (n, n % 3 + 1, 13_344_473_600_000_000 + n * 37_000_001, n - 1, 0x3000_0001, None, n * 1000)
        for n in range(1, 1500)
    ]
    left, found = left_and_found(tmp_path, schema, made, where)
    assert len(found) >= 0.95 * len(left) > 40


@pytest.mark.parametrize("where", ["rowid > 200 AND rowid % 11 = 3", "rowid BETWEEN 300 AND 480"])
def test_rows_of_bytes_among_many_numbers_are_found(tmp_path: Path, where: str) -> None:
    """As those of Telegram's messages_v2, which hold no text."""
    schema = (
        "mid INTEGER, uid INTEGER, read_state INTEGER, send_state INTEGER, date INTEGER, data BLOB, out INTEGER,"
        " ttl INTEGER, media INTEGER, replydata BLOB, imp INTEGER, PRIMARY KEY(mid, uid)"
    )
    noise = random.Random(7)
    made: list[Values] = []
    for n in range(700):
        data = noise.randbytes(40 + n % 90)
        made.append((n, 5 * 10**9 + n % 40, n % 4, 0, 1_700_000_000 + n * 37, data, n % 2, 0, 2, None, 0))
    left, found = left_and_found(tmp_path, schema, made, where)
    assert len(found) >= 0.95 * len(left) > 40


def test_rows_of_three_fractions_are_found(tmp_path: Path) -> None:
    noise = random.Random(8)
    schema = "id INTEGER PRIMARY KEY, ts REAL, lat REAL, lon REAL"
    made = [(n, 1_700_000_000.25 + n * 37, 50 + noise.random(), noise.random()) for n in range(1, 700)]
    left, found = left_and_found(tmp_path, schema, made, "id % 11 = 3")
    assert len(found) >= 0.95 * len(left) > 40


def test_a_header_that_the_columns_cannot_hold_is_no_other_reading(tmp_path: Path) -> None:
    schema = "kind INTEGER, at INTEGER, body TEXT, flag INTEGER"
    made = [(n % 5, 1_700_000_000_000 + n * 37_000, f"station {n} " * (4 + n % 3), n % 2) for n in range(700)]
    left, found = left_and_found(tmp_path, schema, made, "rowid > 200 AND rowid % 11 = 3")
    assert len(found) >= 0.95 * len(left) > 35


def test_a_number_in_more_bytes_than_sqlite_writes_is_no_value_of_the_row(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with database(path) as db:
        db.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, c INTEGER)")
        db.executemany(
            "INSERT INTO t VALUES (?, ?, ?, ?)", [(n, n, 2**40 + n, 2**30 + n) for n in range(1, 99)]
        )
        db.execute("DELETE FROM t WHERE id IN (40, 60)")
    data = path.read_bytes()
    number = (2**30 + 40).to_bytes(4, "big")
    assert data.count(number) == 1
    path.write_bytes(data.replace(number, (40).to_bytes(4, "big")))
    found = read(path, tmp_path / "copy", "t", ("id", "a", "b", "c"))
    assert [row["a"] for row in found if row.state == "recovered"] == [60]


def test_what_is_left_of_a_row_is_not_read_as_a_shorter_one(tmp_path: Path) -> None:
    with database(tmp_path / "a.db") as db:
        columns = ", ".join(f"c{number} INTEGER" for number in range(4))
        db.execute(f"CREATE TABLE t (id INTEGER PRIMARY KEY, {columns})")
        key = 2_999_938  # its last byte reads as the type of a value
        for rowid, last in ((key - 2, 7), (key - 1, 0x10000), (key, 0x1000), (key + 1, 7)):
            db.execute("INSERT INTO t VALUES (?, 1, 0x30000001, 0x30000010, ?)", (rowid, last))
        gone = {(1, 0x30000001, 0x30000010, last) for last in (0x10000, 0x1000)}
        db.execute("DELETE FROM t WHERE id IN (?, ?)", (key - 1, key))
        # Twenty-five bytes of the forty-three that are free, so that three of the row before are overwritten.
        db.execute("INSERT INTO t VALUES (?, 1, 0x30000001, 0x30000010, 0x10000000000)", (key + 2,))
    names = ("id", "c0", "c1", "c2", "c3")
    found = [row for row in read(tmp_path / "a.db", tmp_path / "copy", "t", names) if row.state != "live"]
    assert {tuple(row.values.values())[1:] for row in found} <= gone


def test_parsers_of_one_database_look_for_them_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.db"
    with database(path) as db:
        fill(db, 200)
        db.execute("DELETE FROM message WHERE _id % 2")
    (tmp_path / "scratch").mkdir()
    context = FolderContext(path, tmp_path / "scratch")
    opened = context.sqlite()
    looked = []
    search = remains.Remains.of

    def counted(self: remains.Remains, table: Any) -> Any:
        looked.append(table.name)
        return search(self, table)

    monkeypatch.setattr(remains.Remains, "of", counted)
    found = []
    for _ in range(2):
        tables = rows.Tables(context, opened)
        found.append(
            [(row.locator, row["body"]) for row in tables.rows("message", COLUMNS) if row.state != "live"]
        )
    assert len(found[0]) > 50
    assert found[0] == found[1]
    assert looked == ["message"]
    assert len(context.warnings) == len({message for message, _ in context.warnings})


def test_added_columns_read_as_they_did(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with database(path) as db:
        fill(db, 200)
        db.execute("ALTER TABLE message ADD COLUMN seen INTEGER DEFAULT 7")
        db.execute("ALTER TABLE message ADD COLUMN note TEXT")
        were = set(db.execute("SELECT * FROM message WHERE _id % 4 = 0"))
        db.execute("DELETE FROM message WHERE _id % 4 = 0")
    found = [row for row in read(path, tmp_path / "copy", columns=(*COLUMNS, "seen", "note")) if row.place]
    assert {tuple(row.values.values())[1:] for row in found} == {row[1:] for row in were}


def test_joins_take_live_rows_before_deleted_ones(tmp_path: Path) -> None:
    path = tmp_path / "mmssms.db"
    with database(path) as db:
        db.executescript(schemas.SMS)
        for table, first in (("pdu", "_id, thread_id, msg_box"), ("part", "_id, mid, seq, ct, text")):
            values = (
                [(n, n, 1) for n in range(200, 260)]
                if table == "pdu"
                else [(n, n, 0, "text/plain", f"the text of {n}") for n in range(200, 260)]
            )
            marks = ", ".join("?" * len(values[0]))
            db.executemany(f"INSERT INTO {table} ({first}) VALUES ({marks})", values)
        db.execute("DELETE FROM pdu WHERE _id % 10 = 5")
        db.execute("DELETE FROM part WHERE _id % 10 = 5")
        db.execute("UPDATE part SET text = 'newer' WHERE mid = 203")
    parser = load(PARSER_PACKAGES).parser("android.sms")
    assert parser is not None
    messages = [each for each in run(parser, path).artifacts if isinstance(each, Message)]
    live = {each.locator: each.body for each in messages if each.state == "live"}
    assert len(live) == 54
    assert live["row pdu:203"] == "newer"
    assert live["row pdu:204"] == "the text of 204"
    assert all(each.locator.startswith("bytes ") for each in messages if each.state == "recovered")


TYPES = ("TEXT", "INTEGER", "REAL", "VARCHAR(20)", "DATETIME")


def value(noise: random.Random, declared: str) -> object:
    if noise.random() < 0.1:
        return None
    if declared in ("TEXT", "VARCHAR(20)"):
        return "".join(noise.choice("abcdefg hijkl éสวัส日本") for _ in range(noise.randrange(4, 300)))
    if declared == "REAL":
        return noise.random() * 100
    if declared == "DATETIME":
        return noise.choice(["2020-01-01 10:00", noise.randrange(2**31)])
    return noise.choice([0, 1, noise.randrange(300), noise.randrange(2**40)])


@pytest.mark.parametrize(
    "seed", [*range(12), *(pytest.param(n, marks=pytest.mark.campaign) for n in range(12, 600))]
)
def test_every_recovered_row_is_one_that_was(seed: int, tmp_path: Path) -> None:
    noise = random.Random(seed)
    path = tmp_path / "a.db"
    mode = noise.choice(["DELETE", "WAL", "WAL", "PERSIST"])
    settings = [f"page_size={noise.choice([512, 1024, 4096, 65536])}", f"auto_vacuum={noise.randrange(3)}"]
    with database(
        path, *settings, f"journal_mode={mode}", f"secure_delete={int(noise.random() < 0.2)}"
    ) as db:
        tables = {f"t{n}": [noise.choice(TYPES) for _ in range(noise.randrange(2, 7))] for n in range(3)}
        for name, declared in tables.items():
            key = "id INTEGER PRIMARY KEY, " if noise.random() < 0.7 else ""
            db.execute(f"CREATE TABLE {name} ({key}{', '.join(f'c{n} {t}' for n, t in enumerate(declared))})")
        were: dict[str, set[Values]] = {name: set() for name in tables}
        for _ in range(noise.randrange(10, 40)):
            change(noise, db, *(chosen := noise.choice(list(tables.items()))))
            were[chosen[0]] |= set(db.execute(f"SELECT rowid, * FROM {chosen[0]}"))
        for name in tables:
            names = tuple(row[1] for row in db.execute(f"PRAGMA table_info({name})"))
            live = set(db.execute(f"SELECT rowid, * FROM {name}"))
            found = read(path, tmp_path / name, name, names)
            assert {(row.rowid, *row.values.values()) for row in found if row.state == "live"} == live
            for row in (row for row in found if row.state == "recovered"):
                assert any(is_one(row, names, each) for each in were[name] - live), (row.values, row.locator)


def change(noise: random.Random, db: sqlite3.Connection, name: str, declared: list[str]) -> None:
    columns = [f"c{n}" for n in range(len(declared))]
    kind = noise.random()
    if kind < 0.5:
        made = [[value(noise, each) for each in declared] for _ in range(noise.randrange(1, 40))]
        marks = ", ".join("?" * len(declared))
        db.execute("BEGIN")
        db.executemany(f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({marks})", made)
        db.execute("COMMIT")
    elif kind < 0.8:
        db.execute(f"DELETE FROM {name} WHERE rowid % {noise.randrange(1, 8)} = 0")
    else:
        at = noise.randrange(len(declared))
        new = value(noise, declared[at])
        db.execute(f"UPDATE {name} SET c{at} = ? WHERE rowid % {noise.randrange(1, 5)} = 0", (new,))


def is_one(row: rows.Row, names: tuple[str, ...], was: Values) -> bool:
    same_row = row.rowid in (rows.NO_ROWID, was[0])
    return same_row and all(
        name in row.lost or row.values[name] == each for name, each in zip(names, was[1:], strict=True)
    )
