"""Once in a real window: an X server, a window manager, and keys and clicks that xdotool sends.

What came of it is read by other programs than ours: SQLite, pdfsig and sha256sum; and by the stand-alone commands.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from display import run
from shown_window import acts_of

ROOT = Path(__file__).parents[2]


@pytest.mark.campaign
def test_main_flow_in_a_real_window(tmp_path: Path) -> None:
    told = run("real_window.py", tmp_path, "openbox", "xdotool")
    case, report = tmp_path / "case", tmp_path / "report.pdf"
    assert told["code"] == 0
    seen = told["seen"]
    assert "2026-X · Real window — evidence read-only" in seen["case"]
    assert seen["item"] == "note-07.txt"
    assert seen["signed"].startswith("The report is written. Signed by CN=")
    assert seen["verdict"].startswith("Verified: all ")
    assert told["pages"] == ["Exhibits", "Your texts", "Redaction", "Preview", "Signature", "Hand over"]

    (made,), (end,) = acts_of(case, "case.create"), acts_of(case, "ingest.end")
    assert made["actor"] == end["actor"] == "R. Example"
    tags = acts_of(case, "tag")
    assert [tag["details"]["tag"] for tag in tags] == ["relevant", "reviewed"]
    (record,) = {tag["subject"] for tag in tags}
    query = f"SELECT path FROM entries WHERE id = '{record}'"
    found = subprocess.run(
        ["sqlite3", "-readonly", case / "catalog.sqlite", query], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "note-07.txt"

    (export,) = (act for act in acts_of(case, "export") if act["details"]["kind"] == "report")
    digest = subprocess.run(["sha256sum", report], capture_output=True, text=True, check=True).stdout.split()[
        0
    ]
    assert export["details"]["sha256"] == digest
    signed = subprocess.run(["pdfsig", "-nocert", report], capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in signed
    for target in (case, report):
        verified = subprocess.run(
            [sys.executable, "-m", "app.cli.main", "verify", target, "--json"],
            capture_output=True, text=True, check=False, cwd=ROOT,
        )  # fmt: skip
        assert verified.returncode == 0, verified.stdout + verified.stderr
        assert json.loads(verified.stdout)
