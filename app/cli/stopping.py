"""Ctrl+C and a polite kill, while something runs that can be asked to stop."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Protocol


class _Job(Protocol):
    def cancel(self) -> None:
        """Asks it to stop at the next good place."""
        ...


@contextmanager
def stopping(job: _Job) -> Iterator[None]:
    """Both signals cancel the job, which ends in its own way; afterwards they mean what they meant before."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        job.cancel()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
