"""The index of words beside the catalog, brought up to date by a process beside the window."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
from multiprocessing.process import BaseProcess
from pathlib import Path


class WordIndex:
    """At most one process. The search works without the index, only slower: whatever hinders it is no error."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: BaseProcess | None = None

    @property
    def running(self) -> bool:
        """Whether it is being brought up to date."""
        return self._process is not None and self._process.is_alive()

    def update(self) -> None:
        """Starts to add what the catalog has more; nothing where that is being done."""
        if self.running:
            return
        # Neither a thread, which would take Python's lock from the window, nor a fork of a process with threads.
        context = multiprocessing.get_context("spawn")
        self._process = context.Process(target=_build, args=(self._folder,), daemon=True)
        self._process.start()

    def stop(self) -> None:
        """Ends the process; the next one goes on from what it did."""
        if self._process is not None:
            self._process.terminate()
            self._process.join()
            self._process.close()
            self._process = None


def _build(folder: Path) -> None:
    from evidence.catalog.catalog import CatalogError
    from evidence.catalog.text_index_build import build

    if hasattr(os, "nice"):
        os.nice(10)
    with contextlib.suppress(
        CatalogError
    ):  # a folder that cannot be written: the search looks through all rows
        build(folder / "catalog.sqlite", folder)
