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


CAPTION = 20.0
"""Points that a title takes above its block."""


def place_caption(flow: Flow, title: str, room: float = 88) -> None:
    """Sets the title of a block, where it has one, on a page with ``room`` for it and the beginning of its block."""
    if title:
        flow.room(room)
        flow.space(4)
        flow.text(title, 9.5, style="bold")
        flow.space(3)
