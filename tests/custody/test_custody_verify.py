"""Each way of changing a ledger or a catalog is found, and what was changed is named."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from custody_helpers import CASE

from evidence.custody.actor import Actor
from evidence.custody.anchor_file import read_anchor
from evidence.custody.canonical import canonical
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.errors import NoteError
from evidence.custody.export import seal
from evidence.custody.keys import SigningKey
from evidence.custody.known import known_entries
from evidence.custody.ledger import Ledger
from evidence.custody.ledger_report import LedgerReport
from evidence.custody.merkle import root_of
from evidence.custody.schema import STATEMENTS
from evidence.custody.verify import verify_ledger
from evidence.custody.verify_records import RecordsReport, verify_records

Tamper = Callable[[sqlite3.Connection], object]
TABLES = ("evidence", "entry", "artifact", "problem", "verification")


@pytest.fixture
def path(ledger: Ledger, key: SigningKey) -> Path:
    """Acts 0–9, key.use 10, checkpoint of 11; records 11–14, key.use 15, checkpoint of 16; act 16."""
    for number in range(1, 10):
        ledger.append("note", f"note {number}", {"text": "x"})
    ledger.add_checkpoint(key)
    ledger.append_records([("entry", f"1-{number}", f"{number:064x}") for number in range(4)])
    ledger.add_checkpoint(key)
    ledger.append("note", "last", {"text": "x"})
    ledger.close()
    return ledger.path


def tampered(path: Path, change: Tamper) -> None:
    """Changes a ledger as someone would who knows SQL: triggers away, change, triggers back."""
    connection = sqlite3.connect(path, isolation_level=None)
    triggers = [name for name in STATEMENTS if "_" in name]
    for name in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("PRAGMA ignore_check_constraints=ON")
    change(connection)
    for name in triggers:
        connection.execute(STATEMENTS[name])
    connection.close()


def messages(report: LedgerReport | RecordsReport) -> list[str]:
    assert report.total == len(report.discrepancies)
    assert report.ok == (not report.discrepancies)
    return [found.message for found in report.discrepancies]


def edit(seq: int, /, **values: object) -> Tamper:
    """Changes values in the body of one entry, which stays canonical."""

    def change(connection: sqlite3.Connection) -> None:
        (body,) = connection.execute("SELECT body FROM entry WHERE seq = ?", (seq,)).fetchone()
        changed = canonical(json.loads(body) | values)
        connection.execute("UPDATE entry SET body = ? WHERE seq = ?", (changed, seq))

    return change


def rechain(connection: sqlite3.Connection) -> None:
    """Computes every link and leaf again, as a forger would."""
    link = bytes(32)
    for seq, body in connection.execute("SELECT seq, body FROM entry ORDER BY seq").fetchall():
        made = canonical(json.loads(body) | {"prev": link.hex(), "seq": seq})
        link = sha256(b"\x00" + made).digest()
        connection.execute("UPDATE entry SET body = ?, leaf = ? WHERE seq = ?", (made, link, seq))


def resign(key: SigningKey) -> Tamper:
    """Signs every checkpoint anew over what the ledger holds now, as the key's owner can."""

    def change(connection: sqlite3.Connection) -> None:
        leaves = [leaf for (leaf,) in connection.execute("SELECT leaf FROM entry ORDER BY seq")]
        for number, size in connection.execute("SELECT number, size FROM checkpoint").fetchall():
            note = Checkpoint.sign(CASE, size, root_of(leaves[:size]), key).note
            connection.execute("UPDATE checkpoint SET note = ? WHERE number = ?", (note, number))

    return change


def both(*changes: Tamper) -> Tamper:
    return lambda connection: [change(connection) for change in changes]


def sql(statement: str) -> Tamper:
    return lambda connection: connection.execute(statement)


