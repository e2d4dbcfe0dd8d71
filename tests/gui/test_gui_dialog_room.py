"""Dialogs have room for everything in them, whatever the direction of reading."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QDialog, QLabel, QListWidget, QWidget

from app.gui.dialogs.add_evidence import AddEvidenceDialog
from app.gui.dialogs.new_case import NewCaseDialog

_SEEN = (QAbstractButton, QComboBox, QLabel, QListWidget)


def _parts(dialog: QDialog) -> list[tuple[QWidget, QRect]]:
    found = [
        part
        for part in dialog.findChildren(QWidget)
        if isinstance(part, _SEEN) and part.isVisible() and part.height()
    ]
    outer = [
        part for part in found if not any(other is not part and other.isAncestorOf(part) for other in found)
    ]
    return [(part, QRect(part.mapTo(dialog, QPoint(0, 0)), part.size())) for part in outer]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("points", [10, 20])
@pytest.mark.parametrize("make", [AddEvidenceDialog, NewCaseDialog])
def test_nothing_in_a_dialog_covers_anything_else(
    qtbot: Any, tmp_path: Path, make: Any, points: int, direction: Qt.LayoutDirection
) -> None:
    dialog = make(None, [tmp_path]) if make is AddEvidenceDialog else make(None)
    qtbot.addWidget(dialog)
    dialog.setLayoutDirection(direction)
    font = dialog.font()
    font.setPointSize(points)
    dialog.setFont(font)
    dialog.show()
    dialog.resize(dialog.minimumSize())
    qtbot.waitUntil(lambda: dialog.height() >= dialog.minimumHeight())
    qtbot.wait(50)
    parts = _parts(dialog)
    assert len(parts) > 5
    for (one, here), (other, there) in combinations(parts, 2):
        assert not here.intersects(there), (type(one).__name__, here, type(other).__name__, there)
    for part, around in parts:
        assert dialog.rect().contains(around), (type(part).__name__, around)
        # A style that was worn before rounds the frame of a box down by a pixel.
        assert part.height() + 2 >= part.minimumSizeHint().height()
