"""Whether a text can hold any of the words and numbers that are looked for: most hold none, so it is asked first."""

from __future__ import annotations

from collections.abc import Iterable

from reports.redaction.fold import squeezed

_FEW = 200
_BEGINNING = 4


class Gate:
    """``needles``: of each thing that is looked for, letters and digits with which every spelling of it begins."""

    def __init__(self, needles: Iterable[str]) -> None:
        self._needles = tuple(sorted({squeezed(each) for each in needles}))
        self._always = "" in self._needles  # signs alone: nothing is left of them
        self._beginnings: dict[int, set[str]] = {}
        for needle in self._needles:
            size = min(len(needle), _BEGINNING)
            self._beginnings.setdefault(size, set()).add(needle[:size])

    def may_hold(self, letters: str) -> bool:
        """False where none of them can be found in a text of which these are left when it is squeezed."""
        if len(self._needles) < _FEW:
            for needle in self._needles:  # noqa: SIM110 - asked of every text; any() takes twice as long
                if needle in letters:
                    return True
            return False
        # One pass over the text, whatever their number.
        return self._always or any(
            not wanted.isdisjoint({letters[at : at + size] for at in range(len(letters))})
            for size, wanted in self._beginnings.items()
        )
