"""The table of artifacts."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.gui.models.columns import artifact_columns
from app.gui.models.wanted import Wanted, artifacts
from app.gui.session import Session
from app.gui.views.records_view import RecordsView


class ArtifactsView(RecordsView):
    """Artifacts of one kind with that kind's columns, or of all kinds with what they share."""

    def __init__(self, session: Session) -> None:
        super().__init__(
            session,
            str(QT_TRANSLATE_NOOP("Tables", "artifacts")),
            artifact_columns(None),
            artifacts(),
            with_filter=False,
        )

    def show_kind(self, wanted: Wanted, title: str) -> None:
        """Shows artifacts with the columns of the kind that is asked for."""
        self.show_records(wanted, title or self.tr("All kinds"), artifact_columns(wanted.kind))
