"""The Map tab: points on outlines, chosen by mouse and keys, and the same in words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from gui_case import build_case, write
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QApplication
from test_gui_map_parts import make_tiles

from app.gui import theme
from app.gui.models.wanted import artifacts, entries, problems
from app.gui.results import Results
from app.gui.session import Session
from app.gui.views.map.base_map import ground
from app.gui.views.map.dress import dress
from app.gui.views.map.map_view import MapView
from app.gui.views.map.mercator import to_world
from app.gui.views.map.viewport import Viewport
from evidence.case import Case

HOSTILE = "cache/<img src=x>\u202egnp.db"


def place(number: int, latitude: Any, longitude: Any, time: str | None = None, **more: Any) -> Any:
    """An artifact with a place."""
    record = f"1-3-{number}"
    body = {
        "id": record,
        "kind": "location",
        "parser": "ios.location",
        "parser_version": "1.0",
        "evidence": 1,
        "volume": 1,
        "entry": "1-3",
        "entry_number": 3,
        "number": number,
        "path": HOSTILE,
        "sha256": "00" * 32,
        "locator": f"row loc:{number}",
        "state": "live",
        "time": time,
        "times": {"recorded": time},
        "times_raw": {},
        "fields": {"latitude": latitude, "longitude": longitude, **more},
    }
    return "artifact", record, body


PLACES = [
    place(1, "51.50000", "-0.12000", "2026-05-01T10:00:00+00:00", accuracy_m="65"),
    place(2, "51.52000", "-0.10000", "2026-05-01T10:10:00+00:00"),
    place(3, "51.54000", "-0.08000", "2026-05-01T10:20:00+00:00", accuracy_m="5"),
    place(4, "-18.14000", "178.44000", "2026-06-01T10:00:00+00:00"),
    place(5, "35.68000", "139.69000", None),
    place(6, "0.0", "0.0"),
    place(7, "95", "3"),
    place(8, "north", "3"),
    place(9, None, "3"),
]


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A case with five possible places and four others."""
    folder = build_case(tmp_path / "case", 12)
    with Case.open(folder, write=True) as case:
        write(case, PLACES)
    opened = Session.open(folder)
    yield opened
    opened.close()


@pytest.fixture
def view(qtbot: Any, session: Session) -> Iterator[MapView]:
    """The tab over all artifacts, at rest."""
    theme.wear(QApplication.instance(), "light")  # type: ignore[arg-type]
    results = Results(session)
    results.ask(artifacts())
    tab = MapView(results)
    qtbot.addWidget(tab)
    tab.resize(1200, 700)
    tab.show()
    qtbot.waitUntil(lambda: len(tab.points) == 5 and tab.canvas.scene is not None)
    yield tab
    tab.stop()


def _go(qtbot: Any, tab: MapView, longitude: float, latitude: float, zoom: float) -> None:
    """Looks somewhere and waits until everything is painted for that."""
    x, y = to_world(longitude, latitude)
    tab.canvas.look(replace(tab.canvas.view, x=x, y=y, zoom=zoom))
    canvas = tab.canvas
    qtbot.waitUntil(lambda: canvas.scene is not None and canvas.scene.asked.view == canvas.view)


def _pixel(tab: MapView, longitude: float, latitude: float) -> QPoint:
    x, y = to_world(longitude, latitude)
    across, down = tab.canvas.view.place(x, y)
    return QPoint(round(across), round(down))


def _rows(tab: MapView) -> list[str]:
    model = tab.places.model
    return [model.index(row, 2).data() for row in range(model.rowCount())]


def test_land_and_water_are_where_they_are_on_earth(qtbot: Any) -> None:
    theme.wear(QApplication.instance(), "light")  # type: ignore[arg-type]
    worn = dress()
    # Places far from any coast, border, name and line of the net: Wiltshire, Channel, Sahara, Pacific.
    known = [
        (7.0, -2.5, 51.3, worn.land),
        (7.0, -3.6, 49.7, worn.water),
        (13.0, -1.95, 51.35, worn.land),
        (3.0, 3.0, 23.0, worn.land),
        (3.0, -150.0, 20.0, worn.water),
        (5.0, 177.98, -17.83, worn.land),
        (5.0, 175.5, -20.9, worn.water),
    ]
    for zoom, longitude, latitude, expected in known:
        x, y = to_world(longitude, latitude)
        made = ground(Viewport(x, y, zoom, 240, 200).kept(), 1.0, QFont(), worn)
        across, down = made.view.place(x, y)
        found = {
            made.image.pixelColor(round(across) + right, round(down) + below).name()
            for right in (-2, 0, 2)
            for below in (-2, 0, 2)
        }
        assert expected.name() in found, (longitude, latitude, found)
        assert len(found) < 9


