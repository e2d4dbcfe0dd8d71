"""Writes down which keys were tried on an item's locked layers."""

from __future__ import annotations

import secrets as random
from collections.abc import Iterable

from evidence.case import Case
from evidence.contract.keys import Attempt
from evidence.custody.unlock import fingerprint, log_unlock, stands_in


class Marks:
    """The fingerprints of the keys that were tried on one item, under one salt: each takes a tenth of a second.

    So a key that opens two of its layers can be seen to be the same.
    """

    def __init__(self) -> None:
        self.salt = random.token_bytes(16)
        self._known: dict[int, bytes] = {}

    def of(self, number: int, key: bytes) -> bytes:
        """That of the key with a number among those that were given."""
        if number not in self._known:
            self._known[number] = fingerprint(key, self.salt)
        return self._known[number]


def log_keys(case: Case, item: int, attempts: Iterable[Attempt], marks: Marks) -> None:
    """Logs each of the case's secrets that was tried, by its fingerprint alone, whether it fitted or not.

    Where a key stands in the address of a locked file by chance (``2023`` in that of file 20234), the layer is named by
    its last word. Raises LedgerError, also where a key would be written.
    """
    for tried in attempts:
        key, layer = case.secrets[tried.secret].value, tried.pathspec
        if stands_in(key, [layer]):
            layer = layer.rpartition("/")[2]
        log_unlock(
            case.ledger,
            f"evidence {item}",
            layer=layer,
            method=tried.method,
            key=key,
            result="opened" if tried.opened else "refused",
            salt=marks.salt,
            mark=marks.of(tried.secret, key),
        )
