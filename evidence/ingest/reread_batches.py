"""The recorded entries of an item as jobs for workers, in the order of the listing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import unquote

import orjson

from evidence.ingest import protocol as p
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Job
from evidence.ingest.reader import listed_of
from evidence.ingest.reread_outcome import Expected
from evidence.model.listed import Listed
from evidence.model.pathspec import PathSpec

_ITEM_SHIFT = 40  # see evidence.catalog.schema.ENTRY_KEY


def readable_amount(connection: sqlite3.Connection, item: int) -> tuple[int, int]:
    """How many entries of an item have content of their own, and how many bytes."""
    row = connection.execute(
        "SELECT count(*), coalesce(sum(size), 0) FROM entries "
        "WHERE key >= ? AND key < ? AND type IN ('file', 'stream', 'link')",
        (item << _ITEM_SHIFT, (item + 1) << _ITEM_SHIFT),
    ).fetchone()
    return int(row[0]), int(row[1])


def read_jobs(
    connection: sqlite3.Connection, item: int, limits: Limits, wanted: dict[int, Expected]
) -> Iterator[Job]:
    """Jobs of neighbouring entries of one tree. Each entry's record stays in ``wanted`` until it is answered."""
    numbers: list[int] = []
    entries: list[Listed] = []
    tree: PathSpec | None = None
    weight = 0
    rows = connection.execute(
        "SELECT body FROM entries WHERE key >= ? AND key < ? AND type IN ('file', 'stream', 'link') ORDER BY key",
        (item << _ITEM_SHIFT, (item + 1) << _ITEM_SHIFT),
    )
    for (body,) in rows:
        try:
            record = orjson.loads(body)
            of_tree, address = place_of(record["pathspec"])
            listed = listed_of(record, address)
            expected = Expected(record["id"], record["path"], record["size"], record["sha256"], address)
            number, size = record["number"], record["size"] or 0
        except (KeyError, ValueError, TypeError, IndexError):
            continue  # no record of ours: the check of the records names it, and here it stays unchecked
        if numbers and (
            of_tree != tree or len(numbers) == limits.batch_entries or weight >= limits.batch_bytes
        ):
            yield _job(tree, numbers, entries, weight, limits)
            numbers, entries, weight = [], [], 0
        tree = of_tree
        numbers.append(number)
        entries.append(listed)
        weight += size
        wanted[number] = expected
    if numbers:
        yield _job(tree, numbers, entries, weight, limits)


def place_of(pathspec: str) -> tuple[PathSpec, str]:
    """The tree of an entry, and its address in it. Entries of one tree stand together: each is parsed once."""
    tree, colon, address = pathspec.rpartition(":")
    if not colon or "/" in address:
        whole = PathSpec.parse(pathspec)
        return whole.at(""), whole.layers[-1].address
    return _parsed(tree), unquote(address)


@lru_cache(maxsize=64)
def _parsed(tree: str) -> PathSpec:
    return PathSpec.parse(tree)


def _job(
    tree: PathSpec | None, numbers: list[int], entries: list[Listed], weight: int, limits: Limits
) -> Job:
    assert tree is not None  # noqa: S101 - a batch has entries, and each has a tree
    task = p.ReadTask(tree, tuple(numbers), tuple(entries), parse=False, identify=False)
    return Job(task, limits.entry_seconds, weight)
