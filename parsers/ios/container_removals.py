"""The folders of groups of applications that iOS removed, of the log of their manager."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import LogEvent
from parsers.support import text_lines

_HEAD = re.compile(r"(?P<when>[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} \d{2}:\d{2}:\d{2} \d{4}) \[")
_REMOVED = re.compile(r"Removing group container \[(?P<group>[^\]]{1,1000})\]")
_LAST = "Last reference to group container"


@parser(
    name="ios.container_removals",
    version="1.0",
    match=["**/containermanagerd*.log.*", "**/containermanagerd*.log"],
    emits=[LogEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[LogEvent]:
    """Reads lines of two kinds, each with the group (``name``); others are left.

    The log does not name the zone of its times: a time is text in the details. It keeps few days: that a removal is not
    here says nothing. Of a last reference the rest of the line stands as it is: whether that is a removal is not known.
    Reference: iLEAPP, mobileContainerManager.py (the forms of the lines, of iOS 15 and of older systems).
    """
    for line in text_lines.lines(context):
        head = _HEAD.match(line.text)
        removed = _REMOVED.search(line.text) if head else None
        last = line.text.partition(_LAST)[2].strip() if head and not removed else ""
        if head and (removed or last):
            yield LogEvent(
                locator=line.locator,
                log="containermanagerd",
                event="Removing group container" if removed else _LAST,
                name=removed["group"] if removed else last,
                details=f"time without a zone {head['when']}",
            )
