"""The acts whose details are laid down, for writing and for checking.

Reference: docs/ledger-format.md section 2, "Actions"; the stand-alone verifier has a table of its own.
"""

from __future__ import annotations

from typing import Any, Protocol

import msgspec

from evidence.custody.actor import Actor
from evidence.custody.acts_acquire import ACQUIRING
from evidence.custody.acts_base import Act
from evidence.custody.acts_handling import HANDLING
from evidence.custody.acts_record import ON_RECORDS
from evidence.custody.acts_report import ON_REPORTS
from evidence.custody.acts_work import OF_THE_PROGRAM
from evidence.custody.canonical import CanonicalError
from evidence.custody.errors import LedgerError
from evidence.model.names import shown

ACTS: dict[str, type[Act]] = {
    act.action: act for act in (*OF_THE_PROGRAM, *ACQUIRING, *HANDLING, *ON_RECORDS, *ON_REPORTS)
}
"""Action -> what its details must hold. An action that is not here may say anything."""


class ActError(ValueError):
    """Details are not those of their act; the text says what is missing or wrong, to follow "the act tag "."""


class Appending(Protocol):
    """What takes acts: a ledger that is open for writing."""

    def append(
        self, action: str, subject: str, details: dict[str, Any], actor: Actor | None = None
    ) -> int: ...


def check_details(action: str, details: dict[str, Any]) -> None:
    """Raises ActError where the action is one of :data:`ACTS` and a field is missing or of a wrong type."""
    act = ACTS.get(action)
    if act is None:
        return
    try:
        msgspec.convert(details, act)
    except msgspec.ValidationError as error:
        raise ActError(_in_words(str(error))) from error


def is_whole(act: dict[str, Any]) -> bool:
    """Whether an entry's details are what its action asks for: whoever reads a changed ledger meets others."""
    try:
        check_details(act["action"], act["details"])
    except ActError:
        return False
    return True


def log(ledger: Appending, subject: str, act: Act, actor: Actor | None = None) -> int:
    """Writes an act, in the name of ``actor`` or of who opened the ledger, and returns the number of its entry.

    Raises LedgerError.
    """
    try:
        if actor is None:
            return ledger.append(act.action, subject, act.details())
        return ledger.append(act.action, subject, act.details(), actor)
    except CanonicalError as error:
        raise LedgerError(
            f"The act {act.action} on {shown(subject[:80])} cannot be logged: {error}. Write it in plain text."
        ) from error


def _in_words(said: str) -> str:
    field = said.rpartition("$.")[2].rstrip("`")
    if "missing required" in said:
        return f"lacks the field {said.split('`')[1]}"
    if "unknown field" in said:
        return f"has a field that does not belong there: {said.split('`')[1]}"
    return f"has a value of the wrong kind in the field {field}"
