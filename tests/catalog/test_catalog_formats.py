"""A real case of each format that was ever landed: read, verified and migrated by this version."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import subprocess
import sys
import tarfile
from contextlib import closing
from pathlib import Path

import pytest
from command_line import RECORD_TABLES, indicia, reading

from evidence.case import Case
from evidence.catalog import queries
from evidence.catalog.catalog import Catalog, CatalogError
from evidence.catalog.check import check_schema
from evidence.custody.keys import read_vkeys
from evidence.custody.verify import verify_ledger
from evidence.custody.verify_records import verify_records

FIXTURES = Path(__file__).parents[1] / "fixtures" / "formats"
VERIFIER = Path(__file__).parents[2] / "packaging" / "verifier"
LANDED = ["catalog-1", "catalog-2", "catalog-3"]
EARLIER = LANDED[:2]


def unpacked(name: str, folder: Path) -> Path:
    """The case of that format. Its evidence lies beside it."""
    with tarfile.open(FIXTURES / f"{name}.tar.gz") as archive:
        archive.extractall(folder, filter="data")
    return folder / "case"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("INDICIA_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def rows(case: Path) -> dict[str, list[tuple[int, str]]]:
    """Every row of every record table, as SQLite's own tool would show it."""
    with reading(case / "catalog.sqlite") as connection:
        return {
            table: connection.execute(f"SELECT seq, body FROM {table} ORDER BY seq").fetchall()
            for table in RECORD_TABLES
        }


def assert_holds(case: Path) -> None:
    """The ledger is whole, and each row is what one of its entries states: by our code, and by hashes made here."""
    assert verify_ledger(case / "ledger.sqlite", vkeys=read_vkeys(case / "keys")).ok
    report = verify_records(case / "ledger.sqlite", case / "catalog.sqlite")
    assert (report.ok, report.matched) == (True, sum(map(len, rows(case).values())))
    with reading(case / "ledger.sqlite") as connection:
        entries = [json.loads(body) for (body,) in connection.execute("SELECT body FROM entry")]
    stated = {
        (e["seq"], e["details"]["kind"]): e["details"]["digest"] for e in entries if e["action"] == "record"
    }
    found = {
        (seq, table): hashlib.sha256(body.encode()).hexdigest()
        for table, found in rows(case).items()
        for seq, body in found
    }
    assert found == stated


def test_each_format_is_another(tmp_path: Path) -> None:
    schemas = set()
    for name in LANDED:
        case = unpacked(name, tmp_path / name)
        with reading(case / "catalog.sqlite") as connection:
            schemas.add(
                tuple(
                    connection.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY name").fetchall()
                )
            )
        with reading(case / "ledger.sqlite") as connection:
            assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        assert (FIXTURES / f"{name}.tar.gz").stat().st_size < 200_000
    assert len(schemas) == len(LANDED)


@pytest.mark.parametrize("name", LANDED)
def test_a_landed_case_is_read_and_verified_as_it_is(name: str, home: Path, tmp_path: Path) -> None:
    case = unpacked(name, tmp_path)
    catalog = (case / "catalog.sqlite").read_bytes()
    assert_holds(case)
    assert list(check_schema(case / "catalog.sqlite")) == []
    assert "VERIFIED" in indicia(home, "verify", case).out
    assert len(indicia(home, "files", case, "--jsonl").lines) == 10
    (message,) = indicia(home, "artifacts", case, "--jsonl").lines
    assert message["fields"]["body"] == "Grüße"
    indicia(home, "status", case)
    indicia(home, "problems", case)
    assert (case / "catalog.sqlite").read_bytes() == catalog


@pytest.mark.parametrize("name", LANDED)
def test_its_evidence_is_still_what_it_records(name: str, home: Path, tmp_path: Path) -> None:
    case = unpacked(name, tmp_path)
    places = [f"--evidence=1={tmp_path / 'evidence'}", f"--evidence=2={tmp_path / 'image.bin'}"]
    (data,) = indicia(home, "verify", case, "--read-data", *places, "--json").document["read_data"]
    assert (data["same"], data["media_same"], data["findings"]) == (6, 1, [])


