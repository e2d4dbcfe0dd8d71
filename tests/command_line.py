"""The program as a person runs it, each time in a process of its own."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from copies import Copies

ROOT = Path(__file__).parents[1]
RECORD_TABLES = ("evidence", "entry", "artifact", "problem", "verification")
Records = set[tuple[str, str]]


@dataclass(frozen=True)
class Done:
    """How a command ended. ``out`` and ``err`` are what it wrote."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """What ``--json`` wrote."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """What ``--jsonl`` wrote."""
        return [json.loads(line) for line in self.out.splitlines()]


def command(*arguments: str | Path) -> list[str]:
    """The command line of ``indicia`` with these arguments."""
    return [sys.executable, "-m", "app.cli.main", *map(str, arguments)]


def environment(home: Path, **changes: str) -> dict[str, str]:
    """This process's environment with the examiner's keys in ``home`` and the project on Python's path."""
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH", ""))))
    return {**os.environ, "INDICIA_HOME": str(home), "PYTHONPATH": path, "PYTHONUTF8": "1", **changes}


def indicia(home: Path, *arguments: str | Path, code: int | None = 0, **changes: str) -> Done:
    """Runs ``indicia`` in a copy of a process that has loaded it, where that is the same as a start from nothing.

    Fails the test where it ends with another code, or with a traceback.
    """
    wanted = environment(home, **changes)
    if not _copies().fit(wanted):
        return indicia_anew(home, *arguments, code=code, **changes)
    return _ended(arguments, code, *_copies().run(list(map(str, arguments)), wanted))


def indicia_anew(home: Path, *arguments: str | Path, code: int | None = 0, **changes: str) -> Done:
    """The same from nothing, as a person starts it."""
    done = subprocess.run(
        command(*arguments),
        capture_output=True,
        check=False,
        env=environment(home, **changes),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
    )
    return _ended(arguments, code, done.returncode, done.stdout, done.stderr)


@cache
def _copies() -> Copies:
    return Copies(environment(ROOT / "no-home"))


def _ended(arguments: tuple[str | Path, ...], wanted: int | None, code: int, out: bytes, err: bytes) -> Done:
    result = Done(code, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"))
    assert "Traceback" not in result.err, result.err
    if wanted is not None and code != wanted:
        pytest.fail(f"{arguments} ended with {code}, not {wanted}:\n{result.out[-3000:]}\n{result.err}")
    return result


def new_case(home: Path, folder: Path) -> Path:
    """Makes a case with the command."""
    indicia(
        home, "case", "create", folder, "--number", "T-1", "--title", "Test", "--examiner", "Test Examiner"
    )
    return folder


def records(case: Path) -> Records:
    """Every record of a case: its table and its canonical JSON."""
    with reading(case / "catalog.sqlite") as connection:
        return {
            (table, body)
            for table in RECORD_TABLES
            for (body,) in connection.execute(f"SELECT body FROM {table}")
        }


def record_count(case: Path) -> int:
    """How many rows the record tables have; more than :func:`records` holds where one is there twice."""
    with reading(case / "catalog.sqlite") as connection:
        return sum(
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in RECORD_TABLES
        )


def acts(case: Path) -> list[dict[str, Any]]:
    """The custody acts of a case: every ledger entry that states no record."""
    with reading(case / "ledger.sqlite") as connection:
        bodies = [json.loads(body) for (body,) in connection.execute("SELECT body FROM entry ORDER BY seq")]
    return [body for body in bodies if body["action"] != "record"]


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A read-only connection to a database of a case."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        yield connection
