"""What a person asks to be said of records, as values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from evidence.custody.acts_base import Act
from evidence.custody.acts_record import Correction
from evidence.custody.marking import Marks


@dataclass(frozen=True)
class Step:
    """One act on one subject. ``back`` takes it back; without it, a correction withdraws its entry."""

    subject: str
    act: Act
    back: tuple[str, Act] | None = None


@dataclass(frozen=True)
class Command:
    """Acts on many records, written in order.

    ``records`` finds what it is about (ids of records) and ``plan`` what is to be said of each now; both run in the
    thread that writes. A record of which nothing new is to be said gets no entry.
    """

    title: str
    records: Callable[[], Sequence[str]]
    plan: Callable[[Marks, str], Iterable[Step]]
    undoes: Done | None = None


@dataclass(frozen=True)
class Written:
    """A step that stands in the ledger as entry ``seq``."""

    seq: int
    step: Step

    @property
    def withdrew(self) -> int | None:
        """The entry that this one withdrew; None where it did something else."""
        act = self.step.act
        return act.corrects if isinstance(act, Correction) and act.withdraws is True else None

    def taken_back(self) -> Step:
        """What takes it back: a new entry."""
        if self.step.back is not None:
            subject, act = self.step.back
            return Step(subject, act)
        return withdrawal(self.seq, self.step)


@dataclass
class Done:
    """What became of a command, given by person ``by``: nothing counts as done that is not in ``written``.

    Of ``total`` records ``reached`` were looked at, and ``unchanged`` of these needed no entry.
    """

    title: str
    by: str = ""
    total: int = 0
    reached: int = 0
    unchanged: int = 0
    written: list[Written] = field(default_factory=list)
    cancelled: bool = False
    error: str = ""
    is_undo: bool = False


def withdrawal(seq: int, of: Step | None = None, words: str = "") -> Step:
    """The step that withdraws entry ``seq``; with ``of``, what it stated, undoing the withdrawal states it again."""
    text = words or "Withdrawn: it was said by mistake, or counts no more."
    back = (of.subject, of.act) if of is not None else None
    return Step(f"entry {seq}", Correction(corrects=seq, text=text, withdraws=True), back)


def undo(done: Done) -> Command:
    """The command that takes back what was done, the last first."""
    written = {str(each.seq): each for each in reversed(done.written)}
    return Command(
        done.title,
        lambda: list(written),
        lambda _, seq: [written[seq].taken_back()],
        undoes=done,
    )


def stated_again(undone: Done, undo_of_it: Done) -> dict[int, int]:
    """Entries that a command withdrew -> those that say the same again, now that it was undone."""
    pairs = zip(reversed(undone.written), undo_of_it.written, strict=False)
    return {old.withdrew: new.seq for old, new in pairs if old.withdrew is not None and new.withdrew is None}


def renumbered(done: Done, numbers: Mapping[int, int]) -> Done:
    """The command as if it had written the entries that say the same again: to undo it, these are taken back."""
    written = [replace(each, seq=numbers.get(each.seq, each.seq)) for each in done.written]
    return replace(done, written=written)
