"""Tags, notes, reviews, exhibits and undo by keyboard: each acknowledged mark is exactly one ledger entry."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from gui_case import FakeReader, write
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QTableView, QWidget
from shown_window import acts_of, shown_window

from app.gui.dialogs.note import NoteDialog
from app.gui.dialogs.protect import ProtectDialog
from app.gui.main_window import MainWindow
from app.gui.marking.command import Command, Step
from app.gui.marking.described import in_short
from app.gui.marking.selection import Selected
from evidence.case import Case
from evidence.custody.acts_record import Note
from evidence.custody.keys import read_vkeys
from evidence.custody.marking import Marks
from evidence.custody.verify import verify_ledger

Document = dict[str, Any]


@pytest.fixture
def window(qtbot: Any, case_folder: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, case_folder, FakeReader()) as shown:
        qtbot.waitUntil(lambda: table_of(shown).model().rowCount() == 900)
        yield shown


def table_of(window: MainWindow) -> QTableView:
    return window.workspace.files.table


def select(window: MainWindow, *rows: int) -> None:
    """With the keyboard's focus on the table, as after a click."""
    table = table_of(window)
    table.setFocus()
    table.selectRow(rows[0])
    for row in rows[1:]:
        table.selectionModel().select(
            table.model().index(row, 0),
            table.selectionModel().SelectionFlag.Select | table.selectionModel().SelectionFlag.Rows,
        )


def press(qtbot: Any, window: MainWindow, key: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(table_of(window), key, modifier)


def in_dialog(fill: Any) -> None:
    """Fills the dialog that the next key opens; it never stays open, whatever goes wrong."""

    def run() -> None:
        dialog = QApplication.activeModalWidget()
        try:
            fill(dialog)
        finally:
            if isinstance(dialog, QDialog) and dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(0, run)


def settled(qtbot: Any, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.workspace.marking.writer.pending == 0)


def test_a_hundred_items_tagged_by_keyboard_are_a_hundred_entries(
    qtbot: Any, window: MainWindow, case_folder: Path
) -> None:
    select(window, 0)
    before = len(acts_of(case_folder, "tag"))
    for number in range(100):
        press(qtbot, window, Qt.Key.Key_1 if number % 2 else Qt.Key.Key_2)
        press(qtbot, window, Qt.Key.Key_Down)
    settled(qtbot, window)
    found = acts_of(case_folder, "tag")[before:]
    assert len(found) == 100
    assert [act["subject"] for act in found] == [f"1-{number}" for number in range(1, 101)]
    assert {act["details"]["tag"] for act in found} == {"relevant", "not relevant"}
    assert {act["actor"] for act in found} == {"R. Example"}
    window.close_case()
    with Case.open(case_folder) as case:
        assert case.ledger.signed_size == case.ledger.size, "closing the case signs what was said"
    assert verify_ledger(case_folder / "ledger.sqlite", vkeys=read_vkeys(case_folder / "keys")).ok


def test_the_same_key_again_says_nothing_twice(qtbot: Any, window: MainWindow, case_folder: Path) -> None:
    select(window, 3, 4, 5)
    press(qtbot, window, Qt.Key.Key_1)
    press(qtbot, window, Qt.Key.Key_1)
    settled(qtbot, window)
    assert len(acts_of(case_folder, "tag")) == 3
    assert "nothing new to say of: 3" in window.workspace.tags.said.text()


def test_withdrawn_and_undone_are_new_entries(qtbot: Any, window: MainWindow, case_folder: Path) -> None:
    select(window, 7)
    press(qtbot, window, Qt.Key.Key_1)
    press(qtbot, window, Qt.Key.Key_0)
    settled(qtbot, window)
    (tag,), (gone,) = acts_of(case_folder, "tag"), acts_of(case_folder, "correction")
    assert gone["details"] == {
        "corrects": tag["seq"],
        "text": "Withdrawn: it was said by mistake, or counts no more.",
        "withdraws": True,
    }
    assert gone["subject"] == f"entry {tag['seq']}"
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window)
    assert [act["details"]["tag"] for act in acts_of(case_folder, "tag")] == ["relevant", "relevant"]
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window)
    again, last = acts_of(case_folder, "tag")[1], acts_of(case_folder, "correction")[1]
    assert last["details"]["corrects"] == again["seq"]
    assert Marks(acts_of(case_folder, "tag", "correction")).tags("1-8") == []
    assert len(acts_of(case_folder, "correction")) == 2


