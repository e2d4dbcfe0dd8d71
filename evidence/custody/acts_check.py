"""What the acts of a ledger must be beside their form: what they say about other entries, and who signed.

Reference: docs/ledger-format.md section 2, "Actions" and "Transfers".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.custody.errors import KeyFileError
from evidence.custody.keys import VerifyKey
from evidence.custody.transfer import faults
from evidence.model.names import shown


class ActChecks:
    """One pass over the acts of a ledger, in order."""

    def __init__(self) -> None:
        self._revoked: set[bytes] = set()

    def check(self, document: dict[str, Any], case_id: str) -> Iterator[str]:
        """What is wrong with an entry whose form holds: each the end of a sentence "Entry 5: …"."""
        action, details = document["action"], document["details"]
        if action == "correction" and details["corrects"] >= document["seq"]:
            yield f"it corrects entry {details['corrects']}, which does not stand before it"
        elif action == "review" and details["reviews"] >= document["seq"]:
            yield f"it reviews entry {details['reviews']}, which does not stand before it"
        elif action == "custody.transfer":
            yield from self._transfer(document["subject"], details, case_id)
        elif action in ("key.enrol", "key.revoke"):
            yield from self._key(action, document["subject"])

    def _key(self, action: str, subject: str) -> Iterator[str]:
        try:
            key = VerifyKey.exact(subject)
        except KeyFileError:
            yield f"it is the act {action}, but its subject is no public key: {shown(subject)}"
            return
        if action == "key.revoke":
            self._revoked.add(key.key)

    def _transfer(self, subject: str, details: dict[str, Any], case_id: str) -> Iterator[str]:
        if details["item"] != subject:
            yield f"its statement is about {shown(details['item'])}, the entry about {shown(subject)}"
        if details["case"] != case_id:
            yield f"its statement is of another case: {shown(details['case'])}"
        yield from faults(details, self._revoked)
