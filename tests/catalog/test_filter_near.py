"""``near:`` held against distances that are computed in another way."""

from __future__ import annotations

import json
import math
import sqlite3
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from evidence.catalog.filter import FilterError, condition, parse
from evidence.catalog.filter.near_sql import is_near, metres_between
from evidence.catalog.functions import register
from evidence.catalog.schema import INDEXES, create_statements

UTC = ZoneInfo("UTC")
LATITUDES = st.decimals(-90, 90, places=5).map(str)
LONGITUDES = st.decimals(-180, 180, places=5).map(str)
PLACES = st.tuples(
    st.one_of(LATITUDES, st.sampled_from(["90.00001", "n/a", "", "51,5", None, 51, True])),
    st.one_of(LONGITUDES, st.sampled_from(["-180.5", "1e1", None, -3])),
)


def by_vectors(north: float, east: float, other_north: float, other_east: float) -> float:
    """Metres between two places by the angle between their directions from the middle of the earth."""

    def direction(latitude: float, longitude: float) -> tuple[float, float, float]:
        up, turn = math.radians(latitude), math.radians(longitude)
        return math.cos(up) * math.cos(turn), math.cos(up) * math.sin(turn), math.sin(up)

    a, b = direction(north, east), direction(other_north, other_east)
    across = math.dist(a, b) / 2
    return 2 * 6_371_008.8 * math.atan2(across, math.sqrt(max(0.0, 1 - across * across)))


def number_of(value: object, most: float) -> float | None:
    """The degrees that a field states; None where it states none of a place."""
    if value is None or isinstance(value, bool) or "e" in str(value):
        return None
    try:
        found = float(str(value))
    except ValueError:
        return None
    return found if abs(found) <= most else None


@pytest.mark.parametrize(
    ("places", "kilometres"),
    [
        # London and Paris; Sydney and Auckland; over the date line (Suva and Apia); pole to pole.
        ((51.5074, -0.1278, 48.8566, 2.3522), 343.6),
        ((-33.8688, 151.2093, -36.8485, 174.7633), 2156),
        ((-18.1416, 178.4419, -13.8333, -171.7667), 1146),
        ((90.0, 0.0, -90.0, 77.0), 20015.1),
    ],
)
def test_distances_are_those_of_an_atlas(
    places: tuple[float, float, float, float], kilometres: float
) -> None:
    assert metres_between(*places) / 1000 == pytest.approx(kilometres, rel=0.006)


@settings(max_examples=150, deadline=None)
@given(st.lists(PLACES, max_size=12), LATITUDES, LONGITUDES, st.decimals("0.001", 20_100, places=3))
def test_what_is_found_is_what_lies_within(
    places: list[tuple[object, object]], north: str, east: str, kilometres: object
) -> None:
    reader = sqlite3.connect(":memory:")
    for statement in (*create_statements(), *INDEXES):
        reader.execute(statement)
    register(reader, None)  # type: ignore[arg-type]  # the text index is not asked
    truth, files = set(), set()
    for number, (latitude, longitude) in enumerate(places, 1):
        body = {"evidence": 1, "number": 1, "entry_number": number, "kind": "location"}
        body["fields"] = {"latitude": latitude, "longitude": longitude}
        reader.execute("INSERT INTO artifact(seq, body) VALUES (?, ?)", (number, json.dumps(body)))
        entry = {"evidence": 1, "number": number}
        reader.execute("INSERT INTO entry(seq, body) VALUES (?, ?)", (100 + number, json.dumps(entry)))
        up, across = number_of(latitude, 90), number_of(longitude, 180)
        if up is None or across is None:
            continue
        metres = by_vectors(float(north), float(east), up, across)
        assume(abs(metres - float(str(kilometres)) * 1000) > 0.01)  # on the line, rounding decides
        if metres <= float(str(kilometres)) * 1000:
            truth.add(number)
            files.add(100 + number)
    node = parse(f"near:{north},{east},{kilometres}")
    for view, wanted in (("artifacts", truth), ("entries", files)):
        sql, values = condition(node, view, UTC)
        found = {seq for (seq,) in reader.execute(f"SELECT seq FROM {view} WHERE {sql}", values)}
        assert found == wanted
        turned, values = condition(parse(f"not near:{north},{east},{kilometres}"), view, UTC)
        rest = {seq for (seq,) in reader.execute(f"SELECT seq FROM {view} WHERE {turned}", values)}
        everything = {seq for (seq,) in reader.execute(f"SELECT seq FROM {view}")}
        assert rest == everything - wanted


@pytest.mark.parametrize(
    "text",
    [
        *("near:51.5,-0.12", "near:91,0,5", "near:0,181,5", "near:51.5,-0.12,-5", "near:London,5", "near:*"),
        *("near=51.5,-0.12,5", "near!=51.5,-0.12,5", "near~51.5,-0.12,5", "near:٥١.5,0,5", "near > 5"),
        *("near:51.5,-0.12,5miles", "near:1,2,3,4"),
    ],
)
def test_what_is_no_circle_is_explained(text: str) -> None:
    with pytest.raises(FilterError) as told:
        condition(parse(text), "artifacts", UTC)
    assert text[told.value.start : told.value.end]


def test_problems_have_no_place() -> None:
    with pytest.raises(FilterError, match="Problems have no near"):
        condition(parse("near:51.5,-0.12,5"), "problems", UTC)


@given(st.text(), st.text())
def test_texts_that_are_no_numbers_are_near_nothing(latitude: str, longitude: str) -> None:
    assume(number_of(latitude, 90) is None or number_of(longitude, 180) is None)
    assert is_near(json.dumps([latitude, longitude]), "[0,0,20100000]") == 0


def test_a_record_that_was_altered_is_near_nothing() -> None:
    assert is_near("[9e999,", "[0,0,20100000]") == 0
