"""Drives Debian's Chromium through its debugging pipe: no driver program, no network, no further package.

Reference: the Chrome DevTools Protocol, https://chromedevtools.github.io/devtools-protocol/.
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="needs the Debian package chromium")
FOLDER = Path(__file__).parents[2] / "packaging" / "verifier"
_PATIENCE_S = 120


class Card(NamedTuple):
    """One file's result as a person sees it."""

    name: str
    verdict: str
    text: str


class Browser:
    """A browser without a window. ``errors`` holds whatever the pages complained about."""

    def __init__(self, profile: Path) -> None:
        (to_read, to_write), (from_read, from_write) = _pipe(), _pipe()
        command = [
            str(CHROMIUM),
            "--headless=new",
            "--remote-debugging-pipe",
            "--no-first-run",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--lang=en-US",
            f"--user-data-dir={profile}",
        ]
        if os.geteuid() == 0:
            command.append("--no-sandbox")
        # Chromium wants its two pipes at exactly the numbers 3 and 4.
        self._process = os.posix_spawn(
            command[0],
            command,
            os.environ,
            file_actions=[
                *((os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in range(3)),
                (os.POSIX_SPAWN_DUP2, to_read, 3),
                (os.POSIX_SPAWN_DUP2, from_write, 4),
            ],
        )
        os.close(to_read)
        os.close(from_write)
        self._in, self._out = from_read, to_write
        self._buffer = b""
        self._number = 0
        self._session: str | None = None
        self._page: str | None = None
        self.errors: list[str] = []
        self.requests: list[str] = []

    def open(self, path: Path, **emulated: str) -> None:
        """Opens a file in a fresh page instead of the one before.

        ``emulated`` are media features such as ``prefers-color-scheme``.
        """
        self._session = None
        before, self._page = self._page, self.send("Target.createTarget", url="about:blank")["targetId"]
        if before:
            self.send("Target.closeTarget", targetId=before)
        attached = self.send("Target.attachToTarget", targetId=self._page, flatten=True)
        self._session = attached["sessionId"]
        self.errors.clear()
        self.requests.clear()
        for domain in ("Page", "Runtime", "DOM", "Log", "Network"):
            self.send(f"{domain}.enable")
        self.size(1100, 900)
        self.send("Emulation.setScrollbarsHidden", hidden=True)
        features = [{"name": name.replace("_", "-"), "value": value} for name, value in emulated.items()]
        self.send("Emulation.setEmulatedMedia", features=features)
        self.send("Page.navigate", url=path.as_uri())
        self.wait("document.readyState === 'complete'")

    def size(self, width: int, height: int) -> None:
        """Sets the window's inner size."""
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def send(self, method: str, /, **params: Any) -> dict[str, Any]:
        """Sends one command and returns its result."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._receive()
            if answer.get("id") == message["id"]:
                if "error" in answer:
                    raise AssertionError(f"{method}: {answer['error']}")
                found: dict[str, Any] = answer["result"]
                return found
            self._note(answer)

    def run(self, script: str) -> Any:
        """The value of a JavaScript expression; a promise is waited for."""
        answer = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise AssertionError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def wait(self, condition: str) -> None:
        """Waits until a JavaScript expression is true."""
        end = time.monotonic() + _PATIENCE_S
        while not self.run(condition):
            assert time.monotonic() < end, f"never came true: {condition}"
            time.sleep(0.03)

    def choose(self, *files: Path, field: str = "#files") -> None:
        """Gives files to a field, as the dialog that its button opens would."""
        document = self.send("DOM.getDocument")["root"]["nodeId"]
        node = self.send("DOM.querySelector", nodeId=document, selector=field)["nodeId"]
        self.run("document.body.dataset.state = 'waiting'")
        self.send("DOM.setFileInputFiles", nodeId=node, files=[str(path) for path in files])
        self.wait("document.body.dataset.state === 'idle'")

    def drop(self, *files: Path) -> None:
        """Drags files or folders from the desktop onto the page."""
        self.run("document.body.dataset.state = 'waiting'")
        data = {"items": [], "files": [str(path) for path in files], "dragOperationsMask": 1}
        for kind in ("dragEnter", "dragOver", "drop"):
            self.send("Input.dispatchDragEvent", type=kind, x=300, y=200, data=data)
        self.wait("document.body.dataset.state === 'idle'")

    def cards(self) -> dict[str, Card]:
        """What is shown of each file, by name."""
        found = self.run(
            "[...document.querySelectorAll('.item')].map(one => "
            "[one.dataset.name, one.dataset.verdict, one.innerText])"
        )
        return {name: Card(name, verdict, text) for name, verdict, text in found}

    @property
    def overall(self) -> str:
        """The verdict over everything: match, mismatch, nothing, or empty."""
        return str(self.run("document.querySelector('.overall')?.classList[1] ?? ''"))

    def text(self, selector: str) -> str:
        """The text that a person sees of an element."""
        return str(self.run(f"document.querySelector({json.dumps(selector)})?.innerText ?? ''"))

    def picture(self, path: Path) -> None:
        """The whole page as PNG."""
        shot = self.send("Page.captureScreenshot", format="png", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(shot["data"]))

    def close(self) -> None:
        """Ends the browser."""
        self._session = None
        os.write(self._out, b'{"id":0,"method":"Browser.close"}\0')
        os.close(self._out)
        os.waitpid(self._process, 0)
        os.close(self._in)

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._in], [], [], _PATIENCE_S)
            part = os.read(self._in, 1 << 20) if ready else b""
            assert part, "the browser ended or does not answer"
            self._buffer += part
        message, _, self._buffer = self._buffer.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found

    def _note(self, event: dict[str, Any]) -> None:
        params = event.get("params", {})
        if event.get("method") == "Runtime.exceptionThrown":
            self.errors.append(str(params["exceptionDetails"]))
        elif event.get("method") == "Log.entryAdded" and params["entry"]["level"] == "error":
            self.errors.append(str(params["entry"]))
        elif event.get("method") == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])


def _pipe() -> tuple[int, int]:
    """A pipe whose numbers are out of the way of 3 and 4."""
    low = os.pipe()
    high = [fcntl.fcntl(number, fcntl.F_DUPFD_CLOEXEC, 10) for number in low]
    for number in low:
        os.close(number)
    return high[0], high[1]


def build(target: Path) -> Path:
    """The page, built as ``make page`` does."""
    command = [sys.executable, FOLDER / "build_page.py", target]
    subprocess.run(command, check=True, capture_output=True)
    return target
