"""Every time of every artifact and file entry as JSON lines, in the order of the times.

The columns that Timesketch asks for are there: ``message``, ``datetime``, ``timestamp_desc``.

Reference: timesketch.org, "Create timeline from JSON/JSONL/CSV file"; docs/exchange.md lists the fields.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

from evidence.model.kinds import KINDS
from reports.exchange.cells import one_line
from reports.exchange.format import Written
from reports.exchange.points import moment
from reports.exhibits.compact import HEADINGS
from reports.text import counted, limited, line
from reports.view import CaseView, Shown

LONGEST_MESSAGE = 4000
"""Characters: what reads a time line refuses longer texts, and the record holds them whole."""
_WORDS = (
    "direction",
    "service",
    "browser",
    "sender",
    "name",
    "number",
    "title",
    "url",
    "target",
    "subject",
    "body",
)
_FILE_TIMES = ("modified", "accessed", "changed", "born")
_TABLE = "CREATE TABLE line (time TEXT, evidence INT, entry INT, number INT, name TEXT, text BLOB)"
_IN_ORDER = "SELECT text FROM line ORDER BY time, evidence, entry, number, name"
_BATCH = 1000


def write(view: CaseView, path: Path) -> Written:
    """A line for each time, sorted by the time, then by the record; nothing is sorted in memory."""
    counts = {"lines": 0, "artifacts": 0, "files": 0, "redacted": 0}
    missing = {"artifacts": 0, "moments": 0, "files": 0}
    # An unnamed database lies on disk, has no other reader, and is gone when it is closed.
    with closing(sqlite3.connect("")) as sorter, path.open("xb") as file:
        sorter.execute(_TABLE)
        sorter.executemany("INSERT INTO line VALUES (?, ?, ?, ?, ?, ?)", _lines(view, counts, missing))
        for (text,) in sorter.execute(_IN_ORDER):
            counts["lines"] += 1
            file.write(text)
    return Written(counts, tuple(_left_out(view, missing)))


def _lines(view: CaseView, counts: dict[str, int], missing: dict[str, int]) -> Iterator[tuple[Any, ...]]:
    for shown in view.artifacts():
        found = list(_of_artifact(shown, missing))
        missing["artifacts"] += not found
        counts["artifacts"] += bool(found)
        counts["redacted"] += bool(found) and not shown.whole
        yield from found
    # A selection says which artifacts are to leave, not which files.
    for shown in view.entries() if view.selection.everything else ():
        found = list(_of_file(shown, missing))
        missing["files"] += not found
        counts["files"] += bool(found)
        counts["redacted"] += bool(found) and not shown.whole
        yield from found


def _of_artifact(shown: Shown, missing: dict[str, int]) -> Iterator[tuple[Any, ...]]:
    body = shown.body
    raw = body.get("times_raw") or {}
    kind = line(str(body["kind"]))
    said = {
        "data_type": f"indicia:artifact:{kind}",
        "message": _message(body, kind),
        "locator": line(str(body.get("locator"))),
        "parser": line(f"{body.get('parser')} {body.get('parser_version')}"),
    }
    place = (body["evidence"], body["entry_number"], body["number"])
    for name, value in sorted((body.get("times") or {}).items()):
        yield from _line(
            body, place, name, value, missing, said | {"stored_time": line(str(raw.get(name, "")))}
        )


def _of_file(shown: Shown, missing: dict[str, int]) -> Iterator[tuple[Any, ...]]:
    body = shown.body
    times = body.get("times") or {}
    said = {
        "data_type": "indicia:file",
        "message": limited(
            f"{body['type']}: {line(str(body['path']))}", LONGEST_MESSAGE, f"record {body['id']}"
        ),
        "size": body.get("size"),
        "unconfirmed": bool(body.get("unconfirmed")),
        "zone_assumed": bool(body.get("zone_assumed")),
    }
    for name in _FILE_TIMES:
        if times.get(name) is not None:
            yield from _line(body, (body["evidence"], body["number"], 0), name, times[name], missing, said)


def _line(
    body: dict[str, Any],
    place: tuple[int, int, int],
    name: str,
    value: str | None,
    missing: dict[str, int],
    said: dict[str, Any],
) -> Iterator[tuple[Any, ...]]:
    when = moment({"time": value})
    if when is None:
        missing["moments"] += 1
        return
    document = {
        "datetime": str(value),
        "timestamp": _microseconds(when),
        "timestamp_desc": line(name),
        "record": line(str(body["id"])),
        "evidence": body["evidence"],
        "volume": body.get("volume"),
        "path": line(str(body["path"])),
        "sha256": body.get("sha256"),
        "state": body.get("state"),
    }
    yield str(value), *place, name, orjson.dumps(said | document, option=orjson.OPT_SORT_KEYS) + b"\n"


def _microseconds(when: str) -> int:
    """Microseconds since 1970-01-01 UTC; what is smaller is cut off, and stands in ``datetime``."""
    span = datetime.fromisoformat(when[:26].rstrip("Z") + "+00:00") - datetime.fromisoformat(
        "1970-01-01T00:00:00+00:00"
    )
    return (span.days * 86_400 + span.seconds) * 1_000_000 + span.microseconds


def _message(body: dict[str, Any], kind: str) -> str:
    fields = body.get("fields") or {}
    names = [name for name in _WORDS if name in fields] if kind in KINDS else sorted(fields)
    names += [name for name in HEADINGS.get(kind, ()) if names and name in fields and name not in names]
    if not names and kind in KINDS:
        names = [name for name in KINDS[kind].__struct_fields__ if name in fields]
    words = ", ".join(one_line(fields[name]) for name in names if fields[name] not in (None, "", [], {}))
    return limited(f"{kind}: {words}" if words else kind, LONGEST_MESSAGE, f"record {body['id']}")


def _left_out(view: CaseView, missing: dict[str, int]) -> Iterator[str]:
    if missing["artifacts"]:
        yield f"{counted(missing['artifacts'], 'artifact')} left out: no time of theirs names a moment."
    if missing["files"]:
        yield f"{counted(missing['files'], 'file entry', 'file entries')} left out: the file system states no time."
    if missing["moments"]:
        yield f"{counted(missing['moments'], 'stored time')} left out: the value names no possible moment."
    if not view.selection.everything:
        yield "Artifacts were selected, so the times of file entries are not in the file."
    elif view.scope.limits_artifacts:
        yield "The scope's times, kinds and people limit artifacts; of file entries all times are in the file."
