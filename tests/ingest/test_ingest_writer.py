"""Records are written in batches beside the work: in order, whole or not at all, and no failure goes by in silence."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from evidence.case import Case
from evidence.catalog.catalog import CatalogError
from evidence.ingest import records
from evidence.ingest.records import RecordWriter


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case.create(tmp_path / "case", number="1", title="t", examiner="E") as made:
        yield made


def _stored(path: Path, table: str) -> list[bytes]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute(f"SELECT body FROM {table} ORDER BY seq")]


def _bodies(count: int) -> list[bytes]:
    return [b'{"id":"1-%d","number":%d}' % (number, number) for number in range(count)]


def test_batches_are_written_in_the_order_of_their_records(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "_FLUSH_RECORDS", 7)
    before = case.ledger.size
    writer = RecordWriter(case)
    for body in _bodies(1000):
        writer.add("artifact", "1", body)
        writer.write_if_full()
    writer.flush()
    writer.close()
    assert _stored(case.folder / "catalog.sqlite", "artifact") == [body.decode() for body in _bodies(1000)]
    assert case.ledger.size == before + 1000


@pytest.mark.parametrize("ask", ["write_if_full", "flush", "wait"])
def test_a_batch_that_could_not_be_written_is_told_by_the_next_call_and_leaves_nothing(
    case: Case, monkeypatch: pytest.MonkeyPatch, ask: str
) -> None:
    monkeypatch.setattr(records, "_FLUSH_RECORDS", 2)
    monkeypatch.setattr(records, "_MOST", 1)
    before = case.ledger.size
    writer = RecordWriter(case)
    monkeypatch.setattr(case.catalog, "insert", _full_disk)
    for body in _bodies(2):
        writer.add("artifact", "1", body)
    writer.write_if_full()
    for body in _bodies(2):
        writer.add("artifact", "1", body)
    with pytest.raises(CatalogError, match="disk is full"):
        getattr(writer, ask)()
    writer.close()
    assert case.ledger.size == before
    assert _stored(case.folder / "catalog.sqlite", "artifact") == []


def test_gathering_goes_on_while_a_batch_is_on_its_way_to_a_slow_disk(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "_FLUSH_RECORDS", 2)
    disk, insert = threading.Event(), case.catalog.insert
    batches: list[int] = []

    def slow(rows: dict[str, list[tuple[int, str]]]) -> None:
        disk.wait()
        batches.append(len(rows["artifact"]))
        insert(rows)

    monkeypatch.setattr(case.catalog, "insert", slow)
    writer = RecordWriter(case)
    for body in _bodies(9):
        writer.add("artifact", "1", body)
        writer.write_if_full()  # would wait for ever
    assert batches == []
    disk.set()
    writer.flush()
    writer.close()
    assert batches == [2, 7]
    assert _stored(case.folder / "catalog.sqlite", "artifact") == [body.decode() for body in _bodies(9)]


def test_large_records_are_written_before_they_are_many(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "_FLUSH_BYTES", 50)
    batches: list[int] = []
    insert = case.catalog.insert

    def seen(rows: dict[str, list[tuple[int, str]]]) -> None:
        batches.append(len(rows["artifact"]))
        insert(rows)

    monkeypatch.setattr(case.catalog, "insert", seen)
    writer = RecordWriter(case)
    for body in _bodies(12):
        writer.add("artifact", "1", body)
        writer.write_if_full()
        writer.wait()
    writer.flush()
    writer.close()
    assert set(batches) == {3}  # of 21 bytes or 22 each
    assert _stored(case.folder / "catalog.sqlite", "artifact") == [body.decode() for body in _bodies(12)]


def _full_disk(rows: object) -> None:
    raise CatalogError("the disk is full")
