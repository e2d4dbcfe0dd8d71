"""Records: written to the catalog and stated in the ledger, together."""

from __future__ import annotations

import hashlib
import time
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache

from msgspec import UNSET

from evidence.case import Case
from evidence.custody.canonical import canonical
from evidence.ingest.entry_record import EntryRecord, EntryTimes, encode
from evidence.ingest.protocol import EntryResult, FoundArtifact, FoundProblem
from evidence.model.listed import Listed
from evidence.model.names import text_of
from evidence.model.pathspec import PathSpec, quote_address
from evidence.model.timestamp import rfc3339

_FLUSH_RECORDS = 4000
_LAST_RECORDS = 1000
_FLUSH_BYTES = 16 << 20
_MOST = 4
"""How many batches' worth is gathered while one is on its way to the disk."""
_FLUSH_SECONDS = 1.0
_EXACT = 2**53 - 1


class RecordWriter:
    """Gathers records and writes them in batches, rows and ledger entries or neither.

    A batch's rows are committed inside the open transaction of the ledger. Where a run dies between the two
    commits, the catalog has rows beyond the ledger's end; ``resume`` removes those and reads them again, so
    that nothing ever gets into the ledger that did not come from the evidence.

    One batch is written in a thread beside, while the next is gathered: a slow disk would else keep the workers
    waiting. Batches are written in order; one that could not be written is told by the next call.
    """

    def __init__(self, case: Case) -> None:
        self._case = case
        self._pending: list[tuple[str, str, bytes]] = []
        self._flushed = time.monotonic()
        self._bytes = 0  # of what is pending: records of long texts fill memory long before they are many
        self._full = _FLUSH_RECORDS
        self._beside = ThreadPoolExecutor(1, "records")
        self._writing: Future[None] | None = None

    def add(self, table: str, record_id: str, body: bytes) -> None:
        """Adds a record, ``body`` its canonical JSON."""
        self._pending.append((table, record_id, body))
        self._bytes += len(body)

    def write_if_full(self) -> None:
        """Has what was gathered written where it is enough. Called only where an entry's records are complete.

        While the batch before is on its way to the disk, up to four times as much is gathered instead of waiting: a
        worker whose answers nobody takes stands still. Raises the LedgerError or CatalogError of the batch before;
        then nothing of that one is written.
        """
        if not self._holds(1) and time.monotonic() - self._flushed <= _FLUSH_SECONDS:
            return
        if self._writing is None or self._writing.done() or self._holds(_MOST):
            self._write()

    def index(self) -> None:
        """Has the catalog's indexes made beside, when little is left to come. Raises as :meth:`wait` does.

        Batches are smaller from here on: while the last is written, no worker has anything to do.
        """
        self.wait()
        self._full = _LAST_RECORDS
        self._writing = self._beside.submit(self._case.catalog.index)

    def flush(self) -> None:
        """Writes all that was gathered. Raises LedgerError or CatalogError; then nothing of a batch is written."""
        self._write()
        self.wait()

    def wait(self) -> None:
        """Waits for the batch that is being written. Raises LedgerError or CatalogError where it could not be."""
        writing, self._writing = self._writing, None
        if writing is not None:
            writing.result()

    def close(self) -> None:
        """Waits for the batch that is being written, whatever became of it. What was gathered since is given up."""
        self._beside.shutdown()

    def _holds(self, batches: int) -> bool:
        return len(self._pending) >= batches * self._full or self._bytes >= batches * _FLUSH_BYTES

    def _write(self) -> None:
        self.wait()
        self._flushed = time.monotonic()
        if self._pending:
            batch, self._pending, self._bytes = self._pending, [], 0
            self._writing = self._beside.submit(self._append, batch)

    def _append(self, batch: list[tuple[str, str, bytes]]) -> None:
        sha256 = hashlib.sha256
        self._case.ledger.append_records(
            [(table, record_id, sha256(body).hexdigest()) for table, record_id, body in batch],
            lambda first: self._insert(first, batch),
        )

    def _insert(self, first: int, batch: list[tuple[str, str, bytes]]) -> None:
        rows: dict[str, list[tuple[int, str]]] = {}
        for seq, (table, _, body) in enumerate(batch, first):
            rows.setdefault(table, []).append((seq, body.decode()))
        self._case.catalog.insert(rows)


