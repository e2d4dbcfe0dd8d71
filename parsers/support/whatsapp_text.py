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
_TIME = (
    r"\d{1,4}[./\-]\s?\d{1,2}[./\-]\s?\d{1,4}\.?,?\s{1,2}(?:\w{2,4}\.?\s)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
    r"(?:\s?[aApP]\.?\s?[mM]\.?)?"
)
_HEAD = re.compile(
    rf"[\u200e\u200f\ufeff]{{0,3}}(?:\[(?P<ios>{_TIME})\]\s|(?P<android>{_TIME})\s-\s)(?P<rest>.*)", re.DOTALL
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
    offset = before = 0
    while raw := file.readline(MOST_BYTES):
        head = _HEAD.match(text_of(raw[:1024])) and _HEAD.match(text_of(raw))
        if head:
            if found:
                yield _ended(found)
            sender = _SENDER.fullmatch(head["rest"])
            found = Line(
                offset,
                len(raw),
                head["ios"] or head["android"],
                sender["name"] if sender else None,
                sender["text"] if sender else head["rest"],
            )
        elif found and found.length < MOST_BYTES:
            found.body += text_of(raw)
            found.length += len(raw)
        elif raw.strip():
            before += 1
        offset += len(raw)
    if found:
        yield _ended(found)
    if before:
        context.warn(f"{before} lines belong to no message whose form is known and are not stated")


def _ended(found: Line) -> Line:
    found.body = found.body.rstrip("\r\n")
    return found