def test_all_possible_places_are_points_and_the_others_are_counted(view: MapView) -> None:
    points = view.points
    assert (points.unreadable, points.out_of_range, points.at_zero) == (2, 1, 1)
    said = view.places.notes.text()
    for number in (
        "not a number: 2",
        "beyond 180°: 1",
        "0, 0, which devices write where they know no place: 1",
    ):
        assert number in said
    assert "Points in view: 5 of 5" in view.places.count.text()


def test_the_others_can_be_listed_with_the_reason(qtbot: Any, view: MapView) -> None:
    view.places.list_which("left_out")
    qtbot.waitUntil(lambda: view.places.model.rowCount() == 4)
    model = view.places.model
    reasons = [model.index(row, 9).data() for row in range(4)]
    assert sorted(reason.startswith("no: ") for reason in reasons) == [True] * 4
    assert _rows(view) == ["0.0", "95", "north", ""]


def test_the_list_shows_what_is_stored_with_time_zone_and_source(
    qtbot: Any, view: MapView, qtmodeltester: Any
) -> None:
    _go(qtbot, view, -0.1, 51.52, 11)
    qtbot.waitUntil(lambda: _rows(view) == ["51.50000", "51.52000", "51.54000"])
    model = view.places.model
    first = [model.index(0, column).data() for column in range(model.columnCount())]
    assert first[0] == "2026-05-01 12:00:00 +02:00"
    assert first[3:6] == ["-0.12000", "65 m", "ios.location 1.0"]
    assert model.index(1, 4).data() == "not stated"
    assert "\u202e" not in first[7]
    qtmodeltester.check(model, force_py=True)


def test_a_point_is_painted_where_it_is_full_or_open(qtbot: Any, view: MapView) -> None:
    view.bar.tracks.setChecked(False)
    view.bar.circles.setChecked(False)
    _go(qtbot, view, -0.1, 51.52, 11)
    qtbot.waitUntil(lambda: not view.canvas.scene.asked.with_tracks)
    image = view.canvas.grab().toImage()
    mark = dress().mark.name()
    stated, unstated = _pixel(view, -0.08, 51.54), _pixel(view, -0.10, 51.52)
    assert image.pixelColor(stated).name() == mark
    middle, edge = image.pixelColor(unstated), image.pixelColor(unstated + QPoint(3, 0))
    assert middle.name() == dress().halo.name()
    assert edge.lightness() < middle.lightness() - 60


def test_a_circle_has_the_stated_radius_in_metres(qtbot: Any, view: MapView) -> None:
    view.bar.tracks.setChecked(False)
    _go(qtbot, view, -0.12, 51.5, 17)
    qtbot.waitUntil(lambda: bool(view.canvas.scene.rings))
    (ring,) = view.canvas.scene.rings
    # 65 m at 51.5° north: 40,075,017 m * cos(51.5°) / (256 * 2^17) = 0.7434 m a pixel.
    across = [view.canvas.view.place(x, y)[0] for x, y in ring]
    assert (max(across) - min(across)) / 2 == pytest.approx(65 / 0.7434, abs=0.6)


def test_tracks_are_drawn_and_end_at_the_stated_gap(qtbot: Any, view: MapView) -> None:
    _go(qtbot, view, -0.1, 51.52, 11)
    qtbot.waitUntil(lambda: bool(view.canvas.scene.lines))
    assert len(view.canvas.scene.lines) == 1
    between = _pixel(view, -0.095, 51.525)
    image = view.canvas.grab().toImage()
    near = {image.pixelColor(between + QPoint(x, y)).name() for x in range(-5, 6) for y in range(-5, 6)}
    assert dress().track.name() in near
    view.bar.gap.setCurrentIndex(0)  # 10 minutes: points ten minutes apart are still joined
    qtbot.waitUntil(lambda: view.canvas.scene.asked.gap == 600)
    assert view.canvas.scene.lines
    view.bar.tracks.setChecked(False)
    qtbot.waitUntil(lambda: not view.canvas.scene.lines)


