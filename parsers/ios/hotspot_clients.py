"""Devices that joined the personal hotspot of a device of iOS."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from parsers.support import epochs, text_lines
from parsers.support.stated import detail
from parsers.support.text_lines import Line

_LEASE = re.compile("0x([0-9a-f]{1,8})")
_PROPERTIES = {"name": "device name", "hw_address": "mac"}


@parser(name="ios.hotspot_clients", version="1.0", match=["**/db/dhcpd_leases*"], emits=[Device])
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads each ``key=value`` of each block in braces as a fact of the device that the block is of.

    ``hw_address`` has the kind of hardware before the address (1 is Ethernet). A detail of ``lease`` is when it ends or
    ended: when the device joined, it does not say.
    Reference: iLEAPP, dhcphp.py; Tart (Cirrus Labs), Lease.swift (dhcpd_leases of macOS: kinds of hardware, and that a
    lease is its end, seconds since 1970 in hexadecimal).
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
        end = _LEASE.fullmatch(value) if key == "lease" else None
        moment = epochs.unix_s(int(end[1], 16)) if end else None
        yield Device(
            locator=line.locator,
            name=key,
            value=value,
            property=_PROPERTIES.get(key),
            device=other or None,
            details=(detail("ends", moment.text()),) if moment else (),
        )
