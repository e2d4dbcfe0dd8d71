"""Checking that the ledger's file has the ledger's own tables and triggers, and is sound as a database.

Reference: docs/ledger-format.md section 1.
"""

from __future__ import annotations

import sqlite3

from evidence.custody.discrepancy import Discrepancies
from evidence.custody.schema import STATEMENTS
from evidence.model.names import shown


def check_schema(connection: sqlite3.Connection, found: Discrepancies) -> None:
    """Names each table or trigger that is missing, changed or added, and what SQLite itself finds damaged."""
    rows = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    )
    present = {name: " ".join((sql or "").split()) for name, sql in rows}
    for name, sql in STATEMENTS.items():
        kind = "table" if sql.startswith("CREATE TABLE") else "trigger"
        if name not in present:
            found.add("schema", None, f"The {kind} {name} is missing: someone removed it from the ledger.")
        elif present[name] != sql:
            found.add("schema", None, f"The {kind} {name} was changed: it no longer is the ledger's own.")
    for name in present.keys() - STATEMENTS.keys():
        found.add("schema", None, f"Someone added {shown(name)} to the ledger's file.")
    for (line,) in connection.execute("PRAGMA quick_check(10)"):
        if line != "ok":
            found.add("file", None, f"The ledger's file is damaged: {shown(line)}.")
