"""Keys of a view."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_Standard = QKeySequence.StandardKey


def add_keys(widget: QWidget, keys: Iterable[tuple[str | _Standard, Callable[[], object], str]]) -> None:
    """Each key, what it does while the focus is in ``widget`` or in a part of it, and the words that say so."""
    for key, run, what in keys:
        shortcut = QShortcut(QKeySequence(key), widget)
        shortcut.setWhatsThis(what)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(run)


def add_copy_key(widget: QWidget, copy: Callable[[], object], what: str) -> None:
    """The key that copies, while ``widget`` itself has the focus."""
    shortcut = QShortcut(_Standard.Copy, widget)
    shortcut.setWhatsThis(what)
    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
    shortcut.activated.connect(copy)
