"""An acquisition: the source is read once, hashed and packed at once, and written to every copy."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from threading import Event as Flag
from typing import Any

from evidence.access.hashing import Lanes
from evidence.acquire.bad_sectors import BadSectors
from evidence.acquire.careful import CarefulReader
from evidence.acquire.copies import Copies
from evidence.acquire.errors import AcquireError
from evidence.acquire.events import Acquired, Advanced, CopyFailed, Event, Stopped, Unreadable
from evidence.acquire.ewf_writer import EwfWriter
from evidence.acquire.journal import Journal, Step
from evidence.acquire.medium import Medium
from evidence.acquire.plan import E01
from evidence.acquire.raw_writer import RawWriter
from evidence.acquire.segments import Hashes, hashed
from evidence.acquire.writer import Mark, Writer
from evidence.contract.source import UnreadableRange

BLOCK = 1 << 20
STEP = 256 << 20
"""Bytes after which the copies are whole up to there: at most so many are read again after a kill."""
_AHEAD = 6


class Acquisition:
    """One run, from the start or from a journal's last step. Raises AcquireError; what was written by then stays."""

    def __init__(self, medium: Medium, journal: Journal, *, step: int = STEP) -> None:
        self._medium = medium
        self._journal = journal
        self._plan = journal.plan
        self._step = step
        self._copies = Copies(
            [name for name in self._plan.names if name not in journal.failed],
            again=journal.again,
            source=medium.identity,
        )
        self._copies.failed.update(journal.failed)
        form = EwfWriter if self._plan.form == E01 else RawWriter
        self._writer: Writer = form(self._plan, self._copies)
        self._reader = CarefulReader(medium, self._plan.retries)
        self._bad, self._fresh = BadSectors(), BadSectors()
        self._note(journal.bad)
        self._fresh = BadSectors()
        self._told_failed = set(journal.failed)
        self._cancelled = Flag()
        self._settling: Future[dict[str, str]] | None = None
        self._hashes = Hashes()

    def cancel(self) -> None:
        """Asks it to stop where it can go on later. May be called from a signal handler."""
        self._cancelled.set()

    def run(self) -> Iterator[Event]:
        """Everything that happens, to the end: Stopped or Acquired."""
        with ExitStack() as stack:
            stack.callback(self._copies.abandon)
            with Lanes() as hashes:
                yield from self._read(hashes)
            if self._cancelled.is_set():
                yield self._stopped()
                return
            digests = hashes.digests()
            self._writer.finish(digests, self._bad.ranges)
            copies = {name: self._writer.files(name) for name in self._copies.names}
            yield from self._new_failures()
        segments = yield from hashed(copies, self._cancelled, self._hashes)
        if segments is None:
            yield self._stopped()
            return
        failed, changed = dict(self._copies.failed), self._medium.changed()
        yield Acquired(self._plan.size, digests, self._bad.ranges, segments, failed, changed)

    def _stopped(self) -> Stopped:
        return Stopped(self._journal.mark.done if self._journal.mark else 0)

    def _read(self, hashes: Lanes) -> Iterator[Event]:
        done = 0
        if mark := self._journal.mark:
            yield from self._rehash(hashes, mark)
            self._writer.go_on(mark)
            done = mark.done
        with (
            ThreadPoolExecutor(1) as readers,
            ThreadPoolExecutor(2) as packers,
            ThreadPoolExecutor(1) as last,
        ):
            yield from self._copy(done, hashes, readers, packers, last)
        yield from self._new_failures()

    def _rehash(self, hashes: Lanes, mark: Mark) -> Iterator[Event]:
        """The digests of what the first copy holds: their state is nothing that can be kept."""
        done = 0
        for chunk in self._writer.read_back(self._copies.names[0], mark):
            if not done:
                self._refuse_another(chunk)
            hashes.update(chunk)
            done += len(chunk)
            if done % BLOCK < len(chunk):
                yield Advanced("reading back", done, mark.done)

    def _refuse_another(self, first: bytes) -> None:
        data, bad = self._reader.block(0, len(first))
        known = BadSectors(self._bad.before(len(first)))
        if data != first and not bad.ranges and not known.ranges:
            raise AcquireError(
                f"{self._medium.path} begins with other bytes than the copy: it is another source, or was changed."
            )

    def _copy(
        self, start: int, hashes: Lanes, readers: ThreadPoolExecutor, packers: ThreadPoolExecutor,
        settlers: ThreadPoolExecutor,
    ) -> Iterator[Event]:  # fmt: skip
        packs: deque[Future[Any]] = deque()
        done, marked = start, start
        for block, bad in self._blocks(start, readers):
            hashes.update(block)
            packs.append(packers.submit(self._writer.packed, block))
            done += len(block)
            if bad:
                yield Unreadable(bad)
                self._note(bad)
            full = done - marked >= self._step
            while packs and (full or len(packs) > _AHEAD):
                self._writer.add(packs.popleft().result())
            if full:
                marked = done
                self._mark(settlers)
                yield from self._new_failures()
            yield Advanced("reading", done, self._plan.size)
        while packs:
            self._writer.add(packs.popleft().result())
        if self._cancelled.is_set() and done > marked:
            self._mark(settlers)
        self._settled()

    def _blocks(
        self, start: int, readers: ThreadPoolExecutor
    ) -> Iterator[tuple[bytes, list[UnreadableRange]]]:
        """Blocks in order, a few read ahead; none begins after it was cancelled."""
        ahead: deque[Future[tuple[bytes, BadSectors]]] = deque()
        offset, size = start, self._plan.size
        while ahead or offset < size:
            while offset < size and len(ahead) < _AHEAD and not self._cancelled.is_set():
                ahead.append(readers.submit(self._reader.block, offset, min(BLOCK, size - offset)))
                offset += BLOCK
            if not ahead:
                return
            block, bad = ahead.popleft().result()
            yield block, bad.ranges

    def _mark(self, settlers: ThreadPoolExecutor) -> None:
        """States in the journal how far the copies are, once their bytes are on the disk; nothing waits for it."""
        self._settled()
        mark = self._writer.mark()
        step = Step(mark, self._fresh.ranges, dict(self._copies.failed))
        self._fresh = BadSectors()
        files = [self._writer.files(name) for name in self._copies.names]
        self._settling = settlers.submit(
            _settle, self._copies.duplicates(), self._journal, step, self._hashes, files
        )

    def _settled(self) -> None:
        if self._settling is not None:
            for name, reason in self._settling.result().items():
                self._copies.give_up(name, reason)
            self._settling = None

    def _note(self, ranges: list[UnreadableRange]) -> None:
        for each in ranges:
            self._bad.add(each.offset, each.length, each.reason)
            self._fresh.add(each.offset, each.length, each.reason)

    def _new_failures(self) -> Iterator[Event]:
        for name in sorted(self._copies.failed.keys() - self._told_failed):
            self._told_failed.add(name)
            yield CopyFailed(name, self._copies.failed[name])


def _settle(
    descriptors: dict[str, int], journal: Journal, step: Step, hashes: Hashes, files: list[list[str]]
) -> dict[str, str]:
    """Waits for the disks, then writes the step and hashes what will not change any more.

    Returns why a copy's bytes did not reach its disk, by its name.
    """
    failed = {}
    for name, descriptor in descriptors.items():
        try:
            os.fsync(descriptor)
        except OSError as error:
            failed[name] = error.strerror or str(error)
        finally:
            os.close(descriptor)
    if failed.keys() != descriptors.keys():
        failed |= journal.add(Step(step.mark, step.bad, {**step.failed, **failed}))
    for each in files:
        hashes.advance(each, step.mark.at)
    return failed
