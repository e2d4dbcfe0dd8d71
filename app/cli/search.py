"""``indicia search``."""

from __future__ import annotations

import itertools
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import LARGEST, AsJson, complain, say
from app.cli.filtering import Condition, read_filter, ready, refused
from app.cli.guarding import Guard, Reason
from app.cli.rows import write_records
from evidence.case import Case
from evidence.catalog.filter import FilterError, parse
from evidence.catalog.queries import artifacts, entries, problems

COLUMNS = {
    "id": ("id",),
    "kind": ("kind",),
    "type": ("type",),
    "time": ("time",),
    "size": ("size",),
    "state": ("state",),
    "path": ("path",),
    "fields": ("fields",),
    "message": ("message",),
    "locator": ("locator",),
    "sha256": ("sha256",),
}
SHOWN = {name: COLUMNS[name] for name in ("id", "kind", "time", "path", "fields")}


class Kind(StrEnum):
    """What is searched."""

    FILES = "files"
    ARTIFACTS = "artifacts"
    PROBLEMS = "problems"


_VIEWS: dict[Kind, tuple[str, Callable[..., Iterator[str]]]] = {
    Kind.FILES: ("entries", entries),
    Kind.ARTIFACTS: ("artifacts", artifacts),
    Kind.PROBLEMS: ("problems", problems),
}


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("search")(search)


def search(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")],
    query: Annotated[
        str, typer.Argument(metavar="QUERY", help="Words, or the filter language of the user guide.")
    ],
    jsonl: Annotated[bool, typer.Option("--jsonl", help="A line of JSON for each.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="CSV with a header.")] = False,
    kind: Annotated[Kind | None, typer.Option(help="Search these only; else files and artifacts.")] = None,
    limit: Annotated[int | None, typer.Option(min=1, max=LARGEST, help="At most so many.")] = None,
    index: Annotated[
        bool, typer.Option("--index", help="Bring the index of words up to date first.")
    ] = False,
    reason: Reason = "",
    as_json: AsJson = False,
) -> None:
    """Search files and artifacts by words and by fields."""
    with Case.open(folder, write=bool(reason.strip())) as case:
        if index:
            from evidence.catalog.text_index_build import build

            build(case.catalog.path, case.folder)
        with closing(case.catalog.reader()) as connection:
            asked = _conditions(case, connection, query, kind)
            guard = Guard(case, connection, reason, query)
            node = parse(query)
            for each, own in asked.items():
                view, find = _VIEWS[each]
                asked[each] = guard.narrow(view, node, own, partial(_of, find, connection)) or own
            guard.log()
            found = itertools.chain.from_iterable(
                _VIEWS[each][1](connection, also=also) for each, also in asked.items()
            )
            shown = _Counted(guard.covered(itertools.islice(found, limit)))
            columns = (COLUMNS | guard.columns, SHOWN | guard.columns)
            write_records(shown, *columns, jsonl=jsonl, as_csv=as_csv, as_json=as_json)
            guard.say()
            if limit is not None and shown.count == limit:
                _say_rest(sum(_count(connection, each, also) for each, also in asked.items()), limit)
            elif not (jsonl or as_csv or as_json):
                say(f"{shown.count:,} found.")


def _conditions(
    case: Case, connection: sqlite3.Connection, query: str, kind: Kind | None
) -> dict[Kind, Condition]:
    """What is asked of each view. A field that only one view has limits the search to that view."""
    node = read_filter(query, case)
    asked: dict[Kind, Condition] = {}
    wrong: dict[Kind, FilterError] = {}
    for each in (kind,) if kind else (Kind.FILES, Kind.ARTIFACTS):
        try:
            asked[each] = ready(case, connection, _VIEWS[each][0], node)
        except FilterError as error:
            wrong[each] = error
    if not asked:
        raise refused(query, next(iter(wrong.values())))
    for each, why in wrong.items():
        complain(f"Not searched: {each.value}. {why.message}")
    return asked


def _of(
    find: Callable[..., Iterator[str]], connection: sqlite3.Connection, also: Condition | None
) -> Iterator[str]:
    return find(connection, also=also)


def _count(connection: sqlite3.Connection, kind: Kind, also: Condition) -> int:
    view, (sql, values) = _VIEWS[kind][0], also
    return int(connection.execute(f"SELECT count(*) FROM {view} WHERE {sql}", values).fetchone()[0])  # noqa: S608


def _say_rest(total: int, limit: int) -> None:
    if total > limit:
        complain(f"These are the first {limit:,} of {total:,}.")


class _Counted:
    """Records, counted as they pass."""

    def __init__(self, bodies: Iterator[str]) -> None:
        self._bodies = bodies
        self.count = 0

    def __iter__(self) -> Iterator[str]:
        for body in self._bodies:
            self.count += 1
            yield body
