"""The events of plaso, as psort writes them line by line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import External
from evidence.model.timestamp import Timestamp
from parsers.support import epochs, json_value, text_lines
from parsers.support.json_details import details

_NO_MOMENT = ("InvalidTime", "Never", "NotSet", "SemanticTime")


@parser(
    name="plaso.json_line",
    version="1.0",
    match=["**/*.jsonl"],
    mime=["application/json", "application/x-ndjson"],
    marks=[b'"__container_type__"'],
    emits=[External],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[External]:
    """Reads each line of ``psort -o json_line``. Plaso's version does not stand in it.

    Times are plaso's ``timestamp`` (microseconds since 1970 UTC); of an event that it calls local time without a
    distance to UTC, and of one that it calls no time, there is none.
    Reference: plaso, plaso/output/json_line.py and shared_json.py; dfdatetime, serializer.py.
    """
    mine = False
    for line in text_lines.lines(context):
        event = json_value.decoded(line.text)
        if json_value.text(event, "__container_type__") == "event" and json_value.text(event, "data_type"):
            mine = True
            yield External(
                locator=line.locator,
                tool="plaso",
                table=json_value.filled(event, "parser", "data_type"),
                title=json_value.filled(event, "timestamp_desc"),
                source=json_value.filled(event, "display_name", "filename"),
                stated=_moment(event),
                details=details(event, context, line.locator),
            )
        elif not mine:
            return
        else:
            context.warn("no event of plaso", line.locator)


def _moment(event: Any) -> Timestamp | None:
    written = json_value.at(event, "date_time")
    local = (
        json_value.flag(written, "is_local_time") and json_value.integer(written, "time_zone_offset") is None
    )
    if local or json_value.text(written, "__class_name__") in _NO_MOMENT:
        return None
    return epochs.unix_us(json_value.integer(event, "timestamp"))
