"""Tables that are gone through in step, against SQL's join of them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from parser_harness import FolderContext

from parsers.support import rows
from parsers.support.side_by_side import Beside


@pytest.mark.parametrize("key", ["INTEGER PRIMARY KEY", "INTEGER"])
@pytest.mark.parametrize("turned", [False, True])
def test_each_row_is_found_beside_its_other(key: str, turned: bool, tmp_path: Path) -> None:
    """Also where the key is not the row id, and where it is asked for in another order."""
    path = tmp_path / "a.db"
    order = sorted([*range(1, 40, 2), *range(61, 80, 2)], reverse=turned)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"CREATE TABLE other (id {key}, value TEXT)")
        connection.executemany("INSERT INTO other VALUES (?, ?)", [(each, f"v{each}") for each in order])
        connection.execute("INSERT INTO other VALUES (NULL, 'none')")
        connection.commit()
        truth = dict(connection.execute("SELECT id, value FROM other WHERE id <= 61"))
    (tmp_path / "scratch").mkdir()
    tables = rows.opened(FolderContext(path, tmp_path / "scratch"))
    assert tables is not None
    asked = [*range(0, 40), None, "x", *range(61, 40, -1)]
    beside = Beside(tables, "other", "id", ("value",))
    found = {each: row.text("value") for each in asked if (row := beside.of(each)) is not None}
    assert found == {each: truth[each] for each in asked if each is not None and each in truth}


def test_a_table_that_is_not_there_has_no_rows(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE other (id)")
    (tmp_path / "scratch").mkdir()
    tables = rows.opened(FolderContext(path, tmp_path / "scratch"))
    assert tables is not None
    assert Beside(tables, "missing", "id", ()).of(1) is None
