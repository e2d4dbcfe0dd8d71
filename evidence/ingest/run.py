"""A run of ingest over a case: new evidence, or what an interrupted run left."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from evidence.case import Case
from evidence.catalog.catalog import CatalogError
from evidence.custody.canonical import CanonicalError
from evidence.custody.errors import LedgerError
from evidence.ingest.errors import CancelledError, RefusedError
from evidence.ingest.events import Event, ItemFinished, RunFinished, RunState
from evidence.ingest.inside import Extent, Openers
from evidence.ingest.item import ItemIngest
from evidence.ingest.item_acts import ItemActs
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Pool, WorkerStartError
from evidence.ingest.protocol import Hello, ProtocolError
from evidence.ingest.received import Received
from evidence.ingest.runs import next_number, unfinished
from evidence.ingest.way import Way, stated_way, way_of
from evidence.model.names import shown

if TYPE_CHECKING:
    from evidence.ingest.profile import Profile


class Ingest:
    """Ingests evidence items into a case that is open for writing, one after the other.

    ``workers`` 0 is one a core. ``parsers`` names those that may run, None for all. Without ``verify_source``
    the media is not hashed and the item stays "unverified". ``profile`` decides all of this where it is given, and
    ``parsers`` only narrows it. ``carve``: whether unallocated space is listed and searched for files; None as the
    profile says, and without one not. ``archives``: which files are opened because they hold others, None as the
    profile says, and without one none. What is locked is opened with the case's ``secrets``. Iterate :meth:`run`;
    :meth:`cancel`, :meth:`pause` and :meth:`go_on` may be called from any thread. A run that was stopped in any way is
    taken up by :meth:`resuming`.
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
        profile: Profile | None = None,
        carve: bool | None = None,
        archives: Extent | None = None,
    ) -> None:
        self._case = case
        self._workers = workers or os.cpu_count() or 1
        self._verify = verify_source and (profile is None or profile.media_hash == "now")
        carve = profile is not None and profile.carve if carve is None else carve
        archives = archives or (profile.archives if profile is not None else "none")
        self._way = way_of(parsers, limits, profile, carve=carve, archives=archives)
        self._acts = ItemActs(case.ledger, workers=self._workers, verify=self._verify)
        self._cancelled = threading.Event()
        self._paused = threading.Event()
        self._resumed: list[Received] = []
        self._paths = [Path(os.path.abspath(path)) for path in paths]  # noqa: PTH100 - resolve() would follow links

    @classmethod
    def resuming(cls, case: Case, *, workers: int = 2, limits: Limits | None = None) -> Ingest:
        """The run that finishes what others left, each item as it was begun; hashes the media that was put off."""
        ingest = cls(case, [], workers=workers, limits=limits)
        ingest._resumed = [
            Received(
                run["evidence"],
                Path(os.fsdecode(bytes.fromhex(run["path_raw"]))),
                stated_way(run, limits),
            )
            for run in unfinished(case.ledger)
        ]
        return ingest

    @property
    def items(self) -> int:
        """How many items there are to do."""
        return len(self._paths) + len(self._resumed)

    def cancel(self) -> None:
        """Asks the run to stop; what is written stays and can be resumed."""
        self._cancelled.set()

    def pause(self) -> None:
        """Hands out no new work until :meth:`go_on`. What the workers have in hand is finished and recorded."""
        self._paused.set()

    def go_on(self) -> None:
        """Ends a pause."""
        self._paused.clear()

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
            states: list[str] = []
            way = items[0].way if items else self._way
            pool = self._start_pool(way, items)
            for item in items:
                if item.way != way:  # an item that is resumed is read as it was begun
                    way = item.way
                    pool.close()
                    pool = self._start_pool(way, items)
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

    def _start_pool(self, way: Way, items: Sequence[Received]) -> Pool:
        self._case.scratch.mkdir(exist_ok=True)
        scratch = str(self._case.scratch.absolute())
        places = tuple(os.fsencode(item.path) for item in items)
        hello = Hello(scratch, way.limits, way.parsers, secrets=self._case.secrets, evidence=places)
        return Pool(hello, self._workers, self._case.folder / "logs" / "workers.log")

    def _receive(self) -> list[Received]:
        """Gives each new path a number and writes down that it is to be ingested, so that a kill forgets none."""
        with_numbers = [
            Received(number, path, self._way)
            for number, path in enumerate(self._paths, next_number(self._case.ledger))
        ]
        for item in with_numbers:
            self._acts.received(item)
        if with_numbers:
            self._case.checkpoint()  # from the receipt on, nothing can be put before it
        return with_numbers

    def _item(self, pool: Pool, item: Received) -> Generator[Event, None, str]:
        self._acts.started(item, pool)
        plugins = pool.plugins()
        versions = {parser.name: parser.version for parser in plugins.parsers}
        openers = Openers(plugins.openers, item.way.archives, locked=bool(self._case.secrets))
        work = ItemIngest(
            self._case,
            pool,
            item.way.limits,
            item.number,
            item.path,
            versions=versions,
            verify_source=self._verify,
            cancelled=self._cancelled,
            paused=self._paused,
            order=item.way.order,
            carve=item.way.carve,
            slack=item.way.slack,
            openers=openers,
        )
        try:
            yield from work.run()
        except RefusedError as error:
            message = shown(str(error))
            self._acts.ended(item, "evidence.refuse", {"reason": message}, pool)
            yield ItemFinished(item.number, "refused", message, {})
            return "refused"
        except CancelledError:
            self._acts.ended(item, "ingest.cancel", {"counts": dict(work.counts)}, pool)
            yield ItemFinished(item.number, "cancelled", "", dict(work.counts))
            raise
        finally:
            work.close()
        details = {"counts": dict(work.counts), "verification_deferred": work.deferred}
        self._acts.ended(item, "ingest.end", details, pool)
        return "doubtful" if work.counts["mismatch"] or work.counts["nothing_read"] else "finished"


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