class TreeRecords:
    """Composes the records of the entries of one file tree. Provenance is stamped here and nowhere else.

    Where the tree lies in a file entry, ``inside`` is that one's id, and ``holder`` what stands before each path.
    """

    def __init__(
        self,
        tree: PathSpec,
        volume: int | None,
        versions: dict[str, str],
        inside: str | None = None,
        holder: bytes = b"",
    ) -> None:
        self._inside = UNSET if inside is None else inside
        self._holder = holder
        self._prefix = f"{tree}:"
        self._item = tree.item
        self._volume = volume
        self._versions = versions

    def entry(
        self, number: int, listed: Listed, result: EntryResult, problems: tuple[FoundProblem, ...]
    ) -> bytes:
        """The record of a file entry."""
        raw = self._holder + listed.path
        path = text_of(raw)
        digests = result.digests
        size = listed.size if result.size is None else result.size
        record = EntryRecord(
            self._item,
            f"{self._item}-{number}",
            self._inside,
            digests.md5.hex() if digests else None,
            result.mime,
            number,
            result.parsers,
            path,
            UNSET if path.encode("utf-8") == raw else raw.hex(),
            self._prefix + quote_address(listed.address),
            tuple(f"{problem.kind}: {problem.message}" for problem in problems) if problems else (),
            digests.sha1.hex() if digests else None,
            digests.sha256.hex() if digests else None,
            size if size <= _EXACT else None,
            listed.state,
            EntryTimes(
                _time(listed.accessed), _time(listed.born), _time(listed.changed), _time(listed.modified)
            ),
            listed.type,
            listed.unconfirmed,
            self._volume,
            listed.zone_assumed,
        )
        return encode(record)

    def artifact(
        self, number: int, listed: Listed, sha256: str | None, index: int, found: FoundArtifact
    ) -> tuple[str, bytes]:
        """Id and record of the artifact that is the ``index``-th of its entry, counted from 1."""
        record_id = f"{self._item}-{number}-{index}"
        times = {name: text for name, text, _, _ in found.times}
        document = {
            "id": record_id,
            "kind": found.kind,
            "parser": found.parser,
            "parser_version": self._versions.get(found.parser, ""),
            "evidence": self._item,
            "volume": self._volume,
            "entry": f"{self._item}-{number}",
            "entry_number": number,
            "number": index,
            "path": self.path(listed),
            "sha256": sha256,
            "locator": found.locator,
            "state": found.state,
            "time": next((text for text in times.values() if text), None),
            "times": times,
            "times_raw": {name: f"{raw} ({encoding})" for name, _, raw, encoding in found.times},
            "fields": found.fields,
        }
        return record_id, canonical(document)

    def problem(self, number: int, listed: Listed, index: int, found: FoundProblem) -> tuple[str, bytes]:
        """Id and record of a problem with an entry, the ``index``-th of it, counted from 1."""
        record_id = f"{self._item}-{number}-p{index}"
        return record_id, problem_record(
            record_id, self._item, found, entry=f"{self._item}-{number}", path=self.path(listed)
        )

    def path(self, listed: Listed) -> str:
        """The path that stands in an entry's records."""
        return text_of(self._holder + listed.path)


def problem_record(
    record_id: str, item: int, found: FoundProblem, *, entry: str | None = None, path: str = ""
) -> bytes:
    """The record of a problem with an entry, or with the item itself."""
    return canonical(
        {
            "id": record_id,
            "evidence": item,
            "entry": entry,
            "path": path,
            "kind": found.kind,
            "message": found.message,
            "locator": found.locator or None,
            "parser": found.parser or None,
        }
    )


# Many files of a folder were made or read within the same second.
@lru_cache(maxsize=4096)
def _time(unix_ns: int | None) -> str | None:
    return None if unix_ns is None else rfc3339(unix_ns)
