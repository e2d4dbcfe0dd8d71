"""What was done with the case and its evidence, told from the ledger's entries: a sentence, and labelled values.

A sentence says what kind of act it was and no more; each value of the entry stands behind it under its label, so that
nothing that the entry states is kept back and no value takes part in the grammar. What people said of records is told
by :class:`app.gui.models.act_words.Telling`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.gui.models.act_labels import label
from app.gui.words import count_text, exact_size_text, line, time_text

if TYPE_CHECKING:
    from app.gui.models.acts import Act

_VALUE, _PART, _HASH = 300, 80, 32
_MOMENTS = frozenset({"at", "now", "since", "until", "created"})
_SENTENCES = {
    "case.create": QT_TRANSLATE_NOOP("ActSentences", "The case was created"),
    "record": QT_TRANSLATE_NOOP("ActSentences", "A record was stated"),
    "software.version": QT_TRANSLATE_NOOP(
        "ActSentences", "From here on written by this version of the program"
    ),
    "evidence.receive": QT_TRANSLATE_NOOP("ActSentences", "The evidence item was taken into the case"),
    "evidence.open": QT_TRANSLATE_NOOP("ActSentences", "The evidence item was opened to be read"),
    "evidence.verify": QT_TRANSLATE_NOOP("ActSentences", "The media of the evidence item were verified"),
    "evidence.verify:match": QT_TRANSLATE_NOOP(
        "ActSentences", "The verification hash is the acquisition hash that the container stores"
    ),
    "evidence.verify:mismatch": QT_TRANSLATE_NOOP(
        "ActSentences", "The verification hash is NOT the acquisition hash that the container stores"
    ),
    "evidence.verify:no_stored_hash": QT_TRANSLATE_NOOP(
        "ActSentences", "The media were hashed; the container stores no acquisition hash to compare with"
    ),
    "evidence.verify:unreadable": QT_TRANSLATE_NOOP(
        "ActSentences", "The media could not be read to their end: not verified"
    ),
    "evidence.unlock:opened": QT_TRANSLATE_NOOP("ActSentences", "A key opened a locked layer"),
    "evidence.unlock:refused": QT_TRANSLATE_NOOP(
        "ActSentences", "A key that was tried did not open a locked layer"
    ),
    "evidence.refuse": QT_TRANSLATE_NOOP("ActSentences", "The evidence item was not read"),
    "ingest.start": QT_TRANSLATE_NOOP("ActSentences", "The ingest began"),
    "ingest.end": QT_TRANSLATE_NOOP("ActSentences", "The ingest ended"),
    "ingest.cancel": QT_TRANSLATE_NOOP("ActSentences", "The ingest was cancelled"),
    "ingest.resume": QT_TRANSLATE_NOOP("ActSentences", "An interrupted ingest went on"),
    "ingest.retry": QT_TRANSLATE_NOOP("ActSentences", "The file was read once more"),
    "tool.start": QT_TRANSLATE_NOOP("ActSentences", "Another program was started on the item"),
    "tool.end": QT_TRANSLATE_NOOP("ActSentences", "The other program ended, or was ended"),
    "failure": QT_TRANSLATE_NOOP("ActSentences", "The file could not be read to its end"),
    "catalog.discard": QT_TRANSLATE_NOOP(
        "ActSentences", "Rows that a program that died had left without ledger entries were removed"
    ),
    "acquire.start": QT_TRANSLATE_NOOP("ActSentences", "The acquisition began"),
    "acquire.unreadable": QT_TRANSLATE_NOOP(
        "ActSentences", "Parts of the source could not be read; in the copy they are zeros"
    ),
    "acquire.end": QT_TRANSLATE_NOOP("ActSentences", "The acquisition ended"),
    "acquire.cancel": QT_TRANSLATE_NOOP("ActSentences", "The acquisition was stopped"),
    "analyze.start": QT_TRANSLATE_NOOP("ActSentences", "The analyzer began"),
    "analyze.end": QT_TRANSLATE_NOOP("ActSentences", "The analyzer ended"),
    "analyze.cancel": QT_TRANSLATE_NOOP("ActSentences", "The analyzer was cancelled"),
    "analyze.fail": QT_TRANSLATE_NOOP("ActSentences", "The analyzer failed"),
    "export": QT_TRANSLATE_NOOP("ActSentences", "A file left the case"),
    "key.create": QT_TRANSLATE_NOOP("ActSentences", "A signing key was made"),
    "key.use": QT_TRANSLATE_NOOP("ActSentences", "A key signed"),
    "key.enrol": QT_TRANSLATE_NOOP("ActSentences", "A person's key counts from here on"),
    "key.revoke": QT_TRANSLATE_NOOP(
        "ActSentences", "A key was revoked: what it signs from here on does not count"
    ),
    "anchor.give": QT_TRANSLATE_NOOP("ActSentences", "A copy of a checkpoint was given away"),
    "anchor.timestamp": QT_TRANSLATE_NOOP("ActSentences", "An authority was asked for a time stamp"),
    "clock.jump": QT_TRANSLATE_NOOP("ActSentences", "The machine's clock jumped"),
    "clock.jump:backwards": QT_TRANSLATE_NOOP(
        "ActSentences", "The machine's clock was behind the entry before this one"
    ),
    "clock.jump:drift": QT_TRANSLATE_NOOP(
        "ActSentences", "The machine's clock was set while the program ran"
    ),
    "custody.receive": QT_TRANSLATE_NOOP("ActSentences", "The item was received"),
    "custody.transfer": QT_TRANSLATE_NOOP("ActSentences", "The item was handed over"),
    "custody.store": QT_TRANSLATE_NOOP("ActSentences", "The item was put into storage"),
    "custody.condition": QT_TRANSLATE_NOOP("ActSentences", "The condition of the item was noted"),
    "custody.seal": QT_TRANSLATE_NOOP("ActSentences", "The item was sealed"),
    "custody.unseal": QT_TRANSLATE_NOOP("ActSentences", "Seals of the item were broken"),
    "custody.return": QT_TRANSLATE_NOOP("ActSentences", "The item was returned"),
    "custody.dispose": QT_TRANSLATE_NOOP("ActSentences", "The item was disposed of"),
    "custody.link": QT_TRANSLATE_NOOP("ActSentences", "An evidence item was acquired from it"),
    "scope.set": QT_TRANSLATE_NOOP("ActSentences", "What may leave the case was limited"),
    "scope.lift": QT_TRANSLATE_NOOP("ActSentences", "The limit on what may leave the case was lifted"),
    "report.text": QT_TRANSLATE_NOOP("ActSentences", "A text of the report was written"),
    "report.redact": QT_TRANSLATE_NOOP("ActSentences", "A redacted version was made"),
}
"""By action, or by action and what decides between its sentences: docs/ledger-format.md, "Actions"."""
_DECIDES = {"evidence.verify": "result", "evidence.unlock": "result", "clock.jump": "reason"}
"""The detail that a sentence says itself."""


def tell(act: Act, zone: ZoneInfo) -> str:
    """The act as a sentence and labelled values, moments in ``zone``; values alone where no sentence is known."""
    said, told = _sentence(act)
    details = act.details.items()
    stated = [(name, value) for name, value in details if name != told and _is_told(value, act)]
    stated.sort(key=lambda pair: _comes(pair[1]))
    values = "; ".join(_labelled(name, _value(name, value, zone)) for name, value in stated)
    return " — ".join(filter(None, (said, values)))


def _sentence(act: Act) -> tuple[str, str]:
    """The sentence, and the name of the detail that it says; both empty where there is none."""
    name = _DECIDES.get(act.action, "")
    source = _SENTENCES.get(f"{act.action}:{act.details.get(name)}") if name else None
    if source is None:
        source, name = _SENTENCES.get(act.action), ""
    return (QCoreApplication.translate("ActSentences", str(source)), name) if source else ("", "")


def _is_told(value: object, act: Act) -> bool:
    """Whether a detail says something, as a no and a nought do, that is not in the column of the subject."""
    return (value == 0 or bool(value)) and value != act.subject


def _comes(value: object) -> int:
    """Its place in the line: hashes and groups stand last, where they hide nothing else when the line is cut."""
    return 2 if isinstance(value, dict | list) else int(isinstance(value, str) and len(value) >= _HASH)


def _labelled(name: str, text: str) -> str:
    return QCoreApplication.translate("ActSentences", "{}: {}").format(label(name), text)


def _value(name: str, value: Any, zone: ZoneInfo) -> str:
    if isinstance(value, Mapping):
        return _inside(value, zone)
    if isinstance(value, list):
        return line(", ".join(_named(each, zone) for each in value), _VALUE)
    if isinstance(value, str) and name in _MOMENTS:
        return time_text(value, zone)
    if isinstance(value, int) and not isinstance(value, bool):
        return exact_size_text(value) if name == "size" else count_text(value)
    return line(value, _VALUE)


def _inside(values: Mapping[str, Any], zone: ZoneInfo) -> str:
    """The values of a group in brackets, each under its label."""
    pairs = (
        _labelled(name, _value(name, value, zone)) for name, value in values.items() if value is not None
    )
    return line(f"({', '.join(pairs)})", _VALUE)


def _named(each: Any, zone: ZoneInfo) -> str:
    """One of several; of a plug-in its name and version."""
    if isinstance(each, dict) and "name" in each and "version" in each:
        return line(f"{each['name']} {each['version']}", _PART)
    return _inside(each, zone) if isinstance(each, dict) else line(each, _VALUE)
