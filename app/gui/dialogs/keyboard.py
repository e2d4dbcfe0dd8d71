"""Every key that does something, read from the window's real actions and shortcuts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDockWidget,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.gui.dialogs.reading import ReadingDialog
from app.gui.views.plain import calm_header, label
from app.gui.words import without_mnemonic


@dataclass(frozen=True, order=True)
class Key:
    """A key: whether it works in part of the window alone, and in which; what it does; its portable name."""

    in_part: bool
    where: str
    what: str
    keys: str


def keys_of(window: QWidget) -> list[Key]:
    """The keys of a window: those of the whole window first, then those of its parts."""
    found = set()
    for action in window.findChildren(QAction):
        for sequence in action.shortcuts():
            found.add(
                _key(action.shortcutContext(), action.parent(), without_mnemonic(action.text()), sequence)
            )
    for shortcut in window.findChildren(QShortcut):
        sequences = shortcut.keys()
        for sequence in sequences:
            found.add(_key(shortcut.context(), shortcut.parent(), shortcut.whatsThis(), sequence))
    return sorted(key for key in found if key.keys)


class KeyboardDialog(ReadingDialog):
    """A table of keys. What each platform does by itself (Tab, arrows, Enter, Escape) stands above it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, self.tr("Keyboard"), self.tr("Keyboard"))
        keys = keys_of(window)
        self.table = QTableWidget(len(keys), 3)
        self.table.setAccessibleName(self.tr("Keys and what they do"))
        self.table.setHorizontalHeaderLabels([self.tr("Keys"), self.tr("What they do"), self.tr("Where")])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        for header in (self.table.horizontalHeader(), self.table.verticalHeader()):
            calm_header(header)
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for row, key in enumerate(keys):
            native = QKeySequence(key.keys).toString(QKeySequence.SequenceFormat.NativeText)
            for column, text in enumerate(
                (native, key.what, key.where if key.in_part else self.tr("everywhere"))
            ):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self.table.resizeColumnToContents(0)
        self.table.resizeColumnToContents(2)
        general = self.tr(
            "Tab and Shift+Tab go from one part to the next, arrow keys move within it, Enter opens, Escape closes "
            "a dialog, Alt with an underlined letter opens a menu."
        )
        self.body.addWidget(label(general, "muted", wrap=True))
        self.body.addWidget(self.table, 1)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _key(context: Qt.ShortcutContext, owner: object, what: str, sequence: QKeySequence) -> Key:
    in_part = context not in (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)
    name = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    # Extra keys of some keyboards (Copy, Open, Find) have no place on the page: nobody looks for them.
    return Key(
        in_part, _place(owner) if in_part else "", what, "" if name.isalpha() and len(name) > 3 else name
    )


def _place(part: object) -> str:
    """The name that a part has, or the nearest part around it that has one."""
    while isinstance(part, QWidget):
        name = part.windowTitle() if isinstance(part, QDockWidget) else part.accessibleName()
        if name:
            return name
        part = part.parentWidget()
    return ""
