"""Pauses of an ingest: no new work is handed out in them."""

from __future__ import annotations

import threading
import time

from evidence.ingest.pool import Pool


class Pauses:
    """Whether the examiner wants a pause. ``seconds``: how long nothing was read for that, which counts for no rate."""

    def __init__(self, wanted: threading.Event, pool: Pool) -> None:
        self.seconds = 0.0
        self._wanted = wanted
        self._pool = pool
        self._looked_at = 0.0

    @property
    def wanted(self) -> bool:
        """Whether it is wanted, though workers may have something in hand yet."""
        return self._wanted.is_set()

    @property
    def reached(self) -> bool:
        """Whether it is wanted and all that was in hand is done."""
        return self.wanted and not self._pool.jobs

    def stand_still(self) -> bool:
        """Whether no new work may be handed out now. To be asked often: it takes the time."""
        now = time.monotonic()
        still = self.wanted
        if still and self._looked_at and not self._pool.jobs:
            self.seconds += now - self._looked_at
        self._looked_at = now if still else 0.0
        return still
