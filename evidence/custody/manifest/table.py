"""Manifest as a table for spreadsheets.

Reference: RFC 4180; docs/ledger-format.md section 6.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from evidence.custody.checkpoint import Checkpoint
from evidence.custody.manifest.paths import Record

COLUMNS = (
    *("id", "evidence", "volume", "path", "path_raw", "type", "state", "unconfirmed"),
    *("size", "md5", "sha1", "sha256"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")


class Table:
    """Comma-separated values; a field that could be taken for a formula gets an apostrophe before it."""

    name = "csv"

    def header(self, checkpoint: Checkpoint) -> Iterator[bytes]:
        """The names of the columns."""
        yield _row(COLUMNS)

    def line(self, record: Record) -> bytes:
        """The line of one entry."""
        return _row([_cell(record.get(column)) for column in COLUMNS])

    def footer(self, count: int) -> Iterator[bytes]:
        """No lines."""
        return iter(())

    def split(self, file: BinaryIO) -> Iterator[bytes]:
        """The lines of a manifest; one that goes on inside quotes is one line."""
        whole = b""
        for part in file:
            whole += part
            if whole.count(b'"') % 2 == 0:
                yield whole
                whole = b""
        if whole:
            yield whole

    def path(self, line: bytes) -> bytes | None:
        """Id and path that a line names, None for what is no such line."""
        try:
            (row,) = csv.reader(io.StringIO(line.decode(), newline=""), strict=True)
        except (UnicodeDecodeError, ValueError, csv.Error):
            return None
        return f"{row[0]} {row[3]}".encode() if len(row) == len(COLUMNS) and row != list(COLUMNS) else None


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _row(cells: Any) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerow(cells)
    return text.getvalue().encode()
