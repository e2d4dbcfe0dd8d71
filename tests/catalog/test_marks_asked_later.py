"""The rows that marks count for are listed by the thread that asks, not by the one that puts the question."""

from __future__ import annotations

import json
import sqlite3
import threading

import pytest

from evidence.catalog.later import Later
from evidence.catalog.marks import bearing


def test_a_value_is_made_once_where_it_is_asked_with() -> None:
    made: list[threading.Thread] = []

    def make() -> str:
        made.append(threading.current_thread())
        return "[1, 2]"

    value, answers = Later(make), list[object]()
    assert not made

    def ask() -> None:
        with sqlite3.connect(":memory:") as connection:
            sql = "SELECT json_array_length(?), json_extract(?, '$[1]')"
            answers.append(connection.execute(sql, (value, value)).fetchone())
        connection.close()

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert answers == [(2, 2)]
    assert made == [thread]


@pytest.mark.parametrize("view", ["artifacts", "entries"])
def test_marks_are_not_listed_before_they_are_asked_with(view: str) -> None:
    records = ["1-7-2", "1-9"]
    sql, values = bearing(records, view)
    assert all(isinstance(value, Later) for value in values)
    assert sql.count("?") == len(values)
    assert not any("text" in vars(value) for value in values)
    assert json.loads(values[0].text) == [(1 << 40) + 7, (1 << 40) + 9]


def test_a_mark_on_a_whole_item_is_one_more_value() -> None:
    (one, *_), (other, *_) = bearing(["1-7"]), bearing(["1-7", "2"])
    assert "item.value" not in one
    assert "item.value" in other
