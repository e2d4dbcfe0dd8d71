"""What a person calls the kinds of artifacts."""

from __future__ import annotations

_PLURALS = {"media": "pictures and other media"}


def kind_name(kind: str) -> str:
    """The plural name of a kind."""
    return _PLURALS.get(kind, kind.replace("_", " ") + "s")