def test_an_untouched_ledger_holds(path: Path, key: SigningKey) -> None:
    seen: list[int] = []
    report = verify_ledger(path, vkeys=[key.public], progress=seen.append)
    assert messages(report) == []
    assert (report.case_id, report.size, report.checkpoints, report.signed) == (CASE, 17, 2, 16)
    assert report.signers == (key.public.text,)
    assert seen == [0]


CASES = {
    "body of an entry": (edit(5, subject="other"), "Entry 5: its body was changed"),
    "body of a record": (edit(12, subject="9-9"), "Entry 12: its body was changed"),
    "body of the last": (edit(16, subject="other"), "Entry 16: its body no longer matches its leaf"),
    "body of the first": (edit(0, details={}), "Entry 0: its body was changed"),
    "leaf": (sql("UPDATE entry SET leaf = zeroblob(32) WHERE seq = 5"), "Entry 5: its leaf was changed"),
    "one deleted": (sql("DELETE FROM entry WHERE seq = 5"), "Entry 5 is missing: deleted"),
    "some deleted": (sql("DELETE FROM entry WHERE seq BETWEEN 5 AND 7"), "Entries 5 to 7 are missing"),
    "first deleted": (sql("DELETE FROM entry WHERE seq = 0"), "Entry 0 is missing"),
    "signed end deleted": (
        sql("DELETE FROM entry WHERE seq > 12"),
        "Checkpoint 1 (the first 16 entries): the ledger has 13",
    ),
    "all deleted": (sql("DELETE FROM entry"), "The ledger is empty"),
    "inserted before": (
        sql("INSERT INTO entry SELECT -1, body, leaf FROM entry WHERE seq = 3"),
        "Entry -1 stands before entry 0",
    ),
    "swapped": (
        both(
            sql("UPDATE entry SET seq = 100 WHERE seq = 5"),
            sql("UPDATE entry SET seq = 5 WHERE seq = 6"),
            sql("UPDATE entry SET seq = 6 WHERE seq = 100"),
        ),
        "Entry 5: its body says that it is entry 6",
    ),
    "rewritten with a new chain": (
        both(edit(12, subject="9-9"), rechain),
        "Checkpoint 1 (the first 16 entries): what was signed is not what the ledger holds now; "
        "the change lies in entries 11 to 15.",
    ),
    "body not canonical": (
        sql("UPDATE entry SET body = CAST(CAST(body AS TEXT) || ' ' AS BLOB) WHERE seq = 5"),
        "Entry 5: its body is not canonical JSON",
    ),
    "body not JSON": (sql("UPDATE entry SET body = x'ff' WHERE seq = 5"), "Entry 5: its body is not JSON"),
    "body an array": (
        sql("UPDATE entry SET body = x'5b5d' WHERE seq = 5"),
        "Entry 5: its body does not have the keys",
    ),
    "body a text": (
        sql("UPDATE entry SET body = 'text' WHERE seq = 5"),
        "Entry 5: its body or leaf is not bytes",
    ),
    "time in another form": (
        edit(5, time="2026-01-02T03:04:05Z"),
        "Entry 5: its body does not have its time",
    ),
    "time of no day": (
        edit(5, time="2026-02-30T03:04:05.000000+00:00"),
        "Entry 5: its body does not have its time",
    ),
    "time set back": (
        both(edit(5, time="2001-01-01T00:00:00.000000+00:00"), rechain),
        "Entry 5: its time 2001-01-01",
    ),
    "number as truth value": (edit(1, seq=True), "Entry 1: its body has a number that is none"),
    "second beginning": (
        both(edit(5, action="case.create"), rechain),
        "Entry 5: a ledger begins with case.create",
    ),
    "record without digest": (
        edit(12, details={"kind": "entry"}),
        "Entry 12: its body does not name a record's kind",
    ),
    "checkpoint's root": (
        sql("UPDATE checkpoint SET note = replace(note, '\n16\n', '\n15\n') WHERE number = 1"),
        "Checkpoint 1: The signature of examiner on the checkpoint of 15 entries is not valid",
    ),
    "checkpoint's size": (
        sql("UPDATE checkpoint SET size = 12 WHERE number = 1"),
        "Checkpoint 1 is not of the size its row says",
    ),
    "checkpoint deleted": (sql("DELETE FROM checkpoint WHERE number = 0"), "Checkpoint 0 is missing"),
    "trigger removed": (sql("ALTER TABLE entry ADD COLUMN x"), "The table entry was changed"),
    "something added": (sql("CREATE VIEW v AS SELECT 1"), "Someone added v to"),
}


