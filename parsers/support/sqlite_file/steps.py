"""What looking for deleted rows may cost, in steps and not in time, so that the same file gives the same rows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Steps:
    """``left``: how many more there may be. A step is about a microsecond's work, such as looking at one byte."""

    left: int

    def take(self, count: int) -> bool:
        """Whether there are as many; else none is left."""
        self.left = self.left - count if self.left >= count else 0
        return self.left > 0