def test_what_another_person_marked_is_not_undone(qtbot: Any, window: MainWindow, case_folder: Path) -> None:
    select(window, 3)
    press(qtbot, window, Qt.Key.Key_1)
    settled(qtbot, window)
    marking = window.workspace.marking
    first = marking.kept.person()
    marking.set_person("B. Second", "second examiner")
    with qtbot.waitSignal(marking.said) as said:
        press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert first.name in said.args[0]
    settled(qtbot, window)
    assert acts_of(case_folder, "correction") == []
    marking.set_person(first.name, first.role)
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, window)
    (gone,) = acts_of(case_folder, "correction")
    assert (gone["actor"], gone["details"]["corrects"]) == (first.name, acts_of(case_folder, "tag")[0]["seq"])


def test_a_cancelled_command_counts_records_not_entries(qtbot: Any, window: MainWindow) -> None:
    marking = window.workspace.marking

    def plan(_: Marks, record: str) -> Any:
        if record == "1-2":
            marking.writer.cancel()
        return [Step(record, Note(text=str(number))) for number in range(3)]

    with qtbot.waitSignal(marking.said) as said:
        marking.writer.do(Command("Three", lambda: ["1-1", "1-2", "1-3"], plan), marking.kept.person())
    assert "Cancelled after 2 of 3" in said.args[0]
    assert "entries written: 6" in said.args[0]


def test_a_command_that_breaks_is_not_said_to_be_done(qtbot: Any, window: MainWindow) -> None:
    marking = window.workspace.marking
    said: list[str] = []
    marking.said.connect(said.append)

    def plan(_: Marks, record: str) -> Any:
        raise KeyError(record)

    with qtbot.waitSignal(marking.failed) as failed:
        marking.writer.do(Command("Broken", lambda: ["1-1"], plan), marking.kept.person())
    assert "was not done" in failed.args[0]
    settled(qtbot, window)
    assert said == []


def test_exhibits_are_numbered_in_the_order_chosen(qtbot: Any, window: MainWindow, case_folder: Path) -> None:
    for row in (9, 2, 5):
        select(window, row)
        press(qtbot, window, Qt.Key.Key_Space)
    settled(qtbot, window)
    book = window.workspace.marking.book
    qtbot.waitUntil(lambda: book.marks.exhibits() == ["1-10", "1-3", "1-6"])
    assert in_short(book.marks, "1-6") == "exhibit 3"
    assert [act["details"]["tag"] for act in acts_of(case_folder, "tag")] == ["exhibit"] * 3


def test_a_note_is_written_in_a_dialog(qtbot: Any, window: MainWindow, case_folder: Path) -> None:
    select(window, 1, 2)

    def fill(dialog: Any) -> None:
        assert isinstance(dialog, NoteDialog)
        assert not dialog.accept_button.isEnabled()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        qtbot.keyClicks(dialog.text, "n 1 seen <b>twice</b>")
        qtbot.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    in_dialog(fill)
    press(qtbot, window, Qt.Key.Key_N)
    settled(qtbot, window)
    found = acts_of(case_folder, "note", "tag")
    assert [(act["subject"], act["details"]) for act in found] == [
        (record, {"text": "n 1 seen <b>twice</b>"}) for record in ("1-2", "1-3")
    ]


