"""Reads manifests in hashdeep's format, of any subset of its columns.

Reference: hashdeep 4.4 (https://md5deep.sourceforge.net); docs/ledger-format.md section 6.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from evidence.custody.errors import ManifestError
from evidence.custody.manifest.lines import numbered
from evidence.custody.manifest.rows import Row, make_row

BEGINNING = b"%%%% HASHDEEP-"
_LAST, _SIZE = "filename", "size"


def rows(file: BinaryIO) -> Iterator[Row]:
    """The files of the list. Raises ManifestError, which names the line."""
    columns: list[str] | None = None
    for number, line in numbered(file):
        if line.startswith(BEGINNING):
            if line != b"%%%% HASHDEEP-1.0":
                raise ManifestError(f"Line {number}: only version 1.0 of hashdeep's format is known.")
        elif line.startswith(b"%%%% "):
            columns = _columns(number, line[5:])
        elif line.startswith(b"##") or not line:
            continue
        elif columns is None:
            raise ManifestError(f"Line {number} comes before the line that names the columns.")
        elif (row := _row(number, line, columns)) is not None:
            yield row


def _columns(number: int, line: bytes) -> list[str]:
    columns = line.decode("ascii", "replace").strip().lower().split(",")
    if columns[0] != _SIZE or columns[-1] != _LAST or len(set(columns)) != len(columns):
        raise ManifestError(f"Line {number} does not name hashdeep's columns: size, digests, filename.")
    return columns


def _row(number: int, line: bytes, columns: list[str]) -> Row | None:
    values = line.split(b",", len(columns) - 1)
    if len(values) != len(columns):
        raise ManifestError(f"Line {number} has fewer than {len(columns)} columns.")
    digests = dict(zip(columns[1:-1], values[1:-1], strict=True))
    return make_row(number, values[-1], digests, values[0])
