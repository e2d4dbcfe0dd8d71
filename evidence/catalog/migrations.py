"""Brings a catalog to this version's schema. Each step is recorded in the transaction that ran it."""

from __future__ import annotations

import sqlite3

from evidence.catalog.schema import create_statements

LATEST = "records"


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

    migrations.apply(Database(connection))


def _latest(connection: sqlite3.Connection) -> str | None:
    try:
        row = connection.execute(
            "SELECT name FROM _sqlite_migrations WHERE migration_set = 'indicia.catalog' ORDER BY id DESC"
        ).fetchone()
    except sqlite3.OperationalError:
        return None
    return row[0] if row else None
