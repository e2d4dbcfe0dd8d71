"""The models of one record's fields and custody: Qt's rules, and as many ledger entries as SQLite finds."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from gui_case import FakeReader
from PySide6.QtCore import Qt

from app.gui.main_window import MainWindow
from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_record import Note, Tag

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: Any, case_folder: Path) -> Iterator[MainWindow]:
    with Case.open(case_folder, write=True) as case:
        log(case.ledger, "1-1", Tag(tag="<b>key</b>"))
        log(case.ledger, "1-1", Note(text="seen"))
    made = MainWindow(lambda case: FakeReader())
    qtbot.addWidget(made)
    made.resize(1360, 860)
    made.show()
    assert made.open_case(case_folder)
    qtbot.waitUntil(lambda: made.workspace.files.model.number_at(0) is not None)  # type: ignore[union-attr]
    yield made
    made.close()


def choose(qtbot: Any, window: MainWindow, row: int) -> None:
    """Clicks a row of the table, and waits until the item dock shows it."""
    work = window.workspace
    assert work is not None
    table = work.files.table
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(table.model().index(row, 0)).center())
    number = work.files.model.number_at(row)
    qtbot.waitUntil(lambda: work.pane.detail is not None and work.pane.detail.number == number)


def turn_to(qtbot: Any, window: MainWindow, page: Any) -> None:
    """Clicks the tab of a side of the record."""
    assert window.workspace is not None
    tabs = window.workspace.pane.tabs
    bar = tabs.tabBar()
    qtbot.mouseClick(bar, LEFT, pos=bar.tabRect(tabs.indexOf(page)).center())
    assert tabs.currentWidget() is page


def entries_on(folder: Path, *subjects: str) -> int:
    """Ledger entries with one of these subjects, by SQLite alone."""
    with closing(sqlite3.connect(f"file:{folder / 'ledger.sqlite'}?mode=ro", uri=True)) as connection:
        return sum(
            json.loads(body)["subject"] in subjects
            for (body,) in connection.execute("SELECT body FROM entry")
        )


def test_fields_keep_qts_rules(qtbot: Any, qtmodeltester: Any, window: MainWindow) -> None:
    assert window.workspace is not None
    pane = window.workspace.pane
    model = pane.fields.model()
    qtmodeltester.check(model)
    choose(qtbot, window, 0)
    assert "data" in {model.index(row, 1).data() for row in range(model.rowCount())}
    qtmodeltester.check(model)
    choose(qtbot, window, 1)
    assert "data/mmssms.db" in {model.index(row, 1).data() for row in range(model.rowCount())}


def test_custody_keeps_qts_rules(
    qtbot: Any, qtmodeltester: Any, window: MainWindow, case_folder: Path
) -> None:
    assert window.workspace is not None
    pane = window.workspace.pane
    choose(qtbot, window, 0)
    turn_to(qtbot, window, pane.custody)
    acts = pane.custody.acts
    qtbot.waitUntil(lambda: acts.rowCount() > 0)
    qtmodeltester.check(acts)
    assert acts.rowCount() >= entries_on(case_folder, "1-1", "evidence 1") > 2
    qtbot.mouseClick(pane.custody.only_marks, LEFT)
    assert acts.rowCount() == 2
    qtbot.mouseClick(pane.custody.only_marks, LEFT)
    choose(qtbot, window, 1)
    qtbot.waitUntil(lambda: acts.rowCount() > 0)
