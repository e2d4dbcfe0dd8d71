"""The questions that make a case."""

from __future__ import annotations

import re
from pathlib import Path
from zoneinfo import available_timezones

from PySide6.QtCore import QSettings, QStandardPaths, Qt, QTimeZone
from PySide6.QtWidgets import QComboBox, QCompleter, QFileDialog, QLineEdit, QPushButton, QSizePolicy, QWidget

from app.gui.dialogs.form import FormDialog, beside
from app.gui.report.paths import typed_path
from evidence.case import Case, CaseError

_REMEMBERED = ("examiner", "agency")


class NewCaseDialog(FormDialog):
    """Makes the case when it is accepted; ``folder`` is then where it lies."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            self.tr("New case"),
            self.tr("The case is a folder of its own. Evidence stays where it is and is only read."),
            self.tr("Create case"),
        )
        self.folder: Path | None = None
        self.number, self.title, self.examiner = QLineEdit(), QLineEdit(), QLineEdit()
        self.agency, self.authority, self.place = QLineEdit(), QLineEdit(), QLineEdit()
        self.zone = self._make_zones()
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setAutoDefault(False)
        self.browse.setAccessibleName(self.tr("Choose the folder"))
        self.browse.clicked.connect(self._browse)
        self._own_place = False
        self.add_field(self.tr("Case number:"), self.number)
        self.add_field(self.tr("Title:"), self.title)
        self.add_field(self.tr("Examiner:"), self.examiner)
        self.add_field(self.tr("Agency (optional):"), self.agency)
        self.add_field(self.tr("Authority (optional):"), self.authority)
        self.add_field(self.tr("Time zone:"), self.zone)
        self.add_field(self.tr("Folder:"), beside(self.place, self.browse), self.place)
        self.authority.setPlaceholderText(self.tr("Warrant, consent or order under which you examine"))
        self.title.setPlaceholderText(self.tr("What the case is called"))
        settings = QSettings()
        for name in _REMEMBERED:
            getattr(self, name).setText(str(settings.value(f"case/{name}", "")))
        self.number.textChanged.connect(lambda _: self._propose())
        self.place.textEdited.connect(lambda _: self._keep_place())
        self._propose()
        self.setMinimumWidth(560)
        self.number.setFocus()

    def accept(self) -> None:
        """Checks what was said, makes the case and closes; or says what is missing."""
        wrong = self._missing()
        if wrong is not None:
            self.show_problem(*wrong)
            return
        folder = typed_path(self.place.text().strip())
        try:
            case = Case.create(
                folder,
                number=self.number.text().strip(),
                title=self.title.text().strip(),
                examiner=self.examiner.text().strip(),
                agency=self.agency.text().strip(),
                authority=self.authority.text().strip(),
                time_zone=self.zone.currentText(),
            )
        except CaseError as error:
            self.show_problem(str(error), self.place)
            return
        case.close()
        self.folder = folder
        settings = QSettings()
        for name in _REMEMBERED:
            settings.setValue(f"case/{name}", getattr(self, name).text().strip())
        super().accept()

    def _missing(self) -> tuple[str, QLineEdit | None] | None:
        needed = (
            (self.number, self.tr("Give the case a number; the report and the ledger name it.")),
            (self.title, self.tr("Give the case a title.")),
            (self.examiner, self.tr("Say who examines; the ledger writes each act in that name.")),
            (self.place, self.tr("Choose a folder for the case.")),
        )
        for field, message in needed:
            if not field.text().strip():
                return message, field
        if self.zone.findText(self.zone.currentText()) < 0:
            return self.tr("Choose a time zone of the list, such as Europe/London."), self.zone.lineEdit()
        if not typed_path(self.place.text().strip()).is_absolute():
            return self.tr("Name the folder from the root of the disk, such as /cases/2026-017."), self.place
        return None

    def _make_zones(self) -> QComboBox:
        box = QComboBox()
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(sorted(name for name in available_timezones() if "/" in name or name == "UTC"))
        box.setCurrentText("UTC")
        completer = QCompleter(box.model(), box)
        box.setCompleter(completer)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        own = bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
        if box.findText(own) >= 0 and not own.startswith("Etc/"):
            box.setCurrentText(own)
        return box

    def _propose(self) -> None:
        """A folder named after the number, until the examiner names one."""
        if self._own_place:
            return
        kept = QSettings().value("case/parent") or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        name = re.sub(r"[^\w.-]+", "-", self.number.text().strip(), flags=re.ASCII).strip(".-")
        self.place.setText(str(Path(str(kept)) / (name or "case")))

    def _keep_place(self) -> None:
        self._own_place = True

    def _browse(self) -> None:
        start = Path(self.place.text()).parent
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Where the folder of the case is made"), str(start)
        )
        if chosen:
            QSettings().setValue("case/parent", chosen)
            self._own_place = False
            self._propose()
