"""Projection, clusters, tracks, gazetteer and tiles of the map, without a window."""

from __future__ import annotations

import math
import sqlite3
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from app.gui.views.map.area import Area, degrees_text
from app.gui.views.map.gazetteer import gazetteer
from app.gui.views.map.loading import judged, seconds
from app.gui.views.map.marks import gather
from app.gui.views.map.mercator import (
    EQUATOR_M,
    MOST_LATITUDE,
    circle,
    distance,
    metres_per_pixel,
    to_degrees,
    to_world,
)
from app.gui.views.map.points import Points
from app.gui.views.map.tile_file import TileFile, TilesError
from app.gui.views.map.tracks import tracks
from app.gui.views.map.viewport import Viewport, band


def _points(places: list[tuple[float, float]], moments: list[float] | None = None) -> Points:
    points = Points()
    for index, (longitude, latitude) in enumerate(places):
        moment = moments[index] if moments else math.nan
        world = to_world(longitude, latitude)
        points.add(index + 1, index + 1, (longitude, latitude), world, moment, math.nan, 0)
    return points


def test_the_projection_gives_the_worked_example_of_iogp() -> None:
    # IOGP Guidance Note 7-2, Popular Visualisation Pseudo Mercator: 24°22'54.433"N 100°20'00.000"W.
    x, y = to_world(-100 - 20 / 60, 24 + 22 / 60 + 54.433 / 3600)
    assert (x - 0.5) * EQUATOR_M == pytest.approx(-11_169_055.58, abs=0.01)
    assert (0.5 - y) * EQUATOR_M == pytest.approx(2_800_000.00, abs=0.02)


def test_the_world_is_a_square_and_its_scale_is_the_published_one() -> None:
    assert to_world(0, 85.0511287798) == pytest.approx((0.5, 0), abs=1e-12)
    assert to_world(180, -90) == pytest.approx((1, 1), abs=1e-9)
    assert metres_per_pixel(0, 0) == pytest.approx(156_543.03, abs=0.01)
    assert metres_per_pixel(60, 10) == pytest.approx(156_543.03 / 1024 / 2, abs=0.001)


@given(st.floats(-180, 180), st.floats(-85, 85))
def test_degrees_come_back_from_the_square(longitude: float, latitude: float) -> None:
    east, north = to_degrees(*to_world(longitude, latitude))
    assert east == pytest.approx(longitude, abs=1e-9)
    assert north == pytest.approx(latitude, abs=1e-9)


def test_a_distance_is_the_one_along_the_great_circle() -> None:
    # One degree of a meridian of the sphere is its circumference by 360.
    assert distance((10, 50), (10, 51)) == pytest.approx(2 * math.pi * 6_371_008.8 / 360, rel=1e-9)
    # Heathrow to Kennedy: 5,540 km by published tables of airlines.
    assert distance((-0.4543, 51.4700), (-73.7781, 40.6413)) == pytest.approx(5_540_000, rel=0.003)


@given(st.floats(-180, 180), st.floats(-75, 75), st.floats(1, 200_000))
def test_each_corner_of_a_circle_is_as_far_as_stated(
    longitude: float, latitude: float, metres: float
) -> None:
    corners = circle(longitude, latitude, metres)
    assert len(corners) > 30
    for corner in corners:
        assert distance((longitude, latitude), to_degrees(*corner)) == pytest.approx(
            metres, rel=1e-4, abs=0.02
        )


def test_no_ring_is_drawn_around_a_pole() -> None:
    assert circle(0, 84.9, 50_000) == []
    assert circle(0, 0, 20_000_000) == []


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), max_size=120),
    st.integers(0, 19),
)
def test_every_point_is_in_exactly_one_mark(places: list[tuple[float, float]], zoom: int) -> None:
    marks = list(gather(_points(places), zoom))
    found = sorted(each for mark in marks for each in mark.members)
    assert found == list(range(len(places)))


@settings(max_examples=60)
@given(st.lists(st.tuples(st.floats(0, 0.001), st.floats(50, 50.001)), min_size=1, max_size=40))
def test_what_is_close_together_is_one_mark_far_away_in_the_middle_of_its_points(
    places: list[tuple[float, float]],
) -> None:
    points = _points(places)
    (mark,) = gather(points, 3)
    assert mark.x == pytest.approx(sum(points.xs) / len(points), abs=1e-9)
    assert mark.y == pytest.approx(sum(points.ys) / len(points), abs=1e-9)


def test_marks_of_a_part_of_the_world_hold_what_lies_in_it_also_over_the_date_line() -> None:
    points = _points([(179.9, 0), (-179.9, 0), (0, 0)])
    left, top = to_world(179, 1)
    right, bottom = to_world(181, -1)
    found = {each for mark in gather(points, 8, (left, top, right, bottom)) for each in mark.members}
    assert found == {0, 1}


def test_a_track_follows_the_times_and_ends_at_a_gap() -> None:
    points = _points([(0, 0), (3, 0), (1, 0), (2, 0), (9, 9)], [0, 1000, 10, 20, math.nan])
    runs = tracks(points, 600)
    assert [run.members for run in runs] == [[0, 2, 3]]
    (whole,) = tracks(points, 980)
    assert whole.members == [0, 2, 3, 1]


def test_points_of_two_sources_are_never_joined() -> None:
    points = _points([(0, 0), (1, 0), (2, 0), (3, 0)], [0, 1, 2, 3])
    points.of_source[1] = points.of_source[3] = 1
    assert sorted(run.members for run in tracks(points, 60)) == [[0, 2], [1, 3]]


