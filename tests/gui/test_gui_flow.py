"""The whole job by clicks and keys: new case, evidence, ingest, look, tag, report, sign, verify."""

from __future__ import annotations

import re
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import orjson
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shown_window import acts_of
from used_dialog import use_dialog

from app.gui import theme
from app.gui.dialogs.add_evidence import AddEvidenceDialog
from app.gui.dialogs.completeness import CompletenessDialog
from app.gui.dialogs.new_case import NewCaseDialog
from app.gui.dialogs.verify import VerifyDialog
from app.gui.main_window import MainWindow
from app.gui.report.wizard import ReportWizard
from reports.verify import verify_report
from resources.demo import build

LEFT = Qt.MouseButton.LeftButton
LONG = 120_000
_STEPS = ("case.create", "ingest.start", "ingest.end", "tag", "export")


class Flow:
    """Hands and eyes of an examiner: what opens is waited for, used and left."""

    def __init__(self, qtbot: Any, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window

    def click(self, widget: QWidget) -> None:
        """With the left button, where it can be seen and used."""
        assert widget.isVisible()
        assert widget.isEnabled(), widget
        self.qtbot.mouseClick(widget, LEFT)

    def tool(self, action: Any, kind: type[Any], use: Callable[[Any], None]) -> None:
        """Clicks a button of the tool bar and uses the dialog that opens."""

        button = self.window.actions_.bar.widgetForAction(action)
        use_dialog(lambda: self.click(button), kind, use)


def every_message(folder: Path) -> set[str]:
    """The ids of all messages, read with SQLite alone."""
    with closing(sqlite3.connect(f"file:{folder / 'catalog.sqlite'}?mode=ro", uri=True)) as connection:
        return {row[0] for row in connection.execute("SELECT id FROM artifacts WHERE kind = 'message'")}


def steps(folder: Path) -> list[str]:
    """The steps of the job in the order in which each was first done."""
    with closing(sqlite3.connect(f"file:{folder / 'ledger.sqlite'}?mode=ro", uri=True)) as connection:
        acts = [
            orjson.loads(row[0])["action"]
            for row in connection.execute("SELECT body FROM entry ORDER BY seq")
        ]
    return [act for act in dict.fromkeys(acts) if act in _STEPS]


def test_whole_job_by_clicks_and_keys(qtbot: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    theme.wear(QApplication.instance(), "light")  # type: ignore[arg-type]
    evidence = build(tmp_path / "evidence").paths
    folder, report = tmp_path / "case", tmp_path / "report.pdf"
    # The dialogs of the system itself are no part of Indicia: they answer at once.
    monkeypatch.setattr(
        QFileDialog, "getOpenFileNames", lambda *_, **__: ([str(path) for path in evidence], "")
    )
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(1360, 860)
    window.show()
    flow = Flow(qtbot, window)
    actions = window.actions_

    def fill_in(dialog: NewCaseDialog) -> None:
        for field, text in (
            (dialog.number, "2026-5"), (dialog.title, "Flow <b>test</b>"), (dialog.examiner, "R. Example"),
        ):  # fmt: skip
            field.setFocus()
            qtbot.keyClicks(field, text)
        dialog.place.selectAll()
        qtbot.keyClicks(dialog.place, str(folder))
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    flow.tool(actions.new, NewCaseDialog, fill_in)
    work = window.workspace
    assert work is not None
    assert (folder / "case.json").is_file()

    def add(dialog: AddEvidenceDialog) -> None:
        qtbot.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
        buttons = {button.text(): button for button in dialog.findChildren(type(dialog.remove))}
        flow.click(buttons["Add files…"])
        assert dialog.list.count() == len(evidence)
        flow.click(dialog.accept_button)

    with qtbot.waitSignal(window.ingest.ended, timeout=LONG) as end:
        flow.tool(actions.add, AddEvidenceDialog, add)
    assert end.args[0].state == "finished"
    for dialog in window.findChildren(CompletenessDialog):
        qtbot.waitUntil(dialog.copy_button.isEnabled)
        flow.click(dialog.close_button)

    files = work.files
    qtbot.waitUntil(lambda: files.model.number_at(0) is not None)
    row = next(
        row for row in range(files.model.rowCount()) if str(files.model.index(row, 0).data()).endswith(".txt")
    )
    box = files.table.visualRect(files.model.index(row, 0))
    qtbot.mouseClick(files.table.viewport(), LEFT, pos=box.center())
    qtbot.waitUntil(lambda: str(files.model.index(row, 0).data()) in work.pane.title.text())
    assert work.pane.detail is not None
    record = work.pane.detail.body["id"]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    files.table.setFocus()
    qtbot.keyClick(files.table, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: bool(acts_of(folder, "tag")), timeout=20_000)
    (tag,) = acts_of(folder, "tag")
    assert tag["actor"] == "R. Example"
    assert tag["subject"] == record

    # A message is found by the filter, read, tagged by key and made an exhibit by the space bar.
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(work.filter.box.hasFocus)
    qtbot.keyClicks(work.filter.box, "kind:message")
    qtbot.keyClick(work.filter.box, Qt.Key.Key_Return)
    table = work.artifacts.table
    qtbot.waitUntil(lambda: table.isVisible() and work.artifacts.model.number_at(3) is not None)
    qtbot.waitUntil(lambda: table.visualRect(table.model().index(3, 0)).isValid())
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(table.model().index(3, 0)).center())
    qtbot.waitUntil(lambda: work.pane.detail is not None and work.pane.detail.table == "artifact")
    message = work.pane.detail.body["id"]
    assert work.pane.detail.body["kind"] == "message"
    for number, key in enumerate((Qt.Key.Key_2, Qt.Key.Key_Space), 2):
        qtbot.keyClick(table, key)
        qtbot.waitUntil(lambda number=number: len(acts_of(folder, "tag")) == number)
    assert [act["subject"] for act in acts_of(folder, "tag")] == [record, message, message]

    def tick_tag(wizard: ReportWizard, tag: str) -> None:
        tags = wizard.exhibits.tags
        qtbot.waitUntil(lambda: tags.count() >= 3)
        (item,) = (
            item for item in map(tags.item, range(tags.count())) if item.text().startswith(f"{tag}  (")
        )
        box = tags.visualItemRect(item)
        qtbot.mouseClick(tags.viewport(), LEFT, pos=QPoint(box.left() + 12, box.center().y()))
        assert wizard.exhibits.selection().tags == (tag,)

    def write(wizard: ReportWizard) -> None:
        for _ in range(wizard.steps.count()):
            if not wizard.next_button.isVisible() or not wizard.next_button.isEnabled():
                break
            if wizard.exhibits.isVisible():
                tick_tag(wizard, "not relevant")
            flow.click(wizard.next_button)
            qtbot.wait(50)
            qtbot.waitUntil(lambda: not wizard.preview.busy, timeout=LONG)
        page = wizard.hand_over
        assert page.isVisible(), wizard.problem.text()
        page.output.selectAll()
        qtbot.keyClicks(page.output, str(report))
        flow.click(page.write_button)
        qtbot.waitUntil(lambda: not page.busy, timeout=LONG)
        assert wizard.done_with is not None, page.state.text()
        flow.click(wizard.close_button)

    flow.tool(actions.report, ReportWizard, write)
    said = subprocess.run(["pdfsig", "-nocert", report], capture_output=True, check=False).stdout
    assert b"Signature is Valid" in said
    assert "failed" not in {check.outcome for check in verify_report(report).checks}
    assert [act["details"]["kind"] for act in acts_of(folder, "export")].count("report") == 1

    printed = subprocess.run(["pdftotext", "-layout", report, "-"], capture_output=True, check=True).stdout
    assert message.encode() in printed
    others = {path for path in every_message(folder) if path != message}
    assert len(others) > 5
    assert [other for other in others if re.search(rb"\b%s\b" % other.encode(), printed)] == []

    verdicts: list[str] = []
    spoilt = tmp_path / "spoilt.pdf"
    spoilt.write_bytes(report.read_bytes().replace(b"2026-5", b"2026-6"))

    def verify(dialog: VerifyDialog) -> None:
        qtbot.waitUntil(lambda: dialog.again.isEnabled() and dialog.results.count() > 3, timeout=LONG)
        verdicts.append(dialog.verdict.text())
        for file in (report, spoilt):
            monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, file=file, **__: (str(file), ""))
            flow.click(dialog.other)
            assert not dialog.again.isEnabled()
            qtbot.waitUntil(dialog.again.isEnabled, timeout=LONG)
            verdicts.append(dialog.verdict.text())
        flow.click(dialog.closer)

    flow.tool(actions.verify, VerifyDialog, verify)
    case_verdict, report_verdict, spoilt_verdict = verdicts
    assert case_verdict.startswith("Verified: all "), verdicts
    assert report_verdict.startswith("Verified: all "), verdicts
    assert spoilt_verdict.startswith("Verification failed: "), verdicts
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.workspace is None)
    window.close()
    assert steps(folder) == list(_STEPS)
