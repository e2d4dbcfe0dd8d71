"""The window as an examiner uses it: through clicks, keys and what stands on the screen."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gui_case import PNG, FakeReader, build_case, entry, write
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from app.gui import main_window
from app.gui.dialogs.add_evidence import AddEvidenceDialog
from app.gui.dialogs.manifest import ManifestDialog
from app.gui.dialogs.new_case import NewCaseDialog
from app.gui.dialogs.verify import VerifyDialog
from app.gui.jobs.ingest_job import new_run
from app.gui.main_window import MainWindow
from app.gui.recent import recent_cases, remember
from app.gui.report.wizard import ReportWizard
from evidence.case import Case
from evidence.ingest.events import Event, ItemFinished, ItemStarted, RunFinished


@pytest.fixture
def window(qtbot: Any) -> Any:
    shown = MainWindow(lambda case: FakeReader(PNG * 200))
    qtbot.addWidget(shown)
    shown.resize(1300, 850)
    shown.show()
    yield shown
    shown.ingest.stop()
    shown.close()


@pytest.fixture
def opened(qtbot: Any, window: MainWindow, case_folder: Path) -> MainWindow:
    assert window.open_case(case_folder)
    qtbot.waitUntil(lambda: window.workspace.files.model.rowCount() == 900)
    qtbot.waitUntil(lambda: bool(window.workspace.summary.items))
    return window


def click(qtbot: Any, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def click_row(qtbot: Any, table: QTableView, row: int) -> None:
    rect = table.visualRect(table.model().index(row, 0))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())


def pairs(window: MainWindow, page: str) -> dict[str, str]:
    model = getattr(window.workspace.pane, page).model()
    return {model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())}


def test_new_case_asks_until_it_can_be_made(qtbot: Any, tmp_path: Path) -> None:
    dialog = NewCaseDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    click(qtbot, dialog.accept_button)
    assert "number" in dialog.problem.text()
    qtbot.keyClicks(dialog.number, "2026/018")
    assert dialog.place.text().endswith("2026-018")
    qtbot.keyClicks(dialog.title, "Second case")
    qtbot.keyClicks(dialog.examiner, "R. Example")
    dialog.zone.setCurrentText("Mars/Olympus")
    click(qtbot, dialog.accept_button)
    assert "time zone" in dialog.problem.text()
    dialog.zone.setCurrentText("Europe/London")
    dialog.place.setText("relative/place")
    click(qtbot, dialog.accept_button)
    assert "from the root" in dialog.problem.text()
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").touch()
    dialog.place.setText(str(tmp_path / "full"))
    click(qtbot, dialog.accept_button)
    assert "not an empty folder" in dialog.problem.text()
    dialog.place.setText(str(tmp_path / "new"))
    click(qtbot, dialog.accept_button)
    assert dialog.folder == tmp_path / "new"
    with Case.open(tmp_path / "new") as case:
        assert (case.info.number, case.info.time_zone) == ("2026/018", "Europe/London")


def test_open_case_shows_what_it_is(opened: MainWindow, case_folder: Path) -> None:
    assert opened.windowTitle() == "Case 2026-017 · Lost phone — evidence read-only — Indicia"
    texts = [part.text() for part in opened.status.parts() if part.isVisible()]
    assert "Source: verified" in texts
    assert "Times in Europe/Berlin" in texts
    (ledger,) = (text for text in texts if text.startswith("Ledger "))
    assert f"all under a checkpoint · {ledger.split()[1]} not anchored" in texts
    with Case.open(case_folder) as case:
        assert f"Ledger {case.ledger.size:,} · {case.ledger.head.hex()[:12]}" in texts
    assert [case.folder for case in recent_cases()] == [case_folder]


def test_the_window_fits_a_small_screen(opened: MainWindow) -> None:
    """1366 × 768 without a task bar, whatever tab is in front and whatever page is hidden."""
    for view in opened.workspace.middle.views.values():
        opened.workspace.middle.tabs.setCurrentWidget(view)
        least = opened.minimumSizeHint()
        assert (least.width() <= 1280, least.height() <= 700) == (True, True), (view, least)


def test_what_is_no_case_is_refused_in_words(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(main_window, "tell", lambda *words: told.append(words[-1]))
    assert not window.open_case(tmp_path)
    assert "has no case.json" in told[0]
    assert window.centre.currentWidget() is window.start_page


def test_a_case_on_a_disk_that_is_not_there_is_not_forgotten(case_folder: Path, qapp: Any) -> None:
    with Case.open(case_folder) as case:
        info = case.info
    remember(case_folder, info)
    away = case_folder.rename(case_folder.with_name("unplugged"))
    assert recent_cases() == []
    other = case_folder.with_name("other")
    other.mkdir()
    (other / "case.json").write_text("{}", "utf-8")
    remember(other, info)
    assert [case.folder for case in recent_cases()] == [other]
    away.rename(case_folder)
    assert [case.folder for case in recent_cases()] == [other, case_folder]


def test_row_shows_in_the_item_pane(qtbot: Any, opened: MainWindow) -> None:
    work = opened.workspace
    click_row(qtbot, work.files.table, 1)
    qtbot.waitUntil(lambda: work.pane.title.text() == "mmssms.db")
    assert pairs(opened, "fields")["Modified"] == "2026-03-03 11:11:12 +01:00"
    source = pairs(opened, "source")
    assert source["PathSpec"] == "1/raw/mbr:1/tsk:2"
    assert source["Source"] == "verified"
    work.pane.tabs.setCurrentWidget(work.pane.custody)
    acts = work.pane.custody.acts
    qtbot.waitUntil(lambda: acts.rowCount() > 0)
    shown = [acts.index(row, 2).data() for row in range(acts.rowCount())]
    assert shown == ["evidence.receive", "record", "record", "ingest.end"]
    row = opened.workspace.session.reader().execute("SELECT seq FROM entries WHERE id = '1-2'").fetchone()
    (logged,) = opened.workspace.session.ledger().entries(row[0], row[0] + 1)
    assert logged.leaf.hex() in [acts.index(number, 7).data() for number in range(acts.rowCount())]


def test_pictures_are_hidden_until_asked_for(qtbot: Any, opened: MainWindow) -> None:
    picture = opened.workspace.pane.preview.picture
    click_row(qtbot, opened.workspace.files.table, 1)
    qtbot.waitUntil(lambda: opened.workspace.pane.title.text() == "mmssms.db")
    preview = opened.workspace.pane.preview
    opened.workspace.pane.tabs.setCurrentWidget(preview)
    preview.kind.setCurrentIndex(preview.kind.findData("picture"))
    preview.kind.activated.emit(preview.kind.currentIndex())
    assert picture.canvas.image.isNull()
    click(qtbot, picture.button)
    qtbot.waitUntil(lambda: not picture.canvas.image.isNull())
    assert picture.caption.text() == "2 × 1 pixels"
    assert picture.canvas.image.isGrayscale()
    click_row(qtbot, opened.workspace.files.table, 2)
    qtbot.waitUntil(lambda: bool(picture.canvas.image.isNull()))


def test_text_tab_shows_control_characters_as_code_points(qtbot: Any, opened: MainWindow) -> None:
    pane = opened.workspace.pane
    pane.tabs.setCurrentWidget(pane.text)
    pane.provider._reader.content = "one\u202etwo\x00\n<b>three</b>".encode() * 1000
    click_row(qtbot, opened.workspace.files.table, 1)
    qtbot.waitUntil(lambda: "three" in pane.text.text.toPlainText())
    assert pane.text.text.toPlainText().startswith("one<U+202E>two<U+0000>\n<b>three</b>one")


def test_filter_and_sort_by_hand(qtbot: Any, opened: MainWindow) -> None:
    files = opened.workspace.files
    qtbot.keyClicks(opened.workspace.filter.box, "app3/")
    qtbot.keyClick(opened.workspace.filter.box, Qt.Key.Key_Return)
    wanted = sum(1 for number in range(4, 901) if number % 7 == 3)
    qtbot.waitUntil(lambda: files.count.text() == f"{wanted} rows")
    header = files.table.horizontalHeader()
    where = QPoint(header.sectionViewportPosition(0) + 20, header.height() // 2)
    with qtbot.waitSignal(files.model.loaded):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    with qtbot.waitSignal(files.model.loaded):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    first = [files.model.index(row, 0).data() for row in range(3)]
    assert first == ["file-000899.txt", "file-000892.txt", "file-000885.txt"]


def test_tree_leads_to_the_tables(qtbot: Any, opened: MainWindow) -> None:
    work = opened.workspace
    tree = work.evidence.tree
    work.evidence.setCurrentIndex(tree.index(0, 0, tree.index(1, 0)))
    assert work.table.stack.currentWidget() is work.artifacts
    qtbot.waitUntil(lambda: work.artifacts.model.rowCount() == 40)
    assert [column.title for column in work.artifacts.model.columns[:3]] == ["Time", "Direction", "Sender"]
    click_row(qtbot, work.artifacts.table, 0)
    qtbot.waitUntil(lambda: work.pane.title.text() == "Message")
    assert pairs(opened, "fields")["Sent"].splitlines()[1] == "stored as 1777636800000 (unix_ms)"
    click(qtbot, work.pane.go)
    qtbot.waitUntil(lambda: work.pane.title.text() == "mmssms.db")
    assert work.table.stack.currentWidget() is work.files


def test_problem_leads_to_its_file(qtbot: Any, opened: MainWindow) -> None:
    work = opened.workspace
    work.docks["problems"].raise_()
    qtbot.waitUntil(lambda: work.problems.model.rowCount() == 1)
    work.filter.box.setText("nothing has this")
    work.filter.apply()
    qtbot.waitUntil(lambda: work.files.model.rowCount() == 0)
    click_row(qtbot, work.problems.table, 0)
    click(qtbot, work.problems.button)
    qtbot.waitUntil(lambda: work.files.table.currentIndex().row() == 2)
    assert work.filter.text() == ""


def test_nothing_shown_is_markup_and_everything_has_a_name(qtbot: Any, opened: MainWindow) -> None:
    work = opened.workspace
    click_row(qtbot, work.files.table, 2)
    qtbot.waitUntil(lambda: "onerror" in work.pane.title.text())
    dialogs = [NewCaseDialog(opened), AddEvidenceDialog(opened, [Path("/evidence/<b>x</b>.dd")])]
    dialogs += [ReportWizard(opened, work.session, work.summary), ManifestDialog(opened, work.session)]
    for widget in (opened, *dialogs):
        for shown in widget.findChildren(QLabel):
            assert shown.textFormat() == Qt.TextFormat.PlainText or not shown.text(), shown.text()
        for kind in (QAbstractItemView, QLineEdit, QComboBox):
            for control in widget.findChildren(kind):
                assert _named(control), f"{control} has no accessible name"
        for button in widget.findChildren(QAbstractButton):
            inner = button.objectName().startswith("qt_") or isinstance(
                button.parent(), QLineEdit | QTableView
            )
            assert inner or button.text() or button.accessibleName() or not button.isVisible(), button
        if widget is not opened:
            widget.done(0)


def _named(control: QWidget) -> bool:
    inner = isinstance(control.parent(), QComboBox) or "Private" in type(control.parent()).__name__
    within = control.parent() is not None and control.parent().metaObject().className().startswith(
        "QComboBox"
    )
    return bool(control.accessibleName()) or inner or within


class Run:
    """Writes an entry and waits until it is let go."""

    let_go = threading.Event()

    def __init__(self, case: Case) -> None:
        self._case = case
        self.cancelled = False

    def run(self) -> Iterator[Event]:
        yield ItemStarted(1, "/evidence/a.dd")
        write(self._case, [entry(5001, "made/by/the/run.txt")])
        self.let_go.wait(120)
        state = "cancelled" if self.cancelled else "finished"
        yield ItemFinished(1, state, "", {})
        yield RunFinished(state, f"It was {state}.")

    def cancel(self) -> None:
        self.cancelled = True
        self.let_go.set()


def test_ingest_is_followed_and_cancelled(qtbot: Any, opened: MainWindow) -> None:
    Run.let_go.clear()
    work = opened.workspace
    opened.work.start_ingest(Run)
    qtbot.waitUntil(lambda: bool(work.jobs._rows))
    assert not opened.actions_.report.isEnabled()
    assert work.jobs.cancel_button.isVisible()
    qtbot.waitUntil(lambda: work.files.model.rowCount() == 901)
    click(qtbot, work.jobs.cancel_button)
    qtbot.waitUntil(lambda: not opened.ingest.running)
    assert work.jobs.state.text() == "It was cancelled."
    assert opened.actions_.report.isEnabled()


def test_evidence_is_ingested_and_its_bytes_are_read(qtbot: Any, tmp_path: Path) -> None:
    """The whole way with the real ingest and the real reading process."""
    source = tmp_path / "papers"
    source.mkdir()
    (source / "note.txt").write_bytes(b"What the note says.\n")
    before = sorted((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in source.iterdir())
    Case.create(tmp_path / "case", number="1", title="Papers", examiner="R. Example").close()
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    assert window.open_case(tmp_path / "case")
    work = window.workspace
    window.work.start_ingest(new_run([source]))
    qtbot.waitUntil(lambda: not window.ingest.running)
    qtbot.waitUntil(lambda: work.files.model.rowCount() == 1 and bool(work.summary.items))
    assert work.jobs.state.text() == "1 of 1 items were ingested."
    assert work.evidence.tree.index(0, 0, work.evidence.tree.index(0, 0)).data() == "1 · papers"
    click_row(qtbot, work.files.table, 0)
    qtbot.waitUntil(lambda: work.pane.title.text() == "note.txt")
    work.pane.tabs.setCurrentWidget(work.pane.text)
    qtbot.waitUntil(lambda: work.pane.text.text.toPlainText() != "")
    assert work.pane.text.text.toPlainText() == "What the note says.\n"
    window.close()
    assert before == sorted(
        (path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in source.iterdir()
    )


def test_closing_asks_while_an_ingest_runs(
    qtbot: Any, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    Run.let_go.clear()
    answers = [False, True]
    monkeypatch.setattr(main_window, "ask", lambda *_, **__: answers.pop(0))
    opened.work.start_ingest(Run)
    assert not opened.close()
    assert opened.workspace is not None and opened.ingest.running
    assert opened.close()
    assert opened.workspace is None and not opened.ingest.running


def test_dropped_evidence_is_confirmed_first(
    opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[list[Path]] = []

    def look(dialog: AddEvidenceDialog) -> int:
        seen.append(dialog.paths)
        assert dialog.accept_button.isEnabled()
        return 0

    monkeypatch.setattr(AddEvidenceDialog, "exec", look)
    image = tmp_path / "image.dd"
    image.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(image)), QUrl("https://example.org/no")])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    opened.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.MoveAction, data, left, none))
    assert seen == [[image]]
    assert not opened.ingest.running


def test_verification_says_of_each_check_how_it_ended(
    qtbot: Any, opened: MainWindow, case_folder: Path
) -> None:
    dialog = VerifyDialog(opened, case_folder)
    dialog.start()
    qtbot.waitUntil(dialog.again.isEnabled)
    assert dialog.verdict.text().startswith("Verified: all ")
    assert all(
        dialog.results.item(row).text().startswith(("OK", "NOTE")) for row in range(dialog.results.count())
    )
    dialog.done(0)


def test_verification_against_an_anchor_sees_a_cut_ledger(
    qtbot: Any, opened: MainWindow, case_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A checkpoint kept elsewhere states more entries than another case's ledger has."""
    shorter = build_case(tmp_path / "shorter", files=5)
    with Case.open(case_folder) as case:
        note = tmp_path / "anchor.txt"
        note.write_text(case.ledger.checkpoints()[-1].note, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(note), ""))
    for target, verdict in ((case_folder, "Verified"), (shorter, "Verification failed")):
        dialog = VerifyDialog(opened, target)
        click(qtbot, dialog.anchor)
        qtbot.waitUntil(dialog.again.isEnabled)
        assert dialog.verdict.text().startswith(verdict)
        dialog.done(0)


