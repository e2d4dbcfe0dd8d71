"""How large a window opens: as wanted, but never beyond the screen, where its buttons could not be reached."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_TITLE_BAR = 40


def resize_within(window: QWidget, width: int, height: int) -> None:
    """Gives a window this size, or what the screen of its parent has room for beside the title bar."""
    parent = window.parentWidget()
    screen = (parent.screen() if parent is not None else None) or QGuiApplication.primaryScreen()
    window.resize(fitting(QSize(width, height), screen.availableGeometry()))


def fitting(wanted: QSize, room: QRect) -> QSize:
    """The size that is wanted, cut to a screen's room without the title bar."""
    return wanted.boundedTo(room.size() - QSize(0, _TITLE_BAR))
