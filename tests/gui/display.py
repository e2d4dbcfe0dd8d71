"""Runs a script in a display of its own, with a D-Bus session and AT-SPI, as on an examiner's desktop."""

from __future__ import annotations

import functools
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

_ASKS = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
_PYTHONS = ("/usr/bin/python3", sys.executable)
_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
_PACKAGES = {"xvfb-run": "xvfb", "dbus-run-session": "dbus", "openbox": "openbox", "xdotool": "xdotool"}
_SECONDS = 400


def run(script: str, folder: Path, *programs: str) -> dict[str, Any]:
    """The object that a script of this folder prints last; skips where a package of the system is missing."""
    if missing := _missing(programs):
        pytest.skip(f"needs packages of the system (packaging/system-packages.txt): {', '.join(missing)}")
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    environment |= {
        "INDICIA_HOME": str(folder / "home"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "SYSTEM_PYTHON": _python(),
    }
    place = Path(__file__).with_name(script)
    done = subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24", "dbus-run-session", "--", sys.executable, place, folder],
        capture_output=True, text=True, check=False, timeout=_SECONDS, env=environment,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-6000:]
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def _missing(programs: tuple[str, ...]) -> list[str]:
    wanted = ("xvfb-run", "dbus-run-session", *programs)
    missing = [_PACKAGES[each] for each in wanted if shutil.which(each) is None]
    if not any(Path(each).exists() for each in _LAUNCHERS):
        missing.append("at-spi2-core")
    if not _python():
        missing += ["gir1.2-atspi-2.0", "python3-gi"]
    return missing


@functools.cache
def _python() -> str:
    """A Python that has AT-SPI's bindings: that of the system, not of a virtual environment. Empty where none has."""
    for name in _PYTHONS:
        if Path(name).exists():
            done = subprocess.run([name, "-c", _ASKS], capture_output=True, check=False)
            if done.returncode == 0:
                return name
    return ""
