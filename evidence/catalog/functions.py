"""The functions of SQL that conditions of the filter language call, on connections that read the catalog."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from evidence.catalog.text_index import TextIndex


def register(connection: sqlite3.Connection, catalog: Path) -> None:
    """Gives a connection the functions. The text index beside the catalog is opened when it is first asked."""
    functions = _Functions(catalog)
    connection.create_function("indicia_matches", 2, functions.matches, deterministic=True)
    connection.create_function("indicia_mark_matches", 2, functions.mark_matches, deterministic=True)
    connection.create_function("indicia_near", 2, functions.near, deterministic=True)
    connection.create_function("indicia_candidates", 2, functions.candidates)


class _Functions:
    """What they call is loaded when it is first called: most commands read the catalog and filter nothing."""

    def __init__(self, catalog: Path) -> None:
        self._catalog = catalog

    def matches(self, body: object, wanted: str) -> int:
        """1 where a record meets a specification of :mod:`evidence.catalog.filter.comparing`."""
        return self._matches(body, wanted)

    def mark_matches(self, words: str, wanted: str) -> int:
        """The same of the words of a mark."""
        return self._mark_matches(words, wanted)

    def near(self, stated: str, wanted: str) -> int:
        """1 where a place lies in a circle of :mod:`evidence.catalog.filter.near_sql`."""
        return self._near(stated, wanted)

    def candidates(self, table: str, query: str) -> str:
        """What :meth:`evidence.catalog.text_index.TextIndex.candidates` answers."""
        return self._index.candidates(table, query)

    @cached_property
    def _matches(self) -> Callable[[object, str], int]:
        from evidence.catalog.filter.comparing import matches

        return matches

    @cached_property
    def _mark_matches(self) -> Callable[[str, str], int]:
        import orjson

        # The words of a mark are compared as the message of a problem is.
        @lru_cache(maxsize=4096)
        def mark_matches(words: str, wanted: str) -> int:
            return self._matches(orjson.dumps({"message": words}).decode(), wanted)

        return mark_matches

    @cached_property
    def _near(self) -> Callable[[str, str], int]:
        from evidence.catalog.filter.near_sql import is_near

        return is_near

    @cached_property
    def _index(self) -> TextIndex:
        from evidence.catalog.text_index import TextIndex

        return TextIndex(self._catalog)
