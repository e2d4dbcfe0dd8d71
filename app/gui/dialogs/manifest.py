"""Exports the hash list of the case."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton, QWidget

from app.gui.dialogs.form import FormDialog, beside
from app.gui.jobs.background import Background
from app.gui.jobs.case_job import writing
from app.gui.session import Session
from app.gui.views.plain import set_role
from app.gui.words import count_text
from evidence.custody.proof import proof_path

if TYPE_CHECKING:
    from evidence.case import Case

_FORMATS = (("hashdeep", "hashdeep", "txt"), ("sha256sum", "sha256sum", "sha256"), ("CSV", "csv", "csv"))


class ManifestDialog(FormDialog):
    """Writes the list and its proof; the ledger logs the export."""

    def __init__(self, parent: QWidget | None, session: Session) -> None:
        super().__init__(
            parent,
            self.tr("Export manifest"),
            self.tr(
                "A list of the digests of every file that was read, in a form that other tools check. "
                "A proof file beside it ties it to the ledger."
            ),
            self.tr("Export"),
        )
        self._session = session
        self._background = Background(self)
        self.written: Path | None = None
        self.format = QComboBox()
        for title, name, ending in _FORMATS:
            self.format.addItem(title, (name, ending))
        self.place = QLineEdit()
        self.browse = QPushButton(self.tr("Choose…"))
        self.browse.setAutoDefault(False)
        self.browse.clicked.connect(self._browse)
        self.add_field(self.tr("Format:"), self.format)
        self.add_field(self.tr("File:"), beside(self.place, self.browse), self.place)
        self.format.currentIndexChanged.connect(lambda _: self._propose())
        self._propose()
        self.setMinimumWidth(560)

    def accept(self) -> None:
        """Exports, or closes when that is done."""
        if self.written is not None:
            super().accept()
            return
        file = Path(self.place.text().strip()).expanduser()
        if not file.is_absolute() or not file.parent.is_dir():
            self.show_problem(self.tr("Name a file in a folder that exists."), self.place)
            return
        for place in (file, proof_path(file)):
            if os.path.lexists(place):
                words = self.tr("{} exists already. Choose another name.").format(place.name)
                self.show_problem(words, self.place)
                return
        self.show_problem("")
        self.accept_button.setEnabled(False)
        name = self.format.currentData()[0]
        work = writing(self._session.folder, partial(_export, file=file, name=name))
        self._background.run(work, partial(self._done, file), self._failed)

    def done(self, result: int) -> None:
        """Waits for an export that runs, then closes."""
        self._background.stop()
        super().done(result)

    def _done(self, file: Path, count: int) -> None:
        self.written = file
        set_role(self.problem, "good")
        self.problem.setText(
            self.tr("{} files are listed in {}; its proof lies beside it.").format(count_text(count), file)
        )
        self.accept_button.setText(self.tr("Close"))
        self.accept_button.setEnabled(True)
        self.cancel_button.hide()

    def _failed(self, message: str) -> None:
        self.accept_button.setEnabled(True)
        self.show_problem(message)

    def _propose(self) -> None:
        ending = self.format.currentData()[1]
        folder = self._session.case.exports
        number, file = 2, folder / f"manifest.{ending}"
        while file.exists():
            file = folder / f"manifest-{number}.{ending}"
            number += 1
        self.place.setText(str(file))

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the manifest"), self.place.text())
        if name:
            self.place.setText(name)


def _export(case: Case, file: Path, name: str) -> int:
    from contextlib import closing

    import msgspec

    from evidence.catalog.queries import entries
    from evidence.custody.manifest import export_manifest

    with closing(case.catalog.reader()) as connection:
        records = (msgspec.json.decode(body) for body in entries(connection))
        count, _ = export_manifest(case.ledger, case.key(), file, name, records)
    return count
