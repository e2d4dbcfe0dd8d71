"""The palettes can be read: WCAG 2.2 asks for 4.5:1 between text and ground."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QPalette

from app.gui import icons, resources, theme

ROOT = Path(__file__).parents[2]
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


@pytest.mark.parametrize("name", theme.NAMES)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_contrast(name: str, text: str, ground: str) -> None:
    worn = theme.colours(name)
    first, second = sorted((luminance(getattr(worn, text)), luminance(getattr(worn, ground))), reverse=True)
    assert (first + 0.05) / (second + 0.05) >= 4.5


@pytest.mark.parametrize("name", theme.NAMES)
def test_application_wears_the_palette(qapp: Any, name: str) -> None:
    theme.wear(qapp, name)
    worn = theme.colours(name)
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(worn.base)
    assert qapp.palette().color(QPalette.ColorRole.HighlightedText) == QColor(worn.highlighted_text)
    assert "$" not in qapp.styleSheet()
    theme.wear(qapp, "light")


def test_small_pictures_of_the_style_sheet_match_their_palettes() -> None:
    for name in theme.NAMES:
        worn = theme.colours(name)
        assert worn.muted.encode() in resources.read("icons", f"chevron-{name}.svg")
        assert worn.accent_text.encode() in resources.read("icons", f"check-{name}.svg")


def test_every_palette_that_ships_can_be_chosen_and_is_tested() -> None:
    assert {f"{name}.json" for name in theme.NAMES} == set(resources.names("palettes", ".json"))
    for name in theme.NAMES:
        assert theme.resolve(name) == name


def test_high_contrast_is_high() -> None:
    """WCAG 2.2 asks for 7:1 at its highest level."""
    worn = theme.colours("contrast")
    for text, ground in PAIRS:
        first, second = sorted(
            (luminance(getattr(worn, text)), luminance(getattr(worn, ground))), reverse=True
        )
        assert (first + 0.05) / (second + 0.05) >= 7, (text, ground)


def test_icons_are_drawn_in_the_palettes_colour(qapp: Any) -> None:
    theme.wear(qapp, "light")
    image = icons.icon("volume", "bad").pixmap(16, 16).toImage()
    inked = [
        image.pixelColor(x, y) for x in range(16) for y in range(16) if image.pixelColor(x, y).alpha() > 200
    ]
    assert inked
    assert all(abs(colour.red() - QColor(theme.current().bad).red()) < 12 for colour in inked)


_DRAWN = """
import sys
from PySide6.QtGui import QTextLayout
from app.gui.run import make_application
font = make_application(["indicia"]).font()
for text in sys.argv[1:]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    glyphs = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
    if not glyphs or 0 in glyphs:
        sys.exit(f"{text!a} is a box")
"""


def test_no_script_and_no_emoji_is_a_box() -> None:
    """In a process of its own: Qt remembers which fonts it had when a letter was drawn first."""
    texts = ("😀", "👍🏽", "🇬🇧", "你好", "かな", "สวัสดี", "नमस्ते", "العربية", "עברית", "Tiếng Việt")
    done = subprocess.run(
        [sys.executable, "-c", _DRAWN, *texts], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.returncode == 0, done.stderr
