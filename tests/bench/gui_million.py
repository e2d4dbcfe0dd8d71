"""The cases that the window is measured on: a million artifacts, and one conversation of 150,000 messages."""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

from evidence.case import Case
from evidence.catalog.text_index_build import build
from tests.bench.long_case import make_long_case
from tests.bench.report_case import make_report_case
from tests.bench.workload import DATA

ARTIFACTS = 1_000_000
MESSAGES = 150_000
_SAID_EVERY_S = 5
FOLDER = DATA / f"gui-{ARTIFACTS}"


def gui_case() -> Path:
    """The folder of the case. It is made once, in a minute or two: written and indexed as an ingest does."""
    if not (FOLDER / "case.json").is_file():
        say(f"Making the case of {ARTIFACTS:,} artifacts in {FOLDER}; it is kept for the next time …")
        being_made, told = FOLDER.with_name(f"{FOLDER.name}.being-made"), Told("records written")
        shutil.rmtree(being_made, ignore_errors=True)
        make_report_case(being_made, ARTIFACTS, progress=told)
        say("  making its indexes …")
        with Case.open(being_made, write=True) as case:
            case.catalog.index()
        being_made.rename(FOLDER)
    # Where it is there, it is looked through.
    build(FOLDER / "catalog.sqlite", FOLDER, Told("records in the index of words"))
    return FOLDER


def long_case() -> Path:
    """The folder of the case with the long conversation. It is made once, in some seconds."""
    folder = DATA / f"gui-long-{MESSAGES}"
    if not (folder / "case.json").is_file():
        say(f"Making the case with a conversation of {MESSAGES:,} messages …")
        being_made = folder.with_name(f"{folder.name}.being-made")
        shutil.rmtree(being_made, ignore_errors=True)
        make_long_case(being_made, MESSAGES)
        being_made.rename(folder)
    return folder


def say(text: str) -> None:
    """Tells the person who waits, on standard error."""
    print(text, file=sys.stderr, flush=True)


class Told:
    """Says how many of how many are done, every few seconds."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._last = time.monotonic()

    def __call__(self, done: int, total: int) -> None:
        if total and (done == total or time.monotonic() - self._last > _SAID_EVERY_S):
            self._last = time.monotonic()
            say(f"  {done:,} of {total:,} {self._what}")
