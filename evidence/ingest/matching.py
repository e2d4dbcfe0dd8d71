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
        self._by_mime = [parser for parser in self._parsers if parser.mime]
        self._by_tables = [parser for parser in self._parsers if parser.tables]
        for parser in self._parsers:
            for pattern in parser.match:
                last = pattern.rsplit("/", 1)[-1].lower()
                known = self._globs if any(letter in last for letter in "*?") else self._by_name.setdefault(last, [])
                known.append((re.compile(glob_expression(pattern.lower())), parser))

    @property
    def knows_tables(self) -> bool:
        """Whether any parser is chosen by what an SQLite database holds."""
        return bool(self._by_tables)

    def by_path(self, path: str) -> list[Parser]:
        """The parsers that want entries at this path."""
        path = path.lower()
        named = self._by_name.get(path.rpartition("/")[2], ())
        if not named and not self._globs:
            return []
        return _unique(parser for expression, parser in (*named, *self._globs) if expression.match(path))

    def by_mime(self, mime: str) -> list[Parser]:
        """The parsers that want content of this type."""
        return _unique(p for p in self._by_mime if any(fnmatch.fnmatchcase(mime, glob) for glob in p.mime))

    def by_tables(self, tables: Mapping[str, Sequence[str]]) -> list[Parser]:
        """The parsers that want a database with these tables and columns."""
        names = {name.lower() for name in tables}
        names |= {f"{name}.{column}".lower() for name, columns in tables.items() for column in columns}
        return _unique(
            parser for parser in self._by_tables if any({n.lower() for n in wanted} <= names for wanted in parser.tables)
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
