"""Reactions, edits, unsending and answers of a row of the table message of sms.db.

Reference: I. Whiffin, "iOS16 iMessages" (2022), and C. Vance, "The Meaning of Messages" (Magnet Forensics): edits and
unsending; the property list of message_summary_info: ``ec`` holds the versions of each part (``d`` time, ``t`` text as
a typed stream), ``rp`` the parts that were taken back; associated_message_type 2000 to 2006 and, taken back, 3000 to
3006.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Edit, Reaction
from evidence.model.timestamp import Timestamp
from parsers.support import epochs, plist_tree, typedstream
from parsers.support.rows import Row

COLUMNS = (
    "guid", "account", "associated_message_guid", "associated_message_type", "associated_message_emoji",
    "thread_originator_guid", "date_edited", "date_retracted", "message_summary_info",
)  # fmt: skip
_SIGNS = {0: "loved", 1: "liked", 2: "disliked", 3: "laughed", 4: "emphasized", 5: "questioned"}
_EMOJI = 6
_GIVEN, _TAKEN_BACK, _NUMBERS = 2000, 3000, 10


def reaction(row: Row, who: str | None) -> Reaction | None:
    """The reaction that the row is; None where it is a message of its own. A number without a word stays one."""
    kind = row.integer("associated_message_type") or 0
    base = next((each for each in (_GIVEN, _TAKEN_BACK) if each <= kind < each + _NUMBERS), None)
    if base is None:
        return None
    sign = _SIGNS.get(kind - base)
    if kind - base == _EMOJI:
        sign = row.text("associated_message_emoji")
    own = {0: False, 1: True}.get(row["is_from_me"])
    found = Reaction(
        reaction=sign or f"type {kind}", who=None if own else who, removed=base == _TAKEN_BACK, own=own
    )
    return found.at(epochs.cocoa(row["date"]))


def target(row: Row) -> str | None:
    """The guid of the message that the row reacts to, without the part that stands before it."""
    guid = row.text("associated_message_guid")
    return guid.rpartition("/")[2].rpartition(":")[2] if guid else None


class Summary:
    """What message_summary_info says; nothing where it is missing, with a warning where it cannot be read."""

    def __init__(self, row: Row) -> None:
        self._row, stored, self._found = row, row["message_summary_info"], None
        if isinstance(stored, bytes) and stored:
            try:
                self._found = plist_tree.read(stored)
            except ValueError as error:
                row.context.warn(f"message_summary_info cannot be read: {error}", row.locator)

    def edits(self) -> tuple[Edit, ...]:
        """The versions before the newest, of each part the oldest first."""
        return tuple(self._versions())

    def unsent(self) -> str | None:
        """Which parts were taken back, in words."""
        parts = plist_tree.at(self._found, "rp")
        named = [str(part) for part in parts if isinstance(part, int)] if isinstance(parts, list) else []
        return f"unsent: part {', '.join(named)}" if named else None

    def _versions(self) -> Iterator[Edit]:
        parts = plist_tree.at(self._found, "ec")
        for part, versions in parts.items() if isinstance(parts, dict) else ():
            for version in versions[:-1] if isinstance(versions, list) else ():
                body = typedstream.told(
                    self._row, "a version in message_summary_info", plist_tree.at(version, "t")
                )
                yield Edit(body=body, part=str(part)).at(_time(plist_tree.at(version, "d")))


def _time(value: Any) -> Timestamp | None:
    if isinstance(value, Timestamp):
        return value
    return epochs.cocoa(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
