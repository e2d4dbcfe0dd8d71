"""Rows whose entries were never written because the program died between the two databases."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from command_line import indicia

from evidence import case as case_module
from evidence.case import Case, CaseError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "evidence").mkdir()
    (tmp_path / "evidence" / "a.txt").write_text("a")
    case = tmp_path / "case"
    indicia(tmp_path, "case", "create", case, "--number", "1", "--title", "T", "--examiner", "E")
    indicia(tmp_path, "ingest", case, tmp_path / "evidence")
    with closing(sqlite3.connect(case / "ledger.sqlite")) as ledger:
        (size,) = ledger.execute("SELECT max(seq) + 1 FROM entry").fetchone()
    with closing(sqlite3.connect(case / "catalog.sqlite")) as catalog, catalog:
        for seq in range(size, size + 3):
            catalog.execute("INSERT INTO artifact (seq, body) VALUES (?, ?)", (seq, '{"id":"1-1-1"}'))
    return case


def _acts(folder: Path) -> list[dict[str, object]]:
    with closing(sqlite3.connect(folder / "ledger.sqlite")) as ledger:
        return [json.loads(body) for (body,) in ledger.execute("SELECT body FROM entry ORDER BY seq")]


def test_a_tag_after_a_crash_does_not_take_the_number_of_a_row_that_was_left(
    folder: Path, tmp_path: Path
) -> None:
    indicia(tmp_path, "tag", folder, "1-1", "--tag", "seen")
    told = [act["details"] for act in _acts(folder) if act["action"] == "catalog.discard"]
    assert told == [{"rows": 3}]
    done = indicia(tmp_path, "verify", folder)
    assert "FAILED" not in done.out


def test_more_rows_than_a_crash_leaves_stay_where_they_are(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_module, "_MOST_UNSTATED", 2)
    before = len(_acts(folder))
    with pytest.raises(CaseError, match="3 records that its ledger does not state"):
        Case.open(folder, write=True)
    assert len(_acts(folder)) == before
    with closing(sqlite3.connect(folder / "catalog.sqlite")) as catalog:
        assert catalog.execute("SELECT count(*) FROM artifact").fetchone() == (3,)
    Case.open(folder).close()


def test_a_row_whose_number_was_altered_is_left_for_verification_to_find(
    folder: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(folder / "catalog.sqlite")) as catalog, catalog:
        catalog.execute("UPDATE artifact SET seq = seq + 1000 WHERE seq = (SELECT max(seq) FROM artifact)")
    Case.open(folder, write=True).close()
    assert not [act for act in _acts(folder) if act["action"] == "catalog.discard"]
    with closing(sqlite3.connect(folder / "catalog.sqlite")) as catalog:
        assert catalog.execute("SELECT count(*) FROM artifact").fetchone() == (3,)
    assert indicia(tmp_path, "verify", folder, code=None).code == 1