def test_a_second_examiner_disagrees(qtbot: Any, window: MainWindow, case_folder: Path) -> None:
    marking = window.workspace.marking
    select(window, 4)
    press(qtbot, window, Qt.Key.Key_1)
    settled(qtbot, window)
    marking.set_person("S. Cond", "second examiner")
    press(qtbot, window, Qt.Key.Key_0)  # nobody takes back what another said
    press(qtbot, window, Qt.Key.Key_A)
    settled(qtbot, window)

    def fill(dialog: Any) -> None:
        assert isinstance(dialog, NoteDialog)
        qtbot.keyClicks(dialog.text, "another phone")
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    in_dialog(fill)
    press(qtbot, window, Qt.Key.Key_D)
    settled(qtbot, window)
    (tag,) = acts_of(case_folder, "tag")
    reviews = acts_of(case_folder, "review")
    assert [(act["actor"], act["role"], act["details"]["result"]) for act in reviews] == [
        ("S. Cond", "second examiner", "agrees"),
        ("S. Cond", "second examiner", "disagrees"),
    ]
    assert {act["details"]["reviews"] for act in reviews} == {tag["seq"]}
    assert acts_of(case_folder, "correction") == []
    book = marking.book
    qtbot.waitUntil(lambda: book.marks.disputed("1-5"))
    assert in_short(book.marks, "1-5") == "disputed · relevant"
    assert [(each.kind, each.words, each.who) for each in book.describe("1-5")] == [
        ("Tag", "relevant", "R. Example"),
        ("Review", "disagrees with “relevant” — another phone", "S. Cond"),
    ]


def test_bulk_is_cancelled_and_says_how_many(qtbot: Any, window: MainWindow, case_folder: Path) -> None:
    table = table_of(window)
    table.setFocus()
    table.selectAll()
    marking = window.workspace.marking
    stop = marking.progress.connect(lambda _, done, of: marking.cancel() if 0 < done < of else None)
    press(qtbot, window, Qt.Key.Key_3)
    settled(qtbot, window)
    done = len(acts_of(case_folder, "tag"))
    assert 0 < done < 900
    said = window.workspace.tags.said.text()
    assert f"ledger entries written: {done}. Cancelled after {done} of 900" in said
    for _ in range(2):  # the first is cancelled, too, where it takes long enough; the second takes the rest
        press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        settled(qtbot, window)
        marking.progress.disconnect(stop) if stop else None
        stop = None
    marks = Marks(acts_of(case_folder, "tag", "correction"))
    assert not any(marks.tags(record) for record in marks.records())
    assert len(acts_of(case_folder, "correction")) == done


def test_nothing_counts_as_done_where_another_process_writes(
    qtbot: Any, window: MainWindow, case_folder: Path
) -> None:
    marking = window.workspace.marking
    with Case.open(case_folder, write=True):
        select(window, 1)
        press(qtbot, window, Qt.Key.Key_1)
        settled(qtbot, window)
        said = window.workspace.tags.said.text()
        assert "was not done" in said
        assert "is being written by process" in said
        assert "Ledger entries written before that: 0." in said
    assert marking.book.of("1-2") == []
    assert acts_of(case_folder, "tag") == []
    press(qtbot, window, Qt.Key.Key_1)
    settled(qtbot, window)
    assert len(acts_of(case_folder, "tag")) == 1


