"""A fixed number of workers that are replaced when they die."""

from __future__ import annotations

import queue
import time
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

from msgspec import structs

from evidence.ingest import protocol as p
from evidence.ingest import spawn
from evidence.ingest.places import is_segment
from evidence.ingest.process import INBOX_FRAMES, WorkerProcess

# A worker has so much handed over that it need not wait while the coordinator writes records; of large jobs, little,
# so that the last ones are shared evenly.
_DEPTH = 12
_LARGE_DEPTH = 2
_BYTES_AHEAD = 64 << 20
_LEAST_AHEAD = 12 << 20
_START_SECONDS = 60.0
_ENDS = (p.Surveyed, p.ListEnd, p.MediaResult, p.RangeResult, p.Refused)
_ANY = (p.Beat, p.Refused)
_ANSWERS: dict[type, tuple[type, ...]] = {
    p.SurveyTask: (p.Surveyed, *_ANY),
    p.ListTask: (p.ListedBatch, p.ListEnd, *_ANY),
    p.OpenTask: (p.ListedBatch, p.ListEnd, *_ANY),
    p.ReadTask: (p.ArtifactBatch, p.ReadBatch, *_ANY),
    p.MediaTask: (p.MediaResult, *_ANY),
    p.RangeTask: (p.RangeResult, *_ANY),
}
"""What a worker may answer to each task: one that was taken over must not end another's listing, or state a digest."""


class WorkerStartError(Exception):
    """Worker processes cannot be started on this machine. The text is for a person."""


@dataclass(eq=False)
class Job:
    """A task in the pool. ``silence`` is how many seconds its worker may say nothing before it is killed.

    ``weight`` is the bytes that it reads, where that is known. ``answered``: how many of the task's parts.

    ``again`` marks one whose first worker died.
    """

    task: p.SurveyTask | p.ListTask | p.OpenTask | p.ReadTask | p.MediaTask | p.RangeTask
    silence: float
    weight: int = _BYTES_AHEAD
    answered: int = 0
    bytes_read: int = 0
    again: bool = False


@dataclass(frozen=True)
class Died:
    """The job's worker ended or was killed while it worked on it."""

    reason: str


@dataclass(eq=False)
class _Slot:
    worker: WorkerProcess
    jobs: deque[Job] = field(default_factory=deque)
    ready: bool = False
    trusted: bool = True
    quiet_since: float = 0.0

    @property
    def weight(self) -> int:
        return sum(job.weight for job in self.jobs)

    def has_room(self, ahead: int) -> bool:
        count = len(self.jobs)
        return count < _LARGE_DEPTH or (count < _DEPTH and self.weight < ahead)


