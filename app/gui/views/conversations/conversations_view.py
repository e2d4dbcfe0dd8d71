"""The Conversations tab: who talked with whom, and what."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter

from analysis.conversations import Conversation, Key
from app.gui.jobs.picture_source import MakeReader
from app.gui.jobs.reader import ReadsEntries
from app.gui.models.people_query import Gathered, gather, these
from app.gui.models.value_table import Row, ValueTable
from app.gui.models.wanted import Wanted
from app.gui.results import Results
from app.gui.session import Session
from app.gui.views.conversations.conversation_pane import ConversationPane
from app.gui.views.conversations.conversation_rows import WIDTHS, headings, row
from app.gui.views.people_view import PeopleView, finder, side_by_side, stacked
from app.gui.views.value_table_view import ValueTableView
from app.gui.words import count_text, plural


class Talk(NamedTuple):
    """The conversations of a result set, each with its row of the table."""

    gathered: Gathered
    found: list[Conversation]
    rows: list[Row]


def _told(conversation: Conversation, seen: Conversation | None) -> Conversation:
    """What may be said of a conversation: what those of its records say that are not protected; nothing for None."""
    if seen is None:
        return replace(conversation, parties=(), sides=(), names=(), services=())
    return replace(
        conversation, parties=seen.parties, sides=seen.sides, names=seen.names, services=seen.services
    )


class ConversationsView(PeopleView[Talk]):
    """A list of conversations, and the one that is chosen as bubbles."""

    def __init__(self, results: Results, make_reader: MakeReader | None = None) -> None:
        super().__init__(results)
        self._found: dict[Key, Conversation] = {}
        self._titles: dict[Key, str] = {}
        self._key: Key | None = None
        self.list = ValueTable(headings(), self)
        self.table = ValueTableView(self.list, self.tr("Conversations"), WIDTHS)
        self.pane = ConversationPane(results.session, make_reader or self._entry_reader)
        self.filter = finder(self.tr("Find a participant, name or app"))
        self._lay_out()
        self.filter.textChanged.connect(self._narrow)
        self.table.chosen.connect(self._open)
        self.pane.chosen.connect(results.choose)
        self.pane.table_asked.connect(
            lambda numbers: results.ask(these(numbers), self.tr("Ticked messages and calls"))
        )

    def read(self, session: Session, wanted: Wanted) -> Talk:
        """Groups the result set. Of protected records the list says that and when they were, and no more."""
        gathered, rows = gather(session, wanted), self._hidden
        threads = gathered.case.threads
        found = threads.conversations(gathered.asked)
        if rows is None:
            return Talk(gathered, found, [row(one, gathered.case, session.zone) for one in found])
        shown = gather(session, wanted, rows)
        seen = {one.key: one for one in threads.conversations(shown.asked, named_by_them=True)}
        told = [_told(one, seen.get(one.key)) for one in found]
        lines = [row(one, shown.case, session.zone, is_protected=one.key not in seen) for one in told]
        return Talk(replace(gathered, case=shown.case), told, lines)

    def follow(self, number: int | None) -> None:
        """Opens the conversation of the record that the examiner is on, at that record."""
        if number is None or self._case is None:
            return
        if self.pane.model.row_of(number) is not None:
            self.pane.go_to(number)
            return
        key = next((key for key, one in self._found.items() if _holds(one, number)), None)
        if key is not None:
            self.pane.go_to(number)
            self._select(key)

    def remark(self) -> None:
        """What is protected may be another: the list is read anew, the bubbles are laid out anew."""
        super().remark()
        self.pane.bubbles.draw_again()

    def selected(self) -> list[int]:
        """The ticked records; where none is ticked, the selected ones."""
        return self.pane.selected()

    def stop(self) -> None:
        """Ends the threads."""
        super().stop()
        self.pane.stop()

    # Making

    def _entry_reader(self) -> ReadsEntries:
        from evidence.ingest.reader import EntryReader

        return EntryReader(self.results.session.case)

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(stacked(side_by_side(self.filter, self.again), self.note, self.table))
        split.addWidget(self.pane)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setSizes([430, 620])
        self.lay_out(split)

    # Answers

    def take(self, answer: Talk) -> None:
        """Lists the conversations and stays on the one that was looked at."""
        gathered, found, rows = answer
        self._case = gathered.case
        self._found = {one.key: one for one in found}
        self._titles = {one.key: line.cells[0] for one, line in zip(found, rows, strict=True)}
        self.list.show(rows)
        talk = sum(one.count for one in found)
        self._say(talk, gathered.records)
        if self._key not in self._found:
            self._key = None
            self.pane.show_conversation(None, gathered.case.people, "")
        else:
            self._open(self._key)
        if self.results.current is not None:
            self.follow(self.results.current)
        if self._key is None and found:
            self._select(found[0].key)

    def _say(self, talk: int, records: int) -> None:
        shown, total = count_text(self.list.rowCount()), count_text(self.list.total)
        conversations = self.tr("{} of {} conversations", "", plural(self.list.total)).format(shown, total)
        text = self.tr("{} · messages and calls: {}").format(conversations, count_text(talk))
        if records > talk:
            text += " · " + self.tr("other records in the result set: {}").format(count_text(records - talk))
        self._talk, self._records = talk, records
        self.note.setText(text + " · " + self.tr("joined by identifier, never by name"))

    def _narrow(self, text: str) -> None:
        self.list.narrow(text)
        if self._case is not None:
            self._say(self._talk, self._records)

    def _select(self, key: Key) -> None:
        place = self.list.row_of(key)
        if place is None and self.filter.text():
            self.filter.clear()
            place = self.list.row_of(key)
        if place is not None:
            self.table.go_to(place)

    def _open(self, key: Key | None) -> None:
        conversation = self._found.get(key) if key is not None else None
        if conversation is None or self._case is None:
            return
        self._key = key
        current = self.results.current
        number = current if current is not None and _holds(conversation, current) else None
        title = self._titles.get(key, "") if key is not None else ""
        self.pane.show_conversation(conversation, self._case.people, title, number)


def _holds(conversation: Conversation, number: int) -> bool:
    place = bisect_left(conversation.numbers, number)
    return place < len(conversation.numbers) and conversation.numbers[place] == number
