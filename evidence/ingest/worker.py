"""The process that reads evidence. It answers in frames on its standard output and can be killed at any time.

Run as ``python -m evidence.ingest.worker``, or by a process that copied itself (:mod:`evidence.ingest.forking`).
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from threading import Thread
from typing import BinaryIO

from evidence.access.block_sums import BlockSummer
from evidence.access.carved import Carved
from evidence.access.hashing import hash_media
from evidence.access.resolve import Resolver
from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError
from evidence.contract.keys import Attempt, LockedError
from evidence.contract.layers import FileTree
from evidence.contract.registry import Registry, load, source_digest
from evidence.contract.source import ByteSource, LoggedSource, UnreadableRange
from evidence.ingest import places, system_calls
from evidence.ingest import protocol as p
from evidence.ingest.artifacts import without_surrogates
from evidence.ingest.confinement import NOT_SHUT, Shut, confine, sandbox_level, shut_in
from evidence.ingest.examine import Examiner, Undecided
from evidence.ingest.limits import Limits
from evidence.ingest.matching import Matcher
from evidence.ingest.openers import Meter, openers
from evidence.ingest.order import is_chosen
from evidence.model.listed import Listed
from evidence.model.pathspec import PathSpec

_FLUSH_SECONDS = 0.1
_FLUSH_RESULTS = 256
_HELD_BYTES = 16 << 20
_BEAT_SECONDS = 0.2
_COMPARED = 512


class Worker:
    """Answers tasks one after the other until its input ends."""

    def __init__(self, hello: p.Hello, registry: Registry, output: BinaryIO, scratch: Path) -> None:
        self._output = output
        self._limits = hello.limits
        self._registry = registry
        self._layers = places.shared(Path(hello.scratch))
        self._layers.mkdir(exist_ok=True)
        self._own = scratch
        self._shut: Shut | None = None
        self._items: dict[int, list[Path]] = {}
        self._secrets = hello.secrets
        self._fitting: dict[str, int] = {}
        self._resolver = Resolver(
            self._registry,
            self._items,
            self._layers,
            self._secrets,
            self._fitting,
            lambda: self._beat(0),
            own=scratch,
            progress=self._beat,
        )
        parsers = [q for q in self._registry.parsers if is_chosen(q.name, hello.parsers)]
        self._examiner = Examiner(
            Matcher(parsers),
            hello.limits,
            scratch,
            self._hidden,
            self._send,
            self._beat,
        )
        self._beaten = 0
        self._beat_at = 0.0

    def plugins(self) -> p.Plugins:
        """What was found to read evidence with."""
        parsers = (p.FoundParser(q.name, q.version, source_digest(q)) for q in self._registry.parsers)
        broken = ((plugin.module, without_surrogates(plugin.reason)) for plugin in self._registry.broken)
        return p.Plugins(tuple(parsers), tuple(broken), tuple(openers(self._registry)))

    def shut_in(self, evidence: Iterable[bytes]) -> Shut:
        """Gives up what reading these does not need: before the first byte of them is read. Only once."""
        if self._shut is None:
            readable = places.evidence(Path(os.fsdecode(path)) for path in evidence)
            scratch = places.scratch(self._layers, self._own)
            self._shut = shut_in((*readable, *places.program(), *scratch))
        return self._shut

    def answer(self, task: p.ToWorker) -> None:
        """Does one task. What cannot be done is refused in words."""
        match task:
            case p.Attach(segments=named):
                self.shut_in(named)
            case p.SurveyTask(path=place):
                self.shut_in((place,))
        self._do(task)

    def _do(self, task: p.ToWorker) -> None:
        try:
            match task:
                case p.Attach(item, segments, fitting):
                    self._items[item] = [Path(os.fsdecode(segment)) for segment in segments]
                    self._fitting.update(fitting)
                case p.SurveyTask(item, path):
                    place = Path(os.fsdecode(path))
                    beat = partial(self._beat, 0)
                    found = survey(
                        item,
                        place,
                        self._registry,
                        self._layers,
                        self._secrets,
                        carve=task.carve,
                        slack=task.slack,
                        trying=beat,
                    )
                    self._send(p.Surveyed(found))
                case p.ListTask(tree, start, None):
                    self._list(self._resolver.tree(tree), start)
                case p.ListTask(tree, _, within) if within is not None:
                    self._list_within(tree, within)
                case p.ReadTask():
                    self._read(task)
                case p.MediaTask(item):
                    self._hash(item)
                case p.RangeTask():
                    self._range(task)
        except LockedError as error:
            self._refuse(str(error), error.attempts)
        except EvidenceError as error:
            self._refuse(str(error))
        except OSError as error:
            self._refuse(f"{error.filename or 'the evidence'}: {error.strerror or error}")
        except Exception as error:  # noqa: BLE001 - the worker boundary: it becomes a recorded failure
            self._refuse(f"{type(error).__name__}: {error}")

    def _refuse(self, reason: str, tried: tuple[Attempt, ...] = ()) -> None:
        # A path on the examiner's disk need not be UTF-8.
        self._send(p.Refused(without_surrogates(reason), tried))

    def _list(self, tree: FileTree, start: int) -> None:
        entries, following = tree.entries, None
        if isinstance(tree, Carved):
            tree.progress = self._beat
            entries = partial(tree.part, start)
        for batch in _batches(entries(), self._limits):
            self._send(p.ListedBatch(batch))
        if isinstance(tree, Carved):
            following = tree.next_part
        self._send(p.ListEnd(self._hidden(), tuple(tree.problems), following))

    def _list_within(self, spec: PathSpec, within: p.Allowance) -> None:
        """Lists what a file entry holds. What it cannot be opened for is told with the keys that were tried."""
        refused = limited = ""
        problems: tuple[str, ...] = ()
        fits = True
        try:
            tree = self._inner(spec, within)
            if tree is None:
                fits = False
            else:
                meter = Meter(within)
                for batch in _batches(meter.kept(tree.entries()), self._limits):
                    self._send(p.ListedBatch(batch))
                problems, limited = tuple(tree.problems), meter.said
        except EvidenceError as error:
            refused = without_surrogates(str(error))
        tried = self._resolver.attempts(spec)
        self._send(p.ListEnd(self._hidden(), problems, None, fits, refused, limited, tried))

    def _inner(self, spec: PathSpec, within: p.Allowance) -> FileTree | None:
        self._resolver.most = within.bytes
        try:
            return self._resolver.tree(spec) if self._resolver.fits(spec) else None
        finally:
            self._resolver.most = None

    def _read(self, task: p.ReadTask) -> None:
        tree = self._resolver.tree(task.tree)
        results: list[p.EntryResult | Undecided] = []
        held = 0
        last = len(task.entries) - 1
        sent = time.monotonic()
        for index, (number, entry) in enumerate(zip(task.numbers, task.entries, strict=True)):
            result = self._examiner.examine(tree, number, entry, task.parse)
            if isinstance(result, Undecided) and not task.identify:
                result = result.result
            results.append(result)
            if isinstance(result, Undecided):
                held += len(result.data)
            now = time.monotonic()
            full = len(results) == _FLUSH_RESULTS or held > _HELD_BYTES
            if index == last or full or now - sent > _FLUSH_SECONDS:
                self._send_results(results, end=index == last)
                results.clear()
                held, sent = 0, time.monotonic()

    def _send_results(self, results: list[p.EntryResult | Undecided], *, end: bool) -> None:
        """Sends what became of entries, after those that are undecided yet were decided in a row."""
        ready: list[p.EntryResult] = []
        sent = time.monotonic()
        for result in results:
            if not isinstance(result, Undecided):
                ready.append(result)
                continue
            ready.append(self._examiner.decide(result))
            if time.monotonic() - sent > _FLUSH_SECONDS:
                self._send(p.ReadBatch(tuple(ready), end=False))
                ready.clear()
                sent = time.monotonic()
        self._send(p.ReadBatch(tuple(ready), end))

    def _hash(self, item: int) -> None:
        media = self._resolver.media(item)
        if isinstance(media, FileTree):
            self._send(p.Refused("a folder has no media to hash"))
            return
        blocks = BlockSummer(media.size)
        digests, unreadable = hash_media(media, progress=self._beat, blocks=blocks)
        self._hidden()  # they are in the result, and must not be laid at the door of the next entry
        sums = None if unreadable else blocks.result()
        self._send(p.MediaResult(digests, media.size, tuple(unreadable), sums))

    def _range(self, task: p.RangeTask) -> None:
        self._hidden()
        with self._resolver.tree(task.tree).open(task.entry) as source:
            data = source.read_at(task.offset, min(task.length, self._limits.frame_bytes // 2))
            place = self._place(task, source, data)
        hidden = self._hidden()
        if hidden:
            self._send(p.RangeResult(None, hidden[0].reason))
        else:
            self._send(p.RangeResult(data, "", place))

    def _place(self, task: p.RangeTask, source: ByteSource, data: bytes) -> tuple[int, int] | None:
        """Where in the media the bytes stand, if the media itself has them there: what was never written, or is packed
        in a way that no layer told of, reads otherwise."""
        place = source.place(task.offset)
        media = self._resolver.media(task.tree.item) if place is not None and data else None
        if place is None or not isinstance(media, LoggedSource):
            return None
        there = media.read_at(place[0], min(place[1], len(data), _COMPARED))
        return place if there and data.startswith(there) else None

    def _hidden(self) -> tuple[UnreadableRange, ...]:
        """What no layer could read since last asked, whether or not the layers above said so."""
        found = self._resolver.unreadable()
        return tuple(gap for _, gap in found) if found else ()

    def _beat(self, count: int) -> None:
        self._beaten += count
        now = time.monotonic()
        if now - self._beat_at > _BEAT_SECONDS:
            self._send(p.Beat(self._beaten))
            self._beaten, self._beat_at = 0, now

    def _send(self, message: p.FromWorker) -> None:
        p.write_frame(self._output, p.encode(message))


def _batches(entries: Iterator[Listed], limits: Limits) -> Iterator[tuple[Listed, ...]]:
    batch: list[Listed] = []
    size = 0
    for entry in entries:
        batch.append(entry)
        size += entry.size if entry.readable else 0
        if len(batch) == limits.batch_entries or size >= limits.batch_bytes:
            yield tuple(batch)
            batch, size = [], 0
    if batch:
        yield tuple(batch)


def _own_output() -> BinaryIO:
    """The frames' stream. What a library prints goes to standard error instead of into the frames."""
    output = os.fdopen(os.dup(1), "wb", buffering=1 << 20)
    os.dup2(2, 1)
    return output


