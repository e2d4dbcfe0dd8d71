"""The lines of an entry that is text, with the bytes that they stand in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evidence.contract.context import Context
from evidence.model.names import text_of

MOST_BYTES = 64 << 20
"""What stands behind is not read."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its end and the spaces around it. Bytes that are no UTF-8 are shown escaped."""

    text: str
    at: int
    size: int

    @property
    def locator(self) -> str:
        """The line's bytes in the entry, spaces included."""
        return f"bytes {self.at}+{self.size}"


def lines(context: Context) -> Iterator[Line]:
    """Every line that is not empty; none where a NUL says that the entry is no text."""
    with context.open() as file:
        data = file.read(MOST_BYTES + 1)
    if b"\0" in data:
        return
    if len(data) > MOST_BYTES:
        context.warn(f"only the first {MOST_BYTES} bytes were read")
    at = 0
    for line in data[:MOST_BYTES].split(b"\n"):
        if line.strip():
            yield Line(text_of(line.strip()), at, len(line))
        at += len(line) + 1
