"""Which parsers an entry is offered to."""

from __future__ import annotations

import fnmatch
import re
from collections.abc import Iterable, Mapping, Sequence

from evidence.contract.parser import Parser


class Matcher:
    """The parsers of a run, ready to be asked about many thousand paths."""

    def __init__(self, parsers: Iterable[Parser]) -> None:
        self._parsers = tuple(parsers)
        self._by_name: dict[str, list[tuple[re.Pattern[str], Parser]]] = {}
        self._globs: list[tuple[re.Pattern[str], Parser]] = []
        self._with_mime = [parser for parser in self._parsers if parser.mime]
        self._by_mime: dict[str, list[Parser]] = {}
        self._by_tables = [parser for parser in self._parsers if parser.tables]
        glob_names = []
        for parser in self._parsers:
            for pattern in parser.match:
                last = pattern.rsplit("/", 1)[-1].lower()
                expression = re.compile(glob_expression(pattern.lower()))
                if "*" in last or "?" in last:
                    self._globs.append((expression, parser))
                    glob_names.append(glob_expression(last))
                else:
                    self._by_name.setdefault(last, []).append((expression, parser))
        # One look at the last name decides for nearly every path.
        self._glob_names = re.compile("|".join(glob_names)) if glob_names else None

    @property
    def knows_tables(self) -> bool:
        """Whether any parser is chosen by what an SQLite database holds."""
        return bool(self._by_tables)

    def by_path(self, path: str) -> list[Parser]:
        """The parsers that want entries at this path."""
        path = path.lower()
        name = path.rpartition("/")[2]
        named = self._by_name.get(name, ())
        if not named and not (self._glob_names and self._glob_names.match(name)):
            return []
        return _unique(parser for expression, parser in (*named, *self._globs) if expression.match(path))

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
        return _unique(
            parser
            for parser in self._by_tables
            if any({n.lower() for n in wanted} <= names for wanted in parser.tables)
        )


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
