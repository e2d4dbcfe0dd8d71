"""The log of what iOS installed, updated and removed (MobileInstallation)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import LogEvent
from parsers.support import text_lines
from parsers.support.stated import joined

_HEAD = re.compile(r"(?P<when>[A-Z][a-z]{2} [A-Z][a-z]{2} {1,2}\d{1,2} \d{2}:\d{2}:\d{2} \d{4}) \[")
_EVENTS = tuple(
    (event, re.compile(form))
    for event, form in (
        ("Install Successful", r"Install Successful for \((?:(?P<kind>\w+):)?(?P<app>[^()]+)\)"),
        ("Destroying container", r"Destroying container .{0,200}?identifier (?P<app>\S+) at (?P<path>.+)"),
        ("Data container moved", r"Data container for (?P<app>\S+) is now at (?P<path>.+)"),
        ("Made container live", r"Made container live for (?P<app>\S+) at (?P<path>.+)"),
        ("Uninstalling identifier", r"Uninstalling identifier (?P<app>\S+)"),
        ("Reboot detected", r"main: Reboot detected"),
        (
            "Attempting Delta patch update",
            r"Attempting Delta patch update of (?P<app>\S+) from (?P<path>.+)",
        ),
    )
)


@parser(
    name="ios.installations",
    version="1.0",
    match=[
        "**/MobileInstallation/mobile_installation.log.*",
        "**/MobileInstallation/mobile_installation.log",
    ],
    emits=[LogEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[LogEvent]:
    """Reads lines of seven kinds, each with the application (``name``) and the folder (``container``); others are left.

    The time stands in the device's zone, which the log does not name: it is text among the details. So is the word
    before an application that was installed (Placeholder, Customer, System).
    Reference: iLEAPP, mobileInstall.py (the forms of the lines, that times are local).
    """
    for line in text_lines.lines(context):
        head = _HEAD.match(line.text)
        for event, form in _EVENTS if head else ():
            if found := form.search(line.text):
                parts = found.groupdict()
                yield LogEvent(
                    locator=line.locator,
                    log="MobileInstallation",
                    event=event,
                    name=parts.get("app"),
                    container=parts.get("path"),
                    details=joined(parts.get("kind"), f"local time {head['when']}") if head else None,
                )
                break
