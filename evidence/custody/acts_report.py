"""Acts of people on what leaves the case: the authority's scope, and the examiner's own words in reports.

Reference: docs/ledger-format.md section 2, "Actions".
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import UNSET, Meta, UnsetType

from evidence.custody.acts_base import Act, Hash, Moment, OptHash, OptTexts, Words

Count = Annotated[int, Meta(ge=0)]


class ScopeSet(Act, frozen=True, kw_only=True):
    """What the authority allows to be shown and exported, from here on. A field left out sets no limit.

    ``since`` (included) and ``until`` (not) bound the times of artifacts; ``undated``: whether artifacts without a
    time may be shown where times are bounded.
    """

    action: ClassVar[str] = "scope.set"
    authority: Words
    since: Moment | UnsetType = UNSET
    until: Moment | UnsetType = UNSET
    undated: bool | UnsetType = UNSET
    kinds: OptTexts = UNSET
    items: list[int] | UnsetType = UNSET
    people: OptTexts = UNSET


class ScopeLifted(Act, frozen=True, kw_only=True):
    """The scope set before holds no more."""

    action: ClassVar[str] = "scope.lift"
    reason: Words


class ReportText(Act, frozen=True, kw_only=True):
    """The examiner's own text for a part of reports; the subject names the part. Empty text takes it back."""

    action: ClassVar[str] = "report.text"
    text: str


class ReportRedacted(Act, frozen=True, kw_only=True):
    """A redacted version was made: random bytes that leave with none, and the commitment to the full version."""

    action: ClassVar[str] = "report.redact"
    nonce: Hash
    profile: str
    commitment: OptHash = UNSET
    full_size: Count | UnsetType = UNSET


ON_REPORTS: tuple[type[Act], ...] = (ScopeSet, ScopeLifted, ReportText, ReportRedacted)
