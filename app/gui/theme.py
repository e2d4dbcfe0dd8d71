"""Our palettes, and how the application wears one of them."""

from __future__ import annotations

from functools import cache

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from app.gui import resources
from app.gui.style_sheet import style_sheet

NAMES = ("light", "dark", "contrast")
_PLAIN_DEFAULTS = ("Sans Serif", "Sans", "DejaVu Sans", "MS Shell Dlg 2", "")
_READABLE = ("Noto Sans", "Inter", "Source Sans 3", "Liberation Sans")
_FIXED = ("Noto Sans Mono", "DejaVu Sans Mono", "Liberation Mono", "Consolas", "Menlo")


class Colours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The colours of one palette as ``#rrggbb``. Each text colour keeps 4.5:1 on each ground it stands on."""

    name: str
    window: str
    base: str
    alternate: str
    button: str
    border: str
    text: str
    muted: str
    accent: str
    accent_text: str
    highlight: str
    highlighted_text: str
    hover: str
    link: str
    good: str
    bad: str
    warning: str
    hex_offset: str
    hex_zero: str


@cache
def colours(name: str) -> Colours:
    """One of :data:`NAMES`."""
    return msgspec.json.decode(resources.read("palettes", f"{name}.json"), type=Colours)


class _Worn:
    name = "light"


def current() -> Colours:
    """The palette that the application wears now."""
    return colours(_Worn.name)


def colour(role: str) -> QColor:
    """One colour of the palette worn now, by its name in :class:`Colours`."""
    return QColor(getattr(current(), role))


def resolve(choice: str) -> str:
    """One of :data:`NAMES` for a choice of the View menu: ``system`` or one of them.

    A system that asks for high contrast gets it.
    """
    if choice in NAMES:
        return choice
    hints = QApplication.styleHints()
    accessibility = hints.accessibility()
    if accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    scheme = hints.colorScheme()
    return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def wear(application: QApplication, choice: str) -> None:
    """Dresses the application in a palette."""
    _Worn.name = resolve(choice)
    worn = current()
    application.setStyle("Fusion")
    application.setPalette(palette(worn))
    application.setStyleSheet(style_sheet(worn))


def palette(worn: Colours) -> QPalette:
    """Our colours as Qt's roles."""
    result = QPalette()
    role = QPalette.ColorRole
    plain = {
        role.Window: worn.window,
        role.WindowText: worn.text,
        role.Base: worn.base,
        role.AlternateBase: worn.alternate,
        role.Text: worn.text,
        role.PlaceholderText: worn.muted,
        role.Button: worn.button,
        role.ButtonText: worn.text,
        role.BrightText: worn.bad,
        role.Highlight: worn.highlight,
        role.HighlightedText: worn.highlighted_text,
        role.ToolTipBase: worn.base,
        role.ToolTipText: worn.text,
        role.Link: worn.link,
        role.LinkVisited: worn.link,
        role.Accent: worn.accent,
        role.Mid: worn.border,
        role.Midlight: worn.border,
        role.Dark: worn.border,
        role.Light: worn.base,
        role.Shadow: worn.border,
    }
    for each, value in plain.items():
        result.setColor(each, QColor(value))
    for each in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, each, QColor(worn.muted))
    return result


@cache
def _add_fonts() -> None:
    """Whatever no font of the desktop draws (scripts, emoji) is drawn with the fonts of the reports."""
    for name in resources.names("fonts", ".ttf"):
        QFontDatabase.addApplicationFont(resources.path("fonts", name))


def choose_fonts(application: QApplication) -> None:
    """Takes a well-readable font where the desktop names none of its own."""
    _add_fonts()
    font = application.font()
    families = set(QFontDatabase.families())
    if font.family() in _PLAIN_DEFAULTS:
        family = next((name for name in _READABLE if name in families), font.family())
        font = QFont(family, max(9, font.pointSize()))
    application.setFont(font)


@cache
def fixed_font(points: int | None = None) -> QFont:
    """A font whose characters are all as wide, for bytes and digests."""
    families = set(QFontDatabase.families())
    family = next((name for name in _FIXED if name in families), None)
    font = QFont(family) if family else QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setStyleHint(QFont.StyleHint.Monospace)
    font.setPointSize(points or QApplication.font().pointSize())
    return font
