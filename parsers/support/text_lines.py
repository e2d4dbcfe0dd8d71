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

MOST_BYTES = 16 << 20
"""A longer line is passed, and said."""
_BEGINNING = 4096
_MARK = "\ufeff"
csv.field_size_limit(MOST_BYTES)


@dataclass(frozen=True, slots=True)
class _Place:
    at: int
    size: int

    @property
    def locator(self) -> str:
        """Its bytes in the entry: of a line without its end, of a row with it."""
        return f"bytes {self.at}+{self.size}"


@dataclass(frozen=True, slots=True)
class Line(_Place):
    """One line without its end and the spaces around it. Bytes that are no UTF-8 are shown escaped."""

    text: str


@dataclass(frozen=True, slots=True)
class Cells(_Place):
    """One row of separated values."""

    values: list[str]


def lines(context: Context) -> Iterator[Line]:
    """Every line that is not empty; none where a NUL in the first 4,096 bytes says that the entry is no text."""
    with context.open() as file:
        if b"\0" in file.read(_BEGINNING):
            return
        file.seek(0)
        for data, at in _pieces(file, context):
            if data.strip():
                yield Line(at, len(data.rstrip(b"\r\n")), text_of(data.strip()))


def rows(context: Context, separator: str) -> Iterator[Cells]:
    """Every row with a value. In quotes a value may go over several lines, a doubled quote is one.

    A backslash is itself. A mark of byte order before the first value is left out. A row that cannot be read is
    warned of.
    """
    with context.open() as file:
        read = [0]
        reader = csv.reader(_counted(file, context, read), delimiter=separator)
        while True:
            begin = read[0]
            try:
                values = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                context.warn(
                    f"not read as a row of separated values: {error}", f"bytes {begin}+{read[0] - begin}"
                )
                continue
            if values:
                values[0] = values[0].removeprefix(_MARK)
            if any(values):
                yield Cells(begin, read[0] - begin, values)


def _counted(file: BinaryIO, context: Context, read: list[int]) -> Iterator[str]:
    """The lines as text; where the last one ends stands in ``read``."""
    for data, at in _pieces(file, context):
        read[0] = at + len(data)
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
