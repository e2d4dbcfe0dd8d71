"""The Conversations tab, by clicks and keys, and the painted bubbles by their pixels."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from gui_case import PNG, FakeReader
from PySide6.QtCore import QDate, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel
from talk_case import ARABIC, LINH, MANY, MARA, MINE, THAI, build_talk_case

from app.gui import theme
from app.gui.models.people_query import everything
from app.gui.models.wanted import artifacts, entries
from app.gui.results import Results
from app.gui.session import Session
from app.gui.views.conversations.bubble_view import BubbleView
from app.gui.views.conversations.conversations_view import ConversationsView


@pytest.fixture(scope="module")
def talk_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_talk_case(tmp_path_factory.mktemp("talk") / "case")


@pytest.fixture
def session(talk_folder: Path) -> Iterator[Session]:
    opened = Session.open(talk_folder)
    yield opened
    opened.close()


@pytest.fixture
def results(session: Session) -> Results:
    return everything_of(session)


def everything_of(session: Session) -> Results:
    made = Results(session)
    made.ask(everything(), "all")
    return made


@contextmanager
def shown(qtbot: Any, results: Results) -> Iterator[ConversationsView]:
    made = ConversationsView(results, lambda: FakeReader(PNG))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    with qtbot.waitSignal(made.pane.opened):
        made.show()
    yield made
    made.stop()


@pytest.fixture
def view(qtbot: Any, results: Results) -> Iterator[ConversationsView]:
    theme.wear(QApplication.instance(), "light")  # type: ignore[arg-type]
    with shown(qtbot, results) as made:
        yield made


def catalog(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / "catalog.sqlite")


def row_with(view: ConversationsView, text: str) -> int:
    cells = [view.list.index(row, 0).data() for row in range(view.list.rowCount())]
    (found,) = [row for row, cell in enumerate(cells) if text in cell]
    return found


def click_row(qtbot: Any, view: ConversationsView, text: str) -> None:
    index = view.list.index(row_with(view, text), 0)
    view.table.scrollTo(index)
    if view.table.currentIndex().row() == index.row():
        return
    with qtbot.waitSignal(view.pane.opened):
        qtbot.mouseClick(
            view.table.viewport(), Qt.MouseButton.LeftButton, pos=view.table.visualRect(index).center()
        )


def texts(view: ConversationsView) -> list[str]:
    model = view.pane.model
    return [model.index(row).data() for row in range(model.rowCount())]


def test_models_keep_qts_rules(view: ConversationsView, qtmodeltester: Any) -> None:
    qtmodeltester.check(view.list)
    qtmodeltester.check(view.pane.model)


def test_every_message_and_call_is_in_the_list(view: ConversationsView, talk_folder: Path) -> None:
    model = view.list
    counted = [
        sum(int(model.index(row, column).data().replace(",", "")) for row in range(model.rowCount()))
        for column in (2, 3)
    ]
    with catalog(talk_folder) as truth:
        wanted = [
            truth.execute(
                "SELECT count(*) FROM artifact WHERE json_extract(body, '$.kind') = ?", (kind,)
            ).fetchone()[0]
            for kind in ("message", "call")
        ]
    assert counted == wanted
    assert f"messages and calls: {sum(wanted):,}" in view.note.text()
    assert "other records in the result set: 1" in view.note.text()


def test_a_conversation_holds_what_joins_and_says_what_it_must(qtbot: Any, view: ConversationsView) -> None:
    click_row(qtbot, view, "Mara")
    assert view.list.index(row_with(view, "Mara"), 0).data().count(MARA) == 1
    found = texts(view)
    assert len(found) == 8
    assert "[1-5000-1] 2026-03-01 11:00:00 +01:00" in found[0], "the zone of the case, with its offset"
    assert "Own side of item 1" in found[1]
    assert ARABIC in found[1]
    assert THAI in found[2]
    assert "Deleted in its store" in found[3]
    assert "<b>bold</b>" in found[3]
    assert "<U+202E>evil" in found[3]
    assert "more characters: see the item" in found[4]
    assert "gate4.jpg · image/jpeg · 12.3 kB" in found[5]
    assert "In the zone as stored: 2026-03-20T16:06:00+07:00" in found[5]
    assert "In the zone as stored" not in found[0]
    assert "Call · missed · 07700 900101 · 0 s · not answered" in found[6]
    assert "no time is stated" in found[7]
    assert all("as stored: 1772550000 (unix_s)" in found[row] for row in (0, 1, 2, 3, 4))


def test_days_silences_and_missing_row_ids_are_said(qtbot: Any, view: ConversationsView) -> None:
    click_row(qtbot, view, "Mara")
    model = view.pane.model
    days = [model.day(row) for row in range(model.rowCount())]
    # 22:30 and 23:30 in UTC are two days in Berlin.
    assert days[:4] == [
        "2026-03-01 · Europe/Berlin",
        "",
        "2026-03-02 · Europe/Berlin",
        "2026-03-20 · Europe/Berlin",
    ]
    assert days[4:] == ["", "", "", "No time is stated"]
    assert model.breaks(3) == (
        "Nothing in this result set for 18 days",
        "Row ids 4–6 of table sms are not in the database",
    )
    assert [model.breaks(row) for row in (0, 1, 2, 4, 5, 6, 7)] == [()] * 7
    assert not any("delet" in text.lower() for row in range(8) for text in model.breaks(row))


def test_both_ends_of_one_conversation_stand_on_their_own_sides(qtbot: Any, view: ConversationsView) -> None:
    click_row(qtbot, view, LINH)
    model = view.pane.model
    sides = [(model.bubble(row).id, model.bubble(row).side) for row in range(model.rowCount())]
    assert sides == [("1-5000-11", "own"), ("2-5000-12", "own")]
    assert MINE in view.list.index(row_with(view, LINH), 0).data()


def test_jump_to_a_day(qtbot: Any, view: ConversationsView) -> None:
    click_row(qtbot, view, "Mara")
    view.pane.day.setDate(QDate(2026, 3, 5))
    qtbot.mouseClick(view.pane.to_day, Qt.MouseButton.LeftButton)
    assert view.pane.bubbles.currentIndex().row() == 3
    assert view.pane.note.text() == "Nothing on 2026-03-05; the next is on 2026-03-20."
    view.pane.day.setDate(QDate(2026, 3, 2))
    qtbot.mouseClick(view.pane.to_day, Qt.MouseButton.LeftButton)
    assert view.pane.bubbles.currentIndex().row() == 2
    view.pane.day.setDate(QDate(2027, 1, 1))
    qtbot.mouseClick(view.pane.to_day, Qt.MouseButton.LeftButton)
    assert view.pane.note.text() == "Nothing on this day or after it."


def test_search_goes_from_place_to_place(qtbot: Any, view: ConversationsView) -> None:
    click_row(qtbot, view, "Mara")
    pane = view.pane
    qtbot.keyClicks(pane.search, "door")
    qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.hits.text() == "1 of 2")
    assert pane.bubbles.currentIndex().row() == 0
    qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    assert (pane.bubbles.currentIndex().row(), pane.hits.text()) == (4, "2 of 2")
    qtbot.mouseClick(pane.before, Qt.MouseButton.LeftButton)
    assert (pane.bubbles.currentIndex().row(), pane.hits.text()) == (0, "1 of 2")
    pane.search.setText("not there at all")
    qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.hits.text() == "Not found")


def test_thousands_scroll_to_both_ends_and_are_found(qtbot: Any, view: ConversationsView) -> None:
    click_row(qtbot, view, "kim")
    bubbles = view.pane.bubbles
    bubbles.setFocus()
    assert view.pane.model.rowCount() == MANY
    qtbot.keyClick(bubbles, Qt.Key.Key_End)
    last, rect = bubbles.seen()[-1]
    assert last == MANY - 1
    assert abs(rect.bottom() - bubbles.viewport().height()) <= 2, "the last message ends where the view does"
    assert bubbles.verticalScrollBar().value() == bubbles.verticalScrollBar().maximum()
    qtbot.keyClick(bubbles, Qt.Key.Key_Home)
    assert bubbles.seen()[0][0] == 0
    assert bubbles.seen()[0][1].top() == 0
    for expected in range(1, 30):
        qtbot.keyClick(bubbles, Qt.Key.Key_Down)
        assert bubbles.currentIndex().row() == expected
        here = bubbles.visualRect(bubbles.currentIndex())
        assert here.top() >= -1
        assert here.bottom() <= bubbles.viewport().height() + 1
    rows = [row for row, _ in bubbles.seen()]
    assert rows == list(range(rows[0], rows[0] + len(rows)))
    qtbot.keyClicks(view.pane.search, "NEEDLE")
    qtbot.keyClick(view.pane.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.pane.hits.text().endswith("of 2"))
    assert "needle" in view.pane.model.index(bubbles.currentIndex().row()).data()


def test_a_message_higher_than_the_view_is_read_before_the_next(qtbot: Any, view: ConversationsView) -> None:
    click_row(qtbot, view, "Mara")
    bubbles = view.pane.bubbles
    bubbles.setFocus()
    bubbles.show_row(4, top=True)
    high = bubbles.visualRect(bubbles.currentIndex())
    assert high.height() > bubbles.viewport().height()
    qtbot.keyClick(bubbles, Qt.Key.Key_Down)
    assert bubbles.currentIndex().row() == 4
    assert bubbles.visualRect(bubbles.currentIndex()).top() < high.top()
    for _ in range(6):
        qtbot.keyClick(bubbles, Qt.Key.Key_Down)
        if bubbles.currentIndex().row() == 5:
            break
    assert bubbles.currentIndex().row() == 5


def test_ticks_by_key_and_mouse_and_the_result_set_of_them(
    qtbot: Any, view: ConversationsView, results: Results
) -> None:
    click_row(qtbot, view, "Mara")
    bubbles, model = view.pane.bubbles, view.pane.model
    bubbles.setFocus()
    qtbot.keyClick(bubbles, Qt.Key.Key_Home)
    qtbot.keyClick(bubbles, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected() == [model.number_at(0), model.number_at(1)]
    qtbot.keyClick(bubbles, Qt.Key.Key_Space)
    assert list(model.ticked) == [model.number_at(0), model.number_at(1)]
    shape, rect = bubbles.shape(0), dict(bubbles.seen())[0]
    assert shape is not None
    qtbot.mouseClick(
        bubbles.viewport(),
        Qt.MouseButton.LeftButton,
        pos=shape.tick_rect(rect, bubbles.layoutDirection()).center(),
    )
    assert list(model.ticked) == [model.number_at(1)]
    wanted = view.selected()
    click_row(qtbot, view, "kim")
    assert view.selected() == wanted, "what is ticked stays so in another conversation"
    assert view.pane.ticks.text() == "Ticked: 1"
    with qtbot.waitSignal(results.changed):
        qtbot.mouseClick(view.pane.in_table, Qt.MouseButton.LeftButton)
    sql, values = results.wanted.select("seq")
    assert [row[0] for row in results.session.reader().execute(sql, values)] == wanted
    qtbot.mouseClick(view.pane.untick, Qt.MouseButton.LeftButton)
    assert view.pane.ticks.text() == "Ticked: 0"


def test_copied_text_has_ids(qtbot: Any, view: ConversationsView) -> None:
    click_row(qtbot, view, "Mara")
    view.pane.bubbles.setFocus()
    qtbot.keyClick(view.pane.bubbles, Qt.Key.Key_Home)
    qtbot.keyClick(view.pane.bubbles, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = QGuiApplication.clipboard().text()
    assert text.startswith("[1-5000-1] 2026-03-01 11:00:00 +01:00")
    assert "First, at the door" in text
    assert "row sms:1" in text


def test_the_examiner_is_followed_both_ways(qtbot: Any, view: ConversationsView, results: Results) -> None:
    click_row(qtbot, view, "Mara")
    model = view.pane.model
    rect = dict(view.pane.bubbles.seen())[1]
    qtbot.mouseClick(view.pane.bubbles.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert results.current == model.number_at(1)
    (needle,) = (
        results.session.reader()
        .execute(
            "SELECT seq FROM artifacts WHERE json_extract(body, '$.fields.body') = 'message 2900 needle'"
        )
        .fetchone()
    )
    with qtbot.waitSignal(view.pane.opened):
        results.choose(needle)
    assert model.number_at(view.pane.bubbles.currentIndex().row()) == needle
    assert "kim" in view.pane.title.text()


def test_a_narrower_result_set_keeps_participants(
    qtbot: Any, view: ConversationsView, results: Results
) -> None:
    with qtbot.waitSignal(view.pane.opened):
        results.ask(artifacts("message").having("instr(body, ?)", "First, at the door"))
    qtbot.waitUntil(lambda: view.list.rowCount() == 1)
    assert "Mara" in view.list.index(0, 0).data()
    assert view.list.index(0, 2).data() == "1"


def test_find_in_the_list_and_order(qtbot: Any, view: ConversationsView) -> None:
    everything_shown = view.list.rowCount()
    qtbot.keyClicks(view.filter, "mara")
    assert view.list.rowCount() == 1
    assert view.note.text().startswith(f"1 of {everything_shown} conversations")
    view.filter.clear()
    view.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert view.list.index(0, 2).data() == f"{MANY:,}"


def test_files_give_no_conversation_but_a_way_to_all(
    qtbot: Any, view: ConversationsView, results: Results
) -> None:
    results.ask(entries())
    assert view.empty.isVisible()
    with qtbot.waitSignal(view.pane.opened):
        qtbot.mouseClick(view.empty.button, Qt.MouseButton.LeftButton)
    assert view.list.rowCount() > 40


def test_nothing_of_evidence_is_markup(qtbot: Any, view: ConversationsView) -> None:
    click_row(qtbot, view, "Mara")
    assert "<i>Holt</i>" in view.pane.title.text()
    for label in view.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert "Holt" not in label.toolTip()
    for row in range(view.list.rowCount()):
        for role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.DecorationRole):
            assert view.list.index(row, 0).data(role) is None


def colours_in(image: QImage, rect: QRect) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(rect.left(), rect.right() + 1)
        for y in range(rect.top(), rect.bottom() + 1)
    }


def bubble_rect(view: BubbleView, row: int) -> QRect:
    shape = view.shape(row)
    assert shape is not None
    return shape.rect(dict(view.seen())[row], view.layoutDirection())


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("palette", ["light", "dark"])
def test_bubbles_are_painted_on_their_sides(
    qtbot: Any, view: ConversationsView, palette: str, direction: Qt.LayoutDirection
) -> None:
    theme.wear(QApplication.instance(), palette)  # type: ignore[arg-type]
    view.setLayoutDirection(direction)
    click_row(qtbot, view, "Mara")
    bubbles = view.pane.bubbles
    bubbles.show_row(0, top=True)
    bubbles.clearSelection()
    image = bubbles.viewport().grab().toImage()
    worn, middle = theme.current(), bubbles.viewport().width() // 2
    other, own = bubble_rect(bubbles, 0), bubble_rect(bubbles, 1)
    assert (other.center().x() < middle) == (direction == Qt.LayoutDirection.LeftToRight)
    assert (own.center().x() > middle) == (direction == Qt.LayoutDirection.LeftToRight)
    for rect, ground in ((other, worn.alternate), (own, worn.hover)):
        inside = QPoint(rect.left() + 4, rect.center().y())
        assert QColor(image.pixel(inside)).name() == ground
        for outside in (rect.left() - 3, rect.right() + 3):
            assert QColor(image.pixel(outside, rect.center().y())).name() == worn.base
        # Ink in the bubble, and none of it beyond its padding on either side.
        assert len(colours_in(image, rect.adjusted(9, 9, -9, -9))) > 5
        for strip in (
            QRect(rect.left() + 3, rect.top() + 12, 4, rect.height() - 24),
            QRect(rect.right() - 6, rect.top() + 12, 4, rect.height() - 24),
        ):
            assert colours_in(image, strip) == {ground}, "text runs over the edge of its bubble"


def test_what_is_selected_ticked_or_found_is_seen(qtbot: Any, view: ConversationsView) -> None:
    click_row(qtbot, view, "Mara")
    bubbles = view.pane.bubbles
    bubbles.show_row(0, top=True)
    rect = bubble_rect(bubbles, 0)
    accent, ink = theme.current().accent, theme.current().highlight
    edge = QRect(rect.left(), rect.center().y(), 2, 1)
    assert accent in colours_in(bubbles.viewport().grab().toImage(), edge)
    bubbles.clearSelection()
    plain = bubbles.viewport().grab().toImage()
    assert accent not in colours_in(plain, edge)
    shape = bubbles.shape(0)
    assert shape is not None
    box = shape.tick_rect(dict(bubbles.seen())[0], bubbles.layoutDirection())
    assert accent not in colours_in(plain, box)
    view.pane.model.tick([0], True)
    assert accent in colours_in(bubbles.viewport().grab().toImage(), box)
    view.pane.model.tick([0], False)
    inner = rect.adjusted(10, 10, -10, -10)

    def share(image: QImage) -> int:
        return sum(
            QColor(image.pixel(x, y)).name() == ink
            for x in range(inner.left(), inner.right())
            for y in range(inner.top(), inner.bottom())
        )

    before = share(plain)
    bubbles.mark("door")
    assert share(bubbles.viewport().grab().toImage()) > before + 100


def reds(view: ConversationsView, place: QRect) -> int:
    """Dots in the colour of the attached picture, of which the veil keeps none."""
    image = view.pane.bubbles.viewport().grab().toImage()
    dots = (
        QColor(image.pixel(x, y))
        for x in range(place.left(), place.right(), 2)
        for y in range(place.top(), place.bottom(), 2)
    )
    return sum(dot.red() > 150 and dot.green() < 80 and dot.blue() < 80 for dot in dots)


def test_attached_pictures_are_veiled_until_the_key_is_held(qtbot: Any, view: ConversationsView) -> None:
    click_row(qtbot, view, "Mara")
    bubbles = view.pane.bubbles
    bubbles.setFocus()
    bubbles.show_row(5, top=True)
    shape = bubbles.shape(5)
    assert shape is not None
    (place,) = shape.tiles(dict(bubbles.seen())[5], bubbles.layoutDirection())
    (medium,) = view.pane.model.media(5)
    assert medium.entry == "1-5004"

    def look() -> tuple[Any, bool]:
        return view.pane.looks.of(medium, 160, place)

    bubbles.viewport().grab()
    qtbot.waitUntil(lambda: not isinstance(look()[0], str))
    assert look()[1], "not veiled"
    assert reds(view, place) == 0
    qtbot.keyPress(bubbles, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: reds(view, place) > 100)
    qtbot.keyRelease(bubbles, Qt.Key.Key_P)
    assert look()[1]
    assert reds(view, place) == 0
    for row in (0, 1, 2, 3, 4, 6, 7):
        assert view.pane.model.media(row) == ()


@pytest.fixture
def own_copy(talk_folder: Path, tmp_path: Path, qtbot: Any) -> Iterator[ConversationsView]:
    """The tab over a copy of the case, which a test may damage."""
    session = Session.open(Path(shutil.copytree(talk_folder, tmp_path / "case")))
    with shown(qtbot, everything_of(session)) as view:
        yield view
    session.close()


def open_again(qtbot: Any, view: ConversationsView) -> None:
    with qtbot.waitSignal(view.pane.opened):
        view.reload()


def test_a_catalog_that_cannot_be_read_is_said_in_the_place_of_each_record(
    qtbot: Any, own_copy: ConversationsView
) -> None:
    view = own_copy
    click_row(qtbot, view, "Mara")
    whole = texts(view)
    open_again(qtbot, view)
    folder = view.results.session.folder
    with closing(sqlite3.connect(folder / "catalog.sqlite", isolation_level=None)) as catalog:
        catalog.execute("ALTER TABLE artifact RENAME TO gone")
        view.pane.model._pages.clear()  # as if it had not been seen yet
        view.pane.bubbles._forget()
        said = texts(view)
        assert len(said) == len(whole)
        numbers = [view.pane.model.number_at(row) for row in range(len(said))]
        for text, number, before in zip(said, numbers, whole, strict=True):
            assert f"[ledger entry {number}]" in text
            assert "It could not be read from the catalog: no such table" in text
            assert before.split("] ")[1].split("\n")[0] in text, "its time is known all the same"
        bubbles = view.pane.bubbles
        assert all(bubbles.shape(row).gone and bubbles.height_of(row) > 60 for row in range(len(said)))
        qtbot.keyClick(bubbles, Qt.Key.Key_End)
        view.pane.copy()
        assert "could not be read" in QGuiApplication.clipboard().text()
        catalog.execute("ALTER TABLE gone RENAME TO artifact")
    open_again(qtbot, view)
    assert texts(view) == whole


def test_a_record_that_is_gone_or_altered_is_said_and_the_others_are_shown(
    qtbot: Any, own_copy: ConversationsView
) -> None:
    view = own_copy
    click_row(qtbot, view, "Mara")
    whole = texts(view)
    open_again(qtbot, view)
    numbers = [view.pane.model.number_at(row) for row in range(len(whole))]
    with closing(sqlite3.connect(view.results.session.folder / "catalog.sqlite")) as catalog, catalog:
        for (name,) in catalog.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            catalog.execute(f'DROP TRIGGER "{name}"')
        catalog.execute("DELETE FROM artifact WHERE seq = ?", (numbers[0],))
        catalog.execute("UPDATE artifact SET body = '{\"id\": 1}' WHERE seq = ?", (numbers[1],))
        catalog.execute("UPDATE artifact SET body = '[1]' WHERE seq = ?", (numbers[2],))
        catalog.execute("UPDATE artifact SET body = '{}' WHERE seq = ?", (numbers[3],))
    view.pane.model._pages.clear()
    said = texts(view)
    assert "it has no such record any more" in said[0]
    assert all("its text there is damaged" in said[row] for row in (1, 2, 3))
    assert said[4:] == whole[4:]
