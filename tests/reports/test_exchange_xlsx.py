"""The workbook, read back with openpyxl and as XML: no formula, nothing lost, the same bytes again."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from exchange_helpers import HIDDEN, PAYLOADS, hiding, written
from openpyxl import load_workbook

from evidence.case import Case
from reports.exchange.cells import plain
from reports.exchange.sheets import LONGEST, Lost, Sheets
from reports.exchange.xlsx import write
from reports.scope import Scope
from reports.selection import ArtifactSelection
from reports.view import CaseView

Rows = list[dict[str, Any]]


def _sheets(path: Path) -> dict[str, Rows]:
    book = load_workbook(path)
    return {
        sheet.title: [
            dict(zip([cell.value for cell in sheet[1]], [cell.value for cell in row], strict=True))
            for row in sheet.iter_rows(min_row=2)
        ]
        for sheet in book
        if sheet.title != "about"
    }


@pytest.fixture(scope="module")
def path(exchange_case: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("xlsx") / "case.xlsx"
    written(exchange_case, "xlsx", path)
    return path


@pytest.fixture(scope="module")
def sheets(path: Path) -> dict[str, Rows]:
    return _sheets(path)


def test_no_cell_is_anything_but_text_or_a_number(path: Path) -> None:
    for sheet in load_workbook(path):
        assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
        assert not any(cell.hyperlink for row in sheet.iter_rows() for cell in row)
    with ZipFile(path) as archive:
        for name in archive.namelist():
            data = archive.read(name)
            assert not re.search(rb"<f[ >]|<hyperlink|ddeLink|externalLink", data), name
            assert b"TargetMode" not in data, name


def test_payloads_stand_there_as_they_are(sheets: dict[str, Rows]) -> None:
    bodies = {row["id"]: row["body"] for row in sheets["message"]}
    for number, payload in enumerate(PAYLOADS, 1000):
        # openpyxl gives an inline text as it stands in the file, where an underscore may be written _x005F_.
        assert bodies[f"1-{number}-1"].replace("_x005F_", "_") == plain(payload), payload


def test_a_payload_is_marked_as_text_for_who_edits_it(path: Path) -> None:
    sheet = load_workbook(path)["message"]
    column = [cell.value for cell in sheet[1]].index("body")
    marked = {row[column].value: row[column].quotePrefix for row in sheet.iter_rows(min_row=2)}
    assert marked["=1+1"] and marked["\uff1d1+1"] and marked[" =1+1"] and marked['"=1+1"']
    assert not marked["007"]


def test_numbers_are_numbers_and_texts_of_digits_stay_texts(sheets: dict[str, Rows]) -> None:
    calls = sheets["call"]
    assert [row["number"] for row in calls] == ["+447700900142", "007", None]
    assert [row["duration_s"] for row in calls] == [62, "62.5", "9007199254740991"]


def test_a_long_text_is_cut_and_says_so(exchange_case: Case, sheets: dict[str, Rows], tmp_path: Path) -> None:
    short, long, wide = (row["name"] for row in sheets["call"])
    assert short == HIDDEN
    assert re.fullmatch(
        r"x+ […7,433 more characters: see name of 1-1001-7 in the case]".replace("[", r"\["), long
    )
    assert len(wide.encode("utf-16-le")) // 2 <= LONGEST
    held = written(exchange_case, "xlsx", tmp_path / "x.xlsx")
    assert any(words.startswith("2 texts longer than a cell") for words in held.left_out)


def test_every_record_has_its_row(exchange_case: Case, sheets: dict[str, Rows]) -> None:
    with CaseView(exchange_case) as view:
        for kind, number in view.counts().items():
            assert len(sheets[kind]) == number
        assert [row["id"] for row in sheets["files"]] == [shown.body["id"] for shown in view.entries()]
        assert [row["message"] for row in sheets["problems"]] == ["bad sector at 512"]
    assert [row["action"] for row in sheets["acts"]][:2] == ["case.create", "software.version"]
    assert any("=HYPERLINK" in str(row["details"]) for row in sheets["acts"])
    assert sheets["message"][0]["sent as stored"] == "1772445600500 (unix_ms)"


def test_a_full_sheet_goes_on_in_the_next(exchange_case: Case, tmp_path: Path) -> None:
    with CaseView(exchange_case) as view:
        write(view, tmp_path / "x.xlsx", rows=20)
        ids = [shown.body["id"] for shown in view.entries()]
    sheets = _sheets(tmp_path / "x.xlsx")
    parts = [rows for name, rows in sheets.items() if re.fullmatch("files( [0-9]+)?", name)]
    assert len(parts) == -(-len(ids) // 19)
    assert [row["id"] for rows in parts for row in rows] == ids
    assert max(map(len, sheets.values())) == 19


def test_the_same_case_gives_the_same_bytes(exchange_case: Case, path: Path, tmp_path: Path) -> None:
    time.sleep(1.1)
    written(exchange_case, "xlsx", tmp_path / "x.xlsx")
    assert (tmp_path / "x.xlsx").read_bytes() == path.read_bytes()
    code = (
        "from pathlib import Path; import sys; from evidence.case import Case; from reports.view import CaseView\n"
        "from reports.exchange.xlsx import write\n"
        "with Case.open(Path(sys.argv[1])) as case, CaseView(case) as view: write(view, Path(sys.argv[2]))"
    )
    environment = {**os.environ, "TZ": "Asia/Tokyo", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-c", code, str(exchange_case.folder), str(tmp_path / "y")]
    subprocess.run(command, check=True, env=environment, cwd=Path(__file__).parents[2])
    assert (tmp_path / "y").read_bytes() == path.read_bytes()


def test_redaction_selection_and_scope_hold(exchange_case: Case, tmp_path: Path) -> None:
    held = written(exchange_case, "xlsx", tmp_path / "r.xlsx", redactor=hiding())
    with ZipFile(tmp_path / "r.xlsx") as archive:
        assert not any(HIDDEN.encode() in archive.read(name) for name in archive.namelist())
    assert held.counts["redacted"] > 0
    held = written(exchange_case, "xlsx", tmp_path / "s.xlsx", select=ArtifactSelection(kinds=("call",)))
    assert {"call", "acts"} <= _sheets(tmp_path / "s.xlsx").keys()
    assert not {"message", "files"} & _sheets(tmp_path / "s.xlsx").keys()
    assert any("sheet of files is left out" in words for words in held.left_out)
    held = written(
        exchange_case, "xlsx", tmp_path / "t.xlsx", scope=Scope(authority="W", items=(2,), kinds=("call",))
    )
    assert held.counts | {"acts": 0} == dict.fromkeys(held.counts, 0)


def test_a_column_stands_only_for_what_may_be_shown(exchange_case: Case, tmp_path: Path) -> None:
    """One location states no longitude: where it alone may leave, no column tells that others do."""
    for record, told in (("1-1010-8", True), ("1-1017-8", False)):
        path = tmp_path / f"{record}.xlsx"
        written(exchange_case, "xlsx", path, select=ArtifactSelection(ids=(record,)))
        titles = {cell.value for cell in load_workbook(path)["location"][1]}
        assert "latitude" in titles
        assert ("longitude" in titles) is told


def test_a_case_without_records(empty_case: Case, tmp_path: Path) -> None:
    held = written(empty_case, "xlsx", tmp_path / "e.xlsx")
    assert held.counts["artifacts"] == held.counts["files"] == 0
    assert _sheets(tmp_path / "e.xlsx").keys() == {"items", "files", "problems", "acts"}


def test_what_was_written_meanwhile_is_gone(
    exchange_case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows of evidence lie in no temporary file after an export that failed."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))

    def broken(*_: object) -> None:
        assert any(each.is_file() for each in folder.rglob("*")), "rows were written before it broke"
        raise KeyboardInterrupt

    monkeypatch.setattr("reports.exchange.xlsx._kinds", broken)
    with pytest.raises(KeyboardInterrupt):
        written(exchange_case, "xlsx", tmp_path / "x.xlsx")
    assert list(folder.iterdir()) == []


def test_a_workbook_that_cannot_be_written_is_an_error_of_the_disk(tmp_path: Path) -> None:
    book = Sheets(tmp_path / "none" / "x.xlsx", datetime(2026, 1, 1, tzinfo=UTC), 10, Lost())
    with pytest.raises(OSError, match="could not be written"), book:
        book.pairs("about", [("a", "b")])
