"""Work beside the window: events are thinned out, threads answer in the window's thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gui_case import FakeReader, entry, write

from app.gui.jobs.background import Background
from app.gui.jobs.bridge import INTERVAL_MS, Batch, Bridge
from app.gui.jobs.ingest_control import IngestControl
from app.gui.jobs.reader import PAGE, ByteProvider
from evidence.case import Case
from evidence.ingest.events import Event, ItemFinished, ItemStarted, ProblemSeen, Progress, RunFinished


def progress(number: int) -> Progress:
    return Progress(1, "read", number, 20_000, number * 10, 200_000, 1.0, 0, True)


def test_bridge_thins_out_what_a_run_says(qtbot: Any) -> None:
    bridge = Bridge()
    batches: list[Batch] = []
    bridge.arrived.connect(batches.append)
    bridge.post(ItemStarted(1, "/evidence/a.dd"))
    for number in range(20_000):
        bridge.post(progress(number))
        bridge.post(ProblemSeen(1, "failed", "a", "b"))
    assert not batches, "nothing is delivered from the thread that posts"
    bridge.deliver()
    assert len(batches) == 1
    assert batches[0].progress == {1: progress(19_999)}
    assert (batches[0].problems, len(batches[0].started)) == (20_000, 1)
    bridge.deliver()
    assert len(batches) == 1, "an empty batch is not delivered"


def test_bridge_is_safe_between_threads_and_ends(qtbot: Any) -> None:
    bridge = Bridge()
    batches: list[Batch] = []
    bridge.arrived.connect(batches.append)
    bridge.start()

    def work() -> None:
        for number in range(20_000):
            bridge.post(progress(number))
        bridge.post(RunFinished("finished", "done"))

    thread = threading.Thread(target=work)
    thread.start()
    qtbot.waitUntil(lambda: bool(batches) and batches[-1].ended is not None)
    thread.join()
    assert len(batches) < 2_000
    assert not bridge._timer.isActive()


def test_background_answers_in_the_windows_thread(qtbot: Any) -> None:
    background = Background()
    seen: list[tuple[object, bool, bool]] = []
    here = threading.get_ident()

    def work() -> int:
        return threading.get_ident()

    background.run(work, lambda there: seen.append((there, there != here, threading.get_ident() == here)))
    qtbot.waitUntil(lambda: bool(seen))
    assert seen[0][1:] == (True, True)
    background.run(lambda: 1 // 0, seen.append, lambda message: seen.append((message, True, True)))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert "zero" in str(seen[1][0])
    background.run(lambda: "dropped", seen.append)
    background.forget()
    background.run(lambda: "kept", seen.append)
    qtbot.waitUntil(lambda: len(seen) == 3)
    assert seen[2] == "kept"
    background.stop()


def test_provider_reads_only_the_pages_that_are_looked_at(qtbot: Any) -> None:
    reader = FakeReader(bytes(range(256)) * 4096)
    provider = ByteProvider(reader)
    provider.show("1-4", len(reader.content))
    assert provider.page(3) is None
    qtbot.waitUntil(lambda: provider.page(3) is not None)
    assert provider.page(3) == reader.content[3 * PAGE : 4 * PAGE]
    assert reader.calls == [("1-4", 3 * PAGE, PAGE)]
    provider.stop()
    assert reader.closed


def test_provider_says_why_there_are_no_bytes(qtbot: Any) -> None:
    class Broken(FakeReader):
        def read(self, entry_id: str, offset: int, length: int) -> bytes:
            raise OSError("512 bytes at 0 cannot be read")

    provider = ByteProvider(Broken())
    provider.show("1-4", 10)
    with qtbot.waitSignal(provider.failed) as told:
        provider.page(0)
    assert told.args == ["512 bytes at 0 cannot be read"]
    provider.stop()
    alone = ByteProvider(None)
    alone.show("1-4", 10)
    with qtbot.waitSignal(alone.failed):
        alone.page(0)
    alone.stop()


class FakeRun:
    """Writes one entry, then waits to be cancelled."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._stop = threading.Event()

    def run(self) -> Iterator[Event]:
        yield ItemStarted(1, "/evidence/a.dd")
        write(self._case, [entry(5001, "made/by/the/run.txt")])
        yield progress(1)
        self._stop.wait(120)
        yield ItemFinished(1, "cancelled", "", {})
        yield RunFinished("cancelled", "The ingest was cancelled.")

    def cancel(self) -> None:
        self._stop.set()


def test_job_holds_the_lock_only_while_it_runs(qtbot: Any, case_folder: Path) -> None:
    control = IngestControl()
    batches: list[Batch] = []
    control.batch.connect(batches.append)
    control.start(case_folder, FakeRun)
    qtbot.waitUntil(lambda: any(batch.progress for batch in batches))
    with pytest.raises(Exception, match="being written"):
        Case.open(case_folder, write=True)
    with qtbot.waitSignal(control.ended) as end:
        control.cancel()
    assert end.args[0].state == "cancelled"
    assert not control.running
    Case.open(case_folder, write=True).close()


def test_nothing_of_a_job_arrives_after_it_was_stopped(qtbot: Any, case_folder: Path) -> None:
    """It was told to the window of the case that was opened next."""
    control = IngestControl()
    batches: list[Batch] = []
    ended: list[object] = []
    control.batch.connect(batches.append)
    control.ended.connect(ended.append)
    control.start(case_folder, FakeRun)
    qtbot.waitUntil(lambda: any(batch.progress for batch in batches))
    batches.clear()
    control.stop()
    assert not control.running
    qtbot.wait(3 * INTERVAL_MS)
    assert (batches, ended) == ([], [])
    assert not control.children()
    control.start(case_folder, FakeRun)
    qtbot.waitUntil(lambda: any(batch.started for batch in batches))
    control.stop()


def test_job_that_cannot_start_says_so(qtbot: Any, case_folder: Path) -> None:
    control = IngestControl()
    with Case.open(case_folder, write=True), qtbot.waitSignal(control.ended) as end:
        control.start(case_folder, FakeRun)
    assert end.args[0].state == "failed"
    assert "being written" in end.args[0].message
