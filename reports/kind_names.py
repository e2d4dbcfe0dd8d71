"""What a person calls the kinds of artifacts."""

from __future__ import annotations

_PLURALS = {
    "app_usage": "uses of apps",
    "external": "rows of other tools",
    "form_entry": "form entries",
    "media": "pictures and other media",
    "sim": "SIM cards",
    "web_search": "web searches",
    "wifi_network": "Wi-Fi networks",
}


def kind_name(kind: str) -> str:
    """The plural name of a kind."""
    return _PLURALS.get(kind, kind.replace("_", " ") + "s")


def kind_heading(kind: str) -> str:
    """The plural name of a kind with a capital, as a heading has it."""
    name = kind_name(kind)
    return name[:1].upper() + name[1:]
