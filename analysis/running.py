"""Runs analyzers over a case: findings become records, and the ledger says what ran."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import Any, Literal

import msgspec
from msgspec import UNSET

from evidence.case import Case
from evidence.catalog.findings import last_of
from evidence.catalog.lookup import find_row
from evidence.contract.analyzer import Analyzer, Progress
from evidence.contract.registry import source_digest
from evidence.custody.acts import log
from evidence.custody.acts_work import (
    AnalysisCancelled,
    AnalysisEnded,
    AnalysisFailed,
    AnalysisStarted,
)
from evidence.custody.canonical import canonical
from evidence.custody.software import build_digest, indicia_version
from evidence.ingest.records import RecordWriter
from evidence.ingest.runs import unfinished
from evidence.model.finding import Finding, finding_id
from evidence.model.names import shown

_STEPS = 20_000
"""Steps of SQLite's machine between two looks at whether the analysis was cancelled: some milliseconds."""
_REASON = 1000


@dataclass
class Analyzed:
    """How an analyzer ended. ``message`` says why where it failed.

    ``found`` findings follow now; ``written`` records were added for them, ``unchanged`` were recorded before;
    ``no_longer`` records state that an earlier one follows no longer.
    """

    analyzer: str
    version: str
    state: Literal["finished", "cancelled", "failed"] = "finished"
    found: int = 0
    written: int = 0
    unchanged: int = 0
    no_longer: int = 0
    message: str = ""
    unfinished: list[int] = field(default_factory=list)
    """Evidence items whose ingest was not finished: what is not read yet can give further findings."""


@dataclass(frozen=True)
class Analyzing:
    """An analyzer runs: so many findings by now, and how far it is, where it says so."""

    analyzer: str
    found: int
    done: int = 0
    total: int = 0


class _AnalyzerError(Exception):
    """What an analyzer stated cannot be recorded; the text says why."""


