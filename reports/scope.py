"""What the authority allows to be shown: read from the ledger, printed in reports, applied to all that leaves.

Reference: docs/ledger-format.md section 2, ``scope.set``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from evidence.custody.acts import is_whole
from evidence.model.names import shown
from reports.errors import ReportError
from reports.moments import as_recorded

Document = dict[str, Any]


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """Limits that all must hold; an empty one sets no limit. Without any act, nothing is limited.

    ``since`` (included) and ``until`` (not) are RFC 3339 in UTC, as records have it; ``undated``: whether artifacts
    without a time are shown where times are bounded; ``items``: numbers of evidence items; ``people``: identifiers
    (numbers, addresses, names) of which an artifact that names anybody must name one. ``entry`` is the act's number.
    """

    authority: str = ""
    since: str | None = None
    until: str | None = None
    undated: bool = False
    kinds: tuple[str, ...] = ()
    items: tuple[int, ...] = ()
    people: tuple[str, ...] = ()
    entry: int | None = None

    @classmethod
    def of(cls, acts: Iterable[Document]) -> Scope:
        """The scope that holds after these acts of a ledger. Raises ReportError where it states no possible time."""
        newest: Document | None = None
        for act in acts:
            if act["action"] == "scope.lift":
                newest = None
            elif act["action"] == "scope.set" and is_whole(act):
                newest = act
        return _scope(newest) if newest else cls()

    @property
    def limits(self) -> bool:
        """Whether anything is limited."""
        return bool(self.items) or self.limits_artifacts

    @property
    def limits_artifacts(self) -> bool:
        """Whether artifacts of an item that may be shown are kept back: by time, kind or people."""
        return bool(self.since or self.until or self.kinds or self.people)

    def words(self) -> str:
        """The scope, for a person."""
        if not self.limits:
            return (
                "No scope is set: nothing was kept back for one."
                if self.entry is None
                else "The scope that is set states no limit: nothing was kept back for it."
            )
        parts = []
        if self.since:
            parts.append(f"artifacts at or after {self.since}")
        if self.until:
            parts.append(f"artifacts before {self.until}")
        if (self.since or self.until) and self.undated:
            parts.append("artifacts without a time, too")
        if self.kinds:
            parts.append(f"{'kind' if len(self.kinds) == 1 else 'kinds'} {', '.join(map(shown, self.kinds))}")
        if self.items:
            several = "evidence item" if len(self.items) == 1 else "evidence items"
            parts.append(f"{several} {', '.join(map(str, self.items))}")
        if self.people:
            parts.append(f"artifacts that name {' or '.join(map(shown, self.people))}, or nobody")
        return f"Shown may be, by {shown(self.authority)}: {'; '.join(parts)}."


def _scope(act: Document) -> Scope:
    details = act["details"]
    return Scope(
        authority=details["authority"],
        since=_bound(act, "since"),
        until=_bound(act, "until"),
        undated=details.get("undated", False),
        kinds=tuple(details.get("kinds", ())),
        items=tuple(details.get("items", ())),
        people=tuple(details.get("people", ())),
        entry=act["seq"],
    )


def _bound(act: Document, name: str) -> str | None:
    moment = act["details"].get(name)
    try:
        return as_recorded(moment) if moment else None
    except ValueError as error:
        raise ReportError(
            f"The scope in force (ledger entry {act['seq']}) states a time that cannot be: {error}. What may be shown "
            "cannot be told; set the scope again."
        ) from error
