"""What counts of a record, in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.gui.words import line
from evidence.custody.marking import EXHIBIT, Mark, Marks


def _tr(text: str) -> str:
    return QCoreApplication.translate("Marks", text)


@dataclass(frozen=True)
class Described:
    """One line: what it is, what it says, who said it, when (RFC 3339 in UTC), in which ledger entry."""

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
        said.insert(0, _tr("disputed"))
    said += [_tr("protected: {}").format(line(each, 60)) for each in marks.protected_as(record)]
    notes = sum(mark.kind == "note" for mark in marks.of(record))
    if notes == 1:
        said.append(_tr("a note"))
    elif notes:
        said.append(_tr("{} notes").format(notes))
    return " · ".join(said)


def described(marks: Marks, record: str) -> list[Described]:
    """Each tag, note, review and protection of a record that counts."""
    found = [
        Described(_tr("Protected"), line(each, 200), "", "", None) for each in marks.protected_as(record)
    ]
    for mark in marks.of(record):
        words = _tag(marks, mark) if mark.kind == "tag" else line(mark.text, 1000)
        if mark.note:
            words = f"{words} — {line(mark.note, 400)}"
        verdicts = marks.verdicts(mark.seq)
        disputed = any(not each.agrees for each in verdicts)
        kind = _tr("Tag") if mark.kind == "tag" else _tr("Note")
        found.append(Described(kind, words, line(mark.actor, 100), mark.time, mark.seq, disputed))
        for each in verdicts:
            result = _tr("agrees with “{}”") if each.agrees else _tr("disagrees with “{}”")
            said = result.format(line(mark.text, 100)) + (f" — {line(each.note, 400)}" if each.note else "")
            found.append(Described(_tr("Review"), said, line(each.actor, 100), "", each.seq, not each.agrees))
    return found


def _tag(marks: Marks, mark: Mark) -> str:
    if mark.text.casefold() == EXHIBIT:
        return _tr("exhibit {}").format(marks.exhibit_number(mark.record))
    return line(mark.text, 60)
