"""The case as a workbook: one sheet for each kind of record.

Reference: ECMA-376 Part 1, 18.3.1.4 (cells) and 18.8.45 (quote prefix); docs/exchange.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from evidence.model.kinds import KINDS
from reports.act_scope import acts_kept_back, kept_back_words
from reports.exchange.format import Written
from reports.exchange.sheets import Lost, Sheets
from reports.selection import BUT_LEFT_OUT
from reports.text import counted, line
from reports.view import CaseView, Shown

ROWS = 1_048_576
"""What a sheet of Excel holds, its heading included."""
_FILE = ("id", "evidence", "volume", "path", "type", "state", "size", "mime", "md5", "sha1", "sha256")
_FILE_TIMES = ("modified", "accessed", "changed", "born")
_FILE_MORE = ("zone_assumed", "unconfirmed", "pathspec", "problems")
_ITEM = ("id", "name", "path", "container", "size", "segments", "stored_hashes")
_PROBLEM = ("id", "evidence", "entry", "path", "kind", "message", "parser", "locator")
_ACT = ("seq", "time", "actor", "role", "host", "action", "subject", "details")
_BEFORE = ("id", "evidence", "path", "locator", "state", "time")
_AFTER = ("sha256", "parser", "parser_version")
_NAMES = (
    "WITH shown AS NOT MATERIALIZED (SELECT kind, body FROM artifacts {}) "
    "SELECT DISTINCT kind, 0, field.key FROM shown, json_each(body, '$.fields') AS field UNION "
    "SELECT DISTINCT kind, 1, time.key FROM shown, json_each(body, '$.times') AS time ORDER BY 1, 2, 3"
)


def write(view: CaseView, path: Path, rows: int = ROWS) -> Written:
    """What may leave the case; a sheet holds at most ``rows`` rows, and the next one goes on.

    The same case gives the same bytes: the workbook's dates are those of the case.
    """
    counts = {"artifacts": 0, "items": 0, "files": 0, "problems": 0, "acts": 0, "redacted": 0}
    lost = Lost()
    back = acts_kept_back(view, (entry.document() for entry in view.case.ledger.acts()))
    with Sheets(path, datetime.fromisoformat(view.info.created), rows, lost) as book:
        book.pairs("about", _about(view))
        for name, columns, records in _records(view, back):
            book.table(name, columns, _counted(records, name, counts))
        for kind, fields, times in _kinds(view):
            of_times = (title for name in times for title in (name, f"{name} as stored"))
            columns = (*_BEFORE, *of_times, *fields, *_AFTER)
            records = _artifacts(view, kind, fields, times)
            book.table(kind, columns, _counted(records, "artifacts", counts))
    return Written(counts, tuple(_left_out(view, lost, len(back))))


def _counted(
    records: Iterator[tuple[Shown, list[Any]]], name: str, counts: dict[str, int]
) -> Iterator[list[Any]]:
    for shown, row in records:
        counts[name] += 1
        counts["redacted"] += not shown.whole
        yield row


def _about(view: CaseView) -> Iterator[tuple[str, str]]:
    info, text = view.info, view.text
    for name, value in (
        ("Case number", info.number),
        ("Title", info.title),
        ("Examiner", info.examiner),
        ("Agency", info.agency),
        ("Authority", info.authority),
        ("Case id", info.id),
        ("Case made", info.created),
        ("Case time zone", info.time_zone),
    ):
        yield name, line(text(value)) or "not stated"
    yield "Scope", text(view.scope.words())
    yield "Selection", text(view.selection.words(f"All artifacts{BUT_LEFT_OUT if view.left_out() else ''}"))
    yield "Times", "RFC 3339 with offset, as text; “as stored” is the raw value and how it was read."
    yield "Texts", "What cannot be seen appears as <U+XXXX>. No cell is a formula; all text is text."
    yield "Records", "The file's proof ties it to the ledger; record ids are those of the case."


def _records(
    view: CaseView, back: set[int]
) -> Iterator[tuple[str, tuple[str, ...], Iterator[tuple[Shown, list[Any]]]]]:
    yield "items", _ITEM, _rows(view.items(), _ITEM)
    if view.selection.everything:
        yield "files", (*_FILE, *_FILE_TIMES, *_FILE_MORE), _files(view)
    yield "problems", _PROBLEM, _rows(view.problems(), _PROBLEM)
    # What stays behind is not redacted first: the redactions that the export's act states would count it.
    acts = (entry for entry in view.case.ledger.acts() if entry.document()["seq"] not in back)
    yield "acts", _ACT, _rows((view.shown(act.body.decode()) for act in acts), _ACT)


def _rows(records: Iterator[Shown], columns: Sequence[str]) -> Iterator[tuple[Shown, list[Any]]]:
    for shown in records:
        yield shown, [shown.body.get(name) for name in columns]


def _files(view: CaseView) -> Iterator[tuple[Shown, list[Any]]]:
    for shown in view.entries():
        body, times = shown.body, shown.body.get("times") or {}
        row = [body.get(name) for name in _FILE]
        row += [times.get(name) for name in _FILE_TIMES]
        yield shown, row + [body.get(name) for name in _FILE_MORE]


def _kinds(view: CaseView) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each selected kind, its fields as it declares them and any others, and its times."""
    names: dict[str, tuple[list[str], list[str]]] = {kind: ([], []) for kind in view.counts()}
    where, values = view.where()
    for kind, part, name in view.connection.execute(_NAMES.format(where), values):
        names[kind][part].append(name)
    for kind, (fields, times) in names.items():
        declared = KINDS[kind].__struct_fields__ if kind in KINDS else ()
        yield kind, sorted(fields, key=lambda name: _place(declared, name)), sorted(times)


def _place(declared: Sequence[str], name: str) -> tuple[int, str]:
    return (declared.index(name) if name in declared else len(declared), name)


def _artifacts(
    view: CaseView, kind: str, fields: Sequence[str], times: Sequence[str]
) -> Iterator[tuple[Shown, list[Any]]]:
    for shown in view.artifacts(("kind = ?", kind)):
        body = shown.body
        held, moments, raw = (body.get(name) or {} for name in ("fields", "times", "times_raw"))
        row = [body.get(name) for name in _BEFORE]
        for name in times:
            row += [moments.get(name), raw.get(name)]
        row += [held.get(name) for name in fields]
        yield shown, row + [body.get(name) for name in _AFTER]


def _left_out(view: CaseView, lost: Lost, acts: int) -> Iterator[str]:
    if acts:
        yield kept_back_words(acts)
    if lost.cut:
        yield (
            f"{counted(lost.cut, 'text')} longer than a cell holds: each is cut, and says how much is missing and in "
            "which record it stands."
        )
    if not view.selection.everything:
        yield "Artifacts were selected, so the sheet of files is left out."
    yield "Times are text: a cell that holds a date keeps neither zone nor fractions below a millisecond."
