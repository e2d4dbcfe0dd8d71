"""The functions of SQL that conditions of the filter language call, on connections that read the catalog."""

from __future__ import annotations

import sqlite3
from functools import lru_cache
from pathlib import Path

from evidence.catalog.filter.comparing import matches
from evidence.catalog.text_index import TextIndex


def register(connection: sqlite3.Connection, catalog: Path) -> None:
    """Gives a connection the functions. The text index beside the catalog is opened when it is first asked."""
    index = TextIndex(catalog)
    connection.create_function("indicia_matches", 2, matches, deterministic=True)
    connection.create_function("indicia_mark_matches", 2, mark_matches, deterministic=True)
    connection.create_function("indicia_candidates", 2, index.candidates)


@lru_cache(maxsize=4096)
def mark_matches(words: str, specification: str) -> int:
    """1 where the words of a mark meet a specification of :mod:`evidence.catalog.filter.comparing`."""
    import orjson

    return matches(orjson.dumps({"message": words}).decode(), specification)
