"""Lengths of time in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.gui.models.events import Gap
from app.gui.models.moments import SECOND
from app.gui.words import count_text, left_to_right

translate = QCoreApplication.translate


def length_text(microseconds: int) -> str:
    """A length in its two largest units, of which a day is the largest: those of months and years vary."""
    seconds = microseconds // SECOND
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    days, hour = divmod(hours, 24)
    if days:
        return left_to_right(translate("Timeline", "{} d {} h").format(count_text(days), hour))
    if hours:
        return left_to_right(translate("Timeline", "{} h {} min").format(hours, minute))
    if minutes:
        return left_to_right(translate("Timeline", "{} min {} s").format(minute, second))
    return left_to_right(translate("Timeline", "{} s").format(second))


def gap_words(gap: Gap) -> str:
    """How long nothing happened."""
    return translate("Timeline", "no event for {}").format(length_text(gap.end - gap.start))
