"""The recorded entries of an item as jobs for workers, in the order of the listing."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from evidence.catalog.schema import entry_key
from evidence.ingest import protocol as p
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Job
from evidence.ingest.recorded import RecordedEntry, place_of, recorded_entry
from evidence.model.listed import Listed
from evidence.model.pathspec import PathSpec


def readable_amount(connection: sqlite3.Connection, item: int) -> tuple[int, int]:
    """How many entries of an item have content of their own, and how many bytes."""
    row = connection.execute(
        "SELECT count(*), coalesce(sum(size), 0) FROM entries "
        "WHERE key >= ? AND key < ? AND type IN ('file', 'stream', 'link')",
        (entry_key(item, 0), entry_key(item + 1, 0)),
    ).fetchone()
    return int(row[0]), int(row[1])


def read_jobs(
    connection: sqlite3.Connection, item: int, limits: Limits, wanted: dict[int, RecordedEntry]
) -> Iterator[Job]:
    """Jobs of neighbouring entries of one tree. Each entry's record stays in ``wanted`` until it is answered."""
    numbers: list[int] = []
    entries: list[Listed] = []
    tree: PathSpec | None = None
    weight = 0
    rows = connection.execute(
        "SELECT body FROM entries WHERE key >= ? AND key < ? AND type IN ('file', 'stream', 'link') ORDER BY key",
        (entry_key(item, 0), entry_key(item + 1, 0)),
    )
    for (body,) in rows:
        try:
            record = recorded_entry(body)
            of_tree, address = place_of(record.pathspec)
            listed = record.listed(address)
        except ValueError:
            continue  # no record of ours: the check of the records names it, and here it stays unchecked
        if record.number in wanted:
            continue  # nor is a second one of the same number
        if numbers and (
            of_tree != tree or len(numbers) == limits.batch_entries or weight >= limits.batch_bytes
        ):
            yield _job(tree, numbers, entries, weight, limits)
            numbers, entries, weight = [], [], 0
        tree = of_tree
        numbers.append(record.number)
        entries.append(listed)
        weight += listed.size
        wanted[record.number] = record
    if numbers:
        yield _job(tree, numbers, entries, weight, limits)


def _job(
    tree: PathSpec | None, numbers: list[int], entries: list[Listed], weight: int, limits: Limits
) -> Job:
    assert tree is not None  # noqa: S101 - a batch has entries, and each has a tree
    task = p.ReadTask(tree, tuple(numbers), tuple(entries), parse=False, identify=False)
    return Job(task, limits.entry_seconds, weight)
