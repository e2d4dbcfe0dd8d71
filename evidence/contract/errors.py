"""Errors that a layer may raise. Each says what happened, to which item, and what to do."""

from __future__ import annotations


class EvidenceError(Exception):
    """Something about an evidence item that a person must be told. The text is for that person."""


class NotReadableError(EvidenceError):
    """The item cannot be opened: damaged, incomplete, empty, locked or of a kind that is not read."""


class UnreadableBytesError(EvidenceError):
    """The bytes that were asked for cannot be read; others of the same file entry may be."""


class ReadError(EvidenceError):
    """Some bytes of a layer cannot be read. ``offset`` and ``length`` are in bytes of that layer."""

    def __init__(self, offset: int, length: int, reason: str) -> None:
        super().__init__(f"{length} bytes at {offset} cannot be read: {reason}")
        self.offset = offset
        self.length = length
        self.reason = reason
