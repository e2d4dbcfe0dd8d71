"""Acts of people on records: tags, notes, corrections, reviews, protection and access.

Reference: docs/ledger-format.md section 2, "Actions".
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import UNSET, Meta, UnsetType

from evidence.custody.acts_base import Act, OptText, Words


class Tag(Act, frozen=True, kw_only=True):
    """A record was tagged."""

    action: ClassVar[str] = "tag"
    tag: Words
    note: OptText = UNSET


class Note(Act, frozen=True, kw_only=True):
    """A note on a record, or on the case."""

    action: ClassVar[str] = "note"
    text: Words


class Correction(Act, frozen=True, kw_only=True):
    """What is to be read instead of, or beside, an earlier entry. That entry stays as it is.

    ``withdraws``: the tag, note or review that it names counts no more.
    """

    action: ClassVar[str] = "correction"
    corrects: Annotated[int, Meta(ge=0)]
    text: Words
    withdraws: bool | UnsetType = UNSET


class Review(Act, frozen=True, kw_only=True):
    """Another person judged a tag of the record: ``result`` is ``agrees`` or ``disagrees``."""

    action: ClassVar[str] = "review"
    reviews: Annotated[int, Meta(ge=0)]
    result: Words
    note: OptText = UNSET


class Protection(Act, frozen=True, kw_only=True):
    """A record is of a category whose viewing is logged."""

    action: ClassVar[str] = "protect"
    category: Words
    note: OptText = UNSET


class ProtectionLifted(Act, frozen=True, kw_only=True):
    """A record is not of that category after all."""

    action: ClassVar[str] = "protect.lift"
    category: Words
    reason: Words


class View(Act, frozen=True, kw_only=True):
    """The content of a protected record was shown to a person or copied out."""

    action: ClassVar[str] = "access.view"
    category: Words
    reason: Words
    way: OptText = UNSET


class Search(Act, frozen=True, kw_only=True):
    """Protected records were searched."""

    action: ClassVar[str] = "access.search"
    category: Words
    reason: Words
    query: str
    found: Annotated[int, Meta(ge=0)] | UnsetType = UNSET


ON_RECORDS: tuple[type[Act], ...] = (
    Tag,
    Note,
    Correction,
    Review,
    Protection,
    ProtectionLifted,
    View,
    Search,
)
