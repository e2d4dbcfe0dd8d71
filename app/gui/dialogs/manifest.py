"""Exports the hash list of the case."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from app.gui.dialogs.export_dialog import ExportDialog
from app.gui.session import Session
from app.gui.words import count_text, plural

if TYPE_CHECKING:
    from evidence.case import Case

_FORMATS = (("hashdeep", "hashdeep", "txt"), ("sha256sum", "sha256sum", "sha256"), ("CSV", "csv", "csv"))


class ManifestDialog(ExportDialog):
    """Writes the list and its proof; the ledger logs the export."""

    def __init__(self, parent: QWidget | None, session: Session) -> None:
        explanation = self.tr(
            "A list of the digests of every file that was read, in a form that other tools check. "
            "A proof file beside it ties it to the ledger."
        )
        super().__init__(parent, self.tr("Export manifest"), explanation, session, "manifest", _FORMATS)

    def work(self, file: Path, name: str) -> Callable[[Case], Any]:
        return partial(_export, file=file, name=name)

    def said(self, file: Path, result: int) -> str:
        return self.tr("{} files are listed in {}; its proof lies beside it.", "", plural(result)).format(
            count_text(result), file
        )


def _export(case: Case, file: Path, name: str) -> int:
    from contextlib import closing

    import msgspec

    from evidence.catalog.queries import entries
    from evidence.custody.manifest import export_manifest

    with closing(case.catalog.reader()) as connection:
        records = (msgspec.json.decode(body) for body in entries(connection))
        count, _ = export_manifest(case.ledger, case.key(), file, name, records)
    return count
