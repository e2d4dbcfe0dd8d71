"""Where the preview of a database and of a tree begins."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from gui_case import FakeReader, entry, write
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QStatusBar

from app.gui.jobs.reader import ByteProvider
from app.gui.session import Session
from app.gui.views.item_pane import ItemPane
from app.gui.views.status import CaseStatus, Head
from app.gui.words import bare
from evidence.case import Case

ITEM = {
    "id": 1, "name": "p.dd", "path": "/evidence/p.dd", "segments": [], "container": "raw", "size": 9, "layers": [],
}  # fmt: skip


@pytest.fixture
def shown(qtbot: Any, tmp_path: Path) -> Any:
    """Opens a file of these bytes and this type in the item dock's preview."""
    opened: list[tuple[ItemPane, Session]] = []

    def show(content: bytes, mime: str) -> ItemPane:
        folder = tmp_path / "case"
        with Case.create(folder, number="1", title="T", examiner="E", time_zone="UTC") as case:
            write(case, [("evidence", "1", ITEM), entry(2, "file", size=len(content), mime=mime)])
            case.catalog.index()
        session = Session.open(folder)
        pane = ItemPane(session, ByteProvider(FakeReader(content)))
        opened.append((pane, session))
        qtbot.addWidget(pane)
        pane.resize(1000, 420)
        pane.show()
        pane.tabs.setCurrentWidget(pane.preview)
        (number,) = session.reader().execute("SELECT seq FROM entries").fetchone()
        pane.show_record("entry", number)
        return pane

    yield show
    for pane, session in opened:
        pane.stop()
        session.close()


def test_a_database_opens_at_the_first_table_with_rows_of_an_application(
    qtbot: Any, shown: Callable[[bytes, str], ItemPane], tmp_path: Path
) -> None:
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.executescript(
            "CREATE TABLE android_metadata (locale); INSERT INTO android_metadata VALUES ('en_US');"
            "CREATE TABLE empty (a); CREATE TABLE ids (a INTEGER PRIMARY KEY AUTOINCREMENT, b);"
            "INSERT INTO ids (b) VALUES ('found'), ('two');"
        )
    view = shown(path.read_bytes(), "application/vnd.sqlite3").preview.database
    qtbot.waitUntil(lambda: view.rows.rowCount() == 2)
    assert [view.tables.item(n).text() for n in range(view.tables.count() - 1)] == [
        "sqlite_schema (4)", "android_metadata (1)", "empty (0)", "ids (2)", "sqlite_sequence (1)",
    ]  # fmt: skip
    assert view.tables.currentRow() == 3
    assert view.rows.index(0, 2).data() == "found"


def test_what_runs_from_left_to_right_keeps_its_order_in_arabic(
    qtbot: Any, qapp: Any, shown: Callable[[bytes, str], ItemPane], tmp_path: Path
) -> None:
    """Without an isolate the digits that a digest begins with would be drawn at its other end."""
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE ids (a)")
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        view = shown(path.read_bytes(), "application/vnd.sqlite3").preview.database
        qtbot.waitUntil(lambda: view.tables.count() > 1)
        listed = view.tables.item(0).text()
        assert listed.startswith("\u2066")
        assert bare(listed) == "sqlite_schema (1)"
        bar = QStatusBar()
        qtbot.addWidget(bar)
        status = CaseStatus(bar)
        status.show_head(Head(3, "94fb8b05b8ac" + "0" * 52, 0, 3))
        assert "\u206694fb8b05b8ac\u2069" in status.head.text()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(("members", "opened"), [(7, True), (200, False)])
def test_a_tree_opens_as_deep_as_can_be_looked_through(
    qtbot: Any, shown: Callable[[bytes, str], ItemPane], members: int, opened: bool
) -> None:
    data = json.dumps([{"name": n, "inner": {"deep": [n]}} for n in range(members)]).encode()
    view = shown(data, "application/json").preview.tree
    qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    top = view.model.index(0, 0)
    assert view.tree.isExpanded(top)
    first = view.model.index(0, 0, top)
    assert view.tree.isExpanded(first) is opened
    below: QModelIndex = view.model.index(1, 0, first)
    assert view.tree.isExpanded(below) is opened
