"""A value of a question that is made when the question is asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import cached_property


class Later:
    """A text for a ``?`` of SQL, made once, in the thread that asks: one that only puts the question is not held up.

    Two are the same only where they are one object.

    Reference: Python's sqlite3, "How to write adaptable objects".
    """

    def __init__(self, make: Callable[[], str]) -> None:
        self._make = make

    def __conform__(self, protocol: object) -> str | None:
        return self.text if protocol is sqlite3.PrepareProtocol else None

    @cached_property
    def text(self) -> str:
        """What it is."""
        return self._make()
