"""The Timeline tab: moments rightly placed, counted, grouped; gaps; zoom; what is left out is said."""

from __future__ import annotations

import random
import sqlite3
from array import array
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from gui_case import entry, write
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from app.gui import theme
from app.gui.models.events import Event, Events, Gap, Lane
from app.gui.models.events_query import read_events
from app.gui.models.moments import DAY, EARLIEST, LATEST, SECOND, microseconds, microseconds_sql
from app.gui.models.wanted import artifacts, entries, problems
from app.gui.results import Results
from app.gui.session import Session
from app.gui.views.timeline.lengths import gap_words, length_text
from app.gui.views.timeline.scale import SHORTEST, Scale
from app.gui.views.timeline.ticks import offsets, ticks
from app.gui.views.timeline.timeline_tab import TimelineTab
from evidence.case import Case

UNIX = datetime(1970, 1, 1, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
TEXTS = (
    "1970-01-01T00:00:00+00:00",
    "2026-03-01T10:00:00+02:00",
    "2026-03-01T10:00:00-09:30",
    "2026-03-01T10:00:00.5Z",
    "2026-03-01T10:00:00.999999999+00:00",
    "1969-12-31T23:59:59.000001+00:00",
    "0001-01-01T00:00:00+00:00",
    "9999-12-31T23:59:59.999999+00:00",
    "1601-01-01T00:00:00.123+05:45",
)
NO_TIMES = (
    "",
    "now",
    "2451545.5",
    "2026-03-01",
    "2026-03-01T10:00:00",
    "0000000000000000000+00:00",
    "x" * 25,
)


def us(text: str) -> int:
    """Microseconds by Python's own calendar, the fraction by its digits."""
    whole, _, tail = text.partition(".")
    digits = tail.rstrip("Z")[: len(tail.rstrip("Z").partition("+")[0])]
    zone = tail[len(digits) :] if tail else ""
    moment = datetime.fromisoformat((whole + zone).replace("Z", "+00:00"))
    return (moment - UNIX) // timedelta(seconds=1) * SECOND + int((digits + "000000")[:6])


@pytest.mark.parametrize("text", TEXTS)
def test_sql_and_python_place_a_moment_alike(text: str) -> None:
    sql = f"SELECT {microseconds_sql('t')} FROM (SELECT ? AS t)"
    assert sqlite3.connect(":memory:").execute(sql, (text,)).fetchone()[0] == us(text)
    assert microseconds(text) == us(text)


@pytest.mark.parametrize("text", [*NO_TIMES, None, 5])
def test_what_is_no_moment_with_an_offset_is_none(text: Any) -> None:
    sql = f"SELECT {microseconds_sql('t')} FROM (SELECT ? AS t)"
    assert sqlite3.connect(":memory:").execute(sql, (text,)).fetchone()[0] is None


def test_offsets_are_taken_into_account() -> None:
    assert microseconds("2026-03-01T12:00:00+02:00") == microseconds("2026-03-01T10:00:00+00:00")


def some_events(count: int = 3000, lanes: int = 3) -> Events:
    chance = random.Random(7)
    made = Events([Lane(f"lane {number}") for number in range(lanes)])
    for seq, moment in enumerate(sorted(chance.randrange(0, 90 * DAY) for _ in range(count))):
        lane = made.lanes[chance.randrange(lanes)]
        lane.moments.append(moment)
        lane.seqs.append(seq)
    return made


def test_counts_are_those_of_counting_one_by_one() -> None:
    events = some_events()
    edges = [number * 7_777_777_777 for number in range(200)]
    for number, lane in enumerate(events.lanes):
        plain = [sum(1 for each in lane.moments if a <= each < b) for a, b in pairwise(edges)]
        assert events.counts(number, edges) == plain
    inside = [each for lane in events.lanes for each in lane.moments if DAY <= each <= 3 * DAY]
    assert events.number_between(DAY, 3 * DAY) == len(inside)
    assert [each.moment for each in events.between(DAY, 3 * DAY)] == sorted(inside)


def test_neighbours_go_through_all_events_once() -> None:
    events = Events(
        [Lane("a", array("q", [5, 5, 9]), array("q", [1, 3, 4])), Lane("b", array("q", [5]), array("q", [2]))]
    )
    here, seen = Event(5, 1, 0), [1]
    while (following := events.neighbour(here.moment, here.seq, later=True)) is not None:
        here = following
        seen.append(here.seq)
    assert seen == [1, 2, 3, 4]
    back = events.neighbour(9, 4, later=False)
    assert back is not None
    assert back.moment == 5


def test_gaps_reach_from_event_to_event() -> None:
    events = Events(
        [Lane("a", array("q", [0, 100]), array("q", [1, 2])), Lane("b", array("q", [40]), array("q", [3]))]
    )
    assert events.gap_around(60) == Gap(40, 100)
    assert events.gap_around(-1) is None
    assert events.gap_around(101) is None


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(5, "5 s"), (65, "1 min 5 s"), (3660, "1 h 1 min"), (90_000, "1 d 1 h"), (86_400 * 1204, "1,204 d 0 h")],
)
def test_lengths_in_words(seconds: int, words: str) -> None:
    assert length_text(seconds * SECOND) == words
    assert gap_words(Gap(7, 7 + seconds * SECOND)) == f"no event for {words}"


