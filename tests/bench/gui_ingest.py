"""The window's thread while an ingest reports 20,000 events a second and the catalog grows."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from app.gui.collecting import Collecting
from app.gui.models.wanted import artifacts
from evidence.case import Case
from evidence.ingest.events import Event, ItemFinished, ItemStarted, ProblemSeen, Progress, RunFinished
from evidence.ingest.records import RecordWriter
from tests.bench.gui import case_argument, emit
from tests.bench.gui_drive import Driver, Gaps
from tests.bench.report_case import more_artifacts

_EVENTS_A_SECOND, _SECONDS, _RECORDS = 20_000, 10, 2_000
_TICK_S = 0.01
_NEARLY = 0.95
"""Of the rate: where less arrived, the machine did something else, and the gap is not that of so many events."""


class Busy:
    """A run that says 20,000 things a second for ten seconds, and writes 2,000 artifacts twice a second."""

    def __init__(self, case: Case) -> None:
        self._case = case

    def run(self) -> Iterator[Event]:
        """Does it. Late ticks are made up for, so that the rate holds."""
        yield ItemStarted(1, "/evidence/phone.dd")
        began, sent, written = time.monotonic(), 0, 0
        writer = RecordWriter(self._case)
        while (passed := time.monotonic() - began) < _SECONDS:
            while sent < passed * _EVENTS_A_SECOND:
                sent += 1
                yield self._event(sent)
            if passed * 2 > written // _RECORDS:
                for record in more_artifacts(2_000_000 + written, _RECORDS):
                    writer.add(*record)
                writer.flush()
                written += _RECORDS
            time.sleep(_TICK_S)
        yield ItemFinished(1, "finished", "", {})
        rate = sent / (time.monotonic() - began)
        enough = rate >= _EVENTS_A_SECOND * _NEARLY
        yield RunFinished(
            "finished" if enough else "failed", f"{rate:.0f}" + ("" if enough else " events a second")
        )

    def cancel(self) -> None:
        """Nothing to do: it ends by itself."""

    def _event(self, number: int) -> Event:
        if number % 100 == 0:
            return ProblemSeen(1, "failed", "a", "b")
        return Progress(1, "read", number, 1_000_000, number * 10, 10_000_000, 1.0, 0, True)


def main() -> None:
    """Measures it in a copy of the case: an ingest cannot be taken back."""
    with tempfile.TemporaryDirectory(prefix="indicia-bench-", dir=case_argument().parent) as place:
        copy = Path(place) / "case"
        shutil.copytree(case_argument(), copy)
        os.sync()  # an ingest copies no case: what the disk still has to do for it is not measured
        driver = Driver(copy)
        collecting = Collecting(driver.application)  # as the window has it: its pauses count
        work, gaps = driver.work, Gaps()
        work.results.ask(artifacts(), "")
        driver.wait(lambda: bool(work.summary.items) and not work.artifacts.model.loading())
        rows = work.artifacts.model.rowCount()
        ends: list[RunFinished] = []
        driver.window.ingest.ended.connect(ends.append)
        driver.window.work.start_ingest(Busy)
        gaps.start()
        driver.wait(lambda: not driver.window.ingest.running)
        emit("gui.longest_gap_ms", gaps.stop(), "ms")
        if ends[0].state != "finished":
            raise SystemExit(f"The run did not do what it was to do: {ends[0].message}")
        emit("gui.events_a_second", float(ends[0].message), "1/s")
        driver.wait(lambda: not work.artifacts.model.loading())
        assert work.artifacts.model.rowCount() > rows, "the table did not grow"
        collecting.stop()
        driver.close()


if __name__ == "__main__":  # the process beside the window imports this
    main()
