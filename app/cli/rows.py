"""Records as JSON lines, as CSV or as a table, for the commands that list them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import orjson

from app.cli.console import table, write_lines, write_pieces
from evidence.model.names import shown

Columns = Mapping[str, Sequence[str]]
"""Title of a column -> the keys that lead to its value in a record."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_records(
    bodies: Iterable[str],
    columns: Columns,
    shown_columns: Columns,
    *,
    jsonl: bool,
    as_csv: bool,
    as_json: bool,
) -> None:
    """Writes records (canonical JSON texts) in the asked form; without one, as a table of few columns."""
    if jsonl:
        write_lines(bodies)
    elif as_json:
        write_pieces(_array(bodies))
    elif as_csv:
        write_lines(_csv_lines(bodies, columns))
    else:
        table(shown_columns, (_values(body, shown_columns) for body in bodies))


def _array(bodies: Iterable[str]) -> Iterator[bytes]:
    yield b"["
    separator = b"\n"
    for body in bodies:
        yield separator + body.encode("utf-8")
        separator = b",\n"
    yield b"\n]\n"


def _csv_lines(bodies: Iterable[str], columns: Columns) -> Iterator[str]:
    yield _csv_line(columns)
    for body in bodies:
        yield _csv_line(_safe(value) for value in _values(body, columns))


def _csv_line(cells: Iterable[Any]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()


def _safe(value: Any) -> Any:
    """A text that a spreadsheet would take for a formula gets an apostrophe in front; nothing else changes."""
    if isinstance(value, str):
        value = shown(value)
        return f"'{value}" if value.startswith(_FORMULA) else value
    return value


def _values(body: str, columns: Columns) -> list[Any]:
    record = orjson.loads(body)
    return [_value(record, keys) for keys in columns.values()]


def _value(record: Any, keys: Sequence[str]) -> Any:
    for key in keys:
        record = record.get(key) if isinstance(record, dict) else None
    if isinstance(record, (dict, list)):
        return orjson.dumps(record).decode() if record else None
    return record
