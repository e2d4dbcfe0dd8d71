"""The filter bar: typed, completed, checked, kept; by clicks and keys."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog

from app.gui.kept_filters import KeptFilter, KeptFilters
from app.gui.main_window import MainWindow
from app.gui.models.filter_rule import fitting, rule
from app.gui.results import Results
from app.gui.session import Session
from app.gui.views.filter_bar import FilterBar


def counted(folder: Path, sql: str) -> int:
    with sqlite3.connect(f"file:{folder / 'catalog.sqlite'}?mode=ro", uri=True) as catalog:
        return int(catalog.execute(sql).fetchone()[0])


def test_enter_applies_and_escape_clears(qtbot: Any, window: MainWindow, case_folder: Path) -> None:
    work = window.workspace
    qtbot.keyClicks(work.filter.box, "deleted or name:file-0000?5.txt")
    assert work.files.model.rowCount() == 900, "nothing is applied before Enter"
    assert work.filter.state.text().startswith("Valid: Enter applies it.")
    qtbot.keyClick(work.filter.box, Qt.Key.Key_Return)
    wanted = counted(
        case_folder,
        'SELECT count(*) FROM entry WHERE body LIKE \'%"state":"deleted"%\' OR body LIKE \'%/file-0000_5.txt"%\'',
    )
    assert wanted > 5
    qtbot.waitUntil(lambda: work.files.model.rowCount() == wanted)
    assert work.filter.state.text().startswith("Applied.")
    work.filter.box.popup.hide()
    qtbot.keyClick(work.filter.box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: work.files.model.rowCount() == 900)
    assert work.filter.text() == ""


def test_what_cannot_be_read_is_said_and_changes_nothing(qtbot: Any, window: MainWindow) -> None:
    work = window.workspace
    plain = work.filter.box.grab().toImage()
    work.filter.box.setText("sise > 5")
    assert "Did you mean size" in work.filter.state.text()
    marked = work.filter.box.grab().toImage()
    assert marked != plain
    qtbot.keyClick(work.filter.box, Qt.Key.Key_Return)
    assert work.files.model.rowCount() == 900
    assert work.results.wanted == work.results.base
    assert work.filter.box.accessibleDescription() == work.filter.state.text()


def test_a_field_of_artifacts_shows_artifacts(qtbot: Any, window: MainWindow) -> None:
    work = window.workspace
    work.filter.box.setText("kind:message and text:grüße")
    assert work.filter.state.text() == "Valid: Enter applies it and shows artifacts."
    qtbot.keyClick(work.filter.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: work.artifacts.model.rowCount() == 10)
    assert work.table.stack.currentWidget() is work.artifacts


def test_a_filter_that_the_next_choice_has_no_field_for_is_said(qtbot: Any, window: MainWindow) -> None:
    work = window.workspace
    work.filter.show_text("kind:message")
    qtbot.waitUntil(lambda: work.artifacts.model.rowCount() == 40)
    tree = work.evidence.tree
    work.evidence.setCurrentIndex(tree.index(0, 0, tree.index(0, 0)))
    qtbot.waitUntil(lambda: work.files.model.rowCount() == 900)
    assert work.filter.state.text().startswith("Not applied: Files have no kind")


def test_completion_offers_fields_and_values(qtbot: Any, window: MainWindow) -> None:
    box = window.workspace.filter.box
    box.setFocus()
    qtbot.keyClicks(box, "sta")
    qtbot.waitUntil(box.popup.isVisible)
    qtbot.keyClick(box.popup, Qt.Key.Key_Down)
    qtbot.keyClick(box.popup, Qt.Key.Key_Return)
    assert box.text() == "state:"
    qtbot.waitUntil(box.popup.isVisible)
    offered = [box.popup.model().index(row, 0).data().split()[0] for row in range(4)]
    assert offered == ["live", "deleted", "carved", "recovered"]
    box.popup.hide()
    box.clear()
    qtbot.keyClicks(box, "mime:te")
    qtbot.waitUntil(lambda: box.popup.isVisible() and "text/plain" in box.popup.model().index(0, 0).data())
    box.popup.hide()


def test_tags_of_the_ledger_can_be_asked(qtbot: Any, window: MainWindow, case_folder: Path) -> None:
    for number in (7, 9):
        command = [
            sys.executable,
            "-m",
            "app.cli.main",
            "tag",
            str(case_folder),
            f"1-{number}",
            "--tag",
            "seen it",
        ]
        subprocess.run(command, check=True, capture_output=True)
    work = window.workspace
    work.filter.show_text('tag:"seen it"')
    qtbot.waitUntil(lambda: work.files.model.rowCount() == 2)
    shown = [work.files.model.index(row, 0).data() for row in range(2)]
    assert shown == ["file-000007.txt", "file-000009.txt"]
    work.filter.box.setText("tag:se")
    work.filter.box.setFocus()
    work.filter.box.offer()
    qtbot.waitUntil(work.filter.box.popup.isVisible)
    assert work.filter.box.popup.model().index(0, 0).data().startswith('"seen it"')
    work.filter.box.popup.hide()


def test_filters_are_kept_and_forgotten(
    qtbot: Any, window: MainWindow, case_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = window.workspace.filter
    bar.show_text("deleted")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("What was & is deleted", True))
    bar.menu.aboutToShow.emit()
    bar.menu.actions()[0].trigger()
    assert bar.kept.all() == [KeptFilter("What was & is deleted", "deleted", "entries")]
    bar.clear()
    bar.menu.aboutToShow.emit()
    (again,) = [each for each in bar.menu.actions() if each.text() == "What was && is deleted"]
    again.trigger()
    qtbot.waitUntil(lambda: window.workspace.files.model.rowCount() == 1)
    assert bar.kept.recent()[0] == "deleted"
    assert KeptFilters(case_folder).all() == bar.kept.all()
    assert KeptFilters(case_folder.parent).all() == []
    bar.kept.drop("What was & is deleted")
    assert KeptFilters(case_folder).all() == []


def test_settings_by_another_hand_are_no_filters(qtbot: Any, case_folder: Path) -> None:
    kept = KeptFilters(case_folder)
    kept._write("kept", [{"name": 5}])
    assert kept.all() == []


def test_help_lists_every_field_and_puts_one_in(qtbot: Any, window: MainWindow) -> None:
    bar = window.workspace.filter
    qtbot.mouseClick(bar.help, Qt.MouseButton.LeftButton)
    from app.gui.dialogs.filter_help import FilterHelp

    (dialog,) = bar.findChildren(FilterHelp)
    names = [dialog.fields.topLevelItem(row).text(0) for row in range(dialog.fields.topLevelItemCount())]
    assert {"kind:", "size:", "tag:", "deleted"} <= set(names)
    dialog.fields.itemActivated.emit(dialog.fields.topLevelItem(names.index("size:")), 0)
    assert bar.text() == "size:"
    dialog.close()


def test_rule_is_sql_with_its_values_apart(qtbot: Any, case_folder: Path) -> None:
    session = Session.open(case_folder)
    found = rule('path:"x\' OR 1=1 --"', "entries", session.zone)
    assert "OR 1=1" not in found.conditions[0][0]
    assert fitting("kind:message", "entries", session.zone).view == "artifacts"
    assert fitting("kind:message", "problems", session.zone).view == "problems"
    bar = FilterBar(Results(session))
    qtbot.addWidget(bar)
    assert not bar.state.isVisible()
    bar.stop()
    session.close()
