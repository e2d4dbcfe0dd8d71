"""``indicia search``."""

from __future__ import annotations

import itertools
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from app.cli.console import LARGEST, AsJson, complain, say
from app.cli.filtering import Condition, read_filter, ready, refused
from app.cli.rows import write_records
from evidence.case import Case
from evidence.catalog.filter import FilterError, Node, looks_inside, looks_inside_artifacts, parse
from evidence.catalog.marks import bearing
from evidence.catalog.queries import artifacts, entries, problems
from evidence.custody.access import log_searches
from evidence.custody.remarks import categories_of, protected
from evidence.model.names import shown

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
    reason: Annotated[
        str,
        typer.Option(metavar="TEXT", help="Why protected artifacts are searched, too; the ledger keeps it."),
    ] = "",
    as_json: AsJson = False,
) -> None:
    """Search files and artifacts by words and by fields."""
    with Case.open(folder, write=bool(reason.strip())) as case:
        if index:
            from evidence.catalog.text_index_build import build

            build(case.catalog.path, case.folder)
        with closing(case.catalog.reader()) as connection:
            asked = _conditions(case, connection, query, kind)
            _guard(case, connection, asked, query, reason.strip())
            found = itertools.chain.from_iterable(
                _VIEWS[each][1](connection, also=also) for each, also in asked.items()
            )
            shown = _Counted(itertools.islice(found, limit))
            write_records(shown, COLUMNS, SHOWN, jsonl=jsonl, as_csv=as_csv, as_json=as_json)
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


def _guard(
    case: Case, connection: sqlite3.Connection, asked: dict[Kind, Condition], query: str, reason: str
) -> None:
    """Leaves what is protected out of a search for what artifacts say; with a reason, logs it and searches it, too.

    A file whose artifacts are asked for it, as ``near:`` does, tells what they say as they do.
    """
    inside = [kind for kind in asked if _looks_inside(parse(query), kind)]
    marks = protected(entry.document() for entry in case.ledger.acts()) if inside else {}
    if not marks:
        return
    logged: Counter[str] = Counter()
    for kind in inside:
        sql, values = bearing(marks, _VIEWS[kind][0])
        every = _categories(connection, kind, (sql, values), marks)
        if not every:
            continue
        own, own_values = asked[kind]
        if reason:
            both = (f"({sql}) AND ({own})", (*values, *own_values))
            logged.update(dict.fromkeys(every, 0) | _categories(connection, kind, both, marks))
            continue
        asked[kind] = (f"({own}) AND NOT ({sql})", (*own_values, *values))
        names = ", ".join(shown(category) for category in sorted(every))
        complain(
            f"Not searched: protected {kind.value} ({names}). Say why with --reason; the ledger keeps who searched, "
            "for what and why."
        )
    log_searches(case.ledger, logged, reason, query)


def _looks_inside(node: Node, kind: Kind) -> bool:
    """Whether a search of these asks what artifacts say."""
    return looks_inside(node) if kind is Kind.ARTIFACTS else looks_inside_artifacts(node)


def _categories(
    connection: sqlite3.Connection, kind: Kind, condition: Condition, marks: Mapping[str, Sequence[str]]
) -> dict[str, int]:
    """How many records of a kind that meet a condition are protected as what."""
    rows = connection.execute(f"SELECT id FROM {_VIEWS[kind][0]} WHERE {condition[0]}", condition[1])  # noqa: S608
    return dict(Counter(category for row in rows for category in categories_of(str(row[0]), marks)))


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
