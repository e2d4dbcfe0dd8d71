"""What an acquisition raises. Each message is a sentence for a person."""

from __future__ import annotations

from evidence.contract.errors import EvidenceError


class AcquireError(EvidenceError):
    """A source cannot be acquired, or no place is left that takes its copy."""
