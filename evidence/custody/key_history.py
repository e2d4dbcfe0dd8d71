"""Which keys count in a case, and until when: what the ledger's acts say about keys.

Reference: docs/ledger-format.md section 4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from evidence.custody.errors import KeyFileError
from evidence.custody.keys import VerifyKey
from evidence.model.names import shown

INTRODUCING = frozenset({"key.create", "key.enrol"})
ACTIONS = INTRODUCING | {"key.revoke"}


class KnownKey(msgspec.Struct, frozen=True):
    """A key that the ledger names: since which entry it counts, whose it is, and from which entry no more.

    ``since`` is None where the ledger only revokes it.
    """

    key: VerifyKey
    since: int | None
    person: str = ""
    role: str = ""
    revoked: int | None = None
    reason: str = ""


class KeyHistory:
    """What the acts of a ledger say about keys, told in order."""

    def __init__(self) -> None:
        self.keys: dict[str, KnownKey] = {}

    @classmethod
    def of(cls, documents: Iterable[dict[str, Any]]) -> KeyHistory:
        """The history that these entries tell."""
        history = cls()
        for document in documents:
            history.tell(document)
        return history

    def tell(self, document: dict[str, Any]) -> None:
        """Takes one entry's body; only acts on keys matter."""
        action = document["action"]
        if action not in ACTIONS:
            return
        key, details, seq = _key_of(document), document["details"], document["seq"]
        if key is None:
            return
        known = self.keys.get(key.text, KnownKey(key, None))
        if action in INTRODUCING and known.since is None:
            person = details.get("name") if action == "key.enrol" else document["actor"]
            role = details.get("role") if action == "key.enrol" else document["role"]
            known = msgspec.structs.replace(known, since=seq, person=str(person), role=str(role))
        elif action == "key.revoke" and known.revoked is None:
            known = msgspec.structs.replace(known, revoked=seq, reason=str(details.get("reason", "")))
        self.keys[key.text] = known

    @property
    def states_keys(self) -> bool:
        """Whether the ledger says which keys count; the oldest ones do not."""
        return any(known.since is not None for known in self.keys.values())

    def revoked(self) -> list[VerifyKey]:
        """The keys that do not count any more."""
        return [known.key for known in self.keys.values() if known.revoked is not None]

    def faults(self, signers: Iterable[VerifyKey], size: int) -> Iterator[str]:
        """Why a signature over the first ``size`` entries does not count, each a clause about its key."""
        for key in signers:
            known = self.keys.get(key.text)
            if known is not None and known.revoked is not None and size > known.revoked:
                yield (
                    f"it is signed with {shown(key.text)} after entry {known.revoked} revoked that key "
                    f"({shown(known.reason)})"
                )
            elif not self.states_keys:
                continue
            elif known is None or known.since is None:
                yield f"it is signed with {shown(key.text)}, a key that the ledger never created or enrolled"
            elif known.since >= size:
                yield (
                    f"it is signed with {shown(key.text)}, which the ledger knows only from entry "
                    f"{known.since} on"
                )


def _key_of(document: dict[str, Any]) -> VerifyKey | None:
    """The key that an act is about: its subject, or, in older ledgers, ``details.key``."""
    for text in (document["subject"], document["details"].get("key")):
        if isinstance(text, str):
            try:
                return VerifyKey.exact(text)
            except KeyFileError:
                continue
    return None
