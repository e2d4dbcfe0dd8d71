"""A messenger's database that the test makes, and what must hold of any parser of such a one."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from parser_harness import Outcome, run

from evidence.contract.parser import Parser
from evidence.model.artifact import Artifact
from evidence.model.timestamp import Timestamp


@dataclass(frozen=True)
class App:
    """``schema`` and ``rows`` are SQL. ``tables`` are those whose every row is an artifact of its own.

    ``shown`` says of a table which of its columns stands unchanged in which field of the artifact. ``marks`` are
    columns (``table.column``) without which the tables are not those of the application, or a row is none of its kind.
    """

    parser: Parser
    name: str
    schema: str
    rows: str
    tables: Sequence[str]
    shown: Mapping[str, tuple[str, str]]
    marks: Sequence[str] = ()


def database(path: Path, *scripts: str) -> Path:
    """A database at this path, in which the scripts were run."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.executescript(f"BEGIN; {';'.join(scripts)}; COMMIT")
    return path


def hold(app: App, folder: Path) -> Outcome:
    """Holds the parser to everything that must hold; what it gave of the whole database is returned."""
    path = database(folder / "whole" / app.name, app.schema, app.rows)
    whole = run(app.parser, path)
    _rows_are_those_of_sql(app, path, whole)
    assert run(app.parser, _in_the_log(app, folder / "wal")).artifacts == whole.artifacts
    _other_versions(app, folder / "versions", _places(whole.artifacts))
    _deleted(app, folder / "deleted")
    _damaged(app, folder / "damaged", path.read_bytes())
    return whole


def stated(artifact: Artifact) -> dict[str, Any]:
    """What an artifact states: its fields that are not as they are by default, a time as its raw value."""
    found = {name: getattr(artifact, name) for name in artifact.__struct_fields__}
    default = dict(
        zip(reversed(artifact.__struct_fields__), reversed(artifact.__struct_defaults__), strict=False)
    )
    return {
        name: value.raw if isinstance(value, Timestamp) else value
        for name, value in found.items()
        if name not in default or value != default[name]
    }


def _places(artifacts: Sequence[Artifact]) -> Counter[str]:
    return Counter(each.locator.removeprefix("row ").rpartition(":")[0] for each in artifacts)


def _rows_are_those_of_sql(app: App, path: Path, outcome: Outcome) -> None:
    places = _places(outcome.artifacts)
    with closing(sqlite3.connect(path)) as connection:
        for table in app.tables:
            count = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
            assert places[table] == count > 0, table
        for artifact in outcome.artifacts:
            table, _, rowid = artifact.locator.removeprefix("row ").rpartition(":")
            column, field = app.shown.get(table, ("rowid", ""))
            statement = f'SELECT "{column}" FROM "{table}" WHERE rowid = ?'
            (stored,) = connection.execute(statement, (int(rowid),)).fetchone()
            assert not field or getattr(artifact, field) == stored, artifact


def _in_the_log(app: App, folder: Path) -> Path:
    """The rows stand in the write-ahead log alone."""
    folder.mkdir()
    path = folder / "open.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = OFF")
        connection.executescript(f"BEGIN; {app.schema}; COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.executescript(f"BEGIN; {app.rows}; COMMIT")
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{path}{suffix}", folder / (app.name + suffix))
    return folder / app.name


def _other_versions(app: App, folder: Path, expected: Counter[str]) -> None:
    """A column that is missing, renamed or new costs no row."""
    path = database(folder / app.name, app.schema, app.rows)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        for table in app.tables:
            names = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')]
            columns = [name for name in names if f"{table}.{name}" not in app.marks]
            for part in range(3):
                for column in columns[part::3]:
                    connection.execute(f'ALTER TABLE "{table}" RENAME COLUMN "{column}" TO "{column}_"')
                assert _places(run(app.parser, path).artifacts) == expected, (table, columns[part::3])
                for column in columns[part::3]:
                    connection.execute(f'ALTER TABLE "{table}" RENAME COLUMN "{column}_" TO "{column}"')
            connection.execute(f'ALTER TABLE "{table}" ADD COLUMN later_ TEXT')
        assert _places(run(app.parser, path).artifacts) == expected


def _deleted(app: App, folder: Path) -> None:
    """A row that only the log deletes is stated as recovered, at bytes; none of the others is lost."""
    folder.mkdir()
    for table in app.tables:
        path, kept = folder / "open.db", folder / app.name
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            connection.executescript(f"BEGIN; {app.schema};{app.rows}; COMMIT")
            connection.execute("PRAGMA journal_mode = WAL")
            column, field = app.shown.get(table, ("rowid", ""))
            first = f'SELECT rowid, "{column}" FROM "{table}" ORDER BY rowid LIMIT 1'
            rowid, value = connection.execute(first).fetchone()
            connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))
            for suffix in ("", "-wal"):
                shutil.copyfile(f"{path}{suffix}", f"{kept}{suffix}")
            left = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
        path.unlink()
        artifacts = run(app.parser, kept).artifacts
        recovered = [each for each in artifacts if each.state == "recovered"]
        assert _places([each for each in artifacts if each.state != "recovered"])[table] == left
        assert recovered, table
        assert all(each.locator.startswith("bytes ") for each in recovered)
        assert not field or value in [getattr(each, field, None) for each in recovered]


def _damaged(app: App, folder: Path, data: bytes) -> None:
    """Nothing raises."""
    folder.mkdir()
    noise = random.Random(app.name)
    path = folder / app.name
    for _ in range(6):
        changed = bytearray(data[: noise.randrange(len(data) // 2, len(data) + 1)])
        for _ in range(noise.randrange(60)):
            changed[noise.randrange(100, len(changed))] = noise.randrange(256)
        path.write_bytes(changed)
        run(app.parser, path)
