"""The table of values that lists of people and places have."""

from __future__ import annotations

from typing import Any

from app.gui.models.value_table import Heading, Row, ValueTable
from app.gui.views.value_table_view import ValueTableView


def test_a_chosen_row_stays_in_view_when_the_view_becomes_smaller(qtbot: Any) -> None:
    model = ValueTable([Heading("Number")])
    view = ValueTableView(model, "values", (20,))
    qtbot.addWidget(view)
    model.show([Row((str(number),), (number,), number) for number in range(60)])
    view.resize(300, 400)
    view.show()
    last = view.rowAt(view.viewport().height() - 1)
    view.go_to(last - 1)
    for height in (380, 300, 200):
        view.resize(300, height)
        rect = view.visualRect(view.currentIndex())
        assert rect.top() >= 0
        assert rect.bottom() < view.viewport().height()
