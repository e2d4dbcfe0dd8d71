"""The cases that the window is measured on: a million artifacts, and one conversation of 150,000 messages."""

from __future__ import annotations

import shutil
from pathlib import Path

from evidence.case import Case
from evidence.catalog.text_index_build import build
from tests.bench.long_case import make_long_case
from tests.bench.report_case import make_report_case
from tests.bench.workload import DATA

ARTIFACTS = 1_000_000
MESSAGES = 150_000
FOLDER = DATA / f"gui-{ARTIFACTS}"


def gui_case() -> Path:
    """The folder of the case. It is made once, in a minute or two: written and indexed as an ingest does."""
    if not (FOLDER / "case.json").is_file():
        being_made = FOLDER.with_name(f"{FOLDER.name}.being-made")
        shutil.rmtree(being_made, ignore_errors=True)
        make_report_case(being_made, ARTIFACTS)
        with Case.open(being_made, write=True) as case:
            case.catalog.index()
        being_made.rename(FOLDER)
    build(FOLDER / "catalog.sqlite", FOLDER)  # nothing where it is there
    return FOLDER


def long_case() -> Path:
    """The folder of the case with the long conversation. It is made once, in some seconds."""
    folder = DATA / f"gui-long-{MESSAGES}"
    if not (folder / "case.json").is_file():
        being_made = folder.with_name(f"{folder.name}.being-made")
        shutil.rmtree(being_made, ignore_errors=True)
        make_long_case(being_made, MESSAGES)
        being_made.rename(folder)
    return folder
