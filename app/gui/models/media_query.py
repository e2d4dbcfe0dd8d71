"""Which media the result set holds, and in what order the gallery shows them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from app.gui.models.attachments import attached
from app.gui.models.wanted import Wanted

Order = Literal["ledger", "size", "type", "date", "camera", "category", "similarity"]
ORDERS: tuple[Order, ...] = ("ledger", "size", "type", "date", "camera", "category", "similarity")
IS_MEDIA = "type IN ('file', 'stream') AND (mime LIKE 'image/%' OR mime LIKE 'video/%')"
_OWN = {"entries": "entries.key", "artifacts": "artifacts.entry_key"}
_CAMERA = "trim(coalesce({0}make')||' ','')||coalesce({0}model')||' ','')||coalesce({0}serial'),''))".format(
    "json_extract(m.body,'$.fields."
)
_TAKEN = "coalesce(m.time, json_extract(m.body, '$.fields.taken_local'))"


class Found(NamedTuple):
    """One medium: the row number of the record in the result set, the key of its file entry (0: none was found),
    and the value by which it is arranged.
    """

    seq: int
    key: int
    value: Any


def indexed(connection: sqlite3.Connection) -> bool:
    """Whether the catalog finds a file entry's artifacts without reading all: not before its first ingest ended."""
    names = "('entry_key', 'artifact_key')"
    found = connection.execute(f"SELECT count(*) FROM sqlite_master WHERE type = 'index' AND name IN {names}")  # noqa: S608
    return bool(found.fetchone()[0] == 2)


def media(
    connection: sqlite3.Connection,
    wanted: Wanted,
    order: Order,
    local: Callable[[Any], str | None],
    categories: Mapping[int, str] | None = None,
) -> Iterator[Found]:
    """The media of a result set in an order, ties and the rest in that of the ledger.

    ``local`` writes a moment as the case's zone has it; ``categories`` says what the file entry of a key is
    categorised or protected as. Similarity is not the catalog's: its order is that of the ledger here.
    """
    if wanted.view not in _OWN:
        return iter(())
    connection.create_function("indicia_local", 1, local, deterministic=True)
    # A whole item that is protected is listed nowhere in it: an empty one may answer for millions.
    known = {} if categories is None else categories
    connection.create_function("indicia_category", 1, known.get)
    value = _value(order, _OWN[wanted.view])
    if wanted.view == "entries":
        own = wanted.sorted(None, False).having(IS_MEDIA)
        return _rows(connection, own, f"seq, key, {value} AS value", order)
    own = wanted.having("kind = 'media'")
    found = _rows(connection, own, f"seq, entry_key, {value} AS value", order)
    others = list(attached(connection, wanted))
    return found if not others else iter(_merged(connection, list(found), others, order))


def _value(order: Order, key: str) -> str:
    """SQL of what arranges: written by us, over the file entry with that key."""
    of_entry = f"(SELECT {{}} FROM entries AS e WHERE e.key = {key})"  # noqa: S608 - written by us
    of_media = (
        f"(SELECT {{}} FROM artifacts AS m WHERE m.entry_key = {key} AND m.kind = 'media' "  # noqa: S608
        "ORDER BY m.number LIMIT 1)"
    )
    if order == "size":
        return of_entry.format("e.size")
    if order == "type":
        return of_entry.format("e.mime")
    if order == "date":
        stored = of_entry.format("coalesce(e.modified, e.born)")
        return f"indicia_local(coalesce({of_media.format(_TAKEN)}, {stored}))"
    if order == "camera":
        return f"nullif({of_media.format(_CAMERA)}, '')"
    if order == "category":
        return f"indicia_category({key})"
    return "NULL"


def _rows(connection: sqlite3.Connection, wanted: Wanted, columns: str, order: Order) -> Iterator[Found]:
    # What has no value comes last, whatever the order.
    rest = "ORDER BY seq" if order in ("ledger", "similarity") else "ORDER BY value IS NULL, value, seq"
    cursor = connection.execute(*wanted.select(columns, rest))
    cursor.row_factory = None
    return (Found(*row) for row in cursor)


def _merged(
    connection: sqlite3.Connection, found: list[Found], others: Sequence[tuple[int, int]], order: Order
) -> list[Found]:
    """With the attachments of messages among them. One that is a medium of its own too is shown once for each."""
    value = _value(order, "?1")
    ask = f"SELECT {value}"
    for seq, key in others:
        row = connection.execute(ask, (key,)).fetchone() if "?1" in value else (None,)
        found.append(Found(seq, key, row[0]))
    if order in ("ledger", "similarity"):
        found.sort(key=lambda each: each.seq)
    else:
        found.sort(
            key=lambda each: (each.value is None, each.value or 0 if order == "size" else each.value or "")
        )
    return found