class SlowRun:
    """An ingest that writes records, a few at a time, until it is cancelled."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._on = True
        self.written = 0

    def run(self) -> Iterator[Any]:
        from gui_case import entry

        while self._on:
            numbers = range(10_000 + self.written, 10_020 + self.written)
            write(self._case, [entry(number, f"new/{number}") for number in numbers])
            self.written += len(numbers)
            yield from ()

    def cancel(self) -> None:
        self._on = False

    def pause(self) -> None:
        """Never asked for."""

    go_on = pause


def test_marks_go_through_the_ledger_of_a_running_ingest(
    qtbot: Any, window: MainWindow, case_folder: Path
) -> None:
    runs: list[SlowRun] = []

    def make(case: Case) -> SlowRun:
        runs.append(SlowRun(case))
        return runs[0]

    window.work.start_ingest(make)
    qtbot.waitUntil(lambda: bool(runs) and runs[0].written > 0)
    select(window, 0)
    for _ in range(30):
        press(qtbot, window, Qt.Key.Key_1)
        press(qtbot, window, Qt.Key.Key_Down)
    settled(qtbot, window)
    assert window.ingest.running, "the marks did not wait for the end"
    assert len(acts_of(case_folder, "tag")) == 30
    window.ingest.cancel()
    qtbot.waitUntil(lambda: not window.ingest.running)
    window.close_case()
    found = verify_ledger(case_folder / "ledger.sqlite", vkeys=read_vkeys(case_folder / "keys"))
    assert found.ok, found.discrepancies
    with closing(sqlite3.connect(case_folder / "catalog.sqlite")) as catalog:
        rows = {row[0] for row in catalog.execute("SELECT seq FROM entry WHERE body LIKE '%\"new/%'")}
    stated = {act["seq"] for act in acts_of(case_folder, "record") if act["subject"] >= "1-10000"}
    assert len(rows) == runs[0].written
    assert rows <= stated


def test_protection_is_marked_in_a_dialog_and_undone(
    qtbot: Any, window: MainWindow, case_folder: Path
) -> None:
    select(window, 6)

    def fill(dialog: Any) -> None:
        assert isinstance(dialog, ProtectDialog)
        qtbot.keyClicks(dialog.category.lineEdit(), "privileged")
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)

    in_dialog(fill)
    window.actions_.mark.protect.trigger()
    settled(qtbot, window)
    assert [act["details"]["category"] for act in acts_of(case_folder, "protect")] == ["privileged"]
    window.actions_.mark.undo.trigger()
    settled(qtbot, window)
    assert [act["subject"] for act in acts_of(case_folder, "protect.lift")] == ["1-7"]


def test_letters_in_a_field_are_letters(qtbot: Any, window: MainWindow, case_folder: Path) -> None:
    select(window, 0)
    field = window.workspace.filter.box if hasattr(window.workspace.filter, "box") else None
    field = field or window.workspace.problems.filter
    field.setFocus()
    qtbot.keyClicks(field, "1 nrad0")
    assert field.text() == "1 nrad0"
    settled(qtbot, window)
    assert acts_of(case_folder, "tag", "note", "review", "correction") == []


def test_the_keys_get_other_tags(
    qtbot: Any, qtmodeltester: Any, window: MainWindow, case_folder: Path
) -> None:
    panel = window.workspace.tags
    qtmodeltester.check(panel.model)
    assert panel.model.setData(panel.model.index(3, 1), "  <b>gun</b> ")
    window.close_case()
    assert window.open_case(case_folder)
    qtbot.waitUntil(lambda: table_of(window).model().rowCount() == 900)
    select(window, 0)
    press(qtbot, window, Qt.Key.Key_4)
    settled(qtbot, window)
    assert [act["details"]["tag"] for act in acts_of(case_folder, "tag")] == ["<b>gun</b>"]
    panel = window.workspace.tags
    qtbot.waitUntil(lambda: panel.model.data(panel.model.index(3, 2)) == "1")


def test_the_table_says_tags_and_disagreement(qtbot: Any, window: MainWindow) -> None:
    marking = window.workspace.marking
    model = table_of(window).model()
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())]
    column = titles.index("Tags")
    select(window, 4)
    press(qtbot, window, Qt.Key.Key_1)
    marking.set_person("S. Cond", "second examiner")
    marking.review(False, "no")
    settled(qtbot, window)
    qtbot.waitUntil(lambda: model.data(model.index(4, column)) == "disputed · relevant")
    assert model.data(model.index(5, column)) == ""
    assert model.data(model.index(4, column), Qt.ItemDataRole.DecorationRole) is not None
    assert model.data(model.index(5, column), Qt.ItemDataRole.DecorationRole) is None


def test_keys_of_a_view_stay_its_own(window: MainWindow) -> None:
    keys = {}
    for name in ("conversations", "links", "gallery"):
        view = window.workspace.middle.views[name]
        for widget in view.findChildren(QWidget):
            shortcuts = {action.shortcut().toString() for action in widget.actions()}
            if widget.property("ownKeys") or (name == "gallery" and "1" in shortcuts):
                keys.setdefault(name, shortcuts & {"1", "Space", "0"})
    assert keys == {"conversations": {"1", "0"}, "links": {"1", "Space"}, "gallery": {"1", "Space", "0"}}


def test_records_are_found_in_whichever_table(window: MainWindow) -> None:
    reader = window.workspace.session.reader()
    rows = [
        reader.execute(f"SELECT seq, id FROM {view} LIMIT 1 OFFSET 3").fetchone()
        for view in ("artifacts", "entries")
    ]
    assert Selected([row[0] for row in rows]).ids(reader) == [row[1] for row in rows]
