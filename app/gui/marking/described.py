"""What counts of a record, in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.gui.words import count_text, line
from evidence.custody.marking import EXHIBIT, Mark, Marks

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Described:
    """One line: what it is, what it says, who said it, when (RFC 3339 in UTC), in which ledger entry.

    ``disputed``: whether a second examiner disagrees with it.
    """

    kind: str
    words: str
    who: str
    time: str
    seq: int | None
    disputed: bool = False


def in_short(marks: Marks, record: str) -> str:
    """All tags of a record in one line, for a cell of a table; a disagreement is said in a word."""
    said = list(dict.fromkeys(_tag(marks, mark) for mark in marks.tags(record)))
    if marks.disputed(record):
        said.insert(0, translate("Marks", "disputed"))
    said += [
        translate("Marks", "protected: {}").format(line(each, 60)) for each in marks.protected_as(record)
    ]
    notes = sum(mark.kind == "note" for mark in marks.of(record))
    if notes == 1:
        said.append(translate("Marks", "a note"))
    elif notes:
        said.append(translate("Marks", "notes: {}").format(count_text(notes)))
    return " · ".join(said)


def described(marks: Marks, record: str) -> list[Described]:
    """Each tag, note, review and protection of a record that counts."""
    found = [
        Described(translate("Marks", "Protected"), line(each, 200), "", "", None)
        for each in marks.protected_as(record)
    ]
    for mark in marks.of(record):
        words = _tag(marks, mark) if mark.kind == "tag" else line(mark.text, 1000)
        if mark.note:
            words = f"{words} — {line(mark.note, 400)}"
        verdicts = marks.verdicts(mark.seq)
        disputed = any(not each.agrees for each in verdicts)
        kind = translate("Marks", "Tag") if mark.kind == "tag" else translate("Marks", "Note")
        found.append(Described(kind, words, line(mark.actor, 100), mark.time, mark.seq, disputed))
        for each in verdicts:
            result = (
                translate("Marks", "agrees with “{}”")
                if each.agrees
                else translate("Marks", "disagrees with “{}”")
            )
            said = result.format(line(mark.text, 100)) + (f" — {line(each.note, 400)}" if each.note else "")
            found.append(
                Described(
                    translate("Marks", "Review"),
                    said,
                    line(each.actor, 100),
                    each.time,
                    each.seq,
                )
            )
    return found


def _tag(marks: Marks, mark: Mark) -> str:
    if mark.text.casefold() == EXHIBIT:
        return translate("Marks", "exhibit {}").format(marks.exhibit_number(mark.record))
    return line(mark.text, 60)
