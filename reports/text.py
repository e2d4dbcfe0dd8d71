"""The only door for text on its way to a page."""

from __future__ import annotations

from evidence.model.names import shown

LONGEST_VALUE = 4000


def line(text: str) -> str:
    """Text from anywhere as one line.

    What cannot be seen or would reorder the line appears as ``<U+XXXX>``.
    """
    return shown(text)


def block(text: str) -> str:
    """Text that may have several lines, such as a message.

    Its line feeds stay, all else is as in :func:`line`.
    """
    return "\n".join(shown(part) for part in text.replace("\r\n", "\n").split("\n"))


def limited(text: str, longest: int = LONGEST_VALUE, whole: str = "artifacts.jsonl") -> str:
    """At most ``longest`` characters, and where some were left out, how many and in which attachment they
    stand.
    """
    if len(text) <= longest:
        return text
    return f"{text[:longest]} […{len(text) - longest:,} more characters: see {whole}]"


def are(number: int) -> str:
    """The verb that goes with so many."""
    return "is" if number == 1 else "are"


def counted(number: int, one: str, many: str = "") -> str:
    """``1 file``, ``2,000 files``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
