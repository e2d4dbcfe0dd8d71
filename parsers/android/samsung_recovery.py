"""What the recovery of a Samsung device was started for: wipes and updates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, DeviceEvent
from parsers.support.text_lines import Line, lines

_STATED = re.compile(r"(?:--)?([a-z_]+(?: reason)?)(?:\s*[=:]\s*(.*))?", re.ASCII)
_WIPES = ("wipe_data", "prompt_and_wipe_data")
_KNOWN = (
    *_WIPES,
    "reason",
    "requested_time",
    "locale",
    "update_package",
    "update_org_package",
    "reboot_reason",
)


@parser(
    name="android.samsung_recovery",
    version="1.0",
    match=["**/efs/recovery/history", "**/log/recovery_history.log"],
    emits=[DeviceEvent],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[DeviceEvent]:
    """Reads each start of the recovery, from its line with ``+`` to the next or to the line ``-``. It is a wipe where
    it was told to wipe the data; the reason names who asked: ``MasterClearConfirm`` is the settings, others are Find
    My Mobile or Find My Device. Times are without a zone: they are details.

    Reference: ALEAPP, modules Samsung Wipe History and Samsung Recovery History (forms of the lines).
    """
    block: list[Line] = []
    for line in lines(context):
        if line.text.startswith("+"):
            yield from _event(block)
            block = [line]
        elif line.text == "-":
            yield from _event(block)
            block = []
        elif block:
            block.append(line)
    yield from _event(block)


def _event(block: list[Line]) -> Iterator[DeviceEvent]:
    if not block:
        return
    first, last = block[0], block[-1]
    told: dict[str, str] = {}
    for line in block[1:]:
        found = _STATED.fullmatch(line.text)
        name = found[1].replace(" ", "_") if found else ""
        if found and name in _KNOWN:
            told[name] = found[2] or ""
    yield DeviceEvent(
        locator=f"bytes {first.at}+{last.at + last.size - first.at}",
        event="wipe" if any(name in told for name in _WIPES) else "recovery",
        value=told.get("reason") or None,
        log="recovery history",
        details=(
            Detail(name="start", value=first.text.lstrip("+").strip()),
            *(Detail(name=name, value=told[name]) for name in _KNOWN if name in told and name != "reason"),
        ),
    )
