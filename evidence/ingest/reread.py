"""Every evidence item and every recorded file entry of a case, read again and held against the records."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from evidence.case import Case
from evidence.contract.errors import EvidenceError
from evidence.ingest.events import ItemStarted, Progress
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Pool
from evidence.ingest.protocol import Hello
from evidence.ingest.recorded import recorded_files, recorded_item
from evidence.ingest.recorded_media import recorded_media
from evidence.ingest.reread_item import RereadItem, StoppedError
from evidence.ingest.reread_outcome import Finding, Tally
from evidence.ingest.reread_place import MissingError, new_segments, recorded_segments
from evidence.model.names import shown


class Reread:
    """Reads through the same killable workers as an ingest, without parsers, and writes nothing into the case.

    ``places``: where an item lies now, by its number; others are where they were ingested from. ``workers`` 0 is one a
    core. Iterate :meth:`run`; then ``tally`` has the counts. :meth:`cancel` may be called from any thread.
    """

    def __init__(
        self,
        case: Case,
        *,
        places: Mapping[int, Path] | None = None,
        workers: int = 0,
        limits: Limits | None = None,
    ) -> None:
        self.tally = Tally()
        self._case = case
        self._places = dict(places or {})
        self._workers = workers or os.cpu_count() or 1
        self._limits = limits or Limits()
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Asks for the reading to stop. What was compared until then is counted."""
        self._stop.set()

    def run(self) -> Iterator[Finding | ItemStarted | Progress]:
        """Does the work. Raises WorkerStartError where no worker comes up, EvidenceError for the place of no item."""
        scratch = Path(tempfile.mkdtemp(prefix="indicia-"))
        pool: Pool | None = None
        try:
            with closing(self._case.catalog.reader()) as connection:
                # Where somebody added a second record of an item, one of them is read: nothing counts twice.
                items = dict(connection.execute("SELECT id, body FROM items ORDER BY id, seq").fetchall())
                if unknown := self._places.keys() - items.keys():
                    raise EvidenceError(
                        f"There is no evidence item {min(unknown)} in this case. Nothing was read."
                    )
                self.tally.items = len(items)
                self.tally.entries, self.tally.nothing_to_read = _recorded_amount(connection)
                hello = Hello(
                    str(scratch),
                    self._limits,
                    (),
                    secrets=self._case.secrets,
                    evidence=(*recorded_files(connection), *self._new_places()),
                )
                pool = Pool(hello, self._workers, scratch / "worker.log")
                for number, body in items.items():
                    yield from self._item(pool, connection, number, body)
                    if self.tally.cancelled:
                        break
        finally:
            self.tally.not_checked = self.tally.entries - _entries_told(self.tally)
            self.tally.media_not_checked = self.tally.items - _media_told(self.tally)
            if pool is not None:
                pool.close()
            shutil.rmtree(scratch, ignore_errors=True)

    def _new_places(self) -> Iterator[bytes]:
        return (os.fsencode(place.absolute()) for place in self._places.values())

    def _item(
        self, pool: Pool, connection: sqlite3.Connection, number: Any, body: str
    ) -> Iterator[Finding | ItemStarted | Progress]:
        try:
            item = recorded_item(body)
            if item.id != number:
                raise ValueError("its id is not a number")
        except ValueError as error:
            self.tally.missing += 1
            name = shown(str(number))
            said = f"Evidence item {name}: its record was altered, so nothing of it was read: {shown(str(error))}."
            yield Finding(kind="missing", record=name, message=said)
            return
        yield ItemStarted(item.id, item.path)
        try:
            place = self._places.get(item.id)
            segments = new_segments(pool, item, place, self._limits) if place else recorded_segments(item)
        except MissingError as error:
            self.tally.missing += 1
            yield Finding(kind="missing", record=str(item.id), path=item.path, message=str(error))
            return
        pool.attach(item.id, segments)
        self.tally.media_none += not item.size
        recorded = recorded_media(connection, item.id)
        try:
            work = RereadItem(pool, item, recorded, self._limits, self.tally, self._stop)
            yield from work.run(connection)
        except StoppedError:
            self.tally.cancelled = True


def _entries_told(tally: Tally) -> int:
    read = tally.same + tally.changed + tally.size + tally.gone + tally.readable_now
    return read + tally.unreadable + tally.still_unreadable + tally.nothing_to_read


def _media_told(tally: Tally) -> int:
    read = tally.media_same + tally.media_changed + tally.media_unreadable + tally.media_nothing_to_compare
    return read + tally.media_none + tally.missing


def _recorded_amount(connection: sqlite3.Connection) -> tuple[int, int]:
    """How many entries are recorded, and how many of them have no content of their own."""
    row = connection.execute(
        "SELECT count(*), coalesce(sum(type NOT IN ('file', 'stream', 'link')), 0) FROM entries"
    ).fetchone()
    return int(row[0]), int(row[1])
