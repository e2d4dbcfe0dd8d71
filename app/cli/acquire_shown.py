"""A running acquisition on the terminal: bytes, rate, time left; and what could not be read."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Self

from app.cli.console import complain
from evidence.acquire.events import Advanced, CopyFailed, Event, Unreadable
from evidence.model.names import shown

if TYPE_CHECKING:
    from rich.progress import Progress

_RANGES_SHOWN = 10


class Shown:
    """A bar on a terminal; elsewhere only what goes wrong is written, to standard error."""

    def __init__(self, *, quiet: bool) -> None:
        self._bar: Progress | None = None if quiet or not sys.stderr.isatty() else _bar()
        self._doing = ""
        self._ranges = 0

    def __enter__(self) -> Self:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def tell(self, event: Event) -> None:
        """Shows what happened."""
        match event:
            case Advanced(doing, done, total):
                self._advance(doing, done, total)
            case Unreadable(ranges):
                for each in ranges:
                    self._ranges += 1
                    if self._ranges <= _RANGES_SHOWN:
                        self._note(f"{each.length} bytes at {each.offset} cannot be read: {each.reason}")
                if self._ranges > _RANGES_SHOWN >= self._ranges - len(ranges):
                    self._note("More places cannot be read; the manifest lists each.")
            case CopyFailed(name, reason):
                self._note(f"The copy {name} is given up: {reason}. The other goes on.")

    def _note(self, sentence: str) -> None:
        """A line that stays, above the bar where there is one."""
        if self._bar is None:
            complain(sentence)
        else:
            self._bar.console.print(f"indicia: {shown(sentence)}", markup=False, soft_wrap=True)

    def _advance(self, doing: str, done: int, total: int) -> None:
        if self._bar is None:
            return
        if doing != self._doing:
            for task in self._bar.task_ids:
                self._bar.remove_task(task)
            self._bar.add_task(doing, total=total or None, completed=done)
            self._doing = doing
        self._bar.update(self._bar.task_ids[-1], completed=done)


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        DownloadColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True, highlight=False),
        transient=True,
    )


def size_text(size: int) -> str:
    """A number of bytes for a person."""
    return f"{size:,} bytes"