def _work_in(scratch: str) -> None:
    """Whatever a library sets aside goes there: no other folder will be open to it."""
    os.chdir(scratch)
    tempfile.tempdir = os.environ["TMPDIR"] = os.environ["SQLITE_TMPDIR"] = scratch


def _tools() -> dict[str, str]:
    from evidence.ingest.tools import worker_tools

    return worker_tools()


def work(registry: Registry) -> None:
    """Answers on the standard streams until the input ends."""
    # Most of what a worker makes is freed by counting references; looking for cycles all the time takes a tenth of it.
    gc.set_threshold(50_000, 20, 20)
    output = _own_output()
    source = sys.stdin.buffer
    first = p.read_frame(source, Limits().frame_bytes)
    if first is None:
        return
    hello = p.to_worker.decode(first)
    if not isinstance(hello, p.Hello):
        raise p.ProtocolError("the first message is not Hello")
    confine(hello.limits.worker_bytes)
    with tempfile.TemporaryDirectory(prefix="worker-", dir=hello.scratch) as scratch:
        _work_in(scratch)
        worker = Worker(hello, registry, output, Path(scratch))
        plugins = worker.plugins() if hello.plugins else None
        shut = worker.shut_in(hello.evidence) if hello.evidence else NOT_SHUT
        found = p.Ready(plugins, sandbox_level(shut)) if hello.plugins else p.Ready(None)
        p.write_frame(output, p.encode(found))
        if hello.tools:
            p.write_frame(output, p.encode(p.Tools(_tools())))
        while (frame := p.read_frame(source, hello.limits.frame_bytes)) is not None:
            worker.answer(p.to_worker.decode(frame))


def main() -> None:
    """A worker that is a program of its own."""
    beside = Thread(target=system_calls.load)  # asks programs where the library is
    beside.start()
    registry = load()
    beside.join()
    work(registry)


if __name__ == "__main__":
    main()
