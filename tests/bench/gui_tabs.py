"""Each tab of the middle, opened over a million artifacts: until its first content is painted, and its longest gap.

Each tab is opened in a case that was opened just before, so that none profits from what another has read. The gap is
looked for from the click on the tab until the tab has said all: the chosen conversation is open, the map has drawn.
Then the same of Conversations where one conversation has 150,000 messages.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from app.gui.collecting import Collecting
from app.gui.models.wanted import artifacts
from app.gui.views.conversations.conversations_view import ConversationsView
from app.gui.views.gallery.gallery_tab import GalleryTab
from app.gui.views.links.links_view import LinksView
from app.gui.views.map.map_view import MapView
from app.gui.views.result_view import ResultView
from app.gui.views.tabs import TABS
from app.gui.views.timeline.timeline_tab import TimelineTab
from tests.bench.gui import case_argument, emit
from tests.bench.gui_drive import Driver, Gaps
from tests.bench.gui_million import long_case

_AFTERWARDS_S = 1.0
"""What a tab does on its own after it has shown all belongs to it too."""
Question = Callable[[], bool]


def main() -> None:
    """Measures one tab after the other; only those that are named after the case, where any is."""
    case, named = case_argument(), sys.argv[2:]
    driver = Driver(case)
    collecting = Collecting(driver.application)  # as the window has it: its pauses count
    for tab in TABS:
        if not named or tab.key in named:
            _measure(driver, tab.key, tab.key, case)
    if not named or "long_conversation" in named:
        _measure(driver, "long_conversation", "conversations", long_case())
    collecting.stop()
    driver.close()


def _measure(driver: Driver, name: str, key: str, case: Path) -> None:
    assert driver.window.open_case(case) and driver.window.workspace is not None
    work = driver.work = driver.window.workspace
    model = work.artifacts.model
    driver.wait(lambda: bool(work.summary.items) and not work.files.model.loading())
    work.results.ask(artifacts(), "")
    driver.wait(lambda: model.rowCount() > 0 and not model.loading())
    view, gaps = work.middle.views[key], Gaps()
    first, whole = _shown(view)
    gaps.start()
    began = time.perf_counter()
    work.tabs.setCurrentWidget(view)
    driver.wait(first)
    view.repaint()
    took = (time.perf_counter() - began) * 1000
    driver.wait(whole)
    until = time.monotonic() + _AFTERWARDS_S
    driver.wait(lambda: time.monotonic() > until)
    emit(f"gui.{name}_first_ms", took, "ms")
    emit(f"gui.{name}_gap_ms", gaps.stop(), "ms")


def _shown(view: ResultView) -> tuple[Question, Question]:
    """Whether a tab shows its first content, and whether it shows all that it does by itself."""
    if isinstance(view, GalleryTab):
        return lambda: view.media.rowCount() > 0, lambda: not view.media.loading
    if isinstance(view, TimelineTab):
        return lambda: view.chart.events.count > 0, lambda: view.listed.rowCount() > 0
    if isinstance(view, ConversationsView):
        return lambda: view.list.rowCount() > 0, lambda: view.pane.model.rowCount() > 0
    if isinstance(view, MapView):
        return lambda: len(view.points) > 0, lambda: view.places.model.rowCount() > 0
    assert isinstance(view, LinksView)
    return lambda: view.list.rowCount() > 0, lambda: bool(view.graph.nodes)


if __name__ == "__main__":  # the process beside the window imports this
    main()
