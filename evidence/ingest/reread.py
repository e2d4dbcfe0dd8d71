"""Every evidence item and every recorded file entry of a case, read again and held against the records."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from evidence.case import Case
from evidence.catalog import queries
from evidence.contract.errors import EvidenceError
from evidence.ingest.events import ItemStarted, Progress
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Pool
from evidence.ingest.protocol import Hello
from evidence.ingest.reread_batches import readable_amount
from evidence.ingest.reread_item import RereadItem, StoppedError
from evidence.ingest.reread_outcome import Finding, Tally
from evidence.ingest.reread_place import MissingError, new_segments, recorded_segments


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
                items = queries.evidence_items(connection)
                if unknown := self._places.keys() - {item["id"] for item in items}:
                    raise EvidenceError(
                        f"There is no evidence item {min(unknown)} in this case. Nothing was read."
                    )
                self.tally.items = len(items)
                self.tally.nothing_to_read = _nothing_to_read(connection)
                self.tally.entries = self.tally.nothing_to_read
                pool = Pool(Hello(str(scratch), self._limits, ()), self._workers, scratch / "worker.log")
                for item in items:
                    if self.tally.cancelled:
                        self._pass_over(connection, item)
                        continue
                    yield ItemStarted(item["id"], item["path"])
                    yield from self._item(pool, connection, item)
        finally:
            self.tally.media_not_checked = self.tally.items - _media_told(self.tally)
            if pool is not None:
                pool.close()
            shutil.rmtree(scratch, ignore_errors=True)

    def _item(self, pool: Pool, connection: Any, item: dict[str, Any]) -> Iterator[Finding | Progress]:
        try:
            place = self._places.get(item["id"])
            segments = new_segments(pool, item, place, self._limits) if place else recorded_segments(item)
        except MissingError as error:
            self.tally.missing += 1
            self._pass_over(connection, item)
            yield Finding(kind="missing", record=str(item["id"]), path=item["path"], message=str(error))
            return
        pool.attach(item["id"], segments)
        self.tally.media_none += not item["size"]
        recorded = _verified(connection, item["id"])
        try:
            work = RereadItem(pool, item, recorded, self._limits, self.tally, self._stop)
            yield from work.run(connection)
        except StoppedError:
            self.tally.cancelled = True

    def _pass_over(self, connection: Any, item: dict[str, Any]) -> None:
        count, _ = readable_amount(connection, item["id"])
        self.tally.entries += count
        self.tally.not_checked += count


def _media_told(tally: Tally) -> int:
    read = tally.media_same + tally.media_changed + tally.media_unreadable + tally.media_nothing_to_compare
    return read + tally.media_none + tally.missing


def _nothing_to_read(connection: Any) -> int:
    row = connection.execute(
        "SELECT count(*) FROM entries WHERE type NOT IN ('file', 'stream', 'link')"
    ).fetchone()
    return int(row[0])


def _verified(connection: Any, item: int) -> dict[str, str]:
    """The digests that an item's newest verification found, by algorithm."""
    rows = connection.execute(
        "SELECT json_extract(body, '$.algorithm'), json_extract(body, '$.found') FROM verifications "
        "WHERE evidence = ? ORDER BY seq",
        (item,),
    )
    return {algorithm: found for algorithm, found in rows if found is not None}
