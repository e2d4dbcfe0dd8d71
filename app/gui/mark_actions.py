"""The actions of the menu Mark, and the keys that work on the selected records."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)

from app.gui.dialogs.lift_protection import LiftDialog
from app.gui.dialogs.note import NoteDialog
from app.gui.dialogs.person import PersonDialog
from app.gui.dialogs.protect import ProtectDialog
from app.gui.marking.kept import KEYS
from app.gui.marking.marking import Marking
from app.gui.words import line

_KEYS_OF_THEIR_OWN = (
    QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QTabBar, QScrollArea,
)  # fmt: skip


class MarkActions(QObject):
    """Made once for a window; :meth:`serve` says for which case they work.

    The keys without Ctrl work where records are shown and nowhere else: in a field they are letters.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._marking: Marking | None = None
        self._tag_actions: dict[str, QAction] = {}
        make = self._make
        for key in KEYS:
            self._tag_actions[key] = make("", key, partial(self._put, key))
        self.exhibit = make(self.tr("Make &exhibit"), "Space", lambda on: on.make_exhibit())
        self.reviewed = make(self.tr("Mark as &reviewed"), "R", lambda on: on.mark_reviewed())
        self.note = make(self.tr("Write &note…"), "N", self._ask_note)
        self.agree = make(self.tr("&Agree with others’ tags"), "A", lambda on: on.review(True))
        self.disagree = make(self.tr("&Disagree with others’ tags…"), "D", self._ask_disagree)
        self.take_back = make(self.tr("&Withdraw my tags"), "0", lambda on: on.take_back())
        self.undo = make(self.tr("&Undo last mark"), "Ctrl+Z", lambda on: on.undo(), everywhere=True)
        self.protect = make(self.tr("&Protect…"), "", self._ask_protect)
        self.lift = make(self.tr("&Lift protection…"), "", self._ask_lift)
        self.person = make(self.tr("Who works &here…"), "", self._ask_person)
        self.menu = QMenu(self.tr("&Mark"), window)
        self._fill()
        self._name_tags()
        self.enable(False)

    def all(self) -> list[QAction]:
        """Every action."""
        return [*self._tag_actions.values(), *self._others()]

    def serve(self, marking: Marking | None) -> None:
        """Works for the case of this marking from now on; None where no case is open."""
        self._marking = marking
        if marking is not None:
            marking.settings_changed.connect(self._name_tags)
        self._name_tags()
        self.enable(marking is not None)

    def enable(self, on: bool) -> None:
        """Whether there is a case to mark in."""
        for action in self.all():
            action.setEnabled(on)

    def attach(self, views: Iterable[QWidget]) -> None:
        """Lets the keys work in these views: in their lists and canvases, not in their fields and buttons.

        The property ``ownKeys`` of a canvas names the keys that mean something else there: ``"Space 0"``.
        """
        for view in views:
            for widget in (view, *view.findChildren(QWidget)):
                if takes_marks(widget):
                    own = str(widget.property("ownKeys") or "").split()
                    widget.addActions([each for each in self.all() if each.shortcut().toString() not in own])

    def _others(self) -> list[QAction]:
        return [
            self.exhibit, self.reviewed, self.note, self.agree, self.disagree, self.take_back, self.undo,
            self.protect, self.lift, self.person,
        ]  # fmt: skip

    def _make(
        self, text: str, keys: str, run: Callable[[Marking], object], *, everywhere: bool = False
    ) -> QAction:
        action = QAction(text, self._window)
        if keys:
            action.setShortcut(QKeySequence(keys))
        if not everywhere:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False: self._marking and run(self._marking))
        return action

    def _fill(self) -> None:
        menu = self.menu
        menu.addActions(list(self._tag_actions.values()))
        menu.addSeparator()
        menu.addActions([self.exhibit, self.reviewed, self.note])
        menu.addSeparator()
        menu.addActions([self.agree, self.disagree])
        menu.addSeparator()
        menu.addActions([self.take_back, self.undo])
        menu.addSeparator()
        menu.addActions([self.protect, self.lift])
        menu.addSeparator()
        menu.addAction(self.person)

    def _name_tags(self) -> None:
        tags = self._marking.kept.tags() if self._marking else {}
        for key, action in self._tag_actions.items():
            tag = line(tags.get(key, ""), 60).replace("&", "&&")
            action.setText(self.tr("Tag “{}”").format(tag) if tag else self.tr("Tag of key {}").format(key))
            action.setVisible(bool(tag) or self._marking is None)

    # What is asked first

    def _put(self, key: str, on: Marking) -> None:
        on.put_key(key)

    def _ask_note(self, on: Marking) -> None:
        if words := self._ask_words(on, self.tr("Note"), self.tr("Write note")):
            on.note(words)

    def _ask_disagree(self, on: Marking) -> None:
        if words := self._ask_words(on, self.tr("Disagree with others’ tags"), self.tr("Disagree")):
            on.review(False, words)

    def _ask_words(self, on: Marking, title: str, accept: str) -> str:
        if not self._has_selection(on):
            return ""
        person = line(on.kept.person().name, 80)
        dialog = NoteDialog(self._window, title, accept, on.count(), person)
        words = dialog.words() if dialog.exec() else ""
        dialog.deleteLater()
        return words

    def _ask_protect(self, on: Marking) -> None:
        if self._has_selection(on):
            dialog = ProtectDialog(self._window, on.count(), on.book.protections())
            if dialog.exec():
                on.protect(dialog.chosen(), dialog.note.text().strip())
            dialog.deleteLater()

    def _ask_lift(self, on: Marking) -> None:
        if self._has_selection(on):
            dialog = LiftDialog(self._window, on.count())
            if dialog.exec():
                on.lift("", dialog.words())
            dialog.deleteLater()

    def _ask_person(self, on: Marking) -> None:
        dialog = PersonDialog(self._window, on.kept.person())
        if dialog.exec():
            on.set_person(*dialog.chosen())
        dialog.deleteLater()

    def _has_selection(self, on: Marking) -> bool:
        if on.count():
            return True
        on.said.emit(self.tr("Nothing is selected."))
        return False


def mark_actions_of(window: QMainWindow) -> MarkActions:
    """The one of a window; made where it has none."""
    found = next((each for each in window.children() if isinstance(each, MarkActions)), None)
    return found or MarkActions(window)


def takes_marks(widget: QWidget) -> bool:
    """Whether keys pressed in a widget may mean records: a list or canvas that has the keyboard's focus."""
    if isinstance(widget, _KEYS_OF_THEIR_OWN):
        return False
    strong = widget.focusPolicy().value & Qt.FocusPolicy.ClickFocus.value
    return isinstance(widget, QAbstractScrollArea) or bool(strong)