def test_a_scale_keeps_the_moment_around_which_it_zooms() -> None:
    scale = Scale(0, 100 * DAY, 100, 900)
    around = scale.moment(300)
    for factor in (0.5, 0.01, 3.0):
        assert abs(scale.zoomed(factor, around).x(around) - 300) <= 1
    mirrored = scale.within(100, 900, True)
    assert mirrored.x(0) == 899
    assert mirrored.moment(mirrored.x(50 * DAY)) // DAY == 50


def test_a_scale_stays_within_the_calendar_and_above_a_second() -> None:
    scale = Scale(0, 100 * DAY)
    assert scale.zoomed(1e-12, 5 * DAY).length == SHORTEST
    widest = scale.zoomed(1e12, 0)
    assert (widest.start, widest.end) == (EARLIEST, LATEST)
    assert scale.moved(LATEST).end == LATEST
    assert ticks(EARLIEST, LATEST, BERLIN, 6)


def test_ticks_are_round_in_the_zone_and_across_summer_time() -> None:
    start, end = (us(f"2026-03-{day}T00:00:00+00:00") for day in ("28", "31"))
    days = ticks(start, end, BERLIN, 6)
    assert [tick.date for tick in days if not tick.clock or tick.clock == "00:00"] == [
        "2026-03-29",
        "2026-03-30",
        "2026-03-31",
    ]
    assert [tick.moment for tick in days if tick.clock in ("", "00:00")] == [
        us("2026-03-28T23:00:00+00:00"),
        us("2026-03-29T22:00:00+00:00"),
        us("2026-03-30T22:00:00+00:00"),
    ]
    assert offsets(start, end, BERLIN) == "+01:00 … +02:00"
    years = ticks(us("1999-05-01T00:00:00+00:00"), us("2027-01-01T00:00:00+00:00"), BERLIN, 8)
    assert [tick.date for tick in years] == ["2000", "2005", "2010", "2015", "2020", "2025"]
    fine = ticks(us("2026-03-28T10:00:00+00:00"), us("2026-03-28T10:00:04+00:00"), BERLIN, 6)
    assert [tick.clock for tick in fine] == [f"11:00:0{second}" for second in range(5)]


