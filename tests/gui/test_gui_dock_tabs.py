"""The keyboard goes only where something is seen: docks that lie over one another, windows that nobody asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gui_case import FakeReader
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.gui.main_window import MainWindow
from app.gui.perspectives import PERSPECTIVES


@pytest.fixture
def window(qtbot: Any, case_folder: Path) -> Iterator[MainWindow]:
    made = MainWindow(lambda case: FakeReader())
    qtbot.addWidget(made)
    made.resize(1360, 860)
    made.show()
    assert made.open_case(case_folder)
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.workspace.files.model.rowCount() > 0)  # type: ignore[union-attr]
    yield made
    made.close()


def stops(qtbot: Any, window: MainWindow) -> list[QWidget]:
    """Where Tab goes, until it comes round."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.workspace.table.front.table.setFocus()  # type: ignore[union-attr]
    found: list[QWidget] = []
    for _ in range(100):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus in found:
            break
        found.append(focus)
    return found


def names(widgets: list[QWidget]) -> list[str]:
    return [each.accessibleName() or type(each).__name__ for each in widgets]


class Shown(QObject):
    """Writes down which windows are shown, and whether any lost the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        counts = event.type() in (QEvent.Type.Show, QEvent.Type.WindowDeactivate)
        if counts and isinstance(watched, QWidget) and watched.isWindow():
            self.found.append(f"{event.type().name} {type(watched).__name__}")
        return False


def test_opening_a_case_shows_no_window_for_a_moment(
    qtbot: Any, window: MainWindow, case_folder: Path
) -> None:
    """A widget that is shown before it has a parent is a window of its own, and takes the keyboard away."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shown = Shown()
    QApplication.instance().installEventFilter(shown)  # type: ignore[union-attr]
    window.close_case()
    assert window.open_case(case_folder)
    qtbot.waitUntil(lambda: window.workspace.files.model.rowCount() > 0)  # type: ignore[union-attr]
    qtbot.wait(200)
    QApplication.instance().removeEventFilter(shown)  # type: ignore[union-attr]
    assert shown.found == []
    assert window.isActiveWindow()


@pytest.mark.parametrize("perspective", PERSPECTIVES)
def test_tab_goes_only_where_something_is_seen(qtbot: Any, window: MainWindow, perspective: str) -> None:
    window.choose_perspective(perspective)
    qtbot.wait(100)
    found = stops(qtbot, window)
    outside = [
        each
        for each in found
        if not window.rect().contains(QRect(each.mapTo(window, QPoint()), each.size()).center())
    ]
    assert names(outside) == []
    assert len(found) > 7


def test_a_dock_that_comes_to_the_front_is_whole_and_keeps_its_size(qtbot: Any, window: MainWindow) -> None:
    assert window.workspace is not None
    docks = window.workspace.docks
    sizes = []
    for name in ("jobs", "problems", "tags", "jobs"):
        docks[name].raise_()
        assert docks[name].widget().isVisible(), name
        qtbot.wait(60)
        seen = [each for each in ("jobs", "problems", "tags") if docks[each].widget().isVisible()]
        assert seen == [name]
        sizes.append((docks["item"].size(), window.workspace.tabs.size()))
    assert len({(a.toTuple(), b.toTuple()) for a, b in sizes}) == 1


def test_a_field_can_be_emptied_by_a_button_with_a_name(qtbot: Any, window: MainWindow) -> None:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QToolButton

    assert window.workspace is not None
    box = window.workspace.filter.box
    box.setText("words")
    told = [
        QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
        for each in box.findChildren(QToolButton)
    ]
    assert "Empty the field" in told
    assert "" not in told
