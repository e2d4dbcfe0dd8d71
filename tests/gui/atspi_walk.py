"""What a screen reader is told of a running program, asked over AT-SPI: a client of its own, as a screen reader is one.

Runs with the Python of the system, whose packages gir1.2-atspi-2.0 and python3-gi it needs. Each line that comes in is
a JSON object: ``{"title": of a window, "menus": whether menus are walked too}``. Each is answered by a line:
``{"seen": [[role, name]…] of the controls, "unnamed": [places], "said": [labels], "focus": name, "where": {name: [x, y]}}``
with the middle of each button and cell on the screen that can be used; ``seen`` is null where no such window is there.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - the version is chosen before

CONTROLS = {
    "push button", "toggle button", "check box", "radio button", "combo box", "text", "entry", "password text",
    "spin button", "slider", "dial", "table", "tree", "tree table", "list", "list box", "menu", "menu item",
    "check menu item", "radio menu item", "page tab", "link", "progress bar", "canvas", "table column header",
}  # fmt: skip
"""Roles that a person acts on or reads a state from. Whatever else takes the focus counts, too."""
CONTENT = {"table cell", "table row header", "list item", "tree item", "label", "document text"}
"""What is in a list or a table, where an empty cell is no control without a name."""
MENUS = {"menu", "menu item", "check menu item", "radio menu item", "popup menu", "menu bar"}
ROWS = 32
"""Of a table or a list that many children are looked at: more rows tell nothing more about it."""
CLICKED = {"push button", "table cell"}
LONG = {"table", "tree", "tree table", "list"}


def walk(node: Any, trail: str, menus: bool) -> Iterator[tuple[Any, Any, str, str, str]]:
    """What shows at and below a node: itself, its state, role, name and place."""
    role, name, state = node.get_role_name(), node.get_name() or "", node.get_state_set()
    if (role in MENUS and not menus) or (role not in MENUS and not state.contains(Atspi.StateType.SHOWING)):
        return
    trail = f"{trail}/{role} {name[:20]}".rstrip()
    yield node, state, role, name, trail
    count = node.get_child_count()
    for index in range(min(count, ROWS) if role in LONG else count):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from walk(child, trail, menus)


def window_of(title: str) -> Any:
    """The window with this title; None where there is none."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(number)
        for index in range(program.get_child_count()):
            window = program.get_child_at_index(index)
            if window is not None and window.get_name() == title:
                return window
    return None


def answer(title: str, menus: bool) -> dict[str, Any]:
    """What is said of one window."""
    window = window_of(title)
    told: dict[str, Any] = {"seen": None, "unnamed": [], "said": [], "focus": "", "where": {}}
    if window is None:
        return told
    told["seen"] = []
    owner = ""
    for node, state, role, name, trail in walk(window, "", menus):
        if role == "label" and name:
            told["said"].append(name)
        if role in CONTROLS or (role not in CONTENT and state.contains(Atspi.StateType.FOCUSABLE)):
            told["seen"].append([role, name])
            owner = name
            if not name.strip():
                told["unnamed"].append(trail)
        if role in CLICKED and state.contains(Atspi.StateType.ENABLED) and name not in told["where"]:
            told["where"][name] = middle(node)
        if state.contains(Atspi.StateType.FOCUSED):
            told["focus"] = owner  # of a cell or a row: the table or list that it is in
    return told


def middle(node: Any) -> list[int]:
    """The middle of a control on the screen, in pixels."""
    box = node.get_extents(Atspi.CoordType.SCREEN)
    return [box.x + box.width // 2, box.y + box.height // 2]


def main() -> None:
    """Answers until nobody asks any more."""
    Atspi.init()
    for line in sys.stdin:
        asked = json.loads(line)
        # What was kept of a window that changed since would be told again.
        Atspi.get_desktop(0).clear_cache()
        print(json.dumps(answer(asked["title"], asked["menus"])), flush=True)


if __name__ == "__main__":
    main()
