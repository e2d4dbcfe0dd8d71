"""File entries as a body file, which The Sleuth Kit's mactime and others make a time line of.

Reference: wiki.sleuthkit.org, "Body file" (TSK 3.0 and later); mactime(1); docs/exchange.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reports.exchange.format import Written
from reports.exchange.points import moment
from reports.text import counted, line
from reports.view import CaseView

_TIMES = ("accessed", "modified", "changed", "born")
_LETTERS = {"file": "r", "stream": "r", "directory": "d", "link": "l"}
_STATES = {"live": "", "deleted": " (deleted)", "carved": " (carved)"}
# mactime takes a percent sign and two hexadecimal digits for one byte, in every field.
_ENCODED = re.compile("%(?=[0-9A-Fa-f]{2})")
_ADDRESS = re.compile(r"/tsk:([0-9]+(?:-[0-9]+-[0-9]+)?)$")
_OWNER_UNKNOWN = (
    "Permissions and owners are not in the case: modes have the type alone, and user and group are 0.",
    "Times are whole seconds: fractions are cut off. Only file entries are in the file, no artifacts.",
)


def write(view: CaseView, path: Path) -> Written:
    """A line for each file entry within the scope; times in seconds since 1970-01-01 UTC, 0 where there is none."""
    counts = {"files": 0, "redacted": 0}
    lost = {"before": 0, "zone": 0}
    with path.open("x", encoding="utf-8", newline="") as file:
        for shown in view.entries():
            counts["files"] += 1
            counts["redacted"] += not shown.whole
            lost["zone"] += bool(shown.body.get("zone_assumed"))
            file.write("|".join(_fields(shown.body, lost)) + "\n")
    return Written(counts, (*_OWNER_UNKNOWN, *_left_out(view, lost)))


def _fields(body: dict[str, Any], lost: dict[str, int]) -> Iterator[str]:
    times = body.get("times") or {}
    letter = _LETTERS.get(str(body.get("type")), "-")
    address = _ADDRESS.search(str(body.get("pathspec") or ""))
    size = body.get("size")
    yield str(body.get("md5") or 0)
    yield _name(body)
    yield address[1] if address else "0"
    yield f"{letter}/{letter}---------"
    yield from ("0", "0")
    yield str(size if isinstance(size, int) else 0)
    for name in _TIMES:
        yield str(_seconds(times.get(name), lost))


def _name(body: dict[str, Any]) -> str:
    """Item, volume and path; nothing in it ends the field or the line."""
    volume = body.get("volume")
    text = f"/item {body.get('evidence')}{'' if volume is None else f'/volume {volume}'}/{body.get('path')}"
    safe = _ENCODED.sub("%25", line(text)).replace("|", "%7C")
    return safe + _STATES.get(str(body.get("state")), f" ({line(str(body.get('state')))})")


def _seconds(value: Any, lost: dict[str, int]) -> int:
    when = moment({"time": value})
    if when is None:
        return 0
    seconds = int(datetime.fromisoformat(when[:19]).replace(tzinfo=UTC).timestamp())
    if seconds <= 0:
        lost["before"] += 1
        return 0
    return seconds


def _left_out(view: CaseView, lost: dict[str, int]) -> Iterator[str]:
    if lost["before"]:
        number = counted(lost["before"], "time")
        yield f"{number} at or before 1970-01-01 00:00:00 UTC left out: 0 means that there is none."
    if lost["zone"]:
        yield (
            f"The times of {counted(lost['zone'], 'file entry', 'file entries')} were stored without a zone and are "
            "given as if they were UTC."
        )
    if not view.selection.everything:
        yield "A selection is of artifacts: all file entries are in the file."
    if view.scope.limits_artifacts:
        yield "The scope's times, kinds and people limit artifacts; file entries of its items are all in the file."
