"""What the visible signature shows, as a small PDF page with embedded fonts."""

from __future__ import annotations

from typing import NamedTuple

from reports.flow import INK, QUIET, Text
from reports.fonts import Style
from reports.pdf import draw_texts
from reports.typeset import Line, Typesetter

_EDGE = 9.0
_WIDE = 400.0
_CODE_SHARE = 0.6  # width of a letter of the fixed-width font, in its size
_DIGITS = 64


class StampText(NamedTuple):
    """Who signs, with which certificate, when and by whose clock, at which level.

    ``moment`` is RFC 3339 by the signer's own clock; ``authority`` the name of who stamps the time, "" for nobody.
    ``role`` is "Certified" or "Countersigned"; ``closed`` says that nothing may be changed afterwards.
    """

    subject: str
    fingerprint: str
    moment: str
    role: str
    level: str
    authority: str
    closed: bool


_Row = tuple[str, Style, float, int, int]


def draw_stamp(text: StampText, width: float, height: float) -> bytes:
    """A PDF of one page of that size, in points."""
    wide = width > _WIDE
    size = 7.2 if wide else 6.4
    code = min(7.0, (width - 2 * _EDGE) / _DIGITS / _CODE_SHARE - 0.02)
    after = (
        "Any change after signing makes the signature invalid."
        if text.closed
        else "Only the reviewer's signature may be added."
    )
    clock = f"Signed {text.moment} by the signer's own clock; "
    stamped = f"{text.authority} stamped the time." if text.authority else "no authority stamped the time."
    rows: tuple[_Row, ...] = (
        (f"{text.role} by {text.subject}", "bold", 9.6 if wide else 8.2, INK, 1),
        (f"PAdES {text.level}. {after}", "text", size, INK, 2),
        (clock + stamped, "text", size, INK, 2),
        ("SHA-256 fingerprint of the signer's certificate", "text", size, QUIET, 1),
        (text.fingerprint, "code", code, INK, 1),
    )
    return _page(rows, width, height)


def draw_empty(width: float, height: float) -> bytes:
    """What the reviewer's field shows before it is signed."""
    rows: tuple[_Row, ...] = (
        ("Reviewer", "bold", 8.2, QUIET, 1),
        (
            "Room for the reviewer's signature. It is the only change that the certification allows.",
            "text",
            6.4,
            QUIET,
            3,
        ),
    )
    return _page(rows, width, height)


def _page(rows: tuple[_Row, ...], width: float, height: float) -> bytes:
    typesetter = Typesetter()
    set_rows = [
        (_lines(typesetter, value, style, size, width - 2 * _EDGE, most), size, color)
        for value, style, size, color, most in rows
    ]
    leading = 1.28
    used = sum(len(lines) * size * leading for lines, size, _ in set_rows)
    gap = max(0.0, min(4.0, (height - 2 * 5.0 - used) / max(1, len(rows) - 1)))
    y = height - 5.0
    texts = []
    for lines, size, color in set_rows:
        for line in lines:
            y -= size * leading
            texts.append(Text(_EDGE, y + size * 0.24, line, size, color))
        y -= gap
    return draw_texts(texts, (width, height), typesetter)


def _lines(
    typesetter: Typesetter, text: str, style: Style, size: float, width: float, most: int
) -> list[Line]:
    """At most so many lines; what does not fit ends with an ellipsis: the certificate itself says it whole."""
    lines = typesetter.lines(text, style, size, width)
    if len(lines) <= most:
        return lines
    kept = "".join(piece.text for line in lines[:most] for piece in line)
    while kept and len(typesetter.lines(f"{kept} …", style, size, width)) > most:
        kept = kept[:-1]
    return typesetter.lines(f"{kept} …", style, size, width)
