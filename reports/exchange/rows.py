"""Rows of one view of the catalog to a file: what a person filtered in the window, all of it.

Reference: RFC 4180 (CSV); https://jsonlines.org; docs/exchange.md.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from evidence.catalog import marks
from evidence.custody.exporting import exporting
from reports.conditions import Condition, joined
from reports.errors import ReportError
from reports.exchange.cells import csv_text
from reports.scope import Scope
from reports.sealed import check_free
from reports.view import CaseView

if TYPE_CHECKING:
    from evidence.case import Case

FORMATS = ("csv", "jsonl")


class Rows(msgspec.Struct, frozen=True):
    """``view`` is ``entries``, ``artifacts`` or ``problems``; conditions, order and columns are our own SQL over it.

    ``columns``: heading and expression of each column of CSV. ``marks``: whether a condition names tags or notes.
    """

    view: str
    conditions: tuple[Condition, ...]
    order: str
    columns: tuple[tuple[str, str], ...]
    marks: bool = False


class ExportedRows(msgspec.Struct, frozen=True):
    """``kept_back``: rows that meet the conditions and that the authority's scope does not let out."""

    path: Path
    proof: Path
    count: int
    kept_back: int


def export_rows(case: Case, output: Path, format_name: str, rows: Rows) -> ExportedRows:
    """Writes the rows within the scope to a new file with its proof; the ledger states the export.

    CSV has a cell for each column, with the values of the catalog (moments RFC 3339 as recorded), none of which can
    begin a formula. JSON Lines has each record whole, as the ledger covers it. The case must be open for writing.
    Raises ReportError (no such format, a file in the way, the folder cannot be written) and custody's errors.
    """
    if format_name not in FORMATS:
        raise ReportError(f"There is no format {format_name!r} for rows. Choose of: {', '.join(FORMATS)}.")
    check_free(output)
    scope = Scope.of(entry.document() for entry in case.ledger.acts())
    with exporting(case.ledger, "export", ReportError, output) as (made,):
        with CaseView(case, None, scope) as view:
            if rows.marks:
                marks.refresh(view.connection, case.ledger)
            count, all_rows = _write(view, made.made, format_name, rows)
        details: dict[str, Any] = {"format": f"rows-{format_name}", "counts": {rows.view: count}}
        proof = made.seal(case.key(), "export", details)
    return ExportedRows(output, proof, count, all_rows - count)


def _write(view: CaseView, path: Path, format_name: str, rows: Rows) -> tuple[int, int]:
    """How many rows were written, and how many meet the conditions."""
    where, values = _within(view, rows)
    every, every_values = joined(rows.conditions)
    count = f"SELECT count(*) FROM {rows.view} {every}"  # noqa: S608 - our own words
    all_rows = int(view.connection.execute(count, every_values).fetchone()[0])
    names = "body" if format_name == "jsonl" else ", ".join(expression for _, expression in rows.columns)
    query = f"SELECT {names} FROM {rows.view} {where} ORDER BY {rows.order}"  # noqa: S608 - our own words
    found = view.connection.execute(query, values)
    write = _jsonl if format_name == "jsonl" else _csv
    return write(path, found, rows), all_rows


def _within(view: CaseView, rows: Rows) -> tuple[str, tuple[Any, ...]]:
    if rows.view == "artifacts":
        return view.where(*rows.conditions)
    within, values = view.of_items("evidence", "id" if rows.view == "entries" else "entry")
    own, own_values = joined(rows.conditions)
    both = [text.removeprefix("WHERE ") for text in (within, own) if text]
    return (f"WHERE {' AND '.join(both)}" if both else ""), (*values, *own_values)


def _csv(path: Path, found: Iterator[Any], rows: Rows) -> int:
    count = 0
    with path.open("x", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(csv_text(heading) for heading, _ in rows.columns)
        for row in found:
            writer.writerow(csv_text(value) for value in row)
            count += 1
    return count


def _jsonl(path: Path, found: Iterator[Any], _: Rows) -> int:
    count = 0
    with path.open("x", encoding="utf-8", newline="\n") as file:
        for (body,) in found:
            file.write(f"{body}\n")
            count += 1
    return count
