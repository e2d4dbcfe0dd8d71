"""One piece of work that writes to the case: done in a thread, with the case open for as long as it lasts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from app.gui.jobs.turns import turn_of
from evidence.case import Case
from evidence.contract.keys import Secret

_T = TypeVar("_T")


def writing(folder: Path, work: Callable[[Case], _T], secrets: tuple[Secret, ...] = ()) -> Callable[[], _T]:
    """The work as a function that takes the case's lock, and gives it back whatever happens.

    ``secrets`` open what is locked, where the work reads evidence.
    """

    def run() -> _T:
        with turn_of(folder).held(), Case.open(folder, write=True) as case:
            case.secrets = secrets
            return work(case)

    return run
