"""Devices that joined the personal hotspot of a device of iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from parsers.support import text_lines
from parsers.support.text_lines import Line

_PROPERTIES = {"name": "device name", "hw_address": "mac"}


@parser(name="ios.hotspot_clients", version="1.0", match=["**/db/dhcpd_leases*"], emits=[Device])
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads each ``key=value`` of each block in braces as a fact of the device that the block is of.

    ``hw_address`` has the kind of hardware before the address (1 is Ethernet). ``lease`` stays as it is written: the
    reference does not say what it counts to.
    Reference: iLEAPP, dhcphp.py; Apple, bootp (the blocks of bootpd's dhcpd_leases).
    """
    block: list[tuple[str, str, Line]] = []
    for line in text_lines.lines(context):
        key, equals, value = line.text.partition("=")
        if line.text in ("{", "}"):
            yield from _facts(block)
            block = []
        elif equals:
            block.append((key, value, line))
        else:
            context.warn("a line of the leases is not read", line.locator)
    yield from _facts(block)


def _facts(block: list[tuple[str, str, Line]]) -> Iterator[Device]:
    named = {key: value for key, value, _ in block}
    other = named.get("name") or named.get("hw_address")
    for key, value, line in block:
        yield Device(
            locator=line.locator, name=key, value=value, property=_PROPERTIES.get(key), device=other or None
        )
