"""An acquisition of a file or block device, from what was asked for to the signed manifest."""

from __future__ import annotations

import platform
from collections.abc import Generator, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from msgspec import UNSET, to_builtins

from app.acquisition_job import job_of
from app.acquisition_log import AcquisitionLog, examiner_of, unreadable_acts
from app.acquisition_order import Order, mounts_of
from evidence.acquire.errors import AcquireError
from evidence.acquire.events import Acquired, Advanced, Event, Stopped
from evidence.case import CaseError
from evidence.custody.acts_acquire import AcquisitionEnded, AcquisitionStarted, AcquisitionStopped
from evidence.custody.acts_base import given
from evidence.custody.errors import CustodyError
from evidence.custody.software import build_digest, indicia_version
from evidence.model.names import shown

_LOOK = 0.2
_FILES_AN_ACT = 2_000


class _Cancelled(Exception):
    """The person stopped the verification."""


@dataclass(frozen=True)
class Ended:
    """The manifest's content and where it lies.

    ``good``: the copies are what was read, as far as that was checked; ``partial``: a copy was given up, or the source
    was written to.
    """

    document: dict[str, Any]
    manifests: list[Path]
    good: bool
    partial: bool


class Acquiring:
    """One run. Raises AcquireError, and what the ledger or the case say."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._examiner, number = examiner_of(order.case, order.examiner)
        self._mounted = mounts_of(order)
        self._job = job_of(order, self._examiner, number)
        self._plan = self._job.plan
        name = shown(Path(self._plan.names[0]).name)
        self._log = AcquisitionLog(order.case, order.item.strip(), name, self._examiner)
        self._cancelled = False
        self._wrong = ""

    def cancel(self) -> None:
        """Asks it to stop where it can go on later."""
        self._cancelled = True
        self._job.cancel()

    def run(self) -> Iterator[Event | Ended]:
        """Everything that happens; the last is Stopped or Ended."""
        try:
            self._begin()
            yield from self._run()
        finally:
            self._job.close()

    def _begin(self) -> None:
        """Logs what is to be read. Where that fails nothing was begun."""
        try:
            self._log.add(self._started())
        except BaseException:
            if not self._order.resume:
                self._job.end()
            raise

    def _run(self) -> Iterator[Event | Ended]:
        try:
            for event in self._job.run():
                if isinstance(event, Acquired):
                    yield from self._finish(event)
                    return
                if isinstance(event, Stopped):
                    self._log.add(AcquisitionStopped(done=event.done))
                yield event
        except AcquireError as error:
            try:
                self._log.add(AcquisitionStopped(done=self._job.kept, reason=shown(str(error))))
            except (CaseError, CustodyError) as other:
                error.add_note(f"That could not be logged: {other}")
            raise

    def _started(self) -> AcquisitionStarted:
        plan = self._plan
        how = {"compression": plan.compression, "retries": str(plan.retries)}
        if plan.segment_size:
            how["segment_size"] = str(plan.segment_size)
        return AcquisitionStarted(
            source=shown(plan.source),
            kind=plan.kind,
            size=plan.size,
            form=plan.form,
            copies=[shown(name) for name in plan.names],
            indicia=indicia_version(),
            build=build_digest(),
            parameters=how,
            device=given(plan.device),
            read_only=UNSET if self._job.read_only is None else self._job.read_only,
            mounted=given([shown(place) for place in self._mounted]),
            mounted_anyway=given(self._order.mounted_anyway),
            resumed_at=self._job.kept if self._order.resume else UNSET,
        )

    def _finish(self, found: Acquired) -> Iterator[Event | Ended]:
        first = next(iter(found.copies))
        verified = self._alike(found)
        if verified == "match" and self._order.verify:
            files = [Path(first).with_name(each.name) for each in found.copies[first]]
            verified = yield from self._verified(files, found)
        elif verified == "match":
            verified = "deferred"
        document = self._document(found, verified)
        acts = [*unreadable_acts(found.bad), self._ended(found, document)]
        try:
            manifests = self._log.write(document, acts, found.copies)
        except (CaseError, CustodyError, AcquireError) as error:
            error.add_note("The copy itself is whole. Of a device or file, --resume writes the manifest.")
            raise
        self._job.end()
        yield Ended(document, manifests, verified != "mismatch", bool(found.failed or found.changed))

    @staticmethod
    def _alike(found: Acquired) -> str:
        """Whether all copies are the same, file by file."""
        alike = len({tuple((each.size, each.sha256) for each in files) for files in found.copies.values()})
        return "match" if alike == 1 else "mismatch"

    def _verified(self, files: list[Path], found: Acquired) -> Generator[Event, None, str]:
        """Reads the first copy back; the others are the same files. Returns the result."""
        read = 0

        def progress(length: int) -> None:
            nonlocal read
            read += length
            if self._cancelled:
                raise _Cancelled

        with ThreadPoolExecutor(1) as reader:
            job = reader.submit(self._job.wrong, files, found, progress)
            while not job.done():
                yield Advanced("verifying", read, found.size)
                wait([job], _LOOK)
        try:
            self._wrong = job.result()
        except _Cancelled:
            return "deferred"
        return "mismatch" if self._wrong else "match"

    def _ended(self, found: Acquired, document: dict[str, Any]) -> AcquisitionEnded:
        return AcquisitionEnded(
            size=found.size,
            unreadable=document["unreadable_bytes"],
            verified=document["verified"],
            files=document["files"][:_FILES_AN_ACT],
            files_left=given(max(0, len(document["files"]) - _FILES_AN_ACT)),
            **document["digests"],
            source_changed=found.changed,
            failed=given(document["failed"]),
        )

    def _document(self, found: Acquired, verified: str) -> dict[str, Any]:
        plan = self._plan
        document = {
            "source": {
                "path": shown(plan.source),
                "kind": plan.kind,
                "size": found.size,
                "sector_size": plan.sector_size,
                "read_only": self._job.read_only,
                "device": plan.device,
                "mounted_writable": [shown(place) for place in self._mounted],
                "mounted_anyway": self._order.mounted_anyway,
                "changed_while_read": found.changed,
            },
            "acquired": {
                "began": plan.began,
                "ended": _now(),
                "by": self._examiner,
                "host": platform.node(),
                "program": plan.program,
                "build": build_digest(),
                "form": plan.form,
                "compression": plan.compression,
                "segment_size": plan.segment_size,
                "retries": plan.retries,
                "resumed": self._order.resume,
                "header": plan.header,
            },
            "digests": found.digests.hex() if found.digests else {},
            "unreadable": [
                {"offset": each.offset, "length": each.length, "reason": shown(each.reason)}
                for each in found.bad
            ],
            "unreadable_bytes": found.unreadable or sum(each.length for each in found.bad),
            "files": [to_builtins(each) for each in next(iter(found.copies.values()))],
            "verified": verified,
            "mismatch": self._wrong,
            "failed": {shown(name): reason for name, reason in found.failed.items()},
        }
        if plan.kind == "folder":
            document |= {"entries": found.entries, "not_read": found.not_read}
        return document


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
