"""The answers that Booking.com keeps on Android, taken apart: each object is a row, which others name.

The key of a row is the way that leads to it from a query, ``query({"input":{…}}).property.hotelName``; where an object
holds another one, the text ``ApolloCacheReference{KEY}`` stands.
Reference: ALEAPP, booking.py (tables, keys, references); Apollo Kotlin, apollo-normalized-cache-sqlite (records).
"""

from __future__ import annotations

import re
from typing import Any

from evidence.contract.context import Context
from parsers.support import json_text, json_value, rows
from parsers.support.rows import Row

_REFERENCE = re.compile(r"ApolloCacheReference\{(.*)\}", re.DOTALL)
MOST_VALUES, MOST_IN_ALL = 20_000, 5_000_000
"""So many values of one object, and of all of a cache, are put together."""
_MOST_DEPTH = 60
_COST = 100


class Cache:
    """The rows of the cache. Live ones are put together of live rows alone, recovered ones of all."""

    def __init__(self, tables: rows.Tables, context: Context) -> None:
        self._context = context
        self._live: dict[str, Row] = {}
        self._gone: dict[str, Row] = {}
        self._named: set[str] = set()
        self._left = self._all_left = MOST_IN_ALL
        self._cut = False
        self.rows: list[tuple[str, Row]] = []
        """Every row with its key, the recovered ones, which may be what a live one was before, last."""
        for row in tables.rows("records", ("key", "record")):
            key = row.text("key") or ""
            self.rows.append((key, row))
            (self._live if row.state == "live" else self._gone).setdefault(key, row)

    def row(self, key: str) -> Row | None:
        """The first row of this key, a live one where there is one."""
        return self._live.get(key) or self._gone.get(key)

    def whole(self, key: str, row: Row) -> dict[str, Any]:
        """The object with all that it names put in its place; a reference stays where nothing is, and inside itself.

        So it does behind the limits, of which a warning tells.
        """
        self._left, self._cut = min(MOST_VALUES, self._all_left), False
        before = self._left
        found = self._put(row, key, ())
        self._all_left -= before - max(self._left, 0)
        if self._cut:
            self._context.warn(
                "the object holds more than is put together: references stay in it", row.locator
            )
        return found

    def unnamed(self, prefix: str) -> int:
        """How many live objects below this query were in none that was asked for."""
        return sum(key.startswith(prefix) and key not in self._named for key in self._live)

    def _put(self, row: Row, key: str, around: tuple[str, ...]) -> dict[str, Any]:
        self._named.add(key)
        # What is large takes long each time that it is named.
        self._left -= len(row.text("record") or "") // _COST
        members = json_text.members(row, "record")
        return {name: self._value(each, row, (*around, key)) for name, each in members.items()}

    def _value(self, value: Any, row: Row, around: tuple[str, ...]) -> Any:
        self._left -= 1
        if self._left < 0 or len(around) > _MOST_DEPTH:
            self._cut = True
            return value
        if isinstance(value, dict):
            return {key: self._value(each, row, (*around, "")) for key, each in value.items()}
        if isinstance(value, list):
            return [self._value(each, row, (*around, "")) for each in value]
        if isinstance(value, str) and (found := _REFERENCE.fullmatch(value)):
            there = self._live.get(found[1]) or (self._gone.get(found[1]) if row.state != "live" else None)
            if there is not None and found[1] not in around:
                return self._put(there, found[1], around)
        return value


def opened(context: Context) -> Cache | None:
    """The entry's cache; None, with a warning, where it cannot be read."""
    tables = rows.opened(context)
    if tables is None or not tables.has("records", "key", "record"):
        return None
    return Cache(tables, context)


def asked(key: str, query: str) -> Any:
    """What a query was asked with, where the key is that of its whole answer; None else."""
    start = f"{query}("
    if not key.startswith(start) or not key.endswith(")"):
        return None
    try:
        arguments, end = json_value.DECODER.raw_decode(key, len(start))
    except (ValueError, RecursionError):
        return {} if key.find(")") == len(key) - 1 else None
    return arguments if end == len(key) - 1 else None
