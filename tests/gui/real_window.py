"""Drives the program in a real window under a window manager with xdotool: ``real_window.py FOLDER``, in a display.

The whole job, by keys and clicks that xdotool sends to the X server: a case is made, evidence added and ingested,
looked through, tagged, a report signed, the case verified and the window closed. What the window says is read over
AT-SPI, as a screen reader would; SYSTEM_PYTHON in the environment names a Python that has it. Says at its end, as a
line of JSON, what was seen.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
_SECONDS = 60.0
_FOCUSES = 40


def xdotool(*words: str) -> str:
    """What xdotool says; empty where it found nothing."""
    return subprocess.run(["xdotool", *words], capture_output=True, text=True, check=False).stdout.strip()


def until(holds: Callable[[], Any], what: str) -> Any:
    """What comes, as soon as it is there."""
    end = time.monotonic() + _SECONDS
    while time.monotonic() < end:
        if found := holds():
            return found
        time.sleep(0.1)
    raise SystemExit(f"waited in vain for {what}")


def keys(*names: str) -> None:
    """Keys in a row, as a person presses them."""
    xdotool("key", "--delay", "60", *names)
    time.sleep(0.2)


def words(text: str) -> None:
    """Text, letter by letter."""
    xdotool("type", "--delay", "15", text)
    time.sleep(0.2)


def front(title: str) -> str:
    """The whole title of the window that has these words in it, when it is in front and has the keyboard."""

    def found() -> str:
        window = xdotool("search", "--onlyvisible", "--name", title).splitlines()
        if not window:
            return ""
        xdotool("windowactivate", "--sync", window[-1])
        return xdotool("getwindowname", window[-1]) if xdotool("getwindowfocus") == window[-1] else ""

    name: str = until(found, f"the window {title!r}")
    time.sleep(0.2)
    return name


class Eyes:
    """What is told of a window: labels, controls, the one with the focus, and where buttons are."""

    def __init__(self) -> None:
        walker = str(Path(__file__).with_name("atspi_walk.py"))
        self._process = subprocess.Popen(
            [os.environ["SYSTEM_PYTHON"], walker], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def look(self, title: str) -> dict[str, Any]:
        """What is told of a window with exactly this title."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"title": title, "menus": False}) + "\n")
        self._process.stdin.flush()
        told: dict[str, Any] = json.loads(self._process.stdout.readline())
        return told

    def said(self, title: str, words: str) -> str:
        """The sentence with these words, as soon as the window says it."""
        found: str = until(
            lambda: next((each for each in self.look(title)["said"] if words in each), ""),
            f"{words!r} in the window {title!r}",
        )
        return found

    def click(self, title: str, what: str) -> None:
        """Moves the mouse to a button or a cell, as soon as it is there, and clicks it."""
        x, y = until(lambda: self.look(title)["where"].get(what), what)
        xdotool("mousemove", str(x), str(y), "sleep", "0.1", "click", "1")
        time.sleep(0.3)

    def tab_to(self, title: str, control: str) -> None:
        """Presses Tab until a control has the focus."""
        for _ in range(_FOCUSES):
            if self.look(title)["focus"] == control:
                return
            keys("Tab")
        raise SystemExit(f"Tab does not come to {control!r}: {self.look(title)}")

    def end(self) -> None:
        """Ends the other program."""
        self._process.terminate()
        self._process.wait()


class Job:
    """The examiner's work, step by step."""

    def __init__(self, folder: Path, eyes: Eyes) -> None:
        self.folder, self.eyes = folder, eyes
        self.seen: dict[str, str] = {}
        self.pages: list[str] = []
        self.window = ""

    def make_case(self) -> None:
        """By keys alone."""
        front("^Indicia$")
        keys("ctrl+n")
        front("^New case$")
        words("2026-X")
        keys("Tab")
        words("Real window")
        keys("Tab")
        words("R. Example")
        self.eyes.tab_to("New case", "Folder")
        keys("ctrl+a")
        words(str(self.folder / "case"))
        keys("Return")
        self.window = self.seen["case"] = front("Real window")

    def add_evidence(self) -> None:
        """A folder, by the file dialog of the program's own system."""
        keys("ctrl+i")
        front("^Add evidence$")
        self.eyes.tab_to("Add evidence", "Add folder…")
        keys("space")
        front("^Evidence folder$")
        words(str(self.folder / "evidence"))
        keys("Return")
        front("^Add evidence$")
        self.eyes.click("Add evidence", "Start ingest")
        title = front("^Completeness of the ingest$")
        self.seen["completeness"] = title
        keys("Escape")
        front("Real window")

    def review(self) -> None:
        """Filters, goes to the one row that is left, and reads it in the item dock."""
        keys("ctrl+f")
        words("note-07")
        keys("Return")
        self.eyes.said(self.window, "Applied.")
        self.eyes.click(self.window, "note-07.txt")
        self.seen["item"] = self.eyes.said(self.window, "note-07.txt")

    def tag(self, done: Callable[[str], int]) -> None:
        """By one key; then says by another that the file is reviewed."""
        keys("1")
        until(lambda: done("tag") == 1, "the entry of the tag")
        keys("r")
        until(lambda: done("tag") == 2, "the entry of what was reviewed")

    def report(self) -> None:
        """Through the wizard by clicks, signed with the certificate of this machine."""
        keys("ctrl+r")
        front("^Report$")
        for title in ("Exhibits", "Your texts", "Redaction", "Preview", "Signature", "Hand over"):
            self.eyes.click("Report", "Next")
            self.pages.append(self.eyes.said("Report", title))
        self.eyes.tab_to("Report", "File of the report")
        keys("ctrl+a")
        words(str(self.folder / "report.pdf"))
        self.eyes.click("Report", "Sign and save")
        self.seen["signed"] = self.eyes.said("Report", "The report is written.")
        self.eyes.click("Report", "Close")
        front("Real window")

    def verify(self) -> None:
        """The case, then what the program says of it."""
        keys("ctrl+shift+v")
        front("^Verify$")
        self.seen["verdict"] = self.eyes.said("Verify", "Verifi")
        keys("Escape")
        front("Real window")


def main() -> None:
    """The flow."""
    from shown_window import acts_of

    folder = Path(sys.argv[1])
    (folder / "evidence").mkdir()
    for number in range(30):
        (folder / "evidence" / f"note-{number:02d}.txt").write_text(f"words {number}\n")
    manager = subprocess.Popen(["openbox", "--sm-disable"], stderr=subprocess.DEVNULL)
    program = subprocess.Popen([sys.executable, "-m", "app.cli.main"], cwd=ROOT)
    eyes = Eyes()
    job = Job(folder, eyes)
    try:
        job.make_case()
        job.add_evidence()
        job.review()
        job.tag(lambda action: len(acts_of(folder / "case", action)))
        job.report()
        job.verify()
        keys("ctrl+q")
        program.wait(timeout=_SECONDS)
        print(json.dumps({"seen": job.seen, "pages": job.pages, "code": program.returncode}))
    finally:
        eyes.end()
        for process in (program, manager):
            if process.poll() is None:
                process.terminate()


if __name__ == "__main__":
    main()
