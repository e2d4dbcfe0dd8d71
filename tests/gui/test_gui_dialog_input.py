"""What people type into dialogs, and what becomes of a dialog that is closed while its work runs."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, ClassVar

import pytest
from PySide6.QtCore import Qt

from app.check import Check
from app.gui.dialogs import completeness, retry
from app.gui.dialogs.completeness import CompletenessDialog
from app.gui.dialogs.manifest import ManifestDialog
from app.gui.dialogs.new_case import NewCaseDialog
from app.gui.dialogs.retry import RetryDialog
from app.gui.dialogs.save_copies import SaveCopiesDialog
from app.gui.dialogs.verify import VerifyDialog
from app.gui.jobs.turns import turn_of
from app.gui.session import Session
from evidence.case import Case
from evidence.ingest.retry import Retried

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


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the system does not list open files")
def test_threads_that_ended_hold_no_file_of_the_case(session: Session) -> None:
    """Each dialog has a thread of its own: after some hundred of them no file could be opened any more."""

    def held() -> int:
        places = [os.readlink(each) for each in Path("/proc/self/fd").iterdir() if each.is_symlink()]
        return sum(str(session.folder) in place for place in places)

    def look() -> None:
        assert session.reader().execute("SELECT count(*) FROM entries").fetchone()[0] == 900
        assert session.ledger().size > 900

    counts = []
    for _ in range(12):
        thread = threading.Thread(target=look)
        thread.start()
        thread.join()
        counts.append(held())
    assert counts[0] > 1
    assert counts[-1] - counts[0] < len(counts) // 2, counts
    look()


class SlowRetry:
    """Reads as many entries as it is given, where it is not stopped before."""

    made: ClassVar[list[SlowRetry]] = []

    def __init__(self, _case: Case, entries: list[str], _limits: object) -> None:
        self.entries, self.cancelled, self.ran = entries, False, False
        self.made.append(self)

    def cancel(self) -> None:
        self.cancelled = True

    def run(self) -> Iterator[Retried]:
        self.ran = True
        for each in self.entries:
            yield Retried(
                entry=each, path=each, recorded=None, sha256="ab" * 32, artifacts=2, parsers=(), problems=()
            )


@pytest.fixture
def again(qtbot: Any, session: Session, monkeypatch: pytest.MonkeyPatch) -> RetryDialog:
    monkeypatch.setattr(retry, "Retry", SlowRetry)
    monkeypatch.setattr(retry, "_find", lambda *_: ("warning", ["1-1"], ["1-1", "1-2"]))
    SlowRetry.made.clear()
    dialog = RetryDialog(None, session, 0)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    return dialog


def test_reading_again_twice_counts_each_time_alone(qtbot: Any, again: RetryDialog) -> None:
    again.which.setCurrentIndex(1)
    for _ in range(2):
        again.accept()
        qtbot.waitUntil(lambda: not again.running)
        assert "Artifacts added: 4." in again.problem.text()
    again.reject()


def test_reading_again_is_stopped_while_it_waits_for_its_turn(
    qtbot: Any, session: Session, again: RetryDialog
) -> None:
    with turn_of(session.folder).held():
        again.accept()
        again.reject()
        assert again.running
    qtbot.waitUntil(lambda: not again.running)
    assert not any(each.ran for each in SlowRetry.made)
    again.reject()


def test_a_verification_is_closed_after_the_check_that_runs(qtbot: Any, tmp_path: Path) -> None:
    """The window stood still until then."""
    begun, go_on = threading.Event(), threading.Event()

    def checks(_target: Path, _anchors: object) -> Iterator[Check]:
        begun.set()
        assert go_on.wait(30)
        yield Check("one", True, "said")
        raise AssertionError("asked for one more")

    dialog = VerifyDialog(None, tmp_path, checks)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.start()
    qtbot.waitUntil(begun.is_set)
    dialog.reject()
    assert dialog.isVisible()
    assert "Stopping" in dialog.verdict.text()
    go_on.set()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert dialog.results.count() == 1
