"""Writes down which keys were tried on an item's locked layers."""

from __future__ import annotations

from collections.abc import Iterable

from evidence.case import Case
from evidence.contract.keys import Attempt
from evidence.custody.unlock import log_unlock


def log_keys(case: Case, item: int, attempts: Iterable[Attempt], salt: bytes) -> None:
    """Logs each of the case's secrets that was tried, by its fingerprint alone, whether it fitted or not.

    All of an item under one ``salt``, so that a key that opens two of its layers can be seen to be the same. Raises
    LedgerError, also where a key would be written.
    """
    for tried in attempts:
        log_unlock(
            case.ledger,
            f"evidence {item}",
            layer=tried.pathspec,
            method=tried.method,
            key=case.secrets[tried.secret].value,
            result="opened" if tried.opened else "refused",
            salt=salt,
        )
