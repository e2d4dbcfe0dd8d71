"""Lines of a conversation that WhatsApp exported as text.

Reference: whatstk documentation, header formats of WhatsApp's exports (``[date, time] name: text`` on iOS,
``date, time - name: text`` on Android).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from evidence.contract.context import Context
from evidence.model.names import text_of

MOST_BYTES = 16 << 20
"""A longer line or message is divided."""
# Marks of direction stand between the numbers where the language is written from right to left.
_MARK = "[\u200e\u200f\u061c]{0,2}"
_HALF = r"[^\s\d\[\]:.\-]{1,10}\.?(?:\s?[^\s\d\[\]:.\-]{1,4}\.?)?"
"""The half of the day in the phone's language: ``PM``, ``p. m.``, ``م``."""
_DAY = rf"\d{{1,4}}{_MARK}[./\-]\s?{_MARK}\d{{1,2}}{_MARK}[./\-]\s?{_MARK}\d{{1,4}}{_MARK}"
_CLOCK = rf"(?:{_HALF}\s?)?\d{{1,2}}[:.]\d{{2}}(?:[:.]\d{{2}})?(?:\s?{_HALF})?{_MARK}"
_TIME = rf"{_DAY}\.?[,\u060c]?\s{{1,2}}{_MARK}{_CLOCK}"
_HEAD = re.compile(
    rf"[\u200e\u200f\ufeff]{{0,3}}(?:\[(?P<ios>{_MARK}{_TIME})\]\s|(?P<android>{_TIME})\s-\s)(?P<rest>.*)",
    re.DOTALL,
)
_SENDER = re.compile(r"(?P<name>[^:\n]{1,128}): ?(?P<text>.*)", re.DOTALL)


@dataclass
class Line:
    """A message: its time as written, who wrote, its text, and the bytes that it stands in."""

    offset: int
    length: int
    time: str
    sender: str | None
    body: str


def messages(file: BinaryIO, context: Context) -> Iterator[Line]:
    """Every message in the order of the file. What stands before the first is counted in a warning."""
    found: Line | None = None
    more: list[str] = []
    offset = before = 0
    while raw := file.readline(MOST_BYTES):
        head = _HEAD.match(text_of(raw[:1024])) and _HEAD.match(text_of(raw))
        if head:
            if found:
                yield _ended(found, more)
            sender = _SENDER.fullmatch(head["rest"])
            found = Line(
                offset,
                len(raw),
                head["ios"] or head["android"],
                sender["name"] if sender else None,
                sender["text"] if sender else head["rest"],
            )
        elif found and found.length < MOST_BYTES:
            more.append(text_of(raw))
            found.length += len(raw)
        elif raw.strip():
            before += 1
        offset += len(raw)
    if found:
        yield _ended(found, more)
    if before:
        context.warn(f"{before} lines belong to no message whose form is known and are not stated")


def _ended(found: Line, more: list[str]) -> Line:
    """The message with its further lines, which are joined once: there may be millions."""
    found.body = "".join((found.body, *more)).rstrip("\r\n")
    more.clear()
    return found