@pytest.mark.parametrize(("change", "words"), CASES.values(), ids=CASES)
def test_each_change_is_named(path: Path, key: SigningKey, change: Tamper, words: str) -> None:
    tampered(path, change)
    found = messages(verify_ledger(path, vkeys=[key.public]))
    assert any(message.startswith(words) for message in found), found


def test_an_edited_body_is_all_that_is_said(path: Path, key: SigningKey) -> None:
    tampered(path, edit(5, subject="other"))
    (message,) = messages(verify_ledger(path, vkeys=[key.public]))
    assert message == (
        "Entry 5: its body was changed: it no longer matches its leaf, which entry 6 still names."
    )


def test_a_missing_trigger_is_named(path: Path, key: SigningKey) -> None:
    connection = sqlite3.connect(path)
    connection.execute("DROP TRIGGER entry_delete")
    connection.close()
    (message,) = messages(verify_ledger(path, vkeys=[key.public]))
    assert "trigger entry_delete is missing" in message


def test_a_key_that_nobody_knows(path: Path, tmp_path: Path) -> None:
    other = SigningKey.create(tmp_path / "k", "other")
    report = verify_ledger(path, vkeys=[other.public])
    assert [found.part for found in report.discrepancies] == ["checkpoint"] * 2
    assert report.signed == 0
    assert "none of the known keys" in messages(report)[0]


def test_truncation_is_seen_against_an_anchor_only(path: Path, key: SigningKey, tmp_path: Path) -> None:
    with Ledger.open(path) as ledger:
        anchor = ledger.checkpoints()[1].note
    (tmp_path / "anchor.txt").write_text(anchor, "utf-8")
    anchor = read_anchor(tmp_path / "anchor.txt")
    assert verify_ledger(path, vkeys=[key.public], anchors=[anchor]).anchored == 16
    tampered(
        path, both(sql("DELETE FROM entry WHERE seq > 12"), sql("DELETE FROM checkpoint WHERE number = 1"))
    )
    assert verify_ledger(path, vkeys=[key.public]).ok
    (message,) = messages(verify_ledger(path, vkeys=[key.public], anchors=[anchor]))
    assert (
        message
        == "Anchor 1 (the first 16 entries): the ledger has 13 entries: it was cut off, entries 13 to 15 are gone."
    )


def test_signing_a_rewritten_ledger_again_is_seen_against_an_anchor(path: Path, key: SigningKey) -> None:
    with Ledger.open(path) as ledger:
        anchor = ledger.checkpoints()[0].note
        kept = known_entries("report.pdf", [entry.body for entry in ledger.entries(3, 8)])
    tampered(path, both(edit(5, subject="other"), rechain, resign(key)))
    assert verify_ledger(path, vkeys=[key.public]).ok
    (message,) = messages(verify_ledger(path, vkeys=[key.public], anchors=[anchor]))
    assert message.startswith("Anchor 1 (the first 11 entries): what was signed is not what the ledger holds")
    named = messages(verify_ledger(path, vkeys=[key.public], known=kept))
    assert named == ["Entry 5: it does not say what report.pdf holds of it: it was changed."]
    kept = [entry for entry in kept if entry.seq not in (4, 5)]
    (message,) = messages(verify_ledger(path, vkeys=[key.public], known=kept))
    assert (
        message == "Entry 6: it follows another entry than in report.pdf; the change lies in entries 4 to 5."
    )


