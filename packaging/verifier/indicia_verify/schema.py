"""The schema that a ledger must have, and no other.

Reference: ``docs/ledger-format.md`` section 1.
"""

from __future__ import annotations

import re
import sqlite3

from .database import is_sqlite
from .outcome import Outcome

_APPLICATION_ID = 0x494E4443
_VERSION = 1

_STATEMENTS = """
CREATE TABLE entry(seq INTEGER PRIMARY KEY, body BLOB NOT NULL CHECK(typeof(body)='blob'), leaf BLOB NOT NULL CHECK(typeof(leaf)='blob' AND length(leaf)=32));
CREATE TABLE checkpoint(number INTEGER PRIMARY KEY, size INTEGER NOT NULL, note TEXT NOT NULL, timestamp_token BLOB, anchored TEXT);
CREATE TRIGGER entry_update BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT,'a ledger entry is never changed'); END;
CREATE TRIGGER entry_delete BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT,'a ledger entry is never deleted'); END;
CREATE TRIGGER entry_insert BEFORE INSERT ON entry WHEN NEW.seq IS NOT (SELECT coalesce(max(seq)+1,0) FROM entry) BEGIN SELECT RAISE(ABORT,'a ledger entry follows the last one'); END;
CREATE TRIGGER checkpoint_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT,'a checkpoint is never changed'); END;
CREATE TRIGGER checkpoint_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT,'a checkpoint is never deleted'); END;
CREATE TRIGGER checkpoint_insert BEFORE INSERT ON checkpoint WHEN NEW.number IS NOT (SELECT coalesce(max(number)+1,0) FROM checkpoint) OR NEW.size > (SELECT coalesce(max(seq)+1,0) FROM entry) BEGIN SELECT RAISE(ABORT,'a checkpoint follows the last one'); END;
"""  # noqa: E501

_SPACE = re.compile(r"\s+")


def _one_line(sql: str) -> str:
    return _SPACE.sub(" ", sql).strip().rstrip(";")


EXPECTED = {
    ("table" if line.startswith("CREATE TABLE") else "trigger", re.split(r"[ (]", line)[2]): _one_line(line)
    for line in _STATEMENTS.strip().splitlines()
}


def has_mark(beginning: bytes) -> bool:
    """Whether a file begins as a database with the mark of a ledger. Reference: sqlite.org/fileformat2.html, 1.3."""
    return is_sqlite(beginning) and beginning[68:72] == _APPLICATION_ID.to_bytes(4, "big")


def is_ledger(connection: sqlite3.Connection) -> bool:
    """Whether a database carries the mark of a ledger."""
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    return bool(mark == _APPLICATION_ID)


def check_schema(connection: sqlite3.Connection, outcome: Outcome) -> bool:
    """Compares tables and triggers with the specification; False when the two tables cannot be trusted to
    be tables.
    """
    found = {}
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master"):
        if not bytes(name).startswith(b"sqlite_"):
            text = bytes(sql or b"").decode("utf-8", "replace")
            found[bytes(kind).decode("utf-8", "replace"), bytes(name).decode("utf-8", "replace")] = text
    before = outcome.failures
    for kind, name in sorted(EXPECTED.keys() - found.keys()):
        outcome.fail(f"The ledger's {kind} {name} is missing.")
    for kind, name in sorted(found.keys() - EXPECTED.keys()):
        outcome.fail(
            f"The ledger holds the {kind} {name}, which does not belong there.", "object in the ledger"
        )
    changed = [key for key, sql in EXPECTED.items() if key in found and _one_line(found[key]) != sql]
    for kind, name in changed:
        outcome.fail(f"The ledger's {kind} {name} was changed.")
    _check_marks(connection, outcome)
    if outcome.failures == before:
        outcome.ok("Tables and triggers of the ledger are those of the specification.")
    return all(key in found and key not in changed for key in EXPECTED if key[0] == "table")


def _check_marks(connection: sqlite3.Connection, outcome: Outcome) -> None:
    if not is_ledger(connection):
        outcome.fail("ledger.sqlite does not carry the mark of a ledger (application_id).")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version != _VERSION:
        outcome.fail(f"The ledger has version {version}; this program knows version {_VERSION}.")
