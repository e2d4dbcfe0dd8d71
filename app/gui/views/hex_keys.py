"""Where the keys of the hex view lead."""

from __future__ import annotations

from PySide6.QtCore import Qt


def target(key: Qt.Key, control: bool, here: int, row: int, page: int, size: int) -> int | None:
    """The offset that a key leads to from ``here``, perhaps outside the file; None for a key that leads nowhere.

    ``row`` and ``page`` are bytes in a row and in the rows that are seen, ``size`` those of the file.
    """
    steps = {
        Qt.Key.Key_Left: here - 1,
        Qt.Key.Key_Right: here + 1,
        Qt.Key.Key_Up: here - row,
        Qt.Key.Key_Down: here + row,
        Qt.Key.Key_PageUp: here - page,
        Qt.Key.Key_PageDown: here + page,
        Qt.Key.Key_Home: 0 if control else here - here % row,
        Qt.Key.Key_End: size - 1 if control else here - here % row + row - 1,
    }
    return steps.get(key)
