"""What the commands that take a filter share."""

from __future__ import annotations

import sqlite3
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from app.cli.console import EXIT_BAD_USE, complain
from evidence.case import Case
from evidence.catalog import marks
from evidence.catalog.filter import FilterError, Node, condition, parse, readings, uses_marks

Condition = tuple[str, tuple[object, ...]]
Filter = Annotated[
    str,
    typer.Option(
        "--filter",
        metavar="QUERY",
        help="Only what the filter language finds (user guide, The filter language).",
    ),
]


def read_filter(text: str, case: Case) -> Node:
    """The filter that a person typed. How times without an offset and flags are read is said on standard error."""
    zone = ZoneInfo(case.info.time_zone)
    try:
        node = parse(text)
        said = readings(node, zone)
    except FilterError as error:
        raise refused(text, error) from error
    for sentence in said:
        complain(sentence)
    return node


def filtered(case: Case, connection: sqlite3.Connection, view: str, text: str) -> Condition | None:
    """The condition of a typed filter over a view, ready to be asked on this connection; None without a filter."""
    if not text.strip():
        return None
    node = read_filter(text, case)
    try:
        return ready(case, connection, view, node)
    except FilterError as error:
        raise refused(text, error) from error


def ready(case: Case, connection: sqlite3.Connection, view: str, node: Node) -> Condition:
    """The condition of a filter over a view, with the marks that it needs. Raises FilterError."""
    found = condition(node, view, ZoneInfo(case.info.time_zone))
    if uses_marks(node):
        marks.refresh(connection, case.ledger)
    return found


def refused(text: str, error: FilterError) -> typer.Exit:
    """Says what is wrong with a filter, and where; to be raised."""
    place = text[error.start : error.end].strip()
    where = f" (at character {error.start + 1}: {place[:60]})" if place else ""
    complain(f"{error.message}{where}")
    return typer.Exit(EXIT_BAD_USE)
