"""What blocks share: the line above them, and which values are code."""

from __future__ import annotations

import re

from reports.flow import Flow

_HEXADECIMAL = re.compile("[0-9a-f]+")


def is_code(value: str) -> bool:
    """Whether a value is a digest or another long run of hexadecimal, which a fixed-width font makes
    comparable.
    """
    return len(value) >= 24 and _HEXADECIMAL.fullmatch(value) is not None


def place_caption(flow: Flow, title: str, room: float = 84) -> None:
    """Sets the title of a block, where it has one, with ``room`` left below on the same page."""
    if title:
        flow.space(4)
        flow.room(room)
        flow.text(title, 9.5, style="bold")
        flow.space(3)
