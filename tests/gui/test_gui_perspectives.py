"""What the window is used for, and what its status bar says."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from gui_case import PNG, FakeReader
from PySide6.QtWidgets import QInputDialog

from app.gui.main_window import MainWindow
from app.gui.models.made import MadeBook
from app.gui.session import Session
from app.gui.welfare import OPEN, VEILED, welfare
from evidence.case import Case


@pytest.fixture
def window(qtbot: Any, case_folder: Path) -> Any:
    shown = MainWindow(lambda case: FakeReader(PNG))
    qtbot.addWidget(shown)
    shown.resize(1300, 850)
    shown.show()
    assert shown.open_case(case_folder)
    qtbot.waitUntil(lambda: shown.workspace.files.model.rowCount() == 900)
    qtbot.waitUntil(lambda: bool(shown.workspace.summary.items))
    yield shown
    shown.close()


def choose(window: MainWindow, name: str) -> None:
    next(each for each in window.actions_.perspectives.actions() if each.data() == name).trigger()


def test_reading_offers_neither_ingest_nor_unlocking(
    qtbot: Any, window: MainWindow, case_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.gui import case_work

    asked: list[object] = []
    monkeypatch.setattr(case_work.AddEvidenceDialog, "exec", lambda dialog: asked.append(dialog) or 0)
    monkeypatch.setattr(case_work.RetryDialog, "exec", lambda dialog: asked.append(dialog) or 0)
    choose(window, "read")
    assert not window.actions_.add.isEnabled()
    assert not window.workspace.jobs.isEnabled()
    assert [name for name, dock in window.workspace.docks.items() if not dock.isHidden()] == [
        "evidence",
        "item",
    ]
    window.work.add_evidence([case_folder])
    window.work.read_again(1)
    window.work.resume_ingest()
    assert not asked and not window.ingest.running
    assert "for reading" in window.statusBar().currentMessage()
    choose(window, "examine")
    assert window.actions_.add.isEnabled()
    window.work.add_evidence([case_folder])
    assert len(asked) == 1


def test_a_perspective_is_remembered_with_its_docks(
    qtbot: Any, window: MainWindow, case_folder: Path
) -> None:
    choose(window, "verify")
    work = window.workspace
    assert work.pane.tabs.currentWidget() is work.pane.custody
    assert work.docks["jobs"].isHidden()
    work.docks["evidence"].hide()
    choose(window, "examine")
    assert not work.docks["evidence"].isHidden()
    choose(window, "verify")
    assert work.docks["evidence"].isHidden()
    window.close_case()
    again = MainWindow(lambda case: FakeReader(PNG))
    qtbot.addWidget(again)
    again.show()
    assert again.open_case(case_folder)
    assert again.perspective.name == "verify"
    assert again.workspace.docks["evidence"].isHidden()
    again.close()


def test_rows_shown_selected_and_in_all(qtbot: Any, window: MainWindow) -> None:
    work = window.workspace
    assert window.status.rows.text() == "900 rows"
    work.filter.show_text("name:file-00000?.txt")
    qtbot.waitUntil(lambda: window.status.rows.text() == "6 of 900 rows")
    work.files.table.selectAll()
    assert window.status.rows.text() == "6 of 900 rows · 6 selected"


def test_another_zone_changes_what_is_shown_and_nothing_else(
    qtbot: Any, window: MainWindow, case_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = window.workspace
    (column,) = [number for number, each in enumerate(work.files.model.columns) if each.title == "Modified"]
    with sqlite3.connect(f"file:{case_folder / 'catalog.sqlite'}?mode=ro", uri=True) as catalog:
        stored = catalog.execute("SELECT modified FROM entries ORDER BY seq LIMIT 1").fetchone()[0]
    assert stored == "2026-03-02T10:11:12+00:00"
    assert work.files.model.index(0, column).data() == "2026-03-02 11:11:12 +01:00"
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_, **__: ("Asia/Tokyo", True))
    window.status.zone._fill()
    window.status.zone._menu.actions()[-1].trigger()
    assert window.status.zone.text() == "Times in Asia/Tokyo, not the case's zone"
    qtbot.waitUntil(lambda: work.files.model.rowCount() == 900)
    assert work.files.model.index(0, column).data() == "2026-03-02 19:11:12 +09:00"
    with sqlite3.connect(f"file:{case_folder / 'catalog.sqlite'}?mode=ro", uri=True) as catalog:
        assert catalog.execute("SELECT modified FROM entries ORDER BY seq LIMIT 1").fetchone()[0] == stored
    window.status.zone.choose("Europe/Berlin")
    assert window.status.zone.text() == "Times in Europe/Berlin"


def test_media_and_workers_are_told(qtbot: Any, window: MainWindow, case_folder: Path) -> None:
    assert window.status.media.text() == "Media veiled"
    welfare().mode = OPEN
    assert window.status.media.text() == "Media open"
    welfare().mode = VEILED
    assert window.status.sandbox.text() == "No worker yet"


def test_the_ledger_is_read_on_from_where_it_was(qapp: Any, case_folder: Path) -> None:
    session = Session.open(case_folder)
    book = MadeBook()
    book.read(session.ledger())
    assert book.made == ()
    with Case.open(case_folder, write=True) as case:
        case.ledger.append(
            "export", "a.csv", {"file": "a.csv", "kind": "export", "sha256": "cd" * 32, "size": 1}
        )
    book.read(session.ledger())
    assert [(made.file, made.sha256) for made in book.made] == [("a.csv", "cd" * 32)]
    (entry,) = session.ledger().entries(book.made[0].entry, book.made[0].entry + 1)
    assert entry.document()["action"] == "export"
    session.close()
