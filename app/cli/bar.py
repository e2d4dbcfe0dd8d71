"""The progress bar of a terminal."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from types import TracebackType
from typing import Protocol, Self

from app.cli.console import written_to
from evidence.ingest.events import Progress
from evidence.model.names import shown


class Display(Protocol):
    """What a running ingest is shown on."""

    def begin(self, item: int, path: str) -> None:
        """Another evidence item's turn."""

    def update(self, event: Progress, said: str) -> None:
        """So much is done."""

    def note(self, sentence: str) -> None:
        """A line that stays."""


def display() -> AbstractContextManager[Display]:
    """A bar on a terminal; elsewhere nothing moves, and only notes are written, to standard error."""
    return Bar() if sys.stderr.isatty() else nullcontext(Notes())


class Notes:
    """Standard error that is no terminal. Drawing on it would cost every script a tenth of a second."""

    def begin(self, item: int, path: str) -> None:
        """Nothing is drawn."""

    def update(self, event: Progress, said: str) -> None:
        """Nothing is drawn."""

    def note(self, sentence: str) -> None:
        """A line that stays."""
        with written_to(sys.stderr):
            print(shown(sentence), file=sys.stderr)


class Bar:
    """A bar with words beside it. What is shown of evidence is plain text, never markup."""

    def __init__(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TextColumn("{task.fields[said]}", markup=False),
        )
        self._console = Console(stderr=True, highlight=False)
        self._progress = Progress(*columns, console=self._console, transient=True)
        self._task = self._progress.add_task("", total=None, said="")

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._progress.stop()

    def begin(self, item: int, path: str) -> None:
        """Another evidence item's turn."""
        self._progress.update(
            self._task, description=f"Evidence item {item}", total=None, completed=0, said=shown(path)
        )

    def update(self, event: Progress, said: str) -> None:
        """So much is done."""
        total = event.bytes_total or None
        self._progress.update(self._task, total=total, completed=min(event.bytes_done, total or 0), said=said)

    def note(self, sentence: str) -> None:
        """A line that stays."""
        self._console.print(shown(sentence), markup=False, soft_wrap=True)