def test_a_click_on_a_point_goes_to_its_record(qtbot: Any, view: MapView) -> None:
    _go(qtbot, view, -0.1, 51.52, 11)
    with qtbot.waitSignal(view.results.chosen) as chosen:
        qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=_pixel(view, -0.08, 51.54))
    assert chosen.args == [view.points.numbers[2]]
    assert view.selected() == [view.points.numbers[2]]
    qtbot.waitUntil(lambda: view.places.table.currentIndex().row() == 2)


def test_a_row_goes_to_the_point_and_enter_goes_nearer(qtbot: Any, view: MapView) -> None:
    qtbot.waitUntil(lambda: view.places.model.rowCount() == 5)
    table = view.places.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert (
        view.results.current
        == view.points.numbers[view.places.model.detail(table.currentIndex().row()).point]
    )
    before = view.canvas.view.zoom
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert view.canvas.view.zoom == pytest.approx(before + 2)


def test_a_choice_elsewhere_moves_the_map_there(qtbot: Any, view: MapView) -> None:
    _go(qtbot, view, -0.1, 51.52, 11)
    view.results.choose(view.points.numbers[4])
    assert view.canvas.view.area().holds(139.69, 35.68)


def test_a_rectangle_selects_what_is_in_it(qtbot: Any, view: MapView) -> None:
    _go(qtbot, view, -0.1, 51.52, 11)
    start, end = _pixel(view, -0.13, 51.53), _pixel(view, -0.09, 51.49)
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.mousePress(view.canvas, Qt.MouseButton.LeftButton, shift, start)
    qtbot.mouseMove(view.canvas, (start + end) / 2)
    qtbot.mouseMove(view.canvas, end)
    qtbot.mouseRelease(view.canvas, Qt.MouseButton.LeftButton, shift, end)
    wanted = [view.points.numbers[0], view.points.numbers[1]]
    qtbot.waitUntil(lambda: view.selected() == wanted)
    qtbot.waitUntil(lambda: _rows(view) == ["51.50000", "51.52000"])
    qtbot.keyClick(view.canvas, Qt.Key.Key_Escape)
    assert view.selected() == [] if view.results.current is None else [view.results.current]


def test_only_this_area_asks_for_what_sqlite_counts_and_everywhere_brings_all_back(
    qtbot: Any, view: MapView, session: Session
) -> None:
    _go(qtbot, view, -0.1, 51.52, 11)
    qtbot.mouseClick(view.bar.only, Qt.MouseButton.LeftButton)
    sql, values = view.results.wanted.select("count(*)")
    assert session.reader().execute(sql, values).fetchone()[0] == 3
    with sqlite3.connect(session.folder / "catalog.sqlite") as plain:
        (counted,) = plain.execute(
            "SELECT count(*) FROM artifact WHERE json_extract(body, '$.fields.latitude') LIKE '51.%'"
        ).fetchone()
    assert counted == 3
    qtbot.waitUntil(lambda: len(view.points) == 3)
    assert view.bar.anywhere.isVisible()
    qtbot.mouseClick(view.bar.anywhere, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(view.points) == 5)
    assert not view.bar.anywhere.isVisible()


