"""What the tabs Conversations and Links are: people of the case, read in a thread of the tab."""

from __future__ import annotations

from functools import partial
from typing import Generic, TypeVar

from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.gui.jobs.background import Background
from app.gui.marking.told import hidden, unread
from app.gui.models.people_query import CasePeople
from app.gui.models.wanted import Condition, Wanted
from app.gui.people_words import joining_rule
from app.gui.results import Results
from app.gui.session import Session
from app.gui.views.no_talk import NoTalk
from app.gui.views.plain import clearable, label, set_role
from app.gui.views.result_view import ResultView

_A = TypeVar("_A")


class PeopleView(ResultView, Generic[_A]):
    """Shown for a result set of artifacts. A subclass says what is read and shows it, in widgets of its own."""

    def __init__(self, results: Results) -> None:
        super().__init__(results)
        self._background = Background(self)
        self._case: CasePeople | None = None
        self._hidden: Condition | None = None
        """What was protected when the result set was read, and was not read."""
        self.note = label(role="muted", wrap=True)
        self.note.setToolTip(joining_rule())
        self.note.setContentsMargins(10, 0, 10, 4)
        self.again = QPushButton(self.tr("Read again"))
        self.again.clicked.connect(self.reload)
        self.again.hide()
        self.empty = NoTalk(results)

    def read(self, session: Session, wanted: Wanted) -> _A:
        """What is shown of the result set. Runs in the thread: touches no widget. Raises sqlite3.Error."""
        raise NotImplementedError

    def take(self, answer: _A) -> None:
        """Shows what was read."""
        raise NotImplementedError

    def reload(self) -> None:
        """Reads the result set anew without what is protected now, in a thread."""
        self._hidden = hidden()
        self.again.hide()
        self._background.forget()
        wanted, session = self.results.wanted, self.results.session
        if wanted.view != "artifacts":
            self._stack.setCurrentWidget(self.empty)
            return
        self._stack.setCurrentWidget(self._split)
        set_role(self.note, "muted")
        if words := unread():
            self.note.setText(words)
            return
        self.note.setText(self.tr("Reading…"))
        self._background.run(partial(self.read, session, wanted), self.take, self._fail)

    def grow(self) -> None:
        """A running ingest adds records all the time: what is being looked at stays until it is asked anew."""
        self.again.show()

    def remark(self) -> None:
        """Other records are protected: the result set is read anew."""
        if hidden() == self._hidden:
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def stop(self) -> None:
        """Ends the thread."""
        self._background.stop()

    def lay_out(self, split: QSplitter) -> None:
        """Fills the tab with ``split``, or with the reason why nothing is shown."""
        split.setChildrenCollapsible(False)
        self._split = split
        self._stack = QStackedWidget()
        self._stack.addWidget(split)
        self._stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)

    def _fail(self, message: str) -> None:
        set_role(self.note, "bad")
        self.note.setText(self.tr("The catalog cannot be read: {}").format(message))


def finder(words: str) -> QLineEdit:
    """A box that narrows what is shown; ``words`` say to what."""
    box = QLineEdit()
    box.setPlaceholderText(words)
    box.setAccessibleName(words)
    clearable(box)
    return box


def side_by_side(*parts: QWidget, start: int = 8) -> QHBoxLayout:
    """Widgets side by side; the first takes the room that is left."""
    layout = QHBoxLayout()
    layout.setContentsMargins(start, 4, 8, 4)
    for part in parts:
        layout.addWidget(part, 1 if part is parts[0] else 0)
    return layout


def stacked(*parts: QBoxLayout | QWidget) -> QWidget:
    """Rows and widgets one below the other; the last takes the room that is left."""
    inside = QWidget()
    layout = QVBoxLayout(inside)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        if isinstance(part, QWidget):
            layout.addWidget(part, 1 if part is parts[-1] else 0)
        else:
            layout.addLayout(part)
    return inside
