"""Every control has a name, can be reached by the keyboard, and is mirrored for right-to-left languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from accessible_walk import unnamed
from gui_case import FakeReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QLineEdit, QWidget

from app.gui import theme
from app.gui.dialogs.about import AboutDialog
from app.gui.dialogs.add_evidence import AddEvidenceDialog
from app.gui.dialogs.analyze import AnalyzeDialog
from app.gui.dialogs.completeness import CompletenessDialog
from app.gui.dialogs.keyboard import KeyboardDialog
from app.gui.dialogs.manifest import ManifestDialog
from app.gui.dialogs.new_case import NewCaseDialog
from app.gui.dialogs.retry import RetryDialog
from app.gui.dialogs.verify import VerifyDialog
from app.gui.main_window import MainWindow
from app.gui.report.wizard import ReportWizard
from app.gui.words import time_text


@pytest.fixture
def window(qtbot: Any, case_folder: Path) -> Iterator[MainWindow]:
    made = MainWindow(lambda case: FakeReader())
    qtbot.addWidget(made)
    theme.wear(QApplication.instance(), "light")
    made.resize(1360, 860)
    made.show()
    assert made.open_case(case_folder)
    assert made.workspace is not None
    qtbot.waitUntil(lambda: made.workspace.files.model.rowCount() > 0)
    yield made
    made.close()


def dialogs(window: MainWindow) -> Iterator[QDialog]:
    """Each dialog of the window, made as the window makes it."""
    work = window.workspace
    assert work is not None
    yield AboutDialog(window)
    yield AddEvidenceDialog(window, [work.session.folder])
    yield NewCaseDialog(window)
    yield KeyboardDialog(window)
    yield ManifestDialog(window, work.session)
    yield VerifyDialog(window, work.session.folder)
    yield CompletenessDialog(window, work.session)
    yield AnalyzeDialog(window, work.session)
    yield RetryDialog(
        window, work.session, work.session.reader().execute("SELECT seq FROM problems").fetchone()[0]
    )


def shown(qtbot: Any, dialog: QWidget) -> None:
    dialog.show()
    qtbot.waitExposed(dialog)
    QApplication.processEvents()


def test_no_control_of_the_window_is_unnamed(qtbot: Any, window: MainWindow) -> None:
    assert window.workspace is not None
    missing = unnamed(window)
    for index in range(window.workspace.tabs.count()):
        window.workspace.tabs.setCurrentIndex(index)
        qtbot.wait(150)
        missing += unnamed(window)
    for dock in window.workspace.docks.values():
        dock.show()
        dock.raise_()
        qtbot.wait(50)
        missing += unnamed(dock)
    assert sorted(set(missing)) == []


def test_no_control_of_the_start_page_is_unnamed(qtbot: Any) -> None:
    window = MainWindow(lambda case: FakeReader())
    qtbot.addWidget(window)
    shown(qtbot, window)
    assert unnamed(window) == []
    window.close()


def test_no_control_of_a_dialog_is_unnamed_and_escape_leaves_it(qtbot: Any, window: MainWindow) -> None:
    missing = []
    for dialog in dialogs(window):
        shown(qtbot, dialog)
        qtbot.wait(150)
        missing += unnamed(dialog)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda dialog=dialog: not _visible(dialog))
    assert missing == []


def test_no_control_of_the_report_wizard_is_unnamed(qtbot: Any, window: MainWindow) -> None:
    assert window.workspace is not None
    wizard = ReportWizard(window, window.workspace.session, window.workspace.summary)
    shown(qtbot, wizard)
    missing = unnamed(wizard)
    for page in wizard.findChildren(QWidget):
        if page.parent() is not None and type(page).__name__.endswith("Page"):
            missing += unnamed(page)
    assert sorted(set(missing)) == []
    wizard.close()
    wizard.deleteLater()


def test_detector_finds_a_control_without_a_name(qtbot: Any) -> None:
    """The walk is worth something only where it sees what is wrong."""
    field = QLineEdit()
    qtbot.addWidget(field)
    shown(qtbot, field)
    assert len(unnamed(field)) == 1
    field.setAccessibleName("Words")
    assert unnamed(field) == []


def _visible(widget: QWidget) -> bool:
    try:
        return widget.isVisible()
    except RuntimeError:  # deleted when it was closed
        return False


def reached(qtbot: Any, top: QWidget, most: int = 200) -> list[QWidget]:
    """The widgets that Tab goes to, in order, until it comes back to the first."""
    top.activateWindow()
    found: list[QWidget] = []
    for _ in range(most):
        focus = QApplication.focusWidget()
        if focus is not None:
            if focus in found:
                break
            found.append(focus)
        qtbot.keyClick(focus or top, Qt.Key.Key_Tab)
    return found


def test_tab_reaches_every_field_and_button_of_each_dialog(qtbot: Any, window: MainWindow) -> None:
    for dialog in dialogs(window):
        shown(qtbot, dialog)
        qtbot.wait(150)
        wanted = [
            each
            for kind in (QAbstractButton, QComboBox, QLineEdit)
            for each in dialog.findChildren(kind)
            if each.isVisible() and each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
            if not isinstance(each.parent(), QComboBox) and not each.objectName().startswith("qt_")
        ]
        assert wanted
        seen = reached(qtbot, dialog)
        assert [(type(dialog).__name__, each.accessibleName()) for each in wanted if each not in seen] == []
        dialog.close()


def test_focus_can_be_seen(qtbot: Any, window: MainWindow) -> None:
    """A button, a field, a list and a table look different when they have the focus."""
    dialog = AddEvidenceDialog(window, [Path("/")])
    shown(qtbot, dialog)
    dialog.activateWindow()
    for widget in (dialog.remove, dialog.profiles, dialog.list, dialog.accept_button):
        other = dialog.cancel_button
        other.setFocus()
        QApplication.processEvents()
        before = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert widget.hasFocus()
        assert widget.grab().toImage() != before, widget
    dialog.close()


def test_right_to_left_mirrors_the_window(qtbot: Any, window: MainWindow) -> None:
    evidence, tabs, _ = places(window)
    assert evidence < tabs
    folder = window.workspace.session.folder  # type: ignore[union-attr]
    window.close_case()
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert window.open_case(folder)
        qtbot.waitUntil(lambda: window.workspace.files.model.number_at(0) is not None)  # type: ignore[union-attr]
        mirrored, middle, time = places(window)
        assert mirrored > middle
        assert abs((window.width() - mirrored) - evidence) < 60, "the same picture in a mirror"
        assert time[0] + time[-1] == "\u2066\u2069", "a time is not turned round"
        dialog = AddEvidenceDialog(window, [Path("/")])
        shown(qtbot, dialog)
        accept = dialog.accept_button.mapTo(dialog, dialog.accept_button.rect().center()).x()
        assert accept < dialog.width() / 2
        dialog.close()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def places(window: MainWindow) -> tuple[int, int, str]:
    """The middle of the evidence tree and of the tabs, from the left, and the text of a time."""
    work = window.workspace
    assert work is not None
    QApplication.processEvents()
    tree = work.docks["evidence"].widget()
    left = tree.mapTo(window, tree.rect().center()).x()
    middle = work.tabs.mapTo(window, work.tabs.rect().center()).x()
    return left, middle, time_text("2026-03-02T09:00:00+00:00", work.session.zone)
