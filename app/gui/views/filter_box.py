"""The line in which a filter is typed, with what can follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QStandardItem,
    QStandardItemModel,
    QTextCharFormat,
)
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit, QListView

from app.gui import theme
from app.gui.jobs.background import Background
from app.gui.models.filter_words import meaning
from app.gui.words import left_to_right, line
from evidence.catalog.filter import Completions, complete

Values = Callable[[str, str], Sequence[str]]
_PAUSE_MS = 80
_ROWS = 12
_TEXT = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FilterBox(QLineEdit):
    """``view`` says which fields there are; ``values`` gives values that the case holds, in a thread."""

    cleared = Signal()
    """Escape was pressed while no list was open."""

    def __init__(self, view: Callable[[], str], values: Values) -> None:
        super().__init__()
        self._view, self._values = view, values
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the filter language in any window
        self._background = Background(self)
        self._offered: Completions | None = None
        self._items = QStandardItemModel(self)
        self.list = QCompleter(self._items, self)
        self.list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.list.setMaxVisibleItems(_ROWS)
        self.list.setWidget(self)
        self.popup = QListView()
        self.popup.setAccessibleName(self.tr("What can follow in the filter"))
        self.list.setPopup(self.popup)
        self.list.activated[QModelIndex].connect(self._take)  # type: ignore[index]
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.offer)
        self.textEdited.connect(lambda _: self._pause.start())

    def offer(self) -> None:
        """Lists what can follow at the cursor."""
        text, cursor, view = self.text(), self.cursorPosition(), self._view()
        self._background.forget()
        self._background.run(
            lambda: complete(text, cursor, view, self._values),
            lambda found: self._show(found, text, cursor),
            lambda _: self.popup.hide(),
        )

    def mark(self, start: int, end: int) -> None:
        """Draws a wavy line below what is wrong; none where ``end`` is not after ``start``."""
        formed = QTextCharFormat()
        formed.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        formed.setUnderlineColor(theme.colour("bad"))
        kind = QInputMethodEvent.AttributeType.TextFormat
        marks = []
        if end > start:
            place = start - self.cursorPosition()
            marks.append(QInputMethodEvent.Attribute(kind, place, end - start, formed))
        # The one way to give letters of a QLineEdit a format of their own.
        QApplication.sendEvent(self, QInputMethodEvent("", marks))

    def stop(self) -> None:
        """Ends the thread."""
        self._background.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears, Ctrl+Space and Down list what can follow; what the open list needs is left to it."""
        popup = self.popup
        if popup.isVisible() and event.key() in (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Escape):
            if event.key() == Qt.Key.Key_Escape or popup.currentIndex().isValid():
                event.ignore()
                return
            popup.hide()
        asked = event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if asked or (event.key() == Qt.Key.Key_Down and not popup.isVisible()):
            self.offer()
        elif event.key() == Qt.Key.Key_Escape:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was about to be listed is not."""
        self._pause.stop()
        super().focusOutEvent(event)

    def _show(self, found: Completions, text: str, cursor: int) -> None:
        if (text, cursor) != (self.text(), self.cursorPosition()) or not self.hasFocus():
            return
        self._offered = found
        self._items.clear()
        for each in found.items:
            what = meaning(each.what)
            item = QStandardItem(f"{left_to_right(line(each.text, 80))}    {line(what, 120)}")
            item.setData(each.text, _TEXT)
            item.setData(f"{line(each.text, 80)}, {line(what, 120)}", Qt.ItemDataRole.AccessibleTextRole)
            self._items.appendRow(item)
        typed = text[found.start : found.end]
        if not found.items or [each.text for each in found.items] == [typed]:
            self.popup.hide()
        else:
            self.list.complete()

    def _take(self, index: QModelIndex) -> None:
        found = self._offered
        if found is None:
            return
        chosen = str(index.data(_TEXT))
        text = self.text()
        self.setText(text[: found.start] + chosen + text[found.end :])
        self.setCursorPosition(found.start + len(chosen))
        if chosen.endswith((":", " ")):
            self._pause.start()
