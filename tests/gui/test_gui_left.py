"""The dock on the left: tags, kept filters and what was written, with counts, each asking for its records."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from gui_case import PNG, FakeReader
from PySide6.QtCore import Qt

from app.gui.kept_filters import KeptFilter
from app.gui.main_window import MainWindow
from app.gui.models.evidence_tree import EvidenceTree
from app.gui.models.summary import load_summary
from app.gui.session import Session
from evidence.case import Case


@pytest.fixture
def tagged(case_folder: Path) -> Path:
    for record, tag in (("1-7", "seen"), ("1-9", "seen"), ("1-2-3", "seen"), ("1-2-4", "call back & ask")):
        command = [sys.executable, "-m", "app.cli.main", "tag", str(case_folder), record, "--tag", tag]
        subprocess.run(command, check=True, capture_output=True)
    with Case.open(case_folder, write=True) as case:
        details = {"file": "report.pdf", "kind": "report", "sha256": "ab" * 32, "size": 5}
        case.ledger.append("export", "report.pdf", details)
    return case_folder


@pytest.fixture
def window(qtbot: Any, tagged: Path) -> Any:
    shown = MainWindow(lambda case: FakeReader(PNG))
    qtbot.addWidget(shown)
    shown.resize(1300, 900)
    shown.show()
    assert shown.open_case(tagged)
    qtbot.waitUntil(lambda: bool(shown.workspace.summary.items))
    yield shown
    shown.close()


def lines(tree: EvidenceTree, heading: int) -> list[tuple[str, str]]:
    top = tree.index(heading, 0)
    found = [tree.index(row, 0, top) for row in range(tree.rowCount(top))]
    return [(each.data(), each.siblingAtColumn(1).data()) for each in found]


def test_sections_say_what_the_ledger_says(qtmodeltester: Any, qapp: Any, tagged: Path) -> None:
    session = Session.open(tagged)
    tree = EvidenceTree(session)
    tree.show_filters([KeptFilter("<b>mine</b>", "deleted", "entries")])
    tree.apply(load_summary(session.reader(), session.ledger()))
    assert lines(tree, 4) == [("call back & ask", "1"), ("seen", "3")]
    seen = tree.index(1, 0, tree.index(4, 0))
    parts = [(tree.index(row, 0, seen).data(), tree.index(row, 1, seen).data()) for row in range(2)]
    assert parts == [("Artifacts", "1"), ("Files", "2")]
    assert lines(tree, 5) == [("<b>mine</b>", "")]
    ((made, _),) = lines(tree, 6)
    assert made.startswith("report.pdf · 20")
    assert [tree.index(row, 1).data() for row in (4, 5, 6)] == ["2", "1", "1"]
    qtmodeltester.check(tree)
    tree.stop()
    session.close()


def test_a_tag_asks_for_its_records(qtbot: Any, window: MainWindow) -> None:
    work = window.workspace
    tree = work.evidence.tree
    seen = tree.index(1, 0, tree.index(4, 0))
    work.evidence.setCurrentIndex(tree.index(1, 0, seen))
    assert work.filter.text() == "tag=seen"
    qtbot.waitUntil(lambda: work.files.model.rowCount() == 2)
    shown = [work.files.model.index(row, 0).data() for row in range(2)]
    assert shown == ["file-000007.txt", "file-000009.txt"]
    work.evidence.setCurrentIndex(tree.index(0, 0, seen))
    qtbot.waitUntil(lambda: work.artifacts.model.rowCount() == 1)


def test_a_line_clicked_again_asks_again(qtbot: Any, window: MainWindow) -> None:
    work = window.workspace
    tree, view = work.evidence.tree, work.evidence
    index = tree.index(0, 0)
    view.scrollTo(index)
    place = view.visualRect(index).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    work.filter.show_text("kind:message")
    qtbot.waitUntil(lambda: work.artifacts.model.rowCount() == 40)
    work.filter.box.setText("")
    work.filter.apply()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: work.files.model.rowCount() == 900)
    assert work.table.stack.currentWidget() is work.files


def test_a_kept_filter_is_listed_and_used(qtbot: Any, window: MainWindow) -> None:
    work = window.workspace
    tree = work.evidence.tree
    work.filter.kept.keep(KeptFilter("What was deleted", "deleted", "entries"))
    assert lines(tree, 5) == [("What was deleted", "")]
    work.evidence.setCurrentIndex(tree.index(0, 0, tree.index(5, 0)))
    qtbot.waitUntil(lambda: work.files.model.rowCount() == 1)
    work.filter.kept.drop("What was deleted")
    assert lines(tree, 5) == []


def test_a_report_says_where_the_ledger_states_it(qtbot: Any, window: MainWindow) -> None:
    work = window.workspace
    tree = work.evidence.tree
    with qtbot.waitSignal(work.said) as said:
        work.evidence.setCurrentIndex(tree.index(0, 0, tree.index(6, 0)))
    assert "ab" * 32 in said.args[0]
    assert f"ledger entry {work.summary.made[0].entry}" in said.args[0]
