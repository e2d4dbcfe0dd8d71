"""Titles of columns, as a model gives them to a view."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt


def title_above(titles: Sequence[str], section: int, orientation: Qt.Orientation, role: int) -> str | None:
    """The title of a column; None for a row, for a column that is not there, and for anything but its text."""
    across = orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
    return titles[section] if across and 0 <= section < len(titles) else None
