"""Copies the files of the selected records out of the evidence, each checked, logged and with its proof."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QProgressBar, QPushButton, QWidget

from app.gui.dialogs.form import FormDialog, beside
from app.gui.jobs.background import Background
from app.gui.jobs.case_job import writing
from app.gui.jobs.copying import Copying
from app.gui.models.copies_table import CopiesTable
from app.gui.models.copy_plan import FILES_AT_MOST, CopyPlan, plan_copies
from app.gui.report.paths import typed_path
from app.gui.session import Session
from app.gui.views.copies_view import CopiesView
from app.gui.views.plain import label, set_role
from app.gui.words import count_text, exact_size_text, line, size_text
from evidence.custody.place import obstacle
from evidence.ingest.copy_set import SUMS, CopySet

_PARTS = 1000


class SaveCopiesDialog(FormDialog):
    """Asks for a new folder, has the copies made beside the window, and lists them so that they can be dragged out.

    ``to_drag``: the records were dragged out of the table; what they say is that copies come first.
    """

    _copied = Signal(object)

    def __init__(
        self, parent: QWidget | None, session: Session, numbers: Sequence[int], *, to_drag: bool = False
    ) -> None:
        explanation = self.tr(
            "Each file is read from the evidence, held against its recorded SHA-256 and written to a new folder with "
            "a proof; SHA256SUMS in it lists all digests. The ledger logs each copy."
        )
        if to_drag:
            first = self.tr("Copies are made before they can be dragged to another program.")
            explanation = f"{first} {explanation}"
        super().__init__(parent, self.tr("Save copies"), explanation, self.tr("Save copies"))
        self._session = session
        self._background = Background(self)
        self._plan = CopyPlan()
        self._copying: Copying | None = None
        self._closing = False
        self.made: CopySet | None = None
        self._make_fields()
        self._make_result()
        self._copied.connect(self._show_progress)
        self.accept_button.setEnabled(False)
        self.setMinimumWidth(620)
        self._background.run(
            lambda: plan_copies(session, numbers, lambda: self._closing), self._planned, self.show_problem
        )

    def accept(self) -> None:
        """Makes the copies, or closes when that is done."""
        if self.made is not None:
            super().accept()
            return
        folder = typed_path(self.place.text().strip())
        said = obstacle(folder) if folder.is_absolute() else self.tr("Name a new folder with its whole path.")
        if said:
            self.show_problem(line(said), self.place)
            return
        reason = self.reason.text().strip()
        if self._plan.protected and not reason:
            self.show_problem(self.tr("Say why protected files are needed."), self.reason)
            return
        self.show_problem("")
        self._copying = Copying(self._plan, folder, reason, self.recipient.text().strip(), self._copied.emit)
        self._set_busy(True)
        work = writing(self._session.folder, self._copying.run, self._session.case.secrets)
        self._background.run(work, self._ended, self._failed)

    def reject(self) -> None:
        """Ends the copying; where none runs, closes."""
        if self._copying is None:
            super().reject()
            return
        self._copying.cancel()
        self.cancel_button.setEnabled(False)
        self.state.setText(self.tr("Cancelling…"))

    def done(self, result: int) -> None:
        """Ends the threads, then closes."""
        self._closing = True
        if self._copying is not None:
            self._copying.cancel()
        self._background.stop()
        super().done(result)

    # Making

    def _make_fields(self) -> None:
        self.what = label(self.tr("Looking at what is selected…"), wrap=True)
        self.place = QLineEdit(str(self._proposed()))
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        self.recipient = QLineEdit()
        self.recipient.setPlaceholderText(self.tr("Optional; the ledger keeps it"))
        self.protected = label("", "warning", wrap=True)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("The ledger keeps who copied protected files, when and why"))
        self.progress = QProgressBar()
        self.progress.setRange(0, _PARTS)
        self.progress.setAccessibleName(self.tr("Bytes copied"))
        self.add_field(self.tr("New folder:"), beside(self.place, self.browse), self.place)
        self.add_field(self.tr("For whom:"), self.recipient)
        self.add_field(self.tr("Reason:"), self.reason)
        self.progress.setTextVisible(False)
        self.state = label("", "muted")
        above, below = self.body.indexOf(self.form), self.body.indexOf(self.problem)
        for place, each in (
            (below, self.progress),
            (below, self.state),
            (above, self.protected),
            (above, self.what),
        ):
            self.body.insertWidget(place, each)
        self.cancel_button.setAutoDefault(False)
        self.form.setRowVisible(self.reason, False)
        for each in (self.protected, self.progress, self.state):
            each.hide()

    def _make_result(self) -> None:
        self.table = CopiesTable(self)
        self.copies = CopiesView(self.table)
        self.hint = label(
            self.tr("Drag copies from this list to another program, or copy the files and paste them there."),
            "muted",
            wrap=True,
        )
        self.to_clipboard = QPushButton(self.tr("Copy files"))
        self.to_clipboard.setAutoDefault(False)
        self.to_clipboard.clicked.connect(lambda _=False: self.copies.copy())
        self.body.insertWidget(self.body.indexOf(self.problem) + 1, self.copies, 10)
        self.body.insertWidget(self.body.indexOf(self.copies) + 1, self.hint)
        self.buttons.addButton(self.to_clipboard, self.buttons.ButtonRole.ActionRole)
        for each in (self.copies, self.hint, self.to_clipboard):
            each.hide()

    def _proposed(self) -> Path:
        exports = self._session.case.exports
        numbers = range(1, 100_000)
        return next(place for number in numbers if not os.path.lexists(place := exports / f"copies-{number}"))

    # Answers

    def _planned(self, plan: CopyPlan) -> None:
        self._plan = plan
        if plan.too_many:
            words = self.tr(
                "More than {} files are selected: choose fewer. The command line copies any number "
                "(`indicia manifest --format bagit`)."
            )
            self.what.setText(words.format(count_text(FILES_AT_MOST)))
            return
        said = [
            self.tr("Files: {}. Together: {}.").format(
                count_text(len(plan.files)), exact_size_text(plan.size)
            )
        ]
        if plan.without:
            left_out = self.tr("Selected too, without bytes that were read: {}. They are not copied.")
            said.append(left_out.format(count_text(plan.without)))
        self.what.setText("\n".join(said))
        if plan.protected:
            words = self.tr("Protected among them: {}, as {}.").format(
                count_text(plan.protected), line(", ".join(plan.categories), 200)
            )
            self.protected.setText(words)
        self.form.setRowVisible(self.reason, plan.protected > 0)
        self.protected.setVisible(plan.protected > 0)
        self.accept_button.setEnabled(bool(plan.files))

    def _show_progress(self, copied: int) -> None:
        if self._copying is not None and self.cancel_button.isEnabled():
            self.progress.setValue(copied * _PARTS // max(1, self._plan.size))
            words = self.tr("{} of {}")
            self.state.setText(words.format(size_text(copied), size_text(self._plan.size)))

    def _ended(self, made: CopySet | None) -> None:
        self._copying = None
        self._set_busy(False)
        if made is None:
            words = self.tr("Cancelled. No copy was kept, and the ledger states none.")
            self.show_problem(words)
            set_role(self.problem, "muted")
            return
        self.made = made
        for row in range(self.form.rowCount()):
            self.form.setRowVisible(row, False)
        self.what.hide()
        self.protected.hide()
        self.table.show(made)
        for each in (self.copies, self.hint, self.to_clipboard):
            each.show()
        self.show_problem(self._said(made))
        set_role(self.problem, "warning" if made.failed else "good")
        self.accept_button.setText(self.tr("Close"))
        self.cancel_button.hide()
        wide = min(self.copies.whole_width() + 60, self.screen().availableGeometry().width() - 40)
        self.resize(max(self.width(), wide), max(self.height(), 420))
        self.copies.setFocus()

    def _said(self, made: CopySet) -> str:
        words = self.tr(
            "Copied and found as recorded: {}. They are in {}, each with its proof; {} lists the digests."
        )
        said = words.format(count_text(len(made.copies)), line(str(made.folder)), SUMS)
        if made.failed:
            not_copied = self.tr("Not copied: {}; the list says why.").format(count_text(len(made.failed)))
            return f"{said} {not_copied}"
        return said

    def _failed(self, message: str) -> None:
        self._copying = None
        self._set_busy(False)
        self.show_problem(line(message, 1000))

    def _set_busy(self, on: bool) -> None:
        for each in (self.place, self.browse, self.recipient, self.reason, self.accept_button):
            each.setEnabled(not on)
        self.cancel_button.setEnabled(True)
        self.progress.setValue(0)
        self.state.setText(self.tr("Reading…"))
        self.progress.setVisible(on)
        self.state.setVisible(on)
        if on:
            self.cancel_button.setFocus()

    def _browse(self) -> None:
        place = Path(self.place.text().strip() or self._session.case.exports)
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder in which the new folder is made"), str(place.parent)
        )
        if chosen:
            self.place.setText(str(Path(chosen) / (place.name or "copies")))
