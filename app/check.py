"""What a verification says, in words: one check, and the refusal of what cannot be verified."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

MOST_SHOWN = 100
"""How many faults of one kind a verification tells one by one; then it says how many more there are."""

# What records make of those who read them when somebody altered them: the check of the records names which.
ALTERED = (sqlite3.Error, LookupError, TypeError, ValueError, AttributeError)


@dataclass(frozen=True)
class Check:
    """One thing that was checked: whether it holds, and a sentence for a person.

    ``remark`` marks what a person should know and what is neither right nor wrong; ``partial`` what could not be
    checked to its end. ``command`` says what the command line can do about it, in its own options: the window, which
    has none, leaves it out.
    """

    name: str
    ok: bool
    message: str
    remark: bool = False
    partial: bool = False
    command: str = ""

    def at_command_line(self) -> str:
        """The message, and what the command line can do about it."""
        return f"{self.message} {self.command}".strip()


class UnknownTargetError(Exception):
    """The target is nothing that can be verified. The text says why, for a person.

    ``command``: as that of :class:`Check`.
    """

    def __init__(self, text: str, command: str = "") -> None:
        super().__init__(text)
        self.command = command
