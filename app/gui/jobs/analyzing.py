"""Analyzers run in a thread: told how far they are, and stopped when asked."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence

from analysis.running import Analysis, Analyzed, Analyzing
from evidence.case import Case
from evidence.contract.analyzer import Analyzer

_TELL_S = 0.1


class AnalysisJob:
    """One run of some analyzers. ``tell`` is called with where it is, in the thread that runs it."""

    def __init__(self, analyzers: Sequence[Analyzer], tell: Callable[[Analyzing], None]) -> None:
        self._analyzers, self._tell = tuple(analyzers), tell
        self._analysis: Analysis | None = None
        self._stop = threading.Event()
        self._told = 0.0

    def cancel(self) -> None:
        """Ends it soon; from any thread. What was written stays."""
        self._stop.set()
        if self._analysis is not None:
            self._analysis.cancel()

    def run(self, case: Case) -> list[Analyzed]:
        """Runs them; how each ended. The case must be open for writing."""
        self._analysis = Analysis(case, self._analyzers)
        if self._stop.is_set():  # before there was anything to be cancelled
            self._analysis.cancel()
        ended = []
        for event in self._analysis.run():
            if isinstance(event, Analyzed):
                ended.append(event)
            elif time.monotonic() - self._told >= _TELL_S:
                self._told = time.monotonic()
                self._tell(event)
        return ended
