"""What making or checking a report raises. Each text is for a person."""

from __future__ import annotations


class ReportError(Exception):
    """The report cannot be made: what happened and what to do."""


class SigningError(ReportError):
    """The report cannot be signed with this key."""


ODD_STRUCTURES = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OverflowError,
    AssertionError,
    NotImplementedError,
)
"""What bytes that are not what their place demands make of the libraries that read them (asn1crypto, pyHanko, …)."""
