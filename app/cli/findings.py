"""``indicia findings``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Annotated

import orjson
import typer

from app.cli.console import AsJson, complain
from app.cli.guarding import Reason, in_ledger
from app.cli.rows import write_records
from evidence.case import Case
from evidence.catalog.findings import findings as find
from evidence.custody.access import log_searches, protections
from evidence.custody.remarks import Protections, behind

COLUMNS = {
    "id": ("id",),
    "analyzer": ("analyzer",),
    "version": ("analyzer_version",),
    "about": ("about",),
    "statement": ("statement",),
    "records": ("records_total",),
    "fields": ("fields",),
    "follows": ("follows",),
}
SHOWN = {name: COLUMNS[name] for name in ("id", "about", "records", "statement")}


def register(application: typer.Typer) -> None:
    """Adds the command."""
    application.command("findings")(findings)


def findings(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The case.")],
    jsonl: Annotated[bool, typer.Option("--jsonl", help="A line of JSON for each.")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="CSV with a header.")] = False,
    analyzer: Annotated[str | None, typer.Option(metavar="A", help="Only those of this analyzer.")] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Also what was replaced, and what follows no longer.")
    ] = False,
    reason: Reason = "",
    as_json: AsJson = False,
) -> None:
    """List what analysis derived from the records of a case: what the data is, not what it means."""
    reason = reason.strip()
    with Case.open(folder, write=bool(reason)) as case, closing(case.catalog.reader()) as connection:
        known = protections(case.ledger)
        columns, shown = COLUMNS, SHOWN
        found = find(connection, analyzer, every=every)
        if known and reason:
            named = (_categories(known, body) for body in find(connection, analyzer, every=every))
            counts = Counter(category for each in named for category in each)
            query = in_ledger("findings", {"analyzer": analyzer}, "")
            log_searches(case.ledger, counts, reason, query)
        elif known:
            columns, shown = ({**each, "protected": ("protected",)} for each in (COLUMNS, SHOWN))
            found = _covered(known, found)
        write_records(found, columns, shown, jsonl=jsonl, as_csv=as_csv, as_json=as_json)


def _covered(known: Protections, bodies: Iterator[str]) -> Iterator[str]:
    """The findings without what they say of protected records; what was kept back is said after them."""
    covered = 0
    for body in bodies:
        if not (categories := _categories(known, body)):
            yield body
            continue
        covered += 1
        kept = {"about": None, "fields": None, "protected": ", ".join(categories)}
        yield orjson.dumps(orjson.loads(body) | kept, option=orjson.OPT_SORT_KEYS).decode()
    if covered:
        complain(
            f"Kept back: what {covered:,} of the findings are about, because they rest on protected records. Say why "
            "you look at them with --reason; the ledger keeps who looked, when and why."
        )


def _categories(known: Protections, body: str) -> list[str]:
    record = orjson.loads(body)
    return behind(known, record["records"], record["records_total"])
