"""The window on a case of a million artifacts, in figures: ``make bench-gui``.

Prints one line of JSON a measurement, ``{"name", "value", "unit", "most", "screen"}``: ``most`` is what is allowed
(null: nothing is), ``screen`` the platform of Qt (``offscreen``, or ``xcb`` under Xvfb). Each part runs in a
process of its own. Times are wall clock, from the call to the end of the painting that shows its result. What is being
done, and each figure that is over what is allowed, is said on standard error.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from tests.bench.gui_million import gui_case, long_case, say

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
PARTS = {
    "window": "the start of the program",
    "table": "the table of a million artifacts",
    "tabs": "each tab over a million artifacts",
    "ingest": "the window while an ingest reports 20,000 events a second",
}
_PATIENCE_S = 300
"""After this a part hangs."""


def main(names: list[str]) -> int:
    """Measures the parts that were named, or all. Returns 1 where a figure is over what is allowed, or missing."""
    began, screen = time.monotonic(), os.environ.get("QT_QPA_PLATFORM", "offscreen")
    case = gui_case()
    if not names or "tabs" in names:
        long_case()
    found: dict[str, float] = {}
    wrong = [said for name in names or PARTS for said in _part(name, case, screen, found)]
    if not names:
        wrong += [f"{name} was not measured." for name in MOST if name not in found]
    for said in wrong:
        say(said)
    say(
        f"Measured on {screen} in {time.monotonic() - began:.0f} s: {'not good' if wrong else 'all is good'}."
    )
    return int(bool(wrong))


def _part(name: str, case: Path, screen: str, found: dict[str, float]) -> Iterator[str]:
    """Runs one part, prints what it measures and notes it in ``found``. Yields what is wrong, in words."""
    say(f"Measuring on {screen}: {PARTS[name]} …")
    with tempfile.TemporaryDirectory(prefix="indicia-bench-") as home:
        # Settings of the person who measures neither help nor hinder.
        environment = {**os.environ, "INDICIA_HOME": home, "XDG_CONFIG_HOME": home, "QT_QPA_PLATFORM": screen}
        environment["BENCH_STARTED"] = repr(time.time())
        command = [sys.executable, "-m", f"tests.bench.gui_{name}", str(case)]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
            timer = threading.Timer(_PATIENCE_S, process.kill)
            timer.daemon = True
            timer.start()
            for line in process.stdout or ():
                measured = json.loads(line)
                most = MOST.get(measured["name"])
                print(json.dumps(measured | {"most": most, "screen": screen}), flush=True)
                found[measured["name"]] = measured["value"]
                if most is not None and measured["value"] > most:
                    yield f"OVER on {screen}: {measured['name']} is {measured['value']}, allowed are {most}."
            timer.cancel()
    if process.returncode:
        yield f"FAILED on {screen}: {PARTS[name]} (exit code {process.returncode})."


def emit(name: str, value: float, unit: str) -> None:
    """One measurement, from the process of a part to the one that asked for it."""
    print(json.dumps({"name": name, "value": round(value, 1), "unit": unit}), flush=True)


def case_argument() -> Path:
    """The case that a part measures."""
    return Path(sys.argv[1])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
