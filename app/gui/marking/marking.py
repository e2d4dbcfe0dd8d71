"""Marking in one open case: what a key does, the writer behind it, and what can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.gui.marking import plans
from app.gui.marking.book import MarkBook
from app.gui.marking.command import Command, Done, renumbered, stated_again, undo
from app.gui.marking.kept import Kept
from app.gui.marking.selection import Selected
from app.gui.marking.told import tell_from
from app.gui.marking.writer import Writer
from app.gui.session import Session
from app.gui.welfare import welfare
from app.gui.words import count_text, line
from evidence.custody.marking import EXHIBIT, REVIEWED

_UNDO_AT_MOST = 100


class Marking(QObject):
    """``selected`` says what is selected when a key is pressed."""

    said = Signal(str)
    """What became of a command, in words."""
    failed = Signal(str)
    """What went wrong, in words: it is not done."""
    progress = Signal(str, int, int)
    """The title of a running command, how many of its records are done, and of how many; 0 of 0 at its end."""
    settings_changed = Signal()
    """Other tags on the keys, or another person."""

    def __init__(
        self, session: Session, selected: Callable[[], Selected], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._selected = selected
        self._undo: list[Done] = []
        self._undoing: Done | None = None
        self.book = MarkBook(self)
        self.kept = Kept(session.case.info.id, session.case.info.examiner)
        self.writer = Writer(session.folder, self)
        self.writer.learnt.connect(self.book.take)
        self.writer.caught_up.connect(self._caught_up)
        self.writer.finished.connect(self._finished)
        self.writer.failed.connect(self.failed)
        self.writer.progress.connect(self._moved)
        self.book.categories_changed.connect(welfare().changed)
        welfare().know_categories(None)
        welfare().know_categories(self.book.category)
        welfare().wait_for_categories(True)
        self.book.await_marks()
        tell_from(self.book)
        self.writer.refresh()

    # What is asked for

    def put(self, tag: str) -> None:
        """Tags what is selected."""
        self._do(self.tr("Tag “{}”").format(line(tag, 60)), plans.tagging(tag, self._name()))

    def put_key(self, key: str) -> None:
        """Tags what is selected with the tag of a key."""
        tag = self.kept.tags().get(key)
        if tag is None:
            self.said.emit(self.tr("Key {} has no tag. Give it one in the panel Tags.").format(key))
        else:
            self.put(tag)

    def take_back(self, tag: str | None = None) -> None:
        """Withdraws one's own tags of what is selected, or one of them."""
        title = self.tr("Withdraw tags") if tag is None else self.tr("Withdraw “{}”").format(line(tag, 60))
        self._do(title, plans.withdrawing(self._name(), tag))

    def make_exhibit(self) -> None:
        """Makes what is selected exhibits, numbered in this order."""
        self._do(self.tr("Exhibit"), plans.tagging(EXHIBIT, self._name()))

    def mark_reviewed(self) -> None:
        """Says that what is selected was looked at."""
        self._do(self.tr("Reviewed"), plans.tagging(REVIEWED, self._name()))

    def note(self, text: str) -> None:
        """Writes a note on what is selected."""
        self._do(self.tr("Note"), plans.noting(text))

    def review(self, agrees: bool, note: str = "") -> None:
        """Judges the tags that others gave what is selected."""
        title = self.tr("Agree with tags") if agrees else self.tr("Disagree with tags")
        self._do(title, plans.reviewing(self._name(), agrees, note))

    def protect(self, category: str, note: str) -> None:
        """Marks what is selected as a category whose viewing is logged."""
        self._do(self.tr("Protect as “{}”").format(line(category, 60)), plans.protecting(category, note))

    def lift(self, category: str, reason: str) -> None:
        """Lifts the protection of what is selected; of every category where it is empty."""
        self._do(self.tr("Lift protection"), plans.lifting(category, reason))

    def undo(self) -> None:
        """Takes back the last command, by new entries. What others said, nobody else takes back."""
        if self.writer.pending:
            self.said.emit(self.tr("Marks are still being written. Undo when they are."))
        elif not self._undo:
            self.said.emit(self.tr("There is nothing to undo."))
        elif self._undo[-1].by != self._name():
            words = self.tr("The last mark is of {}, who alone can undo it (menu Mark, Who works here).")
            self.said.emit(words.format(line(self._undo[-1].by, 100)))
        else:
            self._undoing = self._undo.pop()
            self.writer.do(undo(self._undoing), self.kept.person())

    def cancel(self) -> None:
        """Stops what is being written; what is in the ledger stays."""
        self.writer.cancel()

    # What others ask

    def count(self) -> int:
        """How many records are selected."""
        return len(self._selected().numbers)

    def set_tag(self, key: str, tag: str) -> None:
        """Gives a key another tag."""
        self.kept.keep_tag(key, tag)
        self.settings_changed.emit()

    def set_person(self, name: str, role: str) -> None:
        """From now on acts are written in this name."""
        self.kept.keep_person(name, role)
        self.settings_changed.emit()

    def stop(self) -> None:
        """Writes what was asked, closes the case for writing and ends the thread."""
        self.writer.stop()
        welfare().know_categories(None)
        tell_from(None)

    # Inside

    def _caught_up(self) -> None:
        self.book.settle()
        welfare().wait_for_categories(False)

    def _name(self) -> str:
        return self.kept.person().name

    def _do(self, title: str, plan: plans.Plan) -> None:
        selected = self._selected()
        if not selected.numbers:
            self.said.emit(self.tr("Nothing is selected."))
            return
        session = self._session
        self.writer.do(Command(title, lambda: selected.ids(session.reader()), plan), self.kept.person())

    def _moved(self, command: Command, done: int, of: int) -> None:
        self.progress.emit(command.title, done, of)

    def _finished(self, done: Done) -> None:
        if done.written and not done.is_undo:
            self._undo = [*self._undo[1 - _UNDO_AT_MOST :], done]
        if done.is_undo and self._undoing is not None:
            numbers = stated_again(self._undoing, done)
            self._undo = [renumbered(each, numbers) for each in self._undo]
            left = len(self._undoing.written) - len(done.written)
            if left > 0:  # cancelled, or hindered: the rest can still be undone
                self._undo.append(replace(self._undoing, written=self._undoing.written[:left]))
            self._undoing = None
        self.progress.emit("", 0, 0)
        words = self._words(done)
        (self.failed if done.error else self.said).emit(words)

    def _words(self, done: Done) -> str:
        entries = count_text(len(done.written))
        title = self.tr("Undo: {}").format(done.title) if done.is_undo else done.title
        if done.error:
            words = self.tr("{} was not done. {} Ledger entries written before that: {}.")
            return words.format(title, line(done.error, 600), entries)
        said = self.tr("{} — ledger entries written: {}").format(title, entries)
        if done.unchanged and not done.cancelled:
            said += self.tr(", nothing new to say of: {}").format(count_text(done.unchanged))
        if done.cancelled:
            said += self.tr(". Cancelled after {} of {}; what is in the ledger stays").format(
                count_text(done.reached), count_text(done.total)
            )
        return f"{said}."
