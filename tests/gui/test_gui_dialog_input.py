"""What people type into dialogs, and what becomes of a dialog that is closed while its work runs."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from app.gui.dialogs import completeness
from app.gui.dialogs.completeness import CompletenessDialog
from app.gui.dialogs.manifest import ManifestDialog
from app.gui.dialogs.new_case import NewCaseDialog
from app.gui.dialogs.save_copies import SaveCopiesDialog
from app.gui.session import Session

_NOBODY = "~no-such-person-here/x"


@pytest.fixture
def session(case_folder: Path) -> Any:
    with closing(Session.open(case_folder)) as opened:
        yield opened


def test_the_home_of_an_unknown_person_is_no_place_for_a_case(qtbot: Any) -> None:
    dialog = NewCaseDialog()
    qtbot.addWidget(dialog)
    for field in (dialog.number, dialog.title, dialog.examiner):
        field.setText("x")
    dialog.place.setText(_NOBODY)
    dialog.accept()
    assert "from the root of the disk" in dialog.problem.text()
    assert dialog.folder is None


def test_a_zone_that_is_none_is_marked_as_what_is_wrong(qtbot: Any) -> None:
    dialog = NewCaseDialog()
    qtbot.addWidget(dialog)
    for field in (dialog.number, dialog.title, dialog.examiner):
        field.setText("x")
    dialog.zone.setCurrentText("Nowhere/Land")
    dialog.accept()
    assert "time zone" in dialog.problem.text()
    assert dialog.zone.lineEdit().property("problem") == "true"
    assert dialog.place.property("problem") != "true"


def test_the_home_of_an_unknown_person_takes_no_export(qtbot: Any, session: Session) -> None:
    export = ManifestDialog(None, session)
    qtbot.addWidget(export)
    export.place.setText(_NOBODY)
    export.accept()
    assert "in a folder that exists" in export.problem.text()
    export.reject()
    copies = SaveCopiesDialog(None, session, [])
    qtbot.addWidget(copies)
    copies.place.setText(_NOBODY)
    copies.accept()
    assert "whole path" in copies.problem.text()
    copies.reject()


def test_an_export_that_is_written_is_not_closed_over(
    qtbot: Any, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cancel made the window stand still until the file was there, and said nothing of it."""
    dialog = ManifestDialog(None, session)
    qtbot.addWidget(dialog)
    dialog.show()
    go_on, begun = threading.Event(), threading.Event()
    work = dialog.work

    def slow(file: Path, name: str) -> Any:
        def run(case: Any) -> Any:
            begun.set()
            assert go_on.wait(30)
            return work(file, name)(case)

        return run

    monkeypatch.setattr(dialog, "work", slow)
    dialog.accept()
    qtbot.waitUntil(begun.is_set)
    assert not dialog.cancel_button.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.close() is False
    assert dialog.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: dialog.written is not None)
    assert dialog.written is not None
    assert dialog.written.is_file()
    assert str(dialog.written) in dialog.problem.text()
    dialog.accept()
    assert not dialog.isVisible()


def test_closing_ends_a_count_that_runs(
    qtbot: Any, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It counts a million records for seconds; the window waited for it."""
    begun, ended = threading.Event(), []

    def endless(reader: sqlite3.Connection, _: Any) -> None:
        begun.set()
        try:
            reader.execute(
                "WITH RECURSIVE up(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up LIMIT 3000000000) "
                "SELECT count(*) FROM up"
            ).fetchone()
        except sqlite3.OperationalError as error:
            ended.append(str(error))
            raise

    monkeypatch.setattr(completeness, "load_completeness", endless)
    dialog = CompletenessDialog(None, session)
    dialog.show()
    qtbot.waitUntil(begun.is_set)
    dialog.close()
    assert ended == ["interrupted"]
