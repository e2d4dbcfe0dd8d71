"""Tables in a workbook, row by row: memory does not grow with their length, and every text stays text.

Reference: ECMA-376 Part 1, 18.3.1.4 (cells), 18.8.45 (quotePrefix); Microsoft, "Excel specifications and limits".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self
from xml.sax.saxutils import escape

import msgspec
from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reports.exchange.cells import FORMULA, plain

LONGEST = 32_767
"""UTF-16 code units in a cell of Excel."""
_EXACT = 10**15
"""Excel keeps fifteen digits: a longer number is written as text."""
_NO_XML = re.compile("[\ufffe\uffff]")
_LONGEST_NAME = 31
_WIDE, _NARROW, _WIDTH = 60, 10, 24
_WIDTHS = {"path": _WIDE, "message": _WIDE, "body": _WIDE, "details": _WIDE, "url": _WIDE, "id": _NARROW}


class Lost(msgspec.Struct):
    """What cells could not hold whole."""

    cut: int = 0


class Sheets:
    """A workbook. Use it in ``with``; what it writes meanwhile lies in a folder that is gone afterwards.

    ``created``: the date in its properties; ``rows``: how many a sheet holds, its heading included.
    """

    def __init__(self, path: Path, created: datetime, rows: int, lost: Lost) -> None:
        self._path, self._created, self._rows, self._lost = path, created, rows, lost
        self._names: set[str] = set()

    def __enter__(self) -> Self:
        self._folder = TemporaryDirectory(prefix="indicia-xlsx-")
        options = {
            "constant_memory": True,
            "tmpdir": self._folder.name,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        self._book = Workbook(str(self._path), options)
        self._book.set_properties({"created": self._created.replace(tzinfo=None), "author": "Indicia"})
        self._head = self._format(bold=True, bottom=1, bg_color="#E6EBF2")
        self._text = self._format()
        # What a program could take for a formula, should it be edited or saved in another format.
        self._quoted = self._format(quote_prefix=True)
        self._wrapped = self._format(text_wrap=True)
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self._book.close()
        except FileCreateError as error:
            raise OSError(f"the workbook could not be written: {error}") from error
        finally:
            self._folder.cleanup()

    def _format(self, **properties: Any) -> Format:
        return self._book.add_format({"num_format": "@", "valign": "top", **properties})

    def pairs(self, name: str, rows: Iterable[tuple[str, str]]) -> None:
        """A sheet of names and what they say."""
        sheet = self._sheet(name)
        sheet.set_column(0, 0, _WIDTH)
        sheet.set_column(1, 1, 2 * _WIDE)
        for number, (left, right) in enumerate(rows):
            sheet.write_string(number, 0, left, self._head)
            self._put(sheet, number, 1, self._fitting(right, "the case"), self._wrapped)

    def table(self, name: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """A sheet with a heading and these rows; where it is full, the next sheet of that name goes on.

        The first value of a row names its record.
        """
        sheet, number = self._begun(name, columns), 0
        for row in rows:
            if number + 1 == self._rows:
                self._ended(sheet, number, len(columns))
                sheet, number = self._begun(name, columns), 0
            number += 1
            for column, value in enumerate(row):
                self._cell(sheet, number, column, value, f"{columns[column]} of {row[0]} in the case")
        self._ended(sheet, number, len(columns))

    def _begun(self, name: str, columns: Sequence[str]) -> Worksheet:
        sheet = self._sheet(name)
        for column, title in enumerate(columns):
            sheet.set_column(column, column, _WIDTHS.get(title, _WIDTH))
            sheet.write_string(0, column, title, self._head)
        sheet.freeze_panes(1, 1)
        return sheet

    def _ended(self, sheet: Worksheet, rows: int, columns: int) -> None:
        sheet.autofilter(0, 0, rows, columns - 1)

    def _sheet(self, name: str) -> Worksheet:
        clean = re.sub(r"[\[\]:*?/\\']", "_", name)[:_LONGEST_NAME]
        free, number = clean, 1
        while free.casefold() in self._names or free.casefold() == "history":
            number += 1
            free = f"{clean[: _LONGEST_NAME - 5]} {number}"
        self._names.add(free.casefold())
        return self._book.add_worksheet(free)

    def _cell(self, sheet: Worksheet, row: int, column: int, value: Any, place: str) -> None:
        if value is None or value == "":
            return
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) < _EXACT:
            sheet.write_number(row, column, value)
            return
        text = self._fitting(plain(value), place)
        self._put(sheet, row, column, text, self._quoted if FORMULA.match(text) else self._text)

    @staticmethod
    def _put(sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
        if text.startswith("<r>") and text.endswith("</r>"):
            # The library writes such a text into the file as it is, for markup of its own.
            text = f'<r><t xml:space="preserve">{escape(text)}</t></r>'
        if sheet.write_string(row, column, text, style):
            raise ValueError(f"row {row}, column {column}: {len(text)} characters do not fit into a cell")

    def _fitting(self, text: str, place: str) -> str:
        """Text that a cell holds; where it is too long, how much is missing and where that stands."""
        longest = (
            LONGEST // 6 if text.startswith("<r>") else LONGEST
        )  # written as markup, it grows up to fivefold
        text = _NO_XML.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)
        if 2 * len(text) <= longest:
            return text
        units = text.encode("utf-16-le")
        if len(units) <= 2 * longest:
            return text
        self._lost.cut += 1
        # A pair of surrogates that the cut would part goes with what is left out.
        kept = units[: 2 * (longest - 200)].decode("utf-16-le", "ignore")
        return f"{kept} […{len(text) - len(kept):,} more characters: see {place}]"
