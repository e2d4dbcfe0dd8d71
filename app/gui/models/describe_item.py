"""What an evidence item states of itself, for the Source tab: its container's own words, its parts and its layers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.gui.models.pairs import Pair

translate = QCoreApplication.translate

_GRAVE = ("damage", "unreadable_at_acquisition")
"""What a container says of itself that concerns everything read from it."""


def stated(item: dict[str, Any]) -> Iterator[Pair]:
    """The pairs of one item's record; nothing where it states no more than a name and a size.

    Details are those of the acquisition: who made the image, when, with what, in which case. Their names are the
    container's; what they say was checked by nobody.
    """
    segments, details = item.get("segments") or [], item.get("details") or {}
    if len(segments) > 1:
        for number, path in enumerate(segments, 1):
            yield Pair(translate("Describe", "Part {} of {}").format(number, len(segments)), path)
    if details:
        yield Pair(translate("Describe", "What the container states of the acquisition"))
    for name, value in details.items():
        grave = name in _GRAVE
        title = str(name).replace("_", " ").capitalize()
        yield Pair(title, value, "warning" if grave else "text", icon="problem" if grave else "")
    if item.get("layers"):
        yield Pair(translate("Describe", "Layers"))
    for layer in item.get("layers") or []:
        yield _layer(layer)


def _layer(layer: dict[str, Any]) -> Pair:
    parts = (layer.get("description"), layer.get("reason"))
    words = ": ".join(str(part) for part in parts if part)
    if layer.get("read"):
        return Pair(str(layer.get("pathspec")), words)
    said = translate("Describe", "not read — {}").format(words)
    return Pair(str(layer.get("pathspec")), said, "warning", icon="problem")
