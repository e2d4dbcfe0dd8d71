"""The ledger: what it writes, what it refuses, what survives."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from custody_helpers import CASE, FakeClock
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from evidence.custody.actor import Actor
from evidence.custody.canonical import CanonicalError
from evidence.custody.errors import LedgerError
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger
from evidence.custody.verify import verify_ledger
from evidence.custody.writing import EntryWriter, Tail

DIGEST = sha256(b"{}").hexdigest()
TEXT = st.text(st.characters(exclude_categories=("Cs",)), max_size=20)


def test_entries_are_what_the_specification_says(ledger: Ledger) -> None:
    assert ledger.append("note", "1-42", {"text": "Zoë’s phone", "pages": [1, 2], "none": None}) == 1
    assert ledger.append_records([("entry", "1-1", DIGEST), ("artifact", "1-1-1", DIGEST)]) == 2
    link = bytes(32)
    for number, entry in enumerate(ledger.entries()):
        document = json.loads(entry.body)
        assert entry.seq == document["seq"] == number
        assert document["prev"] == link.hex()
        assert entry.body == rfc8785.dumps(document)
        link = sha256(b"\x00" + entry.body).digest()
        assert entry.leaf == link
        assert entry.document() == document
    assert ledger.size == 4
    assert ledger.head == link
    assert ledger.case_id == CASE
    assert [entry.seq for entry in ledger.entries(1, 3)] == [1, 2]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.booleans(), st.integers(0, 40)), max_size=8))
def test_a_reader_finds_the_acts_that_come_later(
    ledger: Ledger, actor: Actor, steps: list[tuple[bool, int]]
) -> None:
    """Whatever it has looked through before; the writer finds the same."""
    with Ledger.open(ledger.path) as reader:
        for is_act, start in steps:
            if is_act:
                ledger.append("note", "case", {"text": "x"})
            else:
                ledger.append_records([("entry", "1-1", DIGEST), ("artifact", "1-1-1", DIGEST)])
            truth = [
                entry.seq
                for entry in ledger.entries()
                if entry.document()["action"] != "record" and entry.seq >= start
            ]
            assert [entry.seq for entry in reader.acts(start)] == truth
            assert [entry.seq for entry in ledger.acts(start)] == truth


def test_each_act_holds_random_bytes_that_no_other_has(ledger: Ledger) -> None:
    ledger.append("note", "case", {"text": "x"})
    ledger.append("note", "case", {"text": "x"})
    nonces = [entry.document()["nonce"] for entry in ledger.entries()]
    assert len(set(nonces)) == 3
    assert all(len(bytes.fromhex(nonce)) == 16 for nonce in nonces)


@given(name=TEXT, role=TEXT, host=TEXT, identifier=TEXT)
def test_fast_record_bodies_equal_the_encoder(name: str, role: str, host: str, identifier: str) -> None:
    writer = EntryWriter(Actor(name, role, host), FakeClock())
    ((_, body, leaf),) = writer.records(Tail(6, bytes(32), ""), [("problem", identifier, DIGEST)])
    document = json.loads(body)
    assert document["details"] == {"digest": DIGEST, "kind": "problem"}
    assert [document[key] for key in ("actor", "role", "host", "subject")] == [name, role, host, identifier]
    assert body == rfc8785.dumps(document)
    assert leaf == sha256(b"\x00" + body).digest()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(st.lists(st.lists(TEXT, max_size=4), max_size=5))
def test_append_and_reopen(tmp_path_factory: pytest.TempPathFactory, runs: list[list[str]]) -> None:
    path = tmp_path_factory.mktemp("case") / "ledger.sqlite"
    actor = Actor("T. Examiner", "examiner", "lab-1")
    Ledger.create(path, actor, CASE, {}).close()
    expected = [CASE]
    for subjects in runs:
        with Ledger.open(path, actor=actor) as ledger:
            for subject in subjects:
                ledger.append("tag", subject, {"tag": "t"})
            if subjects:
                ledger.append_records([("entry", subject, DIGEST) for subject in subjects])
        expected += subjects + subjects
    with Ledger.open(path) as ledger:
        assert [entry.document()["subject"] for entry in ledger.entries()] == expected
    report = verify_ledger(path, vkeys=[])
    assert report.ok, report.discrepancies
    assert report.size == len(expected)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET body = x'00' WHERE seq = 1",
        "UPDATE OR REPLACE entry SET seq = 0 WHERE seq = 1",
        "DELETE FROM entry WHERE seq = 1",
        "DELETE FROM entry",
        "INSERT OR REPLACE INTO entry SELECT 1, x'00', zeroblob(32)",
        "REPLACE INTO entry SELECT 0, x'00', zeroblob(32)",
        "INSERT INTO entry SELECT 1, x'00', zeroblob(32) ON CONFLICT(seq) DO UPDATE SET body = x'00'",
        "INSERT INTO entry SELECT 7, x'00', zeroblob(32)",
        "INSERT INTO entry SELECT -1, x'00', zeroblob(32)",
        "INSERT INTO entry SELECT NULL, x'00', zeroblob(32)",
        "INSERT INTO entry SELECT 4, x'00', zeroblob(31)",
        "INSERT INTO entry SELECT 4, 'text', zeroblob(32)",
        "UPDATE checkpoint SET anchored = 'x'",
        "DELETE FROM checkpoint",
        "REPLACE INTO checkpoint SELECT * FROM checkpoint",
        "INSERT INTO checkpoint SELECT 5, size, note, NULL, NULL FROM checkpoint",
        "INSERT INTO checkpoint SELECT 1, size + 9, note, NULL, NULL FROM checkpoint",
    ],
)
def test_triggers_refuse(ledger: Ledger, key: SigningKey, statement: str) -> None:
    ledger.append("note", "1", {"text": "x"})
    ledger.append("note", "2", {"text": "x"})
    ledger.add_checkpoint(key)
    before = list(ledger.entries()), ledger.checkpoints()
    plain = sqlite3.connect(ledger.path)
    with pytest.raises(sqlite3.IntegrityError), plain:
        plain.execute(statement)
    plain.close()
    assert (list(ledger.entries()), ledger.checkpoints()) == before


def test_records_are_written_all_or_none(ledger: Ledger) -> None:
    for bad in [("entry", "1-2", "ABC"), ("opinion", "1-2", DIGEST), ("entry", "\ud800", DIGEST)]:
        with pytest.raises((LedgerError, CanonicalError)):
            ledger.append_records([("entry", "1-1", DIGEST), bad])
    with pytest.raises(ValueError, match="no records"):
        ledger.append_records([])
    assert ledger.size == 1
    assert ledger.append_records([("entry", "1-1", DIGEST)]) == 1


@pytest.mark.parametrize("details", [{"rate": 0.5}, {"é": 1}, {"text": "\udcff"}, {"when": object()}])
def test_details_that_have_no_canonical_form_are_refused(ledger: Ledger, details: dict[str, Any]) -> None:
    with pytest.raises(CanonicalError):
        ledger.append("note", "1", details)
    assert ledger.size == 1
    ledger.append("note", "1", {"text": "x"})


@pytest.mark.parametrize("action", ["", "Note", "record", "a b", "a..b"])
def test_actions_that_are_no_names_are_refused(ledger: Ledger, action: str) -> None:
    with pytest.raises(LedgerError):
        ledger.append(action, "1", {})


def test_an_act_larger_than_the_format_allows_is_refused(ledger: Ledger) -> None:
    with pytest.raises(LedgerError, match="1 MiB"):
        ledger.append("note", "1", {"text": "x" * (1 << 20)})


def test_create_never_replaces(ledger: Ledger, actor: Actor) -> None:
    with pytest.raises(LedgerError, match="already is a ledger"):
        Ledger.create(ledger.path, actor, CASE, {})
    assert ledger.size == 1


def test_open_says_what_is_wrong(tmp_path: Path, actor: Actor) -> None:
    with pytest.raises(LedgerError, match="missing"):
        Ledger.open(tmp_path / "none.sqlite")
    (tmp_path / "text.sqlite").write_text("not a database, but long enough to be looked at" * 20)
    with pytest.raises(LedgerError, match="not an SQLite database"):
        Ledger.open(tmp_path / "text.sqlite")
    sqlite3.connect(tmp_path / "other.sqlite").executescript("CREATE TABLE x(y)")
    with pytest.raises(LedgerError, match="not a ledger of Indicia"):
        Ledger.open(tmp_path / "other.sqlite", actor=actor)


def test_read_only(ledger: Ledger) -> None:
    with Ledger.open(ledger.path) as reader:
        with pytest.raises(LedgerError, match="reading only"):
            reader.append("note", "1", {"text": "x"})
        ledger.append("note", "1", {"text": "x"})
        assert reader.size == 2
        with pytest.raises(LedgerError, match="2 entries, not 3"):
            reader.root(3)


def test_locked_by_another_writer(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evidence.custody.store._BUSY_SECONDS", 0.05)
    other = sqlite3.connect(ledger.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with (
        Ledger.open(ledger.path, actor=Actor("B", "examiner", "lab-2")) as second,
        pytest.raises(LedgerError, match="another program is writing"),
    ):
        second.append("note", "1", {"text": "x"})
    other.execute("ROLLBACK")
    other.close()


def test_full_disk_is_told_and_loses_nothing(ledger: Ledger) -> None:
    pages = ledger._connection.execute("PRAGMA page_count").fetchone()[0]
    ledger._connection.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(LedgerError, match="no space left"):
        ledger.append("note", "1", {"text": "x" * 100_000})
    assert ledger.size == 1
    ledger._connection.execute("PRAGMA max_page_count=1000000")
    assert ledger.append("note", "1", {"text": "x"}) == 1


def test_two_writers_and_threads_make_one_chain(ledger: Ledger, actor: Actor) -> None:
    def write(target: Ledger, name: str) -> None:
        for number in range(20):
            target.append("note", f"{name}{number}", {"text": "x"})

    with Ledger.open(ledger.path, actor=actor) as second:
        threads = [threading.Thread(target=write, args=(book, name)) for book, name in
                   [(ledger, "a"), (ledger, "b"), (second, "c")]]  # fmt: skip
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    subjects = [entry.document()["subject"] for entry in ledger.entries(1)]
    assert sorted(s for s in subjects if s != "clock") == sorted(f"{n}{i}" for n in "abc" for i in range(20))
    assert verify_ledger(ledger.path, vkeys=[]).ok


@pytest.mark.parametrize(
    ("moved", "reason"),
    [((-1_000_000_000, 1), "backwards"), ((6_000_000_000, 1), "drift"), ((1, 6_000_000_000), "drift")],
)
def test_clock_jumps_are_written_down(
    tmp_path: Path, actor: Actor, clock: FakeClock, moved: tuple[int, int], reason: str
) -> None:
    with Ledger.create(tmp_path / "ledger.sqlite", actor, CASE, {}, clock=clock) as ledger:
        clock.go(*moved)
        assert ledger.append_records([("entry", "1-1", DIGEST)]) == 2
        jump = next(ledger.entries(1)).document()
    assert jump["action"] == "clock.jump"
    assert jump["details"]["reason"] == reason
    assert (jump["details"]["wall"], jump["details"]["mono"]) == moved
    assert verify_ledger(tmp_path / "ledger.sqlite", vkeys=[]).ok


def test_clock_set_back_between_two_runs(tmp_path: Path, actor: Actor, clock: FakeClock) -> None:
    path = tmp_path / "ledger.sqlite"
    Ledger.create(path, actor, CASE, {}, clock=clock).close()
    clock.go(-3_600_000_000_000, -500_000_000)
    with Ledger.open(path, actor=actor, clock=clock) as ledger:
        assert ledger.append("note", "1", {"text": "x"}) == 2
        assert ledger.append("note", "2", {"text": "x"}) == 3
        details = next(ledger.entries(1, 2)).document()["details"]
    assert details["wall"] == -3_600_000_000_000
    assert details["mono"] is None


def test_steady_clock_writes_no_jump(tmp_path: Path, actor: Actor, clock: FakeClock) -> None:
    with Ledger.create(tmp_path / "ledger.sqlite", actor, CASE, {}, clock=clock) as ledger:
        clock.go(3_600_000_000_000)
        assert ledger.append("note", "1", {"text": "x"}) == 1


def test_a_read_only_medium_can_be_read(ledger: Ledger, tmp_path: Path) -> None:
    ledger.close()
    tmp_path.chmod(0o555)
    try:
        with Ledger.open(ledger.path) as reader:
            assert reader.size == 1
        assert [entry.name for entry in tmp_path.iterdir()] == ["ledger.sqlite"] or os.geteuid() == 0
    finally:
        tmp_path.chmod(0o755)


def test_space_per_record(ledger: Ledger) -> None:
    ledger.append_records([("entry", f"1-{number}", DIGEST) for number in range(10_000)])
    ledger.close()
    assert ledger.path.stat().st_size < 600 * 10_000
