"""A dialog that has a loop of its own, used by a test while that runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

_LOOK_MS = 20


def use_dialog(opens: Callable[[], object], kind: type[Any], use: Callable[[Any], None]) -> None:
    """Does what opens a dialog of this kind, uses it, and goes on when it is left; what ``use`` raises is raised."""
    failed: list[BaseException] = []

    def run() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, kind):
            QTimer.singleShot(_LOOK_MS, run)
            return
        try:
            use(dialog)
        except BaseException as error:  # noqa: BLE001 - told after the dialog's loop has ended
            failed.append(error)
            dialog.reject() if isinstance(dialog, QDialog) else dialog.close()

    QTimer.singleShot(_LOOK_MS, run)
    opens()
    if failed:
        raise failed[0]
