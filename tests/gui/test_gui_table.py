"""The table: cells as filters, columns chosen, frozen and grouped, everything selected, copied and exported."""

from __future__ import annotations

import csv
import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from gui_case import entry, write
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from app.gui.dialogs.export_rows import ExportRowsDialog
from app.gui.main_window import MainWindow
from app.gui.models.cell_terms import term_of
from app.gui.models.columns import FILES, PROBLEMS, artifact_columns
from app.gui.models.filter_rule import rule
from app.gui.models.value_counts import count_values
from app.gui.models.wanted import artifacts, entries, problems
from app.gui.session import Session
from evidence.case import Case


def truth(folder: Path, sql: str, *values: Any) -> list[Any]:
    with sqlite3.connect(f"file:{folder / 'catalog.sqlite'}?mode=ro", uri=True) as catalog:
        return catalog.execute(sql, values).fetchall()


@pytest.mark.parametrize(
    ("columns", "wanted"),
    [(FILES, entries()), (PROBLEMS, problems()), (artifact_columns("message"), artifacts("message"))],
)
def test_each_cell_is_a_filter_for_the_rows_that_say_the_same(
    case_folder: Path, qapp: Any, columns: Any, wanted: Any
) -> None:
    with Case.open(case_folder, write=True) as case:
        odd = 'data/odd "quoted" * and ? \\ back\tslash/ünï .txt'
        write(case, [entry(901, odd), entry(902, "in-the-root.txt", state="carved", unconfirmed=True)])
    session = Session.open(case_folder)
    kind = " WHERE kind = 'message'" if wanted.kind else ""
    checked = 0
    for column in columns:
        if column.field in ("folder", "text") or column.marks:
            continue
        sql = f"SELECT {column.sql}, count(*) FROM {wanted.view}{kind} GROUP BY 1 ORDER BY random() LIMIT 40"
        for value, count in session.reader().execute(sql):
            term = term_of(column, value, wanted.view)
            if value == "[]":
                assert term is None
                continue
            assert term is not None, column.title
            found = rule(term, wanted.view, session.zone)
            assert found.error is None, (term, found.error)
            asked = wanted
            for condition, values in found.conditions:
                asked = asked.having(condition, *values)
            sql_, values_ = asked.select("count(*)")
            assert session.reader().execute(sql_, values_).fetchone()[0] == count, (column.title, term)
            checked += 1
    assert checked >= 5
    session.close()


def test_a_group_of_a_folder_asks_for_the_rows_that_it_counted(case_folder: Path, qapp: Any) -> None:
    """Enter on a group of 3 gave every row below that folder."""
    odd = 'data/odd "quoted" * and ? \\ back\tslash'
    paths = [f"{odd}/a.txt", f"{odd}/b.txt", f"{odd}/below/c.txt", "data/d.txt", "e.txt"]
    with Case.open(case_folder, write=True) as case:
        write(case, [entry(number, path) for number, path in enumerate(paths, 901)])
    session = Session.open(case_folder)
    (column,) = [each for each in FILES if each.field == "folder"]
    found = count_values(session.reader(), entries(), column)
    assert {odd, f"{odd}/below", "data", ""} <= {value for value, _ in found.values}
    for value, rows in found.values:
        term = term_of(column, value, "entries", counted=True)
        ((condition, values),) = rule(str(term), "entries", session.zone).conditions
        sql, given = entries().having(condition, *values).select("count(*)")
        assert session.reader().execute(sql, given).fetchone()[0] == rows, term
    session.close()


def test_a_list_is_a_filter_for_what_it_holds_and_a_text_like_one_is_a_text(
    case_folder: Path, qapp: Any
) -> None:
    attached = [{"name": "a (1).pdf", "size": 12}, {"name": "b.pdf"}]
    with Case.open(case_folder, write=True) as case:
        for number, fields in enumerate(
            ({"attachments": attached}, {"body": "[1, 2]"}, {"recipients": []}), 1
        ):
            body = {
                **{
                    "id": f"1-7-{number}",
                    "kind": "message",
                    "evidence": 1,
                    "entry": "1-7",
                    "entry_number": 7,
                },
                **{"number": number, "path": "x.db", "locator": "row 1", "state": "live", "time": None},
                **{"parser": "test", "parser_version": "1", "times": {}, "times_raw": {}, "fields": fields},
            }
            write(case, [("artifact", body["id"], body)])
    session = Session.open(case_folder)
    for name, number in (("attachments", 1), ("body", 2), ("recipients", 3)):
        (column,) = [each for each in artifact_columns("message") if each.field == f"field.{name}"]
        sql = f"SELECT {column.sql} FROM artifacts WHERE id = '1-7-{number}'"
        term = term_of(column, session.reader().execute(sql).fetchone()[0], "artifacts")
        if name == "recipients":
            assert term is None, "an empty list has nothing to ask for"
            continue
        ((condition, values),) = rule(term or "", "artifacts", session.zone).conditions
        found, given = artifacts("message").having(condition, *values).select("id")
        assert [row[0] for row in session.reader().execute(found, given)] == [f"1-7-{number}"], term
    session.close()


