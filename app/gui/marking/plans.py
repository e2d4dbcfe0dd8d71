"""What is to be said of a record, given what is said of it already. Nothing is said twice."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.gui.marking.command import Step, withdrawal
from evidence.custody.acts_base import given
from evidence.custody.acts_record import Note, Protection, ProtectionLifted, Review, Tag
from evidence.custody.marking import Marks

Plan = Callable[[Marks, str], Iterable[Step]]


def tagging(tag: str, person: str) -> Plan:
    """The tag, where this person has not given it."""

    def plan(marks: Marks, record: str) -> Iterable[Step]:
        known = {mark.text.casefold() for mark in marks.tags(record, person)}
        return [] if tag.casefold() in known else [Step(record, Tag(tag=tag))]

    return plan


def withdrawing(person: str, tag: str | None = None) -> Plan:
    """Takes back what this person tagged the record with: everything, or one tag. Others' tags stay."""

    def plan(marks: Marks, record: str) -> Iterable[Step]:
        return [
            withdrawal(mark.seq, Step(record, Tag(tag=mark.text, note=given(mark.note))))
            for mark in marks.tags(record, person)
            if tag is None or mark.text.casefold() == tag.casefold()
        ]

    return plan


def noting(text: str) -> Plan:
    """A note."""
    return lambda _, record: [Step(record, Note(text=text))]


def reviewing(person: str, agrees: bool, note: str = "") -> Plan:
    """This person's judgement on each tag that others gave the record, where it is another than before."""

    def plan(marks: Marks, record: str) -> Iterable[Step]:
        result = "agrees" if agrees else "disagrees"
        for mark in marks.tags(record):
            own = [each for each in marks.verdicts(mark.seq) if each.actor == person]
            if mark.actor != person and not any(each.agrees == agrees for each in own):
                yield Step(record, Review(reviews=mark.seq, result=result, note=given(note)))

    return plan


def protecting(category: str, note: str = "") -> Plan:
    """The mark of a category whose viewing is logged, where the record does not bear it."""

    def plan(marks: Marks, record: str) -> Iterable[Step]:
        if category in marks.protected_as(record):
            return []
        lifted = ProtectionLifted(category=category, reason="Taken back: it was marked by mistake.")
        return [Step(record, Protection(category=category, note=given(note)), (record, lifted))]

    return plan


def lifting(category: str, reason: str) -> Plan:
    """Lifts the protection of a category; of every one where ``category`` is empty."""

    def plan(marks: Marks, record: str) -> Iterable[Step]:
        return [
            Step(record, ProtectionLifted(category=each, reason=reason), (record, Protection(category=each)))
            for each in marks.protected_as(record)
            if category in ("", each)
        ]

    return plan
