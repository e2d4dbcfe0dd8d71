"""What is replaced before anything leaves, and whether pictures are shown."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QFileDialog, QLineEdit, QRadioButton

from app.gui.report.page import Page
from app.gui.report.paths import typed_path
from app.gui.views.plain import heading, label, set_role
from app.gui.words import line
from reports.draft import Draft
from reports.errors import ReportError
from reports.redaction.profile import RedactionProfile, load_redaction


class RedactionPage(Page):
    """None, or a profile file; pictures not at all, blurred, or as they are."""

    name = "redaction"

    def __init__(self) -> None:
        super().__init__(
            self.tr("Redaction"),
            self.tr(
                "What is redacted is replaced everywhere in the report: in its pages, names and attachments. "
                "Whatever the authority's scope keeps back is left out in any case."
            ),
        )
        self.nothing = QRadioButton(self.tr("Redact nothing"))
        self.by_file = QRadioButton(self.tr("Redact by a profile (TOML file of your laboratory)"))
        self.file = QLineEdit()
        self.file.setPlaceholderText(self.tr("Names, numbers, third parties, … to be replaced"))
        self.state = label("", "muted", wrap=True)
        self._what = QButtonGroup(self)
        self.body.addWidget(heading(self.tr("Text"), 0))
        for button in (self.nothing, self.by_file):
            self._what.addButton(button)
            self.body.addWidget(button)
        self.body.addLayout(self.chooser(self.file, self.tr("Redaction profile"), self._choose))
        self.body.addWidget(self.state)
        self.body.addSpacing(10)
        self.body.addWidget(heading(self.tr("Pictures"), 0))
        self.pictures = {
            "none": QRadioButton(self.tr("No pictures (their names, sizes and digests only)")),
            "blurred": QRadioButton(self.tr("Blurred: what a picture is about cannot be seen")),
            "full": QRadioButton(self.tr("As they are, made smaller")),
        }
        self._pictures = QButtonGroup(self)
        for button in self.pictures.values():
            self._pictures.addButton(button)
            self.body.addWidget(button)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Reason for showing protected pictures"))
        self.reason.setPlaceholderText(
            self.tr("Why protected pictures are shown; the ledger keeps it (empty: they are not shown)")
        )
        self.body.addWidget(self.reason)
        self.body.addStretch()
        self.nothing.setChecked(True)
        self.pictures["none"].setChecked(True)
        self._what.buttonToggled.connect(lambda *_: self._turned())
        self._pictures.buttonToggled.connect(lambda *_: self._turned())
        self.file.textChanged.connect(self._turned)
        self.reason.textChanged.connect(self._turned)
        self._turned()

    def show_draft(self, draft: Draft) -> None:
        self.file.setText(draft.redaction)
        self.reason.setText(draft.picture_reason)
        (self.by_file if draft.redact or draft.redaction else self.nothing).setChecked(True)
        self.pictures.get(draft.pictures, self.pictures["none"]).setChecked(True)

    def take(self, draft: Draft) -> None:
        draft.redact = self.by_file.isChecked()
        draft.redaction = self.file.text().strip() if self.by_file.isChecked() else ""
        draft.pictures = next(name for name, button in self.pictures.items() if button.isChecked())
        draft.picture_reason = self.reason.text().strip() if draft.pictures != "none" else ""

    def problem(self) -> str:
        if not self.by_file.isChecked():
            return ""
        name = self.file.text().strip()
        if not name:
            return self.tr("Choose the redaction profile.")
        try:
            self.rules()
        except ReportError as error:
            return line(str(error), 1000)
        return ""

    def rules(self) -> RedactionProfile | None:
        """The redaction profile as its file is now, or None. Raises ReportError where it cannot be used."""
        name = self.file.text().strip()
        return load_redaction(typed_path(name)) if self.by_file.isChecked() and name else None

    def _turned(self) -> None:
        self.file.setEnabled(self.by_file.isChecked())
        self.reason.setEnabled(not self.pictures["none"].isChecked())
        set_role(self.state, "bad")
        self.state.setText(self.problem() if self.file.text().strip() else "")
        self.changed.emit()
        self.reconsider.emit()

    def _choose(self) -> str:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Redaction profile"), "", "TOML (*.toml)")
        if name:
            self.by_file.setChecked(True)
        return name
