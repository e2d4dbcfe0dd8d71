"""Reads the CSV manifests of Indicia.

Reference: RFC 4180; docs/ledger-format.md section 6.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from evidence.custody.errors import ManifestError
from evidence.custody.manifest.paths import full_path
from evidence.custody.manifest.rows import LONGEST_LINE, Row, make_row
from evidence.custody.manifest.table import COLUMNS

BEGINNING = ",".join(COLUMNS).encode()
_GUARD = "'"


def rows(file: BinaryIO) -> Iterator[Row]:
    """The file entries of the list. Raises ManifestError, which names the row, counted from 1."""
    text = io.TextIOWrapper(file, encoding="utf-8", newline="")
    number = 0
    try:
        csv.field_size_limit(LONGEST_LINE)
        for number, cells in enumerate(csv.reader(_lines(text), strict=True), 1):
            if number == 1:
                if tuple(cells) != COLUMNS:
                    raise ManifestError("Line 1 does not name the columns of a manifest of Indicia.")
            elif (row := _row(number, [cell.removeprefix(_GUARD) for cell in cells])) is not None:
                yield row
    except (csv.Error, UnicodeError) as error:
        raise ManifestError(f"Line {number + 1} cannot be read as CSV: {error}.") from error
    finally:
        text.detach()


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    while line := text.readline(LONGEST_LINE + 1):
        if len(line) > LONGEST_LINE:
            raise ManifestError(f"The manifest has a line of more than {LONGEST_LINE} characters.")
        yield line


def _row(number: int, cells: list[str]) -> Row | None:
    if len(cells) != len(COLUMNS):
        raise ManifestError(f"Line {number} has {len(cells)} fields instead of {len(COLUMNS)}.")
    record = dict(zip(COLUMNS, cells, strict=True))
    try:
        path = full_path({**record, "volume": record["volume"] or None})
    except ValueError as error:
        raise ManifestError(f"Line {number} has a path_raw that is not hexadecimal.") from error
    digests = {name: record[name].encode() for name in ("md5", "sha1", "sha256")}
    return make_row(number, path, digests, record["size"].encode())
