"""Artifacts as a table in CSV, one a line. The report attaches the same table.

Reference: RFC 4180; docs/exchange.md.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Any

from reports.exchange.cells import csv_json, csv_text
from reports.exchange.format import Written
from reports.view import CaseView

COLUMNS = (
    "id", "kind", "evidence", "path", "sha256", "locator", "state", "parser", "parser_version", "times",
    "times_raw", "fields",
)  # fmt: skip
_MAPS = ("times", "times_raw", "fields")
ARTIFACTS_ONLY = "The table holds artifacts alone: file entries, problems and the ledger are not in it."


def write(view: CaseView, path: Path) -> Written:
    """The selected artifacts within the scope, in the order of their sources."""
    counts = {"artifacts": 0, "redacted": 0}
    with path.open("x", encoding="utf-8", newline="") as file:
        file.write(header())
        for shown in view.artifacts():
            counts["artifacts"] += 1
            counts["redacted"] += not shown.whole
            file.write(line_of(shown.body))
    return Written(counts, (ARTIFACTS_ONLY,))


def header() -> str:
    """The line of the columns' names."""
    return _line(COLUMNS)


def line_of(body: dict[str, Any]) -> str:
    """An artifact's line; maps are JSON."""
    return _line(
        csv_json(body.get(name) or {}) if name in _MAPS else csv_text(body.get(name)) for name in COLUMNS
    )


def _line(cells: Iterable[str]) -> str:
    out = StringIO(newline="")
    csv.writer(out).writerow(cells)
    return out.getvalue()
