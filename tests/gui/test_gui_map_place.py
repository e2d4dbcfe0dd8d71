"""The box above the map that goes to a place by its name or its coordinates."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from gui_case import build_case
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.gui.results import Results
from app.gui.session import Session
from app.gui.views.map.gazetteer import gazetteer
from app.gui.views.map.map_view import MapView
from app.gui.views.map.mercator import to_world


@pytest.fixture
def view(tmp_path: Path, qtbot: Any) -> Iterator[MapView]:
    """The Map of a small case, shown."""
    session = Session.open(build_case(tmp_path / "case", 3))
    made = MapView(Results(session))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.stop()
    session.close()


def is_at(view: MapView, latitude: float, longitude: float) -> bool:
    """Whether the map's middle is within a tenth of a degree of a place."""
    x, y = to_world(longitude, latitude)
    return abs(view.canvas.view.x - x) < 0.1 / 360 and abs(view.canvas.view.y - y) < 0.1 / 360


@pytest.mark.parametrize(
    ("typed", "latitude", "longitude"),
    [
        ("reykja", 64.135, -21.895),  # Reykjavík: letter case and accents count for nothing
        ("são tomé", 0.3365, 6.7273),
        ("NAIROBI", -1.2833, 36.8167),
        ("48.8584, 2.2945", 48.8584, 2.2945),
        ("-33.9 18.4", -33.9, 18.4),
    ],
)
def test_enter_goes_to_what_was_typed(
    view: MapView, qtbot: Any, typed: str, latitude: float, longitude: float
) -> None:
    box, far = view.bar.place, view.canvas.view.zoom
    box.setFocus()
    QApplication.clipboard().setText(typed)  # QTest types ASCII alone
    qtbot.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_at(view, latitude, longitude), timeout=10_000)
    assert view.canvas.view.zoom > far + 3
    assert not view.message.isVisible()


def test_a_place_is_chosen_among_those_that_are_offered(view: MapView, qtbot: Any) -> None:
    box = view.bar.place
    view.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClicks(box, "san jose")
    qtbot.waitUntil(box.offered.isVisible, timeout=10_000)
    said = [box.offered.model().index(row, 0).data() for row in range(box.offered.model().rowCount())]
    assert len(said) == 12
    assert all(one.startswith(("San Jos", "San José")) for one in said)
    costa_rica = next(row for row, place in enumerate(box.found) if place.country == "CR")
    for _ in range(costa_rica + 1):
        qtbot.keyClick(box.offered, Qt.Key.Key_Down)
    qtbot.keyClick(box.offered, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: is_at(view, 9.9333, -84.0833))
    assert not box.offered.isVisible()


def test_what_is_in_no_gazetteer_is_said(view: MapView, qtbot: Any) -> None:
    box, before = view.bar.place, view.canvas.view
    qtbot.keyClicks(box, "qqzz<b>")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    qtbot.waitUntil(view.message.isVisible, timeout=10_000)
    assert "qqzz<b>" in view.message.text()
    assert view.message.textFormat() == Qt.TextFormat.PlainText
    assert (view.canvas.view.x, view.canvas.view.zoom) == (before.x, before.zoom)
    qtbot.keyClicks(box, "a")
    assert not view.message.isVisible()


def plain(text: str) -> str:
    """A name without letter case and accents."""
    parts = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


@cache
def plain_names() -> list[str]:
    """All names of the gazetteer in its order."""
    return [plain(gazetteer()[index].name) for index in range(len(gazetteer()))]


@settings(max_examples=8, deadline=None)
@given(st.data())
def test_names_are_found_as_a_plain_reading_finds_them(data: st.DataObject) -> None:
    places = gazetteer()
    name = places[data.draw(st.integers(0, len(places) - 1))].name
    prefix = name[: data.draw(st.integers(1, len(name)))]
    wanted = plain(prefix)
    alike = [index for index, one in enumerate(plain_names()) if wanted and one.startswith(wanted)]
    alike.sort(key=lambda index: plain_names()[index] != wanted)
    assert places.named(prefix, 5) == [places[index] for index in alike[:5]]
