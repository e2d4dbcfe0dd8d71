"""A run of ingest over a case: new evidence, or what an interrupted run left."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import msgspec

from evidence.case import Case
from evidence.catalog.catalog import CatalogError
from evidence.custody.canonical import CanonicalError
from evidence.custody.errors import LedgerError
from evidence.custody.software import build_digest, indicia_version
from evidence.ingest.events import Event, ItemFinished, RunFinished, RunState
from evidence.ingest.item import CancelledError, ItemIngest, RefusedError
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Pool, WorkerStartError
from evidence.ingest.protocol import Hello, ProtocolError
from evidence.ingest.runs import next_number, unfinished
from evidence.model.names import shown, text_of


class _Item(msgspec.Struct, frozen=True):
    """An item that waits: its number and its place on the examiner's disk."""

    number: int
    path: Path


class Ingest:
    """Ingests evidence items into a case that is open for writing, one after the other.

    ``workers`` 0 is one a core. ``parsers`` names those that may run, None for all. Without ``verify_source``
    the media is not hashed and the item stays "unverified". Iterate :meth:`run`; :meth:`cancel` may be called
    from any thread. A run that was stopped in any way is taken up by :meth:`resuming`.
    """

    def __init__(
        self,
        case: Case,
        paths: Sequence[Path],
        *,
        workers: int = 2,
        parsers: Sequence[str] | None = None,
        verify_source: bool = True,
        limits: Limits | None = None,
    ) -> None:
        self._case = case
        self._workers = workers or os.cpu_count() or 1
        self._parsers = tuple(parsers) if parsers is not None else None
        self._verify = verify_source
        self._limits = limits or Limits()
        self._cancelled = threading.Event()
        self._resumed: list[_Item] = []
        self._paths = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100 - resolve() would follow links

    @classmethod
    def resuming(cls, case: Case, *, workers: int = 2, limits: Limits | None = None) -> Ingest:
        """The run that finishes what others left, with their parsers; hashes the media that they put off."""
        waiting = unfinished(case.ledger)
        first = waiting[0] if waiting else {}
        ingest = cls(
            case,
            [],
            workers=workers,
            parsers=first.get("only_parsers"),
            limits=limits,
        )
        ingest._resumed = [
            _Item(run["evidence"], Path(os.fsdecode(bytes.fromhex(run["path_raw"])))) for run in waiting
        ]
        return ingest

    @property
    def items(self) -> int:
        """How many items there are to do."""
        return len(self._paths) + len(self._resumed)

    def cancel(self) -> None:
        """Asks the run to stop; what is written stays and can be resumed."""
        self._cancelled.set()

    def run(self) -> Iterator[Event]:
        """Does the work. Never raises for what evidence, disk or workers do: the last event says how it ended."""
        pool: Pool | None = None
        try:
            discarded = self._case.catalog.discard_from(self._case.ledger.size)
            if self._resumed:
                numbers = [item.number for item in self._resumed]
                self._case.ledger.append(
                    "ingest.resume", "case", {"evidence": numbers, "rows_discarded": discarded}
                )
            items = self._resumed + self._receive()
            pool = self._start_pool()
            states: list[str] = []
            for item in items:
                states.append((yield from self._item(pool, item)))
            pool.dismiss()
            with ThreadPoolExecutor(1) as beside:  # the two databases know nothing of each other
                indexed = beside.submit(self._case.catalog.index)
                self._case.checkpoint()
                indexed.result()
            yield RunFinished(*_summary(states))
        except CancelledError:
            yield RunFinished("cancelled", "The ingest was cancelled. `indicia resume` takes it up again.")
        except (LedgerError, CatalogError, CanonicalError, OSError, ProtocolError, WorkerStartError) as error:
            yield RunFinished(
                "failed", f"{error} Nothing that was recorded is lost; `indicia resume` goes on from it."
            )
        finally:
            if pool is not None:
                pool.close()
            shutil.rmtree(self._case.scratch, ignore_errors=True)

    def _start_pool(self) -> Pool:
        self._case.scratch.mkdir(exist_ok=True)
        hello = Hello(str(self._case.scratch.absolute()), self._limits, self._parsers)
        return Pool(hello, self._workers, self._case.folder / "logs" / "workers.log")

    def _receive(self) -> list[_Item]:
        """Gives each new path a number and writes down that it is to be ingested, so that a kill forgets none."""
        with_numbers = [
            _Item(number, path) for number, path in enumerate(self._paths, next_number(self._case.ledger))
        ]
        for item in with_numbers:
            subject = f"evidence {item.number}"
            details = {
                "path": text_of(os.fsencode(item.path)),
                "path_raw": os.fsencode(item.path).hex(),
                "only_parsers": self._parsers,
                "verify_source": self._verify,
            }
            self._case.ledger.append("evidence.receive", subject, details)
        if with_numbers:
            self._case.checkpoint()  # from the receipt on, nothing can be put before it
        return with_numbers

    def _item(self, pool: Pool, item: _Item) -> Generator[Event, None, str]:
        self._start(pool, item)
        versions = {parser.name: parser.version for parser in pool.plugins().parsers}
        work = ItemIngest(
            self._case,
            pool,
            self._limits,
            item.number,
            item.path,
            versions=versions,
            verify_source=self._verify,
            cancelled=self._cancelled,
        )
        try:
            yield from work.run()
        except RefusedError as error:
            message = shown(str(error))
            self._end(item, "evidence.refuse", {"reason": message}, pool)
            yield ItemFinished(item.number, "refused", message, {})
            return "refused"
        except CancelledError:
            self._end(item, "ingest.cancel", {"counts": dict(work.counts)}, pool)
            yield ItemFinished(item.number, "cancelled", "", dict(work.counts))
            raise
        finally:
            work.close()
        details = {"counts": dict(work.counts), "verification_deferred": work.deferred}
        self._end(item, "ingest.end", details, pool)
        return "doubtful" if work.counts["mismatch"] or work.counts["nothing_read"] else "finished"

    def _start(self, pool: Pool, item: _Item) -> None:
        plugins = pool.plugins()
        chosen = [q for q in plugins.parsers if self._parsers is None or q.name in self._parsers]
        parsers = [msgspec.structs.asdict(found) for found in chosen]
        broken = [{"module": module, "reason": shown(reason)} for module, reason in plugins.broken]
        details: dict[str, Any] = {
            "indicia": indicia_version(),
            "build": build_digest(),
            "parsers": parsers,
            "broken_plugins": broken,
            "sandbox": pool.sandbox,
            "parameters": {
                "workers": self._workers,
                "only_parsers": self._parsers,
                "verify_source": self._verify,
                "limits": {name: str(value) for name, value in msgspec.to_builtins(self._limits).items()},
            },
        }
        self._case.ledger.append("ingest.start", f"evidence {item.number}", details)

    def _end(self, item: _Item, act: str, details: dict[str, Any], pool: Pool) -> None:
        tools = {"indicia": indicia_version(), **pool.tools()}
        details = {**details, "tools": tools, "build": build_digest()}
        self._case.ledger.append(act, f"evidence {item.number}", details)


def _summary(states: list[str]) -> tuple[RunState, str]:
    refused = states.count("refused")
    if not states:
        return "finished", "There was nothing to do."
    if refused == len(states):
        return "failed", "No item could be ingested."
    doubtful = states.count("doubtful")
    if doubtful:
        said = f"{doubtful} of {len(states)} items need your attention: `indicia problems` says why."
        return "partial", said + (f" {refused} could not be ingested." if refused else "")
    if refused:
        return "partial", f"{refused} of {len(states)} items could not be ingested."
    return "finished", f"{len(states)} of {len(states)} items were ingested."
