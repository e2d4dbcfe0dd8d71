"""Starts and updates of a device of iOS, of the log of its activation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import LogEvent
from parsers.support import text_lines

_HEAD = re.compile(r"(?P<when>[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} \d{2}:\d{2}:\d{2} \d{4}) \[")
_UPGRADE = re.compile(r"Upgrade +from +(?P<old>\w{1,40}) +to +(?P<new>\w{1,40}) +detected")
_START = "Mobile Activation Startup"


@parser(
    name="ios.activations",
    version="1.0",
    match=["**/mobileactivationd.log", "**/mobileactivationd.log.*"],
    emits=[LogEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[LogEvent]:
    """Reads the lines of a start of the service, as with each start of the device, and of an update of the system.

    ``name`` of an update is the build that came, ``subject`` the one before. The log does not name the zone of its
    times: a time is text in the details.
    Reference: iLEAPP, mobileActivationLogs.py (the forms of the lines).
    """
    for line in text_lines.lines(context):
        head = _HEAD.match(line.text)
        found = _UPGRADE.search(line.text) if head else None
        if head and (found or _START in line.text):
            yield LogEvent(
                locator=line.locator,
                log="mobileactivationd",
                event="Upgrade detected" if found else _START,
                name=found["new"] if found else None,
                subject=found["old"] if found else None,
                details=f"time without a zone {head['when']}",
            )