def test_kept_acts_beyond_the_end_are_missed(path: Path, key: SigningKey) -> None:
    with Ledger.open(path) as ledger:
        kept = known_entries("report.pdf", [entry.body for entry in ledger.entries(14, 17)])
    assert messages(verify_ledger(path, vkeys=[key.public], known=kept)) == []
    tampered(path, sql("DELETE FROM entry WHERE seq = 16"))
    assert verify_ledger(path, vkeys=[key.public]).ok
    (message,) = messages(verify_ledger(path, vkeys=[key.public], known=kept))
    assert message == "Entry 16, which report.pdf holds, is not in the ledger: it ends with entry 15."


@pytest.mark.parametrize("line", [b"{}", b"?", b"", b"[]"])
def test_a_kept_act_that_is_no_entry_is_named(path: Path, line: bytes) -> None:
    with Ledger.open(path) as ledger:
        lines = [entry.body for entry in ledger.entries(3, 8)]
    with pytest.raises(NoteError, match=r"Line 6 of the custody acts in report\.pdf is no ledger entry"):
        known_entries("report.pdf", [*lines, line])
    with pytest.raises(NoteError, match=r"Line 1 .* is not canonical JSON"):
        known_entries("report.pdf", [b" " + lines[0]])


def test_a_checkpoint_that_an_entry_announces_is_missed(path: Path, key: SigningKey) -> None:
    renumber = sql("UPDATE checkpoint SET number = 0 WHERE number = 1")
    tampered(path, both(sql("DELETE FROM checkpoint WHERE number = 0"), renumber))
    (message,) = messages(verify_ledger(path, vkeys=[key.public]))
    assert message == "The checkpoint of 11 entries, which entry 10 announces, is missing: it was removed."


def test_anchor_of_another_case(path: Path, key: SigningKey) -> None:
    for size in (3, 300):
        other = Checkpoint.sign("another", size, bytes(32), key)
        (message,) = messages(verify_ledger(path, vkeys=[key.public], anchors=[other.note]))
        assert message == "Anchor 1 is of another case: another."


def test_a_proof_serves_as_anchor(path: Path, key: SigningKey, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"x")
    with Ledger.open(path, actor=Actor("T. Examiner", "examiner", "lab-1")) as ledger:
        proof = seal(ledger, key, file, "report")
    report = verify_ledger(path, vkeys=[key.public], anchors=[read_anchor(proof)])
    assert report.ok
    assert report.anchored == report.size


