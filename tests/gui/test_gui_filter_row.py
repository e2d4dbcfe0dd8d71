"""The filter bar spans the window, and a window of few lines still shows what it is about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gui_case import FakeReader
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QToolBar, QWidget

from app.gui.main_window import MainWindow


@pytest.fixture(params=[Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def direction(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Qt.LayoutDirection]:
    qapp.setLayoutDirection(request.param)
    yield request.param
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def opened(qtbot: Any, folder: Path, width: int, height: int) -> MainWindow:
    window = MainWindow(lambda case: FakeReader())
    qtbot.addWidget(window)
    window.resize(width, height)
    with qtbot.waitExposed(window):
        window.show()
    assert window.open_case(folder)
    qtbot.waitUntil(lambda: bool(window.workspace.summary.items))
    return window


def place(part: QWidget, window: QMainWindow) -> QRect:
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def test_the_filter_bar_spans_the_window_above_docks_and_tabs(
    qtbot: Any, case_folder: Path, direction: Qt.LayoutDirection
) -> None:
    window = opened(qtbot, case_folder, 1360, 860)
    work = window.workspace
    row, tools = (window.findChild(QToolBar, name) for name in ("filter", "tools"))
    assert (place(row, window).left(), place(row, window).width()) == (0, 1360)
    assert place(tools, window).bottom() < place(row, window).top()
    for part in (work.tabs, work.docks["evidence"], work.docks["item"]):
        assert place(row, window).bottom() < place(part, window).top()
    box, buttons = place(work.filter.box, window), place(work.filter.help, window)
    assert (box.left() < buttons.left()) == (direction == Qt.LayoutDirection.LeftToRight)
    assert not row.toggleViewAction().isVisible()  # nor in a menu: nobody looks at a filter unseen
    window.close()


def test_the_tab_key_goes_from_the_filter_to_the_tree_the_tabs_and_the_item(
    qtbot: Any, case_folder: Path
) -> None:
    window = opened(qtbot, case_folder, 1360, 860)
    work = window.workspace
    chain, part = [], work.filter.box
    while part not in chain:
        chain.append(part)
        part = part.nextInFocusChain()
    wanted = [work.filter.box, work.filter.help, work.evidence, work.tabs.tabBar(), work.files.table]
    wanted.append(work.pane.tabs.tabBar())
    assert [chain.index(each) for each in wanted] == sorted(chain.index(each) for each in wanted)
    window.close()


def test_a_layout_that_was_kept_before_there_was_the_row_leaves_it(qtbot: Any, case_folder: Path) -> None:
    window = opened(qtbot, case_folder, 1360, 860)
    row = window.findChild(QToolBar, "filter")
    window.removeToolBar(row)
    before = window.saveState()
    window.addToolBarBreak()
    window.addToolBar(row)
    row.show()
    window.restoreState(before)
    assert row.isVisible()
    assert window.close_case()
    assert (
        window.findChild(QToolBar, "tools").toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    )
    window.close()


def test_a_window_of_960_by_520_shows_each_part(qtbot: Any, case_folder: Path) -> None:
    """What a screen of 1080 lines leaves at 200 %."""
    window = opened(qtbot, case_folder, 960, 520)
    work = window.workspace
    for dock in ("jobs", "problems", "tags"):
        work.docks[dock].raise_()
        qtbot.wait(50)
        least = window.minimumSizeHint()
        assert (least.width() <= 960, least.height() <= 520) == (True, True), (dock, least)
    for view in work.middle.views.values():
        work.tabs.setCurrentWidget(view)
        qtbot.wait(50)
        assert (window.width(), window.height()) == (960, 520)
        assert window.rect().contains(place(view, window))
        assert view.height() >= 150  # more than the dock below has
    row = window.findChild(QToolBar, "filter")
    assert place(row, window).right() == 959
    assert work.filter.box.width() > 400
    window.resize(960, 800)
    qtbot.waitUntil(lambda: place(row, window).left() == 0)
    window.resize(960, 520)
    qtbot.waitUntil(lambda: place(row, window).left() > 0)
    assert window.close_case()
    window.resize(960, 800)
    assert window.open_case(case_folder)  # the layout that was kept is one of a low window
    row = window.findChild(QToolBar, "filter")
    qtbot.waitUntil(lambda: place(row, window).left() == 0 and row.width() == 960)
    window.close()
