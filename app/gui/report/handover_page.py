"""Where the report goes, for whom, and what became of it."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QWidget,
)

from app.gui.jobs.background import Background
from app.gui.report.page import Page
from app.gui.report.paths import is_folder, typed_path
from app.gui.report.work import Choice, HandedOver, Order, free_path, hand_over
from app.gui.session import Session
from app.gui.views.plain import label, set_role
from app.gui.words import line
from reports.draft import Draft, Signing
from reports.write import PreparedReport

_LONGEST = 255 - len("-bundle.zip.proof")
"""Bytes of a file name that leave room for what stands beside the report."""


class HandoverPage(Page):
    """Signs and writes what was previewed; then shows the file, its digest and its proof."""

    name = "hand-over"
    wanted = Signal()
    """It is to be signed and written: the wizard knows what and how."""
    written = Signal(object)
    """A :class:`HandedOver`."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            self.tr("Hand over"),
            self.tr("The report is written with its proof beside it; the ledger keeps for whom it is."),
        )
        self._session = session
        self._background = Background(self)
        self.busy = False
        self.done: HandedOver | None = None
        self._so_far: HandedOver | None = None
        """What is written already; set by the thread."""
        self.output, self.recipient = QLineEdit(), QLineEdit()
        self.bundle = QCheckBox(
            self.tr("Bundle for the recipient: report, manifest, proofs and verifier in one .zip")
        )
        self.full = QCheckBox(
            self.tr(
                "Keep the full version beside it, unsigned: it stays with you and proves what was redacted"
            )
        )
        self.write_button = QPushButton(self.tr("Sign and save"))
        self.show_button = QPushButton(self.tr("Show in folder"))
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("The report is being signed and written"))
        self.state = label("", "muted", wrap=True)
        self.result = QFormLayout()
        self.choices = QWidget()
        form = QFormLayout(self.choices)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(9)
        self.output.setText(str(free_path(session.case.exports / _name(session.case.info.number))))
        form.addRow(
            label(self.tr("Saved as")), self.chooser(self.output, self.tr("File of the report"), self._choose)
        )
        form.addRow(label(self.tr("Recipient")), self.recipient)
        self.recipient.setAccessibleName(self.tr("Recipient"))
        self.recipient.setPlaceholderText(self.tr("For whom it is (may stay empty)"))
        form.addRow("", self.bundle)
        form.addRow("", self.full)
        self.body.addWidget(self.choices)
        row = QHBoxLayout()
        row.addWidget(self.write_button)
        row.addWidget(self.bar, 1)
        row.addStretch()
        self.body.addLayout(row)
        self.body.addWidget(self.state)
        self.body.addLayout(self.result)
        self.body.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch()
        for button in (self.write_button, self.show_button):
            button.setAutoDefault(False)
        self.write_button.clicked.connect(self.wanted)
        self.show_button.clicked.connect(self._show_folder)
        self.output.textChanged.connect(self.reconsider)
        self._show_state()

    def show_draft(self, draft: Draft) -> None:
        self.output.setText(draft.output or self.output.text())
        output = self._output()
        if output is not None and not is_folder(output):
            # A report of that name may have been written since.
            self.output.setText(str(free_path(output)))
        self.recipient.setText(draft.recipient)
        self.bundle.setChecked(draft.bundle)
        self.full.setChecked(draft.full)

    def take(self, draft: Draft) -> None:
        draft.output, draft.recipient = self.output.text().strip(), self.recipient.text().strip()
        draft.bundle, draft.full = self.bundle.isChecked(), self.full.isChecked()

    def problem(self) -> str:
        output = self._output()
        if output is None or not output.name:
            return self.tr("Name the file of the report.")
        if len(output.name.encode("utf-8", "replace")) > _LONGEST:
            return self.tr("The name of the file is too long: {} bytes at most.").format(_LONGEST)
        if is_folder(output):
            return self.tr("{} is a folder. Name a file in it.").format(line(str(output), 200))
        return ""

    def announce(self, signer: str, redacted: bool) -> None:
        """Says on the button what it does; a full version is something else only of a redacted report."""
        self.full.setVisible(redacted)
        self.write_button.setText(self.tr("Save unsigned") if signer == "none" else self.tr("Sign and save"))

    def write(self, prepared: PreparedReport, choice: Choice, signing: Signing, secret: str) -> None:
        """Signs and writes what was shown."""
        output = self._output()
        if self.busy or output is None:
            return
        self.busy, self.done, self._so_far = True, None, None
        self._say(self.tr("Signing and writing…"), "muted")
        self._show_state()
        order = Order(
            output=output,
            recipient=self.recipient.text().strip(),
            bundle=self.bundle.isChecked(),
            full=self.full.isChecked(),
        )
        work = hand_over(self._session.folder, prepared, choice, signing, secret, order, self._note)
        self._background.run(work, self._show, self._failed)

    def stop(self) -> None:
        self._background.stop()

    def _output(self) -> Path | None:
        """The file that is named; without a folder, one in the case's folder for exports."""
        text = self.output.text().strip()
        return self._session.case.exports / typed_path(text) if text else None

    def _note(self, done: HandedOver) -> None:
        self._so_far = done

    def _show(self, done: HandedOver) -> None:
        self.busy, self.done = False, done
        report = done.report
        signed = (
            self.tr("Signed by {}.").format(line(report.signed_by))
            if report.signed_by
            else self.tr("Not signed.")
        )
        self._say(self.tr("The report is written. {}").format(signed), "good")
        rows = [
            (self.tr("Report"), str(report.path)),
            (self.tr("SHA-256"), report.sha256),
            (self.tr("Proof"), str(report.proof)),
        ]
        if report.certificate:
            rows.append((self.tr("Certificate (SHA-256)"), report.certificate))
        if done.full:
            rows.append((self.tr("Full version"), str(done.full)))
        if done.bundle:
            rows.append((self.tr("Bundle"), str(done.bundle.path)))
            rows += [(self.tr("Not in the bundle"), words) for words in done.bundle.written.left_out]
        for title, text in rows:
            value = label(line(text, 2000), wrap=True)
            value.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            value.setAccessibleName(title)
            self.result.addRow(label(title, "muted"), value)
        if done.problem:
            missing = self.bundle.isChecked() and done.bundle is None
            words = (
                self.tr("The report is written; the bundle is not. {}")
                if missing
                else self.tr("The report is written, but what came after failed. {}")
            )
            self._say(words.format(line(done.problem, 1000)), "bad")
        self._show_state()
        self.written.emit(done)

    def _failed(self, message: str) -> None:
        if self._so_far is not None:
            # Whatever failed afterwards: the report exists, and the person must learn so, and where.
            self._show(msgspec.structs.replace(self._so_far, problem=message))
            return
        self.busy = False
        self._say(line(message, 1000), "bad")
        self._show_state()

    def _show_state(self) -> None:
        self.bar.setVisible(self.busy)
        self.write_button.setEnabled(not self.busy and self.done is None)
        self.show_button.setVisible(self.done is not None)
        self.choices.setEnabled(not self.busy and self.done is None)
        self.reconsider.emit()

    def _say(self, text: str, role: str) -> None:
        set_role(self.state, role)
        self.state.setText(text)

    def _choose(self) -> str:
        return QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), self.output.text(), "PDF (*.pdf)"
        )[0]

    def _show_folder(self) -> None:
        if self.done is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.done.report.path.parent)))


def _name(number: str) -> str:
    """A name that every file system takes."""
    plain = "".join(each if each.isprintable() and each not in '/\\:*?"<>|' else "-" for each in number)
    return f"report-{plain.encode()[:100].decode(errors='ignore')}.pdf"