def test_verification_that_breaks_is_a_failure(qtbot: Any, tmp_path: Path) -> None:
    def broken(target: Path, anchors: Any) -> Iterator[Any]:
        raise OSError(f"{target} is gone")
        yield

    dialog = VerifyDialog(None, tmp_path, broken)
    qtbot.addWidget(dialog)
    dialog.start()
    qtbot.waitUntil(dialog.again.isEnabled)
    assert dialog.verdict.text() == "Verification failed: 1 of 1 check"
    assert dialog.results.item(0).text().startswith("FAILED")
    dialog.done(0)


def test_manifest_lists_the_files(qtbot: Any, opened: MainWindow) -> None:
    dialog = ManifestDialog(opened, opened.workspace.session)
    dialog.show()
    dialog.format.setCurrentIndex(1)
    click(qtbot, dialog.accept_button)
    qtbot.waitUntil(lambda: dialog.written is not None)
    listed = dialog.written.read_bytes().splitlines()
    with_digest = opened.workspace.session.reader().execute(
        "SELECT count(*) FROM entries WHERE sha256 IS NOT NULL"
    )
    assert sum(not line.startswith((b"#", b"%")) for line in listed) == with_digest.fetchone()[0]
    dialog.done(0)


def test_no_manifest_takes_the_place_of_a_proof(qtbot: Any, opened: MainWindow, tmp_path: Path) -> None:
    dialog = ManifestDialog(opened, opened.workspace.session)
    dialog.show()
    (tmp_path / "list.txt.proof").write_bytes(b"another's")
    dialog.place.setText(str(tmp_path / "list.txt"))
    click(qtbot, dialog.accept_button)
    assert "list.txt.proof exists already" in dialog.problem.text()
    assert [path.read_bytes() for path in tmp_path.glob("list.txt*")] == [b"another's"]
    dialog.done(0)


def test_a_wizard_that_was_closed_is_gone(
    qtbot: Any, opened: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReportWizard, "exec", lambda wizard: wizard.done(0))
    opened.work.make_report()
    qtbot.waitUntil(lambda: not opened.findChildren(ReportWizard))
