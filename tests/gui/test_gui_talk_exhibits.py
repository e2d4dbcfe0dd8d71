"""Messages made exhibits in the Conversations tab, by button and key; what the ledger holds is read with sqlite3."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from gui_case import PNG, FakeReader
from PySide6.QtCore import Qt
from talk_case import build_talk_case

from app.gui.main_window import MainWindow
from app.gui.models.people_query import everything
from app.gui.views.conversations.conversations_view import ConversationsView


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return build_talk_case(tmp_path / "case")


@pytest.fixture
def talk(qtbot: Any, folder: Path) -> Iterator[ConversationsView]:
    window = MainWindow(lambda case: FakeReader(PNG))
    qtbot.addWidget(window)
    window.resize(1400, 900)
    window.show()
    assert window.open_case(folder)
    assert window.workspace is not None
    window.workspace.results.ask(everything(), "all")
    view = window.workspace.middle.views["conversations"]
    assert isinstance(view, ConversationsView)
    with qtbot.waitSignal(view.pane.opened):
        window.workspace.tabs.setCurrentWidget(view)
    rows = range(view.list.rowCount())
    mara = next(row for row in rows if "Mara" in view.list.index(row, 0).data())
    view.table.go_to(mara)
    qtbot.waitUntil(lambda: view.pane.model.rowCount() > 3)
    yield view
    window.close()


def exhibits(folder: Path) -> list[str]:
    """The subjects of the tags "exhibit", in the order of the ledger."""
    with closing(sqlite3.connect(f"file:{folder / 'ledger.sqlite'}?mode=ro", uri=True)) as connection:
        bodies = [json.loads(row[0]) for row in connection.execute("SELECT body FROM entry ORDER BY seq")]
    return [
        body["subject"] for body in bodies if body["action"] == "tag" and body["details"]["tag"] == "exhibit"
    ]


def ids_of(view: ConversationsView, numbers: list[int]) -> list[str]:
    reader = view.results.session.reader()
    return [
        reader.execute("SELECT id FROM artifacts WHERE seq = ?", (each,)).fetchone()[0] for each in numbers
    ]


def test_ticked_messages_become_exhibits_by_the_button(
    qtbot: Any, talk: ConversationsView, folder: Path
) -> None:
    bubbles = talk.pane.bubbles
    bubbles.setFocus()
    qtbot.keyClick(bubbles, Qt.Key.Key_Home)
    qtbot.keyClick(bubbles, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(bubbles, Qt.Key.Key_Space)
    qtbot.keyClick(bubbles, Qt.Key.Key_End)
    ticked = talk.selected()
    assert len(ticked) == 2
    assert exhibits(folder) == []
    qtbot.mouseClick(talk.pane.exhibit, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(exhibits(folder)) == 2)
    assert exhibits(folder) == ids_of(talk, ticked)
    model = talk.pane.model
    rows = [model.row_of(number) for number in ticked]
    qtbot.waitUntil(lambda: "Marked: exhibit 2" in model.index(rows[1]).data())
    assert "Marked: exhibit 1" in model.index(rows[0]).data()
    assert "Marked" not in model.index(max(rows) + 1).data()


def test_selected_messages_become_exhibits_by_the_key_and_only_once(
    qtbot: Any, talk: ConversationsView, folder: Path
) -> None:
    bubbles = talk.pane.bubbles
    bubbles.setFocus()
    qtbot.keyClick(bubbles, Qt.Key.Key_Home)
    qtbot.keyClick(bubbles, Qt.Key.Key_Down)
    wanted = ids_of(talk, talk.selected())
    assert len(wanted) == 1
    for _ in range(2):
        qtbot.keyClick(bubbles, Qt.Key.Key_E)
        qtbot.waitUntil(lambda: len(exhibits(folder)) == 1)
    qtbot.keyClick(bubbles, Qt.Key.Key_Down)
    qtbot.keyClick(bubbles, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: len(exhibits(folder)) == 2)
    assert exhibits(folder) == [*wanted, *ids_of(talk, talk.selected())]
