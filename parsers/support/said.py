"""What a reader says of damage: the first sentences, each once, and how many more there were."""

from __future__ import annotations

MOST = 100


class Said:
    """Collects sentences. As a tuple by :meth:`all`; false where there are none."""

    def __init__(self) -> None:
        self._said: dict[str, None] = {}
        self._more = 0

    def say(self, what: str) -> None:
        """One sentence, in small letters and without a full stop."""
        if what in self._said or len(self._said) < MOST:
            self._said[what] = None
        else:
            self._more += 1

    def all(self) -> tuple[str, ...]:
        """The sentences in their order; the last says how many more there were."""
        return (*self._said, *([f"and {self._more} more such damages"] if self._more else []))

    def __bool__(self) -> bool:
        return bool(self._said)
