"""The window on a case of a million artifacts, in figures: ``make bench-gui``.

Prints one line of JSON a measurement, ``{"name", "value", "unit", "most", "screen"}``: ``most`` is what issue 5 allows
(null: it names no time), ``screen`` the platform of Qt (``offscreen``, or ``xcb`` under Xvfb). Each part runs in a
process of its own. Times are wall clock, from the call to the end of the painting that shows its result.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.gui_million import gui_case

MOST = {
    "gui.window_up_ms": 1000,
    "gui.first_page_ms": 300,
    "gui.jump_p95_ms": 150,
    "gui.select_all_ms": 100,
    "gui.sort_indexed_ms": 2000,
    "gui.sort_gap_ms": 100,
    "gui.search_rare_ms": 100,
    "gui.resident_mb": 400,
    "gui.longest_gap_ms": 100,
    "gui.gallery_gap_ms": 100,
    "gui.timeline_gap_ms": 100,
    "gui.conversations_gap_ms": 100,
    "gui.map_gap_ms": 100,
    "gui.links_gap_ms": 100,
    "gui.long_conversation_gap_ms": 100,
}
PARTS = ("window", "table", "tabs", "ingest")


def main(names: list[str]) -> int:
    """Measures the parts that were named, or all. Returns 1 where a figure is over what is allowed."""
    case = gui_case()
    over = False
    for name in names or PARTS:
        with tempfile.TemporaryDirectory(prefix="indicia-bench-") as home:
            # Settings of the person who measures neither help nor hinder.
            environment = {**os.environ, "INDICIA_HOME": home, "XDG_CONFIG_HOME": home}
            environment.setdefault("QT_QPA_PLATFORM", "offscreen")
            environment["BENCH_STARTED"] = repr(time.time())
            command = [sys.executable, "-m", f"tests.bench.gui_{name}", str(case)]
            done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=False)
        for line in done.stdout.splitlines():
            found = json.loads(line)
            most = MOST.get(found["name"])
            over = over or (most is not None and found["value"] > most)
            print(json.dumps(found | {"most": most, "screen": environment["QT_QPA_PLATFORM"]}), flush=True)
        if done.returncode:
            return done.returncode
    return int(over)


def emit(name: str, value: float, unit: str) -> None:
    """One measurement, from the process of a part to the one that asked for it."""
    print(json.dumps({"name": name, "value": round(value, 1), "unit": unit}), flush=True)


def case_argument() -> Path:
    """The case that a part measures."""
    return Path(sys.argv[1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
