"""Each way to what a protected record says asks why first, and the ledger has it once; categorised stays out of sight."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gui_case import PNG, FakeReader, entry, message, write
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from shown_window import acts_of, shown_window

from app.gui.dialogs.export_rows import ExportRowsDialog
from app.gui.main_window import MainWindow
from app.gui.models.media_marks import MediaMarks
from app.gui.models.medium import Medium
from app.gui.models.wanted import artifacts
from app.gui.views.gallery.gallery_tab import GalleryTab
from app.gui.views.gallery.looks import Looks
from app.gui.welfare import OPEN, VEILED, welfare
from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_record import Protection

PRIVILEGED = "counsel advised: zebra"


@pytest.fixture
def folder(case_folder: Path) -> Path:
    """The case with one message more, which is privileged: 1-2-95."""
    with Case.open(case_folder, write=True) as case:
        write(case, [message(95, 2, PRIVILEGED), message(96, 2, "a striped zebra")])
        log(case.ledger, "1-2-95", Protection(category="privileged"))
    return case_folder


@pytest.fixture
def window(qtbot: Any, folder: Path) -> Iterator[MainWindow]:
    with shown_window(qtbot, folder) as shown:
        work = shown.workspace
        qtbot.waitUntil(lambda: work.marking.book.kept_back() == ["1-2-95"])
        work.results.ask(artifacts("message"))
        qtbot.waitUntil(lambda: work.artifacts.model.rowCount() == 42 and not work.artifacts.model.loading())
        yield shown


def section(window: MainWindow, title: str) -> int:
    return [each.title for each in window.workspace.artifacts.model.columns].index(title)


def row_of(window: MainWindow, record: str) -> int:
    model = window.workspace.artifacts.model
    column = section(window, "ID")
    return next(row for row in range(model.rowCount()) if model.index(row, column).data() == record)


def body_of(window: MainWindow, record: str) -> str:
    return str(window.workspace.artifacts.model.index(row_of(window, record), section(window, "Body")).data())


def say_why(qtbot: Any, window: MainWindow, reason: str = "counsel waived it") -> None:
    """Goes to the protected message and gives the reason that the item dock asks for."""
    table, pane = window.workspace.artifacts.table, window.workspace.pane
    index = table.model().index(row_of(window, "1-2-95"), 0)
    table.scrollTo(index)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    qtbot.waitUntil(lambda: pane.detail is not None and pane.detail.body["id"] == "1-2-95")
    assert pane.protected.isVisible()
    qtbot.keyClicks(pane.protected.reason, reason)
    qtbot.keyClick(pane.protected.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(pane.tabs.isVisible)


def test_no_tab_of_the_item_dock_holds_anything_of_it(qtbot: Any, window: MainWindow, folder: Path) -> None:
    table, pane = window.workspace.artifacts.table, window.workspace.pane
    table.selectRow(row_of(window, "1-2-95"))
    qtbot.waitUntil(lambda: pane.detail is not None and pane.detail.body["id"] == "1-2-95")
    for number in range(pane.tabs.count()):
        pane.tabs.setCurrentIndex(number)
        assert not pane.tabs.isVisible()
        assert pane.provider.entry is None
        assert pane.viewing.target is None
        assert pane.text.text.toPlainText() == ""
        assert (pane.fields.model().rowCount(), pane.source.model().rowCount()) == (0, 0)
    assert acts_of(folder, "access.view") == []
    window.workspace.marking.set_person("S. Cond", "second examiner")
    say_why(qtbot, window)
    (view,) = acts_of(folder, "access.view")
    assert (view["subject"], view["actor"], view["role"]) == ("1-2-95", "S. Cond", "second examiner")
    assert view["details"] == {"category": "privileged", "reason": "counsel waived it", "way": "window"}


def test_table_and_copied_rows_keep_it_back(qtbot: Any, window: MainWindow, folder: Path) -> None:
    view = window.workspace.artifacts
    words = "Protected: privileged. The item dock asks why."
    assert body_of(window, "1-2-95") == words
    assert body_of(window, "1-2-96") == "a striped zebra"
    view.table.setFocus()
    view.table.selectAll()
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert words in copied
    assert "a striped zebra" in copied
    assert PRIVILEGED not in copied
    index = view.model.index(row_of(window, "1-2-95"), section(window, "Body"))
    assert view.table.term(index) is None
    assert not view.table.cell_menu(index).actions()[0].isEnabled()
    view.groups.group(view.model.columns[section(window, "Body")], view.model.wanted)
    qtbot.waitUntil(lambda: view.groups.list.topLevelItemCount() > 0)
    values = [
        view.groups.list.topLevelItem(row).text(0) for row in range(view.groups.list.topLevelItemCount())
    ]
    assert "a striped zebra" in values
    assert PRIVILEGED not in values
    say_why(qtbot, window)
    assert body_of(window, "1-2-95") == PRIVILEGED
    assert len(acts_of(folder, "access.view")) == 1


def test_conversations_and_time_line_keep_it_back(qtbot: Any, window: MainWindow, folder: Path) -> None:
    work = window.workspace
    talk = work.middle.views["conversations"]
    work.filter.show_text("id:1-2-95 or id:1-2-96")
    with qtbot.waitSignal(talk.pane.opened):
        work.tabs.setCurrentWidget(talk)

    def bubbles() -> str:
        rows = range(talk.pane.model.rowCount())
        return "\n".join(talk.pane.model.bubble(row).as_text() for row in rows)

    seen = ""
    qtbot.waitUntil(lambda: talk.list.rowCount() == 2)
    for row in range(2):  # one conversation each
        talk.table.setCurrentIndex(talk.list.index(row, 0))
        qtbot.waitUntil(lambda told=seen: "1-2-9" in bubbles() and bubbles() not in told)
        seen += bubbles()
    assert "a striped zebra" in seen
    assert "Protected: privileged. The item dock asks why." in seen
    assert PRIVILEGED not in seen
    model, kept = talk.pane.model, "id:1-2-95"
    work.filter.show_text(kept)
    qtbot.waitUntil(lambda: talk.list.rowCount() == 1)
    talk.table.setCurrentIndex(talk.list.index(0, 0))
    qtbot.waitUntil(lambda: model.rowCount() == 1 and "1-2-95" in bubbles())
    (locator,) = work.session.reader().execute("SELECT locator FROM artifacts WHERE id = '1-2-95'").fetchone()
    said = bubbles().splitlines()
    assert said[0].startswith("[1-2-95] 20")
    assert said[1:] == [
        "Protected: privileged. The item dock asks why.",
        "Recovered: no longer a live record",  # the table has it, too: State
        f"item 1 · 1-2-95 · {locator}",
    ]
    assert model.bubble(0).side == "unknown"
    timeline = work.middle.views["timeline"]
    work.tabs.setCurrentWidget(timeline)
    number = work.session.reader().execute("SELECT seq FROM artifacts WHERE id = '1-2-95'").fetchone()[0]
    words = timeline.words
    words.turn("artifacts")
    words.want([number])
    qtbot.waitUntil(lambda: words.get(number) is not None)
    assert words.get(number).text == "Protected: privileged. The item dock asks why."
    work.marking.book.release(["1-2-95"])
    assert PRIVILEGED in words.get(number).text
    assert PRIVILEGED in bubbles()
    assert model.bubble(0).who
    assert model.bubble(0).foot.endswith(f" · {model.bubble(0).place}")


def test_a_search_leaves_it_out_until_somebody_says_why(qtbot: Any, window: MainWindow, folder: Path) -> None:
    work = window.workspace
    model, bar = work.artifacts.model, work.protected_search
    work.filter.box.setFocus()
    qtbot.keyClicks(work.filter.box, "zebra")
    qtbot.keyClick(work.filter.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: model.rowCount() == 1 and not model.loading())
    assert model.index(0, section(window, "ID")).data() == "1-2-96"
    qtbot.waitUntil(bar.isVisible)
    assert (
        bar.words.text() == "Protected records are not searched: 1 (privileged). Who searches them says why."
    )
    assert not bar.button.isEnabled()
    assert acts_of(folder, "access.search") == []
    work.marking.set_person("S. Cond", "second examiner")
    qtbot.keyClicks(bar.reason, "counsel waived it")
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    assert not bar.isVisible()
    assert body_of(window, "1-2-95") == PRIVILEGED
    (search,) = acts_of(folder, "access.search")
    assert (search["subject"], search["actor"]) == ("case", "S. Cond")
    assert search["details"] == {
        "category": "privileged",
        "reason": "counsel waived it",
        "query": "zebra",
        "found": 1,
    }
    work.filter.show_text("body_that_nothing_has")
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: model.rowCount() == 0)
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(acts_of(folder, "access.search")) == 2)
    assert acts_of(folder, "access.search")[1]["details"]["found"] == 0


def test_what_stands_on_the_outside_is_filtered_freely(qtbot: Any, window: MainWindow, folder: Path) -> None:
    work = window.workspace
    for text in ("id:1-2-95", "category:privileged", "has:category and kind:message"):
        work.filter.show_text(text)
        qtbot.waitUntil(lambda: work.artifacts.model.rowCount() == 1)
        qtbot.wait(80)
        assert not work.protected_search.isVisible()
    assert acts_of(folder, "access.search") == []


def test_rows_leave_with_a_reason_that_is_logged(
    qtbot: Any, window: MainWindow, folder: Path, tmp_path: Path
) -> None:
    model = window.workspace.artifacts.model
    shown = (model.columns[section(window, "ID")], model.columns[section(window, "Body")])
    dialog = ExportRowsDialog(window, window.workspace.session, model.wanted, shown, model.rowCount())
    qtbot.addWidget(dialog)
    dialog.show()
    target = tmp_path / "rows.csv"
    dialog.place.setText(str(target))
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Say why they are exported" in dialog.problem.text())
    assert not target.exists()
    assert acts_of(folder, "access.view") == []
    qtbot.keyClicks(dialog.reason, "disclosure")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.written is not None)
    with target.open(encoding="utf-8", newline="") as file:
        assert ["1-2-95", PRIVILEGED] in list(csv.reader(file))
    (view,) = acts_of(folder, "access.view")
    assert (view["subject"], view["details"]["reason"], view["details"]["way"]) == (
        "1-2-95",
        "disclosure",
        "export",
    )


def test_holding_p_shows_nothing_of_what_is_protected(qtbot: Any, qapp: Any) -> None:
    reader = FakeReader(PNG)
    key = (1 << 40) + 7
    looks = Looks(lambda: reader, lambda: MediaMarks(protected={key: "privileged"}))
    medium = Medium(1, key, "1-7", entry="1-7", path="p.png", size=len(PNG), mime="image/png")
    welfare().mode = OPEN
    try:
        looks.peek(medium, True)
        looks.want([medium], 400)
        look, veiled = looks.of(medium, 400, QRect(0, 0, 200, 200))
        assert not isinstance(look, QImage)
        assert "Protected: privileged" in look
        assert "item dock" in look
        assert not veiled
        qtbot.wait(100)
        assert reader.calls == [], "not one byte of it was read"
    finally:
        looks.peek(None, False)
        welfare().mode = VEILED
        looks.stop()


def test_what_a_project_vic_file_categorises_stays_out_of_sight(
    qtbot: Any, case_folder: Path, tmp_path: Path
) -> None:
    """The file is written here by hand, in the form that other programs write."""
    from reports.exchange.vics_import import import_categories
    from reports.exchange.vics_read import read

    digest = {name: hashlib.new(name, PNG).hexdigest() for name in ("md5", "sha1", "sha256")}
    picture = {"size": len(PNG), "mime": "image/png", **digest}
    other = {"size": len(PNG), "mime": "image/png"}
    with Case.open(case_folder, write=True) as case:
        write(case, [entry(2001, "DCIM/known.png", **picture), entry(2002, "DCIM/new.png", **other)])
    media = {
        "MediaID": 1,
        "Category": 1,
        "MD5": digest["md5"].upper(),
        "SHA1": digest["sha1"],
        "MediaSize": len(PNG),
    }
    vics = tmp_path / "known.json"
    vics.write_text(
        json.dumps(
            {
                "@odata.context": "http://github.com/ICMEC/ProjectVic/DataModels/2.0.xml/US/$metadata#Cases",
                "value": [{"CaseID": "x", "Media": [media]}],
            }
        )
    )
    with Case.open(case_folder, write=True) as case:
        done = import_categories(case, read(vics))
    assert [*done.entries] == ["1-2001"]
    reader = FakeReader(PNG)
    shown = MainWindow(lambda case: reader)
    qtbot.addWidget(shown)
    shown.resize(1300, 850)
    shown.show()
    found = welfare()
    found.mode = OPEN
    try:
        assert shown.open_case(case_folder)
        work = shown.workspace
        qtbot.waitUntil(lambda: found.category("1-2001") == "category 1")
        assert found.out_of_sight("1-2001")
        assert not found.veiled("1-2002")
        work.filter.show_text("path:DCIM/**")
        qtbot.waitUntil(lambda: work.files.model.rowCount() == 2)
        qtbot.waitUntil(work.categorised.isVisible)
        assert "in this set: 1 (category 1)" in work.categorised.words.text()
        gallery = GalleryTab(work.results, lambda: reader)
        qtbot.addWidget(gallery)
        gallery.resize(900, 600)
        gallery.show()
        qtbot.waitUntil(lambda: any(call[0] == "1-2002" for call in reader.calls))
        gallery.stop()
        assert not any(call[0] == "1-2001" for call in reader.calls), "nobody asked for it"
    finally:
        found.mode = VEILED
        shown.close()
