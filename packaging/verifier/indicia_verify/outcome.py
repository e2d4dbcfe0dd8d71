"""What was checked and what came out, for one target."""

from __future__ import annotations

from typing import NamedTuple

from .text import shown

OK = "OK"
FAILED = "FAILED"
NOTE = "NOTE"

# A case in which every entry is wrong would otherwise print a million lines and hold them in memory.
_MOST_OF_ONE_KIND = 20


class BadUse(Exception):
    """The target cannot be checked at all: it is missing, or is nothing this program knows."""


class Broken(Exception):
    """What is being read breaks its format; the message says where and how."""


class Check(NamedTuple):
    """One statement: ``result`` is OK, FAILED or NOTE (a limit of what can be known)."""

    result: str
    message: str


class Outcome:
    """All checks of one target. Messages are escaped here, so that no module can forget it."""

    def __init__(self, target: str, kind: str) -> None:
        """``target`` as the person named it; ``kind`` in words, such as ``case folder``."""
        self.target = shown(target)
        self.kind = kind
        self.checks: list[Check] = []
        self.failures = 0
        self._of_kind: dict[str, int] = {}

    def ok(self, message: str) -> None:
        """States a check that passed."""
        self.checks.append(Check(OK, shown(message)))

    def note(self, message: str) -> None:
        """States what the check cannot know or what the person has to do."""
        self.checks.append(Check(NOTE, shown(message)))

    def fail(self, message: str, kind: str = "") -> None:
        """States a check that failed. Of one ``kind`` only the first 20 are listed; all are counted."""
        self.failures += 1
        if kind:
            self._of_kind[kind] = self._of_kind.get(kind, 0) + 1
            if self._of_kind[kind] > _MOST_OF_ONE_KIND:
                return
        self.checks.append(Check(FAILED, shown(message)))

    def count(self, kind: str) -> int:
        """How many failures of one kind there were."""
        return self._of_kind.get(kind, 0)

    def close(self) -> None:
        """Adds a line for each kind of failure that was listed in part."""
        for kind, count in self._of_kind.items():
            if count > _MOST_OF_ONE_KIND:
                self.checks.append(
                    Check(FAILED, f"… and {count - _MOST_OF_ONE_KIND} more of this kind ({shown(kind)}).")
                )
        self._of_kind.clear()

    @property
    def good(self) -> bool:
        """True when something was verified and nothing failed."""
        return self.failures == 0 and any(check.result == OK for check in self.checks)
