"""The process that reads evidence. It answers in frames on its standard output and can be killed at any time.

Run as ``python -m evidence.ingest.worker``, or by a process that copied itself (:mod:`evidence.ingest.forking`).
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from threading import Thread
from typing import BinaryIO

from evidence.access.resolve import Resolver
from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError
from evidence.contract.keys import Attempt, LockedError
from evidence.contract.registry import Registry, load, source_digest
from evidence.ingest import places, system_calls
from evidence.ingest import protocol as p
from evidence.ingest.answers import Answers
from evidence.ingest.artifacts import without_surrogates
from evidence.ingest.confinement import NOT_SHUT, Shut, confine, sandbox_level, shut_in
from evidence.ingest.examine import Examiner
from evidence.ingest.hidden import hidden
from evidence.ingest.limits import Limits
from evidence.ingest.listing_tasks import ListingTasks
from evidence.ingest.matching import Matcher
from evidence.ingest.media_tasks import MediaTasks
from evidence.ingest.openers import openers
from evidence.ingest.order import is_chosen
from evidence.ingest.reading_tasks import ReadingTasks


class Worker:
    """Answers tasks one after the other until its input ends."""

    def __init__(self, hello: p.Hello, registry: Registry, output: BinaryIO, scratch: Path) -> None:
        self._registry = registry
        self._answers = answers = Answers(output)
        self._layers = places.shared(Path(hello.scratch))
        self._layers.mkdir(exist_ok=True)
        self._own = scratch
        self._shut: Shut | None = None
        self._items: dict[int, list[Path]] = {}
        self._secrets = hello.secrets
        self._fitting: dict[str, int] = {}
        resolver = Resolver(
            registry,
            self._items,
            self._layers,
            self._secrets,
            self._fitting,
            partial(answers.beat, 0),
            own=scratch,
            progress=answers.beat,
        )
        parsers = [q for q in registry.parsers if is_chosen(q.name, hello.parsers)]
        unreadable = partial(hidden, resolver)
        examiner = Examiner(Matcher(parsers), hello.limits, scratch, unreadable, answers.send, answers.beat)
        self._listing = ListingTasks(resolver, hello.limits, answers)
        self._reading = ReadingTasks(resolver, examiner, answers)
        self._media = MediaTasks(resolver, hello.limits, answers)

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
        for each in task.tasks if isinstance(task, p.OpenTask) else (task,):
            self._do(each)

    def _do(self, task: p.ToWorker) -> None:
        try:
            match task:
                case p.Attach(item, segments, fitting):
                    self._items[item] = [Path(os.fsdecode(segment)) for segment in segments]
                    self._fitting.update(fitting)
                case p.SurveyTask():
                    self._survey(task)
                case p.ListTask(tree, start, None):
                    self._listing.list(tree, start)
                case p.ListTask(tree, _, within) if within is not None:
                    self._listing.list_within(tree, within)
                case p.ReadTask():
                    self._reading.read(task)
                case p.MediaTask(item):
                    self._media.hash(item)
                case p.RangeTask():
                    self._media.range(task)
        except LockedError as error:
            self._refuse(str(error), error.attempts)
        except EvidenceError as error:
            self._refuse(str(error))
        except OSError as error:
            self._refuse(f"{error.filename or 'the evidence'}: {error.strerror or error}")
        except Exception as error:  # noqa: BLE001 - the worker boundary: it becomes a recorded failure
            self._refuse(f"{type(error).__name__}: {error}")

    def _survey(self, task: p.SurveyTask) -> None:
        found = survey(
            task.item,
            Path(os.fsdecode(task.path)),
            self._registry,
            self._layers,
            self._secrets,
            carve=task.carve,
            slack=task.slack,
            trying=partial(self._answers.beat, 0),
        )
        self._answers.send(p.Surveyed(found))

    def _refuse(self, reason: str, tried: tuple[Attempt, ...] = ()) -> None:
        # A path on the examiner's disk need not be UTF-8.
        self._answers.send(p.Refused(without_surrogates(reason), tried))


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
