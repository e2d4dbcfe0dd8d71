"""What a screen reader is told of a widget and all below it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

_ROLE = QAccessible.Role
CONTROLS = {
    _ROLE.PushButton, _ROLE.CheckBox, _ROLE.RadioButton, _ROLE.ComboBox, _ROLE.EditableText, _ROLE.SpinBox,
    _ROLE.Slider, _ROLE.Table, _ROLE.Tree, _ROLE.List, _ROLE.MenuItem, _ROLE.PageTab, _ROLE.ButtonMenu,
    _ROLE.ButtonDropDown, _ROLE.Dial, _ROLE.ProgressBar, _ROLE.Link, _ROLE.Canvas, _ROLE.HotkeyField,
}  # fmt: skip
"""Roles that a person acts on or reads a state from."""
_MANY = 60


def unnamed(widget: QWidget) -> list[str]:
    """The visible controls at and below a widget that have no name."""
    found = []
    for interface, trail in _walk(QAccessible.queryAccessibleInterface(widget), ""):
        if interface.role() not in CONTROLS or interface.state().invisible:
            continue
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{trail} {interface.role()} {_who(interface)}")
    return found


def _walk(
    interface: QAccessibleInterface | None, trail: str, depth: int = 0
) -> Iterator[tuple[QAccessibleInterface, str]]:
    if interface is None or depth > 30:
        return
    trail = f"{trail}/{_who(interface)}"
    yield interface, trail
    # Rows of a table are its content: a few are enough.
    for index in range(min(interface.childCount(), _MANY)):
        yield from _walk(interface.child(index), trail, depth + 1)


def _who(interface: QAccessibleInterface) -> str:
    thing = interface.object()
    return type(thing).__name__ if thing is not None else "item"
