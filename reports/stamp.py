"""What the visible signature shows, as a small PDF page with embedded fonts."""

from __future__ import annotations

from typing import NamedTuple

from reports.cover import SIGNATURE_BOX
from reports.fonts import Style
from reports.layout import INK, QUIET, Text
from reports.pdf import draw_texts
from reports.typeset import Typesetter

WIDTH = SIGNATURE_BOX[2] - SIGNATURE_BOX[0]
HEIGHT = SIGNATURE_BOX[3] - SIGNATURE_BOX[1]


class StampText(NamedTuple):
    """Who signs, with which certificate, when. ``moment`` is RFC 3339 by the signer's own clock."""

    subject: str
    fingerprint: str
    moment: str


def draw_stamp(text: StampText) -> bytes:
    """A PDF of one page of the signature box's size."""
    typesetter = Typesetter()
    rows: tuple[tuple[str, Style, float, int, float], ...] = (
        (f"Signed by {text.subject}", "bold", 9.6, INK, 54.0),
        (
            f"Certified: any change after signing makes the signature invalid. Signer's clock: {text.moment}",
            "text",
            7.4,
            INK,
            38.0,
        ),
        ("SHA-256 fingerprint of the signer's certificate", "text", 7.0, QUIET, 23.0),
        (text.fingerprint, "code", 7.0, INK, 11.0),
    )
    texts = [
        Text(10.0, y, typesetter.lines(value, style, size, WIDTH - 20)[0], size, color)
        for value, style, size, color, y in rows
    ]
    return draw_texts(texts, (WIDTH, HEIGHT), typesetter)
