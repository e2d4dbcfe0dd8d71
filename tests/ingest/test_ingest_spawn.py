"""Workers that are copies of one process, and workers that are programs of their own: the same to whoever asks."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from command_line import ROOT, records
from make_data import data
from process_tree import children, running, servers, workers

from evidence.case import Case
from evidence.ingest import protocol as p
from evidence.ingest import spawn
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Died, Job, Pool, WorkerStartError
from evidence.ingest.run import Ingest
from evidence.ingest.spawned import Spawned, Spawner

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/task").exists(), reason="processes are looked at in /proc, which is not there"
)
_KINDS = {"copies": 2, "programs of their own": 1}


@pytest.fixture(params=_KINDS)
def spawner(request: pytest.FixtureRequest) -> Iterator[Spawner]:
    made = spawn.take(_KINDS[request.param])
    yield made
    made.close()


def _greet(worker: Spawned, scratch: Path) -> p.FromWorker:
    p.write_frame(worker.input, p.encode(p.Hello(str(scratch), Limits(), None)))
    frame = p.read_frame(worker.output, Limits().frame_bytes)
    assert frame is not None
    return p.from_worker.decode(frame)


def _release(worker: Spawned) -> None:
    worker.input.close()
    worker.output.close()
    worker.errors.close()


def _until(true: Callable[[], bool]) -> None:
    for _ in range(3000):
        if true():
            return
        time.sleep(0.02)
    raise AssertionError("it did not come true within 60 seconds")


def test_a_worker_whose_input_ends_ends_with_code_0(spawner: Spawner, tmp_path: Path) -> None:
    worker = spawner.start()
    assert _greet(worker, tmp_path) == p.Ready(None)
    worker.input.close()
    assert worker.process.wait() == 0
    assert worker.process.wait() == 0
    _release(worker)


def test_a_killed_worker_tells_the_signal(spawner: Spawner, tmp_path: Path) -> None:
    worker, other = spawner.start(), spawner.start()
    _greet(worker, tmp_path)
    worker.process.kill()
    assert worker.process.wait() == -signal.SIGKILL
    worker.process.kill()
    assert _greet(other, tmp_path) == p.Ready(None)
    other.process.kill()
    other.process.wait()
    _release(worker)
    _release(other)


def test_a_worker_that_fails_leaves_what_it_complains_of(spawner: Spawner) -> None:
    worker = spawner.start()
    p.write_frame(worker.input, b"no message")
    assert worker.process.wait() == 1
    worker.errors.seek(0)
    assert b"msgspec.ValidationError" in worker.errors.read()
    _release(worker)


def test_a_worker_holds_open_nothing_of_its_sister(spawner: Spawner, tmp_path: Path) -> None:
    first, second = spawner.start(), spawner.start()
    _greet(first, tmp_path)
    _greet(second, tmp_path)
    held = [
        {os.readlink(link) for link in Path(f"/proc/{pid}/fd").iterdir() if link.name not in "012"}
        for pid in workers()
    ]
    pipes = [{name for name in names if name.startswith(("pipe:", "socket:"))} for names in held]
    assert len(pipes) == 2
    assert all(len(names) == 1 for names in pipes), "its own frames' stream, and nothing else"
    assert not pipes[0] & pipes[1]
    for worker in (first, second):
        worker.input.close()
        assert worker.process.wait() == 0
        _release(worker)


def test_workers_end_when_their_server_is_killed_and_the_next_has_a_new_one(tmp_path: Path) -> None:
    spawner = spawn.take(2)
    worker = spawner.start()
    _greet(worker, tmp_path)
    (server,) = servers()
    (pid,) = workers()
    os.kill(server, signal.SIGKILL)
    assert worker.process.wait() == -signal.SIGKILL
    _until(lambda: not running(pid))
    after = spawner.start()
    assert _greet(after, tmp_path) == p.Ready(None)
    assert servers() != {server}
    after.input.close()
    assert after.process.wait() == 0
    spawner.close()
    assert not servers()
    _release(worker)
    _release(after)


def test_a_server_that_cannot_start_is_told_with_its_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("evidence.ingest.spawn.fork_server_command", lambda: [sys.executable, "-c", "1 / 0"])
    pool = Pool(p.Hello(str(tmp_path), Limits(), None), 2, tmp_path / "worker.log")
    try:
        with pytest.raises(WorkerStartError, match=r"ended with code 1.*worker\.log"):
            pool.plugins()
    finally:
        pool.close()
    assert "ZeroDivisionError" in (tmp_path / "worker.log").read_text()


def test_a_server_that_goes_before_it_takes_a_kill_is_told_with_its_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sleeper = [sys.executable, "-c", "import sys, time; time.sleep(1); sys.exit(7)"]
    monkeypatch.setattr("evidence.ingest.spawn.fork_server_command", lambda: sleeper)
    server = spawn.take(2)
    try:
        worker = server.start()
        worker.process.kill()
        assert worker.process.wait() == 7
        _release(worker)
    finally:
        server.close()


def test_a_hung_worker_of_a_pair_is_killed_and_replaced(tmp_path: Path) -> None:
    pool = Pool(p.Hello(str(tmp_path), Limits(), None), 2, tmp_path / "worker.log")
    try:
        pool.plugins()
        stopped = workers()
        for pid in stopped:
            os.kill(pid, signal.SIGSTOP)
        job = Job(p.SurveyTask(1, bytes(data("fat12.dd"))), 0.5)
        pool.submit(job)
        answer = next(found for found in (pool.receive(0.1) for _ in range(300)) if found is not None)
        assert answer == (job, Died("nothing came for 0.5 seconds"))
        _until(lambda: len(workers() - stopped) == 1)  # the copy is made while we go on
    finally:
        for pid in workers():
            os.kill(pid, signal.SIGCONT)
        pool.close()
    assert not workers()


_COORDINATOR = """
import sys, time
from pathlib import Path
from evidence.ingest import protocol as p
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Pool
pool = Pool(p.Hello(sys.argv[1], Limits(), None), 2, Path(sys.argv[1]) / "worker.log")
pool.plugins()
print("ready", flush=True)
time.sleep(60)
"""


def test_workers_end_with_a_coordinator_that_is_killed(tmp_path: Path) -> None:
    coordinator = subprocess.Popen(
        [sys.executable, "-c", _COORDINATOR, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE
    )
    assert coordinator.stdout is not None
    assert coordinator.stdout.readline() == b"ready\n"
    below = children(coordinator.pid)
    below |= {pid for server in below for pid in children(server)}
    assert len(below) == 3
    for pid in below:
        os.kill(pid, signal.SIGINT)  # what a terminal sends to all of them: the coordinator decides
    time.sleep(0.2)
    assert all(running(pid) for pid in below)
    coordinator.kill()
    coordinator.wait()
    coordinator.stdout.close()
    _until(lambda: not any(running(pid) for pid in below))


def test_where_nothing_can_be_copied_the_records_are_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = data("mbr.dd")
    for name, can_fork in (("copies", True), ("programs", False)):
        if not can_fork:
            monkeypatch.setattr("evidence.ingest.spawn._can_fork", lambda: False)
        with Case.create(tmp_path / name, number="1", title="T", examiner="E") as case:
            run = Ingest(case, [image], workers=2)
            for event in run.run():
                assert bool(servers()) <= can_fork, event
    assert records(tmp_path / "copies") == records(tmp_path / "programs")
    assert records(tmp_path / "copies")


def test_what_was_prepared_and_not_taken_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("evidence.ingest.spawn._can_fork", lambda: False)
    spawn.prepare(2)
    _until(lambda: len(workers()) == 2)
    spawn.take(1).close()
    assert not workers()
