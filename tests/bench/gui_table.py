"""The table of a million artifacts: first page, jumps, select all, sort, a rare word, and what it keeps resident."""

from __future__ import annotations

import random
import statistics

from PySide6.QtCore import Qt

from app.gui.models.wanted import artifacts
from tests.bench.gui import case_argument, emit
from tests.bench.gui_drive import Driver, Gaps, most_resident
from tests.bench.gui_million import ARTIFACTS

_JUMPS, _TIMES = 200, 5
_RARE = 777_770
"""The number of one message; its text holds it and no other's does."""


def main() -> None:
    """Measures it all in one window."""
    driver = Driver(case_argument())
    view, work = driver.work.artifacts, driver.work
    driver.wait(lambda: bool(work.summary.items) and not work.files.model.loading())
    emit("gui.first_page_ms", _first_page(driver), "ms")
    driver.wait(lambda: view.model.rowCount() == ARTIFACTS)
    bar, chance = view.table.verticalScrollBar(), random.Random(1)
    jumps = [driver.timed(lambda: bar.setValue(chance.randrange(bar.maximum()))) for _ in range(_JUMPS)]
    emit("gui.jump_p95_ms", statistics.quantiles(jumps, n=20)[-1], "ms")
    emit("gui.select_all_ms", statistics.median(_select_all(driver) for _ in range(_TIMES)), "ms")
    view.table.clearSelection()
    gaps = Gaps()
    gaps.start()
    emit("gui.sort_indexed_ms", statistics.median(_sort(driver) for _ in range(_TIMES)), "ms")
    emit("gui.sort_gap_ms", gaps.stop(), "ms")
    emit("gui.search_rare_ms", statistics.median(_search(driver) for _ in range(_TIMES)), "ms")
    emit("gui.resident_mb", most_resident(), "MB")
    driver.close()


def _first_page(driver: Driver) -> float:
    view = driver.work.artifacts
    return driver.timed(lambda: driver.work.results.ask(artifacts(), ""), lambda: view.model.rowCount() > 0)


def _select_all(driver: Driver) -> float:
    table = driver.work.artifacts.table
    table.clearSelection()
    driver.application.processEvents()
    return driver.timed(table.selectAll)


def _sort(driver: Driver) -> float:
    """By time and back, newest first: until every row stands where it belongs."""
    view = driver.work.artifacts
    position = [column.title for column in view.model.columns].index("Time")
    view.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    driver.wait(lambda: not view.model.loading())
    newest = Qt.SortOrder.DescendingOrder
    took = driver.timed(lambda: view.table.sortByColumn(position, newest), lambda: not view.model.loading())
    assert view.model.rowCount() == ARTIFACTS
    return took


def _search(driver: Driver) -> float:
    """From Enter until the one message is painted."""
    work = driver.work
    work.filter.clear()
    driver.wait(lambda: work.artifacts.model.rowCount() == ARTIFACTS and not work.artifacts.model.loading())
    work.filter.box.setText(f'"Message {_RARE}:"')
    took = driver.timed(work.filter.apply, lambda: work.artifacts.model.rowCount() == 1)
    assert str(_RARE) in "".join(
        work.artifacts.model.index(0, column).data() or ""
        for column in range(work.artifacts.model.columnCount())
    )
    return took


if __name__ == "__main__":  # the process beside the window imports this
    main()
