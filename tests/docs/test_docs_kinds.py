"""The page on writing parsers names every kind, and no other."""

from __future__ import annotations

import re
from pathlib import Path

from evidence.model.kinds import KINDS

PAGE = Path(__file__).parents[2] / "docs" / "how-to-write-a-parser.md"


def test_every_kind_is_offered_once() -> None:
    table = PAGE.read_text(encoding="utf-8").partition("## Which kind\n")[2].partition("\n## ")[0]
    rows = [line.rpartition(" | ")[2] for line in table.splitlines() if line.startswith("| ")]
    named = [name for row in rows for name in re.findall("`([a-z_]+)`", row)]
    assert sorted(named) == sorted(KINDS)
