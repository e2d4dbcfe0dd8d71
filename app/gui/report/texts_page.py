"""The examiner's own words, part by part, with every version that the ledger holds."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from app.gui.jobs.background import Background
from app.gui.jobs.case_job import writing
from app.gui.report.page import Page
from app.gui.session import Session
from app.gui.views.plain import heading, label, set_role
from app.gui.views.wrapped_list import WrappedList
from app.gui.words import line, time_text
from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_report import ReportText
from reports.draft import Draft
from reports.profile import Profile
from reports.required import PLACES
from reports.texts import PARTS, ExaminerText, history

_PART = Qt.ItemDataRole.UserRole
Versions = Mapping[str, tuple[ExaminerText, ...]]


class TextsPage(Page):
    """Left the parts, right the words of one; what is not in the ledger yet is kept in the draft."""

    name = "texts"

    def __init__(self, session: Session) -> None:
        super().__init__(
            self.tr("Your texts"),
            self.tr("Each version that you save is an entry of the ledger; the report prints the newest."),
        )
        self._session = session
        self._background = Background(self)
        self._versions: Versions = {}
        self._edited: dict[str, str] = {}
        self._shown = ""
        self._profile: Profile | None = None
        self._known = self._turning = self._saving = False
        self.parts = WrappedList(self.tr("Parts of the report"))
        self.parts.setFixedWidth(290)
        self.parts.setSpacing(1)
        self.part = heading("", 1)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.versions = QComboBox()
        self.versions.setAccessibleName(self.tr("Versions in the ledger"))
        self.take_version = QPushButton(self.tr("Use this version"))
        self.save_button = QPushButton(self.tr("Save in the ledger"))
        self.revert_button = QPushButton(self.tr("Take back changes"))
        self.state = label("", "muted", wrap=True)
        self._lay_out()
        for part in PARTS:
            item = QListWidgetItem()
            item.setData(_PART, part)
            self.parts.addItem(item)
        self.parts.currentRowChanged.connect(lambda _: self._turn())
        self.text.textChanged.connect(self._typed)
        self.take_version.clicked.connect(self._use_version)
        self.save_button.clicked.connect(self.save)
        self.revert_button.clicked.connect(self._revert)
        self.parts.setCurrentRow(0)
        self._load()

    def follow(self, profile: Profile | None) -> None:
        """Shows the parts that the profile has a place for, and those that have words; marks what it requires."""
        if profile is not None:
            self._profile = profile
            self._mark()

    def unsaved(self) -> dict[str, str]:
        """Parts whose words are not those of the ledger."""
        return {part: words for part, words in self._edited.items() if words != self._saved(part)}

    def save(self) -> None:
        """Writes each changed part as an act of the ledger."""
        if (changed := self.unsaved()) and not self._saving:
            self._saving = True
            self._mark()
            self._say(self.tr("Saving…"), "muted")
            work = writing(self._session.folder, partial(_save, texts=changed))
            self._background.run(work, self._saved_all, self._save_failed)

    def show_draft(self, draft: Draft) -> None:
        self._edited = dict(draft.texts)
        self._turn()
        self._mark()

    def take(self, draft: Draft) -> None:
        # Before the ledger is read nobody can say which of them it holds already.
        draft.texts = self.unsaved() if self._known else dict(self._edited)

    def problem(self) -> str:
        if names := [PARTS[part] for part in PARTS if part in self.unsaved()]:
            return self.tr(
                "Not in the ledger yet: {}. Save your words or take the changes back; the report prints what is saved."
            ).format("; ".join(names))
        return ""

    def stop(self) -> None:
        self._background.stop()

    def _lay_out(self) -> None:
        past = QHBoxLayout()
        past.addWidget(self.versions, 1)
        past.addWidget(self.take_version)
        buttons = QHBoxLayout()
        buttons.addWidget(self.state, 1)
        buttons.addWidget(self.revert_button)
        buttons.addWidget(self.save_button)
        right = QVBoxLayout()
        right.addWidget(self.part)
        right.addWidget(self.text, 1)
        right.addLayout(past)
        right.addLayout(buttons)
        both = QHBoxLayout()
        both.setSpacing(14)
        both.addWidget(self.parts)
        both.addLayout(right, 1)
        self.body.addLayout(both, 1)
        for button in (self.take_version, self.save_button, self.revert_button):
            button.setAutoDefault(False)

    def _load(self) -> None:
        self._background.run(partial(_history, self._session.folder), self._show_history, self._failed)

    def _show_history(self, versions: Versions) -> None:
        self._versions, self._known, self._saving = versions, True, False
        self._edited = self.unsaved()
        self._turn()
        self.reconsider.emit()

    def _current(self) -> str:
        item = self.parts.currentItem()
        return str(item.data(_PART)) if item else next(iter(PARTS))

    def _saved(self, part: str) -> str:
        versions = self._versions.get(part)
        return versions[-1].text if versions else ""

    def _turn(self) -> None:
        """Shows the words of the part that is chosen on the left."""
        part = self._current()
        self._turning = True
        self.part.setText(PARTS[part])
        self.text.setAccessibleName(PARTS[part])
        words = self._edited.get(part, self._saved(part))
        if part != self._shown or words != self.text.toPlainText():
            # Else who types on while something is saved would lose the place.
            self.text.setPlainText(words)
        self._shown = part
        self.versions.clear()
        for version in reversed(self._versions.get(part, ())):
            when = time_text(version.time, self._session.zone)
            words = self.tr("Entry {}, {}, {}").format(version.entry, when, line(version.actor, 60))
            self.versions.addItem(words + ("" if version.text.strip() else self.tr(" (taken back)")))
        if not self.versions.count():
            self.versions.addItem(self.tr("No version in the ledger yet"))
        self._turning = False
        self._mark()

    def _typed(self) -> None:
        if self._turning:
            return
        self._edited[self._current()] = self.text.toPlainText()
        self._mark()
        self.reconsider.emit()

    def _use_version(self) -> None:
        versions = self._versions.get(self._current(), ())
        if versions:
            self.text.setPlainText(versions[len(versions) - 1 - self.versions.currentIndex()].text)

    def _revert(self) -> None:
        self._edited.pop(self._current(), None)
        self._turn()
        self.reconsider.emit()

    def _mark(self) -> None:
        """Says of each part how it stands."""
        unsaved = self.unsaved()
        for row in range(self.parts.count()):
            item = self.parts.item(row)
            part = item.data(_PART)
            item.setText(f"{PARTS[part]}\n{self._standing(part, part in unsaved)}")
            item.setHidden(not (self._placed(part) or part in unsaved or self._saved(part).strip()))
        part = self._current()
        self.take_version.setEnabled(bool(self._versions.get(part)))
        self.versions.setEnabled(bool(self._versions.get(part)))
        self.save_button.setEnabled(bool(unsaved) and self._known and not self._saving)
        self.revert_button.setEnabled(part in unsaved)

    def _standing(self, part: str, changed: bool) -> str:
        if changed:
            return self.tr("● changed, not saved")
        if self._saved(part).strip():
            return self.tr("✓ saved") if self._placed(part) else self.tr("saved; not in this profile")
        required = self._profile is not None and part in self._profile.required
        return self.tr("! required, missing") if required else self.tr("– empty")

    def _placed(self, part: str) -> bool:
        return self._profile is None or PLACES.get(part) in self._profile.sections

    def _saved_all(self, entries: dict[str, int]) -> None:
        numbers = ", ".join(map(str, entries.values()))
        self._say(self.tr("Saved: ledger entry {}.").format(numbers), "good")
        self.changed.emit()
        self._load()

    def _save_failed(self, message: str) -> None:
        self._failed(message)
        self.changed.emit()
        self._load()  # some of them may be entries already, and would be written twice

    def _failed(self, message: str) -> None:
        self._saving = False
        self._mark()
        self._say(line(message, 1000), "bad")

    def _say(self, text: str, role: str) -> None:
        set_role(self.state, role)
        self.state.setText(text)


def _history(folder: Path) -> Versions:
    with Case.open(folder) as case:
        return history(entry.document() for entry in case.ledger.acts())


def _save(case: Case, texts: dict[str, str]) -> dict[str, int]:
    return {part: log(case.ledger, part, ReportText(text=words)) for part, words in texts.items()}