@pytest.mark.parametrize("name", LANDED)
def test_opening_for_writing_migrates_it_row_for_row(name: str, home: Path, tmp_path: Path) -> None:
    case = unpacked(name, tmp_path)
    before = rows(case)
    with Case.open(case, write=True) as opened, closing(opened.catalog.reader()) as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'view'")}
        assert "entries" in names
        assert len(list(queries.entries(connection))) == 10
    assert rows(case) == before
    assert_holds(case)
    assert list(check_schema(case / "catalog.sqlite")) == []
    fresh = tmp_path / "fresh.sqlite"
    Catalog.create(fresh).close()
    assert schema(case / "catalog.sqlite") >= schema(fresh)
    with Case.open(case, write=True) as opened, closing(opened.catalog.reader()) as connection:
        applied = connection.execute("SELECT name FROM _sqlite_migrations ORDER BY id").fetchall()
        assert [row[0] for row in applied] == ["records", "views", "findings"]


def schema(path: Path) -> set[tuple[str, str]]:
    """Name and SQL of each object, without what the library of migrations and SQLite itself keep."""
    with reading(path) as connection:
        found = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE '%sqlite_%'"
        ).fetchall()
    return {(name, sql.replace('"', "")) for name, sql in found}


@pytest.mark.parametrize("name", LANDED)
def test_a_migrated_case_goes_on(name: str, home: Path, tmp_path: Path) -> None:
    case = unpacked(name, tmp_path)
    file = tmp_path / "new.txt"
    file.write_bytes(b"new\n")
    indicia(home, "ingest", case, file)
    proof = tmp_path / "a.exhibit-proof"
    indicia(home, "proof", case, "1-1", "-o", proof)
    assert "VERIFIED" in indicia(home, "verify", proof).out
    assert len(indicia(home, "files", case, "--jsonl").lines) == 11
    assert "VERIFIED" in indicia(home, "verify", case).out
    assert_holds(case)


@pytest.mark.parametrize("name", LANDED)
def test_the_stand_alone_verifier_accepts_it_before_and_after(name: str, home: Path, tmp_path: Path) -> None:
    case = unpacked(name, tmp_path)
    built = tmp_path / "verify.pyz"
    subprocess.run([sys.executable, VERIFIER / "build.py", built], check=True, capture_output=True)

    def verdict() -> int:
        return subprocess.run(
            [sys.executable, "-I", "-S", built, case], check=False, capture_output=True
        ).returncode

    assert verdict() == 0
    Case.open(case, write=True).close()
    assert verdict() == 0
    with closing(sqlite3.connect(case / "catalog.sqlite")) as connection, connection:
        connection.execute("UPDATE entry SET body = replace(body, 'a.txt', 'b.txt')")
    assert verdict() == 1


@pytest.mark.parametrize("name", EARLIER)
def test_a_migration_that_fails_changes_nothing(
    name: str, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = unpacked(name, tmp_path)
    before = rows(case), schema(case / "catalog.sqlite")
    monkeypatch.setattr(
        "evidence.catalog.migrations.view_statements", lambda: ["CREATE VIEW entry AS SELECT 1"]
    )
    with pytest.raises(CatalogError, match="cannot be opened"):
        Catalog.open(case / "catalog.sqlite", write=True)
    assert (rows(case), schema(case / "catalog.sqlite")) == before
    monkeypatch.undo()
    assert_holds(case)


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("CREATE VIEW items AS SELECT 1", "added items"),
        ("DROP TABLE problem", "problem is missing"),
        ("ALTER TABLE problem ADD COLUMN lie TEXT", "problem was changed"),
        ("CREATE TABLE runs(a)", "added runs"),
    ],
)
@pytest.mark.parametrize("name", EARLIER)
def test_a_changed_schema_of_an_earlier_format_is_named(
    name: str, statement: str, said: str, tmp_path: Path
) -> None:
    case = unpacked(name, tmp_path)
    with closing(sqlite3.connect(case / "catalog.sqlite")) as connection, connection:
        connection.execute(statement)
    assert any(said in sentence for sentence in check_schema(case / "catalog.sqlite"))
