"""The colours of the map, mixed from the palette that is worn, so that each palette has a map of its own."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor

from app.gui import theme


@dataclass(frozen=True)
class Dress:
    """Grounds are paler than whatever stands on them; text keeps 4.5:1 on land and on water."""

    water: QColor
    land: QColor
    coast: QColor
    border: QColor
    net: QColor
    text: QColor
    quiet_text: QColor
    halo: QColor
    mark: QColor
    on_mark: QColor
    track: QColor
    ring: QColor


def dress() -> Dress:
    """The colours for now."""
    window, base, muted = theme.colour("window"), theme.colour("base"), theme.colour("muted")
    accent, text = theme.colour("accent"), theme.colour("text")
    return Dress(
        water=mixed(window, accent, 0.11),
        land=base,
        coast=mixed(muted, base, 0.25),
        border=mixed(muted, base, 0.45),
        net=mixed(mixed(window, accent, 0.11), muted, 0.22),
        text=text,
        quiet_text=muted,
        halo=base,
        mark=theme.colour("accent"),
        on_mark=theme.colour("accent_text"),
        track=theme.colour("warning"),
        ring=theme.colour("accent"),
    )


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """The first colour with a share of the second."""
    first, second = one.rgb(), other.rgb()
    parts = []
    for shift in (16, 8, 0):
        low, high = first >> shift & 255, second >> shift & 255
        parts.append(round(low + (high - low) * share))
    return QColor(*parts)
