"""What replaces text in records before they leave."""

from __future__ import annotations

from typing import Any, Protocol


class Redactor(Protocol):
    """Replaces text. The same text is replaced in the same way wherever it stands."""

    def text(self, value: str) -> str:
        """The text with what must not be shown replaced."""
        ...

    def record(self, body: dict[str, Any]) -> dict[str, Any]:
        """A record, or an act, all of whose texts went through :meth:`text`; the same values where none changed."""
        ...
