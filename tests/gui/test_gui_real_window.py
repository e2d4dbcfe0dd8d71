"""Once in a real window: an X server, a window manager, and keys and clicks that xdotool sends."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

_NEEDED = ("xvfb-run", "openbox", "xdotool")


@pytest.mark.campaign
@pytest.mark.skipif(not all(map(shutil.which, _NEEDED)), reason=f"needs {', '.join(_NEEDED)}")
def test_main_flow_in_a_real_window(tmp_path: Path) -> None:
    script = Path(__file__).with_name("real_window.py")
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    environment |= {"INDICIA_HOME": str(tmp_path / "home"), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    done = subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24", sys.executable, str(script), str(tmp_path)],
        capture_output=True, text=True, check=False, timeout=240, env=environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["code"] == 0
    assert [title for title in told["seen"] if "Real window" not in title] == [
        "New case", "Add evidence", "Completeness of the ingest", "Keyboard", "Verify",
    ]  # fmt: skip
    with closing(sqlite3.connect(tmp_path / "case" / "ledger.sqlite")) as connection:
        bodies = [json.loads(row[0]) for row in connection.execute("SELECT body FROM entry ORDER BY seq")]
    acts = [body["action"] for body in bodies]
    assert acts.count("ingest.end") == 1
    assert acts.count("case.create") == 1
