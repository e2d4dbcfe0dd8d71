"""What someone may do to a case after it was closed, and what the verifier must then say."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import rfc8785
from verifier_cases import Signer, root_of, tampering, writing

Tamper = Callable[[Path], None]


class Bad(NamedTuple):
    """``says`` must be printed; ``where`` says what must be checked to see it."""

    tamper: Tamper
    says: str
    where: str = "ledger"


def ledger_sql(*statements: str) -> Tamper:
    def tamper(folder: Path) -> None:
        with tampering(folder / "ledger.sqlite") as ledger:
            for statement in statements:
                ledger.execute(statement)

    return tamper


def catalog_sql(*statements: str) -> Tamper:
    def tamper(folder: Path) -> None:
        with writing(folder / "catalog.sqlite") as catalog:
            for statement in statements:
                catalog.execute(statement)

    return tamper


def rewrite(seq: int, /, **changes: object) -> Tamper:
    """Changes an entry and recomputes its own hash."""

    def tamper(folder: Path) -> None:
        with tampering(folder / "ledger.sqlite") as ledger:
            (body,) = ledger.execute("SELECT body FROM entry WHERE seq=?", (seq,)).fetchone()
            new = rfc8785.dumps({**json.loads(body), **changes})
            leaf = hashlib.sha256(b"\x00" + new).digest()
            ledger.execute("UPDATE entry SET body=?, leaf=? WHERE seq=?", (new, leaf, seq))

    return tamper


def rewrite_all(folder: Path) -> None:
    """Changes entry 3 and every hash after it, but cannot sign again."""
    with tampering(folder / "ledger.sqlite") as ledger:
        bodies = [row[0] for row in ledger.execute("SELECT body FROM entry ORDER BY seq")]
        previous = ""
        for seq, body in enumerate(bodies):
            document = json.loads(body)
            if seq == 3:
                document["actor"] = "someone else"
            if seq > 3:
                document["prev"] = previous
            new = rfc8785.dumps(document)
            leaf = hashlib.sha256(b"\x00" + new).digest()
            previous = leaf.hex()
            ledger.execute("UPDATE entry SET body=?, leaf=? WHERE seq=?", (new, leaf, seq))


def foreign_checkpoint(folder: Path) -> None:
    """Puts a checkpoint of another person's key of the same name in."""
    with tampering(folder / "ledger.sqlite") as ledger:
        leaves = [row[0] for row in ledger.execute("SELECT leaf FROM entry ORDER BY seq")]
        note = Signer(seed=b"\x09" * 32).note(len(leaves), root_of(leaves))
        ledger.execute("UPDATE checkpoint SET note=? WHERE number=1", (note,))


def other_case_checkpoint(folder: Path) -> None:
    """A checkpoint by the same key over the same entries, for another case."""
    with tampering(folder / "ledger.sqlite") as ledger:
        leaves = [row[0] for row in ledger.execute("SELECT leaf FROM entry ORDER BY seq")]
        note = Signer().note(len(leaves), root_of(leaves), "f" * 32)
        ledger.execute("UPDATE checkpoint SET note=? WHERE number=1", (note,))


def body_bytes(seq: int, old: bytes, new: bytes) -> Tamper:
    """Replaces bytes inside a body, with the hash that fits."""

    def tamper(folder: Path) -> None:
        with tampering(folder / "ledger.sqlite") as ledger:
            (body,) = ledger.execute("SELECT body FROM entry WHERE seq=?", (seq,)).fetchone()
            assert old in body
            changed = body.replace(old, new, 1)
            leaf = hashlib.sha256(b"\x00" + changed).digest()
            ledger.execute("UPDATE entry SET body=?, leaf=? WHERE seq=?", (changed, leaf, seq))

    return tamper


def swap_rows(folder: Path) -> None:
    """Exchanges two rows of one table."""
    with writing(folder / "catalog.sqlite") as catalog:
        one, two = catalog.execute("SELECT seq, body FROM entry ORDER BY seq LIMIT 2").fetchall()
        catalog.execute("UPDATE entry SET body=? WHERE seq=?", (two[1], one[0]))
        catalog.execute("UPDATE entry SET body=? WHERE seq=?", (one[1], two[0]))


def edit_case(folder: Path) -> None:
    document = json.loads((folder / "case.json").read_text())
    (folder / "case.json").write_text(json.dumps({**document, "number": "2026-8"}))


def edit_export(folder: Path) -> None:
    (folder / "exports" / "list.txt").write_bytes(b"an exported file!")


def edit_key(folder: Path) -> None:
    path = folder / "keys" / "examiner.vkey"
    path.write_text(Signer(seed=b"\x09" * 32).vkey + "\n")


