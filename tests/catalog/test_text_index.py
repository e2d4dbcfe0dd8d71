"""The index of words: free text finds the same with it, without it and with whatever is in its file."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.catalog import text_index
from evidence.catalog.catalog import Catalog, CatalogError
from evidence.catalog.filter import condition, parse
from evidence.catalog.text_index import NAME, TextIndex
from evidence.catalog.text_index_build import build
from evidence.catalog.words import words

UTC = ZoneInfo("UTC")
TEXTS = [
    "Meet me at the café", "MEET at noon", "metal gates", "gate_7.jpg", "私は東京に行く", "京都と東", "สวัสดีครับ", "नमस्ते दुनिया",
    "مَرْحَبًا بالعالم", "Straße", "STRASSE 12", "ﬁnal", "pass\u200bword", "😀 ok", "x-ray", "ǅ", "İstanbul", "서울에서", "e\u0301te", "Kelvin \u212a5", "",
]  # fmt: skip
QUERIES = [
    "meet", "MEET", '"meet at"', '"at meet"', "cafe", "café", "gate", "gate*", "7", "jpg", "東京", "東", "京都", "สวัสดี", "नमस्ते",
    "مرحبا", "strasse", "straße", "final", "fin*", "password", "😀", "x", "ray", "ǆ", "istanbul", "서울", "été", "k5", "K5", "nothing", "s*",
    "not meet", "meet or gate", "~afé", '"?!"', "*ate", "g?te",
]  # fmt: skip


def body(number: int, text: str) -> str:
    record = {"entry": "1-1", "entry_number": 1, "evidence": 1, "fields": {"body": text}, "id": f"1-1-{number}",
              "kind": "message", "number": number, "path": "p"}  # fmt: skip
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def add(catalog: Catalog, first: int, texts: list[str]) -> None:
    catalog.insert({"artifact": [(number, body(number, text)) for number, text in enumerate(texts, first)]})


def found(catalog: Catalog, query: str) -> list[int]:
    sql, values = condition(parse(query), "artifacts", UTC)
    with closing(catalog.reader()) as connection:
        return [
            row[0]
            for row in connection.execute(f"SELECT seq FROM artifacts WHERE {sql} ORDER BY seq", values)
        ]


def reach(catalog: Catalog) -> int:
    return TextIndex(catalog.path).reach("artifact")


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    catalog = Catalog.create(tmp_path / "catalog.sqlite")
    add(catalog, 1, TEXTS)
    return catalog


def test_free_text_finds_the_same_with_and_without_the_index(catalog: Catalog) -> None:
    without = {query: found(catalog, query) for query in QUERIES}
    assert without["gate"] == [4] and without["gate*"] == [3, 4] and without["東京"] == [5]
    assert without["strasse"] == without["straße"] == [10, 11] and without["password"] == [13]
    assert without["नमस्ते"] == [8] and without["مرحبا"] == [9]
    assert build(catalog.path, catalog.path.parent) == len(TEXTS)
    assert reach(catalog) == len(TEXTS)
    assert {query: found(catalog, query) for query in QUERIES} == without


def test_the_index_says_where_to_look(catalog: Catalog) -> None:
    build(catalog.path, catalog.path.parent)
    answer = json.loads(TextIndex(catalog.path).candidates("artifact", '"gate"'))
    assert answer == {"reach": len(TEXTS), "rows": [4]}
    sql, values = condition(parse("gate"), "artifacts", UTC)
    with closing(catalog.reader()) as connection:
        looked = [
            row[3]
            for row in connection.execute(f"EXPLAIN QUERY PLAN SELECT seq FROM artifacts WHERE {sql}", values)
        ]
    assert looked[0] == "SEARCH artifact USING INTEGER PRIMARY KEY (rowid=?)"


def test_rows_newer_than_the_index_are_found_and_added(catalog: Catalog) -> None:
    build(catalog.path, catalog.path.parent)
    add(catalog, 100, ["the last gate", "nothing here"])
    assert reach(catalog) == len(TEXTS)
    assert found(catalog, "gate") == [4, 100]
    assert build(catalog.path, catalog.path.parent) == 2
    assert reach(catalog) == 101 and found(catalog, "gate") == [4, 100]
    assert build(catalog.path, catalog.path.parent) == 0


def test_one_reader_follows_an_index_that_grows(catalog: Catalog) -> None:
    sql, values = condition(parse("gate"), "artifacts", UTC)
    with closing(catalog.reader()) as connection:

        def ask() -> list[int]:
            return [
                row[0]
                for row in connection.execute(f"SELECT seq FROM artifacts WHERE {sql} ORDER BY seq", values)
            ]

        assert ask() == [4]
        build(catalog.path, catalog.path.parent)
        assert ask() == [4]
        add(catalog, 100, ["gate"])
        assert ask() == [4, 100]
        build(catalog.path, catalog.path.parent)
        assert ask() == [4, 100]
        (catalog.path.parent / NAME).unlink()
        assert ask() == [4, 100]


def test_an_index_of_another_case_is_not_believed(catalog: Catalog, tmp_path: Path) -> None:
    other = (
        Catalog.create(tmp_path / "other" / "catalog.sqlite")
        if (tmp_path / "other").mkdir() is None
        else None
    )
    assert other is not None
    add(other, 1, list(reversed(TEXTS)))
    build(other.path, other.path.parent)
    other.close()
    before = {query: found(catalog, query) for query in QUERIES}
    shutil.copy(other.path.parent / NAME, catalog.path.parent / NAME)
    assert reach(catalog) == -1
    assert {query: found(catalog, query) for query in QUERIES} == before
    assert build(catalog.path, catalog.path.parent) == len(TEXTS)
    assert reach(catalog) == len(TEXTS)


def test_rows_that_were_taken_back_do_not_stay_in_it(catalog: Catalog) -> None:
    build(catalog.path, catalog.path.parent)
    catalog.discard_from(20)
    add(catalog, 20, ["gate one", "gate two"])
    assert reach(catalog) == -1
    assert found(catalog, "gate") == [4, 20, 21]
    assert build(catalog.path, catalog.path.parent) == len(TEXTS)
    assert found(catalog, "gate") == [4, 20, 21]


def test_no_row_is_indexed_that_the_ledger_does_not_state_yet(catalog: Catalog) -> None:
    ledger = catalog.path.parent / "ledger.sqlite"
    with closing(sqlite3.connect(ledger)) as connection, connection:
        connection.execute("CREATE TABLE entry(seq INTEGER PRIMARY KEY)")
        connection.executemany("INSERT INTO entry VALUES (?)", ((seq,) for seq in range(11)))
    assert build(catalog.path, catalog.path.parent) == 10
    assert reach(catalog) == 10 and found(catalog, "strasse") == [10, 11]


def test_an_index_that_names_wrong_rows_adds_none(catalog: Catalog) -> None:
    build(catalog.path, catalog.path.parent)
    with closing(sqlite3.connect(catalog.path.parent / NAME)) as connection, connection:
        connection.execute("INSERT INTO artifact_words(rowid, words) VALUES (1, ' gate '), (999, ' gate ')")
    assert json.loads(TextIndex(catalog.path).candidates("artifact", '"gate"'))["rows"] == [1, 4, 999]
    assert found(catalog, "gate") == [4]


@pytest.mark.parametrize("damage", ["zeros", "short", "text", "empty", "format", "no table", "folder"])
def test_a_damaged_index_changes_nothing_and_is_made_anew(catalog: Catalog, damage: str) -> None:
    build(catalog.path, catalog.path.parent)
    path = catalog.path.parent / NAME
    data = path.read_bytes()
    if damage == "zeros":
        path.write_bytes(data[:4096] + bytes(len(data) - 4096))
    elif damage == "short":
        path.write_bytes(data[: len(data) // 2])
    elif damage in ("text", "empty"):
        path.write_bytes(b"no database at all " * 300 if damage == "text" else b"")
    elif damage == "folder":
        path.unlink()
        path.mkdir()
    else:
        statement = "UPDATE about SET value = 'other'" if damage == "format" else "DROP TABLE artifact_words"
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute(statement)
    assert found(catalog, "gate") == [4]
    assert found(catalog, "meet") == [1, 2]
    if damage == "folder":  # nobody's index to remove
        with pytest.raises(CatalogError):
            build(catalog.path, catalog.path.parent)
        return
    assert build(catalog.path, catalog.path.parent) == len(TEXTS)
    assert reach(catalog) == len(TEXTS)
    assert build(catalog.path, catalog.path.parent) == 0


def test_a_folder_that_cannot_be_written_is_said_and_searched_without(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = catalog.path.parent / "not there"
    with pytest.raises(CatalogError, match="search"):
        build(catalog.path, nowhere)
    assert found(catalog, "gate") == [4]


@pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="needs a folder that this user cannot write"
)
def test_a_read_only_folder(catalog: Catalog) -> None:
    catalog.close()
    folder = catalog.path.parent
    folder.chmod(0o555)
    try:
        with pytest.raises(CatalogError):
            build(catalog.path, folder)
    finally:
        folder.chmod(0o755)


def test_building_tells_how_far_it_is_and_stops_when_asked(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evidence.catalog.text_index_build._BATCH", 5)
    monkeypatch.setattr("evidence.catalog.text_index_build._TOGETHER", 5)
    told: list[tuple[int, int]] = []
    assert (
        build(catalog.path, catalog.path.parent, lambda *each: told.append(each), lambda: len(told) > 2) == 10
    )
    assert told == [(0, 21), (5, 21), (10, 21)]
    assert reach(catalog) == 10 and found(catalog, "strasse") == [10, 11]
    assert build(catalog.path, catalog.path.parent) == 11
    assert reach(catalog) == 21


def test_words_that_too_many_rows_hold_are_looked_for_in_all(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(catalog.path, catalog.path.parent)
    monkeypatch.setattr(text_index, "MOST", 1)
    assert json.loads(TextIndex(catalog.path).candidates("artifact", '"meet"')) == {"reach": -1, "rows": []}
    assert found(catalog, "meet") == [1, 2]


@settings(max_examples=40, deadline=None)
@given(
    texts=st.lists(st.text(st.characters(exclude_categories=("Cs",)), max_size=20) | st.sampled_from(TEXTS), min_size=1, max_size=8),
    query=st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=4) | st.sampled_from(TEXTS[:-1]),
    end=st.sampled_from(["", "*"]),
)  # fmt: skip
def test_any_words_are_found_the_same_either_way(
    texts: list[str], query: str, end: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    catalog = Catalog.create(tmp_path_factory.mktemp("words") / "catalog.sqlite")
    add(catalog, 1, [*texts, query])
    term = '"' + "".join(f"\\u{{{ord(each):x}}}" for each in query) + end + '"'
    try:
        without = found(catalog, term)
    except ValueError:  # only blanks: told, not searched
        return
    finally:
        build(catalog.path, catalog.path.parent)
    if words(query).strip():  # what has no letter is looked for as it stands, its star too
        assert len(texts) + 1 in without
    assert found(catalog, term) == without
    catalog.close()
