"""Where the window runs from right to left, a record that is chosen elsewhere is found in every table all the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QTableView

from app.gui.main_window import MainWindow
from app.gui.models.columns import FILES
from app.gui.models.wanted import entries
from app.gui.session import Session
from app.gui.views.records_view import RecordsView
from app.gui.views.tables import dress_table, go_to_row
from app.gui.words import bare, line

DIRECTIONS = [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]


@pytest.fixture(params=DIRECTIONS, ids=["left to right", "right to left"], autouse=True)
def direction(request: Any, qapp: Any) -> Iterator[Qt.LayoutDirection]:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(request.param)
    yield request.param
    qapp.setLayoutDirection(before)


@pytest.fixture
def records(qtbot: Any, case_folder: Path) -> Iterator[RecordsView]:
    session = Session.open(case_folder)
    view = RecordsView(session, "files", FILES, entries())
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show()
    qtbot.waitUntil(lambda: view.model.rowCount() == 900 and not view.model.loading())
    yield view
    view.stop()
    session.close()


def in_view(table: QTableView, row: int) -> bool:
    return 0 <= table.rowViewportPosition(row) < table.viewport().height()


@pytest.mark.parametrize("hidden", [0, 1])
def test_a_record_chosen_elsewhere_is_selected_and_seen(records: RecordsView, hidden: int) -> None:
    for column in range(hidden):
        records.table.setColumnHidden(column, True)
    number = records.model.number_at(600)
    assert number is not None and not in_view(records.table, 600)
    records.select_number(number)
    assert records.current() == number
    assert records.selected() == [number]
    assert in_view(records.table, 600)


def test_one_asked_for_before_it_is_loaded_is_selected_then(qtbot: Any, records: RecordsView) -> None:
    number = records.model.number_at(700)
    assert number is not None
    records.model.reload()
    records.select_number(number)
    qtbot.waitUntil(lambda: records.selected() == [number])


def test_keys_go_on_from_there(qtbot: Any, records: RecordsView) -> None:
    numbers = records.model.numbers(0, 900)
    records.select_number(numbers[500])
    records.table.setFocus()
    qtbot.keyClick(records.table, Qt.Key.Key_Down)
    assert records.current() == numbers[501]
    assert records.selected() == [numbers[501]]


def test_the_timeline_and_the_first_tag_follow(qtbot: Any, window: MainWindow) -> None:
    work = window.workspace
    assert work is not None
    assert work.tags.table.currentIndex().row() == 0
    timeline = work.middle.views["timeline"]
    work.middle.tabs.setCurrentWidget(timeline)
    qtbot.waitUntil(lambda: timeline.listed.rowCount() > 3)
    event = timeline.listed.event_at(3)
    work.results.choose(event.seq)
    wanted = timeline.listed.row_of(event.seq)
    qtbot.waitUntil(lambda: timeline.table.currentIndex().row() == wanted)
    assert [index.row() for index in timeline.table.selectionModel().selectedRows()] == [wanted]


def test_a_dressed_table_is_what_it_says(qtbot: Any) -> None:
    for several, by_row, editable in ((True, True, False), (False, True, True), (True, False, False)):
        table = QTableView()
        qtbot.addWidget(table)
        table.setModel(QStandardItemModel(30, 3, table))
        dress_table(table, several=several, by_row=by_row, editable=editable)
        table.show()
        go_to_row(table, 20)
        rows = table.selectionModel().selectedIndexes()
        assert {index.row() for index in rows} == {20} and len(rows) == 3
        qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        assert len(table.selectionModel().selectedRows()) == (30 if several else 1)
        table.scrollToTop()
        place = table.visualRect(table.model().index(2, 1)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert len(table.selectionModel().selectedIndexes()) == (3 if by_row else 1)
        qtbot.keyClick(table, Qt.Key.Key_F2)
        assert (table.state() == QAbstractItemView.State.EditingState) == editable
        assert table.rowHeight(0) == table.fontMetrics().height() + 7
        assert not table.verticalHeader().isVisible()


def test_a_table_without_columns_is_gone_through(qtbot: Any) -> None:
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(QStringListModel([], table))
    dress_table(table)
    go_to_row(table, 0)
    assert not table.currentIndex().isValid()


def test_what_evidence_says_is_not_turned_round(direction: Qt.LayoutDirection) -> None:
    mirrored = direction == Qt.LayoutDirection.RightToLeft
    for text in ("$MFT", "+447700900101", "/private/var", "a - (b)", "سمير: ok."):
        said = line(text)
        # Its own first letter decides, and what stands beside it does not.
        assert said == (f"\u2068\u2060{text}\u2069" if mirrored else text)
        assert line(said) == said
        assert bare(said) == text
    assert line("") == ""
    assert bare(line("\u2068x\u2069")) == "<U+2068>x<U+2069>"  # what the evidence brought is seen
