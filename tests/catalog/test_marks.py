"""Tags, notes, categories and reviews as the filter language finds them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from evidence.catalog import marks
from evidence.catalog.catalog import Catalog
from evidence.catalog.filter import condition, known_values, parse, quoted, uses_marks
from evidence.custody.actor import Actor
from evidence.custody.acts import log
from evidence.custody.acts_record import Correction, Note, Protection, ProtectionLifted, Review, Tag
from evidence.custody.ledger import Ledger

UTC = ZoneInfo("UTC")
FIRST, SECOND = Actor("A. First", "examiner", "lab"), Actor("B. Second", "second examiner", "lab")
SEQ = {"1-1": 1, "1-2": 2, "1-1-1": 3, "1-1-2": 4, "1-2-1": 5, "1-2-p1": 6}


def text(record: dict[str, object]) -> str:
    return json.dumps(record, sort_keys=True, separators=(",", ":"))


def fill(catalog: Catalog) -> None:
    def body(record_id: str) -> dict[str, object]:
        numbers = [int(part) for part in record_id.split("-")]
        if len(numbers) == 2:
            return {"evidence": 1, "id": record_id, "number": numbers[1], "path": f"f{numbers[1]}"}
        return {"entry_number": numbers[1], "evidence": 1, "fields": {}, "id": record_id, "kind": "message",
                "number": numbers[2]}  # fmt: skip

    catalog.insert({
        "entry": [(SEQ[each], text(body(each))) for each in ("1-1", "1-2")],
        "artifact": [(SEQ[each], text(body(each))) for each in ("1-1-1", "1-1-2", "1-2-1")],
        "problem": [(6, text({"evidence": 1, "id": "1-2-p1", "kind": "warning", "message": "m"}))],
    })  # fmt: skip


@pytest.fixture(params=[True, False], ids=["indexed", "without indexes"])
def catalog(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Catalog]:
    catalog = Catalog.create(tmp_path / "catalog.sqlite")
    fill(catalog)
    if request.param:
        catalog.index()
    yield catalog
    catalog.close()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.create(tmp_path / "ledger.sqlite", FIRST, "c", {}) as ledger:
        yield ledger


@pytest.fixture
def reader(catalog: Catalog) -> Iterator[sqlite3.Connection]:
    with closing(catalog.reader()) as connection:
        yield connection


def found(reader: sqlite3.Connection, query: str, view: str = "artifacts") -> list[str]:
    sql, values = condition(parse(query), view, UTC)
    return [row[0] for row in reader.execute(f"SELECT id FROM {view} WHERE {sql} ORDER BY seq", values)]


def test_marks_count_for_their_very_record(reader: sqlite3.Connection, ledger: Ledger) -> None:
    log(ledger, "1-1", Tag(tag="Privileged", note="from counsel"))
    log(ledger, "1-1-2", Tag(tag="privileged"))
    log(ledger, "1-2-1", Note(text="Ask the bank about the café"))
    log(ledger, "1-2-p1", Note(text="look again"))
    log(ledger, "case", Note(text="about the case"))
    log(ledger, "1-2", Protection(category="indecent"))
    marks.refresh(reader, ledger)
    assert found(reader, "tag:privileged") == ["1-1-2"]
    assert found(reader, "tag:PRIV*", "entries") == ["1-1"]
    assert found(reader, "tag=privileged", "entries") == []
    assert found(reader, "not tag:privileged") == ["1-1-1", "1-2-1"]
    assert found(reader, "note:cafe") == ["1-2-1"] and found(reader, 'note:"bank ask"') == []
    assert found(reader, "note:counsel", "entries") == ["1-1"]
    assert found(reader, "note~agai", "problems") == ["1-2-p1"]
    assert found(reader, "note:*") == ["1-2-1"] and found(reader, "note:th? note:b*") == ["1-2-1"]
    assert found(reader, "tagged") == ["1-1-2"] and found(reader, "noted") == ["1-2-1"]
    assert found(reader, "category:indecent", "entries") == ["1-2"]
    assert found(reader, "category:indecent") == []
    assert found(reader, quoted("tag", "Privileged"), "entries") == ["1-1"]
    assert marks.counts(reader) == {"Privileged": 1, "privileged": 1}
    assert known_values(reader, "artifacts", "tag", "priv") == ["Privileged", "privileged"]


def test_what_was_withdrawn_lifted_or_said_again(reader: sqlite3.Connection, ledger: Ledger) -> None:
    one = log(ledger, "1-1-1", Tag(tag="relevant"))
    two = log(ledger, "1-1-2", Tag(tag="relevant"))
    log(ledger, "1-1-2", Protection(category="medical"))
    marks.refresh(reader, ledger)
    assert found(reader, "tag:relevant") == ["1-1-1", "1-1-2"]
    log(ledger, f"entry {one}", Correction(corrects=one, text="read it again"))
    marks.refresh(reader, ledger)
    assert found(reader, "tag:relevant") == ["1-1-1", "1-1-2"]
    log(ledger, f"entry {two}", Correction(corrects=two, text="wrong record", withdraws=True))
    log(ledger, "1-1-2", ProtectionLifted(category="medical", reason="it is not"))
    marks.refresh(reader, ledger)
    assert found(reader, "tag:relevant") == ["1-1-1"]
    assert found(reader, "has:category") == [] and found(reader, "has:tag") == ["1-1-1"]
    log(ledger, "1-1-2", Tag(tag="relevant"))
    marks.refresh(reader, ledger)
    assert found(reader, "tag:relevant") == ["1-1-1", "1-1-2"]
    assert marks.counts(reader) == {"relevant": 2}


def test_a_second_examiner(reader: sqlite3.Connection, ledger: Ledger, tmp_path: Path) -> None:
    tag = log(ledger, "1-1-1", Tag(tag="category 2"))
    with Ledger.open(tmp_path / "ledger.sqlite", actor=SECOND) as other:
        log(other, "1-1-1", Review(reviews=tag, result="disagrees"))
    marks.refresh(reader, ledger)
    assert found(reader, "review:disagrees") == found(reader, "disputed") == ["1-1-1"]
    assert found(reader, 'category:"category 2"') == ["1-1-1"]


def test_without_refresh_nobody_is_told_that_nothing_is_tagged(reader: sqlite3.Connection) -> None:
    assert uses_marks(parse("kind:message and not tag:x")) and uses_marks(parse("has:note"))
    assert not uses_marks(parse('kind:message and "tag"'))
    with pytest.raises(sqlite3.OperationalError, match="mark"):
        found(reader, "tag:x")


def test_each_connection_has_its_own_and_writes_no_file(
    catalog: Catalog, reader: sqlite3.Connection, ledger: Ledger
) -> None:
    marks.refresh(reader, ledger)
    log(ledger, "1-1-1", Tag(tag="later"))
    before = {
        path.name: path.read_bytes() for path in catalog.path.parent.iterdir() if path.suffix == ".sqlite"
    }
    with closing(catalog.reader()) as second:
        marks.refresh(second, ledger)
        assert found(second, "tag:later") == ["1-1-1"] and found(reader, "tag:later") == []
        marks.refresh(reader, ledger)
        assert found(reader, "tag:later") == ["1-1-1"]
        with pytest.raises(sqlite3.OperationalError):
            second.execute("CREATE TEMP TABLE x(y)")
    after = {
        path.name: path.read_bytes() for path in catalog.path.parent.iterdir() if path.suffix == ".sqlite"
    }
    assert after == before


def test_another_ledger_in_the_same_place_is_read_anew(
    reader: sqlite3.Connection, tmp_path: Path, catalog: Catalog
) -> None:
    path = tmp_path / "again" / "ledger.sqlite"
    path.parent.mkdir()
    for tag in ("old", "new"):
        with Ledger.create(path, FIRST, "c", {}) as ledger:
            log(ledger, "1-1-1", Tag(tag=tag))
            marks.refresh(reader, ledger)
            assert marks.counts(reader) == {tag: 1}
        for left in path.parent.iterdir():
            left.unlink()


def test_entries_that_state_records_are_not_parsed(
    reader: sqlite3.Connection, ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger.append_records([("artifact", f"1-1-{number}", "0" * 64) for number in range(1, 500)])
    log(ledger, "1-1-1", Tag(tag="x"))
    parsed: list[str] = []
    take = marks.Marks.take

    def counted(self: marks.Marks, act: dict[str, object]) -> str | None:
        parsed.append(str(act["action"]))
        return take(self, act)

    monkeypatch.setattr(marks.Marks, "take", counted)
    marks.refresh(reader, ledger)
    assert parsed == ["case.create", "tag"]
    marks.refresh(reader, ledger)
    assert len(parsed) == 2
