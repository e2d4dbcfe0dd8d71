"""Protected records in the commands that list: what artifacts say is kept back until somebody says why they look."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Annotated

import orjson
import typer

from app.cli.console import complain
from app.cli.filtering import Condition
from evidence.case import Case
from evidence.catalog.filter import Node, looks_inside, looks_inside_artifacts
from evidence.catalog.later import Later
from evidence.catalog.marks import bearing
from evidence.custody.access import log_searches, protections
from evidence.model.names import shown

Reason = Annotated[
    str,
    typer.Option(metavar="TEXT", help="Why you look at protected artifacts, too; the ledger keeps it."),
]
Find = Callable[[Condition | None], Iterator[str]]
"""Gives the records of a question that meet one more condition."""

_NAMES = {"entries": "files", "artifacts": "artifacts"}
_AS = {"protected": ("protected",)}


class Guard:
    """One for each command that lists. Where nothing is protected, records pass as they are.

    Without a reason, protected artifacts are left out where it is asked what they say, for that they are found would
    tell it; else they are listed with ``fields`` null and ``protected``, the categories. With a reason they are
    listed as they are, and one act for each category is logged before anything is shown.
    """

    def __init__(self, case: Case, connection: sqlite3.Connection, reason: str, query: str) -> None:
        """``query``: what was asked, in words, for the ledger. Raises LedgerError."""
        self._case, self._connection = case, connection
        self._reason, self._query = reason.strip(), query
        self._known = protections(case.ledger)
        self._logged: Counter[str] = Counter()
        self._kept_back: dict[str, None] = {}
        self._covered = 0

    @property
    def columns(self) -> dict[str, tuple[str]]:
        """The columns that a table has more: they say what is kept back."""
        return _AS if self._known and not self._reason else {}

    def narrow(self, view: str, node: Node | None, also: Condition | None, find: Find) -> Condition | None:
        """The condition without what must not be found; counts what is found for a reason.

        ``find`` gives the records of ``view`` that the command would list with a condition.
        """
        inside = node is not None and _looks_inside(node, view)
        if not self._known or not (inside or (view == "artifacts" and self._reason)):
            return also
        sql, values = bearing(self._known.marks, view)
        if self._reason:
            # That nothing was found is known from then on, too.
            every = dict.fromkeys(self._categories(view, sql, values), 0) if inside else {}
            own, own_values = also or ("1", ())
            found = Counter(
                category
                for body in find((f"({sql}) AND ({own})", (*values, *own_values)))
                for category in self._known.of(str(orjson.loads(body)["id"]))
            )
            for category in every | found:
                self._logged[category] += found[category]
            return also
        if not (names := self._categories(view, sql, values)):
            return also
        complain(
            f"Not searched: protected {_NAMES[view]} ({', '.join(map(shown, names))}). Say why with --reason; the "
            "ledger keeps who searched, for what and why."
        )
        own, own_values = also or ("1", ())
        return f"({own}) AND NOT ({sql})", (*own_values, *values)

    def log(self) -> None:
        """Logs what is shown for the reason; before it is shown."""
        log_searches(self._case.ledger, self._logged, self._reason, self._query)

    def covered(self, bodies: Iterator[str]) -> Iterator[str]:
        """The records as they may be shown."""
        return map(self._cover, bodies) if self._known and not self._reason else bodies

    def say(self) -> None:
        """Says what was kept back of the records shown; after they were."""
        if self._covered:
            complain(
                f"Kept back: what {self._covered:,} of the artifacts say ({', '.join(map(shown, self._kept_back))}). "
                "Say why you look at them with --reason; the ledger keeps who looked, when and why."
            )

    def _cover(self, body: str) -> str:
        record = orjson.loads(body)
        if "fields" not in record or not (categories := self._known.of(str(record["id"]))):
            return body
        self._covered += 1
        self._kept_back.update(dict.fromkeys(categories))
        record |= {"fields": None, "protected": ", ".join(categories)}
        return orjson.dumps(record, option=orjson.OPT_SORT_KEYS).decode()

    def _categories(self, view: str, sql: str, values: tuple[Later, ...]) -> list[str]:
        """What the records of a view are protected as, found or not."""
        rows = self._connection.execute(f"SELECT id FROM {view} WHERE {sql}", values)  # noqa: S608 - our own words
        return sorted({category for row in rows for category in self._known.of(str(row[0]))})


def in_ledger(command: str, options: Mapping[str, object], query: str) -> str:
    """What a listing was asked, in words: the command, the options that were given, the filter."""
    given = [f"--{name} {value}" for name, value in options.items() if value is not None]
    return " ".join([command, *given, *([f"--filter {query}"] if query.strip() else [])])


def _looks_inside(node: Node, view: str) -> bool:
    """Whether a filter asks what artifacts say. A file whose artifacts are asked for it tells it as they do."""
    if view == "artifacts":
        return looks_inside(node)
    return view == "entries" and looks_inside_artifacts(node)
