"""Whether the catalog's tables are those that this program makes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from evidence.catalog.landed import landed_statements
from evidence.catalog.schema import INDEXES, create_statements, finding_statements
from evidence.model.names import shown

# Kept by the library that runs our migrations; they hold no records.
_OF_MIGRATIONS = ("_sqlite_migrations", "idx__sqlite_migrations_migration_set_name")


def check_schema(path: Path) -> Iterator[str]:
    """A sentence for each table, index, view or trigger that was changed, added or removed.

    A view computes its columns from the record's text: a changed definition would show something else than
    the ledger states.
    """
    findings = {_name(statement): _plain(statement) for statement in finding_statements()}
    expected = {_name(statement): _plain(statement) for statement in (*create_statements(), *INDEXES)}
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            present = dict(
                connection.execute("SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'")
            )
            for (line,) in connection.execute("PRAGMA integrity_check(10)"):
                if line != "ok":
                    yield f"The catalog's file is damaged: {shown(line)}."
    except sqlite3.DatabaseError as error:
        yield f"The catalog cannot be read: {error}."
        return
    for name in _OF_MIGRATIONS:
        present.pop(name, None)
    earlier = landed_statements(present)
    if earlier is not None:
        expected = {_name(statement): _plain(statement) for statement in earlier}
    # Older catalogs have nothing of findings. Where somebody took all of it away, the ledger's entries say so.
    if findings.keys() & present.keys():
        expected |= findings
    for name in sorted(present.keys() | expected.keys()):
        if name not in expected:
            yield f"Someone added {shown(name)} to the catalog."
        elif name not in present and not expected[name].startswith(("CREATE INDEX", "CREATE UNIQUE INDEX")):
            yield f"The catalog's {name} is missing."
        elif name in present and _plain(present[name]) != expected[name]:
            yield f"The catalog's {name} was changed: it is not defined as Indicia defines it."


def _plain(statement: str) -> str:
    return " ".join(statement.replace("IF NOT EXISTS ", "").split())


def _name(statement: str) -> str:
    return _plain(statement).removeprefix("CREATE ").removeprefix("UNIQUE ").split()[1].partition("(")[0]
