"""The ledger's tables and triggers.

Reference: docs/ledger-format.md section 1; the SQL text here is part of the format.
"""

from __future__ import annotations

APPLICATION_ID = 0x494E4443
USER_VERSION = 1

_NEXT_ENTRY = "(SELECT coalesce(max(seq)+1,0) FROM entry)"
_NEXT_CHECKPOINT = "(SELECT coalesce(max(number)+1,0) FROM checkpoint)"

STATEMENTS: dict[str, str] = {
    "entry": (
        "CREATE TABLE entry(seq INTEGER PRIMARY KEY, body BLOB NOT NULL CHECK(typeof(body)='blob'), "
        "leaf BLOB NOT NULL CHECK(typeof(leaf)='blob' AND length(leaf)=32))"
    ),
    "checkpoint": (
        "CREATE TABLE checkpoint(number INTEGER PRIMARY KEY, size INTEGER NOT NULL, note TEXT NOT NULL, "
        "timestamp_token BLOB, anchored TEXT)"
    ),
    "entry_update": (
        "CREATE TRIGGER entry_update BEFORE UPDATE ON entry "
        "BEGIN SELECT RAISE(ABORT,'a ledger entry is never changed'); END"
    ),
    "entry_delete": (
        "CREATE TRIGGER entry_delete BEFORE DELETE ON entry "
        "BEGIN SELECT RAISE(ABORT,'a ledger entry is never deleted'); END"
    ),
    "entry_insert": (
        f"CREATE TRIGGER entry_insert BEFORE INSERT ON entry WHEN NEW.seq IS NOT {_NEXT_ENTRY} "
        "BEGIN SELECT RAISE(ABORT,'a ledger entry follows the last one'); END"
    ),
    "checkpoint_update": (
        "CREATE TRIGGER checkpoint_update BEFORE UPDATE ON checkpoint "
        "BEGIN SELECT RAISE(ABORT,'a checkpoint is never changed'); END"
    ),
    "checkpoint_delete": (
        "CREATE TRIGGER checkpoint_delete BEFORE DELETE ON checkpoint "
        "BEGIN SELECT RAISE(ABORT,'a checkpoint is never deleted'); END"
    ),
    "checkpoint_insert": (
        "CREATE TRIGGER checkpoint_insert BEFORE INSERT ON checkpoint "
        f"WHEN NEW.number IS NOT {_NEXT_CHECKPOINT} OR NEW.size > {_NEXT_ENTRY} "
        "BEGIN SELECT RAISE(ABORT,'a checkpoint follows the last one'); END"
    ),
}
"""SQL text of each object by its name, in the order in which they are made."""
