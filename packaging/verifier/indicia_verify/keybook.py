"""Which keys count in a ledger: those that its entries create or enrol, until an entry revokes them.

Reference: ``docs/ledger-format.md`` section 4, "Whose keys count".
"""

from __future__ import annotations

from typing import Any, Iterator, NamedTuple  # noqa: UP035 (Python 3.8 must run this)

from .note import Checkpoint, Key, parse_key
from .outcome import Broken


class _Revocation(NamedTuple):
    seq: int
    reason: str


class KeyBook:
    """What the entries say about keys and about copies of checkpoints, in order."""

    def __init__(self) -> None:
        self._since: dict[Key, int] = {}
        self._revoked: dict[Key, _Revocation] = {}
        self._people: dict[Key, str] = {}
        self._given: dict[str, int] = {}

    def entry(self, document: dict[str, Any]) -> None:
        """Takes the document of one entry."""
        action, details, seq = document["action"], document["details"], document["seq"]
        if action == "anchor.give" and type(details.get("recipient")) is str:
            self._given.setdefault(details["recipient"], seq)
        if action not in ("key.create", "key.enrol", "key.revoke"):
            return
        key = _first_key(document["subject"], details.get("key"))
        if key is None:
            return
        if action == "key.revoke":
            self._revoked.setdefault(key, _Revocation(seq, str(details.get("reason"))))
        elif key not in self._since:
            self._since[key] = seq
            enrolled = action == "key.enrol"
            name, role = (details.get("name"), details.get("role")) if enrolled else (document["actor"], "")
            self._people[key] = f"{name} ({role})" if role else str(name)

    def person(self, key: Key) -> str:
        """Whose key it is by what the ledger says; empty where it says nothing."""
        return self._people.get(key, "")

    def faults(self, checkpoint: Checkpoint) -> Iterator[str]:
        """Signatures that do not count, each as the end of a sentence that begins with the checkpoint."""
        for key in checkpoint.keys:
            revoked, since = self._revoked.get(key), self._since.get(key)
            if revoked is not None and checkpoint.size > revoked.seq:
                yield (
                    f"is signed with the key {key.text} after entry {revoked.seq} revoked it "
                    f"({revoked.reason})"
                )
            elif self._since and since is None:
                yield f"is signed with the key {key.text}, which the ledger never created or enrolled"
            elif since is not None and since >= checkpoint.size:
                yield f"is signed with the key {key.text}, which counts only from entry {since} on"

    @property
    def silent(self) -> bool:
        """Whether the ledger says of no key that it counts, as the oldest ledgers do."""
        return not self._since

    def confirms(self, recipient: str, size: int) -> bool:
        """Whether an entry among the first ``size`` says that a copy was given to somebody."""
        return self._given.get(recipient, size) < size


def _first_key(*texts: Any) -> Key | None:
    """The first of the texts that is a key; older ledgers name it in the details only."""
    for text in texts:
        try:
            if type(text) is str:
                return parse_key(text)
        except Broken:
            continue
    return None
