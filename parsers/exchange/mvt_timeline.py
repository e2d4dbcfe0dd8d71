"""The time line of MVT (mvt-ios, mvt-android)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, External
from evidence.model.timestamp import Timestamp
from parsers.support import mvt, text_lines, written_time

_UTC = "UTC Timestamp"
_REST = ["Plugin", "Event", "Description"]
_STARTS = ([_UTC, *_REST], ["Device Local Timestamp", *_REST])


@parser(
    name="mvt.timeline",
    version="1.0",
    match=["**/timeline.csv", "**/timeline_detected.csv"],
    emits=[External],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[External]:
    """Reads every row. Its time is a moment where the first row calls the column ``UTC Timestamp``, as mvt-ios does.

    ``Device Local Timestamp``, which mvt-android writes, stays text: nothing states the device's zone. A backslash is
    as it is written: under Python 3.10 and later MVT writes two for one, and nothing states under which it ran.
    Reference: MVT 2.x, src/mvt/common/module.py (save_timeline), command.py.
    """
    read = text_lines.rows(context, ",")
    first = next(read, None)
    if first is None or first.values not in _STARTS:
        return
    path = PurePosixPath(entry.path)
    version = mvt.version(context, path.parent)
    for row in read:
        values = dict(zip(first.values, row.values, strict=False))
        yield External(
            locator=row.locator,
            tool=mvt.TOOL,
            tool_version=version,
            table=path.stem,
            title=" · ".join(filter(None, (values.get("Plugin"), values.get("Event")))) or None,
            stated=_moment(values.get(_UTC)),
            details=tuple(Detail(name=name, value=value) for name, value in values.items() if value),
        )
        if len(row.values) != len(first.values):
            context.warn(f"a row of {len(row.values)} values below {len(first.values)} names", row.locator)


def _moment(written: str | None) -> Timestamp | None:
    found = written_time.moment(f"{written} UTC") if written else None
    return Timestamp(found.unix_ns, str(written), "text_utc") if found else None
