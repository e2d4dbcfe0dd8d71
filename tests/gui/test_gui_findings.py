"""Findings in the window: the dialog that has them made, and the left dock that lists them with counts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from command_line import reading
from gui_case import PNG, FakeReader, message, write
from PySide6.QtCore import QModelIndex

from analysis.running import Analysis
from app.gui.dialogs.analyze import AnalyzeDialog
from app.gui.main_window import MainWindow
from app.gui.models.evidence_tree import EvidenceTree
from app.gui.models.found import MOST_SHOWN, Found, FoundBy
from app.gui.models.summary import Summary
from app.gui.session import Session
from evidence.case import Case
from evidence.contract.registry import load_analyzers


def of_second_item(number: int, sender: str) -> tuple[str, str, dict[str, Any]]:
    """A message of another phone."""
    _, _, body = message(number, 1, "Hello")
    fields = body["fields"] | {"sender": sender}
    record = f"2-1-{number}"
    return (
        "artifact",
        record,
        body | {"id": record, "evidence": 2, "entry": "2-1", "volume": None, "fields": fields},
    )


@pytest.fixture
def shared(case_folder: Path) -> Path:
    """The case with a second item, whose messages name two numbers of the first and one of its own."""
    with Case.open(case_folder, write=True) as case:
        senders = ("+447700900007", "+44 7700 900008", "+44 7700 900008", "+1 202 555 0142")
        write(case, [of_second_item(number, sender) for number, sender in enumerate(senders, 1)])
    return case_folder


@pytest.fixture
def window(qtbot: Any, shared: Path) -> Any:
    made = MainWindow(lambda case: FakeReader(PNG))
    qtbot.addWidget(made)
    made.resize(1300, 900)
    made.show()
    assert made.open_case(shared)
    qtbot.waitUntil(lambda: bool(made.workspace.summary.items))
    yield made
    made.close()


def heading(tree: EvidenceTree) -> QModelIndex:
    (found,) = [
        tree.index(row, 0) for row in range(tree.rowCount()) if tree.index(row, 0).data() == "Findings"
    ]
    return found


def lines(tree: EvidenceTree, above: QModelIndex) -> list[tuple[str, str]]:
    found = [tree.index(row, 0, above) for row in range(tree.rowCount(above))]
    return [(each.data(), each.siblingAtColumn(1).data()) for each in found]


def analyzed(folder: Path) -> None:
    with Case.open(folder, write=True) as case:
        list(Analysis(case, load_analyzers().analyzers).run())


def test_the_dialog_has_findings_made_and_the_dock_lists_them(
    qtbot: Any, window: MainWindow, shared: Path
) -> None:
    work = window.workspace
    tree = work.evidence.tree
    assert lines(tree, heading(tree)) == []
    dialog = AnalyzeDialog(window, work.session)
    dialog.show()
    dialog.accept()
    qtbot.waitUntil(lambda: bool(dialog.results))
    assert "findings: 2. Written now: 2. As before: 0." in dialog.problem.text()
    dialog.accept()
    work.refresh()
    qtbot.waitUntil(lambda: bool(work.summary.findings))
    above = heading(tree)
    assert above.siblingAtColumn(1).data() == "2"
    assert lines(tree, above) == [("Identifiers in several items", "2")]
    analyzer = tree.index(0, 0, above)
    assert lines(tree, analyzer) == [("+447700900007", "2"), ("+447700900008", "3")]
    with reading(shared / "catalog.sqlite") as connection:
        (count,) = connection.execute("SELECT count(*) FROM finding").fetchone()
        named = "SELECT count(*) FROM artifact WHERE replace(body, ' ', '') LIKE '%\"sender\":\"+44770090000{}\"%'"
        counts = [connection.execute(named.format(last)).fetchone()[0] for last in (7, 8)]
    assert (count, counts) == (2, [2, 3])


def test_the_menu_opens_the_dialog_and_the_dock_is_counted_anew(
    qtbot: Any, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(dialog: AnalyzeDialog) -> int:
        dialog.accept()
        qtbot.waitUntil(lambda: bool(dialog.results))
        dialog.accept()
        return 1

    monkeypatch.setattr(AnalyzeDialog, "exec", run)
    assert window.actions_.analyze.isEnabled()
    window.actions_.analyze.trigger()
    qtbot.waitUntil(lambda: bool(window.workspace.summary.findings))
    assert sum(each.count for each in window.workspace.summary.findings) == 2


def test_a_finding_asks_for_the_records_behind_it(qtbot: Any, window: MainWindow, shared: Path) -> None:
    work = window.workspace
    tree = work.evidence.tree
    analyzed(shared)
    work.refresh()
    qtbot.waitUntil(lambda: bool(work.summary.findings))
    analyzer = tree.index(0, 0, heading(tree))
    work.evidence.setCurrentIndex(tree.index(1, 0, analyzer))
    qtbot.waitUntil(lambda: work.artifacts.model.rowCount() == 3)
    assert work.tabs.currentWidget() is work.table
    work.evidence.setCurrentIndex(analyzer)
    qtbot.waitUntil(lambda: work.artifacts.model.rowCount() == 5)


def test_what_rests_on_protected_records_is_not_told(qtbot: Any, window: MainWindow, shared: Path) -> None:
    analyzed(shared)
    command = [
        sys.executable,
        "-m",
        "app.cli.main",
        "protect",
        str(shared),
        "2-1-1",
        "--category",
        "privileged",
    ]
    subprocess.run(command, check=True, capture_output=True)
    work = window.workspace
    work.refresh()
    qtbot.waitUntil(lambda: bool(work.summary.findings))
    tree = work.evidence.tree
    found = lines(tree, tree.index(0, 0, heading(tree)))
    assert found == [("Protected as privileged", "2"), ("+447700900008", "3")]


def test_cancelling_keeps_the_dialog_and_says_so(
    qtbot: Any, window: MainWindow, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = AnalyzeDialog(window, window.workspace.session)
    dialog.show()
    before = Analysis.run

    def cancelled(self: Analysis) -> Any:
        self.cancel()
        return before(self)

    monkeypatch.setattr(Analysis, "run", cancelled)
    dialog.accept()
    qtbot.waitUntil(lambda: bool(dialog.results))
    assert "cancelled. Findings written before stay: 0." in dialog.problem.text()
    with reading(shared / "ledger.sqlite") as connection:
        acts = [
            json.loads(body)["action"]
            for (body,) in connection.execute("SELECT body FROM entry ORDER BY seq")
        ]
    assert "analyze.cancel" in acts
    assert "analyze.end" not in acts


def test_many_findings_are_counted_and_the_first_listed(qtmodeltester: Any, qapp: Any, shared: Path) -> None:
    session = Session.open(shared)
    tree = EvidenceTree(session)
    first = tuple(Found(f"f-{number:032x}", f"<b>{number}</b>", 2, ()) for number in range(MOST_SHOWN))
    for count in (5000, 5001):
        tree.apply(Summary(findings=(FoundBy("another.one", count, first),)))
        analyzer = tree.index(0, 0, heading(tree))
        assert (analyzer.data(), analyzer.siblingAtColumn(1).data()) == ("another.one", f"{count:,}")
        found = lines(tree, analyzer)
        assert len(found) == MOST_SHOWN + 1
        assert found[0] == ("<b>0</b>", "2")
        assert found[-1] == ("More: see `indicia findings`", f"{count - MOST_SHOWN:,}")
    qtmodeltester.check(tree)
    tree.stop()
    session.close()
