"""Bytes of single file entries, read by a worker, for those who look at one thing at a time."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from pathlib import Path
from typing import Any

from evidence.case import Case
from evidence.catalog import queries
from evidence.contract.errors import EvidenceError
from evidence.ingest import protocol as p
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Died, Job, Pool
from evidence.model.listed import Listed
from evidence.model.pathspec import PathSpec

_SECONDS = 30.0


class EntryReader:
    """Reads parts of recorded file entries through one worker process that can be killed.

    Several threads may use it; one read is done at a time.
    """

    def __init__(self, case: Case) -> None:
        self._case = case
        self._lock = threading.Lock()
        self._pool: Pool | None = None
        self._scratch: Path | None = None
        self._attached: set[int] = set()

    def read(self, entry_id: str, offset: int, length: int) -> bytes:
        """Bytes of the entry, fewer than ``length`` only at its end. Raises EvidenceError in words."""
        with self._lock:
            record = self._record(entry_id)
            spec = PathSpec.parse(record["pathspec"])
            pool = self._ready_pool()
            self._attach(pool, spec.item)
            task = p.RangeTask(spec.at(""), listed_of(record), offset, length)
            pool.submit(Job(task, _SECONDS))
            return self._answer(pool)

    def close(self) -> None:
        """Ends the worker."""
        with self._lock:
            if self._pool is not None:
                self._pool.close()
                self._pool = None
            if self._scratch is not None:
                shutil.rmtree(self._scratch, ignore_errors=True)

    def _record(self, entry_id: str) -> dict[str, Any]:
        connection = self._case.catalog.reader()
        try:
            record = queries.record(connection, entry_id)
        finally:
            connection.close()
        if record is None or "pathspec" not in record:
            raise EvidenceError(f"There is no file entry {entry_id} in this case.")
        return record

    def _ready_pool(self) -> Pool:
        if self._pool is None:
            self._scratch = Path(tempfile.mkdtemp(prefix="indicia-"))
            self._pool = Pool(p.Hello(str(self._scratch), Limits(), ()), 1, self._scratch / "worker.log")
            self._attached.clear()
        return self._pool

    def _attach(self, pool: Pool, item: int) -> None:
        if item in self._attached:
            return
        connection = self._case.catalog.reader()
        try:
            items = {found["id"]: found for found in queries.evidence_items(connection)}
        finally:
            connection.close()
        record = items[item]
        raw = [bytes.fromhex(text) for text in record.get("segments_raw", ())]
        segments = [Path(os.fsdecode(segment)) for segment in raw or map(os.fsencode, record["segments"])]
        missing = next((path for path in segments if not path.exists()), None)
        if missing is not None:
            raise EvidenceError(f"The evidence is not at its place any more: {missing}.")
        pool.attach(item, tuple(os.fsencode(path) for path in segments))
        self._attached.add(item)

    def _answer(self, pool: Pool) -> bytes:
        while True:
            answer = pool.receive(1.0)
            match answer[1] if answer else None:
                case p.RangeResult(data, reason):
                    if data is None:
                        raise EvidenceError(f"These bytes cannot be read: {reason}.")
                    return data
                case p.Refused(reason) | Died(reason):
                    raise EvidenceError(reason)


def listed_of(record: dict[str, Any], address: str | None = None) -> Listed:
    """The listing of an entry from its record, as far as reopening it needs it. ``address``: where it is known."""
    raw = bytes.fromhex(record["path_raw"]) if "path_raw" in record else record["path"].encode("utf-8")
    if address is None:
        address = PathSpec.parse(record["pathspec"]).layers[-1].address
    return Listed(
        address, raw, record["size"] or 0, record["type"], record["state"], unconfirmed=record["unconfirmed"]
    )