def test_a_folder_is_a_filter_for_what_lies_below(case_folder: Path, qapp: Any) -> None:
    session = Session.open(case_folder)
    (column,) = [each for each in FILES if each.field == "folder"]
    for folder in ("data", "data/app1/cache"):
        ((condition, values),) = rule(
            term_of(column, folder, "entries") or "", "entries", session.zone
        ).conditions
        sql, given = entries().having(condition, *values).select("count(*)")
        wanted = truth(case_folder, "SELECT count(*) FROM entries WHERE path GLOB ?", f"{folder}/*")[0][0]
        assert session.reader().execute(sql, given).fetchone()[0] == wanted > 0
    session.close()


def test_keys_filter_for_a_cell_and_exclude_it(qtbot: Any, window: MainWindow, case_folder: Path) -> None:
    work = window.workspace
    table = work.files.table
    titles = [column.title for column in work.files.model.columns]
    table.setFocus()
    table.setCurrentIndex(work.files.model.index(2, titles.index("State")))
    qtbot.keyClick(
        table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(lambda: work.files.model.rowCount() == 899)
    table.setCurrentIndex(work.files.model.index(0, titles.index("Type")))
    menu = table.cell_menu(table.currentIndex())
    menu.actions()[0].trigger()
    wanted = truth(case_folder, "SELECT count(*) FROM entries WHERE mime IS NULL AND state = 'live'")[0][0]
    qtbot.waitUntil(lambda: work.files.model.rowCount() == wanted)
    assert " and " in work.filter.text()


def test_columns_are_hidden_frozen_and_remembered(qtbot: Any, window: MainWindow, case_folder: Path) -> None:
    table = window.workspace.files.table
    menu = table.column_menu(1)
    ticks = {action.text(): action for action in menu.actions() if action.isCheckable()}
    assert list(ticks) == [column.title for column in FILES]
    ticks["SHA-256"].trigger()
    assert table.isColumnHidden(6)
    freeze = next(action for action in menu.actions() if action.text() == "Freeze the columns up to State")
    freeze.trigger()
    assert table.frozen.isVisible()
    assert table.frozen.width() == table.columnWidth(0) + table.columnWidth(1)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    seen = table.frozen.visualRect(table.model().index(1, 0))
    qtbot.mouseClick(table.frozen.viewport(), Qt.MouseButton.LeftButton, pos=seen.center())
    assert table.currentIndex().row() == 1
    table.verticalScrollBar().setValue(300)
    assert table.frozen.verticalScrollBar().value() == table.verticalScrollBar().value() == 300
    assert table.frozen.rowAt(5) == table.rowAt(5) == 300
    window.close_case()
    assert window.open_case(case_folder)
    again = window.workspace.files.table
    assert again.isColumnHidden(6)
    assert again.frozen.count == 2


def test_frozen_columns_are_painted_where_they_were(qtbot: Any, window: MainWindow) -> None:
    table = window.workspace.files.table
    table.setCurrentIndex(table.model().index(20, 0))
    before = table.grab().toImage()
    table.frozen.freeze(1)
    qtbot.wait(50)
    frozen = table.grab().toImage()
    width = table.columnWidth(0) - 3
    height = table.horizontalHeader().height() + 5 * table.rowHeight(0)
    same = before.copy(0, 0, width, height) == frozen.copy(0, 0, width, height)
    assert same, "a frozen column looks as it did"
    table.horizontalScrollBar().setValue(200)
    qtbot.wait(50)
    scrolled = table.grab().toImage()
    assert frozen.copy(0, 0, width, height) == scrolled.copy(0, 0, width, height)
    assert frozen.copy(width + 20, 0, 200, height) != scrolled.copy(width + 20, 0, 200, height)


def test_grouping_counts_every_value(qtbot: Any, window: MainWindow, case_folder: Path) -> None:
    work = window.workspace
    menu = work.files.table.column_menu(3)
    menu.actions()[0].trigger()
    groups = work.files.groups
    qtbot.waitUntil(lambda: groups.list.topLevelItemCount() > 0)
    shown = [
        (groups.list.topLevelItem(row).text(0), groups.list.topLevelItem(row).text(1))
        for row in range(groups.list.topLevelItemCount())
    ]
    wanted = truth(
        case_folder, "SELECT coalesce(mime, type), count(*) AS n FROM entries GROUP BY 1 ORDER BY n DESC"
    )
    assert shown == [(value, str(count)) for value, count in wanted]
    groups.list.itemActivated.emit(groups.list.topLevelItem(1), 0)
    qtbot.waitUntil(lambda: work.files.model.rowCount() == wanted[1][1])
    qtbot.waitUntil(lambda: groups.list.topLevelItemCount() == 1)
    groups.close_panel()
    assert not groups.isVisible()


def test_grouping_says_how_many_values_there_are(
    case_folder: Path, qapp: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.gui.models.value_counts.AT_MOST", 10)
    session = Session.open(case_folder)
    found = count_values(session.reader(), entries(), FILES[0])
    distinct = len({path.rpartition("/")[2] for (path,) in truth(case_folder, "SELECT path FROM entries")})
    assert (len(found.values), found.distinct) == (10, distinct)
    session.close()


def test_everything_is_selected_and_copied_as_it_stands(qtbot: Any, window: MainWindow) -> None:
    view = window.workspace.files
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.table.counts() == (900, 900)
    view.table.horizontalHeader().setSectionHidden(0, True)
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == 900
    assert lines[1].startswith("live\t14,000\ttext/plain\t")
    view.table.horizontalHeader().setSectionHidden(0, False)


def test_a_copy_that_is_cut_says_so(qtbot: Any, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.gui.views.records_view._COPY_AT_MOST", 100)
    view = window.workspace.files
    view.table.selectAll()
    view.copy()
    assert len(QGuiApplication.clipboard().text().split("\n")) == 100
    assert view.count.text() == "Copied: the first 100 of 900 rows. “Export rows…” writes all."


@pytest.mark.parametrize("name", ["csv", "jsonl"])
def test_export_writes_all_rows_and_the_ledger_states_it(
    qtbot: Any, window: MainWindow, case_folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    work = window.workspace
    with Case.open(case_folder, write=True) as case:
        write(case, [entry(901, "=cmd|' /C calc'!A0")])
    work.filter.show_text("not type:directory")
    qtbot.waitUntil(lambda: work.files.model.rowCount() == 900)
    dialogs: list[ExportRowsDialog] = []

    def use(dialog: ExportRowsDialog) -> int:
        dialogs.append(dialog)
        dialog.format.setCurrentIndex(dialog.format.findData(name))
        dialog.accept()
        qtbot.waitUntil(lambda: dialog.written is not None)
        dialog.done(0)
        return 0

    monkeypatch.setattr(ExportRowsDialog, "exec", use)
    work.files.table.more[1].trigger()
    file = dialogs[0].written
    assert file is not None
    with file.open(encoding="utf-8", newline="") as text:
        if name == "csv":
            rows = list(csv.reader(text))[1:]
            assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)
        else:
            bodies = text.read().splitlines()
            rows = [json.loads(body) for body in bodies]
            assert bodies == [
                body
                for (body,) in truth(
                    case_folder, "SELECT body FROM entries WHERE type <> 'directory' ORDER BY seq"
                )
            ]
    assert len(rows) == 900
    assert file.with_name(f"{file.name}.proof").is_file()
    with Case.open(case_folder) as case:
        acts = [each.document() for each in case.ledger.acts()]
    (export,) = [act for act in acts if act["action"] == "export"]
    assert export["details"]["file"] == file.name
    assert export["details"]["counts"] == {"entries": 900}


def test_export_keeps_back_what_the_scope_does_not_let_out(case_folder: Path, tmp_path: Path) -> None:
    from reports.exchange.rows import Rows, export_rows

    with Case.open(case_folder, write=True) as case:
        case.ledger.append(
            "scope.set", "case", {"authority": "Warrant 5", "until": "2026-05-01T12:10:00+00:00"}
        )
        rows = Rows("artifacts", artifacts("message").conditions, "seq", (("Time", "time"),))
        done = export_rows(case, tmp_path / "rows.csv", "csv", rows)
    within = truth(
        case_folder,
        "SELECT count(*) FROM artifacts WHERE kind = 'message' AND time < '2026-05-01T12:10:00+00:00'",
    )[0][0]
    assert (done.count, done.kept_back) == (within, 40 - within)
    assert len((tmp_path / "rows.csv").read_text().splitlines()) == within + 1
