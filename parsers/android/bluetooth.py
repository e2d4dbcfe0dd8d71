"""The devices that Android's Bluetooth knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import BluetoothDevice, Detail, Device
from parsers.support.text_lines import Line, lines

_SECTION = re.compile(r"\[(.+)\]")
_ADDRESS = re.compile(r"(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}")
_OWN = {"Address": "mac", "Name": "device name", "TimeCreated": None}
_PAIRED = ("LinkKey", "LE_KEY_PENC", "LE_KEY_LENC")
_DETAILS = ("DevClass", "DevType", "AddrType", "Manufacturer", "LmpVer", "Service", "PinLength", "Timestamp")
_KNOWN = {*_OWN, *_PAIRED, *_DETAILS, "Aliase"}


@parser(
    name="android.bluetooth",
    version="1.0",
    match=["**/bt_config.conf", "**/bt_config.bak"],
    emits=[BluetoothDevice, Device],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[BluetoothDevice | Device]:
    """Reads bt_config.conf of Android 5 and later: a section a device, and the device's own under Adapter.

    ``TimeCreated`` (under Info) is when the file was made, by the device's clock and zone. Paired are those of which a
    key is kept; keys themselves are not taken. Of what a device's Timestamp (seconds since 1970) is the time is not
    published: it stands among the details.
    Reference: AOSP packages/modules/Bluetooth (formerly system/bt), btif/src/btif_config.cc, btif_storage.cc.
    """
    head: Line | None = None
    last: Line | None = None
    stated: dict[str, tuple[str, Line]] = {}
    for line in chain(lines(context), (None,)):
        section = None if line is None else _SECTION.fullmatch(line.text)
        if (line is None or section) and head is not None:
            yield from _stated(head, last or head, stated)
        if section:
            head, last, stated = line, None, {}
        elif line is not None and head is not None and " = " in line.text:
            name, _, value = line.text.partition(" = ")
            last = line
            if name in _KNOWN:
                stated[name] = value, line


def _stated(
    head: Line, last: Line, stated: dict[str, tuple[str, Line]]
) -> Iterator[BluetoothDevice | Device]:
    title = head.text[1:-1]
    if title in ("Adapter", "Info"):
        for name, (value, line) in stated.items():
            if name in _OWN:
                yield Device(locator=line.locator, name=name, value=value, property=_OWN[name])
    elif _ADDRESS.fullmatch(title):
        words = {name: value for name, (value, _) in stated.items()}
        yield BluetoothDevice(
            locator=f"bytes {head.at}+{last.at + last.size - head.at}",
            address=title,
            name=words.get("Name"),
            alias=words.get("Aliase"),
            paired=any(name in words for name in _PAIRED),
            details=tuple(Detail(name=name, value=words[name]) for name in _DETAILS if name in words),
        )
