"""Which artifacts a report shows."""

from __future__ import annotations

import msgspec

from evidence.model.names import shown
from reports.text import counted

PER_KIND = 500
"""So many artifacts of a kind are printed where nobody chooses."""

BUT_LEFT_OUT = " but those that the redaction profile leaves out"


class ArtifactSelection(msgspec.Struct, frozen=True, kw_only=True):
    """The artifacts to show; without any condition, all of them.

    ``ids`` are artifact ids (``1-42-3``); ``tags``: of the artifact, or of its file. ``since`` (included) and
    ``until`` (not) are RFC 3339 in UTC. At most ``per_kind`` artifacts of a kind are printed, in the order of
    their sources; the attached list holds every selected one.
    """

    kinds: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    parser: str | None = None
    evidence: int | None = None
    since: str | None = None
    until: str | None = None
    per_kind: int = PER_KIND

    @property
    def everything(self) -> bool:
        """Whether no condition is set."""
        return not (
            self.kinds or self.ids or self.tags or self.parser or self.evidence or self.since or self.until
        )

    def words(self, everything: str = "All artifacts") -> str:
        """The conditions, for a person; ``everything``: what was selected where there is none."""
        if self.everything:
            return f"{everything} were selected."
        parts = []
        if self.ids:
            parts.append(f"{counted(len(self.ids), 'artifact')} chosen one by one")
        if self.tags:
            parts.append(f"tagged {' or '.join(map(shown, self.tags))}, or of a file that is")
        if self.kinds:
            parts.append(f"kind {' or '.join(self.kinds)}")
        if self.parser:
            parts.append(f"stated by the parser {self.parser}")
        if self.evidence:
            parts.append(f"from evidence item {self.evidence}")
        if self.since:
            parts.append(f"at or after {self.since}")
        if self.until:
            parts.append(f"before {self.until}")
        return f"Selected were artifacts that meet all of: {'; '.join(parts)}."
