"""The example of docs/how-to-write-a-parser.md is run as it stands there."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from parser_harness import corpus, run

_PAGE = Path(__file__).parents[2] / "docs" / "how-to-write-a-parser.md"


def _example() -> tuple[str, dict[str, Any]]:
    code, test = re.findall(r"```python\n(.*?)```", _PAGE.read_text(encoding="utf-8"), re.DOTALL)
    names: dict[str, Any] = {"__name__": "example"}
    exec(compile(code, str(_PAGE), "exec"), names)  # noqa: S102 - our own page
    exec(compile(test, str(_PAGE), "exec"), names)  # noqa: S102
    return code, names


def test_the_parser_of_the_page_passes_the_test_of_the_page(tmp_path: Path) -> None:
    code, names = _example()
    assert code.count("\n") < 80
    names["test_a_download_is_read"](tmp_path)


def test_the_parser_of_the_page_reads_real_evidence() -> None:
    path = corpus("android/downloads.db")
    with closing(sqlite3.connect(f"file:{path}?immutable=1", uri=True)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM downloads").fetchone()
    _, names = _example()
    outcome = run(names["parse"], path)
    assert len(outcome.artifacts) == count > 0
    assert outcome.warnings == []
