"""Brings a catalog to this version's schema. Each step is recorded in the transaction that ran it."""

from __future__ import annotations

import sqlite3

from evidence.catalog import landed
from evidence.catalog.schema import INDEXES, create_statements, finding_statements, view_statements

LATEST = "findings"


def migrate(connection: sqlite3.Connection) -> None:
    """Applies what is missing. A catalog that is up to date is only looked at."""
    if _latest(connection) == LATEST:
        return
    # Imported only where there is something to do: the library costs every start a tenth of a second.
    from sqlite_utils import Database, Migrations

    migrations = Migrations("indicia.catalog")

    @migrations(name="records")
    def records(database: Database) -> None:
        for statement in create_statements():
            database.execute(statement)

    @migrations(name="views")
    def views(database: Database) -> None:
        _to_views(database.conn)

    @migrations(name="findings")
    def findings(database: Database) -> None:
        for statement in finding_statements():
            database.execute(statement)

    migrations.apply(Database(connection))


def add_missing_views(connection: sqlite3.Connection) -> None:
    """Lets a catalog of an earlier format be read as one of this: its views are made for this connection alone."""
    if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'items'").fetchone():
        return
    if landed.landed_statements(_present(connection)) is not None:
        for statement in view_statements():
            connection.execute(statement.replace("CREATE VIEW", "CREATE TEMP VIEW", 1))


def _to_views(connection: sqlite3.Connection) -> None:
    """Copies each record, its number and its text as they are, from tables with generated columns to plain ones."""
    present = _present(connection)
    if landed.landed_statements(present) is None:
        return
    plain = dict(zip(landed.TABLES, create_statements(), strict=False))
    for table in landed.TABLES:
        connection.execute(f"ALTER TABLE {table} RENAME TO {table}_before")
        connection.execute(plain[table])
        copy = f"INSERT INTO {table}(seq, body) SELECT seq, body FROM {table}_before ORDER BY seq"  # noqa: S608
        connection.execute(copy)
        connection.execute(f"DROP TABLE {table}_before")
    # What it said of runs is said by the ledger's acts, and never was under the ledger itself.
    connection.execute("DROP TABLE IF EXISTS run")
    for statement in view_statements():
        connection.execute(statement)
    if "entry_key" in present:
        for statement in INDEXES:
            connection.execute(statement)


def _present(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {row[0]: row[1] for row in rows}


def _latest(connection: sqlite3.Connection) -> str | None:
    try:
        row = connection.execute(
            "SELECT name FROM _sqlite_migrations WHERE migration_set = 'indicia.catalog' ORDER BY id DESC"
        ).fetchone()
    except sqlite3.OperationalError:
        return None
    return row[0] if row else None
