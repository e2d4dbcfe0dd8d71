"""Until the marks of a case are known, nothing that a record says is shown: any of them may be protected."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gui_case import PNG, FakeReader, message, write
from PySide6.QtCore import QSettings, Qt
from shown_window import shown_window

from app.gui.main_window import MainWindow
from app.gui.marking.told import hidden, withheld
from app.gui.marking.writer import Writer
from app.gui.models.wanted import artifacts
from app.gui.welfare import OPEN, welfare
from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_record import Protection, Tag

READING = "The marks of the case are being read…"


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """The thread that reads the ledger waits for it."""
    gate, look = threading.Event(), Writer._look

    def wait(self: Writer) -> None:
        gate.wait(60)
        look(self)

    monkeypatch.setattr(Writer, "_look", wait)
    yield gate
    gate.set()


@pytest.fixture
def window(qtbot: Any, case_folder: Path, held: threading.Event) -> Iterator[MainWindow]:
    with Case.open(case_folder, write=True) as case:
        write(case, [message(90, 2, "to counsel"), message(91, 2, "to a friend")])
        log(case.ledger, "1-2-90", Protection(category="privileged"))
        log(case.ledger, "1-3", Tag(tag="category 1"))
    with shown_window(qtbot, case_folder, FakeReader(PNG * 200)) as shown:
        yield shown
        held.set()


def said(window: MainWindow) -> dict[str, str]:
    """What the table says of each artifact, by its id."""
    model = window.workspace.artifacts.model
    titles = [column.title for column in model.columns]
    says, name = titles.index("What it says"), titles.index("ID")
    return {model.index(row, name).data(): model.index(row, says).data() for row in range(model.rowCount())}


def turn_to(qtbot: Any, window: MainWindow, name: str) -> Any:
    tabs, view = window.workspace.tabs, window.workspace.middle.views[name]
    bar = tabs.tabBar()
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(tabs.indexOf(view)).center())
    return view


def test_the_table_says_nothing_of_what_may_be_protected(
    qtbot: Any, window: MainWindow, held: threading.Event
) -> None:
    work = window.workspace
    work.results.ask(artifacts())
    qtbot.waitUntil(lambda: "1-2-91" in said(window))
    assert set(said(window).values()) == {READING}
    held.set()
    qtbot.waitUntil(lambda: work.marking.book.settled)
    found = said(window)
    assert found["1-2-91"] == "to a friend"
    assert found["1-2-90"].startswith("Protected: privileged.")
    assert sum(text == "to counsel" for text in found.values()) == 0


def test_a_search_finds_nothing_and_is_asked_anew(
    qtbot: Any, window: MainWindow, held: threading.Event
) -> None:
    work = window.workspace
    work.results.ask(artifacts())
    qtbot.waitUntil(lambda: "1-2-91" in said(window))
    work.filter.box.setText("to")
    work.filter.apply()
    qtbot.waitUntil(lambda: work.artifacts.model.rowCount() == 0)
    held.set()
    qtbot.waitUntil(lambda: list(said(window)) == ["1-2-91"])


@pytest.mark.parametrize("name", ["map", "links", "conversations"])
def test_tabs_wait_for_the_marks(qtbot: Any, window: MainWindow, held: threading.Event, name: str) -> None:
    window.workspace.results.ask(artifacts())
    view = turn_to(qtbot, window, name)
    words = view.message if name == "map" else view.note
    assert words.text() == READING
    assert hidden() is not None
    held.set()
    qtbot.waitUntil(lambda: READING not in words.text() and words.text() != "Reading…")


def test_no_picture_is_drawn_until_it_is_known_what_was_categorised(
    qtbot: Any, window: MainWindow, held: threading.Event
) -> None:
    welfare().mode = OPEN
    try:
        assert welfare().veiled("1-3")
        assert welfare().out_of_sight("1-4")
        held.set()
        qtbot.waitUntil(lambda: not welfare().waiting)
        assert welfare().veiled("1-3")
        assert not welfare().veiled("1-4")
        assert not withheld("1-2-91")
    finally:
        QSettings().remove("welfare/mode")


def test_values_are_grouped_when_the_marks_are_known(
    qtbot: Any, window: MainWindow, held: threading.Event
) -> None:
    view, wanted = window.workspace.artifacts, artifacts("message")
    window.workspace.results.ask(wanted)
    qtbot.waitUntil(lambda: any(column.field == "field.body" for column in view.model.columns))
    column = next(column for column in view.model.columns if column.field == "field.body")
    view.groups.group(column, wanted)
    assert (view.groups.state.text(), view.groups.list.topLevelItemCount()) == (READING, 0)
    held.set()
    qtbot.waitUntil(lambda: window.workspace.marking.book.settled)
    view.groups.group(column, wanted)
    qtbot.waitUntil(lambda: view.groups.list.topLevelItemCount() > 0)
    texts = {view.groups.list.topLevelItem(at).text(0) for at in range(view.groups.list.topLevelItemCount())}
    assert "to counsel" not in texts
    assert "to a friend" in texts
