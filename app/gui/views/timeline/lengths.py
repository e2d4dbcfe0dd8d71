"""Lengths of time in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.gui.models.events import Gap
from app.gui.models.moments import SECOND
from app.gui.words import count_text


def tr(text: str) -> str:
    """A text in the language of the window."""
    return QCoreApplication.translate("Timeline", text)


def length_text(microseconds: int) -> str:
    """A length in its two largest units, of which a day is the largest: those of months and years vary."""
    seconds = microseconds // SECOND
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    days, hour = divmod(hours, 24)
    if days:
        return tr("{} d {} h").format(count_text(days), hour)
    if hours:
        return tr("{} h {} min").format(hours, minute)
    return tr("{} min {} s").format(minute, second) if minutes else tr("{} s").format(second)


def gap_words(gap: Gap) -> str:
    """How long nothing happened."""
    return tr("no event for {}").format(length_text(gap.end - gap.start))
