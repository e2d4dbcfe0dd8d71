"""What people said of records and what of it still counts: tags, notes, reviews and the numbers of exhibits.

Reference: docs/ledger-format.md section 2, "Correction" and "Review".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from evidence.custody.acts import is_whole

Document = dict[str, Any]
EXHIBIT = "exhibit"
"""The tag that makes a record an exhibit."""
REVIEWED = "reviewed"
"""The tag of a record that was looked at and needs nothing else."""
MARKING = ("tag", "note", "review", "correction", "protect", "protect.lift")
"""The acts that change what counts of a record."""
_CATEGORY = re.compile(r"category ([0-9]{1,3})", re.IGNORECASE | re.ASCII)


class Verdict(msgspec.Struct, frozen=True):
    """A review of a tag that counts. ``time`` is RFC 3339 in UTC."""

    seq: int
    actor: str
    agrees: bool
    note: str
    time: str


class Mark(msgspec.Struct, frozen=True):
    """A tag or note that counts. ``kind`` is ``tag`` or ``note``; ``time`` RFC 3339 in UTC; ``note`` that of a tag."""

    seq: int
    record: str
    kind: str
    text: str
    note: str
    actor: str
    time: str


def category_of(tag: str) -> int | None:
    """The category that a tag such as ``category 1`` stands for, or None."""
    found = _CATEGORY.fullmatch(tag.strip())
    return int(found[1]) if found else None


def withdrawn(acts: Iterable[Document]) -> set[int]:
    """Numbers of the entries that a later correction withdraws."""
    return {seq for act in acts if (seq := _withdraws(act)) is not None}


class Marks:
    """Takes the acts of a ledger in order, also a few at a time, and says what counts now."""

    def __init__(self, acts: Iterable[Document] = ()) -> None:
        self._marks: dict[str, dict[int, Mark]] = {}
        self._record_of: dict[int, str] = {}
        self._verdicts: dict[int, dict[int, Verdict]] = {}
        self._reviewed_by: dict[int, int] = {}
        self._numbers: dict[str, int] = {}
        self._protected: dict[str, dict[str, None]] = {}
        for act in acts:
            self.take(act)

    def take(self, act: Document) -> str | None:
        """Takes the next act; returns the record of which something else counts now, None for none."""
        action = act["action"]
        if action not in MARKING or not is_whole(act):
            return None
        record, details, seq = str(act["subject"]), act["details"], int(act["seq"])
        if action == "correction":
            return self._withdraw(act)
        if action == "review":
            return self._review(seq, act)
        if action == "protect":
            self._protected.setdefault(record, {})[details["category"]] = None
            return record
        if action == "protect.lift":
            self._protected.get(record, {}).pop(details["category"], None)
            return record
        tag = action == "tag"
        text, note = (details["tag"], details.get("note", "")) if tag else (details["text"], "")
        self._marks.setdefault(record, {})[seq] = Mark(
            seq, record, action, text, note, act["actor"], act["time"]
        )
        self._record_of[seq] = record
        if tag and text.casefold() == EXHIBIT:
            self._numbers.setdefault(record, len(self._numbers) + 1)
        return record

    def of(self, record: str) -> list[Mark]:
        """The tags and notes of a record that count, oldest first."""
        return list(self._marks.get(record, {}).values())

    def tags(self, record: str, actor: str | None = None) -> list[Mark]:
        """The tags of a record that count; those of one person where ``actor`` is given."""
        return [mark for mark in self.of(record) if mark.kind == "tag" and actor in (None, mark.actor)]

    def verdicts(self, tag: int) -> list[Verdict]:
        """The reviews that count of the tag that this entry states, oldest first; the last of each person."""
        last = {each.actor: each for each in self._verdicts.get(tag, {}).values()}
        return sorted(last.values(), key=lambda each: each.seq)

    def disputed(self, record: str) -> bool:
        """Whether a review disagrees with a tag, or two people last put the record into different categories."""
        tags = self.tags(record)
        if any(not each.agrees for mark in tags for each in self.verdicts(mark.seq)):
            return True
        said = {mark.actor: found for mark in tags if (found := category_of(mark.text)) is not None}
        return len(set(said.values())) > 1

    def exhibit_number(self, record: str) -> int | None:
        """The number of a record that is an exhibit: the order in which they were first chosen. It never changes."""
        is_one = any(mark.text.casefold() == EXHIBIT for mark in self.tags(record))
        return self._numbers[record] if is_one else None

    def exhibits(self) -> list[str]:
        """The records that are exhibits, by their numbers."""
        return [record for record in self._numbers if self.exhibit_number(record) is not None]

    def protected_as(self, record: str) -> list[str]:
        """The categories that this very record is protected as."""
        return list(self._protected.get(record, ()))

    def categorised(self, record: str) -> list[str]:
        """The tags ``category N`` of a record, N above 0, and what it is protected as."""
        tags = [mark.text for mark in self.tags(record) if (category_of(mark.text) or 0) > 0]
        return list(dict.fromkeys([*tags, *self.protected_as(record)]))

    def records(self) -> Iterator[str]:
        """Every record of which something counts, or counted."""
        yield from dict.fromkeys((*self._marks, *self._protected))

    def _review(self, seq: int, act: Document) -> str | None:
        tag, details = act["details"]["reviews"], act["details"]
        record = self._record_of.get(tag)
        if record is None or record != act["subject"] or self._marks[record][tag].actor == act["actor"]:
            return None  # of another record, of nothing that counts, or of one's own word
        verdict = Verdict(
            seq, act["actor"], details["result"] == "agrees", details.get("note", ""), act["time"]
        )
        self._verdicts.setdefault(tag, {})[seq] = verdict
        self._reviewed_by[seq] = tag
        return record

    def _withdraw(self, act: Document) -> str | None:
        seq = _withdraws(act)
        if seq is None:
            return None
        if (tag := self._reviewed_by.pop(seq, None)) is not None:
            self._verdicts[tag].pop(seq)
            return self._record_of.get(tag)
        record = self._record_of.pop(seq, None)
        if record is not None:
            self._marks[record].pop(seq)
        return record


def _withdraws(act: Document) -> int | None:
    """The entry that an act takes back."""
    if act["action"] != "correction" or not is_whole(act) or not act["details"].get("withdraws"):
        return None
    seq = int(act["details"]["corrects"])
    return seq if seq < act["seq"] else None
