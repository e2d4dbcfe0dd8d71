"""A screen reader's walk: the program runs in a display, and another program asks over AT-SPI what it is told.

What the tour shows is in ``accessible_tour.py``, what is asked of it in ``atspi_walk.py``.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any

import pytest
from display import run
from PySide6.QtWidgets import QDialog

import app.gui
from app.gui.perspectives import PERSPECTIVES
from app.gui.views.tabs import TABS

_ON_PURPOSE = "on purpose"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the tour says, of each state of the window."""
    return run("accessible_tour.py", tmp_path_factory.mktemp("tour"))


def controls(told: dict[str, Any]) -> dict[str, list[list[str]]]:
    """Role and name of the controls, by state."""
    return {name: state["seen"] for name, state in told["states"].items()}


def test_no_control_is_without_a_name(told: dict[str, Any]) -> None:
    found = {name: state["unnamed"] for name, state in told["states"].items() if name != _ON_PURPOSE}
    assert {name: places for name, places in found.items() if places} == {}


def test_the_walk_sees_a_control_without_a_name(told: dict[str, Any]) -> None:
    """It is worth something only where it sees what is wrong: one field has no name on purpose."""
    (place,) = told["states"][_ON_PURPOSE]["unnamed"]
    assert place.endswith("/text")


def test_the_walk_sees_the_whole_window(told: dict[str, Any]) -> None:
    states = controls(told)
    assert [name for name, seen in states.items() if not seen] == []
    assert len(states) > 60
    assert sum(len(seen) for seen in states.values()) > 2500
    different = {(role, name) for seen in states.values() for role, name in seen}
    assert len(different) > 320
    roles = {role for role, _ in different}
    assert roles >= {
        "push button", "check box", "radio button", "combo box", "text", "spin button", "slider", "table", "tree",
        "list", "menu item", "page tab", "progress bar",
    }  # fmt: skip


def test_the_walk_came_to_each_tab_side_and_perspective(told: dict[str, Any]) -> None:
    states = controls(told)
    assert {f"tab {tab.key}" for tab in TABS} <= set(states)
    assert {f"perspective {name}" for name in PERSPECTIVES} <= set(states)
    tabs = {name for role, name in states["dock jobs"] if role == "page tab"}
    assert {
        "Table",
        "Gallery",
        "Preview",
        "Fields",
        "Hex",
        "Text",
        "Source",
        "Custody",
        "Jobs",
        "Tags",
    } <= tabs
    for side in ("Fields", "Hex", "Text", "Source", "Custody"):
        assert f"side {side}" in states


def test_the_walk_came_to_every_dialog(told: dict[str, Any]) -> None:
    """A dialog that is added later is walked, too: each class of the program has to be."""
    every = dialogs()
    assert sorted(every - set(told["dialogs"])) == []
    assert len(every) > 14


def dialogs() -> set[str]:
    """The dialogs of the program that are not only there to be inherited from."""
    for module in pkgutil.walk_packages(app.gui.__path__, "app.gui."):
        importlib.import_module(module.name)
    found, left = set(), [QDialog]
    while left:
        for kind in left.pop().__subclasses__():
            left.append(kind)
            if kind.__module__.startswith("app.gui.") and not kind.__subclasses__():
                found.add(kind.__name__)
    return found
