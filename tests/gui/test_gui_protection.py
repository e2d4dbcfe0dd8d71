"""A protected record's content is seen only by who says why, and the ledger keeps it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from shown_window import acts_of, shown_window

from app.gui.main_window import MainWindow
from app.gui.views.item_pane import ItemPane
from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_record import Protection


@pytest.fixture
def window(qtbot: Any, case_folder: Path) -> Any:
    """The window over a case whose file entry 1-2 (row 1) is protected under a name that attacks the screen."""
    with Case.open(case_folder, write=True) as case:
        log(case.ledger, "1-2", Protection(category="<b>intimate</b>\u202e"))
    with shown_window(qtbot, case_folder) as shown:
        qtbot.waitUntil(lambda: shown.workspace.files.model.rowCount() == 900)
        yield shown


def click_row(qtbot: Any, table: QTableView, row: int) -> None:
    rect = table.visualRect(table.model().index(row, 0))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def turn_to_protected(qtbot: Any, window: MainWindow) -> ItemPane:
    pane = window.workspace.pane
    click_row(qtbot, window.workspace.files.table, 1)
    qtbot.waitUntil(lambda: pane.title.text() == "mmssms.db")
    return pane


def views(folder: Path) -> list[tuple[str, str, str]]:
    return [
        (act["subject"], act["details"]["reason"], act["details"]["way"])
        for act in acts_of(folder, "access.view")
    ]


def test_content_is_withheld_until_a_reason_is_given(
    qtbot: Any, window: MainWindow, case_folder: Path
) -> None:
    pane = turn_to_protected(qtbot, window)
    assert not pane.tabs.isVisible()
    assert "<b>intimate</b><U+202E>" in pane.protected.words.text()
    assert pane.provider.entry is None
    assert pane.fields.model().rowCount() == 0
    pane.tabs.setCurrentWidget(pane.text)
    assert pane.text.text.toPlainText() == ""
    assert not pane.protected.button.isEnabled()
    qtbot.keyClicks(pane.protected.reason, "   ")
    assert not pane.protected.button.isEnabled()
    assert views(case_folder) == []

    qtbot.keyClicks(pane.protected.reason, "to describe it")
    qtbot.mouseClick(pane.protected.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(pane.tabs.isVisible)
    assert pane.provider.entry == "1-2"
    assert pane.fields.model().rowCount() > 0
    assert views(case_folder) == [("1-2", "to describe it", "window")]

    click_row(qtbot, window.workspace.files.table, 0)
    qtbot.waitUntil(lambda: pane.title.text() != "mmssms.db")
    assert pane.tabs.isVisible()
    turn_to_protected(qtbot, window)
    assert pane.tabs.isVisible(), "who said why once is not asked again in this window"
    assert len(views(case_folder)) == 1


def test_content_stays_withheld_where_the_view_cannot_be_logged(
    qtbot: Any, window: MainWindow, case_folder: Path
) -> None:
    pane = turn_to_protected(qtbot, window)
    with Case.open(case_folder, write=True):
        qtbot.keyClicks(pane.protected.reason, "curiosity")
        qtbot.mouseClick(pane.protected.button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: "is being written by" in pane.protected.words.text())
    assert not pane.tabs.isVisible()
    assert pane.provider.entry is None
    assert views(case_folder) == []


def test_a_record_that_cannot_be_loaded_leaves_nothing_of_the_one_before(
    qtbot: Any, window: MainWindow, case_folder: Path
) -> None:
    pane = window.workspace.pane
    click_row(qtbot, window.workspace.files.table, 5)
    qtbot.waitUntil(lambda: pane.provider.entry == "1-6")
    assert pane.fields.model().rowCount() > 0
    with closing(sqlite3.connect(case_folder / "catalog.sqlite")) as connection:
        connection.execute("UPDATE evidence SET body = replace(body, '\"size\":', '\"size\":\u202e')")
        connection.commit()
    click_row(qtbot, window.workspace.files.table, 6)
    qtbot.waitUntil(lambda: pane.title.text() == "This record cannot be shown")
    assert pane.subtitle.text() == "malformed JSON"
    assert pane.detail is None
    assert pane.provider.entry is None
    assert (pane.fields.model().rowCount(), pane.source.model().rowCount()) == (0, 0)