class Pool:
    """Spawned workers that all know the same evidence items."""

    def __init__(self, hello: p.Hello, size: int, log: Path) -> None:
        self._hello = hello
        self._log = log
        self._inbox: queue.Queue[tuple[WorkerProcess, p.FromWorker | None]] = queue.Queue(INBOX_FRAMES)
        self._attached: list[p.Attach] = []
        self._spawner = spawn.take(size)
        # The last is the last to be given work, so that it is the one that can spare the time.
        self._slots = [_Slot(self._spawn(plugins=n == 0, tools=n == size - 1)) for n in range(size)]
        self._answered = self._slots[0]
        self._plugins: p.Plugins | None = None
        self._ahead = _BYTES_AHEAD
        self.sandbox = ""
        """How far the workers are shut in, in words; known as soon as :meth:`plugins` is."""
        self._tools: dict[str, str] = {}

    def plugins(self) -> p.Plugins:
        """The plug-ins of all workers, as soon as the first is up. To be asked before there are jobs.

        Raises WorkerStartError where none comes up.
        """
        until = time.monotonic() + _START_SECONDS
        while self._plugins is None:
            if time.monotonic() > until:
                raise WorkerStartError(f"No worker process was ready within {_START_SECONDS:g} seconds.")
            self.receive(1.0)
        return self._plugins

    def tools(self) -> dict[str, str]:
        """What workers read evidence with. To be asked when no answer to a job is wanted any more: those are lost."""
        until = time.monotonic() + _START_SECONDS
        while not self._tools and time.monotonic() < until:
            self.receive(1.0)
        return self._tools

    def attach(
        self, item: int, segments: tuple[bytes, ...], fitting: tuple[tuple[str, int], ...] = ()
    ) -> None:
        """Tells every worker, those to come too, which files an item has and which keys open its layers.

        Not while there are jobs, where the files were not among ``evidence`` of Hello.
        """
        self._open(segments)
        message = p.Attach(item, segments, fitting)
        self._attached.append(message)
        for slot in self._slots:
            slot.worker.send(message)

    @property
    def room(self) -> int:
        """How many workers want another job now."""
        return sum(slot.has_room(self._ahead) for slot in self._slots)

    def expect(self, weight: int) -> None:
        """Says how many bytes wait to be handed over. The less there are, the less a worker gets ahead of its work.

        So that all are done at about the same time, whichever was the faster.
        """
        self._ahead = max(_LEAST_AHEAD, min(_BYTES_AHEAD, weight // (2 * len(self._slots))))

    @property
    def jobs(self) -> list[Job]:
        """The jobs under way or handed over."""
        return [job for slot in self._slots for job in slot.jobs]

    def submit(self, job: Job) -> None:
        """Hands a job to the worker with the least to do."""
        if isinstance(job.task, p.SurveyTask):
            self._open((job.task.path,))
        slot = min(
            self._slots, key=lambda slot: (not slot.has_room(self._ahead), slot.weight, len(slot.jobs))
        )
        self._give(slot, job)

    def receive(self, timeout: float) -> tuple[Job, p.FromWorker | Died] | None:
        """The next answer to a job, or None where there is none for ``timeout`` seconds."""
        self._kill_silent()
        try:
            worker, message = self._inbox.get(timeout=timeout)
        except queue.Empty:
            return None
        slot = next((slot for slot in self._slots if slot.worker is worker), None)
        if slot is None:
            return None
        self._answered = slot
        slot.quiet_since = time.monotonic()
        if message is None:
            return self._replace(slot)
        if isinstance(message, p.Ready):
            slot.ready = True
            self._plugins = message.plugins or self._plugins
            self.sandbox = message.sandbox or self.sandbox
            return None
        if isinstance(message, p.Tools):
            self._tools = message.versions
            return None
        return self._deliver(slot, message)

    def end_worker(self, job: Job, reason: str) -> None:
        """Ends the worker that answered last, for ``job``: it is not believed. Its death is told as that of the job."""
        slot = self._answered
        slot.worker.kill(reason)
        slot.trusted = False
        if job not in slot.jobs:
            slot.jobs.appendleft(job)

    def dismiss(self) -> None:
        """Tells all workers to end, without waiting: idle ones are let go, busy ones killed."""
        for slot in self._slots:
            if slot.jobs or not slot.ready:
                slot.worker.kill("no longer wanted")
            slot.worker.dismiss()

    def close(self) -> None:
        """Ends all workers and waits for their end."""
        self.dismiss()
        for slot in self._slots:
            slot.worker.close()
        self._spawner.close()

    def _open(self, paths: tuple[bytes, ...]) -> None:
        """Sees to it that workers may read these. One that is shut in already opens nothing more: another comes."""
        known = self._hello.evidence
        new = tuple(path for path in paths if path not in known and not is_segment(path, known))
        if not new:
            return
        self._hello = structs.replace(self._hello, evidence=known + new)
        if known or self._attached:
            for slot in self._slots:
                slot.worker.close()
                self._renew(slot)

    def _renew(self, slot: _Slot) -> None:
        slot.worker = self._spawn(plugins=self._plugins is None, tools=not self._tools)
        slot.ready, slot.trusted = False, True
        for message in self._attached:
            slot.worker.send(message)

    def _deliver(self, slot: _Slot, message: p.FromWorker) -> tuple[Job, p.FromWorker] | None:
        if not slot.jobs:
            slot.worker.kill("it spoke without being asked")
            return None
        job = slot.jobs[0]
        if not isinstance(message, _ANSWERS[type(job.task)]):
            slot.worker.kill("it answered what it was not asked")
            slot.trusted = False
        if not slot.trusted:
            return None  # its death is told, and the job is done by another
        if isinstance(message, p.Beat):
            job.bytes_read += message.bytes_read
        if _ends(job, message):
            slot.jobs.popleft()
        return job, message

    def _replace(self, slot: _Slot) -> tuple[Job, Died] | None:
        """Starts a new worker in a dead one's place and gives it the jobs that waited behind the first."""
        reason = slot.worker.fault
        slot.worker.close()
        waiting, slot.jobs = slot.jobs, deque()
        if not slot.ready:
            raise WorkerStartError(f"A worker process could not start: {reason}. See {self._log}.")
        victim = waiting.popleft() if waiting else None
        self._renew(slot)
        for job in waiting:
            self._give(slot, job)
        return (victim, Died(reason)) if victim else None

    def _give(self, slot: _Slot, job: Job) -> None:
        if not slot.jobs:
            slot.quiet_since = time.monotonic()
        slot.jobs.append(job)
        slot.worker.send(job.task)

    def _kill_silent(self) -> None:
        now = time.monotonic()
        for slot in self._slots:
            if slot.jobs and now - slot.quiet_since > slot.jobs[0].silence and self._inbox.empty():
                slot.worker.kill(f"nothing came for {slot.jobs[0].silence:g} seconds")

    def _spawn(self, *, plugins: bool = False, tools: bool = False) -> WorkerProcess:
        hello = structs.replace(self._hello, plugins=plugins, tools=tools)
        return WorkerProcess(self._spawner, hello, self._inbox, self._log)


def _ends(job: Job, message: p.FromWorker) -> bool:
    """Whether this is the last answer to a job."""
    if isinstance(message, p.ReadBatch):
        return message.end
    if isinstance(job.task, p.OpenTask):
        job.answered += isinstance(message, _ENDS)
        return job.answered == len(job.task.tasks)
    return isinstance(message, _ENDS)
