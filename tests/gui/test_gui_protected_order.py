"""The place of a protected record in a table that is sorted by what records say tells nothing of what it says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gui_case import message, write
from PySide6.QtCore import Qt
from shown_window import shown_window

from app.gui.main_window import MainWindow
from app.gui.models.wanted import artifacts
from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_record import Protection

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
SAID = ["zulu", "alpha", "mike", "bravo", "yankee"]


@pytest.fixture
def window(qtbot: Any, case_folder: Path) -> Iterator[MainWindow]:
    """Messages 1-2-90 to 1-2-94; those that say alpha and yankee are protected."""
    with Case.open(case_folder, write=True) as case:
        write(case, [message(90 + at, 2, f"same {word}") for at, word in enumerate(SAID)])
        for record in ("1-2-91", "1-2-94"):
            log(case.ledger, record, Protection(category="privileged"))
    with shown_window(qtbot, case_folder) as shown:
        qtbot.waitUntil(lambda: shown.workspace.marking.book.settled)
        shown.workspace.results.ask(artifacts("message"))
        view = shown.workspace.artifacts
        qtbot.waitUntil(lambda: view.model.rowCount() == 45 and not view.model.loading())
        yield shown


def ids(qtbot: Any, window: MainWindow) -> list[str]:
    model = window.workspace.artifacts.model
    qtbot.waitUntil(lambda: not model.loading())
    column = [each.title for each in model.columns].index("ID")
    found = [model.index(row, column).data() for row in range(model.rowCount())]
    return [each for each in found if each in {f"1-2-{number}" for number in range(90, 95)}]


def sort(window: MainWindow, order: Qt.SortOrder) -> None:
    view = window.workspace.artifacts
    view.table.sortByColumn([each.field for each in view.model.columns].index("field.body"), order)


def test_protected_records_come_last_in_the_order_of_the_ledger(qtbot: Any, window: MainWindow) -> None:
    sort(window, UP)
    qtbot.waitUntil(lambda: ids(qtbot, window)[:1] == ["1-2-93"])
    assert ids(qtbot, window) == ["1-2-93", "1-2-92", "1-2-90", "1-2-91", "1-2-94"]
    sort(window, DOWN)
    qtbot.waitUntil(lambda: ids(qtbot, window)[:1] == ["1-2-90"])
    assert ids(qtbot, window) == ["1-2-90", "1-2-92", "1-2-93", "1-2-91", "1-2-94"]
    last = [window.workspace.artifacts.model.number_at(row) for row in (43, 44)]
    assert last == sorted(last)


def test_what_may_be_seen_goes_where_it_belongs(qtbot: Any, window: MainWindow) -> None:
    sort(window, UP)
    qtbot.waitUntil(lambda: ids(qtbot, window)[-1] == "1-2-94")
    window.workspace.marking.book.release(["1-2-91"])
    qtbot.waitUntil(lambda: ids(qtbot, window) == ["1-2-91", "1-2-93", "1-2-92", "1-2-90", "1-2-94"])
