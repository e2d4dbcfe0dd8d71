"""Copies of the selected files: saved from every tab, dragged out, checked by coreutils and by the command line."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from accessible_walk import unnamed
from gui_case import FakeReader
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from app.gui.dialogs.save_copies import SaveCopiesDialog
from app.gui.main_window import MainWindow
from app.gui.models.copies_table import CopiesTable
from app.gui.models.evidence_tree import EvidenceTree
from app.gui.models.made import Made
from app.gui.models.summary import Summary
from app.gui.models.wanted import entries
from app.gui.session import Session
from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_record import Protection
from evidence.ingest.copy_set import Copy, CopySet
from evidence.ingest.reader import EntryReader

ROOT = Path(__file__).parents[2]
CONTENT = {
    "letter.txt": b"Dear all\n",
    "<img src=x onerror=y>.png": b"markup",
    "gnp.\u202eexe": b"turned round",
    "=cmd()": b"formula",
    "large.bin": bytes(range(256)) * 4096,
}


@pytest.fixture(scope="module")
def made_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of real evidence, with the keys of its own home."""
    folder = tmp_path_factory.mktemp("copies")
    item = folder / "item"
    (item / "sub").mkdir(parents=True)
    for name, content in CONTENT.items():
        (item / name).write_bytes(content)
    run = [sys.executable, "-m", "app.cli.main"]
    environment = {**os.environ, "INDICIA_HOME": str(folder / "home")}
    names = ["--number", "7", "--title", "T", "--examiner", "E. Xaminer"]
    for command in (
        ["case", "create", str(folder / "case"), *names],
        ["ingest", str(folder / "case"), str(item)],
    ):
        subprocess.run([*run, *command], cwd=ROOT, env=environment, check=True, capture_output=True)
    return folder


@pytest.fixture
def place(made_case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The case in a folder of this test's own; its evidence stays where it was read."""
    monkeypatch.setenv("INDICIA_HOME", str(made_case / "home"))
    shutil.copytree(made_case / "case", tmp_path / "case")
    return tmp_path / "case"


@pytest.fixture
def window(qtbot: Any, place: Path) -> Iterator[MainWindow]:
    made = MainWindow()
    qtbot.addWidget(made)
    made.resize(1300, 850)
    made.show()
    assert made.open_case(place)
    assert made.workspace is not None
    qtbot.waitUntil(lambda: made.workspace.files.model.rowCount() >= len(CONTENT))
    yield made
    made.close()


def acts(folder: Path, action: str) -> list[dict[str, Any]]:
    with Case.open(folder) as case:
        documents = [entry.document() for entry in case.ledger.acts()]
    return [each for each in documents if each["action"] == action]


def with_dialog(qtbot: Any, act: Callable[[], object], use: Callable[[SaveCopiesDialog], None]) -> list[str]:
    """Does what opens the dialog, and what a person does in it; returns what was seen."""
    seen: list[str] = []
    failures: list[Exception] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, SaveCopiesDialog):
            QTimer.singleShot(20, look)
            return
        seen.append(dialog.windowTitle())
        try:
            use(dialog)
        except (AssertionError, LookupError, TypeError, AttributeError, TimeoutError) as error:
            failures.append(error)
        finally:
            dialog.done(0)

    QTimer.singleShot(20, look)
    act()
    if not seen:
        qtbot.waitUntil(lambda: bool(seen))
    if failures:
        raise failures[0]
    return seen


def table_of(window: MainWindow) -> Any:
    assert window.workspace is not None
    return window.workspace.files.table


def cell(window: MainWindow, row: int) -> QPoint:
    table = table_of(window)
    return table.visualRect(table.model().index(row, 0)).center()


def test_saved_copies_are_what_was_recorded_and_are_dragged_as_files(
    qtbot: Any, window: MainWindow, place: Path
) -> None:
    table = table_of(window)
    table.selectAll()

    def use(dialog: SaveCopiesDialog) -> None:
        qtbot.waitUntil(dialog.accept_button.isEnabled)
        assert dialog.what.text().startswith("Files: 5.")
        assert "without bytes that were read: 1" in dialog.what.text(), "the folder"
        assert not dialog.reason.isVisible()
        assert unnamed(dialog) == []
        qtbot.keyClicks(dialog.recipient, "Counsel")
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: dialog.made is not None)
        assert dialog.problem.text().startswith("Copied and found as recorded: 5.")
        assert dialog.copies.isVisible()
        assert unnamed(dialog) == []
        index = dialog.table.index(0, 0)
        data = dialog.table.mimeData([index, dialog.table.index(0, 1)])
        files = [Path(url.toLocalFile()) for url in data.urls()]
        name = dialog.table.index(0, 1).data()
        assert [file.name for file in files] == [name, f"{name}.proof", "SHA256SUMS"]
        assert all(file.is_file() for file in files)
        assert dialog.table.supportedDragActions() == Qt.DropAction.CopyAction
        qtbot.keyClick(dialog.copies, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(dialog.copies, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    with_dialog(qtbot, window.actions_.copies.trigger, use)
    folder = place / "exports" / "copies-1"
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=folder, check=True)
    found = {path.read_bytes() for path in folder.iterdir()}
    assert set(CONTENT.values()) <= found
    pasted = QGuiApplication.clipboard().mimeData()
    assert len(pasted.urls()) == 2 * len(CONTENT) + 1
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict"], cwd=folder, input=pasted.text(), text=True, check=True,
        capture_output=True,
    )  # fmt: skip
    assert checked.stdout.count(": OK") == len(CONTENT)
    gnome = bytes(pasted.data("x-special/gnome-copied-files").data()).decode().split("\n")
    assert gnome == ["copy", *(url.toEncoded().data().decode() for url in pasted.urls())]
    stated = acts(place, "export")
    assert len(stated) == len(CONTENT)
    assert {act["details"]["recipient"] for act in stated} == {"Counsel"}
    assert all(
        subprocess.run(
            [sys.executable, "-m", "indicia_verify", str(folder / act["details"]["file"])],
            cwd=ROOT / "packaging" / "verifier", check=False, capture_output=True,
        ).returncode == 0
        for act in stated[:1]
    )  # fmt: skip


