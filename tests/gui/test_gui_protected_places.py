"""Map, Links and the values that the filter bar offers tell nothing that protected records say until somebody says why."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from gui_case import PNG, FakeReader, message, write
from PySide6.QtCore import Qt

from app.gui.main_window import MainWindow
from app.gui.models.wanted import artifacts, entries
from app.gui.views.filter_box import FilterBox
from app.gui.views.links.links_view import LinksView
from app.gui.views.map.map_view import MapView
from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_record import Protection, ProtectionLifted

COUNSEL = "+44 7700 900777"
KNOWN = "+44 7700 900001"


def stated(number: int, kind: str, **fields: Any) -> tuple[str, str, dict[str, Any]]:
    table, name, record = message(number, 2, "")
    return table, name, record | {"kind": kind, "fields": fields}


def said(number: int, sender: str, text: str) -> tuple[str, str, dict[str, Any]]:
    table, name, record = message(number, 2, text)
    return table, name, record | {"fields": record["fields"] | {"sender": sender}}


@pytest.fixture
def window(qtbot: Any, case_folder: Path) -> Iterator[MainWindow]:
    """A message of counsel, a name for a number that others write to, too, and a place are protected."""
    with Case.open(case_folder, write=True) as case:
        write(
            case,
            [
                said(90, KNOWN, "hello"),
                said(91, COUNSEL, "zebra"),
                stated(92, "contact", name="Advocate Quill", phones=[KNOWN], emails=[]),
                stated(93, "location", latitude="51.4543", longitude="-2.5879"),
                stated(94, "location", latitude="48.8566", longitude="2.3522"),
            ],
        )
        for record in ("1-2-91", "1-2-92", "1-2-93"):
            log(case.ledger, record, Protection(category="privileged"))
    shown = MainWindow(lambda case: FakeReader(PNG * 200))
    qtbot.addWidget(shown)
    shown.resize(1500, 900)
    shown.show()
    assert shown.open_case(case_folder)
    work = shown.workspace
    qtbot.waitUntil(lambda: len(work.marking.book.kept_back()) == 3)
    work.results.ask(artifacts())
    yield shown
    shown.ingest.stop()
    shown.close()


def turn_to(qtbot: Any, window: MainWindow, name: str) -> Any:
    tabs, view = window.workspace.tabs, window.workspace.middle.views[name]
    bar = tabs.tabBar()
    place = bar.tabRect(tabs.indexOf(view)).center()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=place)
    assert tabs.currentWidget() is view
    return view


def give_reason(qtbot: Any, window: MainWindow, record: str) -> None:
    """Goes to a record, and says in the item dock why."""
    work = window.workspace
    with closing(sqlite3.connect(work.session.folder / "catalog.sqlite")) as catalog:
        (number,) = catalog.execute("SELECT seq FROM artifacts WHERE id = ?", (record,)).fetchone()
    work.results.choose(number)
    pane = work.pane
    qtbot.waitUntil(lambda: pane.protected.isVisible() and pane.detail.ids[0] == record)
    qtbot.keyClicks(pane.protected.reason, "counsel waived it")
    qtbot.mouseClick(pane.protected.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not pane.protected.isVisible())


def latitudes(view: MapView) -> list[str]:
    model = view.places.model
    return sorted(str(model.index(row, 2).data()) for row in range(model.rowCount()))


@pytest.mark.parametrize("of_files", [False, True])
def test_the_map_shows_no_protected_place(qtbot: Any, window: MainWindow, of_files: bool) -> None:
    if of_files:
        window.workspace.results.ask(entries())
    view: MapView = turn_to(qtbot, window, "map")
    qtbot.waitUntil(lambda: latitudes(view) == ["48.8566"])
    assert list(view.points.latitudes) == [48.8566]
    assert "Not asked for a place, as they are protected: 3." in view.places.notes.text()
    view.canvas.setFocus()
    view.bar.only.click()
    with closing(sqlite3.connect(window.workspace.session.folder / "catalog.sqlite")) as catalog:
        sql, values = window.workspace.results.wanted.select("id")
        found = [row[0] for row in window.workspace.session.reader().execute(sql, values)]
        free = catalog.execute("SELECT count(*) FROM artifacts WHERE kind = 'location'").fetchone()[0]
    assert free == 2
    assert found == ([] if of_files else ["1-2-94"]), "the area finds what it may"


def test_the_map_shows_a_place_for_a_reason(qtbot: Any, window: MainWindow) -> None:
    view: MapView = turn_to(qtbot, window, "map")
    qtbot.waitUntil(lambda: latitudes(view) == ["48.8566"])
    give_reason(qtbot, window, "1-2-93")
    qtbot.waitUntil(lambda: sorted(view.points.latitudes) == [48.8566, 51.4543])
    qtbot.mouseClick(view.bar.fit, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: latitudes(view) == ["48.8566", "51.4543"])
    assert "as they are protected: 2." in view.places.notes.text()


def in_links(view: LinksView) -> str:
    table = view.list
    cells = [
        str(table.index(row, column).data())
        for row in range(table.rowCount())
        for column in range(table.columnCount())
    ]
    tips = [str(table.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)) for row in range(table.rowCount())]
    drawn = [text for node in view.graph.nodes.values() for text in node._lines]
    return "\n".join((*cells, *tips, *drawn)).replace(" ", "")


def test_links_name_nobody_whom_protected_records_name(qtbot: Any, window: MainWindow) -> None:
    view: LinksView = turn_to(qtbot, window, "links")
    qtbot.waitUntil(lambda: view.list.total > 0)
    shown = in_links(view)
    assert KNOWN.replace(" ", "") in shown
    assert COUNSEL.replace(" ", "") not in shown
    assert "Quill" not in shown
    assert "Protected records, left out until the item dock is told why: 3" in view.note.text()
    give_reason(qtbot, window, "1-2-92")
    qtbot.waitUntil(lambda: "Quill" in in_links(view))
    assert COUNSEL.replace(" ", "") not in in_links(view)
    with Case.open(window.workspace.session.folder, write=True) as case:
        log(case.ledger, "1-2-91", ProtectionLifted(category="privileged", reason="waived"))
    window.workspace.marking.writer.refresh()
    qtbot.waitUntil(lambda: COUNSEL.replace(" ", "") in in_links(view))


def offered(qtbot: Any, box: FilterBox, text: str) -> list[str]:
    box.setFocus()
    box.clear()
    box._offered = None
    qtbot.keyClicks(box, text)
    qtbot.waitUntil(lambda: box._offered is not None and box.text() == text)
    qtbot.wait(150)  # the pause after the last key
    return [each.text for each in box._offered.items]


def test_the_filter_bar_offers_no_value_of_protected_records(qtbot: Any, window: MainWindow) -> None:
    box = window.workspace.filter.box
    assert offered(qtbot, box, "field.body:zeb") == []
    assert offered(qtbot, box, "field.latitude:5") == []
    assert offered(qtbot, box, "participant:adv") == []
    assert offered(qtbot, box, "field.latitude:4") == ["48.8566"]
    assert offered(qtbot, box, "kind:cont") == ["contact"], "what stands on the outside is offered"
    assert offered(qtbot, box, "locator:row") != []
    give_reason(qtbot, window, "1-2-91")
    assert offered(qtbot, box, "field.body:zeb") == ["zebra"]
