"""Why a Samsung device was switched off or restarted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, DeviceEvent
from parsers.support import written_time
from parsers.support.text_lines import lines

_TIME = re.compile(r"(\d{4})[-/](\d{2})[-/](\d{2}) (\d{2}:\d{2}:\d{2}) ?([+-]\d{2}:?\d{2})?", re.ASCII)


@parser(
    name="android.samsung_power_off",
    version="1.0",
    match=["**/log/power_off_reset_reason*.txt"],
    emits=[DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[DeviceEvent]:
    """Reads each line with a reason. Its time is a moment where it is written with its distance to UTC.

    Reference: ALEAPP, module Power Off Reset (parts of a line: time with zone, action, REASON).
    """
    for line in lines(context):
        parts = [part.strip() for part in line.text.split("|")]
        reason = next((part for part in parts if part.startswith("REASON:")), None)
        if reason is None:
            continue
        time = _TIME.search(parts[0])
        written = f"{'-'.join(time.group(1, 2, 3))} {time[4]}{time[5] or ''}" if time else None
        yield DeviceEvent(
            locator=line.locator,
            event=(parts[1] if len(parts) > 1 else "") or "power off",
            value=reason.removeprefix("REASON:").strip(),
            log="power_off_reset_reason",
            started=written_time.moment(written),
            details=tuple(Detail(name="line", value=each) for each in (parts[0],) if each),
        )
