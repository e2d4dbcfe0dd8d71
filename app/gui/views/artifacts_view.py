"""The Artifacts tab."""

from __future__ import annotations

from app.gui.models.columns import artifact_columns
from app.gui.models.evidence_tree import Node
from app.gui.models.wanted import artifacts
from app.gui.session import Session
from app.gui.views.records_view import RecordsView


class ArtifactsView(RecordsView):
    """Artifacts of the kind chosen on the left, with that kind's columns."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "artifacts", artifact_columns(None), artifacts())
        self.title.setText(self.tr("All kinds"))

    def show_node(self, node: Node) -> None:
        """Shows one kind, or all."""
        kind = node.key[1] if len(node.key) > 1 else None
        title = node.text if kind else self.tr("All kinds")
        self.show_records(artifacts(kind), title, artifact_columns(kind))
