"""Lines and rows of text files that may be larger than memory, each with the bytes that it stands in.

Reference: RFC 4180 (separated values).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from evidence.contract.context import Context
from evidence.model.names import text_of
from parsers.support.text_lines import Line

MOST_BYTES = 16 << 20
"""A longer line is passed, and said."""
_MARK = "\ufeff"
csv.field_size_limit(MOST_BYTES)


@dataclass(frozen=True, slots=True)
class Cells:
    """One row of separated values."""

    values: list[str]
    at: int
    size: int

    @property
    def locator(self) -> str:
        """The row's bytes in the entry, its line end included."""
        return f"bytes {self.at}+{self.size}"


def lines(context: Context) -> Iterator[Line]:
    """Every line that is not empty, one after the other."""
    with context.open() as file:
        for data, at in _pieces(file, context):
            if data.strip():
                yield Line(text_of(data.strip()), at, len(data.rstrip(b"\r\n")))


def rows(context: Context, separator: str) -> Iterator[Cells]:
    """Every row with a value. In quotes a value may go over several lines, a doubled quote is one.

    A backslash is itself. A mark of byte order before the first value is left out. A row that cannot be read is
    warned of.
    """
    with context.open() as file:
        ends = [0]
        reader = csv.reader(_counted(file, context, ends), delimiter=separator)
        while True:
            begin = ends[-1]
            del ends[:-1]
            try:
                values = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                context.warn(
                    f"not read as a row of separated values: {error}", f"bytes {begin}+{ends[-1] - begin}"
                )
                continue
            if values:
                values[0] = values[0].removeprefix(_MARK)
            if any(values):
                yield Cells(values, begin, ends[-1] - begin)


def _counted(file: BinaryIO, context: Context, ends: list[int]) -> Iterator[str]:
    """The lines as text; where each ends is added to ``ends``."""
    for data, at in _pieces(file, context):
        ends.append(at + len(data))
        yield text_of(data)


def _pieces(file: BinaryIO, context: Context) -> Iterator[tuple[bytes, int]]:
    """Each line with its end, and the byte where it begins."""
    at = 0
    while data := file.readline(MOST_BYTES):
        begin = at
        at += len(data)
        if len(data) < MOST_BYTES or data.endswith(b"\n"):
            yield data, begin
            continue
        while not data.endswith(b"\n") and (data := file.readline(MOST_BYTES)):
            at += len(data)
        context.warn(f"not read: a line of more than {MOST_BYTES} bytes", f"bytes {begin}+{at - begin}")
