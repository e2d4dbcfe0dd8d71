"""Bytes of single file entries, read by a worker, for those who look at one thing at a time."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
from contextlib import closing
from pathlib import Path

from evidence.case import Case
from evidence.catalog.lookup import find_row
from evidence.contract.errors import EvidenceError, UnreadableBytesError
from evidence.ingest import protocol as p
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Died, Job, Pool
from evidence.ingest.recorded import place_of, recorded_entry, recorded_files, recorded_item
from evidence.model.listed import Listed
from evidence.model.pathspec import PathSpec

_SECONDS = 30.0
_COMPARED = 512


class EntryReader:
    """Reads parts of recorded file entries through one worker process that can be killed.

    Several threads may use it; one read is done at a time. Where the case was given other keys, another worker with
    these takes the place of the one that runs.
    """

    def __init__(self, case: Case) -> None:
        self._case = case
        self._lock = threading.Lock()
        self._pool: Pool | None = None
        self._scratch: Path | None = None
        self._attached: set[int] = set()
        self._secrets = case.secrets

    def read(self, entry_id: str, offset: int, length: int) -> bytes:
        """Bytes of the entry, fewer than ``length`` only at its end. Raises EvidenceError in words, where only
        these bytes are at fault an UnreadableBytesError."""
        data, _ = self._ask(entry_id, offset, length)
        return data

    def place(self, entry_id: str, offset: int) -> tuple[int, int] | None:
        """Where in the media of its evidence item a byte of the entry stands, and how many from it on are in one piece.

        None where that is not known: in a folder, an archive that packs, a compressed or very small file.
        """
        _, place = self._ask(entry_id, offset, _COMPARED)
        return place

    def _ask(self, entry_id: str, offset: int, length: int) -> tuple[bytes, tuple[int, int] | None]:
        with self._lock:
            tree, listed = self._entry(entry_id)
            pool = self._ready_pool()
            self._attach(pool, tree.item)
            pool.submit(Job(p.RangeTask(tree, listed, offset, length), _SECONDS))
            return self._answer(pool)

    def close(self) -> None:
        """Ends the worker."""
        with self._lock:
            self._end_pool()

    def _entry(self, entry_id: str) -> tuple[PathSpec, Listed]:
        try:
            record = recorded_entry(self._body("entry", entry_id))
            tree, address = place_of(record.pathspec)
            return tree, record.listed(address)
        except ValueError as error:
            raise EvidenceError(f"The record of file entry {entry_id} was altered: {error}.") from error

    def _body(self, table: str, record_id: str) -> str:
        with closing(self._case.catalog.reader()) as connection:
            row = find_row(connection, record_id)
        if row is None or row.table != table:
            kind = "file entry" if table == "entry" else "evidence item"
            raise EvidenceError(f"There is no {kind} {record_id} in this case.")
        return row.body

    def _end_pool(self) -> None:
        if self._pool is not None:
            self._pool.close()
            self._pool = None
        if self._scratch is not None:
            shutil.rmtree(self._scratch, ignore_errors=True)

    def _ready_pool(self) -> Pool:
        secrets = self._case.secrets
        if secrets != self._secrets:
            self._end_pool()
        if self._pool is None:
            self._secrets = secrets
            self._scratch = Path(tempfile.mkdtemp(prefix="indicia-"))
            with closing(self._case.catalog.reader()) as connection:
                files = recorded_files(connection)
            hello = p.Hello(str(self._scratch), Limits(), (), secrets=secrets, evidence=files)
            self._pool = Pool(hello, 1, self._scratch / "worker.log")
            self._attached.clear()
        return self._pool

    def _attach(self, pool: Pool, item: int) -> None:
        if item in self._attached:
            return
        try:
            segments = recorded_item(self._body("evidence", str(item))).files
        except ValueError as error:
            raise EvidenceError(f"The record of evidence item {item} was altered: {error}.") from error
        missing = next((path for path in segments if not os.path.exists(path)), None)  # noqa: PTH110 - bytes
        if missing is not None:
            raise EvidenceError(f"The evidence is not at its place any more: {os.fsdecode(missing)}.")
        pool.attach(item, segments)
        self._attached.add(item)

    def _answer(self, pool: Pool) -> tuple[bytes, tuple[int, int] | None]:
        while True:
            answer = pool.receive(1.0)
            match answer[1] if answer else None:
                case p.RangeResult(data, reason, place):
                    if data is None:
                        raise UnreadableBytesError(f"These bytes cannot be read: {reason}.")
                    return data, place
                case Died(reason):
                    raise UnreadableBytesError(reason)
                case p.Refused(reason):
                    raise EvidenceError(reason)