def event_of(number: int, times: dict[str, Any], **more: Any) -> tuple[str, str, dict[str, Any]]:
    """An artifact with these times."""
    record = f"1-2-{number}"
    body = {
        "id": record,
        "kind": "call",
        "parser": "android.calls",
        "parser_version": "1.0",
        "evidence": 1,
        "entry": "1-2",
        "entry_number": 2,
        "number": number,
        "path": "data/calls.db",
        "locator": f"row {number}",
        "state": "live",
        "time": next(iter(times.values()), None),
        "times": times,
        "times_raw": {},
        "fields": {"service": "telephony", "direction": "incoming", "number": f"<b>{number}</b>"},
    }
    return "artifact", record, body | more


EXTRA = (
    event_of(101, {"started": "2026-05-01T23:30:00+09:00"}),
    event_of(102, {"started": "2026-06-15T08:00:00.123456789+00:00", "ended": "2026-06-15T08:05:00Z"}),
    event_of(103, {}),
    event_of(104, {"started": None}),
    event_of(105, {"started": "2026-06-15T08:00:00"}),
)


@pytest.fixture
def session(case_folder: Path) -> Any:
    with Case.open(case_folder, write=True) as case:
        write(case, [*EXTRA, entry(3001, "no times.txt", times={"modified": None})])
    opened = Session.open(case_folder)
    yield opened
    opened.close()


@pytest.fixture
def tab(qtbot: Any, session: Session) -> Any:
    theme.wear(QApplication.instance(), "light")
    results = Results(session)
    results.ask(artifacts())
    view = TimelineTab(results)
    qtbot.addWidget(view)
    view.resize(1100, 520)
    view.show()
    qtbot.waitUntil(lambda: view.chart.events.count > 0)
    yield view
    view.stop()


def seq_of(session: Session, record: str) -> int:
    with sqlite3.connect(session.folder / "catalog.sqlite") as plain:
        return int(
            plain.execute(
                "SELECT seq FROM artifact WHERE json_extract(body,'$.id') = ?", (record,)
            ).fetchone()[0]
        )


def test_all_times_of_all_records_in_lanes(tab: TimelineTab, session: Session) -> None:
    events = tab.chart.events
    assert [lane.title for lane in events.lanes] == ["1 · phone.dd"]
    assert events.count == 40 + 3
    assert (events.timeless, events.unreadable, events.cut) == (2, 1, False)
    assert list(events.lanes[0].moments) == sorted(events.lanes[0].moments)
    assert us("2026-05-01T14:30:00+00:00") in events.lanes[0].moments
    words = tab.bar.note.text()
    assert "43 times" in words
    assert "2 records without a time are not on the line" in words
    assert "1 time cannot be placed" in words
    assert "memory" not in words  # what the program needs says nothing of the evidence


def test_lanes_are_chosen_and_remembered(qtbot: Any, tab: TimelineTab, session: Session) -> None:
    for key, titles in (
        ("kind", ["call", "message"]),
        ("parser", ["android.calls", "android.sms"]),
        ("time", ["ended", "sent", "started"]),
    ):
        tab.bar.lanes.setCurrentIndex(tab.bar.lanes.findData(key))
        qtbot.waitUntil(lambda titles=titles: [lane.title for lane in tab.chart.events.lanes] == titles)
        assert tab.chart.events.count == 43
    again = TimelineTab(Results(session))
    qtbot.addWidget(again)
    assert again.bar.lanes_by == "time"
    again.stop()


def test_files_have_a_lane_for_each_kind_of_time(session: Session) -> None:
    events = read_events(session.reader(), entries(), "time")
    assert [lane.title for lane in events.lanes] == ["modified"]
    with sqlite3.connect(session.folder / "catalog.sqlite") as plain:
        known = plain.execute(
            "SELECT count(*) FROM entry WHERE json_extract(body,'$.times.modified') IS NOT NULL"
        )
        assert events.count == known.fetchone()[0]
    assert events.timeless == 1


def test_problems_have_no_times(qtbot: Any, tab: TimelineTab) -> None:
    tab.results.ask(problems())
    qtbot.waitUntil(lambda: "Problems have no times" in tab.bar.note.text())
    assert tab.chart.events.count == 0
    assert tab.listed.rowCount() == 0


