"""The report: what goes in, what it looks like, who signs."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.dialogs.form import beside
from app.gui.jobs.background import Background
from app.gui.jobs.case_job import writing
from app.gui.models.summary import Summary
from app.gui.session import Session
from app.gui.views.pages_view import PagesView
from app.gui.views.plain import heading, label, rule, set_role
from app.gui.words import count_text, size_text
from evidence.case import home

if TYPE_CHECKING:
    from evidence.case import Case
    from reports.selection import ArtifactSelection
    from reports.write import PreparedReport, WrittenReport

_CHOICES = 330


class ReportDialog(QDialog):
    """Left the choices, right the very pages that get signed. Nothing can be signed that was not shown."""

    def __init__(self, parent: QWidget | None, session: Session, summary: Summary) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report"))
        self._session = session
        self._prepared: PreparedReport | None = None
        self._background = Background(self)
        self._closing = False
        self.written: WrittenReport | None = None
        self.kinds = self._make_kinds(summary)
        self.certificate = self._make_certificate()
        self.p12, self.passphrase, self.place = QLineEdit(), QLineEdit(), QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.state = label("", "muted", wrap=True)
        self.digest = label("", wrap=True)
        self.digest.setFont(theme.fixed_font(max(7, self.font().pointSize() - 2)))
        self.digest.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.preview_button = QPushButton(self.tr("Preview"))
        self.sign_button = QPushButton(self.tr("Sign and save"))
        self.show_button = QPushButton(self.tr("Show in folder"))
        self.close_button = QPushButton(self.tr("Close"))
        self.pages = PagesView()
        self._lay_out()
        self.preview_button.clicked.connect(self.prepare)
        self.sign_button.clicked.connect(self.sign)
        self.show_button.clicked.connect(self._show_folder)
        self.close_button.clicked.connect(self.reject)
        self.certificate.currentIndexChanged.connect(lambda _: self._certificate_chosen())
        self.kinds.itemChanged.connect(lambda _: self._choice_changed())
        name = f"report-{session.case.info.number}.pdf".replace("/", "-").replace("\\", "-")
        self.place.setText(str(_free(session.case.exports / name)))
        self._certificate_chosen()
        self._buttons()
        self.resize(1120, 780)

    def selection(self) -> ArtifactSelection:
        """The artifacts chosen."""
        from reports.selection import ArtifactSelection

        items = [self.kinds.item(row) for row in range(self.kinds.count())]
        chosen = [item for item in items if item.checkState() == Qt.CheckState.Checked]
        if len(chosen) == len(items):
            return ArtifactSelection()
        return ArtifactSelection(kinds=tuple(item.data(Qt.ItemDataRole.UserRole) for item in chosen))

    def prepare(self) -> None:
        """Builds the report and shows its pages."""
        if self.kinds.count() and not self._any_kind():
            self._say(self.tr("Choose at least one kind of artifact."), "bad")
            return
        self._prepared, self.written = None, None
        self.pages.show_pdf(b"")
        self._say(self.tr("The report is being built…"), "muted")
        self._buttons(busy=True)
        work = writing(self._session.folder, partial(_prepare, select=self.selection()))
        self._background.run(work, self._show_prepared, self._failed)

    def sign(self) -> None:
        """Signs what was shown and writes it."""
        if self._prepared is None:
            return
        self._say(self.tr("Signing…"), "muted")
        self._buttons(busy=True)
        choice = self.certificate.currentData()
        p12 = Path(self.p12.text().strip()).expanduser() if choice == "file" else None
        work = partial(
            _write,
            prepared=self._prepared,
            output=Path(self.place.text().strip()).expanduser(),
            lab=choice == "lab",
            p12=p12,
            passphrase=self.passphrase.text(),
        )
        self._background.run(writing(self._session.folder, work), self._show_written, self._failed)

    def done(self, result: int) -> None:
        """Waits for a report that is being written, then closes."""
        self._background.stop()
        self.pages.stop()
        super().done(result)

    # Making

    def _make_kinds(self, summary: Summary) -> QListWidget:
        kinds = QListWidget()
        kinds.setAccessibleName(self.tr("Kinds of artifacts in the report"))
        kinds.setMaximumHeight(190)
        for kind, count in summary.artifacts:
            title = kind.replace("_", " ").capitalize()
            item = QListWidgetItem(self.tr("{} ({})").format(title, count_text(count)))
            item.setData(Qt.ItemDataRole.UserRole, kind)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable
            )
            item.setCheckState(Qt.CheckState.Checked)
            kinds.addItem(item)
        return kinds

    def _make_certificate(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Who signs"))
        box.addItem(self.tr("Lab certificate of this machine"), "lab")
        box.addItem(self.tr("Certificate file (PKCS#12)"), "file")
        box.addItem(self.tr("No signature"), "none")
        return box

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(7)
        left.addWidget(heading(self.tr("Report"), 3))
        whole = self.tr(
            "Evidence items with both hashes, custody, tools, completeness and problems are always in it. "
            "Manifest and checkpoint are attached."
        )
        left.addWidget(label(whole, "muted", wrap=True))
        left.addSpacing(4)
        left.addWidget(heading(self.tr("Artifacts to show"), 0))
        left.addWidget(self.kinds)
        left.addWidget(heading(self.tr("Signature"), 0))
        left.addWidget(self.certificate)
        self.file_button = self._chooser(self.tr("Choose the certificate file"), self._choose_p12)
        left.addLayout(beside(self.p12, self.file_button))
        left.addWidget(self.passphrase)
        self.lab_note = label(
            self.tr(
                "A certificate of your own making, self-signed, made at first use. It identifies nobody by "
                "itself: hand its fingerprint to those who verify."
            ),
            "muted",
            wrap=True,
        )
        left.addWidget(self.lab_note)
        left.addWidget(heading(self.tr("Saved as"), 0))
        left.addLayout(beside(self.place, self._chooser(self.tr("Choose the file"), self._choose_place)))
        self.place.setAccessibleName(self.tr("File of the report"))
        self.p12.setAccessibleName(self.tr("Certificate file"))
        self.p12.setPlaceholderText(self.tr("File ending in .p12 or .pfx"))
        self.passphrase.setAccessibleName(self.tr("Passphrase of the certificate"))
        self.passphrase.setPlaceholderText(self.tr("Passphrase (none: leave empty)"))
        left.addStretch()
        left.addWidget(self.state)
        left.addWidget(self.digest)
        left.addWidget(rule())
        left.addLayout(self._make_buttons())
        choices = QWidget()
        choices.setLayout(left)
        choices.setFixedWidth(_CHOICES)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(14)
        layout.addWidget(choices)
        layout.addWidget(self.pages, 1)

    def _make_buttons(self) -> QVBoxLayout:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.preview_button)
        first.addWidget(self.sign_button, 1)
        second.addWidget(self.show_button)
        second.addStretch()
        second.addWidget(self.close_button)
        rows = QVBoxLayout()
        rows.addLayout(first)
        rows.addLayout(second)
        for button in (self.preview_button, self.sign_button, self.show_button, self.close_button):
            button.setAutoDefault(False)
        return rows

    def _chooser(self, name: str, choose: object) -> QPushButton:
        button = QPushButton(self.tr("…"))
        button.setMinimumWidth(34)
        button.setStyleSheet("min-width: 14px;")
        button.setAutoDefault(False)
        button.setAccessibleName(name)
        button.clicked.connect(choose)
        return button

    # Doing

    def _any_kind(self) -> bool:
        return any(
            self.kinds.item(row).checkState() == Qt.CheckState.Checked for row in range(self.kinds.count())
        )

    def _choice_changed(self) -> None:
        if self._prepared is not None:
            self._prepared = None
            self.pages.show_pdf(b"")
            self._say(self.tr("The choice has changed: preview it again before you sign."), "warning")
            self._buttons()

    def _certificate_chosen(self) -> None:
        choice = self.certificate.currentData()
        for part in (self.p12, self.file_button):
            part.setVisible(choice == "file")
        self.passphrase.setVisible(choice in ("file", "lab"))
        self.lab_note.setVisible(choice == "lab")
        self.sign_button.setText(self.tr("Save unsigned") if choice == "none" else self.tr("Sign and save"))

    def _show_prepared(self, prepared: PreparedReport) -> None:
        self._prepared = prepared
        self.pages.show_pdf(prepared.pdf)
        self._say(self.tr("These {} are what gets signed.").format(size_text(len(prepared.pdf))), "muted")
        self._buttons()

    def _show_written(self, written: WrittenReport) -> None:
        self.written, self._prepared = written, None
        who = (
            self.tr("Signed by {}.").format(written.signed_by)
            if written.signed_by
            else self.tr("Not signed.")
        )
        self._say(self.tr("Saved as {}. {}").format(written.path.name, who), "good")
        self.digest.setText(f"SHA-256 {written.sha256[:32]}\n        {written.sha256[32:]}")
        self._buttons()

    def _failed(self, message: str) -> None:
        self._say(message, "bad")
        self._buttons()

    def _say(self, text: str, role: str) -> None:
        set_role(self.state, role)
        self.state.setText(text)
        self.digest.clear()

    def _buttons(self, busy: bool = False) -> None:
        self.preview_button.setEnabled(not busy)
        self.sign_button.setEnabled(not busy and self._prepared is not None)
        self.sign_button.setDefault(self._prepared is not None)
        self.show_button.setEnabled(self.written is not None)
        self.kinds.setEnabled(not busy)

    def _choose_p12(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Certificate"), "", "PKCS#12 (*.p12 *.pfx)")
        if name:
            self.p12.setText(name)

    def _choose_place(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), self.place.text(), "PDF (*.pdf)"
        )
        if name:
            self.place.setText(name)

    def _show_folder(self) -> None:
        if self.written is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.written.path.parent)))


def lab_folder() -> Path:
    """Where the lab certificate of this machine's user lies, outside every case."""
    return home() / "certificate"


def _free(path: Path) -> Path:
    """The path, or the same with the first number that no file has."""
    number, found = 2, path
    while found.exists() or found.with_name(found.name + ".proof").exists():
        found = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return found


def _prepare(case: Case, select: ArtifactSelection) -> PreparedReport:
    from reports.write import prepare_report

    return prepare_report(case, select=select)


def _write(
    case: Case, *, prepared: PreparedReport, output: Path, lab: bool, p12: Path | None, passphrase: str
) -> WrittenReport:
    from reports.lab import LAB_KEY, make_lab_certificate
    from reports.write import write_report

    secret = passphrase.encode() or None
    if lab:
        folder = lab_folder()
        p12 = folder / LAB_KEY
        if not p12.is_file():
            p12 = make_lab_certificate(folder, passphrase=secret)
    return write_report(case, output, p12=p12, passphrase=secret, prepared=prepared)
