"""What acts with fixed details are made of.

Reference: docs/ledger-format.md section 2, "Actions".
"""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

import msgspec
from msgspec import UNSET, Meta, UnsetType

Words = Annotated[str, Meta(min_length=1)]
"""Text that says something."""
Hash = Annotated[str, Meta(pattern=r"\A[0-9a-f]{64}\Z")]
"""SHA-256 in lower-case hexadecimal."""
Token = Annotated[str, Meta(pattern=r"\A[0-9a-f]{32}\Z")]
"""16 bytes in lower-case hexadecimal."""
Moment = Annotated[
    str,
    Meta(
        pattern=r"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?[+-][0-9]{2}:[0-9]{2}\Z"
    ),
]
"""RFC 3339 with a numeric offset."""
Object = dict[str, Any]

# What an act may leave out; fields that older ledgers lack are such, too.
OptText = str | UnsetType
OptTexts = list[str] | UnsetType
OptWords = Words | UnsetType
OptHash = Hash | UnsetType
OptObject = Object | UnsetType


class Act(msgspec.Struct, frozen=True, kw_only=True):
    """Details of an act: what it says beside its subject. A field that is ``UNSET`` is left out."""

    action: ClassVar[str] = ""

    def details(self) -> dict[str, Any]:
        """The details as a ledger entry holds them."""
        found: dict[str, Any] = msgspec.to_builtins(self)
        return found


def given(value: Any) -> Any:
    """The value, or UNSET where there is none: for fields that a person may leave empty."""
    return value or UNSET
