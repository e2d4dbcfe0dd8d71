"""Which parsers an entry is offered to."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable, Mapping, Sequence

from evidence.contract.parser import Parser

_Wanted = list[tuple[re.Pattern[str], Parser]]


class Matcher:
    """The parsers of a run, ready to be asked about many thousand paths."""

    def __init__(self, parsers: Iterable[Parser]) -> None:
        self._parsers = tuple(parsers)
        self._by_name: dict[str, _Wanted] = {}
        self._by_folder: dict[str, _Wanted] = {}
        self._loose: list[tuple[str, re.Pattern[str], Parser]] = []
        self._with_mime = [parser for parser in self._parsers if parser.mime]
        self._by_mime: dict[str, list[Parser]] = {}
        self._by_tables = [
            (frozenset(name.lower() for name in wanted), parser)
            for parser in self._parsers
            for wanted in parser.tables
        ]
        self._folder = ""
        self._in_folder: _Wanted = []
        for parser in self._parsers:
            for pattern in parser.match:
                self._add(pattern.lower(), parser)
        # One look at the last name decides for nearly every path.
        names = sorted({name for name, _, _ in self._loose})
        self._loose_names = re.compile("|".join(names)) if names else None

    def _add(self, pattern: str, parser: Parser) -> None:
        """Keeps a pattern under a name that stands in it, the file's own or a folder's, where it has one."""
        *folders, last = pattern.split("/")
        wanted = re.compile(glob_expression(pattern)), parser
        named = [folder for folder in folders if folder and not _is_wild(folder)]
        if not _is_wild(last):
            self._by_name.setdefault(last, []).append(wanted)
        elif named:
            self._by_folder.setdefault(max(named, key=len), []).append(wanted)
        else:
            self._loose.append((glob_expression(last), *wanted))

    @property
    def knows_tables(self) -> bool:
        """Whether any parser is chosen by what an SQLite database holds."""
        return bool(self._by_tables)

    def by_path(self, path: str) -> list[Parser]:
        """The parsers that want entries at this path."""
        path = path.lower()
        folder, _, name = path.rpartition("/")
        if folder != self._folder:  # neighbours are asked about one after the other
            self._folder = folder
            self._in_folder = [
                each for part in {*folder.split("/")} for each in self._by_folder.get(part, ())
            ]
        wanted = [*self._by_name.get(name, ()), *self._in_folder]
        if self._loose_names and self._loose_names.match(name):
            wanted += [(expression, parser) for _, expression, parser in self._loose]
        return _unique(parser for expression, parser in wanted if expression.match(path)) if wanted else []

    def by_mime(self, mime: str) -> list[Parser]:
        """The parsers that want content of this type."""
        known = self._by_mime.get(mime)
        if known is None:
            wanted = (q for q in self._with_mime if any(fnmatch.fnmatchcase(mime, glob) for glob in q.mime))
            known = self._by_mime[mime] = _unique(wanted)
        return known

    def by_tables(self, tables: Mapping[str, Sequence[str]]) -> list[Parser]:
        """The parsers that want a database with these tables and columns."""
        names = {name.lower() for name in tables}
        names |= {f"{name}.{column}".lower() for name, columns in tables.items() for column in columns}
        return _unique(parser for wanted, parser in self._by_tables if wanted <= names)


def _is_wild(part: str) -> bool:
    return "*" in part or "?" in part


def glob_expression(pattern: str) -> str:
    """A path glob as a regular expression: ``**`` is any number of folders, ``*`` and ``?`` stay inside one name."""
    wild = {"*": "[^/]*", "?": "[^/]"}
    parts = []
    for part in pattern.split("/"):
        if part == "**":
            parts.append("(?:[^/]+/)*")
        else:
            parts.append("".join(wild.get(letter) or re.escape(letter) for letter in part) + "/")
    return "".join(parts).removesuffix("/") + r"\Z"


def _unique(parsers: Iterable[Parser]) -> list[Parser]:
    return sorted({parser.name: parser for parser in parsers}.values(), key=lambda parser: parser.name)
