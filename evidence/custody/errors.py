"""What custody raises. Each message is a sentence for a person."""

from __future__ import annotations


class CustodyError(Exception):
    """Something about the ledger, a key, a checkpoint or an exported file is not as it must be."""


class LedgerError(CustodyError):
    """The ledger could not be made, opened, read or written; the message says why and what to do."""


class KeyFileError(CustodyError):
    """A signing key or its public part could not be read or written."""


class PassphraseNeededError(KeyFileError):
    """A private key is protected, and nothing gave its passphrase or PIN."""


class TimestampError(CustodyError):
    """A time stamp could not be had, or is not intact or not over the checkpoint beside it."""


class NoteError(CustodyError):
    """A checkpoint's note is not well-formed, or no known key signed it."""


class ProofError(CustodyError):
    """A proof file does not prove its file; the message names what differs."""


class ManifestError(CustodyError):
    """A manifest could not be read; the message names the line."""
