"""Adding evidence: profiles, a pause, what was complete, and reading a file again; by clicks, on real evidence."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.gui.dialogs.add_evidence import AddEvidenceDialog
from app.gui.dialogs.completeness import CompletenessDialog
from app.gui.dialogs.retry import RetryDialog
from app.gui.jobs.bridge import Batch
from app.gui.main_window import MainWindow
from app.gui.models.completeness import load_completeness
from evidence.case import Case
from evidence.ingest.limits import Limits
from evidence.ingest.run import Ingest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Case.create(tmp_path / "case", number="9", title="Ingest", examiner="R. Example", time_zone="UTC").close()
    return tmp_path / "case"


@pytest.fixture
def window(qtbot: Any, folder: Path) -> Any:
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    assert made.open_case(folder)
    yield made
    made.ingest.stop()
    made.close()


def files(folder: Path, count: int) -> Path:
    """Small files in two folders, and a database of Chrome that parsers take."""
    for number in range(count):
        place = folder / f"part-{number % 2}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:05d}.txt").write_text(f"file {number}")
    history = folder / "Default" / "History"
    history.parent.mkdir(parents=True)
    database = sqlite3.connect(history)
    database.executescript(
        "CREATE TABLE urls(id INTEGER PRIMARY KEY, url TEXT, title TEXT, visit_count INTEGER, typed_count INTEGER, "
        "last_visit_time INTEGER, hidden INTEGER);"
        "CREATE TABLE visits(id INTEGER PRIMARY KEY, url INTEGER, visit_time INTEGER, from_visit INTEGER, "
        "transition INTEGER, visit_duration INTEGER);"
        "INSERT INTO urls VALUES (1, 'https://example.org/a', 'A', 2, 0, 13380000000000000, 0);"
        "INSERT INTO visits VALUES (1, 1, 13380000000000000, 0, 0, 0), (2, 1, 13380000001000000, 1, 0, 0);"
    )
    database.close()
    return folder


def large(folder: Path, count: int = 40) -> Path:
    """Files of 32 MiB that take no place on the disk: a worker has two of them in hand, no more."""
    folder.mkdir()
    for number in range(count):
        with (folder / f"{number:03d}.bin").open("wb") as file:
            file.truncate(32 << 20)
    return folder


def when_shown(kind: type[Any], act: Any) -> None:
    """Does something with a dialog as soon as it is in front."""

    def look() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, kind) and widget.isVisible():
                act(widget)
                return
        QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def documents(folder: Path, action: str) -> list[dict[str, Any]]:
    with Case.open(folder) as case:
        acts = [entry.document() for entry in case.ledger.acts()]
    return [act for act in acts if act["action"] == action]


def test_chosen_profile_is_run_and_remembered_and_the_end_says_what_is_complete(
    qtbot: Any, window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    evidence = files(tmp_path / "evidence", 40)

    def choose(dialog: AddEvidenceDialog) -> None:
        assert dialog.profile.name == "standard"
        qtbot.keyClick(dialog.profiles, Qt.Key.Key_Home)
        assert dialog.profile.name == "triage"
        assert "put off" in dialog.about.text()
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    when_shown(AddEvidenceDialog, choose)
    with qtbot.waitSignal(window.ingest.ended) as end:
        window.work.add_evidence([evidence])
    assert end.args[0].state == "finished"
    (start,) = documents(folder, "ingest.start")
    assert start["details"]["parameters"]["profile"]["name"] == "triage"
    assert start["details"]["parameters"]["limits"]["parse_bytes"] == str(256 << 20)
    assert QSettings().value("ingest/profile") == "triage"
    (dialog,) = window.findChildren(CompletenessDialog)
    qtbot.waitUntil(dialog.copy_button.isEnabled)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    text = QGuiApplication.clipboard().text()
    listed = sum(1 for _ in evidence.rglob("*"))
    assert f"File entries listed\t{listed}\n" in text
    assert f"read and hashed\t{sum(1 for path in evidence.rglob('*') if path.is_file())}\n" in text
    assert "chrome.history\t1\n" in text
    assert "web_visit\t2\n" in text
    assert "Profile: triage" in text
    assert "<" not in dialog.tree.topLevelItem(0).text(0)
    dialog.close()
    assert not [each for each in window.findChildren(CompletenessDialog) if each.isVisible()]


def test_pause_stands_still_shows_results_and_goes_on(
    qtbot: Any, window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    evidence = large(tmp_path / "evidence")
    assert window.workspace is not None
    jobs = window.workspace.jobs
    phases: list[tuple[str, int]] = []

    def note(batch: Batch) -> None:
        phases.extend((each.phase, each.entries_done) for each in batch.progress.values())

    window.ingest.batch.connect(note)
    when_shown(AddEvidenceDialog, lambda dialog: dialog.accept())
    window.work.add_evidence([evidence])
    qtbot.waitUntil(jobs.pause_button.isVisible)
    qtbot.mouseClick(jobs.pause_button, Qt.MouseButton.LeftButton)
    assert jobs.pause_button.text() == "Go on"
    qtbot.waitUntil(lambda: [phase for phase, _ in phases[-3:]] == ["paused"] * 3)
    assert "stands still" in jobs.state.text()
    done = {count for phase, count in phases if phase == "paused"}
    assert len(done) == 1
    (still,) = done
    assert still < 40
    qtbot.mouseClick(jobs.pause_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(window.ingest.ended) as end:
        assert jobs.pause_button.text() == "Pause"
    assert end.args[0].state == "finished"
    assert not jobs.pause_button.isVisible()
    with Case.open(folder) as case:
        reader = case.catalog.reader()
        assert reader.execute("SELECT count(*) FROM entries WHERE type = 'file'").fetchone()[0] == 40
        reader.close()


def test_results_can_be_used_while_the_ingest_runs(qtbot: Any, window: MainWindow, tmp_path: Path) -> None:
    evidence = large(tmp_path / "evidence")
    assert window.workspace is not None
    work = window.workspace
    read: list[int] = []
    window.ingest.batch.connect(lambda batch: read.extend(p.entries_done for p in batch.progress.values()))
    when_shown(AddEvidenceDialog, lambda dialog: dialog.accept())
    window.work.add_evidence([evidence])
    qtbot.waitUntil(lambda: any(read))
    qtbot.mouseClick(work.jobs.pause_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: work.files.model.rowCount() > 0)
    assert window.ingest.running, "rows are there before the end"
    qtbot.waitUntil(lambda: work.files.model.number_at(0) is not None)
    work.files.table.selectRow(0)
    qtbot.waitUntil(lambda: work.files.current() is not None)
    assert window.ingest.running
    with qtbot.waitSignal(window.ingest.ended):
        qtbot.mouseClick(work.jobs.pause_button, Qt.MouseButton.LeftButton)


def test_a_file_with_a_problem_is_read_again(qtbot: Any, folder: Path, tmp_path: Path) -> None:
    evidence = files(tmp_path / "evidence", 3)
    with Case.open(folder, write=True) as case:
        list(Ingest(case, [evidence], workers=1, limits=Limits(parse_bytes=10)).run())
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    assert window.open_case(folder)
    assert window.workspace is not None
    view = window.workspace.problems
    window.workspace.docks["problems"].show()
    window.workspace.docks["problems"].raise_()
    qtbot.waitUntil(lambda: view.model.rowCount() == 1 and view.model.number_at(0) is not None)
    assert not view.retry_button.isEnabled()
    view.table.selectRow(0)
    qtbot.waitUntil(view.retry_button.isEnabled)
    seen: list[str] = []

    def read(dialog: RetryDialog) -> None:
        qtbot.waitUntil(dialog.accept_button.isEnabled)
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: bool(dialog.told) and not dialog.running)
        seen.append(dialog.output.toPlainText())
        qtbot.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)

    when_shown(RetryDialog, read)
    qtbot.mouseClick(view.retry_button, Qt.MouseButton.LeftButton)
    assert "Artifacts added: 2." in seen[0]
    (act,) = documents(folder, "ingest.retry")
    assert act["details"]["artifacts"] == 2
    assert act["details"]["limits"]["entry_seconds"] == "600.0"
    with Case.open(folder) as case:
        reader = case.catalog.reader()
        found = load_completeness(reader, case.ledger)
        reader.close()
    assert found.items[0].kinds == (("web_visit", 2),)
    assert [(kind.kind, kind.count) for kind in found.items[0].problems] == [("limited", 1)]
    window.close()


def test_the_list_of_completeness_counts_what_lies_in_archives(
    qtbot: Any, folder: Path, tmp_path: Path
) -> None:
    evidence = tmp_path / "evidence"
    evidence.mkdir()
    with zipfile.ZipFile(evidence / "a.zip", "w") as archive:
        archive.writestr("b.txt", "b")
        archive.writestr("c/d.txt", "d")
    (evidence / "cut.zip").write_bytes((evidence / "a.zip").read_bytes()[:60])
    with Case.open(folder, write=True) as case:
        list(Ingest(case, [evidence], workers=1, archives="archives").run())
    with Case.open(folder) as case, closing(case.catalog.reader()) as reader:
        (item,) = load_completeness(reader, case.ledger).items
    assert (item.entries, item.inside) == (4, 2)
    assert [(kind.kind, kind.count) for kind in item.problems] == [("unread_layer", 1)]
