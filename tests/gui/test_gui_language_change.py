"""Another language brings another window; where the examiner was in the case stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gui_case import PNG, FakeReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.gui import languages
from app.gui.front import Front
from app.gui.main_window import MainWindow
from app.gui.models.wanted import artifacts
from evidence.contract.keys import Secret


@pytest.fixture
def front(case_folder: Path, qapp: QApplication, qtbot: Any) -> Iterator[Front]:
    made = Front(qapp, lambda: MainWindow(lambda case: FakeReader(PNG)))
    qtbot.waitUntil(made.window.isVisible)
    made.window.resize(1400, 900)
    assert made.window.open_case(case_folder)
    qtbot.waitUntil(lambda: made.window.workspace.files.model.rowCount() == 900)
    yield made
    made.window.close()
    languages.speak(qapp, "en")


def click(menu: Any, action: QAction) -> None:
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def speak(qtbot: Any, front: Front, code: str) -> Any:
    """Clicks View, Language and the language; gives the work of the new window."""
    window = front.window
    bar, own = window.menuBar(), window.actions_.languages
    view = next(action for action in bar.actions() if own.menuAction() in action.menu().actions())
    click(bar, view)
    qtbot.waitUntil(view.menu().isVisible)
    click(view.menu(), own.menuAction())
    qtbot.waitUntil(own.isVisible)
    click(own, next(action for action in own.actions() if action.data() == code))
    qtbot.waitUntil(lambda: front.window is not window and front.window.workspace is not None)
    return front.window.workspace


def sort_by(qtbot: Any, view: Any, title: str) -> int:
    """Clicks the heading of a column."""
    header = view.table.horizontalHeader()
    section = [column.title for column in view.model.columns].index(title)
    place = header.viewport().rect().center()
    place.setX(header.sectionViewportPosition(section) + header.sectionSize(section) // 2)
    with qtbot.waitSignal(view.model.loaded):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    return section


def click_row(qtbot: Any, table: Any, row: int, *keys: Qt.KeyboardModifier) -> None:
    place = table.visualRect(table.model().index(row, 0)).center()
    modifier = keys[0] if keys else Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_keys_that_were_given_are_kept(qtbot: Any, front: Front) -> None:
    given = (Secret(b"one"), Secret(b"two", "file"))
    front.window.workspace.session.case.secrets = given
    assert speak(qtbot, front, "es").session.case.secrets == given


def test_filter_sort_selection_and_scroll_place_are_kept(qtbot: Any, front: Front) -> None:
    work = front.window.workspace
    box = work.filter.box
    box.setFocus()
    qtbot.keyClicks(box, "size > 10 or not type:directory")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not work.files.model.loading())
    section = sort_by(qtbot, work.files, "Name")
    sort_by(qtbot, work.files, "Name")
    table = work.files.table
    table.verticalScrollBar().setValue(400)
    first = table.rowAt(30)
    click_row(qtbot, table, first)
    click_row(qtbot, table, first + 2, Qt.KeyboardModifier.ShiftModifier)
    click_row(qtbot, table, first + 5, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: work.pane.detail is not None and work.pane.detail.number == work.files.current())
    work.pane.tabs.setCurrentWidget(work.pane.custody)
    before = {
        "rows": work.files.model.numbers(0, work.files.model.rowCount()),
        "selected": work.selected().numbers,
        "current": work.files.current(),
        "shown": work.pane.detail.ids,
        "down": table.verticalScrollBar().value(),
    }
    assert len(before["selected"]) == 4
    assert before["down"] == 400

    for code in ("ar", "en"):
        work = speak(qtbot, front, code)
        qtbot.waitUntil(lambda work=work: len(work.selected().numbers) == 4)
        qtbot.waitUntil(lambda work=work: work.pane.detail is not None)
        header = work.files.table.horizontalHeader()
        assert work.filter.text() == work.filter.applied_text == "size > 10 or not type:directory"
        assert header.sortIndicatorSection() == section
        assert header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
        assert work.pane.tabs.currentWidget() is work.pane.custody
        after = {
            "rows": work.files.model.numbers(0, work.files.model.rowCount()),
            "selected": work.selected().numbers,
            "current": work.files.current(),
            "shown": work.pane.detail.ids,
            "down": work.files.table.verticalScrollBar().value(),
        }
        assert after == before


def test_tab_kind_typed_words_zone_and_the_item_of_another_dock_are_kept(qtbot: Any, front: Front) -> None:
    work = front.window.workspace
    tree, model = work.evidence, work.evidence.tree
    qtbot.waitUntil(lambda: model.rowCount(model.index(1, 0)) > 0)
    node = next(
        index
        for row in range(model.rowCount())
        for below in range(model.rowCount(model.index(row, 0)))
        if (index := model.index(below, 0, model.index(row, 0))).isValid()
        and model.node(index).key == ("artifacts", "message")
    )
    tree.expand(node.parent())
    tree.scrollTo(node)
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(node).center())
    qtbot.waitUntil(lambda: work.results.base == artifacts("message") and not work.artifacts.model.loading())
    front.window.status.zone.choose("Asia/Bangkok")
    sort_by(qtbot, work.artifacts, "Body")
    click_row(qtbot, work.artifacts.table, 3)
    current = work.results.current
    assert current is not None
    bar, talk = work.tabs.tabBar(), work.middle.views["conversations"]
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(work.tabs.indexOf(talk)).center())
    work.filter.box.setFocus()
    qtbot.keyClicks(work.filter.box, "kind:call")
    problem = work.problems.model.number_at(0)
    work.docks["problems"].raise_()
    click_row(qtbot, work.problems.table, 0)
    qtbot.waitUntil(lambda: work.pane.shown == ("problem", problem))

    work = speak(qtbot, front, "es")
    qtbot.waitUntil(lambda: work.pane.shown == ("problem", problem))
    assert work.tabs.currentWidget() is work.middle.views["conversations"]
    assert work.results.base == artifacts("message")
    assert work.results.current == current
    assert work.artifacts.title.text() == "Mensaje"
    assert (work.filter.text(), work.filter.applied_text) == ("kind:call", "")
    assert work.session.zone.key == "Asia/Bangkok"
    assert "Asia/Bangkok" in front.window.status.zone.text()
    header = work.artifacts.table.horizontalHeader()
    assert work.artifacts.model.columns[header.sortIndicatorSection()].title == "Body"
    assert work.artifacts.current() == current
