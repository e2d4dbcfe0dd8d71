"""What a parser of an application's file must hold, from one description of a made file and its truth.

``held_by_database`` writes a database by the application's schema and looks at the parser from all sides; ``held_by_file``
does the same with a file that is no database.
"""

from __future__ import annotations

import random
import re
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from parser_harness import Outcome, run

from evidence.contract.parser import Parser
from evidence.model.artifact import Artifact
from evidence.model.timestamp import Timestamp

_ROW = re.compile(r"row (.+):(-?\d+)")
_BYTES = re.compile(r"bytes (\d+)\+(\d+)")


def held_by_database(
    parser: Parser,
    path: Path,
    schema: str,
    rows: str,
    expected: Sequence[Artifact],
    needed: Sequence[str] = (),
    packed: bool = False,
) -> None:
    """Runs the parser over ``path``, made of the statements of ``schema`` and ``rows``, and over changed forms of it.

    ``expected`` are all artifacts in their order. Columns in ``needed`` are those of the first artifact's table without
    which there is nothing to state: all others may go, and every artifact is still there. Times that stand
    inside of ``packed`` values are not looked for in the database.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(schema + ";" + rows)
    outcome = run(parser, path)
    assert outcome.artifacts == list(expected)
    assert outcome.warnings == []
    tables = _followed(path, expected, packed)
    # Changed forms stand under the same path, which parsers may look at.
    original = path.with_name("original.db")
    path.rename(original)
    assert _in_the_log(parser, path, schema, rows).artifacts == list(expected)
    _with_other_columns(parser, original, path, tables[0], expected, needed)
    _with_a_deleted_row(parser, original, path, expected)
    path.write_bytes(original.read_bytes()[: original.stat().st_size // 2])
    run(parser, path)
    original.replace(path)


def made_with_deletions(path: Path, schema_and_rows: str, deletions: str) -> None:
    """A database at ``path`` whose log alone deletes: what is recovered keeps its row id."""
    made = path.with_name("made.db")
    with closing(sqlite3.connect(made)) as connection:
        connection.executescript(
            f"PRAGMA journal_mode = WAL; {schema_and_rows}; PRAGMA wal_checkpoint(TRUNCATE); {deletions}"
        )
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{made}{suffix}", f"{path}{suffix}")


def held_by_file(parser: Parser, path: Path, data: bytes, expected: Sequence[Artifact]) -> None:
    """Runs the parser over ``path`` with these bytes, then over pieces of them and over bytes that were changed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    outcome = run(parser, path)
    assert outcome.artifacts == list(expected)
    assert outcome.warnings == []
    for artifact in expected:
        if place := _BYTES.fullmatch(artifact.locator):
            at, length = map(int, place.groups())
            assert 0 < length <= len(data) - at, artifact.locator
    noise = random.Random(len(data))
    for _ in range(12):
        path.write_bytes(data[: noise.randrange(len(data))])
        run(parser, path)
        mutant = bytearray(data)
        for _ in range(noise.randrange(1, 6)):
            mutant[noise.randrange(len(data))] = noise.randrange(256)
        path.write_bytes(mutant)
        run(parser, path)
    path.write_bytes(data)


def _followed(path: Path, artifacts: Sequence[Artifact], packed: bool) -> list[str]:
    """Follows each locator by SQL: the row is there, and it holds each time of the artifact or names the row that does.

    The tables that the locators name, in their order.
    """
    tables: list[str] = []
    with closing(sqlite3.connect(path)) as connection:
        connection.text_factory = bytes
        everything = {
            _text(value)
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table'"
            ).fetchall()
            for row in connection.execute(f'SELECT * FROM "{name.decode()}"')
            for value in row
        }
        for artifact in artifacts:
            place = _ROW.fullmatch(artifact.locator)
            assert place, artifact.locator
            table, rowid = place.groups()
            found = connection.execute(f'SELECT * FROM "{table}" WHERE rowid = ?', (int(rowid),)).fetchone()
            assert found is not None, artifact.locator
            for name in artifact.__struct_fields__:
                moment = getattr(artifact, name)
                if isinstance(moment, Timestamp) and "+" not in moment.encoding and not packed:
                    assert moment.raw in everything, (artifact.locator, name)
            if table not in tables:
                tables.append(table)
        for table in tables:
            (count,) = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()
            named = {each.locator for each in artifacts if each.locator.startswith(f"row {table}:")}
            assert len(named) <= count
    return tables


def _in_the_log(parser: Parser, changed: Path, schema: str, rows: str) -> Outcome:
    """The rows stand in the write-ahead log alone."""
    made = changed.with_name("made.db")
    with closing(sqlite3.connect(made)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.executescript(schema)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.executescript(rows)
        shutil.copyfile(made, changed)
        shutil.copyfile(f"{made}-wal", f"{changed}-wal")
    outcome = run(parser, changed)
    Path(f"{changed}-wal").unlink()
    return outcome


def _with_other_columns(
    parser: Parser,
    path: Path,
    changed: Path,
    table: str,
    expected: Sequence[Artifact],
    needed: Sequence[str],
) -> None:
    """The first table with one column more, then with all renamed that may go."""
    shutil.copyfile(path, changed)
    with closing(sqlite3.connect(changed)) as connection:
        connection.execute(f'ALTER TABLE "{table}" ADD COLUMN column_of_a_later_version')
        columns = [str(each[1]) for each in connection.execute(f'PRAGMA table_info("{table}")')][:-1]
    outcome = run(parser, changed)
    assert (outcome.artifacts, outcome.warnings) == (list(expected), [])
    with closing(sqlite3.connect(changed)) as connection:
        for number, column in enumerate(each for each in columns if each not in needed):
            connection.execute(f'ALTER TABLE "{table}" RENAME COLUMN "{column}" TO renamed_{number}')
    assert [each.locator for each in run(parser, changed).artifacts] == [each.locator for each in expected]


def _with_a_deleted_row(parser: Parser, path: Path, changed: Path, expected: Sequence[Artifact]) -> None:
    """The row of the last artifact deleted: all others are there, and nothing that was not."""
    gone = expected[-1].locator
    table, rowid = _ROW.fullmatch(gone).groups()  # type: ignore[union-attr]
    shutil.copyfile(path, changed)
    with closing(sqlite3.connect(changed)) as connection:
        # Some builds of SQLite overwrite what is deleted, unless they are told not to.
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (int(rowid),))
        connection.commit()
    found = run(parser, changed).artifacts
    live = [each.locator for each in found if each.state != "recovered"]
    assert gone not in live
    assert set(live) == {each.locator for each in expected if each.locator != gone}
    recovered = [each for each in found if each.state == "recovered"]
    assert len(recovered) <= sum(each.locator == gone for each in expected)
    assert all(_BYTES.match(each.locator) for each in recovered)


def _text(value: object) -> str:
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else str(value)
