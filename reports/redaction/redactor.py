"""What replaces text in records before they leave."""

from __future__ import annotations

from typing import Any, Protocol

from reports.redaction.log import RedactionLog
from reports.redaction.profile import LeaveOut


class Redactor(Protocol):
    """Replaces text. The same text is replaced in the same way wherever it stands."""

    @property
    def name(self) -> str:
        """The profile's name."""
        ...

    @property
    def rules(self) -> bytes:
        """The profile, byte for byte the same where it says the same. It never leaves."""
        ...

    @property
    def log(self) -> RedactionLog:
        """What was replaced so far."""
        ...

    @property
    def leave_out(self) -> LeaveOut:
        """Artifacts that do not leave at all."""
        ...

    def text(self, value: str) -> str:
        """The text with what must not be shown replaced."""
        ...

    def record(self, body: dict[str, Any]) -> dict[str, Any]:
        """A record, or an act, all of whose texts went through :meth:`text`; the same values where none changed."""
        ...

    def picture(self, sha256: str | None) -> bool:
        """Whether a picture of the media file with this digest may be shown."""
        ...
