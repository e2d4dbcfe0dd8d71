"""Dialogs have room for everything in them, whatever the direction of reading."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from gui_case import FakeReader
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QListWidget,
    QPushButton,
    QWidget,
)

from app.gui import theme
from app.gui.dialogs.add_evidence import AddEvidenceDialog
from app.gui.dialogs.filter_help import FilterHelp
from app.gui.dialogs.keyboard import KeyboardDialog
from app.gui.dialogs.new_case import NewCaseDialog
from app.gui.dialogs.verify import VerifyDialog
from app.gui.main_window import MainWindow
from app.gui.report.wizard import ReportWizard
from app.gui.views.room import fitting
from app.gui.views.wrapped_list import WrappedList

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


@pytest.mark.parametrize("width", range(240, 700, 46))
def test_rows_of_a_list_are_as_high_as_their_text(qtbot: Any, width: int) -> None:
    """Measured against a label, which wraps by itself: a list took a row for narrower text than it then drew."""
    rows = WrappedList("Notes")
    qtbot.addWidget(rows)
    whole = "The key was made on this computer and lies in the folder of the case together with its ledger"
    texts = [whole[:length] for length in range(20, len(whole), 3)]
    for text in texts:
        rows.addItem(text)
    rows.resize(width, 400)
    rows.show()
    measure = QLabel(wordWrap=True)
    qtbot.addWidget(measure)
    measure.setFont(rows.font())
    for row, text in enumerate(texts):
        around = rows.visualItemRect(rows.item(row))
        assert around.right() < rows.viewport().width()
        measure.setText(text)
        assert around.height() >= measure.heightForWidth(around.width() - 4)


def test_buttons_are_never_cut(qtbot: Any, tmp_path: Path) -> None:
    """A least width in the style sheet stood for that of the text, so that a small dialog cut its buttons' words."""
    theme.wear(QApplication.instance(), "light")  # type: ignore[arg-type]
    dialog = VerifyDialog(None, tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(1, 1)
    buttons = dialog.findChildren(QPushButton)
    qtbot.waitUntil(lambda: dialog.width() < 720)
    assert len(buttons) == 4
    for button in buttons:
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text()) + 20


def test_a_dialog_opens_within_the_screen() -> None:
    """The report's 1,120 × 780 dots had its buttons below the edge of 1366 × 768."""
    assert fitting(QSize(1120, 780), QRect(0, 0, 1366, 768)) == QSize(1120, 728)
    assert fitting(QSize(1120, 780), QRect(0, 0, 960, 540)) == QSize(960, 500)
    assert fitting(QSize(720, 560), QRect(0, 30, 1920, 1050)) == QSize(720, 560)


def test_what_is_large_is_no_larger_than_the_screen(
    qtbot: Any, case_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window and each of its large dialogs can be as small as a screen of 1,024 × 600 dots."""
    window = MainWindow(lambda case: FakeReader())
    qtbot.addWidget(window)
    window.show()
    assert window.open_case(case_folder)
    work = window.workspace
    assert work is not None
    qtbot.waitUntil(lambda: bool(work.summary.items))
    assert window.minimumSizeHint().width() <= 1024
    assert window.minimumSizeHint().height() <= 600
    room = QRect(0, 0, 1024, 600)
    monkeypatch.setattr(type(window.screen()), "availableGeometry", lambda _: room)
    made = (
        KeyboardDialog(window),
        FilterHelp(window, "artifacts"),
        ReportWizard(window, work.session, work.summary),
    )
    for dialog in made:
        dialog.show()
        assert room.size() - dialog.size() == (room.size() - dialog.size()).expandedTo(QSize(0, 0)), dialog
        buttons = [each for each in dialog.findChildren(QAbstractButton) if each.isVisible()]
        assert buttons
        for button in buttons:
            place = QRect(button.mapTo(dialog, QPoint(0, 0)), button.size())
            assert dialog.rect().contains(place), button.text()
        dialog.done(0)
    window.close()