def test_the_result_set_narrows_the_line(qtbot: Any, tab: TimelineTab) -> None:
    tab.results.narrow(("kind = ?", ("call",)))
    qtbot.waitUntil(lambda: tab.chart.events.count == 3)


def test_the_table_lists_what_is_on_the_screen(qtbot: Any, tab: TimelineTab) -> None:
    qtbot.waitUntil(lambda: tab.listed.rowCount() == 43)
    scale = tab.chart.scale
    tab.chart._turn(scale.from_to(us("2026-06-15T07:59:00+00:00"), us("2026-06-15T08:06:00+00:00")))
    qtbot.waitUntil(lambda: tab.listed.rowCount() == 2)
    qtbot.waitUntil(lambda: tab.listed.index(0, 0).data() != "…")
    rows = [[tab.listed.index(row, column).data() for column in range(4)] for row in range(2)]
    assert rows == [
        ["2026-06-15 10:00:00.123456789 +02:00", "started", "call: <b>102</b>", "1 · phone.dd"],
        ["2026-06-15 10:05:00 +02:00", "ended", "call: <b>102</b>", "1 · phone.dd"],
    ]
    assert tab.count.text() == "2 events on the screen"
    assert "2026-06-15 09:59:00 … 2026-06-15 10:06:00 Europe/Berlin" in tab.chart.accessibleDescription()