def test_a_damaged_file_is_a_finding_and_no_crash(path: Path, key: SigningKey) -> None:
    data = path.read_bytes()
    for place in range(0, len(data), 331):
        path.write_bytes(data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :])
        verify_ledger(path, vkeys=[key.public])
    path.write_bytes(data[: len(data) // 2])
    assert not verify_ledger(path, vkeys=[key.public]).ok
    path.write_bytes(b"")
    assert not verify_ledger(path, vkeys=[key.public]).ok
    path.unlink()
    assert "missing" in messages(verify_ledger(path, vkeys=[key.public]))[0]


@pytest.fixture
def case(ledger: Ledger) -> Path:
    """A ledger and a catalog of the documented form with one record of each kind and forty entries."""
    records = [("evidence", "1", {"id": 1}), ("verification", "1", {"evidence": 1})]
    records += [("entry", f"1-{number}", {"id": f"1-{number}"}) for number in range(40)]
    records += [("artifact", "1-1-1", {"id": "1-1-1"}), ("problem", "1-1", {"id": "1-1"})]
    bodies = [canonical(body).decode() for _, _, body in records]
    ledger.append_records(
        [
            (kind, name, sha256(body.encode()).hexdigest())
            for (kind, name, _), body in zip(records, bodies, strict=True)
        ]
    )
    ledger.append("note", "between", {"text": "x"})
    connection = sqlite3.connect(ledger.path.with_name("catalog.sqlite"))
    for table in TABLES:
        connection.execute(
            f"CREATE TABLE {table}(seq INTEGER PRIMARY KEY, body TEXT, "
            "evidence AS (json_extract(body, '$.evidence')) VIRTUAL)"
        )
    for seq, ((kind, _, _), body) in enumerate(zip(records, bodies, strict=True), 1):
        connection.execute(f"INSERT INTO {kind}(seq, body) VALUES (?, ?)", (seq, body))
    connection.commit()
    connection.close()
    return ledger.path.parent


def check(case: Path, *statements: str) -> list[str]:
    connection = sqlite3.connect(case / "catalog.sqlite")
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()
    return messages(verify_records(case / "ledger.sqlite", case / "catalog.sqlite"))


def test_catalog_and_ledger_agree(case: Path) -> None:
    report = verify_records(case / "ledger.sqlite", case / "catalog.sqlite")
    assert report == RecordsReport(rows=44, matched=44, discrepancies=(), total=0)


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        (
            "UPDATE entry SET body = replace(body, '1-7', '1-8') WHERE seq = 10",
            "The catalog's entry 1-7 was changed: it is not what ledger entry 10 states.",
        ),
        (
            "UPDATE entry SET body = CAST(body AS BLOB) WHERE seq = 10",
            "The catalog's entry 1-7 was changed: it is not what ledger entry 10 states.",
        ),
        (
            "UPDATE problem SET body = NULL",
            "The catalog's problem 1-1 was changed: it is not what ledger entry 44 states.",
        ),
        ("DELETE FROM artifact", "The catalog lacks artifact 1-1-1, which ledger entry 43 states."),
        ("DELETE FROM evidence", "The catalog lacks evidence 1, which ledger entry 1 states."),
        (
            'INSERT INTO entry VALUES (0, \'{"id":"1-99"}\')',
            "The catalog has entry 1-99, which no ledger entry states: it was added.",
        ),
        (
            "INSERT INTO problem VALUES (45, '7')",
            "The catalog has problem with number 45, which no ledger entry states: it was added.",
        ),
        (
            "INSERT INTO problem SELECT seq, body FROM entry WHERE seq = 10",
            "The catalog has problem 1-7, which no ledger entry states: it was added.",
        ),
    ],
)
def test_each_changed_row_is_named(case: Path, statement: str, message: str) -> None:
    assert check(case, statement) == [message]


def test_a_row_that_changed_tables(case: Path) -> None:
    found = check(
        case,
        "INSERT INTO problem(seq, body) SELECT seq, body FROM entry WHERE seq = 10",
        "DELETE FROM entry WHERE seq = 10",
    )
    assert found == ["The catalog holds entry 1-7 in the table problem: it was moved there."]


def test_two_rows_that_changed_places(case: Path) -> None:
    found = check(
        case,
        "UPDATE entry SET seq = 100 WHERE seq = 10",
        "UPDATE entry SET seq = 10 WHERE seq = 11",
        "UPDATE entry SET seq = 11 WHERE seq = 100",
    )
    assert [text.split(" was")[0] for text in found] == ["The catalog's entry 1-7", "The catalog's entry 1-8"]


@pytest.mark.parametrize("body", ['{"id":"1-77"}', "[1]", "null", '"text"'])
def test_a_record_that_calls_itself_otherwise(ledger: Ledger, case: Path, body: str) -> None:
    seq = ledger.append_records([("entry", "1-78", sha256(body.encode()).hexdigest())])
    found = check(case, f"INSERT INTO entry VALUES ({seq}, '{body}')")
    assert found == [f"Ledger entry {seq} states entry 1-78, but the record calls itself otherwise."]


def test_a_catalog_that_is_none(case: Path) -> None:
    assert "lacks the tables problem" in check(case, "DROP TABLE problem")[0]
    (case / "catalog.sqlite").write_bytes(b"x" * 5000)
    assert "cannot be read" in messages(verify_records(case / "ledger.sqlite", case / "catalog.sqlite"))[0]
    (case / "catalog.sqlite").unlink()
    assert "is missing" in messages(verify_records(case / "ledger.sqlite", case / "catalog.sqlite"))[0]
