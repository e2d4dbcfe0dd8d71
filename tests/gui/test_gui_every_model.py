"""Every model of the window was held against Qt's rules for models, by a test that passes."""

from __future__ import annotations

import ast
import importlib
import os
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel

import app.gui

_HERE = Path(__file__).parent


def models() -> set[str]:
    """The models of the program, without those that are only there to be inherited from."""
    for module in pkgutil.walk_packages(app.gui.__path__, "app.gui."):
        importlib.import_module(module.name)
    found, left = set(), [QAbstractItemModel]
    while left:
        for kind in left.pop().__subclasses__():
            left.append(kind)
            own = [each for each in kind.__subclasses__() if each.__module__.startswith("app.gui.")]
            if kind.__module__.startswith("app.gui.") and not own:
                found.add(f"{kind.__module__}.{kind.__qualname__}")
    return found


def asking_for_the_tester() -> list[str]:
    """The tests of this folder that ask for ``qtmodeltester``, as pytest calls them."""
    found = []
    for path in sorted(_HERE.glob("test_*.py")):
        for node in ast.parse(path.read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and "qtmodeltester" in {each.arg for each in node.args.args}:
                found.append(f"{path}::{node.name}")
    return found


@pytest.mark.campaign
def test_every_model_keeps_qts_rules(tmp_path: Path) -> None:
    """The tests that use the tester are run once more, and what they gave to it is written down."""
    asked = asking_for_the_tester()
    assert asked
    written = tmp_path / "checked"
    environment = os.environ | {"CHECKED_MODELS": str(written), "QT_QPA_PLATFORM": "offscreen"}
    environment["PYTHONPATH"] = os.pathsep.join([str(_HERE), environment.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "checked_models",
         f"--basetemp={tmp_path / 'runs'}", *asked],
        capture_output=True, text=True, check=False, env=environment, cwd=_HERE.parents[1], timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    checked = set(written.read_text("utf-8").split())
    assert sorted(models() - checked) == []
    assert len(checked) > 8