def test_the_table_says_what_it_leaves_out(
    qtbot: Any, tab: TimelineTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.gui.models.events_table.MOST", 10)
    tab._list()
    assert tab.listed.rowCount() == 10
    assert tab.count.text() == "First 10 of 43 events on the screen"


def test_too_many_moments_are_cut_and_that_is_said(
    qtbot: Any, tab: TimelineTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.gui.models.events_query.MOST", 12)
    tab.reload()
    qtbot.waitUntil(lambda: tab.chart.events.count == 12)
    assert "are shown: narrow the result set" in tab.bar.note.text()


def test_the_model_keeps_to_qts_rules(qtmodeltester: Any, qtbot: Any, tab: TimelineTab) -> None:
    qtbot.waitUntil(lambda: tab.listed.rowCount() > 0)
    qtmodeltester.check(tab.listed)


def test_a_click_goes_to_the_event(qtbot: Any, tab: TimelineTab, session: Session) -> None:
    wanted = us("2026-05-01T14:30:00+00:00")
    place = QPoint(
        tab.chart.scale.x(wanted),
        tab.chart._axis_height() + tab.chart.strip_height() + tab.chart.lane_height() // 2,
    )
    around = tab.chart.scale.length // 1000
    tab.chart._turn(tab.chart.scale.from_to(wanted - around, wanted + around))
    place.setX(tab.chart.scale.x(wanted))
    qtbot.mouseClick(tab.chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert tab.results.current == seq_of(session, "1-2-101")
    assert tab.selected() == [tab.results.current]


def test_another_tabs_choice_is_marked_and_moved_to(qtbot: Any, tab: TimelineTab, session: Session) -> None:
    tab.chart._turn(tab.chart.scale.from_to(0, DAY))
    number = seq_of(session, "1-2-102")
    tab.results.choose(number)
    qtbot.waitUntil(lambda: len(tab.chart.current) == 2)
    assert {each.seq for each in tab.chart.current} == {number}
    assert tab.chart.scale.start < us("2026-06-15T08:00:00+00:00") < tab.chart.scale.end


def test_a_row_of_the_table_chooses(qtbot: Any, tab: TimelineTab) -> None:
    qtbot.waitUntil(lambda: tab.listed.rowCount() == 43)
    tab.table.setFocus()
    tab.table.selectRow(3)
    qtbot.keyClick(tab.table, Qt.Key.Key_Down)
    event = tab.listed.event_at(4)
    assert event is not None
    assert tab.results.current == event.seq
    qtbot.keyClick(tab.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(tab.selected()) == 2


def test_keys_zoom_move_and_step(qtbot: Any, tab: TimelineTab) -> None:
    chart = tab.chart
    chart.setFocus()
    whole = chart.scale
    qtbot.keyClick(chart, Qt.Key.Key_Plus)
    assert chart.scale.length < whole.length
    before = chart.scale
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.scale.start > before.start
    assert chart.scale.length == before.length
    qtbot.keyClick(chart, Qt.Key.Key_F)
    assert chart.scale == whole
    span = chart.events.span()
    assert span is not None
    for _ in range(20):
        qtbot.keyClick(chart, Qt.Key.Key_Plus)
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.scale.start < span[1] < chart.scale.end
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    qtbot.keyClick(chart, Qt.Key.Key_Period)
    qtbot.keyClick(chart, Qt.Key.Key_Period)
    second = chart.current[0]
    assert second.moment == list(chart.events.between(*span))[1].moment
    qtbot.keyClick(chart, Qt.Key.Key_Comma)
    assert chart.current[0].moment == span[0]
    assert tab.results.current == chart.current[0].seq


def test_wheel_and_drag(qtbot: Any, tab: TimelineTab) -> None:
    chart = tab.chart
    place = QPoint(chart.scale.left + chart.scale.width // 3, 200)
    around = chart.scale.moment(place.x())
    turn = QWheelEvent(
        QPointF(place),
        QPointF(chart.viewport().mapToGlobal(place)),
        QPoint(),
        QPoint(0, 360),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    length = chart.scale.length
    QApplication.sendEvent(chart.viewport(), turn)
    assert chart.scale.length < length / 3
    assert abs(chart.scale.x(around) - place.x()) <= 1
    before = chart.scale.start
    qtbot.mousePress(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseMove(chart.viewport(), place + QPoint(60, 0))
    qtbot.mouseMove(chart.viewport(), place + QPoint(120, 0))
    qtbot.mouseRelease(chart.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(120, 0))
    assert chart.scale.start < before
    assert tab.results.current is None


def colours_in(image: Any, x: int, top: int, bottom: int) -> set[str]:
    return {image.pixelColor(x, y).name() for y in range(top, bottom)}


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_bars_gaps_and_the_mark_are_painted_at_their_moments(
    qtbot: Any, tab: TimelineTab, session: Session, palette: str
) -> None:
    theme.wear(QApplication.instance(), palette)
    chart = tab.chart
    chart.lane = -1
    top = chart._axis_height()
    image = chart.viewport().grab().toImage()
    first = chart.events.lanes[0].moments[0]
    bar = chart.scale.left + (chart.scale.x(first) - chart.scale.left) // 4 * 4 + 1
    assert theme.colour("accent").name() in colours_in(
        image, bar, top + tab.chart.strip_height(), top + tab.chart.strip_height() + tab.chart.lane_height()
    )
    assert theme.colour("muted").name() in colours_in(image, bar, top, top + tab.chart.strip_height())
    empty = chart.scale.x(us("2026-05-20T00:00:00+00:00"))
    assert theme.colour("accent").name() not in colours_in(
        image, empty, top + tab.chart.strip_height(), top + tab.chart.strip_height() + tab.chart.lane_height()
    )
    hatch = {
        name
        for x in range(empty - 90, empty - 70)
        for name in colours_in(image, x, top + 4, top + tab.chart.strip_height() - 5)
    }
    assert theme.colour("border").name() in hatch
    number = seq_of(session, "1-2-101")
    tab.results.choose(number)
    qtbot.waitUntil(lambda: len(chart.current) == 1)
    image = chart.viewport().grab().toImage()
    x = chart.scale.x(chart.current[0].moment)
    assert theme.colour("warning").name() in colours_in(image, x, top, image.height())
    assert theme.colour("warning").name() not in colours_in(image, x + 30, top, image.height())


def test_few_events_are_painted_one_by_one(qtbot: Any, tab: TimelineTab) -> None:
    chart = tab.chart
    chart.lane = -1
    chart._turn(chart.scale.from_to(us("2026-06-15T07:58:00+00:00"), us("2026-06-15T08:08:00+00:00")))
    image = chart.viewport().grab().toImage()
    middle = chart._lane_place(0).center().y()
    for text in ("2026-06-15T08:00:00+00:00", "2026-06-15T08:05:00+00:00"):
        assert image.pixelColor(chart.scale.x(us(text)), middle) == theme.colour("accent")
    assert image.pixelColor(chart.scale.x(us("2026-06-15T07:59:00+00:00")), middle) == theme.colour("base")


def test_right_to_left_mirrors_names_and_time(qtbot: Any, tab: TimelineTab) -> None:
    tab.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chart = tab.chart
    chart.lane = -1
    assert chart.scale.mirrored
    assert chart._gutter().left() == chart.scale.right
    first, last = chart.events.span() or (0, 0)
    assert chart.scale.x(first) > chart.scale.x(last)
    image = chart.viewport().grab().toImage()
    top = chart._axis_height() + tab.chart.strip_height()
    bar = chart.scale.right - 1 - (chart.scale.right - 1 - chart.scale.x(first)) // 4 * 4 - 1
    assert theme.colour("accent").name() in colours_in(image, bar, top, top + tab.chart.lane_height())
    before = chart.scale
    chart.zoom(True)
    chart.setFocus()
    before = chart.scale
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.scale.start < before.start


def test_the_zone_is_written_on_the_axis(
    qtbot: Any, tab: TimelineTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    from app.gui.views.timeline import chart_painter

    plain = chart_painter.ChartPainter._text
    monkeypatch.setattr(
        chart_painter.ChartPainter,
        "_text",
        lambda self, where, text, role: (written.append(text), plain(self, where, text, role)),
    )
    tab.chart.viewport().grab()
    assert written[:2] == ["Europe/Berlin", "+02:00"]


def test_it_grows_with_the_catalog_and_keeps_the_stretch(
    qtbot: Any, tab: TimelineTab, session: Session
) -> None:
    tab.chart.zoom(True)
    scale = tab.chart.scale
    with Case.open(session.folder, write=True) as case:
        write(case, [event_of(200, {"started": "2026-08-01T00:00:00+00:00"})])
    tab.results.grown.emit()
    qtbot.waitUntil(lambda: tab.chart.events.count == 44)
    assert tab.chart.scale == scale


def test_another_zone_of_display_is_worn_at_once(qtbot: Any, tab: TimelineTab, session: Session) -> None:
    session.zone = ZoneInfo("Asia/Tokyo")
    tab.results.changed.emit()
    scale = tab.chart.scale
    tab.chart._turn(scale.from_to(us("2026-06-15T07:59:00+00:00"), us("2026-06-15T08:06:00+00:00")))
    qtbot.waitUntil(
        lambda: str(tab.listed.index(0, 0).data()).startswith("2026-06-15 17:00:00.123456789 +09:00")
    )
    assert tab.chart.zone.key == "Asia/Tokyo"
    assert "Asia/Tokyo" in tab.chart.accessibleDescription()


def test_a_time_of_the_list_is_whole_to_the_nanosecond_and_its_zone(qtbot: Any, tab: TimelineTab) -> None:
    scale = tab.chart.scale
    tab.chart._turn(scale.from_to(us("2026-06-15T07:59:00+00:00"), us("2026-06-15T08:06:00+00:00")))
    qtbot.waitUntil(lambda: ".123456789 +" in str(tab.listed.index(0, 0).data()))
    index, option = tab.listed.index(0, 0), QStyleOptionViewItem()
    tab.table.initViewItemOption(option)
    wanted = tab.table.itemDelegate().sizeHint(option, index).width()  # Qt's own measure of the cell
    assert wanted <= tab.table.columnWidth(0)
