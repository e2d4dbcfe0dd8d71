"""One conversation: its bubbles, and above them search, days and what to do with ticked records."""

from __future__ import annotations

import threading

from PySide6.QtCore import QDate, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from analysis.conversations import Conversation
from analysis.people import People
from app.gui import languages
from app.gui.jobs.background import Background
from app.gui.jobs.picture_source import MakeReader
from app.gui.session import Session
from app.gui.views.conversations.bubble import local_day
from app.gui.views.conversations.bubble_model import BubbleModel
from app.gui.views.conversations.bubble_view import BubbleView
from app.gui.views.conversations.opened import Opened, find, open_conversation
from app.gui.views.elided import ElidedLabel
from app.gui.views.gallery.looks import Looks
from app.gui.views.keys import add_keys
from app.gui.views.plain import clearable, label
from app.gui.words import count_text

COPIED_AT_MOST = 10_000


class ConversationPane(QWidget):
    """``chosen`` carries the row number of the record that the examiner is on; ``table_asked`` ticked ones to show.

    ``exhibits_asked``: what :meth:`selected` gives is to become exhibits.
    """

    chosen = Signal(object)
    table_asked = Signal(object)
    exhibits_asked = Signal()
    opened = Signal()

    def __init__(self, session: Session, make_reader: MakeReader) -> None:
        super().__init__()
        self._session = session
        self._background, self._searching = Background(self), Background(self)
        self._stop_search = threading.Event()
        self._opened = Opened()
        self._hits: list[int] = []
        self._go_to: int | None = None
        self.model = BubbleModel(session, self)
        self.looks = Looks(make_reader, lambda: self.model.marks, self)
        self.bubbles = BubbleView(self.model, self.looks)
        self.title, self.note = ElidedLabel(), label(role="muted", wrap=True)
        self._make_bar()
        self._lay_out()
        self.bubbles.selectionModel().currentChanged.connect(self._announce)
        self.model.ticked_changed.connect(self._count_ticks)
        self._count_ticks()
        # Ctrl+F is the window's: where two have a key, neither gets it.
        add_keys(
            self,
            (
                (QKeySequence.StandardKey.Copy, self.copy, self.tr("Copy what is selected")),
                ("Ctrl+Shift+F", self.search.setFocus, self.tr("Search in the conversation")),
            ),
        )
        exhibit = QShortcut(QKeySequence("E"), self.bubbles)
        exhibit.setWhatsThis(self.tr("Make exhibits of what is ticked, or else selected"))
        exhibit.setContext(Qt.ShortcutContext.WidgetShortcut)
        exhibit.activated.connect(self.exhibits_asked)

    def show_conversation(
        self, conversation: Conversation | None, people: People, title: str, number: int | None = None
    ) -> None:
        """Opens a conversation, at a record where one is named."""
        self._background.forget()
        self._forget_search()
        self._go_to = number
        self.title.setText(title)
        self.title.setToolTip("")
        self.bubbles.mark("")
        if conversation is None:
            self._take(Opened(), None, people)
            self._say(self.tr("Choose a conversation."))
            return
        self._say(self.tr("Reading…"))
        self._background.run(
            lambda: open_conversation(self._session, conversation),
            lambda opened: self._take(opened, conversation, people),
            self._say,
        )

    def go_to(self, number: int) -> None:
        """Goes to a record of the conversation that is open, or as soon as it is."""
        row = self.model.row_of(number)
        if row is None:
            self._go_to = number
        elif row != self.bubbles.currentIndex().row():
            self.bubbles.show_row(row)

    def selected(self) -> list[int]:
        """The ticked records, of all conversations; where none is ticked, the selected ones."""
        if self.model.ticked:
            return list(self.model.ticked)
        return [self.model.number_at(row) for row in self.bubbles.rows()]

    def copy(self) -> None:
        """Puts the ticked or selected records of this conversation on the clipboard as text, with their ids."""
        ticked = sorted(row for number in self.model.ticked if (row := self.model.row_of(number)) is not None)
        rows = ticked or self.bubbles.rows()
        bubbles = [self.model.bubble(row) for row in rows[:COPIED_AT_MOST]]
        if bubbles:
            QGuiApplication.clipboard().setText("\n\n".join(each.as_text() for each in bubbles))
            copied, all_rows = count_text(len(bubbles)), count_text(len(rows))
            self._say(self.tr("Copied: {} of {}").format(copied, all_rows))

    def jump(self) -> None:
        """Goes to the first record of the day in the box, or the next after it."""
        day = self.day.date()
        row = self.model.first_on(day.toPython())  # type: ignore[arg-type]
        if row is None:
            self._say(self.tr("Nothing on this day or after it."))
            return
        self.bubbles.show_row(row, top=True)
        found = local_day(self._opened.times[row], self._session.zone)
        on = day.toString(Qt.DateFormat.ISODate)
        self._say("" if str(found) == on else self.tr("Nothing on {}; the next is on {}.").format(on, found))

    def start_search(self) -> None:
        """Looks for the text in the box in the whole conversation."""
        self._forget_search()
        text = self.search.text().strip()
        self.bubbles.mark(text)
        if not text or not self._opened.numbers:
            self.hits.setText("")
            return
        self.hits.setText(self.tr("Searching…"))
        stop, opened = threading.Event(), self._opened
        self._stop_search = stop
        self._searching.run(
            lambda: find(self._session.reader(), opened, text, stop.is_set), self._found, self.hits.setText
        )

    def step(self, by: int) -> None:
        """Goes to the next place that was found, or the one before."""
        if not self._hits:
            self.start_search()
            return
        here = self.bubbles.currentIndex().row()
        after = [row for row in self._hits if (row > here if by > 0 else row < here)]
        row = (after or self._hits)[0 if by > 0 else -1]
        self.bubbles.show_row(row)
        place = count_text(self._hits.index(row) + 1)
        self.hits.setText(self.tr("{} of {}").format(place, count_text(len(self._hits))))

    def stop(self) -> None:
        """Ends the threads."""
        self._stop_search.set()
        self.looks.stop()
        self._searching.stop()
        self._background.stop()

    # Making

    def _make_bar(self) -> None:
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find in this conversation"))
        self.search.setAccessibleName(self.tr("Find in this conversation"))
        clearable(self.search)
        self.search.returnPressed.connect(lambda: self.step(1))
        self.search.textChanged.connect(lambda _: self._forget_search())
        self.before = self._arrow(Qt.ArrowType.UpArrow, self.tr("Previous place"), -1)
        self.after = self._arrow(Qt.ArrowType.DownArrow, self.tr("Next place"), 1)
        self.hits = label(role="muted")
        self.day = QDateEdit(QDate.currentDate())
        # Before the format: Qt turns the parts of a date round where the window runs from right to left.
        self.day.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self.day.calendarWidget().setLocale(languages.locale())
        for part in (self.day, self.day.lineEdit(), self.day.calendarWidget()):
            part.setAccessibleName(self.tr("Day to go to"))
        for view in self.day.calendarWidget().findChildren(QAbstractItemView):
            view.setAccessibleName(self.tr("Days of the month"))
        for year in self.day.calendarWidget().findChildren(QSpinBox):
            year.setAccessibleName(self.tr("Year"))
            year.lineEdit().setAccessibleName(self.tr("Year"))
        self.to_day = QPushButton(self.tr("Go to day"))
        self.to_day.clicked.connect(self.jump)
        self.ticks = label(role="muted")
        self.copy_button = QPushButton(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Copies the ticked or selected records as text with their ids"))
        self.copy_button.clicked.connect(self.copy)
        self.exhibit = QPushButton(self.tr("Make exhibits"))
        self.exhibit.setToolTip(
            self.tr("Makes the ticked or selected records exhibits, numbered in this order (E)")
        )
        self.exhibit.clicked.connect(self.exhibits_asked)
        self.in_table = QPushButton(self.tr("Show in table"))
        self.in_table.setToolTip(self.tr("Makes the ticked records the result set"))
        self.in_table.clicked.connect(lambda: self.table_asked.emit(list(self.model.ticked)))
        self.untick = QPushButton(self.tr("Untick all"))
        self.untick.clicked.connect(self.model.clear_ticks)

    def _arrow(self, arrow: Qt.ArrowType, name: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setArrowType(arrow)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.step(by))
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        lines: tuple[tuple[QWidget, ...], ...] = (
            (self.title, self.ticks),  # a line of their own: in most languages the buttons need all of theirs
            (self.copy_button, self.exhibit, self.in_table, self.untick),
            (self.search, self.before, self.after, self.hits, self.day, self.to_day),
        )
        for widgets in lines:
            bar = QHBoxLayout()
            bar.setContentsMargins(8, 4, 8, 4)
            bar.setSpacing(6)
            for widget in widgets:
                bar.addWidget(widget, 1 if widget in (self.title, self.search) else 0)
            if self.copy_button in widgets:
                bar.addStretch(1)
            layout.addLayout(bar)
        layout.addWidget(self.note)
        layout.addWidget(self.bubbles, 1)
        self.note.setContentsMargins(10, 0, 10, 4)
        self.note.hide()

    # Answers

    def _say(self, text: str) -> None:
        """A line above the bubbles, which takes no room where there is nothing to say."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _take(self, opened: Opened, conversation: Conversation | None, people: People) -> None:
        self._opened = opened
        self.model.show(opened, conversation, people)
        held = len(opened.numbers)
        self._say(
            self.tr("The first {} of {} records are shown.").format(
                count_text(held), count_text(opened.total)
            )
            if held < opened.total
            else ""
        )
        days = [day for moment in (opened.times[:1]) if (day := local_day(moment, self._session.zone))]
        if days:
            self.day.setDate(QDate(days[0].year, days[0].month, days[0].day))
        if self._go_to is not None and (row := self.model.row_of(self._go_to)) is not None:
            self.bubbles.show_row(row)
        self._go_to = None
        self.opened.emit()

    def _found(self, rows: list[int]) -> None:
        self._hits = rows
        if rows:
            self.step(1) if self.bubbles.currentIndex().row() not in rows else self._say_hit()
        else:
            self.hits.setText(self.tr("Not found"))

    def _say_hit(self) -> None:
        place = self._hits.index(self.bubbles.currentIndex().row()) + 1
        self.hits.setText(self.tr("{} of {}").format(count_text(place), count_text(len(self._hits))))

    def _forget_search(self) -> None:
        self._stop_search.set()
        self._searching.forget()
        self._hits = []
        self.hits.setText("")

    def _announce(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.model.number_at(current.row()))

    def _count_ticks(self) -> None:
        count = len(self.model.ticked)
        self.ticks.setText(self.tr("Ticked: {}").format(count_text(count)))
        self.in_table.setEnabled(count > 0)
        self.untick.setEnabled(count > 0)
