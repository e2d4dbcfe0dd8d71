"""Drives the program in a real window under a window manager with xdotool: ``real_window.py FOLDER``, in a display.

A case is made, evidence added, an ingest run, a filter typed and the window closed, all by keys that xdotool sends to
the X server. Says at its end, as a line of JSON, which titles were seen.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
_SECONDS = 30.0


def xdotool(*words: str) -> str:
    """What xdotool says; empty where it found nothing."""
    return subprocess.run(["xdotool", *words], capture_output=True, text=True, check=False).stdout.strip()


def wait_for(title: str) -> str:
    """The number of a window whose title has these words, as soon as it is there."""
    until = time.monotonic() + _SECONDS
    while time.monotonic() < until:
        found = xdotool("search", "--onlyvisible", "--name", title)
        if found:
            window = found.splitlines()[-1]
            xdotool("windowactivate", "--sync", window)
            time.sleep(0.4)
            return window
        time.sleep(0.2)
    raise SystemExit(f"no window {title!r} came")


def keys(*names: str) -> None:
    """Keys in a row, as a person presses them."""
    xdotool("key", "--delay", "60", *names)
    time.sleep(0.3)


def words(text: str) -> None:
    """Text, letter by letter."""
    xdotool("type", "--delay", "15", text)
    time.sleep(0.2)


def main() -> None:
    """The flow."""
    folder = Path(sys.argv[1])
    evidence = folder / "evidence"
    evidence.mkdir()
    for number in range(30):
        (evidence / f"note-{number:02d}.txt").write_text(f"words {number}\n")
    seen = []
    manager = subprocess.Popen(["openbox", "--sm-disable"], stderr=subprocess.DEVNULL)
    program = subprocess.Popen([sys.executable, "-m", "app.cli.main"], cwd=ROOT)
    try:
        wait_for("^Indicia$")
        keys("ctrl+n")
        wait_for("^New case$")
        seen.append("New case")
        words("2026-X")
        keys("Tab")
        words("Real window")
        keys("Tab")
        words("R. Example")
        # The folder is the last field; Alt and its letter would depend on the language.
        keys("Tab", "Tab", "Tab", "Tab", "ctrl+a")
        words(str(folder / "case"))
        keys("Return")
        wait_for("Real window")
        seen.append(xdotool("getactivewindow", "getwindowname"))
        keys("ctrl+i")
        wait_for("^Add evidence$")
        seen.append("Add evidence")
        keys("Tab", "space")
        wait_for("^Evidence folder$")
        words(str(evidence))
        keys("Return")
        wait_for("^Add evidence$")
        keys("Return")
        wait_for("^Completeness of the ingest$")
        seen.append("Completeness of the ingest")
        keys("Escape")
        wait_for("Real window")
        keys("ctrl+f")
        words("note-07")
        keys("Return")
        time.sleep(1.5)
        keys("F1")
        wait_for("^Keyboard$")
        seen.append("Keyboard")
        keys("Escape")
        wait_for("Real window")
        keys("ctrl+shift+v")
        wait_for("^Verify$")
        seen.append("Verify")
        time.sleep(3)
        keys("Escape")
        wait_for("Real window")
        keys("ctrl+q")
        program.wait(timeout=_SECONDS)
        print(json.dumps({"seen": seen, "code": program.returncode}))
    finally:
        for process in (program, manager):
            if process.poll() is None:
                process.terminate()


if __name__ == "__main__":
    main()
