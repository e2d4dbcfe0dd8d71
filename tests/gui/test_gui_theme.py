"""The palettes can be read: WCAG 2.2 asks for 4.5:1 between text and ground."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QColor, QPalette, QTextLayout
from PySide6.QtWidgets import QApplication

from app.gui import icons, resources, theme

TEXTS = ("text", "muted", "accent", "link", "good", "bad", "warning")
GROUNDS = ("window", "base", "alternate", "button", "hover")
PAIRS = [(text, ground) for text in TEXTS for ground in GROUNDS]
PAIRS += [
    ("highlighted_text", "highlight"),
    ("accent_text", "accent"),
    ("hex_offset", "base"),
    ("hex_zero", "base"),
]


def luminance(colour: str) -> float:
    """Relative luminance. Reference: WCAG 2.2, definition of relative luminance."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_contrast(name: str, text: str, ground: str) -> None:
    worn = theme.colours(name)
    first, second = sorted((luminance(getattr(worn, text)), luminance(getattr(worn, ground))), reverse=True)
    assert (first + 0.05) / (second + 0.05) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
def test_application_wears_the_palette(qapp: Any, name: str) -> None:
    theme.wear(qapp, name)
    worn = theme.colours(name)
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(worn.base)
    assert qapp.palette().color(QPalette.ColorRole.HighlightedText) == QColor(worn.highlighted_text)
    assert "$" not in qapp.styleSheet()
    theme.wear(qapp, "light")


def test_small_pictures_of_the_style_sheet_match_their_palettes() -> None:
    for name in ("light", "dark"):
        worn = theme.colours(name)
        assert worn.muted.encode() in resources.read("icons", f"chevron-{name}.svg")
        assert worn.accent_text.encode() in resources.read("icons", f"check-{name}.svg")


def test_icons_are_drawn_in_the_palettes_colour(qapp: Any) -> None:
    theme.wear(qapp, "light")
    image = icons.icon("volume", "bad").pixmap(16, 16).toImage()
    inked = [
        image.pixelColor(x, y) for x in range(16) for y in range(16) if image.pixelColor(x, y).alpha() > 200
    ]
    assert inked
    assert all(abs(colour.red() - QColor(theme.current().bad).red()) < 12 for colour in inked)


def test_no_script_and_no_emoji_is_a_box(qapp: QApplication) -> None:
    theme.choose_fonts(qapp)
    for text in (
        "😀",
        "👍🏽",
        "🇬🇧",
        "한국어",
        "你好",
        "かな",
        "สวัสดี",
        "नमस्ते",
        "العربية",
        "עברית",
        "Tiếng Việt",
    ):
        layout = QTextLayout(text, qapp.font())
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        drawn = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
        assert drawn, text
        assert 0 not in drawn, text
