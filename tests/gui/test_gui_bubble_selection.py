"""Which rows of a long conversation are selected, held against Qt's own list of them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gui_case import PNG, FakeReader
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from talk_case import MANY, build_talk_case

from app.gui.models.people_query import everything
from app.gui.results import Results
from app.gui.session import Session
from app.gui.views.conversations.bubble_view import BubbleView
from app.gui.views.conversations.conversations_view import ConversationsView


@pytest.fixture
def bubbles(qtbot: Any, tmp_path: Path) -> Iterator[BubbleView]:
    session = Session.open(build_talk_case(tmp_path / "case"))
    results = Results(session)
    results.ask(everything(), "all")
    view = ConversationsView(results, lambda: FakeReader(PNG))
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.pane.opened):
        view.show()
    names = [view.list.index(row, 0).data() for row in range(view.list.rowCount())]
    (long,) = [row for row, name in enumerate(names) if "kim" in name]
    with qtbot.waitSignal(view.pane.opened):
        view.table.setCurrentIndex(view.list.index(long, 0))
    yield view.pane.bubbles
    view.stop()
    session.close()


def test_every_selected_row_is_named_once_and_in_order(qtbot: Any, bubbles: BubbleView) -> None:
    assert bubbles.bubbles.rowCount() == MANY
    chosen, flags = bubbles.selectionModel(), QItemSelectionModel.SelectionFlag
    qtbot.keyClick(bubbles, Qt.Key.Key_Home)
    qtbot.keyClick(bubbles, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert bubbles.rows() == list(range(MANY))
    chance, expected = random.Random(5), set(range(MANY))
    for _ in range(60):
        first, last = sorted((chance.randrange(MANY), chance.randrange(MANY)))
        span = QItemSelection(bubbles.bubbles.index(first), bubbles.bubbles.index(last))
        chosen.select(span, flags.Toggle)
        expected ^= set(range(first, last + 1))
        assert bubbles.rows() == sorted(expected)
        assert sorted(index.row() for index in chosen.selectedIndexes()) == sorted(expected)
    chosen.clear()
    assert bubbles.rows() == []
