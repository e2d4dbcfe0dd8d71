"""Acts on an item as a thing: who has it, where it is, in what state.

Reference: docs/ledger-format.md section 2; ISO/IEC 27037:2012 clauses 5.4 and 6.1; ISO/IEC 17025:2017 clause 7.4.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

import msgspec
from msgspec import UNSET, Meta

from evidence.custody.acts_base import Act, Moment, OptText, OptTexts, OptWords, Token, Words


class Receipt(Act, frozen=True, kw_only=True):
    """An item was received: from whom, where and when by their clock, in what state, on what authority."""

    action: ClassVar[str] = "custody.receive"
    received_from: Words
    place: Words
    at: Moment
    description: OptText = UNSET
    condition: OptText = UNSET
    packaging: OptText = UNSET
    seals: OptTexts = UNSET
    authority: OptText = UNSET
    scope: OptText = UNSET


class Signature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One person's signature under a statement: vkey, and Base64 of 64 bytes of Ed25519."""

    vkey: Words
    signature: Words


class Transfer(Act, frozen=True, kw_only=True):
    """An item passes from one person to another; each signs with a key of their own."""

    action: ClassVar[str] = "custody.transfer"
    transfer: Token
    case: Words
    item: Words
    giver: Words
    giver_key: Words
    receiver: Words
    at: Moment
    signatures: Annotated[list[Signature], Meta(min_length=1, max_length=2)]
    receiver_key: OptWords = UNSET
    place: OptText = UNSET
    reason: OptText = UNSET
    condition: OptText = UNSET
    seals: OptTexts = UNSET


class Storage(Act, frozen=True, kw_only=True):
    """An item was put into a place."""

    action: ClassVar[str] = "custody.store"
    place: Words
    note: OptText = UNSET


class Condition(Act, frozen=True, kw_only=True):
    """In what state an item was found."""

    action: ClassVar[str] = "custody.condition"
    condition: Words
    note: OptText = UNSET


class SealsApplied(Act, frozen=True, kw_only=True):
    """Seals were put on an item."""

    action: ClassVar[str] = "custody.seal"
    seals: list[str]
    note: OptText = UNSET


class SealsBroken(Act, frozen=True, kw_only=True):
    """Seals of an item were broken, and why."""

    action: ClassVar[str] = "custody.unseal"
    seals: list[str]
    reason: Words
    note: OptText = UNSET


class Return(Act, frozen=True, kw_only=True):
    """An item was given back."""

    action: ClassVar[str] = "custody.return"
    returned_to: Words
    at: Moment
    place: OptText = UNSET
    condition: OptText = UNSET
    seals: OptTexts = UNSET
    authority: OptText = UNSET


class Disposal(Act, frozen=True, kw_only=True):
    """An item was destroyed or disposed of."""

    action: ClassVar[str] = "custody.dispose"
    method: Words
    authority: Words
    at: Moment
    witness: OptText = UNSET


class Link(Act, frozen=True, kw_only=True):
    """Which evidence item was acquired from a physical item: its number in the case."""

    action: ClassVar[str] = "custody.link"
    evidence: int


HANDLING: tuple[type[Act], ...] = (
    Receipt, Transfer, Storage, Condition, SealsApplied, SealsBroken, Return, Disposal, Link,
)  # fmt: skip
