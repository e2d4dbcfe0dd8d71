"""Tags, notes and reviews in the table: sorted, grouped, exported, and disagreement that is seen and found."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from gui_case import FakeReader, message, write
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHeaderView, QTreeWidgetItem
from shown_window import shown_window

from app.gui.main_window import MainWindow
from app.gui.models.wanted import artifacts
from app.gui.views.custody_view import CustodyView
from evidence.case import Case
from evidence.custody.actor import Actor
from evidence.custody.acts import log
from evidence.custody.acts_record import Correction, Note, Protection, Review, Tag

SECOND = Actor.here("S. Cond", "second examiner")


@pytest.fixture
def said(case_folder: Path) -> Path:
    """Files 1-1 to 1-12 bear marks; 1-4 is disputed, what was said of 1-9 was withdrawn."""
    with Case.open(case_folder, write=True) as case:
        for number in range(1, 12):
            log(case.ledger, f"1-{number}", Tag(tag="exhibit"))
        tag = log(case.ledger, "1-4", Tag(tag="relevant"))
        log(case.ledger, "1-4", Review(reviews=tag, result="disagrees", note="another phone"), SECOND)
        log(case.ledger, "1-5", Tag(tag="Relevant"))
        log(case.ledger, "1-5", Tag(tag="category 2"))
        log(case.ledger, "1-12", Protection(category="privileged"))
        log(case.ledger, "1-12", Note(text="from counsel"))
        gone = log(case.ledger, "1-20", Tag(tag="relevant"))
        log(case.ledger, f"entry {gone}", Correction(corrects=gone, text="a slip", withdraws=True), SECOND)
    return case_folder


@pytest.fixture
def window(qtbot: Any, said: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, said, FakeReader()) as shown:
        qtbot.waitUntil(lambda: shown.workspace.files.model.rowCount() == 900)
        qtbot.waitUntil(lambda: shown.workspace.marking.book.marks.disputed("1-4"))
        yield shown


def section(window: MainWindow, title: str) -> int:
    titles = [column.title for column in window.workspace.files.model.columns]
    return titles.index(title)


def press_heading(qtbot: Any, window: MainWindow, title: str) -> None:
    """A click on the heading of a column, as a person does it."""
    header: QHeaderView = window.workspace.files.table.horizontalHeader()
    column = section(window, title)
    header.moveSection(header.visualIndex(column), 0)
    x = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    viewport = header.viewport()
    qtbot.mouseMove(viewport, header.rect().center())
    place = header.rect().center()
    place.setX(x)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: not window.workspace.files.model.loading())


def rows(window: MainWindow, *titles: str, count: int = 14) -> list[tuple[str, ...]]:
    model = window.workspace.files.model
    columns = [section(window, title) for title in titles]
    return [
        tuple(model.index(row, column).data() for column in columns)
        for row in range(min(count, model.rowCount()))
    ]


def ids(window: MainWindow) -> set[str]:
    return {row[0] for row in rows(window, "ID", count=900)}


def test_the_table_is_sorted_by_tags(qtbot: Any, window: MainWindow) -> None:
    press_heading(qtbot, window, "Tags")
    assert rows(window, "ID", "Tags") == [
        ("1-4", "disputed · exhibit 4 · relevant"),
        ("1-1", "exhibit 1"),
        ("1-2", "exhibit 2"),
        ("1-3", "exhibit 3"),
        ("1-5", "exhibit 5 · Relevant · category 2"),
        *((f"1-{number}", f"exhibit {number}") for number in range(6, 12)),
        ("1-12", "protected: privileged · a note"),
        ("1-13", ""),
        ("1-14", ""),
    ]
    press_heading(qtbot, window, "Tags")
    found = rows(window, "ID", "Tags")
    assert found[0] == ("1-12", "protected: privileged · a note")
    assert found[1][0] == "1-11", "11 comes after 2 where people count"
    assert found[11][0] == "1-4"
    assert found[12:] == [("1-13", ""), ("1-14", "")], "rows without a mark stay behind"
    assert window.workspace.files.model.rowCount() == 900


def group(qtbot: Any, window: MainWindow) -> list[QTreeWidgetItem]:
    files = window.workspace.files
    menu = files.table.column_menu(section(window, "Tags"))
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: files.groups.list.topLevelItemCount() > 0)
    return [files.groups.list.topLevelItem(number) for number in range(files.groups.list.topLevelItemCount())]


def test_the_table_is_grouped_by_tags(qtbot: Any, window: MainWindow) -> None:
    items = group(qtbot, window)
    assert {(item.text(0), item.text(1)) for item in items} == {
        ("(nothing)", "888"),
        ("exhibit", "11"),
        ("relevant", "2"),
        ("category 2", "1"),
        ("protected: privileged", "1"),
        ("with a note", "1"),
        ("disputed", "1"),
        ("a second examiner disagrees", "1"),
    }
    expected = {
        "relevant": {"1-4", "1-5"},
        "protected: privileged": {"1-12"},
        "with a note": {"1-12"},
        "disputed": {"1-4"},
        "a second examiner disagrees": {"1-4"},
    }
    for text, records in expected.items():
        window.workspace.filter.clear()
        qtbot.waitUntil(lambda: window.workspace.files.model.rowCount() == 900)
        item = next(each for each in group(qtbot, window) if each.text(0) == text)
        window.workspace.files.groups.list.itemActivated.emit(item, 0)
        qtbot.waitUntil(lambda: not window.workspace.files.model.loading())
        assert ids(window) == records, window.workspace.filter.text()
    window.workspace.filter.clear()
    qtbot.waitUntil(lambda: window.workspace.files.model.rowCount() == 900)
    nothing = next(each for each in group(qtbot, window) if each.text(0) == "(nothing)")
    window.workspace.files.groups.list.itemActivated.emit(nothing, 0)
    qtbot.waitUntil(lambda: window.workspace.files.model.rowCount() == 888)
    assert "1-20" in ids(window), "what was withdrawn is said no more"


def test_a_cell_of_tags_is_a_filter(qtbot: Any, window: MainWindow) -> None:
    table, column = window.workspace.files.table, section(window, "Tags")
    table.setFocus()
    table.setCurrentIndex(table.model().index(4, column))
    qtbot.keyClick(table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.workspace.files.model.rowCount() == 1)
    assert ids(window) == {"1-5"}
    window.workspace.filter.clear()
    qtbot.waitUntil(lambda: window.workspace.files.model.rowCount() == 900)
    table.setCurrentIndex(table.model().index(500, column))
    qtbot.keyClick(
        table, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(lambda: window.workspace.files.model.rowCount() == 11)


def test_disagreement_is_seen_and_found(qtbot: Any, window: MainWindow) -> None:
    model, column = window.workspace.files.model, section(window, "Tags")
    assert model.index(3, column).data().startswith("disputed")
    marked = [row for row in range(30) if model.index(row, column).data(Qt.ItemDataRole.DecorationRole)]
    assert marked == [3], "a sign of its own, and no colour alone"
    for text in ("review:disputed", "disputed"):
        window.workspace.filter.clear()
        qtbot.waitUntil(lambda: model.rowCount() == 900)
        qtbot.keyClicks(window.workspace.filter.box, text)
        qtbot.keyClick(window.workspace.filter.box, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: model.rowCount() == 1)
        assert ids(window) == {"1-4"}
    window.workspace.filter.show_text("not review:disputed and tag:relevant")
    qtbot.waitUntil(lambda: model.rowCount() == 1 and ids(window) == {"1-5"})


def test_two_examiners_and_two_categories_disagree_over_a_message(
    qtbot: Any, window: MainWindow, said: Path
) -> None:
    with Case.open(said, write=True) as case:
        write(case, [message(number, 2, f"text {number}") for number in range(90, 93)])
        log(case.ledger, "1-2-91", Tag(tag="category 1"))
        log(case.ledger, "1-2-91", Tag(tag="category 3"), SECOND)
    window.workspace.marking.writer.refresh()
    qtbot.waitUntil(lambda: window.workspace.marking.book.marks.disputed("1-2-91"))
    results, view = window.workspace.results, window.workspace.artifacts
    results.ask(artifacts())
    window.workspace.filter.show_text("review:disputed")
    qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    column = [each.title for each in view.model.columns].index("Tags")
    assert view.model.index(0, column).data() == "disputed · category 1 · category 3"


def test_an_export_says_tags_in_the_order_shown(
    qtbot: Any, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.gui.dialogs.export_rows import ExportRowsDialog

    press_heading(qtbot, window, "Tags")
    front = window.workspace.files
    shown = tuple(front.model.columns[section(window, title)] for title in ("ID", "Tags"))
    dialog = ExportRowsDialog(window, window.workspace.session, front.model.wanted, shown, 900)
    qtbot.addWidget(dialog)
    target = tmp_path / "rows.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(target), ""))
    work = dialog.work(target, "csv")
    with Case.open(window.workspace.session.folder, write=True) as case:
        work(case)
    with target.open(encoding="utf-8", newline="") as file:
        found = list(csv.reader(file))
    assert len(found) == 901
    assert found[0] == ["ID", "Tags"]
    assert found[1] == ["1-4", "disputed; exhibit 4; relevant"]
    assert found[12] == ["1-12", "protected: privileged; notes: 1"]
    assert found[13] == ["1-13", ""]


def custody(qtbot: Any, window: MainWindow, record: str) -> CustodyView:
    """The Custody tab on a file entry that was clicked."""
    pane, files = window.workspace.pane, window.workspace.files
    pane.tabs.setCurrentWidget(pane.custody)
    row = int(record.rpartition("-")[2]) - 1
    files.table.scrollTo(files.model.index(row, 0))
    place = files.table.visualRect(files.model.index(row, 0)).center()
    qtbot.mouseClick(files.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: pane.detail is not None and pane.detail.body["id"] == record)
    if pane.protected.isVisible():
        pane.protected.reason.setText("to read its history")
        qtbot.mouseClick(pane.protected.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.custody.acts.rowCount() > 2)
    return pane.custody


def told(view: CustodyView) -> list[tuple[str, str, str, str]]:
    """Act, subject, words and actor of what people said."""
    qtable = view.acts
    return [
        (
            qtable.index(row, 2).data(),
            qtable.index(row, 4).data(),
            qtable.index(row, 5).data(),
            qtable.index(row, 6).data().partition(" (")[0],
        )
        for row in range(qtable.rowCount())
    ]


def test_the_custody_of_an_item_tells_a_withdrawal(qtbot: Any, window: MainWindow, said: Path) -> None:
    view = custody(qtbot, window, "1-20")
    with Case.open(said) as case:
        (tag,) = [
            entry.seq
            for entry in case.ledger.acts()
            if (act := entry.document())["action"] == "tag" and act["subject"] == "1-20"
        ]
    everything = view.acts.rowCount()
    view.only_marks.setFocus()
    qtbot.keyClick(view.only_marks, Qt.Key.Key_Space)
    assert told(view) == [
        ("tag", "1-20", f"withdrawn by S. Cond in entry {tag + 1}: tagged “relevant”", "R. Example"),
        (
            "correction",
            f"entry {tag} (1-20)",
            f"withdraws entry {tag} (R. Example: tagged “relevant”) — a slip",
            "S. Cond",
        ),
    ]
    assert not view.counting.isVisible(), "nothing counts now"
    times = [view.acts.index(row, 1).data() for row in range(2)]
    assert all(datetime.fromisoformat(time).utcoffset() is not None for time in times)
    view.only_marks.setChecked(False)
    assert view.acts.rowCount() == everything > 2


def test_the_custody_of_an_item_tells_tag_review_note_and_protection(
    qtbot: Any, window: MainWindow, said: Path
) -> None:
    view = custody(qtbot, window, "1-4")
    view.only_marks.setChecked(True)
    with Case.open(said) as case:
        acts = [entry.document() for entry in case.ledger.acts()]
    relevant = next(
        act["seq"] for act in acts if act["subject"] == "1-4" and act["details"] == {"tag": "relevant"}
    )
    assert [each[2:] for each in told(view)] == [
        ("made an exhibit", "R. Example"),
        ("tagged “relevant”", "R. Example"),
        (f"disagrees with entry {relevant} (R. Example: tagged “relevant”) — another phone", "S. Cond"),
    ]
    lines = view.counting.text().splitlines()
    assert lines[0] == "Counts now:"
    assert lines[1].startswith("Tag: exhibit 4 (R. Example, 20")
    assert lines[2].startswith("Tag: relevant (R. Example, 20")
    assert lines[2].endswith(" — disputed")
    assert lines[3].startswith("Review: disagrees with “relevant” — another phone (S. Cond, 20")
    window.workspace.marking.note("seen <b>now</b>")
    qtbot.waitUntil(lambda: view.acts.rowCount() == 4)
    assert told(view)[3][2] == "noted: seen <b>now</b>"
    view = custody(qtbot, window, "1-12")
    qtbot.waitUntil(lambda: len(told(view)) == 3)
    assert [each[2:] for each in told(view)] == [
        ("protected as “privileged”", "R. Example"),
        ("noted: from counsel", "R. Example"),
        ("looked at, protected as “privileged”, by way of window — to read its history", "R. Example"),
    ]
    assert view.counting.text().splitlines()[1] == "Protected: privileged"
