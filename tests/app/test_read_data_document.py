"""The document of ``verify --read-data`` keeps a bounded number of findings and says how many it left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import indicia, new_case

import app.read_data
from app.check import Check


def test_findings_that_are_not_listed_are_counted(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, case = tmp_path / "source", new_case(home, tmp_path / "case")
    source.mkdir()
    for number in range(5):
        (source / f"{number}.txt").write_bytes(b"before")
    indicia(home, "ingest", case, source, "--workers", "1")
    for path in source.iterdir():
        path.write_bytes(b"after!")
    monkeypatch.setattr(app.read_data, "_KEPT", 3)
    monkeypatch.setattr(app.read_data, "_SHOWN", 2)
    data = app.read_data.ReadData(case, {}, workers=1)
    try:
        checks = [event for event in data.checks() if isinstance(event, Check)]
        document = data.document()
    finally:
        data.close()
    assert (document["changed"], len(document["findings"])) == (5, 3)
    assert document["not_listed"] == 2
    assert any("… and 3 more" in check.message for check in checks)