class Analysis:
    """One run of some analyzers over a case that is open for writing."""

    def __init__(self, case: Case, analyzers: Sequence[Analyzer]) -> None:
        self._case = case
        self._analyzers = tuple(analyzers)
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Asks the run to stop, from any thread; what is written stays."""
        self._cancelled.set()

    def run(self) -> Iterator[Analyzing | Analyzed]:
        """Does the work, and signs the ledger's head at the end. An analyzer that fails stops no other.

        Raises LedgerError, CatalogError or sqlite3.Error where the case cannot be read or written.
        """
        # Rows of a run that died before the ledger stated them: entries that are added now would get their numbers.
        discarded = self._case.catalog.discard_from(self._case.ledger.size)
        self._case.catalog.index()  # an ingest that was not finished made none: each record is looked up by its id
        left = [int(run["evidence"]) for run in unfinished(self._case.ledger)]
        for each in self._analyzers:
            yield from _One(self._case, each, self._cancelled).run(left, discarded)
            discarded = 0
        self._case.checkpoint()


class _One:
    """One analyzer of a run."""

    def __init__(self, case: Case, analyzer: Analyzer, cancelled: threading.Event) -> None:
        self._case, self._analyzer, self._cancelled = case, analyzer, cancelled
        self._result = Analyzed(analyzer.name, analyzer.version)
        self._known: dict[str, tuple[str, bool]] = {}
        """By id the digest of what was recorded last, and whether it follows."""
        self._seen: set[str] = set()

    def run(self, left: list[int], discarded: int) -> Iterator[Analyzing | Analyzed]:
        self._result.unfinished = left
        self._log_start(left, discarded)
        writer = RecordWriter(self._case)
        try:
            with closing(self._case.catalog.reader()) as reader:
                reader.set_progress_handler(self._cancelled.is_set, _STEPS)
                yield from self._read(reader, writer)
            with closing(self._case.catalog.reader()) as reader:
                if self._result.state == "finished":
                    self._state_no_longer(reader, writer)
            writer.flush()
        finally:
            writer.close()
        self._log_end()
        yield self._result

    def _read(self, reader: sqlite3.Connection, writer: RecordWriter) -> Iterator[Analyzing]:
        result = self._result
        stated = self._stated(reader)
        while (one := next(stated, None)) is not None:
            if isinstance(one, Progress):
                yield Analyzing(result.analyzer, result.found, one.done, one.total)
            else:
                writer.add("finding", *one)
                result.written += 1
                writer.write_if_full()
                yield Analyzing(result.analyzer, result.found)

    def _stated(self, reader: sqlite3.Connection) -> Iterator[Progress | tuple[str, bytes]]:
        """Progress, and the records that must be written, from an analyzer of which nothing is known."""
        result = self._result
        try:
            self._remember(reader)
            for one in self._analyzer.analyze(reader):
                if self._cancelled.is_set():
                    break
                if isinstance(one, Progress):
                    yield one
                elif (record := self._record(reader, one)) is not None:
                    yield record
        except Exception as error:  # noqa: BLE001 - a plug-in may fail in any way; the ledger says how
            if not self._cancelled.is_set():
                said = str(error) if isinstance(error, _AnalyzerError) else f"{type(error).__name__}: {error}"
                result.state, result.message = "failed", shown(said[:_REASON])
        if self._cancelled.is_set():
            result.state = "cancelled"

    def _remember(self, reader: sqlite3.Connection) -> None:
        for name, body, follows in last_of(reader, self._analyzer.name):
            self._known[name] = sha256(body.encode()).hexdigest(), follows

    def _record(self, reader: sqlite3.Connection, finding: Finding) -> tuple[str, bytes] | None:
        """Id and record of a finding; None where what was recorded last says the same."""
        name = finding_id(self._analyzer.name, finding.about)
        if name in self._seen:
            raise _AnalyzerError(f"It states two findings about {finding.about[:200]}.")
        self._seen.add(name)
        body = self._body(name, finding)
        self._result.found += 1
        if self._known.get(name, ("",))[0] == sha256(body).hexdigest():
            self._result.unchanged += 1
            return None
        for record in finding.records:
            if find_row(reader, record) is None:
                raise _AnalyzerError(f"It names the record {record[:80]}, which the case does not have.")
        return name, body

    def _body(self, name: str, finding: Finding, *, follows: bool = True) -> bytes:
        stamped = {"id": name, "analyzer": self._analyzer.name, "analyzer_version": self._analyzer.version}
        return canonical({**msgspec.to_builtins(finding), **stamped, "follows": follows})

    def _state_no_longer(self, reader: sqlite3.Connection, writer: RecordWriter) -> None:
        """What this run derives no more is never deleted: a further record says that it follows no longer."""
        for name, body, follows in last_of(reader, self._analyzer.name):
            if follows and name in self._known and name not in self._seen:
                before = msgspec.json.decode(body)
                gone = Finding(
                    about=str(before["about"]),
                    statement=str(before["statement"]),
                    records=(),
                    records_total=0,
                )
                writer.add("finding", name, self._body(name, gone, follows=False))
                self._result.no_longer += 1

    def _log_start(self, left: list[int], discarded: int) -> None:
        source = source_digest(self._analyzer)
        act = AnalysisStarted(
            indicia=indicia_version(),
            build=build_digest(),
            version=self._analyzer.version,
            source=source or UNSET,
            unfinished=left or UNSET,
            rows_discarded=discarded,
        )
        log(self._case.ledger, self._analyzer.name, act)

    def _log_end(self) -> None:
        counts: dict[str, Any] = asdict(self._result)
        act: AnalysisEnded | AnalysisCancelled | AnalysisFailed
        if self._result.state == "finished":
            names = ("found", "written", "unchanged", "no_longer")
            act = AnalysisEnded(**{name: counts[name] for name in names})
        elif self._result.state == "cancelled":
            act = AnalysisCancelled(written=self._result.written)
        else:
            act = AnalysisFailed(reason=self._result.message, written=self._result.written)
        log(self._case.ledger, self._analyzer.name, act)
