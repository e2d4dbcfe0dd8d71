"""How numbers, sizes and moments are written in the window. The same on every host and locale."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from app.gui.models.titles import field_title
from evidence.model.names import shown

_OWN = re.compile(
    "(\u2066(?:"
    "[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.][0-9]+)? [+-][0-9]{2}:[0-9]{2}"
    "|[0-9.]+ [kMGTP]?B"
    ")\u2069"
    "|\u2068\u2060[^\u2066-\u2069]*\u2069)"
)
_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2068\u2069\u2060"))
_FORMS = 1_000_000
_spoken = QCoreApplication.translate
_UNITS = ("kB", "MB", "GB", "TB", "PB")


def count_text(number: int | None) -> str:
    """A whole number with its thousands apart; empty where there is none."""
    return "" if number is None else f"{number:,}"


def plural(number: int) -> int:
    """A number as Qt is asked with it for the plural form of a sentence, as in ``tr("{} rows", "", plural(rows))``.

    Qt takes 32 bits, and no language looks further than the last six digits. The sentence itself gets
    :func:`count_text`.
    """
    return number if number < _FORMS else _FORMS + number % _FORMS


class Sentences:
    """Says sentences with numbers without a QObject: lupdate finds plural forms in ``tr``, not in ``translate``.

    The texts of a class are found by its name, as there.
    """

    def tr(self, text: str, disambiguation: str, number: int) -> str:
        """The sentence in the plural form of a number; see :func:`plural`."""
        return _spoken(type(self).__name__, text, disambiguation, number)


class Words(Sentences):
    """The sentences of this module that name a number."""

    def of_bytes(self, size: int) -> str:
        """A number of bytes."""
        return self.tr("{} bytes", "", plural(size)).format(count_text(size))


def size_text(size: int | None) -> str:
    """A size in bytes, rounded to three digits with its decimal unit (1 kB is 1,000 bytes)."""
    if size is None:
        return ""
    if size < 1000:
        return left_to_right(f"{size} B")
    value = float(size)
    for unit in _UNITS:
        value /= 1000
        if value < 999.5 or unit == _UNITS[-1]:
            return left_to_right(f"{value:.3g} {unit}" if value < 100 else f"{value:.0f} {unit}")
    return ""


def exact_size_text(size: int | None) -> str:
    """A size in bytes to the byte, with the rounded form where that helps to read it."""
    if size is None:
        return ""
    exact = Words().of_bytes(size)
    return exact if size < 1000 else f"{exact} ({size_text(size)})"


def duration_text(seconds: float) -> str:
    """A length of time in the two largest units that say something."""
    whole = max(0, int(seconds + 0.5))
    minutes, second = divmod(whole, 60)
    hours, minute = divmod(minutes, 60)
    if hours:
        return left_to_right(f"{hours} h {minute:02d} min")
    return left_to_right(f"{minute} min {second:02d} s" if minute else f"{second} s")


def yes_no(value: bool) -> str:
    """A yes or no in the language of the window."""
    return QCoreApplication.translate("Words", "yes") if value else QCoreApplication.translate("Words", "no")


def time_text(text: str | None, zone: ZoneInfo, *, fraction: bool = False) -> str:
    """An RFC 3339 moment in the zone of the case, always with its offset.

    A moment that Python's calendar cannot shift to the zone is shown as recorded. In a window that is read from
    right to left it is isolated: else its date would stand behind its offset.
    """
    if not text:
        return ""
    whole, digits = _split_fraction(text)
    try:
        moment = datetime.fromisoformat(whole).astimezone(zone)
    except (ValueError, OverflowError):
        return shown(text)
    written = f"{moment:%Y-%m-%d %H:%M:%S}{digits if fraction else ''} {_offset(moment)}"
    return left_to_right(written)


def without_mnemonic(text: str) -> str:
    """The text of an action without the letter that opens it, which some languages write behind it: ``ไฟล์(&F)``."""
    plain = re.sub(r"\s?\(&\w\)", "", text)
    return plain.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")


def left_to_right(text: str) -> str:
    """Safe text that keeps its direction, as a digest or a time, where the window is read from right to left.

    Else a digest that is cut off would seem to be cut off at its beginning.
    """
    return f"\u2066{text}\u2069" if text and QGuiApplication.isRightToLeft() else text


def bare(text: str) -> str:
    """Shown text without what keeps its direction on the screen: for the clipboard, where a digest is compared."""
    return text.translate(_ISOLATES)


def line(value: Any, limit: int = 500) -> str:
    """Any value of a record as one safe line, cut after ``limit`` characters. Line ends are shown as ⏎."""
    if value is None:
        return ""
    text = value if isinstance(value, str) else _plain(value)
    cut = len(text) > limit
    text = text[:limit].replace("\r\n", "\n").replace("\r", "\n").replace("\n", " ⏎ ").replace("\t", " ")
    return own_direction(_safe(text) + ("…" if cut else ""))


def block(value: Any) -> str:
    """Any value of a record as safe text that keeps its lines and tabs."""
    text = value if isinstance(value, str) else _plain(value)
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join("\t".join(_safe(part) for part in each.split("\t")) for each in lines)


def own_direction(text: str) -> str:
    """Safe text that runs in the direction of its first letter where the window is read from right to left.

    Else ``$MFT`` would read ``MFT$`` there, and a path would end with its first slash. The word joiner behind the sign
    tells it from one that the evidence brought, which is shown as ``<U+2068>``.
    """
    if not text or text.isalnum() or "\u2069" in text or not QGuiApplication.isRightToLeft():
        return text
    return f"\u2068\u2060{text}\u2069"


def _safe(text: str) -> str:
    """Signs of direction are made visible, but for those that are written here."""
    if not QGuiApplication.isRightToLeft():
        return shown(text)
    return "".join(part if _OWN.fullmatch(part) else shown(part) for part in _OWN.split(text))


def part_text(part: Any) -> str:
    """A part of a record (an attachment, a participant, a further value) as text: names and values, no empty ones."""
    if not isinstance(part, dict):
        return _plain(part)
    if part.keys() == {"name", "value"}:
        return f"{part['name']}: {_plain(part['value'])}"
    return ", ".join(
        f"{field_title(name)}: {_plain(each)}" for name, each in part.items() if each is not None
    )


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return yes_no(value)
    if isinstance(value, list | tuple) and value and all(isinstance(item, dict) for item in value):
        return "; ".join(map(part_text, value))
    if isinstance(value, list | tuple) and all(isinstance(item, str | int) for item in value):
        return ", ".join(str(item) for item in value)
    if isinstance(value, dict | list | tuple):
        return json.dumps(value, ensure_ascii=False)
    return "" if value is None else str(value)


def _split_fraction(text: str) -> tuple[str, str]:
    head, dot, tail = text.partition(".")
    if not dot:
        return text, ""
    digits = tail[: len(tail) - len(tail.lstrip("0123456789"))]
    return head + tail[len(digits) :], "." + digits


def _offset(moment: datetime) -> str:
    minutes = (moment.utcoffset() or timedelta()) // timedelta(minutes=1)
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
