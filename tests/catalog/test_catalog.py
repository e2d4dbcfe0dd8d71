"""The catalog: columns that cannot lie, rows in transactions, a schema that is checked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import orjson
import pytest

from evidence.catalog import queries
from evidence.catalog.catalog import Catalog, CatalogError
from evidence.catalog.check import check_schema
from evidence.catalog.queries import EntryFilter


def _entry(number: int, path: str, **changes: object) -> str:
    document = {
        "id": f"1-{number}", "evidence": 1, "number": number, "path": path, "type": "file", "state": "live",
        "sha256": "00" * 32, "problems": [], "parsers": [], "size": 1, "times": {},
    }  # fmt: skip
    return orjson.dumps(document | changes, option=orjson.OPT_SORT_KEYS).decode()


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    made = Catalog.create(tmp_path / "catalog.sqlite")
    made.insert(
        {
            "entry": [
                (10, _entry(2, "b.txt")),
                (11, _entry(1, "a/b.TXT", state="deleted")),
                (12, _entry(3, "c", sha256=None, problems=["unreadable: bad"])),
                (13, _entry(4, "d", sha256=None, type="directory")),
            ]
        }
    )
    made.index()
    yield made
    made.close()


def test_columns_are_computed_from_the_record(catalog: Catalog) -> None:
    with pytest.raises(sqlite3.OperationalError, match="because it is a view"):
        catalog.writer.execute("UPDATE entries SET path = 'other'")
    with closing(catalog.reader()) as reader:
        row = reader.execute("SELECT path, key FROM entries WHERE seq = 11").fetchone()
        assert tuple(row) == ("a/b.TXT", (1 << 40) + 1)


def test_entries_come_in_the_order_of_the_listing_and_are_chosen(catalog: Catalog) -> None:
    with closing(catalog.reader()) as reader:
        assert [orjson.loads(body)["number"] for body in queries.entries(reader)] == [1, 2, 3, 4]
        found = list(queries.entries(reader, EntryFilter(path="*.txt")))
        assert [orjson.loads(body)["path"] for body in found] == ["b.txt"]
        assert len(list(queries.entries(reader, EntryFilter(state="deleted")))) == 1
        assert list(queries.entries(reader, EntryFilter(path="' OR 1=1 --"))) == []


def test_completeness_adds_up(catalog: Catalog) -> None:
    with closing(catalog.reader()) as reader:
        found = queries.completeness(reader)
    assert (found.entries, found.read, found.unreadable, found.directories, found.unread) == (4, 2, 1, 1, 0)


@pytest.mark.parametrize(
    "wanted",
    [
        "1-2",
        "1-2-3",
        "",
        "x",
        "1",
        "1-2-3-4",
        "01-2",
        "1-02",
        "²-1",
        f"{1 << 23}-1",
        f"1-{1 << 40}",
        "9" * 99 + "-1",
    ],
)
def test_ids_lead_to_records_or_to_none(catalog: Catalog, wanted: str) -> None:
    with closing(catalog.reader()) as reader:
        found = queries.record(reader, wanted)
    assert (found is not None) is (wanted == "1-2")


def test_a_batch_is_written_whole_or_not_at_all(catalog: Catalog) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        catalog.insert({"problem": [(20, '{"id":"p"}')], "entry": [(10, _entry(9, "twice"))]})
    with pytest.raises(ValueError, match="no record table"):
        catalog.insert({"sqlite_schema": [(1, "{}")]})
    with closing(catalog.reader()) as reader:
        assert reader.execute("SELECT count(*) FROM problem").fetchone()[0] == 0
    assert catalog.discard_from(12) == 2


def test_a_reader_cannot_write(catalog: Catalog) -> None:
    with closing(catalog.reader()) as reader, pytest.raises(sqlite3.OperationalError):
        reader.execute("DELETE FROM entry")
    read_only = Catalog.open(catalog.path)
    with pytest.raises(CatalogError, match="reading only"):
        read_only.insert({})


def test_opening_again_migrates_nothing(catalog: Catalog) -> None:
    with closing(catalog.reader()) as reader:
        before = reader.execute("SELECT name, sql FROM sqlite_schema").fetchall()
    again = Catalog.open(catalog.path, write=True)
    again.close()
    with closing(catalog.reader()) as reader:
        assert reader.execute("SELECT name, sql FROM sqlite_schema").fetchall() == before


def test_what_is_no_catalog_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match="is missing"):
        Catalog.open(tmp_path / "none.sqlite")
    (tmp_path / "bad.sqlite").write_bytes(b"no database at all" * 100)
    with pytest.raises(CatalogError, match="cannot be opened"):
        Catalog.open(tmp_path / "bad.sqlite", write=True)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("CREATE VIEW shown AS SELECT * FROM entry", "added shown"),
        ("CREATE TRIGGER t AFTER INSERT ON entry BEGIN SELECT 1; END", "added t"),
        ("CREATE TABLE extra(a)", "added extra"),
        ("DROP TABLE problem", "problem is missing"),
        ("DROP VIEW artifacts", "artifacts is missing"),
        (
            "DROP VIEW items; CREATE VIEW items AS SELECT seq, body, 1 AS id FROM evidence",
            "items was changed",
        ),
        ("ALTER TABLE entry ADD COLUMN lie TEXT", "entry was changed"),
        ("DROP INDEX entry_key; CREATE INDEX entry_key ON entry(body)", "entry_key was changed"),
    ],
)
def test_a_changed_schema_is_named(catalog: Catalog, statement: str, said: str) -> None:
    assert list(check_schema(catalog.path)) == []
    catalog.writer.executescript(statement)
    assert any(said in sentence for sentence in check_schema(catalog.path))


def test_missing_indexes_are_no_change(catalog: Catalog) -> None:
    catalog.writer.execute("DROP INDEX entry_key")
    assert list(check_schema(catalog.path)) == []
