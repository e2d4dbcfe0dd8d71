"""Requests to shut an Android device down or to restart it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, DeviceEvent
from parsers.support import epochs
from parsers.support.text_lines import lines

_REQUEST = re.compile(
    r"Shutdown request from (\S+)(?: for reason (.*?))?(?: at .{1,60})? \(epoch=(-?\d{1,19})\)", re.ASCII
)


@parser(
    name="android.shutdowns",
    version="1.0",
    match=["**/system/shutdown-checkpoints/checkpoints*"],
    emits=[DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[DeviceEvent]:
    """Reads each request: who asked (``value``), for what reason and when. Files repeat the requests of one start.

    Reference: AOSP frameworks/base, com.android.server.power.ShutdownCheckPoints (Android 12 and later); ALEAPP, module
    Shutdown Checkpoints (milliseconds since 1970).
    """
    for line in lines(context):
        if found := _REQUEST.match(line.text):
            yield DeviceEvent(
                locator=line.locator,
                event="shutdown request",
                value=found[1],
                log="shutdown checkpoints",
                started=epochs.unix_ms(found[3]),
                details=(Detail(name="reason", value=found[2]),) if found[2] else (),
            )
        elif line.text.startswith("Shutdown request from"):
            context.warn("a request to shut down is not of the known form", line.locator)
