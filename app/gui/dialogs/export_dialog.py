"""What dialogs share that write one sealed file."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton, QWidget

from app.gui.dialogs.form import FormDialog, beside
from app.gui.jobs.background import Background
from app.gui.jobs.case_job import writing
from app.gui.report.paths import is_folder, typed_path
from app.gui.session import Session
from app.gui.views.plain import set_role
from evidence.custody.proof import proof_path

if TYPE_CHECKING:
    from evidence.case import Case


class ExportDialog(FormDialog):
    """Asks for a format and a new file, has it written beside the window and says what was written.

    ``formats``: title, name and file ending of each; ``stem``: how the file is called without its ending.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        explanation: str,
        session: Session,
        stem: str,
        formats: Sequence[tuple[str, str, str]],
    ) -> None:
        super().__init__(parent, title, explanation, self.tr("Export"))
        self._session, self._stem = session, stem
        self._endings = {key: ending for _, key, ending in formats}
        self._background = Background(self)
        self._writing = False
        self.written: Path | None = None
        self.format = QComboBox()
        for name, key, _ in formats:
            self.format.addItem(name, key)
        self.place = QLineEdit()
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        self.add_field(self.tr("Format:"), self.format)
        self.add_field(self.tr("File:"), beside(self.place, self.browse), self.place)
        self.format.currentIndexChanged.connect(lambda _: self._propose())
        self._propose()
        self.setMinimumWidth(560)

    def work(self, file: Path, name: str) -> Callable[[Case], Any]:
        """What writes the file in the format of this name; called with the case open for writing."""
        raise NotImplementedError

    def said(self, file: Path, result: Any) -> str:
        """What was written, in words, from what :meth:`work` returned."""
        raise NotImplementedError

    def accept(self) -> None:
        """Exports, or closes when that is done."""
        if self.written is not None:
            super().accept()
            return
        file = typed_path(self.place.text().strip())
        if not file.is_absolute() or not is_folder(file.parent):
            self.show_problem(self.tr("Name a file in a folder that exists."), self.place)
            return
        for place in (file, proof_path(file)):
            if os.path.lexists(place):
                words = self.tr("{} exists already. Choose another name.").format(place.name)
                self.show_problem(words, self.place)
                return
        self._set_writing(True)
        job = writing(self._session.folder, self.work(file, self.format.currentData()))
        self._background.run(job, lambda result: self._done(file, result), self._failed)

    def reject(self) -> None:
        """Closes; stays while a file is written, which nothing stops half-way and whose end is to be seen."""
        if not self._writing:
            super().reject()

    def done(self, result: int) -> None:
        """Ends the thread, then closes."""
        self._background.stop()
        super().done(result)

    def _set_writing(self, on: bool) -> None:
        self._writing = on
        for each in (self.format, self.place, self.browse, self.accept_button, self.cancel_button):
            each.setEnabled(not on)
        self.show_problem(self.tr("Writing…") if on else "")
        set_role(self.problem, "muted")

    def _done(self, file: Path, result: Any) -> None:
        self._set_writing(False)
        self.written = file
        self.show_problem(self.said(file, result))
        set_role(self.problem, "good")
        self.accept_button.setText(self.tr("Close"))
        self.cancel_button.hide()

    def _failed(self, message: str) -> None:
        self._set_writing(False)
        self.show_problem(message)

    def _propose(self) -> None:
        ending, folder = self._endings[self.format.currentData()], self._session.case.exports
        number, file = 2, folder / f"{self._stem}.{ending}"
        while file.exists():
            file = folder / f"{self._stem}-{number}.{ending}"
            number += 1
        self.place.setText(str(file))

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), self.place.text())
        if name:
            self.place.setText(name)