def test_keys_move_and_zoom_the_map_and_select_what_is_in_view(qtbot: Any, view: MapView) -> None:
    canvas = view.canvas
    canvas.setFocus()
    _go(qtbot, view, -0.1, 51.52, 11)
    before = canvas.view
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.view.x > before.x
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.view.zoom < before.zoom
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    assert all(canvas.view.area().holds(*at) for at in ((-0.12, 51.5), (178.44, -18.14), (139.69, 35.68)))
    qtbot.waitUntil(lambda: len(canvas.scene.inside) == 5)
    qtbot.keyClick(canvas, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert view.selected() == list(view.points.numbers)


def test_a_cluster_says_its_number_and_a_double_click_opens_it(qtbot: Any, view: MapView) -> None:
    qtbot.keyClick(view.canvas, Qt.Key.Key_Home)
    _go(qtbot, view, 0, 45, 4)
    (mark,) = (mark for _, mark in view.canvas.scene.marks if len(mark.members) > 1)
    assert sorted(mark.members) == [0, 1, 2]
    assert "an aid for drawing only" in view.places.notes.text()
    at = QPointF(*view.canvas.view.place(mark.x, mark.y)).toPoint()
    qtbot.mouseDClick(view.canvas, Qt.MouseButton.LeftButton, pos=at)
    assert view.canvas.view.zoom > 8


def test_file_entries_show_the_places_read_from_them(qtbot: Any, view: MapView, session: Session) -> None:
    view.results.ask(entries())
    qtbot.waitUntil(lambda: len(view.points) == 5 and set(view.points.numbers) != set(view.points.artifacts))
    (number,) = session.reader().execute("SELECT seq FROM entries WHERE id = '1-3'").fetchone()
    assert set(view.points.numbers) == {number}


def test_while_places_are_looked_for_nothing_else_is_said(qtbot: Any, view: MapView) -> None:
    view.results.ask(entries())
    assert len(view.points) == 0
    assert view.places.count.text() == "Looking for places…"
    qtbot.waitUntil(lambda: "5 of 5" in view.places.count.text())


def test_what_an_ingest_adds_comes_in_and_the_view_and_selection_stay(
    qtbot: Any, view: MapView, session: Session
) -> None:
    _go(qtbot, view, -0.1, 51.52, 11)
    qtbot.keyClick(view.canvas, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    selected, seen = view.selected(), view.canvas.view
    with Case.open(session.folder, write=True) as case:
        write(case, [place(20, "10", "10")])
    view.results.grown.emit()
    qtbot.waitUntil(lambda: len(view.points) == 6)
    assert (view.selected(), view.canvas.view) == (selected, seen)


def test_problems_state_no_places(qtbot: Any, view: MapView) -> None:
    view.results.ask(problems())
    qtbot.waitUntil(lambda: view.message.text() == "Records of this kind state no places.")
    assert len(view.points) == 0


def test_tiles_of_a_local_file_are_drawn_named_and_kept(qtbot: Any, view: MapView, tmp_path: Path) -> None:
    path = make_tiles(tmp_path / "four.mbtiles")
    view.choice.use(path)
    qtbot.waitUntil(lambda: view.tiles.info is not None)
    _go(qtbot, view, 60, 30, 3)
    qtbot.waitUntil(
        lambda: all(view.tiles.image(key) is not None for key in view.tiles.seen(view.canvas.view))
    )
    at = _pixel(view, 70, 35)
    assert view.canvas.grab().toImage().pixelColor(at) == QColor(200, 200, 90)
    assert "<b>Invented</b>" in view.canvas.attribution
    assert QSettings().value("map/tiles") == str(path)
    view.choice.use(None)
    qtbot.waitUntil(lambda: view.tiles.info is None)
    assert view.canvas.grab().toImage().pixelColor(at) != QColor(200, 200, 90)


def test_a_broken_file_of_tiles_is_refused_in_words(qtbot: Any, view: MapView, tmp_path: Path) -> None:
    garbage = tmp_path / "garbage.mbtiles"
    garbage.write_bytes(b"no database at all" * 50)
    view.choice.use(garbage)
    qtbot.waitUntil(view.message.isVisible)
    assert "cannot be read" in view.message.text()
    view.choice.use(make_tiles(tmp_path / "broken.mbtiles", broken=True))
    _go(qtbot, view, 60, 30, 3)
    qtbot.waitUntil(lambda: view.tiles.unread > 0)


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_names_can_be_read_on_land_and_on_water(qtbot: Any, palette: str) -> None:
    theme.wear(QApplication.instance(), palette)  # type: ignore[arg-type]
    worn = dress()
    for text in (worn.text, worn.quiet_text):
        for floor in (worn.land, worn.water, worn.halo):
            assert _contrast(text, floor) >= 4.5, (text.name(), floor.name())
    assert _contrast(worn.on_mark, worn.mark) >= 4.5
    for shape in (worn.mark, worn.track, worn.ring):
        for floor in (worn.land, worn.water):
            assert _contrast(shape, floor) >= 3, (shape.name(), floor.name())


def _contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2 defines it."""

    def light(colour: QColor) -> float:
        parts = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (colour.redF(), colour.greenF(), colour.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_every_control_has_a_name(view: MapView) -> None:
    bar = view.bar
    for control in (
        bar.fit,
        bar.nearer,
        bar.further,
        bar.choose,
        bar.only,
        bar.gap,
        bar.tracks,
        bar.circles,
        bar.tiles,
    ):
        assert control.accessibleName() or control.text()  # type: ignore[attr-defined]
    for control in (view.canvas, view.places.table, view.places.which_box):
        assert control.accessibleName()
    assert "Points in view" in view.canvas.accessibleDescription()
