"""What is wrong with a filter that somebody typed."""

from __future__ import annotations


class FilterError(ValueError):
    """A filter cannot be read. The text is a sentence for the person who typed it.

    ``start`` and ``end`` are the place in the typed text, in characters, end not included.
    """

    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end
