"""File entries with a problem read and parsed once more, within other limits.

What was recorded stays as it is. Artifacts that no run recorded yet are added to the case; what came of it stands in
the ledger as ``ingest.retry``.
"""

from __future__ import annotations

import hashlib
import shutil
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing

import msgspec
import orjson

from evidence.case import Case
from evidence.catalog.lookup import find_row
from evidence.contract.errors import EvidenceError
from evidence.custody.acts import log
from evidence.custody.acts_work import IngestRetried
from evidence.custody.manifest.paths import MARK
from evidence.custody.software import build_digest
from evidence.ingest import protocol as p
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Died, Job, Pool
from evidence.ingest.recorded import RecordedEntry, place_of, recorded_entry, recorded_files, recorded_item
from evidence.ingest.records import RecordWriter, TreeRecords
from evidence.ingest.reread_place import MissingError, recorded_segments
from evidence.model.listed import Listed
from evidence.model.names import shown
from evidence.model.pathspec import PathSpec

_SECONDS = 0.2


class Retried(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one entry. ``sha256``: as it reads now, hexadecimal, None where it does not; ``recorded``: before.

    ``artifacts``: how many were added to the case. ``problems``: what went wrong this time, in words.
    """

    entry: str
    path: str
    recorded: str | None
    sha256: str | None
    artifacts: int
    parsers: tuple[str, ...]
    problems: tuple[str, ...]

    @property
    def changed(self) -> bool:
        """Whether the evidence is not what was recorded; nothing of it was added then."""
        return None not in (self.recorded, self.sha256) and self.recorded != self.sha256


class Retry:
    """Reads entries of a case that is open for writing. :meth:`cancel` may be called from any thread.

    Iterate :meth:`run`: one :class:`Retried` an entry.
    """

    def __init__(self, case: Case, entries: Sequence[str], limits: Limits) -> None:
        self._case = case
        self._entries = tuple(dict.fromkeys(entries))
        self._limits = limits
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Asks it to stop; what was read until then is recorded."""
        self._stop.set()

    def run(self) -> Iterator[Retried]:
        """Does the work. Raises EvidenceError, LedgerError, CatalogError, WorkerStartError, all in words."""
        self._case.scratch.mkdir(exist_ok=True)
        pool: Pool | None = None
        writer = RecordWriter(self._case)
        try:
            with closing(self._case.catalog.reader()) as connection:
                files = recorded_files(connection)
            hello = p.Hello(
                str(self._case.scratch.absolute()),
                self._limits,
                None,
                secrets=self._case.secrets,
                evidence=files,
            )
            pool = Pool(hello, 1, self._case.folder / "logs" / "workers.log")
            versions = {parser.name: parser.version for parser in pool.plugins().parsers}
            attached: set[int] = set()
            for entry in self._entries:
                if self._stop.is_set():
                    break
                yield self._one(pool, writer, entry, versions, attached)
            self._case.checkpoint()
        finally:
            writer.close()
            if pool is not None:
                pool.close()
            shutil.rmtree(self._case.scratch, ignore_errors=True)

    def _one(
        self, pool: Pool, writer: RecordWriter, entry: str, versions: dict[str, str], attached: set[int]
    ) -> Retried:
        record, tree, listed, holder = self._recorded(entry)
        self._attach(pool, tree.item, attached)
        pool.submit(Job(p.ReadTask(tree, (record.number,), (listed,)), self._limits.entry_seconds))
        result, found, problems = self._answer(pool, record.number)
        sha256 = None if result is None or result.digests is None else result.digests.sha256.hex()
        added = 0
        if sha256 is not None and record.sha256 in (None, sha256):
            records = TreeRecords(tree, record.volume, versions, record.inside, holder)
            added = self._add(writer, records, record, listed, sha256, found)
        told = Retried(
            entry=record.id,
            path=record.path,
            recorded=record.sha256,
            sha256=sha256,
            artifacts=added,
            parsers=result.parsers if result else (),
            problems=tuple(problems),
        )
        self._log(told)
        return told

    def _add(
        self,
        writer: RecordWriter,
        records: TreeRecords,
        record: RecordedEntry,
        listed: Listed,
        sha256: str,
        found: Sequence[p.FoundArtifact],
    ) -> int:
        """Writes the artifacts that are not in the case yet, whatever limits or parsers they were lost to before."""
        with closing(self._case.catalog.reader()) as connection:
            bodies = connection.execute("SELECT body FROM artifacts WHERE entry = ?", (record.id,))
            known = Counter(_content(body[0].encode()) for body in bodies)
            (last,) = connection.execute(
                "SELECT coalesce(max(number), 0) FROM artifacts WHERE entry = ?", (record.id,)
            ).fetchone()
        added = 0
        for artifact in found:
            record_id, body = records.artifact(record.number, listed, sha256, last + added + 1, artifact)
            content = _content(body)
            if known[content]:
                known[content] -= 1
                continue
            writer.add("artifact", record_id, body)
            writer.write_if_full()
            added += 1
        writer.flush()
        return added

    def _recorded(self, entry: str) -> tuple[RecordedEntry, PathSpec, Listed, bytes]:
        """Its record, its tree, its listing there, and what stands before its path where it lies in a file."""
        try:
            record = recorded_entry(self._body("entry", entry))
            tree, address = place_of(record.pathspec)
            listed, holder = record.listed(address), b""
            if record.inside is not None:
                holder = recorded_entry(self._body("entry", record.inside)).raw_path + MARK
                listed = msgspec.structs.replace(listed, path=listed.path.removeprefix(holder))
            return record, tree, listed, holder
        except ValueError as error:
            raise EvidenceError(f"The record of file entry {shown(entry)} was altered: {error}.") from error

    def _body(self, table: str, record_id: str) -> str:
        with closing(self._case.catalog.reader()) as connection:
            row = find_row(connection, record_id)
        if row is None or row.table != table:
            raise EvidenceError(f"There is no record {shown(record_id)} of that kind in this case.")
        return row.body

    def _attach(self, pool: Pool, item: int, attached: set[int]) -> None:
        if item in attached:
            return
        try:
            segments = recorded_segments(recorded_item(self._body("evidence", str(item))))
        except MissingError as error:
            raise EvidenceError(str(error)) from error
        except ValueError as error:
            raise EvidenceError(f"The record of evidence item {item} was altered: {error}.") from error
        pool.attach(item, segments)
        attached.add(item)

    def _answer(
        self, pool: Pool, number: int
    ) -> tuple[p.EntryResult | None, list[p.FoundArtifact], list[str]]:
        """What the worker says; where parsers bring it down, what can be said without them."""
        found: list[p.FoundArtifact] = []
        problems: list[str] = []
        while not self._stop.is_set():
            answer = pool.receive(_SECONDS)
            match answer[1] if answer else None:
                case p.ArtifactBatch(number=of) as batch if of == number and batch.first == len(found) + 1:
                    found += batch.artifacts
                case p.ReadBatch(results):
                    for result in results:
                        problems += (f"{problem.kind}: {problem.message}" for problem in result.problems)
                        return result, found, problems
                case p.Refused(reason):
                    return None, [], [reason]
                case Died(reason):
                    task = answer[0].task if answer else None
                    problems.append(reason)
                    if not isinstance(task, p.ReadTask) or not task.parse:
                        return None, [], problems
                    # A parser that never ends has given nothing that is whole.
                    found.clear()
                    again = msgspec.structs.replace(task, parse=False)
                    pool.submit(Job(again, self._limits.entry_seconds))
        return None, [], ["stopped before it was read"]

    def _log(self, told: Retried) -> None:
        log(
            self._case.ledger,
            told.entry,
            IngestRetried(
                recorded=told.recorded,
                sha256=told.sha256,
                artifacts=told.artifacts,
                parsers=list(told.parsers),
                problems=[shown(problem) for problem in told.problems],
                limits={name: str(value) for name, value in msgspec.to_builtins(self._limits).items()},
                build=build_digest(),
            ),
        )


def _content(body: bytes) -> bytes:
    """What an artifact states, as a digest: without its number, and without the version of who read it."""
    document = orjson.loads(body)
    for name in ("id", "number", "parser_version"):
        document.pop(name, None)
    return hashlib.sha256(orjson.dumps(document, option=orjson.OPT_SORT_KEYS)).digest()
