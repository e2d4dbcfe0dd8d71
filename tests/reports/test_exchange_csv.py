"""CSV: no program takes a cell for a formula, and nothing is lost."""

from __future__ import annotations

import csv
import json
import re
from io import StringIO
from pathlib import Path

import pytest
from exchange_helpers import HIDDEN, PAYLOADS, hiding, written
from hypothesis import given
from hypothesis import strategies as st

from evidence.case import Case
from evidence.model.names import shown
from reports.attachments import artifact_lists
from reports.exchange.cells import csv_json, csv_text, plain
from reports.scope import Scope
from reports.selection import ArtifactSelection
from reports.view import CaseView

# What spreadsheets take away or fold before they look for a sign; written without our code.
_STRIPPED = ' \t\r\n\v\f\u00a0\u3000"\u201c\u201d`'
_SIGNS = "=+-@\uff1d\uff0b\uff0d\uff20"


def _begins_a_formula(cell: str) -> bool:
    return cell.lstrip(_STRIPPED)[:1] in tuple(_SIGNS)


@pytest.fixture(scope="module")
def table(exchange_case: Case, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("csv") / "artifacts.csv"
    written(exchange_case, "csv", path)
    return path.read_bytes().decode()


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_no_cell_begins_a_formula_whatever_the_separator(table: str, separator: str) -> None:
    cells = [cell for row in csv.reader(StringIO(table), delimiter=separator) for cell in row]
    assert len(cells) > len(PAYLOADS)
    assert [cell for cell in cells if _begins_a_formula(cell)] == []


def test_every_record_is_there_whole(table: str, exchange_case: Case) -> None:
    rows = list(csv.DictReader(StringIO(table)))
    with CaseView(exchange_case) as view:
        bodies = [shown.body for shown in view.artifacts()]
    assert [row["id"] for row in rows] == [body["id"] for body in bodies]
    for row, body in zip(rows, bodies, strict=True):
        for name in ("times", "times_raw", "fields"):
            assert json.loads(row[name]) == body[name]
        path = "\n".join(map(shown, body["path"].replace("\r\n", "\n").split("\n")))
        assert re.sub("(^|[;|\n])'", r"\1", row["path"]) in (path, re.sub("(^|[;|\n])'", r"\1", path))
        assert row["path"].replace("'", "") == path.replace("'", "")


def test_nothing_unseen_moves_text(table: str) -> None:
    assert not re.search("[\x00-\x08\x0b-\x0c\x0e-\x1f\u200b\u202e]", table)
    assert "<U+202E>gpj.exe" in table


@given(st.text(alphabet=st.sampled_from("=+-@;|\t\r\n'\" ax\uff1d\u3000\u200b{}[]:,\\"), max_size=30))
def test_cells_of_any_text(text: str) -> None:
    cell = csv_text(text)
    for part in re.split("[;|\n]", cell):
        assert not _begins_a_formula(part)
    # The apostrophes are all that was added.
    assert re.sub("'", "", cell) == re.sub("'", "", plain(text))
    value = {"b": text, "a": [text]}
    assert json.loads(csv_json(value)) == value
    assert not any(_begins_a_formula(part) for part in re.split("[;|]", csv_json(value)))


def test_the_report_attaches_the_same_table(exchange_case: Case, table: str) -> None:
    with CaseView(exchange_case) as view:
        _, attached = artifact_lists(view.artifacts())
    assert attached.unpacked().decode() == table


def test_redaction_selection_and_scope_hold(exchange_case: Case, tmp_path: Path) -> None:
    held = written(exchange_case, "csv", tmp_path / "r", redactor=hiding())
    text = (tmp_path / "r").read_text()
    assert HIDDEN not in text
    assert held.counts["redacted"] == text.count("[redacted: victim 1]") > 0
    selected = written(exchange_case, "csv", tmp_path / "s", select=ArtifactSelection(kinds=("call",)))
    assert selected.counts == {"artifacts": 3, "redacted": 0}
    scoped = written(exchange_case, "csv", tmp_path / "t", scope=Scope(authority="W", kinds=("message",)))
    assert scoped.counts["artifacts"] == (tmp_path / "t").read_text().count(",message,") > 0
    assert ",call," not in (tmp_path / "t").read_text()


def test_a_case_without_artifacts(empty_case: Case, tmp_path: Path) -> None:
    held = written(empty_case, "csv", tmp_path / "e")
    assert held.counts == {"artifacts": 0, "redacted": 0}
    assert len((tmp_path / "e").read_text().splitlines()) == 1
