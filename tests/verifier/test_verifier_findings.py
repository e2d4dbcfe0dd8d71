"""The stand-alone verifier and the table of findings, which older catalogs do not have."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from verifier_cases import Writer, run


def with_findings(folder: Path) -> Path:
    """A case whose catalog has the later table, with one row."""
    case = Writer(folder)
    case.record("entry", "1-1", path="a")
    seq = case.record("finding", "f-" + "0" * 32, about="x")
    _, kind, body = case.rows.pop()
    case.checkpoint()
    case.save()
    with closing(sqlite3.connect(folder / "catalog.sqlite")) as catalog, catalog:
        catalog.execute("CREATE TABLE finding(seq INTEGER PRIMARY KEY, body TEXT NOT NULL)")
        catalog.execute(f"INSERT INTO {kind} VALUES (?, ?)", (seq, body))
    return folder


def test_findings_are_tied_to_the_ledger(tmp_path: Path) -> None:
    folder = with_findings(tmp_path / "case")
    done = run(folder)
    assert done.code == 0
    assert "All 2 records" in done.text


def test_a_changed_or_missing_finding_is_named(tmp_path: Path) -> None:
    for number, (statement, said) in enumerate(
        (
            ("UPDATE finding SET body = '{}'", "finding f-00000000000000000000000000000000"),
            ("DELETE FROM finding", "is missing from the catalog"),
            ("DROP TABLE finding", "is missing from the catalog"),
            ("ALTER TABLE finding ADD COLUMN lie TEXT", "stores the columns"),
            ("INSERT INTO finding VALUES (99, '{}')", "A row was added"),
        )
    ):
        folder = with_findings(tmp_path / str(number))
        with closing(sqlite3.connect(folder / "catalog.sqlite")) as catalog, catalog:
            catalog.execute(statement)
        done = run(folder)
        assert done.code == 1, statement
        assert said in done.text, statement
