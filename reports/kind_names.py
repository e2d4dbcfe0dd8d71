"""What a person calls the kinds of artifacts."""

from __future__ import annotations

_PLURALS = {
    "app_usage": "uses of apps",
    "external": "rows of other tools",
    "form_entry": "form entries",
    "media": "pictures and other media",
    "web_search": "web searches",
}


def kind_name(kind: str) -> str:
    """The plural name of a kind."""
    return _PLURALS.get(kind, kind.replace("_", " ") + "s")