def test_protected_files_need_a_reason_and_it_is_logged(qtbot: Any, place: Path) -> None:
    with Case.open(place, write=True) as case:
        entry = (
            case.catalog.reader().execute("SELECT id FROM entries WHERE path = 'letter.txt'").fetchone()[0]
        )
        log(case.ledger, entry, Protection(category="<b>privileged</b>"))
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    assert window.open_case(place)
    qtbot.waitUntil(lambda: window.workspace.files.model.rowCount() >= len(CONTENT))
    table_of(window).selectAll()

    def use(dialog: SaveCopiesDialog) -> None:
        qtbot.waitUntil(dialog.accept_button.isEnabled)
        assert "<b>privileged</b>" in dialog.protected.text()
        assert dialog.protected.textFormat() == Qt.TextFormat.PlainText
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        assert dialog.problem.text() == "Say why protected files are needed."
        assert dialog.focusWidget() is dialog.reason
        qtbot.keyClicks(dialog.reason, "counsel agreed")
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: dialog.made is not None)

    with_dialog(qtbot, window.actions_.copies.trigger, use)
    (view,) = acts(place, "access.view")
    assert (view["subject"], view["details"]["reason"]) == (entry, "counsel agreed")
    window.close()


def test_cancelled_copies_leave_nothing(
    qtbot: Any, window: MainWindow, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table_of(window).selectAll()
    reached, go_on = threading.Event(), threading.Event()
    read = EntryReader.read

    def slow(reader: Any, *where: Any) -> bytes:
        data = read(reader, *where)
        reached.set()
        assert go_on.wait(30)
        return data

    monkeypatch.setattr(EntryReader, "read", slow)

    def use(dialog: SaveCopiesDialog) -> None:
        qtbot.waitUntil(dialog.accept_button.isEnabled)
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(reached.is_set)
        assert dialog.progress.isVisible()
        assert not dialog.place.isEnabled()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible(), "it says first what became of it"
        go_on.set()
        qtbot.waitUntil(lambda: dialog.problem.text().startswith("Cancelled."))
        assert dialog.made is None
        assert dialog.accept_button.isEnabled()

    with_dialog(qtbot, window.actions_.copies.trigger, use)
    assert list((place / "exports").iterdir()) == []
    assert acts(place, "export") == []


def test_a_folder_that_is_there_and_a_ledger_that_is_held_are_said(
    qtbot: Any, window: MainWindow, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table_of(window).selectRow(0)
    (tmp_path / "copies-1").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))

    def use(dialog: SaveCopiesDialog) -> None:
        qtbot.waitUntil(dialog.accept_button.isEnabled)
        qtbot.mouseClick(dialog.browse, Qt.MouseButton.LeftButton)
        assert dialog.place.text() == str(tmp_path / "copies-1")
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        assert "exists already" in dialog.problem.text()
        dialog.place.setText("relative")
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
        assert "whole path" in dialog.problem.text()
        dialog.place.setText(str(tmp_path / "new"))
        with Case.open(place, write=True):
            qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
            qtbot.waitUntil(lambda: "is being written by" in dialog.problem.text())
        assert dialog.accept_button.isEnabled()
        assert not (tmp_path / "new").exists()

    with_dialog(qtbot, window.actions_.copies.trigger, use)


def drag(window: MainWindow, start: QPoint, *way: QPoint) -> None:
    """Presses, moves and lets go in the table, as the system tells it: places are those of its viewport."""
    viewport = table_of(window).viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    steps = [(QMouseEvent.Type.MouseButtonPress, start, left, left)]
    steps += [(QMouseEvent.Type.MouseMove, place, none, left) for place in way]
    steps += [(QMouseEvent.Type.MouseButtonRelease, (start, *way)[-1], left, none)]
    for kind, where, button, held in steps:
        event = QMouseEvent(
            kind,
            QPointF(where),
            QPointF(viewport.mapToGlobal(where)),
            button,
            held,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, event)


