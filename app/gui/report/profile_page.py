"""Which kind of report it is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidgetItem, QPushButton

from app.gui.report.page import Page
from app.gui.views.plain import label, set_role
from app.gui.views.wrapped_list import WrappedList
from app.gui.words import line
from reports.draft import Draft
from reports.errors import ReportError
from reports.profile import DEFAULT, Profile, load, shipped
from reports.texts import PARTS

_KEY = Qt.ItemDataRole.UserRole


class ProfilePage(Page):
    """The shipped profiles, and files of a laboratory's own."""

    name = "profile"

    def __init__(self) -> None:
        super().__init__(
            self.tr("Profile"),
            self.tr("Which rules the report follows: its sections, declarations and certification."),
        )
        self.profiles = WrappedList(self.tr("Report profiles"))
        self.profiles.setSpacing(3)
        self.profiles.setMaximumHeight(240)
        self._gone = ""
        """That of the draft, which cannot be used now: it stays in the draft until another is chosen."""
        for name in shipped():
            self._add(name)
        own = QPushButton(self.tr("Profile of your own…"))
        own.setAutoDefault(False)
        own.clicked.connect(self._choose)
        self.state = label("", "bad", wrap=True)
        self.about = label("", wrap=True)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        bar = QHBoxLayout()
        bar.addWidget(own)
        bar.addStretch()
        self.body.addWidget(self.profiles)
        self.body.addLayout(bar)
        self.body.addWidget(self.state)
        self.body.addWidget(self.about)
        self.body.addStretch()
        self.profiles.currentItemChanged.connect(lambda *_: self._turned())
        self.choose(DEFAULT)

    def chosen(self) -> Profile | None:
        """The profile that is chosen, or None where its file cannot be used."""
        item = self.profiles.currentItem()
        try:
            return load(item.data(_KEY)) if item else None
        except ReportError:
            return None

    def show_draft(self, draft: Draft) -> None:
        if not self.choose(draft.profile):
            said = self.state.text()
            self.profiles.setCurrentRow(-1)  # else the report would silently follow another
            self._gone = draft.profile
            self.state.setText(said)

    def take(self, draft: Draft) -> None:
        item = self.profiles.currentItem()
        draft.profile = item.data(_KEY) if item else self._gone

    def problem(self) -> str:
        return "" if self.chosen() else self.tr("Choose a profile that can be read.")

    def choose(self, name: str) -> bool:
        """Whether it went to a profile by its name or file; a file that cannot be used is said and not added."""
        for row in range(self.profiles.count()):
            if self.profiles.item(row).data(_KEY) == name:
                self.profiles.setCurrentRow(row)
                return True
        try:
            self._add(name)
        except ReportError as error:
            set_role(self.state, "bad")
            self.state.setText(line(str(error)))
            return False
        self.profiles.setCurrentRow(self.profiles.count() - 1)
        return True

    def _add(self, name: str) -> None:
        profile = load(name)
        standards = "; ".join(profile.standards)
        item = QListWidgetItem(f"{line(profile.title)}\n{line(standards)}")
        item.setData(_KEY, name)
        self.profiles.addItem(item)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Report profile"), "", "TOML (*.toml)")
        if name:
            self.choose(name)

    def _turned(self) -> None:
        profile = self.chosen()
        self.state.clear()
        self.about.setText(self._words(profile) if profile else "")
        self.changed.emit()
        self.reconsider.emit()

    def _words(self, profile: Profile) -> str:
        sections = ", ".join(name.replace("-", " ") for name in profile.sections)
        said = [self.tr("Sections: {}.").format(line(sections))]
        if profile.required:
            parts = "; ".join(PARTS.get(part, line(part)) for part in profile.required)
            said.append(self.tr("Texts that it requires of you: {}.").format(parts))
        if profile.declarations:
            said.append(self.tr("Declarations of the examiner: {}.").format(len(profile.declarations)))
        if profile.certification:
            said.append(self.tr("Certification under {}.").format(line(profile.certification.rule)))
        return "\n\n".join(said)