def test_a_view_keeps_the_place_under_the_mouse_when_it_zooms() -> None:
    view = Viewport(0.3, 0.4, 5, 800, 600)
    before = view.at(100, 500)
    assert view.zoomed(7.5, 100, 500).at(100, 500) == pytest.approx(before, abs=1e-12)


def test_a_band_goes_the_shorter_way_around_the_world() -> None:
    west, east = band([to_world(178, 0)[0], to_world(-178, 0)[0]])
    assert (east - west) * 360 == pytest.approx(4)
    assert band([0.2, 0.3]) == (0.2, 0.3)


@pytest.mark.parametrize(
    ("stored", "why"),
    [
        (("51.5", "-0.1"), "drawn"),
        (("90", "180"), "drawn"),
        (("0", "7.5"), "drawn"),
        (("0.0", "-0.000"), "at_zero"),
        (("90.0001", "0"), "out_of_range"),
        (("1", "-181"), "out_of_range"),
        (("1e9", "1"), "out_of_range"),
        (("nan", "1"), "unreadable"),
        (("inf", "1"), "unreadable"),
        (("٣", "1"), "unreadable"),
        (("1,5", "1"), "unreadable"),
        ((None, "1"), "unreadable"),
    ],
)
def test_what_is_stored_is_judged(stored: tuple[str | None, str], why: str) -> None:
    assert judged(*stored)[0] == why


def test_a_moment_keeps_its_fraction_and_its_zone() -> None:
    assert seconds("1970-01-01T01:00:00.123456789+01:00") == pytest.approx(0.123456789)
    assert math.isnan(seconds("1970-01-01T01:00:00"))
    assert math.isnan(seconds(None))


def test_degrees_name_their_side() -> None:
    assert degrees_text(-0.5, "N", "S", 1) == "0.5° S"
    assert degrees_text(0, "E", "W", 0) == "0°"


def test_an_area_may_cross_the_date_line() -> None:
    area = Area(170, -20, -170, 0)
    assert area.holds(175, -10)
    assert area.holds(-175, -10)
    assert not area.holds(0, -10)


def test_the_gazetteer_knows_cities_where_they_are() -> None:
    assert len(gazetteer()) > 100_000
    london = gazetteer().named("lONDON", 3)[0]
    assert london.country == "GB"
    assert london.people > 8_000_000
    # Charing Cross, the mark from which distances to London are measured: 51.5073 N, 0.1276 W.
    assert distance((london.longitude, london.latitude), (-0.1276, 51.5073)) < 3_000
    left, top = to_world(178, -17)
    right, bottom = to_world(182, -19)
    names = [place.name for _, _, place in gazetteer().largest((left, top, right, bottom), 0, 50)]
    assert "Suva" in names


def _tile(colour: tuple[int, int, int]) -> bytes:
    target = BytesIO()
    Image.new("RGB", (256, 256), colour).save(target, "PNG")
    return target.getvalue()


def make_tiles(path: Path, form: str = "png", broken: bool = False) -> Path:
    """A file of one zoom: four tiles of four colours, made by SQLite and Pillow alone."""
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
        connection.execute(
            "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)"
        )
        stated = {"name": "Four \u202ecolours", "format": form, "attribution": "<b>Invented</b>"}
        connection.executemany("INSERT INTO metadata VALUES (?, ?)", stated.items())
        for column in (0, 1):
            for row in (0, 1):
                data = b"\x89PNG no picture" if broken else _tile((200 * column, 200 * row, 90))
                connection.execute("INSERT INTO tiles VALUES (1, ?, ?, ?)", (column, row, data))
    connection.close()
    return path


def test_tiles_are_read_from_the_north_and_nothing_is_written(tmp_path: Path) -> None:
    path = make_tiles(tmp_path / "map.mbtiles")
    before = path.read_bytes()
    found = TileFile(path)
    assert (found.least_zoom, found.most_zoom) == (1, 1)
    assert found.tile(1, 1, 0) == _tile((200, 200, 90))  # its row in the file is 1: rows count from the south
    assert found.tile(1, 1, 1) == _tile((200, 0, 90))
    assert found.tile(2, 0, 0) is None
    assert "\u202e" not in found.name
    found.close()
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["map.mbtiles"]


def test_files_that_are_not_used_say_why(tmp_path: Path) -> None:
    with pytest.raises(TilesError, match="no such file"):
        TileFile(tmp_path / "missing.mbtiles")
    garbage = tmp_path / "garbage.mbtiles"
    garbage.write_bytes(b"not a database" * 100)
    with pytest.raises(TilesError, match="cannot be read"):
        TileFile(garbage)
    with pytest.raises(TilesError, match="vector tiles"):
        TileFile(make_tiles(tmp_path / "vector.mbtiles", "pbf"))
    log = make_tiles(tmp_path / "busy.mbtiles")
    (tmp_path / "busy.mbtiles-wal").write_bytes(b"x")
    with pytest.raises(TilesError, match="not finished"):
        TileFile(log)


def test_a_view_that_never_ends_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "endless.mbtiles"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
        connection.execute(
            "CREATE VIEW tiles AS WITH RECURSIVE n(zoom_level) AS (SELECT 1 UNION ALL SELECT zoom_level + 1 FROM n)"
            " SELECT zoom_level, 0 AS tile_column, 0 AS tile_row, x'00' AS tile_data FROM n"
        )
    connection.close()
    monkeypatch.setattr("app.gui.views.map.tile_file._SECONDS", 0.2)
    with pytest.raises(TilesError, match="too long"):
        TileFile(path)


def test_the_square_ends_where_it_is_square() -> None:
    assert math.degrees(2 * math.atan(math.exp(math.pi)) - math.pi / 2) == pytest.approx(MOST_LATITUDE)