def test_rows_dragged_out_of_the_table_are_copied_first(qtbot: Any, window: MainWindow) -> None:
    table = table_of(window)
    table.selectAll()
    outside = QPoint(40, table.viewport().height() + 200)

    def use(dialog: SaveCopiesDialog) -> None:
        texts = [each.text() for each in dialog.findChildren(type(dialog.what))]
        assert any(text.startswith("Copies are made before they can be dragged") for text in texts)
        qtbot.waitUntil(dialog.accept_button.isEnabled)
        assert dialog.what.text().startswith("Files: 5."), "the whole selection"
        assert table.selected_count() >= 5, "it stays"

    with_dialog(qtbot, lambda: drag(window, cell(window, 1), cell(window, 2), outside), use)


def test_dragging_inside_the_table_and_over_other_rows_copies_nothing(qtbot: Any, window: MainWindow) -> None:
    table = table_of(window)
    asked: list[bool] = []
    window.workspace.table.copies_wanted.connect(asked.append)
    table.selectRow(0)
    drag(window, cell(window, 0), cell(window, 1), cell(window, 2))
    assert table.selected_count() == 1
    table.clearSelection()
    outside = QPoint(40, table.viewport().height() + 20)
    drag(window, cell(window, 2), cell(window, 3), outside)
    qtbot.wait(100)
    assert asked == []
    assert table.selected_count() > 1, "a press on a row that is not selected selects by dragging"


def test_menu_of_a_cell_offers_copies(qtbot: Any, window: MainWindow) -> None:
    table = table_of(window)
    table.selectRow(1)
    menu = table.cell_menu(table.model().index(1, 0))
    (action,) = [each for each in menu.actions() if each.text() == "Save copies…"]

    def use(dialog: SaveCopiesDialog) -> None:
        qtbot.waitUntil(lambda: dialog.what.text().startswith("Files: "))

    with_dialog(qtbot, action.trigger, use)


def test_nothing_selected_is_said(qtbot: Any, window: MainWindow) -> None:
    window.workspace.results.ask(entries().having("1 = 0"), "none")
    qtbot.waitUntil(lambda: window.workspace.files.model.rowCount() == 0)
    window.actions_.copies.trigger()
    assert window.statusBar().currentMessage() == "Nothing is selected."


def test_model_keeps_qts_rules_and_what_was_not_copied_cannot_be_dragged(
    qtmodeltester: Any, tmp_path: Path
) -> None:
    model = CopiesTable()
    made = CopySet(
        tmp_path / "a b%20c",
        (Copy("1-1", "1-1_a.txt", 3, "ab" * 32), Copy("1-2", "1-2_é.txt", 4, "cd" * 32)),
        (("1-3", "it cannot be read: \u202e<b>"),),
    )
    model.show(made)
    qtmodeltester.check(model)
    assert model.index(2, 1).data() == "not copied"
    assert model.index(2, 3).data() == "it cannot be read: <U+202E><b>"
    assert not model.flags(model.index(2, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not model.mimeData([model.index(2, 0)]).hasUrls()
    urls = model.mimeData([model.index(1, 0), model.index(2, 0)]).urls()
    assert [QUrl(url).toLocalFile() for url in urls] == [
        str(made.folder / name) for name in ("1-2_é.txt", "1-2_é.txt.proof", "SHA256SUMS")
    ]


def test_many_copies_take_one_line_on_the_left(qtmodeltester: Any, case_folder: Path) -> None:
    made = [
        Made(number, "file", f"1-{number}_a", "00" * 32, "2026-01-01T00:00:00+00:00")
        for number in range(9000)
    ]
    made.insert(5, Made(9001, "report", "report.pdf", "00" * 32, "2026-01-02T00:00:00+00:00"))
    session = Session.open(case_folder)
    tree = EvidenceTree(session)
    tree.apply(Summary(made=tuple(made)))
    (heading,) = [
        index
        for row in range(tree.rowCount())
        if (index := tree.index(row, 0)).data() == "Reports and exports"
    ]
    lines = [tree.index(row, 0, heading) for row in range(tree.rowCount(heading))]
    assert [line.data() for line in lines] == ["report.pdf · 2026-01-02", "Copies of files"]
    assert tree.index(1, 1, heading).data() == "9,000"
    inside = [tree.index(row, 0, lines[1]).data() for row in range(tree.rowCount(lines[1]))]
    assert len(inside) == 201
    assert (inside[0], inside[-1]) == ("1-0_a · 2026-01-01", "Older ones: see the ledger")
    qtmodeltester.check(tree)
    tree.stop()
    session.close()


def test_more_files_than_can_be_logged_at_once_are_refused(
    qtbot: Any, case_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.gui.models.copy_plan.FILES_AT_MOST", 500)
    window = MainWindow(lambda case: FakeReader())
    qtbot.addWidget(window)
    window.show()
    assert window.open_case(case_folder)
    qtbot.waitUntil(lambda: window.workspace.files.model.rowCount() == 900)
    table_of(window).selectAll()

    def use(dialog: SaveCopiesDialog) -> None:
        qtbot.waitUntil(lambda: dialog.what.text().startswith("More than"))
        assert not dialog.accept_button.isEnabled()

    with_dialog(qtbot, window.actions_.copies.trigger, use)
    window.close()