LEAF = "(SELECT leaf FROM entry WHERE seq=2)"

BAD = {
    "body changed": Bad(
        ledger_sql(
            "UPDATE entry SET body=CAST(replace(CAST(body AS TEXT),'phone','Phone') AS BLOB) WHERE seq=1"
        ),
        "Entry 1 was changed",
    ),
    "hash changed": Bad(
        ledger_sql("UPDATE entry SET leaf=randomblob(32) WHERE seq=4"), "Entry 4 was changed"
    ),
    "entry rewritten": Bad(rewrite(4, actor="X"), "between entry 4 and entry 5"),
    "everything rewritten": Bad(rewrite_all, "Checkpoint 0 signs another content"),
    "entry removed": Bad(ledger_sql("DELETE FROM entry WHERE seq=5"), "Entries 5 to 5 are missing"),
    "tail removed": Bad(
        ledger_sql("DELETE FROM entry WHERE seq>9"), "and whatever followed were removed from its end"
    ),
    "all removed": Bad(ledger_sql("DELETE FROM entry"), "holds no entries"),
    "body as text": Bad(
        ledger_sql("UPDATE entry SET body=CAST(body AS TEXT) WHERE seq=2"), "Entry 2 is stored as text"
    ),
    "body as a number": Bad(
        ledger_sql("UPDATE entry SET body=1000000000000000 WHERE seq=0"),
        "Entry 0 is stored as text or a number",
    ),
    "other prev": Bad(rewrite(0, prev="1" * 64), "Entry 0 names an entry before it"),
    "other seq": Bad(rewrite(3, seq=30), "Entry 3 says that it is entry 30"),
    "time backwards": Bad(rewrite(6, time="2026-01-02T02:00:00.000000+00:00"), "Entry 6 has an earlier time"),
    "time without zone": Bad(rewrite(6, time="2026-01-02T03:00:06.000000"), "Entry 6 has the time"),
    "impossible time": Bad(rewrite(6, time="2026-02-30T03:00:06.000000+00:00"), "Entry 6 has the time"),
    "extra key": Bad(rewrite(5, more=1), "Entry 5 lacks keys, or has keys"),
    "wrong type": Bad(rewrite(5, mono="5"), "Entry 5 has a value of the wrong type in 'mono'"),
    "nonce that is none": Bad(rewrite(5, nonce="A" * 32), "Entry 5 has a nonce that is none"),
    "record with a nonce": Bad(rewrite(2, nonce="0" * 32), "Entry 2 has a nonce that is none"),
    "true as number": Bad(rewrite(5, mono=True), "Entry 5 has a value of the wrong type in 'mono'"),
    "negative clock": Bad(rewrite(5, mono=-1), "Entry 5 has a negative monotonic clock"),
    "second creation": Bad(rewrite(5, action="case.create"), "Entry 5 creates a case a second time"),
    "no creation": Bad(rewrite(0, action="case.open"), "Entry 0 does not create a case"),
    "white space": Bad(body_bytes(1, b'":', b'": '), "Entry 1 is not written in the canonical form"),
    "key twice": Bad(
        body_bytes(1, b'"host":"lab"', b'"host":"lab","host":"lab"'),
        "Entry 1 is not written in the canonical",
    ),
    "float": Bad(body_bytes(1, b'"mono":1000', b'"mono":1000.5'), "Entry 1 is not canonical JSON"),
    "large number": Bad(
        body_bytes(1, b'"mono":1000', b'"mono":9007199254740992'), "Entry 1 is not canonical"
    ),
    "not UTF-8": Bad(body_bytes(1, b'"E."', b'"\xff."'), "Entry 1 is not UTF-8"),
    "surrogate": Bad(body_bytes(1, b'"E."', b'"\\ud800"'), "Entry 1 is not UTF-8 text or holds half"),
    "deep": Bad(body_bytes(1, b'"E."', b"[" * 100_000 + b"]" * 100_000), "Entry 1"),
    "record with more": Bad(rewrite(2, details={"kind": "entry"}), "Entry 2 names a record"),
    "trigger gone": Bad(
        lambda folder: _plain(folder, "DROP TRIGGER entry_delete"), "trigger entry_delete is missing"
    ),
    "trigger weakened": Bad(
        lambda folder: _plain(
            folder,
            "DROP TRIGGER entry_update",
            "CREATE TRIGGER entry_update BEFORE UPDATE ON entry WHEN NEW.seq=0 BEGIN SELECT "
            "RAISE(ABORT,'x'); END",
        ),
        "trigger entry_update was changed",
    ),
    "table added": Bad(
        lambda folder: _plain(folder, "CREATE TABLE more(x)"), "table more, which does not belong"
    ),
    "application id": Bad(lambda folder: _plain(folder, "PRAGMA application_id=1"), "mark of a ledger"),
    "version": Bad(lambda folder: _plain(folder, "PRAGMA user_version=2"), "version 2"),
    "checkpoint signature": Bad(
        ledger_sql(
            "UPDATE checkpoint SET note=substr(note,1,length(note)-10)||'AAAAAAA=' || char(10) WHERE number=1"
        ),
        "Checkpoint 1 has a",
    ),
    "checkpoint size": Bad(
        ledger_sql("UPDATE checkpoint SET size=3 WHERE number=0"), "Checkpoint 0 is listed with 3 entries"
    ),
    "checkpoint size as text": Bad(
        ledger_sql("UPDATE checkpoint SET size='many' WHERE number=1"),
        "Checkpoint 1 is listed with 'many' entries",
    ),
    "checkpoint gone": Bad(ledger_sql("DELETE FROM checkpoint WHERE number=0"), "checkpoint 0 is missing"),
    "checkpoint anchored alone": Bad(
        ledger_sql("UPDATE checkpoint SET anchored='somewhere' WHERE number=1"),
        "repeats no earlier checkpoint",
        "copies",
    ),
    "checkpoint of another key": Bad(foreign_checkpoint, "none of the known keys"),
    "checkpoint of another case": Bad(other_case_checkpoint, "belongs to the case ffff"),
    "key replaced": Bad(edit_key, "none of the known keys", "keys"),
    "row changed": Bad(
        catalog_sql("UPDATE entry SET body=replace(body,'dir/3','dir/4') WHERE id='1-3'"),
        "The row of entry 1-3 in the catalog was changed: its SHA-256 is not",
        "catalog",
    ),
    "row removed": Bad(
        catalog_sql("DELETE FROM artifact"),
        "The row of artifact 1-2-0 is missing from the catalog",
        "catalog",
    ),
    "row added at the end": Bad(
        catalog_sql('INSERT INTO entry(seq, body) VALUES(500,\'{"id":"1-9"}\')'),
        "A row was added to the catalog: entry 1-9 (row 500)",
        "catalog",
    ),
    "row added in between": Bad(
        catalog_sql("INSERT INTO problem(seq, body) VALUES(1,'{}')"),
        "belongs to entry 1, which does not record it",
        "catalog",
    ),
    "row doubled": Bad(
        catalog_sql("INSERT INTO problem(seq, body) SELECT seq, body FROM artifact"),
        "A row was added to the catalog: problem 1-2-0",
        "catalog",
    ),
    "row moved": Bad(
        catalog_sql("INSERT INTO problem(seq, body) SELECT seq, body FROM artifact", "DELETE FROM artifact"),
        "it stands in the table problem",
        "catalog",
    ),
    "rows swapped": Bad(swap_rows, "The row of entry 1-0 in the catalog was changed", "catalog"),
    "row as bytes": Bad(
        catalog_sql("UPDATE entry SET body=CAST(body AS BLOB) WHERE id='1-3'"),
        "its body is not text",
        "catalog",
    ),
    "row as a number": Bad(
        catalog_sql(
            "CREATE TABLE kept AS SELECT seq, body FROM problem",
            "DROP TABLE problem",
            "CREATE TABLE problem(seq INTEGER PRIMARY KEY, body)",
            "INSERT INTO problem SELECT * FROM kept UNION SELECT 500, 1000000000000000",
            "DROP TABLE kept",
        ),
        "A row was added to the catalog: problem",
        "catalog",
    ),
    "table gone": Bad(catalog_sql("DROP TABLE problem"), "no table problem", "catalog"),
    "column stored": Bad(
        catalog_sql("ALTER TABLE entry ADD COLUMN path TEXT"), "stores the columns body, path, seq", "case"
    ),
    "catalog gone": Bad(
        lambda folder: (folder / "catalog.sqlite").unlink(), "catalog.sqlite is missing", "case"
    ),
    "ledger gone": Bad(
        lambda folder: (folder / "ledger.sqlite").unlink(), "ledger.sqlite is missing", "case"
    ),
    "case number": Bad(edit_case, "case.json was changed: its number is '2026-8'", "case"),
    "export changed": Bad(edit_export, "list.txt: The file was changed", "case"),
}


def _plain(folder: Path, *statements: str) -> None:
    with writing(folder / "ledger.sqlite") as ledger:
        for statement in statements:
            ledger.execute(statement)
