"""What people said of records, told from the ledger's entries in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.gui.words import line
from evidence.custody.marking import EXHIBIT

if TYPE_CHECKING:
    from app.gui.models.acts import Act

_LONG, _SHORT = 1000, 80
_WITHDRAWABLE = ("tag", "note", "review")
"""What a withdrawal takes back: docs/ledger-format.md, "Correction"."""


class Telling:
    """Knows every act that is shown, so that a withdrawal says what it withdrew, and what was withdrawn says so."""

    def __init__(self, acts: Iterable[Act] = ()) -> None:
        self._acts = {act.seq: act for act in acts}
        self._gone = {
            seq: act
            for act in self._acts.values()
            if act.details.get("withdraws") is True and (seq := _corrected(act)) is not None
        }

    def is_mark(self, act: Act) -> bool:
        """Whether it is something that a person said of a record, or looked at it as a protected one."""
        return act.action in _WORDS

    def words(self, act: Act) -> str:
        """The act in words; empty for one that no person said of a record."""
        tell = _WORDS.get(act.action)
        if tell is None:
            return ""
        said = tell(act.details, self._acts)
        gone = self._gone.get(act.seq) if act.action in _WITHDRAWABLE else None
        if gone is None:
            return said
        words = QCoreApplication.translate("Telling", "withdrawn by {} in entry {}: {}")
        return words.format(line(gone.person, 100), gone.seq, said)

    def subject(self, act: Act) -> str:
        """The record that an act is about, where its subject is another entry."""
        seq = _corrected(act)
        about = self._acts.get(seq) if seq is not None else None
        return f"{line(act.subject)} ({line(about.subject)})" if about is not None else line(act.subject)


def _corrected(act: Act) -> int | None:
    """The earlier entry that a correction names."""
    seq = act.details.get("corrects") if act.action == "correction" else None
    return seq if isinstance(seq, int) and seq < act.seq else None


_Acts = Mapping[int, "Act"]
_Details = Mapping[str, Any]


def _tag(details: _Details, _: _Acts) -> str:
    tag = str(details.get("tag", ""))
    if tag.casefold() == EXHIBIT:
        return _with(QCoreApplication.translate("Telling", "made an exhibit"), details.get("note"))
    return _with(
        QCoreApplication.translate("Telling", "tagged “{}”").format(line(tag, _SHORT)), details.get("note")
    )


def _note(details: _Details, _: _Acts) -> str:
    return QCoreApplication.translate("Telling", "noted: {}").format(line(details.get("text"), _LONG))


def _review(details: _Details, acts: _Acts) -> str:
    words = (
        QCoreApplication.translate("Telling", "agrees with entry {}{}")
        if details.get("result") == "agrees"
        else QCoreApplication.translate("Telling", "disagrees with entry {}{}")
    )
    return _with(
        words.format(details.get("reviews"), _about(details.get("reviews"), acts)), details.get("note")
    )


def _correction(details: _Details, acts: _Acts) -> str:
    words = (
        QCoreApplication.translate("Telling", "withdraws entry {}{}")
        if details.get("withdraws") is True
        else QCoreApplication.translate("Telling", "corrects entry {}{}")
    )
    said = words.format(details.get("corrects"), _about(details.get("corrects"), acts))
    return _with(said, details.get("text"))


def _protect(details: _Details, _: _Acts) -> str:
    words = QCoreApplication.translate("Telling", "protected as “{}”")
    return _with(words.format(line(details.get("category"), _SHORT)), details.get("note"))


def _lift(details: _Details, _: _Acts) -> str:
    words = QCoreApplication.translate("Telling", "protection as “{}” lifted")
    return _with(words.format(line(details.get("category"), _SHORT)), details.get("reason"))


def _view(details: _Details, _: _Acts) -> str:
    category, way = line(details.get("category"), _SHORT), line(details.get("way"), _SHORT)
    words = QCoreApplication.translate("Telling", "looked at, protected as “{}”, by way of {}")
    if not way:
        words = QCoreApplication.translate("Telling", "looked at, protected as “{}”")
    return _with(words.format(category, way), details.get("reason"))


def _search(details: _Details, _: _Acts) -> str:
    words = QCoreApplication.translate("Telling", "searched for “{}”, protected as “{}”")
    said = words.format(line(details.get("query"), _SHORT), line(details.get("category"), _SHORT))
    return _with(said, details.get("reason"))


def _about(seq: object, acts: _Acts) -> str:
    """Who said what in the entry that an act names, as a bracket; nothing where it is not among those shown."""
    act = acts.get(seq) if isinstance(seq, int) else None
    if act is None:
        return ""
    tell = _WORDS.get(act.action)
    # Of a correction of a correction only its kind: chains are told entry by entry.
    said = tell(act.details, {}) if tell is not None else line(act.action)
    return f" ({line(act.person, 100)}: {said})"


def _with(said: str, more: object) -> str:
    return f"{said} — {line(more, _LONG)}" if more else said


_WORDS: dict[str, Callable[[_Details, _Acts], str]] = {
    "tag": _tag,
    "note": _note,
    "review": _review,
    "correction": _correction,
    "protect": _protect,
    "protect.lift": _lift,
    "access.view": _view,
    "access.search": _search,
}
